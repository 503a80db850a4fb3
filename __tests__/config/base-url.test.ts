import { expect, it } from "vitest";
import { configure } from "../helpers/configuration.ts";
import { HANG_MS } from "../helpers/hang.ts";

it.each([
  ["http://127.0.0.1:8001/", "http://127.0.0.1:8001"],
  ["http://127.0.0.1:8001/api//", "http://127.0.0.1:8001/api"],
  ["http://127.0.0.1:8001", "http://127.0.0.1:8001"],
])("a base_url ends before the endpoint's own slash, for probes and tests alike: %s", (written, used) => {
  const text = `services: [{ service_name: api, base_url: "${written}" }]\n`;
  const [service] = configure({ "verify.yml": text }, { environment: "local" }).services;
  expect(service?.base_url).toBe(used);
});

it("a base_url of slashes without end costs no time", () => {
  const written = `http://127.0.0.1/${"/".repeat(200_000)}x`;
  const start = performance.now();
  configure({ "verify.yml": `services: [{ service_name: api, base_url: "${written}" }]\n` }, { environment: "local" });
  expect(performance.now() - start).toBeLessThan(HANG_MS);
});
