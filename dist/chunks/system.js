import { o as causeChain } from "./errors.js";
import { n as stepLines, r as suiteStepLines, u as mismatchDiff } from "./step-lines.js";
import { stripVTControlCharacters } from "node:util";
import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { setTimeout } from "node:timers/promises";
// src/cancel.ts
/** Signals come twice from terminals and launchers; a second one this much later means it. */
const REPEAT_AFTER_MS = 1e3;
/**
* The first SIGINT or SIGTERM ends the run in order. The runner follows its SIGINT with a SIGTERM after 7.5 s and finds the
* run ending already; with `insist`, a later SIGINT from a person at a terminal kills as usual.
*/
function cancelOnSignals(insist) {
	const controller = new AbortController();
	let first = 0;
	const forget = () => {
		process.off("SIGINT", onSignal);
		process.off("SIGTERM", onSignal);
	};
	const onSignal = (name) => {
		if (!controller.signal.aborted) {
			first = performance.now();
			controller.abort(new Error(name));
		} else if (insist && performance.now() - first > REPEAT_AFTER_MS) {
			forget();
			process.kill(process.pid, name);
		}
	};
	process.on("SIGINT", onSignal);
	process.on("SIGTERM", onSignal);
	return {
		signal: controller.signal,
		forget
	};
}
// src/github/context.ts
const RESTRICTED_EVENTS = /* @__PURE__ */ new Set(["pull_request_target", "workflow_run"]);
/** Reads the runner's variables and the event file; a broken or missing event is no error. */
function loadContext(environment) {
	const { event, problem } = readEvent(environment.GITHUB_EVENT_PATH);
	return toContext(environment, event, problem);
}
/** The context of an event that was read already. */
function toContext(environment, event, eventProblem) {
	const eventName = environment.GITHUB_EVENT_NAME ?? "";
	const [owner, repository] = (environment.GITHUB_REPOSITORY ?? "").split("/");
	const pullRequest = toPullRequest(event, environment.GITHUB_REPOSITORY);
	const context = {
		eventName,
		owner: owner || null,
		repository: repository || null,
		apiUrl: (environment.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, ""),
		serverUrl: (environment.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
		workflow: environment.GITHUB_WORKFLOW ?? "",
		job: environment.GITHUB_JOB ?? "",
		runId: toCount(environment.GITHUB_RUN_ID) ?? 0,
		runAttempt: toCount(environment.GITHUB_RUN_ATTEMPT) ?? 1,
		pullRequest,
		restricted: RESTRICTED_EVENTS.has(eventName) || pullRequest?.fork === true,
		eventProblem
	};
	return {
		...context,
		ci: toCiInfo(environment, context)
	};
}
function readEvent(path) {
	if (!path) return {
		event: {},
		problem: null
	};
	try {
		const event = JSON.parse(readFileSync(path, "utf8"));
		return isObject(event) ? {
			event,
			problem: null
		} : {
			event: {},
			problem: "the event file does not hold a JSON object"
		};
	} catch (error) {
		return {
			event: {},
			problem: `the event file cannot be read: ${causeChain(error).join(": ")}`
		};
	}
}
function toPullRequest(event, repository) {
	const pullRequest = event.pull_request;
	if (!isObject(pullRequest)) return null;
	const number = toCount(pullRequest.number ?? event.number);
	if (!number) return null;
	const head = isObject(pullRequest.head) ? pullRequest.head : {};
	const home = fullName(isObject(pullRequest.base) ? pullRequest.base : {}) ?? repository;
	const headSha = typeof head.sha === "string" ? head.sha : null;
	return {
		number,
		fork: isFork(head, home),
		headSha
	};
}
/** A head without a repository is one whose fork was deleted; a head that is not told at all is taken as ours. */
function isFork(head, home) {
	if (head.repo === null) return true;
	const name = fullName(head);
	return name !== void 0 && home !== void 0 && name.toLowerCase() !== home.toLowerCase();
}
function fullName(side) {
	return isObject(side.repo) && typeof side.repo.full_name === "string" ? side.repo.full_name : void 0;
}
function toCiInfo(environment, run) {
	const place = run.owner && run.repository ? `${run.serverUrl}/${run.owner}/${run.repository}` : null;
	return {
		commit: run.pullRequest?.headSha ?? environment.GITHUB_SHA ?? null,
		ref: environment.GITHUB_REF || null,
		pull_request: run.pullRequest?.number ?? null,
		workflow: run.workflow || null,
		job: run.job || null,
		run_id: environment.GITHUB_RUN_ID || null,
		run_attempt: toCount(environment.GITHUB_RUN_ATTEMPT),
		run_url: place && run.runId ? `${place}/actions/runs/${run.runId}/attempts/${run.runAttempt}` : null
	};
}
function toCount(value) {
	const number = typeof value === "string" && value !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : null;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/model/options.ts
const DEFAULT_OPTIONS = {
	config: null,
	composeFiles: [],
	projectName: null,
	services: [],
	environment: null,
	suites: [],
	tags: [],
	excludeTags: [],
	waitTimeoutSeconds: 300,
	maxParallel: 8,
	failFast: false,
	resultsDirectory: "tests/results",
	reportsDirectory: "tests/reports"
};
// src/github/plain-text.ts
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/**
* Text for people alone: no terminal sequences, no control or invisible characters, line breaks as `\n`. Invisible characters
* go because the runner compares by culture, which overlooks them: a zero-width space inside `##[` would not break it.
*/
function toPlainText(text) {
	return stripVTControlCharacters(text.toWellFormed()).replace(LINE_BREAK, "\n").replace(CONTROL, "").replace(IGNORABLE, "");
}
/**
* Text whose lines the runner prints and never obeys: `::command::` counts at the start of a line after white space,
* the older `##[command]` anywhere in it.
*/
function toInertText(text) {
	return toPlainText(text).replaceAll("##[", "# #[").replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}
/** At most `characters` UTF-16 units, never half a character; ends with `…` when something was cut. */
function shorten(text, characters) {
	if (text.length <= characters) return text;
	return `${text.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
// src/memory.ts
/**
* A run makes much that lives for a moment: parsed files, answers, lines of the log. Left alone, V8 gives it ever more room (a
* young generation of 128 MiB, an old one of twice what lives) before it takes back what nobody holds. `bench/memory.ts` shows what this saves.
*/
const FLAGS = [
	"--semi-space-growth-factor=1",
	"--heap-growing-percent=60",
	"--expose-gc"
];
/** What a run needs before its first test: what lies above it is worth a collection. */
const START_BYTES = 20971520;
/** A collection takes some 25 ms; a run of some hundred tests comes to none or two. */
const GROWTH_BYTES = 12582912;
const LOOK_EVERY_MS = 20;
/** Has V8 collect early instead of growing; to be called before much is loaded. */
function collectEarly() {
	for (const flag of FLAGS) setFlagsFromString(flag);
	const collect = runInNewContext("gc");
	let collected = START_BYTES;
	const look = () => {
		if (getHeapStatistics().used_heap_size < collected + GROWTH_BYTES) return;
		collect();
		collected = getHeapStatistics().used_heap_size;
	};
	setInterval(look, LOOK_EVERY_MS).unref();
}
// src/report/closing.ts
const FAILURES_SHOWN = 50;
const MISMATCHES_SHOWN = 10;
/** The message itself tells that many. */
const TOLD_IN_MESSAGE = 3;
/** The end of the log: every failure with its evidence, then what else is to be known. The verdict's line follows. */
function failureLines(session) {
	const failures = session.execution_results.filter((result) => result.status === "failed" || result.status === "error");
	const more = failures.length - FAILURES_SHOWN;
	return [
		...session.services.filter((service) => service.verdict !== "ready" && service.verdict !== "completed").flatMap(serviceLines),
		...session.suites.flatMap(suiteStepLines),
		...failures.slice(0, FAILURES_SHOWN).flatMap(testLines),
		...more > 0 ? [`…and ${more} more failures; the reports hold them all.`] : [],
		...session.warnings.map((warning) => `warning: ${warning}`)
	];
}
function serviceLines(service) {
	return [
		`✗ service ${service.name} ${service.verdict.replace("_", " ")} (${service.state})`,
		...indent(service.message),
		...service.cause && service.cause !== service.name ? indent(`root cause: ${service.cause}`) : [],
		...service.health_output ? indent(`last healthcheck output: ${service.health_output.trim()}`) : [],
		...service.log_tail ? [...indent("last lines of its log:"), ...indent(service.log_tail, "    | ")] : [],
		...service.remediation ? indent(`what to do: ${service.remediation}`) : []
	];
}
function testLines(result) {
	const listed = isToldInMessage(result.mismatches) ? [] : result.mismatches;
	const shown = listed.slice(0, MISMATCHES_SHOWN);
	const more = listed.length - shown.length;
	const response = result.response_status === null ? "" : ` → ${result.response_status}`;
	return [
		`✗ ${result.suite_name}/${result.test_id} ${result.status} (${result.location.file}:${result.location.line})`,
		...indent(result.error_message),
		...result.request ? indent(`${result.request.method} ${result.request.url}${response}`) : [],
		...mismatchDiff(shown).flatMap((line) => indent(line)),
		...more > 0 ? indent(`…and ${more} more mismatches`) : [],
		...stepLines(result.steps).flatMap((line) => indent(line)),
		...result.remediation ? indent(`what to do: ${result.remediation}`) : []
	];
}
/** A few single values are; more than that, lists, objects and texts of several lines are read better side by side. */
function isToldInMessage(mismatches) {
	const isSingle = (value) => value === null || (typeof value === "string" ? !value.includes("\n") : typeof value !== "object");
	return mismatches.length <= TOLD_IN_MESSAGE && mismatches.every(({ expected, actual }) => isSingle(expected) || isSingle(actual));
}
function indent(text, prefix = "    ") {
	return text === null || text === "" ? [] : text.split(/\r?\n/).map((line) => `${prefix}${line}`);
}
// src/session/fail-on.ts
const ALWAYS_FAILING = /* @__PURE__ */ new Set([
	2,
	4,
	130,
	143
]);
/** Whether the step fails: configuration and internal errors and a cancel always, all else as `fail-on` says. */
function stepFails({ exitCode, session }, failOn, cancelled) {
	if (cancelled || session?.interrupted || ALWAYS_FAILING.has(exitCode)) return true;
	if (exitCode === 0 || failOn === "never") return false;
	return failOn === "partial" || session === null || session.overall_status === "failed";
}
// src/system.ts
function nodeSystem(environment, workingDirectory) {
	return {
		now: () => /* @__PURE__ */ new Date(),
		monotonic: () => performance.now(),
		random: () => Math.random(),
		uuid: () => randomUUID(),
		randomHex: (length) => randomBytes(length).toString("hex").slice(0, length),
		sleep: async (milliseconds, signal) => {
			try {
				await setTimeout(milliseconds, void 0, signal ? { signal } : {});
			} catch (error) {
				throw signal?.reason ?? error;
			}
		},
		environment,
		workingDirectory
	};
}
export { shorten as a, loadContext as c, collectEarly as i, cancelOnSignals as l, stepFails as n, toInertText as o, failureLines as r, DEFAULT_OPTIONS as s, nodeSystem as t };
