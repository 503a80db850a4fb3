const DATABASE = "database:";
const VARIABLE = "env:";

/** What a suite, a test or a step cannot do without: a service, `database:name` or `env:NAME`. */
export interface Prerequisite {
  kind: "service" | "database" | "variable";
  name: string;
}

export function readPrerequisite(text: string): Prerequisite {
  if (text.startsWith(DATABASE)) return { kind: "database", name: text.slice(DATABASE.length) };
  if (text.startsWith(VARIABLE)) return { kind: "variable", name: text.slice(VARIABLE.length) };
  return { kind: "service", name: text };
}

/** A database as prerequisites and reports name it. */
export function databaseLabel(name: string): string {
  return `${DATABASE}${name}`;
}
