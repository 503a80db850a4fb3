/** Cookies that answers set and later requests send. */
export interface CookieJar {
  /** Value of the header `cookie` for a request to `url`; `null` when there is none to send. */
  headerFor(url: string): string | null;
  /** Takes over what an answer sets. */
  store(url: string, setCookie: readonly string[]): void;
}

/** The jars that a call may use. */
export interface Jars {
  suite: CookieJar;
  test: CookieJar;
}

export function createCookieJar(): CookieJar {
  return { headerFor: () => null, store: () => undefined };
}
