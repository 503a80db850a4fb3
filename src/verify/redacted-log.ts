import type { Log } from "../model/options.ts";
import type { Redactor } from "../session/redact.ts";

/** A log behind the one gate: containers and services speak through it. */
export function redactedLog(log: Log, redactor: Redactor): Log {
  return {
    group: (title) => log.group(redactor.text(title)),
    endGroup: () => log.endGroup(),
    line: (text) => log.line(redactor.text(text)),
    notice: (text) => log.notice(redactor.text(text)),
    warning: (text) => log.warning(redactor.text(text)),
    status: (text) => log.status(redactor.text(text)),
  };
}
