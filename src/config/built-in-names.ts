/** Names that have a value without being set anywhere. */
export const BUILT_IN: ReadonlySet<string> = new Set(["$uuid", "$now", "$random_int", "$session_id"]);
