import { t as databaseLabel } from "./prerequisite.js";
import { n as dependenciesOf, o as isReady } from "./wait-outcome.js";
import { t as tellVerdict } from "./wait-phase.js";
// src/verify/database-phase.ts
/** A service that has just got ready may use up its time; its database then still gets so much. */
const LEAST_PATIENCE_MS = 3e3;
/** Asks the databases that ready services require; one that does not answer blocks them and what depends on them. Then all verdicts are told. */
async function databasePhase(phase) {
	const { emit, signal, waited } = phase;
	if (!signal.aborted) await blockByDatabases(phase);
	for (const result of waited.services) tellVerdict(result, emit, waited);
}
async function blockByDatabases(phase) {
	const { configuration, databases, waited, signal, log } = phase;
	const results = new Map(waited.services.map((result) => [result.name, result]));
	const users = configuration.services.filter(({ service_name, database }) => {
		const result = results.get(service_name);
		return database !== null && result !== void 0 && isReady(result);
	});
	if (users.length === 0) return;
	const required = Map.groupBy(users, ({ database }) => database ?? "");
	log.status(`waiting for ${[...required.keys()].map(databaseLabel).join(", ")}`);
	const faults = await Promise.all([...required].map(async ([name, services]) => [name, await databases.check(name, patience(phase, services))]));
	log.status("");
	if (signal.aborted) return;
	for (const [name, fault] of faults) if (fault === null) log.line(`database ${name}: answers`);
	else for (const { service_name } of required.get(name) ?? []) blockUser(phase, service_name, name, fault);
	const blocked = faults.flatMap(([name, fault]) => fault === null ? [] : required.get(name) ?? []);
	blockDependants(phase, new Set(blocked.map(({ service_name }) => service_name)));
}
/** What is left of the most patient service's time, in milliseconds, inside the time of the whole wait. */
function patience({ begin, system, waitTimeoutSeconds }, services) {
	const elapsed = system.monotonic() - begin;
	const longest = Math.max(...services.map((service) => service.startup_wait_seconds)) * 1e3;
	return Math.min(Math.max(LEAST_PATIENCE_MS, longest - elapsed), waitTimeoutSeconds * 1e3 - elapsed);
}
function blockUser(phase, service, name, fault) {
	block(phase, service, {
		blocked_by: [databaseLabel(name)],
		cause: phase.databases.causeOf(name),
		message: `${service} requires a database that cannot be used: ${fault.message}.`,
		remediation: fault.remediation
	});
}
/** What depends on a service that its database blocks is blocked as well, over any number of steps. */
function blockDependants(phase, blocked) {
	const { waited } = phase;
	for (const culprit of blocked) {
		const reason = waited.services.find(({ name }) => name === culprit);
		for (const { name, verdict } of waited.services) {
			const by = dependenciesOf(name, phase).filter((dependency) => blocked.has(dependency));
			if (!reason || verdict !== "ready" || !by.includes(culprit)) continue;
			block(phase, name, {
				...reason,
				blocked_by: by,
				message: `${name} depends on ${culprit}: ${reason.message}`
			});
			blocked.add(name);
		}
	}
}
function block({ begin, system, waited }, service, blockage) {
	const { blocked_by, cause, message, remediation } = blockage;
	const event = `blocked by ${blocked_by.join(", ")}`;
	const entry = {
		timestamp: system.now().toISOString(),
		at_ms: Math.round(system.monotonic() - begin),
		event
	};
	const blocked = (result) => ({
		...result,
		verdict: "blocked",
		time_to_ready_ms: null,
		blocked_by,
		cause,
		timeline: [...result.timeline, entry],
		message,
		remediation
	});
	waited.services = waited.services.map((result) => result.name === service ? blocked(result) : result);
}
export { databasePhase };
