import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { blocksOf, commandLine, DOCUMENTS, ROOT } from "../helpers/documents.ts";

const blocks = DOCUMENTS.flatMap(blocksOf);
const workflows = blocks.filter(({ language, text }) => language === "yaml" && /^jobs:/m.test(text));

describe("the documentation", () => {
  it("has workflows and commands to check", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(1);
    expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThanOrEqual(1);
  });

  it.each(workflows)("$document:$line uses the Action with inputs that it has", async ({ text }) => {
    const action = parse(await readFile(path.join(ROOT, "action.yml"), "utf8"));
    const workflow = parse(text);
    const steps: { uses?: string; with?: Record<string, string> }[] = workflow.jobs.verify.steps;
    const ours = steps.filter((step) => step.uses?.startsWith("compose-verify/"));
    expect(ours).toHaveLength(1);
    for (const input of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
  });

  it("names commands and npm scripts that exist", async () => {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, "package.json"), "utf8"));
    const { stdout: help } = await commandLine(ROOT, ["--help"]);
    for (const { text } of blocks.filter(({ language }) => language === "sh")) {
      for (const [, script] of text.matchAll(/npm (?:run )?(demo|test|check|build)\b/g))
        expect(scripts).toHaveProperty(String(script));
      for (const [, command] of text.matchAll(/dist\/cli\.js (\w+)/g)) expect(help).toContain(String(command));
    }
  });

  it.each(DOCUMENTS)("%s leads only to files and headings that are there", async (document) => {
    const text = await readFile(path.join(ROOT, document), "utf8");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    for (const link of links.filter((target) => !target.startsWith("http"))) {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? document : path.join(path.dirname(document), file);
      if (anchor === undefined) await readFile(path.join(ROOT, target)).catch(ignoreFolder);
      else expect(anchorsOf(await readFile(path.join(ROOT, target), "utf8")), link).toContain(anchor);
    }
  });
});

function ignoreFolder(error: NodeJS.ErrnoException): void {
  if (error.code !== "EISDIR") throw error;
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
