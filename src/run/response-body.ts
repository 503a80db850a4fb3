import { type Json, parseJson } from "../model/json.ts";

/** What a body says when it is read as JSON. */
export interface JsonReading {
  value: Json;
  /** Nothing came, or white space alone. */
  empty: boolean;
  /** Why it is not JSON, beginning with what came instead: `text/html: …`; `null` when it is. */
  problem: string | null;
}

const SHOWN_CHARACTERS = 80;
const CHARSET = /;\s*charset="?([^\s";]+)/i;

/** The encoding that an XML document says it is in; it is ASCII up to there, so that none of two bytes a character is meant. */
const XML_ENCODING = /^<\?xml\s[^>]*?\sencoding\s*=\s*["'](?!utf-16)([\w.:-]+)["']/i;
const XML_DECLARATION_BYTES = 256;

/**
 * Text of a body: UTF-8 unless the content type names another charset, or in its place an XML declaration; what cannot be decoded
 * becomes U+FFFD.
 */
export function decodeBody(body: Uint8Array, contentType: string): string {
  return decoderFor(CHARSET.exec(contentType)?.[1] ?? declaredEncoding(body)).decode(body);
}

function declaredEncoding(body: Uint8Array): string | undefined {
  const start = Buffer.from(body.subarray(0, XML_DECLARATION_BYTES)).toString("latin1");
  return XML_ENCODING.exec(start)?.[1];
}

/** Reads a body as JSON whatever its content type says; JSON is UTF-8. */
export function readJson(body: Uint8Array, contentType: string): JsonReading {
  const invalid = invalidUtf8(body);
  if (invalid) return { value: null, empty: false, problem: `${mediaType(contentType)} that is not valid UTF-8` };
  const text = new TextDecoder("utf-8").decode(body);
  if (text.trim() === "") return { value: null, empty: true, problem: "an empty body" };
  try {
    return { value: parseJson(text), empty: false, problem: null };
  } catch (error) {
    const deep = error instanceof RangeError ? " (nested too deeply to read)" : "";
    return { value: null, empty: false, problem: `${mediaType(contentType)}: ${excerpt(text)}${deep}` };
  }
}

function decoderFor(charset = "utf-8"): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
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
