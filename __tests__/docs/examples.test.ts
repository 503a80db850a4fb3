import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesOf, statedOutcomes } from "../helpers/documented-example.ts";
import { documentedShop } from "../helpers/documented-shop.ts";
import { DOCUMENTS } from "../helpers/documents.ts";
import { createAuthority } from "../helpers/https-server.ts";
import { type PostgresqlServer, startPostgresql, whyNoPostgresql } from "../helpers/postgresql.ts";
import { type RecordingServer, startRecordingServer } from "../helpers/recording-server.ts";
import { ORDERS_SQL, runExample, type Surroundings, validateExample } from "../helpers/run-example.ts";

/** Its answer is written beside it, and what comes of it is compared word for word in a test of its own. */
const WITH_ITS_OWN_ANSWER = "What a mismatch looks like";

const examples = DOCUMENTS.flatMap(examplesOf).filter(({ heading }) => heading !== WITH_ITS_OWN_ANSWER);

describe("each example of the documentation, run", () => {
  let shop: RecordingServer;
  let postgresql: PostgresqlServer | null = null;
  let surroundings: Surroundings;

  beforeAll(async () => {
    shop = await startRecordingServer(documentedShop());
    if (whyNoPostgresql() === null) {
      postgresql = await startPostgresql();
      await postgresql.sql(`${ORDERS_SQL} CREATE SCHEMA archive; CREATE TABLE archive.orders (LIKE orders);
        GRANT USAGE ON SCHEMA archive TO app; GRANT SELECT ON ALL TABLES IN SCHEMA public, archive TO app;`);
    }
    const { ca } = await createAuthority();
    surroundings = {
      url: shop.url,
      postgresql: postgresql === null ? null : `127.0.0.1:${postgresql.port}`,
      certificate: ca,
    };
  });
  afterAll(async () => {
    await shop.close();
    await postgresql?.[Symbol.asyncDispose]();
  });

  it.each(examples)("$document:$line is valid where Docker Compose runs it", async (example) => {
    const { code, stdout, stderr } = await validateExample(example, surroundings);
    expect(stdout + stderr).toMatch(/^passed: the configuration is valid/);
    expect(code).toBe(0);
  });

  it.for(examples)("$document:$line ends as it says ($heading)", async (example, { skip }) => {
    const reason = example.needsPostgresql ? whyNoPostgresql() : null;
    if (reason !== null) skip(reason);
    const session = await runExample(example, surroundings);
    const results = session.execution_results;
    const stated = statedOutcomes(example);
    const ended = results.map(({ suite_name, test_id, status, error_message }) => ({
      test: `${suite_name}/${test_id}`,
      status,
      error_message,
    }));
    expect(ended).toEqual(ended.map(({ test }) => expect.objectContaining({ test, status: stated[test] ?? "passed" })));
    expect(ended.map(({ test }) => test)).toEqual(expect.arrayContaining(Object.keys(stated)));
    expect(results.length).toBeGreaterThan(0);
    expect(session.services.every(({ verdict }) => verdict === "ready")).toBe(true);
  });
});
