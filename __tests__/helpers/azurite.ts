import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobSASPermissions, BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";

const ACCOUNT = "devstoreaccount1";
/** Azurite's published development key, no secret. */
const KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const CONTAINER = "artifacts";
const HOUR_MS = 3_600_000;

/** A real blob store on the loopback address. */
export interface BlobStore {
  /** An address that lets its holder write and read one blob for an hour. */
  signedUrl(blob: string): Promise<string>;
  close(): Promise<void>;
}

export async function startAzurite(): Promise<BlobStore> {
  const folder = await mkdtemp(join(tmpdir(), "azurite-"));
  const port = await freePort();
  const options = ["--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent"];
  const child = spawn(
    process.execPath,
    ["node_modules/azurite/dist/src/blob/main.js", "--blobHost", "127.0.0.1", "--blobPort", String(port), ...options],
    { stdio: ["ignore", "pipe", "inherit"], env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder } },
  );
  await listening(child);
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  const container = new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential).getContainerClient(
    CONTAINER,
  );
  await container.create();
  return {
    signedUrl: (blob) =>
      container.getBlockBlobClient(blob).generateSasUrl({
        permissions: BlobSASPermissions.parse("rcw"),
        expiresOn: new Date(Date.now() + HOUR_MS),
      }),
    async close() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its output is read to the end: a child that cannot write any more fails. */
async function listening(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      if (String(chunk).includes("successfully listens")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`azurite ended with ${code} before it listened`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
