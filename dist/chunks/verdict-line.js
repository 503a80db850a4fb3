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
// src/model/plural.ts
/** `1 suite`, `2 suites`. */
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
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
export { formatMilliseconds as i, plural as n, formatElapsed as r, verdictLine as t };
