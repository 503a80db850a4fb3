import { c as labelledProjectName, i as withDependants, o as isReady, t as noOutcome, u as dockerEnvironment } from "./wait-outcome.js";
import { a as UsageError, o as causeChain, r as EnvironmentError } from "./errors.js";
import { a as ky, i as require_undici, n as trustOf, r as sentAddress, t as trustKey } from "./tls-trust.js";
import { n as readPrerequisite } from "./prerequisite.js";
import { Agent, request } from "node:http";
import { Duplex } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { delimiter, join } from "node:path";
import { access, readFile, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { spawn } from "node:child_process";
// src/docker/log-text.ts
const HEADER_BYTES = 8;
/** Everything a terminal would act on, but for the line feed and the tab. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Collects the last `maxBytes` of a container's log as the engine streams it. */
var LogCollector = class {
	#framed;
	#maxBytes;
	#pending = Buffer.alloc(0);
	/** Bytes of the current frame that are still to come. */
	#frameLeft = 0;
	#kept = [];
	#keptBytes = 0;
	/** @param framed output of a container without a TTY: each piece follows a header of 8 bytes with its length */
	constructor(framed, maxBytes) {
		this.#framed = framed;
		this.#maxBytes = maxBytes;
	}
	push(chunk) {
		if (this.#framed) this.#unframe(chunk);
		else this.#keep(chunk);
	}
	#unframe(chunk) {
		let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
		this.#pending = Buffer.alloc(0);
		while (rest.length > 0) {
			if (this.#frameLeft === 0) {
				if (rest.length < HEADER_BYTES) {
					this.#pending = rest;
					return;
				}
				this.#frameLeft = rest.readUInt32BE(4);
				rest = rest.subarray(HEADER_BYTES);
				continue;
			}
			const piece = rest.subarray(0, this.#frameLeft);
			this.#frameLeft -= piece.length;
			rest = rest.subarray(piece.length);
			this.#keep(piece);
		}
	}
	/** Invalid UTF-8 becomes U+FFFD; colours and control characters are gone. */
	text() {
		return plainText(Buffer.concat(this.#kept).subarray(-this.#maxBytes));
	}
	#keep(piece) {
		this.#kept.push(piece);
		this.#keptBytes += piece.length;
		if (this.#keptBytes < 2 * this.#maxBytes) return;
		const rest = Buffer.concat(this.#kept).subarray(-this.#maxBytes);
		this.#kept = [rest];
		this.#keptBytes = rest.length;
	}
};
/** Bytes that a program wrote, as text that is safe to print. */
function plainText(bytes) {
	return stripVTControlCharacters(bytes.toString("utf8")).replace(/\r\n?/g, "\n").replace(CONTROL_CHARACTERS, "").trimEnd();
}
// src/docker/container-state.ts
const LABEL = "com.docker.compose";
const DEFAULT_INTERVAL_MS = 3e4;
const STATUSES = [
	"created",
	"running",
	"restarting",
	"paused",
	"exited",
	"dead",
	"removing"
];
/** The service that a container belongs to; `null` for one-off (`compose run`) and hook containers and strangers. */
function serviceOf(labels) {
	const service = labels?.[`${LABEL}.service`];
	if (!service || labels[`${LABEL}.oneoff`]?.toLowerCase() === "true" || labels[`${LABEL}.hook`] !== void 0) return null;
	return service;
}
/** What a container's label says of `depends_on`: `db:service_healthy:false,…`; older Compose writes names alone or nothing. */
function dependenciesOf$1(labels) {
	return (labels?.[`${LABEL}.depends_on`] ?? "").split(",").flatMap((part) => {
		const [service, condition] = part.trim().split(":");
		return service ? [{
			service,
			condition: condition || "service_started"
		}] : [];
	});
}
/** The services that a list of containers belongs to, each once. */
function listedServices(containers) {
	const services = /* @__PURE__ */ new Map();
	for (const { Labels } of containers) {
		const service = serviceOf(Labels);
		if (service !== null && !services.has(service)) services.set(service, {
			service,
			dependencies: dependenciesOf$1(Labels)
		});
	}
	return [...services.values()];
}
/** `null` when the container belongs to no service. */
function toContainerState(inspection, history) {
	const labels = inspection.Config?.Labels;
	const service = serviceOf(labels);
	if (service === null) return null;
	const state = inspection.State ?? {};
	const health = toHealth(state.Health ?? state.Healthcheck ?? null);
	const status = toStatus(state);
	const policy = inspection.HostConfig?.RestartPolicy;
	return {
		id: inspection.Id,
		name: (inspection.Name ?? inspection.Id.slice(0, 12)).replace(/^\//, ""),
		service,
		number: Number(labels?.[`${LABEL}.container-number`]) || 1,
		image: inspection.Config?.Image ?? null,
		imageId: inspection.Image ?? null,
		status,
		exitCode: state.ExitCode ?? 0,
		error: state.Error || null,
		oomKilled: state.OOMKilled === true || history.oom,
		createdAt: toTime(inspection.Created) ?? 0,
		startedAt: toTime(state.StartedAt),
		finishedAt: toTime(state.FinishedAt),
		restartCount: Math.max(inspection.RestartCount ?? 0, history.restarts),
		health,
		healthInterval: health && (inspection.Config?.Healthcheck?.Interval || 0) / 1e6 || health && DEFAULT_INTERVAL_MS,
		restartPolicy: {
			name: policy?.Name || "no",
			maximumRetries: policy?.MaximumRetryCount ?? 0
		},
		ports: toPorts(inspection),
		publishesPorts: Object.keys(inspection.HostConfig?.PortBindings ?? {}).length > 0,
		hostNetwork: inspection.HostConfig?.NetworkMode === "host",
		stopRequested: history.stopRequested,
		wasHealthy: history.wasHealthy || status === "running" && health?.status === "healthy"
	};
}
/** The engine's flags, because `Status` alone is missing on some and `restarting` is also `running`. */
function toStatus(state) {
	if (state.Restarting) return "restarting";
	if (state.Paused) return "paused";
	if (state.Dead) return "dead";
	const status = state.Status ?? (state.Running ? "running" : "exited");
	return STATUSES.includes(status) ? status : state.Running ? "running" : "created";
}
function toHealth(raw) {
	const status = raw?.Status;
	if (status !== "starting" && status !== "healthy" && status !== "unhealthy") return null;
	return {
		status,
		failingStreak: raw?.FailingStreak ?? 0,
		log: (raw?.Log ?? []).map((run) => ({
			start: toTime(run.Start) ?? 0,
			exitCode: run.ExitCode,
			output: plainText(Buffer.from(run.Output ?? ""))
		}))
	};
}
function toPorts(inspection) {
	return Object.entries(inspection.NetworkSettings?.Ports ?? {}).flatMap(([key, bindings]) => {
		const [port, protocol = "tcp"] = key.split("/");
		return (bindings ?? []).map((binding) => ({
			containerPort: Number(port),
			protocol,
			hostAddress: binding.HostIp ?? "",
			hostPort: Number(binding.HostPort)
		}));
	});
}
/** Docker writes the year 1 for "never". */
function toTime(text) {
	const time = Date.parse(text ?? "");
	return Number.isNaN(time) || time <= 0 ? null : time;
}
// src/docker/context-store.ts
/** Name of the context that `docker context use` chose; `null` when none was. */
async function readCurrentContext(environment) {
	const folder = configurationFolder(environment);
	if (folder === null) return null;
	const name = (await readJson(join(folder, "config.json")))?.currentContext;
	return typeof name === "string" && name !== "" ? name : null;
}
/** @throws EnvironmentError when there is no such context, or one without a Docker endpoint. */
async function readContext(environment, name) {
	const folder = configurationFolder(environment);
	const identity = createHash("sha256").update(name).digest("hex");
	const endpoints = (folder === null ? null : await readJson(join(folder, "contexts/meta", identity, "meta.json")))?.Endpoints;
	const host = endpoints?.docker?.Host;
	if (folder === null || typeof host !== "string" || host === "") throw new EnvironmentError(`The Docker context "${name}" does not exist, or names no Docker engine.`, { hint: "List the contexts with `docker context ls`, then set DOCKER_CONTEXT to one of them or unset it." });
	return {
		host,
		tls: await stat(join(folder, "contexts/tls", identity, "docker")).then(() => true, () => false) || endpoints?.docker?.SkipTLSVerify === true
	};
}
function configurationFolder(environment) {
	if (environment.DOCKER_CONFIG) return environment.DOCKER_CONFIG;
	const home = environment.HOME ?? environment.USERPROFILE;
	return home ? join(home, ".docker") : null;
}
/** `null` when the file is missing; a broken one is as good as missing here, as for the Docker command line's own reader of contexts. */
async function readJson(path) {
	try {
		const value = JSON.parse(await readFile(path, "utf8"));
		return value !== null && typeof value === "object" ? value : null;
	} catch {
		return null;
	}
}
// src/docker/endpoint.ts
const LOOPBACK$1 = "127.0.0.1";
const ADDRESS_HINT = "Set DOCKER_HOST to unix:///path/to/docker.sock, tcp://host:port or ssh://host, or unset it.";
/**
* Finds the engine in the order of the Docker command line: DOCKER_HOST, DOCKER_CONTEXT, the current context, the default
* socket; then the sockets of rootless and desktop installations. Nothing is connected.
* @throws EnvironmentError when no engine can be there, or none that this user may reach.
*/
async function resolveEndpoint(system) {
	const { environment } = system;
	if (environment.DOCKER_HOST) {
		const tls = Boolean(environment.DOCKER_TLS_VERIFY || environment.DOCKER_TLS);
		return fromAddress(environment.DOCKER_HOST, {
			source: "DOCKER_HOST",
			context: null,
			tls
		}, system);
	}
	const name = environment.DOCKER_CONTEXT || await readCurrentContext(environment);
	if (name === null || name === "default") return fromSockets(system);
	const context = await readContext(environment, name);
	return fromAddress(context.host, {
		source: `the Docker context "${name}"`,
		context: name,
		tls: context.tls
	}, system);
}
const READERS = {
	"unix:": (url, address, origin) => endpoint({
		kind: "socket",
		path: decodeURIComponent(url.pathname)
	}, address, origin),
	"npipe:": (_url, address, origin) => endpoint({
		kind: "socket",
		path: address.slice(8).replaceAll("/", "\\")
	}, address, origin),
	"tcp:": (url, address, origin, system) => origin.tls ? throughCommand(url, address, origin, system) : endpoint({
		kind: "tcp",
		hostname: unbracket(url.hostname),
		port: Number(url.port || 2375)
	}, address, origin, url.hostname),
	"ssh:": (url, address, origin, system) => throughCommand(url, address, origin, system)
};
async function fromAddress(address, origin, system) {
	const text = address.includes("://") ? address : `tcp://${address}`;
	const url = URL.canParse(text) ? new URL(text) : null;
	const reader = url && Object.hasOwn(READERS, url.protocol) ? READERS[url.protocol] : void 0;
	if (!url || !reader) throw new EnvironmentError(`${origin.source} names "${address}", which is no address of a Docker engine.`, { hint: ADDRESS_HINT });
	return reader(url, text, origin, system);
}
/** The command line knows how to do ssh and where TLS files are; it costs one process a connection. */
async function throughCommand(url, address, origin, system) {
	if (!await hasDockerCommand(system)) throw new EnvironmentError(`${origin.source} names ${address}, which needs the docker command, and it is missing.`, { hint: "Install the Docker command line on this machine, or point DOCKER_HOST at a unix:// or plain tcp:// address." });
	const dial = ["system", "dial-stdio"];
	return endpoint({
		kind: "command",
		file: "docker",
		arguments: origin.context === null ? dial : [
			"--context",
			origin.context,
			...dial
		],
		environment: dockerEnvironment(system.environment)
	}, address, origin, url.hostname);
}
function endpoint(connection, address, origin, hostname = LOOPBACK$1) {
	const local = hostname === "" || hostname === "localhost" || hostname === "0.0.0.0" || hostname === "[::]";
	return {
		connection,
		address,
		source: origin.source,
		publishedHost: local ? LOOPBACK$1 : hostname
	};
}
/** The first socket that is there and may be used. */
async function fromSockets(system) {
	const origin = {
		source: "the default socket",
		context: null,
		tls: false
	};
	if (process.platform === "win32") return fromAddress("npipe:////./pipe/docker_engine", origin, system);
	const candidates = socketCandidates(system.environment);
	const forbidden = [];
	for (const path of candidates) {
		if (!await isSocket(path)) continue;
		if (await mayUse(path)) return endpoint({
			kind: "socket",
			path
		}, `unix://${path}`, origin);
		forbidden.push(path);
	}
	if (forbidden[0] !== void 0) throw permissionDenied(forbidden[0]);
	throw new EnvironmentError(await hasDockerCommand(system) ? `The Docker daemon is not running: there is no socket at ${candidates.join(", ")}.` : `Docker is not installed: there is neither a docker command nor a socket at ${candidates.join(", ")}.`, { hint: "Start the Docker daemon, or set DOCKER_HOST; without Docker use `environment: local` or `staging`." });
}
/** @param path of a socket that exists */
function permissionDenied(path) {
	return new EnvironmentError(`Permission denied on the Docker socket ${path}.`, { hint: "Add this user to the group `docker` (and log in again), or run with a user who may use Docker." });
}
function socketCandidates(environment) {
	const home = environment.HOME;
	const user = process.getuid?.();
	return [
		"/var/run/docker.sock",
		...environment.XDG_RUNTIME_DIR ? [join(environment.XDG_RUNTIME_DIR, "docker.sock")] : [],
		...home ? [join(home, ".docker/run/docker.sock"), join(home, ".docker/desktop/docker.sock")] : [],
		...user === void 0 ? [] : [`/run/user/${user}/docker.sock`]
	];
}
const isSocket = (path) => stat(path).then((entry) => entry.isSocket(), () => false);
const mayUse = (path) => access(path, constants.R_OK | constants.W_OK).then(() => true, () => false);
async function hasDockerCommand(system) {
	const names = process.platform === "win32" ? ["docker.exe", "docker.cmd"] : ["docker"];
	const folders = (system.environment.PATH ?? system.environment.Path ?? "").split(delimiter).filter(Boolean);
	return (await Promise.all(folders.flatMap((folder) => names.map((name) => access(join(folder, name), constants.X_OK).then(() => true, () => false))))).includes(true);
}
function unbracket(hostname) {
	return hostname.replace(/^\[(.*)\]$/, "$1");
}
// src/docker/dial-stdio.ts
/** An agent whose connections are processes that speak HTTP on their standard input and output. */
var DialAgent = class extends Agent {
	#command;
	constructor(command, maxSockets) {
		super({
			keepAlive: true,
			maxSockets
		});
		this.#command = command;
	}
	createConnection() {
		return new ChildConnection(spawn(this.#command.file, this.#command.arguments, {
			env: this.#command.environment,
			stdio: "pipe"
		}));
	}
};
/** A process's standard input and output with the few methods of a socket that `node:http` calls. */
var ChildConnection = class extends Duplex {
	#child;
	#stderr = "";
	constructor(child) {
		super();
		this.#child = child;
		child.stdout.on("data", (chunk) => this.push(chunk) || child.stdout.pause());
		child.stderr.on("data", (chunk) => {
			this.#stderr = `${this.#stderr}${chunk}`.slice(-2e3);
		});
		child.stdin.on("error", () => {});
		child.on("error", (error) => this.destroy(error));
		child.on("close", (code) => {
			if (code) this.destroy(new Error(this.#stderr.trim() || `docker system dial-stdio ended with code ${code}`));
			else this.push(null);
		});
	}
	_read() {
		this.#child.stdout.resume();
	}
	_write(chunk, _encoding, callback) {
		this.#child.stdin.write(chunk, callback);
	}
	_final(callback) {
		this.#child.stdin.end(() => callback());
	}
	_destroy(error, callback) {
		this.#child.kill();
		callback(error);
	}
	setTimeout() {
		return this;
	}
	setNoDelay() {
		return this;
	}
	setKeepAlive() {
		return this;
	}
	ref() {
		this.#child.ref();
		return this;
	}
	unref() {
		this.#child.unref();
		return this;
	}
};
// src/docker/transport.ts
const DEFAULT_TIMEOUT_MS = 15e3;
const MAX_SOCKETS = 8;
const MAX_BODY_BYTES = 33554432;
function createTransport(endpoint) {
	const { connection } = endpoint;
	const agent = connection.kind === "command" ? new DialAgent(connection, MAX_SOCKETS) : new Agent({
		keepAlive: true,
		maxSockets: MAX_SOCKETS
	});
	const base = {
		...connection.kind === "socket" ? { socketPath: connection.path } : connection.kind === "tcp" ? {
			host: connection.hostname,
			port: connection.port
		} : {},
		agent,
		headers: { host: "docker" }
	};
	const open = async (path, options = {}) => {
		try {
			return await send({
				...base,
				path
			}, options, true);
		} catch (error) {
			options.signal?.throwIfAborted();
			throw connectionFault(endpoint, error);
		}
	};
	return {
		open,
		text: (path, options) => readText(endpoint, open, path, options),
		close: () => agent.destroy()
	};
}
var SlowEngineError = class extends Error {};
function send(options, call, mayRepeat) {
	const timeoutMs = call.timeoutMs ?? DEFAULT_TIMEOUT_MS;
	return new Promise((resolve, reject) => {
		const outgoing = request({
			...options,
			...call.signal ? { signal: call.signal } : {}
		});
		const timer = setTimeout(() => {
			outgoing.destroy(new SlowEngineError(`no answer in ${timeoutMs / 1e3} s`));
		}, timeoutMs);
		outgoing.on("response", (response) => {
			clearTimeout(timer);
			resolve(response);
		});
		outgoing.on("error", (error) => {
			clearTimeout(timer);
			if (mayRepeat && outgoing.reusedSocket && error.code === "ECONNRESET") resolve(send(options, call, false));
			else reject(error);
		});
		outgoing.end();
	});
}
async function readText(endpoint, open, path, options = {}) {
	const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
	const timeout = AbortSignal.timeout(timeoutMs);
	const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
	try {
		const response = await open(path, {
			...options,
			signal
		});
		const chunks = [];
		let bytes = 0;
		for await (const chunk of response) {
			bytes += chunk.length;
			if (bytes > MAX_BODY_BYTES) throw new Error(`the answer to ${path} is over ${MAX_BODY_BYTES} bytes`);
			chunks.push(chunk);
		}
		return {
			status: response.statusCode ?? 0,
			text: Buffer.concat(chunks).toString("utf8")
		};
	} catch (error) {
		options.signal?.throwIfAborted();
		if (error instanceof EnvironmentError) throw error;
		throw connectionFault(endpoint, timeout.aborted ? new SlowEngineError(`no complete answer in ${timeoutMs / 1e3} s`) : error);
	}
}
const START_HINT = "Start the Docker daemon (`docker info` must work), or correct DOCKER_HOST or the Docker context.";
const FAULTS = {
	ENOENT: "there is no such socket, so the Docker daemon is not running",
	ECONNREFUSED: "the connection was refused, so the Docker daemon is not running",
	ECONNRESET: "the connection was reset",
	ENOTFOUND: "the host name is not known",
	EAI_AGAIN: "the host name cannot be looked up now",
	EHOSTUNREACH: "the host cannot be reached",
	ETIMEDOUT: "the connection timed out",
	EPIPE: "the connection was closed"
};
function connectionFault(endpoint, error) {
	const { connection } = endpoint;
	const code = error?.code ?? "";
	if ((code === "EACCES" || code === "EPERM") && connection.kind === "socket") return permissionDenied(connection.path);
	const reason = connection.kind === "command" && code === "ENOENT" ? "the docker command is not installed" : Object.hasOwn(FAULTS, code) ? FAULTS[code] : causeChain(error)[0] ?? "the connection failed";
	return new EnvironmentError(`Docker cannot be reached at ${endpoint.address} (${endpoint.source}): ${reason}.`, {
		hint: error instanceof SlowEngineError ? "Wait until `docker info` answers again, then retry." : START_HINT,
		cause: error
	});
}
// src/docker/engine.ts
const MAX_LOG_BYTES = 1048576;
const EVENT_NAMES = [
	"create",
	"start",
	"restart",
	"die",
	"oom",
	"kill",
	"stop",
	"pause",
	"unpause",
	"destroy",
	"rename",
	"health_status"
];
/**
* Greets the engine and speaks the API version that it offers.
* @throws EnvironmentError when it does not answer, or is no Docker engine
*/
async function connectEngine(endpoint, options) {
	const transport = createTransport(endpoint);
	try {
		const answer = await transport.text("/version", options);
		const raw = parse(endpoint, answer);
		const version = typeof raw.Version === "string" ? raw.Version : "unknown";
		if (typeof raw.ApiVersion !== "string" || !/^\d+\.\d+$/.test(raw.ApiVersion)) throw notDocker(endpoint, answer);
		return createEngine(endpoint, transport, {
			version,
			apiVersion: raw.ApiVersion
		});
	} catch (error) {
		transport.close();
		throw error;
	}
}
function createEngine(endpoint, transport, version) {
	const base = `/v${version.apiVersion}`;
	const read = async (path, options) => {
		const answer = await transport.text(`${base}${path}`, options);
		return answer.status === 404 ? null : parse(endpoint, answer);
	};
	const inspectContainer = (id, options) => read(`/containers/${encodeURIComponent(id)}/json`, options);
	return {
		endpoint,
		version,
		inspectContainer,
		clock: async (options) => {
			const information = await read("/info", options);
			const time = Date.parse(information?.SystemTime ?? "");
			return Number.isNaN(time) ? Date.now() : time;
		},
		listContainers: async (filter, options) => await read(`/containers/json?all=1&filters=${encodeFilters(filter)}`, options) ?? [],
		inspectImage: (id, options) => read(`/images/${encodeURIComponent(id)}/json`, options),
		containerLog: async (id, tail, options) => {
			const container = await inspectContainer(id, options);
			if (container === null) return null;
			const path = `${base}/containers/${encodeURIComponent(id)}/logs?stdout=1&stderr=1&tail=${tail}`;
			return readLog(await transport.open(path, options), container.Config?.Tty !== true, options);
		},
		events: async (request) => {
			const filters = encode({
				type: ["container"],
				label: [`com.docker.compose.project=${request.project}`],
				event: EVENT_NAMES
			});
			const path = `${base}/events?since=${request.since.toFixed(3)}&filters=${filters}`;
			const response = await transport.open(path, { signal: request.signal });
			if (response.statusCode !== 200) throw notDocker(endpoint, {
				status: response.statusCode ?? 0,
				text: ""
			});
			request.onOpen();
			await readEvents(response, request.onEvent);
		},
		close: () => transport.close()
	};
}
async function readEvents(response, onEvent) {
	for await (const line of createInterface({
		input: response,
		crlfDelay: Number.POSITIVE_INFINITY
	})) try {
		onEvent(JSON.parse(line));
	} catch {}
}
/** A log that cannot be read is a sentence in the log's place, never a fault of the run. */
async function readLog(response, framed, options = {}) {
	const refused = response.statusCode !== 200;
	const collector = new LogCollector(framed && !refused, MAX_LOG_BYTES);
	const timer = setTimeout(() => response.destroy(), options.timeoutMs ?? 1e4);
	try {
		for await (const chunk of response) collector.push(chunk);
	} catch {} finally {
		clearTimeout(timer);
	}
	if (response.statusCode === 404) return null;
	if (refused) return `(the log cannot be read: ${daemonMessage(collector.text())})`;
	return collector.text();
}
function parse(endpoint, answer) {
	if (answer.status < 200 || answer.status > 299) throw notDocker(endpoint, answer);
	try {
		return JSON.parse(answer.text);
	} catch {
		throw notDocker(endpoint, answer);
	}
}
function notDocker(endpoint, answer) {
	return new EnvironmentError(`The Docker engine at ${endpoint.address} answered ${answer.status}: ${daemonMessage(answer.text)}.`, { hint: `Check that ${endpoint.source} names a Docker engine, and that \`docker info\` works.` });
}
/** `{"message": "…"}`, or the text's beginning. */
function daemonMessage(text) {
	try {
		const message = JSON.parse(text).message;
		if (typeof message === "string") return message.trim();
	} catch {}
	return text.replace(/\s+/g, " ").trim().slice(0, 200) || "nothing";
}
function encodeFilters(filter) {
	const labels = [...filter.project === void 0 ? [] : [`com.docker.compose.project=${filter.project}`], ...filter.workingDirectory === void 0 ? [] : [`com.docker.compose.project.working_dir=${filter.workingDirectory}`]];
	return encode({ label: labels });
}
const encode = (value) => encodeURIComponent(JSON.stringify(value));
// src/readiness/other-project.ts
/**
* A project without containers, while the same folder runs under another name, was named wrongly: one sentence, else `null`.
* @param directory absolute folder of the compose file
*/
async function otherProjectNote(engine, projectName, directory, signal) {
	const others = await engine.listContainers({ workingDirectory: directory }, { signal }).catch(() => []);
	const names = [...new Set(others.flatMap((other) => other.Labels?.["com.docker.compose.project"] ?? []))];
	if (names.length === 0 || names.includes(projectName)) return null;
	return `The project "${projectName}" has no containers, but this folder runs as ${names.map((name) => `"${name}"`).join(", ")}: set project-name.`;
}
// src/readiness/targets.ts
/**
* Which services to wait for: those requested and what they need, else those with a container, those of the configuration,
* and what they need. Services without containers by intention (scale 0, a provider, an inactive profile) are left out.
* @throws UsageError when a requested service exists nowhere
*/
function selectTargets(request) {
	const known = knownNames(request);
	const graph = new Map(known.map((name) => [name, dependenciesOf(name, request)]));
	const warnings = checkRequested(request, known);
	const withContainer = new Set(request.containers.map((container) => container.service));
	const configured = request.configurations.map((configuration) => configuration.service_name);
	const starts = request.requested.length > 0 ? request.requested : [...withContainer, ...configured];
	const named = /* @__PURE__ */ new Set([
		...request.requested,
		...withContainer,
		...configured
	]);
	const takesPart = (name) => isExpected(name, request, named);
	const selected = closure(starts.filter(takesPart), graph, takesPart);
	const order = [...known, ...[...selected].filter((name) => !known.includes(name))];
	const completed = oneShots(order, graph);
	return {
		targets: order.filter((name) => selected.has(name)).map((name) => ({
			name,
			configuration: request.configurations.find((item) => item.service_name === name) ?? null,
			dependencies: (graph.get(name) ?? []).filter((dependency) => selected.has(dependency.name)),
			compose: request.project?.services.get(name) ?? null,
			oneShot: completed.has(name)
		})),
		warnings
	};
}
function knownNames({ project, configurations, containers }) {
	return [.../* @__PURE__ */ new Set([
		...project?.services.keys() ?? [],
		...configurations.map((configuration) => configuration.service_name),
		...containers.map((container) => container.service)
	])];
}
/** `depends_on` joined with the configuration's `dependencies`; the containers' labels where the compose file does not tell. */
function dependenciesOf(name, request) {
	const { project, configurations, containers } = request;
	const written = project?.services.get(name)?.dependsOn;
	const labelled = containers.find((container) => container.service === name)?.dependencies ?? [];
	const fromCompose = written ? written.map(({ service, condition, required }) => ({
		name: service,
		condition,
		required
	})) : labelled.map(({ service, condition }) => ({
		name: service,
		condition: toCondition(condition),
		required: true
	}));
	const found = new Map(fromCompose.map((dependency) => [dependency.name, dependency]));
	const configured = configurations.find((item) => item.service_name === name)?.dependencies ?? [];
	for (const dependency of configured) {
		const condition = found.get(dependency)?.condition;
		const oneShot = condition === "service_completed_successfully";
		found.set(dependency, {
			name: dependency,
			condition: oneShot ? condition : "service_healthy",
			required: true
		});
	}
	found.delete(name);
	return [...found.values()];
}
function toCondition(text) {
	return text === "service_healthy" || text === "service_completed_successfully" ? text : "service_started";
}
/** Everything reachable from `starts`, themselves included; cycles end where they close. */
function closure(starts, graph, takesPart) {
	const selected = /* @__PURE__ */ new Set();
	const open = [...starts];
	for (let name = open.pop(); name !== void 0; name = open.pop()) {
		if (selected.has(name)) continue;
		selected.add(name);
		for (const dependency of graph.get(name) ?? []) if (takesPart(dependency.name)) open.push(dependency.name);
	}
	return selected;
}
/** A service of an inactive profile takes part only when somebody names it or it runs. */
function isExpected(name, { project, containers }, named) {
	const service = project?.services.get(name);
	if (!service || containers.some((container) => container.service === name)) return true;
	if (service.provider || service.scale === 0) return false;
	return service.active || named.has(name);
}
function oneShots(names, graph) {
	return new Set(names.flatMap((name) => (graph.get(name) ?? []).filter((dependency) => dependency.condition === "service_completed_successfully").map((dependency) => dependency.name)));
}
function checkRequested({ requested, project }, known) {
	const unknown = requested.filter((name) => !known.includes(name));
	if (unknown.length === 0) return [];
	const names = unknown.map((name) => `"${name}"`).join(", ");
	if (project && !project.complete) return [`The requested service ${names} is not in the part of the compose file that could be read; it is waited for by name.`];
	throw new UsageError(unknown.length === 1 ? `The service ${names} does not exist.` : `The services ${names} do not exist.`, { hint: known.length > 0 ? `\`services\` may name: ${known.join(", ")}.` : "This project has no services yet." });
}
// src/docker/container-history.ts
const NEW_HISTORY = {
	stopRequested: false,
	wasHealthy: false,
	restarts: 0,
	oom: false,
	killedAt: 0,
	died: false
};
/** A container that dies this long after a signal was stopped by it. */
const STOP_WINDOW_SECONDS = 120;
const FOLDS = {
	kill: (_history, time) => ({ killedAt: time }),
	oom: () => ({ oom: true }),
	"health_status: healthy": () => ({ wasHealthy: true }),
	die: ({ killedAt }, time) => ({
		died: true,
		stopRequested: killedAt > 0 && time - killedAt <= STOP_WINDOW_SECONDS
	}),
	stop: () => ({ stopRequested: true }),
	start: ({ died, stopRequested, restarts }) => ({
		killedAt: 0,
		died: false,
		oom: false,
		stopRequested: false,
		restarts: restarts + (died && !stopRequested ? 1 : 0)
	})
};
/** @param time of the event, seconds on the daemon's clock */
function foldEvent(history, action, time) {
	const fold = Object.hasOwn(FOLDS, action) ? FOLDS[action] : void 0;
	return fold ? {
		...history,
		...fold(history, time)
	} : history;
}
// src/docker/watch.ts
const RECONCILE_MS = 5e3;
const FIRST_RECONNECT_MS = 200;
const LAST_RECONNECT_MS = 2e3;
const REMEMBERED_EVENTS = 4096;
/**
* Subscribes first, then takes the snapshot, so that nothing falls between the two. Resolves with the first snapshot taken.
* @throws EnvironmentError when the engine cannot be reached for that
*/
async function watchProject(request) {
	const watch = new Watch(request);
	try {
		await watch.begin();
	} catch (error) {
		await watch.close();
		throw error;
	}
	return watch;
}
var Watch = class {
	#request;
	#stop = new AbortController();
	#signal;
	#containers = /* @__PURE__ */ new Map();
	#seen = /* @__PURE__ */ new Set();
	#clockOffset = 0;
	/** Seconds, daemon's clock. */
	#since = 0;
	#fault = null;
	#loops = [];
	constructor(request) {
		this.#request = request;
		this.#signal = request.signal ? AbortSignal.any([request.signal, this.#stop.signal]) : this.#stop.signal;
	}
	async begin() {
		const { engine, system } = this.#request;
		const before = system.monotonic();
		const daemonTime = await engine.clock({ signal: this.#signal });
		this.#clockOffset = (before + system.monotonic()) / 2 - daemonTime;
		this.#since = daemonTime / 1e3 - 1;
		await new Promise((resolve) => {
			this.#loops.push(this.#listen(resolve));
		});
		await this.#reconcile();
		this.#loops.push(this.#reconcileOften());
	}
	states() {
		const newest = /* @__PURE__ */ new Map();
		for (const { state } of this.#containers.values()) {
			if (state === null || state.status === "removing") continue;
			const key = `${state.service}/${state.number}`;
			const other = newest.get(key);
			if (!other || other.createdAt < state.createdAt) newest.set(key, state);
		}
		return [...newest.values()].sort((a, b) => a.service === b.service ? a.number - b.number : a.service < b.service ? -1 : 1);
	}
	toMonotonic(daemonTime) {
		return daemonTime + this.#clockOffset;
	}
	fault() {
		return this.#fault;
	}
	async close() {
		this.#stop.abort();
		await Promise.allSettled([...this.#loops, ...[...this.#containers.values()].map((tracked) => tracked.reading)]);
	}
	/** @param settled called once, when the first subscription stands or has failed */
	async #listen(settled) {
		let pause = FIRST_RECONNECT_MS;
		while (!this.#signal.aborted) {
			let opened = false;
			const onOpen = () => {
				opened = true;
				pause = FIRST_RECONNECT_MS;
				settled();
			};
			try {
				const { engine, project } = this.#request;
				const since = this.#since;
				await engine.events({
					project,
					since,
					signal: this.#signal,
					onOpen,
					onEvent: (event) => this.#take(event)
				});
			} catch {}
			settled();
			await this.#pause(pause);
			pause = Math.min(pause * 2, LAST_RECONNECT_MS);
			if (opened) await this.#reconcileQuietly();
		}
	}
	async #reconcileOften() {
		while (!this.#signal.aborted) {
			await this.#pause(RECONCILE_MS);
			await this.#reconcileQuietly();
		}
	}
	async #reconcileQuietly() {
		if (this.#signal.aborted) return;
		try {
			await this.#reconcile();
		} catch (error) {
			this.#reportFault(error);
		}
	}
	async #reconcile() {
		const { engine, project } = this.#request;
		const listed = await engine.listContainers({ project }, { signal: this.#signal });
		this.#fault = null;
		const present = new Set(listed.map((container) => container.Id));
		for (const id of this.#containers.keys()) if (!present.has(id)) this.#forget(id);
		const own = listed.filter((container) => serviceOf(container.Labels) !== null);
		await Promise.all(own.map(({ Id }) => this.#refresh(Id)));
	}
	/** Replays are told apart by moment, container and action. */
	#take(event) {
		const id = event.Actor?.ID;
		const action = event.Action ?? "";
		if (!id || serviceOf(event.Actor?.Attributes) === null) return;
		const key = `${event.timeNano} ${id} ${action}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		const oldest = this.#seen.values().next().value;
		if (this.#seen.size > REMEMBERED_EVENTS && oldest !== void 0) this.#seen.delete(oldest);
		if (event.time !== void 0) this.#since = Math.max(this.#since, event.time - 1);
		if (action === "destroy") {
			this.#forget(id);
			return;
		}
		const tracked = this.#track(id);
		tracked.history = foldEvent(tracked.history, action, event.time ?? 0);
		this.#refresh(id).catch((error) => this.#reportFault(error));
	}
	#track(id) {
		const known = this.#containers.get(id);
		if (known) return known;
		const tracked = {
			state: null,
			fingerprint: "",
			history: NEW_HISTORY,
			reading: null,
			again: false
		};
		this.#containers.set(id, tracked);
		return tracked;
	}
	/** Reads a container; while a read is under way, one more follows it and no further. */
	#refresh(id) {
		const tracked = this.#track(id);
		if (tracked.reading) {
			tracked.again = true;
			return tracked.reading;
		}
		tracked.reading = this.#read(id, tracked).finally(() => {
			tracked.reading = null;
		});
		return tracked.reading;
	}
	async #read(id, tracked) {
		do {
			tracked.again = false;
			const inspection = await this.#request.engine.inspectContainer(id, { signal: this.#signal });
			if (inspection === null) return this.#forget(id);
			this.#fault = null;
			const state = toContainerState(inspection, tracked.history);
			if (state?.wasHealthy) tracked.history = {
				...tracked.history,
				wasHealthy: true
			};
			const fingerprint = JSON.stringify(state);
			if (fingerprint === tracked.fingerprint) continue;
			tracked.state = state;
			tracked.fingerprint = fingerprint;
			this.#request.onChange();
		} while (tracked.again);
	}
	#forget(id) {
		if (this.#containers.delete(id)) this.#request.onChange();
	}
	#reportFault(error) {
		if (this.#signal.aborted) return;
		this.#fault ??= {
			message: causeChain(error)[0] ?? "",
			since: this.#request.system.monotonic()
		};
		this.#request.onChange();
	}
	async #pause(milliseconds) {
		await this.#request.system.sleep(milliseconds, this.#signal).catch(() => {});
	}
};
// src/readiness/base-url.ts
const ANY_ADDRESS = [
	"",
	"0.0.0.0",
	"::"
];
/** The address that the configuration writes, else the one that the running container publishes. */
function findBaseUrl(configuration, running, publishedHost) {
	if (configuration.base_url) return {
		url: configuration.base_url,
		problem: null
	};
	if (!running) return {
		url: null,
		problem: "its `base_url` is not written"
	};
	return deriveBaseUrl(running, configuration.port, publishedHost);
}
/**
* The address of a service from what its container publishes: the one TCP port, or the one that `port` (the container's) names.
* @param publishedHost host under which ports published on every address are reached from here
*/
function deriveBaseUrl(container, port, publishedHost) {
	const published = publishedAddresses(container, publishedHost);
	const choices = [...new Set(published.map((item) => item.containerPort))].sort((a, b) => a - b);
	const chosen = port ?? (choices.length === 1 ? choices[0] : void 0);
	if (chosen === void 0) return {
		url: null,
		problem: unclear(container, choices)
	};
	const address = published.find((item) => item.containerPort === chosen);
	if (!address) return {
		url: null,
		problem: `it does not publish its port ${chosen}${choices.length > 0 ? `; it publishes ${choices.join(", ")}` : ""}`
	};
	return {
		url: `http://${address.host}:${address.port}`,
		problem: null
	};
}
/** Every TCP port that a container publishes; of one that is published on both families, IPv4 comes first. */
function publishedAddresses({ ports }, publishedHost) {
	const isIpv6 = ({ hostAddress }) => Number(hostAddress.includes(":"));
	return ports.filter((item) => item.protocol === "tcp" && item.hostPort > 0).sort((one, other) => isIpv6(one) - isIpv6(other)).map((item) => ({
		containerPort: item.containerPort,
		host: hostOf(item, publishedHost),
		port: item.hostPort
	}));
}
function hostOf({ hostAddress }, publishedHost) {
	if (ANY_ADDRESS.includes(hostAddress)) return publishedHost;
	return hostAddress.includes(":") ? `[${hostAddress}]` : hostAddress;
}
function unclear(container, choices) {
	if (choices.length > 1) return `it publishes the ports ${choices.join(", ")}: write \`port:\` with one of them`;
	return container.hostNetwork ? "it uses the host's network, so its port is not known: write its `base_url`" : "it publishes no TCP port: publish one in the compose file, or write its `base_url`";
}
// src/readiness/endpoint-probe.ts
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 1e3;
const JITTER = .1;
/** Asks one endpoint, at once and then with growing pauses, until it passes or is stopped; one request at a time. */
var EndpointProbe = class {
	#options;
	#record;
	#permanent = false;
	#running = null;
	constructor(options) {
		this.#options = options;
		this.#record = emptyRecord(options.name, "");
	}
	get record() {
		return this.#record;
	}
	get passed() {
		return this.#record.ok;
	}
	/** The last fault cannot go away by itself. */
	get permanent() {
		return this.#permanent;
	}
	/** Has no effect while it asks this address already, or when that has passed. */
	start(url) {
		if (this.#record.url === url && (this.#running || this.#record.ok || this.#permanent)) return;
		this.stop();
		if (this.#record.url !== url) this.#record = emptyRecord(this.#options.name, url);
		const controller = new AbortController();
		this.#running = controller;
		this.#run(url, controller.signal);
	}
	stop() {
		this.#running?.abort();
		this.#running = null;
	}
	/** What passed before says nothing about the container that runs now. */
	reset() {
		this.stop();
		this.#permanent = false;
		this.#record = {
			...this.#record,
			ok: false
		};
	}
	async #run(url, signal) {
		const { prober, system, timeoutMs, tls, onChange } = this.#options;
		for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LAST_PAUSE_MS)) {
			const { ok, status, error, permanent, durationMs } = await prober.probe(url, timeoutMs(), signal, tls);
			if (signal.aborted) return;
			const attempts = this.#record.attempts + 1;
			this.#record = {
				...this.#record,
				ok,
				status,
				error,
				attempts,
				duration_ms: durationMs
			};
			this.#permanent = permanent;
			if (ok || permanent) this.#running = null;
			onChange();
			if (ok || permanent) return;
			const jitter = 1 + JITTER * (2 * system.random() - 1);
			await system.sleep(pause * jitter, signal).catch(() => {});
		}
	}
};
function emptyRecord(name, url) {
	return {
		name,
		url,
		status: null,
		ok: false,
		attempts: 0,
		error: null,
		duration_ms: null
	};
}
// src/readiness/http-endpoints.ts
const SHORTEST_PROBE_MS = 100;
/** The health and ready endpoints of one configured service, asked at every address that it has: each replica has its own. */
var HttpEndpoints = class {
	#options;
	#byAddress = /* @__PURE__ */ new Map();
	/** None is written in the configuration. */
	areDefaults;
	isEmpty;
	constructor(options) {
		this.#options = options;
		const { health_endpoint, ready_endpoint, written } = options.configuration;
		this.isEmpty = health_endpoint === null && ready_endpoint === null;
		this.areDefaults = !(health_endpoint !== null && written.health) && !(ready_endpoint !== null && written.ready);
	}
	/** Has no effect on an address that is asked already; addresses that are not named any more are forgotten. */
	start(baseUrls) {
		for (const [baseUrl, endpoints] of this.#byAddress) {
			if (baseUrls.includes(baseUrl)) continue;
			for (const { probe } of endpoints) probe.stop();
			this.#byAddress.delete(baseUrl);
		}
		for (const baseUrl of baseUrls) {
			const endpoints = this.#byAddress.get(baseUrl) ?? makeEndpoints(this.#options);
			this.#byAddress.set(baseUrl, endpoints);
			for (const { path, probe } of endpoints) probe.start(joinUrl(baseUrl, path));
		}
	}
	stop() {
		for (const { probe } of this.#all()) probe.stop();
	}
	reset() {
		for (const { probe } of this.#all()) probe.reset();
	}
	/** @param healthy the container's own healthcheck speaks for the service */
	pass(healthy) {
		if (this.#byAddress.size === 0) return this.isEmpty;
		const missing = new Set(this.#missing(healthy));
		return this.#all().every((endpoint) => endpoint.probe.passed || missing.has(endpoint));
	}
	/** Paths of endpoints that the service does not have, of which that was to be expected. */
	leftOut(healthy) {
		return [...new Set(this.#missing(healthy).map((endpoint) => endpoint.path))];
	}
	records() {
		return this.#all().map((endpoint) => endpoint.probe.record).filter((record) => record.url !== "");
	}
	/** The probe that holds the service back; `null` when none does, or none was asked yet. */
	lastFault() {
		return this.records().findLast((record) => record.error !== null && !record.ok) ?? null;
	}
	permanentFault() {
		return this.#all().find((endpoint) => endpoint.probe.permanent)?.probe.record ?? null;
	}
	#all() {
		return [...this.#byAddress.values()].flat();
	}
	/** Not written and not there, where something else at the same address speaks for the service. */
	#missing(healthy) {
		return [...this.#byAddress.values()].flatMap((endpoints) => healthy || endpoints.some((endpoint) => endpoint.probe.passed) ? endpoints.filter(({ written, probe }) => !written && probe.record.status === 404) : []);
	}
};
function makeEndpoints({ configuration, prober, system, remainingMs, onChange }) {
	const { health_endpoint, ready_endpoint, health_check_timeout, tls, written } = configuration;
	const timeoutMs = () => Math.max(SHORTEST_PROBE_MS, Math.min(health_check_timeout * 1e3, remainingMs()));
	const make = (name, path, isWritten) => path === null ? [] : [{
		path,
		written: isWritten,
		probe: new EndpointProbe({
			name,
			timeoutMs,
			prober,
			tls,
			system,
			onChange
		})
	}];
	return [...make("health", health_endpoint, written.health), ...make("ready", ready_endpoint, written.ready)];
}
/** Joined as text, never resolved. */
function joinUrl(baseUrl, endpoint) {
	return /^https?:\/\//i.test(endpoint) ? endpoint : `${baseUrl}${endpoint}`;
}
// src/readiness/images.ts
const TIMEOUT_MS$1 = 5e3;
/** The image that each service runs, by service name. What cannot be found out is `null`. */
async function readImages(engine, containers) {
	const first = /* @__PURE__ */ new Map();
	for (const container of containers) if (!first.has(container.service)) first.set(container.service, container);
	const signal = AbortSignal.timeout(TIMEOUT_MS$1);
	const entries = await Promise.all([...first].map(async ([service, { image, imageId }]) => {
		const inspection = imageId ? await engine.inspectImage(imageId, { signal }).catch(() => null) : null;
		return [service, {
			image,
			digest: inspection?.RepoDigests?.[0]?.split("@")[1] ?? inspection?.Id ?? imageId
		}];
	}));
	return Object.fromEntries(entries);
}
// src/readiness/log-keeper.ts
/** More than fits into what the engine client keeps, which is the last 1 MiB. */
const MOST_LINES = 1e5;
const TIMEOUT_MS = 5e3;
/** Reads a container's log at the moment it dies: a little later the container may be replaced or gone. */
var LogKeeper = class {
	#engine;
	#ends = /* @__PURE__ */ new Map();
	constructor(engine) {
		this.#engine = engine;
	}
	/** Call it with every state: only an end that was not seen before costs a request. */
	observe(containers) {
		for (const { id, status, finishedAt } of containers) {
			if (finishedAt === null || status === "running" || this.#ends.get(id)?.finishedAt === finishedAt) continue;
			this.#ends.set(id, {
				finishedAt,
				log: this.#read(id)
			});
		}
	}
	/** The last 1 MiB; `null` when there is no log. */
	async log(container) {
		const kept = container.status === "running" ? void 0 : this.#ends.get(container.id);
		return (kept ? await kept.log : await this.#read(container.id)) || null;
	}
	#read(id) {
		const options = {
			timeoutMs: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		};
		return this.#engine.containerLog(id, MOST_LINES, options).catch(() => null);
	}
};
// src/readiness/probe-fault.ts
var import_undici = require_undici();
const TLS_HINT = "name the certificate of its authority as tls.ca_file, set tls.insecure: true, or use http://";
const BY_CODE = {
	ECONNREFUSED: (url) => `refused the connection at ${url.host}: nothing listens there`,
	ECONNRESET: () => "reset the connection before it answered",
	EPIPE: () => "closed the connection before it answered",
	UND_ERR_SOCKET: () => "closed the connection before it answered in full",
	ENOTFOUND: (url) => `has an unknown host name, ${url.hostname}`,
	EAI_AGAIN: (url) => `has a host name that cannot be looked up now, ${url.hostname}`,
	EHOSTUNREACH: (url) => `cannot be reached: there is no route to ${url.hostname}`,
	ENETUNREACH: (url) => `cannot be reached: there is no network to ${url.hostname}`,
	ETIMEDOUT: (url) => `did not accept a connection at ${url.host}`,
	UND_ERR_CONNECT_TIMEOUT: (url) => `did not accept a connection at ${url.host}`,
	UND_ERR_HEADERS_OVERFLOW: () => "answered with headers over 16 KiB",
	ERR_SSL_WRONG_VERSION_NUMBER: (url) => `does not speak TLS at ${url.host}: use http://`,
	ERR_SSL_PACKET_LENGTH_TOO_LONG: (url) => `does not speak TLS at ${url.host}: use http://`,
	DEPTH_ZERO_SELF_SIGNED_CERT: () => `has a self-signed certificate: ${TLS_HINT}`,
	SELF_SIGNED_CERT_IN_CHAIN: () => `has a self-signed certificate in its chain: ${TLS_HINT}`,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
	UNABLE_TO_GET_ISSUER_CERT: () => `has a certificate of an unknown authority: ${TLS_HINT}`,
	CERT_HAS_EXPIRED: () => "has a certificate that has expired",
	ERR_TLS_CERT_ALTNAME_INVALID: (url) => `has a certificate that is not for ${url.hostname}`
};
/** How a TLS record begins: alert or handshake, version 3. */
const TLS_RECORDS = ["", ""];
/** One clause that follows the name of a service or an endpoint; never "fetch failed". */
function explainProbeFault(error, address) {
	if (!URL.canParse(address)) return `has an address that is no URL: ${address}`;
	const url = new URL(address);
	const errors = unwrap(error);
	const parser = errors.find((item) => item.name === "HTTPParserError");
	if (parser) return explainGarbage(parser, url);
	const codes = errors.map((item) => item.code ?? "");
	const places = bothAddresses(errors);
	const code = codes.find((item) => Object.hasOwn(BY_CODE, item));
	const explain = code === void 0 ? void 0 : BY_CODE[code];
	if (explain) return `${explain(url)}${places}`;
	return `could not be asked: ${causeChain(error).filter((text) => !/^fetch failed$|^terminated$|^Request failed due to a network error/i.test(text)).at(-1) ?? "the connection broke"}`;
}
/** Whether no later try can succeed. */
function isPermanentFault(error) {
	return unwrap(error).some((item) => item.code === "ERR_INVALID_URL");
}
function explainGarbage(error, url) {
	const data = typeof error.data === "string" ? error.data : Buffer.isBuffer(error.data) ? error.data.toString("latin1") : "";
	if (TLS_RECORDS.includes(data.slice(0, 2))) return `speaks TLS at ${url.host}: use https://`;
	const beginning = data.replace(/[^\x20-\x7e]+/g, " ").trim().slice(0, 40);
	return `does not speak HTTP at ${url.host}${beginning ? ` (it sent "${beginning}")` : ""}: check the port`;
}
/** `localhost` stands for two addresses; which of them were tried belongs into the message. */
function bothAddresses(errors) {
	const places = errors.flatMap((error) => error.address ? [`${error.address}${error.port ? `:${error.port}` : ""}`] : []);
	const distinct = [...new Set(places)];
	return distinct.length > 1 ? ` (tried ${distinct.join(" and ")})` : "";
}
/** An error, its causes and the members of its aggregates. */
function unwrap(error, depth = 0) {
	if (depth > 8 || !(error instanceof Error)) return [];
	return [
		error,
		...error instanceof AggregateError ? error.errors : [],
		error.cause
	].flatMap((item, index) => index === 0 ? [error] : unwrap(item, depth + 1));
}
// src/readiness/probe.ts
const BODY_BYTES = 1024;
/** Every probe has a connection of its own: a kept one says nothing about whether the service still accepts. */
function createProber(system) {
	const agents = /* @__PURE__ */ new Map();
	const agentFor = (tls) => {
		const agent = agents.get(trustKey(tls)) ?? new import_undici.Agent({
			pipelining: 0,
			allowH2: false,
			connect: trustOf(tls)
		});
		agents.set(trustKey(tls), agent);
		return agent;
	};
	const fetchTrusting = (tls) => (async ({ url, headers, signal }) => {
		const { origin, path, standIn } = sentAddress(url);
		return (0, import_undici.fetch)(standIn, {
			dispatcher: { dispatch: (options, handler) => agentFor(tls).dispatch({
				...options,
				origin,
				path
			}, handler) },
			redirect: "manual",
			signal,
			headers: Object.fromEntries(headers)
		});
	});
	const client = ky.create({
		retry: { limit: 0 },
		throwHttpErrors: false,
		timeout: false,
		redirect: "manual"
	});
	return {
		probe: async (url, timeoutMs, signal, tls) => {
			const begin = system.monotonic();
			const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
			return {
				...await attempt(client.extend({ fetch: fetchTrusting(tls) }), url, timeoutMs, timeout, signal),
				durationMs: Math.round(system.monotonic() - begin)
			};
		},
		close: async () => {
			await Promise.all([...agents.values()].map((agent) => agent.destroy()));
		}
	};
}
async function attempt(client, url, timeoutMs, timeout, signal) {
	let status = null;
	try {
		const { address, headers } = separateCredentials(url);
		const response = await client.get(address, {
			headers,
			signal: AbortSignal.any([signal, timeout])
		});
		status = response.status;
		const body = await readBeginning(response);
		if (response.ok) return {
			ok: true,
			status,
			error: null,
			permanent: false
		};
		return {
			ok: false,
			status,
			error: explainStatus(response, body),
			permanent: false
		};
	} catch (error) {
		const fault = timeout.aborted ? explainTimeout(status, timeoutMs) : explainProbeFault(error, url);
		return {
			ok: false,
			status,
			error: fault,
			permanent: isPermanentFault(error)
		};
	}
}
/** `http://user:password@host` as every other client reads it; `fetch` refuses such an address. */
function separateCredentials(url) {
	const headers = { accept: "*/*" };
	const parsed = URL.canParse(url) ? new URL(url) : null;
	if (!parsed?.username && !parsed?.password) return {
		address: url,
		headers
	};
	const text = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
	parsed.username = "";
	parsed.password = "";
	return {
		address: parsed.href,
		headers: {
			...headers,
			authorization: `Basic ${Buffer.from(text).toString("base64")}`
		}
	};
}
/** The first KiB; the rest is given back unread, so that the connection ends. */
async function readBeginning(response) {
	const chunks = [];
	let bytes = 0;
	const reader = response.body?.getReader();
	while (reader && bytes < BODY_BYTES) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		bytes += value.length;
	}
	await reader?.cancel();
	return Buffer.concat(chunks).subarray(0, BODY_BYTES).toString("utf8");
}
function explainStatus(response, body) {
	const location = response.headers.get("location");
	if (response.status >= 300 && response.status < 400 && location) return `answered ${response.status}, a redirect to ${location}, and redirects are not followed`;
	const text = body.replace(/\s+/g, " ").trim().slice(0, 200);
	return `answered ${response.status}${text ? `: ${text}` : ""}`;
}
function explainTimeout(status, timeoutMs) {
	const seconds = `${Math.round(timeoutMs / 100) / 10} s`;
	return status === null ? `gave no answer in ${seconds}` : `answered ${status}, but did not finish its body in ${seconds}`;
}
// src/readiness/dependencies.ts
const GOOD = ["ready", "completed"];
/** How the dependencies of a service stand. A started container is enough for `service_started`, whatever becomes of it. */
function dependencyStatus(dependencies, lookup) {
	const pending = [];
	const broken = [];
	for (const { name, condition, required } of dependencies) {
		const view = lookup(name);
		if (!view || GOOD.includes(view.verdict) || condition === "service_started" && view.started) continue;
		if (view.verdict === null) pending.push(name);
		else if (required) broken.push(name);
	}
	return {
		pending,
		broken
	};
}
/**
* The deepest service at fault below `service`, `service` itself when nothing below it is.
* A failed one is preferred to one that merely ran out of time.
*/
function rootCause(service, lookup, seen = /* @__PURE__ */ new Set()) {
	const visited = /* @__PURE__ */ new Set([...seen, service]);
	const culprits = (lookup(service)?.dependencies ?? []).filter(({ name, required }) => {
		const verdict = lookup(name)?.verdict ?? null;
		return required && verdict !== null && !GOOD.includes(verdict) && !visited.has(name);
	});
	const first = culprits.find(({ name }) => lookup(name)?.verdict === "failed") ?? culprits[0];
	return first ? rootCause(first.name, lookup, visited) : service;
}
// src/readiness/service-result.ts
const NO_EXTRAS = {
	healthOutput: null,
	log: null,
	docs: null
};
const MAX_HEALTH_OUTPUT = 4096;
const INSPECT_TIMEOUT_MS = 5e3;
function isGood(wait) {
	return wait.verdict === "ready" || wait.verdict === "completed";
}
/** Entity-shaped result of a concluded wait. */
function toServiceResult(wait, extras, lookup) {
	const { conclusion, target } = wait;
	const ready = isGood(wait);
	const probes = wait.endpoints?.records() ?? [];
	return {
		name: target.name,
		verdict: conclusion?.verdict ?? "timed_out",
		state: conclusion?.state ?? "unknown",
		time_to_ready_ms: wait.timeToReadyMs,
		restarts: wait.containers.reduce((total, container) => total + container.restartCount, 0),
		probes: extras.docs ? [...probes, extras.docs] : probes,
		health_output: extras.healthOutput,
		log_tail: extras.log?.split("\n").slice(-20).join("\n") ?? null,
		blocked_by: wait.verdict === "blocked" ? dependencyStatus(target.dependencies, lookup).broken : [],
		cause: ready ? null : rootCause(target.name, lookup),
		timeline: wait.timeline.entries,
		message: conclusion?.message ?? null,
		remediation: conclusion?.remediation ?? null,
		base_url: wait.baseUrl,
		docs_url: extras.docs?.ok ? extras.docs.url : null
	};
}
/** Health output and log of the container that stands for a failure. */
async function gatherEvidence(wait, engine, logs) {
	const container = culprit(wait.containers);
	if (!container || container.startedAt === null) return NO_EXTRAS;
	const [health, log] = await Promise.all([latestHealth(container, engine), logs?.log(container)]);
	return {
		healthOutput: healthOutput(health),
		log: log ?? null,
		docs: null
	};
}
/** A run of the healthcheck that changes no verdict makes no event, so that what was seen last may be seconds old. */
async function latestHealth(container, engine) {
	if (engine === null || container.health === null || container.status !== "running") return container.health;
	const options = {
		timeoutMs: INSPECT_TIMEOUT_MS,
		signal: AbortSignal.timeout(INSPECT_TIMEOUT_MS)
	};
	const inspection = await engine.inspectContainer(container.id, options).catch(() => null);
	return (inspection && toContainerState(inspection, NEW_HISTORY)?.health) ?? container.health;
}
/** The replica that is worst off. */
function culprit(containers) {
	const unwell = (container) => container.status !== "running";
	const unhealthy = (container) => container.health !== null && container.health.status !== "healthy";
	return containers.find(unwell) ?? containers.find(unhealthy) ?? containers[0];
}
function healthOutput(health) {
	const runs = health?.log ?? [];
	const last = runs.findLast((run) => run.exitCode !== 0) ?? runs.at(-1);
	if (!last) return null;
	return last.output.slice(0, MAX_HEALTH_OUTPUT) || `(no output, exit code ${last.exitCode})`;
}
// src/readiness/progress.ts
/** The history of one service, told as it happens. */
var Timeline = class {
	#service;
	#system;
	#begin;
	#onEvent;
	#entries = [];
	#lastKey = "";
	/** @param begin monotonic milliseconds */
	constructor(service, system, begin, onEvent) {
		this.#service = service;
		this.#system = system;
		this.#begin = begin;
		this.#onEvent = onEvent;
	}
	get entries() {
		return [...this.#entries];
	}
	/** @param key what has to differ from the last time; a text with a body or a count in it changes with every poll */
	tell(event, key = event) {
		if (key === this.#lastKey) return;
		this.#lastKey = key;
		const at_ms = Math.round(this.#system.monotonic() - this.#begin);
		this.#entries.push({
			timestamp: this.#system.now().toISOString(),
			at_ms,
			event
		});
		this.#onEvent({
			type: "state",
			service: this.#service,
			text: `${this.#service} ${event}`,
			at_ms
		});
	}
};
/** `2.1 s` */
function seconds(milliseconds) {
	return `${(milliseconds / 1e3).toFixed(1)} s`;
}
// src/readiness/remedy.ts
/** By status of the last answer. */
const BY_STATUS = {
	401: (service) => `Give ${service} a health endpoint that needs no authentication, or set the probe to null.`,
	403: (service) => `Give ${service} a health endpoint that needs no authentication, or set the probe to null.`,
	404: (service) => `Write the path that ${service} really has as \`health_endpoint\` or \`ready_endpoint\`, or null to turn the probe off.`
};
/** By what the last cause says. */
const BY_TEXT = [
	[/publish another port/, (service) => `Publish ${service} on another host port in the compose file.`],
	[/redirects are not followed/, () => "Write the address that the redirect leads to."],
	[/use https?:\/\//, (service) => `Correct the scheme in the \`base_url\` of ${service}.`],
	[/does not speak HTTP/, (service) => `Point \`base_url\` or \`port\` of ${service} at its HTTP port, or set its probes to null.`],
	[/refused the connection/, (service) => `Check that ${service} listens on the port of its \`base_url\`, and that the port is published.`],
	[/(?:reset|closed) the connection/, (service) => `Check that ${service} listens on 0.0.0.0 inside its container, on the port that is published.`],
	[/certificate/, (service) => `Correct the certificate of ${service}, or its \`base_url\`.`],
	[/host name/, (service) => `Correct the host name in the \`base_url\` of ${service}.`]
];
/** What HTTP said is all that is known of the service: there is no Docker. */
const isAnswer = (state) => state === "no answer" || state.startsWith("answered");
/**
* What to do about a service whose time ran out.
* @param limit the setting that ran out: `` `wait-timeout` ``
*/
function timeoutRemedy(service, state, fault, limit) {
	if (state === "not created" || state === "created") return `Start it: \`docker compose up -d ${service}\`.`;
	const byStatus = fault?.status ? BY_STATUS[fault.status] : void 0;
	const byText = BY_TEXT.find(([pattern]) => pattern.test(fault?.error ?? ""))?.[1];
	const remedy = byStatus ?? byText;
	if (remedy) return remedy(service);
	if (state === "running (starting)") return `Shorten the \`interval\` of its healthcheck, or raise ${limit}.`;
	return `Read ${isAnswer(state) ? "its log" : `its log (\`docker compose logs ${service}\`)`}, or raise ${limit}.`;
}
// src/readiness/conclusion.ts
function good(verdict, state) {
	return {
		verdict,
		state,
		message: null,
		remediation: null
	};
}
/** @param reason a clause that follows the service's name */
function failure(service, state, reason, remedy, fault = null) {
	return {
		verdict: "failed",
		state,
		message: `${service} ${reason}${fault ? `; ${probeClause(fault)}` : ""}.`,
		remediation: remedy
	};
}
/** @param culprits direct dependencies that did not get ready */
function blocked(service, state, culprits, root) {
	return {
		verdict: "blocked",
		state,
		message: `${service} was never started, because ${culprits.join(", ")} did not get ready${culprits.includes(root) && culprits.length === 1 ? "" : ` (the root is ${root})`}.`,
		remediation: `Repair ${root} first.`
	};
}
function timedOut({ service, state, waitedMs, fault, capped, note }) {
	const limit = capped ? ` (wait-timeout, over all services)` : "";
	const clauses = [...fault && isAnswer(state) ? [] : [situationOf(state)], ...fault ? [probeClause(fault)] : []];
	const message = `${service} was not ready after ${seconds(waitedMs)}${limit}: ${clauses.join(", and ")}.`;
	return {
		verdict: "timed_out",
		state,
		message: note === null ? message : `${message} ${note}`,
		remediation: timeoutRemedy(service, state, fault, capped ? "`wait-timeout`" : `\`startup_wait_seconds\` of ${service}`)
	};
}
function cutShort(state, message, remediation) {
	return {
		verdict: "timed_out",
		state,
		message,
		remediation
	};
}
const SITUATIONS = {
	"not created": "it has no container",
	created: "its container was created but never started",
	"no answer": "it gave no answer"
};
function situationOf(state) {
	return SITUATIONS[state] ?? (state.startsWith("answered") ? `it ${state}` : `its container is ${state}`);
}
const probeClause = (fault) => `GET ${withoutCredentials(fault.url)} ${fault.error}`;
function withoutCredentials(url) {
	return url.replace(/\/\/[^/@]*@/, "//");
}
// src/readiness/startup-clock.ts
/**
* Counts a service's `startup_wait_seconds`: from the start of the wait or of its container, whichever is later, less the
* time spent blocked by a dependency. All times are monotonic milliseconds.
*/
var StartupClock = class {
	#allowedMs;
	/** When each container was started first; later starts are restarts and give no new time. */
	#firstStarts = /* @__PURE__ */ new Map();
	#countsFrom;
	#startedAt = null;
	#blocked = false;
	constructor(begin, allowedMs) {
		this.#countsFrom = begin;
		this.#allowedMs = allowedMs;
	}
	/** Some container has been started. */
	get started() {
		return this.#firstStarts.size > 0;
	}
	/** Infinite while the service is blocked. */
	get deadline() {
		return this.#blocked ? Number.POSITIVE_INFINITY : this.#from + this.#allowedMs;
	}
	waitedMs(now) {
		return now - this.#from;
	}
	note(containers, toMonotonic) {
		for (const { id, startedAt } of containers) if (startedAt !== null && !this.#firstStarts.has(id)) this.#firstStarts.set(id, toMonotonic(startedAt));
		const starts = containers.flatMap(({ id }) => this.#firstStarts.get(id) ?? []);
		this.#startedAt = starts.length > 0 ? Math.max(...starts) : null;
	}
	/** While a dependency is not decided the time stands still; one that broke gives no time back. */
	noteDependencies(pending, broken, now) {
		if (this.#blocked && !pending && !broken) this.#countsFrom = now;
		this.#blocked = pending;
	}
	/** The service was ready and has to prove itself again. */
	restart(now) {
		this.#countsFrom = now;
	}
	get #from() {
		return Math.max(this.#countsFrom, this.#startedAt ?? this.#countsFrom);
	}
};
// src/readiness/verdict.ts
/** A service without a healthcheck and without probes has to stay up this long; many a start-up gives up after two seconds. */
const STABLE_MS = 3e3;
/** The same after a restart: the time after which the engine itself calls a start a success. */
const STABLE_AFTER_RESTART_MS = 1e4;
/** Somebody who stops a container may be about to start or replace it: `docker restart`, `docker compose up`. */
const STOP_GRACE_MS = 3e3;
/** An ended container whose policy says "start again" and that is still not started after this long stays down. */
const RESTART_GRACE_MS = 5e3;
/** A removal that takes longer than this after the container's end has failed. */
const REMOVAL_GRACE_MS = 1e4;
/** Restarts without ever having been healthy, after which it is a loop. */
const CRASH_LOOP_RESTARTS = 3;
const SIGKILL_EXIT = 137;
/** All replicas have to be ready, or completed; one that failed fails the service. */
function judgeService(containers, facts) {
	const judgements = containers.map((container) => judgeContainer(container, facts));
	const failed = judgements.find((judgement) => judgement.verdict === "failed");
	if (failed) return failed;
	if (containers.length === 0) return {
		verdict: "waiting",
		state: "not created",
		recheckMs: null
	};
	const waiting = judgements.filter((judgement) => judgement.verdict === "waiting");
	if (waiting[0]) {
		const rechecks = waiting.flatMap((judgement) => judgement.recheckMs ?? []);
		return {
			...waiting[0],
			recheckMs: rechecks.length > 0 ? Math.min(...rechecks) : null
		};
	}
	if (containers.length < facts.replicas) return {
		verdict: "waiting",
		state: `${containers.length} of ${facts.replicas} replicas`,
		recheckMs: null
	};
	return judgements.find((judgement) => judgement.verdict === "ready") ?? judgements[0] ?? missing();
}
const missing = () => ({
	verdict: "waiting",
	state: "not created",
	recheckMs: null
});
const JUDGES = {
	created: judgeCreated,
	running: judgeRunning,
	restarting: judgeRestarting,
	exited: judgeExited,
	paused: (_container, { service }) => failed("paused", "is paused", `Let it go on: \`docker compose unpause ${service}\`.`),
	dead: judgeDead,
	removing: () => ({
		verdict: "waiting",
		state: "removing",
		recheckMs: null
	})
};
/** One container's verdict, its own probes left aside where it has a healthcheck. */
function judgeContainer(container, facts) {
	return JUDGES[container.status](container, facts);
}
/** Never started: Compose holds it back for a dependency, or the engine could not start it. */
function judgeCreated(container) {
	if (container.error === null) return {
		verdict: "waiting",
		state: "created",
		recheckMs: null
	};
	const remedy = /port is already allocated|address already in use/i.test(container.error) ? "Publish another host port, or stop what uses this one." : "Correct what the engine complains about in the compose file or the image.";
	return failed("created", `could not be started: ${container.error}`, remedy);
}
function judgeRunning(container, facts) {
	if (container.health) return judgeHealth(container, facts);
	if (facts.oneShot) return {
		verdict: "waiting",
		state: "running",
		recheckMs: null
	};
	if (facts.probesPass !== null) return facts.probesPass ? {
		verdict: "ready",
		state: "running"
	} : {
		verdict: "waiting",
		state: "running",
		recheckMs: null
	};
	const left = (container.restartCount > 0 ? STABLE_AFTER_RESTART_MS : STABLE_MS) - facts.since(container.startedAt ?? Number.POSITIVE_INFINITY);
	return left <= 0 ? {
		verdict: "ready",
		state: "running"
	} : {
		verdict: "waiting",
		state: "running",
		recheckMs: left
	};
}
/** Health is believed only when it is newer than the start: after a restart the engine shows the old one for a moment. */
function judgeHealth(container, facts) {
	const last = container.health?.log.at(-1);
	const status = last !== void 0 && container.startedAt !== null && last.start < container.startedAt ? "starting" : container.health?.status ?? "starting";
	const state = `running (${status})`;
	if (status === "healthy" && !facts.oneShot) return {
		verdict: "ready",
		state
	};
	if (status !== "unhealthy") return {
		verdict: "waiting",
		state,
		recheckMs: null
	};
	const times = container.health?.failingStreak ?? 0;
	return failed(state, `is unhealthy: its healthcheck failed ${times === 1 ? "once" : `${times} times in a row`}`, `Run its healthcheck by hand and read its log: \`docker compose logs ${facts.service}\`.`);
}
/** Seen between a crash and the next start, so that one that recovers is not called a loop for its past. */
function judgeRestarting(container, facts) {
	if (!(container.restartCount >= CRASH_LOOP_RESTARTS && !container.wasHealthy && facts.dependenciesDecided)) return {
		verdict: "waiting",
		state: "restarting",
		recheckMs: null
	};
	const how = container.oomKilled ? "out of memory" : `exit code ${container.exitCode}`;
	return failed("restarting", `keeps crashing: ${container.restartCount} restarts (${how})`, exitRemedy(container, facts.service));
}
function judgeExited(container, facts) {
	const { exitCode } = container;
	const state = `exited (${exitCode})`;
	const graceLeft = (container.stopRequested ? STOP_GRACE_MS : startsAgain(container) ? RESTART_GRACE_MS : 0) - facts.since(container.finishedAt ?? Number.NEGATIVE_INFINITY);
	if (graceLeft > 0) return {
		verdict: "waiting",
		state,
		recheckMs: graceLeft
	};
	if (exitCode === 0 && (facts.oneShot || isEvidentOneShot(container, facts))) return {
		verdict: "completed",
		state
	};
	if (container.stopRequested) {
		const remedy = `Start it again: \`docker compose up -d ${facts.service}\`.`;
		return failed(state, `was stopped by somebody (exit code ${exitCode})`, remedy);
	}
	if (exitCode === 0) return failed(state, "exited with code 0, and was expected to stay", completionRemedy(facts.service));
	return failed(state, exitReason(container), exitRemedy(container, facts.service));
}
/** Every container that is being removed is dead for a moment, such as one that Compose replaces; only one that stays so is a fault. */
function judgeDead(container, facts) {
	const graceLeft = REMOVAL_GRACE_MS - facts.since(container.finishedAt ?? Number.NEGATIVE_INFINITY);
	if (graceLeft > 0) return {
		verdict: "waiting",
		state: "dead",
		recheckMs: graceLeft
	};
	const remedy = `Remove the container and start it again: \`docker compose rm -f ${facts.service}\`.`;
	return failed("dead", `is dead${container.error ? `: ${container.error}` : ""}`, remedy);
}
/** The engine's policy: between the end and the next start it may be seen as exited for a moment. */
function startsAgain({ restartPolicy, exitCode, restartCount }) {
	if (restartPolicy.name === "always" || restartPolicy.name === "unless-stopped") return true;
	const triesLeft = restartPolicy.maximumRetries === 0 || restartCount < restartPolicy.maximumRetries;
	return restartPolicy.name === "on-failure" && exitCode !== 0 && triesLeft;
}
/** Nothing says that it should stay: such as a migration that nobody waits for. */
function isEvidentOneShot(container, facts) {
	return !(container.restartPolicy.name !== "no" && container.restartPolicy.name !== "on-failure") && container.health === null && !container.publishesPorts && !facts.configured;
}
function exitReason(container) {
	if (container.oomKilled) return `ran out of memory and was killed (exit code ${container.exitCode})`;
	if (container.exitCode === SIGKILL_EXIT) return "was killed (exit code 137), probably for want of memory";
	const error = container.error ? `: ${container.error}` : "";
	return `exited with code ${container.exitCode}${error}`;
}
const EXIT_REMEDIES = {
	126: "Its command may not be executed: check the file's mode and the image's platform.",
	127: "Its command was not found: check `command`, `entrypoint` and what the image holds.",
	[SIGKILL_EXIT]: "Give it more memory (`mem_limit`, the machine), or find what kills it.",
	143: "It was asked to stop (SIGTERM): find who stopped it, then start it again."
};
function exitRemedy(container, service) {
	if (container.oomKilled) return "Give it more memory: raise `mem_limit` or `deploy.resources.limits.memory`.";
	return EXIT_REMEDIES[container.exitCode] ?? `Read its log for the reason: \`docker compose logs ${service}\`.`;
}
const completionRemedy = (service) => `If ${service} is a one-shot, let its dependants wait with \`condition: service_completed_successfully\`; else find why it ends.`;
function failed(state, reason, remedy) {
	return {
		verdict: "failed",
		state,
		reason,
		remedy
	};
}
// src/readiness/service-wait.ts
const DEFAULT_STARTUP_SECONDS = 60;
const LOOPBACK = "127.0.0.1";
/** The wait for one service: takes what is known at a moment and comes to a conclusion, or to the moment to look again. */
var ServiceWait = class {
	target;
	timeline;
	endpoints;
	conclusion = null;
	timeToReadyMs = null;
	baseUrl;
	#view;
	#clock;
	#recheckAt = Number.POSITIVE_INFINITY;
	#provedStarts = "";
	constructor(target, view) {
		this.target = target;
		this.#view = view;
		const allowed = target.configuration?.startup_wait_seconds ?? DEFAULT_STARTUP_SECONDS;
		this.#clock = new StartupClock(view.begin, allowed * 1e3);
		this.timeline = new Timeline(target.name, view.system, view.begin, view.onEvent);
		this.baseUrl = target.configuration?.base_url ?? null;
		this.endpoints = target.configuration ? new HttpEndpoints({
			configuration: target.configuration,
			prober: view.prober,
			system: view.system,
			remainingMs: () => Math.min(this.#clock.deadline, view.deadline) - view.system.monotonic(),
			onChange: () => view.wake()
		}) : null;
	}
	get verdict() {
		return this.conclusion?.verdict ?? null;
	}
	get started() {
		return this.#clock.started || this.verdict === "ready";
	}
	get dependencies() {
		return this.target.dependencies;
	}
	get containers() {
		return this.#view.containers(this.target.name);
	}
	/** Monotonic time at which this service has to be looked at again though nothing happens. */
	get nextLook() {
		return this.conclusion ? this.#recheckAt : Math.min(this.#clock.deadline, this.#recheckAt);
	}
	get isHealthy() {
		return this.containers.some((container) => container.status === "running" && container.health?.status === "healthy");
	}
	/** @returns whether the conclusion changed */
	look() {
		this.#clock.note(this.containers, this.#view.toMonotonic);
		if (this.conclusion && this.verdict !== "ready") return false;
		const judgement = this.#judge();
		this.#recheckAt = Number.POSITIVE_INFINITY;
		if (judgement.verdict === "waiting" && judgement.recheckMs !== null) this.#recheckAt = this.#view.system.monotonic() + judgement.recheckMs;
		return this.conclusion ? this.#lookAgain(judgement) : this.#conclude(judgement);
	}
	/** Ends the wait for another reason than its own. */
	cutShort(message, remediation) {
		this.#settle(cutShort(this.#stateText(this.#judge()), message, remediation), message.replace(/\.$/, ""));
	}
	/** The service was ready: it may have failed since, or started anew and have to prove itself again. */
	#lookAgain(judgement) {
		if (judgement.verdict === "failed") {
			const { state, reason, remedy } = judgement;
			return this.#settle(failure(this.target.name, state, reason, remedy), `failed after it was ready: ${reason}`);
		}
		if (judgement.verdict === "completed") return this.#settle(good("completed", judgement.state), "completed");
		if (this.#starts() === this.#provedStarts) return false;
		this.conclusion = null;
		this.timeToReadyMs = null;
		this.#clock.restart(this.#view.system.monotonic());
		this.endpoints?.reset();
		this.timeline.tell("started again after it was ready", `again ${this.#starts()}`);
		return true;
	}
	#conclude(judgement) {
		const { name } = this.target;
		const fault = this.endpoints?.lastFault() ?? null;
		if (judgement.verdict === "failed") {
			const { state, reason, remedy } = judgement;
			return this.#settle(failure(name, state, reason, remedy, state.startsWith("running") ? fault : null), `failed: ${reason}`);
		}
		if (judgement.verdict === "completed") return this.#succeed("completed", judgement.state);
		const probing = this.#probe(judgement);
		if (probing) return this.#settle(probing, `failed: ${probing.message}`);
		if (judgement.verdict === "ready" && this.#probesPass()) return this.#succeed("ready", this.#stateText(judgement));
		const status = dependencyStatus(this.dependencies, this.#view.lookup);
		if (this.#view.publishedHost !== null && !this.started && status.broken.length > 0) {
			const root = rootCause(name, this.#view.lookup);
			const conclusion = blocked(name, judgement.state, status.broken, root);
			return this.#settle(conclusion, `blocked by ${status.broken.join(", ")}`);
		}
		this.#clock.noteDependencies(status.pending.length > 0, status.broken.length > 0, this.#view.system.monotonic());
		return this.#timeOut(judgement, fault) || this.#tellWaiting(judgement, status.pending);
	}
	#timeOut(judgement, fault) {
		const now = this.#view.system.monotonic();
		if (now < this.#clock.deadline && now < this.#view.deadline) return false;
		const conclusion = timedOut({
			service: this.target.name,
			state: this.#stateText(judgement),
			waitedMs: this.#clock.waitedMs(now),
			fault,
			capped: now < this.#clock.deadline,
			note: judgement.state === "not created" ? this.#view.note() : null
		});
		return this.#settle(conclusion, `timed out, ${conclusion.state}`);
	}
	#tellWaiting(judgement, pending) {
		const fault = this.endpoints?.lastFault();
		const state = this.#stateText(judgement);
		if (pending.length > 0 && !this.started && this.#view.publishedHost !== null) this.timeline.tell(`waiting for ${pending.join(", ")}`);
		else if (fault && judgement.verdict === "ready") this.timeline.tell(`${state}, ${fault.name} endpoint ${fault.error}`, `${state} ${fault.name} ${fault.status ?? fault.error?.replace(/\d+/g, "")}`);
		else this.timeline.tell(state);
		return false;
	}
	#succeed(verdict, state) {
		this.timeToReadyMs = Math.round(this.#view.system.monotonic() - this.#view.begin);
		const word = verdict === "completed" ? verdict : this.isHealthy && !this.#hasProbes() ? "healthy" : "ready";
		return this.#settle(good(verdict, state), `${word} after ${seconds(this.timeToReadyMs)}`);
	}
	#settle(conclusion, event) {
		this.conclusion = conclusion;
		this.#provedStarts = this.#starts();
		if (conclusion.verdict !== "ready") this.timeToReadyMs = conclusion.verdict === "completed" ? this.timeToReadyMs : null;
		this.endpoints?.stop();
		this.timeline.tell(event);
		return true;
	}
	#judge() {
		const { publishedHost, toMonotonic, system, lookup } = this.#view;
		if (publishedHost === null) return {
			verdict: "ready",
			state: "reachable"
		};
		const { pending } = dependencyStatus(this.dependencies, lookup);
		return judgeService(this.containers, {
			service: this.target.name,
			replicas: Math.max(1, this.target.compose?.scale ?? 1),
			oneShot: this.target.oneShot,
			configured: this.target.configuration !== null,
			probesPass: this.#hasProbes() ? this.#probesPass() : null,
			dependenciesDecided: pending.length === 0,
			since: (daemonTime) => system.monotonic() - toMonotonic(daemonTime)
		});
	}
	/** Sets the probes going once the container runs. A conclusion when they can never pass. */
	#probe(judgement) {
		const { endpoints, target } = this;
		if (!endpoints || endpoints.isEmpty || target.oneShot) return null;
		const running = this.#running();
		if (this.#view.publishedHost !== null && running.length === 0) {
			endpoints.reset();
			return null;
		}
		const { urls, problem } = this.#locate(running);
		if (problem !== null) {
			if (this.probesLeftOut) return null;
			return failure(target.name, judgement.state, `has no address to probe: ${problem}`, "Write `base_url` or `port` for it, or set `health_endpoint` and `ready_endpoint` to null.");
		}
		endpoints.start(urls);
		const fault = endpoints.permanentFault();
		if (!fault) return null;
		return failure(target.name, this.#stateText(judgement), "cannot be probed", "Publish the service on another host port, or correct its `base_url`.", fault);
	}
	/** Finds the addresses of this moment, one a replica: a restart may change a port. */
	#locate(running) {
		const { configuration } = this.target;
		if (!configuration) return {
			urls: [],
			problem: null
		};
		const host = this.#view.publishedHost ?? LOOPBACK;
		const found = (running.length > 0 ? running : [void 0]).map((container) => findBaseUrl(configuration, container, host));
		const urls = [...new Set(found.flatMap(({ url }) => url ?? []))];
		this.baseUrl = urls[0] ?? null;
		return {
			urls,
			problem: found.find(({ problem }) => problem !== null)?.problem ?? null
		};
	}
	#running() {
		return this.containers.filter((container) => container.status === "running");
	}
	/** Nobody asked for probes, nothing is published, and a healthcheck speaks for it: a database, say. */
	get probesLeftOut() {
		const { configuration } = this.target;
		const [running] = this.#running();
		if (!configuration || configuration.port !== null || !running?.health) return false;
		if (!this.endpoints || this.endpoints.isEmpty || !this.endpoints.areDefaults) return false;
		return findBaseUrl(configuration, running, LOOPBACK).url === null;
	}
	#hasProbes() {
		return this.endpoints !== null && !this.endpoints.isEmpty && !this.probesLeftOut;
	}
	#probesPass() {
		return !this.#hasProbes() || this.endpoints?.pass(this.isHealthy) === true;
	}
	/** Docker's words, or what HTTP said where there is no Docker. */
	#stateText(judgement) {
		if (this.#view.publishedHost !== null) return judgement.state;
		const record = this.endpoints?.lastFault() ?? this.endpoints?.records().at(-1);
		if (!record) return "not probed";
		return record.status === null ? "no answer" : `answered ${record.status}`;
	}
	#starts() {
		return this.containers.map((container) => `${container.id}@${container.startedAt}`).join(" ");
	}
};
// src/readiness/wait-warnings.ts
/** What a reader of a ready stack should know all the same. */
function waitWarnings(finished) {
	const ready = finished.filter(({ wait }) => wait.verdict === "ready");
	return [
		...ready.flatMap(leftOutProbes),
		...ready.flatMap(leftOutEndpoints),
		...ready.flatMap(missingDocs),
		...ready.flatMap(restarted),
		...unproved(ready)
	];
}
function leftOutEndpoints({ wait }) {
	return (wait.endpoints?.leftOut(wait.isHealthy) ?? []).map((path) => `${wait.target.name} has no ${path} (404): the default probe is left out. Write the endpoint, or null.`);
}
function leftOutProbes({ wait }) {
	if (!wait.probesLeftOut) return [];
	return [`${wait.target.name} publishes no one TCP port, so its default probes are left out; Docker's healthcheck speaks for it.`];
}
function missingDocs({ wait, extras }) {
	if (!wait.target.configuration?.written.docs || !extras.docs || extras.docs.ok) return [];
	return [`The documentation of ${wait.target.name} at ${extras.docs.url} ${extras.docs.error}.`];
}
function restarted({ wait }) {
	const restarts = wait.containers.reduce((total, container) => total + container.restartCount, 0);
	return restarts > 0 ? [`${wait.target.name} restarted ${restarts === 1 ? "once" : `${restarts} times`} before it was ready.`] : [];
}
/** Running is all that is known of them. */
function unproved(ready) {
	const names = ready.filter(({ wait }) => wait.containers.length > 0 && (wait.endpoints?.isEmpty ?? true)).filter(({ wait }) => wait.containers.every((container) => container.health === null)).map(({ wait }) => wait.target.name);
	if (names.length === 0) return [];
	return [`Ready means only "running" for ${names.join(", ")}: no healthcheck and no probe. Add a healthcheck to the compose file.`];
}
// src/readiness/wait-for-stack.ts
/** The engine may be silent for so long before the wait gives up on it. */
const ENGINE_SILENCE_MS = 15e3;
const ENGINE_LOOK_MS = 1e3;
/**
* Waits for all services side by side and ends as soon as nothing can change. A service that does not get ready is a
* result, not an error.
* @throws EnvironmentError when the Docker engine cannot be reached at the beginning
*/
async function waitForStack(request) {
	const prober = createProber(request.system);
	const stack = new StackWait(request, prober);
	try {
		await stack.begin();
		await stack.untilDecided();
		return await stack.report();
	} finally {
		await stack.close();
		await prober.close();
	}
}
var StackWait = class {
	#request;
	#prober;
	#begin;
	#waits = /* @__PURE__ */ new Map();
	#extras = /* @__PURE__ */ new Map();
	#tasks = /* @__PURE__ */ new Set();
	#logs;
	#engine;
	#watch = null;
	#containers = /* @__PURE__ */ new Map();
	#note = null;
	#wake = () => {};
	#dirty = false;
	constructor(request, prober) {
		this.#request = request;
		this.#prober = prober;
		this.#begin = request.system.monotonic();
		this.#engine = request.environment === "docker" ? request.engine : null;
		this.#logs = this.#engine ? new LogKeeper(this.#engine) : null;
	}
	async begin() {
		const { projectName, targets, signal } = this.#request;
		const view = this.#view();
		for (const target of targets) this.#waits.set(target.name, new ServiceWait(target, view));
		if (!this.#engine || projectName === null) return;
		try {
			await this.#observe(this.#engine, projectName);
		} catch (error) {
			if (!signal.aborted) throw error;
		}
	}
	async #observe(engine, project) {
		const { system, signal } = this.#request;
		signal.throwIfAborted();
		this.#watch = await watchProject({
			engine,
			project,
			system,
			signal,
			onChange: () => this.#changed()
		});
		this.#note = await this.#otherProject(engine, project);
	}
	/** One loop: look at everything, sleep until something changes or some time is up, look again. */
	async untilDecided() {
		const { signal } = this.#request;
		for (;;) {
			this.#dirty = false;
			if (signal.aborted) return this.#cutShort("The wait was cancelled.", "Run it again.");
			this.#look();
			this.#giveUpOnSilentEngine();
			if ([...this.#waits.values()].every((wait) => wait.conclusion !== null)) {
				await this.#settleTasks();
				if (!this.#dirty || [...this.#waits.values()].every((wait) => !isGood(wait))) return;
				continue;
			}
			await this.#pause();
		}
	}
	async report() {
		await this.#settleTasks();
		const { signal } = this.#request;
		const waits = [...this.#waits.values()];
		const containers = waits.flatMap((wait) => wait.containers);
		const images = this.#engine && !signal.aborted ? await readImages(this.#engine, containers) : {};
		const warnings = waitWarnings(waits.map((wait) => ({
			wait,
			extras: this.#extrasOf(wait)
		})));
		const logs = new Map(waits.flatMap((wait) => this.#logOf(wait)));
		return {
			services: waits.map((wait) => this.#result(wait)),
			warnings,
			images,
			logs,
			published: this.#published()
		};
	}
	#published() {
		const host = this.#engine?.endpoint.publishedHost;
		if (host === void 0) return /* @__PURE__ */ new Map();
		return new Map([...this.#containers].flatMap(([service, containers]) => {
			const running = containers.find((container) => container.status === "running");
			return running ? [[service, publishedAddresses(running, host)]] : [];
		}));
	}
	async close() {
		for (const wait of this.#waits.values()) wait.endpoints?.stop();
		await this.#watch?.close();
	}
	#view() {
		const { system, waitTimeoutSeconds, onEvent } = this.#request;
		return {
			system,
			prober: this.#prober,
			begin: this.#begin,
			deadline: this.#begin + waitTimeoutSeconds * 1e3,
			publishedHost: this.#engine?.endpoint.publishedHost ?? null,
			containers: (service) => this.#containers.get(service) ?? [],
			toMonotonic: (daemonTime) => this.#watch?.toMonotonic(daemonTime) ?? daemonTime,
			lookup: (service) => this.#waits.get(service),
			note: () => this.#containers.size === 0 ? this.#note : null,
			wake: () => this.#changed(),
			onEvent
		};
	}
	/** A conclusion may unblock or block others, hence until nothing changes. */
	#look() {
		const states = this.#watch?.states() ?? [];
		this.#containers = Map.groupBy(states, (state) => state.service);
		this.#logs?.observe(states);
		for (let changed = true; changed;) {
			changed = false;
			for (const wait of this.#waits.values()) {
				if (!wait.look()) continue;
				changed = true;
				if (wait.conclusion) this.#finish(wait);
			}
		}
	}
	/** Gathers what belongs to a verdict, then tells it. */
	#finish(wait) {
		const { conclusion } = wait;
		const task = (isGood(wait) ? this.#fetchDocs(wait) : gatherEvidence(wait, this.#engine, this.#logs)).then((extras) => {
			if (wait.conclusion !== conclusion) return;
			this.#extras.set(wait.target.name, extras);
			this.#request.onEvent({
				type: "finished",
				result: this.#result(wait)
			});
		}).finally(() => this.#tasks.delete(task));
		this.#tasks.add(task);
	}
	async #fetchDocs(wait) {
		const { configuration } = wait.target;
		if (wait.verdict !== "ready" || !wait.baseUrl || !configuration?.docs_endpoint) return NO_EXTRAS;
		const url = joinUrl(wait.baseUrl, configuration.docs_endpoint);
		const { health_check_timeout: seconds, tls } = configuration;
		const { status, ok, error, durationMs } = await this.#prober.probe(url, seconds * 1e3, this.#request.signal, tls);
		return {
			...NO_EXTRAS,
			docs: {
				name: "docs",
				url,
				status,
				ok,
				attempts: 1,
				error,
				duration_ms: durationMs
			}
		};
	}
	#result(wait) {
		return toServiceResult(wait, this.#extrasOf(wait), (service) => this.#waits.get(service));
	}
	#logOf(wait) {
		const { log } = this.#extrasOf(wait);
		return isGood(wait) || log === null ? [] : [[wait.target.name, log]];
	}
	#extrasOf(wait) {
		return this.#extras.get(wait.target.name) ?? NO_EXTRAS;
	}
	#cutShort(message, remediation) {
		for (const wait of this.#waits.values()) {
			if (wait.conclusion) continue;
			wait.cutShort(message, remediation);
			this.#request.onEvent({
				type: "finished",
				result: this.#result(wait)
			});
		}
	}
	#giveUpOnSilentEngine() {
		const fault = this.#watch?.fault();
		if (!fault || this.#request.system.monotonic() - fault.since < ENGINE_SILENCE_MS) return;
		this.#cutShort(`Docker stopped answering during the wait: ${fault.message}`, "Check the Docker daemon, then run again.");
	}
	async #settleTasks() {
		if (this.#request.signal.aborted) return;
		while (this.#tasks.size > 0) await Promise.all(this.#tasks);
	}
	#changed() {
		this.#dirty = true;
		this.#wake();
	}
	async #pause() {
		if (this.#dirty) return;
		const { system, signal, waitTimeoutSeconds } = this.#request;
		const looks = [...this.#waits.values()].map((wait) => wait.nextLook);
		const end = this.#begin + waitTimeoutSeconds * 1e3;
		const until = Math.min(end, ...looks) - system.monotonic();
		const limit = this.#watch?.fault() ? Math.min(until, ENGINE_LOOK_MS) : until;
		const timer = new AbortController();
		const woken = new Promise((resolve) => {
			this.#wake = resolve;
		});
		const slept = system.sleep(Math.max(1, Math.ceil(limit)), AbortSignal.any([signal, timer.signal])).catch(() => {});
		await Promise.race([woken, slept]);
		this.#wake = () => {};
		timer.abort();
	}
	async #otherProject(engine, projectName) {
		const { projectDirectory, signal } = this.#request;
		if (!projectDirectory || (this.#watch?.states().length ?? 0) > 0) return null;
		return otherProjectNote(engine, projectName, projectDirectory, signal);
	}
};
// src/verify/needed-services.ts
/** Whether there are tests and none of them, databases alone for example, has to do with any service. */
function needsNoService({ suites, configuration, environment }) {
	const behind = environment === "docker" ? configuration?.databases ?? [] : [];
	const containers = new Set(behind.flatMap(({ name, service }) => service === null ? [] : [name]));
	return suites.length > 0 && !suites.some((suite) => needsService(suite, containers));
}
/** `containers`: the databases that a container of the project holds. */
function needsService(suite, containers) {
	return [suite, ...suite.tests].some(({ needs, prerequisites }) => needs.services.length > 0 || needs.databases.some((name) => containers.has(name)) || prerequisites.some((text) => isService(text, containers)));
}
function isService(prerequisite, containers) {
	const { kind, name } = readPrerequisite(prerequisite);
	return kind === "service" || kind === "database" && containers.has(name);
}
// src/verify/wait-phase.ts
const MOST_MS_A_CALL = 15e3;
const CANCELLED = {
	message: "The wait was cancelled.",
	hint: "Run it again."
};
/** Waits for the services; those that a database may still block are told by the phase that asks it. A Docker that cannot be reached is an outcome, so that there is a session to tell it. */
async function waitPhase(request) {
	const outcome = noOutcome();
	const open = undecided(request.loaded);
	let engine = null;
	try {
		engine = request.loaded.environment === "docker" ? await connect(request, outcome) : null;
		await waitWith(engine, request, open, outcome);
	} catch (error) {
		const { aborted, reason } = request.signal;
		if (aborted && error === reason) outcome.services = unknownServices(request, "timed_out", CANCELLED);
		else if (error instanceof EnvironmentError) {
			outcome.fault = error;
			outcome.services = unknownServices(request, "failed", error);
		} else throw error;
	} finally {
		engine?.close();
	}
	for (const service of outcome.services) if (!open(service)) tellVerdict(service, request.emit, outcome);
	return outcome;
}
/** A service that is ready, and that a database which is still to be asked may block, itself or one that it depends on. */
function undecided(loaded) {
	const users = loaded.configuration?.services.filter(({ database }) => database !== null) ?? [];
	const names = withDependants(users.map(({ service_name }) => service_name), loaded);
	return (service) => isReady(service) && names.has(service.name);
}
/** As soon as a verdict is known; again only when it changed. */
function tellVerdict(service, emit, { told }) {
	if (told.get(service.name) === service.verdict) return;
	told.set(service.name, service.verdict);
	emit(serviceEvent(service));
}
/** An engine that does not answer may take no more time than the whole wait. */
function callOptions({ options, signal }) {
	return {
		signal,
		timeoutMs: Math.min(MOST_MS_A_CALL, options.waitTimeoutSeconds * 1e3)
	};
}
async function connect(request, outcome) {
	const engine = await connectEngine(await resolveEndpoint(request.system), callOptions(request));
	outcome.versions.docker = engine.version.version;
	return engine;
}
async function waitWith(engine, request, open, outcome) {
	const { options, loaded, system, signal, log } = request;
	const projectName = engine && await projectNameOf(request);
	const containers = engine && projectName !== null ? await engine.listContainers({ project: projectName }, callOptions(request)) : [];
	const { targets, warnings } = selectTargets({
		requested: options.services,
		configurations: loaded.configuration?.services ?? [],
		project: loaded.project,
		containers: listedServices(containers)
	});
	outcome.warnings.push(...warnings);
	outcome.versions.compose = containers.map((container) => container.Labels?.["com.docker.compose.version"]).find(Boolean) ?? null;
	const directory = loaded.project?.directory ?? options.workingDirectory;
	if (targets.length === 0) {
		if (needsNoService(loaded)) return;
		throw await nothingToWaitFor(engine, projectName, directory, signal);
	}
	const concluded = /* @__PURE__ */ new Set();
	const report = await waitForStack({
		environment: loaded.environment,
		targets,
		engine,
		projectName,
		projectDirectory: directory,
		waitTimeoutSeconds: options.waitTimeoutSeconds,
		system,
		signal,
		onEvent: (event) => {
			if (event.type === "state") log.line(event.text);
			else {
				concluded.add(event.result.name);
				if (!open(event.result)) tellVerdict(event.result, request.emit, outcome);
			}
			const waiting = targets.filter(({ name }) => !concluded.has(name)).map(({ name }) => name);
			log.status(waiting.length > 0 ? `waiting for ${waiting.join(", ")}` : "");
		}
	});
	log.status("");
	outcome.services = report.services;
	outcome.warnings.push(...report.warnings);
	outcome.versions.services = report.images;
	outcome.logs = report.logs;
	outcome.published = report.published;
}
async function projectNameOf({ options, loaded, system }) {
	if (loaded.project) return loaded.project.name;
	const { workingDirectory, composeFiles, projectName } = options;
	return labelledProjectName({
		system,
		workingDirectory,
		composeFiles,
		projectName
	});
}
async function nothingToWaitFor(engine, projectName, directory, signal) {
	if (engine === null || projectName === null) return new EnvironmentError("There is no service to verify.", { hint: "Declare services in tests/config." });
	const note = await otherProjectNote(engine, projectName, directory, signal);
	return new EnvironmentError(note ?? `The Compose project "${projectName}" has no containers.`, { hint: "Start it with `docker compose up -d` first, or name the right one with `project-name`." });
}
/** What was to be waited for, when nothing could be asked. */
function unknownServices({ loaded }, verdict, { message, hint }) {
	const configured = loaded.configuration?.services.map((service) => service.service_name) ?? [];
	return [.../* @__PURE__ */ new Set([...loaded.project?.services.keys() ?? [], ...configured])].map((name) => ({
		name,
		verdict,
		state: "unknown",
		time_to_ready_ms: null,
		restarts: 0,
		probes: [],
		health_output: null,
		log_tail: null,
		blocked_by: [],
		cause: name,
		timeline: [],
		message,
		remediation: hint,
		base_url: null,
		docs_url: null
	}));
}
function serviceEvent(service) {
	const { name, verdict, state, cause, message, time_to_ready_ms } = service;
	if (isReady(service)) return {
		type: "service_ready",
		service: name,
		verdict,
		time_to_ready_ms
	};
	return {
		type: "service_failed",
		service: name,
		verdict,
		state,
		cause,
		message
	};
}
export { waitPhase as n, tellVerdict as t };
