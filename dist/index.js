import { a as info, c as setOutput, d as warning, i as error, n as debug, o as notice, r as endGroup, s as setFailed, t as ExitCode, u as startGroup } from "./chunks/core.js";
import { a as shorten, c as loadContext, i as collectEarly, l as cancelOnSignals, n as stepFails, o as toInertText, r as failureLines, s as DEFAULT_OPTIONS, t as nodeSystem } from "./chunks/system.js";
import { i as secretsOf, n as Redactor, r as renderMarkdown, t as verify } from "./chunks/verify.js";
import { a as UsageError, o as causeChain, t as ComposeVerifyError } from "./chunks/errors.js";
import { i as verdictLine } from "./chunks/step-lines.js";
import { m as interruptionOf, p as interruptionExitCode } from "./chunks/wait-outcome.js";
import { Worker } from "node:worker_threads";
import { createHash } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
// src/github/environment.ts
/** Never visible to what a run verifies, however it is configured. */
const NEVER = /^(?:GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|RUNNER_.*)$/i;
/** What Docker and child processes need, whoever wrote the configuration; none of it is a secret of the workflow. */
const MACHINE = /^(?:PATH|HOME|USER|LANG|LC_ALL|TZ|TMPDIR|TEMP|TMP|NO_COLOR|SYSTEMROOT|USERPROFILE|XDG_(?:RUNTIME_DIR|CONFIG_HOME)|DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS_VERIFY|API_VERSION)|COMPOSE_(?:FILE|PROJECT_NAME|PROFILES|PATH_SEPARATOR|ENV_FILES))$/;
/**
* The variables that a run may see. Where a stranger may have written the configuration (`restricted`), only those that
* `allowed` names and those of the machine remain.
*/
function visibleEnvironment(environment, restricted, allowed) {
	const names = new Set(allowed);
	const visible = Object.entries(environment).filter(([name]) => !NEVER.test(name) && (!restricted || names.has(name) || MACHINE.test(name)));
	return Object.fromEntries(visible);
}
// src/github/names.ts
/** GitHub refuses these in the name of an artifact. */
const FORBIDDEN_IN_ARTIFACT_NAME = /[":<>|*?\r\n\\/]|[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const LONGEST_NAME = 120;
const DEFAULT_CONFIG = "tests/config";
/** Values of a matrix job in the order of its keys; none outside a matrix or when the text is not a JSON object. */
function matrixValues(matrixContext) {
	let matrix;
	try {
		matrix = JSON.parse(matrixContext ?? "null");
	} catch {
		return [];
	}
	if (typeof matrix !== "object" || matrix === null || Array.isArray(matrix)) return [];
	return Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
}
/** `compose-verify-<job>[-<matrix>]-<attempt>`; two jobs whose names differ only in what was cleaned stay apart. */
function defaultArtifactName(context, matrix) {
	return [
		"compose-verify",
		clean([context.job, ...matrix].filter((part) => part !== "").join("-")),
		String(context.runAttempt)
	].filter((part) => part !== "").join("-");
}
/** One sticky comment a key: workflow, job, matrix, and the configuration when it is not the workspace's `tests/config`. */
function defaultCommentKey({ context, matrix, workspace, workingDirectory, config }) {
	const place = relative(workspace, resolve(workingDirectory, config ?? DEFAULT_CONFIG)).replaceAll("\\", "/");
	return [
		context.workflow,
		context.job,
		...matrix,
		...place === DEFAULT_CONFIG ? [] : [place]
	].filter((part) => part !== "").join("/") || "default";
}
/** A short readable name and a digest of the whole key: safe inside an HTML comment, and never the same for two keys. */
function commentSlug(key) {
	const readable = key.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
	return `${readable}${readable ? "." : ""}${digest(key, 12)}`;
}
/** A path as annotations want it: relative to the repository's root, `/` between its parts; `null` outside of it. */
function repositoryPath(workspace, workingDirectory, file) {
	const path = relative(workspace, resolve(workingDirectory, file));
	return path === "" || path.startsWith("..") || isAbsolute(path) ? null : path.replaceAll("\\", "/");
}
function clean(wished) {
	const cleaned = wished.replace(/[^\p{L}\p{N}._()@+=,-]+/gu, "-").replace(/-{2,}/g, "-").replace(/^-|-$/g, "").slice(0, LONGEST_NAME).toWellFormed();
	return cleaned === wished ? cleaned : [cleaned, digest(wished, 6)].filter((part) => part !== "").join("-");
}
function digest(text, length) {
	return createHash("sha256").update(text).digest("hex").slice(0, length);
}
// src/github/read-input.ts
const BOOLEANS = {
	true: true,
	True: true,
	TRUE: true,
	false: false,
	False: false,
	FALSE: false
};
function inputReader(environment) {
	const problems = [];
	/** GitHub writes an input's name in upper case, spaces as `_`, dashes kept. */
	const text = (name) => environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() || null;
	const refuse = (name, value, allowed) => {
		problems.push(`${name}: ${JSON.stringify(value)} is not allowed; it must be ${allowed}`);
	};
	return {
		problems,
		text,
		list: (name) => (text(name) ?? "").split(/\r\n|\r|\n/).flatMap((line) => line.trim() || []),
		boolean(name, otherwise) {
			const value = text(name);
			if (value === null) return otherwise;
			if (!Object.hasOwn(BOOLEANS, value)) refuse(name, value, "true or false");
			return BOOLEANS[value] ?? otherwise;
		},
		integer(name, { from, to }, otherwise) {
			const value = text(name);
			if (value === null) return otherwise;
			const number = Number(value);
			if (/^\d{1,9}$/.test(value) && number >= from && number <= to) return number;
			refuse(name, value, `a whole number from ${from} to ${to}`);
			return otherwise;
		},
		choice(name, choices, otherwise) {
			const value = text(name);
			if (value === null) return otherwise;
			const chosen = choices.find((choice) => choice === value);
			if (chosen === void 0) refuse(name, value, `one of ${choices.join(", ")}`);
			return chosen ?? otherwise;
		}
	};
}
// src/github/inputs.ts
const COMMANDS = [
	"run",
	"wait",
	"validate"
];
const ENVIRONMENTS = [
	"local",
	"docker",
	"staging"
];
const FAIL_ON = [
	"partial",
	"failure",
	"never"
];
const COMMENT_MODES = [
	"always",
	"on-failure",
	"never"
];
const WAIT_SECONDS = {
	from: 1,
	to: 86400
};
const LANES = {
	from: 1,
	to: 64
};
const DAYS = {
	from: 1,
	to: 400
};
/**
* The Action's inputs. `fallbackDirectory` is where paths start when the runner names no workspace. Throws one `UsageError`
* that lists every bad input with what it may be.
*/
function loadInputs(environment, context, fallbackDirectory) {
	const reader = inputReader(environment);
	const workspace = resolve(environment.GITHUB_WORKSPACE || fallbackDirectory);
	const options = readOptions(reader, workspace);
	const matrix = matrixValues(reader.text("matrix-context"));
	const { workingDirectory, config } = options;
	const ownKey = reader.text("comment-key");
	const inputs = {
		options,
		failOn: reader.choice("fail-on", FAIL_ON, "partial"),
		token: reader.text("github-token") ?? "",
		comment: reader.choice("comment", COMMENT_MODES, "always"),
		commentKey: commentSlug(ownKey ?? defaultCommentKey({
			context,
			matrix,
			workspace,
			workingDirectory,
			config
		})),
		jobSummary: reader.boolean("job-summary", true),
		annotations: reader.boolean("annotations", true),
		uploadArtifact: reader.boolean("upload-artifact", true),
		artifactName: readArtifactName(reader) ?? defaultArtifactName(context, matrix),
		retentionDays: reader.integer("retention-days", DAYS, null),
		allowedVariables: readVariableNames(reader),
		workspace
	};
	if (reader.problems.length > 0) throw new UsageError(`the Action's inputs are wrong:\n${reader.problems.map((text) => `- ${text}`).join("\n")}`, { hint: "correct them under `with:` of the step" });
	return inputs;
}
function readOptions(reader, workspace) {
	return {
		command: reader.choice("command", COMMANDS, "run"),
		workingDirectory: readWorkingDirectory(reader, workspace),
		config: reader.text("config"),
		composeFiles: reader.list("compose-file"),
		projectName: reader.text("project-name"),
		services: reader.list("services"),
		environment: reader.choice("environment", ENVIRONMENTS, null),
		suites: reader.list("suites"),
		tags: reader.list("tags"),
		excludeTags: reader.list("exclude-tags"),
		waitTimeoutSeconds: reader.integer("wait-timeout", WAIT_SECONDS, DEFAULT_OPTIONS.waitTimeoutSeconds),
		maxParallel: reader.integer("max-parallel", LANES, DEFAULT_OPTIONS.maxParallel),
		failFast: reader.boolean("fail-fast", DEFAULT_OPTIONS.failFast),
		resultsDirectory: reader.text("results-dir") ?? DEFAULT_OPTIONS.resultsDirectory,
		reportsDirectory: reader.text("reports-dir") ?? DEFAULT_OPTIONS.reportsDirectory
	};
}
function readWorkingDirectory(reader, workspace) {
	const given = reader.text("working-directory");
	if (given === null) return workspace;
	const path = resolve(workspace, given);
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) reader.problems.push(`working-directory: ${JSON.stringify(given)} is not a folder of the workspace`);
	return path;
}
function readArtifactName(reader) {
	const name = reader.text("artifact-name");
	if (name !== null && FORBIDDEN_IN_ARTIFACT_NAME.test(name)) reader.problems.push(`artifact-name: ${JSON.stringify(name)} is not allowed; it must be without " : < > | * ? \\ / and line breaks`);
	return name;
}
function readVariableNames(reader) {
	const names = reader.list("env-allow");
	for (const name of names.filter((candidate) => !/^[A-Za-z_]\w*$/.test(candidate))) reader.problems.push(`env-allow: ${JSON.stringify(name)} is not allowed; it must be the name of an environment variable, one a line`);
	return names;
}
// src/github/log.ts
/** The step's log: folded groups, notices and warnings as annotations of the run, every text inert. */
function actionsLog() {
	return {
		group: (title) => startGroup(toInertText(title)),
		endGroup: () => endGroup(),
		line: (text) => info(toInertText(text)),
		notice: (text) => notice(toInertText(text)),
		warning: (text) => warning(toInertText(text)),
		status: () => void 0
	};
}
// src/github/outputs.ts
/** Every output that is known, as text; without a session `exit-code` alone. */
function collectOutputs(source) {
	const { session, summary, files, published } = source;
	const known = { "exit-code": source.exitCode };
	if (session) Object.assign(known, {
		"session-id": session.session_id,
		"overall-status": session.overall_status,
		"total-tests": session.total_tests,
		"passed-tests": session.passed_tests,
		"failed-tests": session.failed_tests,
		"skipped-tests": session.skipped_tests,
		"error-tests": session.error_tests,
		"success-rate": summary?.results.success_rate,
		"duration-ms": Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp),
		"session-path": files?.session,
		"summary-path": files?.summary,
		"report-path": files?.markdown,
		"artifact-id": published.artifactId,
		"artifact-url": published.artifactUrl,
		"comment-url": published.commentUrl
	});
	const texts = Object.entries(known).flatMap(([name, value]) => value === null || value === void 0 ? [] : [[name, String(value)]]);
	return Object.fromEntries(texts);
}
/** Hands outputs to the runner through its file. */
function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
// src/github/annotations.ts
const MOST_ANNOTATIONS = 9;
const TITLE_CHARACTERS = 250;
const MESSAGE_CHARACTERS = 4e3;
/** The services at fault, then every failed or errored test, in the order of the configuration. */
function sessionAnnotations(session) {
	const services = session.services.filter(isRootFault).map(serviceAnnotation);
	const tests = session.execution_results.filter(({ status }) => status === "failed" || status === "error");
	return [...services, ...tests.map(testAnnotation)];
}
/** Configuration problems, each at its line. */
function problemAnnotations(problems) {
	return problems.map(({ file, line, message }) => ({
		title: "Configuration",
		message,
		place: {
			file,
			line
		}
	}));
}
/**
* Shows at most nine and one "N more"; tells whether the runner shows one error besides. Places are relative to
* `workingDirectory`.
*/
function annotate(annotations, workspace, workingDirectory) {
	for (const annotation of annotations.slice(0, MOST_ANNOTATIONS)) {
		const { place } = annotation;
		const file = place ? repositoryPath(workspace, workingDirectory, place.file) : null;
		error(shorten(toInertText(annotation.message), MESSAGE_CHARACTERS), {
			title: shorten(toInertText(annotation.title).replaceAll("\n", " "), TITLE_CHARACTERS),
			...place && file ? {
				file: toInertText(file),
				startLine: place.line
			} : {}
		});
	}
	const more = annotations.length - MOST_ANNOTATIONS;
	if (more > 0) error(`${more} more: see the job summary or the report`, { title: "compose-verify" });
	return more <= 0;
}
/** A blocked service is named by the one that blocks it. */
function isRootFault({ name, verdict, cause }) {
	if (verdict === "ready" || verdict === "completed" || verdict === "blocked") return false;
	return cause === null || cause === name;
}
function serviceAnnotation(service) {
	const facts = [service.message ?? service.state, service.remediation];
	return {
		title: `service/${service.name}`,
		message: joinFacts(facts),
		place: null
	};
}
function testAnnotation(result) {
	const { suite_name, test_id, error_message, remediation, cause, location } = result;
	const facts = [
		error_message ?? result.status,
		cause && `Cause: service ${cause}`,
		remediation
	];
	return {
		title: `${suite_name}/${test_id}`,
		message: joinFacts(facts),
		place: location
	};
}
function joinFacts(facts) {
	return facts.filter((fact) => fact !== null && fact !== "").join("\n");
}
// src/github/api.ts
const REQUEST_TIMEOUT_MS = 1e4;
/** Connects to `apiUrl` with a token. `signal` ends every request. */
async function connectToGitHub(token, apiUrl, signal) {
	const { getOctokit } = await import("./chunks/github2.js");
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		log: SILENT
	});
	const timed = () => ({ signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]) });
	return {
		request: async (route, parameters = {}) => {
			const { data, headers } = await octokit.request(route, {
				...parameters,
				request: timed()
			});
			return {
				data,
				headers
			};
		},
		query: (query) => octokit.graphql(query, { request: timed() })
	};
}
const GITHUB_ACTIONS = "github-actions[bot]";
/**
* The login that comments made with this token carry. GraphQL knows it for every kind of token, `GET /user` for people's;
* where neither answers, it is the job's own token.
*/
async function findViewer(api) {
	const sources = [async () => await api.query("{ viewer { login } }"), async () => ({ viewer: (await api.request("GET /user")).data })];
	for (const source of sources) {
		const login = await source().then((answer) => answer?.viewer?.login, () => void 0);
		if (typeof login === "string" && login !== "") return login;
	}
	return GITHUB_ACTIONS;
}
const SILENT = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
function ignore() {}
// src/github/artifact.ts
/**
* Uploads exactly these files and tells the artifact's number. They are gathered in a folder of their own first, so that
* entries have plain names wherever results and reports are kept. Throws the client's texts, with the blob store's
* `statusCode` where it has one, or the signal's reason.
*/
async function uploadArtifact(request) {
	const { name, files, retentionDays, signal, tell } = request;
	const folder = await mkdtemp(join(tmpdir(), "compose-verify-artifact-"));
	try {
		const entries = files.map((file) => join(folder, basename(file)));
		await Promise.all(files.map((file, index) => copyFile(file, entries[index] ?? join(folder, basename(file)))));
		const end = await uploadInThread({
			name,
			entries,
			folder,
			retentionDays
		}, signal, tell);
		if (end.kind === "uploaded") return end.id;
		throw Object.assign(new Error(end.message), { statusCode: end.statusCode });
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/**
* The client cannot be stopped, and its pauses and sockets would keep the process alive for minutes after the verdict;
* a thread ends with everything in it.
*/
async function uploadInThread(upload, signal, tell) {
	const { ARTIFACT_THREAD } = await import("./chunks/artifact-thread.js");
	signal.throwIfAborted();
	const thread = new Worker(ARTIFACT_THREAD, {
		workerData: { upload },
		stdout: true,
		stderr: true
	});
	const told = [thread.stdout, thread.stderr].map((stream) => tellLines(stream, tell));
	const { promise, resolve, reject } = Promise.withResolvers();
	thread.on("message", resolve).on("error", reject);
	thread.on("exit", () => reject(/* @__PURE__ */ new Error("the upload ended without a word")));
	const stop = () => reject(signal.reason);
	signal.addEventListener("abort", stop, { once: true });
	try {
		return await promise;
	} finally {
		signal.removeEventListener("abort", stop);
		await thread.terminate();
		await Promise.all(told);
	}
}
/** The client's commands are debug lines and masks for what those hold: none is printed, so none is needed. */
async function tellLines(input, tell) {
	for await (const line of createInterface({ input })) if (!line.startsWith("::")) tell(line);
}
// src/github/comment.ts
/** GitHub refuses 65,536 characters and more; the rest is margin. */
const COMMENT_CHARACTERS = 6e4;
const PAGE_SIZE = 100;
const MOST_PAGES = 100;
/**
* Makes or updates this key's one comment. May be repeated after a failure: it looks anew before it writes, so an earlier try
* that did arrive is found. Throws what Octokit throws.
*/
async function upsertComment(api, request) {
	const own = await findOwnComments(api, request);
	const newest = own[0];
	if (newest === void 0) {
		if (request.mode === "on-failure" && request.passed) return { kind: "unneeded" };
		return {
			kind: "created",
			url: await create(api, request)
		};
	}
	if (byAge(newest, request) < 0) return { kind: "outdated" };
	const url = await update(api, request, newest.id);
	await removeDoubles(api, request, own.slice(1));
	return {
		kind: "updated",
		url
	};
}
/** The first line of a comment of ours. */
function commentMarker(request) {
	return `<!-- compose-verify:${request.key} run=${request.runId} attempt=${request.runAttempt} -->`;
}
const MARKER = /^<!-- compose-verify:(\S+) run=(\d{1,15}) attempt=(\d{1,6}) -->[ \t]*(?:\r?\n|$)/;
function toBody(request) {
	const marker = commentMarker(request);
	return `${marker}\n${request.render(COMMENT_CHARACTERS - marker.length - 1)}`;
}
/** Comments with this key's marker that this token made, newest run first. Anyone may write a marker; none of those count. */
async function findOwnComments(api, request) {
	const marked = (await listComments(api, request)).flatMap((comment) => toMarked(comment, request.key) ?? []);
	if (marked.length === 0) return [];
	const viewer = await findViewer(api);
	return marked.filter(({ login, bot }) => login === viewer || bot && login === `${viewer}[bot]`).sort(byAge);
}
async function listComments(api, request) {
	const comments = [];
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const { data, headers } = await api.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...target(request),
			issue_number: request.pullRequest,
			per_page: PAGE_SIZE,
			page
		});
		if (!Array.isArray(data)) throw new Error("GitHub's list of comments is not a list");
		comments.push(...data);
		if (data.length === 0 || data.length < PAGE_SIZE && !/rel="?next"?/.test(String(headers.link ?? ""))) break;
	}
	return comments;
}
function toMarked(comment, key) {
	const { id, body, user } = comment ?? {};
	const marker = typeof body === "string" ? MARKER.exec(body) : null;
	if (typeof id !== "number" || typeof user?.login !== "string" || marker?.[1] !== key) return null;
	return {
		id,
		runId: Number(marker[2]),
		runAttempt: Number(marker[3]),
		login: user.login,
		bot: user.type === "Bot"
	};
}
/** Newest first: by run, then attempt, then comment. */
function byAge(one, other) {
	return other.runId - one.runId || other.runAttempt - one.runAttempt || (one.id && other.id ? other.id - one.id : 0);
}
async function create(api, request) {
	const { data } = await api.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		...target(request),
		issue_number: request.pullRequest,
		body: toBody(request)
	});
	return toUrl(data);
}
async function update(api, request, id) {
	const { data } = await api.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...target(request),
		comment_id: id,
		body: toBody(request)
	});
	return toUrl(data);
}
/** Two runs that began together may each have made one. What cannot be deleted now is tried again by the next run. */
async function removeDoubles(api, request, doubles) {
	const deletions = doubles.map(({ id }) => api.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...target(request),
		comment_id: id
	}));
	await Promise.allSettled(deletions);
}
function target({ owner, repository }) {
	return {
		owner,
		repo: repository
	};
}
function toUrl(data) {
	const url = data?.html_url;
	return typeof url === "string" && /^https?:\/\/\S+$/.test(url) ? url : null;
}
// src/github/fault.ts
/** Reads what Octokit, the artifact client or the storage client threw. */
function toFault(error, now) {
	const { response, statusCode } = error ?? {};
	const status = response?.headers !== void 0 || typeof statusCode === "number" ? numberOrNull(statusCode ?? error.status) : null;
	const text = answerText(response?.data);
	const headers = response?.headers ?? {};
	const exhausted = String(headers["x-ratelimit-remaining"] ?? "") === "0";
	return {
		status,
		limited: status === 429 || status === 403 && (exhausted || /rate limit/i.test(text ?? "")) || status === 403 && headers["retry-after"] !== void 0,
		message: status === null ? describeSilence(error) : `GitHub answered ${status}${text ? `: ${text}` : ""}`,
		retryAfterSeconds: waitSeconds(headers, exhausted, now)
	};
}
function describeSilence(error) {
	if (ranOutOfTime(error)) return "no answer came in time";
	const chain = causeChain(error);
	const texts = chain.filter((text, index) => text !== "fetch failed" && !chain[index + 1]?.startsWith(text));
	return texts.length > 0 ? texts.join(": ").replace(/\.{1,3}$/, "") : "no answer came";
}
function ranOutOfTime(error) {
	return error instanceof Error && (error.name === "TimeoutError" || ranOutOfTime(error.cause));
}
/** GitHub's own words with the members of `errors`; nothing of a page that a proxy sent instead. */
function answerText(data) {
	if (typeof data !== "object" || data === null) return null;
	const { message, errors } = data;
	const texts = [message, ...Array.isArray(errors) ? errors.map(memberText) : []].filter((text) => typeof text === "string" && text !== "");
	return texts.length > 0 ? texts.join("; ").slice(0, 500) : null;
}
function memberText(member) {
	if (typeof member !== "object" || member === null) return member;
	const { message, field, code } = member;
	return message ?? (field === void 0 ? code : `${String(field)}: ${String(code)}`);
}
function waitSeconds(headers, exhausted, now) {
	const asked = numberOrNull(headers["retry-after"]);
	if (asked !== null) return asked;
	const reset = exhausted ? numberOrNull(headers["x-ratelimit-reset"]) : null;
	return reset === null ? null : Math.max(0, reset - now.getTime() / 1e3);
}
function numberOrNull(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : null;
}
// src/github/job-summary.ts
/** The runner drops the whole summary above 1 MiB; what else this step wrote counts too. */
const SUMMARY_BYTES = 921600;
/** Adds Markdown of at most the bytes that are left to the step's summary file. Throws what the file system throws. */
function writeJobSummary(path, render) {
	const written = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	appendFileSync(path, `${render(Math.max(0, SUMMARY_BYTES - written - 1))}\n`);
}
// src/github/network-time.ts
const WHOLE_MS = 6e4;
const AFTER_CANCEL_MS = 3e3;
/** Ends what talks to GitHub: after a minute, or 3 s after a cancel. Its timers keep no process alive. */
function networkSignal(cancel) {
	const controller = new AbortController();
	const stop = (why, milliseconds) => setTimeout(() => controller.abort(new Error(why)), milliseconds).unref();
	stop("GitHub did not finish answering within a minute", WHOLE_MS);
	const onCancel = () => stop("the run was cancelled", AFTER_CANCEL_MS);
	if (cancel.aborted) onCancel();
	else cancel.addEventListener("abort", onCancel, { once: true });
	return controller.signal;
}
// src/github/retry.ts
const TRIES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_LIMIT_SECONDS = 30;
/**
* Runs an operation that may be repeated: after server errors and silence with growing, jittered pauses; after a rate limit
* as long as GitHub asks, up to 30 s. Any other answer, and the last failure, is thrown as it came.
*/
async function withRetry(operation, system, signal) {
	for (let attempt = 1;; attempt += 1) try {
		return await operation();
	} catch (error) {
		const pause = attempt < TRIES && !signal.aborted ? pauseBefore(toFault(error, system.now()), attempt, system) : null;
		if (pause === null) throw error;
		await system.sleep(pause, signal);
	}
}
/** Milliseconds until the next try; `null` when another try cannot help. */
function pauseBefore(fault, attempt, system) {
	if (fault.limited) {
		const seconds = fault.retryAfterSeconds;
		return seconds !== null && seconds <= LONGEST_LIMIT_SECONDS ? Math.max(0, seconds) * 1e3 : null;
	}
	if (fault.status !== null && fault.status < 500) return null;
	return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (.5 + system.random());
}
// src/github/publish.ts
/** Brings a finished run to where people look. A fault of GitHub becomes one notice or warning and nothing else. */
async function publish(request) {
	const { inputs, session } = request;
	const artifactId = session && inputs.uploadArtifact ? await publishArtifact(request) : null;
	const artifactUrl = artifactId === null ? null : artifactPage(request.context, artifactId);
	const commentUrl = session ? await publishComment(request, session, artifactUrl) : null;
	if (session && inputs.jobSummary) publishSummary(request, session, artifactUrl);
	return {
		artifactId,
		artifactUrl,
		commentUrl,
		roomForError: !inputs.annotations || publishAnnotations(request)
	};
}
function publishAnnotations({ inputs, session, problems }) {
	return annotate([...problemAnnotations(problems), ...session ? sessionAnnotations(session) : []], inputs.workspace, inputs.options.workingDirectory);
}
/** The client repeats what can be repeated by itself; after a cancel there is no time to begin. */
async function publishArtifact({ inputs, files, signal, system, log }) {
	if (files === null) return null;
	if (signal.aborted) {
		log.notice("The run was cancelled: no artifact is uploaded.");
		return null;
	}
	log.group("Artifact");
	let problem = null;
	try {
		const { artifactName: name, retentionDays } = inputs;
		return await uploadArtifact({
			name,
			files: [
				files.session,
				files.events,
				files.summary,
				files.markdown
			],
			retentionDays,
			signal: networkSignal(signal),
			tell: log.line
		});
	} catch (error) {
		problem = toFault(error, system.now()).message;
		return null;
	} finally {
		log.endGroup();
		if (problem !== null) log.warning(`The artifact was not uploaded: ${problem}. The verdict stands.`);
	}
}
async function publishComment(request, session, artifactUrl) {
	const { context, inputs, system, log } = request;
	const wish = toCommentRequest(request, session, artifactUrl);
	if (wish === null) return null;
	if (inputs.token === "") {
		log.notice("No github-token: no comment is posted.");
		return null;
	}
	const signal = networkSignal(request.signal);
	try {
		const api = await connectToGitHub(inputs.token, context.apiUrl, signal);
		return tellOutcome(await withRetry(() => upsertComment(api, wish), system, signal), log);
	} catch (error) {
		tellCommentFault(error, request);
		return null;
	}
}
/** `null` where no comment belongs: outside a pull request, where a workflow follows another's run, or on wish. */
function toCommentRequest({ context, inputs }, session, artifactUrl) {
	const { owner, repository, pullRequest, runId, runAttempt, eventName } = context;
	if (inputs.comment === "never" || pullRequest === null || eventName === "workflow_run") return null;
	if (owner === null || repository === null) return null;
	return {
		owner,
		repository,
		pullRequest: pullRequest.number,
		key: inputs.commentKey,
		runId,
		runAttempt,
		mode: inputs.comment,
		passed: session.overall_status === "passed",
		render: (characters) => renderMarkdown(session, { characters }, { artifactUrl })
	};
}
function tellOutcome(outcome, log) {
	if (outcome.kind === "outdated") log.notice("A newer run has commented already: its comment is kept.");
	if (outcome.kind === "outdated" || outcome.kind === "unneeded") return null;
	log.line(`Comment ${outcome.kind}${outcome.url ? `: ${outcome.url}` : ""}`);
	return outcome.url;
}
function tellCommentFault(error, { context, system, log }) {
	const { status, limited, message } = toFault(error, system.now());
	if (status !== 403 || limited) {
		log.warning(`The comment was not posted: ${message}. The verdict stands.`);
		return;
	}
	const reason = context.pullRequest?.fork ? "a fork's pull request gets a read-only token; the job summary and the artifact hold the report" : "give the job `permissions: pull-requests: write`, or set `comment: never`";
	log.notice(`The comment was not posted: ${message} (${reason}). The verdict stands.`);
}
function publishSummary({ summaryPath, log }, session, url) {
	if (summaryPath === null) {
		log.notice("The runner has no job summary (GITHUB_STEP_SUMMARY is not set).");
		return;
	}
	try {
		writeJobSummary(summaryPath, (bytes) => renderMarkdown(session, { bytes }, { artifactUrl: url }));
	} catch (error) {
		log.warning(`The job summary was not written: ${toFault(error, /* @__PURE__ */ new Date(0)).message}. The verdict stands.`);
	}
}
function artifactPage({ serverUrl, owner, repository, runId }, artifactId) {
	if (owner === null || repository === null || runId === 0) return null;
	return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}/artifacts/${artifactId}`;
}
// src/action.ts
const ANNOTATION_CHARACTERS = 4e3;
/** The Action: inputs, the use case, publishing, outputs, the step's own success. */
async function runAction() {
	collectEarly();
	const log = actionsLog();
	const cancel = cancelOnSignals(false);
	const failure = await act(log, cancel.signal).catch((error) => tellBrokenRun(error, log));
	cancel.forget();
	if (failure !== null) failStep(failure, log);
}
/** Tells why the step fails; `null` when it does not. */
async function act(log, signal) {
	const context = loadContext(process.env);
	const inputs = loadInputs(process.env, context, process.cwd());
	tellEventProblem(context, log);
	const visible = visibleEnvironment(process.env, context.restricted, inputs.allowedVariables);
	const system = nodeSystem(visible, inputs.options.workingDirectory);
	const readable = context.restricted ? new Set(inputs.allowedVariables) : null;
	const secrets = [inputs.token, ...secretsOfJob()];
	const verification = await verify({
		options: inputs.options,
		ci: context.ci,
		system,
		signal,
		log,
		secrets,
		readable
	});
	const { session, files, problems } = verification;
	const published = await publish({
		inputs,
		context,
		session,
		files,
		problems,
		summaryPath: process.env.GITHUB_STEP_SUMMARY || null,
		system,
		signal,
		log
	});
	const interruption = interruptionOf(signal);
	const exitCode = interruption === null ? verification.exitCode : interruptionExitCode(interruption);
	tellOutputs(collectOutputs({
		...verification,
		exitCode,
		published
	}), log);
	const verdict = verdictOf(verification, signal);
	const failed = stepFails(verification, inputs.failOn, signal.aborted);
	for (const line of session ? failureLines(session) : []) log.line(line);
	if (!failed) log.line(verdict);
	return failed ? {
		message: verdict,
		shown: published.roomForError
	} : null;
}
/** The runner cuts long errors short: the whole of it is in the log. */
function failStep({ message, shown }, log) {
	const text = toInertText(message);
	if (!shown || text.length > ANNOTATION_CHARACTERS) log.line(text);
	if (shown) setFailed(shorten(text, ANNOTATION_CHARACTERS));
	else process.exitCode = ExitCode.Failure;
}
/** A cancel that came while the verdict was published is not part of the session. */
function verdictOf({ session, message, exitCode }, signal) {
	const late = signal.aborted && !session?.interrupted ? "; then the step was cancelled" : "";
	if (session) return `${verdictLine(session)}${late}`;
	if (message) return message;
	return exitCode === 0 ? "passed: the configuration is valid" : `stopped with exit code ${exitCode}`;
}
/** The toolkit parses the event as soon as it is loaded and falls over a broken one; without the variable it does not try. */
function tellEventProblem({ eventProblem }, log) {
	if (eventProblem === null) return;
	delete process.env.GITHUB_EVENT_PATH;
	log.notice(`This run is not taken as a pull request's: ${eventProblem}.`);
}
/** What broke the run before there was anything to publish. */
function tellBrokenRun(error, log) {
	const known = error instanceof ComposeVerifyError;
	const redactor = new Redactor();
	for (const secret of secretsOfJob()) redactor.add(secret);
	tellOutputs({ "exit-code": String(known ? error.exitCode : 4) }, log);
	if (!known) debug(toInertText(redactor.text(error instanceof Error ? error.stack ?? "" : "")));
	const message = known ? [error.message, ...error.hint ? [error.hint] : []].join("\n") : `internal error, a bug of compose-verify: ${causeChain(error).join(": ")}; step debug logging shows where`;
	return {
		message: redactor.text(message),
		shown: true
	};
}
/** A fault of the runner's output file leaves the verdict alone. */
function tellOutputs(outputs, log) {
	try {
		if (process.env.GITHUB_OUTPUT) setOutputs(outputs);
		else log.notice("The runner takes no outputs (GITHUB_OUTPUT is not set).");
	} catch (error) {
		log.warning(`The outputs were not set: ${causeChain(error).join(": ")}. The verdict stands.`);
	}
}
/** The runner's own tokens, and the secrets of all variables, also of those that no configuration may read. */
function secretsOfJob() {
	return Object.entries(process.env).flatMap(([name, value]) => secretsOf(name, value ?? ""));
}
// src/index.ts
await runAction();
export {};
