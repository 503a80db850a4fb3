import { createHash } from "node:crypto";
import { type Json, stringifyJson } from "../model/json.ts";
import { locateJsonPath, queryJsonPath } from "../model/json-path.ts";
import type { Path } from "../model/location.ts";
import { compilePattern } from "../model/pattern.ts";
import { setCookies } from "./cookies.ts";
import type { HttpResponse } from "./http.ts";
import { parseXml, queryXml } from "./xml.ts";

/** Where an assertion or a capture reads; at most one source, and `regex` beside it or alone. */
export interface SourceMap {
  jsonpath?: string | undefined;
  header?: string | undefined;
  cookie?: string | undefined;
  xpath?: string | undefined;
  regex?: string | undefined;
  status?: boolean | undefined;
  body?: boolean | undefined;
  size_bytes?: boolean | undefined;
  sha256?: boolean | undefined;
  all?: boolean | undefined;
}

/** What a source says about an answer. */
export interface SourceReading {
  /** `header:etag`, `jsonpath:$.id`, `status` */
  source: string;
  /** `undefined`: nothing is there. */
  value: Json | undefined;
  /** The place in a JSON body, where the source names one. */
  at: Path;
  /** What came instead of JSON or XML; `null` when the source could be read. */
  problem: { expected: "JSON" | "XML"; actual: string } | null;
}

type Reader = (map: SourceMap, response: HttpResponse) => SourceReading | null;

/** Each source; the first that is named is read. */
const READERS: Reader[] = [
  ({ jsonpath }, response) => (jsonpath === undefined ? null : readJsonPath(jsonpath, response)),
  ({ xpath }, response) => (xpath === undefined ? null : readXPath(xpath, response)),
  ({ header, all }, response) => {
    if (header === undefined) return null;
    const values = response.headers.get(header.toLowerCase());
    return reading(`header:${header.toLowerCase()}`, all ? values : values?.join(", "));
  },
  ({ cookie }, response) =>
    cookie === undefined ? null : reading(`cookie:${cookie}`, setCookies(response).get(cookie)),
  ({ status }, response) => (status ? reading("status", response.status) : null),
  ({ size_bytes }, response) => (size_bytes ? reading("size_bytes", response.body.byteLength) : null),
  ({ sha256 }, response) =>
    sha256 ? reading("sha256", createHash("sha256").update(response.body).digest("hex")) : null,
];

/** Reads what an assertion or a capture names. Throws an error that says what is wrong with a path or a pattern. */
export function readSource(map: SourceMap, response: HttpResponse): SourceReading {
  const found = firstReading(map, response) ?? {
    ...reading("body", response.text()),
    source: map.body ? "body" : "regex",
  };
  if (map.regex === undefined || found.value === undefined) return found;
  const text = typeof found.value === "string" ? found.value : stringifyJson(found.value);
  return { ...found, value: compilePattern(map.regex).firstGroup(text) ?? undefined };
}

/** A source as its author wrote it, for messages. */
export function describeSource(map: SourceMap): string {
  const { jsonpath, xpath, header, cookie, regex } = map;
  const flag = (["status", "body", "size_bytes", "sha256"] as const).find((key) => map[key]);
  const own = jsonpath ?? xpath ?? (header && `header ${header}`) ?? (cookie && `cookie ${cookie}`) ?? flag;
  return [own, regex === undefined ? undefined : `regex ${regex}`].filter((part) => part !== undefined).join(", ");
}

function firstReading(map: SourceMap, response: HttpResponse): SourceReading | null {
  for (const read of READERS) {
    const found = read(map, response);
    if (found !== null) return found;
  }
  return null;
}

function reading(source: string, value: Json | undefined, at: Path = []): SourceReading {
  return { source, value, at, problem: null };
}

function readJsonPath(path: string, response: HttpResponse): SourceReading {
  const source = `jsonpath:${path}`;
  const { problem, value } = response.json();
  if (problem !== null) return { ...reading(source, undefined), problem: { expected: "JSON", actual: problem } };
  const found = queryJsonPath(path, value);
  const places = found === undefined ? [] : locateJsonPath(path, value);
  return reading(source, found, places.length === 1 && !Array.isArray(found) ? places[0] : []);
}

function readXPath(path: string, response: HttpResponse): SourceReading {
  const source = `xpath:${path}`;
  const { document, problem } = parseXml(response.text());
  if (document === null) return { ...reading(source, undefined), problem: { expected: "XML", actual: problem } };
  return reading(source, queryXml(path, document).value);
}
