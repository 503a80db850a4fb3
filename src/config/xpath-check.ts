import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { CaptureSource } from "../model/schema.ts";
import { engineReason, xpathFault } from "../model/xpath.ts";
import { authCalls, callsOf, expectationHolders, type WrittenCall } from "./calls.ts";
import type { Draft, Written } from "./draft.ts";

const FUNCTIONS = "http://www.w3.org/2005/xpath-functions";

interface FoundXPath {
  part: Written<unknown>;
  path: Path;
  xpath: string;
}

/** XPaths that the engine cannot compile; what is wrong at first sight is told elsewhere. The engine is loaded only where there is one. */
export async function xpathProblems({ suites, projects }: Draft): Promise<Problem[]> {
  const found = [
    ...suites.flatMap((part) => callsOf(part.definition).flatMap(({ call, path }) => xpathsOf(part, call, path))),
    ...projects.flatMap((part) => authCalls(part.definition).flatMap(({ call, path }) => xpathsOf(part, call, path))),
  ].filter(({ xpath }) => !xpath.includes("{{") && xpathFault(xpath) === null);
  if (found.length === 0) return [];
  const { default: engine } = await import("fontoxpath");
  return found.flatMap(({ part, path, xpath }) => {
    const fault = compileFault(engine, xpath);
    return fault === null ? [] : [{ ...part.locate(path), message: `${xpath} is no XPath: ${fault}` }];
  });
}

function xpathsOf(part: Written<unknown>, call: Partial<WrittenCall>, path: Path): FoundXPath[] {
  const captures = Object.entries<CaptureSource>(call.capture ?? {});
  return [
    ...expectationHolders(call, path).flatMap(([at, { assert = [] }]) =>
      assert.flatMap(({ xpath }, index) => foundIn(part, [...at, "assert", index, "xpath"], xpath)),
    ),
    ...captures.flatMap(([name, source]) =>
      typeof source === "string" ? [] : foundIn(part, [...path, "capture", name], source.xpath),
    ),
  ];
}

function foundIn(part: Written<unknown>, path: Path, xpath: unknown): FoundXPath[] {
  return typeof xpath === "string" ? [{ part, path, xpath }] : [];
}

/** Compiles the path where it is never evaluated, so that none can take time; any prefix may be one of the answer's. */
function compileFault(engine: typeof import("fontoxpath"), xpath: string): string | null {
  const { evaluateXPath } = engine;
  try {
    evaluateXPath(`if (false()) then (${xpath}\n) else ()`, null, null, null, evaluateXPath.ALL_RESULTS_TYPE, {
      language: evaluateXPath.XPATH_3_1_LANGUAGE,
      namespaceResolver: (prefix) => (prefix === "" ? "" : `urn:${prefix}`),
      functionNameResolver: ({ prefix, localName }) =>
        prefix === "" ? { namespaceURI: FUNCTIONS, localName } : (null as never),
    });
    return null;
  } catch (error) {
    const reason = engineReason(error);
    // There it lists every character that could follow.
    if (reason.includes("XPST0003")) return "it does not follow the grammar of XPath 3.1";
    return reason.replaceAll(`Q{${FUNCTIONS}}`, "");
  }
}
