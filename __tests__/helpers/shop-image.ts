import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { buildImage } from "./image-folder.ts";

const run = promisify(execFile);
const REPOSITORY = path.resolve(import.meta.dirname, "../..");

export const SHOP = path.join(REPOSITORY, "examples/shop");

/** What the shop's Dockerfile makes, out of this machine's Node. Returns the image's name. */
export async function buildShopImage(): Promise<string> {
  const modules = await installModules();
  const fingerprint = await digestOf([
    process.execPath,
    ...globSync(`${SHOP}/{package-lock.json,services/**/*.js}`).sort(),
  ]);
  return buildImage("compose-verify-test-shop", fingerprint, ["ENV PATH=/bin", "WORKDIR /shop"], async (folder) => {
    await folder.addProgram(process.execPath, "/bin/node");
    await folder.copy(path.join(SHOP, "services"), "/shop/services");
    await folder.copy(path.join(SHOP, "package.json"), "/shop/package.json");
    await folder.copy(modules, "/shop/node_modules");
  });
}

/** `npm ci` for the shop, kept outside its folder so that a test leaves the checkout as it was. */
async function installModules(): Promise<string> {
  const lock = await digestOf([path.join(SHOP, "package-lock.json")]);
  const folder = path.join(REPOSITORY, "node_modules/.cache/compose-verify", `shop-${lock}`);
  const modules = path.join(folder, "node_modules");
  if (existsSync(modules)) return modules;

  const fresh = `${folder}-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) await cp(path.join(SHOP, name), path.join(fresh, name));
  await run("npm", ["ci", "--omit=dev", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: fresh,
  });
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return modules;
}

/** Of a program its path and size stand for the content, which is a hundred megabytes. */
async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(file === process.execPath ? `${file} ${process.version}` : await readFile(file));
  return hash.digest("hex").slice(0, 16);
}
