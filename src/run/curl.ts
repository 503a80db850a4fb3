import { type Json, parseJson, stringifyJson } from "../model/json.ts";
import type { HttpRequest } from "./http.ts";

const SECRET_HEADER =
  /^(authorization|proxy-authorization|cookie|x-auth-.*|.*(api-?key|token|secret|password|credential|signature).*)$/i;
const SECRET_FIELD =
  /(pass(word|wd|phrase)?$|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization|credential|^pin$|^otp$|cvv|cvc|signature)/i;
/** Headers that curl sends by itself; leaving one out has to be said. */
const CURL_DEFAULTS = ["accept", "user-agent"];

/** Collects shell variables that stand for secrets; each use has a marker that occurs in none of the texts. */
interface Vault {
  marker(name: string): string;
  /** Quotes a text for a POSIX shell, its markers as variables. */
  quote(text: string): string;
}

/** A POSIX shell line that repeats the request; secrets are variables such as `"$AUTHORIZATION"`, to be set before. */
export function curlLine(request: HttpRequest): string {
  const vault = createVault([request.url, request.body ?? "", ...Object.values(request.headers)].join("\n"));
  const url = maskUrl(request.url, vault);
  const headers = Object.entries(request.headers).flatMap(([name, value]) => [
    "-H",
    vault.quote(headerText(name, value, vault)),
  ]);
  const removed = CURL_DEFAULTS.filter((name) => !Object.hasOwn(request.headers, name)).flatMap((name) => [
    "-H",
    `'${name}:'`,
  ]);
  const method = request.method === "HEAD" ? ["--head"] : ["-X", request.method];
  const compressed = Object.hasOwn(request.headers, "accept-encoding") ? ["--compressed"] : [];
  // Brackets and braces in an address are patterns to curl unless it is told otherwise.
  const globbing = /[[\]{}]/.test(request.url) ? ["-g"] : [];
  const body = request.body === null ? [] : ["--data-raw", vault.quote(maskBody(request.body, vault))];
  return [
    "curl",
    "-sS",
    "-i",
    ...globbing,
    ...compressed,
    ...method,
    vault.quote(url),
    ...headers,
    ...removed,
    ...body,
  ].join(" ");
}

function headerText(name: string, value: string, vault: Vault): string {
  if (!SECRET_HEADER.test(name)) return value === "" ? `${name};` : `${name}: ${value}`;
  return `${name}: ${vault.marker(name)}`;
}

function maskUrl(url: string, vault: Vault): string {
  return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (pair, separator: string, name: string) =>
    SECRET_FIELD.test(name) ? `${separator}${name}=${vault.marker(name)}` : pair,
  );
}

function maskBody(body: string, vault: Vault): string {
  try {
    return stringifyJson(maskFields(parseJson(body), vault));
  } catch {
    return body;
  }
}

function maskFields(value: Json, vault: Vault): Json {
  if (Array.isArray(value)) return value.map((item) => maskFields(item, vault));
  if (value === null || typeof value !== "object") return value;
  const masked = Object.entries(value).map(([key, member]): [string, Json] => {
    const secret =
      SECRET_FIELD.test(key) && member !== null && typeof member !== "object" && typeof member !== "boolean";
    return [key, secret ? vault.marker(key) : maskFields(member, vault)];
  });
  return Object.fromEntries(masked);
}

function createVault(texts: string): Vault {
  let prefix = "SECRET";
  while (texts.includes(prefix)) prefix += "_";
  const variables: string[] = [];
  return {
    marker(name) {
      variables.push(uniqueVariable(name, variables));
      return `${prefix}<${variables.length - 1}>`;
    },
    quote(text) {
      const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
      const line = variables.reduce(
        (masked, variable, index) => masked.replaceAll(`${prefix}<${index}>`, () => `'"$${variable}"'`),
        quoted,
      );
      return line.replace(/"''$/, '"');
    },
  };
}

function uniqueVariable(name: string, taken: readonly string[]): string {
  const base = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^(?=\d)/, "_");
  let variable = base;
  for (let count = 2; taken.includes(variable); count += 1) variable = `${base}_${count}`;
  return variable;
}
