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
		super(problems.map(formatProblem).join("\n"), details);
		this.problems = problems;
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
