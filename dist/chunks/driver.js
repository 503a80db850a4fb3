// src/run/database/driver.ts
/** What one statement may answer. */
const MAX_ROWS = 1e4;
const MAX_ANSWER_BYTES = 10485760;
/** `10,000 rows` */
const TOO_MANY_ROWS = "the statement answers with more than 10,000 rows";
const TOO_MANY_BYTES = "the statement answers with more than 10 MiB";
export { TOO_MANY_ROWS as i, MAX_ROWS as n, TOO_MANY_BYTES as r, MAX_ANSWER_BYTES as t };
