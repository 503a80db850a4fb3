import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { exchange } from "../../../src/run/exchange.ts";
import { startHttpServer } from "../../helpers/http-server.ts";
import { callContext, readyService } from "../../helpers/run.ts";
import { call } from "../../helpers/test-case.ts";

const JSON_BODY =
  '{"lines":[{"q":1},{"q":2}],"empty":[],"id":7,"tags":["a","b"],"big":9007199254740993,"text":"order 42 of 50"}';
const XML_BODY = '<o:order xmlns:o="urn:o" id="7"><o:line sku="A-1">2</o:line><o:line sku="B-2">3</o:line></o:order>';

const NESTED = '<r><e:b xmlns:e="urn:1">5</e:b><e:b xmlns:e="urn:2">6</e:b></r>';
const LATIN = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Größe</a>', "latin1");

async function attemptOf(item: Record<string, Json>, body: string | Buffer = JSON_BODY, type?: string) {
  await using server = await startHttpServer((_request, response) => {
    if (type !== undefined) response.setHeader("content-type", type);
    response.setHeader("set-cookie", ["basket=b-1; Path=/", "seen=yes"]);
    response.setHeader("x-count", "12").setHeader("x-many", ["5", "6"]);
    response.end(body);
  });
  const context = callContext({
    services: new Map([["api", readyService("api", server.url)]]),
    scope: (name) => ({ wanted: "a", seven: 7, twelve: 12, bad: "$.[" })[name],
  });
  return await exchange(context, call({ assert: [item] }));
}

async function mismatchesOf(item: Record<string, Json>, body?: string | Buffer, type?: string) {
  const { mismatches, status } = await attemptOf(item, body, type);
  expect(status).toBe(mismatches.length === 0 ? "passed" : "failed");
  return mismatches.map(({ source, pointer, expected, actual }) => [source, pointer, expected, actual]);
}

it.each<[Record<string, Json>, (string | Buffer)?]>([
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
  [{ xpath: "//e:b", $eq: ["5"] }, NESTED],
  [{ xpath: "/a", $eq: "Größe" }, LATIN],
  [{ body: true, $contains: "Größe" }, LATIN],
  [{ xpath: "/a/replace[1]", $eq: "x" }, "<a><replace>x</replace></a>"],
  [{ xpath: "/a[. = 'matches(']", $eq: "matches(" }, "<a>matches(</a>"],
  [{ jsonpath: "$[?@.i > 1].i", $eq: [9007199254740993n] }, '[{"i":9007199254740993}]'],
  [{ body: true, $contains: { $eq: "$foo" } }, "a $foo"],
  [{ body: true, $contains: "{{seven}}" }],
  [{ header: "x-count", $eq: "{{twelve}}" }],
  [{ header: "x-count", $matches: "^12$", $gt: 1 }],
  [{ header: "x-many", all: true, $each: { $gte: 5 } }],
  [{ header: "x-many", all: true, $contains: 6 }],
])("assertion %# holds", async (item, body) => {
  expect(await mismatchesOf(item, body)).toEqual([]);
});

describe("a path that can name several nodes and finds none gives an empty list", () => {
  const EMPTY_LIST: Record<string, Json>[] = [
    { jsonpath: "$.lines[?@.q > 500]", $length: 0 },
    { jsonpath: "$.empty[*]", $eq: [] },
    { jsonpath: "$.empty[*].sku", $each: "$string" },
    { jsonpath: "$.empty[*]", $not: { $contains: "x" } },
    { jsonpath: "$.empty[*]", $is: "$absent" },
    { jsonpath: "$.empty[*]", $optional: { $length: 1 } },
    { header: "x-none", all: true, $length: 0 },
  ];
  it.each(EMPTY_LIST)("%j holds", async (item) => {
    expect(await mismatchesOf(item)).toEqual([]);
  });

  it("also of XML", async () => {
    expect(await mismatchesOf({ xpath: "//nothing", $length: 0 }, XML_BODY)).toEqual([]);
    expect(await mismatchesOf({ xpath: "/nothing", $length: 0 }, XML_BODY)).toHaveLength(1);
  });

  it.each<[Record<string, Json>, Json]>([
    [{ jsonpath: "$.empty[*]" }, "$absent"],
    [{ jsonpath: "$.empty[*]", $length: 1 }, []],
    [{ jsonpath: "$.empty[*]", $contains: "x" }, []],
    [{ jsonpath: "$.nothing", $length: 0 }, "$absent"],
    [{ jsonpath: "$.empty[*]", regex: "(.)", $length: 0 }, "$absent"],
  ])("%j does not hold", async (item, actual) => {
    expect(await mismatchesOf(item)).toEqual([[expect.anything(), "", expect.anything(), actual]]);
  });
});

