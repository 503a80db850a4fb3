import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import type { TlsOptions } from "./configuration.ts";

/** What connections are opened with; empty: as the machine does by itself. */
export interface TlsTrust {
  secureContext?: SecureContext;
  rejectUnauthorized?: false;
}

/**
 * A service's own authorities join those that the machine trusts. Made once for many connections: reading all certificates
 * takes some 30 ms.
 */
export function trustOf(tls: TlsOptions | null): TlsTrust {
  if (tls?.insecure) return { rejectUnauthorized: false };
  return tls?.ca ? { secureContext: createSecureContext({ ca: [...getCACertificates(), tls.ca] }) } : {};
}

/** The same for options that mean the same, so that connections can be shared. */
export function trustKey(tls: TlsOptions | null): string {
  return tls?.insecure ? "insecure" : (tls?.ca ?? "");
}
