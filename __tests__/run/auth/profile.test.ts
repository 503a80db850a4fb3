import { expect, it } from "vitest";
import type { Json } from "../../../src/model/json.ts";
import { type Profile, readProfile } from "../../../src/run/auth/profile.ts";

const KNOWN: Profile = { user_id: "7", user_email: "known@example.com", permissions: ["known"] };

it.each<[name: string, values: Record<string, Json>, told: Partial<Profile>]>([
  ["nothing", {}, {}],
  ["a numeric id", { user_id: 42 }, { user_id: "42" }],
  ["an id with all its digits", { user_id: 12345678901234567890n }, { user_id: "12345678901234567890" }],
  ["an id that is an object", { user_id: { a: 1 } }, {}],
  ["an address", { user_email: "new@example.com" }, { user_email: "new@example.com" }],
  ["an address that is none", { user_email: "new" }, {}],
  ["a list", { permissions: ["a", 2, null, { b: 1 }] }, { permissions: ["a", "2"] }],
  [
    "a scope",
    { permissions: "orders:read  orders:write,admin" },
    { permissions: ["orders:read", "orders:write", "admin"] },
  ],
  ["an empty scope", { permissions: "" }, { permissions: [] }],
  ["an object", { permissions: { admin: true } }, {}],
])("%s changes what it tells of the user, and nothing else", (_name, values, told) => {
  expect(readProfile(KNOWN, new Map(Object.entries(values)))).toEqual({ ...KNOWN, ...told });
});

it("stays small whatever a service answers", () => {
  const values = new Map<string, Json>([
    ["user_id", "x".repeat(100_000)],
    ["permissions", Array.from({ length: 10_000 }, () => "y".repeat(1000))],
  ]);
  const { user_id, permissions } = readProfile(KNOWN, values);
  expect([user_id?.length, permissions.length, permissions[0]?.length]).toEqual([256, 100, 256]);
});
