import type { Extras } from "./service-result.ts";
import type { ServiceWait } from "./service-wait.ts";

interface Finished {
  readonly wait: ServiceWait;
  readonly extras: Extras;
}

/** What a reader of a ready stack should know all the same. */
export function waitWarnings(finished: readonly Finished[]): string[] {
  const ready = finished.filter(({ wait }) => wait.verdict === "ready");
  return [
    ...ready.flatMap(leftOutProbes),
    ...ready.flatMap(leftOutEndpoints),
    ...ready.flatMap(missingDocs),
    ...ready.flatMap(restarted),
    ...unproved(ready),
  ];
}

function leftOutEndpoints({ wait }: Finished): string[] {
  const paths = wait.endpoints?.leftOut(wait.isHealthy) ?? [];
  return paths.map(
    (path) => `${wait.target.name} has no ${path} (404): the default probe is left out. Write the endpoint, or null.`,
  );
}

function leftOutProbes({ wait }: Finished): string[] {
  if (!wait.probesLeftOut) return [];
  return [
    `${wait.target.name} publishes no one TCP port, so its default probes are left out; Docker's healthcheck speaks for it.`,
  ];
}

function missingDocs({ wait, extras }: Finished): string[] {
  if (!wait.target.configuration?.written.docs || !extras.docs || extras.docs.ok) return [];
  return [`The documentation of ${wait.target.name} at ${extras.docs.url} ${extras.docs.error}.`];
}

function restarted({ wait }: Finished): string[] {
  const restarts = wait.containers.reduce((total, container) => total + container.restartCount, 0);
  return restarts > 0
    ? [`${wait.target.name} restarted ${restarts === 1 ? "once" : `${restarts} times`} before it was ready.`]
    : [];
}

/** Running is all that is known of them. */
function unproved(ready: readonly Finished[]): string[] {
  const names = ready
    .filter(({ wait }) => wait.containers.length > 0 && (wait.endpoints?.isEmpty ?? true))
    .filter(({ wait }) => wait.containers.every((container) => container.health === null))
    .map(({ wait }) => wait.target.name);
  if (names.length === 0) return [];
  return [
    `Ready means only "running" for ${names.join(", ")}: no healthcheck and no probe. Add a healthcheck to the compose file.`,
  ];
}
