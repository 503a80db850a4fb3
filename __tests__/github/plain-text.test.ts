import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten, toInertText, toPlainText } from "../../src/github/plain-text.ts";
import { HANG_MS } from "../helpers/hang.ts";
import { parseRunnerCommands } from "../helpers/runner-commands.ts";

const COMMANDS = [
  "::error::forged",
  "  \t::set-output name=exit-code::0",
  "\u00a0::add-mask::a",
  "\u200b::stop-commands::x",
  ":\u200b:warning::x",
  "text ##[set-output name=a]b",
  "#\u200b#[add-mask]a",
  "##\u001b[31m[error]x",
  "a\r::error::x",
  "a\u0085::error::x",
  "###[error]x",
  ":::error::x",
  "\u0000::debug::x",
];

test.each(COMMANDS)("the runner obeys nothing in %j", (text) => {
  expect(parseRunnerCommands(toInertText(text))).toEqual([]);
});

test("the oracle itself sees the commands", () => {
  const seen = COMMANDS.filter((text) => parseRunnerCommands(text).length > 0);
  expect(seen.length).toBeGreaterThan(8);
});

test("the runner obeys no text whatever it is made of", () => {
  const part = fc.constantFrom(
    "::",
    ":",
    "##[",
    "#",
    "[",
    "]",
    "error",
    "add-mask",
    " ",
    "\n",
    "\r",
    "\u200b",
    "\u001b[0m",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      expect(parseRunnerCommands(toInertText(parts.join("")))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test("ordinary text stays as it is", () => {
  const text = "  ✓ orders/create 201 in 12ms :: a::b #1 [x]\n\tsecond line";
  expect(toInertText(text)).toBe(text);
});

test("plain text loses colours, controls, bidi marks and half characters, and keeps line breaks", () => {
  expect(toPlainText("\u001b[31mred\u001b[0m\u0007 \u202eevil\r\nnext\ud800")).toBe("red evil\nnext\ufffd");
});

test("a text is cut between characters", () => {
  expect(shorten("abcdef", 6)).toBe("abcdef");
  expect(shorten("abcdefg", 6)).toBe("abcde…");
  expect(shorten("abcd😀xyz", 6)).toBe("abcd…");
});

test("a flood of empty lines takes no longer than its length", () => {
  const start = performance.now();
  expect(toInertText(`${"\n".repeat(200_000)}x`)).toHaveLength(200_001);
  expect(performance.now() - start).toBeLessThan(HANG_MS);
});
