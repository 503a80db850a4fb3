import type { Json } from "../../model/json.ts";
import { TestFault } from "../test-fault.ts";

/** The year 5138 in seconds since 1970: what is later is meant as milliseconds. */
export const LATEST_SECONDS = 1e11;

const NUMBER = /^\d{1,15}(?:\.\d{1,9})?$/;
const ISO_8601 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/i;
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** When an answer says that its token expires, in milliseconds since 1970: the earlier where it says so twice; `null` when it says nothing. */
export function answeredExpiry(values: ReadonlyMap<string, Json>, sentAt: number): number | null {
  const lifetime = values.get("expires_in") ?? null;
  const moment = values.get("expires_at") ?? null;
  return earliest(
    lifetime === null ? null : sentAt + readSeconds("expires_in", lifetime, "a number of seconds") * 1000,
    moment === null ? null : readMoment(moment),
  );
}

export function earliest(...moments: (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** ISO 8601, in UTC where it names no zone, or seconds since 1970. */
function readMoment(value: Json): number {
  if (typeof value !== "string" || !ISO_8601.test(value))
    return readSeconds("expires_at", value, "an ISO 8601 date and time or seconds since 1970") * 1000;
  const moment = Date.parse(ZONE.test(value) ? value : `${value}Z`);
  if (Number.isNaN(moment)) throw new TestFault("token-expiry", "expires_at is a date that does not exist");
  return moment;
}

function readSeconds(name: string, value: Json, wanted: string): number {
  const number = typeof value === "string" && NUMBER.test(value.trim()) ? Number(value) : value;
  if (typeof number === "bigint" || (typeof number === "number" && number > LATEST_SECONDS))
    throw new TestFault("token-expiry", `${name} looks like milliseconds: it must be ${wanted}`);
  if (typeof number !== "number") throw new TestFault("token-expiry", `${name} is not ${wanted}`);
  return number;
}
