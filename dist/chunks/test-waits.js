import { n as captureName, s as templateNames } from "./variables.js";
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
// src/run/test-waits.ts
/**
* What tests that share the lanes wait for: what they depend on, and whatever keeps each `{{name}}` the value that it would have
* if they ran one at a time.
*/
function planWaits(suite) {
	const tests = orderTests(suite.tests).map((test, place) => placed(suite, test, place));
	const ids = new Set(tests.map(({ test }) => test.id));
	const waits = new Map(tests.map(({ test }) => [test.id, new Set(test.depends_on.filter((id) => ids.has(id)))]));
	const given = /* @__PURE__ */ new Set([...Object.keys(suite.vars), ...suite.setup.flatMap((step) => Object.keys(step.capture))]);
	const forward = [];
	for (const name of new Set(tests.flatMap(({ writes }) => [...writes]))) {
		const writers = tests.filter(({ writes }) => writes.has(name));
		const readers = tests.filter(({ reads }) => reads.has(name));
		const add = (later, earlier) => waits.get(later.test.id)?.add(earlier.test.id);
		for (const [index, writer] of writers.entries()) {
			const before = writers[index - 1];
			if (before) add(writer, before);
		}
		for (const reader of readers) {
			const before = writers.findLast(({ place }) => place < reader.place);
			if (before) add(reader, before);
			const after = writers.find(({ place }) => place > reader.place);
			if (!after || reader.writes.has(name)) continue;
			if (before || given.has(name)) add(after, reader);
			else forward.push(...writers.map((writer) => [reader, writer]));
		}
	}
	for (const [reader, writer] of forward) if (!reaches(waits, writer.test.id, reader.test.id)) waits.get(reader.test.id)?.add(writer.test.id);
	return waits;
}
function placed(suite, test, place) {
	return {
		test,
		place,
		reads: namesRead(suite, test),
		writes: new Set(namesMade(test))
	};
}
/** What a test captures, by the names under which others read it. */
function namesMade(test) {
	return [
		test,
		...test.setup,
		...test.steps,
		...test.teardown
	].flatMap(({ capture }) => Object.keys(capture).map((name) => captureName(test, name)));
}
/** Names that a test reads, those inside variables included; of `order.id` also `order`. */
function namesRead(suite, test) {
	const names = /* @__PURE__ */ new Set();
	const queue = templateNames(test);
	for (const written of queue) for (let name = written; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
		if (names.has(name) || Object.hasOwn(test.vars, name)) continue;
		names.add(name);
		if (Object.hasOwn(suite.vars, name)) queue.push(...templateNames(suite.vars[name] ?? null));
	}
	return names;
}
/** Whether one test waits for another, by however many steps. */
function reaches(waits, from, to) {
	const queue = [from];
	const seen = new Set(queue);
	for (const id of queue) {
		if (id === to) return true;
		for (const next of waits.get(id) ?? []) {
			if (seen.has(next)) continue;
			seen.add(next);
			queue.push(next);
		}
	}
	return false;
}
export { planStages as i, planWaits as n, orderTests as r, namesMade as t };
