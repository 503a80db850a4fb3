import type { DatabaseDefinition } from "../model/schema.ts";

/** `path`, or the file of `sqlite:///relative.db` and `sqlite:////absolute.db`, with or without a driver; `null` for PostgreSQL. */
export function sqliteFile({ path: file, url }: DatabaseDefinition): string | null {
  return file ?? /^sqlite(?:\+[a-z\d]+)?:\/\/\/(.+)$/i.exec(url ?? "")?.[1] ?? null;
}
