import type { Problem } from "../errors.ts";
import type { Path } from "../model/location.ts";
import type { Written } from "./draft.ts";
import { suggestion } from "./nearest.ts";
import { UNNAMED } from "./repair.ts";

/** Names of one kind that are declared somewhere, and the complaint about those that are not. */
export class DeclaredNames {
  readonly known: ReadonlySet<string>;
  readonly #kind: string;
  readonly #complete: boolean;
  readonly #remedy: string;

  /** `complete`: false where a name may stand in a file that could not be read; nothing is unknown then. */
  constructor(kind: string, known: Iterable<string>, complete: boolean, remedy: string) {
    this.#kind = kind;
    this.known = new Set([...known].filter((name) => !name.startsWith(UNNAMED)));
    this.#complete = complete;
    this.#remedy = remedy;
  }

  /** Whether a name that is not declared can be called wrong. */
  lacks(name: string): boolean {
    return this.#complete && !this.known.has(name);
  }

  /** One problem when nothing declares `name`; `what` is the key that names it. */
  unknown(part: Pick<Written<unknown>, "locate">, path: Path, name: string | undefined, what: string): Problem[] {
    if (name === undefined || name.startsWith(UNNAMED)) return [];
    if (name.includes("{{")) {
      const message = `${what}: {{name}} is not replaced in a name: write the ${this.#kind} out`;
      return [{ ...part.locate(path), message }];
    }
    if (!this.lacks(name)) return [];
    const hint = suggestion(name, this.known) || `: ${this.#remedy}`;
    return [{ ...part.locate(path), message: `${what} names no known ${this.#kind}: "${name}"${hint}` }];
  }
}

/** Everything that a configuration can refer to by name. */
export interface Declared {
  services: DeclaredNames;
  contexts: DeclaredNames;
  databases: DeclaredNames;
}
