/** Time-outs where none is written, in seconds. */
export const DEFAULT_TIMEOUTS = { request: 10, flow: 60, suite: 300, teardown: 60 } as const;
