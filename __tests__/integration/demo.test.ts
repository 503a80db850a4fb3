import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const SCRIPT = path.join(REPOSITORY, "scripts/demo.ts");
const TIMEOUT = 60_000;
const PATIENCE = { timeout: 15_000 };

function demo(args: string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, ...variables };
  return spawnSync(process.execPath, [SCRIPT, ...args], { cwd: REPOSITORY, env, encoding: "utf8", timeout: TIMEOUT });
}

test("without Docker: passes, and says where session, summary and report are", { timeout: TIMEOUT }, () => {
  const { status, stdout, stderr } = demo([]);
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  expect(stdout).toMatch(/^Verdict: PASSED · 3 of 3 services ready · (\d+) of \1 tests passed · local, sqlite$/m);
  for (const what of ["Session", "Events", "Summary", "Report"]) {
    const file = new RegExp(`^ +${what} +(\\S+)$`, "m").exec(stdout)?.[1] ?? "";
    expect(existsSync(path.join(REPOSITORY, file)), `${what}: ${stdout}`).toBe(true);
  }
});

test("ends with the exit code of the run", { timeout: TIMEOUT }, () => {
  const { status, stdout } = demo([], { SHOP_FAULT: "orders:wrong-response" });
  expect(status).toBe(1);
  expect(stdout).toContain("Verdict: FAILED");
});

test("an interrupt ends the run and stops the services", { timeout: TIMEOUT }, async () => {
  const child = spawn(process.execPath, [SCRIPT], {
    cwd: REPOSITORY,
    env: { ...process.env, SHOP_FAULT: "orders:not-ready" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const ended = once(child, "close");
  await expect.poll(() => output, PATIENCE).toContain("Started: ");
  const health = `${/auth (http:\S+?),/.exec(output)?.[1]}/health`;
  const isUp = () =>
    fetch(health).then(
      (response) => response.ok,
      () => false,
    );
  await expect.poll(isUp, PATIENCE).toBe(true);

  child.kill("SIGTERM");
  expect((await ended)[0], output).toBe(143);
  expect(await isUp()).toBe(false);
});

test("--docker without Docker is one clear sentence", { timeout: TIMEOUT }, () => {
  const { status, stderr } = demo(["--docker"], { DOCKER_HOST: "tcp://127.0.0.1:1" });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^Docker Compose does not answer: .*\n.*npm run demo/);
});

test("an argument that it does not know is answered with the ones it knows", () => {
  const { status, stderr } = demo(["--kubernetes"]);
  expect(status).toBe(2);
  expect(stderr).toContain("npm run demo -- --docker");
});
