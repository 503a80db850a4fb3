// src/run/test-fault.ts
/** A test cannot be carried out as it is written: its status is `error`, and the run goes on. */
var TestFault = class extends Error {
	kind;
	constructor(kind, message, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = "TestFault";
		this.kind = kind;
	}
};
export { TestFault as t };
