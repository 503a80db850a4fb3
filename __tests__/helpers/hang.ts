/** Milliseconds that only what never ends takes, or what takes the square of its input: the slowest machine needs a fraction of it. */
export const HANG_MS = 20_000;
