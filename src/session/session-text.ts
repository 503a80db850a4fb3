import { stringifyJson } from "../model/json.ts";
import type { TestExecutionResult, TestExecutionSession } from "../model/session.ts";

/** Pieces are gathered to about as many characters: one write for each result would take longer than the results. */
const PIECE_CHARACTERS = 64 * 1024;

/**
 * The session as indented JSON and a line end, a piece at a time, so that a long one is never in memory as a whole. `results` stand
 * in the place of the session's own.
 */
export async function* sessionText(
  session: TestExecutionSession,
  results: AsyncIterable<TestExecutionResult>,
): AsyncGenerator<string> {
  let piece = "";
  for await (const part of parts(session, results)) {
    piece += part;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

async function* parts(
  session: TestExecutionSession,
  results: AsyncIterable<TestExecutionResult>,
): AsyncGenerator<string> {
  let separator = "{\n";
  for (const [key, value] of Object.entries(session)) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    separator = ",\n";
    if (key === "execution_results") yield* listParts(results);
    else yield indented(value, 2);
  }
  yield "\n}\n";
}

async function* listParts(results: AsyncIterable<TestExecutionResult>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const result of results) {
    yield `${separator}    ${indented(result, 4)}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]" : "\n  ]";
}

/** A text of JSON holds no line break of its own. */
function indented(value: unknown, spaces: number): string {
  return stringifyJson(value, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
