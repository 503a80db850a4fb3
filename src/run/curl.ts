import { curlBody, isSecretField } from "./curl-body.ts";
import type { HttpRequest } from "./http.ts";
import { createShellVault, type ShellVault } from "./shell-vault.ts";

const SECRET_HEADER =
  /^(authorization|proxy-authorization|cookie|x-auth-.*|.*(api-?key|token|secret|password|credential|signature).*)$/i;
/** Headers that curl sends by itself; leaving one out has to be said. */
const CURL_DEFAULTS = ["accept", "user-agent"];

/** A POSIX shell line that repeats the request; secrets are variables such as `"$AUTHORIZATION"`, to be set before. */
export function curlLine(request: HttpRequest): string {
  const parts = request.body?.parts ?? [];
  const vault = createShellVault(JSON.stringify([request.url, request.headers, parts]));
  const url = maskUrl(request.url, vault);
  const compressed = Object.hasOwn(request.headers, "accept-encoding") ? ["--compressed"] : [];
  // Brackets and braces in an address are patterns to curl unless it is told otherwise.
  const globbing = /[[\]{}]/.test(request.url) ? ["-g"] : [];
  return [
    "curl",
    "-sS",
    "-i",
    ...globbing,
    ...compressed,
    ...trustOptions(request, vault),
    ...methodOptions(request),
    vault.quote(url),
    ...headerOptions(request, vault),
    ...(request.body === null ? [] : curlBody(parts, vault)),
  ].join(" ");
}

function trustOptions({ tls }: HttpRequest, vault: ShellVault): string[] {
  if (tls?.insecure) return ["-k"];
  return tls?.ca_file ? ["--cacert", vault.quote(tls.ca_file)] : [];
}

/** `-X` would hold for what redirects lead to as well, so it is left out where curl chooses the same method. */
function methodOptions({ method, body, follow }: HttpRequest): string[] {
  const following = follow ? ["-L", "--max-redirs", "10"] : [];
  if (method === "HEAD") return [...following, "--head"];
  const chosen = body === null ? "GET" : "POST";
  return follow && method === chosen ? following : [...following, "-X", method];
}

function headerOptions({ headers, body }: HttpRequest, vault: ShellVault): string[] {
  const multipart = body?.parts.some(({ kind }) => kind === "field" || kind === "attachment");
  const sent = Object.entries(headers).flatMap(([name, value]) => {
    // The boundary is curl's own.
    const told = multipart && name === "content-type" ? value.replace(/;\s*boundary=.*$/, "") : value;
    if (told === "multipart/form-data") return [];
    return ["-H", vault.quote(headerText(name, told, vault))];
  });
  // Of its own accord curl names a type for every body.
  const untyped = body !== null && !Object.hasOwn(headers, "content-type") ? ["content-type"] : [];
  const removed = [...CURL_DEFAULTS.filter((name) => !Object.hasOwn(headers, name)), ...untyped];
  return [...sent, ...removed.flatMap((name) => ["-H", `'${name}:'`])];
}

function headerText(name: string, value: string, vault: ShellVault): string {
  if (!SECRET_HEADER.test(name)) return value === "" ? `${name};` : `${name}: ${value}`;
  return `${name}: ${vault.marker(name)}`;
}

function maskUrl(url: string, vault: ShellVault): string {
  return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (pair, separator: string, name: string) =>
    isSecretField(name) ? `${separator}${name}=${vault.marker(name)}` : pair,
  );
}
