/** Collects shell variables that stand for secrets; each use has a marker that occurs in none of the texts. */
export interface ShellVault {
  marker(name: string): string;
  /** Quotes a text for a POSIX shell, its markers as variables. */
  quote(text: string): string;
}

/** `texts`: all that will be quoted, so that no marker is taken for a part of it. */
export function createShellVault(texts: string): ShellVault {
  let prefix = "SECRET";
  while (texts.includes(prefix)) prefix += "_";
  const variables: string[] = [];
  return {
    marker(name) {
      variables.push(uniqueVariable(name, variables));
      return `${prefix}<${variables.length - 1}>`;
    },
    quote(text) {
      const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
      const line = variables.reduce(
        (masked, variable, index) => masked.replaceAll(`${prefix}<${index}>`, () => `'"$${variable}"'`),
        quoted,
      );
      return line.replace(/"''$/, '"');
    },
  };
}

function uniqueVariable(name: string, taken: readonly string[]): string {
  const base = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^(?=\d)/, "_");
  let variable = base;
  for (let count = 2; taken.includes(variable); count += 1) variable = `${base}_${count}`;
  return variable;
}
