import { t as plural } from "./plural.js";
// src/model/duration.ts
/** `126ms` below a second, else `1.2s`. */
function formatMilliseconds(milliseconds) {
	const whole = Math.round(milliseconds);
	return whole < 1e3 ? `${whole}ms` : `${(milliseconds / 1e3).toFixed(1)}s`;
}
/** `34s`, `2m 34s`, `1h 2m 3s`. */
function formatElapsed(milliseconds) {
	const seconds = Math.round(milliseconds / 1e3);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	return [
		hours > 0 ? `${hours}h` : "",
		seconds >= 60 ? `${minutes}m` : "",
		`${seconds % 60}s`
	].filter((part) => part !== "").join(" ");
}
// src/report/step-text.ts
const PHASES = {
	setup: "set-up ",
	step: "step ",
	teardown: "teardown "
};
function isBroken({ status }) {
	return status === "failed" || status === "error";
}
/** Whether the message of the flow that the step belongs to ends with the step's own. */
function isTold({ error_message }, message) {
	return error_message !== null && (message ?? "").endsWith(error_message);
}
/** `set-up create the order` */
function stepTitle({ phase, name }) {
	return `${PHASES[phase]}${name}`;
}
/** `12ms`, or `20.0s, 57 requests` of a step that asked more than once; empty when it did not run. */
function stepEffort({ status, duration_ms, attempts }) {
	if (status === "skipped") return "";
	return `${formatMilliseconds(duration_ms)}${attempts > 1 ? `, ${plural(attempts, "request")}` : ""}`;
}
/** `after 1.2s → 200: body /status: expected "shipped", got "paid"` */
function pollText({ at_ms, response_status, message }) {
	const answer = response_status === null ? "" : ` → ${response_status}`;
	return `after ${formatMilliseconds(at_ms)}${answer}${message === null ? "" : `: ${message}`}`;
}
// src/report/verdict-line.ts
/** `failed: 20 passed, 2 failed, 1 skipped of 23 in 12s`: the same words in the log, the comment and the step's error. */
function verdictLine(session) {
	const elapsed = Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp);
	const time = elapsed < 1e4 ? formatMilliseconds(elapsed) : formatElapsed(elapsed);
	const cancelled = session.interrupted === null ? "" : `, cancelled by ${session.interrupted}`;
	return `${session.overall_status}: ${counts(session)} in ${time}${cancelled}`;
}
function counts(session) {
	const waiting = session.services.filter((service) => service.verdict !== "ready" && service.verdict !== "completed").length;
	const services = waiting > 0 ? `, ${waiting} of ${plural(session.services.length, "service")} not ready` : "";
	if (session.total_tests === 0) {
		if (session.services.length === 0) return "nothing was verified";
		return waiting > 0 ? services.slice(2) : `${plural(session.services.length, "service")} ready, no tests`;
	}
	return `${[
		[session.passed_tests, "passed"],
		[session.failed_tests, "failed"],
		[session.error_tests, session.error_tests === 1 ? "error" : "errors"],
		[session.skipped_tests, "skipped"]
	].filter(([count], index) => count > 0 || index === 0).map(([count, word]) => `${count} ${word}`).join(", ")} of ${plural(session.total_tests, "test")}${services}`;
}
// src/report/step-lines.ts
const MARKS = {
	passed: "✓",
	failed: "✗",
	error: "✗",
	skipped: "-"
};
const STEPS_SHOWN = 20;
/** `✗ step pay failed (12ms): expected status 200, got 500` */
function stepLine(step) {
	const effort = stepEffort(step);
	const why = (step.skip_reason ?? step.error_message ?? "").split("\n")[0] ?? "";
	return `${MARKS[step.status]} ${stepTitle(step)} ${step.status}${effort === "" ? "" : ` (${effort})`}${why === "" ? "" : `: ${why}`}`;
}
/** What ran before a step that did not work, that step, and how an `until` was answered last. */
function stepLines(steps) {
	const shown = steps.slice(0, STEPS_SHOWN);
	const more = steps.length - shown.length;
	return [...shown.flatMap((step) => [stepLine(step), ...isBroken(step) ? step.polls.slice(-3).map((poll) => `    ${pollText(poll).split("\n")[0]}`) : []]), ...more > 0 ? [`…and ${more} more steps`] : []];
}
/** The set-up and the teardown of a suite, when something in them did not work. */
function suiteStepLines({ name, steps }) {
	const broken = steps.filter(isBroken);
	if (broken.length === 0) return [];
	return [`✗ suite ${name}`, ...broken.map((step) => `    ${stepLine(step)}`)];
}
export { isBroken as a, stepEffort as c, formatMilliseconds as d, verdictLine as i, stepTitle as l, stepLines as n, isTold as o, suiteStepLines as r, pollText as s, stepLine as t, formatElapsed as u };
