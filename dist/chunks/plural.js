// src/model/plural.ts
/** `1 suite`, `2 suites`. */
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
export { plural as t };
