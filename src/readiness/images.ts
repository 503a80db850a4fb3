import type { ContainerState } from "../docker/container-state.ts";
import type { Engine } from "../docker/engine.ts";

export interface ServiceImage {
  image: string | null;
  /** `sha256:…`: the registry's digest, or the image's own identity when it was built here. */
  digest: string | null;
}

const TIMEOUT_MS = 5_000;

/** The image that each service runs, by service name. What cannot be found out is `null`. */
export async function readImages(
  engine: Engine,
  containers: readonly ContainerState[],
): Promise<Record<string, ServiceImage>> {
  const first = new Map<string, ContainerState>();
  for (const container of containers) if (!first.has(container.service)) first.set(container.service, container);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const entries = await Promise.all(
    [...first].map(async ([service, { image, imageId }]): Promise<[string, ServiceImage]> => {
      const inspection = imageId ? await engine.inspectImage(imageId, { signal }).catch(() => null) : null;
      const registry = inspection?.RepoDigests?.[0]?.split("@")[1];
      return [service, { image, digest: registry ?? inspection?.Id ?? imageId }];
    }),
  );
  return Object.fromEntries(entries);
}
