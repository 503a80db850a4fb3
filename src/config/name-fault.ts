import { BUILT_IN } from "./built-in-names.ts";
import { labelOf } from "./calls.ts";
import { suggestion } from "./nearest.ts";
import type { Reader, SuiteValues } from "./suite-values.ts";
import type { Row } from "./test-rows.ts";
import { lackText, type MissingMember, missingMember, rootsOf } from "./variables.ts";

const SHOWN = 12;

/** Why a name has no value when a request of this row reads it, and what to do; `null` when it has one, or may have. */
export function nameFault(name: string, values: SuiteValues, reader: Reader, row: Row | null): string | null {
  const readable = rootsOf(name).filter((root) => BUILT_IN.has(root) || values.canRead(root, reader, row));
  if (readable.length === 0) return explain(name, values, reader, row);
  if (readable.some((root) => values.constant(root, reader, row) === undefined)) return null;
  const lack = readable.includes(name) ? null : missingMember(name, (root) => values.constant(root, reader, row));
  return lack && lackFault(name, lack);
}

/** `{{order.totl}} has no value: order has no member "totl": it has "id", "total"` */
export function lackFault(name: string, lack: MissingMember): string {
  const members = lack.members ?? [];
  const shown = members.slice(0, SHOWN).map((member) => `"${member}"`);
  const more = members.length > SHOWN ? `, and ${members.length - SHOWN} more` : "";
  const there = lack.members === null ? "" : `: it has ${shown.join(", ") || "none"}${more}`;
  return `{{${name}}} has no value: ${lackText(lack)}${there}`;
}

function explain(name: string, values: SuiteValues, reader: Reader, row: Row | null): string {
  const { found } = reader;
  const roots = rootsOf(name);
  const own = roots.some((root) => found.call.capture !== undefined && Object.hasOwn(found.call.capture, root));
  if (own) return `{{${name}}} is captured from the answer to this very request: it has no value before that`;
  const [later] = roots.flatMap((root) => values.laterMaker(root, reader) ?? []);
  if (later !== undefined) {
    const isMovable = found.kind !== "test" && later.kind !== "teardown";
    const remedy = isMovable ? "move this step below that one" : "capture it in a step before this request";
    return `{{${name}}} is captured by ${labelOf(later)}, which runs later: ${remedy}`;
  }
  const inRows = roots.flatMap((root) => values.inRows(root))[0];
  if (inRows !== undefined)
    return `{{${name}}} is captured by a test with cases, once for each of them: say which one, as in {{${inRows}}}`;
  const [maker] = roots.flatMap((root) => values.makersOf(root));
  if (maker !== undefined && found.test === null)
    return `{{${name}}} is captured by "${maker}", and the suite's set-up runs before all tests: capture it in a step of the set-up, or move this step to the setup of a test`;
  if (maker !== undefined)
    return `{{${name}}} is captured by "${maker}", which runs later: move that test up, or name it in depends_on`;
  const known = [...values.names(row), ...BUILT_IN];
  const where = row?.name ? ` for the case "${row.name}"` : "";
  return `{{${name}}} is set by nothing in this suite${where}${suggestion(name, known)}: add it to vars, or capture it in an earlier test`;
}
