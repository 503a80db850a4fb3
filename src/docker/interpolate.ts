/** A variable's value, `undefined` when it is unset. */
export type Variables = (name: string) => string | undefined;

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const OPERATOR = /:?[-?+]/y;
const MAX_DEPTH = 16;

/**
 * Interpolates as Compose does, which differs from the configuration's own form: `$V` and `${V}` with `:-`, `-`, `:?`, `?`, `:+`
 * and `+`, defaults nest, `$$` writes `$`, and what is unset becomes empty.
 */
export function interpolate(text: string, variables: Variables, depth = 0): string {
  if (!text.includes("$") || depth > MAX_DEPTH) return text;
  let result = "";
  let at = 0;
  for (let dollar = text.indexOf("$"); dollar >= 0; dollar = text.indexOf("$", at)) {
    result += text.slice(at, dollar);
    const [value, end] = readForm(text, dollar, variables, depth);
    result += value;
    at = end;
  }
  return result + text.slice(at);
}

/** The value of the form that starts at `dollar`, and where it ends. */
function readForm(text: string, dollar: number, variables: Variables, depth: number): [value: string, end: number] {
  const next = text[dollar + 1];
  if (next === "$") return ["$", dollar + 2];
  const braced = next === "{";
  const name = matchAt(NAME, text, dollar + (braced ? 2 : 1));
  if (name === "") return ["$", dollar + 1];
  if (!braced) return [variables(name) ?? "", dollar + 1 + name.length];
  const close = closingBrace(text, dollar + 1);
  if (close < 0) return [text.slice(dollar), text.length];
  const start = dollar + 2 + name.length;
  const operator = matchAt(OPERATOR, text, start);
  const argument = text.slice(start + operator.length, close);
  return [applyOperator(operator, variables(name), () => interpolate(argument, variables, depth + 1)), close + 1];
}

/** `?` is as if the variable were there: whether it has to be is Compose's business, which started the stack. */
function applyOperator(operator: string, value: string | undefined, argument: () => string): string {
  const present = operator.startsWith(":") ? Boolean(value) : value !== undefined;
  if (operator.endsWith("+")) return present ? argument() : "";
  if (operator.endsWith("-") && !present) return argument();
  return value ?? "";
}

function closingBrace(text: string, open: number): number {
  let level = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "}" && --level === 0) return at;
    if (text[at] === "{" && text[at - 1] === "$") level++;
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? "";
}
