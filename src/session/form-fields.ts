/** A field of a form body: `written` is how its value stands in the text, `value` what that means. */
export interface FormField {
  /** Parts of its name: `user[password]` is `user` and `password`. */
  path: string[];
  name: string;
  value: string;
  written: string;
}

/** A form, its values replaced where `mask` gives something else; any other text comes back as it is. */
export function mapFormFields(text: string, mask: (field: FormField) => string): string {
  const boundary = boundaryOf(text);
  if (boundary !== null) return mapParts(text, boundary, mask);
  if (!/^[^\s=&]+=\S*$/.test(text)) return text;
  return text
    .split("&")
    .map((pair) => {
      const separator = pair.indexOf("=");
      if (separator < 0) return pair;
      const written = pair.slice(separator + 1);
      return `${pair.slice(0, separator + 1)}${mask(fieldOf(decode(pair.slice(0, separator)), decode(written), written))}`;
    })
    .join("&");
}

/** Every field of a form, url-encoded or multipart; of files the content is none. */
export function formFields(text: string): FormField[] {
  const fields: FormField[] = [];
  mapFormFields(text, (field) => {
    fields.push(field);
    return field.written;
  });
  return fields;
}

function boundaryOf(text: string): string | null {
  return /^--[^\r\n]{1,200}(?=\r?\n)/.exec(text)?.[0] ?? null;
}

function mapParts(text: string, boundary: string, mask: (field: FormField) => string): string {
  return text
    .split(boundary)
    .map((part) => {
      const head = /^\r?\n(?:[^\r\n]+\r?\n)+\r?\n/.exec(part)?.[0] ?? "";
      const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
      if (name === undefined || /[;\s]filename\*?=/i.test(head)) return part;
      const value = part.slice(head.length).replace(/\r?\n$/, "");
      return `${head}${mask(fieldOf(name, value, value))}${part.slice(head.length + value.length)}`;
    })
    .join(boundary);
}

function fieldOf(name: string, value: string, written: string): FormField {
  return { path: name.split(/[[\].]+/).filter((part) => part !== ""), name, value, written };
}

/** A text that is cut inside an escape stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
