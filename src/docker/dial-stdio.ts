import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Agent } from "node:http";
import { Duplex } from "node:stream";
import type { DockerConnection } from "./endpoint.ts";

type Command = Extract<DockerConnection, { kind: "command" }>;

const STDERR_KEPT = 2_000;

/** An agent whose connections are processes that speak HTTP on their standard input and output. */
export class DialAgent extends Agent {
  readonly #command: Command;

  constructor(command: Command, maxSockets: number) {
    super({ keepAlive: true, maxSockets });
    this.#command = command;
  }

  override createConnection(): Duplex {
    return new ChildConnection(
      spawn(this.#command.file, this.#command.arguments, { env: this.#command.environment, stdio: "pipe" }),
    );
  }
}

/** A process's standard input and output with the few methods of a socket that `node:http` calls. */
class ChildConnection extends Duplex {
  readonly #child: ChildProcessWithoutNullStreams;
  #stderr = "";

  constructor(child: ChildProcessWithoutNullStreams) {
    super();
    this.#child = child;
    child.stdout.on("data", (chunk) => this.push(chunk) || child.stdout.pause());
    child.stderr.on("data", (chunk) => {
      this.#stderr = `${this.#stderr}${chunk}`.slice(-STDERR_KEPT);
    });
    // A write to a process that has ended; the end itself is reported below.
    child.stdin.on("error", () => {});
    child.on("error", (error) => this.destroy(error));
    // The end of its output alone would be told as a lost connection, without the command's own words.
    child.on("close", (code) => {
      if (code) this.destroy(new Error(this.#stderr.trim() || `docker system dial-stdio ended with code ${code}`));
      else this.push(null);
    });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    this.#child.stdin.write(chunk, callback);
  }

  override _final(callback: (error?: Error | null) => void): void {
    this.#child.stdin.end(() => callback());
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    this.#child.kill();
    callback(error);
  }

  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#child.ref();
    return this;
  }

  unref(): this {
    this.#child.unref();
    return this;
  }
}
