import { t as SqliteRefusalError } from "./sqlite-order.js";
// src/run/database/sqlite-child.ts
/** This module's own place, bundled or not. A process that starts here with the argument answers orders; anywhere else nothing happens. */
const SQLITE_CHILD = new URL(import.meta.url);
const SQLITE_CHILD_ARGUMENT = "answer-sqlite-statements";
if (process.argv[2] === "answer-sqlite-statements") listen();
/** One order after the other, until the parent is gone. */
function listen() {
	process.on("message", async (order) => {
		const reply = await replyTo(order);
		process.send?.(reply);
	});
	process.on("SIGINT", () => void 0);
}
/** The file is opened anew, so that it is the one that is there now, and no transaction or setting outlives its statement. */
async function replyTo(order) {
	const { SqliteFile } = await import("./sqlite-file.js");
	try {
		using file = new SqliteFile(order);
		return {
			kind: "answer",
			answer: file.answer(order)
		};
	} catch (error) {
		if (error instanceof SqliteRefusalError) return {
			kind: "refused",
			remedy: error.remedy,
			message: error.message
		};
		const { errcode, message } = error;
		return {
			kind: "failed",
			code: errcode ?? 0,
			message
		};
	}
}
export { SQLITE_CHILD, SQLITE_CHILD_ARGUMENT };
