import { type Json, stringifyJson } from "../model/json.ts";
import { queryJsonPath } from "../model/json-path.ts";
import { compilePattern } from "../model/pattern.ts";
import type { CaptureSource } from "../model/schema.ts";
import type { HttpResponse } from "./http.ts";
import { TestFault } from "./test-fault.ts";

type SourceMap = Exclude<CaptureSource, string>;

interface Found {
  /** The source as it is written, for messages. */
  label: string;
  /** `undefined`: nothing there. */
  value: Json | undefined;
  place: string;
}

type Reader = (source: SourceMap, response: HttpResponse) => Found | null;

/** Each source that this version reads; the first that a capture names is taken. */
const READERS: Reader[] = [
  ({ jsonpath }, response) => (jsonpath === undefined ? null : readPath(jsonpath, response)),
  ({ header, all }, response) => {
    if (header === undefined) return null;
    const values = response.headers.get(header.toLowerCase());
    return { label: `header ${header}`, value: all ? values : values?.join(", "), place: "the response's headers" };
  },
  ({ status }, response) => (status ? { label: "status", value: response.status, place: "the response" } : null),
  ({ body }, response) => (body ? { label: "body", value: response.text(), place: "the response" } : null),
];

/** Values that a response gives to later tests. Throws `TestFault` when one of them is not there. */
export function captureValues(captures: Record<string, CaptureSource>, response: HttpResponse): Map<string, Json> {
  return new Map(Object.entries(captures).map(([name, source]) => [name, captureValue(name, source, response)]));
}

function captureValue(name: string, source: CaptureSource, response: HttpResponse): Json {
  const map: SourceMap = typeof source === "string" ? { jsonpath: source } : source;
  const found = locate(name, map, response);
  const value =
    found.value === undefined || map.regex === undefined ? found.value : firstGroup(name, map.regex, found.value);
  if (value === undefined) {
    const label =
      map.regex === undefined ? found.label : [found.label, `regex ${map.regex}`].filter(Boolean).join(", ");
    throw new TestFault("capture-empty", `capture ${name}: ${label} found nothing in ${found.place}`);
  }
  return value;
}

function locate(name: string, map: SourceMap, response: HttpResponse): Found {
  for (const read of READERS) {
    const found = guarded(name, () => read(map, response));
    if (found) return found;
  }
  return { label: "", value: response.text(), place: "the body" };
}

function readPath(path: string, response: HttpResponse): Found {
  const reading = response.json();
  if (reading.problem !== null) {
    throw new TestFault("capture-empty", `${path} found nothing: expected JSON, got ${reading.problem}`);
  }
  return { label: path, value: queryJsonPath(path, reading.value), place: "the body" };
}

function firstGroup(name: string, pattern: string, value: Json): Json | undefined {
  const text = typeof value === "string" ? value : stringifyJson(value);
  return guarded(name, () => compilePattern(pattern).firstGroup(text) ?? undefined);
}

/** What a library says about a path or a pattern, under the capture's name. */
function guarded<Value>(name: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TestFault("capture-empty", `capture ${name}: ${reason}`, error);
  }
}
