import type { Client, Connection, Submittable } from "pg";

/** Types of a statement's parameters by oid, `$1` first, as the server understands it; it is not carried out. */
export function describeParameters(client: Client, text: string): Promise<number[]> {
  const question = new ParameterQuestion(text);
  client.query(question);
  return question.answer;
}

/** What the library has no query for; it calls the handlers as messages come. */
class ParameterQuestion implements Submittable {
  readonly #text: string;
  readonly #answer = Promise.withResolvers<number[]>();
  #types: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get answer(): Promise<number[]> {
    return this.#answer.promise;
  }

  submit(connection: Connection): void {
    connection.once("parameterDescription", ({ dataTypeIDs }: { dataTypeIDs: number[] }) => {
      this.#types = dataTypeIDs;
    });
    connection.parse({ name: "", text: this.#text, types: [] }, false);
    connection.describe({ type: "S", name: "" }, false);
    connection.sync();
  }

  handleRowDescription(): void {}

  handleReadyForQuery(): void {
    this.#answer.resolve(this.#types);
  }

  handleError(error: Error): void {
    this.#answer.reject(error);
  }
}
