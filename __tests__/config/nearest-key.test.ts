import { expect, test } from "vitest";
import { problemsOf, suiteFiles } from "../helpers/configuration.ts";

const ofTest = (key: string) => problemsOf(suiteFiles(`${key}: 1`));
const ofService = (key: string) =>
  problemsOf({ "a.yml": `services: [{ service_name: api, base_url: http://h, ${key}: 1 }]\n` });
const ofStep = (key: string) =>
  problemsOf({
    "a.yml": `services: [{ service_name: api, base_url: http://h }]
suites: [{ name: s, target_service: api, setup: [{ endpoint: /, ${key}: 1 }], tests: [{ id: t, endpoint: / }] }]\n`,
  });

test.each([
  ["timeout", ofTest, "timeout_seconds"],
  ["timeoutSeconds", ofTest, "timeout_seconds"],
  ["retries", ofTest, "retry_count"],
  ["retry_cuont", ofTest, "retry_count"],
  ["status", ofTest, "expected_status"],
  ["response", ofTest, "expected_response"],
  ["body", ofTest, "request_body"],
  ["json", ofTest, "request_body"],
  ["type", ofTest, "test_type"],
  ["target", ofTest, "target_service"],
  ["service", ofTest, "target_service"],
  ["desc", ofTest, "description"],
  ["test_name", ofTest, "name"],
  ["nmae", ofTest, "name"],
  ["url", ofTest, "endpoint"],
  ["path", ofTest, "endpoint"],
  ["query_params", ofTest, "query"],
  ["untill", ofStep, "until"],
  ["url", ofService, "base_url"],
  ["name", ofService, "service_name"],
  ["startup_wait", ofService, "startup_wait_seconds"],
  ["timeout", ofService, "health_check_timeout"],
])("the unknown key %s leads to the known one", (key, problemsWith, known) => {
  expect(problemsWith(key)).toEqual([expect.stringContaining(`unknown key "${key}" (did you mean "${known}"?)`)]);
});

test.each([
  ["zzz", ofTest, "(known: id, name, description,"],
  ["paht", ofTest, "and 30 more)"],
  ["path", ofService, "(known: service_name, base_url, port,"],
])("the unknown key %s that is near none leads to those of the place", (key, problemsWith, known) => {
  expect(problemsWith(key)).toEqual([expect.stringContaining(known)]);
});
