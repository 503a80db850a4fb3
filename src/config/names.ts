import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { Draft, Written } from "./draft.ts";
import { UNNAMED } from "./repair.ts";

/** A name and where it is written. */
interface Named {
  name: string;
  part: Written<unknown>;
  path: Path;
}

/** Names that must be unique across all files, and scalar keys that may be written once. */
export function duplicateNames(draft: Draft): Problem[] {
  const suites = draft.suites.map((part) => ({ name: part.definition.name, part, path: ["name"] }));
  const services = draft.services.map((part) => ({ name: part.definition.service_name, part, path: ["service_name"] }));
  const contexts = draft.projects.flatMap((part) =>
    (part.definition.auth ?? []).map(({ name }, index) => ({ name, part, path: ["auth", index, "name"] })),
  );
  const tests = draft.suites.map((part) =>
    part.definition.tests.map((test, index) => ({ name: test.id, part, path: ["tests", index, "id"] })),
  );
  return [
    ...twice("suite", suites),
    ...twice("service", services),
    ...twice("authentication context", contexts),
    ...tests.flatMap((ids) => twice("test", ids)),
    ...twice("key", projectKeys(draft), (first) => first.file),
  ];
}

/** Lists join; every other key at the level of the project, and each entry of a map, stands once. */
function projectKeys(draft: Draft): Named[] {
  return draft.projects.flatMap((part) => {
    const { $schema: _editors, ...definition } = part.definition;
    return writtenKeys(part, definition, []);
  });
}

/** `defaults` is a map whose `headers` and `service` are maps again; all other maps have one level. */
function writtenKeys(part: Written<unknown>, map: object, path: string[]): Named[] {
  return Object.entries(map).flatMap(([key, value]): Named[] => {
    const at = [...path, key];
    if (Array.isArray(value)) return path.length > 0 ? [named(part, at)] : [];
    const isMap = value !== null && typeof value === "object";
    const descends = isMap && (path.length === 0 || (path.length === 1 && path[0] === "defaults"));
    return descends ? writtenKeys(part, value, at) : [named(part, at)];
  });
}

function named(part: Written<unknown>, path: string[]): Named {
  return { name: path.join("."), part, path };
}

function twice(what: string, named: readonly Named[], onlyAcross?: (place: { file: string }) => string): Problem[] {
  const first = new Map<string, Named>();
  return named.flatMap((entry) => {
    const earlier = first.get(entry.name);
    if (earlier === undefined) first.set(entry.name, entry);
    if (earlier === undefined || entry.name.startsWith(UNNAMED)) return [];
    const [place, other] = [entry.part.locateKey(entry.path), earlier.part.locateKey(earlier.path)];
    if (onlyAcross && onlyAcross(place) === onlyAcross(other)) return [];
    const remedy = what === "key" ? "keep one" : "give one of them another name";
    return [
      { ...place, message: `the ${what} "${entry.name}" is already defined at ${other.file}:${other.line}: ${remedy}` },
    ];
  });
}
