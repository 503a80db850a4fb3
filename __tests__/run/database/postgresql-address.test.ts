import { describe, expect, it } from "vitest";
import { parsePostgresqlAddress } from "../../../src/run/database/postgresql-address.ts";

const parse = (url: string) => parsePostgresqlAddress("default", url);

describe("the address of a PostgreSQL database", () => {
  it.each([
    [
      "postgresql://app@db",
      { host: "db", port: 5432, user: "app", password: null, database: "app", tlsMode: "prefer" },
    ],
    [
      "postgres://a%40b:p%3A%2Fss%25@[::1]:6543/my%20db",
      { host: "::1", port: 6543, user: "a@b", password: "p:/ss%", database: "my db" },
    ],
    ["postgresql://app:100%@db/app", { password: "100%" }],
    [
      "postgresql://app@db/app?sslmode=verify-full&sslrootcert=ca.pem",
      { tlsMode: "verify-full", rootCertificate: "ca.pem" },
    ],
    ["postgresql://app@db/app?ssl=true&pool_size=5", { tlsMode: "require", rootCertificate: null }],
    ["postgresql://app@db/app?options=-csearch_path%3Dshop", { options: "-csearch_path=shop" }],
  ])("%s", (url, parts) => {
    expect(parse(url)).toMatchObject(parts);
  });

  it("has a label without the password", () => {
    expect(parse("postgresql://app:hidden-7@[::1]/orders").label).toBe("app@[::1]:5432/orders");
  });

  it.each([
    "app:hidden-7@db",
    "postgresql://app:hid#den-7@:x/",
    "mysql://app:hidden-7@db",
    "postgresql://:hidden-7@db/app",
  ])("refuses %s without repeating it", (url) => {
    expect(() => parse(url)).toThrow(/^the database default cannot be addressed: (?!.*hid)/);
  });
});
