/** What libpq means by `sslmode`, from the most careless to the most careful. */
export const TLS_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;

export type TlsMode = (typeof TLS_MODES)[number];

/** What the parameters of a database's url say; `ssl=true` is how other drivers say `require`. `null`: no mode that is known. */
export function tlsModeOf(parameters: URLSearchParams): TlsMode | null {
  const written = writtenTlsMode(parameters);
  if (written === null) return "prefer";
  const text = { true: "require", false: "disable" }[written] ?? written;
  return TLS_MODES.find((mode) => mode === text) ?? null;
}

/** As it stands there; `null`: nothing does. */
export function writtenTlsMode(parameters: URLSearchParams): string | null {
  return parameters.get("sslmode") ?? parameters.get("ssl");
}
