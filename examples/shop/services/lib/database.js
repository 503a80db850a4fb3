import { setTimeout as delay } from "node:timers/promises";
import { HttpError } from "./http-error.js";

const RETRY_MS = 500;
const TIMEOUT_MS = 2_000;
/** PostgreSQL's SQLSTATE classes for "not now": connection, resources, operator intervention. */
const UNAVAILABLE = /^(08|53|57)/;

/**
 * One small interface over SQLite (`sqlite:orders.db`, `sqlite::memory:`) and PostgreSQL (`postgres://…`). `open` keeps
 * trying until the database answers and has its tables; until then `query` throws a 503 and `notReady` says why.
 * Statements use `$1`, `$2`, … with both.
 */
export function openDatabase(url, schema) {
  let driver = null;
  let reason = "the database has not answered yet";
  let closed = false;

  async function open(log) {
    while (!closed && driver === null) {
      let candidate = null;
      try {
        candidate = await createDriver(url, log);
        await candidate.query(schema, []);
        driver = candidate;
        log("the database answers");
      } catch (error) {
        reason = `the database does not answer: ${describe(error)}`;
        log(`${reason}; trying again in ${RETRY_MS} ms`);
        await candidate?.close();
        await delay(RETRY_MS);
      }
    }
    if (closed) await driver?.close();
  }

  async function query(text, params = []) {
    if (driver === null) throw new HttpError(503, "unavailable", reason);
    try {
      return await driver.query(text, params);
    } catch (error) {
      if (error.severity && !UNAVAILABLE.test(error.code)) throw error;
      throw new HttpError(503, "unavailable", `the database does not answer: ${describe(error)}`);
    }
  }

  return {
    open,
    query,
    notReady: () =>
      query("SELECT 1").then(
        () => null,
        (error) => error.message,
      ),
    close: async () => {
      closed = true;
      await driver?.close();
    },
  };
}

function createDriver(url, log) {
  return /^postgres(ql)?:/.test(url) ? createPostgresql(url, log) : createSqlite(url.replace(/^sqlite:/, ""));
}

async function createPostgresql(url, log) {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    max: 5,
  });
  pool.on("error", (error) => log(`lost a database connection: ${describe(error)}`));
  return {
    query: async (text, params) => (await pool.query(text, params)).rows,
    close: () => pool.end(),
  };
}

async function createSqlite(path) {
  const { DatabaseSync } = await import("node:sqlite");
  const file = new DatabaseSync(path);
  return {
    query: async (text, params) =>
      file.prepare(text).all(Object.fromEntries(params.map((value, index) => [`$${index + 1}`, value]))),
    close: async () => file.close(),
  };
}

function describe(error) {
  return error.message || error.code || error.errors?.map((member) => member.message).join(", ") || String(error);
}
