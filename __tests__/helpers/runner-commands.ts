/** The runner's two readers of log lines, as an oracle: what it would obey in a step's output. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REGISTERED = new Set(
  "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning".split(
    " ",
  ),
);

/** What the runner's comparison by culture overlooks. */
const OVERLOOKED = /(?![\t\n\v\f\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Commands of a whole output, in order. */
export function parseRunnerCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => parseCurrent(line) ?? parseOld(line) ?? []);
}

/** `::name key=value,…::data` at the start of a line after white space. */
function parseCurrent(line: string): RunnerCommand | null {
  const text = line.replace(OVERLOOKED, "").trimStart();
  if (!text.startsWith("::")) return null;
  const end = text.indexOf("::", 2);
  return end < 0 ? null : toCommand(text.slice(2, end), text.slice(end + 2), ",");
}

/** `##[name key=value;…]data` anywhere in a line. */
function parseOld(line: string): RunnerCommand | null {
  const text = line.replace(OVERLOOKED, "");
  const start = text.indexOf("##[");
  const end = start < 0 ? -1 : text.indexOf("]", start);
  return end < 0 ? null : toCommand(text.slice(start + 3, end), text.slice(end + 1), ";");
}

function toCommand(info: string, data: string, separator: string): RunnerCommand | null {
  const [name = "", ...rest] = info.split(" ");
  if (!REGISTERED.has(name.toLowerCase())) return null;
  const pairs = rest
    .join(" ")
    .split(separator)
    .flatMap((pair) => {
      const [key, ...value] = pair.split("=");
      return key?.trim() ? [[key.trim(), unescapeData(value.join("="))] as const] : [];
    });
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescapeData(data) };
}

function unescapeData(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
