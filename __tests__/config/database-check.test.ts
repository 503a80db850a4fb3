import { describe, expect, it, test } from "vitest";
import { API, configure, problemsOf } from "../helpers/configuration.ts";

const problems = (database: string, project = "", environment: "docker" | "local" = "docker") =>
  problemsOf({ "a.yml": `${API}${project}databases: { default: { ${database} } }\n` }, { environment });

test.each([
  ["nothing", "writable: true", "needs a url (PostgreSQL) or a path (SQLite)"],
  ["both", "url: postgresql://h/d, path: x.db", "has a url and a path"],
  ["another scheme", "url: mysql://h/d", "must be postgresql://user:password@host"],
  ["no URL", "url: localhost:5432", "must be postgresql://"],
  [
    "a mode of TLS with a slip",
    'url: "postgresql://h/d?sslmode=requier"',
    '"requier" (did you mean "require"?): write one of dis',
  ],
  [
    "an unknown mode of TLS",
    'url: "postgresql://h/d?sslmode=sekure"',
    'unknown sslmode "sekure": write one of disable, allow',
  ],
  ["another driver's word for it", 'url: "postgresql://h/d?ssl=on"', 'unknown sslmode "on"'],
  ["what may be a secret as a mode", 'url: "postgresql://u:p?sslmode=x:hidden@h/d"', "must be postgresql://"],
  ["a template", 'url: "postgresql://{{host}}/d"', "use ${NAME}"],
  ["writable on PostgreSQL", "url: postgresql://h/d, writable: true", "writable is for SQLite"],
  ["a service of SQLite", "path: x.db, service: api", "service is for PostgreSQL"],
  ["an unknown service", "url: postgresql://h/d, service: apo", '"apo" (did you mean "api"?)'],
  ["a database in memory", 'path: ":memory:"', "a database in memory cannot be shared"],
  ["a url in memory", 'url: "sqlite:///:memory:"', "a database in memory cannot be shared"],
  ["a url without a file", 'url: "sqlite://"', "names no file"],
])("%s is refused", (_what, database, message) => {
  const found = problems(database);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^a\.yml:2:\d+: /);
  expect(found[0]).toContain(message);
});

test.each([
  ["url: postgres://u:p@h:1/d"],
  ["url: postgresql+asyncpg://u:p@h/d, service: api"],
  ['url: "postgresql://h/d?sslmode=verify-ca"'],
  ['url: "postgresql://h/d?ssl=false&pool_size=5"'],
  ["path: x.db, writable: true"],
  ["url: sqlite+aiosqlite:///data/x.db"],
])("%s is fine", (database) => {
  expect(problems(database)).toEqual([]);
});

it("a mode of TLS that is no word is not repeated", () => {
  const found = problems('url: "postgresql://h/d?sslmode=a%20hidden@thing"');
  expect(found).toEqual([expect.stringMatching(/^a\.yml:2:\d+: unknown sslmode: write one of disable/)]);
});

describe("database_type", () => {
  it("that no database has is an error at its place", () => {
    expect(problems("path: x.db", "database_type: postgresql\n")).toEqual([
      expect.stringMatching(/^a\.yml:2:\d+: database_type is postgresql, but every database declared is sqlite/),
    ]);
    expect(problems("url: postgresql://h/d", "database_type: sqlite\n")).toHaveLength(1);
  });

  it("that one of them has is fine", () => {
    const text = "database_type: sqlite\ndatabases: { a: { path: x.db }, b: { url: postgresql://h/d } }\n";
    expect(problemsOf({ "a.yml": text })).toEqual([]);
    expect(problemsOf({ "a.yml": "database_type: sqlite\n" })).toEqual([]);
  });
});

it("a service that only Compose knows is no error where there is no Compose", () => {
  expect(problems("url: postgresql://h/d, service: db", "", "local")).toEqual([]);
});

it("comes out with a driver suffix dropped", () => {
  const { databases } = configure({ "a.yml": 'databases: { default: { url: "postgresql+asyncpg://u:p@h/d" } }\n' });
  expect(databases).toMatchObject([{ name: "default", type: "postgresql", url: "postgresql://u:p@h/d", path: null }]);
});
