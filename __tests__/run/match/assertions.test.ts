import { expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { exchange } from "../../../src/run/exchange.ts";
import { startHttpServer } from "../../helpers/http-server.ts";
import { callContext, readyService } from "../../helpers/run.ts";
import { call } from "../../helpers/test-case.ts";

const JSON_BODY = '{"id":7,"tags":["a","b"],"big":9007199254740993,"text":"order 42 of 50"}';
const XML_BODY = '<o:order xmlns:o="urn:o" id="7"><o:line sku="A-1">2</o:line><o:line sku="B-2">3</o:line></o:order>';

async function mismatchesOf(item: Record<string, Json>, body = JSON_BODY) {
  await using server = await startHttpServer((_request, response) => {
    response.setHeader("set-cookie", ["basket=b-1; Path=/", "seen=yes"]);
    response.setHeader("x-count", "12");
    response.end(body);
  });
  const context = callContext({
    services: new Map([["api", readyService("api", server.url)]]),
    scope: (name) => ({ wanted: "a" })[name],
  });
  const { mismatches, status } = await exchange(context, call({ assert: [item] }));
  expect(status).toBe(mismatches.length === 0 ? "passed" : "failed");
  return mismatches.map(({ source, pointer, expected, actual }) => [source, pointer, expected, actual]);
}

it.each<[Record<string, Json>, string?]>([
  [{ jsonpath: "$.id", $eq: 7 }],
  [{ jsonpath: "$.tags[*]", $contains: "{{wanted}}" }],
  [{ jsonpath: "$.big", $eq: 9007199254740993n }],
  [{ jsonpath: "$.nothing", $is: "$absent" }],
  [{ jsonpath: "$.id" }],
  [{ jsonpath: "$.text", regex: "order ([0-9]+)", $eq: "42" }],
  [{ header: "x-count", $gte: 12 }],
  [{ header: "set-cookie", all: true, $length: 2 }],
  [{ cookie: "basket", $eq: "b-1" }],
  [{ status: true, $in: [200] }],
  [{ body: true, $contains: "order 42" }],
  [{ regex: '"id":([0-9])', $eq: "7" }],
  [{ size_bytes: true, $gt: 10, $lt: 1000 }],
  [{ sha256: true, $matches: "^[0-9a-f]{64}$" }],
  [{ xpath: "/o:order/@id", $eq: "7" }, XML_BODY],
  [{ xpath: "//o:line/@sku", $eq: ["A-1", "B-2"] }, XML_BODY],
  [{ xpath: "count(//*[local-name() = 'line'])", $eq: 2 }, XML_BODY],
])("assertion %# holds", async (item, body) => {
  expect(await mismatchesOf(item, body)).toEqual([]);
});

it.each<[Record<string, Json>, Json[], string?]>([
  [{ jsonpath: "$.id", $eq: 8 }, ["jsonpath:$.id", "/id", { $eq: 8 }, 7]],
  [{ jsonpath: "$.nothing" }, ["jsonpath:$.nothing", "", "$any", "$absent"]],
  [{ jsonpath: "$.tags[*]", $contains: "c" }, ["jsonpath:$.tags[*]", "", { $contains: "c" }, ["a", "b"]]],
  [{ header: "X-Count", $lt: 12 }, ["header:x-count", "", { $lt: 12 }, 12]],
  [{ cookie: "gone", $is: "$string" }, ["cookie:gone", "", "$string", "$absent"]],
  [{ regex: "no ([0-9]+)" }, ["regex", "", "$any", "$absent"]],
  [{ status: true, $ne: 200 }, ["status", "", { $ne: 200 }, 200]],
  [{ jsonpath: "$.id", $eq: 7 }, ["jsonpath:$.id", "", "JSON", expect.stringContaining("<o:order") as never], XML_BODY],
  [{ xpath: "/a", $eq: "7" }, ["xpath:/a", "", "XML", expect.stringContaining("not XML") as never]],
])("assertion %# does not hold", async (item, expected, body) => {
  expect(await mismatchesOf(item, body)).toEqual([expected]);
});
