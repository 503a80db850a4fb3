import { captureName, templateNames } from "../config/variables.ts";
import type { Suite, TestCase } from "../model/configuration.ts";
import type { Json } from "../model/json.ts";
import { orderTests } from "./schedule.ts";

/** A test and its place in the order in which tests run one at a time. */
interface Placed {
  test: TestCase;
  place: number;
  reads: Set<string>;
  writes: Set<string>;
}

/** Ids that each test waits for; never in a circle. */
export type Waits = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What tests that share the lanes wait for: what they depend on, and whatever keeps each `{{name}}` the value that it would have
 * if they ran one at a time.
 */
export function planWaits(suite: Suite): Waits {
  const tests = orderTests(suite.tests).map((test, place) => placed(suite, test, place));
  const ids = new Set(tests.map(({ test }) => test.id));
  const waits = new Map(tests.map(({ test }) => [test.id, new Set(test.depends_on.filter((id) => ids.has(id)))]));
  const given = new Set([...Object.keys(suite.vars), ...suite.setup.flatMap((step) => Object.keys(step.capture))]);
  const forward: [reader: Placed, writer: Placed][] = [];
  for (const name of new Set(tests.flatMap(({ writes }) => [...writes]))) {
    const writers = tests.filter(({ writes }) => writes.has(name));
    const readers = tests.filter(({ reads }) => reads.has(name));
    const add = (later: Placed, earlier: Placed) => waits.get(later.test.id)?.add(earlier.test.id);
    for (const [index, writer] of writers.entries()) {
      const before = writers[index - 1];
      if (before) add(writer, before);
    }
    for (const reader of readers) {
      const before = writers.findLast(({ place }) => place < reader.place);
      if (before) add(reader, before);
      const after = writers.find(({ place }) => place > reader.place);
      if (!after || reader.writes.has(name)) continue;
      if (before || given.has(name)) add(after, reader);
      else forward.push(...writers.map((writer): [Placed, Placed] => [reader, writer]));
    }
  }
  for (const [reader, writer] of forward) {
    if (!reaches(waits, writer.test.id, reader.test.id)) waits.get(reader.test.id)?.add(writer.test.id);
  }
  return waits;
}

function placed(suite: Suite, test: TestCase, place: number): Placed {
  return { test, place, reads: namesRead(suite, test), writes: new Set(namesMade(test)) };
}

/** What a test captures, by the names under which others read it. */
export function namesMade(test: TestCase): string[] {
  const calls = [test, ...test.setup, ...test.steps, ...test.teardown];
  return calls.flatMap(({ capture }) => Object.keys(capture).map((name) => captureName(test, name)));
}

/** Names that a test reads, those inside variables included; of `order.id` also `order`. */
function namesRead(suite: Suite, test: TestCase): Set<string> {
  const names = new Set<string>();
  // Descriptions are among the texts, too: a test then waits once too often, which changes nothing else.
  const queue = templateNames(test as unknown as Json);
  for (const written of queue) {
    for (let name = written; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
      if (names.has(name) || Object.hasOwn(test.vars, name)) continue;
      names.add(name);
      if (Object.hasOwn(suite.vars, name)) queue.push(...templateNames(suite.vars[name] ?? null));
    }
  }
  return names;
}

/** Whether one test waits for another, by however many steps. */
function reaches(waits: Waits, from: string, to: string): boolean {
  const queue = [from];
  const seen = new Set(queue);
  for (const id of queue) {
    if (id === to) return true;
    for (const next of waits.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
