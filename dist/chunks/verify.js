import { a as UsageError, i as StorageError, n as ConfigurationError, o as causeChain, s as formatProblem, t as ComposeVerifyError } from "./errors.js";
import { i as formatMilliseconds, n as plural, r as formatElapsed, t as verdictLine } from "./verdict-line.js";
import { n as stringifyJson, t as parseJson } from "./json.js";
import { c as templateNames, d as jsonPathFault, f as locateJsonPath, l as leven, m as compilePattern, s as substituteEnvironment, t as checkTemplate, u as toPointer } from "./matching.js";
import { n as projectSchema, r as suiteSchema } from "./schema.js";
import { c as require_dist, i as overallStatus, n as exitCode, o as readComposeProject, r as isReady$1, t as noOutcome, u as interruptionOf } from "./wait-outcome.js";
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { access, constants as constants$1, mkdir, open, readFile, readdir, realpath, rename, rm, stat, unlink } from "node:fs/promises";
import { arch, platform, release } from "node:os";
// src/config/secret-names.ts
const SECRET_NAME = /((PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY)S?\d*|(^|_)(PASS|PWD|JWT|CREDENTIALS?|KEY|DSN|AUTH))(_|$)/i;
/** Names that look secret and hold no secret. */
const HARMLESS$1 = /^(PWD|OLDPWD|SSH_AUTH_SOCK|GPG_KEY|.*_(FILE|PATH|DIR|NAME|ID|URL|SOCK))$/i;
/** Whether a variable of this name holds a secret by its name: `DB_PASSWORD`, `STRIPE_KEY`, `ROBOT_TOKEN`. */
function isSecretName(name) {
	return SECRET_NAME.test(name) && !HARMLESS$1.test(name);
}
/** The secrets of a variable: its value by its name, and the password of an address such as `postgresql://app:…@db/app`. */
function secretsOf(name, value) {
	return [...isSecretName(name) ? [value] : [], ...passwordOf(value)];
}
function passwordOf(value) {
	if (!/^[a-z][a-z\d+.-]{0,20}:\/\/[^\s/]*@/i.test(value) || !URL.canParse(value)) return [];
	const { password } = new URL(value);
	try {
		return password === "" ? [] : [password, decodeURIComponent(password)];
	} catch {
		return [password];
	}
}
// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/report/markdown-text.ts
/** Text from a service, a container or a pull request, made inert for the place in Markdown where it lands. */
/** Characters that are obeyed rather than shown: controls, bidirectional overrides, zero-width, ANSI sequences. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const ANSI = /\u001b\[[\d;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(\u0007|\u001b\\)?/g;
/** Controls shown as `⟨U+202E⟩`, colours removed; line ends and tabs stay. */
function visible(text) {
	return text.replace(ANSI, "").replaceAll("\r\n", "\n").replace(OBEYED, (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`).replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "�");
}
function oneLine$1(text) {
	return visible(text).replace(/\s+/g, " ").trim();
}
/** An inline code span: nothing in it is a mention, a link or HTML. */
function code(text, maximum = 300) {
	const line = shorten(oneLine$1(text), maximum);
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${padding}${line}${padding}${fence}`;
}
/** The same in a cell of a table, where a bar would end the cell even inside a code span. */
function cellCode(text, maximum = 120) {
	const line = shorten(oneLine$1(text), maximum);
	return line.includes("|") ? `<code>${entities(line)}</code>` : code(line, maximum);
}
/**
* A fenced block, its fence longer than any run of backticks inside. A text that controls make long is cut, so that one
* failure cannot push the others out of a report.
*/
function fenced(text, language = "", maximum = 8e3) {
	const body = shorten(visible(text).replace(/\n+$/, ""), maximum);
	const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${fence}${language}\n${body}\n${fence}`;
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function entities(text) {
	return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};${character === "@" ? "&#8204;" : ""}`);
}
function longestRun(text) {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
}
function shorten(text, maximum) {
	const characters = [...text];
	return characters.length <= maximum ? text : `${characters.slice(0, maximum - 1).join("")}…`;
}
// src/report/failure-markdown.ts
const MISMATCHES_SHOWN = 10;
const LOG_CHARACTERS = 2e4;
/** A service that never got ready: its state, what it said last, and what to do. */
function serviceMarkdown(service) {
	const words = {
		ready: "is ready",
		completed: "completed",
		failed: "failed",
		blocked: "was blocked",
		timed_out: "never got ready"
	};
	const probes = service.probes.filter((probe) => !probe.ok && probe.error !== null);
	return [
		`### ❌ Service ${code(service.name)} ${words[service.verdict]} (${code(service.state)})`,
		service.message ? cellCode(service.message, 600) : "",
		service.cause && service.cause !== service.name ? `Root cause: the service ${code(service.cause)}.` : "",
		service.remediation ? `**What to do:** ${cellCode(service.remediation, 600)}` : "",
		...probes.map((probe) => `- ${probe.name} endpoint ${code(probe.url)}: ${code(probe.error ?? "")}`),
		service.health_output ? details("Last output of its healthcheck", fenced(service.health_output)) : "",
		service.log_tail ? details("Last lines of its log", fenced(service.log_tail, "", LOG_CHARACTERS)) : ""
	].filter((part) => part !== "").join("\n\n");
}
/** A test that failed or could not be carried out, with everything needed to see why. */
function failureMarkdown(result) {
	const shown = result.mismatches.slice(0, MISMATCHES_SHOWN);
	const more = result.mismatches.length - shown.length;
	return [
		`### ${result.status === "error" ? "💥" : "❌"} ${code(`${result.suite_name}/${result.test_id}`)} ${result.status === "error" ? "error" : "failed"}`,
		result.test_name === result.test_id ? "" : code(result.test_name),
		result.error_message ? fenced(result.error_message) : "",
		shown.length > 0 ? fenced(shown.map(mismatchDiff).join("\n"), "diff") : "",
		more > 0 ? `…and ${more} more mismatches in the session file.` : "",
		`Written at ${code(`${result.location.file}:${result.location.line}`)}${requestLine(result)}`,
		result.cause ? `Root cause: the service ${code(result.cause)}.` : "",
		result.remediation ? `**What to do:** ${cellCode(result.remediation, 600)}` : "",
		result.response_body ? details("Response", fenced(result.response_body)) : "",
		result.curl ? details("Repeat it", fenced(result.curl, "sh")) : ""
	].filter((part) => part !== "").join("\n\n");
}
function requestLine(result) {
	if (!result.request) return "";
	const status = result.response_status === null ? "" : ` → ${result.response_status}`;
	return `, ${code(`${result.request.method} ${result.request.url}`)}${status}`;
}
function mismatchDiff(mismatch) {
	const where = mismatch.location ? `  (${mismatch.location.file}:${mismatch.location.line})` : "";
	return [
		`@@ ${oneLine(`${mismatch.source} ${mismatch.pointer}`)}${oneLine(where)}`,
		`- expected ${oneLine(display(mismatch.expected))}`,
		`+ actual   ${oneLine(display(mismatch.actual))}`
	].join("\n");
}
function display(value) {
	return stringifyJson(value) ?? "nothing";
}
/** A line break in a value must not start a line of the diff. */
function oneLine(text) {
	return text.replace(/\s*[\r\n]+\s*/g, " ").trimEnd();
}
// src/report/sections.ts
const ROOM_FOR_NOTE = 300;
/** Joins sections in their order for as long as they fit; says what was left out, and where it can be read. */
function joinSections(sections, footer, budget) {
	const limit = (budget.bytes ?? budget.characters ?? Number.POSITIVE_INFINITY) - ROOM_FOR_NOTE - measure(footer, budget);
	const kept = [];
	const left = /* @__PURE__ */ new Map();
	let used = 0;
	for (const section of sections) {
		const size = measure(section.text, budget) + 2;
		if (used + size > limit || left.has(section.kind)) {
			left.set(section.kind, (left.get(section.kind) ?? 0) + 1);
			continue;
		}
		kept.push(section.text);
		used += size;
	}
	return fitting([
		...kept,
		...note(left),
		footer
	], budget);
}
/** Where not even the note and the footer have room, the last of them goes, down to nothing. */
function fitting(parts, budget) {
	const text = parts.filter((part) => part !== "").join("\n\n");
	if (parts.length === 0 || measure(text, budget) < (budget.bytes ?? budget.characters ?? Number.POSITIVE_INFINITY)) return text;
	return fitting(parts.slice(0, -1), budget);
}
function note(left) {
	if (left.size === 0) return [];
	return [`_Left out for size: ${[...left].map(([kind, count]) => count > 1 || kind === "failure" ? `${count} more ${kind}${count > 1 ? "s" : ""}` : kind).join(", ")}. The files of the run hold everything._`];
}
function measure(text, budget) {
	return budget.bytes === void 0 ? text.length : Buffer.byteLength(text);
}
// src/report/markdown.ts
const ICONS = {
	passed: "✅",
	failed: "❌",
	partial: "⚠️"
};
const TEST_ICONS = {
	passed: "✅",
	failed: "❌",
	error: "💥",
	skipped: "⏭️"
};
const ROWS_SHOWN = 200;
/** The whole session as Markdown: the verdict, then what is broken, then the rest, cut by whole sections to the budget. */
function renderMarkdown(session, budget = {}, context = {}) {
	const broken = session.services.filter((service) => !isReady(service));
	const failures = session.execution_results.filter((result) => result.status === "failed" || result.status === "error");
	const roots = broken.toSorted((one, other) => Number(isRoot(other)) - Number(isRoot(one)));
	const text = joinSections([
		{
			kind: "verdict",
			text: `## ${ICONS[session.overall_status]} compose-verify ${verdictLine(session)}`
		},
		...roots.map((service) => ({
			kind: "service",
			text: serviceMarkdown(service)
		})),
		...failures.map((result) => ({
			kind: "failure",
			text: failureMarkdown(result)
		})),
		...optional("warnings", warningList(session.warnings)),
		...optional("flaky tests", flakyList(session.execution_results)),
		...optional("services table", servicesTable(session.services)),
		...optional("suites table", suitesTable(session)),
		...optional("performance", performanceLine(session)),
		...optional("skipped tests", resultsTable("Skipped", session, "skipped")),
		...optional("passed tests", resultsTable("Passed", session, "passed"))
	], footer(session, context), budget);
	return text === "" ? "" : `${text}\n`;
}
function optional(kind, text) {
	return text === "" ? [] : [{
		kind,
		text
	}];
}
function isReady(service) {
	return service.verdict === "ready" || service.verdict === "completed";
}
function isRoot(service) {
	return service.cause === null || service.cause === service.name;
}
function warningList(warnings) {
	const shown = warnings.filter((warning) => warning.trim() !== "").slice(0, ROWS_SHOWN);
	const more = warnings.length - shown.length;
	return [...shown.map((warning) => `- ⚠️ ${code(warning, 600)}`), ...more > 0 ? [`- …and ${more} more`] : []].join("\n");
}
function flakyList(results) {
	const flaky = results.filter((result) => result.flaky);
	if (flaky.length === 0) return "";
	return `### 🎲 Flaky\n\n${flaky.slice(0, ROWS_SHOWN).map((result) => {
		const times = result.retry_count === 1 ? "one repeat" : `${result.retry_count} repeats`;
		return `- ${code(`${result.suite_name}/${result.test_id}`)} passed only after ${times}`;
	}).join("\n")}`;
}
function servicesTable(services) {
	if (services.length === 0) return "";
	return `### Services\n\n${markdownTable([[
		"Service",
		"Verdict",
		"State",
		"Time to ready",
		"Restarts"
	], ...services.map((service) => [
		`${isReady(service) ? "✅" : "❌"} ${cellCode(service.name)}`,
		service.verdict.replace("_", " "),
		cellCode(service.state),
		service.time_to_ready_ms === null ? "" : formatMilliseconds(service.time_to_ready_ms),
		service.restarts === 0 ? "" : String(service.restarts)
	])], { align: [
		"l",
		"l",
		"l",
		"r",
		"r"
	] })}`;
}
function suitesTable(session) {
	if (session.suites.length === 0) return "";
	const blankZero = (count) => count === 0 ? "" : String(count);
	return `### Suites\n\n${markdownTable([[
		"Suite",
		"State",
		"Passed",
		"Failed",
		"Skipped",
		"Time"
	], ...session.suites.slice(0, ROWS_SHOWN).map((suite) => [
		cellCode(suite.name),
		suite.state.replace("_", " "),
		blankZero(suite.passed_tests),
		blankZero(suite.failed_tests + suite.error_tests),
		blankZero(suite.skipped_tests),
		formatMilliseconds(suite.duration_ms)
	])], { align: [
		"l",
		"l",
		"r",
		"r",
		"r",
		"r"
	] })}`;
}
function performanceLine(session) {
	const summary = session.performance_summary;
	if (summary.count === 0 || summary.avg_ms === null || summary.p95_ms === null) return "";
	return `${summary.count} requests answered, ${formatMilliseconds(summary.avg_ms)} on average, 95 % within ${formatMilliseconds(summary.p95_ms)}; slowest ${code(summary.slowest ?? "")}`;
}
function resultsTable(title, session, status) {
	const results = session.execution_results.filter((result) => result.status === status);
	if (results.length === 0) return "";
	const last = status === "skipped" ? "Why" : "Time";
	const rows = results.slice(0, ROWS_SHOWN).map((result) => [`${TEST_ICONS[status]} ${cellCode(`${result.suite_name}/${result.test_id}`)}`, status === "skipped" ? cellCode(result.skip_reason ?? "", 240) : formatMilliseconds(result.duration_ms)]);
	const more = results.length > ROWS_SHOWN ? `\n\n…and ${results.length - ROWS_SHOWN} more in the session file.` : "";
	return details(`${title}: ${results.length}`, `${markdownTable([["Test", last], ...rows], { align: ["l", status === "skipped" ? "l" : "r"] })}${more}`);
}
function footer(session, context) {
	const { ci } = session;
	return `---\n${[
		`Session ${code(session.session_id)}`,
		ci.commit ? `commit ${code(ci.commit.slice(0, 12))}` : "",
		ci.run_url && /^https?:\/\/[^\s()<>]+$/.test(ci.run_url) ? `[run ${ci.run_attempt ? `attempt ${ci.run_attempt}` : ""}](${ci.run_url})`.replace("run ]", "run]") : "",
		context.artifactUrl && /^https?:\/\/[^\s()<>]+$/.test(context.artifactUrl) ? `[all files](${context.artifactUrl})` : "",
		`environment ${session.environment}`,
		`took ${formatElapsed(Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp))}`
	].filter((part) => part !== "").join(" · ")}`;
}
/** An index beyond it in a pointer is no list that was ever read. */
const LONGEST_LIST = 1e4;
/** Masks what stands at `path` of a value that may be changed; a path that leads nowhere changes nothing. */
function maskAt(value, path) {
	const last = path.at(-1);
	if (last === void 0) return "***";
	const holder = valueAt(value, path.slice(0, -1));
	if (holder !== null && typeof holder === "object" && Object.hasOwn(holder, last)) holder[last] = "***";
	return value;
}
/** `undefined` when the path leads nowhere. */
function valueAt(value, path) {
	return path.reduce((node, key) => {
		if (node === null || typeof node !== "object" || !Object.hasOwn(node, key)) return void 0;
		return node[key];
	}, value);
}
/** A document that holds nothing but `value` at `path`. */
function wrapAt(path, value) {
	return path.reduceRight((inner, key) => {
		if (typeof key === "string") return Object.fromEntries([[key, inner]]);
		return [...new Array(Math.min(key, LONGEST_LIST)).fill(null), inner];
	}, value);
}
/** The path of a JSON Pointer; a part of digits alone is taken for an index. */
function fromPointer(pointer) {
	if (!pointer.startsWith("/")) return [];
	return pointer.slice(1).split("/").map((part) => /^\d{1,9}$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
// src/session/secret-fields.ts
/** Fields, headers and parameters whose value is a secret by their name, compared without case, `-` and `_`. */
const EXACT = /* @__PURE__ */ new Set([
	"authorization",
	"proxyauthorization",
	"cookie",
	"setcookie",
	"pwd",
	"pass",
	"jwt",
	"apikey",
	"xapikey",
	"privatekey",
	"accesskey",
	"secretkey",
	"signature",
	"sig",
	"credential",
	"credentials",
	"clientassertion"
]);
const ENDINGS = [
	"password",
	"passwd",
	"passphrase",
	"secret",
	"token",
	"apikey",
	"privatekey",
	"secretkey",
	"accesskey"
];
/** Named like a secret, and none. */
const HARMLESS = /* @__PURE__ */ new Set([
	"nexttoken",
	"nextpagetoken",
	"pagetoken",
	"continuationtoken"
]);
/** Decides by name whether a value is a secret; `extra` are the configuration's own field names. */
var SecretFields = class {
	#extra;
	constructor(extra) {
		this.#extra = new Set(extra.map(normalise));
	}
	/** Whether the configuration itself names it. */
	isNamed(name) {
		return this.#extra.has(normalise(name));
	}
	has(name) {
		if (this.isNamed(name)) return true;
		const key = normalise(name);
		return !HARMLESS.has(key) && (EXACT.has(key) || ENDINGS.some((ending) => key.endsWith(ending)));
	}
	/** The names as a pattern for texts that are no JSON: logs, forms, cut bodies. */
	pattern() {
		const own = [...this.#extra].map((name) => [...name].map(escapePattern).join("[-_]?"));
		const endings = ENDINGS.map((ending) => `[\\w-]{0,40}${ending}`);
		return [
			...own,
			...endings,
			"api[-_]?key",
			"private[-_]?key",
			"access[-_]?key",
			"pwd",
			"jwt"
		].join("|");
	}
};
function normalise(name) {
	return name.toLowerCase().replace(/[-_]/g, "");
}
function escapePattern(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** Every usual way in which a secret can stand in a text: plain, base64 at each offset, hex, URL, form, JSON and XML escapes. */
function secretForms(secret) {
	const lines = secret.split(/\r?\n/).map((line) => line.trim());
	const forms = [
		secret,
		secret.trim(),
		...lines
	].flatMap((text) => [
		text,
		...base64Forms(text),
		Buffer.from(text).toString("hex"),
		Buffer.from(text).toString("hex").toUpperCase(),
		...percentForms(text),
		...jsonForms(text),
		...jsonForms(jsonEscape(text)),
		xmlEscape(text),
		xmlEscape(text).replaceAll("&quot;", "&#34;").replaceAll("&apos;", "&#39;")
	]);
	return [...new Set(forms)].filter((form) => form.length >= 8);
}
/** What base64 makes of the secret wherever it stands in a longer text: three offsets, less the characters its neighbours share. */
function base64Forms(text) {
	const bytes = Buffer.from(text);
	return [
		0,
		2,
		3
	].flatMap((dropped, offset) => {
		const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").slice(dropped, Math.floor((offset + bytes.length) * 8 / 6));
		return [whole, whole.replaceAll("+", "-").replaceAll("/", "_")];
	});
}
function percentForms(text) {
	const component = Buffer.from(text).toString().replace(/[\uD800-\uDFFF]/gu, "�");
	const encoded = encodeURIComponent(component);
	const form = new URLSearchParams([["", component]]).toString().slice(1);
	return [
		encoded,
		encoded.replace(/%[\dA-F]{2}/g, (form) => form.toLowerCase()),
		form,
		encodeURI(component),
		encodeURIComponent(encoded)
	];
}
/** As JavaScript writes it, as Python does (ASCII alone), and as PHP does (slashes escaped, too). */
function jsonForms(text) {
	const escaped = jsonEscape(text);
	return [
		text,
		escaped,
		escaped.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
	].flatMap((form) => [form, form.replaceAll("/", "\\/")]);
}
function jsonEscape(text) {
	return JSON.stringify(text).slice(1, -1);
}
function xmlEscape(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&apos;");
}
// src/session/secret-index.ts
/**
* Finds any of many secrets in a text, in every usual form. One pattern of all forms would have to be built anew for each
* token that a log-in teaches, and tried at every character.
*/
var SecretIndex = class {
	/** Forms by their first characters, longest first. */
	#forms = /* @__PURE__ */ new Map();
	/** First characters of all forms: most places of a text need no look into the map. */
	#firsts = /* @__PURE__ */ new Set();
	add(secret) {
		for (const form of secretForms(secret)) {
			const start = form.slice(0, 8);
			const forms = this.#forms.get(start) ?? [];
			if (forms.includes(form)) continue;
			this.#forms.set(start, [...forms, form].sort((one, other) => other.length - one.length));
			this.#firsts.add(form.charCodeAt(0));
		}
	}
	replace(text, mask) {
		if (this.#forms.size === 0 || text.length < 8) return text;
		let result = "";
		let kept = 0;
		for (let at = 0; at <= text.length - 8; at++) {
			if (!this.#firsts.has(text.charCodeAt(at))) continue;
			const found = this.#formAt(text, at);
			if (found === void 0) continue;
			result += text.slice(kept, at) + mask;
			kept = at + found.length;
			at = kept - 1;
		}
		return kept === 0 ? text : result + text.slice(kept);
	}
	#formAt(text, at) {
		return this.#forms.get(text.slice(at, at + 8))?.find((form) => text.startsWith(form, at));
	}
};
// src/session/secret-patterns.ts
const JWT = /(?:(?<![\w-])eyJ[\w-]{4,}|\beyJ[\w-]{4,1024})\.[\w-]{4,}(\.[\w-]*)?/g;
const BEARER = /\b(Bearer|Basic)(\s{1,8}|%20)[\w.~+/=-]{16,}/gi;
const URL_CREDENTIALS = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>]+@/gi;
const SECRET_HEADER = /^([ \t>*]*(?:proxy-)?authorization|[ \t<>*]*(?:set-)?cookie|[ \t>*]*x-[\w-]{0,80}(?:key|token|secret))([ \t]*:[ \t]*).+$/gim;
/** Masks what its surroundings mark as a secret in a text that is no JSON: logs, headers, addresses, forms, cut bodies. */
var SecretPatterns = class {
	#fields;
	#quoted;
	#marked;
	constructor(fields) {
		const names = fields.pattern();
		const plain = `"(${names})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*(?:"|$)|-?\\d[\\w.+-]*)`;
		const escaped = `\\\\"(${names})\\\\"\\s*:\\s*(\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\.|[^\\\\]))*(?:\\\\"|$)|-?\\d[\\w.+-]*)`;
		const single = `'(${names})'\\s*:\\s*('(?:[^'\\\\]|\\\\.)*(?:'|$)|-?\\d[\\w.+-]*)`;
		this.#fields = fields;
		this.#quoted = new RegExp(`${plain}|${escaped}|${single}`, "gis");
		this.#marked = new RegExp(`((?:^|[\\s?&;,{(])(${names})=)("[^"]*"|'[^']*'|[^\\s&;,"'})]+)`, "gi");
	}
	mask(text) {
		return text.replace(URL_CREDENTIALS, `$1***@`).replace(SECRET_HEADER, `$1$2***`).replace(BEARER, `$1$2***`).replace(JWT, "***").replace(this.#quoted, (pair, ...groups) => this.#maskPair(pair, groups)).replace(this.#marked, (pair, start, name) => this.#fields.has(name) ? `${start}***` : pair);
	}
	/** `"password": "x"` in whichever quotes it came; the pattern of names knows the exceptions less well than the list. */
	#maskPair(pair, groups) {
		const [name = "", value = ""] = groups.slice(0, 6).filter((group) => group !== void 0);
		const quote = /^\\?["']/.exec(value)?.[0] ?? "\"";
		if (!this.#fields.has(name) || value === `"'"` || value === quote + quote) return pair;
		return `${pair.slice(0, pair.length - value.length)}${quote}***${quote}`;
	}
};
// src/session/redact.ts
/** Longer texts are masked by patterns alone: nobody reads them whole, and every output cuts them. */
const LONGEST_PARSED = 262144;
/** The same where the configuration names what to redact, which only a parsed body shows: above any body that is read. */
const LONGEST_PARSED_FOR_RULES = 16777216;
/** How much of a text is looked at beyond what is kept, so that a secret across the cut is seen whole. */
const LOOK_AHEAD = 16384;
/** A service that answers with tokens without end must not fill the memory. */
const MOST_LEARNED = 5e3;
/** The one gate that every byte of output passes. Knows the secrets of this run, and the places that mark one. */
var Redactor = class {
	#fields;
	#paths;
	#patterns;
	#longestParsed;
	#secrets = /* @__PURE__ */ new Set();
	#allowed = /* @__PURE__ */ new Set();
	#index = new SecretIndex();
	#learned = 0;
	/** `rules`: names of fields at any depth, and JSONPaths, that the configuration redacts on top of the built-in ones. */
	constructor(rules = []) {
		this.#fields = new SecretFields(rules.filter((rule) => !isJsonPath(rule)));
		this.#paths = rules.filter(isJsonPath);
		this.#patterns = new SecretPatterns(this.#fields);
		this.#longestParsed = rules.length === 0 ? LONGEST_PARSED : LONGEST_PARSED_FOR_RULES;
	}
	/** From now on `secret` is masked wherever it stands, in every usual encoding. */
	add(secret) {
		if (!secret || secret.trim().length < 8 || this.#secrets.has(secret)) return;
		this.#secrets.add(secret);
		if (!this.#allowed.has(secret)) this.#index.add(secret);
	}
	/** Names that the configuration itself writes down, such as a service called like its password: never masked by text. */
	allow(names) {
		for (const name of names) this.#allowed.add(name);
		this.#index = new SecretIndex();
		for (const secret of this.#secrets) if (!this.#allowed.has(secret)) this.#index.add(secret);
	}
	text(text) {
		return text === "" ? text : this.#patterns.mask(this.#index.replace(text, "***"));
	}
	/** Every text in a value of this product's own shape: its keys name no secrets, whatever a configuration redacts. */
	texts(value) {
		return this.#texts(value);
	}
	/** Every text in a value from outside; what stands under the name of a secret is masked whole, and remembered. */
	value(value, field = "") {
		return this.#value(value, field);
	}
	/** Whether something at this place of a JSON body is a secret by its name or a JSONPath. */
	marks(path) {
		if (path.some((part) => typeof part === "string" && this.#fields.has(part))) return true;
		return this.#located(wrapAt(path, "")).some((found) => startsWith(path, found));
	}
	/** A part of a JSON body, told apart from the rest: masked as it would be in its place. */
	part(value, path) {
		if (value === null || value === "$absent") return value;
		if (this.marks(path)) {
			this.#learnAll(value);
			return "***";
		}
		const within = this.#located(wrapAt(path, value)).filter((found) => startsWith(found, path));
		return this.value(this.#maskLocations(value, within.map((found) => found.slice(path.length))));
	}
	/** A body as people may see it: JSON masked by field and JSONPath, everything else by text. */
	body(text) {
		const parsed = this.#parse(text);
		if (parsed === void 0) return this.text(text);
		try {
			const masked = this.#maskFields(this.#maskLocations(parsed, this.#located(parsed)));
			return this.text(masked === parsed ? text : stringifyJson(masked));
		} catch (error) {
			if (error instanceof RangeError) return this.text(text);
			throw error;
		}
	}
	/** Members and elements of a JSON body that the configuration's JSONPaths find: each with the text that writes it. */
	locatedTexts(body) {
		const parsed = this.#paths.length === 0 ? void 0 : this.#parse(body);
		if (parsed === void 0) return [];
		return this.#located(parsed).flatMap((path) => leavesOf(path.at(-1) ?? "", valueAt(parsed, path) ?? null));
	}
	/** At most `bytes` bytes of a body, whole characters, masked before the cut; says how many bytes were cut. */
	excerpt(text, bytes = 1024) {
		const window = text.length > this.#longestParsed ? wholeText(text.slice(0, bytes + LOOK_AHEAD)) : text;
		const masked = this.body(window);
		const beyond = Buffer.byteLength(text) - Buffer.byteLength(window);
		const total = Buffer.byteLength(masked) + beyond;
		if (total <= bytes) return masked;
		const kept = wholeCharacters(masked, bytes);
		return `${kept} … [${total - Buffer.byteLength(kept)} bytes cut]`;
	}
	#parse(text) {
		if (text.length > this.#longestParsed || !/^\s*[[{"]/.test(text)) return void 0;
		try {
			return parseJson(text);
		} catch {
			return;
		}
	}
	/** Where the JSONPaths find something; the whole document when one of them visits too much to tell. */
	#located(document) {
		return this.#paths.flatMap((path) => {
			try {
				return locateJsonPath(path, document);
			} catch {
				return [[]];
			}
		});
	}
	#maskLocations(value, paths) {
		for (const path of paths) {
			const found = valueAt(value, path);
			if (found !== void 0) this.#learnAll(found);
		}
		return paths.length === 0 ? value : paths.reduce(maskAt, structuredClone(value));
	}
	#texts(value) {
		if (typeof value === "string") return OWN_WORDS.has(value) ? value : this.text(value);
		if (Array.isArray(value)) return value.map((item) => this.#texts(item));
		if (value === null || typeof value !== "object") return value;
		return Object.fromEntries(Object.entries(value).map(([key, member]) => [this.text(key), this.#texts(member)]));
	}
	#value(value, field) {
		if (this.#isSecret(field, value)) {
			this.#learnAll(value);
			return "***";
		}
		if (typeof value === "string") return this.text(value);
		if (Array.isArray(value)) return value.map((item) => this.#value(item, field));
		if (value === null || typeof value !== "object") return value;
		return Object.fromEntries(Object.entries(value).map(([key, member]) => [this.text(key), this.#value(member, key)]));
	}
	/** The same value when nothing in it is marked as a secret, so that its own text can be kept. */
	#maskFields(value, field = "") {
		if (this.#isSecret(field, value)) {
			this.#learnAll(value);
			return "***";
		}
		if (value === null || typeof value !== "object") return value;
		const entries = Object.entries(value).map(([key, member]) => [key, this.#maskFields(member, Array.isArray(value) ? field : key)]);
		if (entries.every(([key, member]) => value[key] === member)) return value;
		return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
	}
	/** `null`, an empty text and `true` under the name of a password tell nothing; under a name of the configuration all is secret. */
	#isSecret(field, value) {
		if (field === "" || value === null || value === void 0 || value === "" || value === "***") return false;
		if (typeof value === "boolean") return this.#fields.isNamed(field);
		return this.#fields.has(field);
	}
	#learnAll(value) {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") this.#learn(String(value));
		else if (value !== null && typeof value === "object") for (const item of Object.values(value)) this.#learnAll(item);
	}
	/** What a service answers as a token comes back elsewhere: in a log, in another body. */
	#learn(value) {
		for (const word of /* @__PURE__ */ new Set([value, ...value.split(/[\s,;]+/)])) {
			const secret = word.replace(/^[\w-]{1,64}=/, "");
			if (secret.startsWith("$") || secret === "Bearer" || !/[^\w]|\d/.test(secret) || this.#secrets.has(secret)) continue;
			if (this.#learned >= MOST_LEARNED) return;
			this.#learned += 1;
			this.add(secret);
		}
	}
};
/** Words of this product's own that a secret of the same text must not blank: verdicts are read from them. */
const OWN_WORDS = /* @__PURE__ */ new Set([
	"completed",
	"not_started",
	"timed_out",
	"health_check",
	"api_endpoint",
	"integration_flow",
	"database",
	"postgresql",
	"session_started",
	"session_finished",
	"service_ready",
	"service_failed",
	"suite_started",
	"suite_finished",
	"test_started",
	"test_finished"
]);
function isJsonPath(rule) {
	return rule.startsWith("$");
}
function startsWith(path, start) {
	return start.length <= path.length && toPointer(path.slice(0, start.length)) === toPointer(start);
}
function leavesOf(key, value) {
	if (value === null || typeof value !== "object") return [{
		key,
		value
	}];
	if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(index, item));
	return Object.entries(value).flatMap(([name, member]) => leavesOf(name, member));
}
/** Without the half of a character that a cut by length leaves at the end. */
function wholeText(text) {
	return text.replace(/[\uD800-\uDBFF]$/, "");
}
function wholeCharacters(text, bytes) {
	const buffer = Buffer.from(text);
	let end = Math.min(bytes, buffer.length);
	while (end > 0 && end < buffer.length && ((buffer[end] ?? 0) & 192) === 128) end--;
	return buffer.subarray(0, end).toString();
}
// src/verify/contents.ts
function countTests$1({ suites }) {
	return suites.reduce((sum, suite) => sum + suite.tests.length, 0);
}
/** `3 configured services, 4 suites, 36 tests` */
function contents({ configuration, suites }) {
	return `${plural(configuration?.services.length ?? 0, "configured service")}, ${plural(suites.length, "suite")}, ${plural(countTests$1({ suites }), "test")}`;
}
// src/verify/known-secrets.ts
/** What the door names, and what the environment's variables hold. */
function knownSecrets({ system, secrets }) {
	return [...secrets, ...Object.entries(system.environment).flatMap(([name, value]) => secretsOf(name, value ?? ""))];
}
// src/config/discover.ts
const DEFAULT_FOLDER = "tests/config";
const EXTENSIONS = /* @__PURE__ */ new Set([
	".yml",
	".yaml",
	".json"
]);
/** Finds and reads the configuration; `null` when none was asked for and none is there. Throws `UsageError`. */
async function discoverConfiguration(workingDirectory, config) {
	if (config?.trim() === "") throw new UsageError("config is empty", { hint: `Name a folder such as ${DEFAULT_FOLDER}, or leave it out.` });
	const target = path.resolve(workingDirectory, config ?? DEFAULT_FOLDER);
	const found = await stat(target).catch(() => null);
	if (!found) {
		if (config === null) return null;
		throw new UsageError(`config: ${config} does not exist in ${workingDirectory}`, { hint: "Name a folder with *.yml, *.yaml or *.json files, or one such file." });
	}
	const paths = found.isDirectory() ? await configurationFiles(target) : [target];
	if (paths.length === 0) throw new UsageError(`config: ${config ?? DEFAULT_FOLDER} holds no configuration`, { hint: "Put *.yml, *.yaml or *.json files into it or into its suites/ folder." });
	const root = found.isDirectory() ? target : path.dirname(target);
	return {
		root,
		files: await Promise.all(paths.map((file) => read(workingDirectory, root, file)))
	};
}
/** Files directly in the folder, and all those below its `suites/`, in a stable order. */
async function configurationFiles(folder) {
	const direct = await readdir(folder, { withFileTypes: true });
	const below = await readdir(path.join(folder, "suites"), {
		withFileTypes: true,
		recursive: true
	}).catch(() => []);
	return [...direct, ...below].filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && EXTENSIONS.has(path.extname(entry.name))).map((entry) => path.join(entry.parentPath, entry.name)).sort((one, other) => one < other ? -1 : 1);
}
async function read(workingDirectory, root, file) {
	const name = path.relative(workingDirectory, file).split(path.sep).join("/");
	const real = await realpath(file).catch(() => null);
	if (real === null) throw new UsageError(`${name} cannot be read: it is a broken link`, { hint: "Remove it, or point it at a file that exists." });
	if (!await isInside(workingDirectory, real) && !await isInside(root, real)) throw new UsageError(`${name} is a link that leads out of the workspace`, { hint: "Keep the configuration inside the workspace: a link could hand out the machine's own files." });
	try {
		return {
			name,
			text: await readFile(file, "utf8")
		};
	} catch (error) {
		throw new UsageError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}
async function isInside(folder, real) {
	const relative = path.relative(await realpath(folder), real);
	return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
// src/config/known-keys.ts
/** The keys that the schema knows at `path`; empty where it takes any. */
function knownKeys(schema, path) {
	return path.reduce((current, key) => current.flatMap((node) => child(node, key)), [schema]).flatMap(unwrap).flatMap((node) => Object.keys(definition(node).shape ?? {}));
}
function child(schema, key) {
	return unwrap(schema).flatMap((node) => {
		const { shape, element, valueType } = definition(node);
		const next = shape?.[key] ?? element ?? valueType;
		return next ? [next] : [];
	});
}
/** Through `optional` and into every branch of a union. */
function unwrap(schema) {
	const { innerType, options } = definition(schema);
	if (innerType) return unwrap(innerType);
	return options ? options.flatMap(unwrap) : [schema];
}
function definition(schema) {
	return schema._zod.def;
}
// src/config/nearest.ts
const SHOWN = 12;
/** The known name that a misspelt one most likely means; `null` when none is near. */
function nearest(name, known) {
	let best = null;
	let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: bestDistance });
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
/** ` (did you mean "tests"?)`, or the known names when none is near and they are few. */
function suggestion(name, known) {
	const names = [...known];
	const near = nearest(name, names);
	if (near !== null) return ` (did you mean "${near}"?)`;
	if (names.length === 0) return "";
	return names.length <= SHOWN ? ` (known: ${names.join(", ")})` : "";
}
/** Enough for a value that is first taken out, then found to be required, at each level of a suite. */
const ROUNDS = 8;
/**
* What is left of a value once everything that the schema refuses is taken out, so that names and references can still be
* checked and all problems of all files come at once. `undefined` when nothing usable is left.
*/
function repair(schema, value) {
	let current = structuredClone(value);
	for (let round = 0; round < ROUNDS; round++) {
		const result = schema.safeParse(current, { jitless: true });
		if (result.success) return result.data;
		for (const issue of result.error.issues) current = takeOut(current, issue);
	}
}
function takeOut(root, issue) {
	const path = issue.path;
	if (issue.code === "unrecognized_keys") {
		const holder = at(root, path);
		if (isContainer(holder)) for (const key of issue.keys) delete holder[key];
		return root;
	}
	if (path.length === 0) return {};
	const parent = at(root, path.slice(0, -1));
	const key = String(path.at(-1));
	if (!isContainer(parent)) return root;
	if (Array.isArray(parent)) parent[Number(key)] = isContainer(parent[Number(key)]) ? "\0" : {};
	else if (Object.hasOwn(parent, key)) delete parent[key];
	else parent[key] = key === "tests" ? [{}] : "\0";
	return root;
}
function at(root, path) {
	return path.reduce((node, key) => isContainer(node) ? node[key] : void 0, root);
}
function isContainer(value) {
	return value !== null && typeof value === "object";
}
// src/config/validate.ts
/**
* Checks a parsed file against the schema and adds every problem, with its place. What comes back beside problems is what is
* left without them, good for looking for more problems and for nothing else; `undefined` when nothing is left.
*/
function validateFile(schema, parsed, value, problems) {
	const first = schema.safeParse(value, PARSING);
	if (first.success) return first.data;
	const extensions = first.error.issues.flatMap(extensionKeys);
	const pruned = extensions.length === 0 ? value : without(value, extensions);
	const second = extensions.length === 0 ? first : schema.safeParse(pruned, PARSING);
	if (second.success) return second.data;
	for (const issue of second.error.issues) problems.push(...toProblems(issue, schema, parsed));
	return repair(schema, pruned);
}
/** Keys that begin with `x-` belong to the user, wherever the schema names its keys itself. */
function extensionKeys(issue) {
	if (issue.code !== "unrecognized_keys") return [];
	return issue.keys.filter((key) => key.startsWith("x-")).map((key) => [...issue.path, key]);
}
function without(value, paths) {
	const copy = structuredClone(value);
	for (const path of paths) {
		const parent = path.slice(0, -1).reduce((node, key) => node?.[key], copy);
		if (parent !== null && typeof parent === "object") delete parent[String(path.at(-1))];
	}
	return copy;
}
function toProblems(issue, schema, parsed) {
	const path = issue.path;
	if (issue.code === "unrecognized_keys") {
		const known = knownKeys(schema, path);
		return issue.keys.map((key) => ({
			...parsed.locateKey([...path, key]),
			message: `unknown key "${key}"${suggestion(key, known)}`
		}));
	}
	if (issue.code === "invalid_key") {
		const key = String(path.at(-1) ?? "");
		return [{
			...parsed.locateKey(path),
			message: `${key}: ${issue.issues[0]?.message ?? issue.message}`
		}];
	}
	const subject = path.findLast((part) => typeof part === "string");
	const message = subject === void 0 || issue.message.startsWith(`${subject} `) ? issue.message : `${subject}: ${issue.message}`;
	return [{
		...parsed.locate(path),
		message
	}];
}
const KINDS = {
	string: "a text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	record: "a mapping"
};
/** Messages for the issues that the schema itself has no words for. */
const describe = (issue) => {
	if (issue.code !== "invalid_type") return void 0;
	const expected = KINDS[issue.expected] ?? issue.expected;
	if (issue.input === void 0) return `is required (${expected})`;
	return `must be ${expected}, not ${kindOf(issue.input)}`;
};
/** Each schema parses a handful of values once: generating code for that costs more than it saves. */
const PARSING = {
	error: describe,
	jitless: true
};
function kindOf(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	return KINDS[typeof value] ?? typeof value;
}
// src/config/places.ts
var import_dist = require_dist();
/** Where the parts of a file are written: a tree, since a path repeated for every value could be larger than memory. */
var Place = class Place {
	/** Offset of the value; `null` when the path leads to nothing that is written. */
	value = null;
	/** Offset of the key that leads here. */
	key = null;
	#children = /* @__PURE__ */ new Map();
	child(key) {
		const name = String(key);
		const existing = this.#children.get(name);
		if (existing) return existing;
		const created = new Place();
		this.#children.set(name, created);
		return created;
	}
	/** The member `key` is written in another mapping, which was merged into this one. */
	adopt(key, from) {
		this.#children.set(key, from.child(key));
	}
	/** Offset of the value at `path`, else of its nearest written ancestor. */
	findValue(path) {
		return this.#way(path).findLast((place) => place.value !== null)?.value ?? 0;
	}
	/** Offset of the key at the end of `path`; of the value, or its nearest ancestor, when no key was written. */
	findKey(path) {
		const way = this.#way(path);
		return (way.length === path.length + 1 ? way.at(-1) : void 0)?.key ?? this.findValue(path);
	}
	#way(path) {
		let place = this;
		const way = [place];
		for (const key of path) {
			const next = place.#children.get(String(key));
			if (!next) break;
			way.push(next);
			place = next;
		}
		return way;
	}
};
// src/config/yaml-limits.ts
/** Limits of one configuration file: they keep a hostile one from costing more than a moment. */
const MAXIMUM_BYTES$1 = 262144;
const MAXIMUM_KEYS = 1e3;
/** Values after all aliases are expanded. */
const MAXIMUM_VALUES = 1e5;
/** Text after all aliases are expanded. */
const MAXIMUM_CHARACTERS = 4194304;
/**
* The text's syntax tokens, checked before anything is built from them: the library composes recursively, so nesting alone
* could exhaust the stack; its parser does not.
*/
function tokenize(text, lines) {
	const bytes = Buffer.byteLength(text);
	if (bytes > MAXIMUM_BYTES$1) return {
		tokens: [],
		excess: {
			offset: 0,
			message: `the file has ${bytes} bytes; at most ${MAXIMUM_BYTES$1} are read: split it into several files`
		}
	};
	const tokens = [...new import_dist.Parser(lines.addNewLine).parse(text)];
	for (const token of tokens) {
		const excess = token.type === "document" ? walk$1(token.value) : null;
		if (excess) return {
			tokens,
			excess
		};
	}
	return {
		tokens,
		excess: null
	};
}
/** Iterative, because the depth is what is in question. */
function walk$1(root) {
	const pending = [{
		token: root,
		depth: 1
	}];
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { token, depth } = next;
		if (!token || !import_dist.CST.isCollection(token)) continue;
		if (depth > 64) return {
			offset: token.offset,
			message: `nested deeper than 64 levels: flatten it`
		};
		const isMapping = token.type === "block-map" || token.type === "flow-collection" && token.start.source === "{";
		const keys = token.items.length;
		if (isMapping && keys > MAXIMUM_KEYS) return {
			offset: token.offset,
			message: `a mapping with ${keys} keys; at most ${MAXIMUM_KEYS} are read: split it`
		};
		for (const item of token.items) pending.push({
			token: item.key,
			depth: depth + 1
		}, {
			token: item.value,
			depth: depth + 1
		});
	}
	return null;
}
// src/config/yaml-scalars.ts
const TRAPS = [
	[/^[-+]?0\d+$/, "a number with a leading zero"],
	[/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i, "a number with an exponent"],
	[/^[-+]?0[xob][\da-f_]+$/i, "a number in another base"],
	[/^[-+]?\d[\d_]*_[\d_]*$/, "a number with underscores"],
	[/^[-+]?\.(inf|nan)$/i, "a number that JSON does not have"]
];
/** Says what is wrong with a plain scalar that means something else than it looks; `null` when it is fine. */
function numberTrap(source) {
	const trap = TRAPS.find(([pattern]) => pattern.test(source.trim()));
	return trap ? `${source.trim()} is ${trap[1]}, which readers and YAML take differently: quote it, or write it plainly` : null;
}
/** The YAML core type of a text that stood unquoted in the file, after substitution. */
function typePlainText(text) {
	if (text !== text.trim() || /[:#\n[\]{},&*!|>'"%@`]/.test(text)) return text;
	for (const document of new import_dist.Composer({
		schema: "core",
		intAsBigInt: true,
		logLevel: "silent"
	}).compose(new import_dist.Parser().parse(text))) return (0, import_dist.isScalar)(document.contents) && document.errors.length === 0 ? document.contents.value : text;
	return text === "" ? null : text;
}
const ACCIDENTS = [
	[/(^|[\s:,[{-])\{\{/, "YAML reads an unquoted {{x}} as a mapping: quote the whole value, \"{{x}}\""],
	[/[[{,]\s*([^"'\s]*:\s+)?[^"']*\$\{/, "inside { } and [ ] YAML reads an unquoted ${X} as a mapping: quote it, \"${X}\""],
	[/(:\s+|-\s+)\*[^\s"']*/, "a value that starts with * is an alias: quote it, \"*\""],
	[/(:\s+|-\s+)[@`]/, "a value cannot start with @ or `: quote it"],
	[/(:\s+|-\s+)[%]/, "a value cannot start with %: quote it"],
	[/^\s*\t/, "YAML is indented with spaces, not with tabs"]
];
/** What people usually meant by a line that YAML does not understand; `null` when nothing usual fits. */
function accidentHint(line) {
	return ACCIDENTS.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}
// src/config/yaml.ts
/** Follow-up errors of one syntax error help nobody. */
const SYNTAX_ERRORS_SHOWN = 10;
/** The library's messages that speak of its own options, in a user's words. */
const SYNTAX_WORDS = { NON_STRING_KEY: "a key must be a plain text" };
const OPTIONS = {
	version: "1.2",
	schema: "core",
	merge: false,
	strict: true,
	stringKeys: true,
	uniqueKeys: false,
	intAsBigInt: true,
	resolveKnownTags: false
};
/** Parses YAML (or JSON, its subset) with `${VAR}` substituted in values. Never throws on bad text: every problem is listed. */
function parseYaml(file, text, lookup) {
	const lines = new import_dist.LineCounter();
	const reader = new Reader(file, lookup, lines);
	const { tokens, excess } = tokenize(text, lines);
	if (excess) {
		reader.report(excess.offset, excess.message);
		return reader.result(void 0);
	}
	const [document, second] = new import_dist.Composer(OPTIONS).compose(tokens, true, text.length);
	if (second) reader.report(second.range[0], "a second document starts here (---): a file holds one, put it into a file of its own");
	return reader.result(document && reader.read(document, text));
}
var Reader = class {
	#file;
	#lookup;
	#lines;
	#problems = [];
	#variables = [];
	#anchors = /* @__PURE__ */ new Map();
	#root = new Place();
	#reported = /* @__PURE__ */ new Set();
	#count = 0;
	#characters = 0;
	#inAlias = 0;
	#json = false;
	constructor(file, lookup, lines) {
		this.#file = file;
		this.#lookup = lookup;
		this.#lines = lines;
		this.#json = file.endsWith(".json");
	}
	read(document, text) {
		const complaintLines = /* @__PURE__ */ new Set();
		for (const error of [...document.errors, ...document.warnings]) {
			const { line } = this.#lines.linePos(error.pos[0]);
			if (complaintLines.has(line) || complaintLines.size === SYNTAX_ERRORS_SHOWN) continue;
			complaintLines.add(line);
			const hint = accidentHint(text.split(/\r?\n/, line)[line - 1] ?? "");
			const message = SYNTAX_WORDS[error.code] ?? error.message.trim().replace(/\s+/g, " ");
			this.report(error.pos[0], hint ? `${message}; ${hint}` : message);
		}
		return document.errors.length > 0 ? void 0 : this.#node(document.contents, this.#root, 0);
	}
	/** Once a place: what an alias repeats says nothing new. */
	report(offset, message) {
		const key = `${offset} ${message}`;
		if (this.#reported.has(key)) return;
		this.#reported.add(key);
		this.#problems.push({
			...this.#locate(offset),
			message
		});
	}
	result(value) {
		return {
			value,
			problems: this.#problems,
			variables: this.#variables,
			locate: (path) => this.#locate(this.#root.findValue(path)),
			locateKey: (path) => this.#locate(this.#root.findKey(path))
		};
	}
	#locate(offset) {
		const { line, col } = this.#lines.linePos(offset);
		return {
			file: this.#file,
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	}
	#node(node, place, depth) {
		if (!(0, import_dist.isNode)(node)) return null;
		const offset = node.range?.[0] ?? 0;
		if (this.#inAlias === 0 || place.value === null) place.value = offset;
		if (this.#isTooMuch(node, offset)) return null;
		if (depth > 64) {
			this.report(offset, `nested deeper than 64 levels; an alias inside its own anchor does that, too`);
			this.#count = 100001;
			return null;
		}
		if ((0, import_dist.isAlias)(node)) return this.#alias(node.source, offset, place, depth);
		if (this.#inAlias === 0 && node.anchor) this.#anchors.set(node.anchor, node);
		if ((0, import_dist.isMap)(node)) return this.#map(node, place, depth);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => this.#node(item, place.child(index), depth + 1));
		return (0, import_dist.isScalar)(node) ? this.#scalar(node.value, node.source ?? "", node.type, offset) : null;
	}
	/** Aliases multiply what they name: both the number of values and the length of their texts. */
	#isTooMuch(node, offset) {
		const before = this.#count;
		this.#count += 1;
		if ((0, import_dist.isScalar)(node)) this.#characters += String(node.source ?? "").length;
		if (this.#characters > 4194304) this.#count = Math.max(this.#count, 100001);
		if (this.#count <= 1e5) return false;
		if (before <= 1e5) {
			const limits = `${MAXIMUM_VALUES} values or ${MAXIMUM_CHARACTERS} characters`;
			this.report(offset, `the aliases of this file expand to more than ${limits}: write less by alias`);
		}
		return true;
	}
	#alias(name, offset, place, depth) {
		const target = this.#anchors.get(name);
		if (!target) {
			this.report(offset, `*${name} refers to no anchor &${name} above it; quote it as "*${name}" where a text is meant`);
			return null;
		}
		this.#inAlias++;
		const value = this.#node(target, place, depth);
		this.#inAlias--;
		return value;
	}
	#map(node, place, depth) {
		const result = {};
		const merges = [];
		const seen = /* @__PURE__ */ new Map();
		for (const pair of node.items) {
			if (!(0, import_dist.isScalar)(pair.key)) {
				this.report(node.range?.[0] ?? 0, "a key must be a plain text");
				continue;
			}
			const key = String(pair.key.source ?? pair.key.value);
			const offset = pair.key.range?.[0] ?? 0;
			if (key === "<<" && pair.key.type === "PLAIN") {
				merges.push({
					value: pair.value,
					offset
				});
				continue;
			}
			const first = seen.get(key);
			if (first !== void 0) {
				this.report(offset, `"${key}" is written twice in this mapping, first in line ${this.#lines.linePos(first).line}: keep one`);
				continue;
			}
			seen.set(key, offset);
			const member = place.child(key);
			member.key ??= offset;
			define(result, key, this.#node(pair.value, member, depth + 1));
		}
		for (const merge of merges) this.#merge(merge.value, merge.offset, result, place, depth);
		return result;
	}
	/** YAML's merge key: what the mapping writes itself wins, then the first of the merged mappings. */
	#merge(node, offset, into, place, depth) {
		const merged = place.child("<<");
		const value = this.#node(node, merged, depth + 1);
		const sources = Array.isArray(value) ? value : [value];
		for (const [index, source] of sources.entries()) {
			if (source === null || typeof source !== "object" || Array.isArray(source)) {
				this.report(offset, "<< takes a mapping, or a list of mappings");
				return;
			}
			const from = Array.isArray(value) ? merged.child(index) : merged;
			for (const [key, member] of Object.entries(source)) {
				if (Object.hasOwn(into, key)) continue;
				define(into, key, member);
				place.adopt(key, from);
			}
		}
	}
	#scalar(value, source, type, offset) {
		const plain = type === "PLAIN";
		const raw = plain ? source : value;
		if (typeof raw === "string" && raw.includes("${")) {
			const substitution = substituteEnvironment(raw, this.#lookup);
			for (const problem of substitution.problems) this.report(offset, problem);
			this.#variables.push(...substitution.used);
			if (!plain) return substitution.text;
			return this.#plain(typePlainText(substitution.text), substitution.text, offset);
		}
		return plain ? this.#plain(value, source, offset) : value;
	}
	#plain(value, source, offset) {
		const trap = this.#json ? null : numberTrap(source);
		if (trap) this.report(offset, trap);
		else if (typeof value === "number" && !Number.isFinite(value)) this.report(offset, `${source} is larger than a number can be: quote it`);
		if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
		return value;
	}
};
/** An own property whatever its name: `__proto__` from a file is data. */
function define(target, key, value) {
	Object.defineProperty(target, key, {
		value,
		enumerable: true,
		writable: true,
		configurable: true
	});
}
// src/config/text-source.ts
/**
* A file's text, which is small, and what it parses to, which is not: that is forgotten whenever memory is wanted and made again
* when it is needed. The same text and the same variables give the same result.
*/
var TextSource = class {
	#file;
	#lookup;
	#parsed = null;
	#read = null;
	constructor(file, lookup) {
		this.#file = file;
		this.#lookup = lookup;
	}
	parse() {
		const kept = this.#parsed?.deref();
		if (kept) return kept;
		const parsed = parseYaml(this.#file.name, this.#file.text, this.#lookup);
		this.#parsed = new WeakRef(parsed);
		return parsed;
	}
	locate(path) {
		return this.parse().locate(path);
	}
	locateKey(path) {
		return this.parse().locateKey(path);
	}
	/** The suite at `prefix` of a file that had no problems. */
	readSuite(prefix) {
		const read = this.#read?.deref() ?? this.#validate();
		const suite = "suite" in read ? read.suite : read.project.suites?.[Number(prefix[1])];
		if (!suite) throw new Error(`${this.#file.name} holds no suite at ${prefix.join(".")}`);
		return suite;
	}
	#validate() {
		const parsed = this.parse();
		const value = parsed.value ?? null;
		const suite = isSuiteFile(value) ? validateFile(suiteSchema, parsed, value, []) : void 0;
		const read = suite ? { suite } : { project: validateFile(projectSchema, parsed, value, []) ?? {} };
		this.#read = new WeakRef(read);
		return read;
	}
};
const PROJECT_KEYS$1 = Object.keys(projectSchema.shape);
/** A file with `tests` is a suite; one with a `name` and no project key was meant as one. */
function isSuiteFile(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
	return "tests" in value || "name" in value && !PROJECT_KEYS$1.some((key) => key in value);
}
// src/config/draft.ts
/** Parses and validates every file; nothing is thrown, every problem is kept. */
function draftConfiguration(files, lookup) {
	const draft = {
		projects: [],
		services: [],
		suites: [],
		problems: [],
		variables: [],
		complete: true
	};
	for (const file of files) readFile$1(file, lookup, draft);
	return draft;
}
function readFile$1(file, lookup, draft) {
	const syntax = file.name.endsWith(".json") ? jsonProblem(file) : null;
	const source = new TextSource(file, lookup);
	const parsed = syntax === null ? source.parse() : null;
	draft.problems.push(...syntax === null ? [] : [syntax], ...parsed?.problems ?? []);
	draft.variables.push(...parsed?.variables ?? []);
	if (parsed === null || parsed.value === void 0) {
		draft.complete = false;
		return;
	}
	if (!isMapping(parsed.value)) {
		const message = parsed.value === null ? "the file is empty: write a suite or project keys into it, or remove it" : "a configuration file holds a mapping";
		draft.problems.push({
			...parsed.locate([]),
			message
		});
		return;
	}
	const places = new Set(draft.problems.map(placeOf));
	const before = draft.problems.length;
	if (isSuiteFile(parsed.value)) addSuite(parsed, source, draft);
	else addProject(parsed, source, draft);
	const later = draft.problems.splice(before).filter((problem) => !places.has(placeOf(problem)));
	draft.problems.push(...later);
}
function placeOf({ file, line, column }) {
	return `${file}:${line}:${column}`;
}
function addSuite(parsed, source, draft) {
	const definition = validateFile(suiteSchema, parsed, parsed.value ?? null, draft.problems);
	if (definition) draft.suites.push(writtenSuite(definition, source, []));
	else draft.complete = false;
}
function addProject(parsed, source, draft) {
	const definition = validateFile(projectSchema, parsed, parsed.value ?? null, draft.problems);
	if (!definition) {
		draft.complete = false;
		return;
	}
	draft.projects.push(written(definition, source, []));
	draft.services.push(...(definition.services ?? []).map((service, index) => written(service, source, ["services", index])));
	draft.suites.push(...(definition.suites ?? []).map((suite, index) => writtenSuite(suite, source, ["suites", index])));
}
function written(definition, source, prefix) {
	return {
		definition,
		locate: (path) => source.locate([...prefix, ...path]),
		locateKey: (path) => source.locateKey([...prefix, ...path])
	};
}
function writtenSuite(definition, source, prefix) {
	return {
		...written(definition, source, prefix),
		again: () => written(source.readSuite(prefix), source, prefix)
	};
}
/** YAML would take more than JSON allows: comments, single quotes, a comma at the end. */
function jsonProblem(file) {
	const text = file.text.replace(/^\uFEFF/, "");
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const before = text.slice(0, jsonErrorOffset(message, text)).split("\n");
		const words = message.replace(/( in JSON)? at position.*$/s, "").replace(/, (\.\.\.)?".*is not valid JSON$/s, "");
		return {
			file: file.name,
			line: before.length,
			column: (before.at(-1)?.length ?? 0) + 1,
			message: `not valid JSON: ${words}`
		};
	}
}
/** The engine tells a position, or quotes the ten characters on each side of the place. */
function jsonErrorOffset(message, text) {
	const position = /at position (\d+)/.exec(message)?.[1];
	if (position !== void 0) return Number(position);
	if (message.includes("Unexpected end")) return text.length;
	const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
	if (!quoted) return 0;
	const [, token = "", cut, snippet = ""] = quoted;
	return Math.max(text.indexOf(snippet), 0) + (cut ? 10 : Math.max(snippet.indexOf(token), 0));
}
function isMapping(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
// src/config/capture-check.ts
/** What a capture reads; `regex` may stand beside one of them, and `all` only beside `header`. */
const SOURCES = [
	"jsonpath",
	"header",
	"cookie",
	"xpath",
	"status",
	"body",
	"size_bytes",
	"sha256"
];
/** Captures that can never find anything: broken paths and patterns, no source, or more than one. */
function captureProblems(suite) {
	return suite.definition.tests.flatMap((test, index) => Object.entries(test.capture ?? {}).flatMap(([name, source]) => sourceProblems(source, suite, [
		"tests",
		index,
		"capture",
		name
	])));
}
/** JSONPaths under `redact` that cannot be read; what is no JSONPath is the name of a field. */
function redactProblems(project) {
	return (project.definition.redact ?? []).flatMap((rule, index) => {
		const place = project.locate(["redact", index]);
		if (rule.trim() === "") return [{
			...place,
			message: "redact: an empty name redacts nothing: remove it"
		}];
		const fault = rule.startsWith("$") ? jsonPathFault(rule) : null;
		return fault === null ? [] : [{
			...place,
			message: `redact: ${rule} is no JSONPath: ${fault}`
		}];
	});
}
function sourceProblems(source, suite, path) {
	const map = typeof source === "string" ? { jsonpath: source } : source;
	const report = (message) => [{
		...suite.locate(path),
		message
	}];
	const named = SOURCES.filter((key) => map[key] !== void 0);
	if (named.length > 1) return report(`a capture has one source, not ${named.join(" and ")}: keep one`);
	if (named.length === 0 && map.regex === void 0) return report(`a capture needs a source: one of ${SOURCES.join(", ")} or regex`);
	const pathFault = map.jsonpath === void 0 ? null : jsonPathFault(map.jsonpath);
	const patternFault = map.regex === void 0 ? null : faultOf(map.regex);
	return [...pathFault === null ? [] : report(`${map.jsonpath} is no JSONPath: ${pathFault}`), ...patternFault === null ? [] : report(patternFault)];
}
function faultOf(pattern) {
	try {
		compilePattern(pattern);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
// src/config/cycles.ts
/** Each way from a name back to itself, the shortest, told once for all the names on it. */
function findCycles(edges) {
	const told = /* @__PURE__ */ new Set();
	return [...edges.keys()].flatMap((name) => {
		const cycle = told.has(name) ? null : findCycle(name, edges);
		if (cycle === null || cycle.some((member) => told.has(member))) return [];
		for (const member of cycle) told.add(member);
		return [cycle];
	});
}
/** Breadth first, so that it is the shortest. */
function findCycle(start, edges) {
	const cameFrom = /* @__PURE__ */ new Map([[start, null]]);
	const queue = [start];
	for (const name of queue) for (const next of edges.get(name) ?? []) {
		if (next === start) return wayBack(name, cameFrom);
		if (cameFrom.has(next)) continue;
		cameFrom.set(next, name);
		queue.push(next);
	}
	return null;
}
function wayBack(end, cameFrom) {
	const way = [];
	for (let name = end; name !== null; name = cameFrom.get(name) ?? null) way.unshift(name);
	return way;
}
// src/config/dependencies.ts
/** `depends_on` of a suite's tests: names that do not exist, and cycles, spelled out. */
function dependencyProblems(suite) {
	const { tests } = suite.definition;
	const ids = new Set(tests.map((test) => test.id));
	return [...tests.flatMap((test, index) => (test.depends_on ?? []).flatMap((name, position) => {
		if (ids.has(name) || name.startsWith("\0")) return [];
		return [{
			...suite.locate([
				"tests",
				index,
				"depends_on",
				position
			]),
			message: `depends_on names no test of this suite: "${name}"${suggestion(name, ids)}`
		}];
	})), ...cycles(suite)];
}
function cycles(suite) {
	const { tests } = suite.definition;
	return findCycles(new Map(tests.map((test) => [test.id, test.depends_on ?? []]))).map((cycle) => {
		const index = tests.findIndex((test) => test.id === cycle[0]);
		const chain = [...cycle, cycle[0]].join(" → ");
		return {
			...suite.locate([
				"tests",
				index,
				"depends_on"
			]),
			message: `these tests wait for each other: ${chain}; remove one depends_on`
		};
	});
}
// src/config/names.ts
/** Names that must be unique across all files, and scalar keys that may be written once. */
function duplicateNames(draft) {
	const suites = draft.suites.map((part) => ({
		name: part.definition.name,
		part,
		path: ["name"]
	}));
	const services = draft.services.map((part) => ({
		name: part.definition.service_name,
		part,
		path: ["service_name"]
	}));
	const contexts = draft.projects.flatMap((part) => (part.definition.auth ?? []).map(({ name }, index) => ({
		name,
		part,
		path: [
			"auth",
			index,
			"name"
		]
	})));
	const tests = draft.suites.map((part) => part.definition.tests.map((test, index) => ({
		name: test.id,
		part,
		path: [
			"tests",
			index,
			"id"
		]
	})));
	return [
		...twice("suite", suites),
		...twice("service", services),
		...twice("authentication context", contexts),
		...tests.flatMap((ids) => twice("test", ids)),
		...twice("key", projectKeys(draft), (first) => first.file)
	];
}
/** Lists join; every other key at the level of the project, and each entry of a map, stands once. */
function projectKeys(draft) {
	return draft.projects.flatMap((part) => writtenKeys(part, part.definition, []));
}
/** `defaults` is a map whose `headers` and `service` are maps again; all other maps have one level. */
function writtenKeys(part, map, path) {
	return Object.entries(map).flatMap(([key, value]) => {
		const at = [...path, key];
		if (Array.isArray(value)) return path.length > 0 ? [named(part, at)] : [];
		return value !== null && typeof value === "object" && (path.length === 0 || path.length === 1 && path[0] === "defaults") ? writtenKeys(part, value, at) : [named(part, at)];
	});
}
function named(part, path) {
	return {
		name: path.join("."),
		part,
		path
	};
}
function twice(what, named, onlyAcross) {
	const first = /* @__PURE__ */ new Map();
	return named.flatMap((entry) => {
		const earlier = first.get(entry.name);
		if (earlier === void 0) first.set(entry.name, entry);
		if (earlier === void 0 || entry.name.startsWith("\0")) return [];
		const [place, other] = [entry.part.locateKey(entry.path), earlier.part.locateKey(earlier.path)];
		if (onlyAcross && onlyAcross(place) === onlyAcross(other)) return [];
		const remedy = what === "key" ? "keep one" : "give one of them another name";
		return [{
			...place,
			message: `the ${what} "${entry.name}" is already defined at ${other.file}:${other.line}: ${remedy}`
		}];
	});
}
// src/config/not-yet.ts
/** Keys of the format that this version knows and cannot honour yet: an error, since ignoring one could turn a verdict green. */
const TEST_KEYS = [
	"request_form",
	"request_multipart",
	"request_text",
	"request_file",
	"request_graphql",
	"auth",
	"cookies",
	"follow_redirects",
	"expected_schema",
	"assert",
	"cases",
	"steps",
	"setup",
	"teardown",
	"prerequisites",
	"critical",
	"database",
	"sql",
	"params",
	"expected_rows",
	"expected_row_count"
];
const SUITE_KEYS = [
	"parallel_tests",
	"critical",
	"auth",
	"cookies",
	"setup",
	"teardown"
];
const SERVICE_KEYS = [
	"requires_auth",
	"database_required",
	"database",
	"tls"
];
const PROJECT_KEYS = ["databases", "auth"];
const TEST_TYPES = /* @__PURE__ */ new Set(["integration_flow", "database"]);
const CAPTURE_SOURCES = [
	"cookie",
	"xpath",
	"size_bytes",
	"sha256",
	"all"
];
/** One problem for each such key that is set to something. */
function notYetSupported(draft) {
	return [
		...draft.projects.flatMap((project) => [...unsupported(project, [], PROJECT_KEYS), ...unsupported(project, ["defaults", "service"], SERVICE_KEYS)]),
		...draft.services.flatMap((service) => [...unsupported(service, [], SERVICE_KEYS), ...Object.keys(service.definition.environments ?? {}).flatMap((name) => unsupported(service, ["environments", name], SERVICE_KEYS))]),
		...draft.suites.flatMap((suite) => [...unsupported(suite, [], SUITE_KEYS), ...suite.definition.tests.flatMap((test, index) => [
			...unsupported(suite, ["tests", index], TEST_KEYS),
			...testType(suite, index, test.test_type),
			...Object.keys(test.capture ?? {}).flatMap((name) => unsupported(suite, [
				"tests",
				index,
				"capture",
				name
			], CAPTURE_SOURCES))
		])])
	];
}
function unsupported(part, path, keys) {
	const holder = path.reduce((node, key) => node?.[key], part.definition);
	if (holder === null || typeof holder !== "object") return [];
	return keys.filter((key) => isSet(holder[key])).map((key) => ({
		...part.locateKey([...path, key]),
		message: `"${key}" is not supported yet in this version: remove it for now`
	}));
}
function testType(suite, index, type) {
	if (type === void 0 || !TEST_TYPES.has(type)) return [];
	const path = [
		"tests",
		index,
		"test_type"
	];
	return [{
		...suite.locate(path),
		message: `test_type ${type} is not supported yet in this version: use api_endpoint or health_check`
	}];
}
/** `critical: false`, `setup: []` and `auth: none` ask for nothing. */
function isSet(value) {
	if (value === void 0 || value === false || value === "" || value === "none" || value === null) return false;
	return typeof value !== "object" || Object.keys(value).length > 0;
}
// src/config/request-check.ts
const BODIES = [
	"request_body",
	"request_form",
	"request_multipart",
	"request_text",
	"request_file",
	"request_graphql"
];
const WITHOUT_BODY = /* @__PURE__ */ new Set(["GET", "HEAD"]);
/** What each test's request lacks or has too much of. `origins`: where absolute endpoints may go, `null` when not known yet. */
function requestProblems(suite, hasServices, origins) {
	const problems = [];
	suite.definition.tests.forEach((test, index) => {
		const report = (key, message) => problems.push({
			...suite.locateKey([
				"tests",
				index,
				key
			]),
			message
		});
		checkTarget(test, suite.definition, hasServices, report);
		checkBody(test, report);
		checkEndpoint(test, origins, report);
		problems.push(...headerProblems(suite, [
			"tests",
			index,
			"headers"
		], test.headers));
	});
	return [...headerProblems(suite, ["headers"], suite.definition.headers), ...problems];
}
/** The same check for the headers that every test gets. */
function defaultHeaders(project) {
	return headerProblems(project, ["defaults", "headers"], project.definition.defaults?.headers);
}
function checkTarget(test, suite, hasServices, report) {
	const type = test.test_type ?? "api_endpoint";
	if (type === "database" || type === "integration_flow") return;
	if (test.target_service === void 0 && suite.target_service === void 0) {
		const hint = hasServices ? "write target_service on the test or on its suite" : "declare it under services, then name it as target_service";
		report("id", `"${test.id}" sends a request and does not say to which service: ${hint}`);
	}
	if (type === "api_endpoint" && test.endpoint === void 0) report("id", `"${test.id}" needs an endpoint, such as /api/orders`);
}
function checkBody(test, report) {
	const [first, second] = BODIES.filter((key) => test[key] !== void 0);
	if (first && second) report(second, `"${test.id}" has two bodies, ${first} and ${second}: keep one`);
	const method = test.method ?? "GET";
	if (first && WITHOUT_BODY.has(method)) {
		const why = test.method === void 0 ? "method is GET unless it says otherwise" : `a ${method} request has no body`;
		report(first, `"${test.id}" has a body, but ${why}: set method to POST, PUT or PATCH, or remove ${first}`);
	}
}
function checkEndpoint(test, origins, report) {
	const { endpoint } = test;
	if (endpoint === void 0 || endpoint.startsWith("/") || endpoint.startsWith("{{") || endpoint.startsWith("?")) return;
	if (!/^[a-z][a-z\d+.-]*:/i.test(endpoint)) report("endpoint", `"${endpoint}" must start with /: it is joined to the service's base_url as text`);
	else if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint.replace(/\{\{.*$/, ""))) report("endpoint", `"${endpoint}" is neither a path nor an http(s) URL`);
	else if (origins && !origins.has(new URL(endpoint.replace(/\{\{.*$/, "")).origin)) report("endpoint", `"${endpoint}" goes to no declared service: requests go to services only`);
}
function headerProblems(part, path, headers) {
	return Object.entries(headers ?? {}).flatMap(([name, value]) => {
		const at = [...path, name];
		if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return [{
			...part.locateKey(at),
			message: `"${name}" is no valid header name`
		}];
		if (typeof value === "string" && /[\r\n\0]/.test(value)) return [{
			...part.locate(at),
			message: `the header ${name} holds a line break`
		}];
		return [];
	});
}
// src/config/calls.ts
/** Every request of a suite in the order in which it is written, those of set-ups, steps and teardowns included. */
function callsOf(suite) {
	return [
		...stepsOf(suite.setup, "setup", [], null),
		...suite.tests.flatMap((test, index) => callsOfTest(test, index)),
		...stepsOf(suite.teardown, "teardown", [], null)
	];
}
function callsOfTest(test, index) {
	const path = ["tests", index];
	const sends = test.test_type !== "integration_flow" && test.test_type !== "database";
	return [
		...stepsOf(test.setup, "setup", path, index),
		...sends ? [{
			call: test,
			path,
			kind: "test",
			test: index
		}] : [],
		...stepsOf(test.steps, "step", path, index),
		...stepsOf(test.teardown, "teardown", path, index)
	];
}
/** The calls of a file's authentication contexts. */
function authCalls(project) {
	return (project.auth ?? []).flatMap((context, index) => [
		"login",
		"refresh",
		"logout"
	].flatMap((key) => {
		const call = context[key];
		return call === void 0 ? [] : [{
			call,
			path: [
				"auth",
				index,
				key
			],
			context: context.name
		}];
	}));
}
const KEYS = {
	setup: "setup",
	step: "steps",
	teardown: "teardown"
};
function stepsOf(steps, kind, path, test) {
	return (steps ?? []).map((call, index) => ({
		call,
		path: [
			...path,
			KEYS[kind],
			index
		],
		kind,
		test
	}));
}
// src/config/resources.ts
const NO_RESOURCES = {
	text: () => void 0,
	json: () => void 0,
	problem: () => null
};
/** Reads every file that the draft names, once. What cannot be read is a problem of the place that names it. */
async function loadResources(draft, files) {
	const schemas = namedSchemas(draft);
	const kept = /* @__PURE__ */ new Set([...schemas, ...certificateFiles(draft)]);
	const texts = /* @__PURE__ */ new Map();
	const values = /* @__PURE__ */ new Map();
	const problems = /* @__PURE__ */ new Map();
	const read = async (path) => {
		try {
			const bytes = await files.read(path);
			if (!kept.has(path)) return;
			texts.set(path, Buffer.from(bytes).toString());
			if (schemas.has(path)) values.set(path, parseResource(path, texts.get(path) ?? ""));
		} catch (error) {
			problems.set(path, error instanceof Error ? error.message : String(error));
		}
	};
	await Promise.all([...kept, ...bodyFiles(draft)].map(read));
	return {
		text: (path) => path === void 0 ? void 0 : texts.get(path),
		json: (path) => path === void 0 ? void 0 : values.get(path),
		problem: (path) => problems.get(path) ?? null
	};
}
function parseResource(path, text) {
	const { value, problems } = parseYaml(path, text, () => void 0);
	const [first] = problems;
	if (first) throw new Error(`${path}:${first.line}:${first.column}: ${first.message}`);
	return value ?? null;
}
function everyCall(draft) {
	return [...draft.suites.flatMap((suite) => callsOf(suite.definition).map(({ call }) => call)), ...draft.projects.flatMap((project) => authCalls(project.definition).map(({ call }) => call))];
}
function namedSchemas(draft) {
	const expectations = everyCall(draft).flatMap((call) => {
		const until = "until" in call ? call.until : void 0;
		return [
			call,
			until,
			until?.abort_if
		];
	});
	return new Set(expectations.flatMap((keys) => typeof keys?.expected_schema === "string" ? [keys.expected_schema] : []));
}
function certificateFiles(draft) {
	return [...draft.projects.map(({ definition }) => definition.defaults?.service), ...draft.services.flatMap(({ definition }) => [definition, ...Object.values(definition.environments ?? {})])].flatMap((service) => service?.tls?.ca_file === void 0 ? [] : [service.tls.ca_file]);
}
/** Files of request bodies whose names are known before anything runs. */
function bodyFiles(draft) {
	return everyCall(draft).flatMap((call) => [...call.request_file === void 0 ? [] : [call.request_file], ...Object.values(call.request_multipart ?? {}).flat().flatMap((value) => typeof value === "object" && value !== null && "file" in value ? [value.file] : [])]).filter((path) => !path.includes("{{"));
}
/** The `defaults` of all files joined; a key that two files write is reported by the cross-check. */
function joinDefaults(draft) {
	const joined = {};
	for (const { definition } of draft.projects) {
		const { headers, service, ...rest } = definition.defaults ?? {};
		Object.assign(joined, rest);
		joined.headers = {
			...joined.headers,
			...headers
		};
		joined.service = {
			...joined.service,
			...service
		};
	}
	return joined;
}
/** Entity 5 for one environment: project defaults, then the service's keys, then those for the environment. */
function resolveService(written, defaults, environment, resources = NO_RESOURCES) {
	const { service_name, environments, ...own } = written.definition;
	const keys = {
		...defaults.service,
		...own,
		...environments?.[environment]
	};
	const endpoint = (value, fallback) => value === void 0 ? fallback : value;
	return {
		service_name,
		base_url: keys.base_url?.replace(/(?<!\/)\/+$/, "") ?? null,
		port: keys.port ?? null,
		health_endpoint: endpoint(keys.health_endpoint, "/health"),
		ready_endpoint: endpoint(keys.ready_endpoint, "/health/ready"),
		docs_endpoint: endpoint(keys.docs_endpoint, "/docs"),
		written: {
			health: keys.health_endpoint !== void 0,
			ready: keys.ready_endpoint !== void 0,
			docs: keys.docs_endpoint !== void 0
		},
		requires_auth: keys.requires_auth ?? false,
		startup_wait_seconds: keys.startup_wait_seconds ?? 60,
		health_check_timeout: keys.health_check_timeout ?? 5,
		database_required: keys.database_required ?? false,
		database: keys.database_required ? keys.database ?? "default" : null,
		dependencies: keys.dependencies ?? [],
		tls: keys.tls ? {
			ca: resources.text(keys.tls.ca_file) ?? null,
			insecure: keys.tls.insecure ?? false
		} : null,
		location: written.locate([]),
		locate: written.locate
	};
}
// src/config/template-check.ts
const BUILT_IN = [
	"$uuid",
	"$now",
	"$random_int",
	"$session_id"
];
/** Keys whose texts may hold `{{name}}`. */
const TEMPLATED = [
	"endpoint",
	"headers",
	"query",
	"request_body",
	"expected_status",
	"expected_headers",
	"expected_response"
];
/** Expectations that cannot be read, and `{{names}}` that nothing of the suite can ever set. */
function templateProblems(suite) {
	const { definition } = suite;
	const captured = definition.tests.flatMap((test) => Object.keys(test.capture ?? {}));
	const known = /* @__PURE__ */ new Set([
		...BUILT_IN,
		...Object.keys(definition.vars ?? {}),
		...captured
	]);
	return definition.tests.flatMap((test, index) => {
		const own = [test.vars, ...(test.cases ?? []).map((row) => row.vars)].flatMap((vars) => Object.keys(vars ?? {}));
		return [...expectations(suite, test, ["tests", index]), ...names(suite, test, ["tests", index], /* @__PURE__ */ new Set([...known, ...own]))];
	});
}
function expectations(suite, test, path) {
	return [
		[[...path, "expected_status"], test.expected_status],
		[[...path, "expected_response"], test.expected_response],
		...Object.entries(test.expected_headers ?? {}).map(([name, value]) => [[
			...path,
			"expected_headers",
			name
		], value])
	].flatMap(([at, template]) => template === void 0 ? [] : checkTemplate(template).map((fault) => ({
		...suite.locate([...at, ...fault.path]),
		message: fault.message
	})));
}
function names(suite, test, path, known) {
	const suiteHeaders = path[1] === 0 ? walk(suite.definition.headers, ["headers"]) : [];
	const own = TEMPLATED.flatMap((key) => walk(test[key], [...path, key]));
	return [...suiteHeaders, ...own].flatMap(({ text, at }) => templateNames(text).flatMap((name) => {
		if (isKnown(name, known)) return [];
		const message = `{{${name}}} is set by nothing in this suite${suggestion(name, known)}: add it to vars, or capture it in an earlier test`;
		return [{
			...suite.locate(at),
			message
		}];
	}));
}
/** `order.id` reaches inside `order`. */
function isKnown(name, known) {
	if (known.has(name)) return true;
	return [...name.matchAll(/\./g)].map((dot) => name.slice(0, dot.index)).some((root) => known.has(root));
}
function walk(value, at) {
	if (typeof value === "string") return [{
		text: value,
		at
	}];
	if (value === void 0 || value === null || typeof value !== "object") return [];
	return (Array.isArray(value) ? [...value.entries()] : Object.entries(value)).flatMap(([key, member]) => walk(member, [...at, key]));
}
// src/config/cross-check.ts
/** Everything that can be wrong between names, without contacting anything. */
function crossCheck(draft, { environment, compose }) {
	const declared = draft.services.map((service) => service.definition.service_name);
	const known = /* @__PURE__ */ new Set([...declared, ...compose?.names ?? []]);
	const check = new ServiceNames(known, draft.complete && (compose?.complete ?? true));
	const defaults = joinDefaults(draft);
	const services = draft.services.map((written) => resolveService(written, defaults, environment));
	const origins = draft.complete ? serviceOrigins(services) : null;
	return [
		...duplicateNames(draft),
		...notYetSupported(draft),
		...draft.projects.flatMap((project) => [...redactProblems(project), ...defaultHeaders(project)]),
		...services.flatMap((service) => serviceProblems(service, environment, draft.complete ? compose : null, check)),
		...serviceCycles(services),
		...draft.suites.flatMap((suite) => [
			...dependencyProblems(suite),
			...suiteNames(suite, check),
			...requestProblems(suite, known.size > 0 || compose !== null, origins),
			...templateProblems(suite),
			...captureProblems(suite),
			...timeoutProblems(suite)
		])
	];
}
/** Reports names of services that nothing declares. */
var ServiceNames = class {
	#known;
	#complete;
	constructor(known, complete) {
		this.#known = known;
		this.#complete = complete;
	}
	unknown(part, path, name, what) {
		if (name === void 0 || !this.#complete || this.#known.has(name) || name.startsWith("\0")) return [];
		return [{
			...part.locate(path),
			message: `${what} names no known service: "${name}"${suggestion(name, this.#known)}`
		}];
	}
};
function serviceProblems(service, environment, compose, check) {
	const { service_name: name, locate } = service;
	if (name.startsWith("\0")) return [];
	const problems = service.dependencies.flatMap((dependency, index) => check.unknown(service, ["dependencies", index], dependency, "dependencies"));
	if (environment === "docker" && compose?.complete && !compose.names.includes(name)) {
		const message = `the compose file has no service "${name}"${suggestion(name, compose.names)}`;
		problems.push({
			...locate(["service_name"]),
			message
		});
	}
	if (service.base_url === null && environment !== "docker") {
		const message = `"${name}" needs a base_url in the environment ${environment}: only docker can take it from a published port`;
		problems.push({
			...locate(["service_name"]),
			message
		});
	}
	return [...problems, ...badPort(service)];
}
/** Services that wait for each other would be waited for until the time is up. */
function serviceCycles(services) {
	return findCycles(new Map(services.map((service) => [service.service_name, service.dependencies]))).flatMap((cycle) => {
		const service = services.find(({ service_name }) => service_name === cycle[0]);
		const message = `these services wait for each other: ${[...cycle, cycle[0]].join(" → ")}; remove one of the dependencies`;
		return service ? [{
			...service.locate(["dependencies"]),
			message
		}] : [];
	});
}
/** A test that may take longer than its whole suite never gets the time it asks for. */
function timeoutProblems(suite) {
	const { timeout_seconds: limit, tests } = suite.definition;
	if (limit === void 0) return [];
	return tests.flatMap(({ timeout_seconds: seconds }, index) => {
		if (seconds === void 0 || seconds <= limit) return [];
		const message = `timeout_seconds: ${seconds} is longer than the ${limit} seconds of its whole suite: shorten it, or lengthen the suite's`;
		return [{
			...suite.locate([
				"tests",
				index,
				"timeout_seconds"
			]),
			message
		}];
	});
}
/** Ports that `fetch` refuses by its standard; a service there would look as if it never got ready. */
const BLOCKED_PORTS = /* @__PURE__ */ new Set([
	1,
	7,
	9,
	11,
	13,
	15,
	17,
	19,
	20,
	21,
	22,
	23,
	25,
	37,
	42,
	43,
	53,
	69,
	77,
	79,
	87,
	95,
	101,
	102,
	103,
	104,
	109,
	110,
	111,
	113,
	115,
	117,
	119,
	123,
	135,
	137,
	139,
	143,
	161,
	179,
	389,
	427,
	465,
	512,
	513,
	514,
	515,
	526,
	530,
	531,
	532,
	540,
	548,
	554,
	556,
	563,
	587,
	601,
	636,
	989,
	990,
	993,
	995,
	1719,
	1720,
	1723,
	2049,
	3659,
	4045,
	4190,
	5060,
	5061,
	6e3,
	6566,
	6665,
	6666,
	6667,
	6668,
	6669,
	6679,
	6697,
	10080
]);
function badPort({ base_url, locate }) {
	if (base_url === null || !URL.canParse(base_url)) return [];
	const { port } = new URL(base_url);
	if (!BLOCKED_PORTS.has(Number(port))) return [];
	const message = `port ${port} is one that HTTP clients refuse by the fetch standard: publish another port`;
	return [{
		...locate(["base_url"]),
		message
	}];
}
function suiteNames(suite, check) {
	const { definition } = suite;
	return [
		...check.unknown(suite, ["target_service"], definition.target_service, "target_service"),
		...definition.tests.flatMap((test, index) => check.unknown(suite, [
			"tests",
			index,
			"target_service"
		], test.target_service, "target_service")),
		...(definition.prerequisites ?? []).flatMap((name, index) => prerequisite(suite, ["prerequisites", index], name, check))
	];
}
function prerequisite(suite, path, name, check) {
	if (name.startsWith("database:")) return [{
		...suite.locate(path),
		message: `the prerequisite "${name}" is not supported yet in this version: remove it for now`
	}];
	if (!name.startsWith("env:")) return check.unknown(suite, path, name, "prerequisites");
	if (/^env:[A-Za-z_]\w*$/.test(name)) return [];
	return [{
		...suite.locate(path),
		message: `"${name}" names no environment variable: write env:NAME`
	}];
}
/** Origins that an absolute `endpoint` may go to; `null` while some are known only once the stack is up. */
function serviceOrigins(services) {
	const urls = services.map((service) => service.base_url);
	if (urls.some((url) => url === null || !URL.canParse(url))) return null;
	return new Set(urls.flatMap((url) => url === null ? [] : [new URL(url).origin]));
}
const NO_CONTEXT = "none";
const REQUEST_TIMEOUT_SECONDS$1 = 10;
const POLL_INTERVAL_SECONDS = 1;
/** A request, its expectations and captures. `part` and `at` tell where it is written. */
function resolveCall(keys, around, place, context) {
	const levels = [...around, keys];
	const nearest = (key) => levels.findLast((level) => level[key] !== void 0)?.[key];
	const target = nearest("target_service") ?? null;
	return {
		target_service: target,
		method: keys.method ?? "GET",
		endpoint: keys.endpoint ?? null,
		headers: joinHeaders(context.defaults.headers, ...levels.map((level) => level.headers)),
		query: keys.query ?? {},
		request_body: keys.request_body,
		request_form: keys.request_form,
		request_multipart: keys.request_multipart,
		request_text: keys.request_text,
		request_file: keys.request_file,
		request_graphql: keys.request_graphql,
		auth: contextOf(nearest("auth"), target === null ? void 0 : context.services.get(target)),
		cookies: cookiesOf(nearest("cookies")),
		follow_redirects: nearest("follow_redirects") ?? false,
		...resolveExpectation(keys, locateBelow(place.part, place.at), context.resources),
		capture: keys.capture ?? {},
		location: place.part.locate(place.at)
	};
}
/** Entity-2-like part of a flow, a set-up or a teardown. */
function resolveStep(step, around, place, context) {
	const call = resolveCall(step, around, place, context);
	return {
		...call,
		name: step.name ?? `${call.method} ${call.endpoint ?? ""}`,
		description: step.description ?? null,
		until: step.until ? resolveUntil(step.until, locateBelow(place.part, [...place.at, "until"]), context) : null,
		timeout_seconds: step.timeout_seconds ?? context.defaults.timeout_seconds ?? REQUEST_TIMEOUT_SECONDS$1,
		skip: step.skip || null,
		prerequisites: step.prerequisites ?? []
	};
}
function resolveUntil(until, locate, context) {
	return {
		...resolveExpectation(until, locate, context.resources),
		abort_if: until.abort_if ? resolveExpectation(until.abort_if, (path) => locate(["abort_if", ...path]), context.resources) : null,
		interval_seconds: until.interval_seconds ?? POLL_INTERVAL_SECONDS,
		timeout_seconds: until.timeout_seconds ?? null,
		max_attempts: until.max_attempts ?? null
	};
}
function resolveExpectation(keys, locate, resources) {
	const { expected_schema: schema } = keys;
	return {
		expected_status: keys.expected_status,
		expected_headers: keys.expected_headers ?? {},
		expected_response: keys.expected_response,
		expected_schema: typeof schema === "string" ? resources.json(schema) : schema,
		max_response_ms: keys.max_response_ms ?? null,
		assert: keys.assert ?? [],
		locate
	};
}
function locateBelow(part, at) {
	return (path) => part.locate([...at, ...path]);
}
/** What is written wins; a service that requires authentication uses the context `default`. */
function contextOf(written, service) {
	const name = written ?? (service?.requires_auth ? "default" : "none");
	return name === "none" ? null : name;
}
function cookiesOf(written) {
	if (written === void 0 || typeof written === "string") return written ?? null;
	return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, String(value)]));
}
/** The nearest level wins; names are compared in lower case, as HTTP does. */
function joinHeaders(...levels) {
	const joined = {};
	for (const level of levels) for (const [name, value] of Object.entries(level ?? {})) joined[name.toLowerCase()] = value === null ? null : String(value);
	return joined;
}
// src/config/resolve-project.ts
/** The databases that one file declares. `root`: what relative paths start from; `type`: what `database_type` says. */
function resolveDatabases(project, root, type) {
	return Object.entries(project.definition.databases ?? {}).map(([name, database]) => {
		const at = ["databases", name];
		const file = sqliteFile(database);
		return {
			name,
			type: file === null ? type ?? "postgresql" : "sqlite",
			url: file === null ? database.url?.replace(/^([a-z]+)\+[a-z\d]+:/i, "$1:") ?? null : null,
			service: database.service ?? null,
			path: file === null ? null : path.resolve(root, file),
			writable: database.writable ?? false,
			location: project.locate(at),
			locate: (inner) => project.locate([...at, ...inner])
		};
	});
}
/** `path`, or the file of `sqlite:///relative.db` and `sqlite:////absolute.db`, with or without a driver. */
function sqliteFile({ path: file, url }) {
	return file ?? /^sqlite(?:\+[a-z\d]+)?:\/\/\/(.+)$/i.exec(url ?? "")?.[1] ?? null;
}
/** Entity 6 of one file's contexts; calls of authentication itself never carry a token. */
function resolveContexts(project, context) {
	return (project.definition.auth ?? []).map((auth, index) => {
		const at = ["auth", index];
		const call = (key) => {
			const keys = auth[key];
			return keys === void 0 ? null : resolveAuthCall(keys, auth, {
				part: project,
				at: [...at, key]
			}, context);
		};
		return {
			name: auth.name,
			login: call("login"),
			refresh: call("refresh"),
			logout: call("logout"),
			access_token: auth.access_token ?? null,
			refresh_token: auth.refresh_token ?? null,
			token_type: auth.token_type ?? "Bearer",
			format: auth.format ?? "jwt",
			user_id: auth.user_id ?? null,
			user_email: auth.user_email ?? null,
			permissions: auth.permissions ?? [],
			location: project.locate([...at, "name"]),
			locate: (inner) => project.locate([...at, ...inner])
		};
	});
}
/** POST to the service of the log-in, unless it says otherwise. */
function resolveAuthCall(keys, auth, place, context) {
	const around = auth.login?.target_service === void 0 ? [] : [{ target_service: auth.login.target_service }];
	return resolveCall({
		method: "POST",
		...keys,
		auth: NO_CONTEXT
	}, around, place, context);
}
// src/config/resolve-suite.ts
const REQUEST_TIMEOUT_SECONDS = 10;
const FLOW_TIMEOUT_SECONDS = 60;
const SUITE_TIMEOUT_SECONDS = 300;
/** Entity 1 with every default applied; a test with data rows becomes one for each row. */
function resolveSuite(written, context) {
	const suite = written.definition;
	const steps = (key) => (suite[key] ?? []).map((step, index) => resolveStep(step, [suite], {
		part: written,
		at: [key, index]
	}, context));
	const rows = new Map(suite.tests.map((test) => [test.id, rowsOf(test)]));
	return {
		name: suite.name,
		description: suite.description ?? null,
		prerequisites: suite.prerequisites ?? [],
		execution_order: suite.execution_order ?? 1,
		timeout_seconds: suite.timeout_seconds ?? SUITE_TIMEOUT_SECONDS,
		parallel_safe: suite.parallel_safe ?? false,
		parallel_tests: suite.parallel_tests ?? false,
		critical: suite.critical ?? false,
		tags: suite.tags ?? [],
		vars: suite.vars ?? {},
		setup: steps("setup"),
		teardown: steps("teardown"),
		tests: suite.tests.flatMap((test, index) => resolveTest(test, index, written, rows, context)),
		location: written.locate(["name"]),
		locate: written.locate
	};
}
function rowsOf(test) {
	const { cases = [], id } = test;
	if (cases.length === 0) return [{
		id,
		label: "",
		vars: {}
	}];
	return cases.map(({ name, vars = {} }) => ({
		id: `${id}[${name}]`,
		label: ` [${name}]`,
		vars
	}));
}
function resolveTest(test, index, suite, rows, context) {
	const at = ["tests", index];
	const type = test.test_type ?? "api_endpoint";
	const { defaults } = context;
	const around = [suite.definition];
	const steps = (key) => (test[key] ?? []).map((step, position) => resolveStep(step, [...around, test], {
		part: suite,
		at: [
			...at,
			key,
			position
		]
	}, context));
	const common = {
		...resolveCall(test, around, {
			part: suite,
			at
		}, context),
		written_id: test.id,
		description: test.description ?? null,
		test_type: type,
		timeout_seconds: test.timeout_seconds ?? (type === "integration_flow" ? FLOW_TIMEOUT_SECONDS : defaults.timeout_seconds ?? REQUEST_TIMEOUT_SECONDS),
		retry_count: test.retry_count ?? defaults.retry_count ?? 0,
		depends_on: [...new Set((test.depends_on ?? []).flatMap((id) => rows.get(id)?.map((row) => row.id) ?? [id]))],
		skip: test.skip || null,
		tags: [.../* @__PURE__ */ new Set([...suite.definition.tags ?? [], ...test.tags ?? []])],
		prerequisites: test.prerequisites ?? [],
		critical: test.critical ?? false,
		steps: steps("steps"),
		setup: steps("setup"),
		teardown: steps("teardown"),
		database: type === "database" ? test.database ?? "default" : null,
		sql: test.sql ?? null,
		params: test.params ?? [],
		expected_rows: test.expected_rows,
		expected_row_count: test.expected_row_count
	};
	const calls = type === "database" ? {
		...common,
		target_service: null,
		auth: null
	} : common;
	return (rows.get(test.id) ?? []).map((row) => ({
		...calls,
		id: row.id,
		name: `${test.name ?? test.id}${row.label}`,
		vars: {
			...test.vars,
			...row.vars
		}
	}));
}
// src/config/suite-index.ts
/** What the index keeps of a suite; `load` reads the rest again. */
function indexSuite(suite, contexts, load) {
	const { name, prerequisites, execution_order, timeout_seconds, parallel_safe, critical, tags, location } = suite;
	return {
		name,
		prerequisites,
		execution_order,
		timeout_seconds,
		parallel_safe,
		critical,
		tags,
		location,
		tests: suite.tests.map((test) => indexTest(test, contexts)),
		needs: needsOf([...suite.setup, ...suite.teardown], null, contexts),
		load
	};
}
function indexTest(test, contexts) {
	const { id, written_id, test_type, target_service, tags, depends_on, skip, prerequisites, location } = test;
	return {
		id,
		written_id,
		test_type,
		target_service,
		tags,
		depends_on,
		skip,
		prerequisites,
		location,
		needs: needsOf([
			...ownCall(test),
			...test.setup,
			...test.steps,
			...test.teardown
		], test.database, contexts)
	};
}
function ownCall(test) {
	return test.test_type === "integration_flow" || test.test_type === "database" ? [] : [test];
}
/** A service is needed by whatever sends it a request, a log-in included. */
function needsOf(calls, database, contexts) {
	const services = calls.flatMap((call) => {
		const context = call.auth === null ? void 0 : contexts.get(call.auth);
		const login = context?.access_token === null ? context.login?.target_service ?? null : null;
		return [call.target_service, login].filter((name) => name !== null);
	});
	return {
		services: [...new Set(services)],
		databases: database === null ? [] : [database]
	};
}
// src/config/load.ts
/** Variables that belong to the runner and its token: no configuration may read them, whatever door it came through. */
const FORBIDDEN = /^(GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|RUNNER_.*)$/i;
/** A look-up in the environment first, then in the compose project's `.env`. */
function environmentLookup(environment, dotenv) {
	const own = (name) => Object.hasOwn(environment, name) ? environment[name] : void 0;
	return (name) => FORBIDDEN.test(name) ? null : own(name) ?? dotenv.get(name);
}
/** The environment that a configuration chooses; what the user asked for wins. */
function chooseEnvironment(draft, asked) {
	return asked ?? draft.projects.find(({ definition }) => definition.environment)?.definition.environment ?? "docker";
}
/** The secrets of the variables that the files read, from the environment or `.env`. */
function readSecrets(draft, lookup) {
	return [...new Set(draft.variables)].flatMap((name) => secretsOf(name, lookup(name) ?? ""));
}
/** Checks the files against each other and against Compose, then applies every default. Throws all problems in one error. */
function finishConfiguration(draft, folder, { environment, compose, lookup, resources, workspace }) {
	const problems = allProblems(draft, crossCheck(draft, {
		environment,
		compose,
		resources
	}));
	if (problems.length > 0) throw new ConfigurationError(inOrder(problems, folder));
	const defaults = joinDefaults(draft);
	const definitions = draft.projects.map(({ definition }) => definition);
	const services = draft.services.map((service) => resolveService(service, defaults, environment, resources));
	const context = {
		defaults,
		services: new Map(services.map((service) => [service.service_name, service])),
		resources
	};
	const auth = draft.projects.flatMap((project) => resolveContexts(project, context));
	const contexts = new Map(auth.map((entry) => [entry.name, entry]));
	const databaseType = definitions.find((definition) => definition.database_type)?.database_type ?? null;
	return {
		environment: definitions.find((definition) => definition.environment)?.environment ?? null,
		database_type: databaseType,
		services,
		databases: draft.projects.flatMap((project) => resolveDatabases(project, folder.root, databaseType)),
		auth,
		suites: draft.suites.map((written) => {
			const { again } = written;
			return indexSuite(resolveSuite(written, context), contexts, () => resolveSuite(again(), context));
		}),
		redact: definitions.flatMap((definition) => definition.redact ?? []),
		secrets: readSecrets(draft, lookup),
		files: folder.files.map((file) => file.name),
		workspace
	};
}
/** A place that is wrong by itself needs no complaint about the names it holds. */
function allProblems(draft, between) {
	const places = new Set(draft.problems.map(placeOf));
	const all = [...draft.problems, ...between.filter((problem) => !places.has(placeOf(problem)))];
	return [...new Map(all.map((problem) => [formatProblem(problem), problem])).values()];
}
function inOrder(problems, folder) {
	const order = new Map(folder.files.map((file, index) => [file.name, index]));
	return problems.toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column);
}
// src/config/select.ts
/** Suites and tests that were asked for, with the tests that those depend on; suites that keep none are gone. */
function selectSuites(suites, selection) {
	const globs = selection.suites.map(globPattern);
	return suites.filter((suite) => globs.length === 0 || globs.some((glob) => glob.test(suite.name))).map((suite) => keepTests(suite, selectTests(suite.tests, selection))).filter((suite) => suite.tests.length > 0);
}
function keepTests(suite, tests) {
	if (tests.length === suite.tests.length) return suite;
	const kept = new Set(tests.map((test) => test.id));
	const load = () => {
		const whole = suite.load();
		return {
			...whole,
			tests: whole.tests.filter((test) => kept.has(test.id))
		};
	};
	return {
		...suite,
		tests,
		load
	};
}
function selectTests(tests, { tags, excludeTags }) {
	const wanted = tests.filter((test) => (tags.length === 0 || tags.some((tag) => test.tags.includes(tag))) && !excludeTags.some((tag) => test.tags.includes(tag)));
	const byId = new Map(tests.map((test) => [test.id, test]));
	const kept = /* @__PURE__ */ new Set();
	const pending = wanted.map((test) => test.id);
	for (let id = pending.pop(); id !== void 0; id = pending.pop()) {
		if (kept.has(id)) continue;
		kept.add(id);
		pending.push(...byId.get(id)?.depends_on ?? []);
	}
	return tests.filter((test) => kept.has(test.id));
}
function globPattern(glob) {
	const pattern = glob.replace(/[\\^$.+()[\]{}|]/g, "\\$&").replace(/\*+/g, ".*").replaceAll("?", ".");
	return new RegExp(`^${pattern}$`, "s");
}
// src/config/workspace.ts
/** The largest file that a request sends or a schema is read from. */
const MAXIMUM_BYTES = 10485760;
/** Files that a configuration names: relative to its folder, and inside the workspace also once links are followed. */
function openWorkspace(workingDirectory, root) {
	const check = async (name) => {
		if (name.trim() === "" || name.includes("\0")) throw new Error(`${JSON.stringify(name)} names no file`);
		const found = await realpath(path.resolve(root, name)).catch(() => null);
		if (found === null) throw new Error(`the file ${name} does not exist: paths start at the configuration's folder`);
		if (!await isInside(workingDirectory, found) && !await isInside(root, found)) throw new Error(`the file ${name} lies outside the workspace`);
		const information = await stat(found);
		if (!information.isFile()) throw new Error(`${name} is no file`);
		if (information.size > MAXIMUM_BYTES) throw new Error(`the file ${name} is larger than 10 MiB`);
		return found;
	};
	return { read: async (name) => readFile(await check(name)) };
}
// src/verify/load-phase.ts
/**
* Reads the configuration and the compose files. `learnSecret` gets what secret-named variables hold before any problem is told.
* Throws `ConfigurationError` with every problem, or `UsageError`.
*/
async function loadPhase(options, system, readable, learnSecret) {
	await checkWorkingDirectory(options);
	const [folder, compose] = await Promise.all([discoverConfiguration(options.workingDirectory, options.config), tryCompose(options, system)]);
	if (folder === null && options.command === "validate") throw nothingToValidate();
	const lookup = environmentLookup(readable === null ? system.environment : onlyReadable(system.environment, readable), compose.project?.variables ?? /* @__PURE__ */ new Map());
	const draft = folder && draftConfiguration(folder.files, lookup);
	for (const secret of draft ? readSecrets(draft, lookup) : []) learnSecret(secret);
	const environment = draft ? chooseEnvironment(draft, options.environment) : options.environment ?? "docker";
	const usesCompose = environment === "docker";
	if (usesCompose && compose.error && !hasProblems(draft)) throw compose.error;
	const known = usesCompose && compose.project ? {
		names: [...compose.project.services.keys()],
		complete: compose.project.complete
	} : null;
	const workspace = openWorkspace(options.workingDirectory, folder?.root ?? options.workingDirectory);
	const surroundings = {
		environment,
		compose: known,
		lookup,
		resources: draft ? await loadResources(draft, workspace) : NO_RESOURCES,
		workspace
	};
	const configuration = draft && folder ? finishConfiguration(draft, folder, surroundings) : null;
	checkServiceNames(options.services, configuration, known);
	return {
		configuration,
		environment,
		project: usesCompose ? compose.project : null,
		suites: chooseSuites(options, configuration),
		notices: [...configuration === null && options.command === "run" ? ["No tests/config: only the services' readiness is verified."] : [], ...usesCompose ? compose.project?.warnings ?? [] : []]
	};
}
async function checkWorkingDirectory({ workingDirectory }) {
	if ((await stat(workingDirectory).catch(() => null))?.isDirectory()) return;
	throw new UsageError(`working-directory: ${workingDirectory} is no folder`, { hint: "Name one that exists." });
}
/** The compose project, or why there is none: outside docker nobody asks. */
async function tryCompose(options, system) {
	try {
		const { workingDirectory, composeFiles, projectName } = options;
		return {
			project: await readComposeProject({
				system,
				workingDirectory,
				composeFiles,
				projectName
			}),
			error: null
		};
	} catch (error) {
		if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
		return {
			project: null,
			error
		};
	}
}
function hasProblems(draft) {
	return draft !== null && draft.problems.length > 0;
}
function onlyReadable(environment, readable) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => readable.has(name)));
}
function chooseSuites(options, configuration) {
	if (configuration === null || options.command === "wait") return [];
	const { suites, tags, excludeTags } = options;
	const selected = selectSuites(configuration.suites, {
		suites,
		tags,
		excludeTags
	});
	if (selected.length > 0 || options.command === "validate") return selected;
	if (configuration.suites.length === 0) throw new UsageError(`no test selected: ${configuration.files.join(", ")} hold no suite`, { hint: "Add a suite, or use the command `wait` where readiness is all that is asked for." });
	const names = configuration.suites.map((suite) => suite.name).join(", ");
	throw new UsageError("no test selected: `suites`, `tags` and `exclude-tags` leave none", { hint: `The suites are: ${names}.` });
}
function checkServiceNames(asked, configuration, known) {
	const names = /* @__PURE__ */ new Set([...configuration?.services.map((service) => service.service_name) ?? [], ...known?.names ?? []]);
	const unknown = asked.filter((name) => !names.has(name));
	if (unknown.length === 0 || known?.complete === false || names.size === 0) return;
	throw new UsageError(`services: unknown service ${unknown.map((name) => `"${name}"`).join(", ")}`, { hint: `The services are: ${[...names].join(", ")}.` });
}
function nothingToValidate() {
	return new UsageError("there is no configuration to validate: tests/config does not exist", { hint: "Name a folder or a file as config." });
}
// src/report/run-log.ts
const MARKS = {
	passed: "✓",
	failed: "✗",
	error: "✗",
	skipped: "-"
};
/**
* Tells a run as it happens: one group a suite, one line a finished test. Groups cannot nest, so a suite that runs beside
* the one whose group is open is told when that one has ended.
*/
var RunLog = class {
	#log;
	#tests;
	#waiting = /* @__PURE__ */ new Map();
	#open = null;
	#lastSkip = null;
	#finishedTests = 0;
	/** `tests`: how many there are in all. */
	constructor(log, tests) {
		this.#log = log;
		this.#tests = tests;
	}
	onEvent = (event) => {
		if (event.type === "suite_started") this.#start(event.suite_name);
		else if (event.type === "test_finished") this.#finishTest(event.result);
		else if (event.type === "suite_finished") this.#finish(event);
	};
	/** A suite that is skipped whole gives its reason once, not once a test. */
	#finishTest(result) {
		this.#finishedTests++;
		const left = this.#finishedTests < this.#tests;
		this.#log.status(left ? `${this.#finishedTests} of ${this.#tests} tests finished` : "");
		const why = result.skip_reason ?? result.error_message?.split("\n")[0] ?? "";
		const skip = result.skip_reason === null ? null : `${result.suite_name} ${result.skip_reason}`;
		const told = skip !== null && skip === this.#lastSkip;
		this.#lastSkip = skip;
		this.#tell(result.suite_name, resultLine(result, told ? "" : why));
	}
	#start(suite) {
		this.#waiting.set(suite, {
			lines: [],
			finished: false
		});
		if (this.#open === null) this.#show(suite);
	}
	#tell(suite, line) {
		if (this.#open === suite) this.#log.line(line);
		else this.#waiting.get(suite)?.lines.push(line);
	}
	#finish(event) {
		const suite = event.suite_name;
		if (this.#open !== suite && !this.#waiting.has(suite)) this.#start(suite);
		this.#tell(suite, `${suite} ${event.state.replace("_", " ")} in ${formatMilliseconds(event.duration_ms)}`);
		const waiting = this.#waiting.get(suite);
		if (waiting) waiting.finished = true;
		else this.#close();
	}
	/** Opens a suite's group and tells what waited for it. */
	#show(suite) {
		const waiting = this.#waiting.get(suite);
		this.#waiting.delete(suite);
		this.#open = suite;
		this.#log.group(`Suite ${suite}`);
		for (const line of waiting?.lines ?? []) this.#log.line(line);
		if (waiting?.finished) this.#close();
	}
	#close() {
		this.#log.endGroup();
		this.#open = null;
		const entries = [...this.#waiting];
		const next = entries.find(([, { finished }]) => finished) ?? entries[0];
		if (next) this.#show(next[0]);
	}
};
function resultLine(result, why) {
	const time = result.status === "skipped" ? "" : ` (${formatMilliseconds(result.duration_ms)})`;
	const flaky = result.flaky ? " flaky" : "";
	return `${MARKS[result.status]} ${result.status}${flaky} ${result.test_id}${time}${why === "" ? "" : `: ${why}`}`;
}
// src/report/summary.ts
function renderSummary(session) {
	const { performance_summary: performance } = session;
	return {
		session_id: session.session_id,
		execution_time: formatElapsed(Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp)),
		environment: session.environment === "docker" ? "docker-compose" : session.environment,
		database: session.database_type,
		results: {
			total: session.total_tests,
			passed: session.passed_tests,
			failed: session.failed_tests + session.error_tests,
			skipped: session.skipped_tests,
			success_rate: successRate(session.passed_tests, session.total_tests)
		},
		performance: {
			avg_response_time: performance.avg_ms === null ? null : formatMilliseconds(performance.avg_ms),
			slowest_endpoint: performance.slowest,
			fastest_endpoint: performance.fastest
		},
		failures: [...serviceFailures(session), ...testFailures(session)]
	};
}
/** One decimal; never rounded up to `100.0%`, which says that all passed. */
function successRate(passed, total) {
	if (total === 0) return null;
	const rounded = Math.round(passed * 1e3 / total) / 10;
	return `${(passed < total ? Math.min(rounded, 99.9) : rounded).toFixed(1)}%`;
}
function serviceFailures(session) {
	return session.services.filter((service) => service.verdict !== "ready" && service.verdict !== "completed").map((service) => ({
		test: `service/${service.name}`,
		error: service.message ?? service.state,
		remediation: service.remediation
	}));
}
function testFailures(session) {
	return session.execution_results.filter((result) => result.status === "failed" || result.status === "error").map((result) => ({
		test: `${result.suite_name}/${result.test_id}`,
		error: result.error_message,
		remediation: result.remediation
	}));
}
// src/session/totals.ts
function countTests(results) {
	const count = (status) => results.filter((result) => result.status === status).length;
	return {
		total_tests: results.length,
		passed_tests: count("passed"),
		failed_tests: count("failed"),
		skipped_tests: count("skipped"),
		error_tests: count("error")
	};
}
/** Timings of the requests that were answered. `elapsedMs`: from the first test's start to the last one's end. */
function summarisePerformance(results, elapsedMs) {
	const answered = results.filter((result) => result.response_status !== null);
	const services = [...new Set(answered.map((result) => result.target_service ?? ""))].filter((name) => name !== "").sort();
	return {
		...summariseTimings(answered, elapsedMs),
		services: Object.fromEntries(services.map((name) => [name, summariseTimings(answered.filter((result) => result.target_service === name), elapsedMs)]))
	};
}
function summariseTimings(results, elapsedMs) {
	const sorted = results.toSorted((one, other) => one.performance_metrics.total_ms - other.performance_metrics.total_ms);
	const times = sorted.map((result) => result.performance_metrics.total_ms);
	const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
	const average = times.reduce((sum, time) => sum + time, 0) / times.length;
	return {
		count: times.length,
		avg_ms: times.length === 0 ? null : round(average),
		p50_ms: percentile(times, .5),
		p95_ms: percentile(times, .95),
		p99_ms: percentile(times, .99),
		min_ms: percentile(times, 0),
		max_ms: percentile(times, 1),
		slowest: slowest ? endpointTime(slowest) : null,
		fastest: fastest ? endpointTime(fastest) : null,
		requests_per_second: times.length === 0 || elapsedMs <= 0 ? null : round(times.length / elapsedMs * 1e3)
	};
}
/** Nearest rank. */
function percentile(sorted, share) {
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	return value === void 0 ? null : round(value);
}
function endpointTime(result) {
	const url = result.request?.url ?? "";
	return `${URL.canParse(url) ? new URL(url).pathname : result.test_id} (${formatMilliseconds(result.performance_metrics.total_ms)})`;
}
function round(value) {
	return Math.round(value * 100) / 100;
}
// src/session/assemble.ts
/** The session from what happened: totals, status and exit code are derived here and nowhere else. */
function assembleSession(facts) {
	const status = overallStatus(facts);
	return {
		schema_version: 1,
		session_id: facts.sessionId,
		start_timestamp: facts.start.toISOString(),
		end_timestamp: laterThan(facts.start, facts.end).toISOString(),
		environment: facts.environment,
		database_type: facts.databaseType,
		...countTests(facts.results),
		overall_status: status,
		execution_results: facts.results,
		performance_summary: summarisePerformance(facts.results, testingTime(facts.results)),
		environment_info: {
			os: `${platform()} ${release()} ${arch()}`,
			node: process.version,
			...facts.versions
		},
		exit_code: exitCode(facts, status),
		interrupted: facts.interrupted,
		warnings: facts.warnings,
		ci: facts.ci,
		suites: facts.suiteResults,
		auth_contexts: facts.authContexts,
		services: facts.services
	};
}
/** `YYYYMMDD-HHMMSS` in UTC and a short random suffix. */
function newSessionId(now, suffix) {
	const digits = now.toISOString().replace(/\D/g, "");
	return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${suffix}`;
}
/** `end_timestamp` must be after `start_timestamp`, also when the clock was set back meanwhile. */
function laterThan(start, end) {
	return end > start ? end : new Date(start.getTime() + 1);
}
function testingTime(results) {
	const ran = results.filter((result) => result.status !== "skipped");
	const starts = ran.map((result) => Date.parse(result.execution_timestamp));
	const ends = ran.map((result) => Date.parse(result.execution_timestamp) + result.duration_ms);
	return ran.length === 0 ? 0 : Math.max(...ends) - Math.min(...starts);
}
// src/session/files.ts
/** Makes sure that results can be written there, before anything runs. Throws `UsageError`. */
async function prepareDirectory(input, directory) {
	try {
		await makeDirectory(directory);
		await access(directory, constants$1.W_OK);
	} catch (error) {
		const found = await stat(directory).catch(() => null);
		const reason = found && !found.isDirectory() ? "it is a file" : error instanceof Error ? error.message : String(error);
		throw new UsageError(`${input}: nothing can be written to ${directory}: ${reason}`, {
			hint: `Name a folder that can be made and written to as ${input}.`,
			cause: error
		});
	}
}
/** Step by step: Node's own `recursive` never comes back where a folder exists and nothing can be made in it (`/proc`). */
async function makeDirectory(directory) {
	const found = await stat(directory).catch(() => null);
	if (found?.isDirectory()) return;
	const parent = path.dirname(directory);
	if (found === null && parent !== directory) await makeDirectory(parent);
	try {
		await mkdir(directory);
	} catch (error) {
		if (!(await stat(directory).catch(() => null))?.isDirectory()) throw error;
	}
}
/** Whoever reads `file` finds the old text or the new one, never half of it. Throws `StorageError`. */
async function writeAtomically(file, text, temporarySuffix) {
	const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${temporarySuffix}`);
	try {
		await makeDirectory(path.dirname(file));
		const handle = await open(temporary, "wx");
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, file);
	} catch (error) {
		await unlink(temporary).catch(() => void 0);
		throw storageError(file, error);
	}
}
function storageError(file, error) {
	const reason = error instanceof Error ? error.message : String(error);
	return new StorageError(`results could not be stored: ${file}: ${reason}`, {
		hint: "Free some space, or point results-dir and reports-dir at a place that can be written to.",
		cause: error
	});
}
// src/session/event-stream.ts
/**
* One line an event, in the file as soon as it happened: a process that is killed loses none of them. Writing goes on after
* a fault, so that a full disk costs lines and not the run; the first fault is kept for the end.
*/
var EventStream = class {
	#file;
	#descriptor = null;
	#fault = null;
	constructor(file) {
		this.#file = file;
	}
	get fault() {
		return this.#fault;
	}
	write(event) {
		this.#attempt(() => {
			this.#descriptor ??= openSync(this.#file, "a");
			const line = Buffer.from(`${stringifyJson(event)}\n`);
			for (let written = 0; written < line.length;) written += writeSync(this.#descriptor, line, written);
		});
	}
	close() {
		this.#attempt(() => {
			if (this.#descriptor !== null) closeSync(this.#descriptor);
		});
		this.#descriptor = null;
	}
	#attempt(action) {
		try {
			action();
		} catch (error) {
			this.#fault ??= storageError(this.#file, error);
		}
	}
};
// src/session/redact-result.ts
const BODY_BYTES = 1024;
const TEXT_BYTES = 4096;
const LOG_BYTES = 16384;
/** How a message tells a mismatch of the body or of a header. */
const TOLD_MISMATCH = /\b(body|header) (\S+): expected .*?, got .*?(?=; (?:body|header|status|expected|and \d)|$)/gs;
/** A result as it may leave the process: secrets masked first, long texts cut after. Bodies come first: they may teach a token. */
function redactResult(result, redactor) {
	const responseBody = result.response_body === null ? null : redactor.excerpt(result.response_body, BODY_BYTES);
	const request = result.request && redactRequest(result.request, redactor);
	const mismatches = result.mismatches.map((mismatch) => redactMismatch(mismatch, redactor));
	const told = (text) => redactor.excerpt(maskTold(text, redactor), TEXT_BYTES);
	return {
		...redactor.texts({
			...result,
			response_body: null,
			request: null,
			mismatches: [],
			curl: null
		}),
		response_body: responseBody,
		request,
		error_message: result.error_message === null ? null : told(result.error_message),
		error_trace: result.error_trace.map(told),
		curl: result.curl === null ? null : redactCurl(result.curl, result.request, redactor),
		mismatches
	};
}
/** A service's result; logs and health output are a container's own words. */
function redactService(service, redactor) {
	return {
		...redactor.texts(service),
		health_output: service.health_output === null ? null : redactor.excerpt(service.health_output, TEXT_BYTES),
		log_tail: service.log_tail === null ? null : redactor.excerpt(service.log_tail, LOG_BYTES)
	};
}
function redactRequest(request, redactor) {
	return {
		method: request.method,
		url: redactor.text(request.url),
		headers: redactor.value(request.headers),
		body: request.body === null ? null : redactor.excerpt(request.body, BODY_BYTES)
	};
}
/** The line writes the request's JSON without spaces, so that what a JSONPath marks can be found in it. */
function redactCurl(curl, request, redactor) {
	const masked = (request?.body ? redactor.locatedTexts(request.body) : []).reduce((line, { key, value }) => {
		const name = typeof key === "string" ? `${stringifyJson(key)}:` : "";
		return line.replaceAll(shellText(`${name}${stringifyJson(value)}`), () => shellText(`${name}"***"`));
	}, curl);
	const line = Object.entries(request?.headers ?? {}).filter(([name]) => redactor.marks([name])).reduce((text, [name, value]) => text.replaceAll(`'${name}: ${shellText(value)}'`, `'${name}: ***'`), masked);
	return redactor.excerpt(line, TEXT_BYTES);
}
function shellText(text) {
	return text.replaceAll("'", `'\\''`);
}
function redactMismatch(mismatch, redactor) {
	const path = fromPointer(mismatch.pointer);
	const header = headerName(mismatch.source);
	const masked = (value) => bounded(mismatch.source === "body" ? redactor.part(value, path) : redactor.value(value, header), redactor);
	return {
		...mismatch,
		source: redactor.text(mismatch.source),
		pointer: redactor.text(mismatch.pointer),
		expected: masked(mismatch.expected),
		actual: masked(mismatch.actual)
	};
}
/** A message quotes values without their quotes and keys, so that only the place it names tells that one is a secret. */
function maskTold(text, redactor) {
	return text.replace(TOLD_MISMATCH, (told, source, place) => {
		return redactor.marks(source === "header" ? [place] : fromPointer(place)) ? `${source} ${place}: expected ***, got ***` : told;
	});
}
function headerName(source) {
	return source.startsWith("header:") ? source.slice(7) : "";
}
function bounded(masked, redactor) {
	if (masked === null || masked === "***") return masked;
	if (typeof masked === "string") return redactor.excerpt(masked, BODY_BYTES);
	if (typeof masked !== "object") return masked;
	const text = stringifyJson(masked);
	return Buffer.byteLength(text) <= BODY_BYTES ? masked : redactor.excerpt(text, BODY_BYTES);
}
// src/session/recorder.ts
/** Takes every event as it happens: masks it, writes it down, hands it on, and keeps the results for the session file. */
var Recorder = class {
	#redactor;
	#stream;
	#system;
	#onEvent;
	#results = [];
	/** `onEvent` sees masked events only. Without a `stream` nothing is written. */
	constructor(redactor, stream, system, onEvent) {
		this.#redactor = redactor;
		this.#stream = stream;
		this.#system = system;
		this.#onEvent = onEvent;
	}
	emit = (event) => {
		const masked = this.#mask(event);
		const { type, ...rest } = masked;
		this.#stream?.write({
			type,
			timestamp: this.#system.now().toISOString(),
			...rest
		});
		if (masked.type === "test_finished") this.#results.push(masked.result);
		this.#onEvent(masked);
	};
	/** Masked results, in the order of `order` (`suite/id`), whatever order they came in. */
	results(order) {
		const rank = new Map(order.map((key, index) => [key, index]));
		const place = (result) => rank.get(`${result.suite_name}/${result.test_id}`) ?? order.length;
		return this.#results.toSorted((one, other) => place(one) - place(other));
	}
	#mask(event) {
		return event.type === "test_finished" ? {
			type: event.type,
			result: redactResult(event.result, this.#redactor)
		} : this.#redactor.texts(event);
	}
};
// src/verify/finish.ts
function resultFiles(resultsDirectory, reportsDirectory, sessionId) {
	return {
		session: path.join(resultsDirectory, `${sessionId}.json`),
		events: path.join(resultsDirectory, `${sessionId}.jsonl`),
		summary: path.join(reportsDirectory, `${sessionId}.summary.json`),
		markdown: path.join(reportsDirectory, `${sessionId}.md`)
	};
}
/** Writes the session, its reports and logs, each as a whole; the first fault, or `null`. */
async function writeResults(results, files, suffix) {
	const { session, summary, logs } = results;
	const logsDirectory = files.session.replace(/\.json$/, ".logs");
	const writing = [
		[files.session, `${stringifyJson(session, 2)}\n`],
		[files.summary, `${stringifyJson(summary, 2)}\n`],
		[files.markdown, renderMarkdown(session)],
		...[...logs].map(([service, log]) => [logFile(logsDirectory, service), `${log}\n`])
	].map(([file, text]) => writeAtomically(file, text, suffix).then(() => null, toStorageError));
	return (await Promise.all(writing)).find((fault) => fault !== null) ?? null;
}
/** Compose allows nothing else in a name; a label could hold anything. */
function logFile(directory, service) {
	return path.join(directory, `${service.replace(/[^\w.-]/g, "_").replace(/^\.+/, "_")}.log`);
}
function toStorageError(error) {
	return error instanceof StorageError ? error : storageError("results", error);
}
// src/verify/redacted-log.ts
/** A log behind the one gate: containers and services speak through it. */
function redactedLog(log, redactor) {
	return {
		group: (title) => log.group(redactor.text(title)),
		endGroup: () => log.endGroup(),
		line: (text) => log.line(redactor.text(text)),
		notice: (text) => log.notice(redactor.text(text)),
		warning: (text) => log.warning(redactor.text(text)),
		status: (text) => log.status(redactor.text(text))
	};
}
// src/verify/services.ts
/** What the tests may use: an address for each service, or why it cannot be used. */
function servicesForTests(configuration, project, results) {
	const byName = new Map(results.map((result) => [result.name, result]));
	const configured = new Map(configuration.services.map((service) => [service.service_name, service]));
	const names = /* @__PURE__ */ new Set([
		...configured.keys(),
		...byName.keys(),
		...project?.services.keys() ?? []
	]);
	const dependencies = (name) => [...configured.get(name)?.dependencies ?? [], ...project?.services.get(name)?.dependsOn.filter(({ required }) => required).map(({ service }) => service) ?? []];
	return new Map([...names].map((name) => [name, {
		name,
		base_url: configured.get(name)?.base_url ?? byName.get(name)?.base_url ?? null,
		health_endpoint: configured.has(name) ? configured.get(name)?.health_endpoint ?? null : "/health",
		tls: configured.get(name)?.tls ?? null,
		unavailable: unavailability(name, dependencies, byName)
	}]));
}
/** The nearest of a service and its dependencies that never got ready. */
function unavailability(name, dependencies, results) {
	const queue = [name];
	const seen = new Set(queue);
	for (const current of queue) {
		const result = results.get(current);
		if (result && !isReady$1(result)) {
			const cause = result.cause ?? result.name;
			const message = (result.message ?? `the service ${current} is not ready (${result.state})`).replace(/\.$/, "");
			return {
				cause,
				reason: current === name ? message : `${name} depends on ${current}: ${message}`
			};
		}
		for (const next of dependencies(current)) {
			if (seen.has(next)) continue;
			seen.add(next);
			queue.push(next);
		}
	}
	return null;
}
// src/verify/written-names.ts
/** Names in plain sight in the configuration; a secret of the same text cannot be told from them. */
function writtenNames({ configuration, project, suites }) {
	const names = (suite) => [suite.name, ...suite.tests.map((test) => test.id)];
	return [
		...project?.services.keys() ?? [],
		...configuration?.services.map((service) => service.service_name) ?? [],
		...(configuration?.suites ?? []).flatMap(names),
		...suites.flatMap(names),
		"postgresql",
		"sqlite",
		"api_endpoint",
		"health_check"
	];
}
// src/verify/verifier.ts
/** One session, from the first byte written to the last. */
var Verifier = class {
	#request;
	#loaded;
	#redactor;
	#log;
	#start;
	#sessionId;
	#files;
	#stream;
	#recorder;
	#missing = /* @__PURE__ */ new Set();
	#warnings = [];
	constructor(request, loaded) {
		const { options, system } = request;
		this.#request = request;
		this.#loaded = loaded;
		this.#redactor = new Redactor(loaded.configuration?.redact ?? []);
		for (const secret of [...knownSecrets(request), ...loaded.configuration?.secrets ?? []]) this.#redactor.add(secret);
		this.#redactor.allow(writtenNames(loaded));
		this.#log = redactedLog(request.log, this.#redactor);
		this.#start = system.now();
		this.#sessionId = newSessionId(this.#start, system.randomHex(6));
		const directory = (name) => path.resolve(options.workingDirectory, name);
		this.#files = resultFiles(directory(options.resultsDirectory), directory(options.reportsDirectory), this.#sessionId);
		this.#stream = new EventStream(this.#files.events);
		this.#recorder = new Recorder(this.#redactor, this.#stream, system, new RunLog(this.#log, countTests$1(loaded)).onEvent);
	}
	async run() {
		await prepareDirectory("results-dir", path.dirname(this.#files.session));
		await prepareDirectory("reports-dir", path.dirname(this.#files.summary));
		this.#recorder.emit({
			type: "session_started",
			session_id: this.#sessionId,
			environment: this.#loaded.environment
		});
		this.#tellConfiguration();
		const ran = {
			waited: noOutcome(),
			suiteResults: [],
			authContexts: [],
			bug: null
		};
		try {
			ran.waited = await this.#wait();
			await this.#runSuites(ran);
		} catch (error) {
			if (error instanceof ComposeVerifyError) return this.#abandon(error);
			ran.bug = error;
		}
		return this.#finish(ran);
	}
	/** A wrong input that only the engine could show, such as a service that exists nowhere: there was no session. */
	async #abandon(error) {
		this.#log.endGroup();
		this.#stream.close();
		await rm(this.#files.events, { force: true });
		throw error;
	}
	#tellConfiguration() {
		this.#log.group("Configuration");
		this.#log.line(`environment ${this.#loaded.environment}, ${contents(this.#loaded)}`);
		this.#log.endGroup();
		for (const notice of this.#loaded.notices) this.#log.notice(notice);
	}
	async #wait() {
		const { options, system, signal } = this.#request;
		const { waitPhase } = await import("./wait-phase.js");
		this.#log.group("Readiness");
		const waited = await waitPhase({
			options,
			loaded: this.#loaded,
			system,
			signal,
			log: this.#log,
			emit: this.#recorder.emit
		});
		this.#log.endGroup();
		for (const warning of waited.warnings) this.#log.warning(warning);
		return waited;
	}
	async #runSuites(ran) {
		const { configuration, suites, project } = this.#loaded;
		const { options, system, signal } = this.#request;
		if (configuration === null || suites.length === 0) return;
		const services = servicesForTests(configuration, project, ran.waited.services);
		const notReady = ran.waited.services.find((service) => !isReady$1(service));
		if (options.failFast && notReady) {
			const cause = notReady.cause ?? notReady.name;
			for (const service of services.values()) service.unavailable ??= {
				cause,
				reason: `fail-fast: ${notReady.name} is not ready`
			};
		}
		const { runSession } = await import("./run-session.js");
		const { openDatabases } = await import("./databases.js");
		const databases = openDatabases({
			databases: configuration.databases,
			system
		});
		const outcome = await runSession({
			suites,
			services,
			contexts: configuration.auth,
			databases,
			files: configuration.workspace,
			unmet: async (prerequisite) => this.#unmet(prerequisite),
			learnSecret: (secret) => this.#redactor.add(secret),
			warn: (message) => this.#warn(message),
			maxParallel: options.maxParallel,
			failFast: options.failFast,
			sessionId: this.#sessionId,
			system,
			signal,
			emit: this.#recorder.emit
		}).finally(() => databases.close());
		ran.suiteResults = outcome.suites;
		ran.authContexts = outcome.contexts;
	}
	/** Told where it happens, and kept for the reports. */
	#warn(message) {
		this.#warnings.push(message);
		this.#log.warning(message);
	}
	#unmet(prerequisite) {
		if (!prerequisite.startsWith("env:")) return null;
		const name = prerequisite.slice(4);
		const { readable, system } = this.#request;
		if ((readable === null || readable.has(name)) && system.environment[name]) return null;
		this.#missing.add(prerequisite);
		return {
			reason: `the environment variable ${name} is not set`,
			cause: null
		};
	}
	async #finish(ran) {
		this.#log.group("Reports");
		let session = this.#assemble(ran, this.#stream.fault);
		this.#recorder.emit({
			type: "session_finished",
			session_id: this.#sessionId,
			overall_status: session.overall_status,
			exit_code: session.exit_code
		});
		this.#stream.close();
		const fault = await this.#write(session, ran) ?? this.#stream.fault;
		if (fault) {
			session = this.#assemble(ran, fault);
			await this.#write(session, ran);
		}
		for (const file of Object.values(this.#files)) this.#log.line(path.relative(this.#request.options.workingDirectory, file));
		this.#log.endGroup();
		if (fault) this.#log.warning(`${fault.message}${fault.hint ? ` ${fault.hint}` : ""}`);
		return {
			session,
			exitCode: session.exit_code,
			summary: renderSummary(session),
			files: this.#files,
			problems: [],
			message: null
		};
	}
	#write(session, { waited }) {
		const masked = new Map([...waited.logs].map(([service, log]) => [service, this.#redactor.text(log)]));
		return writeResults({
			session,
			summary: renderSummary(session),
			logs: masked
		}, this.#files, this.#request.system.randomHex(8));
	}
	#assemble({ waited, suiteResults, authContexts, bug }, fault) {
		const { ci, system, signal } = this.#request;
		const { configuration, environment, suites, notices } = this.#loaded;
		const warnings = [
			...notices,
			...waited.warnings,
			...this.#warnings,
			...waited.fault ? [waited.fault.message] : [],
			...fault ? [fault.message] : [],
			...bug === null ? [] : [`internal error, a bug of compose-verify: ${causeChain(bug).join(": ")}`]
		];
		return assembleSession({
			sessionId: this.#sessionId,
			start: this.#start,
			end: system.now(),
			environment,
			databaseType: configuration?.database_type ?? null,
			results: this.#recorder.results(suites.flatMap((suite) => suite.tests.map((test) => `${suite.name}/${test.id}`))),
			services: waited.services.map((service) => redactService(service, this.#redactor)),
			suiteResults: suiteResults.map((suite) => this.#redactor.texts(suite)),
			authContexts: authContexts.map((context) => this.#redactor.texts(context)),
			suites,
			missing: this.#missing,
			warnings: warnings.map((warning) => this.#redactor.text(warning)),
			ci: this.#redactor.texts(ci),
			interrupted: interruptionOf(signal),
			internalFault: fault !== null || bug !== null,
			cutShort: bug !== null,
			environmentFailed: waited.fault !== null,
			versions: waited.versions
		});
	}
};
// src/verify.ts
/** The use case that both doors share: load, wait, run, write down. Errors of ours become outcomes; anything else is a bug and is thrown. */
async function verify(request) {
	const redactor = new Redactor();
	for (const secret of knownSecrets(request)) redactor.add(secret);
	try {
		const learn = (secret) => redactor.add(secret);
		const loaded = await loadPhase(request.options, request.system, request.readable, learn);
		if (request.options.command === "validate") return validated(loaded);
		return await new Verifier(request, loaded).run();
	} catch (error) {
		if (!(error instanceof ComposeVerifyError)) throw error;
		return stopped(error, redactor);
	}
}
function validated(loaded) {
	const files = plural(loaded.configuration?.files.length ?? 0, "file");
	return {
		...NOTHING_RAN,
		exitCode: 0,
		message: `passed: the configuration is valid for ${loaded.environment}: ${files}, ${contents(loaded)}`
	};
}
function stopped(error, redactor) {
	const problems = (error instanceof ConfigurationError ? error.problems : []).map((problem) => ({
		...problem,
		message: redactor.text(problem.message)
	}));
	const message = [error.message, ...error.hint === null ? [] : [`Remedy: ${error.hint}`]].join("\n");
	return {
		...NOTHING_RAN,
		exitCode: error.exitCode,
		problems,
		message: redactor.text(message)
	};
}
const NOTHING_RAN = {
	session: null,
	summary: null,
	files: null,
	problems: [],
	message: null
};
export { secretsOf as i, Redactor as n, renderMarkdown as r, verify as t };
