const SECRET_NAME =
  /(^|_)(PASS(WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|JWT|CREDENTIALS?|(API|ACCESS|PRIVATE|SIGNING|ENCRYPTION|STRIPE)_?KEY|KEY|DSN|AUTH)(_|$)/i;
/** Names that look secret and hold no secret. */
const HARMLESS = /^(PWD|OLDPWD|SSH_AUTH_SOCK|GPG_KEY|.*_(FILE|PATH|DIR|NAME|ID|URL|SOCK))$/i;

/** Whether a variable of this name holds a secret by its name: `DB_PASSWORD`, `STRIPE_KEY`, `ROBOT_TOKEN`. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS.test(name);
}
