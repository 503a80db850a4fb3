/**
 * The error family. An error means that the run itself could not do its work and says what to do about it;
 * an expectation that does not hold is a value (a mismatch), never an error.
 */

/** Process exit codes, in the meaning of the interface: 130 and 143 are cancels, 4 internal, 2 configuration, 3 environment, 1 tests. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130 | 143;

/** One problem of a configuration text; `line` and `column` count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ErrorDetails {
  /** What the reader can do now, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** Base of every error that compose-verify throws on purpose; anything else that reaches a door is a bug (exit 4). */
export abstract class ComposeVerifyError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly hint: string | null;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.hint = details.hint ?? null;
  }
}

/** All problems of all configuration files, found before anything is contacted. */
export class ConfigurationError extends ComposeVerifyError {
  readonly exitCode = 2;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], details: ErrorDetails = {}) {
    const printable = problems.map((problem) => ({
      ...problem,
      file: escapeControls(problem.file),
      message: escapeControls(problem.message),
    }));
    super(printable.map(formatProblem).join("\n"), details);
    this.problems = printable;
  }
}

/** A wrong input, flag or path: nothing was contacted. */
export class UsageError extends ComposeVerifyError {
  readonly exitCode = 2;
}

/** The surroundings do not work: Docker unreachable, a service never ready. */
export class EnvironmentError extends ComposeVerifyError {
  readonly exitCode = 3;
}

/** Results could not be stored. */
export class StorageError extends ComposeVerifyError {
  readonly exitCode = 4;
}

/** What ends a line or moves the cursor, and what turns the direction of writing, as `\n` and its like: one problem is one line. */
function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const [short] =
      JSON.stringify(character)
        .slice(1, -1)
        .match(/^\\[bfnrt]$/) ?? [];
    return short ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}

/** `file:line:column: message`, the form in which editors and people jump to a place. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/**
 * The texts of an error and its causes, outermost first, without repeats. `AggregateError` members (both addresses of
 * `localhost`, say) are listed after their parent.
 */
export function causeChain(error: unknown, depth = 0): string[] {
  if (depth > 8 || error === undefined || error === null) return [];
  if (!(error instanceof Error)) return [String(error)];
  const code = (error as NodeJS.ErrnoException).code;
  const message = error.message || code || error.name;
  const own = code && !message.includes(code) ? `${message} (${code})` : message;
  const members =
    error instanceof AggregateError ? error.errors.flatMap((member) => causeChain(member, depth + 1)) : [];
  return [...new Set([own, ...members, ...causeChain(error.cause, depth + 1)])];
}
