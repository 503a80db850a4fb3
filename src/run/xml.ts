import fontoxpath from "fontoxpath";
import { type Document, type Node, parseXmlDocument } from "slimdom";
import type { Json } from "../model/json.ts";

/** A document that was read, or (`problem`) what came instead. */
export type XmlReading = { document: Document; problem: null } | { document: null; problem: string };

/** What an XPath finds. */
export interface XPathReading {
  /** One value when the path can name only one node, otherwise a list; `undefined` when nothing is found. */
  value: Json | undefined;
  singular: boolean;
}

const LONGEST_TEXT = 1024 * 1024;
/** Parsing takes the square of an element's attributes, and sorting what a path finds more than the nodes. */
const LONGEST_TAG = 64 * 1024;
const MOST_TAGS = 40_000;
/** They expand to any size, or read a file. */
const ENTITY = /<!ENTITY/i;
/** Their patterns run on a backtracking engine. */
const BACKTRACKING = new Set(["replace", "tokenize", "analyze-string"]);
const FUNCTIONS = "http://www.w3.org/2005/xpath-functions";

const DOCUMENT = 9;

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

/** Evaluates an XPath: elements give their text, attributes their value. Throws an error that says what is wrong with the path. */
export function queryXml(path: string, document: Document): XPathReading {
  const found = evaluate(path, document);
  const nodes = found.some(isNode);
  const singular = nodes || found.length === 0 ? namesOneNode(path) : found.length === 1;
  const values = found.map(jsonOf);
  if (values.length === 0) return { value: undefined, singular };
  return { value: singular ? values[0] : values, singular };
}

function evaluate(path: string, document: Document): unknown[] {
  const root = document.documentElement;
  try {
    return fontoxpath.evaluateXPath(path, document, null, null, fontoxpath.evaluateXPath.ALL_RESULTS_TYPE, {
      language: fontoxpath.evaluateXPath.XPATH_3_1_LANGUAGE,
      // The prefixes of the root, and its default namespace for names without a prefix.
      namespaceResolver: (prefix) =>
        root?.lookupNamespaceURI(prefix === "" ? null : prefix) ?? (prefix === "" ? "" : null),
      functionNameResolver: ({ prefix, localName }) => {
        if (prefix !== "") return null as never;
        return BACKTRACKING.has(localName) ? (null as never) : { namespaceURI: FUNCTIONS, localName };
      },
      logger: { trace: () => undefined },
    });
  } catch (error) {
    throw new Error(`the XPath ${path} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

function jsonOf(item: unknown): Json {
  if (isNode(item)) return textOf(item);
  if (typeof item === "number") return Number.isFinite(item) ? item : String(item);
  if (typeof item === "string" || typeof item === "boolean") return item;
  throw new Error(
    "an XPath gives nodes, texts, numbers or booleans here: put string() around what gives something else",
  );
}

function textOf(node: Node): string {
  if (node.nodeType === DOCUMENT) return (node as Document).documentElement?.textContent ?? "";
  return node.textContent ?? "";
}

function isNode(item: unknown): item is Node {
  return item !== null && typeof item === "object" && "nodeType" in item;
}

/** The root, an attribute, a parent, or whatever a position picks: such steps lead from one node to at most one. */
const ONE_NODE =
  /^(?:\/|(?:\(\)(?:\[\])*\[#\](?:\[[#]?\])*|\/[\w.:*-]+(?:\[#?\])*)(?:\/(?:@[\w.:-]+|\.\.?|[\w.:*-]+(?:\(\))?(?:\[\])*\[#\](?:\[#?\])*))*)$/;

/** True when a path can name only one node, whatever the document holds. */
function namesOneNode(path: string): boolean {
  let skeleton = "";
  const opened: { at: string; from: number }[] = [];
  const plain = path.replace(/"[^"]*"|'[^']*'/g, "''").replace(/\s+/g, "");
  for (const [index, character] of [...plain].entries()) {
    if (character === "[" || character === "(") opened.push({ at: character, from: index + 1 });
    else if (character === "]" || character === ")") {
      const { at = "", from = index } = opened.pop() ?? {};
      if (opened.length > 0) continue;
      const inside = [...plain].slice(from, index).join("");
      skeleton += at === "[" ? `[${/^(?:[1-9]\d*|last\(\))$/.test(inside) ? "#" : ""}]` : "()";
    } else if (opened.length === 0) skeleton += character;
  }
  return ONE_NODE.test(skeleton);
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

/** The engine draws the path above its own words. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line =
    message.split("\n").find((text) => /^(?:Error: )?X[A-Z]{3}\d{4}/.test(text)) ?? message.split("\n")[0] ?? "";
  return line.replace(/^Error: /, "");
}
