import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { freePorts, runToEnd, startInBackground } from "./processes.ts";

export const SHOP = path.resolve(import.meta.dirname, "../examples/shop");

type Variables = Record<string, string | undefined>;

/** The shop, started one way or the other. */
export interface Stack {
  readonly environment: "local" | "docker";
  /** Environment variables under which compose-verify finds this stack. */
  readonly variables: Variables;
  /** Where it can be reached, in words. */
  readonly where: string;
  /** What went wrong with the stack itself, in words. */
  troubles(): string[];
  stop(): Promise<void>;
}

/** Three child processes on free ports of 127.0.0.1, SQLite in a folder of its own: nothing but Node is needed. */
export async function startLocally(environment: Variables = process.env): Promise<Stack> {
  // Inside the workspace: a configuration reads no database elsewhere.
  const folder = await mkdtemp(path.join(SHOP, ".demo-"));
  const [auth, orders, payments] = (await freePorts(3)).map(String);
  const own: Record<string, Variables> = {
    auth: { PORT: auth },
    orders: { PORT: orders, AUTH_URL: `http://127.0.0.1:${auth}`, DATABASE_URL: `sqlite:${folder}/orders.db` },
    payments: { PORT: payments, ORDERS_URL: `http://127.0.0.1:${orders}` },
  };
  const services = Object.entries(own).map(([name, variables]) =>
    startInBackground(name, process.execPath, [path.join(SHOP, "services", `${name}.js`)], {
      cwd: SHOP,
      env: { ...environment, HOST: "127.0.0.1", ...variables },
    }),
  );
  return {
    environment: "local",
    where: Object.entries(own)
      .map(([name, { PORT }]) => `${name} http://127.0.0.1:${PORT}`)
      .join(", "),
    variables: {
      ...environment,
      AUTH_PORT: auth,
      ORDERS_PORT: orders,
      PAYMENTS_PORT: payments,
      SHOP_DATABASE_TYPE: "sqlite",
      SHOP_DATABASE_FILE: path.join(folder, "orders.db"),
    },
    troubles: () => services.flatMap((service) => service.ended() ?? []),
    stop: async () => {
      await Promise.all(services.map((service) => service.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The shop under Compose, with ports that Docker chooses. `null` when Docker or Compose does not answer. */
export async function startOnCompose(): Promise<Stack | null> {
  const quiet = { cwd: SHOP, env: process.env, quiet: true };
  if ((await runToEnd("docker", ["info"], quiet)).code !== 0) return null;
  const compose = await findCompose();
  if (compose === null) return null;

  const variables = {
    AUTH_PORT: "0",
    ORDERS_PORT: "0",
    PAYMENTS_PORT: "0",
    DB_PORT: "0",
    ...process.env,
    COMPOSE_PROJECT_NAME: "compose-verify-demo",
  };
  const run = (...args: string[]) => runToEnd(compose[0], [...compose[1], ...args], { cwd: SHOP, env: variables });
  // An image of one's own is used as it is; only the shop's own image is built.
  const up = await run("up", "-d", ...(process.env.SHOP_IMAGE ? [] : ["--build"]));
  return {
    environment: "docker",
    where: `the Compose project ${variables.COMPOSE_PROJECT_NAME}`,
    variables,
    troubles: () => (up.code === 0 ? [] : [`docker compose up ended with exit code ${up.code}.`]),
    stop: async () => {
      await run("down", "-v");
    },
  };
}

async function findCompose(): Promise<readonly [string, readonly string[]] | null> {
  const candidates = [
    ["docker", ["compose"]],
    ["docker-compose", []],
  ] as const;
  for (const [command, args] of candidates) {
    const { code } = await runToEnd(command, [...args, "version"], { cwd: SHOP, env: process.env, quiet: true });
    if (code === 0) return [command, args];
  }
  return null;
}
