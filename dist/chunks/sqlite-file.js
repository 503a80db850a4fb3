import { i as TOO_MANY_ROWS, r as TOO_MANY_BYTES, t as MAX_ANSWER_BYTES } from "./driver.js";
import { t as SqliteRefusalError } from "./sqlite-order.js";
import { o as stringifyJson } from "./json.js";
import { pathToFileURL } from "node:url";
import { DatabaseSync, constants } from "node:sqlite";
// src/run/database/sqlite-values.ts
const QUOTED = /'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g;
/** A value as tests see it: digits kept, bytes base64, what is no number of JSON as text. */
function toJson(value) {
	if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
	if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
	return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}
/** `$1` is a name to SQLite, and one without a value is NULL: here each has a value, and each value is used. */
function bindings(sql, params) {
	const used = new Set(placeholders(sql));
	const most = Math.max(0, ...used);
	if (most > params.length) throw mismatch(`the sql uses $${most}`, params);
	const unused = params.findIndex((_, index) => !used.has(index + 1));
	if (unused !== -1) throw mismatch(`the sql does not use $${unused + 1}`, params);
	return Object.fromEntries(params.map((value, index) => [`$${index + 1}`, toSql(value)]));
}
function mismatch(what, params) {
	return new SqliteRefusalError("sql-parameters", `${what}, and the number of params is ${params.length}`);
}
/** The numbers of `$1`, `$2` … outside texts, quoted names and comments. */
function placeholders(sql) {
	return [...sql.replace(QUOTED, " ").matchAll(/\$(\d{1,5})(?!\w)/g)].map(([, digits]) => Number(digits));
}
/** Whole numbers as integers: bound as they are, they would be REAL. */
function toSql(value) {
	if (typeof value === "boolean") return value ? 1n : 0n;
	if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
	return value !== null && typeof value === "object" ? stringifyJson(value) : value;
}
// src/run/database/sqlite-file.ts
const BUSY_MS = 1e3;
/** Those that only tell something, with or without an argument. */
const TELLING_PRAGMAS = /* @__PURE__ */ new Set([
	"table_info",
	"table_xinfo",
	"table_list",
	"index_list",
	"index_info",
	"index_xinfo",
	"foreign_key_list",
	"foreign_key_check",
	"integrity_check",
	"quick_check",
	"database_list",
	"collation_list",
	"function_list",
	"compile_options"
]);
/** Those that set something when they get an argument. */
const SETTINGS = /* @__PURE__ */ new Set([
	"user_version",
	"schema_version",
	"application_id",
	"encoding",
	"journal_mode",
	"page_count",
	"page_size",
	"foreign_keys"
]);
const FORBIDDEN_ACTIONS = /* @__PURE__ */ new Map([[constants.SQLITE_ATTACH, "ATTACH or VACUUM"], [constants.SQLITE_DETACH, "DETACH"]]);
const FORBIDDEN_FUNCTIONS = /* @__PURE__ */ new Set(["load_extension", "fts3_tokenizer"]);
/** An SQLite file that is there already, and nothing else: no other file can be reached through its statements. */
var SqliteFile = class {
	#database;
	/** What the authorizer turned down last. */
	#forbidden = null;
	constructor({ file, writable }) {
		const url = pathToFileURL(file);
		url.searchParams.set("mode", writable ? "rw" : "ro");
		this.#database = new DatabaseSync(url, {
			readOnly: !writable,
			readBigInts: true,
			returnArrays: true,
			timeout: BUSY_MS,
			defensive: true,
			limits: {
				attach: 0,
				length: MAX_ANSWER_BYTES
			}
		});
		this.#database.setAuthorizer((action, subject, argument) => {
			const forbidden = forbiddenBy(action, subject, argument);
			this.#forbidden ??= forbidden;
			return forbidden === null ? constants.SQLITE_OK : constants.SQLITE_DENY;
		});
	}
	[Symbol.dispose]() {
		this.#database.close();
	}
	/** Carries out one statement. Throws `SqliteRefusalError`, or SQLite's own errors with their `errcode`. */
	answer({ sql, params }) {
		this.#forbidden = null;
		try {
			const statement = this.#database.prepare(sql);
			if (this.#isStatement(sql.slice(statement.sourceSQL.length))) throw new SqliteRefusalError("sql-many", "the sql holds more than one statement");
			return run(statement, bindings(sql, params));
		} catch (error) {
			if (this.#forbidden === null || error instanceof SqliteRefusalError) throw error;
			throw new SqliteRefusalError("sql-refused", `${this.#forbidden} is not allowed on an SQLite database`);
		}
	}
	/** Comments and semicolons alone are none. */
	#isStatement(rest) {
		try {
			this.#database.prepare(rest);
			return true;
		} catch (error) {
			return error.code !== "ERR_INVALID_ARG_VALUE";
		}
	}
};
/** What an action is called in a message when statements may not do it; `null` when they may. */
function forbiddenBy(action, subject, argument) {
	if (action === constants.SQLITE_FUNCTION) {
		const name = (argument ?? "").toLowerCase();
		return FORBIDDEN_FUNCTIONS.has(name) ? `${name}()` : null;
	}
	if (action === constants.SQLITE_PRAGMA) {
		const name = (subject ?? "").toLowerCase();
		return TELLING_PRAGMAS.has(name) || SETTINGS.has(name) && argument === null ? null : `PRAGMA ${name}${argument === null ? "" : " with a value"}`;
	}
	return FORBIDDEN_ACTIONS.get(action) ?? null;
}
function run(statement, values) {
	const columns = statement.columns().map(({ name }) => name);
	if (columns.length === 0) return {
		rows: [],
		rowCount: Number(statement.run(values).changes)
	};
	const rows = [];
	let bytes = 0;
	for (const row of statement.iterate(values)) {
		const read = columns.map((column, index) => [column, toJson(row[index] ?? null)]);
		for (const [, value] of read) bytes += typeof value === "string" ? value.length : 8;
		if (bytes > 10485760) throw new SqliteRefusalError("sql-too-much", TOO_MANY_BYTES);
		if (rows.length === 1e4) throw new SqliteRefusalError("sql-too-much", TOO_MANY_ROWS);
		rows.push(Object.fromEntries(read));
	}
	return {
		rows,
		rowCount: rows.length
	};
}
export { SqliteFile };
