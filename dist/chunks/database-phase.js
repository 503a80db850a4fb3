import { r as isReady } from "./wait-outcome.js";
import { t as tellVerdict } from "./wait-phase.js";
// src/verify/database-phase.ts
/** A service that has just got ready may use up its time; its database then still gets so much. */
const LEAST_PATIENCE_MS = 3e3;
/** Asks the databases that ready services require; a service whose database does not answer is blocked by it. */
async function databasePhase(phase) {
	const { configuration, databases, waited, signal, log } = phase;
	const results = new Map(waited.services.map((result) => [result.name, result]));
	const users = configuration.services.filter(({ service_name, database }) => {
		const result = results.get(service_name);
		return database !== null && result !== void 0 && isReady(result);
	});
	if (users.length === 0 || signal.aborted) return;
	const required = Map.groupBy(users, ({ database }) => database ?? "");
	log.status(`waiting for ${[...required.keys()].map((name) => `database:${name}`).join(", ")}`);
	const faults = await Promise.all([...required].map(async ([name, services]) => [name, await databases.check(name, patience(phase, services))]));
	log.status("");
	if (signal.aborted) return;
	for (const [name, fault] of faults) if (fault === null) log.line(`database ${name}: answers`);
	else for (const { service_name } of required.get(name) ?? []) block(phase, service_name, name, fault);
}
/** What is left of the most patient service's time, in milliseconds, inside the time of the whole wait. */
function patience({ begin, system, waitTimeoutSeconds }, services) {
	const elapsed = system.monotonic() - begin;
	const longest = Math.max(...services.map((service) => service.startup_wait_seconds)) * 1e3;
	return Math.min(Math.max(LEAST_PATIENCE_MS, longest - elapsed), waitTimeoutSeconds * 1e3 - elapsed);
}
function block(phase, service, name, fault) {
	const { begin, databases, emit, system, waited } = phase;
	const event = `blocked by database:${name}`;
	const entry = {
		timestamp: system.now().toISOString(),
		at_ms: Math.round(system.monotonic() - begin),
		event
	};
	const blocked = (result) => ({
		...result,
		verdict: "blocked",
		time_to_ready_ms: null,
		blocked_by: [...result.blocked_by, `database:${name}`],
		cause: databases.causeOf(name),
		timeline: [...result.timeline, entry],
		message: `${service} requires a database that cannot be used: ${fault.message}.`,
		remediation: fault.remediation
	});
	waited.services = waited.services.map((result) => result.name === service ? blocked(result) : result);
	for (const result of waited.services) if (result.name === service) tellVerdict(result, emit, waited);
}
export { databasePhase };
