#!/usr/bin/env node
import module from "node:module";
// src/cli.ts
const REQUIRED = 24;
if (Number(process.versions.node.split(".")[0]) < REQUIRED) {
	process.stderr.write(`compose-verify needs Node ${REQUIRED} or newer; this is Node ${process.versions.node}.\n`);
	process.exitCode = 2;
} else {
	module.enableCompileCache();
	const { runCommandLine } = await import("./chunks/commands.js");
	await runCommandLine(process.argv);
}
export {};
