import { createHash } from "node:crypto";
import { type Json, stringifyJson } from "../model/json.ts";
import { readJsonPath } from "../model/json-path.ts";
import type { Path } from "../model/location.ts";
import { compilePattern } from "../model/pattern.ts";
import { setCookies } from "./cookies.ts";
import type { HttpResponse } from "./http.ts";
import { TestFault } from "./test-fault.ts";
import { parseXml } from "./xml.ts";
import { queryXml } from "./xpath.ts";

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
  /** The source gives a list of what it finds, one of no elements when it finds nothing. */
  several: boolean;
  /** Places in a JSON body: of the value, or of each element of the list. */
  places: Path[];
  /** What came instead of JSON or XML; `null` when the source could be read. */
  problem: SourceProblem | null;
}

export interface SourceProblem {
  expected: "JSON" | "XML";
  actual: string;
  /** There is no body at all. */
  empty: boolean;
}

type Reader = (map: SourceMap, response: HttpResponse) => SourceReading | null;

/** Each source; the first that is named is read. */
const READERS: Reader[] = [
  ({ jsonpath }, response) => (jsonpath === undefined ? null : byJsonPath(jsonpath, response)),
  ({ xpath }, response) => (xpath === undefined ? null : byXPath(xpath, response)),
  ({ header, all }, response) => {
    if (header === undefined) return null;
    const values = response.headers.get(header.toLowerCase());
    const value = all ? values : values?.join(", ");
    return { ...reading(`header:${header.toLowerCase()}`, value), several: all === true };
  },
  ({ cookie }, response) =>
    cookie === undefined ? null : reading(`cookie:${cookie}`, setCookies(response).get(cookie)),
  ({ status }, response) => (status ? reading("status", response.status) : null),
  ({ size_bytes }, response) => (size_bytes ? reading("size_bytes", response.body.byteLength) : null),
  ({ sha256 }, response) =>
    sha256 ? reading("sha256", createHash("sha256").update(response.body).digest("hex")) : null,
];

/** Reads what an assertion or a capture names. Throws `TestFault` for a path that cannot be used. */
export function readSource(map: SourceMap, response: HttpResponse): SourceReading {
  const found = firstReading(map, response) ?? {
    ...reading("body", response.text()),
    source: map.body ? "body" : "regex",
  };
  if (map.regex === undefined) return found;
  const text = found.value === undefined || typeof found.value === "string" ? found.value : stringifyJson(found.value);
  const value = text === undefined ? undefined : (compilePattern(map.regex).firstGroup(text) ?? undefined);
  return { ...found, value, several: false, places: found.several ? [] : found.places };
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

function reading(source: string, value: Json | undefined): SourceReading {
  return { source, value, several: false, places: [], problem: null };
}

function byJsonPath(path: string, response: HttpResponse): SourceReading {
  const source = `jsonpath:${path}`;
  const { problem, empty, value: document } = response.json();
  if (problem !== null) return { ...reading(source, undefined), problem: { expected: "JSON", actual: problem, empty } };
  const { value, singular, places } = usable(
    () => readJsonPath(path, document),
    (reason) => `the JSONPath ${path} cannot be used: ${reason}`,
  );
  return { ...reading(source, value), several: !singular, places };
}

function byXPath(path: string, response: HttpResponse): SourceReading {
  const source = `xpath:${path}`;
  const text = response.text();
  const { document, problem } = parseXml(text);
  if (document === null) {
    const empty = text.trim() === "";
    return { ...reading(source, undefined), problem: { expected: "XML", actual: problem, empty } };
  }
  const { value, singular } = usable(
    () => queryXml(path, document),
    (reason) => reason,
  );
  return { ...reading(source, value), several: !singular };
}

/** A path that the body or the value of a `{{name}}` makes unusable is a fault of the test, not a defect of the run. */
function usable<Found>(read: () => Found, tell: (reason: string) => string): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new TestFault("wrong-path", tell(error instanceof Error ? error.message : String(error)), error);
  }
}
