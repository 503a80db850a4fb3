import type { Json } from "../model/json.ts";
import type { CaptureSource } from "../model/schema.ts";
import type { HttpResponse } from "./http.ts";
import { describeSource, readSource, type SourceMap, type SourceReading } from "./sources.ts";
import { TestFault } from "./test-fault.ts";

/** Values that a response gives to later tests. Throws `TestFault` when one of them is not there. */
export function captureValues(captures: Record<string, CaptureSource>, response: HttpResponse): Map<string, Json> {
  return new Map(Object.entries(captures).map(([name, source]) => [name, captureValue(name, source, response)]));
}

function captureValue(name: string, source: CaptureSource, response: HttpResponse): Json {
  const map: SourceMap = typeof source === "string" ? { jsonpath: source } : source;
  const found = guarded(name, () => readSource(map, response));
  if (found.value !== undefined) return found.value;
  const { problem } = found;
  const why =
    problem === null
      ? `found nothing in ${placeOf(found)}`
      : `found nothing: expected ${problem.expected}, got ${problem.actual}`;
  throw new TestFault("capture-empty", `capture ${name}: ${describeSource(map)} ${why}`);
}

function placeOf({ source }: SourceReading): string {
  return source.startsWith("header:") || source.startsWith("cookie:") ? "the response's headers" : "the body";
}

/** What a library says about a path or a pattern, under the capture's name. */
function guarded<Value>(name: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const kind = error instanceof TestFault ? error.kind : "capture-empty";
    throw new TestFault(kind, `capture ${name}: ${reason}`, error);
  }
}
