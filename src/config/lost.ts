import type { Path } from "../model/location.ts";

/** A part of the configuration of which something was wrong and had to be taken out; paths start at the part. */
export interface WithLosses {
  lost: readonly Path[];
}

/** Whether what stands at `path` was taken out, alone or with what holds it: what depends on it is no mistake of its own. */
export function isLost({ lost }: WithLosses, path: Path): boolean {
  return lost.some((one) => startsWith(path, one));
}

/** Whether something at `path` or below it was taken out. */
export function hasLostBelow({ lost }: WithLosses, path: Path): boolean {
  return lost.some((one) => startsWith(one, path) || startsWith(path, one));
}

/** Whether something was taken out of a mapping of that name, wherever it stands. */
export function hasLostIn({ lost }: WithLosses, keys: readonly string[]): boolean {
  return lost.some((one) => one.length === 0 || one.some((key) => keys.includes(String(key))));
}

/** The losses below `prefix`, and the loss of all of it, as seen from there. */
export function lossesBelow(lost: readonly Path[], prefix: Path): Path[] {
  return lost.flatMap((one) => {
    if (startsWith(prefix, one)) return [[]];
    return startsWith(one, prefix) ? [one.slice(prefix.length)] : [];
  });
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((key, index) => String(path[index]) === String(key)) && path.length >= beginning.length;
}
