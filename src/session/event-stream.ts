import { closeSync, openSync, writeSync } from "node:fs";
import type { StorageError } from "../errors.ts";
import { stringifyJson } from "../model/json.ts";
import { storageError } from "./files.ts";

/**
 * One line an event, in the file as soon as it happened: a process that is killed loses none of them. Writing goes on after
 * a fault, so that a full disk costs lines and not the run; the first fault is kept for the end.
 */
export class EventStream {
  readonly #file: string;
  #descriptor: number | null = null;
  #fault: StorageError | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  get fault(): StorageError | null {
    return this.#fault;
  }

  write(event: object): void {
    this.#attempt(() => {
      this.#descriptor ??= openSync(this.#file, "a");
      const line = Buffer.from(`${stringifyJson(event)}\n`);
      for (let written = 0; written < line.length; ) written += writeSync(this.#descriptor, line, written);
    });
  }

  close(): void {
    this.#attempt(() => {
      if (this.#descriptor !== null) closeSync(this.#descriptor);
    });
    this.#descriptor = null;
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fault ??= storageError(this.#file, error);
    }
  }
}
