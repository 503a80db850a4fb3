import type { Problem } from "../errors.ts";
import type { ServiceConfiguration } from "../model/configuration.ts";
import type { Path } from "../model/location.ts";
import type { SuiteDefinition } from "../model/schema.ts";
import type { Environment } from "../model/session.ts";
import { captureProblems, redactProblems } from "./capture-check.ts";
import { findCycles } from "./cycles.ts";
import { dependencyProblems } from "./dependencies.ts";
import type { Draft, Written } from "./draft.ts";
import { duplicateNames } from "./names.ts";
import { suggestion } from "./nearest.ts";
import { notYetSupported } from "./not-yet.ts";
import { UNNAMED } from "./repair.ts";
import { defaultHeaders, requestProblems } from "./request-check.ts";
import { joinDefaults, resolveService } from "./resolve.ts";
import type { Resources } from "./resources.ts";
import { templateProblems } from "./template-check.ts";

/** What Compose knows, handed in as data; `null` where there is no compose project. */
export interface KnownServices {
  names: readonly string[];
  /** False when the compose files could not be read to the end (`include` without Compose at hand): nothing is unknown then. */
  complete: boolean;
}

/** What the files are checked against. */
export interface CrossCheckContext {
  environment: Environment;
  /** `null` where there is no compose project. */
  compose: KnownServices | null;
  resources: Resources;
}

/** Everything that can be wrong between names, without contacting anything. */
export function crossCheck(draft: Draft, { environment, compose }: CrossCheckContext): Problem[] {
  const declared = draft.services.map((service) => service.definition.service_name);
  const known = new Set([...declared, ...(compose?.names ?? [])]);
  const check = new ServiceNames(known, draft.complete && (compose?.complete ?? true));
  const defaults = joinDefaults(draft);
  const services = draft.services.map((written) => resolveService(written, defaults, environment));
  const origins = draft.complete ? serviceOrigins(services) : null;
  return [
    ...duplicateNames(draft),
    ...notYetSupported(draft),
    ...draft.projects.flatMap((project) => [...redactProblems(project), ...defaultHeaders(project)]),
    ...services.flatMap((service) => serviceProblems(service, environment, draft.complete ? compose : null, check)),
    ...serviceCycles(services),
    ...draft.suites.flatMap((suite) => [
      ...dependencyProblems(suite),
      ...suiteNames(suite, check),
      ...requestProblems(suite, known.size > 0 || compose !== null, origins),
      ...templateProblems(suite),
      ...captureProblems(suite),
      ...timeoutProblems(suite),
    ]),
  ];
}

/** Reports names of services that nothing declares. */
class ServiceNames {
  readonly #known: ReadonlySet<string>;
  readonly #complete: boolean;

  constructor(known: ReadonlySet<string>, complete: boolean) {
    this.#known = known;
    this.#complete = complete;
  }

  unknown(part: Pick<Written<unknown>, "locate">, path: Path, name: string | undefined, what: string): Problem[] {
    if (name === undefined || !this.#complete || this.#known.has(name) || name.startsWith(UNNAMED)) return [];
    return [
      { ...part.locate(path), message: `${what} names no known service: "${name}"${suggestion(name, this.#known)}` },
    ];
  }
}

function serviceProblems(
  service: ServiceConfiguration,
  environment: Environment,
  compose: KnownServices | null,
  check: ServiceNames,
): Problem[] {
  const { service_name: name, locate } = service;
  if (name.startsWith(UNNAMED)) return [];
  const problems: Problem[] = service.dependencies.flatMap((dependency, index) =>
    check.unknown(service, ["dependencies", index], dependency, "dependencies"),
  );
  if (environment === "docker" && compose?.complete && !compose.names.includes(name)) {
    const message = `the compose file has no service "${name}"${suggestion(name, compose.names)}`;
    problems.push({ ...locate(["service_name"]), message });
  }
  if (service.base_url === null && environment !== "docker") {
    const message = `"${name}" needs a base_url in the environment ${environment}: only docker can take it from a published port`;
    problems.push({ ...locate(["service_name"]), message });
  }
  return [...problems, ...badPort(service)];
}

/** Services that wait for each other would be waited for until the time is up. */
function serviceCycles(services: readonly ServiceConfiguration[]): Problem[] {
  const edges = new Map(services.map((service) => [service.service_name, service.dependencies]));
  return findCycles(edges).flatMap((cycle) => {
    const service = services.find(({ service_name }) => service_name === cycle[0]);
    const chain = [...cycle, cycle[0]].join(" → ");
    const message = `these services wait for each other: ${chain}; remove one of the dependencies`;
    return service ? [{ ...service.locate(["dependencies"]), message }] : [];
  });
}

/** A test that may take longer than its whole suite never gets the time it asks for. */
function timeoutProblems(suite: Written<SuiteDefinition>): Problem[] {
  const { timeout_seconds: limit, tests } = suite.definition;
  if (limit === undefined) return [];
  return tests.flatMap(({ timeout_seconds: seconds }, index) => {
    if (seconds === undefined || seconds <= limit) return [];
    const message = `timeout_seconds: ${seconds} is longer than the ${limit} seconds of its whole suite: shorten it, or lengthen the suite's`;
    return [{ ...suite.locate(["tests", index, "timeout_seconds"]), message }];
  });
}

/** Ports that `fetch` refuses by its standard; a service there would look as if it never got ready. */
const BLOCKED_PORTS = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

function badPort({ base_url, locate }: ServiceConfiguration): Problem[] {
  if (base_url === null || !URL.canParse(base_url)) return [];
  const { port } = new URL(base_url);
  if (!BLOCKED_PORTS.has(Number(port))) return [];
  const message = `port ${port} is one that HTTP clients refuse by the fetch standard: publish another port`;
  return [{ ...locate(["base_url"]), message }];
}

function suiteNames(suite: Written<SuiteDefinition>, check: ServiceNames): Problem[] {
  const { definition } = suite;
  return [
    ...check.unknown(suite, ["target_service"], definition.target_service, "target_service"),
    ...definition.tests.flatMap((test, index) =>
      check.unknown(suite, ["tests", index, "target_service"], test.target_service, "target_service"),
    ),
    ...(definition.prerequisites ?? []).flatMap((name, index) =>
      prerequisite(suite, ["prerequisites", index], name, check),
    ),
  ];
}

function prerequisite(suite: Written<SuiteDefinition>, path: Path, name: string, check: ServiceNames): Problem[] {
  if (name.startsWith("database:")) {
    return [
      {
        ...suite.locate(path),
        message: `the prerequisite "${name}" is not supported yet in this version: remove it for now`,
      },
    ];
  }
  if (!name.startsWith("env:")) return check.unknown(suite, path, name, "prerequisites");
  if (/^env:[A-Za-z_]\w*$/.test(name)) return [];
  return [{ ...suite.locate(path), message: `"${name}" names no environment variable: write env:NAME` }];
}

/** Origins that an absolute `endpoint` may go to; `null` while some are known only once the stack is up. */
function serviceOrigins(services: readonly ServiceConfiguration[]): Set<string> | null {
  const urls = services.map((service) => service.base_url);
  if (urls.some((url) => url === null || !URL.canParse(url))) return null;
  return new Set(urls.flatMap((url) => (url === null ? [] : [new URL(url).origin])));
}
