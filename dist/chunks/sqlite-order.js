// src/run/database/sqlite-order.ts
/** A statement that is not carried out, whatever SQLite would make of it. */
var SqliteRefusalError = class extends Error {
	remedy;
	constructor(remedy, message) {
		super(message);
		this.remedy = remedy;
	}
};
export { SqliteRefusalError as t };
