// src/run/lanes.ts
/** A fair semaphore with numbered places. */
function createLanes(wanted) {
	const count = Math.max(1, wanted);
	const free = Array.from({ length: count }, (_, lane) => lane);
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
	return {
		count,
		acquire: (signal) => {
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
		}
	};
}
export { createLanes as t };
