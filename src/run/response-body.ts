import { type Json, parseJson } from "../model/json.ts";

/** What a body says when it is read as JSON. */
export interface JsonReading {
  value: Json;
  empty: boolean;
  /** Why it is not JSON, beginning with what came instead: `text/html: …`; `null` when it is. */
  problem: string | null;
}

const SHOWN_CHARACTERS = 80;

/** Text of a body: UTF-8 unless the content type names another charset; what cannot be decoded becomes U+FFFD. */
export function decodeBody(body: Uint8Array, contentType: string): string {
  return decoderFor(contentType).decode(body);
}

/** Reads a body as JSON whatever its content type says; JSON is UTF-8. */
export function readJson(body: Uint8Array, contentType: string): JsonReading {
  if (body.byteLength === 0) return { value: null, empty: true, problem: "an empty body" };
  const invalid = invalidUtf8(body);
  if (invalid) return { value: null, empty: false, problem: `${mediaType(contentType)} that is not valid UTF-8` };
  const text = new TextDecoder("utf-8").decode(body);
  try {
    return { value: parseJson(text), empty: false, problem: null };
  } catch (error) {
    const deep = error instanceof RangeError ? " (nested too deeply to read)" : "";
    return { value: null, empty: false, problem: `${mediaType(contentType)}: ${excerpt(text)}${deep}` };
  }
}

function decoderFor(contentType: string): InstanceType<typeof TextDecoder> {
  const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}

function invalidUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(body);
    return false;
  } catch {
    return true;
  }
}

function mediaType(contentType: string): string {
  return contentType.split(";")[0]?.trim() || "a body without content type";
}

function excerpt(text: string): string {
  const line = text
    .slice(0, SHOWN_CHARACTERS * 4)
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  const shown = characters.slice(0, SHOWN_CHARACTERS).join("");
  const more = characters.length > SHOWN_CHARACTERS || text.length > SHOWN_CHARACTERS * 4;
  return `\`${shown}${more ? "…" : ""}\``;
}
