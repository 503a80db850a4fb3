import { n as readPrerequisite, t as databaseLabel } from "./prerequisite.js";
// src/verify/database-addresses.ts
const DEFAULT_PORT = 5432;
/** Host and port of a database with a `service` are those that its service publishes; outside docker the url is what it is. */
function databaseAddresses(declared, environment, published) {
	const unreachable = /* @__PURE__ */ new Map();
	return {
		databases: declared.map((database) => {
			const { name, service, url } = database;
			if (environment !== "docker" || service === null || url === null || !URL.canParse(url)) return database;
			const address = choose(published.get(service), Number(new URL(url).port) || DEFAULT_PORT);
			if (typeof address !== "string") return {
				...database,
				url: withAddress(url, address)
			};
			unreachable.set(name, `the database ${name} cannot be reached: its service ${service} ${address}`);
			return database;
		}),
		unreachable
	};
}
/** The port that the url names is the container's; a service that publishes but one port means that one. */
function choose(addresses, port) {
	if (addresses === void 0) return "has no running container";
	const choices = [...new Set(addresses.map(({ containerPort }) => containerPort))];
	const own = addresses.find(({ containerPort }) => containerPort === port);
	const only = choices.length === 1 ? addresses[0] : void 0;
	if (choices.length === 0) return "publishes no TCP port";
	return own ?? only ?? `does not publish its port ${port}; it publishes ${choices.join(", ")}`;
}
function withAddress(text, { host, port }) {
	const url = new URL(text);
	url.hostname = host;
	url.port = String(port);
	return url.href;
}
// src/verify/session-databases.ts
/** For a prerequisite: the wait is over, so that what is to come up should be up. */
const PATIENCE_MS = 3e3;
/** The databases of one run, each checked once. */
var SessionDatabases = class {
	databases;
	#services;
	#signal;
	#checks = /* @__PURE__ */ new Map();
	/** `services`: the service behind each database. */
	constructor(databases, services, signal) {
		this.databases = databases;
		this.#services = services;
		this.#signal = signal;
	}
	/** Why a database does not answer, `null` when it does; whoever asks first says how long it may take to come up. */
	check(name, patienceMs = PATIENCE_MS) {
		const check = this.#checks.get(name) ?? this.databases.check(name, patienceMs, this.#signal);
		this.#checks.set(name, check);
		return check;
	}
	/** Who is to blame for a database: its service, or the database by name where it has none. */
	causeOf(name) {
		return this.#services.get(name) ?? databaseLabel(name);
	}
	/** Why a prerequisite such as `database:default` is missing; `null` for any other. */
	async unmet(prerequisite) {
		const { kind, name } = readPrerequisite(prerequisite);
		if (kind !== "database") return null;
		const fault = await this.check(name);
		return fault && {
			reason: fault.message,
			cause: this.causeOf(name)
		};
	}
};
/** Opens nothing yet: a database is connected to when it is asked. `null` without a configuration. */
async function openSessionDatabases({ configuration, environment }, { published }, { maxParallel, system, signal }) {
	if (configuration === null) return null;
	const { openDatabases } = await import("./databases.js");
	return new SessionDatabases(openDatabases({
		...databaseAddresses(configuration.databases, environment, published),
		maxParallel,
		files: configuration.workspace,
		system
	}), new Map(configuration.databases.map(({ name, service }) => [name, service])), signal);
}
export { openSessionDatabases };
