import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Builds container images out of this machine's own programs, since a test machine may have no registry to pull from:
 * a folder becomes the root file system, `docker import` makes an image of it.
 */
export interface ImageFolder {
  /** Absolute path of the root file system. */
  readonly root: string;
  /** Copies a program to `target` and, to where they are here, the libraries that it loads. */
  addProgram(source: string, target?: string): Promise<void>;
  /** Copies the shared libraries of a program or library alone. */
  addLibrariesOf(source: string): Promise<void>;
  copy(source: string, target: string): Promise<void>;
  write(target: string, text: string, mode?: number): Promise<void>;
}

const FINGERPRINT = "compose-verify.fingerprint";
const APPLETS = ["sh", "cat", "mkdir", "chmod", "chown", "sleep", "ls", "kill", "wget", "true", "false", "test"];

/** Makes the image `name`, unless one with the same fingerprint is there. `changes` are Dockerfile lines (`USER 999`). */
export async function buildImage(
  name: string,
  fingerprint: string,
  changes: readonly string[],
  fill: (folder: ImageFolder) => Promise<void>,
): Promise<string> {
  const format = `{{index .Config.Labels "${FINGERPRINT}"}}`;
  const present = await run("docker", ["image", "inspect", "--format", format, name]).catch(() => null);
  if (present?.stdout.trim() === fingerprint) return name;

  const root = await mkdtemp(path.join(tmpdir(), "compose-verify-image-"));
  try {
    const folder = imageFolder(root);
    await addBusybox(folder);
    await fill(folder);
    await importImage(root, name, [`LABEL ${FINGERPRINT}=${fingerprint}`, ...changes]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return name;
}

function imageFolder(root: string): ImageFolder {
  const inside = (target: string) => path.join(root, target);
  const copy = async (source: string, target: string) => {
    await mkdir(path.dirname(inside(target)), { recursive: true });
    await cp(source, inside(target), { recursive: true, dereference: true });
  };
  const addLibrariesOf = async (source: string) => {
    for (const library of await librariesOf(source)) await copy(library, library);
  };
  return {
    root,
    copy,
    addLibrariesOf,
    addProgram: async (source, target = source) => {
      await copy(source, target);
      await addLibrariesOf(source);
    },
    write: async (target, text, mode = 0o644) => {
      await mkdir(path.dirname(inside(target)), { recursive: true });
      await writeFile(inside(target), text, { mode });
    },
  };
}

async function addBusybox(folder: ImageFolder): Promise<void> {
  const { stdout } = await run("which", ["busybox"]);
  await folder.addProgram(await realpath(stdout.trim()), "/bin/busybox");
  for (const applet of APPLETS) await symlink("busybox", path.join(folder.root, "bin", applet));
  await mkdir(path.join(folder.root, "tmp"), { recursive: true });
  await run("chmod", ["1777", path.join(folder.root, "tmp")]);
}

/** Absolute paths of the libraries that `ldd` names, the loader included; none for a static program. */
async function librariesOf(program: string): Promise<string[]> {
  const { stdout } = await run("ldd", [program]).catch(() => ({ stdout: "" }));
  return [...stdout.matchAll(/(?:=> |^\s*)(\/\S+)/gm)].flatMap((match) => (match[1] ? [match[1]] : []));
}

async function importImage(root: string, name: string, changes: readonly string[]): Promise<void> {
  const tar = spawn("tar", ["-C", root, "-c", "."], { stdio: ["ignore", "pipe", "inherit"] });
  const options = changes.flatMap((change) => ["--change", change]);
  const docker = spawn("docker", ["import", ...options, "-", name], { stdio: ["pipe", "ignore", "pipe"] });
  const complaint: Buffer[] = [];
  docker.stderr.on("data", (chunk: Buffer) => complaint.push(chunk));
  const ended = new Promise<number | null>((resolve, reject) => docker.once("close", resolve).once("error", reject));
  // When docker refuses, its own words say more than the broken pipe does.
  await Promise.allSettled([pipeline(tar.stdout, docker.stdin)]);
  const code = await ended;
  if (code !== 0) throw new Error(`docker import ${name} ended with ${code}: ${Buffer.concat(complaint).toString()}`);
}
