import type { AuthConfiguration } from "../../model/configuration.ts";
import type { Json } from "../../model/json.ts";

/** The user of a context, as reports tell it. */
export type Profile = Pick<AuthConfiguration, "user_id" | "user_email" | "permissions">;

const LONGEST_TEXT = 256;
const MOST_PERMISSIONS = 100;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What an answer says of the user, over what was known; what cannot be meant, such as an e-mail address without `@`, changes nothing. */
export function readProfile(known: Profile, values: ReadonlyMap<string, Json>): Profile {
  const email = readText(values.get("user_email"));
  return {
    user_id: readText(values.get("user_id")) ?? known.user_id,
    user_email: email !== null && EMAIL.test(email) ? email : known.user_email,
    permissions: readPermissions(values.get("permissions")) ?? known.permissions,
  };
}

function readText(value: Json | undefined): string | null {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return null;
  const text = String(value).trim();
  return text === "" ? null : text.slice(0, LONGEST_TEXT);
}

/** A list, or the text of an OAuth scope: words with spaces or commas between them. */
function readPermissions(value: Json | undefined): string[] | null {
  const items = typeof value === "string" ? value.slice(0, MOST_PERMISSIONS * LONGEST_TEXT).split(/[\s,]+/) : value;
  if (!Array.isArray(items)) return null;
  return items
    .map(readText)
    .filter((item) => item !== null)
    .slice(0, MOST_PERMISSIONS);
}
