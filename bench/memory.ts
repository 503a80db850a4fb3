import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { markdownTable } from "markdown-table";
import { stringify } from "yaml";

/**
 * Peak memory of `compose-verify run` as a whole process: 500 tests in 20 suites beside 5,000 in 200, against a server here.
 * `node bench/memory.ts [runs] [command line]`. Results go to a file as they come, so that ten times the tests must not take
 * ten times the memory.
 */

const SIZES = [
  { suites: 20, tests: 25 },
  { suites: 200, tests: 25 },
];
const BODY = JSON.stringify({
  id: "6f1c9a52-2f6b-4c57-9d57-0e0c5a3d0b11",
  lines: Array.from({ length: 40 }, (_, index) => ({ sku: `A-${index}`, quantity: index })),
});
/** Tells the peak on standard error as the process ends, in KiB. */
const PROBE = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))`;

const runs = Number(process.argv[2] ?? 3);
if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError("the number of runs must be a whole number above 0");
const commandLine = path.resolve(process.argv[3] ?? path.join(import.meta.dirname, "../dist/cli.js"));

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end(BODY);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = await mkdtemp(path.join(tmpdir(), "compose-verify-memory-"));
try {
  const medians: number[] = [];
  const rows: string[][] = [];
  for (const size of SIZES) {
    const workspace = path.join(folder, String(size.suites));
    await writeConfiguration(workspace, size);
    const peaks: number[] = [];
    for (let run = 0; run < runs; run++) peaks.push(await measurePeak(workspace));
    const median = peaks.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
    medians.push(median);
    const name = `${size.suites * size.tests} tests in ${size.suites} suites`;
    rows.push([name, peaks.map((peak) => peak.toFixed(0)).join(", "), median.toFixed(0)]);
  }
  console.log(markdownTable([["peak in MiB", "runs", "median"], ...rows], { align: ["l", "r", "r"] }));
  console.log(`ratio ${((medians[1] ?? 0) / (medians[0] ?? 1)).toFixed(2)}`);
} finally {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
}

async function writeConfiguration(workspace: string, { suites, tests }: (typeof SIZES)[number]): Promise<void> {
  const configuration = path.join(workspace, "tests/config");
  await mkdir(path.join(configuration, "suites"), { recursive: true });
  const project = { environment: "local", services: [{ service_name: "api", base_url: address }] };
  await writeFile(path.join(configuration, "verify.yml"), stringify(project));
  for (let index = 0; index < suites; index++) {
    const suite = {
      name: `suite-${index}`,
      target_service: "api",
      parallel_safe: true,
      tests: Array.from({ length: tests }, (_, test) => ({
        id: `test-${test}`,
        method: "POST",
        endpoint: `/api/orders/${index}/${test}`,
        request_body: { sku: "A-1", quantity: test },
        expected_response: { id: "$uuid", lines: { $length: 40 } },
        capture: { [`order_${test}`]: "$.id" },
      })),
    };
    await writeFile(path.join(configuration, "suites", `${index}.yml`), stringify(suite));
  }
}

/** MiB. */
async function measurePeak(workspace: string): Promise<number> {
  const child = spawn(process.execPath, ["--import", PROBE, commandLine, "run"], {
    cwd: workspace,
    env: { PATH: process.env.PATH ?? "", HOME: workspace },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  const peak = /peak (\d+)$/.exec(stderr)?.[1];
  if (code !== 0 || peak === undefined) throw new Error(`exit code ${code}:\n${stderr}`);
  return Number(peak) / 1024;
}
