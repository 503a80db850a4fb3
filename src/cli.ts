#!/usr/bin/env node
import module from "node:module";

const REQUIRED = 24;

// What follows is loaded only on a Node that can read it, so that an older one gets a sentence instead of a syntax error.
if (Number(process.versions.node.split(".")[0]) < REQUIRED) {
  process.stderr.write(`compose-verify needs Node ${REQUIRED} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const { runCommandLine } = await import("./commands.ts");
  await runCommandLine(process.argv);
}
