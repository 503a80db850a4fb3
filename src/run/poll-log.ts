import type { PollAttempt } from "../model/session.ts";
import type { System } from "../system.ts";
import type { Attempt } from "./kinds/kind.ts";
import type { Answers } from "./step-result.ts";

export interface PollingEnd {
  attempt: Attempt;
  /** The first and the last ones where there are many. */
  polls: PollAttempt[];
  answers: Answers;
}

/** How one time of asking went. */
export interface Poll {
  /** `fault`: asking again cannot help. */
  verdict: "holds" | "not yet" | "aborted" | "fault";
  /** Whether a complete answer came. */
  answered: boolean;
  /** Judged when it holds, else what the answer lacks or why none came. */
  attempt: Attempt;
}

const FIRST_KEPT = 20;
const LAST_KEPT = 30;

/** What is known of a polling so far: a record of each time, and sums over all. */
export class PollLog {
  count = 0;
  /** The last one that was not cut off by the end of the time; `null` when there was none. */
  last: Poll | null = null;
  readonly #system: Pick<System, "monotonic">;
  readonly #start: number;
  readonly #polls: PollAttempt[] = [];
  #sends = 0;
  #totalMs = 0;
  readonly #answers: Answers = { count: 0, totalMs: 0 };

  constructor(system: Pick<System, "monotonic">) {
    this.#system = system;
    this.#start = system.monotonic();
  }

  elapsedMs(): number {
    return this.#system.monotonic() - this.#start;
  }

  /** Records one time of asking. `signal`: the limits of all of them. */
  async time(ask: () => Promise<Poll>, signal: AbortSignal): Promise<Poll> {
    const at = this.elapsedMs();
    const poll = await ask();
    const { attempt } = poll;
    this.count += 1;
    this.#sends += attempt.sends;
    const took = attempt.timing?.total_ms ?? 0;
    this.#totalMs += took;
    if (attempt.response !== null) {
      this.#answers.count += 1;
      this.#answers.totalMs += took;
    }
    if (poll.answered || !signal.aborted) this.last = poll;
    this.#polls.push({
      at_ms: Math.round(at),
      response_status: attempt.response?.status ?? null,
      message: attempt.message || null,
    });
    if (this.#polls.length > FIRST_KEPT + LAST_KEPT) this.#polls.splice(FIRST_KEPT, 1);
    return poll;
  }

  /** The end of it all: one attempt with the sends and the time of every one. */
  end(attempt: Attempt): PollingEnd {
    const timing = attempt.timing && { ...attempt.timing, total_ms: this.#totalMs };
    return { attempt: { ...attempt, sends: this.#sends, timing }, polls: this.#polls, answers: this.#answers };
  }
}
