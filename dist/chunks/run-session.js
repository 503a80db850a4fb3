import { t as TestFault } from "./test-fault.js";
import { n as ky, t as require_undici } from "./undici.js";
import { o as causeChain } from "./errors.js";
import { n as stringifyJson, t as parseJson } from "./json.js";
import { a as UnknownNameError, i as isShorthand, m as compilePattern, n as isOperator, o as renderTemplate, p as queryJsonPath, r as isOperatorObject, u as toPointer } from "./matching.js";
import diagnostics from "node:diagnostics_channel";
// src/run/auth/authenticator.ts
function createAuthenticator(_request) {
	return {
		authorize: async (context) => {
			throw new TestFault("address", `the authentication context ${context} is not known`);
		},
		renew: async () => null,
		close: async () => []
	};
}
// src/run/deadline.ts
/** Why a signal was aborted: a time limit ran out. */
var DeadlineError = class extends Error {
	seconds;
	constructor(seconds) {
		super(`the time limit of ${seconds} s ran out`);
		this.name = "DeadlineError";
		this.seconds = seconds;
	}
};
/** A signal that aborts after `seconds` with a `DeadlineError`, or with the parent's reason when that comes first. */
function startDeadline(system, seconds, parent) {
	const limit = new AbortController();
	const over = new AbortController();
	const expire = () => limit.abort(new DeadlineError(seconds));
	system.sleep(seconds * 1e3, over.signal).then(expire, () => void 0);
	return {
		signal: AbortSignal.any([parent, limit.signal]),
		[Symbol.dispose]: () => over.abort()
	};
}
/** The words of what aborted a signal. */
function reasonOf(signal) {
	const { reason } = signal;
	return reason instanceof Error && reason.message !== "" ? reason.message : String(reason ?? "interrupted");
}
// src/run/connection-timing.ts
var import_undici = require_undici();
/** Idle connections are given up before a server would close them, so that a request never meets a dying one. */
const KEEP_ALIVE_MS = 1e3;
/**
* A pool of at most `connections` keep-alive connections an origin. Its times come from the library's diagnostics, which are
* the only place that tells which connection a request went out on.
*/
function createTimedPool(connections, monotonic) {
	const connectTimes = /* @__PURE__ */ new WeakMap();
	let starting = null;
	const onSend = (message) => {
		const { socket } = message;
		if (starting) {
			starting.sent = true;
			starting.connectMs = connectTimes.get(socket) ?? 0;
		}
		starting = null;
		connectTimes.delete(socket);
	};
	diagnostics.subscribe("undici:client:sendHeaders", onSend);
	const agent = new import_undici.Agent({
		connections,
		pipelining: 1,
		keepAliveTimeout: KEEP_ALIVE_MS,
		keepAliveMaxTimeout: KEEP_ALIVE_MS,
		headersTimeout: 0,
		bodyTimeout: 0,
		connect: timedConnector(connectTimes, monotonic)
	});
	return {
		dispatch: (trace, options, handler) => {
			const watched = Object.create(handler);
			watched.onRequestStart = (...start) => {
				starting = trace;
				handler.onRequestStart?.apply(watched, start);
			};
			watched.onResponseStart = (...response) => {
				trace.headers = response[2];
				handler.onResponseStart?.apply(watched, response);
			};
			return agent.dispatch(options, watched);
		},
		close: async () => {
			diagnostics.unsubscribe("undici:client:sendHeaders", onSend);
			await agent.destroy();
		}
	};
}
function timedConnector(connectTimes, monotonic) {
	const connect = (0, import_undici.buildConnector)({ timeout: 12e4 });
	return (options, callback) => {
		const start = monotonic();
		connect(options, (...result) => {
			const [error, socket] = result;
			if (error === null) connectTimes.set(socket, monotonic() - start);
			callback(...result);
		});
	};
}
// src/run/http-failure.ts
var BodyTooLargeError = class extends Error {
	constructor(limit) {
		super(`the decoded body is larger than ${limit / 1024 / 1024} MiB`);
		this.name = "BodyTooLargeError";
	}
};
var InvalidStatusError = class extends Error {
	constructor(status) {
		super(`the status ${status} is none (100 to 599)`);
		this.name = "InvalidStatusError";
	}
};
const codes = (pattern) => (cause) => pattern.test(cause.code);
const cutOff = codes(/^(UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED)$/);
/** First rule that matches the innermost cause wins. */
const RULES = [
	{
		kind: "body-too-large",
		matches: (cause) => cause.name === "BodyTooLargeError",
		message: (address) => `${address} sent a body over 10 MiB (decoded): reading stopped there`
	},
	{
		kind: "refused",
		matches: codes(/^ECONNREFUSED$/),
		message: (address) => `connection refused by ${address}: nothing listens there`,
		repeatable: "always"
	},
	{
		kind: "not-found",
		matches: codes(/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/),
		message: (address) => `the host name of ${address} cannot be found`,
		repeatable: "always"
	},
	{
		kind: "unreachable",
		matches: codes(/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/),
		message: (address) => `${address} cannot be reached over the network`
	},
	{
		kind: "tls-to-plain",
		matches: (cause) => /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST/i.test(`${cause.code} ${cause.message}`),
		message: (address) => `${address} does not speak TLS: it answered https with plain text`
	},
	{
		kind: "certificate",
		matches: codes(/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/),
		message: (address, _state, cause) => `the TLS certificate of ${address} is not accepted: ${cause.message}`
	},
	{
		kind: "bad-port",
		matches: (cause) => cause.message === "bad port",
		message: (address) => `the port of ${address} is on the list of ports that HTTP clients refuse`
	},
	{
		kind: "headers-too-large",
		matches: codes(/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/),
		message: (address) => `${address} sent response headers over 16 KiB`
	},
	{
		kind: "ended-early",
		matches: (cause, state) => state.answered && (cutOff(cause) || /^(Z_BUF_ERROR|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(cause.code)),
		message: (address, state) => `the response of ${address} ended early: ${bytesOf(state)} received`
	},
	{
		kind: "undecodable",
		matches: (cause) => /^(Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ERR__|ERR_ZSTD|ZSTD_)/.test(cause.code) || /content-encoding/i.test(cause.message),
		message: (address, _state, cause) => `the body of ${address} is not what its content-encoding says: ${cause.message}`
	},
	{
		kind: "not-http",
		matches: (cause) => /^(HTTPParserError|InvalidStatusError)$/.test(cause.name) || cause.code.startsWith("HPE_") || cause.message === "bad response",
		message: (address, _state, cause) => `${address} is not speaking HTTP: ${cause.message}`
	},
	{
		kind: "closed",
		matches: (cause) => cause.code === "UND_ERR_SOCKET" && /other side closed/.test(cause.message),
		message: (address) => `${address} closed the connection without an answer`,
		repeatable: "idempotent"
	},
	{
		kind: "reset",
		matches: cutOff,
		message: (address) => `${address} reset the connection before an answer came`,
		repeatable: "idempotent"
	},
	{
		kind: "invalid-request",
		matches: codes(/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|UND_ERR_REQ_CONTENT_LENGTH_MISMATCH|ERR_INVALID_)/),
		message: (_address, _state, cause) => `the request cannot be sent: ${cause.message}`
	}
];
/** Puts a failed send into words. */
function describeFailure(error, state) {
	const address = addressOf(state.request.url);
	if (state.signal.aborted) return abortFailure(address, state);
	const cause = innermost(error);
	const trace = causeChain(error).filter((text) => text !== "fetch failed" && text !== "terminated");
	const rule = RULES.find((candidate) => candidate.matches(cause, state));
	if (!rule) return {
		kind: "unknown",
		message: `no answer from ${address}: ${cause.message}`,
		trace,
		repeatable: "never"
	};
	return {
		kind: rule.kind,
		message: rule.message(address, state, cause),
		trace,
		repeatable: state.answered ? "never" : rule.repeatable ?? "never"
	};
}
function abortFailure(address, state) {
	const { signal } = state;
	const limit = signal.reason instanceof DeadlineError ? `${signal.reason.seconds} s` : null;
	const base = {
		trace: [reasonOf(signal)],
		repeatable: "never"
	};
	if (limit === null) return {
		...base,
		kind: "interrupted",
		message: reasonOf(signal)
	};
	if (state.answered) {
		const message = `the response of ${address} did not end in ${limit}: ${bytesOf(state)} received`;
		return {
			...base,
			kind: "slow-body",
			message
		};
	}
	return state.sent ? {
		...base,
		kind: "no-answer",
		message: `${address} accepted the connection, sent no response in ${limit}`
	} : {
		...base,
		kind: "no-connection",
		message: `no connection to ${address} in ${limit}`
	};
}
/** The last link of the chain says what happened; of several tried addresses, the first one's. */
function innermost(error) {
	let current = error;
	for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
		const next = current instanceof AggregateError ? current.errors[0] : current.cause;
		if (!(next instanceof Error)) break;
		current = next;
	}
	if (!(current instanceof Error)) return {
		code: "",
		name: "",
		message: String(current)
	};
	const code = current.code;
	return {
		code: String(code ?? ""),
		name: current.name,
		message: current.message || String(code ?? current.name)
	};
}
function addressOf(url) {
	return URL.canParse(url) ? new URL(url).host : url;
}
function bytesOf(state) {
	return state.bytes === 1 ? "1 byte" : `${state.bytes} bytes`;
}
// src/run/response-body.ts
const SHOWN_CHARACTERS$1 = 80;
/** Text of a body: UTF-8 unless the content type names another charset; what cannot be decoded becomes U+FFFD. */
function decodeBody(body, contentType) {
	return decoderFor(contentType).decode(body);
}
/** Reads a body as JSON whatever its content type says; JSON is UTF-8. */
function readJson(body, contentType) {
	if (body.byteLength === 0) return {
		value: null,
		empty: true,
		problem: "an empty body"
	};
	if (invalidUtf8(body)) return {
		value: null,
		empty: false,
		problem: `${mediaType(contentType)} that is not valid UTF-8`
	};
	const text = new TextDecoder("utf-8").decode(body);
	try {
		return {
			value: parseJson(text),
			empty: false,
			problem: null
		};
	} catch (error) {
		const deep = error instanceof RangeError ? " (nested too deeply to read)" : "";
		return {
			value: null,
			empty: false,
			problem: `${mediaType(contentType)}: ${excerpt(text)}${deep}`
		};
	}
}
function decoderFor(contentType) {
	const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1];
	try {
		return new TextDecoder(charset ?? "utf-8");
	} catch {
		return new TextDecoder("utf-8");
	}
}
function invalidUtf8(body) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(body);
		return false;
	} catch {
		return true;
	}
}
function mediaType(contentType) {
	return contentType.split(";")[0]?.trim() || "a body without content type";
}
function excerpt(text) {
	const characters = [...text.slice(0, 320).replace(/\s+/g, " ").trim()];
	return `\`${characters.slice(0, SHOWN_CHARACTERS$1).join("")}${characters.length > SHOWN_CHARACTERS$1 || text.length > 320 ? "…" : ""}\``;
}
// src/run/http.ts
const MAX_BODY_BYTES = 10485760;
/** The parser takes any three digits; HTTP ends here. */
const HIGHEST_STATUS = 599;
/** A client with at most `connections` pooled connections an origin. Redirects are answers and are not followed. */
function createHttpClient(connections, system) {
	const pool = createTimedPool(connections, system.monotonic);
	return {
		send: (request, signal) => sendOnce(pool, system.monotonic, request, signal),
		close: () => pool.close()
	};
}
async function sendOnce(pool, monotonic, request, signal) {
	const start = monotonic();
	const trace = {
		sent: false,
		connectMs: null,
		headers: {}
	};
	const received = {
		head: null,
		ttfbMs: null,
		chunks: [],
		bytes: 0
	};
	const timing = () => ({
		total_ms: monotonic() - start,
		ttfb_ms: received.ttfbMs,
		connect_ms: trace.connectMs
	});
	try {
		const head = await sendThroughKy(pool, trace, request, signal);
		if (head.status > HIGHEST_STATUS) {
			await head.body?.cancel();
			throw new InvalidStatusError(head.status);
		}
		received.head = head;
		received.ttfbMs = monotonic() - start;
		await readCapped(head, received, signal);
		return {
			response: toResponse(head, trace.headers, received, timing()),
			failure: null
		};
	} catch (error) {
		const { head, bytes } = received;
		const failure = describeFailure(error, {
			request,
			signal,
			sent: trace.sent,
			answered: head !== null,
			bytes
		});
		return {
			response: head && toResponse(head, trace.headers, received, timing()),
			failure,
			timing: timing()
		};
	}
}
function sendThroughKy(pool, trace, request, signal) {
	const { method, url, headers, body } = request;
	const sent = {
		...contentLength(body),
		...headers
	};
	const dispatcher = { dispatch: (options, handler) => pool.dispatch(trace, {
		...options,
		headers: sent
	}, handler) };
	const send = () => (0, import_undici.fetch)(url, {
		method,
		headers,
		body,
		signal,
		redirect: "manual",
		dispatcher
	});
	return ky(url, {
		method,
		retry: { limit: 0 },
		throwHttpErrors: false,
		timeout: false,
		redirect: "manual",
		signal,
		fetch: send
	});
}
/** Without it the body would go out in chunks, which many a small server does not read. */
function contentLength(body) {
	return body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
}
/** Counts decoded bytes while they come: a small compressed body can hide a huge one. */
async function readCapped(response, received, signal) {
	const reader = response.body?.getReader();
	if (!reader) return;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		received.bytes += value.byteLength;
		if (received.bytes > 10485760) {
			received.chunks = [];
			await reader.cancel().catch(() => void 0);
			throw new BodyTooLargeError(MAX_BODY_BYTES);
		}
		received.chunks.push(value);
	}
	signal.throwIfAborted();
}
function toResponse(head, rawHeaders, received, timing) {
	const body = Buffer.concat(received.chunks);
	const headers = /* @__PURE__ */ new Map();
	for (const [name, values = []] of Object.entries(rawHeaders)) headers.set(name.toLowerCase(), [values].flat());
	const contentType = head.headers.get("content-type") ?? "";
	let reading = null;
	return {
		status: head.status,
		headers,
		body,
		timing,
		text: () => decodeBody(body, contentType),
		json: () => {
			reading ??= readJson(body, contentType);
			return reading;
		}
	};
}
// src/run/lanes.ts
/** A fair semaphore with numbered places. */
function createLanes(count) {
	const free = Array.from({ length: Math.max(1, count) }, (_, lane) => lane);
	const waiting = [];
	const release = (lane) => {
		const next = waiting.shift();
		if (next) next.grant(lane);
		else free.splice(free.filter((other) => other < lane).length, 0, lane);
	};
	const held = (lane) => {
		let given = false;
		return {
			number: lane,
			[Symbol.dispose]: () => {
				if (!given) release(lane);
				given = true;
			}
		};
	};
	return { acquire: (signal) => {
		if (signal.aborted) return Promise.reject(signal.reason);
		const lane = free.shift();
		if (lane !== void 0) return Promise.resolve(held(lane));
		return new Promise((resolve, reject) => {
			const waiter = { grant: (granted) => {
				signal.removeEventListener("abort", abort);
				resolve(held(granted));
			} };
			const abort = () => {
				waiting.splice(waiting.indexOf(waiter), 1);
				reject(signal.reason);
			};
			waiting.push(waiter);
			signal.addEventListener("abort", abort, { once: true });
		});
	} };
}
// src/run/cookies.ts
function createCookieJar() {
	return {
		headerFor: () => null,
		store: () => void 0
	};
}
// src/run/capture.ts
/** Each source that this version reads; the first that a capture names is taken. */
const READERS = [
	({ jsonpath }, response) => jsonpath === void 0 ? null : readPath(jsonpath, response),
	({ header, all }, response) => {
		if (header === void 0) return null;
		const values = response.headers.get(header.toLowerCase());
		return {
			label: `header ${header}`,
			value: all ? values : values?.join(", "),
			place: "the response's headers"
		};
	},
	({ status }, response) => status ? {
		label: "status",
		value: response.status,
		place: "the response"
	} : null,
	({ body }, response) => body ? {
		label: "body",
		value: response.text(),
		place: "the response"
	} : null
];
/** Values that a response gives to later tests. Throws `TestFault` when one of them is not there. */
function captureValues(captures, response) {
	return new Map(Object.entries(captures).map(([name, source]) => [name, captureValue(name, source, response)]));
}
function captureValue(name, source, response) {
	const map = typeof source === "string" ? { jsonpath: source } : source;
	const found = locate(name, map, response);
	const value = found.value === void 0 || map.regex === void 0 ? found.value : firstGroup(name, map.regex, found.value);
	if (value === void 0) {
		const label = map.regex === void 0 ? found.label : [found.label, `regex ${map.regex}`].filter(Boolean).join(", ");
		throw new TestFault("capture-empty", `capture ${name}: ${label} found nothing in ${found.place}`);
	}
	return value;
}
function locate(name, map, response) {
	for (const read of READERS) {
		const found = guarded(name, () => read(map, response));
		if (found) return found;
	}
	return {
		label: "",
		value: response.text(),
		place: "the body"
	};
}
function readPath(path, response) {
	const reading = response.json();
	if (reading.problem !== null) throw new TestFault("capture-empty", `${path} found nothing: expected JSON, got ${reading.problem}`);
	return {
		label: path,
		value: queryJsonPath(path, reading.value),
		place: "the body"
	};
}
function firstGroup(name, pattern, value) {
	const text = typeof value === "string" ? value : stringifyJson(value);
	return guarded(name, () => compilePattern(pattern).firstGroup(text) ?? void 0);
}
/** What a library says about a path or a pattern, under the capture's name. */
function guarded(name, work) {
	try {
		return work();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TestFault("capture-empty", `capture ${name}: ${reason}`, error);
	}
}
// src/run/describe-mismatches.ts
const SHOWN = 3;
const SHOWN_CHARACTERS = 160;
/** One line that tells the first mismatches and how many more there are. */
function describeMismatches(mismatches, response) {
	const texts = mismatches.slice(0, SHOWN).map((mismatch) => describe(mismatch, response));
	const more = mismatches.length - texts.length;
	return texts.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
function describe(mismatch, response) {
	const { source, pointer } = mismatch;
	const difference = `expected ${show(mismatch.expected)}, got ${show(mismatch.actual)}`;
	if (source === "status") return `expected status ${plain(mismatch.expected)}, got ${plain(mismatch.actual)}`;
	if (source === "duration") return `expected an answer within ${limitOf(mismatch.expected)} ms, got it after ${plain(mismatch.actual)} ms`;
	if (source !== "body") return `${source.replace(":", " ")}: ${difference}`;
	const { problem } = response.json();
	if (problem !== null) return `expected JSON, got ${problem}`;
	return `body${pointer === "" ? "" : ` ${pointer}`}: ${difference}`;
}
function limitOf(expected) {
	return plain((expected !== null && typeof expected === "object" && !Array.isArray(expected) ? expected.$lte : expected) ?? null);
}
function plain(value) {
	return typeof value === "string" ? value : show(value);
}
function show(value) {
	if (value === "$absent") return "nothing there";
	const text = stringifyJson(value);
	return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
// src/run/match/values.ts
/** Comparison of JSON values by type and value; numbers of different widths compare exactly. */
function sameValue(left, right) {
	if (isNumeric(left) && isNumeric(right)) return sameNumber(left, right);
	if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return left === right;
	if (Array.isArray(left) || Array.isArray(right)) {
		if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
		return left.every((item, index) => sameValue(item, right[index] ?? null));
	}
	const keys = Object.keys(left);
	if (keys.length !== Object.keys(right).length) return false;
	return keys.every((key) => Object.hasOwn(right, key) && sameValue(member(left, key), member(right, key)));
}
/** Below, at or above zero as `left` is below, equal to or above `right`; `null` when they have no order. */
function compareValues(left, right) {
	if (!(isNumeric(left) && isNumeric(right) || typeof left === "string" && typeof right === "string")) return null;
	if (left < right) return -1;
	return left > right ? 1 : 0;
}
function isNumeric(value) {
	return typeof value === "number" || typeof value === "bigint";
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
/** Code points of a text, elements of a list, keys of an object; `null` for what has no length. */
function lengthOf(value) {
	if (typeof value === "string") return codePoints(value);
	if (Array.isArray(value)) return value.length;
	return isObject(value) ? Object.keys(value).length : null;
}
/** A value as a report shows it: what lies deeper than `levels` is named, so that a hostile depth breaks no writer. */
function clipDepth(value, levels = 24) {
	if (value === null || typeof value !== "object") return value;
	if (levels === 0) return "… [deeper levels cut]";
	if (Array.isArray(value)) return value.map((item) => clipDepth(item, levels - 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clipDepth(item, levels - 1)]));
}
function member(value, key) {
	return Object.hasOwn(value, key) ? value[key] ?? null : null;
}
function sameNumber(left, right) {
	if (typeof left === typeof right) return left === right;
	const [whole, other] = typeof left === "bigint" ? [left, Number(right)] : [BigInt(right), Number(left)];
	return Number.isInteger(other) && BigInt(other) === whole;
}
function codePoints(text) {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}
// src/run/match/header.ts
/** A JSON number of a header: `Infinity`, `0x10` and `007` stay texts. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** A header is a text: a number or a boolean as its expectation stands for that text, also when it comes from a `{{name}}`. */
function headerTemplate(expected, scope) {
	const plain = typeof expected === "string" ? renderTemplate(expected, scope) : expected;
	return isNumeric(plain) || typeof plain === "boolean" ? String(plain) : expected;
}
/** What a header is compared as: a number where the expectation speaks of one, such as `{ $gte: 1 }`; else its text. */
function headerValue(text, template) {
	return text !== void 0 && NUMBER.test(text) && asksForNumber(template) ? parseJson(text) : text;
}
function asksForNumber(template) {
	if (template === "$number" || template === "$integer") return true;
	if (!isOperatorObject(template)) return false;
	return Object.entries(template).some(([operator, argument]) => operator !== "$length" && [argument].flat().some((item) => isNumeric(item) || asksForNumber(item)));
}
// src/run/match/context.ts
function finding(expected, node) {
	return [{
		at: node.at,
		written: node.written,
		expected,
		actual: node.value === void 0 ? "$absent" : node.value
	}];
}
// src/run/match/unordered.ts
/**
* Whether each template has an item of its own that fits it. A greedy choice would fail where a loose template takes the only
* item of a strict one, so pairs are moved along augmenting paths; each template and item are compared at most once.
*/
function pairsUp(templates, items, fits) {
	const candidates = templates.map((template) => items.flatMap((item, index) => fits(template, item) ? [index] : []));
	const owner = /* @__PURE__ */ new Map();
	return templates.every((_, start) => augment(start, candidates, owner));
}
/** Breadth first, so that the depth of the stack does not grow with the list. */
function augment(start, candidates, owner) {
	const reachedFrom = /* @__PURE__ */ new Map();
	const queue = [start];
	for (const template of queue) for (const item of candidates[template] ?? []) {
		if (reachedFrom.has(item)) continue;
		reachedFrom.set(item, template);
		const holder = owner.get(item);
		if (holder === void 0) {
			assignAlong(item, start, reachedFrom, candidates, owner);
			return true;
		}
		queue.push(holder);
	}
	return false;
}
function assignAlong(last, start, reachedFrom, candidates, owner) {
	let item = last;
	for (let step = 0; step <= candidates.length; step += 1) {
		const template = reachedFrom.get(item) ?? start;
		const previous = [...owner].find(([, holder]) => holder === template)?.[0];
		owner.set(item, template);
		if (template === start || previous === void 0) return;
		item = previous;
	}
}
// src/run/match/operators.ts
/** THE table of operators; only `$optional` and what asks a template again accept a value that is not there. */
const OPERATOR_TESTS = {
	$eq: holds("$eq", (value, argument) => sameValue(value, argument)),
	$ne: holds("$ne", (value, argument) => !sameValue(value, argument)),
	$gt: ordered("$gt", (order) => order > 0),
	$gte: ordered("$gte", (order) => order >= 0),
	$lt: ordered("$lt", (order) => order < 0),
	$lte: ordered("$lte", (order) => order <= 0),
	$in: holds("$in", (value, argument) => list(argument).some((item) => sameValue(value, item))),
	$nin: holds("$nin", (value, argument) => !list(argument).some((item) => sameValue(value, item))),
	$matches: (argument, node) => {
		return typeof node.value === "string" && compilePattern(String(argument)).test(node.value) ? [] : finding({ $matches: argument }, node);
	},
	$contains: (argument, node, matching, match) => {
		const { value } = node;
		if (Array.isArray(value)) return value.some((item) => match(argument, {
			...node,
			value: item
		}, matching).length === 0) ? [] : finding({ $contains: argument }, node);
		const part = renderTemplate(argument, matching.scope);
		return typeof value === "string" && typeof part === "string" && value.includes(part) ? [] : finding({ $contains: part }, node);
	},
	$starts_with: text("$starts_with", (value, argument) => value.startsWith(argument)),
	$ends_with: text("$ends_with", (value, argument) => value.endsWith(argument)),
	$length: (argument, node, matching, match) => {
		const length = node.value === void 0 ? null : lengthOf(node.value);
		return length !== null && match(argument, {
			...node,
			value: length
		}, matching).length === 0 ? [] : finding({ $length: argument }, node);
	},
	$each: (argument, node, matching, match) => {
		if (!Array.isArray(node.value)) return finding({ $each: argument }, node);
		const findings = [];
		for (const [index, value] of node.value.entries()) {
			if (findings.length >= 100) break;
			findings.push(...match(argument, {
				...node,
				value,
				at: [...node.at, index]
			}, matching));
		}
		return findings;
	},
	$unordered: (argument, node, matching, match) => {
		const templates = list(argument);
		const { value } = node;
		return Array.isArray(value) && value.length === templates.length && pairsUp(templates, value, (template, item) => match(template, {
			...node,
			value: item
		}, matching).length === 0) ? [] : finding({ $unordered: argument }, node);
	},
	$exact: (argument, node, matching, match) => match(argument, node, {
		...matching,
		exact: true
	}),
	$optional: (argument, node, matching, match) => node.value === void 0 ? [] : match(argument, node, matching),
	$is: (argument, node, matching, match) => match(argument, node, matching),
	$not: (argument, node, matching, match) => {
		return node.value !== void 0 && match(argument, node, matching).length > 0 ? [] : finding({ $not: argument }, node);
	},
	$all_of: (argument, node, matching, match) => {
		const templates = list(argument);
		if (templates.length === 0 && node.value === void 0) return finding({ $all_of: [] }, node);
		return templates.flatMap((template, index) => match(template, {
			...node,
			written: [...node.written, index]
		}, matching));
	},
	$any_of: (argument, node, matching, match) => {
		return list(argument).some((template) => match(template, node, matching).length === 0) ? [] : finding({ $any_of: argument }, node);
	}
};
/** An operator whose argument is data. */
function holds(name, test) {
	return (argument, node, matching) => {
		const rendered = renderTemplate(argument, matching.scope);
		return node.value !== void 0 && test(node.value, rendered) ? [] : finding({ [name]: rendered }, node);
	};
}
function ordered(name, test) {
	return holds(name, (value, argument) => {
		const order = compareValues(value, argument);
		return order !== null && test(order);
	});
}
function text(name, test) {
	return holds(name, (value, argument) => typeof value === "string" && typeof argument === "string" && test(value, argument));
}
function list(argument) {
	return Array.isArray(argument) ? argument : [argument];
}
// src/run/match/shorthands.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,12})?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;
const URI_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;
const EMAIL_LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const EMAIL_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const MAX_TEXT = 2048;
/** What each shorthand accepts; `undefined` is a value that is not there, and only `$absent` accepts that. */
const SHORTHAND_TESTS = {
	$any: (value) => value !== void 0,
	$string: (value) => typeof value === "string",
	$number: isNumeric,
	$integer: (value) => typeof value === "bigint" || Number.isInteger(value),
	$boolean: (value) => typeof value === "boolean",
	$array: (value) => Array.isArray(value),
	$object: isObject,
	$uuid: (value) => typeof value === "string" && UUID.test(value),
	$date: (value) => typeof value === "string" && isDate(value),
	"$date-time": (value) => typeof value === "string" && isDateTime(value),
	$email: (value) => typeof value === "string" && isEmail(value),
	$uri: (value) => typeof value === "string" && value.length <= MAX_TEXT && URI_SCHEME.test(value) && URL.canParse(value),
	$absent: (value) => value === void 0
};
function isDate(text) {
	const parts = DATE.exec(text);
	if (!parts) return false;
	const [year, month, day] = parts.slice(1).map(Number);
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1] ?? 0;
	return day >= 1 && day <= days;
}
/** RFC 3339; a leap second (`:60`) counts. */
function isDateTime(text) {
	const parts = DATE_TIME.exec(text);
	if (!parts || !isDate(parts[1] ?? "")) return false;
	const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts.slice(2).map((part) => Number(part ?? 0));
	return hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}
function isEmail(text) {
	const at = text.lastIndexOf("@");
	if (at < 1 || text.length > 254) return false;
	const local = text.slice(0, at);
	return !(local.startsWith(".") || local.endsWith(".") || local.includes("..")) && EMAIL_LOCAL.test(local) && text.slice(at + 1).split(".").every((label) => EMAIL_LABEL.test(label));
}
// src/run/match/template.ts
/**
* Compares a value with a template: objects as subsets at every depth, lists by length and order, scalars by type and value.
* Returns every place where the template does not hold. Throws `UnknownNameError` for a `{{name}}` that has no value.
*/
function matchTemplate(template, node, matching) {
	if (typeof template === "string") return matchText(template, node, matching);
	if (Array.isArray(template)) return matchList(template, node, matching);
	if (!isObject(template)) return node.value !== void 0 && sameValue(template, node.value) ? [] : finding(template, node);
	if (!matching.literal && isOperatorObject(template)) return matchOperators(template, node, matching);
	return matchObject(template, node, matching);
}
function matchText(template, node, matching) {
	if (!matching.literal && template.includes("{{")) return matchTemplate(renderTemplate(template, matching.scope), node, {
		...matching,
		literal: true
	});
	return (!matching.literal && isShorthand(template) ? SHORTHAND_TESTS[template](node.value) : node.value === template) ? [] : finding(template, node);
}
function matchOperators(template, node, matching) {
	return Object.entries(template).flatMap(([key, argument]) => {
		if (!isOperator(key)) throw new Error(`${key} is not an operator of this version`);
		return OPERATOR_TESTS[key](argument, {
			...node,
			written: [...node.written, key]
		}, matching, matchTemplate);
	});
}
function matchList(template, node, matching) {
	const { value } = node;
	if (!Array.isArray(value) || value.length !== template.length) return finding(matching.literal ? template : renderTemplate(template, matching.scope), node);
	const findings = [];
	for (const [index, item] of template.entries()) {
		if (findings.length >= 100) break;
		findings.push(...matchTemplate(item, descend(node, index, value[index]), matching));
	}
	return findings;
}
function matchObject(template, node, matching) {
	const { value } = node;
	if (!isObject(value)) return finding(matching.literal ? template : renderTemplate(template, matching.scope), node);
	const findings = [];
	for (const key of Object.keys(template)) {
		const inner = Object.hasOwn(value, key) ? member(value, key) : void 0;
		findings.push(...matchTemplate(member(template, key), descend(node, key, inner), matching));
	}
	if (!matching.exact) return findings;
	const further = Object.keys(value).filter((key) => !Object.hasOwn(template, key));
	return [...findings, ...further.slice(0, 100).flatMap((key) => finding("$absent", descend(node, key, member(value, key))))];
}
function descend(node, key, value) {
	return {
		value,
		at: [...node.at, key],
		written: [...node.written, key]
	};
}
// src/run/match/response.ts
/** Every expectation that an answer does not meet; empty when all hold. Throws `UnknownNameError`. */
function matchResponse(expectation, response) {
	return [
		...matchStatus(expectation, response.status),
		...matchHeaders(expectation, response),
		...matchBody(expectation, response),
		...matchDuration(expectation, response)
	];
}
function matchStatus(expectation, status) {
	const { expected_status: expected, scope } = expectation;
	const written = ["expected_status"];
	if (expected === void 0) return status >= 200 && status < 300 ? [] : [mismatch(expectation, "status", {
		at: [],
		written,
		expected: "2xx",
		actual: status
	})];
	return compare(typeof expected === "string" ? statusNumber(renderTemplate(expected, scope)) : expected, status, scope, written).map((found) => mismatch(expectation, "status", {
		...found,
		at: []
	}));
}
/** A status that was captured from a text is still a status. */
function statusNumber(rendered) {
	return typeof rendered === "string" && /^[1-5]\d\d$/.test(rendered) ? Number(rendered) : rendered;
}
function matchHeaders(expectation, response) {
	return Object.entries(expectation.expected_headers).flatMap(([name, expected]) => {
		const values = response.headers.get(name.toLowerCase());
		const template = headerTemplate(expected, expectation.scope);
		const written = ["expected_headers", name];
		const against = (text) => compare(template, headerValue(text, template), expectation.scope, written);
		const separate = name.toLowerCase() === "set-cookie" ? values ?? [] : [];
		if (separate.length > 1 && separate.some((value) => against(value).length === 0)) return [];
		return against(values?.join(", ")).map((found) => mismatch(expectation, `header:${name.toLowerCase()}`, {
			...found,
			at: []
		}));
	});
}
function matchBody(expectation, response) {
	const { expected_response: expected, scope } = expectation;
	if (expected === void 0) return [];
	const written = ["expected_response"];
	const reading = response.json();
	if (reading.problem === null || reading.empty) {
		const findings = compare(expected, reading.empty ? void 0 : reading.value, scope, written);
		if (!reading.empty || findings.length === 0) return findings.map((found) => mismatch(expectation, "body", found));
	}
	return [mismatch(expectation, "body", {
		at: [],
		written,
		expected: "JSON",
		actual: reading.problem ?? "$absent"
	})];
}
function matchDuration(expectation, response) {
	const limit = expectation.max_response_ms;
	if (limit === null || response.timing.total_ms <= limit) return [];
	const actual = Math.round(response.timing.total_ms);
	return [mismatch(expectation, "duration", {
		at: [],
		written: ["max_response_ms"],
		expected: { $lte: limit },
		actual
	})];
}
function compare(template, value, scope, written) {
	return matchTemplate(template, {
		value,
		at: [],
		written
	}, {
		scope,
		exact: false,
		literal: false
	});
}
function mismatch(expectation, source, found) {
	const { file, line } = expectation.locate(found.written);
	return {
		source,
		pointer: toPointer(found.at),
		expected: clipDepth(found.expected),
		actual: clipDepth(found.actual),
		location: {
			file,
			line
		}
	};
}
// src/run/remediation.ts
/** What to do about an answer that never came; the keys are the kinds of failure. */
const REMEDIES = {
	refused: "Check that the service's container is running and that base_url names its published port.",
	"not-found": "Check the host name in base_url; from the host, a Compose service is reached by its published port on 127.0.0.1.",
	unreachable: "Check base_url and that the service's port is published on an address this machine reaches.",
	reset: "Read the service's log: it dropped the connection while it handled the request.",
	closed: "Read the service's log: it crashed on the request, or something else than its HTTP port is published there.",
	"no-connection": "Check that the service accepts connections: it may be overloaded, or a firewall drops them.",
	"no-answer": "Read the service's log for what blocks the request, or raise the test's timeout_seconds.",
	"slow-body": "Check what makes the response slow or endless, or raise the test's timeout_seconds.",
	"ended-early": "Read the service's log: it stopped while it sent the response, or its content-length is wrong.",
	"not-http": "Check that base_url names the service's HTTP port, and http or https as the service speaks it.",
	"headers-too-large": "Make the response's headers smaller: 16 KiB is the limit of most HTTP clients.",
	"tls-to-plain": "Use http:// in base_url.",
	certificate: "Use a certificate that this machine trusts, or http:// in base_url.",
	"bad-port": "Publish the service on another port: fetch and every browser refuse this one.",
	undecodable: "Correct the service's content-encoding, or send the header accept-encoding: identity.",
	"body-too-large": "Ask for less: a page of the list, or a filter.",
	"invalid-request": "Correct the test's headers.",
	"unknown-name": "Capture the value in a test that runs before and passes, or set it under vars.",
	"capture-empty": "Correct the path, or expect the field in expected_response, so that its absence is a failed expectation.",
	address: "Correct the service's base_url or the test's endpoint.",
	"deep-value": "Compare a smaller part of the body.",
	interrupted: "Run it again.",
	"suite-time-out": "Raise the suite's timeout_seconds (at most 300), speed up its slowest tests, or split the suite.",
	defect: "This is a defect of compose-verify: please report it with the test's configuration.",
	unknown: "Read the service's log at the time of the request."
};
/** Advice by the status that came instead of the expected one. */
const STATUS_ADVICE = [
	[
		300,
		399,
		"The service redirects, and redirects are not followed: expect this status, or use the address it points to."
	],
	[
		400,
		400,
		"Compare the request with what the endpoint takes; the response body usually says what is wrong."
	],
	[
		401,
		401,
		"Send valid credentials: check the authorization header, and that a token has not expired."
	],
	[
		403,
		403,
		"Check the permissions of the test user."
	],
	[
		404,
		404,
		"Check the endpoint's path, and that what it names exists at this point of the suite."
	],
	[
		405,
		405,
		"Check the method: the endpoint does not take this one."
	],
	[
		409,
		409,
		"Check for data that an earlier run left behind."
	],
	[
		422,
		422,
		"Compare the request body with what the endpoint validates; the response body usually names the field."
	],
	[
		429,
		429,
		"Run fewer tests side by side (max-parallel), or raise the service's rate limit."
	],
	[
		500,
		599,
		"Read the service's log at the time of the request."
	]
];
const SOURCE_ADVICE = [
	["duration", "Check what makes the response slow (cold start, a missing index), or raise max_response_ms."],
	["header:", "Compare the response's headers with expected_headers."],
	["body", "Compare the response body with expected_response: either the service or the expectation is out of date."],
	["status", "Compare the response with what the test expects: either the service or the expectation is out of date."]
];
function remedyFor(kind) {
	return REMEDIES[kind];
}
/** Advice about expectations that did not hold; the status says most, then what came first. */
function adviceFor(mismatches, status) {
	const first = mismatches[0];
	if (!first) return null;
	const byStatus = mismatches.some((mismatch) => mismatch.source === "status") ? STATUS_ADVICE.find(([from, to]) => status >= from && status <= to) : void 0;
	if (byStatus) return byStatus[2];
	return SOURCE_ADVICE.find(([prefix]) => first.source.startsWith(prefix))?.[1] ?? null;
}
// src/run/request.ts
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
const INVALID_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const DEFAULT_HEADERS = {
	accept: "*/*",
	"accept-encoding": "gzip, deflate, br",
	"user-agent": "compose-verify"
};
/** The request of a call, its templates rendered. Throws `TestFault` or `UnknownNameError`. */
async function buildRequest(context, call) {
	const { scope } = context;
	const body = call.request_body === void 0 ? null : stringifyJson(renderTemplate(call.request_body, scope));
	const { url, authorization } = takeCredentials(buildUrl(context, call));
	const defaults = {
		...DEFAULT_HEADERS,
		...body === null ? {} : { "content-type": "application/json" },
		...authorization === null ? {} : { authorization }
	};
	return {
		method: call.method,
		url,
		headers: buildHeaders({
			...defaults,
			...call.headers
		}, scope),
		body
	};
}
function buildUrl(context, call) {
	const endpoint = toText(renderTemplate(call.endpoint ?? "", context.scope));
	const url = appendQuery(ABSOLUTE.test(endpoint) ? declaredUrl(endpoint, context.services) : joinedUrl(endpoint, call.target_service, context), call.query, context.scope);
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new TestFault("address", `${JSON.stringify(url)} is not an HTTP address`);
	return url;
}
/** Joined as text: an endpoint never climbs out of the base path, and never replaces the host. */
function joinedUrl(endpoint, name, { services, scope }) {
	const service = name === null ? void 0 : services.get(name);
	if (!service) throw new TestFault("address", name === null ? "the test names no target_service" : `the service ${name} is not known`);
	if (service.base_url === null) throw new TestFault("address", `the service ${service.name} has no address: it publishes no port, and no base_url is configured`);
	const base = toText(renderTemplate(service.base_url, scope));
	if (endpoint === "" || /^[?#]/.test(endpoint)) return base + endpoint;
	return `${base.replace(/(?<!\/)\/+$/, "")}/${endpoint.replace(/^\//, "")}`;
}
function declaredUrl(endpoint, services) {
	const origin = originOf(endpoint);
	const declared = [...services.values()].some((service) => service.base_url !== null && originOf(service.base_url) === origin);
	if (origin === null || !declared) throw new TestFault("address", `${endpoint} belongs to no declared service: only addresses of declared services are requested`);
	return endpoint;
}
function originOf(url) {
	return URL.canParse(url) ? new URL(url).origin : null;
}
/** A list repeats its key; `null` leaves the parameter out. */
function appendQuery(url, query, scope) {
	const parameters = new URLSearchParams();
	for (const [key, value] of Object.entries(query)) {
		const rendered = renderTemplate(value, scope);
		for (const item of Array.isArray(rendered) ? rendered : [rendered]) if (item !== null) parameters.append(key, toText(item));
	}
	const [address = "", ...fragment] = url.split("#");
	if (parameters.size === 0) return url;
	return [`${address}${!address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&"}${parameters}`, ...fragment].join("#");
}
/** Clients refuse `http://user:password@host`; it means basic authentication. */
function takeCredentials(url) {
	const parsed = new URL(url);
	if (parsed.username === "" && parsed.password === "") return {
		url,
		authorization: null
	};
	const credentials = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
	parsed.username = "";
	parsed.password = "";
	return {
		url: parsed.href,
		authorization: `Basic ${Buffer.from(credentials).toString("base64")}`
	};
}
function buildHeaders(headers, scope) {
	const sent = {};
	for (const [name, value] of Object.entries(headers)) {
		if (value === null) continue;
		const text = toText(renderTemplate(value, scope));
		if (!HEADER_NAME.test(name)) throw new TestFault("invalid-request", `${JSON.stringify(name)} is not a header name`);
		if (INVALID_HEADER_VALUE.test(text)) throw new TestFault("invalid-request", `the header ${name} holds a character that no header can carry, such as a line break`);
		sent[name] = text;
	}
	return sent;
}
function toText(value) {
	return typeof value === "string" ? value : stringifyJson(value);
}
// src/run/exchange.ts
/** Sends that are repeated because no connection came about, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [
	100,
	200,
	400
];
const IDEMPOTENT = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE",
	"OPTIONS"
];
const NOTHING = {
	status: "passed",
	message: null,
	mismatches: [],
	trace: [],
	remediation: null,
	request: null,
	response: null,
	captured: /* @__PURE__ */ new Map(),
	sends: 0,
	timing: null,
	steps: []
};
/** One request and its answer against the expectations and captures of a call. */
async function exchange(context, call) {
	let progress = NOTHING;
	try {
		const request = await buildRequest(context, call);
		progress = {
			...NOTHING,
			request
		};
		const { outcome, sends } = await sendUntilConnected(context, request);
		const { response, failure } = outcome;
		const timing = failure ? outcome.timing : outcome.response.timing;
		progress = {
			...progress,
			response,
			sends,
			timing
		};
		if (failure) return errored(progress, failure.kind, failure.message, failure.trace);
		return judge(context, call, progress, outcome.response);
	} catch (error) {
		return faultyAttempt(error, progress);
	}
}
function judge(context, call, progress, response) {
	const mismatches = matchResponse({
		...call,
		scope: context.scope
	}, response);
	if (mismatches.length > 0) {
		const message = describeMismatches(mismatches, response);
		return {
			...progress,
			status: "failed",
			message,
			mismatches,
			remediation: adviceFor(mismatches, response.status)
		};
	}
	return {
		...progress,
		captured: captureValues(call.capture, response)
	};
}
async function sendUntilConnected(context, request) {
	const { http, signal, system } = context;
	for (let sends = 1;; sends += 1) {
		const outcome = await http.send(request, signal);
		const pause = RECONNECT_DELAYS_MS[sends - 1];
		const repeatable = outcome.failure?.repeatable ?? "never";
		if (!(repeatable === "always" || repeatable === "idempotent" && IDEMPOTENT.includes(request.method)) || pause === void 0) return {
			outcome,
			sends
		};
		if (!await system.sleep(pause, signal).then(() => true, () => false)) return {
			outcome,
			sends
		};
	}
}
/** What an exception says about a call; one that is a defect of ours is thrown on. */
function faultyAttempt(error, progress = NOTHING) {
	if (error instanceof TestFault) return errored(progress, error.kind, error.message, causeChain(error));
	if (error instanceof UnknownNameError) return errored(progress, "unknown-name", error.message, causeChain(error));
	if (error instanceof RangeError) return errored(progress, "deep-value", "a value is nested too deeply to be compared or sent", causeChain(error));
	throw error;
}
function errored(progress, kind, message, trace) {
	return {
		...progress,
		status: "error",
		message,
		trace,
		remediation: remedyFor(kind)
	};
}
// src/run/kinds/api-endpoint.ts
/** One request to an endpoint of a service, compared with every expectation of the test. */
const apiEndpoint = (context) => exchange(context, context.test);
// src/run/kinds/health-check.ts
/** GET of the service's `health_endpoint`, or of the test's own `endpoint`. */
const healthCheck = async (context) => {
	const { test, services } = context;
	const service = test.target_service === null ? void 0 : services.get(test.target_service);
	const endpoint = test.endpoint ?? service?.health_endpoint ?? null;
	if (endpoint !== null) return exchange(context, {
		...test,
		method: "GET",
		endpoint
	});
	const message = service ? `the service ${service.name} has no health_endpoint: give the test an endpoint` : `the service ${test.target_service ?? "of this test"} is not known`;
	return faultyAttempt(new TestFault("address", message));
};
// src/run/kinds/table.ts
/** THE table of test types; loading a configuration refuses what is not in it. */
const KINDS = {
	health_check: healthCheck,
	api_endpoint: apiEndpoint
};
// src/run/curl.ts
const SECRET_HEADER = /^(authorization|proxy-authorization|cookie|x-auth-.*|.*(api-?key|token|secret|password|credential|signature).*)$/i;
const SECRET_FIELD = /(pass(word|wd|phrase)?$|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization|credential|^pin$|^otp$|cvv|cvc|signature)/i;
/** Headers that curl sends by itself; leaving one out has to be said. */
const CURL_DEFAULTS = ["accept", "user-agent"];
/** A POSIX shell line that repeats the request; secrets are variables such as `"$AUTHORIZATION"`, to be set before. */
function curlLine(request) {
	const vault = createVault([
		request.url,
		request.body ?? "",
		...Object.values(request.headers)
	].join("\n"));
	const url = maskUrl(request.url, vault);
	const headers = Object.entries(request.headers).flatMap(([name, value]) => ["-H", vault.quote(headerText(name, value, vault))]);
	const removed = CURL_DEFAULTS.filter((name) => !Object.hasOwn(request.headers, name)).flatMap((name) => ["-H", `'${name}:'`]);
	const method = request.method === "HEAD" ? ["--head"] : ["-X", request.method];
	const compressed = Object.hasOwn(request.headers, "accept-encoding") ? ["--compressed"] : [];
	const globbing = /[[\]{}]/.test(request.url) ? ["-g"] : [];
	const body = request.body === null ? [] : ["--data-raw", vault.quote(maskBody(request.body, vault))];
	return [
		"curl",
		"-sS",
		"-i",
		...globbing,
		...compressed,
		...method,
		vault.quote(url),
		...headers,
		...removed,
		...body
	].join(" ");
}
function headerText(name, value, vault) {
	if (!SECRET_HEADER.test(name)) return value === "" ? `${name};` : `${name}: ${value}`;
	return `${name}: ${vault.marker(name)}`;
}
function maskUrl(url, vault) {
	return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (pair, separator, name) => SECRET_FIELD.test(name) ? `${separator}${name}=${vault.marker(name)}` : pair);
}
function maskBody(body, vault) {
	try {
		return stringifyJson(maskFields(parseJson(body), vault));
	} catch {
		return body;
	}
}
function maskFields(value, vault) {
	if (Array.isArray(value)) return value.map((item) => maskFields(item, vault));
	if (value === null || typeof value !== "object") return value;
	const masked = Object.entries(value).map(([key, member]) => {
		return [key, SECRET_FIELD.test(key) && member !== null && typeof member !== "object" && typeof member !== "boolean" ? vault.marker(key) : maskFields(member, vault)];
	});
	return Object.fromEntries(masked);
}
function createVault(texts) {
	let prefix = "SECRET";
	while (texts.includes(prefix)) prefix += "_";
	const variables = [];
	return {
		marker(name) {
			variables.push(uniqueVariable(name, variables));
			return `${prefix}<${variables.length - 1}>`;
		},
		quote(text) {
			const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
			return variables.reduce((masked, variable, index) => masked.replaceAll(`${prefix}<${index}>`, () => `'"$${variable}"'`), quoted).replace(/"''$/, "\"");
		}
	};
}
function uniqueVariable(name, taken) {
	const base = name.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^(?=\d)/, "_");
	let variable = base;
	for (let count = 2; taken.includes(variable); count += 1) variable = `${base}_${count}`;
	return variable;
}
// src/run/test-result.ts
/** The result of a test that came to an end by itself. */
function finishedResult(suite, test, run) {
	const { attempt, retries } = run;
	const { status } = attempt;
	return {
		...ranResult(suite, test, run),
		status,
		error_message: attempt.message,
		mismatches: attempt.mismatches,
		error_trace: [...attempt.trace, ...run.earlier],
		remediation: attempt.remediation,
		flaky: status === "passed" && retries > 0,
		lane: run.lane
	};
}
/** The result of a test that was running when everything was interrupted. */
function interruptedResult(suite, test, run, reason) {
	return {
		...ranResult(suite, test, run),
		skip_reason: reason,
		error_trace: run.earlier
	};
}
/** The result of a test that did not run. */
function skippedResult(suite, test, at, why) {
	return {
		...blankResult(suite, test, at),
		skip_reason: why.reason,
		cause: why.cause
	};
}
function ranResult(suite, test, run) {
	const { attempt } = run;
	return {
		...blankResult(suite, test, run.startedAt),
		duration_ms: Math.max(0, Math.round(run.durationMs)),
		response_status: attempt.response?.status ?? null,
		response_body: attempt.response?.text() ?? null,
		retry_count: run.retries,
		performance_metrics: metrics(attempt.timing, run.sends),
		request: attempt.request && record(attempt.request),
		curl: attempt.request && curlLine(attempt.request),
		steps: attempt.steps
	};
}
/** Every field of a result, as a test that has not run leaves it: skipped. */
function blankResult(suite, test, at) {
	return {
		test_id: test.id,
		suite_name: suite.name,
		test_name: test.name,
		test_type: test.test_type,
		target_service: test.target_service,
		execution_timestamp: at.toISOString(),
		status: "skipped",
		duration_ms: 0,
		response_status: null,
		response_body: null,
		error_message: null,
		retry_count: 0,
		performance_metrics: metrics(null, 0),
		flaky: false,
		tags: test.tags,
		lane: null,
		location: {
			file: test.location.file,
			line: test.location.line
		},
		request: null,
		curl: null,
		mismatches: [],
		error_trace: [],
		remediation: null,
		cause: null,
		skip_reason: null,
		steps: []
	};
}
function metrics(timing, sends) {
	return {
		total_ms: tenths(timing?.total_ms ?? 0),
		ttfb_ms: timing?.ttfb_ms == null ? null : tenths(timing.ttfb_ms),
		connect_ms: timing?.connect_ms == null ? null : tenths(timing.connect_ms),
		attempts: sends
	};
}
function tenths(milliseconds) {
	return Math.round(milliseconds * 10) / 10;
}
function record(request) {
	const { method, url, headers, body } = request;
	return {
		method,
		url,
		headers: { ...headers },
		body
	};
}
// src/run/run-test.ts
const FIRST_BACKOFF_MS = 200;
/** Runs a test with its configured repeats. Always yields exactly one result. */
async function runTest(context, test) {
	const { system, signal, suite } = context;
	const startedAt = system.now();
	const start = system.monotonic();
	const run = {
		...await attemptUntilPassed(context, test),
		lane: context.lane,
		startedAt,
		durationMs: system.monotonic() - start
	};
	if (run.attempt.status !== "error" || !signal.aborted) {
		const captured = run.attempt.status === "passed" ? run.attempt.captured : /* @__PURE__ */ new Map();
		return {
			result: finishedResult(suite, test, run),
			captured
		};
	}
	return {
		result: signal.reason instanceof DeadlineError ? finishedResult(suite, test, {
			...run,
			attempt: cutByTheSuite(run.attempt, signal.reason)
		}) : interruptedResult(suite, test, run, reasonOf(signal)),
		captured: /* @__PURE__ */ new Map()
	};
}
async function attemptUntilPassed(context, test) {
	const earlier = [];
	let sends = 0;
	for (let retries = 0;; retries += 1) {
		const attempt = await attemptOnce(context, test);
		sends += attempt.sends;
		if (attempt.status === "passed" || retries >= test.retry_count) return {
			attempt,
			retries,
			sends,
			earlier
		};
		if (!await backOff(context, retries)) return {
			attempt,
			retries,
			sends,
			earlier
		};
		earlier.push(`attempt ${retries + 1}: ${attempt.message}`);
	}
}
/** Waits 200 ms, 400 ms, …, half of it at random, so that many tests do not come back at once; `false` when cut short. */
function backOff(context, retries) {
	const { system, signal } = context;
	const pause = FIRST_BACKOFF_MS * 2 ** retries * (.5 + system.random() / 2);
	return system.sleep(pause, signal).then(() => true, () => false);
}
async function attemptOnce(context, test) {
	const kind = KINDS[test.test_type];
	using deadline = startDeadline(context.system, test.timeout_seconds, context.signal);
	try {
		if (!kind) throw new Error(`tests of type ${test.test_type} are not supported yet`);
		return await kind({
			...context,
			test,
			signal: deadline.signal
		});
	} catch (error) {
		return brokenAttempt(error);
	}
}
/** A defect of ours costs one test, not the session. */
function brokenAttempt(error) {
	const trace = causeChain(error);
	return {
		status: "error",
		message: `this test could not be carried out: ${trace[0] ?? "no reason given"}`,
		mismatches: [],
		trace,
		remediation: remedyFor("defect"),
		request: null,
		response: null,
		captured: /* @__PURE__ */ new Map(),
		sends: 0,
		timing: null,
		steps: []
	};
}
function cutByTheSuite(attempt, reason) {
	const message = `the suite's timeout_seconds (${reason.seconds} s) ran out while this test was running`;
	return {
		...attempt,
		message,
		trace: [message],
		remediation: remedyFor("suite-time-out")
	};
}
// src/run/schedule.ts
/** Stages in ascending order; inside a stage the order of the configuration. */
function planStages(suites) {
	return [...Map.groupBy(suites, (suite) => suite.execution_order)].sort(([left], [right]) => left - right).map(([execution_order, members]) => ({
		execution_order,
		side_by_side: members.filter((suite) => suite.parallel_safe),
		one_at_a_time: members.filter((suite) => !suite.parallel_safe)
	}));
}
/** Tests in file order, each after what it depends on, which may stand below it. A cycle keeps file order. */
function orderTests(tests) {
	const byId = new Map(tests.map((test) => [test.id, test]));
	const ordered = /* @__PURE__ */ new Set();
	const entered = /* @__PURE__ */ new Set();
	const visit = (test) => {
		if (entered.has(test)) return;
		entered.add(test);
		for (const id of test.depends_on) {
			const dependency = byId.get(id);
			if (dependency) visit(dependency);
		}
		ordered.add(test);
	};
	for (const test of tests) visit(test);
	return [...ordered];
}
// src/run/scope.ts
const RANDOM_INTEGERS = 2 ** 31;
/** What `{{name}}` means in one test: its own `vars`, then captures, then the suite's `vars`; built-ins keep their value. */
function createScope(suite, test, captures, system, sessionId) {
	const drawn = /* @__PURE__ */ new Map();
	const draw = {
		$uuid: () => system.uuid(),
		$now: () => system.now().toISOString(),
		$random_int: () => Math.floor(system.random() * RANDOM_INTEGERS),
		$session_id: () => sessionId
	};
	return (name) => {
		if (Object.hasOwn(test.vars, name)) return test.vars[name];
		if (captures.has(name)) return captures.get(name);
		if (Object.hasOwn(suite.vars, name)) return suite.vars[name];
		if (!drawn.has(name) && Object.hasOwn(draw, name)) drawn.set(name, draw[name]?.() ?? null);
		return drawn.get(name);
	};
}
// src/run/suite-result.ts
/** Counts and state of a suite; `times` is `null` when it never started. */
function suiteResult(suite, results, times) {
	const count = (status) => results.filter((result) => result.status === status).length;
	const broken = count("failed") + count("error") > 0 || times?.cutShort;
	return {
		name: suite.name,
		state: times === null ? "not_started" : broken ? "failed" : "completed",
		start_timestamp: times?.startedAt.toISOString() ?? null,
		end_timestamp: times?.endedAt.toISOString() ?? null,
		duration_ms: Math.max(0, Math.round(times?.durationMs ?? 0)),
		total_tests: results.length,
		passed_tests: count("passed"),
		failed_tests: count("failed"),
		skipped_tests: count("skipped"),
		error_tests: count("error"),
		skip_reason: null,
		steps: []
	};
}
// src/run/run-suite.ts
/** Runs a suite's tests in order on one lane. Its time limit begins here. */
async function runSuite(context, suite, lane) {
	const { system, emit } = context;
	const startedAt = system.now();
	const start = system.monotonic();
	emit({
		type: "suite_started",
		suite_name: suite.name
	});
	using deadline = startDeadline(system, suite.timeout_seconds, context.signal);
	const captures = /* @__PURE__ */ new Map();
	const results = /* @__PURE__ */ new Map();
	for (const test of orderTests(suite.tests)) {
		const end = await runOrSkip({
			...context,
			signal: deadline.signal
		}, suite, test, lane, captures, results);
		for (const [name, value] of end.captured) captures.set(name, value);
		results.set(test.id, end.result);
		emit({
			type: "test_finished",
			result: end.result
		});
		stopWhenAsked(context, end.result);
	}
	const cutShort = deadline.signal.aborted;
	const result = suiteResult(suite, [...results.values()], {
		startedAt,
		endedAt: system.now(),
		durationMs: system.monotonic() - start,
		cutShort
	});
	finish(context, result);
	return result;
}
/** Skips a suite whole; every test still yields its result. */
function skipSuite(context, suite, why) {
	const { system, emit } = context;
	emit({
		type: "suite_started",
		suite_name: suite.name
	});
	const results = suite.tests.map((test) => {
		const own = test.skip === null ? why : {
			reason: test.skip,
			cause: null
		};
		return skippedResult(suite, test, system.now(), own);
	});
	for (const result of results) emit({
		type: "test_finished",
		result
	});
	const result = {
		...suiteResult(suite, results, null),
		skip_reason: why.reason
	};
	finish(context, result);
	return result;
}
async function runOrSkip(context, suite, test, lane, captures, results) {
	const { system, emit, sessionId } = context;
	const reason = reasonToSkip$1(context, test, results);
	if (reason !== null) return {
		result: skippedResult(suite, test, system.now(), {
			reason,
			cause: null
		}),
		captured: /* @__PURE__ */ new Map()
	};
	emit({
		type: "test_started",
		suite_name: suite.name,
		test_id: test.id
	});
	const scope = createScope(suite, test, captures, system, sessionId);
	const jars = {
		suite: createCookieJar(),
		test: createCookieJar()
	};
	return runTest({
		...context,
		suite,
		scope,
		jars,
		lane
	}, test);
}
/** First of: asked for, cancelled, out of time, stopped, a dependency that did not pass. */
function reasonToSkip$1(context, test, results) {
	const { signal, stop } = context;
	if (test.skip !== null) return test.skip;
	if (signal.aborted) return signal.reason instanceof DeadlineError ? outOfTime(signal.reason, results) : reasonOf(signal);
	if (stop.reason !== null) return stop.reason;
	const unmet = test.depends_on.flatMap((id) => {
		const status = results.get(id)?.status ?? "not run";
		return status === "passed" ? [] : [`${id} (${status})`];
	});
	return unmet.length === 0 ? null : `depends on ${unmet.join(", ")}`;
}
function outOfTime(limit, results) {
	const slowest = [...results.values()].filter((result) => result.duration_ms > 0).sort((left, right) => right.duration_ms - left.duration_ms).slice(0, 3).map((result) => `${result.test_id} (${(result.duration_ms / 1e3).toFixed(1)} s)`);
	return `the suite's timeout_seconds (${limit.seconds} s) ran out; slowest tests: ${slowest.join(", ")}; raise it (at most 300), speed these up, or split the suite`;
}
function stopWhenAsked(context, result) {
	const broken = result.status === "failed" || result.status === "error";
	if (!context.failFast || !broken || context.stop.reason !== null) return;
	context.stop.reason = `fail-fast: ${result.suite_name}/${result.test_id} ${result.status === "failed" ? "failed" : "could not be carried out"}`;
}
function finish(context, result) {
	const { name, state, duration_ms, skip_reason } = result;
	context.emit({
		type: "suite_finished",
		suite_name: name,
		state,
		duration_ms,
		skip_reason
	});
}
// src/run/run-session.ts
/** Runs all suites, stage after stage. Results come as events. */
async function runSession(request) {
	const { maxParallel, system } = request;
	const http = createHttpClient(Math.max(1, maxParallel), system);
	const authenticator = createAuthenticator({
		...request,
		http
	});
	const context = {
		...request,
		http,
		authenticator,
		stop: { reason: stopFromTheStart(request) }
	};
	const lanes = createLanes(maxParallel);
	let contexts = [];
	const results = /* @__PURE__ */ new Map();
	const run = async (suite) => {
		results.set(suite, await runWhenFree(request, context, lanes, suite));
	};
	try {
		for (const stage of planStages(request.suites)) {
			await Promise.all(stage.side_by_side.map(run));
			for (const suite of stage.one_at_a_time) await run(suite);
		}
	} finally {
		contexts = await authenticator.close();
		await http.close();
	}
	return {
		suites: request.suites.flatMap((suite) => results.get(suite) ?? []),
		contexts
	};
}
async function runWhenFree(request, context, lanes, suite) {
	const before = await reasonToSkip(request, context, suite);
	if (before) return skipSuite(context, suite.load(), before);
	using held = await acquireUnlessCancelled(lanes, request.signal);
	const after = await reasonToSkip(request, context, suite);
	if (after || !held) return skipSuite(context, suite.load(), after ?? {
		reason: reasonOf(request.signal),
		cause: null
	});
	return await runSuite(context, suite.load(), held.number);
}
async function acquireUnlessCancelled(lanes, signal) {
	try {
		return await lanes.acquire(signal);
	} catch {
		return null;
	}
}
/** With fail-fast, a service that never got ready ends the run before its first test. */
function stopFromTheStart(request) {
	const unready = [...request.services.values()].find((service) => service.unavailable);
	return request.failFast && unready?.unavailable ? `fail-fast: ${unready.unavailable.reason}` : null;
}
async function reasonToSkip(request, context, suite) {
	const missing = await missingFor(request, suite);
	if (missing.length > 0) {
		const cause = missing.find((item) => item.cause !== null)?.cause ?? null;
		return {
			reason: missing.map((item) => item.reason).join("; "),
			cause
		};
	}
	const reason = request.signal.aborted ? reasonOf(request.signal) : context.stop.reason;
	return reason === null ? null : {
		reason,
		cause: null
	};
}
/** All that a suite needs and that is not there: prerequisites, and services that its requests go to. */
async function missingFor(request, suite) {
	const targets = suite.tests.flatMap((test) => test.skip === null ? test.needs.services : []);
	const names = /* @__PURE__ */ new Set([
		...suite.prerequisites,
		...suite.needs.services,
		...targets
	]);
	return (await Promise.all([...names].map((name) => {
		const service = request.services.get(name);
		if (service?.unavailable) return service.unavailable;
		return suite.prerequisites.includes(name) ? request.unmet(name) : null;
	}))).filter((item) => item !== null);
}
export { runSession };
