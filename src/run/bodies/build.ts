import type { Call } from "../../model/configuration.ts";
import type { RequestBody } from "./body.ts";
import { type FileContext, fileBody } from "./file.ts";
import { formBody } from "./form.ts";
import { graphqlBody, jsonBody } from "./json.ts";
import { multipartBody } from "./multipart.ts";
import { textBody } from "./text.ts";

type BodyKey =
  | "request_body"
  | "request_form"
  | "request_multipart"
  | "request_text"
  | "request_file"
  | "request_graphql";

type Builder<Key extends BodyKey> = (
  written: Exclude<Call[Key], undefined>,
  context: FileContext,
) => RequestBody | Promise<RequestBody>;

/** THE table of bodies; loading a configuration refuses two at once. */
const BODIES: { [Key in BodyKey]: Builder<Key> } = {
  request_body: (written, { scope }) => jsonBody(written, scope),
  request_form: (written, { scope }) => formBody(written, scope),
  request_multipart: multipartBody,
  request_text: (written, { scope }) => textBody(written, scope),
  request_file: fileBody,
  request_graphql: (written, { scope }) => graphqlBody(written, scope),
};

/** The body of a call, its templates rendered and its files read; `null` when it has none. Throws `TestFault` or `UnknownNameError`. */
export async function buildBody(call: Call, context: FileContext): Promise<RequestBody | null> {
  const key = (Object.keys(BODIES) as BodyKey[]).find((candidate) => call[candidate] !== undefined);
  return key === undefined ? null : build(key, call, context);
}

async function build<Key extends BodyKey>(key: Key, call: Call, context: FileContext): Promise<RequestBody> {
  return BODIES[key](call[key] as Exclude<Call[Key], undefined>, context);
}