describe("a path that cannot be used is an error with its reason and a remedy", () => {
  it.each<[Record<string, Json>, RegExp, (string | Buffer)?]>([
    [{ xpath: "//q:b", $eq: 1 }, /^the XPath \/\/q:b cannot be used: XPST0081: The prefix q/, NESTED],
    [{ xpath: "//e:b + 'x'", $eq: 1 }, /^the XPath .* cannot be used: XPTY0004/, NESTED],
    [{ jsonpath: "{{bad}}", $eq: 1 }, /^the JSONPath \$\.\[ cannot be used: /],
    [{ jsonpath: "{{seven}}", $eq: 1 }, /^the JSONPath 7 cannot be used: /],
  ])("%j", async (item, message, body) => {
    const { status, message: told, remediation } = await attemptOf(item, body);
    expect([status, told]).toEqual(["error", expect.stringMatching(message)]);
    expect(remediation).toMatch(/^Correct the jsonpath or the xpath/);
  });

  it.each([
    "replace(/a, '(a+)+$', 'b')",
    "fn:matches (/a, '(a+)+$')",
    "Q{http://www.w3.org/2005/xpath-functions}tokenize(/a, '(a+)+$')",
    "Q{'}matches(: ' (: :) :)(/a, '(a+)+$')",
    "/a ! matches#2(., '(a+)+$')",
    "'x' => replace('(a+)+$', '')",
    "function-lookup(xs:QName('fn:matches'), 2)(/a, '(a+)+$')",
    "fontoxpath:evaluate('matches(/a, ''(a+)+$'')', map{})",
  ])("%s would run without end", async (xpath) => {
    const { status, message } = await attemptOf({ xpath, $is: "$any" }, `<a>${"a".repeat(64)}!</a>`);
    expect([status, message]).toEqual(["error", expect.stringContaining("could run a pattern without end")]);
  });
});

describe("a body that cannot be read is no absent one", () => {
  it.each<[Record<string, Json>, string, string]>([
    [{ jsonpath: "$.a", $is: "$absent" }, "<a/>", "expected JSON, got text/html: `<a/>`"],
    [{ jsonpath: "$.a", $optional: 1 }, "<a/>", "expected JSON, got text/html: `<a/>`"],
    [{ jsonpath: "$.a", $eq: 1 }, " \n", "expected JSON, got an empty body"],
    [{ xpath: "/a", $is: "$absent" }, "{}", "expected XML, got a body that is not XML: "],
    [{ body: true, $eq: "ping" }, "pong", 'body: expected {"$eq":"ping"}, got "pong"'],
  ])("%j against %j", async (item, body, message) => {
    const { status, message: told } = await attemptOf(item, body, "text/html");
    expect([status, told]).toEqual(["failed", expect.stringContaining(message)]);
  });

  it("an empty one is", async () => {
    expect(await mismatchesOf({ jsonpath: "$.a", $is: "$absent" }, " \n")).toEqual([]);
  });
});

it.each<[Record<string, Json>, Json[], string?]>([
  [{ jsonpath: "$.lines", $each: { q: 1 } }, ["jsonpath:$.lines", "/lines/1/q", 1, 2]],
  [{ jsonpath: "$.lines[*]", $each: { q: 1 } }, ["jsonpath:$.lines[*]", "/lines/1/q", 1, 2]],
  [{ jsonpath: "$.tags", $length: 3 }, ["jsonpath:$.tags", "/tags", { $length: 3 }, ["a", "b"]]],
  [{ header: "x-count", $not: { $gt: 4 } }, ["header:x-count", "", { $not: { $gt: 4 } }, "12"]],
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
