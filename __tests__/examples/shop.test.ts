import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type LocalShop, startLocalShop } from "../helpers/local-shop.ts";

const SERVICES = ["auth", "orders", "payments"] as const;
const PATIENCE = { timeout: 10_000, interval: 100 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("the shop on SQLite", () => {
  let shop: LocalShop;
  let token: string | undefined;

  beforeAll(async () => {
    shop = await startLocalShop();
    token = (await shop.logIn()).access_token;
    await vi.waitFor(async () => expect((await shop.ask("payments", "GET /health/ready")).status).toBe(200), PATIENCE);
  });
  afterAll(() => shop.stop());

  const placeOrder = async () =>
    (await shop.ask("orders", "POST /api/orders", { token, body: { sku: "A-1", quantity: 2 } })).body;

  describe.each(SERVICES)("%s", (service) => {
    test.each(["/health", "/health/ready"])("answers %s", async (path) => {
      expect(await shop.ask(service, `GET ${path}`)).toMatchObject({ status: 200, body: { status: "ok" } });
    });

    test("has a page for people", async () => {
      const { headers, text } = await shop.ask(service, "GET /docs");
      expect(headers.get("content-type")).toContain("text/html");
      expect(text).toContain('<a href="/openapi.json">');
    });

    test("describes every operation in OpenAPI 3.1", async () => {
      const document = JSON.parse((await shop.ask(service, "GET /openapi.json")).text);
      expect(document).toMatchObject({
        openapi: "3.1.0",
        info: { title: `Shop: ${service}`, version: expect.any(String) },
      });
      expect(openApiProblems(document)).toEqual([]);
      expect(Object.keys(document.paths)).toContain("/health/ready");
    });

    test.each([
      ["GET /nowhere", 404],
      ["DELETE /health", 405],
      ["GET //", 400],
    ])("answers %s with %d and a JSON error", async (target, status) => {
      expect(await shop.ask(service, target)).toMatchObject({
        status,
        body: { error: expect.any(String), message: expect.any(String) },
      });
    });
  });

  test("refuses tokens that auth did not sign", async () => {
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
    const [header, payload] = (token ?? "").split(".");
    for (const forged of [`${unsigned}.${payload}.`, `${header}.${payload}.AAAA`, "a.b.c", "x", `${token}.`]) {
      expect((await shop.ask("orders", "GET /api/orders", { token: forged })).status, forged).toBe(401);
    }
  });

  test("a log-out ends the access token, the refresh token, and their use at orders", async () => {
    const { access_token, refresh_token } = await shop.logIn();
    expect((await shop.ask("auth", "POST /auth/refresh", { body: { refresh_token } })).status).toBe(200);
    expect((await shop.ask("auth", "POST /auth/logout", { token: access_token })).status).toBe(204);

    expect((await shop.ask("auth", "GET /auth/me", { token: access_token })).status).toBe(401);
    expect((await shop.ask("orders", "GET /api/orders", { token: access_token })).status).toBe(401);
    expect((await shop.ask("auth", "POST /auth/refresh", { body: { refresh_token } })).status).toBe(401);
    expect((await shop.ask("auth", "GET /auth/me", { token })).status, "another log-in").toBe(200);
  });

  test("a refresh token is no access token, nor the other way round", async () => {
    const { access_token, refresh_token } = await shop.logIn();
    expect((await shop.ask("auth", "GET /auth/me", { token: refresh_token })).status).toBe(401);
    expect((await shop.ask("auth", "POST /auth/refresh", { body: { refresh_token: access_token } })).status).toBe(401);
  });

  test("an order is placed, read, changed, listed, paid, and then neither paid nor cancelled again", async () => {
    const created = await shop.ask("orders", "POST /api/orders", { token, body: { sku: "A-1", quantity: 2 } });
    expect(created).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(UUID), status: "pending", total_cents: 2500 },
    });
    const { id } = created.body;
    expect(created.headers.get("location")).toBe(`/api/orders/${id}`);

    expect(await shop.ask("orders", `PATCH /api/orders/${id}`, { token, body: { quantity: 3 } })).toMatchObject({
      status: 200,
      body: { lines: [{ sku: "A-1", quantity: 3 }] },
    });
    const { body: list } = await shop.ask("orders", "GET /api/orders?status=pending&limit=100", { token });
    expect(list.orders?.map((order) => order.id)).toContain(id);

    const paid = await shop.ask("payments", "POST /pay", { token, body: { order: id } });
    expect(paid).toMatchObject({ status: 201, body: { order: id, status: "succeeded", amount_cents: 3750 } });
    expect(await shop.ask("payments", `GET ${paid.headers.get("location")}`, { token })).toMatchObject({
      status: 200,
      body: paid.body,
    });
    expect((await shop.ask("orders", `GET /api/orders/${id}`, { token })).body.status).toBe("paid");
    expect((await shop.ask("payments", "POST /pay", { token, body: { order: id } })).status).toBe(409);
    expect((await shop.ask("orders", `POST /api/orders/${id}/cancel`, { token })).status).toBe(409);
  });

  test("of many payments of one order at once, one wins", async () => {
    const { id } = await placeOrder();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => shop.ask("payments", "POST /pay", { token, body: { order: id } })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  test.each([
    ["a cancelled order", "POST", "/cancel", 200],
    ["a removed order", "DELETE", "", 204],
  ])("%s", async (_title, method, suffix, status) => {
    const { id } = await placeOrder();
    expect((await shop.ask("orders", `${method} /api/orders/${id}${suffix}`, { token })).status).toBe(status);
    const { status: after, body } = await shop.ask("orders", `GET /api/orders/${id}`, { token });
    expect([after, body.status]).toEqual(status === 204 ? [404, undefined] : [200, "cancelled"]);
  });

  test.each([
    ["out of range", "POST /api/orders", { sku: "", quantity: 500, colour: "red" }, 422],
    ["half a thing", "POST /api/orders", { sku: "A-1", quantity: 1.5 }, 422],
    ["a number as a text", "POST /api/orders", { sku: "A-1", quantity: "2" }, 422],
    ["nothing", "POST /api/orders", {}, 422],
    ["a list", "POST /api/orders", "[1]", 422],
    ["a prototype", "POST /api/orders", '{"__proto__":{"sku":"A-1"},"quantity":1}', 422],
    ["no JSON", "POST /api/orders", "{", 400],
    ["too large a body", "POST /api/orders", JSON.stringify({ sku: "x".repeat(70_000), quantity: 1 }), 413],
    ["a limit out of range", "GET /api/orders?limit=0", undefined, 422],
    ["an unknown filter", "GET /api/orders?status=lost", undefined, 422],
    ["bad encoding", "GET /api/orders/%E0%A4%A", undefined, 400],
    ["an unknown order", `GET /api/orders/${randomUUID()}`, undefined, 404],
    ["SQL in the path", "GET /api/orders/'%20OR%201=1", undefined, 404],
  ])("%s: %s is refused", async (_title, target, body, status) => {
    const answer = await shop.ask("orders", target, { token, body });
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
  });

  test("names every wrong field", async () => {
    const { body } = await shop.ask("orders", "POST /api/orders", { token, body: { quantity: 500, colour: "red" } });
    expect(body.fields).toEqual({ sku: "is required", quantity: "must be at most 100", colour: "is not known here" });
  });
});

interface Operation {
  parameters: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { description?: string }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** What a reader of the document would stumble over: operations without answers, path parameters that are not declared. */
function openApiProblems({ paths }: OpenApi): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters, responses }]) => {
      const written = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = parameters.filter((each) => each.in === "path" && each.required).map((each) => each.name);
      const answers = Object.entries(responses);
      const sound = answers.every(([status, answer]) => /^[1-5]\d\d$/.test(status) && answer.description);
      return [
        ...(String(declared) === String(written) ? [] : [`${method} ${path}: path parameters`]),
        ...(answers.length > 0 && sound ? [] : [`${method} ${path}: responses`]),
      ];
    }),
  );
}
