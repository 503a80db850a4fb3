/** Seconds at most, whatever a configuration asks for; `teardown`: of each step of one, polling included. */
export const MOST_SECONDS = { test: 60, suite: 300, teardown: 60 } as const;
