import type { Path } from "../model/location.ts";

/** Where the parts of a file are written: a tree, since a path repeated for every value could be larger than memory. */
export class Place {
  /** Offset of the value; `null` when the path leads to nothing that is written. */
  value: number | null = null;
  /** Offset of the key that leads here. */
  key: number | null = null;
  /** Most parts are texts and numbers: a map for each of them would take more memory than the file. */
  #children: Map<string, Place> | null = null;

  child(key: string | number): Place {
    const name = String(key);
    this.#children ??= new Map();
    const existing = this.#children.get(name);
    if (existing) return existing;
    const created = new Place();
    this.#children.set(name, created);
    return created;
  }

  /** The member `key` is written in another mapping, which was merged into this one. */
  adopt(key: string, from: Place): void {
    this.#children ??= new Map();
    this.#children.set(key, from.child(key));
  }

  /** Offset of the value at `path`, else of its nearest written ancestor. */
  findValue(path: Path): number {
    return this.#way(path).findLast((place) => place.value !== null)?.value ?? 0;
  }

  /** Offset of the key at the end of `path`; of the value, or its nearest ancestor, when no key was written. */
  findKey(path: Path): number {
    const way = this.#way(path);
    const end = way.length === path.length + 1 ? way.at(-1) : undefined;
    return end?.key ?? this.findValue(path);
  }

  #way(path: Path): Place[] {
    let place: Place = this;
    const way = [place];
    for (const key of path) {
      const next = place.#children?.get(String(key));
      if (!next) break;
      way.push(next);
      place = next;
    }
    return way;
  }
}
