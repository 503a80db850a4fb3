// src/model/time-limits.ts
/** Seconds at most, whatever a configuration asks for; `teardown`: of each step of one, polling included. */
const MOST_SECONDS = {
	test: 60,
	suite: 300,
	teardown: 60
};
export { MOST_SECONDS as t };
