import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { buildSchema, graphql } from "graphql";
import type { Pool } from "pg";

/** A shop of one process that answers whatever the configuration of `fixtures/every-key` asks. */

interface Seen {
  method: string;
  path: string;
  url: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

interface Answer {
  status?: number;
  headers?: Record<string, string | string[]>;
  json?: unknown;
  text?: string;
  bytes?: Buffer;
}

type Handle = (seen: Seen, parameter: string) => Answer | Promise<Answer>;

interface Order {
  id: string;
  status: string;
  quantity: number;
  lines: { sku: string; quantity: number }[];
  /** Times that it was read since it was paid. */
  reads: number;
}

const GRAPHQL = buildSchema("type Query { hello(name: String!): String, broken: String }");
const RESOLVERS = {
  hello: ({ name }: { name: string }) => `Hello, ${name}`,
  broken: () => {
    throw new Error("out of order");
  },
};
const READS_UNTIL_SHIPPED = 3;

export interface EveryKeyShop {
  handle: (message: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Calls by path, `POST /auth/login`. */
  calls: Map<string, number>;
}

/** `orders` is the table that database tests look into. */
export function everyKeyShop(orders: Pool, password: string, clientSecret: string): EveryKeyShop {
  const calls = new Map<string, number>();
  const routes = { ...accountRoutes(password, clientSecret), ...orderRoutes(orders), ...oddRoutes() };
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const seen = await read(message);
    const exact = `${seen.method} ${seen.path}`;
    calls.set(exact, (calls.get(exact) ?? 0) + 1);
    const [pattern, route] =
      Object.entries(routes).find(([key]) => key === exact) ??
      Object.entries(routes).find(([key]) => key.endsWith("/*") && exact.startsWith(key.slice(0, -1))) ??
      [];
    const answer = route ? await route(seen, exact.slice((pattern ?? "").length - 1)) : { status: 404, json: {} };
    const body = answer.bytes ?? Buffer.from(answer.text ?? (answer.json === undefined ? "" : stringify(answer.json)));
    const type = answer.json === undefined ? {} : { "content-type": "application/json" };
    response.writeHead(answer.status ?? 200, { ...type, ...answer.headers }).end(seen.method === "HEAD" ? "" : body);
  };
  return { handle, calls };
}

function accountRoutes(password: string, clientSecret: string): Record<string, Handle> {
  const tokens = (user: string) => ({
    access_token: token(user),
    refresh_token: `refresh-${user}-0123456789`,
    expires_in: 60,
  });
  return {
    "POST /auth/login": ({ body }) => {
      const given = JSON.parse(body.toString());
      if (given.password !== password) return { status: 401, json: { error: "wrong password" } };
      return { json: { ...tokens("ada"), user: { id: "user-ada" } } };
    },
    "POST /auth/token": ({ body }) => {
      const given = new URLSearchParams(body.toString());
      const known = given.get("grant_type") === "client_credentials" && given.get("client_secret") === clientSecret;
      return known ? { json: tokens("machine") } : { status: 401, json: {} };
    },
    "POST /auth/refresh": () => ({ json: tokens("ada") }),
    "POST /auth/logout": ({ headers }) => ({ status: userOf(headers) === null ? 401 : 204 }),
    "GET /me": ({ headers }) => {
      const user = userOf(headers);
      return user === null ? { status: 401, json: {} } : { json: { user } };
    },
  };
}

function orderRoutes(table: Pool): Record<string, Handle> {
  const orders = new Map<string, Order>();
  const forUser =
    (handle: Handle): Handle =>
    (seen, parameter) =>
      userOf(seen.headers) === null ? { status: 401, json: {} } : handle(seen, parameter);
  const save = (order: Order) =>
    table.query("INSERT INTO orders VALUES ($1, $2, 25) ON CONFLICT (id) DO UPDATE SET status = $2", [
      order.id,
      order.status,
    ]);
  return {
    "DELETE /api/orders": async () => {
      orders.clear();
      await table.query("DELETE FROM orders");
      return { status: 204, headers: { "x-cleaned": "all" } };
    },
    "POST /api/orders": forUser(async ({ body }) => {
      const { sku, quantity } = JSON.parse(body.toString());
      const order: Order = { id: randomUUID(), status: "pending", quantity, lines: [{ sku, quantity }], reads: 0 };
      orders.set(order.id, order);
      await save(order);
      const headers = { location: `/api/orders/${order.id}`, "set-cookie": ["basket=b-1; Path=/", "seen=yes; Path=/"] };
      return { status: 201, headers, json: order };
    }),
    "GET /api/orders/*": forUser(async (_seen, id) => {
      const order = orders.get(id);
      if (!order) return { status: 404, json: {} };
      if (order.status === "paid") order.reads += 1;
      if (order.reads >= READS_UNTIL_SHIPPED) order.status = "shipped";
      await save(order);
      return { json: order };
    }),
    "DELETE /api/orders/*": forUser((_seen, id) => ({ status: orders.delete(id) ? 204 : 404 })),
    "POST /pay": ({ body }) => {
      const order = orders.get(JSON.parse(body.toString()).order);
      if (order) order.status = "paid";
      return { json: { receipt: "r-1" } };
    },
    "POST /thanks": ({ body }) => ({ status: body.toString() === "r-1" ? 200 : 422 }),
  };
}

function oddRoutes(): Record<string, Handle> {
  const ok = () => ({ json: { status: "ok" } });
  const echo: Handle = ({ method, url, headers, body }) => ({ json: { method, url, headers, body: body.toString() } });
  return {
    "GET /health": ok,
    "HEAD /health": ok,
    "GET /health/ready": ok,
    "GET /docs": () => ({ text: "docs" }),
    ...Object.fromEntries(["GET", "POST", "PUT", "PATCH", "OPTIONS"].map((method) => [`${method} /echo`, echo])),
    "POST /multipart": async ({ headers, body }) => {
      const form = await new Response(Uint8Array.from(body), {
        headers: { "content-type": headers["content-type"] ?? "" },
      }).formData();
      const table = form.get("table") as File;
      const file = { name: table.name, type: table.type, text: await table.text() };
      return { json: { title: form.get("title"), tags: form.getAll("tags"), table: file } };
    },
    "POST /graphql": async ({ body }) => {
      const { query, variables, operationName } = JSON.parse(body.toString());
      const result = await graphql({
        schema: GRAPHQL,
        source: query,
        rootValue: RESOLVERS,
        variableValues: variables,
        operationName,
      });
      return { json: result };
    },
    "GET /redirect": () => ({ status: 302, headers: { location: "/health" } }),
    "GET /loop": () => ({ status: 302, headers: { location: "/loop" } }),
    "POST /cookie": () => ({ status: 204, headers: { "set-cookie": "flavour=rye; Path=/" } }),
    "GET /gzip": () => ({
      bytes: gzipSync('{"big":9007199254740993}'),
      headers: { "content-encoding": "gzip", "content-type": "application/json" },
    }),
    "GET /xml": () => ({
      text: '<order id="42"><line><sku>A-1</sku></line><line><sku>B-2</sku></line></order>',
      headers: { "content-type": "application/xml" },
    }),
    "GET /slow": async ({ query }) => {
      await new Promise((resolve) => setTimeout(resolve, Number(query.get("ms"))).unref());
      return ok();
    },
  };
}

async function read(message: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "", url = "", headers } = message;
  const { pathname, searchParams } = new URL(url, "http://shop.invalid");
  return { method, url, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks) };
}

function token(user: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: user, jti: randomUUID(), exp: Math.floor(Date.now() / 1000) + 60 };
  return `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}.${Buffer.from(randomUUID()).toString("base64url")}`;
}

function userOf(headers: IncomingMessage["headers"]): string | null {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(headers.authorization ?? "")?.[1];
  return payload ? JSON.parse(Buffer.from(payload, "base64url").toString()).sub : null;
}

function stringify(value: unknown): string {
  return JSON.stringify(value);
}
