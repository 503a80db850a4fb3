type Environment = Readonly<Record<string, string | undefined>>;

/** Never visible to what a run verifies, however it is configured. */
const NEVER = /^(?:GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|RUNNER_.*)$/i;

/** What Docker and child processes need, whoever wrote the configuration; none of it is a secret of the workflow. */
const MACHINE =
  /^(?:PATH|HOME|USER|LANG|LC_ALL|TZ|TMPDIR|TEMP|TMP|NO_COLOR|SYSTEMROOT|USERPROFILE|XDG_(?:RUNTIME_DIR|CONFIG_HOME)|DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS_VERIFY|API_VERSION)|COMPOSE_(?:FILE|PROJECT_NAME|PROFILES|PATH_SEPARATOR|ENV_FILES))$/;

/**
 * The variables that a run may see. Where a stranger may have written the configuration (`restricted`), only those that
 * `allowed` names and those of the machine remain.
 */
export function visibleEnvironment(
  environment: Environment,
  restricted: boolean,
  allowed: readonly string[],
): Record<string, string | undefined> {
  const names = new Set(allowed);
  const visible = Object.entries(environment).filter(
    ([name]) => !NEVER.test(name) && (!restricted || names.has(name) || MACHINE.test(name)),
  );
  return Object.fromEntries(visible);
}
