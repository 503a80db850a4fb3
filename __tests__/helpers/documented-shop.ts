import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { accounts } from "./documented-accounts.ts";
import type { SeenRequest } from "./recording-server.ts";

/** The services that the examples of the documentation speak of, all at one address. */

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  xml?: string;
}

interface Asked extends SeenRequest {
  /** Without the query. */
  path: string;
  /** What `*` stands for. */
  parameter: string;
}

export type Handle = (asked: Asked) => Answer;

interface Order {
  id: string;
  user: string | null;
  sku: string;
  lines: { sku: string; quantity: number }[];
  status: string;
  reads: number;
}

const ROBOT_TOKEN = "robot-token-1";
const READS_UNTIL_SHIPPED = 3;
const NOT_FOUND: Handle = () => ({ status: 404 });
const LATEST = { "17": "A-1", "18": "B-2", "19": "C-3" };

/** Keeps its orders and tokens from one request to the next. */
export function documentedShop(): (request: SeenRequest, response: ServerResponse) => void {
  const users = new Map<string, string>([[ROBOT_TOKEN, "robot"]]);
  const userOf = ({ authorization = "" }: IncomingHttpHeaders) => users.get(authorization.split(" ")[1] ?? "") ?? null;
  const routes = Object.entries({ ...accounts(users), ...orders(userOf), ...ECHOES, ...PLAIN });
  return (request, response) => {
    const [path = ""] = request.url.split("?");
    const wanted = `${request.method} ${path}`;
    const [pattern, handle] = routes.find(([route]) => fits(route, wanted)) ?? ["", NOT_FOUND];
    const answer = handle({ ...request, path, parameter: wanted.slice(pattern.length - 1) });
    const { status = 200, headers = {}, json, xml } = answer;
    const type = json === undefined ? {} : { "content-type": "application/json" };
    response.writeHead(status, { ...type, ...headers }).end(json === undefined ? xml : JSON.stringify(json));
  };
}

function fits(route: string, wanted: string): boolean {
  return route === wanted || (route.endsWith("/*") && wanted.startsWith(route.slice(0, -1)));
}

function orders(userOf: (headers: IncomingHttpHeaders) => string | null): Record<string, Handle> {
  const all = new Map<string, Order>();
  const place = ({ body, headers }: Asked): Answer => {
    const { sku, quantity = 1, gift = false } = JSON.parse(body);
    if (sku === undefined || quantity > 100) return { status: 422, json: { error: "sku and quantity" } };
    const lines = [{ sku, quantity }, ...(gift ? [{ sku: "GIFT", quantity: 1 }] : [])];
    const order: Order = { id: randomUUID(), user: userOf(headers), sku, lines, status: "pending", reads: 0 };
    all.set(order.id, order);
    return { status: 201, headers: { location: `/api/orders/${order.id}`, etag: '"v1"' }, json: show(order) };
  };
  const read = ({ parameter }: Asked): Answer => {
    const order = all.get(parameter);
    if (order === undefined) return { status: 404, json: { error: "no such order" } };
    if (order.status === "paid") order.reads += 1;
    if (order.reads >= READS_UNTIL_SHIPPED) order.status = "shipped";
    return { json: show(order) };
  };
  const withUser =
    (handle: (user: string, asked: Asked) => Answer): Handle =>
    (asked) => {
      const user = userOf(asked.headers);
      return user === null ? { status: 401, json: { error: "log in" } } : handle(user, asked);
    };
  const forAdmin = (handle: Handle) =>
    withUser((user, asked) => (user.startsWith("admin") ? handle(asked) : { status: 403, json: { error: "admins" } }));
  return {
    "POST /api/orders": place,
    "GET /api/orders": () => ({
      headers: { etag: '"v1"', link: "</api/orders?page=2>", location: "/api/orders/latest" },
      json: { items: [...all.values()].map(show), total: all.size },
    }),
    "GET /api/orders/*": read,
    "DELETE /api/orders": () => {
      all.clear();
      return { status: 204 };
    },
    "DELETE /api/orders/*": ({ parameter }) => ({ status: all.delete(parameter) ? 204 : 404 }),
    "POST /pay": ({ body }) => {
      const order = all.get(JSON.parse(body).order);
      if (order) order.status = "paid";
      return { json: { receipt: "r-1" } };
    },
    "GET /me/orders": withUser((user) => ({ json: { user } })),
    "POST /me/orders": withUser((_user, asked) => place(asked)),
    "GET /admin/orders": forAdmin(() => ({ json: { total: all.size } })),
    "GET /admin/orders/*": forAdmin(read),
    "GET /orders-of/*": ({ parameter }) => ({ json: { sku: LATEST[parameter as keyof typeof LATEST] } }),
  };
}

/** What a request was, for examples that show how one is written. */
const echo: Handle = ({ method, url, headers, body }) => ({ json: { method, url, headers, body } });

const ECHOES: Record<string, Handle> = {
  "POST /form": echo,
  "POST /upload": echo,
  "PUT /note": echo,
  "PATCH /table": echo,
  "GET /echo": echo,
  "OPTIONS /echo": echo,
};

const PLAIN: Record<string, Handle> = {
  "GET /health": () => ({ json: { status: "ok" } }),
  "GET /health/ready": () => ({ json: { status: "ok" } }),
  "GET /docs": () => ({}),
  "HEAD /health": () => ({}),
  "GET /moved": () => ({ status: 302, headers: { location: "/health" } }),
  "GET /order.xml": () => ({ xml: "<order><line><sku>A-1</sku></line></order>" }),
  "POST /thanks": () => ({}),
  "POST /graphql": ({ body }) => ({ json: { data: { hello: `Hello, ${JSON.parse(body).variables.name}` } } }),
};

function show({ reads: _, ...order }: Order) {
  return { ...order, created_at: new Date().toISOString() };
}
