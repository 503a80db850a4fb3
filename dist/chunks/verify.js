import { i as __toESM } from "./rolldown-runtime.js";
import { a as UsageError, i as StorageError, n as ConfigurationError, o as causeChain, s as formatProblem, t as ComposeVerifyError } from "./errors.js";
import { _ as patternFault, b as unescapePointerPart, d as missingResources, h as mapSchemaTexts, i as withoutTheAlike, o as checkTemplate, p as schemaFaults, t as aroundDifference, v as leven, x as plural, y as toPointer } from "./difference.js";
import { i as parseJson, n as isObject, o as stringifyJson, s as valueAtPath } from "./json.js";
import { a as jsonPathFault, i as xpathFault, n as checkAssertion, o as locateJsonPath, r as engineReason } from "./assertion.js";
import { n as suiteSchema, t as projectSchema } from "./schema.js";
import { a as exitCode, d as findComposeFiles, f as require_dist, l as readComposeProject, m as interruptionOf, r as servicesForTests, s as overallStatus, t as noOutcome } from "./wait-outcome.js";
import { t as BODY_KEYS } from "./body-keys.js";
import { i as missingMember, n as captureName, o as rootsOf, r as lackText, s as templateNames } from "./variables.js";
import { n as tlsModeOf, r as writtenTlsMode, t as TLS_MODES } from "./tls-mode.js";
import { n as readPrerequisite } from "./prerequisite.js";
import { t as MOST_SECONDS } from "./time-limits.js";
import { a as isBroken, c as stepEffort, d as formatElapsed, f as formatMilliseconds, i as verdictLine, l as stepTitle, o as isTold, s as pollText, t as stepLine$1, u as mismatchDiff } from "./step-lines.js";
import { isUtf8 } from "node:buffer";
import { X509Certificate } from "node:crypto";
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
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
	return [...isSecretName(name) ? [value] : [], ...passwordsOf(value)];
}
/** The password of an address, as it is written and decoded; empty when the text is no address or has none. */
function passwordsOf(value) {
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
function oneLine(text) {
	return visible(text).replace(/\s+/g, " ").trim();
}
/** An inline code span: nothing in it is a mention, a link or HTML. */
function code(text, maximum = 300) {
	const line = shorten(oneLine(text), maximum);
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${padding}${line}${padding}${fence}`;
}
/** The same in a cell of a table, where a bar would end the cell even inside a code span. */
function cellCode(text, maximum = 120) {
	const line = shorten(oneLine(text), maximum);
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
// src/report/contexts-table.ts
const ROWS_SHOWN$1 = 50;
/** Who the tests were, and what became of the tokens; empty when no test was anybody. */
function contextsTable(contexts) {
	if (contexts.length === 0) return "";
	const head = [
		"Context",
		"User",
		"Permissions",
		"Log-ins",
		"Refreshes",
		"Logged out"
	];
	const rows = contexts.slice(0, ROWS_SHOWN$1).map((context) => [
		`${context.error === null ? "✅" : "❌"} ${cellCode(context.name)}`,
		cellCode(context.user_email ?? context.user_id ?? ""),
		cellCode(context.permissions.join(" ")),
		String(context.logins),
		String(context.refreshes),
		context.invalidated ? "yes" : "no"
	]);
	const faults = contexts.slice(0, ROWS_SHOWN$1).flatMap(({ name, error }) => error === null ? [] : [`- ${cellCode(name)}: ${cellCode(error, 600)}`]);
	return [`### Authentication\n\n${markdownTable([head, ...rows], { align: [
		"l",
		"l",
		"l",
		"r",
		"r",
		"l"
	] })}`, ...faults.length > 0 ? [faults.join("\n")] : []].join("\n\n");
}
// src/report/step-markdown.ts
const ICONS$1 = {
	passed: "✅",
	failed: "❌",
	error: "💥",
	skipped: "⏭️"
};
const STEPS_SHOWN = 40;
/** The steps of a flow in the order in which they ran; `decided`: the message that the flow's own result tells already. */
function stepsMarkdown(steps, decided) {
	if (steps.length === 0) return "";
	const more = steps.length - STEPS_SHOWN;
	return [
		[...steps.slice(0, STEPS_SHOWN).map(stepLine), ...more > 0 ? [`- …and ${plural(more, "more step")}`] : []].join("\n"),
		...steps.filter((step) => isBroken(step) && !isTold(step, decided)).map(troubleOf),
		...steps.filter(isBroken).map(pollsOf)
	].filter((part) => part !== "").join("\n\n");
}
/** What did not work in the set-up or the teardown of a suite; empty when all did. */
function suiteStepsMarkdown({ name, steps }) {
	const broken = steps.filter(isBroken);
	if (broken.length === 0) return "";
	const phases = [...new Set(broken.map(({ phase }) => phase === "setup" ? "Set-up" : "Teardown"))];
	return [`### ${phases.includes("Set-up") ? "❌" : "⚠️"} ${phases.join(" and ")} of suite ${code(name)}`, stepsMarkdown(steps, null)].join("\n\n");
}
function stepLine(step) {
	const { status, request, response_status, skip_reason } = step;
	const effort = stepEffort(step);
	return [
		`- ${ICONS$1[status]} ${code(stepTitle(step))}`,
		request === null ? "" : code(`${request.method} ${request.url}`),
		response_status === null ? "" : `→ ${response_status}`,
		effort === "" ? "" : `(${effort})`,
		skip_reason === null ? "" : code(skip_reason)
	].filter((part) => part !== "").join(" ");
}
function troubleOf(step) {
	const { error_message, remediation, location } = step;
	return [
		`${code(stepTitle(step))}, written at ${code(`${location.file}:${location.line}`)}:`,
		fenced(error_message ?? step.status),
		remediation === null ? "" : `**What to do:** ${cellCode(remediation, 600)}`
	].filter((part) => part !== "").join("\n\n");
}
function pollsOf({ polls, attempts }) {
	if (polls.length === 0) return "";
	const last = polls.slice(-10);
	return details(last.length < attempts ? `The last ${last.length} of ${plural(attempts, "answer")}` : "The answers", fenced(last.map((poll) => pollText(poll).replace(/\s+/g, " ")).join("\n")));
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
		shown.length > 0 ? fenced(mismatchDiff(shown).join("\n"), "diff") : "",
		more > 0 ? `…and ${more} more mismatches in the session file.` : "",
		`Written at ${code(`${result.location.file}:${result.location.line}`)}${requestLine(result)}`,
		result.cause ? `Root cause: the service ${code(result.cause)}.` : "",
		result.remediation ? `**What to do:** ${cellCode(result.remediation, 600)}` : "",
		stepsMarkdown(result.steps, result.error_message),
		result.response_body ? details("Response", fenced(result.response_body)) : "",
		result.curl ? details("Repeat it", fenced(result.curl, "sh")) : ""
	].filter((part) => part !== "").join("\n\n");
}
function requestLine(result) {
	if (!result.request) return "";
	const status = result.response_status === null ? "" : ` → ${result.response_status}`;
	return `, ${code(`${result.request.method} ${result.request.url}`)}${status}`;
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
		const text = left.has(section.kind) ? null : section.text;
		const size = text === null ? Number.POSITIVE_INFINITY : measure(text, budget) + 2;
		if (text === null || used + size > limit) {
			left.set(section.kind, (left.get(section.kind) ?? 0) + 1);
			continue;
		}
		kept.push(text);
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
		...session.suites.flatMap((suite) => optional("suite", suiteStepsMarkdown(suite))),
		...failures.map(failureSection),
		...optional("warnings", warningList(session.warnings)),
		...optional("flaky tests", flakyList(session.execution_results)),
		...optional("services table", servicesTable(session.services)),
		...optional("suites table", suitesTable(session)),
		...optional("authentication table", contextsTable(session.auth_contexts)),
		...optional("performance", performanceLine(session)),
		...optional("skipped tests", resultsTable("Skipped", session, "skipped")),
		...optional("passed tests", resultsTable("Passed", session, "passed"))
	], footer(session, context), budget);
	return text === "" ? "" : `${text}\n`;
}
/** Written when it is read: of thousands a comment shows a few. */
function failureSection(result) {
	return {
		kind: "failure",
		get text() {
			return failureMarkdown(result);
		}
	};
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
	return `${plural(summary.count, "request")} answered, ${formatMilliseconds(summary.avg_ms)} on average, 95 % within ${formatMilliseconds(summary.p95_ms)}; slowest ${code(summary.slowest ?? "")}`;
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
// src/session/form-fields.ts
/** A form, its values replaced where `mask` gives something else; any other text comes back as it is. */
function mapFormFields(text, mask) {
	const boundary = boundaryOf(text);
	if (boundary !== null) return mapParts(text, boundary, mask);
	if (!/^[^\s=&]+=\S*$/.test(text)) return text;
	return text.split("&").map((pair) => {
		const separator = pair.indexOf("=");
		if (separator < 0) return pair;
		const written = pair.slice(separator + 1);
		return `${pair.slice(0, separator + 1)}${mask(fieldOf(decode(pair.slice(0, separator)), decode(written), written))}`;
	}).join("&");
}
/** Every field of a form, url-encoded or multipart; of files the content is none. */
function formFields(text) {
	const fields = [];
	mapFormFields(text, (field) => {
		fields.push(field);
		return field.written;
	});
	return fields;
}
function boundaryOf(text) {
	return /^--[^\r\n]{1,200}(?=\r?\n)/.exec(text)?.[0] ?? null;
}
function mapParts(text, boundary, mask) {
	return text.split(boundary).map((part) => {
		const head = /^\r?\n(?:[^\r\n]+\r?\n)+\r?\n/.exec(part)?.[0] ?? "";
		const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
		if (name === void 0 || /[;\s]filename\*?=/i.test(head)) return part;
		const value = part.slice(head.length).replace(/\r?\n$/, "");
		return `${head}${mask(fieldOf(name, value, value))}${part.slice(head.length + value.length)}`;
	}).join(boundary);
}
function fieldOf(name, value, written) {
	return {
		path: name.split(/[[\].]+/).filter((part) => part !== ""),
		name,
		value,
		written
	};
}
/** A text that is cut inside an escape stays as it is. */
function decode(text) {
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		return text;
	}
}
/** An index beyond it in a pointer is no list that was ever read. */
const LONGEST_LIST = 1e4;
/** Masks what stands at `path` of a value that may be changed; a path that leads nowhere changes nothing. */
function maskAt(value, path) {
	const last = path.at(-1);
	if (last === void 0) return "***";
	const holder = valueAtPath(value, path.slice(0, -1));
	if (holder !== null && typeof holder === "object" && Object.hasOwn(holder, last)) holder[last] = "***";
	return value;
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
	return pointer.slice(1).split("/").map((part) => /^\d{1,9}$/.test(part) ? Number(part) : unescapePointerPart(part));
}
// src/session/own-words.ts
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
/** Members of this product's own values that name a part of the configuration: a name like `cookie: kept` marks no secret. */
const NAMING_MEMBERS = /* @__PURE__ */ new Set([
	"name",
	"suite_name",
	"test_id",
	"test_name",
	"target_service",
	"service"
]);
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
/** Besides, the end of a name in the query of a signed address. */
const PARAMETER_ENDINGS = [
	"signature",
	"credential",
	"credentials",
	"sig",
	"pass",
	"clientassertion"
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
	/** Whether a parameter of an address holds a secret: there short names mean what they would not in a log. */
	isParameter(name) {
		const key = normalise(name);
		return this.has(name) || PARAMETER_ENDINGS.some((ending) => key.endsWith(ending));
	}
	/** The names of such parameters as a pattern. */
	parameterPattern() {
		return `[\\w-]{0,40}(?:${[
			...ENDINGS,
			...PARAMETER_ENDINGS,
			"assertion",
			"key",
			"jwt",
			"pwd"
		].join("|")})`;
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
const DOUBLE_QUOTES = [
	"\"",
	"&quot;",
	"&#34;",
	"&#x22;"
];
const SINGLE_QUOTES = [
	"'",
	"&apos;",
	"&#39;",
	"&#x27;"
];
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
		...xmlForms(text),
		shellQuoted(text),
		Buffer.from(text).toString("latin1")
	]);
	const inJson = forms.map(jsonEscape);
	return [.../* @__PURE__ */ new Set([
		...forms,
		...inJson,
		...inJson.map(slashed)
	])].filter((form) => form.length >= 8);
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
	const written = [
		encoded,
		encoded.replaceAll("'", "%27"),
		encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
		form,
		encodeURI(component)
	];
	const lower = written.map((text) => text.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()));
	return [
		...written,
		...lower,
		encodeURIComponent(encoded)
	];
}
/** As JavaScript writes it, Python (ASCII alone), Go and PHP (safe in a page) and .NET (both); PHP escapes slashes, too. */
function jsonForms(text) {
	const ascii = escapeUnits(text, /[\u0080-\uffff]/, false);
	const forPages = escapeUnits(text, /[&<>\u2028\u2029]/, false);
	const php = escapeUnits(text, /[&<>'"]/, true);
	const dotnet = escapeUnits(text, /[^\x20-\x7e]|[&<>'"+`]/, true);
	return [
		text,
		jsonEscape(text),
		ascii,
		forPages,
		php,
		dotnet
	].flatMap((form) => [form, slashed(form)]);
}
/** JSON in which the units that `chosen` finds are `\uXXXX`, in upper or lower case. */
function escapeUnits(text, chosen, upper) {
	return Array.from({ length: text.length }, (_, index) => {
		const unit = text.charAt(index);
		if (!chosen.test(unit)) return jsonEscape(unit);
		const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
		return `\\u${upper ? digits.toUpperCase() : digits}`;
	}).join("");
}
function jsonEscape(text) {
	return JSON.stringify(text).slice(1, -1);
}
function slashed(text) {
	return text.replaceAll("/", "\\/");
}
/** As a `curl` line holds it, within single quotes. */
function shellQuoted(text) {
	return text.replaceAll("'", "'\\''");
}
/** Writers of XML and HTML escape quotes in different ways, or not at all. */
function xmlForms(text) {
	const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return DOUBLE_QUOTES.flatMap((double) => SINGLE_QUOTES.map((single) => escaped.replaceAll("\"", double).replaceAll("'", single)));
}
// src/session/secret-index.ts
/** Where this product leaves out the rest of a text. */
const CUT = "…";
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
		return this.#maskCut(kept === 0 ? text : result + text.slice(kept), mask);
	}
	/** A message may quote the beginning of a long text, and with it the beginning of a secret: what stands before each `…`. */
	#maskCut(text, mask) {
		if (!text.includes(CUT)) return text;
		const parts = text.split(CUT);
		const last = parts.length - 1;
		return parts.map((part, index) => index === last ? part : this.#maskEnd(part, mask)).join(CUT);
	}
	#maskEnd(text, mask) {
		for (let at = 0; at <= text.length - 8; at++) {
			if (!this.#firsts.has(text.charCodeAt(at))) continue;
			if ((this.#forms.get(text.slice(at, at + 8)) ?? []).some((form) => form.startsWith(text.slice(at)))) return text.slice(0, at) + mask;
		}
		return text;
	}
	#formAt(text, at) {
		return this.#forms.get(text.slice(at, at + 8))?.find((form) => text.startsWith(form, at));
	}
};
// src/session/secret-patterns.ts
const JWT$1 = /(?:(?<![\w-])eyJ[\w-]{4,}|\beyJ[\w-]{4,1024})\.[\w-]{4,}(\.[\w-]*)?/g;
const BEARER = /\b(Bearer|Basic)(\s{1,8}|%20)[\w.~+/=-]{16,}/gi;
const URL_CREDENTIALS = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>]+@/gi;
/** As an example writes them: they are nobody's. */
const EXAMPLE_CREDENTIALS = /\/\/(?:user:password|[^\s/@]*\$\{[A-Za-z_]\w*\}[^\s/@]*)@$/;
const SECRET_HEADER = /^([ \t>*]*(?:proxy-)?authorization|[ \t<>*]*(?:set-)?cookie|[ \t>*]*x-[\w-]{0,80}(?:key|token|secret))([ \t]*:[ \t]*).+$/gim;
/** Masks what its surroundings mark as a secret in a text that is no JSON: logs, headers, addresses, forms, cut bodies. */
var SecretPatterns = class {
	#fields;
	#quoted;
	#marked;
	#parameter;
	#line;
	#element;
	constructor(fields) {
		const names = fields.pattern();
		const plain = `"(${names})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*(?:"|$)|-?\\d[\\w.+-]*)`;
		const escaped = `\\\\"(${names})\\\\"\\s*:\\s*(\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\.|[^\\\\]))*(?:\\\\"|$)|-?\\d[\\w.+-]*)`;
		const single = `'(${names})'\\s*:\\s*('(?:[^'\\\\]|\\\\.)*(?:'|$)|-?\\d[\\w.+-]*)`;
		this.#fields = fields;
		this.#quoted = new RegExp(`${plain}|${escaped}|${single}`, "gis");
		this.#marked = new RegExp(`((?:^|[\\s?&;,{("'])(${names})=)("[^"]*"|'[^']*'|[^\\s&;,"'})]+)`, "gi");
		this.#parameter = new RegExp(`([?&](${fields.parameterPattern()})=)[^\\s&#"'<>]+`, "gi");
		this.#line = new RegExp(`^([ \\t]{0,80}(?:- )?(${names})[ \\t]{0,8}(?::[ \\t]|=[ \\t])[ \\t]{0,8})(?=[^\\s"'{[|>])[^\\r\\n]+`, "gim");
		this.#element = new RegExp(`(<(?:[\\w-]{1,40}:)?(${names})(?:\\s[^<>]{0,400})?>)[^<]+(?=</)`, "gi");
	}
	mask(text) {
		return text.replace(URL_CREDENTIALS, (url, scheme) => EXAMPLE_CREDENTIALS.test(url) ? url : `${scheme}***@`).replace(SECRET_HEADER, `$1$2***`).replace(BEARER, `$1$2***`).replace(JWT$1, "***").replace(this.#quoted, (pair, ...groups) => this.#maskPair(pair, groups)).replace(this.#marked, (...match) => this.#maskValue(match)).replace(this.#parameter, (...match) => this.#maskValue(match)).replace(this.#line, (...match) => this.#maskValue(match)).replace(this.#element, (...match) => this.#maskValue(match));
	}
	/** Keeps what leads to the value, where the name before it is one of a secret. */
	#maskValue([pair = "", start = "", name = ""]) {
		return this.#fields.has(name) || this.#fields.isParameter(name) ? `${start}***` : pair;
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
	/** A name out of the configuration: known secrets are masked in it, what merely looks like one is not. */
	name(text) {
		return this.#index.replace(text, "***");
	}
	/** A URL: what stands under the name of a secret in its query is masked, and remembered. */
	address(url) {
		const [, start = url, query = "", fragment = ""] = /^([^?#]*\?)([^#]*)(.*)$/s.exec(url) ?? [];
		return this.text(`${start}${this.#maskForm(query, (name) => this.#fields.isParameter(name))}${fragment}`);
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
		return this.#located(wrapAt(path, "")).some((found) => startsWith$1(path, found));
	}
	/** A part of a JSON body, told apart from the rest: masked as it would be in its place. */
	part(value, path) {
		if (value === null || value === "$absent") return value;
		if (this.marks(path)) {
			this.#learnAll(value);
			return "***";
		}
		const within = this.#located(wrapAt(path, value)).filter((found) => startsWith$1(found, path));
		return this.value(this.#maskLocations(value, within.map((found) => found.slice(path.length))));
	}
	/** A body as people may see it: JSON masked by field and JSONPath, a form by field, everything else by text. */
	body(text) {
		const parsed = this.#parse(text);
		if (parsed === void 0) return this.text(this.#maskForm(text));
		try {
			const fields = this.#maskFields(this.#maskLocations(parsed, this.#located(parsed)));
			const masked = this.#maskTexts(fields);
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
		return this.#located(parsed).flatMap((path) => leavesOf(path.at(-1) ?? "", valueAtPath(parsed, path) ?? null));
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
			const found = valueAtPath(value, path);
			if (found !== void 0) this.#learnAll(found);
		}
		return paths.length === 0 ? value : paths.reduce(maskAt, structuredClone(value));
	}
	#texts(value) {
		if (typeof value === "string") return OWN_WORDS.has(value) ? value : this.text(value);
		if (Array.isArray(value)) return value.map((item) => this.#texts(item));
		if (value === null || typeof value !== "object") return value;
		const members = Object.entries(value).map(([key, member]) => {
			const isName = typeof member === "string" && NAMING_MEMBERS.has(key) && !OWN_WORDS.has(member);
			return [this.text(key), isName ? this.name(member) : this.#texts(member)];
		});
		return Object.fromEntries(members);
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
	#maskForm(text, isNamed = (_name) => false) {
		return mapFormFields(text, ({ path, value, written }) => {
			if (value === "" || !path.some((name) => isNamed(name) || this.#isSecret(name, value))) return written;
			this.#learn(value);
			return "***";
		});
	}
	/** The same value when nothing in it is marked as a secret, so that its own text can be kept. */
	#maskFields(value, field = "") {
		if (this.#isSecret(field, value)) {
			this.#learnAll(value);
			return "***";
		}
		if (value === null || typeof value !== "object") return value;
		if (Array.isArray(value)) {
			const masked = value.map((item) => this.#maskFields(item, field));
			return masked.every((item, index) => item === value[index]) ? value : masked;
		}
		const changed = Object.keys(value).flatMap((key) => {
			const member = value[key] ?? null;
			const masked = this.#maskFields(member, key);
			return masked === member ? [] : [[key, masked]];
		});
		return changed.length === 0 ? value : Object.fromEntries([...Object.entries(value), ...changed]);
	}
	/** The same value when no text in it holds a secret. */
	#maskTexts(value) {
		if (typeof value === "string") return this.#index.replace(value, "***");
		if (Array.isArray(value)) {
			const masked = value.map((item) => this.#maskTexts(item));
			return masked.every((item, index) => item === value[index]) ? value : masked;
		}
		if (value === null || typeof value !== "object") return value;
		const members = Object.entries(value).map(([key, member]) => {
			const [name, masked] = [this.#index.replace(key, "***"), this.#maskTexts(member)];
			return [
				name,
				masked,
				name !== key || masked !== member
			];
		});
		if (!members.some(([, , changed]) => changed)) return value;
		return Object.fromEntries(members.map(([name, masked]) => [name, masked]));
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
function isJsonPath(rule) {
	return rule.startsWith("$");
}
function startsWith$1(path, start) {
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
	const there = await stat(target).catch(() => null);
	if (!there) {
		if (config === null) return null;
		throw new UsageError(`config: ${config} does not exist in ${workingDirectory}`, { hint: "Name a folder with *.yml, *.yaml or *.json files, or one such file." });
	}
	const paths = there.isDirectory() ? await configurationFiles(target) : [target];
	if (paths.length === 0) throw new UsageError(`config: ${config ?? DEFAULT_FOLDER} holds no configuration`, { hint: "Put *.yml, *.yaml or *.json files into it or into its suites/ folder." });
	const root = there.isDirectory() ? target : path.dirname(target);
	const found = await Promise.all(paths.map((file) => read(workingDirectory, root, file)));
	return {
		root,
		files: found.filter((file) => "text" in file),
		problems: found.filter((file) => "message" in file)
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
/** The file, or why it cannot be read. */
async function read(workingDirectory, root, file) {
	const name = path.relative(workingDirectory, file).split(path.sep).join("/");
	const problem = (message, line = 1, column = 1) => ({
		file: name,
		line,
		column,
		message
	});
	const real = await realpath(file).catch(() => null);
	if (real === null) return problem("it is a broken link: remove it, or point it at a file that exists");
	if (!await isInside(workingDirectory, real) && !await isInside(root, real)) return problem("it is a link that leads out of the workspace: keep the configuration's files inside");
	try {
		const bytes = await readFile(file);
		const text = bytes.toString("utf8");
		if (isUtf8(bytes)) return {
			name,
			text
		};
		const before = text.slice(0, text.indexOf("�")).split("\n");
		return problem("the file is not UTF-8 from here on: save it as UTF-8", before.length, (before.at(-1)?.length ?? 0) + 1);
	} catch (error) {
		return problem(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}
async function isInside(folder, real) {
	const relative = path.relative(await realpath(folder), real);
	return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
// src/config/json-text.ts
/** What is wrong with a JSON text, with its place; `null` when it is JSON. YAML would take more: comments, single quotes, a comma at the end. */
function jsonProblem(file, source) {
	const text = source.replace(/^\uFEFF/, "");
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const before = text.slice(0, jsonErrorOffset(message, text)).split("\n");
		const words = message.replace(/( in JSON)? at position.*$/s, "").replace(/, (\.\.\.)?".*is not valid JSON$/s, "");
		const column = (before.at(-1)?.length ?? 0) + 1;
		return {
			file,
			line: before.length,
			column,
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
// src/config/lost.ts
/** Whether what stands at `path` was taken out, alone or with what holds it: what depends on it is no mistake of its own. */
function isLost({ lost }, path) {
	return lost.some((one) => startsWith(path, one));
}
/** Whether something at `path` or below it was taken out. */
function hasLostBelow({ lost }, path) {
	return lost.some((one) => startsWith(one, path) || startsWith(path, one));
}
/** Whether something was taken out of a mapping of that name, wherever it stands. */
function hasLostIn({ lost }, keys) {
	return lost.some((one) => one.length === 0 || one.some((key) => keys.includes(String(key))));
}
/** The losses below `prefix`, and the loss of all of it, as seen from there. */
function lossesBelow(lost, prefix) {
	return lost.flatMap((one) => {
		if (startsWith(prefix, one)) return [[]];
		return startsWith(one, prefix) ? [one.slice(prefix.length)] : [];
	});
}
function startsWith(path, beginning) {
	return beginning.every((key, index) => String(path[index]) === String(key)) && path.length >= beginning.length;
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
const SHOWN$1 = 12;
/** The known name that a misspelt one most likely means; `null` when none has at most so many slips, by default one in three letters. */
function nearest(name, known, mostSlips = Math.max(1, Math.floor(name.length / 3))) {
	let best = null;
	let bestDistance = mostSlips + 1;
	for (const candidate of known) {
		const distance = misspelling(name.toLowerCase(), candidate.toLowerCase(), bestDistance + 1);
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
/** ` (did you mean "tests"?)`, or the known names when none is near and they are few. */
function suggestion(name, known) {
	const names = [...new Set(known)];
	const near = nearest(name, names);
	if (near !== null) return didYouMean(near);
	return names.length <= SHOWN$1 ? knownNames(names) : "";
}
function didYouMean(name) {
	return ` (did you mean "${name}"?)`;
}
/** ` (known: id, name …)`; the first of them where they are many. */
function knownNames(names) {
	if (names.length === 0) return "";
	const rest = names.length > SHOWN$1 ? ` and ${names.length - SHOWN$1} more` : "";
	return ` (known: ${names.slice(0, SHOWN$1).join(", ")}${rest})`;
}
/** Letters in the wrong order are one mistake, not two. */
function misspelling(name, candidate, maxDistance) {
	const distance = leven(name, candidate, { maxDistance });
	return distance === 2 && lettersOf(name) === lettersOf(candidate) ? 1 : distance;
}
function lettersOf(text) {
	return [...text].sort().join("");
}
// src/config/nearest-key.ts
/** Usual words for keys whose own names do not hold them. */
const SYNONYMS = {
	address: ["base_url"],
	data: ["request_body"],
	db: ["database", "databases"],
	host: ["base_url"],
	json: ["request_body"],
	path: ["endpoint"],
	payload: ["request_body"],
	route: ["endpoint"],
	uri: ["endpoint", "base_url"],
	url: ["endpoint", "base_url"],
	wait: ["startup_wait_seconds"]
};
const SHORTEST_PART = 3;
/** ` (did you mean "timeout_seconds"?)` for an unknown key, or the keys of that place. */
function keySuggestion(key, known) {
	const keys = [...new Set(known)];
	const near = nearestKey(key, keys);
	return near === null ? knownNames(keys) : didYouMean(near);
}
/** The key that was meant: another word for it, a slip of the pen, a part of its name, then what is merely near. */
function nearestKey(key, known) {
	const word = key.toLowerCase();
	return (Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] ?? [] : []).find((name) => known.includes(name)) ?? nearest(word, known, word.length > 8 ? 2 : 1) ?? longerName(word, known) ?? nearest(word, known);
}
/** The key whose name holds the word, rather at its end than at its beginning than in between; or the key that the word holds. */
function longerName(word, known) {
	const [stem = word] = [word.replace(/ies$/, "y"), word.replace(/s$/, "")].filter((one) => one !== word);
	const forms = [.../* @__PURE__ */ new Set([word, stem])].filter((form) => form.length >= SHORTEST_PART);
	const ways = [
		(name, form) => name.endsWith(`_${form}`),
		(name, form) => name.startsWith(form),
		(name, form) => name.split("_").includes(form),
		(name, form) => name.length >= SHORTEST_PART && form.split("_").includes(name)
	];
	for (const way of ways) {
		const found = known.find((name) => forms.some((form) => way(name, form)));
		if (found !== void 0) return found;
	}
	return null;
}
/** Enough for a value that is first taken out, then found to be required, at each level of a suite. */
const ROUNDS = 8;
/**
* What is left of a value once everything that the schema refuses is taken out, so that names and references can still be
* checked and all problems of all files come at once. `undefined` when nothing usable is left.
*/
function repair(schema, value) {
	let current = structuredClone(value);
	const lost = [];
	for (let round = 0; round < ROUNDS; round++) {
		const result = schema.safeParse(current, { jitless: true });
		if (result.success) return {
			definition: result.data,
			lost
		};
		for (const issue of result.error.issues) {
			if (issue.code !== "unrecognized_keys") lost.push(issue.path);
			current = takeOut(current, issue);
		}
	}
}
function takeOut(root, issue) {
	const path = issue.path;
	if (issue.code === "unrecognized_keys") {
		const holder = at(root, path);
		if (isContainer$1(holder)) for (const key of issue.keys) delete holder[key];
		return root;
	}
	if (path.length === 0) return {};
	const parent = at(root, path.slice(0, -1));
	const key = String(path.at(-1));
	if (!isContainer$1(parent)) return root;
	if (Array.isArray(parent)) parent[Number(key)] = isContainer$1(parent[Number(key)]) ? "\0" : {};
	else if (Object.hasOwn(parent, key)) delete parent[key];
	else parent[key] = key === "tests" ? [{}] : "\0";
	return root;
}
function at(root, path) {
	return path.reduce((node, key) => isContainer$1(node) ? node[key] : void 0, root);
}
function isContainer$1(value) {
	return value !== null && typeof value === "object";
}
// src/config/validate.ts
/**
* Checks a parsed file against the schema and adds every problem, with its place. What comes back beside problems is what is
* left without them, good for looking for more problems and for nothing else; `undefined` when nothing is left.
*/
function validateFile(schema, parsed, value, problems) {
	const checked = checkFile(schema, parsed, value, problems);
	for (const path of droppedKeys(value, checked?.definition, [])) {
		const place = parsed.locateKey(path);
		if (!problems.some(({ line, column }) => line === place.line && column === place.column)) problems.push({
			...place,
			message: `"${UNSAFE_KEY}" cannot be a name here: choose another one`
		});
	}
	return checked;
}
function checkFile(schema, parsed, value, problems) {
	const first = schema.safeParse(value, PARSING);
	if (first.success) return {
		definition: first.data,
		lost: []
	};
	const extensions = first.error.issues.flatMap(extensionKeys);
	const pruned = extensions.length === 0 ? value : without(value, extensions);
	const second = extensions.length === 0 ? first : schema.safeParse(pruned, PARSING);
	if (second.success) return {
		definition: second.data,
		lost: []
	};
	for (const issue of second.error.issues) problems.push(...toProblems(issue, schema, parsed));
	return repair(schema, pruned);
}
/** The name that maps of names drop without a word. */
const UNSAFE_KEY = "__proto__";
function droppedKeys(written, kept, path) {
	if (written === kept || !isContainer(written) || !isContainer(kept)) return [];
	return Object.entries(written).flatMap(([key, member]) => {
		const at = [...path, key];
		if (key === UNSAFE_KEY) return Object.hasOwn(kept, key) ? [] : [at];
		return droppedKeys(member, kept[key], at);
	});
}
function isContainer(value) {
	return value !== null && typeof value === "object";
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
			message: `unknown key "${key}"${keySuggestion(key, known)}`
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
// src/config/environment-variables.ts
var import_dist = require_dist();
/** What `${` starts, and what ends it. */
const ENVIRONMENT_FORM = /\$\$\{|\$\{(?:([A-Za-z_]\w*)(:?[-?])?)?|\}/g;
const MOST_NESTED = 16;
/** A value never grows beyond what a whole file may hold, however often it repeats a long variable. */
const LONGEST_TEXT = 262144;
/**
* Replaces the forms `${V}`, `${V:-d}`, `${V-d}`, `${V:?m}` and `${V?m}`; `$${` writes `${`; any other `$` is itself.
* A default may itself hold such forms.
*/
function substituteEnvironment(source, lookup, depth = 0) {
	const result = {
		text: "",
		used: [],
		problems: []
	};
	if (depth > MOST_NESTED) return {
		...result,
		problems: [`defaults are nested deeper than ${MOST_NESTED} levels`]
	};
	let at = 0;
	for (const form of environmentForms(source)) {
		if (form.start < at || form.close === null) continue;
		const replaced = form.name === void 0 ? plainText("${") : readVariable(form, form.name, source, lookup, depth);
		result.text += source.slice(at, form.start) + replaced.text;
		result.used.push(...replaced.used);
		result.problems.push(...replaced.problems);
		at = form.close + 1;
		if (result.text.length <= LONGEST_TEXT) continue;
		result.problems.push(`its variables make it longer than ${LONGEST_TEXT} characters`);
		return result;
	}
	result.text += source.slice(at);
	return result;
}
/** Every form of a text in the order of their starts, each with its closing brace; one pass. */
function environmentForms(source) {
	const forms = [];
	const open = [];
	for (const match of source.matchAll(ENVIRONMENT_FORM)) {
		const [text, name, mode = ""] = match;
		const argument = match.index + text.length;
		if (text === "}") {
			const form = open.pop();
			if (form && (form.mode !== "" || form.argument === match.index)) form.close = match.index;
		} else if (text === "$${") forms.push({
			start: match.index,
			name,
			mode,
			argument,
			close: argument - 1
		});
		else {
			const form = {
				start: match.index,
				name,
				mode,
				argument,
				close: null
			};
			open.push(form);
			if (name !== void 0) forms.push(form);
		}
	}
	return forms;
}
function readVariable(form, name, source, lookup, depth) {
	const value = lookup(name);
	const argument = source.slice(form.argument, form.close ?? void 0);
	if (value === null) return problem(`\${${name}} can never be read by a configuration: pass the value in a variable of another name`);
	if (value !== void 0 && !(value === "" && form.mode.startsWith(":"))) return {
		text: value,
		used: [name],
		problems: []
	};
	if (form.mode.endsWith("-")) return substituteEnvironment(argument, lookup, depth + 1);
	if (form.mode.endsWith("?") && argument !== "") return problem(`\${${name}}: ${argument}`);
	return problem(`the environment variable ${name} is ${value === "" ? "empty" : "not set"}: set it, or write a default as \${${name}:-value}`);
}
function plainText(text) {
	return {
		text,
		used: [],
		problems: []
	};
}
function problem(message) {
	return {
		text: "",
		used: [],
		problems: [message]
	};
}
// src/config/places.ts
/** Where the parts of a file are written: a tree, since a path repeated for every value could be larger than memory. */
var Place = class Place {
	/** Offset of the value; `null` when the path leads to nothing that is written. */
	value = null;
	/** Offset of the key that leads here. */
	key = null;
	/** Most parts are texts and numbers: a map for each of them would take more memory than the file. */
	#children = null;
	child(key) {
		const name = String(key);
		this.#children ??= /* @__PURE__ */ new Map();
		const existing = this.#children.get(name);
		if (existing) return existing;
		const created = new Place();
		this.#children.set(name, created);
		return created;
	}
	/** The member `key` is written in another mapping, which was merged into this one. */
	adopt(key, from) {
		this.#children ??= /* @__PURE__ */ new Map();
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
			const next = place.#children?.get(String(key));
			if (!next) break;
			way.push(next);
			place = next;
		}
		return way;
	}
};
// src/config/yaml-accidents.ts
/** What means something to YAML, and stand-ins of the same length that mean nothing, from a range that no script uses. */
const MEANINGFUL = "{}[]:,#*";
const FIRST_STAND_IN = 59136;
const STAND_IN = /[\ue700-\ue707]/;
const STAND_INS = new RegExp(STAND_IN, "g");
const TEMPLATE = /\{\{[^{}\n]*\}\}/g;
const LONE_STAR = /(?<=^|[\s,:[])\*(?=[\s,\]}]|$)/gm;
const LONGEST_QUOTE = 60;
/** The text with every `{{x}}`, `${X}` and lone `*` written so that YAML takes it for plain text, every other character in its place. */
function disguise(text) {
	if (STAND_IN.test(text)) return text;
	return hideVariables(text).replace(TEMPLATE, (form) => standIns(form)).replace(LONE_STAR, (star) => standIns(star));
}
/** The characters that were written, in what was read of a disguised text. */
function undisguise(text) {
	return text.replace(STAND_INS, (character) => MEANINGFUL[character.charCodeAt(0) - FIRST_STAND_IN] ?? "");
}
/** The plain texts of a disguised document that YAML could not read as they were written. */
function findAccidents(document) {
	const accidents = [];
	(0, import_dist.visit)(document, { Scalar: (_key, node, path) => {
		const message = accidentOf(node, path.some((ancestor) => (0, import_dist.isCollection)(ancestor) && ancestor.flow === true));
		if (message !== null) accidents.push({
			offset: node.range?.[0] ?? 0,
			message
		});
	} });
	return accidents;
}
function accidentOf({ type, source = "" }, inFlow) {
	if (type !== "PLAIN") return null;
	const written = undisguise(source);
	if (written === source) return null;
	const quoted = quote(written);
	if (written.startsWith("*")) return `a value that starts with * is an alias: quote it, ${quoted}`;
	if (written.startsWith("{{")) return `YAML reads an unquoted {{x}} as a mapping: quote the whole value, ${quoted}`;
	if (/:(\s|$)/.test(written)) return `YAML reads ": " in an unquoted text as a mapping: quote it, ${quoted}`;
	if (!inFlow || !/[{}[\],]/.test(written)) return null;
	return `inside { } and [ ] YAML reads an unquoted ${written.includes("${") ? "${X}" : "{{x}}"} as a mapping: quote it, ${quoted}`;
}
function quote(text) {
	const mark = text.includes("\"") ? "'" : "\"";
	return `${mark}${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}${mark}`;
}
/** Every `${…}` that ends on its line, whatever it holds; one pass, because the file may hold nothing but brackets. */
function hideVariables(text) {
	const pieces = [];
	const open = [];
	let variables = 0;
	let at = 0;
	for (const { 0: token, index } of text.matchAll(/\$?\{|\}|\n/g)) if (token === "\n") [open.length, variables] = [0, 0];
	else if (token === "}") {
		const form = open.pop();
		if (!form?.isVariable) continue;
		variables -= 1;
		if (variables > 0) continue;
		pieces.push(text.slice(at, form.start), standIns(text.slice(form.start, index + 1)));
		at = index + 1;
	} else {
		const isVariable = token.length === 2;
		open.push({
			start: index,
			isVariable
		});
		if (isVariable) variables += 1;
	}
	return pieces.join("") + text.slice(at);
}
function standIns(text) {
	return text.replace(/[{}[\]:,#*]/g, (character) => String.fromCharCode(FIRST_STAND_IN + MEANINGFUL.indexOf(character)));
}
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
// src/config/yaml-compose.ts
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
/** After an error once more, as if what is usually left unquoted were quoted, so that the rest of the file is looked at, too. */
function composeText(text) {
	const written = compose(text);
	const isDisguised = written.document !== void 0 && written.document.errors.length > 0;
	const disguised = isDisguised ? disguise(text) : text;
	const again = disguised === text ? written : compose(disguised);
	return again === written || again.excess ? {
		...written,
		isDisguised: false
	} : {
		...again,
		isDisguised
	};
}
function compose(text) {
	const lines = new import_dist.LineCounter();
	const { tokens, excess } = tokenize(text, lines);
	if (excess) return {
		excess,
		lines
	};
	const [document, second] = new import_dist.Composer(OPTIONS).compose(tokens, true, text.length);
	return {
		document,
		second,
		excess,
		lines
	};
}
// src/config/yaml-scalars.ts
const TRAPS = [
	[/^[-+]?0\d+(\.\d*)?$/, "a number with a leading zero"],
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
// src/config/yaml-tags.ts
const STANDARD = "tag:yaml.org,2002:";
/** Marks a text as one, whatever it looks like. */
const NON_SPECIFIC = "!";
/** YAML's own tags of scalars: what they ask for, and what gives it. */
const SCALARS = {
	str: {
		what: "a text",
		fits: () => true
	},
	int: {
		what: "a whole number",
		fits: (value) => typeof value === "bigint"
	},
	float: {
		what: "a number",
		fits: (value) => typeof value === "bigint" || typeof value === "number"
	},
	bool: {
		what: "true or false",
		fits: (value) => typeof value === "boolean"
	},
	null: {
		what: "null",
		fits: (value) => value === null
	}
};
const KNOWN = [
	...Object.keys(SCALARS),
	"seq",
	"map"
].map((name) => `!!${name}`);
/** Where the tags stand that the library does not resolve, by the start of what they belong to. */
function findTagOffsets({ warnings }, text) {
	const tags = warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
	return new Map(tags.flatMap(({ pos: [start, end] }) => {
		const value = end + (/^\s*/.exec(text.slice(end, end + 1e3))?.[0].length ?? 0);
		return [[end, start], [value, start]];
	}));
}
/** What is wrong with a tag by itself, or with its standing before a value of that kind; `null` when nothing is. */
function tagFault(tag, kind) {
	const name = shortName(tag);
	if (tag === NON_SPECIFIC) return null;
	if (!KNOWN.includes(name)) return `unknown tag ${name}${tagSuggestion(name)}: there are no tags but YAML's own, and files are named by keys such as request_file; remove it, or quote the value where a text is meant`;
	return (name === "!!map" || name === "!!seq" ? name.slice(2) : "scalar") === kind ? null : `${name} does not fit what it stands before: correct it, or remove the tag`;
}
/** `!!string` and `!!integer` begin with the tag that they mean. */
function tagSuggestion(name) {
	const word = name.replace(/^!+/, "");
	const names = KNOWN.map((known) => known.slice(2));
	const near = names.find((known) => word.startsWith(known)) ?? nearest(word, names);
	return near === null ? knownNames(KNOWN) : didYouMean(`!!${near}`);
}
/** A scalar's text as its tag wants it, or what is wrong with it. */
function readTagged(tag, text) {
	const kind = SCALARS[tag.slice(18)];
	if (tag === NON_SPECIFIC || kind === void 0 || kind === SCALARS.str) return {
		value: text,
		fault: null
	};
	const value = typePlainText(text);
	if (kind.fits(value)) return {
		value,
		fault: null
	};
	return {
		value: text,
		fault: `${shortName(tag)} asks for ${kind.what}, not for ${JSON.stringify(text)}: correct it, or remove the tag`
	};
}
function shortName(tag) {
	return tag.startsWith(STANDARD) ? `!!${tag.slice(18)}` : tag;
}
// src/config/yaml.ts
/** Follow-up errors of one syntax error help nobody. */
const SYNTAX_ERRORS_SHOWN = 10;
/** Errors that concern one key or value, and leave everything else as it is written. */
const LOCAL_ERRORS = /* @__PURE__ */ new Set([
	"NON_STRING_KEY",
	"BAD_ALIAS",
	"BAD_SCALAR_START",
	"BAD_DQ_ESCAPE"
]);
/** The library's messages that speak of its own options, in a user's words. */
const SYNTAX_WORDS = { NON_STRING_KEY: "a key must be a plain text" };
/**
* Parses YAML (or JSON, its subset) with `${VAR}` substituted in values; without a `lookup` they stay as they are written.
* Never throws on bad text: every problem is listed.
*/
function parseYaml(file, text, lookup) {
	const { document, second, excess, lines, isDisguised } = composeText(text);
	const reader = new Reader(file, lookup, lines, isDisguised);
	if (excess) reader.report(excess.offset, excess.message);
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
	/** What cannot be read as it is written: nothing more is said about it. */
	#wrong = /* @__PURE__ */ new Set();
	/** The characters that stand in the file. */
	#written;
	#isDisguised;
	#tagOffsets = /* @__PURE__ */ new Map();
	#count = 0;
	#characters = 0;
	#inAlias = 0;
	#json = false;
	constructor(file, lookup, lines, isDisguised) {
		this.#file = file;
		this.#lookup = lookup;
		this.#lines = lines;
		this.#json = file.endsWith(".json");
		this.#isDisguised = isDisguised;
		this.#written = isDisguised ? undisguise : (text) => text;
	}
	/** `text` as it was written, also where the document was made of a disguised one. */
	read(document, text) {
		this.#tellErrors(document, text);
		if (document.errors.some(({ code }) => !LOCAL_ERRORS.has(code))) return void 0;
		this.#tagOffsets = findTagOffsets(document, text);
		return this.#node(document.contents, this.#root, 0);
	}
	#tellErrors(document, text) {
		const accidents = this.#isDisguised ? findAccidents(document) : [];
		for (const { offset, message } of accidents) this.#tellWrong(offset, message);
		const lines = /* @__PURE__ */ new Set();
		const warnings = document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
		for (const error of [...document.errors, ...warnings]) {
			const { line } = this.#lines.linePos(error.pos[0]);
			if (lines.has(line) || lines.size === SYNTAX_ERRORS_SHOWN) continue;
			lines.add(line);
			const hint = accidentHint(text.split(/\r?\n/, line)[line - 1] ?? "");
			const message = SYNTAX_WORDS[error.code] ?? this.#written(error.message.trim().replace(/\s+/g, " "));
			this.#tellWrong(error.pos[0], hint ? `${message}; ${hint}` : message);
		}
	}
	#tellWrong(offset, message) {
		this.report(offset, message);
		this.#wrong.add(offset);
	}
	/** Once a place: what an alias repeats says nothing new. */
	report(offset, message) {
		const key = `${offset} ${message}`;
		if (this.#reported.has(key) || this.#wrong.has(offset)) return;
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
		const start = node.range?.[0] ?? 0;
		const offset = this.#tagOffsets.get(start) ?? start;
		if (this.#inAlias === 0 || place.value === null) place.value = offset;
		if (this.#isTooMuch(node, offset)) return null;
		if (depth > 64) {
			this.report(offset, `nested deeper than 64 levels; an alias inside its own anchor does that, too`);
			this.#count = 100001;
			return null;
		}
		if ((0, import_dist.isAlias)(node)) return this.#alias(node.source, offset, place, depth);
		if (this.#inAlias === 0 && node.anchor) this.#anchors.set(node.anchor, node);
		const kind = (0, import_dist.isMap)(node) ? "map" : (0, import_dist.isSeq)(node) ? "seq" : "scalar";
		const fault = node.tag === void 0 ? null : tagFault(node.tag, kind);
		if (fault !== null) this.#tellWrong(offset, fault);
		if ((0, import_dist.isMap)(node)) return this.#map(node, place, depth);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => this.#node(item, place.child(index), depth + 1));
		return (0, import_dist.isScalar)(node) ? this.#scalar(node, offset) : null;
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
			if (!(0, import_dist.isScalar)(pair.key)) continue;
			const key = this.#written(String(pair.key.source ?? pair.key.value));
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
	#scalar({ value, source = "", type, tag }, offset) {
		const text = this.#substitute(this.#written(source), offset);
		if (tag !== void 0) return this.#tagged(tag, text, offset);
		if (type !== "PLAIN") return text;
		return this.#plain(text === source ? value : typePlainText(text), text, offset);
	}
	#substitute(text, offset) {
		if (this.#lookup === null || !text.includes("${")) return text;
		const substitution = substituteEnvironment(text, this.#lookup);
		for (const problem of substitution.problems) this.report(offset, problem);
		this.#variables.push(...substitution.used);
		return substitution.text;
	}
	#tagged(tag, text, offset) {
		const { value, fault } = readTagged(tag, text);
		if (fault !== null) this.#tellWrong(offset, fault);
		return typeof value === "string" ? value : this.#plain(value, text, offset);
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
		const read = suite ? { suite: suite.definition } : { project: validateFile(projectSchema, parsed, value, [])?.definition ?? {} };
		this.#read = new WeakRef(read);
		return read;
	}
};
/** Keys that a suite does not have, too. */
const PROJECT_KEYS = Object.keys(projectSchema.shape).filter((key) => !(key in suiteSchema.shape));
/** A file with `tests` is a suite; one with a `name` and no project key was meant as one. */
function isSuiteFile(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
	return "tests" in value || "name" in value && !PROJECT_KEYS.some((key) => key in value);
}
// src/config/draft.ts
/** Parses and validates every file; nothing is thrown, every problem is kept. `unreadable`: files that have no text. */
function draftConfiguration(files, lookup, unreadable = []) {
	const draft = {
		projects: [],
		services: [],
		suites: [],
		problems: [...unreadable],
		variables: [],
		complete: unreadable.length === 0
	};
	for (const file of files) readFile$1(file, lookup, draft);
	return draft;
}
function readFile$1(file, lookup, draft) {
	const syntax = file.name.endsWith(".json") ? jsonProblem(file.name, file.text) : null;
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
	const checked = validateFile(suiteSchema, parsed, parsed.value ?? null, draft.problems);
	if (checked) draft.suites.push(writtenSuite(checked, source, []));
	else draft.complete = false;
}
function addProject(parsed, source, draft) {
	const checked = validateFile(projectSchema, parsed, parsed.value ?? null, draft.problems);
	if (!checked) {
		draft.complete = false;
		return;
	}
	const { definition, lost } = checked;
	const { services = [], suites = [] } = definition;
	draft.projects.push(written(checked, source, []));
	draft.services.push(...services.map((service, index) => written({
		definition: service,
		lost
	}, source, ["services", index])));
	draft.suites.push(...suites.map((suite, index) => writtenSuite({
		definition: suite,
		lost
	}, source, ["suites", index])));
}
/** `lost` of the whole file. */
function written({ definition, lost }, source, prefix) {
	return {
		definition,
		lost: lossesBelow(lost, prefix),
		locate: (path) => source.locate([...prefix, ...path]),
		locateKey: (path) => source.locateKey([...prefix, ...path])
	};
}
function writtenSuite(checked, source, prefix) {
	return {
		...written(checked, source, prefix),
		again: () => written({
			definition: source.readSuite(prefix),
			lost: []
		}, source, prefix)
	};
}
function isMapping(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
// src/config/calls.ts
/** Every request of a suite in the order in which it is written, those of set-ups, steps and teardowns included. */
function callsOf$1(suite) {
	return collect(suite, sendsRequest);
}
/** Every request of a suite and what its database tests ask, in the order in which it is written. */
function callsAndQueriesOf(suite) {
	return collect(suite, ({ test_type }) => test_type !== "integration_flow");
}
/** The steps of a suite, wherever they stand. */
function stepsOf(suite) {
	return collect(suite, () => false);
}
/** Flows send the requests of their steps, database tests none. */
function sendsRequest({ test_type }) {
	return test_type !== "integration_flow" && test_type !== "database";
}
function collect(suite, hasOwn) {
	const ofSuite = {
		path: [],
		test: null,
		around: [suite]
	};
	return [
		...stepsIn(suite.setup, "setup", ofSuite),
		...suite.tests.flatMap((test, index) => collectTest(suite, test, index, hasOwn(test))),
		...stepsIn(suite.teardown, "teardown", ofSuite)
	];
}
function collectTest(suite, test, index, hasOwn) {
	const path = ["tests", index];
	const inTest = {
		path,
		test: index,
		around: [suite, test]
	};
	const own = {
		call: test,
		path,
		kind: "test",
		test: index,
		around: [suite]
	};
	return [
		...stepsIn(test.setup, "setup", inTest),
		...hasOwn ? [own] : [],
		...stepsIn(test.steps, "step", inTest),
		...stepsIn(test.teardown, "teardown", inTest)
	];
}
/** What is written nearest to a call, its own keys first. */
function nearestOf({ call, around }, key) {
	return [...around, call].findLast((level) => level[key] !== void 0)?.[key];
}
/** A call as messages name it: `"create"` for a test, `the step "pay"` for a step. */
function labelOf({ call, kind }) {
	if (kind === "test") {
		const { id } = call;
		return id.startsWith("\0") ? "this test" : `"${id}"`;
	}
	return `the step "${call.name ?? `${call.method ?? "GET"} ${call.endpoint ?? ""}`.trim()}"`;
}
/** What holds expectations of a call: the call itself, its `until` and what ends that. */
function expectationHolders(call, path) {
	const until = "until" in call ? call.until : void 0;
	return [
		[path, call],
		[[...path, "until"], until],
		[[
			...path,
			"until",
			"abort_if"
		], until?.abort_if]
	].flatMap(([at, holder]) => holder ? [[at, holder]] : []);
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
			key,
			path: [
				"auth",
				index,
				key
			],
			index
		}];
	}));
}
const KEYS = {
	setup: "setup",
	step: "steps",
	teardown: "teardown"
};
function stepsIn(steps, kind, place) {
	return (steps ?? []).map((call, index) => ({
		...place,
		call,
		path: [
			...place.path,
			KEYS[kind],
			index
		],
		kind
	}));
}
// src/config/timeouts.ts
/** Time-outs where none is written, in seconds. */
const DEFAULT_TIMEOUTS = {
	request: 10,
	flow: 60,
	suite: 300
};
/** What a test has that says nothing; `defaults`: what the key of that name says. */
function defaultTestTimeout(type, defaults) {
	return type === "integration_flow" ? DEFAULT_TIMEOUTS.flow : defaults ?? DEFAULT_TIMEOUTS.request;
}
// src/config/resolve-call.ts
/** The context that services with `requires_auth` use, and the word for none. */
const DEFAULT_CONTEXT = "default";
const NO_CONTEXT = "none";
const POLL_INTERVAL_SECONDS = 1;
/** A request, its expectations and captures. `part` and `at` tell where it is written. */
function resolveCall(keys, around, place, context) {
	const levels = [...around, keys];
	const nearest = (key) => levels.findLast((level) => level[key] !== void 0)?.[key];
	const target = nearest("target_service") ?? null;
	return {
		target_service: target,
		method: keys.method ?? (keys.request_graphql === void 0 ? "GET" : "POST"),
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
		timeout_seconds: step.timeout_seconds ?? context.defaults.timeout_seconds ?? DEFAULT_TIMEOUTS.request,
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
// src/config/auth-check.ts
/** Captures of a log-in that have a meaning of their own. */
const TOKEN_FIELDS = [
	"access_token",
	"refresh_token",
	"token_type",
	"expires_in",
	"expires_at",
	"user_id",
	"user_email",
	"permissions"
];
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** Authentication contexts that can give no token, and log-ins that name what is not there. */
function authProblems(project, { services }) {
	return [...(project.definition.auth ?? []).flatMap((context, index) => faultsOf$2(context).map(([path, message]) => ({
		...project.locate([
			"auth",
			index,
			...path
		]),
		message
	}))), ...authCalls(project.definition).flatMap((found) => [...services.unknown(project, [...found.path, "target_service"], found.call.target_service, "target_service"), ...callFaults(found).map(([path, message]) => ({
		...project.locate([...found.path, ...path]),
		message
	}))])];
}
function faultsOf$2(context) {
	const { name, login, refresh, logout, access_token: token, format } = context;
	if (name === "none") return [[["name"], `"${NO_CONTEXT}" means no authentication: give the context another name`]];
	if (login && token !== void 0) return [[["access_token"], `"${name}" has a login and an access_token: keep one of them`]];
	return [
		!login && token === void 0 ? [[], `"${name}" needs a login, or an access_token from outside`] : null,
		token === "" ? [["access_token"], "access_token is empty: set the variable that it comes from"] : null,
		login && login.capture?.access_token === void 0 ? [["login", "capture"], `the login of "${name}" captures no access_token: write capture: { access_token: $.access_token }`] : null,
		token && format !== "opaque" && !JWT.test(token) ? [["access_token"], "the access_token is no JWT (three parts with dots between): write format: opaque for other tokens"] : null,
		refresh && refresh.capture?.access_token === void 0 ? [["refresh", "capture"], `the refresh of "${name}" captures no access_token: write capture: { access_token: $.access_token }`] : null,
		logout && !login && token === void 0 ? [["logout"], `"${name}" has no token to log out with`] : null
	].filter((fault) => fault !== null);
}
function callFaults({ call, key }) {
	return [...call.auth === void 0 || call.auth === "none" ? [] : [[["auth"], `${key} is what gives the token: it cannot use a context itself, remove auth`]], ...Object.keys(call.capture ?? {}).flatMap(nearMiss)];
}
/** Any name can be captured for refresh and logout to read; one that is nearly a known one is a slip. */
function nearMiss(name) {
	if (TOKEN_FIELDS.includes(name)) return [];
	const near = nearest(name, TOKEN_FIELDS);
	return near === null ? [] : [[["capture", name], `unknown capture "${name}" (did you mean "${near}"?)`]];
}
// src/config/built-in-names.ts
/** Names that have a value without being set anywhere. */
const BUILT_IN = /* @__PURE__ */ new Set([
	"$uuid",
	"$now",
	"$random_int",
	"$session_id"
]);
// src/config/sqlite-file.ts
/** `path`, or the file of `sqlite:///relative.db` and `sqlite:////absolute.db`, with or without a driver; `null` for PostgreSQL. */
function sqliteFile({ path: file, url }) {
	return file ?? /^sqlite(?:\+[a-z\d]+)?:\/\/\/(.+)$/i.exec(url ?? "")?.[1] ?? null;
}
// src/config/named-files.ts
/** Files that a suite names. */
function suiteFiles(suite) {
	return callsOf$1(suite).flatMap(({ call, path }) => [...schemaFiles(call, path), ...bodyFiles(call, path)]);
}
/** Files that a file's project keys name. */
function projectFiles(project) {
	const services = (project.services ?? []).flatMap((service, index) => serviceFiles(service, ["services", index], service.environments));
	const databases = Object.entries(project.databases ?? {}).flatMap(([name, database]) => {
		const file = sqliteFile(database);
		const key = database.path === void 0 ? "url" : "path";
		return file === null ? [] : [{
			name: file,
			use: "database",
			path: [
				"databases",
				name,
				key
			]
		}];
	});
	return [
		...serviceFiles(project.defaults?.service, ["defaults", "service"]),
		...services,
		...databases,
		...authCalls(project).flatMap(({ call, path }) => bodyFiles(call, path))
	];
}
function schemaFiles(call, path) {
	return expectationHolders(call, path).flatMap(([at, { expected_schema: schema }]) => typeof schema === "string" ? [{
		name: schema,
		use: "schema",
		path: [...at, "expected_schema"]
	}] : []);
}
/** Those whose names are known before anything runs. */
function bodyFiles({ request_file, request_multipart }, path) {
	const whole = request_file === void 0 ? [] : [{
		name: request_file,
		use: "body",
		path: [...path, "request_file"]
	}];
	const parts = Object.entries(request_multipart ?? {}).flatMap(([field, value]) => {
		const at = [
			...path,
			"request_multipart",
			field
		];
		return Array.isArray(value) ? value.flatMap((item, index) => partFile(item, [...at, index])) : partFile(value, at);
	});
	return [...whole, ...parts].filter(({ name }) => !name.includes("{{"));
}
function partFile(value, path) {
	if (typeof value !== "object" || value === null || !("file" in value)) return [];
	return [{
		name: String(value.file),
		use: "body",
		path: [...path, "file"]
	}];
}
function serviceFiles(service, path, environments = {}) {
	const own = service?.tls?.ca_file;
	return [...own === void 0 ? [] : [{
		name: own,
		use: "certificates",
		path: [
			...path,
			"tls",
			"ca_file"
		]
	}], ...Object.entries(environments).flatMap(([name, keys]) => serviceFiles(keys, [
		...path,
		"environments",
		name
	]))];
}
// src/config/schema-files.ts
/** Begins the key of a file among `$defs`. */
const FILE_KEY = "file ";
/** Where files are, for `$ref`: so deep that `..` never leads to the same name as another path does. */
const BELOW = `schema:/${"-/".repeat(32)}`;
const MOST_FILES = 100;
/**
* A schema with the files that it refers to, and those that these refer to, under `$defs`; a reference starts at its own file. Throws
* an error that names the reference which leads nowhere.
*/
async function bundleSchema(name, schema, read) {
	if (!isObject(schema) || missingFiles(schema).length === 0) return schema;
	const root = {
		$id: `${BELOW}${encodeURI(name)}`,
		...schema
	};
	const files = /* @__PURE__ */ new Map();
	for (;;) {
		const own = isObject(root.$defs) ? root.$defs : {};
		const bundle = {
			...root,
			$defs: {
				...own,
				...Object.fromEntries(files)
			}
		};
		const [reference] = missingFiles(bundle);
		if (reference === void 0) return bundle;
		const [from, place] = placeInFile(name, reference.path);
		if (files.size === MOST_FILES) throw new Error(`${name} leads to more than ${MOST_FILES} other files`);
		const file = path.posix.join(path.posix.dirname(from), fileOf(reference.text));
		const content = await read(file).catch((error) => {
			throw new Error(`${from} at ${toPointer(place)}: ${error.message}`, { cause: error });
		});
		const part = isObject(content) ? content : { allOf: [content] };
		files.set(freeKey(`${FILE_KEY}${file}`, files), {
			...part,
			$id: reference.resource
		});
	}
}
/** The file that a place in a bundled schema is in, and the place there. */
function placeInFile(name, place) {
	const [first, key] = place;
	if (first !== "$defs" || typeof key !== "string" || !key.startsWith(FILE_KEY)) return [name, place];
	return [key.slice(5).trimEnd(), place.slice(2)];
}
/** References to what is not in the schema, by a path: a URI names nothing that is ever read. */
function missingFiles(schema) {
	try {
		return missingResources(schema).filter(({ text }) => !URL.canParse(text) && fileOf(text) !== "");
	} catch (error) {
		if (error instanceof RangeError) return [];
		throw error;
	}
}
function fileOf(reference) {
	const [file = ""] = reference.split("#");
	try {
		return decodeURIComponent(file);
	} catch {
		return file;
	}
}
/** One file may be reached by two names, where a schema gives itself an address of its own. */
function freeKey(key, files) {
	return files.has(key) ? freeKey(`${key} `, files) : key;
}
// src/config/resources.ts
const NO_RESOURCES = {
	text: () => void 0,
	json: () => void 0,
	problem: () => null
};
/** Reads every file that the draft names, once. What cannot be used is a problem of the places that name it. */
async function loadResources(draft, files) {
	const named = Map.groupBy([...draft.suites.flatMap(({ definition }) => suiteFiles(definition)), ...draft.projects.flatMap(({ definition }) => projectFiles(definition))], ({ name }) => name);
	const texts = /* @__PURE__ */ new Map();
	const values = /* @__PURE__ */ new Map();
	const problems = /* @__PURE__ */ new Map();
	const readSchema = async (name) => parseResource(name, Buffer.from(await files.read(name)).toString());
	const load = async (name, uses) => {
		try {
			if (uses.has("database")) await checkDatabaseFile(name, files);
			if (uses.size === 1 && uses.has("database")) return;
			const text = Buffer.from(await files.read(name)).toString();
			if (uses.has("certificates")) texts.set(name, checkCertificates(name, text));
			if (uses.has("schema")) values.set(name, await bundleSchema(name, parseResource(name, text), readSchema));
		} catch (error) {
			problems.set(name, error instanceof Error ? error.message : String(error));
		}
	};
	await Promise.all([...named].map(([name, uses]) => load(name, new Set(uses.map(({ use }) => use)))));
	return {
		text: (path) => path === void 0 ? void 0 : texts.get(path),
		json: (path) => path === void 0 ? void 0 : values.get(path),
		problem: (path) => problems.get(path) ?? null
	};
}
function checkCertificates(name, text) {
	try {
		new X509Certificate(text);
		return text;
	} catch (error) {
		throw new Error(`${name} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)`, { cause: error });
	}
}
/** It may be made by the services, so that nothing needs to be there yet. */
async function checkDatabaseFile(name, files) {
	if (await files.contains(name)) return;
	throw new Error(`the database file ${name} lies outside the workspace`);
}
/** JSON by its ending, otherwise YAML; both as they are written, without environment variables. */
function parseResource(name, text) {
	if (name.endsWith(".json")) {
		const problem = jsonProblem(name, text);
		if (problem) throw new Error(formatProblem(problem));
		return parseJson(text);
	}
	const { value, problems } = parseYaml(name, text, null);
	const [first] = problems;
	if (first) throw new Error(formatProblem(first));
	return value ?? null;
}
// src/config/template-texts.ts
const REQUEST_KEYS$1 = [
	"endpoint",
	"headers",
	"query",
	...BODY_KEYS,
	"cookies"
];
const EXPECTATION_KEYS = [
	"expected_status",
	"expected_headers",
	"expected_response",
	"assert"
];
const DATABASE_KEYS$1 = [
	"params",
	"expected_rows",
	"expected_row_count"
];
/** Every text of a call's request and expectations that is rendered before it is used. */
function textsOf(call, path, resources = NO_RESOURCES) {
	const database = call;
	return [
		...REQUEST_KEYS$1.flatMap((key) => walk(call[key], [...path, key])),
		...DATABASE_KEYS$1.flatMap((key) => walk(database[key], [...path, key])),
		...expectationsOf(call, path, resources).filter((text) => !isPattern(text))
	];
}
/** Patterns in a call's expectations: there `{{name}}` would be taken literally. */
function patternsOf(call, path) {
	return expectationsOf(call, path, NO_RESOURCES).filter(isPattern);
}
/** Every text below a value. */
function walk(value, at) {
	if (typeof value === "string") return [{
		text: value,
		at
	}];
	if (value === void 0 || value === null || typeof value !== "object") return [];
	return (Array.isArray(value) ? [...value.entries()] : Object.entries(value)).flatMap(([key, member]) => walk(member, [...at, key]));
}
function expectationsOf(call, path, resources) {
	return expectationHolders(call, path).flatMap(([at, keys]) => [...EXPECTATION_KEYS.flatMap((key) => walkTemplate(keys[key], [...at, key])), ...schemaTexts(keys.expected_schema, [...at, "expected_schema"], resources)]);
}
/** Texts of a template; of the JSON Schemas in it only those in which something is replaced. */
function walkTemplate(value, at) {
	if (value === void 0 || value === null || typeof value !== "object") return walk(value, at);
	return (Array.isArray(value) ? [...value.entries()] : Object.entries(value)).flatMap(([key, member]) => key === "$schema" ? textsOfSchema(member, [...at, key]) : walkTemplate(member, [...at, key]));
}
/** Texts of a schema; those of a file stand where it is named. */
function schemaTexts(schema, at, resources) {
	if (typeof schema !== "string") return schema === void 0 ? [] : textsOfSchema(schema, at);
	try {
		return textsOfSchema(resources.json(schema) ?? true, []).map(({ text }) => ({
			text,
			at
		}));
	} catch (error) {
		if (error instanceof RangeError) return [];
		throw error;
	}
}
function textsOfSchema(schema, at) {
	const texts = [];
	mapSchemaTexts(schema, (value, place) => {
		texts.push(...walk(value, place));
		return value;
	}, at);
	return texts;
}
/** Patterns are taken as they are written: those of `$matches`, and the `regex` of an item of `assert`. */
function isPattern({ at }) {
	return at.at(-1) === "$matches" || at.at(-1) === "regex" && at.at(-3) === "assert";
}
// src/config/auth-name-check.ts
/** What is always known once there is a token. */
const WITH_A_TOKEN = ["access_token", "token_type"];
/** `{{names}}` of log-ins, refreshes and log-outs that they cannot know: they see their own context and nothing of a suite. */
function authNameProblems(project, projects, resources) {
	const contexts = project.definition.auth ?? [];
	return authCalls(project.definition).flatMap((found) => {
		const context = contexts[found.index];
		if (!context) return [];
		const known = readableIn(context, found);
		return [...textsOf(found.call, found.path, resources).map((text) => ({
			...text,
			part: project
		})), ...defaultTexts(projects, found)].flatMap(({ text, at, part }) => templateNames(text).filter((name) => !rootsOf(name).some((root) => known.has(root))).map((name) => ({
			...part.locate(at),
			message: explain$1(name, found, context, known)
		})));
	});
}
function readableIn(context, { key }) {
	const written = TOKEN_FIELDS.filter((field) => context[field] !== void 0);
	if (key === "login") return /* @__PURE__ */ new Set([...BUILT_IN, ...written]);
	const captured = [context.login, context.refresh].flatMap((call) => Object.keys(call?.capture ?? {}));
	return /* @__PURE__ */ new Set([
		...BUILT_IN,
		...written,
		...WITH_A_TOKEN,
		...captured
	]);
}
/** Headers of `defaults` are sent with these requests, too. */
function defaultTexts(projects, { call }) {
	const written = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()));
	return projects.flatMap((part) => Object.entries(part.definition.defaults?.headers ?? {}).filter(([name]) => !written.has(name.toLowerCase())).flatMap(([name, value]) => walk(value, [
		"defaults",
		"headers",
		name
	])).map((text) => ({
		...text,
		part
	})));
}
function explain$1(name, { key }, context, known) {
	const remedy = key === "login" ? "a login reads built-in names only" : "capture it in the login";
	return `{{${name}}} is not known to the ${key} of "${context.name}"${suggestion(name, known)}: ${remedy}`;
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
/** What the answer of a database has not. */
const NOT_IN_ROWS = SOURCES.filter((source) => source !== "jsonpath");
/** Captures of a suite that can never find anything: broken paths and patterns, no source, or more than one. */
function captureProblems(suite) {
	const { definition } = suite;
	const steps = stepsOf(definition);
	return [...definition.tests.flatMap((test, index) => capturesProblems(test.capture, suite, [
		"tests",
		index,
		"capture"
	], test.test_type === "database")), ...steps.flatMap(({ call, path }) => capturesProblems(call.capture, suite, [...path, "capture"]))];
}
/** The same for log-ins and refreshes. */
function authCaptureProblems(project) {
	return authCalls(project.definition).flatMap(({ call, path }) => capturesProblems(call.capture, project, [...path, "capture"]));
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
function capturesProblems(captures, part, path, ofRows = false) {
	return Object.entries(captures ?? {}).flatMap(([name, source]) => {
		return sourceFaults(typeof source === "string" ? { jsonpath: source } : source, ofRows).map((message) => ({
			...part.locate([...path, name]),
			message
		}));
	});
}
function sourceFaults(map, ofRows) {
	const named = SOURCES.filter((key) => map[key] !== void 0);
	if (named.length > 1) return [`a capture has one source, not ${named.join(" and ")}: keep one`];
	if (named.length === 0 && map.regex === void 0) return [`a capture needs a source: one of ${SOURCES.join(", ")} or regex`];
	const foreign = ofRows ? NOT_IN_ROWS.find((key) => map[key] !== void 0) : void 0;
	if (foreign) return [`rows have no ${foreign}: capture with a JSONPath over the list of rows, such as $[0].id`];
	const beside = map.all !== void 0 && map.header === void 0 ? ["all stands beside header only: remove it"] : [];
	const [template] = Object.values(map).flatMap((text) => typeof text === "string" ? templateNames(text) : []);
	const rendered = template === void 0 ? [] : [`{{${template}}} is not replaced in a capture: write it out`];
	return [
		...beside,
		...rendered,
		...textFaults(map)
	];
}
/** Paths and patterns that cannot be read. */
function textFaults({ jsonpath, xpath, regex }) {
	return [
		jsonpath === void 0 ? null : prefixed(`${jsonpath} is no JSONPath: `, jsonPathFault(jsonpath)),
		xpath === void 0 ? null : prefixed(`${xpath} is no XPath: `, xpathFault(xpath)),
		regex === void 0 ? null : patternFault(regex)
	].filter((fault) => fault !== null);
}
function prefixed(prefix, fault) {
	return fault === null ? null : prefix + fault;
}
// src/config/test-rows.ts
/** The results that a test gives: one for each data row. */
function rowsOf({ id, cases, vars: own }) {
	if (cases === void 0) return [{
		id,
		name: null,
		vars: { ...own }
	}];
	return cases.map(({ name, vars }) => ({
		id: `${id}[${name}]`,
		name,
		vars: {
			...own,
			...vars
		}
	}));
}
/** The place of each row, by its id, in the order in which rows run one by one: file order, each after what its test depends on. */
function turnsOf(tests) {
	const entries = tests.flatMap((test) => rowsOf(test).map(({ id }) => ({
		id,
		test
	})));
	const byName = Map.groupBy(entries, ({ test }) => test.id);
	for (const entry of entries) if (entry.id !== entry.test.id) byName.set(entry.id, [entry]);
	const turns = /* @__PURE__ */ new Map();
	const entered = /* @__PURE__ */ new Set();
	const way = [];
	const enter = ({ id, test }) => {
		if (entered.has(id)) return;
		entered.add(id);
		way.push({
			id,
			left: (test.depends_on ?? []).flatMap((name) => byName.get(name) ?? []).reverse()
		});
	};
	for (const entry of entries) {
		enter(entry);
		for (let top = way.at(-1); top; top = way.at(-1)) {
			const next = top.left.pop();
			if (next) {
				enter(next);
				continue;
			}
			turns.set(top.id, turns.size);
			way.pop();
		}
	}
	return turns;
}
// src/config/case-check.ts
/** Data rows of a test with the same name, and rows whose result would be called like another test. */
function caseProblems(suite) {
	const { tests } = suite.definition;
	const ids = new Set(tests.map((test) => test.id));
	return tests.flatMap((test, index) => {
		const seen = /* @__PURE__ */ new Set();
		return rowsOf(test).flatMap(({ id, name }, position) => {
			if (name === null || name.startsWith("\0")) return [];
			const place = suite.locate([
				"tests",
				index,
				"cases",
				position,
				"name"
			]);
			const isRepeated = seen.has(name);
			seen.add(name);
			if (isRepeated) return [{
				...place,
				message: `the case "${name}" is already defined in this test: give it another name`
			}];
			if (!ids.has(id)) return [];
			return [{
				...place,
				message: `the result of this case is called "${id}", as another test is: rename one of them`
			}];
		});
	});
}
// src/config/database-check.ts
const POSTGRESQL = /^(postgresql|postgres)(\+[a-z\d_]+)?:\/\/./i;
const SQLITE = /^sqlite(\+[a-z\d_]+)?:/i;
/** Databases that cannot be opened as they are written. */
function databaseProblems(project, environment, { services }) {
	return Object.entries(project.definition.databases ?? {}).flatMap(([name, database]) => {
		const at = ["databases", name];
		return [...faultsOf$1(name, database).map(([key, message]) => ({
			...project.locate([...at, key]),
			message
		})), ...environment === "docker" ? services.unknown(project, [...at, "service"], database.service, "service") : []];
	});
}
/** A `database_type` that no declared database has. */
function databaseTypeProblems(projects) {
	const types = new Set(projects.flatMap(({ definition }) => Object.values(definition.databases ?? {}).map(typeOf)));
	if (types.size === 0 || types.has(null)) return [];
	return projects.flatMap((project) => {
		const { database_type: type } = project.definition;
		if (type === void 0 || types.has(type)) return [];
		const message = `database_type is ${type}, but every database declared is ${[...types].join(" or ")}: correct one of them`;
		return [{
			...project.locate(["database_type"]),
			message
		}];
	});
}
/** `null` where nothing tells. */
function typeOf(database) {
	if (sqliteFile(database) !== null) return "sqlite";
	return database.url !== void 0 && POSTGRESQL.test(database.url) ? "postgresql" : null;
}
function faultsOf$1(name, database) {
	const { url, path, service, writable } = database;
	if (url === void 0 && path === void 0) return [["", `the database "${name}" needs a url (PostgreSQL) or a path (SQLite)`]];
	if (url !== void 0 && path !== void 0) return [["path", `the database "${name}" has a url and a path: keep url for PostgreSQL, path for SQLite`]];
	const isSqlite = path !== void 0 || SQLITE.test(url ?? "");
	return [
		url === void 0 ? null : urlFault(url, isSqlite),
		path === void 0 ? null : pathFault(path),
		isSqlite && service !== void 0 ? ["service", "an SQLite database is a file: service is for PostgreSQL, remove it"] : null,
		!isSqlite && writable !== void 0 ? ["writable", "writable is for SQLite: what a PostgreSQL user may do, its server says"] : null
	].filter((fault) => fault !== null);
}
function urlFault(url, isSqlite) {
	if (url.includes("{{")) return ["url", "{{name}} is not replaced in an address: write it out, or use ${NAME}"];
	if (isSqlite) {
		const file = sqliteFile({ url });
		const hint = "write sqlite:///relative.db, sqlite:////absolute.db, or path instead of url";
		if (file === null) return ["url", `the SQLite url names no file: ${hint}`];
		return file === ":memory:" ? ["url", `a database in memory cannot be shared with a service: ${hint}`] : null;
	}
	if (POSTGRESQL.test(url) && URL.canParse(url)) return tlsModeFault(new URL(url).searchParams);
	return ["url", "must be postgresql://user:password@host:port/name (a driver suffix is dropped), or sqlite:///path"];
}
function tlsModeFault(parameters) {
	if (tlsModeOf(parameters) !== null) return null;
	const written = writtenTlsMode(parameters) ?? "";
	const shown = /^[\w-]{1,20}$/.test(written) ? ` "${written}"` : "";
	const near = shown === "" ? null : nearest(written, TLS_MODES);
	return ["url", `unknown sslmode${shown}${near === null ? "" : ` (did you mean "${near}"?)`}: write one of ${TLS_MODES.join(", ")}`];
}
function pathFault(path) {
	if (path.includes("{{")) return ["path", "{{name}} is not replaced in a path: write it out, or use ${NAME}"];
	return path === ":memory:" ? ["path", "a database in memory cannot be shared with a service: name a file"] : null;
}
// src/config/declared-names.ts
/** Names of one kind that are declared somewhere, and the complaint about those that are not. */
var DeclaredNames = class {
	known;
	#kind;
	#complete;
	#remedy;
	/** `complete`: false where a name may stand in a file that could not be read; nothing is unknown then. */
	constructor(kind, known, complete, remedy) {
		this.#kind = kind;
		this.known = new Set([...known].filter((name) => !name.startsWith("\0")));
		this.#complete = complete;
		this.#remedy = remedy;
	}
	/** Whether a name that is not declared can be called wrong. */
	lacks(name) {
		return this.#complete && !this.known.has(name);
	}
	/** One problem when nothing declares `name`; `what` is the key that names it. */
	unknown(part, path, name, what) {
		if (name === void 0 || name.startsWith("\0")) return [];
		if (name.includes("{{")) {
			const message = `${what}: {{name}} is not replaced in a name: write the ${this.#kind} out`;
			return [{
				...part.locate(path),
				message
			}];
		}
		if (!this.lacks(name)) return [];
		const hint = suggestion(name, this.known) || `: ${this.#remedy}`;
		return [{
			...part.locate(path),
			message: `${what} names no known ${this.#kind}: "${name}"${hint}`
		}];
	}
};
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
// src/config/suite-values.ts
/** What a suite's tests set and capture, and what each of its requests can read of that. */
var SuiteValues = class {
	readers;
	/** Tests whose captures are plain names, and rows of data under `test[row].name`. */
	#makers = /* @__PURE__ */ new Map();
	/** Captures of tests with data rows by their plain name: as other tests read them. */
	#inRows = /* @__PURE__ */ new Map();
	#definition;
	#rows;
	#turns;
	#setup;
	#vars;
	constructor(definition) {
		this.#definition = definition;
		this.#rows = definition.tests.map(rowsOf);
		this.#turns = turnsOf(definition.tests);
		this.#setup = new Set(capturedBy(definition.setup));
		this.#vars = new Set(Object.keys(definition.vars ?? {}));
		for (const index of definition.tests.keys()) this.#addTest(index);
		this.readers = readersOf(definition);
	}
	/** The rows in which a request is sent; `null` for those of the suite's set-up and teardown. */
	rowsOf({ test }) {
		return test === null ? [null] : this.#rows[test] ?? [];
	}
	/** Whether a request's own test, or the suite itself, sets `name`, so that no other test needs to. */
	isSetNearer(name, { found, before }) {
		const isOfTest = this.rowsOf(found).some((row) => row !== null && Object.hasOwn(row.vars, name));
		return before.has(name) || isOfTest || this.#vars.has(name) || this.#setup.has(name);
	}
	/** Whether `name` has a value by the time that the request is sent. */
	canRead(name, { found, before }, row) {
		if (this.#vars.has(name) || before.has(name)) return true;
		if (row !== null && Object.hasOwn(row.vars, name)) return true;
		if (found.test === null && found.kind === "setup") return false;
		return this.#setup.has(name) || this.#makersBefore(name, found, row).length > 0;
	}
	/** The value of `name` for this request, where no capture can replace it; `undefined` for any other. */
	constant(name, { before }, row) {
		if (row !== null && Object.hasOwn(row.vars, name)) return row.vars[name];
		if (before.has(name) || this.isCaptured(name) || !this.#vars.has(name)) return void 0;
		return this.#definition.vars?.[name];
	}
	/** Whether a test or the suite's set-up captures `name`. */
	isCaptured(name) {
		return this.#setup.has(name) || this.#makers.has(name);
	}
	/** A request of the same test, or of the suite's set-up, that captures `name` only after this one has read it. */
	laterMaker(name, { found }) {
		const isNear = (other) => other.test === found.test && (other.test !== null || other.kind === found.kind) && other.call !== found.call;
		return this.readers.find(({ found: other }) => isNear(other) && capturedBy([other.call]).includes(name))?.found ?? null;
	}
	/** Tests that set `name` for this request, or would if they ran in time. */
	makersOf(name) {
		const tests = (this.#makers.get(name) ?? []).map(({ test }) => this.#definition.tests[test]?.id ?? "");
		return [...new Set(tests)];
	}
	/** How other tests read `name` of a test with data rows; empty when no such test captures it. */
	inRows(name) {
		return this.#inRows.get(name) ?? [];
	}
	/** Every name that something in the suite sets, as a request of this row would write it. */
	names(row) {
		return [
			...this.#vars,
			...Object.keys(row?.vars ?? {}),
			...this.#setup,
			...this.#makers.keys()
		];
	}
	#makersBefore(name, { test }, row) {
		const makers = this.#makers.get(name) ?? [];
		if (row === null) return makers;
		const others = makers.filter((maker) => maker.test !== test);
		if (this.#definition.parallel_tests) return others;
		const turn = this.#turns.get(row.id) ?? 0;
		return others.filter((maker) => maker.turn < turn);
	}
	#addTest(index) {
		const test = this.#definition.tests[index];
		if (!test) return;
		const names = [
			test.setup,
			[test],
			test.steps,
			test.teardown
		].flatMap(capturedBy);
		for (const { id, name: row } of this.#rows[index] ?? []) {
			const maker = {
				test: index,
				turn: this.#turns.get(id) ?? 0
			};
			for (const name of names) {
				add(this.#makers, row === null ? name : `${id}.${name}`, maker);
				if (row !== null) add(this.#inRows, name, `${id}.${name}`);
			}
		}
	}
};
/** For each test, the only other test that captures a name which it reads. */
function readCaptures(definition) {
	const values = new SuiteValues(definition);
	const reads = /* @__PURE__ */ new Map();
	for (const reader of values.readers) {
		const { call, path, test } = reader.found;
		const id = test === null ? void 0 : definition.tests[test]?.id;
		if (id === void 0) continue;
		const names = textsOf(call, path).flatMap(({ text }) => templateNames(text).flatMap(rootsOf));
		for (const name of names.filter((one) => !values.isSetNearer(one, reader))) {
			const [maker, ...others] = values.makersOf(name);
			if (maker !== void 0 && maker !== id && others.length === 0) add(reads, id, maker);
		}
	}
	return reads;
}
function readersOf(definition) {
	const captured = /* @__PURE__ */ new Map();
	return callsAndQueriesOf(definition).map((found) => {
		const before = new Set(captured.get(found.test));
		for (const name of capturedBy([found.call])) add(captured, found.test, name);
		return {
			found,
			before
		};
	});
}
function capturedBy(calls) {
	return (calls ?? []).flatMap(({ capture }) => Object.keys(capture ?? {}));
}
function add(map, key, value) {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}
// src/config/dependencies.ts
/** `depends_on` of a suite's tests: names that do not exist or stand there twice, cycles, and what waits for a cycle. */
function dependencyProblems(suite) {
	return [...nameProblems$1(suite), ...orderProblems(suite)];
}
function nameProblems$1(suite) {
	const { tests } = suite.definition;
	const ids = new Set(tests.flatMap((test) => [test.id, ...rowsOf(test).map((row) => row.id)]));
	const areAllKnown = ![...ids].some((id) => id.startsWith("\0")) && !hasLostIn(suite, ["cases"]);
	return tests.flatMap((test, index) => {
		const seen = /* @__PURE__ */ new Set();
		return (test.depends_on ?? []).flatMap((name, position) => {
			const place = suite.locate([
				"tests",
				index,
				"depends_on",
				position
			]);
			if (name.startsWith("\0")) return [];
			if (seen.has(name)) return [{
				...place,
				message: `depends_on names "${name}" twice: keep one`
			}];
			seen.add(name);
			if (ids.has(name) || !areAllKnown) return [];
			return [{
				...place,
				message: `depends_on names no test of this suite: "${name}"${suggestion(name, ids)}`
			}];
		});
	});
}
/** Cycles, told once each, and every test outside that can never run because of one. */
function orderProblems(suite) {
	const edges = edgesOf(suite.definition);
	const cycles = findCycles(edges);
	const onCycle = new Set(cycles.flat());
	const place = (id) => {
		const index = suite.definition.tests.findIndex((test) => test.id === id);
		return suite.locate([
			"tests",
			index,
			"depends_on"
		]);
	};
	return [...cycles.map((cycle) => ({
		...place(cycle[0] ?? ""),
		message: `these tests wait for each other: ${[...cycle, cycle[0]].join(" → ")}; ${remedy(suite.definition, cycle)}`
	})), ...waitingFor(onCycle, edges).map(({ id, next }) => ({
		...place(id),
		message: `"${id}" can never run: it waits for "${next}", which waits for itself`
	}))];
}
/** What each test waits for: `depends_on`, and with `parallel_tests` the only test that captures what it reads. */
function edgesOf(definition) {
	const idOf = new Map(definition.tests.flatMap((test) => rowsOf(test).map((row) => [row.id, test.id])));
	const reads = definition.parallel_tests ? readCaptures(definition) : /* @__PURE__ */ new Map();
	return new Map(definition.tests.map(({ id, depends_on = [] }) => {
		const named = depends_on.map((name) => idOf.get(name) ?? name);
		return [id, [.../* @__PURE__ */ new Set([...named, ...reads.get(id) ?? []])]];
	}));
}
function remedy(definition, cycle) {
	return definition.tests.filter((test) => cycle.includes(test.id)).every((test) => (test.depends_on ?? []).length > 0) ? "remove one depends_on" : "remove one depends_on, or one {{name}} that another of them captures";
}
/** Tests that are on no cycle and lead to one, with the next test on the way. */
function waitingFor(onCycle, edges) {
	const stuck = new Set(onCycle);
	const found = [];
	const waiters = /* @__PURE__ */ new Map();
	for (const [id, targets] of edges) for (const target of targets) waiters.set(target, [...waiters.get(target) ?? [], id]);
	const pending = [...onCycle];
	for (const next of pending) for (const id of waiters.get(next) ?? []) {
		if (stuck.has(id)) continue;
		stuck.add(id);
		found.push({
			id,
			next
		});
		pending.push(id);
	}
	return found;
}
// src/config/expectation-check.ts
const TEMPLATES = [
	"expected_status",
	"expected_response",
	"expected_rows",
	"expected_row_count"
];
const UNTIL_KEYS = [
	"expected_status",
	"expected_headers",
	"expected_response",
	"expected_schema",
	"max_response_ms",
	"assert"
];
/** Expectations of a suite that cannot be read, wherever they stand. */
function expectationProblems(suite, resources) {
	const { definition } = suite;
	const steps = stepsOf(definition);
	return [...definition.tests.flatMap((test, index) => problemsOf$2(suite, test, ["tests", index], resources)), ...steps.flatMap(({ call, path }) => expectationHolders(call, path).flatMap(([at, keys]) => [...at === path ? [] : withoutExpectation(suite, keys, at), ...problemsOf$2(suite, keys, at, resources)]))];
}
/** The same for log-ins and their like. */
function authExpectationProblems(project, resources) {
	return authCalls(project.definition).flatMap(({ call, path }) => problemsOf$2(project, call, path, resources));
}
function withoutExpectation(suite, keys, path) {
	if (UNTIL_KEYS.some((key) => keys[key] !== void 0) || hasLostBelow(suite, path)) return [];
	const message = `${path.at(-1)} says nothing that an answer must meet: write expected_response or another expectation into it`;
	return [{
		...suite.locateKey(path),
		message
	}];
}
function problemsOf$2(part, keys, path, resources) {
	return [
		...TEMPLATES.flatMap((key) => {
			const template = keys[key];
			return template === void 0 ? [] : below([key], guarded(() => checkTemplate(template)));
		}),
		...Object.entries(keys.expected_headers ?? {}).flatMap(([name, template]) => below(["expected_headers", name], guarded(() => checkTemplate(template)))),
		...(keys.assert ?? []).flatMap((item, index) => below(["assert", index], guarded(() => checkAssertion(item)))),
		...below(["expected_schema"], schemaProblems(keys.expected_schema, resources))
	].map((fault) => ({
		...part.locate([...path, ...fault.path]),
		message: fault.message
	}));
}
/** Faults of a schema in a file are told where the file is named. */
function schemaProblems(schema, resources) {
	if (schema === void 0) return [];
	if (typeof schema !== "string") return guarded(() => schemaFaults(schema));
	const read = resources.json(schema);
	if (read === void 0) return [];
	return guarded(() => schemaFaults(read)).map(({ path, message }) => {
		const [file, place] = placeInFile(schema, path);
		return {
			path: [],
			message: `${file}${place.length === 0 ? "" : ` at ${toPointer(place)}`}: ${message}`
		};
	});
}
function below(path, faults) {
	return faults.map((fault) => ({
		...fault,
		path: [...path, ...fault.path]
	}));
}
/** A file may nest more deeply than the stack can follow. */
function guarded(check) {
	try {
		return check();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return [{
			path: [],
			message: "it is nested too deeply to be read: flatten it"
		}];
	}
}
// src/config/file-check.ts
/** Files that the configuration names and that are not there, cannot be read, or lie outside the workspace. */
function fileProblems(draft, resources) {
	return [...draft.projects.flatMap((project) => problemsOf$1(project, projectFiles(project.definition), resources)), ...draft.suites.flatMap((suite) => problemsOf$1(suite, suiteFiles(suite.definition), resources))];
}
function problemsOf$1(part, files, resources) {
	return files.flatMap(({ name, path }) => {
		const message = resources.problem(name);
		return message === null ? [] : [{
			...part.locate(path),
			message
		}];
	});
}
// src/config/name-fault.ts
const SHOWN = 12;
/** Why a name has no value when a request of this row reads it, and what to do; `null` when it has one, or may have. */
function nameFault(name, values, reader, row) {
	const readable = rootsOf(name).filter((root) => BUILT_IN.has(root) || values.canRead(root, reader, row));
	if (readable.length === 0) return explain(name, values, reader, row);
	if (readable.some((root) => values.constant(root, reader, row) === void 0)) return null;
	const lack = readable.includes(name) ? null : missingMember(name, (root) => values.constant(root, reader, row));
	return lack && lackFault(name, lack);
}
/** `{{order.totl}} has no value: order has no member "totl": it has "id", "total"` */
function lackFault(name, lack) {
	const members = lack.members ?? [];
	const shown = members.slice(0, SHOWN).map((member) => `"${member}"`);
	const more = members.length > SHOWN ? `, and ${members.length - SHOWN} more` : "";
	const there = lack.members === null ? "" : `: it has ${shown.join(", ") || "none"}${more}`;
	return `{{${name}}} has no value: ${lackText(lack)}${there}`;
}
function explain(name, values, reader, row) {
	const { found } = reader;
	const roots = rootsOf(name);
	if (roots.some((root) => found.call.capture !== void 0 && Object.hasOwn(found.call.capture, root))) return `{{${name}}} is captured from the answer to this very request: it has no value before that`;
	const [later] = roots.flatMap((root) => values.laterMaker(root, reader) ?? []);
	if (later !== void 0) {
		const remedy = found.kind !== "test" && later.kind !== "teardown" ? "move this step below that one" : "capture it in a step before this request";
		return `{{${name}}} is captured by ${labelOf(later)}, which runs later: ${remedy}`;
	}
	const inRows = roots.flatMap((root) => values.inRows(root))[0];
	if (inRows !== void 0) return `{{${name}}} is captured by a test with cases, once for each of them: say which one, as in {{${inRows}}}`;
	const [maker] = roots.flatMap((root) => values.makersOf(root));
	if (maker !== void 0 && found.test === null) return `{{${name}}} is captured by "${maker}", and the suite's set-up runs before all tests: capture it in a step of the set-up, or move this step to the setup of a test`;
	if (maker !== void 0) return `{{${name}}} is captured by "${maker}", which runs later: move that test up, or name it in depends_on`;
	const known = [...values.names(row), ...BUILT_IN];
	return `{{${name}}} is set by nothing in this suite${row?.name ? ` for the case "${row.name}"` : ""}${suggestion(name, known)}: add it to vars, or capture it in an earlier test`;
}
// src/config/name-check.ts
/** `{{names}}` of a suite that have no value when they are read, and those where nothing is replaced. */
function nameProblems(suite, projects, resources) {
	const values = new SuiteValues(suite.definition);
	const found = /* @__PURE__ */ new Map();
	const report = ({ part, at }, name, message) => {
		const place = part.locate(at);
		const key = `${place.file}:${place.line}:${place.column} ${name}`;
		if (!found.has(key)) found.set(key, {
			...place,
			message
		});
	};
	for (const reader of values.readers) {
		for (const text of heldTexts(suite, projects, reader, resources)) for (const name of templateNames(text.text)) {
			const [fault] = values.rowsOf(reader.found).flatMap((row) => nameFault(name, values, reader, row) ?? []);
			if (fault !== void 0) report(text, name, fault);
		}
		for (const pattern of patternsOf(reader.found.call, reader.found.path)) {
			const [name] = templateNames(pattern.text);
			if (name !== void 0) report({
				...pattern,
				part: suite
			}, name, inPattern(name));
		}
	}
	return [...found.values()];
}
/** The texts of a request, with the headers and cookies that it takes over. */
function heldTexts(suite, projects, { found }, resources) {
	const { call, path, around, test } = found;
	const own = textsOf(call, path, resources).map((text) => ({
		...text,
		part: suite
	}));
	if (found.kind === "test" && call.test_type === "database") return own;
	const paths = [[], ["tests", test ?? 0]];
	const levels = around.map((level, index) => ({
		level,
		at: paths[index] ?? [],
		part: suite
	}));
	const defaults = projects.map((part) => ({
		level: { headers: part.definition.defaults?.headers },
		at: ["defaults"],
		part
	}));
	return [...own, ...inheritedTexts([...defaults, ...levels], call)];
}
/** Headers and cookies of what holds a request, where nothing nearer replaces them; the nearest level comes last. */
function inheritedTexts(levels, call) {
	const written = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()));
	let hasCookies = call.cookies !== void 0;
	return levels.toReversed().flatMap(({ level, at, part }) => {
		const headers = Object.entries(level.headers ?? {}).filter(([name]) => !written.has(name.toLowerCase()));
		for (const [name] of headers) written.add(name.toLowerCase());
		const cookies = hasCookies ? void 0 : level.cookies;
		hasCookies ||= level.cookies !== void 0;
		return [...headers.flatMap(([name, value]) => walk(value, [
			...at,
			"headers",
			name
		])), ...walk(cookies, [...at, "cookies"])].map((text) => ({
			...text,
			part
		}));
	});
}
function inPattern(name) {
	return `{{${name}}} is not replaced in a pattern: compare with $eq, $contains, $starts_with or $ends_with`;
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
	return draft.projects.flatMap((part) => {
		const { $schema: _editors, ...definition } = part.definition;
		return writtenKeys(part, definition, []);
	});
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
// src/config/prerequisite-check.ts
/** Of a shell. */
const VARIABLE_NAME = /^[A-Za-z_]\w*$/;
/** Prerequisites of the suite, its tests and every step that name nothing known. */
function prerequisiteProblems(suite, declared) {
	const { definition } = suite;
	const steps = stepsOf(definition);
	return [
		[[], definition.prerequisites],
		...definition.tests.map(({ prerequisites }, index) => [["tests", index], prerequisites]),
		...steps.map(({ call, path }) => [path, call.prerequisites])
	].flatMap(([path, names = []]) => names.flatMap((name, index) => problemsOf(suite, [
		...path,
		"prerequisites",
		index
	], name, declared)));
}
function problemsOf(suite, path, text, declared) {
	const { kind, name } = readPrerequisite(text);
	if (kind === "database") return declared.databases.unknown(suite, path, name, "prerequisites");
	if (kind === "service") return declared.services.unknown(suite, path, name, "prerequisites");
	if (VARIABLE_NAME.test(name)) return [];
	return [{
		...suite.locate(path),
		message: `"${text}" names no environment variable: write env:NAME`
	}];
}
// src/config/resolve.ts
/** The database that is meant where none is named. */
const DEFAULT_DATABASE = "default";
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
		tls: keys.tls ? resolveTls(keys.tls, resources) : null,
		location: written.locate([]),
		locate: written.locate
	};
}
function resolveTls(tls, resources) {
	return {
		ca: resources.text(tls.ca_file) ?? null,
		ca_file: tls.ca_file ?? null,
		insecure: tls.insecure ?? false
	};
}
// src/config/reference-check.ts
/** Services, authentication contexts and databases that a suite names and nothing declares. */
function referenceProblems(suite, declared) {
	const { definition } = suite;
	const steps = stepsOf(definition);
	return [...[
		[[], definition],
		...definition.tests.map((test, index) => [["tests", index], test]),
		...steps.map(({ call, path }) => [path, call])
	].flatMap(([path, { target_service, auth }]) => [...declared.services.unknown(suite, [...path, "target_service"], target_service, "target_service"), ...auth === "none" ? [] : declared.contexts.unknown(suite, [...path, "auth"], auth, "auth")]), ...databaseReferences(suite, declared)];
}
function databaseReferences(suite, { databases }) {
	return suite.definition.tests.flatMap((test, index) => {
		const path = [
			"tests",
			index,
			"database"
		];
		if (test.database !== void 0) return databases.unknown(suite, path, test.database, "database");
		if (test.test_type !== "database" || !databases.lacks("default") || test.id.startsWith("\0")) return [];
		const message = `"${test.id}" needs the database "${DEFAULT_DATABASE}", which is not declared: declare it under databases, or name another one as database`;
		return [{
			...suite.locate(path),
			message
		}];
	});
}
/** Services that require authentication and are sent requests that say nothing about it, without a context `default`. */
function missingContexts(services, suites, { contexts }) {
	if (!contexts.lacks("default")) return [];
	const unsaid = suites.flatMap(({ definition }) => callsOf$1(definition).filter((found) => nearestOf(found, "auth") === void 0).map((found) => ({
		found,
		suite: definition.name,
		target: nearestOf(found, "target_service")
	})));
	return services.flatMap(({ service_name, requires_auth, locate }) => {
		const first = requires_auth ? unsaid.find(({ target }) => target === service_name) : void 0;
		if (!first) return [];
		const message = `"${service_name}" requires authentication, and ${labelOf(first.found)} of the suite "${first.suite}" does not say which: declare the context ${DEFAULT_CONTEXT} under auth, or write auth: ${NO_CONTEXT} there`;
		return [{
			...locate(["requires_auth"]),
			message
		}];
	});
}
// src/config/request-check.ts
const WITHOUT_BODY = /* @__PURE__ */ new Set(["GET", "HEAD"]);
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
/** What each request of a suite lacks or has too much of, those of its steps included. */
function requestProblems(suite, hasServices, origins) {
	const { definition } = suite;
	const problems = callsOf$1(definition).flatMap((found) => {
		const place = {
			part: suite,
			path: found.path,
			label: labelOf(found),
			method: "GET"
		};
		if (found.kind === "test" && isLost(suite, [...found.path, "test_type"])) return [];
		const isTargeted = nearestOf(found, "target_service") !== void 0 || hasLostTarget(suite, found);
		const needsEndpoint = found.call.test_type !== "health_check";
		return [...isTargeted ? [] : missingTarget(place, hasServices), ...callProblems(found.call, place, needsEndpoint, origins)];
	});
	return [
		...headerProblems(suite, ["headers"], definition.headers),
		...cookieProblems(suite, ["cookies"], definition.cookies),
		...problems
	];
}
/** A target was written, there or around, and was no name. */
function hasLostTarget(suite, { path, test }) {
	return [
		[],
		...test === null ? [] : [["tests", test]],
		path
	].some((holder) => isLost(suite, [...holder, "target_service"]));
}
/** The same for log-ins, refreshes and log-outs. */
function authRequestProblems(project, origins) {
	const contexts = project.definition.auth ?? [];
	return authCalls(project.definition).flatMap(({ call, key, path, index }) => {
		const context = contexts[index];
		const place = {
			part: project,
			path,
			label: `the ${key} of "${context?.name}"`,
			method: "POST"
		};
		return [...call.target_service !== void 0 || context?.login?.target_service !== void 0 ? [] : missingTarget(place, true), ...callProblems(call, place, true, origins)];
	});
}
/** The same check for the headers that every request gets. */
function defaultHeaders(project) {
	return headerProblems(project, ["defaults", "headers"], project.definition.defaults?.headers);
}
function callProblems(call, place, needsEndpoint, origins) {
	return [
		...endpointProblems(call, place, needsEndpoint, origins),
		...bodyProblems(call, place),
		...headerProblems(place.part, [...place.path, "headers"], call.headers),
		...cookieProblems(place.part, [...place.path, "cookies"], call.cookies)
	];
}
function missingTarget({ part, path, label }, hasServices) {
	const message = `${label} sends a request and does not say to which service: ${hasServices ? "write target_service there or on what holds it" : "declare it under services, then name it as target_service"}`;
	return [{
		...part.locate([...path, "target_service"]),
		message
	}];
}
function bodyProblems(call, { part, path, label, method: fallback }) {
	if (call.test_type === "health_check") return [];
	const [first, second] = BODY_KEYS.filter((key) => call[key] !== void 0);
	const at = (key) => part.locateKey([...path, key]);
	const problems = [];
	if (first && second) problems.push({
		...at(second),
		message: `${label} has two bodies, ${first} and ${second}: keep one`
	});
	const method = call.method ?? (call.request_graphql === void 0 ? fallback : "POST");
	if (first && WITHOUT_BODY.has(method) && !isLost(part, [...path, "method"])) {
		const message = `${label} has a body, but ${call.method === void 0 ? "method is GET unless it says otherwise" : `a ${method} request has no body`}: set method to POST, PUT or PATCH, or remove ${first}`;
		problems.push({
			...at(first),
			message
		});
	}
	return problems;
}
function endpointProblems({ endpoint }, { part, path, label }, isNeeded, origins) {
	const place = part.locate([...path, "endpoint"]);
	if (endpoint === void 0) return isNeeded ? [{
		...place,
		message: `${label} needs an endpoint, such as /api/orders`
	}] : [];
	const fault = endpointFault(endpoint, origins);
	return fault === null ? [] : [{
		...place,
		message: `"${endpoint}" ${fault}`
	}];
}
function endpointFault(endpoint, origins) {
	if (/^(\/|\{\{|\?)/.test(endpoint)) return null;
	if (!/^[a-z][a-z\d+.-]*:/i.test(endpoint)) return "must start with /: it is joined to the service's base_url as text";
	const fixed = endpoint.replace(/\{\{.*$/s, "");
	if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(fixed)) return "is neither a path nor an http(s) URL";
	if (origins && !origins.has(new URL(fixed).origin)) return "goes to no declared service: requests go to services only";
	return null;
}
function headerProblems(part, path, headers) {
	return Object.entries(headers ?? {}).flatMap(([name, value]) => {
		const at = [...path, name];
		if (!TOKEN.test(name)) return [{
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
function cookieProblems(part, path, cookies) {
	if (cookies === void 0 || typeof cookies === "string") return [];
	return Object.entries(cookies).flatMap(([name, value]) => {
		const at = [...path, name];
		if (!TOKEN.test(name)) return [{
			...part.locateKey(at),
			message: `"${name}" is no valid cookie name`
		}];
		if (typeof value === "string" && /[\r\n\0;]/.test(value)) return [{
			...part.locate(at),
			message: `the cookie ${name} holds a line break or a semicolon`
		}];
		return [];
	});
}
// src/config/service-check.ts
/** What one service names and nothing declares, and addresses that cannot be reached. */
function serviceProblems({ written, service, hasLostAddress }, environment, compose, declared) {
	const { service_name: name, locate } = service;
	if (name.startsWith("\0")) return [];
	const { environments = {}, ...own } = written.definition;
	const problems = [...namedBy(written, [], own, declared), ...Object.entries(environments).flatMap(([key, keys = {}]) => namedBy(written, ["environments", key], keys, declared))];
	if (environment === "docker" && compose?.complete && !compose.names.includes(name)) {
		const message = `the compose file has no service "${name}"${suggestion(name, compose.names)}`;
		problems.push({
			...locate(["service_name"]),
			message
		});
	}
	if (service.base_url === null && environment !== "docker" && !hasLostAddress) {
		const message = `"${name}" needs a base_url in the environment ${environment}: only docker can take it from a published port`;
		problems.push({
			...locate(["service_name"]),
			message
		});
	}
	return [...problems, ...requiredDatabase(service, declared)];
}
/** The same for the keys of every service. */
function serviceDefaultProblems(project, declared) {
	return namedBy(project, ["defaults", "service"], project.definition.defaults?.service ?? {}, declared);
}
/** Names that one mapping of a service's keys writes, whether they count in this environment or not. */
function namedBy(part, path, { dependencies = [], database }, { services, databases }) {
	return [...dependencies.flatMap((name, index) => services.unknown(part, [
		...path,
		"dependencies",
		index
	], name, "dependencies")), ...database === "default" ? [] : databases.unknown(part, [...path, "database"], database, "database")];
}
function requiredDatabase({ service_name, database, locate }, { databases }) {
	if (database !== "default" || !databases.lacks(database)) return [];
	const message = `"${service_name}" requires the database "${database}", which is not declared: declare it under databases, or name another one as database`;
	return [{
		...locate(["database_required"]),
		message
	}];
}
/** Health checks of a service that has turned its probe off, without an endpoint of their own. */
function probeProblems(suite, services) {
	const silent = new Set(services.filter((service) => service.health_endpoint === null).map((one) => one.service_name));
	return suite.definition.tests.flatMap((test, index) => {
		const target = test.target_service ?? suite.definition.target_service;
		if (test.test_type !== "health_check" || test.endpoint !== void 0 || !silent.has(target ?? "")) return [];
		const message = `"${test.id}" asks for the health_endpoint of "${target}", which is turned off (null): write an endpoint`;
		return [{
			...suite.locate([
				"tests",
				index,
				"endpoint"
			]),
			message
		}];
	});
}
/**
* Services that wait for each other would be waited for until the time is up. `depends_on`: what the compose file joins to the
* dependencies; a circle of its own is Compose's to tell.
*/
function serviceCycles(services, dependsOn = /* @__PURE__ */ new Map()) {
	const configured = new Map(services.map((service) => [service.service_name, service]));
	return findCycles(new Map([.../* @__PURE__ */ new Set([...configured.keys(), ...dependsOn.keys()])].map((name) => [name, [...configured.get(name)?.dependencies ?? [], ...dependsOn.get(name) ?? []]]))).flatMap((cycle) => {
		const next = (name) => cycle[(cycle.indexOf(name) + 1) % cycle.length] ?? "";
		const isConfigured = (name) => configured.get(name)?.dependencies.includes(next(name)) === true;
		const start = cycle.findIndex(isConfigured);
		const service = configured.get(cycle[start] ?? "");
		if (!service) return [];
		const chain = [...cycle.slice(start), ...cycle.slice(0, start + 1)].join(" → ");
		const message = `these services wait for each other${cycle.every(isConfigured) ? "" : ", with the compose file's depends_on"}: ${chain}; remove one of the dependencies`;
		return [{
			...service.locate(["dependencies"]),
			message
		}];
	});
}
/** Origins that an absolute `endpoint` may go to; `null` while some are known only once the stack is up. */
function serviceOrigins(services) {
	const urls = services.map((service) => service.base_url);
	if (urls.some((url) => url === null || !URL.canParse(url))) return null;
	return new Set(urls.flatMap((url) => url === null ? [] : [new URL(url).origin]));
}
// src/config/status-check.ts
/** Operators that compare a status with values which it must be able to have. */
const COMPARED = [
	"$eq",
	"$ne",
	"$in",
	"$nin"
];
const NESTED = [
	"$is",
	"$not",
	"$all_of",
	"$any_of"
];
/** Operators under `expected_status` that no status, or every status, can meet; the schema looks at plain numbers. */
function statusProblems(suite) {
	return callsOf$1(suite.definition).flatMap(({ call, path }) => expectationHolders(call, path).flatMap(([at, holder]) => problemsAt(suite, at, holder.expected_status)));
}
/** The same for log-ins and their like. */
function authStatusProblems(project) {
	return authCalls(project.definition).flatMap(({ call, path }) => problemsAt(project, path, call.expected_status));
}
function problemsAt(part, holder, expected) {
	return faultsOf(expected, [...holder, "expected_status"]).map(({ path, message }) => ({
		...part.locate(path),
		message: `expected_status: ${message}`
	}));
}
function faultsOf(expected, path) {
	if (!isObject(expected)) return [];
	const operators = Object.entries(expected);
	if (operators.length === 0) return [{
		path,
		message: "holds no operator: write one, such as { $in: [200, 204] }"
	}];
	return operators.flatMap(([operator, argument]) => {
		const values = Array.isArray(argument) ? argument.map((value, index) => [[
			...path,
			operator,
			index
		], value]) : [[[...path, operator], argument]];
		if (NESTED.includes(operator)) return values.flatMap(([at, value]) => typeof value === "string" ? [] : [...faultsOf(value, at), ...wrong(at, value)]);
		return COMPARED.includes(operator) ? values.flatMap(([at, value]) => wrong(at, value)) : [];
	});
}
function wrong(path, value) {
	if (isObject(value) || typeof value === "string" && value.includes("{{")) return [];
	if (typeof value === "number" && Number.isInteger(value) && value >= 100 && value <= 599) return [];
	return [{
		path,
		message: `no answer has the status ${stringifyJson(value)}: it is from 100 to 599`
	}];
}
// src/config/test-type-check.ts
/** Keys of one request and its answer. */
const REQUEST_KEYS = [
	"method",
	"endpoint",
	"query",
	...BODY_KEYS
];
const ANSWER_KEYS = [
	"expected_status",
	"expected_headers",
	"expected_response",
	"expected_schema",
	"max_response_ms",
	"assert"
];
/** Keys that a flow hands to its steps. */
const INHERITED_KEYS = [
	"headers",
	"auth",
	"cookies",
	"follow_redirects"
];
const DATABASE_KEYS = [
	"database",
	"sql",
	"params",
	"expected_rows",
	"expected_row_count"
];
const NEEDS_SQL = [
	"params",
	"expected_rows",
	"expected_row_count",
	"capture"
];
const FLOW_ONLY = {
	keys: ["steps"],
	remedy: "only an integration_flow has steps: set test_type: integration_flow"
};
const DATABASE_ONLY = {
	keys: DATABASE_KEYS,
	remedy: "only a database test has it: set test_type: database"
};
const REQUEST_RULES = [FLOW_ONLY, DATABASE_ONLY];
const RULES = {
	api_endpoint: REQUEST_RULES,
	health_check: [{
		keys: ["method", ...BODY_KEYS],
		remedy: "it GETs health_endpoint, or its endpoint: remove it, or leave test_type out for another request"
	}, ...REQUEST_RULES],
	integration_flow: [{
		keys: [
			...REQUEST_KEYS,
			...ANSWER_KEYS,
			"capture"
		],
		remedy: "an integration_flow sends no request of its own: write it in a step"
	}, DATABASE_ONLY],
	database: [{
		keys: [
			...REQUEST_KEYS,
			...ANSWER_KEYS,
			...INHERITED_KEYS
		],
		remedy: "a database test sends no request: use sql and expected_rows, or a test of its own"
	}, FLOW_ONLY]
};
/** Keys that a test's type cannot honour, flows without steps, and database keys that need `sql`. */
function testTypeProblems(suite) {
	return suite.definition.tests.flatMap((test, index) => {
		if (isLost(suite, [
			"tests",
			index,
			"test_type"
		])) return [];
		const type = test.test_type ?? "api_endpoint";
		const at = (key) => suite.locateKey([
			"tests",
			index,
			key
		]);
		const misplaced = RULES[type].flatMap(({ keys, remedy }) => keys.filter((key) => test[key] !== void 0).map((key) => ({
			...at(key),
			message: `${key} does not belong to the ${type} "${test.id}": ${remedy}`
		})));
		if (isLost(suite, [
			"tests",
			index,
			"sql"
		])) return misplaced;
		return [...misplaced, ...missingParts(test, (key) => suite.locate([
			"tests",
			index,
			key
		]))];
	});
}
function missingParts(test, locate) {
	if (test.test_type === "integration_flow" && test.steps === void 0) return [{
		...locate("steps"),
		message: `the integration_flow "${test.id}" has no steps: write at least one`
	}];
	if (test.test_type !== "database") return [];
	if (test.sql === void 0) return NEEDS_SQL.filter((key) => test[key] !== void 0).map((key) => ({
		...locate(key),
		message: `${key} needs sql: without it "${test.id}" asks for nothing but the connection`
	}));
	if (test.sql.trim() === "") return [{
		...locate("sql"),
		message: "sql is empty: write a statement, or remove it"
	}];
	if (!test.sql.includes("{{")) return [];
	const message = "{{name}} is not replaced in sql: write $1 and give the value under params";
	return [{
		...locate("sql"),
		message
	}];
}
// src/config/timeout-check.ts
/** Its time is its own, whatever ended the tests. */
const TEARDOWN = {
	seconds: MOST_SECONDS.teardown,
	holder: "its teardown",
	remedy: "shorten it"
};
/** What may take longer than what holds it never gets the time that it asks for. */
function timeoutProblems(suite, projects) {
	const { definition } = suite;
	const project = projects.find((one) => one.definition.defaults?.timeout_seconds !== void 0);
	const fallback = project?.definition.defaults?.timeout_seconds;
	const whole = suiteLimit(definition);
	const tests = definition.tests.flatMap(({ timeout_seconds }, index) => tooLong(suite, [
		"tests",
		index,
		"timeout_seconds"
	], timeout_seconds, whole));
	const steps = stepsOf(definition).flatMap((found) => stepProblems(suite, found, whole, fallback));
	const takesDefault = definition.tests.some(({ timeout_seconds, test_type }) => timeout_seconds === void 0 && test_type !== "integration_flow");
	const named = {
		...whole,
		holder: `the whole suite "${definition.name}"`
	};
	const path = ["defaults", "timeout_seconds"];
	return [
		...tests,
		...steps,
		...project && takesDefault ? tooLong(project, path, fallback, named) : []
	];
}
function stepProblems(suite, found, whole, fallback) {
	const { timeout_seconds, until } = found.call;
	const test = found.test === null ? void 0 : suite.definition.tests[found.test];
	const around = test ? shorter(testLimit(test, fallback), whole) : whole;
	const holder = found.kind === "teardown" ? TEARDOWN : around;
	const untilPath = [
		...found.path,
		"until",
		"timeout_seconds"
	];
	return [...tooLong(suite, [...found.path, "timeout_seconds"], timeout_seconds, holder), ...tooLong(suite, untilPath, until?.timeout_seconds, holder)];
}
function suiteLimit({ timeout_seconds }) {
	return {
		seconds: timeout_seconds ?? DEFAULT_TIMEOUTS.suite,
		holder: "its whole suite",
		remedy: "shorten it, or lengthen the suite's"
	};
}
function testLimit({ timeout_seconds, test_type }, fallback) {
	return {
		seconds: timeout_seconds ?? defaultTestTimeout(test_type, fallback),
		holder: "its test",
		remedy: "shorten it, or lengthen the test's"
	};
}
function shorter(one, other) {
	return one.seconds <= other.seconds ? one : other;
}
function tooLong(suite, path, seconds, limit) {
	if (seconds === void 0 || seconds <= limit.seconds) return [];
	const { holder, remedy } = limit;
	const message = `timeout_seconds: ${seconds} is longer than the ${limit.seconds} seconds of ${holder}: ${remedy}`;
	return [{
		...suite.locate(path),
		message
	}];
}
// src/config/variable-check.ts
/** `vars` that read what nothing sets, or themselves. What they read is looked up when they are read, so order does not count. */
function variableProblems(suite) {
	const values = new SuiteValues(suite.definition);
	const holders = holdersOf(suite.definition);
	const known = /* @__PURE__ */ new Set([
		...values.names(null),
		...BUILT_IN,
		...holders.flatMap(({ vars }) => Object.keys(vars))
	]);
	const isKnown = (name) => rootsOf(name).some((root) => known.has(root) || values.inRows(root).length > 0);
	const constant = (name) => {
		const written = holders.filter(({ vars }) => Object.hasOwn(vars, name));
		return written.length === 1 && !values.isCaptured(name) ? written[0]?.vars[name] : void 0;
	};
	return holders.flatMap((holder) => [...walk(holder.vars, holder.path).flatMap(({ text, at }) => templateNames(text).flatMap((name) => {
		if (!isKnown(name)) {
			const message = `{{${name}}} is set by nothing in this suite${suggestion(name, known)}: add it to vars, or capture it`;
			return [{
				...suite.locate(at),
				message
			}];
		}
		const lack = rootsOf(name).some((root) => known.has(root) && constant(root) === void 0) || known.has(name) ? null : missingMember(name, constant);
		return lack ? [{
			...suite.locate(at),
			message: lackFault(name, lack)
		}] : [];
	})), ...circles(suite, holder)]);
}
function holdersOf({ vars = {}, tests }) {
	const ofTests = tests.flatMap((test, index) => {
		const path = ["tests", index];
		const rows = (test.cases ?? []).map((row, position) => ({
			vars: row.vars ?? {},
			path: [
				...path,
				"cases",
				position,
				"vars"
			],
			outer: {
				...vars,
				...test.vars
			}
		}));
		return [{
			vars: test.vars ?? {},
			path: [...path, "vars"],
			outer: vars
		}, ...rows];
	});
	return [{
		vars,
		path: ["vars"],
		outer: {}
	}, ...ofTests];
}
/** Variables that lead back to themselves, those of the holder among them. */
function circles(suite, { vars, path, outer }) {
	const all = Object.entries({
		...outer,
		...vars
	});
	return findCycles(new Map(all.map(([name, value]) => [name, templateNames(value).flatMap(rootsOf)]))).flatMap((cycle) => {
		const start = cycle.findIndex((name) => Object.hasOwn(vars, name));
		if (start < 0) return [];
		const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
		const message = `this variable reads itself: ${[...turned, turned[0]].join(" → ")}; write one of them out`;
		return [{
			...suite.locate([...path, turned[0] ?? ""]),
			message
		}];
	});
}
// src/config/cross-check.ts
/** Everything that can be wrong between names, without contacting anything. */
function crossCheck(draft, context) {
	const { environment, compose, resources } = context;
	const declared = declaredBy(draft, compose);
	const defaults = joinDefaults(draft);
	const checked = draft.services.map((written) => ({
		written,
		service: resolveService(written, defaults, environment),
		hasLostAddress: hasLostAddress(written, draft, environment)
	}));
	const services = checked.map(({ service }) => service);
	const inCompose = environment === "docker" ? compose : null;
	return [
		...duplicateNames(draft),
		...checked.flatMap((service) => serviceProblems(service, environment, draft.complete ? inCompose : null, declared)),
		...serviceCycles(services, inCompose?.dependencies),
		...missingContexts(services, draft.suites, declared),
		...databaseTypeProblems(draft.projects),
		...fileProblems(draft, resources),
		...projectProblems(draft, services, declared, context),
		...suiteProblems(draft, services, declared, context)
	];
}
function declaredBy(draft, compose) {
	const names = draft.services.map((service) => service.definition.service_name);
	const contexts = draft.projects.flatMap(({ definition }) => (definition.auth ?? []).map((context) => context.name));
	const databases = draft.projects.flatMap(({ definition }) => Object.keys(definition.databases ?? {}));
	const isWhole = (key) => draft.complete && !draft.projects.some((project) => hasLost(project, key));
	return {
		services: new DeclaredNames("service", [...names, ...compose?.names ?? []], isWhole("services") && (compose?.complete ?? true), "declare it under services"),
		contexts: new DeclaredNames("authentication context", contexts, isWhole("auth"), "declare it under auth"),
		databases: new DeclaredNames("database", databases, isWhole("databases"), "declare it under databases")
	};
}
/** Whether one of the declarations, or its name, could not be read: it may be the one that is meant. */
function hasLost({ lost }, key) {
	const isName = (part) => part === "name" || part === "service_name";
	return lost.some((path) => path.length === 0 || path[0] === key && (path.length <= 2 || path.length === 3 && isName(path[2])));
}
function hasLostAddress(written, { projects }, environment) {
	const keys = [["base_url"], [
		"environments",
		environment,
		"base_url"
	]];
	return projects.some((project) => isLost(project, [
		"defaults",
		"service",
		"base_url"
	])) || keys.some((path) => isLost(written, path));
}
function projectProblems(draft, services, declared, { environment, resources }) {
	const origins = draft.complete ? serviceOrigins(services) : null;
	return draft.projects.flatMap((project) => [
		...redactProblems(project),
		...defaultHeaders(project),
		...serviceDefaultProblems(project, declared),
		...databaseProblems(withoutLostDatabases(project), environment, declared),
		...authProblems(project, declared),
		...authRequestProblems(project, origins),
		...authCaptureProblems(project),
		...authExpectationProblems(project, resources),
		...authStatusProblems(project),
		...authNameProblems(project, draft.projects, resources)
	]);
}
/** What is missing of a database of which something was taken out may be just that. */
function withoutLostDatabases(project) {
	const whole = Object.entries(project.definition.databases ?? {}).filter(([name]) => !hasLostBelow(project, ["databases", name]));
	return {
		...project,
		definition: {
			...project.definition,
			databases: Object.fromEntries(whole)
		}
	};
}
function suiteProblems(draft, services, declared, { compose, resources }) {
	const origins = draft.complete ? serviceOrigins(services) : null;
	const hasServices = declared.services.known.size > 0 || compose !== null;
	return draft.suites.flatMap((suite) => [
		...referenceProblems(suite, declared),
		...prerequisiteProblems(suite, declared),
		...testTypeProblems(suite),
		...probeProblems(suite, services),
		...caseProblems(suite),
		...dependencyProblems(suite),
		...requestProblems(suite, hasServices, origins),
		...expectationProblems(suite, resources),
		...statusProblems(suite),
		...captureProblems(suite),
		...hasLostIn(suite, [
			"vars",
			"capture",
			"cases"
		]) ? [] : [...nameProblems(suite, draft.projects, resources), ...variableProblems(suite)],
		...timeoutProblems(suite, draft.projects)
	]);
}
// src/config/resolve-project.ts
/** The databases that one file declares. `root`: what relative paths start from. */
function resolveDatabases(project, root) {
	return Object.entries(project.definition.databases ?? {}).map(([name, database]) => {
		const at = ["databases", name];
		const file = sqliteFile(database);
		return {
			name,
			type: file === null ? "postgresql" : "sqlite",
			url: file === null ? database.url?.replace(/^([a-z]+)\+[a-z\d_]+:/i, "$1:") ?? null : null,
			service: database.service ?? null,
			path: file === null ? null : path.resolve(root, file),
			writable: database.writable ?? false,
			location: project.locate(at),
			locate: (inner) => project.locate([...at, ...inner])
		};
	});
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
// src/config/capture-reads.ts
/**
* By the id of each test, the captures of other tests that it reads, each with the test that sets it last before: where tests share
* the lanes, also one that stands below. `turns`: the place of each test in the order in which they run one by one.
*/
function captureReads({ vars, parallel_tests, tests }, turns) {
	const turnOf = ({ id }) => turns.get(id) ?? 0;
	const makers = /* @__PURE__ */ new Map();
	const reads = /* @__PURE__ */ new Map();
	const forward = [];
	const makerOf = (name) => rootsOf(name).flatMap((root) => makers.get(root) ?? [])[0];
	for (const test of tests.toSorted((one, other) => turnOf(one) - turnOf(other))) {
		const own = [];
		reads.set(test.id, own);
		for (const [name, needed] of namesRead(test, vars)) {
			const maker = makerOf(name);
			if (maker !== void 0) own.push({
				name,
				maker,
				needed
			});
			else forward.push({
				id: test.id,
				name,
				needed
			});
		}
		for (const name of callsOf(test).flatMap(({ call }) => Object.keys(call.capture))) makers.set(captureName(test, name), test.id);
	}
	for (const { id, name, needed } of parallel_tests ? forward : []) {
		const maker = makerOf(name);
		if (maker !== void 0 && maker !== id) reads.get(id)?.push({
			name,
			maker,
			needed
		});
	}
	return reads;
}
/** Names that neither the test itself nor a built-in gives a value, and whether it cannot do without one. */
function namesRead(test, suiteVars) {
	const names = /* @__PURE__ */ new Map();
	const captured = /* @__PURE__ */ new Set();
	/** Variables that were followed, and whether for something that is needed. */
	const opened = /* @__PURE__ */ new Map();
	const open = (value, needed) => {
		const before = value === void 0 || opened.get(value);
		if (value === void 0 || before === true || before === needed) return;
		opened.set(value, needed);
		for (const name of templateNames(value)) read(name, needed);
	};
	const read = (name, needed) => {
		const roots = rootsOf(name);
		const own = roots.find((root) => Object.hasOwn(test.vars, root));
		if (own !== void 0) return open(test.vars[own], needed);
		if (roots.some((root) => captured.has(root) || BUILT_IN.has(root))) return;
		const given = roots.find((root) => Object.hasOwn(suiteVars, root));
		if (given !== void 0) open(suiteVars[given], needed);
		names.set(name, (names.get(name) ?? false) || needed && given === void 0);
	};
	for (const { call, needed } of callsOf(test)) {
		for (const { text } of textsOf(call, [])) for (const name of templateNames(text)) read(name, needed);
		for (const name of Object.keys(call.capture)) captured.add(name);
	}
	return names;
}
/** A teardown that reads what nobody has captured is a warning; a step that is skipped reads nothing. */
function callsOf(test) {
	const steps = (written, needed) => written.filter(({ skip }) => skip === null).map((call) => ({
		call,
		needed
	}));
	const own = test.test_type === "integration_flow" ? [] : [{
		call: test,
		needed: true
	}];
	return [
		...steps(test.setup, true),
		...own,
		...steps(test.steps, true),
		...steps(test.teardown, false)
	];
}
// src/config/resolve-suite.ts
/** Entity 1 with every default applied; a test with data rows becomes one for each row. */
function resolveSuite(written, context) {
	const suite = written.definition;
	const steps = (key) => (suite[key] ?? []).map((step, index) => resolveStep(step, [suite], {
		part: written,
		at: [key, index]
	}, context));
	const rows = new Map(suite.tests.map((test) => [test.id, rowsOf(test)]));
	const tests = suite.tests.flatMap((test, index) => resolveTest(test, index, written, rows, context));
	const [vars, parallel_tests] = [suite.vars ?? {}, suite.parallel_tests ?? false];
	const reads = captureReads({
		vars,
		parallel_tests,
		tests
	}, turnsOf(suite.tests));
	return {
		name: suite.name,
		description: suite.description ?? null,
		prerequisites: suite.prerequisites ?? [],
		execution_order: suite.execution_order ?? 1,
		timeout_seconds: suite.timeout_seconds ?? DEFAULT_TIMEOUTS.suite,
		parallel_safe: suite.parallel_safe ?? false,
		parallel_tests,
		critical: suite.critical ?? false,
		tags: suite.tags ?? [],
		vars,
		setup: steps("setup"),
		teardown: steps("teardown"),
		tests: tests.map((test) => ({
			...test,
			reads: reads.get(test.id) ?? []
		})),
		location: written.locate(["name"]),
		locate: written.locate
	};
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
		timeout_seconds: test.timeout_seconds ?? defaultTestTimeout(type, defaults.timeout_seconds),
		retry_count: test.retry_count ?? defaults.retry_count ?? 0,
		depends_on: [...new Set((test.depends_on ?? []).flatMap((id) => rows.get(id)?.map((row) => row.id) ?? [id]))],
		reads: [],
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
		name: `${test.name ?? test.id}${row.name === null ? "" : ` [${row.name}]`}`,
		vars: row.vars
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
	const { id, written_id, test_type, target_service, tags, depends_on, reads, skip, prerequisites, location } = test;
	return {
		id,
		written_id,
		test_type,
		target_service,
		tags,
		depends_on,
		reads,
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
/** The secrets of the variables that the files read, from the environment or `.env`, and those that stand in the files themselves. */
function readSecrets(draft, lookup) {
	const read = [...new Set(draft.variables)].flatMap((name) => secretsOf(name, lookup(name) ?? ""));
	return [.../* @__PURE__ */ new Set([...read, ...draft.projects.flatMap(({ definition }) => writtenSecrets(definition))])];
}
/** Tokens from outside, and the passwords of databases, whatever they come from. */
function writtenSecrets({ auth = [], databases = {} }) {
	return [...auth.flatMap(({ access_token = "", refresh_token = "" }) => [access_token, refresh_token]).filter((token) => token !== ""), ...Object.values(databases).flatMap(({ url }) => url === void 0 ? [] : passwordsOf(url))];
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
	const configured = new Set(draft.services.map(({ definition }) => definition.service_name));
	const services = draft.services.map((service) => resolveService(service, defaults, environment, resources)).map((service) => environment === "docker" ? service : {
		...service,
		dependencies: service.dependencies.filter((name) => configured.has(name))
	});
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
		databases: draft.projects.flatMap((project) => resolveDatabases(project, folder.root)),
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
	return problems.toSorted((a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || a.line - b.line || a.column - b.column);
}
// src/config/select.ts
/** Suites and tests that were asked for, with the tests that those depend on or read captures of; suites that keep none are gone. */
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
		const test = byId.get(id);
		if (test) pending.push(...test.depends_on, ...test.reads.map(({ maker }) => maker));
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
	const contains = async (name) => {
		const found = await realpathOfNearest(path.resolve(root, name));
		return await isInside(workingDirectory, found) || await isInside(root, found);
	};
	const check = async (name) => {
		if (name.trim() === "" || name.includes("\0")) throw new Error(`${JSON.stringify(name)} names no file`);
		if (!await contains(name)) throw new Error(`the file ${name} lies outside the workspace`);
		const found = await realpath(path.resolve(root, name)).catch(() => null);
		if (found === null) throw new Error(`the file ${name} does not exist: paths start at the configuration's folder`);
		const information = await stat(found);
		if (!information.isFile()) throw new Error(`${name} is no file`);
		if (information.size > MAXIMUM_BYTES) throw new Error(`the file ${name} is larger than 10 MiB`);
		return found;
	};
	return {
		contains,
		read: async (name) => readFile(await check(name))
	};
}
/** The real path of a file or folder that may not be there yet: links of the folders that are there are followed. */
async function realpathOfNearest(file) {
	const found = await realpath(file).catch(() => null);
	const parent = path.dirname(file);
	if (found !== null || parent === file) return found ?? file;
	return path.join(await realpathOfNearest(parent), path.basename(file));
}
// src/config/xpath-check.ts
const FUNCTIONS = "http://www.w3.org/2005/xpath-functions";
/** XPaths that the engine cannot compile; what is wrong at first sight is told elsewhere. The engine is loaded only where there is one. */
async function xpathProblems({ suites, projects }) {
	const found = [...suites.flatMap((part) => callsOf$1(part.definition).flatMap(({ call, path }) => xpathsOf(part, call, path))), ...projects.flatMap((part) => authCalls(part.definition).flatMap(({ call, path }) => xpathsOf(part, call, path)))].filter(({ xpath }) => !xpath.includes("{{") && xpathFault(xpath) === null);
	if (found.length === 0) return [];
	const { default: engine } = await import("./fontoxpath2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return found.flatMap(({ part, path, xpath }) => {
		const fault = compileFault(engine, xpath);
		return fault === null ? [] : [{
			...part.locate(path),
			message: `${xpath} is no XPath: ${fault}`
		}];
	});
}
function xpathsOf(part, call, path) {
	const captures = Object.entries(call.capture ?? {});
	return [...expectationHolders(call, path).flatMap(([at, { assert = [] }]) => assert.flatMap(({ xpath }, index) => foundIn(part, [
		...at,
		"assert",
		index,
		"xpath"
	], xpath))), ...captures.flatMap(([name, source]) => typeof source === "string" ? [] : foundIn(part, [
		...path,
		"capture",
		name
	], source.xpath))];
}
function foundIn(part, path, xpath) {
	return typeof xpath === "string" ? [{
		part,
		path,
		xpath
	}] : [];
}
/** Compiles the path where it is never evaluated, so that none can take time; any prefix may be one of the answer's. */
function compileFault(engine, xpath) {
	const { evaluateXPath } = engine;
	try {
		evaluateXPath(`if (false()) then (${xpath}\n) else ()`, null, null, null, evaluateXPath.ALL_RESULTS_TYPE, {
			language: evaluateXPath.XPATH_3_1_LANGUAGE,
			namespaceResolver: (prefix) => prefix === "" ? "" : `urn:${prefix}`,
			functionNameResolver: ({ prefix, localName }) => prefix === "" ? {
				namespaceURI: FUNCTIONS,
				localName
			} : null
		});
		return null;
	} catch (error) {
		const reason = engineReason(error);
		if (reason.includes("XPST0003")) return "it does not follow the grammar of XPath 3.1";
		return reason.replaceAll(`Q{${FUNCTIONS}}`, "");
	}
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
	const lookup = environmentLookup(readable === null ? system.environment : onlyReadable(system.environment, readable), compose.dotenv);
	const draft = folder && draftConfiguration(folder.files, lookup, folder.problems);
	for (const secret of draft ? readSecrets(draft, lookup) : []) learnSecret(secret);
	const environment = draft ? chooseEnvironment(draft, options.environment) : options.environment ?? "docker";
	const usesCompose = environment === "docker";
	if (draft) draft.problems.push(...await xpathProblems(draft));
	const composeError = usesCompose ? compose.error : null;
	const known = composeError === null ? compose.project && knownServices(compose.project) : UNKNOWN_SERVICES;
	const workspace = openWorkspace(options.workingDirectory, folder?.root ?? options.workingDirectory);
	const surroundings = {
		environment,
		compose: known,
		lookup,
		resources: draft ? await loadResources(draft, workspace) : NO_RESOURCES,
		workspace
	};
	const configuration = finishWith(composeError, () => draft && folder ? finishConfiguration(draft, folder, surroundings) : null);
	checkServiceNames(options.services, configuration, usesCompose ? known : null);
	return {
		configuration,
		environment,
		project: usesCompose ? compose.project : null,
		suites: chooseSuites(options, configuration),
		lookup,
		notices: [...configuration === null && options.command === "run" ? ["No tests/config: only the services' readiness is verified."] : [], ...usesCompose ? compose.project?.warnings ?? [] : []]
	};
}
async function checkWorkingDirectory({ workingDirectory }) {
	if ((await stat(workingDirectory).catch(() => null))?.isDirectory()) return;
	throw new UsageError(`working-directory: ${workingDirectory} is no folder`, { hint: "Name one that exists." });
}
/** A compose file that cannot be read may declare any service. */
const UNKNOWN_SERVICES = {
	names: [],
	complete: false
};
/** The compose project, or why there is none: outside docker nobody asks. */
async function tryCompose(options, system) {
	const { workingDirectory, composeFiles, projectName } = options;
	try {
		const project = await readComposeProject({
			system,
			workingDirectory,
			composeFiles,
			projectName
		});
		return {
			project,
			error: null,
			dotenv: project?.variables ?? /* @__PURE__ */ new Map()
		};
	} catch (error) {
		if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
		return {
			project: null,
			error,
			dotenv: (await findComposeFiles(system, workingDirectory, composeFiles).catch(() => null))?.dotenv ?? /* @__PURE__ */ new Map()
		};
	}
}
/** The problems of the configuration and those of the compose files come together. */
function finishWith(composeError, finish) {
	let finished;
	try {
		finished = finish();
	} catch (error) {
		if (!(error instanceof ConfigurationError) || !(composeError instanceof ConfigurationError)) throw error;
		throw new ConfigurationError([...error.problems, ...composeError.problems]);
	}
	if (composeError !== null) throw composeError;
	return finished;
}
function knownServices({ services, complete }) {
	const dependencies = [...services].map(([name, { dependsOn }]) => [name, dependsOn.filter(({ required }) => required).map(({ service }) => service)]);
	return {
		names: [...services.keys()],
		complete,
		dependencies: new Map(dependencies)
	};
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
	const isFiltered = suites.length + tags.length + excludeTags.length > 0;
	if (selected.length > 0 || options.command === "validate" && !isFiltered) return selected;
	if (configuration.suites.length === 0) {
		const verb = configuration.files.length === 1 ? "holds" : "hold";
		throw new UsageError(`no test selected: ${configuration.files.join(", ")} ${verb} no suite`, { hint: "Add a suite, or use the command `wait` where readiness is all that is asked for." });
	}
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
// src/verify/written-names.ts
/** Names in plain sight in the configuration; a secret of the same text cannot be told from them. */
function writtenNames({ configuration, project, suites }) {
	const names = (suite) => [suite.name, ...suite.tests.map((test) => test.id)];
	return [
		...project?.services.keys() ?? [],
		...configuration?.services.map((service) => service.service_name) ?? [],
		...(configuration?.databases ?? []).flatMap(({ name, url }) => [name, ...userOf(url)]),
		...(configuration?.suites ?? []).flatMap(names),
		...suites.flatMap(names),
		"postgresql",
		"sqlite",
		"api_endpoint",
		"health_check"
	];
}
/** With `postgres:postgres@db`, the password says nothing that the user does not. */
function userOf(url) {
	return url !== null && URL.canParse(url) ? [new URL(url).username] : [];
}
// src/verify/run-redactor.ts
/** The gate of one run: knows what the door, the environment and the configuration call a secret. */
function runRedactor(request, loaded) {
	const redactor = new Redactor(loaded.configuration?.redact ?? []);
	for (const secret of [...knownSecrets(request), ...loaded.configuration?.secrets ?? []]) redactor.add(secret);
	redactor.allow(writtenNames(loaded));
	return redactor;
}
// src/verify/unset-variable.ts
/**
* A sentence when a prerequisite such as `env:STRIPE_KEY` names a variable that is not there for this run, or that is empty; `null`
* for any other. `lookup` is the one that `${STRIPE_KEY}` is read with.
*/
function unsetVariable(prerequisite, lookup) {
	const { kind, name } = readPrerequisite(prerequisite);
	return kind !== "variable" || lookup(name) ? null : `the environment variable ${name} is not set`;
}
// src/verify/plan-phase.ts
/** What a run would do; masked. Contacts nothing and writes nothing. */
async function planPhase(request, loaded) {
	const { configuration, environment, suites } = loaded;
	const { planSession } = await import("./plan.js");
	const plan = planSession({
		configuration,
		environment,
		suites,
		maxParallel: request.options.maxParallel,
		unmet: (prerequisite) => unsetVariable(prerequisite, loaded.lookup)
	});
	return runRedactor(request, loaded).texts(plan);
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
		const untold = result.steps.filter((step) => isBroken(step) && !isTold(step, result.error_message));
		for (const step of untold) this.#tell(result.suite_name, `    ${stepLine$1(step)}`);
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
const BROKEN = /* @__PURE__ */ new Set(["failed", "error"]);
function countTests(results) {
	const counts = {
		passed: 0,
		failed: 0,
		skipped: 0,
		error: 0
	};
	for (const { status } of results) counts[status] += 1;
	return {
		total_tests: results.length,
		passed_tests: counts.passed,
		failed_tests: counts.failed,
		skipped_tests: counts.skipped,
		error_tests: counts.error
	};
}
/** A test's own request, and those of its set-up and its steps, each with its own address and time; not those of its teardown. */
function answeredRequests(result) {
	const steps = result.steps.filter(({ phase }) => phase !== "teardown");
	const ofSteps = steps.flatMap(({ name, request, target_service, answers, response_ms }) => {
		if (response_ms === null) return [];
		return [{
			path: pathOf(request, name),
			service: target_service,
			count: answers,
			milliseconds: response_ms
		}];
	});
	if (result.test_type === "integration_flow" || steps.some(({ status }) => BROKEN.has(status)) || result.response_status === null) return ofSteps;
	const { request, test_id, target_service, performance_metrics } = result;
	const path = pathOf(request, test_id);
	return [...ofSteps, {
		path,
		service: target_service,
		count: 1,
		milliseconds: performance_metrics.total_ms
	}];
}
/** Timings of the requests that were answered. `elapsedMs`: from the first test's start to the last one's end. */
function summarisePerformance(requests, elapsedMs) {
	const byService = [...Map.groupBy(requests, ({ service }) => service ?? "")].filter(([name]) => name !== "").sort(([one], [other]) => one < other ? -1 : 1);
	return {
		...summariseTimings(requests, elapsedMs),
		services: Object.fromEntries(byService.map(([name, members]) => [name, summariseTimings(members, elapsedMs)]))
	};
}
function summariseTimings(requests, elapsedMs) {
	const sorted = requests.toSorted((one, other) => one.milliseconds - other.milliseconds);
	const times = sorted.flatMap(({ count, milliseconds }) => Array(count).fill(milliseconds));
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
function endpointTime({ path, milliseconds }) {
	return `${path} (${formatMilliseconds(milliseconds)})`;
}
function pathOf(request, otherwise) {
	const url = request?.url ?? "";
	return URL.canParse(url) ? new URL(url).pathname : otherwise;
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
		performance_summary: summarisePerformance(facts.requests, testingTime(facts.results)),
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
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { status, execution_timestamp, duration_ms } of results) {
		if (status === "skipped") continue;
		const start = Date.parse(execution_timestamp);
		first = Math.min(first, start);
		last = Math.max(last, start + duration_ms);
	}
	return Math.max(0, last - first);
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
const BUFFER_BYTES = 65536;
/**
* One line an event, in the file as soon as it happened: a process that is killed loses none of them. Writing goes on after
* a fault, so that a full disk costs lines and not the run; the first fault is kept for the end.
*/
var EventStream = class {
	file;
	#descriptor = null;
	#fault = null;
	#buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
	constructor(file) {
		this.file = file;
	}
	get fault() {
		return this.#fault;
	}
	/** Where the line can be read again; `null` when it could not be written whole. */
	write(event) {
		return this.#attempt(() => {
			this.#descriptor ??= openSync(this.file, "a");
			const { size } = fstatSync(this.#descriptor);
			const length = this.#encode(`${stringifyJson(event)}\n`);
			for (let written = 0; written < length;) written += writeSync(this.#descriptor, this.#buffer, written, length - written);
			return {
				offset: size,
				length: length - 1
			};
		});
	}
	/** Into the one buffer: one of its own for each line would wait for the collector. Gives its length in bytes. */
	#encode(line) {
		const length = Buffer.byteLength(line);
		if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(2 * length);
		return this.#buffer.write(line);
	}
	close() {
		this.#attempt(() => {
			if (this.#descriptor !== null) closeSync(this.#descriptor);
		});
		this.#descriptor = null;
	}
	#attempt(action) {
		try {
			return action();
		} catch (error) {
			this.#fault ??= storageError(this.file, error);
			return null;
		}
	}
};
// src/session/kept-result.ts
/** What totals and reports need of a result that nobody has to look into. */
function leanResult(result) {
	return {
		...result,
		response_body: null,
		request: result.request && {
			...result.request,
			headers: {},
			body: null
		},
		curl: null,
		steps: []
	};
}
/** The whole results, one at a time, out of the file of events; what memory holds where that cannot be read. */
async function* readBack(kept, file) {
	const handle = kept.some(({ place }) => place) ? await open(file).catch(() => null) : null;
	const buffer = Buffer.allocUnsafeSlow(kept.reduce((longest, { place }) => Math.max(longest, place?.length ?? 0), 0));
	try {
		for (const { result, place } of kept) {
			if (handle === null || place === null) {
				yield result;
				continue;
			}
			yield ((await handle.read(buffer, 0, place.length, place.offset).catch(() => null))?.bytesRead === place.length ? resultOf(buffer.toString("utf8", 0, place.length)) : null) ?? result;
		}
	} finally {
		await handle?.close();
	}
}
/** Somebody else may have written into the file. */
function resultOf(line) {
	try {
		return parseJson(line)?.result ?? null;
	} catch {
		return null;
	}
}
// src/session/redact-mismatch.ts
const VALUE_CHARACTERS = 1024;
/** Where the values of a mismatch come from, by the first word of its source; the rest of the source, or its pointer, is the place. */
const PLACES = {
	body: fromPointer,
	schema: fromPointer,
	rows: fromPointer,
	graphql: fromPointer,
	jsonpath: pathOfQuery,
	xpath: wordsOf,
	regex: wordsOf,
	header: (name) => [name],
	cookie: (name) => [name]
};
/** What a service keeps in a cookie is a secret whatever the cookie is called, as the header is that sets it. */
const COOKIE = ["cookie"];
const TOLD = Object.keys(PLACES).join("|");
/** How a message begins to tell a mismatch: at its start, after another one, or after what it is about. */
const TOLD_START = new RegExp(`(?<=^|; |: )(?=(?:${TOLD}) )|(?<=; )(?=(?:status|expected|and \\d))`, "g");
const TOLD_PLACE = new RegExp(`^(${TOLD}) (.*?): expected `, "s");
/** A mismatch whose values are masked as they would be in the place that they come from. */
function redactMismatch(mismatch, redactor) {
	const [kind = "", place = ""] = splitSource(mismatch.source);
	const path = mismatch.pointer === "" ? PLACES[kind]?.(place) : fromPointer(mismatch.pointer);
	const masked = (value, where = path) => where === void 0 ? redactor.value(value) : redactor.part(value, where);
	const actualPath = kind === "cookie" ? COOKIE : path;
	const [expected, actual] = bounded(masked(mismatch.expected), masked(mismatch.actual, actualPath), redactor);
	return {
		...mismatch,
		source: redactor.name(mismatch.source),
		pointer: redactor.text(mismatch.pointer),
		expected,
		actual
	};
}
/** A message quotes values without their quotes and keys, so that only the place it names tells that one is a secret. */
function maskTold(text, redactor) {
	return text.split(TOLD_START).map((told) => {
		const [, kind = "", place = ""] = TOLD_PLACE.exec(told) ?? [];
		const path = PLACES[kind]?.(place);
		if (path === void 0 || !redactor.marks(kind === "cookie" ? COOKIE : path)) return told;
		return `${kind} ${place}: expected ***, got ***${told.endsWith("; ") ? "; " : ""}`;
	}).join("");
}
function splitSource(source) {
	const colon = source.indexOf(":");
	return colon < 0 ? [source, ""] : [source.slice(0, colon), source.slice(colon + 1)];
}
/** `$.cards[*].cvv` as the place of one node that it finds. */
function pathOfQuery(query) {
	return [...query.matchAll(/\['([^']*)'\]|\["([^"]*)"\]|\[(\d{1,9}|\*)\]|([\p{L}\p{N}_-]+)/gu)].map(([, single, double, index, name]) => {
		if (index !== void 0) return index === "*" ? 0 : Number(index);
		return single ?? double ?? name ?? "";
	});
}
function wordsOf(text) {
	return text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
}
/** Long values cut down to where they differ, both masked before. */
function bounded(expected, actual, redactor) {
	const [one, other] = withoutTheAlike(expected, actual, VALUE_CHARACTERS);
	if (!isLong(one) && !isLong(other)) return [one, other];
	const [left, right] = aroundDifference(textOf(one), textOf(other), VALUE_CHARACTERS);
	const kept = (value, excerpt) => isLong(value) ? redactor.text(tell(excerpt)) : value;
	return [kept(one, left), kept(other, right)];
}
function isLong(value) {
	return textOf(value).length > VALUE_CHARACTERS;
}
function textOf(value) {
	return typeof value === "string" ? value : stringifyJson(value);
}
function tell({ before, kept, after }) {
	return `${before > 0 ? `[${before} characters cut] … ` : ""}${kept}${after > 0 ? ` … [${after} characters cut]` : ""}`;
}
// src/session/redact-exchange.ts
const BODY_BYTES = 1024;
const TEXT_BYTES = 4096;
const NO_EXCHANGE = {
	response_body: null,
	request: null,
	curl: null,
	mismatches: [],
	error_message: null,
	error_trace: []
};
/** Secrets masked first, long texts cut after. The request and the answer come first: each may teach secrets that the rest repeats. */
function redactExchange(exchange, redactor) {
	const { response_body, request, curl, mismatches, error_message, error_trace } = exchange;
	if (request !== null) redactRequest(request, redactor);
	return {
		response_body: response_body === null ? null : redactor.excerpt(response_body, BODY_BYTES),
		request: request && redactRequest(request, redactor),
		mismatches: mismatches.map((mismatch) => redactMismatch(mismatch, redactor)),
		curl: curl === null ? null : redactCurl(curl, request, redactor),
		error_message: error_message === null ? null : redactMessage(error_message, redactor),
		error_trace: error_trace.map((text) => redactMessage(text, redactor))
	};
}
/** A message that may quote values of an answer. */
function redactMessage(text, redactor) {
	return redactor.excerpt(maskTold(text, redactor), TEXT_BYTES);
}
function redactRequest(request, redactor) {
	return {
		method: request.method,
		url: redactor.address(request.url),
		headers: redactor.value(request.headers),
		body: request.body === null ? null : redactor.excerpt(request.body, BODY_BYTES)
	};
}
/** The line writes the request's own texts, so that what is marked in them can be found in it. */
function redactCurl(curl, request, redactor) {
	const { body = null, headers = {} } = request ?? {};
	const line = [
		...markedMembers(body, redactor),
		...markedFields(body, redactor),
		...markedHeaders(headers, redactor)
	].reduce((text, [written, masked]) => text.replaceAll(shellText(written), () => shellText(masked)), curl);
	return redactor.excerpt(line, TEXT_BYTES);
}
/** Of JSON, which the line writes without spaces: what a JSONPath finds. */
function markedMembers(body, redactor) {
	return (body === null ? [] : redactor.locatedTexts(body)).map(({ key, value }) => {
		const name = typeof key === "string" ? `${stringifyJson(key)}:` : "";
		return [`${name}${stringifyJson(value)}`, `${name}"***"`];
	});
}
function markedFields(body, redactor) {
	return formFields(body ?? "").filter(({ path, value }) => value !== "" && redactor.marks(path)).flatMap(({ name, value, written }) => [[`${name}=${value}`, `${name}=***`], [`=${written}`, `=***`]]);
}
function markedHeaders(headers, redactor) {
	return Object.entries(headers).filter(([name, value]) => value !== "" && redactor.marks([name])).map(([name, value]) => [`${name}: ${value}`, `${name}: ***`]);
}
function shellText(text) {
	return text.replaceAll("'", `'\\''`);
}
// src/session/redact-result.ts
const HEALTH_BYTES = 4096;
const LOG_BYTES = 16384;
/** A result as it may leave the process. Its steps come first: their bodies may teach a token. */
function redactResult(result, redactor) {
	const steps = result.steps.map((step) => redactStep(step, redactor));
	const exchange = redactExchange(result, redactor);
	return {
		...redactor.texts({
			...result,
			...NO_EXCHANGE,
			steps: []
		}),
		...exchange,
		steps
	};
}
/** A suite's result; the steps of its set-up and teardown hold requests and answers. */
function redactSuite(suite, redactor) {
	const steps = suite.steps.map((step) => redactStep(step, redactor));
	return {
		...redactor.texts({
			...suite,
			steps: []
		}),
		steps
	};
}
/** A service's result; logs and health output are a container's own words. */
function redactService(service, redactor) {
	return {
		...redactor.texts(service),
		health_output: service.health_output === null ? null : redactor.excerpt(service.health_output, HEALTH_BYTES),
		log_tail: service.log_tail === null ? null : redactor.excerpt(service.log_tail, LOG_BYTES)
	};
}
function redactStep(step, redactor) {
	const exchange = redactExchange(step, redactor);
	const polls = step.polls.map((poll) => ({
		...poll,
		message: poll.message === null ? null : redactMessage(poll.message, redactor)
	}));
	return {
		...redactor.texts({
			...step,
			...NO_EXCHANGE,
			polls: []
		}),
		...exchange,
		polls
	};
}
// src/session/recorder.ts
/** More failures than anybody reads are kept lean as well. */
const MOST_WHOLE = 1e3;
/** Takes every event as it happens: masks it, writes it down, hands it on, and keeps of the results what the end needs. */
var Recorder = class {
	#redactor;
	#stream;
	#system;
	#onEvent;
	#kept = [];
	#whole = 0;
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
		const place = this.#stream?.write({
			type,
			timestamp: this.#system.now().toISOString(),
			...rest
		}) ?? null;
		if (masked.type === "test_finished") this.#kept.push(this.#keep(masked.result, place));
		this.#onEvent(masked);
	};
	/** Masked results, in the order of `order` (`suite/id`), whatever order they came in. */
	results(order) {
		const rank = new Map(order.map((key, index) => [key, index]));
		const placeOf = ({ result }) => rank.get(`${result.suite_name}/${result.test_id}`) ?? order.length;
		return this.#kept.toSorted((one, other) => placeOf(one) - placeOf(other));
	}
	/** Whole where reports show more of it than a line. */
	#keep(result, place) {
		const broken = result.status === "failed" || result.status === "error";
		const requests = answeredRequests(result);
		if (!broken || this.#whole >= MOST_WHOLE) return {
			result: leanResult(result),
			place,
			requests
		};
		this.#whole += 1;
		return {
			result,
			place: null,
			requests
		};
	}
	#mask(event) {
		return event.type === "test_finished" ? {
			type: event.type,
			result: redactResult(event.result, this.#redactor)
		} : this.#redactor.texts(event);
	}
};
// src/session/session-text.ts
/** Pieces are gathered to about as many characters: one write for each result would take longer than the results. */
const PIECE_CHARACTERS = 65536;
/**
* The session as indented JSON and a line end, a piece at a time, so that a long one is never in memory as a whole. `results` stand
* in the place of the session's own.
*/
async function* sessionText(session, results) {
	let piece = "";
	for await (const part of parts(session, results)) {
		piece += part;
		if (piece.length < PIECE_CHARACTERS) continue;
		yield piece;
		piece = "";
	}
	yield piece;
}
async function* parts(session, results) {
	let separator = "{\n";
	for (const [key, value] of Object.entries(session)) {
		yield `${separator}  ${JSON.stringify(key)}: `;
		separator = ",\n";
		if (key === "execution_results") yield* listParts(results);
		else yield indented(value, 2);
	}
	yield "\n}\n";
}
async function* listParts(results) {
	let separator = "[\n";
	for await (const result of results) {
		yield `${separator}    ${indented(result, 4)}`;
		separator = ",\n";
	}
	yield separator === "[\n" ? "[]" : "\n  ]";
}
/** A text of JSON holds no line break of its own. */
function indented(value, spaces) {
	return stringifyJson(value, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
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
	const { session, text, summary, logs } = results;
	const logsDirectory = files.session.replace(/\.json$/, ".logs");
	const writing = [
		[files.session, text],
		[files.summary, `${stringifyJson(summary, 2)}\n`],
		[files.markdown, renderMarkdown(session)],
		...[...logs].map(([service, log]) => [logFile(logsDirectory, service), `${log}\n`])
	].map(([file, content]) => writeAtomically(file, content, suffix).then(() => null, toStorageError));
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
	#warnings = [];
	#databases = null;
	constructor(request, loaded) {
		const { options, system } = request;
		this.#request = request;
		this.#loaded = loaded;
		this.#redactor = runRedactor(request, loaded);
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
			askedSkips: [],
			bug: null
		};
		try {
			ran.waited = await this.#wait();
			await this.#runSuites(ran);
		} catch (error) {
			if (error instanceof ComposeVerifyError) return this.#abandon(error);
			ran.bug = error;
		} finally {
			await this.#databases?.databases.close();
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
		const { configuration, project } = this.#loaded;
		const { waitPhase } = await import("./wait-phase2.js");
		const { openSessionDatabases } = await import("./session-databases.js");
		const { databasePhase } = await import("./database-phase.js");
		const { maxParallel, waitTimeoutSeconds } = options;
		const shared = {
			system,
			signal,
			log: this.#log,
			emit: this.#recorder.emit
		};
		const begin = system.monotonic();
		this.#log.group("Readiness");
		const waited = await waitPhase({
			...shared,
			options,
			loaded: this.#loaded
		});
		const databases = await openSessionDatabases(this.#loaded, waited, {
			maxParallel,
			system,
			signal
		});
		this.#databases = databases;
		if (configuration && databases) await databasePhase({
			...shared,
			configuration,
			project,
			databases,
			waited,
			begin,
			waitTimeoutSeconds
		});
		this.#log.endGroup();
		for (const warning of waited.warnings) this.#log.warning(warning);
		return waited;
	}
	async #runSuites(ran) {
		const { configuration, suites, project } = this.#loaded;
		const { options, system, signal } = this.#request;
		const databases = this.#databases?.databases;
		if (configuration === null || databases === void 0 || suites.length === 0) return;
		const services = servicesForTests(configuration, project, ran.waited.services);
		const { runSession } = await import("./run-session.js");
		const outcome = await runSession({
			suites,
			services,
			contexts: configuration.auth,
			databases,
			files: configuration.workspace,
			unmet: (prerequisite) => this.#unmet(prerequisite),
			learnSecret: (secret) => this.#redactor.add(secret),
			mask: (text) => this.#redactor.body(text),
			warn: (message) => this.#warn(message),
			maxParallel: options.maxParallel,
			failFast: options.failFast,
			sessionId: this.#sessionId,
			system,
			signal,
			emit: this.#recorder.emit
		});
		ran.suiteResults = outcome.suites;
		ran.authContexts = outcome.contexts;
		ran.askedSkips = outcome.askedSkips;
	}
	/** Told where it happens, and kept for the reports. */
	#warn(message) {
		this.#warnings.push(message);
		this.#log.warning(message);
	}
	async #unmet(prerequisite) {
		const unset = unsetVariable(prerequisite, this.#loaded.lookup);
		if (unset !== null) return {
			reason: unset,
			cause: null
		};
		return await this.#databases?.unmet(prerequisite) ?? null;
	}
	async #finish(ran) {
		this.#log.group("Reports");
		const kept = this.#keptResults();
		let session = this.#assemble(ran, kept, this.#stream.fault);
		const text = () => sessionText(session, readBack(kept, this.#files.events));
		this.#recorder.emit({
			type: "session_finished",
			session_id: this.#sessionId,
			overall_status: session.overall_status,
			exit_code: session.exit_code
		});
		this.#stream.close();
		const fault = await this.#write(session, text(), ran) ?? this.#stream.fault;
		if (fault) {
			session = this.#assemble(ran, kept, fault);
			await this.#write(session, text(), ran);
		}
		for (const file of Object.values(this.#files)) this.#log.line(path.relative(this.#request.options.workingDirectory, file));
		this.#log.endGroup();
		if (fault) this.#log.warning(`${fault.message}${fault.hint ? ` ${fault.hint}` : ""}`);
		return {
			session,
			sessionText: text,
			plan: null,
			exitCode: session.exit_code,
			summary: renderSummary(session),
			files: this.#files,
			problems: [],
			message: null
		};
	}
	/** In the order of the configuration. */
	#keptResults() {
		return this.#recorder.results(this.#loaded.suites.flatMap((suite) => suite.tests.map((test) => `${suite.name}/${test.id}`)));
	}
	#write(session, text, { waited }) {
		const masked = new Map([...waited.logs].map(([service, log]) => [service, this.#redactor.text(log)]));
		return writeResults({
			session,
			text,
			summary: renderSummary(session),
			logs: masked
		}, this.#files, this.#request.system.randomHex(8));
	}
	#assemble({ waited, suiteResults, authContexts, askedSkips, bug }, kept, fault) {
		const { ci, system, signal } = this.#request;
		const { configuration, environment, notices } = this.#loaded;
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
			results: kept.map(({ result }) => result),
			requests: kept.flatMap(({ requests }) => requests),
			services: waited.services.map((service) => redactService(service, this.#redactor)),
			suiteResults: suiteResults.map((suite) => redactSuite(suite, this.#redactor)),
			authContexts: authContexts.map((context) => this.#redactor.texts(context)),
			askedSkips,
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
		if (request.dryRun === true) return await planned(request, loaded);
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
async function planned(request, loaded) {
	for (const notice of loaded.notices) request.log.notice(notice);
	return {
		...NOTHING_RAN,
		exitCode: 0,
		plan: await planPhase(request, loaded)
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
	sessionText: null,
	plan: null,
	summary: null,
	files: null,
	problems: [],
	message: null
};
export { secretsOf as i, Redactor as n, renderMarkdown as r, verify as t };
