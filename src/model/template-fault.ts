/** A fault of a template, a schema or an assertion; `path` leads to it from the root. */
export interface TemplateFault {
  path: (string | number)[];
  message: string;
}

/** One fault at a path. */
export function fault(path: (string | number)[], message: string): TemplateFault[] {
  return [{ path, message }];
}
