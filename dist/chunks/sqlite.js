import { o as stringifyJson } from "./json.js";
import { t as createLanes } from "./lanes.js";
import { i as reasonOf, n as DeadlineError, t as TestFault } from "./test-fault.js";
import { t as NO_ROWS } from "./contract.js";
import { a as queueFault } from "./driver.js";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { stat } from "node:fs/promises";
import { fork } from "node:child_process";
// src/run/database/sqlite-faults.ts
const own = (_where, message) => message;
/** First rule that fits wins. */
const RULES = [
	{
		kind: "not-sqlite",
		code: 26,
		message: (where) => `${where} is no SQLite database`
	},
	{
		kind: "not-sqlite",
		code: 11,
		message: (where, message) => `${where} is damaged: ${message}`
	},
	{
		kind: "database-locked",
		code: 5,
		message: (where) => `${where} is locked by another process`
	},
	{
		kind: "database-locked",
		code: 6,
		message: (where, message) => `${where} is locked: ${message}`
	},
	{
		kind: "database-read-only",
		code: 8,
		message: (where) => `${where} is opened for reading alone`
	},
	{
		kind: "database-file",
		code: 14,
		message: (where, message) => `${where} cannot be opened: ${message}`
	},
	{
		kind: "database-file",
		code: 10,
		message: (where, message) => `${where} cannot be read: ${message}`
	},
	{
		kind: "database-file",
		code: 3,
		message: (where, message) => `${where} cannot be opened: ${message}`
	},
	{
		kind: "sql-constraint",
		code: 19,
		message: own
	},
	{
		kind: "sql-too-much",
		code: 18,
		message: own
	},
	{
		kind: "sql-no-table",
		code: 1,
		says: /^no such table/,
		message: own
	},
	{
		kind: "sql-no-column",
		code: 1,
		says: /no such column|has no column/,
		message: own
	},
	{
		kind: "sql-no-function",
		code: 1,
		says: /no such function|wrong number of arguments/,
		message: own
	},
	{
		kind: "sql-syntax",
		code: 1,
		says: /syntax error|incomplete input|unrecognized token/,
		message: own
	},
	{
		kind: "sql-parameters",
		code: 0,
		says: /bind/,
		message: own
	},
	{
		kind: "sql-syntax",
		code: 0,
		says: /no statements/,
		message: () => "the sql holds no statement"
	}
];
/** Puts an error of SQLite into words; `code` is its extended result code, `where` names the database. */
function sqliteFault(where, code, message) {
	const primary = code & 255;
	const rule = RULES.find((candidate) => candidate.code === primary && (candidate.says?.test(message) ?? true));
	const cause = new Error(code === 0 ? message : `${message} (SQLite ${code})`);
	return new TestFault(rule?.kind ?? "sql-error", rule?.message(where, message) ?? message, cause);
}
/** A time limit or a cancel came before the answer. */
function sqliteAbortFault(where, signal) {
	if (!(signal.reason instanceof DeadlineError)) return new TestFault("interrupted", reasonOf(signal));
	const { seconds } = signal.reason;
	return new TestFault("sql-time-out", `${where} did not finish the statement in ${seconds} s: its process was ended`);
}
// src/run/database/sqlite.ts
/** Reads the file's first page, which opening it does not. */
const CONNECTIVITY_SQL = "SELECT count(*) FROM sqlite_schema";
/**
* An SQLite file in processes of their own: a statement that does not end cannot be stopped in any other way. A process
* stays for the next statement, and after a kill the next one gets a new process.
*/
function openSqlite({ name, file, writable, processes, workingDirectory }) {
	const where = `the database ${name} (${path.relative(workingDirectory, file)})`;
	const lanes = createLanes(writable ? 1 : processes);
	const children = /* @__PURE__ */ new Map();
	const childOf = async (lane) => {
		const child = children.get(lane);
		if (child && isAlive(child)) return child;
		const started = await startChild();
		children.set(lane, started);
		return started;
	};
	return {
		query: async ({ sql, params }, signal) => {
			let begun = false;
			try {
				using lane = await lanes.acquire(signal);
				begun = true;
				await checkFile(where, file);
				const reply = await ask(await childOf(lane.number), {
					file,
					writable,
					sql: sql ?? CONNECTIVITY_SQL,
					params
				}, signal);
				const answer = answerOf(where, reply);
				return sql === null ? NO_ROWS : answer;
			} catch (error) {
				if (signal.aborted) throw begun ? sqliteAbortFault(where, signal) : queueFault(where, signal);
				throw error instanceof TestFault ? error : new TestFault("database-process", `${where}: ${words(error)}`, error);
			}
		},
		close: async () => {
			for (const child of children.values()) child.kill("SIGKILL");
		}
	};
}
/** SQLite's own message does not tell a file that is missing from one that may not be read. */
async function checkFile(where, file) {
	const found = await stat(file).catch(() => null);
	if (found === null) throw new TestFault("database-file", `${where} is a file that does not exist`);
	if (!found.isFile()) throw new TestFault("database-file", `${where} is no file`);
}
function isAlive({ connected, exitCode, killed }) {
	return connected && exitCode === null && !killed;
}
/** No variable of ours is passed on; a warning about an experimental module is no output of a test. */
async function startChild() {
	const { SQLITE_CHILD, SQLITE_CHILD_ARGUMENT } = await import("./sqlite-child.js");
	const child = fork(fileURLToPath(SQLITE_CHILD), [SQLITE_CHILD_ARGUMENT], {
		execArgv: ["--disable-warning=ExperimentalWarning"],
		env: {},
		serialization: "advanced",
		stdio: [
			"ignore",
			"ignore",
			"ignore",
			"ipc"
		]
	});
	child.on("error", () => void 0);
	return child;
}
/** The reply to one order. Kills the process when the signal aborts, and rejects; rejects too when it ends by itself. */
async function ask(child, order, signal) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const ended = (code, by) => reject(/* @__PURE__ */ new Error(`its process ended (${by ?? code})`));
	const kill = () => {
		child.kill("SIGKILL");
		reject(signal.reason);
	};
	child.once("message", resolve).once("exit", ended).once("error", reject);
	signal.addEventListener("abort", kill, { once: true });
	try {
		if (signal.aborted) kill();
		else child.send(order, (error) => error && reject(error));
		return await promise;
	} finally {
		signal.removeEventListener("abort", kill);
		child.off("message", resolve).off("exit", ended).off("error", reject);
	}
}
function answerOf(where, reply) {
	if (reply.kind === "answer") return {
		...reply.answer,
		text: stringifyJson(reply.answer.rows)
	};
	if (reply.kind === "refused") throw new TestFault(reply.remedy, reply.message);
	throw sqliteFault(where, reply.code, reply.message);
}
function words(error) {
	return error instanceof Error ? error.message : String(error);
}
export { openSqlite };
