import type { Json } from "../model/json.ts";
import type { Location, Path } from "../model/location.ts";
import { type ProjectDefinition, projectSchema, type SuiteDefinition, suiteSchema } from "../model/schema.ts";
import type { ConfigurationFile } from "./discover.ts";
import type { Lookup } from "./environment-variables.ts";
import { validateFile } from "./validate.ts";
import { type ParsedText, parseYaml } from "./yaml.ts";

/** A file that was found valid, read again. */
type Read = { suite: SuiteDefinition } | { project: ProjectDefinition };

/**
 * A file's text, which is small, and what it parses to, which is not: that is forgotten whenever memory is wanted and made again
 * when it is needed. The same text and the same variables give the same result.
 */
export class TextSource {
  readonly #file: ConfigurationFile;
  readonly #lookup: Lookup;
  #parsed: WeakRef<ParsedText> | null = null;
  #read: WeakRef<Read> | null = null;

  constructor(file: ConfigurationFile, lookup: Lookup) {
    this.#file = file;
    this.#lookup = lookup;
  }

  parse(): ParsedText {
    const kept = this.#parsed?.deref();
    if (kept) return kept;
    const parsed = parseYaml(this.#file.name, this.#file.text, this.#lookup);
    this.#parsed = new WeakRef(parsed);
    return parsed;
  }

  locate(path: Path): Location {
    return this.parse().locate(path);
  }

  locateKey(path: Path): Location {
    return this.parse().locateKey(path);
  }

  /** The suite at `prefix` of a file that had no problems. */
  readSuite(prefix: Path): SuiteDefinition {
    const read = this.#read?.deref() ?? this.#validate();
    const suite = "suite" in read ? read.suite : read.project.suites?.[Number(prefix[1])];
    if (!suite) throw new Error(`${this.#file.name} holds no suite at ${prefix.join(".")}`);
    return suite;
  }

  #validate(): Read {
    const parsed = this.parse();
    const value: Json = parsed.value ?? null;
    const suite = isSuiteFile(value) ? validateFile(suiteSchema, parsed, value, []) : undefined;
    const read: Read = suite
      ? { suite: suite.definition }
      : { project: validateFile(projectSchema, parsed, value, [])?.definition ?? {} };
    this.#read = new WeakRef(read);
    return read;
  }
}

/** Keys that a suite does not have, too. */
const PROJECT_KEYS = Object.keys(projectSchema.shape).filter((key) => !(key in suiteSchema.shape));

/** A file with `tests` is a suite; one with a `name` and no project key was meant as one. */
export function isSuiteFile(value: Json): boolean {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  return "tests" in value || ("name" in value && !PROJECT_KEYS.some((key) => key in value));
}
