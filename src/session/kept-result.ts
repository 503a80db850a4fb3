import { open } from "node:fs/promises";
import { type Json, parseJson } from "../model/json.ts";
import type { TestExecutionResult } from "../model/session.ts";
import type { LinePlace } from "./event-stream.ts";
import type { AnsweredRequests } from "./totals.ts";

/** What memory holds of a result, and where the file of events holds all of it. */
export interface KeptResult {
  result: TestExecutionResult;
  /** `null` when `result` is all there is. */
  place: LinePlace | null;
  /** The few numbers of its steps that totals need. */
  requests: AnsweredRequests[];
}

/** What totals and reports need of a result that nobody has to look into. */
export function leanResult(result: TestExecutionResult): TestExecutionResult {
  return {
    ...result,
    response_body: null,
    request: result.request && { ...result.request, headers: {}, body: null },
    curl: null,
    steps: [],
  };
}

/** The whole results, one at a time, out of the file of events; what memory holds where that cannot be read. */
export async function* readBack(kept: readonly KeptResult[], file: string): AsyncGenerator<TestExecutionResult> {
  const handle = kept.some(({ place }) => place) ? await open(file).catch(() => null) : null;
  const buffer = Buffer.allocUnsafeSlow(kept.reduce((longest, { place }) => Math.max(longest, place?.length ?? 0), 0));
  try {
    for (const { result, place } of kept) {
      if (handle === null || place === null) {
        yield result;
        continue;
      }
      const read = await handle.read(buffer, 0, place.length, place.offset).catch(() => null);
      yield (read?.bytesRead === place.length ? resultOf(buffer.toString("utf8", 0, place.length)) : null) ?? result;
    }
  } finally {
    await handle?.close();
  }
}

/** Somebody else may have written into the file. */
function resultOf(line: string): TestExecutionResult | null {
  try {
    const event = parseJson(line) as { result?: Json } | null;
    return (event?.result as unknown as TestExecutionResult | undefined) ?? null;
  } catch {
    return null;
  }
}
