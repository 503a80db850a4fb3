/** The keys of which a request has at most one: what it sends. */
export const BODY_KEYS = [
  "request_body",
  "request_form",
  "request_multipart",
  "request_text",
  "request_file",
  "request_graphql",
] as const;
