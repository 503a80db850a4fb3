import { randomUUID } from "node:crypto";
import { call } from "./lib/call.js";
import { openDatabase } from "./lib/database.js";
import { HttpError } from "./lib/http-error.js";
import { startService } from "./lib/service.js";

/** Orders of the logged-in user, kept in a database: pending, then paid or cancelled. */

const AUTH_URL = process.env.AUTH_URL || "http://127.0.0.1:8001";
const UNIT_PRICE_CENTS = 1_250;

const database = openDatabase(
  process.env.DATABASE_URL || "sqlite:orders.db",
  `CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL,
    status TEXT NOT NULL, created_at TEXT NOT NULL)`,
);

const quantity = { type: "integer", minimum: 1, maximum: 100 };
const NO_TOKEN = { 401: "No valid access token", 503: "The database or auth does not answer" };
const ONE_ORDER = { ...NO_TOKEN, 404: "No such order" };
const PENDING_ONLY = { ...ONE_ORDER, 409: "The order is not pending any more" };

const routes = [
  {
    method: "POST",
    path: "/api/orders",
    summary: "Place an order",
    body: {
      type: "object",
      required: ["sku", "quantity"],
      properties: { sku: { type: "string", minLength: 1, maxLength: 40 }, quantity },
    },
    answers: { 201: "The new order", 422: "A field is wrong", ...NO_TOKEN },
    handle: async ({ body, owner }) => {
      const [row] = await database.query("INSERT INTO orders VALUES ($1, $2, $3, $4, 'pending', $5) RETURNING *", [
        randomUUID(),
        owner,
        body.sku,
        body.quantity,
        new Date().toISOString(),
      ]);
      return { status: 201, headers: { location: `/api/orders/${row.id}` }, body: toOrder(row) };
    },
  },
  {
    method: "GET",
    path: "/api/orders",
    summary: "List orders, newest first",
    query: {
      status: { type: "string", enum: ["pending", "paid", "cancelled"] },
      limit: { type: "integer", minimum: 1, maximum: 100, default: 20 },
    },
    answers: { 200: "The orders", 422: "The query is wrong", ...NO_TOKEN },
    handle: async ({ query, owner }) => {
      const rows = await database.query(
        "SELECT * FROM orders WHERE owner = $1 AND ($2 = '' OR status = $2) ORDER BY created_at DESC LIMIT $3",
        [owner, query.status ?? "", query.limit],
      );
      return { status: 200, body: { count: rows.length, orders: rows.map(toOrder) } };
    },
  },
  {
    method: "GET",
    path: "/api/orders/{id}",
    summary: "Read an order",
    answers: { 200: "The order", ...ONE_ORDER },
    handle: async ({ params, owner }) => ({ status: 200, body: toOrder(await find(params.id, owner)) }),
  },
  {
    method: "PATCH",
    path: "/api/orders/{id}",
    summary: "Change the quantity of a pending order",
    body: { type: "object", required: ["quantity"], properties: { quantity } },
    answers: { 200: "The order", 422: "A field is wrong", ...PENDING_ONLY },
    handle: ({ params, owner, body }) => changePending(params.id, owner, "quantity", body.quantity),
  },
  {
    method: "POST",
    path: "/api/orders/{id}/cancel",
    summary: "Cancel a pending order",
    answers: { 200: "The order", ...PENDING_ONLY },
    handle: ({ params, owner }) => changePending(params.id, owner, "status", "cancelled"),
  },
  {
    method: "POST",
    path: "/api/orders/{id}/paid",
    summary: "Mark a pending order as paid (used by payments)",
    answers: { 200: "The order", ...PENDING_ONLY },
    handle: ({ params, owner }) => changePending(params.id, owner, "status", "paid"),
  },
  {
    method: "DELETE",
    path: "/api/orders/{id}",
    summary: "Remove an order",
    answers: { 204: "Removed", ...ONE_ORDER },
    handle: async ({ params, owner }) => {
      const { id } = await find(params.id, owner);
      await database.query("DELETE FROM orders WHERE id = $1", [id]);
      return { status: 204 };
    },
  },
].map((route) => ({ ...route, secured: true, handle: forUser(route.handle) }));

/** Auth decides whose token it is, so that a log-out there counts here at once. */
function forUser(handle) {
  return async (request) => {
    const { authorization } = request.headers;
    const { status, body } = await call("auth", `${AUTH_URL}/auth/me`, { authorization });
    if (status !== 200) throw new HttpError(status === 401 ? 401 : 503, body.error, body.message);
    return handle({ ...request, owner: body.id });
  };
}

async function find(id, owner) {
  const [row] = await database.query("SELECT * FROM orders WHERE id = $1 AND owner = $2", [id, owner]);
  if (!row) throw new HttpError(404, "not_found", `there is no order ${id}`);
  return row;
}

/** One statement checks and changes, so that two requests at once cannot both win. */
async function changePending(id, owner, column, value) {
  const sql = `UPDATE orders SET ${column} = $1 WHERE id = $2 AND owner = $3 AND status = 'pending' RETURNING *`;
  const [row] = await database.query(sql, [value, id, owner]);
  if (row) return { status: 200, body: toOrder(row) };
  const { status } = await find(id, owner);
  throw new HttpError(409, "conflict", `the order is ${status}, not pending`);
}

function toOrder({ id, sku, quantity, status, created_at }) {
  const lines = [{ sku, quantity, unit_price_cents: UNIT_PRICE_CENTS }];
  return { id, status, lines, total_cents: quantity * UNIT_PRICE_CENTS, created_at };
}

const { open, notReady, close } = database;
startService({ name: "orders", title: "Shop: orders", routes, open, notReady, close });
