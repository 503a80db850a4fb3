import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type ArtifactRequest, uploadArtifact } from "../../src/github/artifact.ts";
import { type ArtifactServer, startArtifactServer } from "../helpers/artifact-server.ts";

let server: ArtifactServer;
let folder = "";
beforeAll(async () => {
  server = await startArtifactServer();
  folder = mkdtempSync(join(tmpdir(), "results-"));
  mkdirSync(join(folder, "results"));
  mkdirSync(join(folder, "reports"));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function upload(request: Pick<ArtifactRequest, "name" | "files"> & Partial<ArtifactRequest>) {
  return uploadArtifact({ retentionDays: null, signal: new AbortController().signal, tell: () => {}, ...request });
}

test("exactly the given files arrive, under plain names, and nothing beside them", async () => {
  const files = [join(folder, "results", "s.json"), join(folder, "reports", "s.md")];
  for (const file of files) writeFileSync(file, `content of ${file}`);
  writeFileSync(join(folder, "results", ".env"), "SECRET=1");
  const id = await upload({ name: "a", files, retentionDays: 3 });
  expect(id).toBe(4242);
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const path = join(folder, "download");
  const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(4242, { path });
  expect(digestMismatch).not.toBe(true);
  const entries = readdirSync(path, { recursive: true, encoding: "utf8" });
  expect(entries.map((entry) => [entry, readFileSync(join(path, entry), "utf8")]).sort()).toEqual([
    ["s.json", `content of ${files[0]}`],
    ["s.md", `content of ${files[1]}`],
  ]);
});

test("a name that is taken is refused at once with GitHub's words", async () => {
  const file = join(folder, "results", "t.json");
  writeFileSync(file, "{}");
  await upload({ name: "taken", files: [file] });
  await expect(upload({ name: "taken", files: [file] })).rejects.toThrow(/already exists on the workflow run/);
});

test("a file that is missing uploads nothing", async () => {
  const before = server.requests.length;
  const files = [join(folder, "results", "missing.json")];
  await expect(upload({ name: "m", files })).rejects.toThrow(/ENOENT/);
  expect(server.requests).toHaveLength(before);
});

test("a signal ends an upload whose service never answers, with everything that would keep the process alive", async () => {
  const file = join(folder, "results", "u.json");
  writeFileSync(file, "{}");
  const controller = new AbortController();
  server.faults.push(() => controller.abort(new Error("enough")));
  const before = process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  await expect(upload({ name: "u", files: [file], signal: controller.signal })).rejects.toThrow("enough");
  expect(process.getActiveResourcesInfo().filter((name) => name === "MessagePort")).toHaveLength(before);
});

test("what the client tells arrives line by line, and none of it is a command", async () => {
  const file = join(folder, "results", "v.json");
  writeFileSync(file, "{}");
  const lines: string[] = [];
  await upload({ name: "v", files: [file], tell: (line) => lines.push(line) });
  expect(lines).toContain("Finalizing artifact upload");
  expect(lines.filter((line) => line.includes("::"))).toEqual([]);
  expect(process.stdout.write).not.toHaveBeenCalled();
});
