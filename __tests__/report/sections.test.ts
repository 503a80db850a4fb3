import fc from "fast-check";
import { expect, it } from "vitest";
import { joinSections, type Section } from "../../src/report/sections.ts";

const FOOTER = "the footer";
const section = fc.record({
  kind: fc.constantFrom("failure", "service", "warnings"),
  text: fc.integer({ min: 1, max: 800 }).map((length) => "é".repeat(length)),
});

it("keeps sections whole and in order, says how many are left out, and always has the footer", () => {
  fc.assert(
    fc.property(
      fc.array(section, { maxLength: 40 }),
      fc.integer({ min: 400, max: 20_000 }),
      fc.boolean(),
      (made, size, inBytes) => {
        const sections: Section[] = made.map(({ kind, text }, index) => ({ kind, text: `<${kind} ${index}>${text}` }));
        const joined = joinSections(sections, FOOTER, inBytes ? { bytes: size } : { characters: size });
        expect(inBytes ? Buffer.byteLength(joined) : joined.length).toBeLessThan(size);
        const parts = joined.split("\n\n");
        expect(parts.at(-1)).toBe(FOOTER);
        const shown = sections.filter(({ text }) => parts.includes(text));
        expect(parts.slice(0, shown.length)).toEqual(shown.map(({ text }) => text));
        for (const kind of ["failure", "service", "warnings"]) {
          const all = sections.filter((each) => each.kind === kind);
          const kept = shown.filter((each) => each.kind === kind);
          expect(kept).toEqual(all.slice(0, kept.length));
          const left = all.length - kept.length;
          if (left > 1) expect(joined).toContain(`${left} more ${kind}s`);
          if (left === 0) expect(parts.at(-2) ?? "").not.toMatch(new RegExp(`^_Left out.*${kind}`));
        }
      },
    ),
  );
});

it("keeps everything where there is no budget", () => {
  expect(
    joinSections(
      [
        { kind: "a", text: "one" },
        { kind: "b", text: "two" },
      ],
      FOOTER,
      {},
    ),
  ).toBe(`one\n\ntwo\n\n${FOOTER}`);
});
