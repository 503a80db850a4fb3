import { type Document, parseXmlDocument } from "slimdom";

/** A document that was read, or (`problem`) what came instead. */
export type XmlReading = { document: Document; problem: null } | { document: null; problem: string };

const LONGEST_TEXT = 1024 * 1024;
/** Parsing takes the square of an element's attributes, and sorting what a path finds more than the nodes. */
const LONGEST_TAG = 64 * 1024;
const MOST_TAGS = 40_000;
/** They expand to any size, or read a file. */
const ENTITY = /<!ENTITY/i;

/** Parses XML; nothing outside the text is ever read. */
export function parseXml(text: string): XmlReading {
  const refused = refusal(text);
  if (refused !== null) return { document: null, problem: refused };
  try {
    return { document: parseXmlDocument(text.replace(/^\ufeff/, "")), problem: null };
  } catch (error) {
    return { document: null, problem: `a body that is not XML: ${firstLine(error)}` };
  }
}

function refusal(text: string): string | null {
  if (text.trim() === "") return "an empty body";
  if (text.length > LONGEST_TEXT) return `a body of more than ${LONGEST_TEXT} characters, too long to be read as XML`;
  if (ENTITY.test(text)) return "XML that declares entities of its own, which are not read";
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    tags += 1;
    const end = text.indexOf(">", at);
    if (end - at > LONGEST_TAG) return `XML with a tag of more than ${LONGEST_TAG} characters`;
  }
  return tags > MOST_TAGS ? `XML with more than ${MOST_TAGS} tags` : null;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = "", ...others] = message.split("\n");
  const place = others.find((line) => line.startsWith("At line "));
  return place === undefined ? first : `${first} (${place.replace(/^At |:$/g, "")})`;
}
