/** Words before a bracket that call nothing. */
const SYNTAX =
  "all and any array as by case cast distinct else except exists filter from having in intersect interval join lateral limit not offset on or over row select some then union using values when where with within";
/** The functions that tests use most; none of them leaves anything behind. */
const FUNCTIONS =
  "abs age array_agg array_length avg bool_and bool_or cardinality ceil char_length coalesce concat concat_ws count date_part date_trunc dense_rank every extract floor generate_series greatest json_agg json_array_length json_build_object jsonb_agg jsonb_array_length jsonb_build_object jsonb_typeof lag lead least left length lower ltrim max md5 min mod now nullif octet_length position power random rank replace right round row_number row_to_json rtrim sign split_part sqrt string_agg substr substring sum to_char to_date to_json to_jsonb to_timestamp trim trunc unnest upper";
const HARMLESS = new Set(`${SYNTAX} ${FUNCTIONS}`.split(" "));

/** A call may have a comment between its name and its bracket; a write may set off a trigger, and INTO makes a table. */
const OPAQUE = /--|\/\*|\b(?:into|insert|update|delete|merge)\b/i;
const BEFORE_BRACKET = /([\w$.\u0080-\uffff]+|")\s*\(/g;

/**
 * Whether a session may be another one after this statement: with other settings, a lock, a temporary table. Only what is known to be
 * harmless is not suspected, since functions can do anything.
 */
export function mayChangeSession(sql: string): boolean {
  return (
    OPAQUE.test(sql) || [...sql.matchAll(BEFORE_BRACKET)].some(([, word = ""]) => !HARMLESS.has(word.toLowerCase()))
  );
}
