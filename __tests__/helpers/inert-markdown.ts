/**
 * Judges what of a Markdown text is outside code: the few rules of CommonMark and GFM that decide it, written out, since what
 * is inside a code span, a fenced block or `<code>` is shown and never obeyed.
 */

const FENCE = /^ {0,3}(`{3,})([^`\n]*)$/;

/** The text with everything that is shown as code taken out; a code block or span that never ends stays. */
export function outsideCode(markdown: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  let block: string[] = [];
  for (const line of markdown.split(/\r\n|[\n\r]/)) {
    const opening = FENCE.exec(line);
    if (fence !== null) {
      block.push(line);
      const closing = /^ {0,3}(`{3,})[ \t]*$/.exec(line)?.[1];
      if (closing !== undefined && closing.length >= fence.length) [fence, block] = [null, []];
    } else if (opening?.[1]) [fence, block] = [opening[1], [line]];
    else kept.push(line);
  }
  const paragraphs = [...kept, ...block].join("\n").split(/\n[ \t]*\n/);
  return paragraphs.map(withoutSpans).join("\n\n");
}

/** A code span ends at the next run of exactly as many backticks; entities in `<code>` are text. */
function withoutSpans(paragraph: string): string {
  // A bar ends a table's cell also inside a code span, so that each cell is judged alone.
  const cells = paragraph.startsWith("|") ? paragraph.split(/(?<!\\)\|/) : [paragraph];
  return cells.map(withoutSpansOfCell).join("|");
}

function withoutSpansOfCell(text: string): string {
  let rest = text;
  let kept = "";
  for (let run = /`+/.exec(rest); run; run = /`+/.exec(rest)) {
    const after = rest.slice(run.index + run[0].length);
    const end = [...after.matchAll(/`+/g)].find((candidate) => candidate[0].length === run?.[0].length);
    kept += rest.slice(0, run.index) + (end ? "" : run[0]);
    rest = end ? after.slice(end.index + end[0].length) : after;
  }
  return (kept + rest).replace(/<code>[^<>]*<\/code>/g, "");
}
