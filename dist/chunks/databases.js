import { t as TestFault } from "./test-fault.js";
// src/run/database/databases.ts
function openDatabases(_request) {
	return {
		query: async (name) => {
			throw new TestFault("address", `the database ${name} is not known`);
		},
		check: async () => null,
		close: async () => void 0
	};
}
export { openDatabases };
