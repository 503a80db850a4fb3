import { rm } from "node:fs/promises";
import { defineConfig, type Plugin } from "rolldown";
import license from "rollup-plugin-license";

/** Chunks of an earlier build must not stay behind: `dist/` is compared with a fresh one. */
const cleanOutput: Plugin = {
  name: "clean-output",
  buildStart: () => rm(new URL("dist", import.meta.url), { recursive: true, force: true }),
};

/** Its types describe the CommonJS namespace, and rollup's plugin context rather than rolldown's. */
const thirdPartyLicenses = license as unknown as (options: object) => Plugin;

/** Some licences come with the line ends of Windows; Git would store others than the build writes, and call them changed. */
function licenseText(dependencies: readonly { text(): string }[]): string {
  return dependencies
    .map((dependency) => dependency.text())
    .join("\n\n---\n\n")
    .replaceAll("\r\n", "\n");
}

export default defineConfig({
  input: { index: "src/index.ts", cli: "src/cli.ts" },
  platform: "node",
  tsconfig: "tsconfig.json",
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    comments: { legal: false },
  },
  plugins: [
    cleanOutput,
    thirdPartyLicenses({ thirdParty: { output: { file: "dist/licenses.txt", template: licenseText } } }),
  ],
});
