import * as core from "@actions/core";
import type { Log } from "../model/options.ts";
import { toInertText } from "./plain-text.ts";

/** The step's log: folded groups, notices and warnings as annotations of the run, every text inert. */
export function actionsLog(): Log {
  return {
    group: (title) => core.startGroup(toInertText(title)),
    endGroup: () => core.endGroup(),
    line: (text) => core.info(toInertText(text)),
    notice: (text) => core.notice(toInertText(text)),
    warning: (text) => core.warning(toInertText(text)),
    status: () => undefined,
  };
}
