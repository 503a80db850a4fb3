import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { uploadArtifact } from "../../src/github/artifact.ts";
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

test("exactly the given files arrive, under plain names, and nothing beside them", async () => {
  const files = [join(folder, "results", "s.json"), join(folder, "reports", "s.md")];
  for (const file of files) writeFileSync(file, `content of ${file}`);
  writeFileSync(join(folder, "results", ".env"), "SECRET=1");
  const id = await uploadArtifact({ name: "a", files, retentionDays: 3 });
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
  await uploadArtifact({ name: "taken", files: [file], retentionDays: null });
  await expect(uploadArtifact({ name: "taken", files: [file], retentionDays: null })).rejects.toThrow(
    /already exists on the workflow run/,
  );
});

test("a file that is missing uploads nothing", async () => {
  const before = server.requests.length;
  const files = [join(folder, "results", "missing.json")];
  await expect(uploadArtifact({ name: "m", files, retentionDays: null })).rejects.toThrow(/ENOENT/);
  expect(server.requests).toHaveLength(before);
});
