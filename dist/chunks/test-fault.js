// src/run/deadline.ts
const NAMES = {
	request: (seconds) => `the time limit of ${seconds} s`,
	step: (seconds) => `the step's timeout_seconds (${seconds} s)`,
	until: (seconds) => `the until's timeout_seconds (${seconds} s)`,
	test: (seconds) => `the test's timeout_seconds (${seconds} s)`,
	suite: (seconds) => `the suite's timeout_seconds (${seconds} s)`,
	teardown: (seconds) => `the ${seconds} s that a teardown step has`,
	grace: (seconds) => `the ${seconds} s that teardowns have after a cancel`,
	share: (seconds) => `its share of the ${seconds} s that teardowns have after a cancel`
};
/** Why a signal was aborted: a time limit ran out. */
var DeadlineError = class extends Error {
	seconds;
	holder;
	constructor(seconds, holder = "request") {
		super(`${NAMES[holder](seconds)} ran out`);
		this.name = "DeadlineError";
		this.seconds = seconds;
		this.holder = holder;
	}
};
/** A signal that aborts after `seconds` (`null`: never) with a `DeadlineError`, or with the parent's reason when that comes first. */
function startDeadline(system, seconds, parent, holder = "request") {
	if (seconds === null) return {
		signal: parent,
		[Symbol.dispose]: () => void 0
	};
	const limit = new AbortController();
	const over = new AbortController();
	const expire = () => limit.abort(new DeadlineError(seconds, holder));
	system.sleep(seconds * 1e3, over.signal).then(expire, () => void 0);
	return {
		signal: AbortSignal.any([parent, limit.signal]),
		[Symbol.dispose]: () => over.abort()
	};
}
/** A signal that aborts `seconds` after its `cancel` does. */
function startGrace(system, seconds, cancel) {
	let end = Number.POSITIVE_INFINITY;
	const begin = () => {
		end = system.monotonic() + seconds * 1e3;
		return seconds * 1e3;
	};
	const whole = startAfter(system, cancel, begin, new DeadlineError(seconds, "grace"));
	const share = (parts) => {
		const left = () => Math.max(0, end - system.monotonic()) / parts;
		const part = startAfter(system, cancel, left, new DeadlineError(seconds, "share"));
		return {
			...part,
			signal: AbortSignal.any([whole.signal, part.signal])
		};
	};
	return {
		...whole,
		share
	};
}
/** Aborts for `reason` so many milliseconds after `cancel` does, as they are then. */
function startAfter(system, cancel, milliseconds, reason) {
	const limit = new AbortController();
	const over = new AbortController();
	const expire = () => limit.abort(reason);
	const begin = () => void system.sleep(milliseconds(), over.signal).then(expire, () => void 0);
	if (cancel.aborted) begin();
	else cancel.addEventListener("abort", begin, {
		once: true,
		signal: over.signal
	});
	return {
		signal: limit.signal,
		[Symbol.dispose]: () => over.abort()
	};
}
/** Whether a signal was aborted by this holder's time limit. */
function ranOut(signal, holder) {
	return signal.reason instanceof DeadlineError && signal.reason.holder === holder;
}
/** Whether a signal was aborted by something else than a time limit: a cancel. */
function wasCancelled(signal) {
	return signal.aborted && !(signal.reason instanceof DeadlineError);
}
/** The words of what aborted a signal. */
function reasonOf(signal) {
	return reasonText(signal.reason);
}
function reasonText(reason) {
	return reason instanceof Error && reason.message !== "" ? reason.message : String(reason ?? "interrupted");
}
// src/run/test-fault.ts
/** A test cannot be carried out as it is written: its status is `error`, and the run goes on. */
var TestFault = class extends Error {
	kind;
	constructor(kind, message, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = "TestFault";
		this.kind = kind;
	}
};
export { reasonText as a, wasCancelled as c, reasonOf as i, DeadlineError as n, startDeadline as o, ranOut as r, startGrace as s, TestFault as t };
