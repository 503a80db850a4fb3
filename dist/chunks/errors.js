// src/errors.ts
/** Base of every error that compose-verify throws on purpose; anything else that reaches a door is a bug (exit 4). */
var ComposeVerifyError = class extends Error {
	hint;
	constructor(message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.name = new.target.name;
		this.hint = details.hint ?? null;
	}
};
/** All problems of all configuration files, found before anything is contacted. */
var ConfigurationError = class extends ComposeVerifyError {
	exitCode = 2;
	problems;
	constructor(problems, details = {}) {
		const printable = problems.map((problem) => ({
			...problem,
			file: escapeControls(problem.file),
			message: escapeControls(problem.message)
		}));
		super(printable.map(formatProblem).join("\n"), details);
		this.problems = printable;
	}
};
/** A wrong input, flag or path: nothing was contacted. */
var UsageError = class extends ComposeVerifyError {
	exitCode = 2;
};
/** The surroundings do not work: Docker unreachable, a service never ready. */
var EnvironmentError = class extends ComposeVerifyError {
	exitCode = 3;
};
/** Results could not be stored. */
var StorageError = class extends ComposeVerifyError {
	exitCode = 4;
};
/** What ends a line or moves the cursor, and what turns the direction of writing, as `\n` and its like: one problem is one line. */
function escapeControls(text) {
	return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
		const [short] = JSON.stringify(character).slice(1, -1).match(/^\\[bfnrt]$/) ?? [];
		return short ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
	});
}
/** `file:line:column: message`, the form in which editors and people jump to a place. */
function formatProblem(problem) {
	return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}
/**
* The texts of an error and its causes, outermost first, without repeats. `AggregateError` members (both addresses of
* `localhost`, say) are listed after their parent.
*/
function causeChain(error, depth = 0) {
	if (depth > 8 || error === void 0 || error === null) return [];
	if (!(error instanceof Error)) return [String(error)];
	const code = error.code;
	const message = error.message || code || error.name;
	const own = code && !message.includes(code) ? `${message} (${code})` : message;
	const members = error instanceof AggregateError ? error.errors.flatMap((member) => causeChain(member, depth + 1)) : [];
	return [.../* @__PURE__ */ new Set([
		own,
		...members,
		...causeChain(error.cause, depth + 1)
	])];
}
export { UsageError as a, StorageError as i, ConfigurationError as n, causeChain as o, EnvironmentError as r, formatProblem as s, ComposeVerifyError as t };
