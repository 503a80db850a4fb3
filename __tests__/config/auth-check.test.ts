import { describe, expect, it, test } from "vitest";
import { API, configure, problemsOf } from "../helpers/configuration.ts";

const problems = (context: string, project = "") => problemsOf({ "a.yml": `${API}${project}auth: [{ ${context} }]\n` });
const login = (keys = "", capture = "access_token: $.t") =>
  `login: { target_service: api, endpoint: /login, capture: { ${capture} }${keys} }`;

describe("a context that can give no token", () => {
  test.each([
    ["neither login nor token", "name: a", '"a" needs a login, or an access_token from outside'],
    ["both", `name: a, access_token: x.y.z, ${login()}`, "has a login and an access_token: keep one"],
    ["an empty token", 'name: a, access_token: ""', "access_token is empty"],
    ["a token that is no JWT", "name: a, access_token: robot-1", "write format: opaque"],
    ["a name that is reserved", "name: none, access_token: x.y.z", '"none" means no authentication'],
    [
      "a login that captures nothing",
      "name: a, login: { target_service: api, endpoint: / }",
      "captures no access_token",
    ],
    [
      "a refresh that captures nothing",
      `name: a, ${login()}, refresh: { endpoint: / }`,
      'the refresh of "a" captures no access_token',
    ],
    [
      "a capture nearly spelt",
      `name: a, ${login("", "access_token: $.t, refresh_tokn: $.r")}`,
      '(did you mean "refresh_token"?)',
    ],
    [
      "a login without a target",
      "name: a, login: { endpoint: /, capture: { access_token: $.t } }",
      'the login of "a" sends a request and does not say',
    ],
    [
      "a login to nowhere",
      "name: a, login: { target_service: apo, endpoint: /, capture: { access_token: $.t } }",
      '"apo" (did you mean "api"?)',
    ],
    [
      "a login without an endpoint",
      "name: a, login: { target_service: api, capture: { access_token: $.t } }",
      "needs an endpoint",
    ],
    [
      "a refresh with auth",
      `name: a, ${login()}, refresh: { endpoint: /, auth: a, capture: { access_token: $.t } }`,
      "it cannot use a context itself",
    ],
    ["a login with two bodies", `name: a, ${login(", request_body: {}, request_form: {}")}`, "has two bodies"],
    ["a login by GET with a body", `name: a, ${login(", method: GET, request_body: {}")}`, "a GET request has no body"],
    [
      "a log-out that captures",
      `name: a, ${login()}, logout: { endpoint: /, capture: { a: $.a } }`,
      'unknown key "capture"',
    ],
    ["an address that is none", `name: a, ${login()}, user_email: nobody`, "must be an e-mail address"],
  ])("%s", (_what, context, message) => {
    const found = problems(context);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^a\.yml:2:\d+: /);
    expect(found[0]).toContain(message);
  });
});

describe("names that authentication reads", () => {
  const refresh = (text: string, capture?: string) =>
    problems(
      `name: a, ${login("", capture)}, refresh: { endpoint: /, request_text: "${text}", capture: { access_token: $.t } }`,
    );

  test.each([
    [
      "a capture that the login does not make",
      () => refresh("{{refresh_token}}"),
      "{{refresh_token}} is not known to the refresh",
    ],
    [
      "a capture nearly spelt",
      () => refresh("{{refresh_tokn}}", "access_token: $.t, refresh_token: $.r"),
      'did you mean "refresh_token"?',
    ],
    [
      "a value of a suite in a login",
      () => problems(`name: a, ${login(', request_text: "{{sku}}"')}`),
      "a login reads built-in names only",
    ],
    [
      "a header of the defaults",
      () => problems(`name: a, ${login()}`, 'defaults: { headers: { x-a: "{{sku}}" } }\n'),
      "{{sku}} is not known to the login",
    ],
  ])("%s", (_what, check, message) => {
    expect(check()).toEqual([expect.stringContaining(message)]);
  });

  it("are its own captures, what is written there, and built-in names", () => {
    expect(
      refresh(
        "{{refresh_token}} {{access_token}} {{$uuid}} {{tenant.id}}",
        "access_token: $.t, refresh_token: $.r, tenant: $.x",
      ),
    ).toEqual([]);
    expect(problems(`name: a, user_id: u-1, ${login(', request_text: "{{user_id}} {{$now}}"')}`)).toEqual([]);
    expect(problems(`name: a, ${login()}, logout: { endpoint: /, request_text: "{{access_token}}" }`)).toEqual([]);
  });
});

it("tokens and passwords that stand in the files are secrets, whatever they come from", () => {
  const text =
    'auth: [{ name: a, access_token: "${OUTSIDE}", refresh_token: refresh-1, format: opaque }]\ndatabases: { default: { url: "postgresql+asyncpg://app:p%40ss-word-1@db/app" } }\n';
  const { secrets } = configure({ "a.yml": text }, { variables: { OUTSIDE: "outside-1" } });
  expect(secrets).toEqual(["outside-1", "refresh-1", "p%40ss-word-1", "p@ss-word-1"]);
});
