import { styleText } from "node:util";
import type { Ora } from "ora";
import { toInertText } from "./github/plain-text.ts";
import type { Log } from "./model/options.ts";

/** A terminal that does not know its width has 0 columns, and redrawing a line on it never ends. */
const NARROWEST = 20;

export interface TerminalLog extends Log {
  /** Takes the status line away. */
  close(): void;
}

/** Plain lines; on a terminal in colour, with what is going on right now in a line below them. */
export async function openTerminalLog(stream: NodeJS.WriteStream): Promise<TerminalLog> {
  const spinner = stream.isTTY && stream.columns >= NARROWEST ? await createSpinner(stream) : null;
  const write = (format: Parameters<typeof styleText>[0] | null, text: string) => {
    const inert = toInertText(text);
    if (spinner?.isSpinning) spinner.clear();
    stream.write(`${format === null ? inert : styleText(format, inert, { stream })}\n`);
  };
  return {
    group: (title) => write("bold", title),
    endGroup: () => undefined,
    line: (text) => write(colourOf(text), text),
    notice: (text) => write("cyan", `notice: ${text}`),
    warning: (text) => write("yellow", `warning: ${text}`),
    status: (text) => showStatus(spinner, text),
    close: () => spinner?.stop(),
  };
}

/** Loaded for people alone. Its handling of the keyboard is off: a cancel belongs to the run. */
async function createSpinner(stream: NodeJS.WriteStream): Promise<Ora> {
  const { default: ora } = await import("ora");
  return ora({ stream, discardStdin: false });
}

function showStatus(spinner: Ora | null, text: string): void {
  if (spinner === null) return;
  if (text === "") {
    spinner.stop();
    return;
  }
  spinner.text = toInertText(text).replaceAll("\n", " ");
  if (!spinner.isSpinning) spinner.start();
}

function colourOf(text: string): "red" | "green" | null {
  if (/^\s*✗|^failed/.test(text)) return "red";
  return /^\s*✓|^passed/.test(text) ? "green" : null;
}
