import { stripVTControlCharacters } from "node:util";

const HEADER_BYTES = 8;
/** Everything a terminal would act on, but for the line feed and the tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Collects the last `maxBytes` of a container's log as the engine streams it. */
export class LogCollector {
  readonly #framed: boolean;
  readonly #maxBytes: number;
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of the current frame that are still to come. */
  #frameLeft = 0;
  #kept: Buffer[] = [];
  #keptBytes = 0;

  /** @param framed output of a container without a TTY: each piece follows a header of 8 bytes with its length */
  constructor(framed: boolean, maxBytes: number) {
    this.#framed = framed;
    this.#maxBytes = maxBytes;
  }

  push(chunk: Buffer): void {
    if (this.#framed) this.#unframe(chunk);
    else this.#keep(chunk);
  }

  #unframe(chunk: Buffer): void {
    let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    this.#pending = Buffer.alloc(0);
    while (rest.length > 0) {
      if (this.#frameLeft === 0) {
        if (rest.length < HEADER_BYTES) {
          this.#pending = rest;
          return;
        }
        this.#frameLeft = rest.readUInt32BE(4);
        rest = rest.subarray(HEADER_BYTES);
        continue;
      }
      const piece = rest.subarray(0, this.#frameLeft);
      this.#frameLeft -= piece.length;
      rest = rest.subarray(piece.length);
      this.#keep(piece);
    }
  }

  /** Invalid UTF-8 becomes U+FFFD; colours and control characters are gone. */
  text(): string {
    return plainText(Buffer.concat(this.#kept).subarray(-this.#maxBytes));
  }

  #keep(piece: Buffer): void {
    this.#kept.push(piece);
    this.#keptBytes += piece.length;
    if (this.#keptBytes < 2 * this.#maxBytes) return;
    // In bulk: a log of short lines comes in a hundred thousand pieces, and taking them off singly needs quadratic time.
    const rest = Buffer.concat(this.#kept).subarray(-this.#maxBytes);
    this.#kept = [rest];
    this.#keptBytes = rest.length;
  }
}

/** Bytes that a program wrote, as text that is safe to print. */
export function plainText(bytes: Buffer): string {
  return stripVTControlCharacters(bytes.toString("utf8"))
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL_CHARACTERS, "")
    .trimEnd();
}
