import { SHORTEST_BY_TEXT, secretForms } from "./secret-forms.ts";

/** Where this product leaves out the rest of a text. */
const CUT = "…";

/**
 * Finds any of many secrets in a text, in every usual form. One pattern of all forms would have to be built anew for each
 * token that a log-in teaches, and tried at every character.
 */
export class SecretIndex {
  /** Forms by their first characters, longest first. */
  readonly #forms = new Map<string, string[]>();
  /** First characters of all forms: most places of a text need no look into the map. */
  readonly #firsts = new Set<number>();

  add(secret: string): void {
    for (const form of secretForms(secret)) {
      const start = form.slice(0, SHORTEST_BY_TEXT);
      const forms = this.#forms.get(start) ?? [];
      if (forms.includes(form)) continue;
      this.#forms.set(
        start,
        [...forms, form].sort((one, other) => other.length - one.length),
      );
      this.#firsts.add(form.charCodeAt(0));
    }
  }

  replace(text: string, mask: string): string {
    if (this.#forms.size === 0 || text.length < SHORTEST_BY_TEXT) return text;
    let result = "";
    let kept = 0;
    for (let at = 0; at <= text.length - SHORTEST_BY_TEXT; at++) {
      if (!this.#firsts.has(text.charCodeAt(at))) continue;
      const found = this.#formAt(text, at);
      if (found === undefined) continue;
      result += text.slice(kept, at) + mask;
      kept = at + found.length;
      at = kept - 1;
    }
    return this.#maskCut(kept === 0 ? text : result + text.slice(kept), mask);
  }

  /** A message may quote the beginning of a long text, and with it the beginning of a secret: what stands before each `…`. */
  #maskCut(text: string, mask: string): string {
    if (!text.includes(CUT)) return text;
    const parts = text.split(CUT);
    const last = parts.length - 1;
    return parts.map((part, index) => (index === last ? part : this.#maskEnd(part, mask))).join(CUT);
  }

  #maskEnd(text: string, mask: string): string {
    for (let at = 0; at <= text.length - SHORTEST_BY_TEXT; at++) {
      if (!this.#firsts.has(text.charCodeAt(at))) continue;
      const forms = this.#forms.get(text.slice(at, at + SHORTEST_BY_TEXT)) ?? [];
      if (forms.some((form) => form.startsWith(text.slice(at)))) return text.slice(0, at) + mask;
    }
    return text;
  }

  #formAt(text: string, at: number): string | undefined {
    return this.#forms.get(text.slice(at, at + SHORTEST_BY_TEXT))?.find((form) => text.startsWith(form, at));
  }
}
