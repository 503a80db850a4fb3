import { type Json, parseJson, rawJson, stringifyJson } from "../../model/json.ts";

/** Text of one value as the server sends it → what tests see. */
type Reading = (text: string) => Json;
/** Text of one value → what `stringifyJson` makes JSON text of. */
export type Writing = (text: string) => unknown;

const text: Reading = (value) => value;
const real: Reading = (value) => (Number.isFinite(Number(value)) ? Number(value) : value);
const integer: Reading = (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value));
const NUMERIC = 1700;
const NUMERIC_LIST = 1231;
/** More than any number of PostgreSQL has. */
const MOST_DIGITS = 200_000;

/** THE table of types that are not plain text, by the oid that PostgreSQL fixes for them and for their lists. */
const TYPES: [oid: number, listOid: number, read: Reading][] = [
  [16, 1000, (value) => value === "t"],
  [17, 1001, (value) => Buffer.from(value.replace(/^\\x/, ""), "hex").toString("base64")],
  [20, 1016, integer],
  [21, 1005, integer],
  [23, 1007, integer],
  [26, 1028, integer],
  [114, 199, parseJson],
  [3802, 3807, parseJson],
  [700, 1021, real],
  [701, 1022, real],
  [NUMERIC, NUMERIC_LIST, numeric],
  [1082, 1182, text],
  [1083, 1183, text],
  [1114, 1115, timestamp],
  [1184, 1185, timestamp],
  [18, 1002, text],
  [19, 1003, text],
  [25, 1009, text],
  [1042, 1014, text],
  [1043, 1015, text],
  [1186, 1187, text],
  [1266, 1270, text],
  [2950, 2951, text],
  [650, 651, text],
  [869, 1041, text],
];

const READINGS = new Map(TYPES.map(([oid, , read]) => [oid, read]));
const LISTS = new Map(TYPES.map(([, listOid, read]) => [listOid, read]));

/** Parses `{1,2,NULL}` to a list of lists; `read` gets the text of each element that is not NULL. */
export type ParseList = (text: string, read: Writing) => unknown;

/** How a column of this type is read; types that PostgreSQL does not fix (enums, composites) are text. */
export function readingOf(oid: number, parseList: ParseList): Reading {
  const element = LISTS.get(oid);
  return orText(element ? (value) => parseList(value, element) as Json : (READINGS.get(oid) ?? text));
}

/** Whether reading a column of this type may lose digits. */
export function losesDigits(oid: number): boolean {
  return oid === NUMERIC || oid === NUMERIC_LIST;
}

/** How a column of this type is written, with all its digits. */
export function writingOf(oid: number, parseList: ParseList): Writing {
  if (oid === NUMERIC) return writtenNumeric;
  return oid === NUMERIC_LIST ? orText((value) => parseList(value, writtenNumeric)) : readingOf(oid, parseList);
}

/** What is not as its type says stays text; what is nested too deeply to be read (`RangeError`) is told. */
function orText<Value>(read: (text: string) => Value): (text: string) => Value | string {
  return (value) => {
    try {
      return read(value);
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return value;
    }
  };
}

/** Integers keep their digits; a fraction is the nearest number that there is. NaN, Infinity and what is beyond all numbers stay text. */
function numeric(value: string): Json {
  if (value.length > MOST_DIGITS) return value;
  const plain = withoutLastZeros(value);
  if (/^-?\d+$/.test(plain)) return integer(plain);
  return real(plain);
}

/** The same with every digit of a fraction. */
function writtenNumeric(value: string): unknown {
  const read = numeric(value);
  if (typeof read !== "number") return read;
  const plain = withoutLastZeros(value);
  return digitsOf(String(read)) === digitsOf(plain) ? read : rawJson(plain);
}

/** `12.50` → `12.5`, `12.00` → `12` */
function withoutLastZeros(value: string): string {
  if (!value.includes(".")) return value;
  let end = value.length;
  while (value[end - 1] === "0") end -= 1;
  return value.slice(0, value[end - 1] === "." ? end - 1 : end);
}

/** Those that count, whatever the notation: `0.00012` and `1.2e-4` have the same. */
function digitsOf(written: string): string {
  const [digits = ""] = written.replace(/[-.]/g, "").split("e");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end).replace(/^0+/, "");
}

/** `2026-01-02 03:04:05.6+00` → ISO 8601; sessions run in UTC, so that the zone is Z. Infinity and years BC stay as they are. */
function timestamp(value: string): Json {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)?(:\d\d)?$/.exec(value);
  if (!parts) return value;
  const [, date, time, hours, minutes] = parts;
  const zone = hours === undefined ? "" : hours === "+00" && !minutes ? "Z" : `${hours}${minutes ?? ":00"}`;
  return `${date}T${time}${zone}`;
}

/** What is sent for `$n`: PostgreSQL decides what type the text is read as. Lists and objects are JSON. */
export function toParameter(value: Json): string | boolean | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "object" ? stringifyJson(value) : value.toString();
}

export type ListParameter = string | boolean | null | ListParameter[];

/** The same with lists as PostgreSQL's own arrays: `= ANY($1)`. */
export function toListParameter(value: Json): ListParameter {
  return Array.isArray(value) ? value.map(toListParameter) : toParameter(value);
}
