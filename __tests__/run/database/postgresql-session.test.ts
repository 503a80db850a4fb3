import { describe, expect, it } from "vitest";
import { mayChangeSession } from "../../../src/run/database/postgresql-session.ts";

describe("a statement after which a session may be another one", () => {
  it.each([
    "select set_config('TimeZone', 'Asia/Tokyo', false)",
    "SELECT shop.place_order(1)",
    "SELECT pg_advisory_lock (1)",
    'SELECT "do what it likes"(1)',
    "SELECT sum/* not sum */(1)",
    "SELECT set_config -- and\n ('a', 'b', false)",
    "SELECT 1 AS one INTO TEMP copy",
    "SELECT zurück(1)",
    "WITH gone AS (DELETE FROM orders RETURNING id) SELECT id FROM gone",
    "INSERT INTO orders VALUES (1)",
  ])("%s", (sql) => expect(mayChangeSession(sql)).toBe(true));

  it.each([
    "SELECT status, total FROM orders WHERE id = $1 AND (total > 0 OR status IN ('new', 'paid'))",
    "SELECT COUNT(*), max (total), coalesce(sum(total), 0) FROM orders",
    "WITH paid AS (SELECT id FROM orders) SELECT id FROM paid WHERE id = ANY($1::int[]) AND EXISTS (SELECT 1)",
    "SELECT (data->'lines')::jsonb FROM documents ORDER BY now() - created",
  ])("is not %s", (sql) => expect(mayChangeSession(sql)).toBe(false));
});
