/** A place in a configuration file; `line` and `column` count from 1, `file` is relative to the working directory. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Keys and indexes from some root down to a value. */
export type Path = readonly (string | number)[];

/** Finds where the value at `path` was written; the nearest written ancestor when the value itself is not in the text. */
export type Locate = (path: Path) => Location;

/** RFC 6901 JSON Pointer of a path; `""` is the whole document. */
export function toPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A part of a JSON Pointer as the key it stands for. */
export function unescapePointerPart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
