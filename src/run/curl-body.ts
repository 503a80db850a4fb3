import { type Json, parseJson, stringifyJson } from "../model/json.ts";
import type { BodyPart } from "./bodies/body.ts";
import type { ShellVault } from "./shell-vault.ts";

const SECRET_FIELD =
  /(pass(word|wd|phrase)?$|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization|credential|^pin$|^otp$|cvv|cvc|signature)/i;

type Writer<Part> = (part: Part, vault: ShellVault) => [option: string, argument: string];

/** How curl is told to send each piece of a body. */
const WRITERS: { [Kind in BodyPart["kind"]]: Writer<Extract<BodyPart, { kind: Kind }>> } = {
  text: ({ text }, vault) => ["--data-raw", maskJson(text, vault)],
  pair: ({ name, text }, vault) => ["--data-urlencode", `${encodeURIComponent(name)}=${maskField(name, text, vault)}`],
  field: ({ name, text }, vault) => ["--form-string", `${name}=${maskField(name, text, vault)}`],
  attachment: ({ name, path, filename, contentType }) => [
    "--form",
    `${name}=@${quoted(path)};type=${contentType};filename=${quoted(filename)}`,
  ],
  file: ({ path }) => ["--data-binary", `@${path}`],
};

export function isSecretField(name: string): boolean {
  return SECRET_FIELD.test(name);
}

/** The arguments that repeat a body; secrets by their name are variables of the vault. Paths start at the configuration's folder. */
export function curlBody(parts: readonly BodyPart[], vault: ShellVault): string[] {
  if (parts.length === 0) return ["--data-raw", "''"];
  return parts.flatMap((part) => {
    const [option, argument] = write(part, vault);
    return [option, vault.quote(argument)];
  });
}

function write<Kind extends BodyPart["kind"]>(part: Extract<BodyPart, { kind: Kind }>, vault: ShellVault) {
  return WRITERS[part.kind as Kind](part, vault);
}

function maskField(name: string, text: string, vault: ShellVault): string {
  return isSecretField(name) ? vault.marker(name) : text;
}

/** Inside curl's own double quotes. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function maskJson(text: string, vault: ShellVault): string {
  try {
    return stringifyJson(maskMembers(parseJson(text), vault));
  } catch {
    return text;
  }
}

function maskMembers(value: Json, vault: ShellVault): Json {
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, vault));
  if (value === null || typeof value !== "object") return value;
  const masked = Object.entries(value).map(([key, member]): [string, Json] => {
    const secret = isSecretField(key) && member !== null && typeof member !== "object" && typeof member !== "boolean";
    return [key, secret ? vault.marker(key) : maskMembers(member, vault)];
  });
  return Object.fromEntries(masked);
}
