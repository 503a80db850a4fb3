import { buildSchema, graphql } from "graphql";
import { describe, expect, it } from "vitest";
import type { Call } from "../../src/model/configuration.ts";
import { graphqlMismatches } from "../../src/run/graphql.ts";
import { type RecordingServer, sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne } from "../helpers/run.ts";
import { createSender } from "../helpers/send.ts";
import { call, testCase } from "../helpers/test-case.ts";

const SCHEMA = buildSchema(`
  type Query { order(id: ID!, amount: Int): String, broken: String }
  type Mutation { cancel(id: ID!): Boolean }
`);
const RESOLVERS = {
  order: ({ id, amount }: { id: string; amount?: number }) => `${id} ${amount}`,
  broken: () => {
    throw new Error("out of order");
  },
  cancel: () => true,
};
const BOTH = "query One($id: ID!) { order(id: $id) } query Two { broken }";

/** A GraphQL endpoint. */
function startGraphqlServer(): Promise<RecordingServer> {
  return startRecordingServer(async (request, response) => {
    const { query, variables, operationName } = JSON.parse(request.body);
    const options = { schema: SCHEMA, rootValue: RESOLVERS, source: query, variableValues: variables, operationName };
    sendJson(response, await graphql(options));
  });
}

async function ask(written: Call["request_graphql"], expectation: Partial<Call> = {}) {
  await using server = await startGraphqlServer();
  const scope = (name: string) => ({ id: "A/1", amount: 3 })[name];
  await using sender = createSender([readyService("api", server.url)], { scope });
  const keys = { method: "POST", request_graphql: written };
  const { response } = await sender.send(keys);
  if (!response) throw new Error("the endpoint gave no answer");
  const mismatches = graphqlMismatches(call({ ...keys, ...expectation }), response);
  return { mismatches, request: server.requests[0], answer: response.json().value };
}

describe("a request", () => {
  it("carries query, variables with their types, and the operation's name", async () => {
    const query = "query One($id: ID!, $amount: Int) { order(id: $id, amount: $amount) }";
    const variables = { id: "{{id}}", amount: "{{amount}}" };
    const { request, answer, mismatches } = await ask({ query, variables, operation_name: "One" });
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      query,
      variables: { id: "A/1", amount: 3 },
      operationName: "One",
    });
    expect(answer).toEqual({ data: { order: "A/1 3" } });
    expect(mismatches).toEqual([]);
  });

  it("leaves out what is not written", async () => {
    const { request, answer } = await ask({ query: 'mutation { cancel(id: "1") }' });
    expect(Object.keys(JSON.parse(request?.body ?? ""))).toEqual(["query"]);
    expect(answer).toEqual({ data: { cancel: true } });
  });
});

describe("errors in the answer", () => {
  it.each<[string, Call["request_graphql"], RegExp]>([
    ["of the query", { query: "{ nothing }" }, /Cannot query field \\"nothing\\"/],
    ["of a resolver", { query: "{ broken }" }, /out of order/],
    ["of a variable", { query: BOTH, operation_name: "One" }, /Variable \\"\$id\\"/],
    ["of the operation's name", { query: BOTH, operation_name: "Three" }, /Unknown operation named \\"Three\\"/],
  ])("%s are a mismatch", async (_name, written, message) => {
    const { mismatches } = await ask(written);
    expect(mismatches).toMatchObject([{ source: "graphql", pointer: "/errors", location: { line: 11 } }]);
    expect(JSON.stringify(mismatches[0]?.actual)).toMatch(message);
  });

  it.each<[string, Partial<Call>]>([
    ["the template names them", { expected_response: { errors: { $length: 1 } } }],
    ["an operator's template names them", { expected_response: { $all_of: [{ data: "$any" }, { errors: "$any" }] } }],
    ["an assertion names them", { assert: [{ jsonpath: "$.errors[0].message", $contains: "out of order" }] }],
  ])("are none where %s", async (_name, expectation) => {
    expect((await ask({ query: "{ broken }" }, expectation)).mismatches).toEqual([]);
  });

  it("stay a mismatch where only the data is looked at", async () => {
    const expectation: Partial<Call> = {
      expected_response: { data: { errors: "$any" } },
      assert: [{ jsonpath: "$.data", $any: 1 }],
    };
    expect((await ask({ query: "{ broken }" }, expectation)).mismatches).toHaveLength(1);
  });

  it("of what is no GraphQL are not looked for", async () => {
    await using server = await startRecordingServer((_request, response) => sendJson(response, { errors: ["x"] }));
    await using sender = createSender([readyService("api", server.url)]);
    const { response } = await sender.send({});
    expect(response && graphqlMismatches(call(), response)).toEqual([]);
  });
});

it.each(["", "[]", "null", '{"errors":[]}', '{"errors":null}', '{"__proto__":{"errors":[1]}}', "<html>"])(
  "%j holds no errors",
  async (body) => {
    await using server = await startRecordingServer((_request, response) => void response.end(body));
    await using sender = createSender([readyService("api", server.url)]);
    const keys = { method: "POST", request_graphql: { query: "{ a }" } };
    const { response } = await sender.send(keys);
    expect(response && graphqlMismatches(call(keys), response)).toEqual([]);
  },
);

it("a test fails by them, though the status is 200, and the advice is about the query", async () => {
  await using server = await startGraphqlServer();
  const result = await runOne(server.url, testCase({ method: "POST", request_graphql: { query: "{ broken }" } }));
  expect(result).toMatchObject({ status: "failed", response_status: 200, mismatches: [{ source: "graphql" }] });
  expect(result.error_message).toMatch(/^graphql.*expected nothing there, got .*out of order/);
  expect(result.remediation).toMatch(/Read the errors' messages/);
});
