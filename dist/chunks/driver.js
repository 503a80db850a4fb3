import { i as reasonOf, n as DeadlineError, t as TestFault } from "./test-fault.js";
// src/run/database/driver.ts
/** What one statement may answer. */
const MAX_ROWS = 1e4;
const MAX_ANSWER_BYTES = 10485760;
/** `10,000 rows` */
const TOO_MANY_ROWS = "the statement answers with more than 10,000 rows";
const TOO_MANY_BYTES = "the statement answers with more than 10 MiB";
/** A time limit or a cancel came while a statement still waited for others; `where` names the database. */
function queueFault(where, signal) {
	if (!(signal.reason instanceof DeadlineError)) return new TestFault("interrupted", reasonOf(signal));
	const { seconds } = signal.reason;
	return new TestFault("database-busy", `${where} was busy with other tests for ${seconds} s: the statement was not begun`);
}
export { queueFault as a, TOO_MANY_ROWS as i, MAX_ROWS as n, TOO_MANY_BYTES as r, MAX_ANSWER_BYTES as t };
