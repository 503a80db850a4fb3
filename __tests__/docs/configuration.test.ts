import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configurationJsonSchema } from "../../src/config/json-schema.ts";
import { configure } from "../helpers/configuration.ts";
import { blocksOf, cell, DOCUMENTS, type Row, rowsOf } from "../helpers/documents.ts";
import {
  allProperties,
  type Property,
  rangeOf,
  type Schema,
  visitProperties,
  wordsOf,
} from "../helpers/schema-properties.ts";

const DOCUMENT = "docs/configuration.md";
const schema = configurationJsonSchema() as { $defs: Record<string, Schema> };
const properties = allProperties(schema);
const rows = rowsOf(DOCUMENT, ["key", "range", "default", "meaning"]);

/** Which tables tell of a map's keys, and how the keys are written there; the first that fits. */
const TABLES: [owner: RegExp, headings: string[], written: (key: string, owner: string) => string][] = [
  [/\/request_multipart$/, ["Requests"], (key) => key],
  [/\/(request_graphql)$/, ["Requests"], lastWith],
  [/\/cases$/, ["Data rows"], lastWith],
  [/\/tls$/, ["Services"], lastWith],
  [/^service\/environments$/, ["Services"], lastWith],
  [/^service(\/environments\/\w+)?$|^project\/defaults\/service$/, ["Services"], (key) => key],
  [/^project\/defaults$/, ["Project"], lastWith],
  [/^project$/, ["Project"], (key) => key],
  [/^database$/, ["Databases"], (key) => key],
  [/^auth$/, ["Authentication"], (key) => key],
  [/^auth\/\w+$/, ["Requests", "Expectations"], (key) => key],
  [/^suite$/, ["Suites"], (key) => key],
  [/^test$/, ["Data rows", "Database tests", "Expectations", "Requests", "Tests"], (key) => key],
  [/^step$/, ["Expectations", "Requests", "Steps"], (key) => key],
  [/^until$/, ["`until`", "Expectations"], (key) => key],
  [/^until\/abort_if$|^source$/, ["Expectations"], (key) => key],
];

function lastWith(key: string, owner: string): string {
  return `${owner.split("/").at(-1)}.${key}`;
}

function rowOf({ owner, key }: Property): Row | undefined {
  const [, headings = [], written = String] = TABLES.find(([pattern]) => pattern.test(owner)) ?? [];
  const name = written(key, owner);
  return headings
    .flatMap((heading) => rows.filter((row) => row.heading === heading))
    .find((row) => cell(row, "key").codes.includes(name));
}

function rowThere(property: Property): Row {
  const row = rowOf(property);
  if (row === undefined) throw new Error(`${property.owner}: ${property.key} has no row in ${DOCUMENT}`);
  return row;
}

const named = properties.map((property) => ({ ...property, name: `${property.owner}: ${property.key}` }));

describe("every key of the configuration", () => {
  it("is looked at", () => {
    expect(named.length).toBeGreaterThan(200);
  });

  it.each(named)("$name has a row with its range and its default", (property) => {
    const row = rowThere(property);
    for (const column of ["range", "default", "meaning"]) expect(cell(row, column).text).not.toBe("");
    const { text, codes } = cell(row, "range");
    const limits = /^(\d+ to \d+|\d+ and up|above \d+, at most \d+)/.exec(text)?.[0] ?? null;
    expect(limits).toBe(rangeOf(property.schema));
    expect(codes).toEqual(expect.arrayContaining(wordsOf(property.schema)));
    const told = /\bDefault ([^\s:]+?)[.,;]/.exec(property.schema.description ?? "")?.[1];
    if (told !== undefined) expect(cell(row, "default").text.replaceAll("`", "")).toBe(told);
  });

  it("is explained to editors", () => {
    expect(named.filter(({ schema: { description } }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it("occurs in an example", () => {
    const used = new Set<Row>();
    for (const { text } of DOCUMENTS.flatMap(blocksOf).filter(({ language }) => language === "yaml")) {
      const value = parse(text, { merge: true });
      if (value.jobs) continue;
      visitProperties(schema, value.tests ? "suite" : "project", value, (property) => {
        const row = rowOf(property);
        if (row !== undefined) used.add(row);
      });
    }
    const documented = new Set(properties.map(rowOf));
    expect(rows.filter((row) => documented.has(row) && !used.has(row)).map(keyOf)).toEqual([]);
  });
});

describe("every row of the configuration", () => {
  const known = new Set(properties.map(rowOf));

  it.each(rows.filter((row) => !cell(row, "key").text.startsWith("keys of")).map((row) => ({ row, name: keyOf(row) })))(
    "$name is a key of the format",
    ({ row, name }) => {
      // Told twice: in short here, and in the table that it leads to.
      const leadsElsewhere = name === "Tests: `vars`, `cases`";
      expect(known.has(row) || leadsElsewhere).toBe(true);
    },
  );
});

describe("every default of the configuration", () => {
  const { services, suites, auth, databases } = configure({
    "verify.yml":
      "services: [{ service_name: a, base_url: http://127.0.0.1:8003 }]\nauth: [{ name: b, access_token: t, format: opaque }]\ndatabases: { c: { path: c.db } }\n",
    "suite.yml":
      "name: s\ntarget_service: a\ntests: [{ id: t, endpoint: / }, { id: f, test_type: integration_flow, steps: [{ endpoint: /, until: { expected_status: 200 } }] }]\n",
  });
  const suite = suites[0]?.load();
  const [test, flow] = suite?.tests ?? [];
  const step = flow?.steps[0];
  const resolved: Record<string, object | null | undefined> = {
    Services: services[0],
    Authentication: auth[0],
    Databases: databases[0],
    Suites: suite,
    Tests: test,
    Steps: step,
    "`until`": step?.until,
  };
  const PLAIN = /^`?(\d+|true|false|\/[\w/]*|GET|api_endpoint|Bearer)`?$/;
  const plain = rows.flatMap((row) => {
    const [, value] = PLAIN.exec(cell(row, "default").text) ?? [];
    const holder = resolved[row.heading] as Record<string, unknown> | undefined;
    const [key = ""] = cell(row, "key").codes;
    return value === undefined || holder === undefined || key.includes(".")
      ? []
      : [{ name: keyOf(row), key, value, holder }];
  });

  it("is looked at", () => {
    expect(plain.length).toBeGreaterThanOrEqual(18);
  });

  it.each(plain)("$name is $value where nothing is written", ({ key, value, holder }) => {
    expect(String(holder[key])).toBe(value);
  });

  it("of a flow is its own", () => {
    const row = rows.find((candidate) => keyOf(candidate) === "Tests: `timeout_seconds`");
    expect(row && cell(row, "meaning").text).toContain(`a flow has ${flow?.timeout_seconds}`);
  });
});

function keyOf(row: Row): string {
  return `${row.heading}: ${cell(row, "key").text}`;
}
