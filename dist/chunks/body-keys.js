// src/model/body-keys.ts
/** The keys of which a request has at most one: what it sends. */
const BODY_KEYS = [
	"request_body",
	"request_form",
	"request_multipart",
	"request_text",
	"request_file",
	"request_graphql"
];
export { BODY_KEYS as t };
