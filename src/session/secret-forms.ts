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
  ]);
  // Each of them may stand in JSON, as a body in which nothing else is masked stays as it came.
  return [...new Set([...forms, ...forms.map(jsonEscape)])].filter((form) => form.length >= SHORTEST_BY_TEXT);
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
  const lower = encoded.replace(/%[\dA-F]{2}/g, (form) => form.toLowerCase());
  return [encoded, lower, form, encodeURI(component), encodeURIComponent(encoded)];
}

/** As JavaScript writes it, as Python does (ASCII alone), and as PHP does (slashes escaped, too). */
function jsonForms(text: string): string[] {
  const escaped = jsonEscape(text);
  const ascii = escaped.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return [text, escaped, ascii].flatMap((form) => [form, form.replaceAll("/", "\\/"), htmlSafe(form)]);
}

function jsonEscape(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As Go and .NET write JSON, so that it may stand in a page. */
function htmlSafe(text: string): string {
  return text
    .replaceAll("&", "\\u0026")
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("'", "\\u0027");
}

/** Writers of XML and HTML escape quotes in different ways, or not at all. */
function xmlForms(text: string): string[] {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return DOUBLE_QUOTES.flatMap((double) =>
    SINGLE_QUOTES.map((single) => escaped.replaceAll('"', double).replaceAll("'", single)),
  );
}
