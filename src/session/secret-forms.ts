/** Below this length a secret is masked only where a header, a field or a URL marks it: `app` would blank half a report. */
export const SHORTEST_BY_TEXT = 8;

const DOUBLE_QUOTES = ['"', "&quot;", "&#34;", "&#x22;"];
const SINGLE_QUOTES = ["'", "&apos;", "&#39;", "&#x27;"];

/** Every usual way in which a secret can stand in a text: plain, base64 at each offset, hex, URL, form, JSON and XML escapes. */
export function secretForms(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const plain = [secret, secret.trim(), ...lines];
  const forms = plain.flatMap((text) => [
    text,
    ...base64Forms(text),
    Buffer.from(text).toString("hex"),
    Buffer.from(text).toString("hex").toUpperCase(),
    ...percentForms(text),
    ...jsonForms(text),
    ...jsonForms(jsonEscape(text)),
    ...xmlForms(text),
    shellQuoted(text),
    Buffer.from(text).toString("latin1"),
  ]);
  // Each of them may stand in JSON again, in a text that is no JSON as a whole.
  const inJson = forms.map(jsonEscape);
  return [...new Set([...forms, ...inJson, ...inJson.map(slashed)])].filter((form) => form.length >= SHORTEST_BY_TEXT);
}

/** What base64 makes of the secret wherever it stands in a longer text: three offsets, less the characters its neighbours share. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 2, 3].flatMap((dropped, offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const whole = encoded.slice(dropped, Math.floor(((offset + bytes.length) * 8) / 6));
    return [whole, whole.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function percentForms(text: string): string[] {
  const component = Buffer.from(text)
    .toString()
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  const encoded = encodeURIComponent(component);
  const form = new URLSearchParams([["", component]]).toString().slice(1);
  const parsed = encoded.replaceAll("'", "%27");
  const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const written = [encoded, parsed, strict, form, encodeURI(component)];
  const lower = written.map((text) => text.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()));
  return [...written, ...lower, encodeURIComponent(encoded)];
}

/** As JavaScript writes it, Python (ASCII alone), Go and PHP (safe in a page) and .NET (both); PHP escapes slashes, too. */
function jsonForms(text: string): string[] {
  const ascii = escapeUnits(text, /[\u0080-\uffff]/, false);
  const forPages = escapeUnits(text, /[&<>\u2028\u2029]/, false);
  const php = escapeUnits(text, /[&<>'"]/, true);
  const dotnet = escapeUnits(text, /[^\x20-\x7e]|[&<>'"+`]/, true);
  return [text, jsonEscape(text), ascii, forPages, php, dotnet].flatMap((form) => [form, slashed(form)]);
}

/** JSON in which the units that `chosen` finds are `\uXXXX`, in upper or lower case. */
function escapeUnits(text: string, chosen: RegExp, upper: boolean): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    if (!chosen.test(unit)) return jsonEscape(unit);
    const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${upper ? digits.toUpperCase() : digits}`;
  }).join("");
}

function jsonEscape(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function slashed(text: string): string {
  return text.replaceAll("/", "\\/");
}

/** As a `curl` line holds it, within single quotes. */
function shellQuoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** Writers of XML and HTML escape quotes in different ways, or not at all. */
function xmlForms(text: string): string[] {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return DOUBLE_QUOTES.flatMap((double) =>
    SINGLE_QUOTES.map((single) => escaped.replaceAll('"', double).replaceAll("'", single)),
  );
}
