import { expect, it } from "vitest";
import { sendJson, startRecordingServer } from "../../helpers/recording-server.ts";
import { readyService, runSuites } from "../../helpers/run.ts";
import { suite, testCase } from "../../helpers/test-case.ts";

it("gets the service's health_endpoint, or its own endpoint, and takes every expectation", async () => {
  await using server = await startRecordingServer((_request, response) => sendJson(response, { status: "ok" }));
  const tests = [
    testCase({ id: "default", test_type: "health_check", endpoint: null, method: "POST" }),
    testCase({ id: "own", test_type: "health_check", endpoint: "/live" }),
    testCase({ id: "strict", test_type: "health_check", endpoint: null, expected_response: { status: "up" } }),
    testCase({ id: "off", test_type: "health_check", endpoint: null, target_service: "unprobed" }),
  ];
  const services = [readyService("api", server.url), readyService("unprobed", server.url, { health_endpoint: null })];
  const { byId } = await runSuites([suite({ tests })], services);
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /health",
    "GET /live",
    "GET /health",
  ]);
  expect(byId.default).toMatchObject({ status: "passed", test_type: "health_check" });
  expect(byId.strict).toMatchObject({ status: "failed", error_message: 'body /status: expected "up", got "ok"' });
  expect(byId.off?.error_message).toBe("the service unprobed has no health_endpoint: give the test an endpoint");
});
