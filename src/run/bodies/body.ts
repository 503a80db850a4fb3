/** A piece of a body as a shell line repeats it. */
export type BodyPart =
  /** The whole body, as it is. */
  | { kind: "text"; text: string }
  /** A field of a form. */
  | { kind: "pair"; name: string; text: string }
  /** A field of a multipart body. */
  | { kind: "field"; name: string; text: string }
  /** A file of a multipart body. */
  | { kind: "attachment"; name: string; path: string; filename: string; contentType: string }
  /** The whole body is a file. */
  | { kind: "file"; path: string };

/** A body ready to be sent. */
export interface RequestBody {
  content: string | Uint8Array;
  /** Its content type, unless the call has one of its own. */
  contentType: string;
  /** As reports show it: text as it is sent, files described. */
  shown: string;
  parts: BodyPart[];
}

/** A body that is nothing but text. */
export function textualBody(text: string, contentType: string): RequestBody {
  return { content: text, contentType, shown: text, parts: [{ kind: "text", text }] };
}
