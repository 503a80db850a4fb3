import { b as unescapePointerPart, c as isOperatorObject, n as resembles, r as shownExcerpt, t as aroundDifference, x as plural } from "./difference.js";
import { n as isObject, o as stringifyJson } from "./json.js";
// src/model/duration.ts
/** `126ms` below a second, else `1.2s`. */
function formatMilliseconds(milliseconds) {
	const whole = Math.round(milliseconds);
	return whole < 1e3 ? `${whole}ms` : `${(milliseconds / 1e3).toFixed(1)}s`;
}
/** `34s`, `2m 34s`, `1h 2m 3s`. */
function formatElapsed(milliseconds) {
	const seconds = Math.round(milliseconds / 1e3);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60)];
	return [
		hours > 0 ? `${hours}h` : "",
		seconds >= 60 ? `${minutes}m` : "",
		`${seconds % 60}s`
	].filter((part) => part !== "").join(" ");
}
// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};
// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
new CharacterDiff();
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
new WordsWithSpaceDiff();
// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
new LineDiff();
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
new SentenceDiff();
// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
new CssDiff();
// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}
// src/report/value-diff.ts
const ABSENT = "$absent";
const VALUE_CHARACTERS = 160;
const LINES_A_VALUE = 24;
/** So many alike elements are shown on each side of a difference. */
const CONTEXT = 1;
/** Beyond this many steps of editing two lists count as different altogether. */
const MAX_EDIT_LENGTH = 400;
/** A line break in a name or a value must not start a line of the diff. */
function line(mark, depth, text) {
	return {
		mark,
		depth,
		text: text.replace(/[\r\n\u2028\u2029]+/g, " ")
	};
}
/** An expected value and the actual one: lists and objects laid side by side, texts of several lines line by line. */
function valueDiff(name, expected, actual, depth) {
	if (actual === ABSENT && expected !== ABSENT) return [...written("-", name, expected, depth), line("+", depth, `${name}: (nothing there)`)];
	if (expected === ABSENT && actual !== ABSENT) return [line("-", depth, `${name}: (nothing there)`), ...written("+", name, actual, depth)];
	const plain = unwrapped(expected);
	if (Array.isArray(plain) && Array.isArray(actual)) return listDiff(name, plain, actual, depth);
	if (isObject(plain) && isObject(actual) && !isOperatorObject(plain)) return objectDiff(name, plain, actual, depth);
	if (isLong(plain) && isLong(actual)) return linesDiff(name, plain.split("\n"), actual.split("\n"), depth);
	return scalarDiff(name, expected, actual, depth);
}
/** `$eq` says how to compare, not what is expected. */
function unwrapped(expected) {
	return (isObject(expected) && Object.keys(expected).length === 1 ? expected.$eq : void 0) ?? expected;
}
function isLong(value) {
	return typeof value === "string" && value.includes("\n");
}
function scalarDiff(name, expected, actual, depth) {
	const texts = [stringifyJson(expected), stringifyJson(actual)];
	if (texts.some((text) => text.length > VALUE_CHARACTERS) && !(isText(expected) && isText(actual))) return [...written("-", name, expected, depth), ...written("+", name, actual, depth)];
	const [one, other] = aroundDifference(...texts, VALUE_CHARACTERS);
	return [line("-", depth, `${name}: ${shownExcerpt(one)}`), line("+", depth, `${name}: ${shownExcerpt(other)}`)];
}
function isText(value) {
	return typeof value === "string";
}
function objectDiff(name, expected, actual, depth) {
	const differing = Object.entries(expected).map(([key, item]) => {
		return {
			key,
			item,
			value: Object.hasOwn(actual, key) ? actual[key] ?? null : ABSENT
		};
	}).filter(({ item, value }) => !fits(item, value));
	if (differing.length === 0) return [...written("-", name, expected, depth), ...written("+", name, actual, depth)];
	return [line(" ", depth, name), ...differing.flatMap(({ key, item, value }) => valueDiff(key, item, value, depth + 1))];
}
function fits(item, value) {
	return value !== ABSENT ? resembles(item, value) : item === ABSENT;
}
function listDiff(name, expected, actual, depth) {
	const stretches = stretchesOf(expected, actual);
	const lines = [line(" ", depth, `${name}: ${elements(expected.length)} expected, ${actual.length} there`)];
	let index = 0;
	for (const [at, { alike, expected: missing, actual: there }] of stretches.entries()) {
		const begin = index;
		index += there.length;
		if (alike) {
			const texts = there.map((item, offset) => `[${begin + offset}]: ${cut(stringifyJson(item))}`);
			lines.push(...alikeLines(texts, depth + 1, at === 0, at === stretches.length - 1));
			continue;
		}
		for (const [offset, item] of missing.entries()) {
			const partner = there[offset];
			const element = `[${begin + offset}]`;
			if (partner === void 0) lines.push(...written("-", element, item, depth + 1));
			else lines.push(...valueDiff(element, item, partner, depth + 1));
		}
		for (const [offset, item] of there.entries()) if (offset >= missing.length) lines.push(...written("+", `[${begin + offset}]`, item, depth + 1));
	}
	return lines;
}
/** Elements or lines that have a partner: the ones beside a difference, and how many there are besides. */
function alikeLines(texts, depth, first, last) {
	const head = first ? 0 : CONTEXT;
	const tail = last ? 0 : CONTEXT;
	const hidden = texts.length - head - tail;
	const all = texts.map((text) => line(" ", depth, text));
	if (hidden <= 0) return all;
	return [
		...all.slice(0, head),
		line(" ", depth, `… ${hidden} alike`),
		...all.slice(all.length - tail)
	];
}
function linesDiff(name, expected, actual, depth) {
	const lines = stretchesOf(expected, actual).flatMap(({ alike, expected: missing, actual: there }, at, all) => {
		const texts = there.map((text) => cut(String(text)));
		if (alike) return alikeLines(texts, depth + 1, at === 0, at === all.length - 1);
		return [...missing.map((text) => line("-", depth + 1, cut(String(text)))), ...texts.map((text) => line("+", depth + 1, text))];
	});
	return [line(" ", depth, name), ...lines];
}
/** The longest way through both lists on which partners resemble each other; what is left between two such stretches. */
function stretchesOf(expected, actual) {
	const changes = diffArrays([...expected], [...actual], {
		comparator: resembles,
		maxEditLength: MAX_EDIT_LENGTH
	});
	if (changes === void 0) return [{
		alike: false,
		expected: [...expected],
		actual: [...actual]
	}];
	const stretches = [];
	for (const { value, added, removed } of changes) {
		const before = stretches.at(-1);
		if (!added && !removed) stretches.push({
			alike: true,
			expected: value,
			actual: value
		});
		else if (before && !before.alike) before[added ? "actual" : "expected"].push(...value);
		else stretches.push({
			alike: false,
			expected: removed ? [...value] : [],
			actual: added ? [...value] : []
		});
	}
	return stretches;
}
/** A value that one side alone has: on one line where it is short, else as indented JSON. */
function written(mark, name, value, depth) {
	const text = stringifyJson(value);
	if (text.length <= VALUE_CHARACTERS || typeof value === "string") return [line(mark, depth, `${name}: ${cut(text)}`)];
	const lines = stringifyJson(value, 2).split("\n");
	const kept = lines.slice(0, LINES_A_VALUE).map((part) => line(mark, depth + 1, cut(part)));
	const more = lines.length - kept.length;
	return [
		line(mark, depth, `${name}:`),
		...kept,
		...more > 0 ? [line(mark, depth + 1, `… ${more} more lines`)] : []
	];
}
function elements(count) {
	return `${count} element${count === 1 ? "" : "s"}`;
}
function cut(text) {
	return text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text;
}
// src/report/diff.ts
/** One mark in front of each line: `-` expected, `+` actual, a blank for what leads there. */
function mismatchDiff(mismatches) {
	return [...Map.groupBy(mismatches, ({ source }) => source)].flatMap(([source, found]) => placeLines(source, treeOf(found), 0)).map(({ mark, depth, text }) => `${mark} ${"  ".repeat(depth)}${text}`.trimEnd());
}
function treeOf(mismatches) {
	const root = {
		mismatches: [],
		inner: /* @__PURE__ */ new Map()
	};
	for (const mismatch of mismatches) mismatch.pointer.split("/").slice(1).reduce((holder, part) => {
		const inner = holder.inner.get(part) ?? {
			mismatches: [],
			inner: /* @__PURE__ */ new Map()
		};
		holder.inner.set(part, inner);
		return inner;
	}, root).mismatches.push(mismatch);
	return root;
}
function placeLines(name, { mismatches, inner }, depth) {
	const own = mismatches.flatMap((mismatch) => mismatchLines(name, mismatch, depth));
	if (inner.size === 0) return own;
	const below = [...inner].flatMap(([part, place]) => placeLines(partName(part), place, depth + 1));
	return [
		...own,
		line(" ", depth, name),
		...below
	];
}
/** The place in the YAML stands on the first line. */
function mismatchLines(name, { expected, actual, location }, depth) {
	const lines = valueDiff(name, expected, actual, depth);
	const where = location === null ? "" : `  # ${location.file}:${location.line}`;
	return lines.map((found, index) => index === 0 ? line(found.mark, depth, `${found.text}${where}`) : found);
}
/** `[2]` for an element, the key for a member. */
function partName(part) {
	if (/^\d+$/.test(part)) return `[${part}]`;
	return unescapePointerPart(part);
}
// src/report/step-text.ts
const PHASES = {
	setup: "set-up ",
	step: "step ",
	teardown: "teardown "
};
function isBroken({ status }) {
	return status === "failed" || status === "error";
}
/** Whether the message of the flow that the step belongs to ends with the step's own. */
function isTold({ error_message }, message) {
	return error_message !== null && (message ?? "").endsWith(error_message);
}
/** `set-up create the order` */
function stepTitle({ phase, name }) {
	return `${PHASES[phase]}${name}`;
}
/** `12ms`, or `20.0s, 57 requests` of a step that asked more than once; empty when it did not run. */
function stepEffort({ status, duration_ms, attempts }) {
	if (status === "skipped") return "";
	return `${formatMilliseconds(duration_ms)}${attempts > 1 ? `, ${plural(attempts, "request")}` : ""}`;
}
/** `after 1.2s → 200: body /status: expected "shipped", got "paid"` */
function pollText({ at_ms, response_status, message }) {
	const answer = response_status === null ? "" : ` → ${response_status}`;
	return `after ${formatMilliseconds(at_ms)}${answer}${message === null ? "" : `: ${message}`}`;
}
// src/report/verdict-line.ts
/** `failed: 20 passed, 2 failed, 1 skipped of 23 in 12s`: the same words in the log, the comment and the step's error. */
function verdictLine(session) {
	const elapsed = Date.parse(session.end_timestamp) - Date.parse(session.start_timestamp);
	const time = elapsed < 1e4 ? formatMilliseconds(elapsed) : formatElapsed(elapsed);
	const cancelled = session.interrupted === null ? "" : `, cancelled by ${session.interrupted}`;
	return `${session.overall_status}: ${counts(session)} in ${time}${cancelled}`;
}
function counts(session) {
	const waiting = session.services.filter((service) => service.verdict !== "ready" && service.verdict !== "completed").length;
	const services = waiting > 0 ? `, ${waiting} of ${plural(session.services.length, "service")} not ready` : "";
	if (session.total_tests === 0) {
		if (session.services.length === 0) return "nothing was verified";
		return waiting > 0 ? services.slice(2) : `${plural(session.services.length, "service")} ready, no tests`;
	}
	return `${[
		[session.passed_tests, "passed"],
		[session.failed_tests, "failed"],
		[session.error_tests, session.error_tests === 1 ? "error" : "errors"],
		[session.skipped_tests, "skipped"]
	].filter(([count], index) => count > 0 || index === 0).map(([count, word]) => `${count} ${word}`).join(", ")} of ${plural(session.total_tests, "test")}${services}`;
}
// src/report/step-lines.ts
const MARKS = {
	passed: "✓",
	failed: "✗",
	error: "✗",
	skipped: "-"
};
const STEPS_SHOWN = 20;
/** `✗ step pay failed (12ms): expected status 200, got 500` */
function stepLine(step) {
	const effort = stepEffort(step);
	const why = (step.skip_reason ?? step.error_message ?? "").split("\n")[0] ?? "";
	return `${MARKS[step.status]} ${stepTitle(step)} ${step.status}${effort === "" ? "" : ` (${effort})`}${why === "" ? "" : `: ${why}`}`;
}
/** What ran before a step that did not work, that step, and how an `until` was answered last. */
function stepLines(steps) {
	const shown = steps.slice(0, STEPS_SHOWN);
	const more = steps.length - shown.length;
	return [...shown.flatMap((step) => [stepLine(step), ...isBroken(step) ? step.polls.slice(-3).map((poll) => `    ${pollText(poll).split("\n")[0]}`) : []]), ...more > 0 ? [`…and ${more} more steps`] : []];
}
/** The set-up and the teardown of a suite, when something in them did not work. */
function suiteStepLines({ name, steps }) {
	const broken = steps.filter(isBroken);
	if (broken.length === 0) return [];
	return [`✗ suite ${name}`, ...broken.map((step) => `    ${stepLine(step)}`)];
}
export { isBroken as a, stepEffort as c, formatElapsed as d, formatMilliseconds as f, verdictLine as i, stepTitle as l, stepLines as n, isTold as o, suiteStepLines as r, pollText as s, stepLine as t, mismatchDiff as u };
