import type { Json } from "../model/json.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import { callsAndQueriesOf, type FoundCall } from "./calls.ts";
import { textsOf } from "./template-texts.ts";
import { type Row, rowsOf, turnsOf } from "./test-rows.ts";
import { rootsOf, templateNames } from "./variables.ts";

/** A test's row that captures a value, and its place in the order in which rows run. */
interface Maker {
  test: number;
  turn: number;
}

/** A request, and what its own test (or the suite's set-up) has captured before it is sent. */
export interface Reader {
  found: FoundCall;
  before: ReadonlySet<string>;
}

/** What a suite's tests set and capture, and what each of its requests can read of that. */
export class SuiteValues {
  readonly readers: readonly Reader[];
  /** Tests whose captures are plain names, and rows of data under `test[row].name`. */
  readonly #makers = new Map<string, Maker[]>();
  /** Captures of tests with data rows by their plain name: as other tests read them. */
  readonly #inRows = new Map<string, string[]>();
  readonly #definition: SuiteDefinition;
  readonly #rows: readonly Row[][];
  readonly #turns: ReadonlyMap<string, number>;
  readonly #setup: ReadonlySet<string>;
  readonly #vars: ReadonlySet<string>;

  constructor(definition: SuiteDefinition) {
    this.#definition = definition;
    this.#rows = definition.tests.map(rowsOf);
    this.#turns = turnsOf(definition.tests);
    this.#setup = new Set(capturedBy(definition.setup));
    this.#vars = new Set(Object.keys(definition.vars ?? {}));
    for (const index of definition.tests.keys()) this.#addTest(index);
    this.readers = readersOf(definition);
  }

  /** The rows in which a request is sent; `null` for those of the suite's set-up and teardown. */
  rowsOf({ test }: FoundCall): (Row | null)[] {
    return test === null ? [null] : (this.#rows[test] ?? []);
  }

  /** Whether a request's own test, or the suite itself, sets `name`, so that no other test needs to. */
  isSetNearer(name: string, { found, before }: Reader): boolean {
    const isOfTest = this.rowsOf(found).some((row) => row !== null && Object.hasOwn(row.vars, name));
    return before.has(name) || isOfTest || this.#vars.has(name) || this.#setup.has(name);
  }

  /** Whether `name` has a value by the time that the request is sent. */
  canRead(name: string, { found, before }: Reader, row: Row | null): boolean {
    if (this.#vars.has(name) || before.has(name)) return true;
    if (row !== null && Object.hasOwn(row.vars, name)) return true;
    if (found.test === null && found.kind === "setup") return false;
    return this.#setup.has(name) || this.#makersBefore(name, found, row).length > 0;
  }

  /** The value of `name` for this request, where no capture can replace it; `undefined` for any other. */
  constant(name: string, { before }: Reader, row: Row | null): Json | undefined {
    if (row !== null && Object.hasOwn(row.vars, name)) return row.vars[name];
    if (before.has(name) || this.isCaptured(name) || !this.#vars.has(name)) return undefined;
    return this.#definition.vars?.[name];
  }

  /** Whether a test or the suite's set-up captures `name`. */
  isCaptured(name: string): boolean {
    return this.#setup.has(name) || this.#makers.has(name);
  }

  /** A request of the same test, or of the suite's set-up, that captures `name` only after this one has read it. */
  laterMaker(name: string, { found }: Reader): FoundCall | null {
    const isNear = (other: FoundCall) =>
      other.test === found.test && (other.test !== null || other.kind === found.kind) && other.call !== found.call;
    const later = this.readers.find(({ found: other }) => isNear(other) && capturedBy([other.call]).includes(name));
    return later?.found ?? null;
  }

  /** Tests that set `name` for this request, or would if they ran in time. */
  makersOf(name: string): string[] {
    const tests = (this.#makers.get(name) ?? []).map(({ test }) => this.#definition.tests[test]?.id ?? "");
    return [...new Set(tests)];
  }

  /** How other tests read `name` of a test with data rows; empty when no such test captures it. */
  inRows(name: string): readonly string[] {
    return this.#inRows.get(name) ?? [];
  }

  /** Every name that something in the suite sets, as a request of this row would write it. */
  names(row: Row | null): string[] {
    return [...this.#vars, ...Object.keys(row?.vars ?? {}), ...this.#setup, ...this.#makers.keys()];
  }

  #makersBefore(name: string, { test }: FoundCall, row: Row | null): Maker[] {
    const makers = this.#makers.get(name) ?? [];
    if (row === null) return makers;
    const others = makers.filter((maker) => maker.test !== test);
    // Where tests run side by side, reading a capture is itself an order.
    if (this.#definition.parallel_tests) return others;
    const turn = this.#turns.get(row.id) ?? 0;
    return others.filter((maker) => maker.turn < turn);
  }

  #addTest(index: number): void {
    const test = this.#definition.tests[index];
    if (!test) return;
    const names = [test.setup, [test], test.steps, test.teardown].flatMap(capturedBy);
    for (const { id, name: row } of this.#rows[index] ?? []) {
      const maker = { test: index, turn: this.#turns.get(id) ?? 0 };
      for (const name of names) {
        add(this.#makers, row === null ? name : `${id}.${name}`, maker);
        if (row !== null) add(this.#inRows, name, `${id}.${name}`);
      }
    }
  }
}

/** For each test, the only other test that captures a name which it reads. */
export function readCaptures(definition: SuiteDefinition): Map<string, string[]> {
  const values = new SuiteValues(definition);
  const reads = new Map<string, string[]>();
  for (const reader of values.readers) {
    const { call, path, test } = reader.found;
    const id = test === null ? undefined : definition.tests[test]?.id;
    if (id === undefined) continue;
    const names = textsOf(call, path).flatMap(({ text }) => templateNames(text).flatMap(rootsOf));
    for (const name of names.filter((one) => !values.isSetNearer(one, reader))) {
      const [maker, ...others] = values.makersOf(name);
      if (maker !== undefined && maker !== id && others.length === 0) add(reads, id, maker);
    }
  }
  return reads;
}

function readersOf(definition: SuiteDefinition): Reader[] {
  const captured = new Map<number | null, string[]>();
  return callsAndQueriesOf(definition).map((found) => {
    const before = new Set(captured.get(found.test));
    for (const name of capturedBy([found.call])) add(captured, found.test, name);
    return { found, before };
  });
}

function capturedBy(calls: readonly { capture?: object | undefined }[] | undefined): string[] {
  return (calls ?? []).flatMap(({ capture }) => Object.keys(capture ?? {}));
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
