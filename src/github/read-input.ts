type Environment = Readonly<Record<string, string | undefined>>;

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** Reads inputs by name and gathers what is wrong with them, so that all of it is told at once. */
export interface InputReader {
  readonly problems: string[];
  /** `null` when not given. */
  text(name: string): string | null;
  /** One item a line. */
  list(name: string): string[];
  boolean(name: string, otherwise: boolean): boolean;
  /** A whole number inside the range. */
  integer<Otherwise extends number | null>(
    name: string,
    range: { from: number; to: number },
    otherwise: Otherwise,
  ): number | Otherwise;
  choice<Choice extends string, Otherwise extends Choice | null>(
    name: string,
    choices: readonly Choice[],
    otherwise: Otherwise,
  ): Choice | Otherwise;
}

export function inputReader(environment: Environment): InputReader {
  const problems: string[] = [];
  /** GitHub writes an input's name in upper case, spaces as `_`, dashes kept. */
  const text = (name: string) => environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() || null;
  const refuse = (name: string, value: string, allowed: string) => {
    problems.push(`${name}: ${JSON.stringify(value)} is not allowed; it must be ${allowed}`);
  };
  return {
    problems,
    text,
    list: (name) => (text(name) ?? "").split(/\r\n|\r|\n/).flatMap((line) => line.trim() || []),
    boolean(name, otherwise) {
      const value = text(name);
      if (value === null) return otherwise;
      if (!Object.hasOwn(BOOLEANS, value)) refuse(name, value, "true or false");
      return BOOLEANS[value] ?? otherwise;
    },
    integer(name, { from, to }, otherwise) {
      const value = text(name);
      if (value === null) return otherwise;
      const number = Number(value);
      if (/^\d{1,9}$/.test(value) && number >= from && number <= to) return number;
      refuse(name, value, `a whole number from ${from} to ${to}`);
      return otherwise;
    },
    choice(name, choices, otherwise) {
      const value = text(name);
      if (value === null) return otherwise;
      const chosen = choices.find((choice) => choice === value);
      if (chosen === undefined) refuse(name, value, `one of ${choices.join(", ")}`);
      return chosen ?? otherwise;
    },
  };
}
