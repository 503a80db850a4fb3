// src/run/database/contract.ts
/** Of a question whether the database answers. */
const NO_ROWS = {
	rows: [],
	text: "[]",
	rowCount: 0
};
export { NO_ROWS as t };
