import fontoxpath from "fontoxpath";
import type { Document, Element, Node } from "slimdom";
import type { Json } from "../model/json.ts";
import { engineReason, xpathFault } from "../model/xpath.ts";

/** What an XPath finds. */
export interface XPathReading {
  /** One value when the path can name only one node, otherwise a list; `undefined` when nothing is found. */
  value: Json | undefined;
  singular: boolean;
}

const ELEMENT = 1;
const DOCUMENT = 9;

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
  // A path that holds a `{{name}}` has not been looked at before.
  const fault = xpathFault(path);
  if (fault !== null) throw new Error(`the XPath ${path} cannot be used: ${fault}`);
  try {
    return fontoxpath.evaluateXPath(path, document, null, null, fontoxpath.evaluateXPath.ALL_RESULTS_TYPE, {
      language: fontoxpath.evaluateXPath.XPATH_3_1_LANGUAGE,
      namespaceResolver: (prefix) => namespaceOf(prefix, document),
      logger: { trace: () => undefined },
    });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Error(`the XPath ${path} cannot be used: ${engineReason(error)}`, { cause: error });
  }
}

/** The first declaration of a prefix in the document; names without a prefix are in the root's default namespace. */
function namespaceOf(prefix: string, document: Document): string | null {
  const root = document.documentElement;
  if (prefix === "" || root === null) return root?.lookupNamespaceURI(null) ?? "";
  for (let node: Node | null = root; node !== null; node = following(node)) {
    const declared = node.nodeType === ELEMENT ? (node as Element).getAttribute(`xmlns:${prefix}`) : null;
    if (declared !== null) return declared;
  }
  return null;
}

/** The next node in the order of the document. */
function following(node: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild;
  let last: Node | null = node;
  while (last !== null && last.nextSibling === null) last = last.parentNode;
  return last?.nextSibling ?? null;
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
