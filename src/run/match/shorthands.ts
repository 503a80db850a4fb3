import { isNumeric, isObject, type Json } from "../../model/json.ts";
import type { Shorthand } from "../../model/matching.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;
const URI_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;
const EMAIL_LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const EMAIL_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const LONGEST_URI = 64 * 1024;

/** What each shorthand accepts; `undefined` is a value that is not there, and only `$absent` accepts that. */
export const SHORTHAND_TESTS: Record<Shorthand, (value: Json | undefined) => boolean> = {
  $any: (value) => value !== undefined,
  $string: (value) => typeof value === "string",
  $number: isNumeric,
  $integer: (value) => typeof value === "bigint" || Number.isInteger(value),
  $boolean: (value) => typeof value === "boolean",
  $array: (value) => Array.isArray(value),
  $object: isObject,
  $uuid: (value) => typeof value === "string" && UUID.test(value),
  $date: (value) => typeof value === "string" && isDate(value),
  "$date-time": (value) => typeof value === "string" && isDateTime(value),
  $email: (value) => typeof value === "string" && isEmail(value),
  $uri: (value) =>
    typeof value === "string" && value.length <= LONGEST_URI && URI_SCHEME.test(value) && URL.canParse(value),
  $absent: (value) => value === undefined,
};

function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** RFC 3339; a leap second (`:60`) counts. */
function isDateTime(text: string): boolean {
  const parts = DATE_TIME.exec(text);
  if (!parts || !isDate(parts[1] ?? "")) return false;
  const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts
    .slice(2)
    .map((part) => Number(part ?? 0));
  return hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > 254) return false;
  const local = text.slice(0, at);
  const dots = local.startsWith(".") || local.endsWith(".") || local.includes("..");
  return (
    !dots &&
    EMAIL_LOCAL.test(local) &&
    text
      .slice(at + 1)
      .split(".")
      .every((label) => EMAIL_LABEL.test(label))
  );
}
