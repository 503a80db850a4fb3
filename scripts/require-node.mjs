// Plain JavaScript of an old dialect on purpose: it must run, and explain itself, on the Node that is too old for the rest.
import { readFileSync } from "node:fs";

const wanted = readFileSync(new URL("../.node-version", import.meta.url), "utf8").trim();
const major = Number(wanted.split(".")[0]);

if (Number(process.versions.node.split(".")[0]) < major) {
  console.error(
    [
      `compose-verify needs Node ${major} or newer; this is Node ${process.versions.node} (${process.execPath}).`,
      "Its npm scripts bring their own Node through the development dependency `node`, whose install script has not run here",
      "(`--ignore-scripts`, or a client that asks before it runs install scripts).",
      "Remedy: `npm rebuild node --ignore-scripts=false`, or put Node " +
        wanted +
        " on the PATH, then run the command again.",
    ].join("\n"),
  );
  process.exitCode = 1;
}
