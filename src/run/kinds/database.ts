import { renderTemplate } from "../../config/variables.ts";
import { causeChain } from "../../errors.ts";
import type { TestCase } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";
import { toPointer } from "../../model/location.ts";
import type { Mismatch } from "../../model/session.ts";
import { BLANK_ATTEMPT, endedAttempt, erroredAttempt } from "../attempt.ts";
import { captureValues } from "../capture.ts";
import type { DatabaseAnswer } from "../database/contract.ts";
import { describeMismatches } from "../describe-mismatches.ts";
import type { HttpResponse, HttpTiming } from "../http.ts";
import { matchTemplate } from "../match/template.ts";
import { clipDepth } from "../match/values.ts";
import { adviceFor } from "../remediation.ts";
import { TestFault } from "../test-fault.ts";
import type { Attempt, Kind, KindContext } from "./kind.ts";

const DEFAULT_DATABASE = "default";

/** One statement, its rows against what is expected of them; without `sql`, whether the database answers. */
export const database: Kind = async (context) => {
  const { test, scope, databases, signal, system } = context;
  const start = system.monotonic();
  let progress = BLANK_ATTEMPT;
  try {
    const params = test.params.map((param) => renderTemplate(param, scope));
    const onSend = () => {
      progress = { ...progress, sends: progress.sends + 1 };
    };
    const answer = await databases.query(test.database ?? DEFAULT_DATABASE, { sql: test.sql, params }, signal, onSend);
    const timing = { total_ms: system.monotonic() - start, ttfb_ms: null, connect_ms: null };
    progress = { ...progress, timing, rows: answer.text };
    return judge(context, progress, answer, timing);
  } catch (error) {
    const timing = { total_ms: system.monotonic() - start, ttfb_ms: null, connect_ms: null };
    return faulty(error, context, { ...progress, timing: progress.timing ?? timing });
  }
};

function judge(
  { test, scope, mask }: KindContext,
  progress: Attempt,
  answer: DatabaseAnswer,
  timing: HttpTiming,
): Attempt {
  const expectations: [source: string, key: keyof TestCase, actual: Json][] = [
    ["rows", "expected_rows", answer.rows],
    ["row_count", "expected_row_count", answer.rowCount],
  ];
  const mismatches = expectations.flatMap(([source, key, value]): Mismatch[] => {
    const expected = test[key] as Json | undefined;
    if (expected === undefined) return [];
    const node = { value, at: [], written: [key] };
    return matchTemplate(expected, node, { scope, exact: false, literal: false }).map((found) => {
      const { file, line } = test.locate(found.written);
      const difference = { expected: clipDepth(found.expected), actual: clipDepth(found.actual) };
      return { source, pointer: toPointer(found.at), ...difference, location: { file, line } };
    });
  });
  const response = asResponse(answer, timing);
  if (mismatches.length === 0) return { ...progress, captured: captureValues(test.capture, response) };
  const message = describeMismatches(mismatches, response, mask);
  return { ...progress, status: "failed", message, mismatches, remediation: adviceFor(mismatches, response.status) };
}

/** The rows as a body, so that captures read them as they read any other. */
function asResponse({ rows, text }: DatabaseAnswer, timing: HttpTiming): HttpResponse {
  return {
    status: 0,
    headers: new Map(),
    hops: [],
    body: Buffer.from(text),
    text: () => text,
    json: () => ({ value: rows, problem: null, empty: false }),
    timing,
  };
}

/** A statement that the database refuses is told with the place where it is written. */
function faulty(error: unknown, { test, signal }: KindContext, progress: Attempt): Attempt {
  if (!(error instanceof TestFault) || !error.kind.startsWith("sql-")) return endedAttempt(error, signal, progress);
  const { file, line } = test.locate(["sql"]);
  return erroredAttempt(progress, error.kind, error.message, [...causeChain(error), `the sql of ${file}:${line}`]);
}
