/** An address as it goes out: what is written is requested, whatever `fetch` would make of it. */
export interface SentAddress {
  origin: string;
  /** With the query; dot segments as they are written. */
  path: string;
  /** What `fetch` gets in its place: it resolves dot segments, and refuses some ports, at which services do listen. */
  standIn: string;
}

const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;
const PLACE = "compose-verify-dots-";

/** Takes apart an absolute HTTP address without user and password. Throws `TypeError` for what is no URL. */
export function sentAddress(url: string): SentAddress {
  const [, start = "", path = "", rest = ""] = /^([a-z]+:\/\/[^/?#\\]*)([^?#]*)(.*)$/is.exec(url) ?? [];
  const dots: string[] = [];
  const segments = path.split("/").map((segment) => {
    if (!DOT_SEGMENT.test(segment)) return segment;
    dots.push(segment);
    return `${PLACE}${dots.length - 1}-`;
  });
  const parsed = new URL(`${start}${segments.join("/")}${rest}`);
  const pathname = dots.reduce((text, segment, index) => text.replace(`${PLACE}${index}-`, segment), parsed.pathname);
  return {
    origin: parsed.origin,
    path: `${pathname}${parsed.search}`,
    standIn: `${parsed.protocol}//${parsed.hostname}/`,
  };
}
