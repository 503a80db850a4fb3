import { parse } from "yaml";
import { type Block, blocksOf } from "./documents.ts";

/** An example of the documentation as a configuration that can be run. */
export interface Example {
  document: string;
  line: number;
  heading: string;
  /** By the file's name in the configuration's folder. */
  files: Record<string, string>;
  /** All files as one. */
  parts: ExamplePart[];
  needsPostgresql: boolean;
}

interface ExampleTest {
  id: string;
  skip?: string;
  cases?: { name: string; "x-outcome"?: string }[];
  "x-outcome"?: string;
}

interface ExampleSuite {
  name: string;
  tests: ExampleTest[];
}

export interface ExamplePart extends Partial<ExampleSuite> {
  services?: { service_name: string }[];
  databases?: Record<string, unknown>;
  /** Of a suite: the name of a context. */
  auth?: { name: string }[] | string;
  suites?: ExampleSuite[];
}

const LABEL = /^# tests\/config\/(\S+)\n/;
/** The configurations among a document's YAML blocks; blocks that name their files belong together with their neighbours. */
export function examplesOf(document: string): Example[] {
  const blocks = blocksOf(document).filter(({ language, text }) => language === "yaml" && !/^jobs:/m.test(text));
  const groups: Block[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1)?.at(-1);
    const joins = before?.heading === block.heading && LABEL.test(before.text) && LABEL.test(block.text);
    if (joins) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups.map(toExample);
}

function toExample(blocks: Block[]): Example {
  const [{ document, line, heading }] = blocks as [Block];
  const texts = blocks.map(({ text }): [string, string] => [LABEL.exec(text)?.[1] ?? "example.yml", text]);
  const parts = texts.map(([, text]) => parse(text, { merge: true }) as ExamplePart);
  return {
    document,
    line,
    heading,
    files: Object.fromEntries(texts),
    parts,
    needsPostgresql: texts.some(([, text]) => text.includes("@db:5432")),
  };
}

/** How each test of an example ends as it says itself, by `suite/test`. */
export function statedOutcomes({ parts }: Example): Record<string, string> {
  return Object.fromEntries(
    suitesOf(parts).flatMap(({ name, tests }) =>
      tests.flatMap((test) => {
        const stated = test["x-outcome"] ?? (test.skip ? "skipped" : "passed");
        const cases = test.cases ?? [null];
        return cases.map((row) => [
          `${name}/${test.id}${row === null ? "" : `[${row.name}]`}`,
          row?.["x-outcome"] ?? stated,
        ]);
      }),
    ),
  );
}

export function contextsOf(parts: readonly ExamplePart[]): { name: string }[] {
  return parts.flatMap(({ auth }) => (Array.isArray(auth) ? auth : []));
}

export function suitesOf(parts: readonly ExamplePart[]): ExampleSuite[] {
  return parts.flatMap(({ name, tests, suites = [] }) =>
    tests === undefined ? suites : [...suites, { name: name ?? "", tests }],
  );
}
