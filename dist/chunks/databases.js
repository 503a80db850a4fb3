import { o as causeChain } from "./errors.js";
import { o as startDeadline, t as TestFault } from "./test-fault.js";
import { n as remedyFor } from "./remediation.js";
// src/run/database/databases.ts
/** Connections to one server, processes that read one file. */
const MOST_AT_A_TIME = 8;
/** Pauses before a statement is sent again that cannot have been acted on, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [
	100,
	200,
	400
];
/** Faults of a database that is on its way up, or busy for a moment: nothing was done yet. */
const PASSING = [
	"database-refused",
	"database-host",
	"database-closed",
	"database-starting",
	"database-full"
];
/** Besides those: an address that answers nothing while its container starts. */
const PASSING_WHILE_STARTING = [
	...PASSING,
	"database-silent",
	"database-unreachable"
];
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1e3;
const LONGEST_CHECK_SECONDS = 5;
/** The databases of one session; each is opened when it is asked for the first time. */
function openDatabases(request) {
	const { databases, system } = request;
	const drivers = /* @__PURE__ */ new Map();
	const ask = async (name, statement, signal) => {
		const known = databases.find((database) => database.name === name);
		if (!known) throw new TestFault("database-unknown", `the database ${name} is not declared`);
		const driver = drivers.get(name) ?? openDriver(known, request);
		drivers.set(name, driver);
		return (await driver).query(statement, signal);
	};
	return {
		query: async (name, statement, signal, onSend) => {
			for (let tries = 0;; tries += 1) {
				onSend?.();
				try {
					return await ask(name, statement, signal);
				} catch (error) {
					const pause = RECONNECT_DELAYS_MS[tries];
					if (pause === void 0 || !isPassing(error, PASSING) || !await rest(system, pause, signal)) throw error;
				}
			}
		},
		check: (name, patienceMs, signal) => untilAnswers(ask, name, patienceMs, {
			system,
			signal
		}),
		close: async () => {
			const opened = await Promise.allSettled(drivers.values());
			await Promise.all(opened.map((driver) => driver.status === "fulfilled" ? driver.value.close() : void 0));
		}
	};
}
/** Drivers are loaded when there is a database for them. */
async function openDriver(database, request) {
	const { name, path, url, writable } = database;
	const { files, maxParallel, system } = request;
	const atATime = Math.min(maxParallel, MOST_AT_A_TIME);
	const unreachable = request.unreachable?.get(name);
	if (unreachable !== void 0) throw new TestFault("database-unpublished", unreachable);
	if (path !== null) {
		const { openSqlite } = await import("./sqlite.js");
		return openSqlite({
			name,
			file: path,
			writable,
			processes: atATime,
			workingDirectory: system.workingDirectory
		});
	}
	if (url === null) throw new TestFault("database-address", `the database ${name} has neither a url nor a path`);
	const { openPostgresql } = await import("./postgresql.js");
	return openPostgresql({
		name,
		url,
		files,
		connections: atATime
	});
}
async function untilAnswers(ask, name, patienceMs, { system, signal }) {
	const end = system.monotonic() + patienceMs;
	let pause = FIRST_PAUSE_MS;
	for (;;) {
		const fault = await checkOnce(ask, name, system, signal);
		if (fault === null) return null;
		if (!(isPassing(fault, PASSING_WHILE_STARTING) && system.monotonic() + pause < end) || !await rest(system, pause, signal)) return {
			message: fault.message,
			remediation: remedyFor(fault.kind),
			trace: causeChain(fault)
		};
		pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
	}
}
async function checkOnce(ask, name, system, signal) {
	using deadline = startDeadline(system, LONGEST_CHECK_SECONDS, signal);
	try {
		await ask(name, {
			sql: null,
			params: []
		}, deadline.signal);
		return null;
	} catch (error) {
		if (error instanceof TestFault) return error;
		throw error;
	}
}
function isPassing(error, kinds) {
	return error instanceof TestFault && kinds.includes(error.kind);
}
/** Whether the pause came to its end. */
function rest(system, pause, signal) {
	return system.sleep(pause, signal).then(() => true, () => false);
}
export { openDatabases };
