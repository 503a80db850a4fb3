import { randomUUID } from "node:crypto";
import { call, whyNotReady } from "./lib/call.js";
import { HttpError } from "./lib/http-error.js";
import { startService } from "./lib/service.js";

/** Pays orders. It keeps its payments in memory, and leaves to orders who may see or pay which order. */

const ORDERS_URL = process.env.ORDERS_URL || "http://127.0.0.1:8002";

const payments = new Map();

const routes = [
  {
    method: "POST",
    path: "/pay",
    summary: "Pay a pending order",
    secured: true,
    body: {
      type: "object",
      required: ["order"],
      properties: { order: { type: "string", minLength: 1, maxLength: 100 } },
    },
    answers: {
      201: "The payment",
      401: "No valid access token",
      404: "No such order",
      409: "The order is not pending any more",
      422: "A field is wrong",
      503: "Orders does not answer",
    },
    handle: async ({ body, headers }) => {
      const order = await askOrders(`${encodeURIComponent(body.order)}/paid`, "POST", headers);
      const payment = { id: randomUUID(), order: order.id, status: "succeeded", amount_cents: order.total_cents };
      payments.set(payment.id, payment);
      return { status: 201, headers: { location: `/payments/${payment.id}` }, body: payment };
    },
  },
  {
    method: "GET",
    path: "/payments/{id}",
    summary: "Read a payment",
    secured: true,
    answers: {
      200: "The payment",
      401: "No valid access token",
      404: "No such payment",
      503: "Orders does not answer",
    },
    handle: async ({ params, headers }) => {
      const payment = payments.get(params.id);
      if (!payment) throw new HttpError(404, "not_found", `there is no payment ${params.id}`);
      await askOrders(payment.order, "GET", headers);
      return { status: 200, body: payment };
    },
  },
];

/** Orders answers in the name of the user whose token this is; what it refuses, payments refuses too. */
async function askOrders(path, method, { authorization }) {
  const { status, body } = await call("orders", `${ORDERS_URL}/api/orders/${path}`, { method, authorization });
  if (status >= 400) throw new HttpError(status, body.error, body.message);
  return body;
}

startService({
  name: "payments",
  title: "Shop: payments",
  routes,
  notReady: () => whyNotReady("orders", ORDERS_URL),
});
