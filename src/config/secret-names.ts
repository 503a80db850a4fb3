const SECRET_NAME =
  /((PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY)S?\d*|(^|_)(PASS|PWD|JWT|CREDENTIALS?|KEY|DSN|AUTH))(_|$)/i;
/** Names that look secret and hold no secret. */
const HARMLESS = /^(PWD|OLDPWD|SSH_AUTH_SOCK|GPG_KEY|.*_(FILE|PATH|DIR|NAME|ID|URL|SOCK))$/i;

/** Whether a variable of this name holds a secret by its name: `DB_PASSWORD`, `STRIPE_KEY`, `ROBOT_TOKEN`. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS.test(name);
}

/** The secrets of a variable: its value by its name, and the password of an address such as `postgresql://app:…@db/app`. */
export function secretsOf(name: string, value: string): string[] {
  return [...(isSecretName(name) ? [value] : []), ...passwordsOf(value)];
}

/** The password of an address, as it is written and decoded; empty when the text is no address or has none. */
export function passwordsOf(value: string): string[] {
  if (!/^[a-z][a-z\d+.-]{0,20}:\/\/[^\s/]*@/i.test(value) || !URL.canParse(value)) return [];
  const { password } = new URL(value);
  try {
    return password === "" ? [] : [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
