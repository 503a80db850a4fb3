import type { System } from "../system.ts";

type Environment = System["environment"];

/** What a CI hands to its steps and no child of ours may pass on: a compose file could interpolate it. */
const CREDENTIALS = /^(?:GITHUB_|GH_|ACTIONS_|INPUT_|RUNNER_)|^NODE_OPTIONS$/i;

/** What the Docker command line itself reads. */
const DOCKER_COMMAND =
  /^(?:PATH|PATHEXT|HOME|USER|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES|PROGRAMDATA|SYSTEMROOT|COMSPEC|TMPDIR|TEMP|TMP|LANG|LC_.*|XDG_.*|SSH_AUTH_SOCK|SSH_AGENT_PID|DOCKER_.*)$/i;

/** The least that `docker` needs to reach its daemon. */
export function dockerEnvironment(environment: Environment): Record<string, string> {
  return pick(environment, (name) => DOCKER_COMMAND.test(name));
}

/** For Compose, which interpolates the user's own variables: everything but the credentials of the CI. */
export function composeEnvironment(environment: Environment): Record<string, string> {
  return pick(environment, (name) => !CREDENTIALS.test(name));
}

function pick(environment: Environment, keep: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value !== undefined && keep(name) ? [[name, value]] : [])),
  );
}
