import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { stringify } from "yaml";
import type { TestExecutionSession } from "../../src/model/session.ts";
import { contextsOf, type Example, type ExamplePart, suitesOf } from "./documented-example.ts";
import { commandLine, type Outcome } from "./documents.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporary-folder.ts";

/** Where the examples' services are. */
export interface Surroundings {
  url: string;
  /** `127.0.0.1:<port>`; `null` where there is no server. */
  postgresql: string | null;
  /** A certificate in PEM form. */
  certificate: string;
}

const FILES = {
  "schemas/order.json": '{ "type": "object", "required": ["items"] }',
  "files/orders.csv": "sku,quantity\nA-1,2\n",
};
const COMPOSE_FILE = stringify({
  services: Object.fromEntries(["orders", "payments", "auth", "shop", "db"].map((name) => [name, { image: "none" }])),
});
/** What examples of suites alone take for granted. */
const SERVICES = { services: ["orders", "payments", "auth"].map((service_name) => ({ service_name })) };
const DATABASES = { databases: { default: { path: "../../app.db", writable: true } } };
const CONTEXTS = { auth: [{ name: "default", access_token: "robot-token-1", format: "opaque" }] };
export const ORDERS_SQL = `CREATE TABLE orders (id integer, sku text, status text, total numeric);
INSERT INTO orders VALUES (17, 'A-1', 'shipped', 25.5), (18, 'B-2', 'shipped', 120), (19, 'C-3', 'pending', 7);`;

/** Runs an example from beginning to end with the bundled command line. */
export async function runExample(example: Example, surroundings: Surroundings): Promise<TestExecutionSession> {
  await using folder = await folderOf(example, surroundings);
  const { code, stdout, stderr } = await commandLine(folder.path, ["run", "--json", "--environment", "local"]);
  if (stdout === "" || code === 2) throw new Error(stdout + stderr);
  return JSON.parse(stdout);
}

/** Checks an example beside a compose file that has its services. */
export async function validateExample(example: Example, surroundings: Surroundings): Promise<Outcome> {
  await using folder = await folderOf(example, surroundings);
  return await commandLine(folder.path, ["validate"]);
}

/** A workspace with the example's files, addresses replaced, and what it takes for granted. */
async function folderOf(example: Example, surroundings: Surroundings): Promise<TemporaryFolder> {
  const files = { ...example.files, "surroundings.yml": stringify(aroundOf(example, surroundings)) };
  const folder = await temporaryFolder({
    ...Object.fromEntries(
      Object.entries({ ...FILES, "tls/staging.pem": surroundings.certificate, ...files }).map(([name, text]) => [
        `tests/config/${name}`,
        withAddresses(text, surroundings),
      ]),
    ),
    "data/.keep": "",
    "compose.yaml": COMPOSE_FILE,
  });
  for (const name of ["app.db", "notes.db", "data/notes.db"]) {
    const database = new DatabaseSync(path.join(folder.path, name));
    database.exec(`${ORDERS_SQL} CREATE TABLE notes (text TEXT, size INTEGER);`);
    database.close();
  }
  return folder;
}

function withAddresses(text: string, { url, postgresql }: Surroundings): string {
  return text.replaceAll(/http:\/\/127\.0\.0\.1:80\d\d/g, url).replaceAll("@db:5432", `@${postgresql}`);
}

/** What the example does not say itself; an example without tests is asked whatever it declares. */
function aroundOf({ parts }: Example, { url }: Surroundings): object {
  const has = (key: keyof ExamplePart) => parts.some((part) => part[key] !== undefined);
  return {
    defaults: { service: { base_url: url } },
    ...(has("services") ? {} : SERVICES),
    ...(has("databases") ? {} : DATABASES),
    ...(contextsOf(parts).length > 0 ? {} : CONTEXTS),
    ...(suitesOf(parts).length > 0 ? {} : { suites: [suiteOfEverything(parts)] }),
  };
}

function suiteOfEverything(parts: readonly ExamplePart[]): object {
  const [service = { service_name: "orders" }, ...services] = parts.flatMap((part) => part.services ?? []);
  const contexts = contextsOf(parts);
  const databases = parts.flatMap((part) => Object.keys(part.databases ?? {}));
  const { service_name: target_service } = service;
  return {
    name: "everything",
    target_service,
    tests: [
      ...[service, ...services].map(({ service_name }) => ({
        id: `service-${service_name}`,
        target_service: service_name,
        test_type: "health_check",
        endpoint: "/health",
      })),
      ...contexts.map(({ name }) => ({ id: `context-${name}`, endpoint: "/me/orders", auth: name })),
      ...databases.map((database) => ({ id: `database-${database}`, test_type: "database", database })),
    ],
  };
}
