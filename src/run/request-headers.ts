import type { Scope } from "../config/variables.ts";
import { renderedText } from "./rendered-text.ts";
import { TestFault } from "./test-fault.ts";

const INVALID_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What every request carries, whatever it asks for. */
const CLIENT_HEADERS = { accept: "*/*", "accept-encoding": "gzip, deflate, br", "user-agent": "compose-verify" };

/** The defaults, which are sent as they are, under the call's own headers; `null` leaves one out. Throws `TestFault`. */
export function buildHeaders(
  defaults: Record<string, string>,
  own: Record<string, string | null>,
  scope: Scope,
): Record<string, string> {
  const sent: Record<string, string> = { ...CLIENT_HEADERS, ...defaults };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) delete sent[name];
    else sent[name] = renderedText(value, scope);
  }
  for (const [name, value] of Object.entries(sent)) checkHeader(name, value);
  return keepBoundary(sent, defaults["content-type"]);
}

function checkHeader(name: string, value: string): void {
  if (!HEADER_NAME.test(name)) throw new TestFault("invalid-request", `${JSON.stringify(name)} is not a header name`);
  if (!INVALID_HEADER_VALUE.test(value)) return;
  throw new TestFault(
    "invalid-request",
    `the header ${name} holds a character that no header can carry, such as a line break`,
  );
}

/** An own multipart type cannot know the boundary of the body, without which its parts cannot be told apart. */
function keepBoundary(headers: Record<string, string>, bodyType = ""): Record<string, string> {
  const boundary = /;\s*boundary=.+$/.exec(bodyType)?.[0];
  const type = headers["content-type"];
  if (!boundary || !type || !/^multipart\//i.test(type) || /;\s*boundary=/i.test(type)) return headers;
  return { ...headers, "content-type": type + boundary };
}
