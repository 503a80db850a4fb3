import { t as BODY_KEYS } from "./body-keys.js";
import { o as rootsOf } from "./variables.js";
import { i as planStages, n as planWaits, r as orderTests, t as namesMade } from "./test-waits.js";
// src/run/plan-call.ts
/** A call as it is written, its templates not rendered. */
function plannedRequest(call, endpoint) {
	const { method, target_service, headers, follow_redirects, capture } = call;
	return {
		method,
		service: target_service,
		endpoint,
		body: BODY_KEYS.find((key) => call[key] !== void 0) ?? null,
		auth: Object.hasOwn(headers, "authorization") ? null : call.auth,
		follow_redirects,
		expects: expectedKeys(call),
		captures: Object.keys(capture)
	};
}
/** The keys that say what is expected; none: any 2xx. */
function expectedKeys(expectation) {
	return [
		["expected_status", expectation.expected_status !== void 0],
		["expected_headers", Object.keys(expectation.expected_headers).length > 0],
		["expected_response", expectation.expected_response !== void 0],
		["expected_schema", expectation.expected_schema !== void 0],
		["max_response_ms", expectation.max_response_ms !== null],
		["assert", expectation.assert.length > 0]
	].flatMap(([key, isThere]) => isThere ? [key] : []);
}
// src/run/plan-suite.ts
const DEFAULT_HEALTH_ENDPOINT = "/health";
/** A suite as it would run: its tests in their order, with what each waits for and what is known not to run. */
function planSuite(suite, context) {
	const reason = missing(suite.prerequisites, context);
	const setupReason = missingInSetup(suite.setup, context);
	const blocked = reason ?? (setupReason && `the suite's ${setupReason}`);
	const waits = suite.parallel_tests ? planWaits(suite) : null;
	const skipped = /* @__PURE__ */ new Set();
	const made = new Set(suite.setup.flatMap(({ capture }) => Object.keys(capture)));
	const tests = orderTests(suite.tests).map((test) => {
		const planned = planTest(test, context, blocked ?? ownReason(test, context) ?? inherited(test, skipped, made));
		if (planned.skip_reason !== null) skipped.add(test.id);
		else for (const name of namesMade(test)) made.add(name);
		return waits === null ? planned : {
			...planned,
			waits_for: [...waits.get(test.id) ?? []]
		};
	});
	return {
		name: suite.name,
		description: suite.description,
		tags: suite.tags,
		prerequisites: suite.prerequisites,
		timeout_seconds: suite.timeout_seconds,
		parallel_tests: suite.parallel_tests,
		critical: suite.critical,
		location: {
			file: suite.location.file,
			line: suite.location.line
		},
		skip_reason: reason,
		setup: suite.setup.map((step) => planStep(step, context)),
		tests,
		teardown: suite.teardown.map((step) => planStep(step, context))
	};
}
function planTest(test, context, reason) {
	const { id, name, written_id, test_type, prerequisites, timeout_seconds, retry_count, critical, tags } = test;
	return {
		id,
		name,
		written_id,
		test_type,
		waits_for: test.depends_on,
		prerequisites,
		timeout_seconds,
		retry_count,
		critical,
		tags,
		location: {
			file: test.location.file,
			line: test.location.line
		},
		skip_reason: test.skip ?? reason,
		request: ownRequest(test, context),
		database: test_type === "database" ? test.database : null,
		sql: test.sql,
		setup: test.setup.map((step) => planStep(step, context)),
		steps: test.steps.map((step) => planStep(step, context)),
		teardown: test.teardown.map((step) => planStep(step, context))
	};
}
/** What a test that is skipped takes away from this one: a pass, or a capture. */
function inherited({ depends_on, reads }, skipped, made) {
	const absent = depends_on.filter((id) => skipped.has(id));
	if (absent.length > 0) return `depends on ${absent.map((id) => `${id} (skipped)`).join(", ")}`;
	const unmade = reads.find(({ name, maker, needed }) => needed && skipped.has(maker) && !rootsOf(name).some((root) => made.has(root)));
	return unmade ? `reads {{${unmade.name}}}, which ${unmade.maker} captures (skipped)` : null;
}
/** It lacks something, a step of its set-up does, or none of its steps runs. */
function ownReason({ prerequisites, setup, steps }, context) {
	const reasons = steps.flatMap((step) => stepReason(step, context) ?? []);
	const idle = reasons.length > 0 && reasons.length === steps.length;
	return missing(prerequisites, context) ?? missingInSetup(setup, context) ?? (idle ? `no step runs: ${[...new Set(reasons)].join("; ")}` : null);
}
function missingInSetup(setup, context) {
	const [first] = setup.flatMap((step) => {
		const reason = step.skip === null ? missing(step.prerequisites, context) : null;
		return reason === null ? [] : [`setup step "${step.name}": ${reason}`];
	});
	return first ?? null;
}
function stepReason(step, context) {
	return step.skip ?? missing(step.prerequisites, context);
}
/** A health check without an endpoint asks the service's own. */
function ownRequest(test, { healthEndpoints }) {
	if (test.test_type === "integration_flow" || test.test_type === "database") return null;
	const health = healthEndpoints.get(test.target_service ?? "") ?? DEFAULT_HEALTH_ENDPOINT;
	return plannedRequest(test, test.endpoint ?? health);
}
function planStep(step, context) {
	const { name, until } = step;
	return {
		name,
		request: plannedRequest(step, step.endpoint),
		until: until && {
			interval_seconds: until.interval_seconds,
			timeout_seconds: until.timeout_seconds,
			max_attempts: until.max_attempts,
			expects: expectedKeys(until)
		},
		skip_reason: stepReason(step, context)
	};
}
function missing(prerequisites, { unmet }) {
	const reasons = prerequisites.flatMap((prerequisite) => unmet(prerequisite) ?? []);
	return reasons.length === 0 ? null : reasons.join("; ");
}
// src/run/plan.ts
/** What a run of these suites would do. Contacts nothing. */
function planSession(request) {
	const { configuration, environment, suites, maxParallel, unmet } = request;
	const services = configuration?.services ?? [];
	const context = {
		healthEndpoints: healthEndpoints(services),
		unmet
	};
	const stages = planStages(suites).map((stage) => ({
		execution_order: stage.execution_order,
		side_by_side: stage.side_by_side.map((suite) => planSuite(suite.load(), context)),
		one_at_a_time: stage.one_at_a_time.map((suite) => planSuite(suite.load(), context))
	}));
	const tests = stages.flatMap((stage) => [...stage.side_by_side, ...stage.one_at_a_time]).flatMap(({ tests }) => tests);
	return {
		environment,
		database_type: configuration?.database_type ?? null,
		lanes: maxParallel,
		services: services.map(plannedService),
		databases: (configuration?.databases ?? []).map(({ name, type, service }) => ({
			name,
			type,
			service
		})),
		auth_contexts: (configuration?.auth ?? []).map(({ name, login, access_token, user_email, permissions }) => ({
			name,
			login: login === null || access_token !== null ? null : plannedRequest(login, login.endpoint),
			user_email,
			permissions
		})),
		stages,
		total_suites: suites.length,
		total_tests: tests.length,
		skipped_tests: tests.filter(({ skip_reason }) => skip_reason !== null).length
	};
}
function healthEndpoints(services) {
	return new Map(services.flatMap(({ service_name, health_endpoint }) => health_endpoint === null ? [] : [[service_name, health_endpoint]]));
}
function plannedService(service) {
	const { service_name, base_url, health_endpoint, ready_endpoint, dependencies, database } = service;
	return {
		name: service_name,
		base_url,
		probes: [health_endpoint, ready_endpoint].filter((endpoint) => endpoint !== null),
		dependencies,
		database
	};
}
export { planSession };
