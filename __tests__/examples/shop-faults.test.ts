import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { freePorts, startInBackground } from "../../scripts/processes.ts";
import { SHOP } from "../../scripts/shop-stack.ts";
import { type LocalShop, startLocalShop } from "../helpers/local-shop.ts";

const PATIENCE = { timeout: 10_000 };

describe("SHOP_FAULT", () => {
  let shop: LocalShop | undefined;
  afterEach(() => shop?.stop());

  test("exit: the service logs why and ends with exit code 1; the one that needs it says so", async () => {
    shop = await startLocalShop({ SHOP_FAULT: "orders:exit" });
    await expect
      .poll(() => shop?.troubles(), PATIENCE)
      .toEqual([expect.stringMatching(/^orders ended \(exit code 1\):\norders: cannot start/)]);
    expect(await shop.ask("payments", "GET /health/ready")).toMatchObject({
      status: 503,
      body: { message: "orders does not answer: ECONNREFUSED" },
    });
  });

  test("never-healthy and not-ready: their endpoints answer 503 with the reason, the others 200", async () => {
    shop = await startLocalShop({ SHOP_FAULT: "auth:never-healthy,orders:not-ready" });
    expect(await shop.ask("auth", "GET /health")).toMatchObject({
      status: 503,
      body: { message: expect.stringContaining("never-healthy") },
    });
    expect(await shop.ask("auth", "GET /health/ready")).toMatchObject({ status: 200 });
    expect(await shop.ask("orders", "GET /health")).toMatchObject({ status: 200 });
    expect(await shop.ask("orders", "GET /health/ready")).toMatchObject({
      status: 503,
      body: { message: expect.stringContaining("not-ready") },
    });
    expect(await shop.ask("payments", "GET /health/ready")).toMatchObject({
      status: 503,
      body: { message: expect.stringContaining("orders") },
    });
  });

  test("wrong-response: the status code is right, the body is not", async () => {
    shop = await startLocalShop({ SHOP_FAULT: "orders:wrong-response" });
    const { access_token: token } = await shop.logIn();
    await expect.poll(() => shop?.ask("orders", "GET /health/ready"), PATIENCE).toMatchObject({ status: 200 });
    expect(await shop.ask("orders", "POST /api/orders", { token, body: { sku: "A-1", quantity: 2 } })).toMatchObject({
      status: 201,
      body: { status: "wrong" },
    });
  });

  test("a fault that nobody knows stops the service and names the ones there are", async () => {
    shop = await startLocalShop({ SHOP_FAULT: "orders:explode" });
    await expect.poll(() => shop?.troubles().length, PATIENCE).toBe(3);
    expect(shop.troubles().join("\n")).toContain("exit, never-healthy, not-ready, wrong-response");
  });
});

test("orders answers 503 with the reason until its database can be reached, and 200 after", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "compose-verify-database-"));
  const [port] = await freePorts(1);
  const orders = startInBackground("orders", process.execPath, [path.join(SHOP, "services/orders.js")], {
    cwd: SHOP,
    env: { ...process.env, PORT: String(port), DATABASE_URL: `sqlite:${folder}/later/orders.db` },
  });
  const ask = async (target: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${target}`).catch(() => null);
    return response && { status: response.status, body: await response.json() };
  };
  try {
    await expect
      .poll(() => ask("/health/ready"), PATIENCE)
      .toMatchObject({
        status: 503,
        body: { message: expect.stringContaining("the database does not answer: unable to open") },
      });
    expect(await ask("/health")).toMatchObject({ status: 200 });
    await mkdir(`${folder}/later`);
    await expect.poll(() => ask("/health/ready"), PATIENCE).toEqual({ status: 200, body: { status: "ok" } });
  } finally {
    await orders.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
