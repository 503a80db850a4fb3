import { Composer, isScalar, Parser } from "yaml";

const TRAPS: readonly [RegExp, string][] = [
  [/^[-+]?0\d+(\.\d*)?$/, "a number with a leading zero"],
  [/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i, "a number with an exponent"],
  [/^[-+]?0[xob][\da-f_]+$/i, "a number in another base"],
  [/^[-+]?\d[\d_]*_[\d_]*$/, "a number with underscores"],
  [/^[-+]?\.(inf|nan)$/i, "a number that JSON does not have"],
];

/** Says what is wrong with a plain scalar that means something else than it looks; `null` when it is fine. */
export function numberTrap(source: string): string | null {
  const trap = TRAPS.find(([pattern]) => pattern.test(source.trim()));
  return trap
    ? `${source.trim()} is ${trap[1]}, which readers and YAML take differently: quote it, or write it plainly`
    : null;
}

/** The YAML core type of a text that stood unquoted in the file, after substitution. */
export function typePlainText(text: string): unknown {
  if (text !== text.trim() || /[:#\n[\]{},&*!|>'"%@`]/.test(text)) return text;
  for (const document of new Composer({ schema: "core", intAsBigInt: true, logLevel: "silent" }).compose(
    new Parser().parse(text),
  )) {
    return isScalar(document.contents) && document.errors.length === 0 ? document.contents.value : text;
  }
  return text === "" ? null : text;
}

const ACCIDENTS: readonly [RegExp, string][] = [
  [/(^|[\s:,[{-])\{\{/, 'YAML reads an unquoted {{x}} as a mapping: quote the whole value, "{{x}}"'],
  [
    /[[{,]\s*([^"'\s]*:\s+)?[^"']*\$\{/,
    'inside { } and [ ] YAML reads an unquoted ${X} as a mapping: quote it, "${X}"',
  ],
  [/(:\s+|-\s+)\*[^\s"']*/, 'a value that starts with * is an alias: quote it, "*"'],
  [/(:\s+|-\s+)[@`]/, "a value cannot start with @ or `: quote it"],
  [/(:\s+|-\s+)[%]/, "a value cannot start with %: quote it"],
  [/^\s*\t/, "YAML is indented with spaces, not with tabs"],
];

/** What people usually meant by a line that YAML does not understand; `null` when nothing usual fits. */
export function accidentHint(line: string): string | null {
  return ACCIDENTS.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}
