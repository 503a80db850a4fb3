import { expect, test } from "vitest";
import { selectSuites } from "../../src/config/select.ts";
import { entryOf, suite, testCase } from "../helpers/test-case.ts";

const SUITES = [
  suite({
    name: "auth",
    tests: [testCase({ id: "login", tags: [] }), testCase({ id: "me", tags: ["smoke"], depends_on: ["login"] })],
  }),
  suite({ name: "orders-read", tests: [testCase({ id: "list", tags: ["smoke", "slow"] })] }),
  suite({ name: "orders.write", tests: [testCase({ id: "make", tags: ["slow"] }), testCase({ id: "end" })] }),
].map(entryOf);
const select = (selection: { suites?: string[]; tags?: string[]; excludeTags?: string[] }) =>
  selectSuites(SUITES, { suites: [], tags: [], excludeTags: [], ...selection }).flatMap((one) =>
    one.tests.map((each) => `${one.name}/${each.id}`),
  );

test.each<[string, Parameters<typeof select>[0], string[]]>([
  ["nothing asked: all", {}, ["auth/login", "auth/me", "orders-read/list", "orders.write/make", "orders.write/end"]],
  ["a name", { suites: ["auth"] }, ["auth/login", "auth/me"]],
  ["a glob", { suites: ["orders*"] }, ["orders-read/list", "orders.write/make", "orders.write/end"]],
  ["a question mark for one character", { suites: ["aut?"] }, ["auth/login", "auth/me"]],
  ["a dot is a dot", { suites: ["orders.*"] }, ["orders.write/make", "orders.write/end"]],
  ["several", { suites: ["auth", "*-read"] }, ["auth/login", "auth/me", "orders-read/list"]],
  ["a tag, with what it depends on", { tags: ["smoke"] }, ["auth/login", "auth/me", "orders-read/list"]],
  ["a tag and a suite", { tags: ["smoke"], suites: ["auth"] }, ["auth/login", "auth/me"]],
  ["without a tag", { excludeTags: ["slow"] }, ["auth/login", "auth/me", "orders.write/end"]],
  ["one tag without another", { tags: ["smoke"], excludeTags: ["slow"] }, ["auth/login", "auth/me"]],
  ["nothing fits", { suites: ["none"] }, []],
  ["a pattern's characters are plain", { suites: ["(a|b)+", "[a]uth"] }, []],
])("%s", (_what, selection, expected) => {
  expect(select(selection)).toEqual(expected);
});
