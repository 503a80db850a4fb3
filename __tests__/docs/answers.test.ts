import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { SOURCES } from "../../src/model/assertion.ts";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { answerOf, blocksOf, cell, commandLine, type Row, rowsOf } from "../helpers/documents.ts";
import { type SeenRequest, startRecordingServer } from "../helpers/recording-server.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const DOCUMENT = "docs/matching.md";
/** No answer is faster, so that `max_response_ms: 1` never holds. */
const ANSWER_MS = 20;

const answers = blocksOf(DOCUMENT).filter(({ language }) => language === "http");

/** Keys of a test, or one assertion, against the answer that stands above the table. */
interface Claim {
  id: string;
  line: number;
  written: string;
  keys: string;
  answer: number;
  status: "passed" | "failed";
}

const claims = [
  ...rowsOf(DOCUMENT, ["key", "holds", "does not hold"]).flatMap((row) => claimsOf(row, (written) => written)),
  ...rowsOf(DOCUMENT, ["source", "holds", "does not hold"]).flatMap((row) =>
    claimsOf(row, (written) => `assert: [${written}]`),
  ),
].map((claim, index): Claim => ({ ...claim, id: `t${index}` }));

const captures = rowsOf(DOCUMENT, ["capture", "gives"]).map((row, index) => {
  const [source = ""] = cell(row, "capture").codes;
  const { text, codes } = cell(row, "gives");
  return { id: `c${index}`, line: row.line, source, value: codes[0] ?? null, text, answer: answerAbove(row) };
});

function claimsOf(row: Row, toKeys: (written: string) => string): Omit<Claim, "id">[] {
  const columns = [
    ["holds", "passed"],
    ["does not hold", "failed"],
  ] as const;
  return columns.flatMap(([column, status]) =>
    cell(row, column).codes.map((written) => ({
      line: row.line,
      written,
      keys: toKeys(written.startsWith("{ expected") ? written.slice(2, -2) : written),
      answer: answerAbove(row),
      status,
    })),
  );
}

function answerAbove({ line }: Row): number {
  return answers.findLastIndex((answer) => answer.line < line);
}

function configurationFor(url: string): string {
  const tests = claims.map(
    ({ id, answer, keys }) => `      - { id: ${id}, endpoint: /${answer}, ${withStatus(keys)} }`,
  );
  const captured = captures.flatMap(({ id, answer, source, value }) => [
    `      - { id: ${id}, endpoint: /${answer}, capture: { ${id}: ${inFlow(source)} } }`,
    ...(value === null
      ? []
      : [`      - { id: ${id}-sent, method: POST, endpoint: /${id}, request_body: { value: "{{${id}}}" } }`]),
  ]);
  return [
    "environment: local",
    `services: [{ service_name: api, base_url: "${url}", health_endpoint: null, ready_endpoint: null }]`,
    "suites:",
    "  - name: answers",
    "    target_service: api",
    "    parallel_tests: true",
    "    tests:",
    ...tests,
    ...captured,
    "",
  ].join("\n");
}

/** What the status is counts only where a claim speaks of it. */
function withStatus(keys: string): string {
  return keys.includes("expected_status") ? keys : `${keys}, expected_status: { $gte: 100 }`;
}

function inFlow(source: string): string {
  return source.startsWith("{") ? source : JSON.stringify(source);
}

describe("the answers of matching", () => {
  const results = new Map<string, TestExecutionSession["execution_results"][number]>();
  let requests: SeenRequest[] = [];

  beforeAll(async () => {
    await using server = await startRecordingServer(async ({ url, method }, response) => {
      await delay(ANSWER_MS);
      const block = method === "GET" ? answers[Number(url.slice(1))] : undefined;
      const { status, headers, body } = block ? answerOf(block) : { status: 204, headers: [], body: "" };
      response.writeHead(status, headers).end(body);
    });
    await using folder = await temporaryFolder({ "tests/config/answers.yml": configurationFor(server.url) });
    const { stdout, stderr } = await commandLine(folder.path, ["run", "--json"]);
    if (stdout === "") throw new Error(stderr);
    for (const result of JSON.parse(stdout).execution_results) results.set(result.test_id, result);
    requests = [...server.requests];
  });

  it.each(claims)(`${DOCUMENT}:$line: $written has $status`, ({ id, status }) => {
    const { status: actual, error_message } = results.get(id) ?? {};
    expect({ status: actual, error_message }).toMatchObject({ status });
  });

  it.each(captures.filter(({ value }) => value !== null))(
    `${DOCUMENT}:$line: $source gives $value`,
    ({ id, value }) => {
      const sent = requests.find(({ url }) => url === `/${id}`);
      expect(sent?.body.replaceAll(/\s/g, "")).toBe(`{"value":${value}}`.replaceAll(/\s/g, ""));
    },
  );

  it.each(captures.filter(({ value }) => value === null))(`${DOCUMENT}:$line: $source gives $text`, ({ id }) => {
    expect(results.get(id)).toMatchObject({ status: "error", error_message: expect.stringContaining("found nothing") });
  });

  it.each([...SOURCES])("say of %s where it holds, where it does not and what it captures", (source) => {
    const named = new RegExp(`[{,] ${source}:`);
    const own = claims.filter(({ written }) => named.test(written));
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set(["passed", "failed"]));
    const reads = (text: string) => named.test(text) || (source === "jsonpath" && text.startsWith("$"));
    expect(captures.some((capture) => reads(capture.source))).toBe(true);
  });

  it.each(["expected_status", "expected_headers", "expected_response", "expected_schema", "max_response_ms"])(
    "say of %s where it holds and where it does not",
    (key) => {
      const own = claims.filter(({ written }) => written.includes(`${key}:`));
      expect(new Set(own.map(({ status }) => status))).toEqual(new Set(["passed", "failed"]));
    },
  );

  it("say what `all` and a regex beside a source do", () => {
    for (const beside of [/all: true/, /header: \w+, regex:/]) {
      expect(claims.filter(({ written }) => beside.test(written)).map(({ status }) => status)).toEqual(
        expect.arrayContaining(["passed", "failed"]),
      );
    }
  });
});
