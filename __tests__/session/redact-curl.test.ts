import { expect, it } from "vitest";
import { curlLine } from "../../src/run/curl.ts";
import { Redactor } from "../../src/session/redact.ts";
import { redactResult } from "../../src/session/redact-result.ts";
import { testResult } from "../helpers/sessions.ts";

it("a header that the configuration redacts is masked in the curl line, too, however short its value is", () => {
  const request = {
    method: "GET",
    url: "http://127.0.0.1/",
    headers: { "x-tenant": "it's", accept: "*/*" },
    body: null,
    tls: null,
    follow: false,
  };
  const masked = redactResult(testResult({ request, curl: curlLine(request) }), new Redactor(["X-Tenant"]));
  expect(masked.curl).toContain("-H 'x-tenant: ***' -H 'accept: */*'");
  expect(masked.request?.headers["x-tenant"]).toBe("***");
  expect(JSON.stringify(masked)).not.toContain("it'");
});
