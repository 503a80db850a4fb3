import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import type { StorageError } from "../errors.ts";
import { stringifyJson } from "../model/json.ts";
import { storageError } from "./files.ts";

const BUFFER_BYTES = 64 * 1024;

/** Where a line stands in the file, in bytes, without its line end. */
export interface LinePlace {
  offset: number;
  length: number;
}

/**
 * One line an event, in the file as soon as it happened: a process that is killed loses none of them. Writing goes on after
 * a fault, so that a full disk costs lines and not the run; the first fault is kept for the end.
 */
export class EventStream {
  readonly file: string;
  #descriptor: number | null = null;
  #fault: StorageError | null = null;
  #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);

  constructor(file: string) {
    this.file = file;
  }

  get fault(): StorageError | null {
    return this.#fault;
  }

  /** Where the line can be read again; `null` when it could not be written whole. */
  write(event: object): LinePlace | null {
    return this.#attempt(() => {
      this.#descriptor ??= openSync(this.file, "a");
      const { size } = fstatSync(this.#descriptor);
      const length = this.#encode(`${stringifyJson(event)}\n`);
      for (let written = 0; written < length; ) {
        written += writeSync(this.#descriptor, this.#buffer, written, length - written);
      }
      return { offset: size, length: length - 1 };
    });
  }

  /** Into the one buffer: one of its own for each line would wait for the collector. Gives its length in bytes. */
  #encode(line: string): number {
    const length = Buffer.byteLength(line);
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(2 * length);
    return this.#buffer.write(line);
  }

  close(): void {
    this.#attempt(() => {
      if (this.#descriptor !== null) closeSync(this.#descriptor);
    });
    this.#descriptor = null;
  }

  #attempt<T>(action: () => T): T | null {
    try {
      return action();
    } catch (error) {
      this.#fault ??= storageError(this.file, error);
      return null;
    }
  }
}
