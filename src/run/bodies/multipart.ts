import { renderTemplate } from "../../config/variables.ts";
import type { Json } from "../../model/json.ts";
import type { MultipartValue } from "../../model/schema.ts";
import { scalarText } from "../parameters.ts";
import { renderedText } from "../rendered-text.ts";
import type { BodyPart, RequestBody } from "./body.ts";
import { contentTypeOf, describeFile, type FileContext, readNamedFile } from "./file.ts";

type WrittenFile = Extract<Exclude<MultipartValue, unknown[]>, object>;

interface Part {
  name: string;
  value: string | File;
  /** A file's content is described. */
  shown: string | File;
  repeat: BodyPart;
}

/** Fields and files in their order; a list repeats the key. The platform writes the parts and chooses their boundary. */
export async function multipartBody(
  written: Record<string, MultipartValue>,
  context: FileContext,
): Promise<RequestBody> {
  const parts: Part[] = [];
  for (const [name, value] of Object.entries(written)) {
    for (const item of [value].flat()) {
      parts.push(...(isFile(item) ? [await filePart(name, item, context)] : fieldParts(name, item, context)));
    }
  }
  const sent = encode(parts.map(({ name, value }) => [name, value]));
  const shown = encode(parts.map(({ name, shown }) => [name, shown]));
  return {
    contentType: sent.contentType,
    content: new Uint8Array(await sent.body.arrayBuffer()),
    shown: (await shown.body.text()).replaceAll(shown.boundary, () => sent.boundary),
    parts: parts.map(({ repeat }) => repeat),
  };
}

function encode(fields: [name: string, value: string | File][]) {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value);
  }
  const body = new Response(form);
  const contentType = body.headers.get("content-type") ?? "";
  return { body, contentType, boundary: contentType.split("boundary=")[1] ?? "" };
}

/** Decided by what is written: a value that a service answered never names a file. */
function isFile(item: Exclude<MultipartValue, unknown[]>): item is WrittenFile {
  return typeof item === "object";
}

/** A text that is wholly one `{{name}}` may stand for a list, or for nothing. */
function fieldParts(name: string, item: Json, { scope }: FileContext): Part[] {
  const rendered = renderTemplate(item, scope);
  return [rendered].flat().flatMap((value): Part[] => {
    if (value === null) return [];
    const text = scalarText(value, name, "request_multipart");
    return [{ name, value: text, shown: text, repeat: { kind: "field", name, text } }];
  });
}

async function filePart(name: string, item: WrittenFile, context: FileContext): Promise<Part> {
  const { path, filename: ownName, bytes } = await readNamedFile(item.file, context);
  const filename = item.filename === undefined ? ownName : renderedText(item.filename, context.scope);
  const contentType =
    item.content_type === undefined ? contentTypeOf(filename) : renderedText(item.content_type, context.scope);
  const options = { type: contentType };
  return {
    name,
    value: new File([new Uint8Array(bytes)], filename, options),
    shown: new File([describeFile(filename, bytes, contentType)], filename, options),
    repeat: { kind: "attachment", name, path, filename, contentType },
  };
}
