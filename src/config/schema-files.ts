import path from "node:path";
import { isObject, type Json } from "../model/json.ts";
import { missingResources, type SchemaReference } from "../model/json-schema.ts";
import { type Path, toPointer } from "../model/location.ts";

/** Begins the key of a file among `$defs`. */
const FILE_KEY = "file ";
/** Where files are, for `$ref`: so deep that `..` never leads to the same name as another path does. */
const BELOW = `schema:/${"-/".repeat(32)}`;
const MOST_FILES = 100;

/**
 * A schema with the files that it refers to, and those that these refer to, under `$defs`; a reference starts at its own file. Throws
 * an error that names the reference which leads nowhere.
 */
export async function bundleSchema(name: string, schema: Json, read: (file: string) => Promise<Json>): Promise<Json> {
  if (!isObject(schema) || missingFiles(schema).length === 0) return schema;
  const root: { [key: string]: Json } = { $id: `${BELOW}${encodeURI(name)}`, ...schema };
  const files = new Map<string, Json>();
  for (;;) {
    const own = isObject(root.$defs) ? root.$defs : {};
    const bundle: Json = { ...root, $defs: { ...own, ...Object.fromEntries(files) } };
    const [reference] = missingFiles(bundle);
    if (reference === undefined) return bundle;
    const [from, place] = placeInFile(name, reference.path);
    if (files.size === MOST_FILES) throw new Error(`${name} leads to more than ${MOST_FILES} other files`);
    const file = path.posix.join(path.posix.dirname(from), fileOf(reference.text));
    const content = await read(file).catch((error: Error) => {
      throw new Error(`${from} at ${toPointer(place)}: ${error.message}`, { cause: error });
    });
    const part = isObject(content) ? content : { allOf: [content] };
    files.set(freeKey(`${FILE_KEY}${file}`, files), { ...part, $id: reference.resource });
  }
}

/** The file that a place in a bundled schema is in, and the place there. */
export function placeInFile(name: string, place: Path): [file: string, place: Path] {
  const [first, key] = place;
  if (first !== "$defs" || typeof key !== "string" || !key.startsWith(FILE_KEY)) return [name, place];
  return [key.slice(FILE_KEY.length).trimEnd(), place.slice(2)];
}

/** References to what is not in the schema, by a path: a URI names nothing that is ever read. */
function missingFiles(schema: Json): SchemaReference[] {
  try {
    return missingResources(schema).filter(({ text }) => !URL.canParse(text) && fileOf(text) !== "");
  } catch (error) {
    // What nests too deeply is refused when the schema is checked.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function fileOf(reference: string): string {
  const [file = ""] = reference.split("#");
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** One file may be reached by two names, where a schema gives itself an address of its own. */
function freeKey(key: string, files: ReadonlyMap<string, Json>): string {
  return files.has(key) ? freeKey(`${key} `, files) : key;
}
