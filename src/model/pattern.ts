import { RE2JS } from "re2js";

/** Regular expressions of a configuration or a response, on an engine that is linear in the text: no pattern can stall a run. */
export interface Pattern {
  /** True when some part of the text matches. */
  test(text: string): boolean;
  /** True when the whole text matches. */
  testWhole(text: string): boolean;
  /** First group of the first match, the match itself without groups; `null` without a match. */
  firstGroup(text: string): string | null;
}

/** Compiles a pattern of RE2 syntax. Throws an error that says what the syntax lacks. */
export function compilePattern(source: string): Pattern {
  const compiled = compile(source);
  return {
    test: (text) => compiled.test(text),
    testWhole: (text) => compiled.testExact(text),
    firstGroup: (text) => {
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return null;
      return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group(0);
    },
  };
}

/** What is wrong with a pattern; `null` when it can be used. */
export function patternFault(source: string): string | null {
  try {
    RE2JS.compile(source);
    return null;
  } catch (error) {
    return `${JSON.stringify(source)} cannot be used as a pattern: ${reasonOf(error)}`;
  }
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    throw new Error(`the pattern ${JSON.stringify(source)} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
