import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as reasonText, c as wasCancelled, i as reasonOf, n as DeadlineError, o as startDeadline, r as ranOut, s as startGrace, t as TestFault } from "./test-fault.js";
import { o as causeChain } from "./errors.js";
import { c as withNumbers, i as parseJson, n as isObject$2, o as stringifyJson, r as numbersOf, s as valueAtPath, t as isNumeric } from "./json.js";
import { i as xpathFault, r as engineReason, s as readJsonPath, t as assertedTemplate } from "./assertion.js";
import { b as unescapePointerPart, c as isOperatorObject, f as schemaDialect, g as compilePattern, h as mapSchemaTexts, l as isShorthand, p as schemaFaults, r as shownExcerpt, s as isOperator, t as aroundDifference, x as plural, y as toPointer } from "./difference.js";
import { a as renderTemplate, n as captureName, o as rootsOf, s as templateNames, t as UnknownNameError } from "./variables.js";
import { t as require_fontoxpath } from "./fontoxpath.js";
import { n as remedyFor, r as remedyInTime, t as adviceFor } from "./remediation.js";
import { a as ky, i as require_undici, n as trustOf, r as sentAddress, t as trustKey } from "./tls-trust.js";
import { t as createLanes } from "./lanes.js";
import { n as readPrerequisite } from "./prerequisite.js";
import { t as MOST_SECONDS } from "./time-limits.js";
import { i as planStages, n as planWaits, r as orderTests } from "./test-waits.js";
import { promisify } from "node:util";
import diagnostics from "node:diagnostics_channel";
import zlib from "node:zlib";
import { createHash } from "node:crypto";
// src/run/auth/auth-fault.ts
/** An authentication context cannot be used. No message holds anything of a token. */
var AuthFault = class extends TestFault {
	/** No answer came at all, so that another try may find one. */
	unanswered;
	constructor(kind, message, details = {}) {
		super(kind, message, details.cause);
		this.name = "AuthFault";
		this.unanswered = details.unanswered ?? false;
	}
};
const SHOWN_KEYS = 10;
const SHOWN_CHARACTERS$2 = 40;
/** Which advice a refused log-in needs, by the status that came; the first that holds it. */
const ADVICE = [
	[
		300,
		399,
		"log-in-address"
	],
	[
		404,
		405,
		"log-in-address"
	],
	[
		400,
		499,
		"log-in"
	]
];
/** A request of authentication that brought no answer, or another one than expected. */
function refusal$1(what, action, call, attempt) {
	const { response, mismatches, message } = attempt;
	const request = describeCall(call);
	if (response === null || mismatches.length === 0) {
		const reason = message ?? "no answer came";
		const unanswered = attempt.sends > 0;
		return new AuthFault(action === "log-in" ? "log-in-service" : "refresh", `${what} failed: ${request}: ${reason}`, { unanswered });
	}
	const outcome = describeRefusal(response.status, mismatches);
	return new AuthFault(kindOf(action, response.status), `${what} failed: ${request} ${outcome}`);
}
/** An answer that is as expected, and without something that a capture looks for. */
function missingCapture(what, action, call, missing, response) {
	const captures = missing.map((name) => `${name} (${stringifyJson(call.capture[name])})`).join(", ");
	const message = `${what} failed: ${describeCall(call)} answered ${response.status}, but there is no ${captures} in it: ${describeAnswer(response)}`;
	return new AuthFault(action === "log-in" ? "log-in-answer" : "refresh", message);
}
/** `POST /auth/login of the service auth`; without a query, which may hold a secret. */
function describeCall({ method, endpoint, target_service: service }) {
	return `${method} ${endpoint?.split(/[?#]/)[0] || "/"} of the service ${service ?? "(none is named)"}`;
}
/** Values of a body are left out: one of them may be a token. */
function describeRefusal(status, mismatches) {
	const wrongStatus = mismatches.find(({ source }) => source === "status");
	if (wrongStatus) return `answered ${status}, expected ${plain$1(wrongStatus.expected)}`;
	const places = mismatches.slice(0, SHOWN_KEYS).map(({ source, pointer }) => [source, pointer].join(" ").trim());
	return `answered ${status}, but not what is expected of its ${[...new Set(places)].join(", ")}`;
}
function describeAnswer(response) {
	const { value, problem, empty } = response.json();
	if (empty) return "its body is empty";
	if (problem !== null) return "its body is no JSON";
	if (value === null || typeof value !== "object" || Array.isArray(value)) return "its body is no JSON object";
	const keys = Object.keys(value).map((key) => key.slice(0, SHOWN_CHARACTERS$2));
	const more = keys.length > SHOWN_KEYS ? ", …" : "";
	return keys.length === 0 ? "its body is {}" : `its keys are ${keys.slice(0, SHOWN_KEYS).join(", ")}${more}`;
}
function kindOf(action, status) {
	if (status >= 200 && status <= 299) return "log-in-expectation";
	if (action !== "log-in") return "refresh";
	return ADVICE.find(([from, to]) => status >= from && status <= to)?.[2] ?? "log-in-service";
}
function plain$1(value) {
	return typeof value === "string" ? value : stringifyJson(value);
}
// node_modules/tough-cookie/dist/index.js
var import_cjs = (/* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Check if `vhost` is a valid suffix of `hostname` (top-domain)
	*
	* It means that `vhost` needs to be a suffix of `hostname` and we then need to
	* make sure that: either they are equal, or the character preceding `vhost` in
	* `hostname` is a '.' (it should not be a partial label).
	*
	* * hostname = 'not.evil.com' and vhost = 'vil.com'      => not ok
	* * hostname = 'not.evil.com' and vhost = 'evil.com'     => ok
	* * hostname = 'not.evil.com' and vhost = 'not.evil.com' => ok
	*/
	function shareSameDomainSuffix(hostname, vhost) {
		if (hostname.endsWith(vhost)) return hostname.length === vhost.length || hostname[hostname.length - vhost.length - 1] === ".";
		return false;
	}
	/**
	* Given a hostname and its public suffix, extract the general domain.
	*/
	function extractDomainWithSuffix(hostname, publicSuffix) {
		const publicSuffixIndex = hostname.length - publicSuffix.length - 2;
		const lastDotBeforeSuffixIndex = hostname.lastIndexOf(".", publicSuffixIndex);
		if (lastDotBeforeSuffixIndex === -1) return hostname;
		return hostname.slice(lastDotBeforeSuffixIndex + 1);
	}
	/**
	* Detects the domain based on rules and upon and a host string
	*/
	function getDomain$1(suffix, hostname, options) {
		if (options.validHosts !== null) {
			const validHosts = options.validHosts;
			for (const vhost of validHosts) if (shareSameDomainSuffix(hostname, vhost)) return vhost;
		}
		let numberOfLeadingDots = 0;
		if (hostname.startsWith(".")) while (numberOfLeadingDots < hostname.length && hostname[numberOfLeadingDots] === ".") numberOfLeadingDots += 1;
		if (suffix.length === hostname.length - numberOfLeadingDots) return null;
		return extractDomainWithSuffix(hostname, suffix);
	}
	/**
	* Return the part of domain without suffix.
	*
	* Example: for domain 'foo.com', the result would be 'foo'.
	*/
	function getDomainWithoutSuffix$1(domain, suffix) {
		return domain.slice(0, -suffix.length - 1);
	}
	/**
	* Matches an ASCII tab (U+0009) or newline (U+000A / U+000D). The WHATWG URL
	* parser strips these before parsing; we only allocate a cleaned copy (and
	* re-parse) on the rare input that actually contains one.
	*/
	const CONTROL_CHARS = /[\t\n\r]/g;
	let extractedHostnameValidated = false;
	/**
	* True if char `code` is a valid hostname character. This is the per-char half
	* of `is-valid.ts`'s `isValidAscii` (a-z, 0-9, > U+007F) PLUS three additions:
	* A-Z (the host is lowercased before validation, so uppercase ≡ a valid
	* lowercase letter) and '-' / '_' (valid inside a label). KEEP IN SYNC with
	* `is-valid.ts`: these rules are deliberately duplicated to validate during
	* extraction, so any change to the accepted character set there must be
	* mirrored here (and vice-versa).
	*/
	function isValidHostnameChar(code) {
		return code >= 97 && code <= 122 || code >= 48 && code <= 57 || code > 127 || code >= 65 && code <= 90 || code === 45 || code === 95;
	}
	/**
	* Classify scheme `url.slice(schemeStart, colonIndex)` as a WHATWG special
	* scheme without allocating a substring (case-insensitive via `| 32`).
	* Special schemes: ftp, file, http, https, ws, wss
	* (https://url.spec.whatwg.org/#special-scheme).
	*
	* @returns 0 = not special, 1 = special, 2 = file (its host sits only between
	*          "//" and the next slash).
	*/
	function getSpecialScheme(url, schemeStart, colonIndex) {
		const length = colonIndex - schemeStart;
		const c0 = url.charCodeAt(schemeStart) | 32;
		if (length === 2) return c0 === 119 && (url.charCodeAt(schemeStart + 1) | 32) === 115 ? 1 : 0;
		else if (length === 3) {
			const c1 = url.charCodeAt(schemeStart + 1) | 32;
			const c2 = url.charCodeAt(schemeStart + 2) | 32;
			if (c0 === 119 && c1 === 115 && c2 === 115) return 1;
			if (c0 === 102 && c1 === 116 && c2 === 112) return 1;
			return 0;
		} else if (length === 4) {
			const c1 = url.charCodeAt(schemeStart + 1) | 32;
			const c2 = url.charCodeAt(schemeStart + 2) | 32;
			const c3 = url.charCodeAt(schemeStart + 3) | 32;
			if (c0 === 104 && c1 === 116 && c2 === 116 && c3 === 112) return 1;
			if (c0 === 102 && c1 === 105 && c2 === 108 && c3 === 101) return 2;
			return 0;
		} else if (length === 5) return c0 === 104 && (url.charCodeAt(schemeStart + 1) | 32) === 116 && (url.charCodeAt(schemeStart + 2) | 32) === 116 && (url.charCodeAt(schemeStart + 3) | 32) === 112 && (url.charCodeAt(schemeStart + 4) | 32) === 115 ? 1 : 0;
		return 0;
	}
	/**
	* Extract a hostname from `url`, matching a WHATWG URL parser's host-boundary
	* behaviour (https://url.spec.whatwg.org/#concept-basic-url-parser) for tldts'
	* scope. It deliberately does NOT normalise the host (no IDNA/punycode or IPv4
	* canonicalisation; IPv6 brackets are stripped, not compressed), strips trailing
	* dots, and stays lenient where a strict parser rejects (bare host:port,
	* out-of-range port, user@host) — all documented deviations.
	*
	* @param urlIsValidHostname - when true, `url` is already a valid hostname and is
	*   returned by the same reference (factory.ts skips re-validation on that
	*   identity), keeping the common path allocation-free.
	* @param validate - when true, validate the host inline during the authority
	*   scan and publish the verdict via `extractedHostnameValidated` so `parseImpl`
	*   can skip the redundant `isValidHostname` pass for simple authorities.
	*/
	function extractHostname(url, urlIsValidHostname, validate = false) {
		let start = 0;
		let end = url.length;
		let hasUpper = false;
		let isSpecial = true;
		extractedHostnameValidated = false;
		if (!urlIsValidHostname) {
			while (start < url.length && url.charCodeAt(start) <= 32) start += 1;
			if (url.charCodeAt(start + 4) === 58 && (url.charCodeAt(start) | 32) === 100 && (url.charCodeAt(start + 1) | 32) === 97 && (url.charCodeAt(start + 2) | 32) === 116 && (url.charCodeAt(start + 3) | 32) === 97 || url.charCodeAt(start + 10) === 58 && (url.charCodeAt(start) | 32) === 106 && (url.charCodeAt(start + 1) | 32) === 97 && (url.charCodeAt(start + 2) | 32) === 118 && (url.charCodeAt(start + 3) | 32) === 97 && (url.charCodeAt(start + 4) | 32) === 115 && (url.charCodeAt(start + 5) | 32) === 99 && (url.charCodeAt(start + 6) | 32) === 114 && (url.charCodeAt(start + 7) | 32) === 105 && (url.charCodeAt(start + 8) | 32) === 112 && (url.charCodeAt(start + 9) | 32) === 116) return null;
			while (end > start + 1 && url.charCodeAt(end - 1) <= 32) end -= 1;
			if ((url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) && (url.charCodeAt(start + 1) === 47 || url.charCodeAt(start + 1) === 92)) start += 2;
			else {
				let indexOfProtocol = url.indexOf(":/", start);
				if (indexOfProtocol !== -1) {
					const special = getSpecialScheme(url, start, indexOfProtocol);
					if (special === 1) {
						start = indexOfProtocol + 2;
						while (url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) start += 1;
					} else if (special === 2) {
						start = indexOfProtocol + 1;
						let slashes = 0;
						while ((url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) && slashes < 2) {
							start += 1;
							slashes += 1;
						}
						if (slashes < 2) return null;
					} else {
						for (let i = start; i < indexOfProtocol; i += 1) {
							const code = url.charCodeAt(i);
							if (!((code | 32) >= 97 && (code | 32) <= 122 || code >= 48 && code <= 57 || code === 46 || code === 45 || code === 43)) {
								if (code === 9 || code === 10 || code === 13) return extractHostname(url.replace(CONTROL_CHARS, ""), urlIsValidHostname, validate);
								for (let j = i; j < indexOfProtocol; j += 1) {
									const c = url.charCodeAt(j);
									if (c === 47 || c === 92 || c === 63 || c === 35) {
										indexOfProtocol = -1;
										break;
									}
								}
								if (indexOfProtocol !== -1) return null;
								break;
							}
						}
						if (indexOfProtocol !== -1) {
							if (url.charCodeAt(indexOfProtocol + 2) === 47) {
								isSpecial = false;
								start = indexOfProtocol + 3;
							} else return null;
						}
					}
				}
				if (indexOfProtocol === -1 && url.charCodeAt(start) !== 91) {
					let indexOfColon = -1;
					for (let i = start; i < end; i += 1) {
						const code = url.charCodeAt(i);
						if (code === 9 || code === 10 || code === 13) return extractHostname(url.replace(CONTROL_CHARS, ""), urlIsValidHostname, validate);
						if (code === 58) {
							indexOfColon = i;
							break;
						}
						if (code === 47 || code === 92 || code === 63 || code === 35) break;
					}
					if (indexOfColon !== -1) {
						let hasIdentifier = false;
						for (let i = indexOfColon + 1; i < end; i += 1) {
							const code = url.charCodeAt(i);
							if (code === 47 || code === 92 || code === 63 || code === 35) break;
							if (code === 64) {
								hasIdentifier = true;
								break;
							}
						}
						if (!hasIdentifier) {
							let allDigits = true;
							let i = indexOfColon + 1;
							for (; i < end; i += 1) {
								const code = url.charCodeAt(i);
								if (code === 47 || code === 92 || code === 63 || code === 35) break;
								if (code < 48 || code > 57) {
									allDigits = false;
									break;
								}
							}
							if (i === indexOfColon + 1) allDigits = false;
							if (!allDigits) {
								const special = getSpecialScheme(url, start, indexOfColon);
								if (special === 0) {
									let isBareIpv6 = false;
									for (let j = indexOfColon + 1; j < end; j += 1) {
										const code = url.charCodeAt(j);
										if (code === 47 || code === 92 || code === 63 || code === 35) break;
										if (code === 58) {
											isBareIpv6 = true;
											break;
										}
									}
									if (!isBareIpv6) return null;
								} else {
									start = indexOfColon + 1;
									if (special === 2) {
										let slashes = 0;
										while ((url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) && slashes < 2) {
											start += 1;
											slashes += 1;
										}
										if (slashes < 2) return null;
									} else while (url.charCodeAt(start) === 47 || url.charCodeAt(start) === 92) start += 1;
								}
							}
						}
					}
				}
			}
			let indexOfIdentifier = -1;
			let indexOfClosingBracket = -1;
			let indexOfPort = -1;
			let indexOfFirstColon = -1;
			let hasControl = false;
			let vValid = validate;
			let vLastDot = start - 1;
			let vLastCode = -1;
			if (validate && start < end) {
				const c0 = url.charCodeAt(start);
				if (!(isValidHostnameChar(c0) || c0 === 46 || c0 === 95) || c0 === 45) vValid = false;
			}
			for (let i = start; i < end; i += 1) {
				const code = url.charCodeAt(i);
				if (code < 64) {
					if (code === 47 || code === 35 || code === 63) {
						end = i;
						break;
					} else if (code === 58) {
						if (indexOfFirstColon === -1) indexOfFirstColon = i;
						indexOfPort = i;
					} else if (code === 9 || code === 10 || code === 13) hasControl = true;
					else if (validate) {
						if (code === 46) {
							if (i - vLastDot > 64 || vLastCode === 46 || vLastCode === 45) vValid = false;
							vLastDot = i;
						} else if (code < 48 || code > 57) {
							if (code !== 45 || vLastCode === 46) vValid = false;
						}
					}
				} else if (isSpecial && code === 92) {
					end = i;
					break;
				} else if (code === 64) {
					indexOfIdentifier = i;
					indexOfFirstColon = -1;
				} else if (code === 93) indexOfClosingBracket = i;
				else if (code >= 65 && code <= 90) hasUpper = true;
				else if (validate && !isValidHostnameChar(code)) vValid = false;
				if (validate) vLastCode = code;
			}
			if (hasControl) return extractHostname(url.replace(CONTROL_CHARS, ""), urlIsValidHostname, validate);
			if (indexOfIdentifier !== -1 && indexOfIdentifier >= start && indexOfIdentifier < end) start = indexOfIdentifier + 1;
			if (url.charCodeAt(start) === 91) {
				if (indexOfClosingBracket !== -1) return url.slice(start + 1, indexOfClosingBracket).toLowerCase();
				return null;
			} else if (indexOfPort !== -1 && indexOfPort > start && indexOfPort < end && indexOfFirstColon === indexOfPort) end = indexOfPort;
			if (start >= end) return null;
			if (validate && vValid && indexOfIdentifier === -1 && indexOfPort === -1 && indexOfClosingBracket === -1 && url.charCodeAt(end - 1) !== 46 && end - start <= 255 && end - vLastDot - 1 <= 63 && vLastCode !== 45) extractedHostnameValidated = true;
		}
		while (end > start + 1 && url.charCodeAt(end - 1) === 46) end -= 1;
		const hostname = start !== 0 || end !== url.length ? url.slice(start, end) : url;
		if (hasUpper) return hostname.toLowerCase();
		return hostname;
	}
	/**
	* Check if a hostname is an IP. You should be aware that this only works
	* because `hostname` is already garanteed to be a valid hostname!
	*/
	function isProbablyIpv4(hostname) {
		if (hostname.length < 7) return false;
		if (hostname.length > 15) return false;
		let numberOfDots = 0;
		for (let i = 0; i < hostname.length; i += 1) {
			const code = hostname.charCodeAt(i);
			if (code === 46) numberOfDots += 1;
			else if (code < 48 || code > 57) return false;
		}
		return numberOfDots === 3 && hostname.charCodeAt(0) !== 46 && hostname.charCodeAt(hostname.length - 1) !== 46;
	}
	/**
	* Similar to isProbablyIpv4.
	*/
	function isProbablyIpv6(hostname) {
		if (hostname.length < 3) return hostname === "::";
		let start = hostname.startsWith("[") ? 1 : 0;
		let end = hostname.length;
		if (hostname[end - 1] === "]") end -= 1;
		if (end - start > 39) return false;
		let hasColon = false;
		for (; start < end; start += 1) {
			const code = hostname.charCodeAt(start);
			if (code === 58) hasColon = true;
			else if (!(code >= 48 && code <= 57 || code >= 97 && code <= 102 || code >= 65 && code <= 70)) return false;
		}
		return hasColon;
	}
	/**
	* Check if `hostname` is *probably* a valid ip addr (either ipv6 or ipv4).
	* This *will not* work on any string. We need `hostname` to be a valid
	* hostname.
	*/
	function isIp(hostname) {
		return isProbablyIpv6(hostname) || isProbablyIpv4(hostname);
	}
	/**
	* Special-use domain names from the IANA "Special-Use Domain Names" registry:
	* the authoritative list, created by RFC 6761 and maintained as new RFCs add to
	* it: https://www.iana.org/assignments/special-use-domain-names/
	* Snapshot: 2026-05-24. (RFC 6761 is not obsoleted; draft-hoffman-rfc6761bis
	* proposes to retire its prose but keep this registry, so the registry is the
	* source of truth; re-sync this list against it.)
	*
	* These names never correspond to a public registration, yet neither
	* `isIcann` nor `isPrivate` marks one as special-use: most are absent from the
	* Public Suffix List (so `a.test` looks like a registrable domain), and the
	* few that are listed (`onion`, `home.arpa`) appear there as ordinary ICANN
	* suffixes. `isSpecialUse` is the single signal that covers them all.
	*
	* Per the registry and RFC 6761 ("and any names falling within these domains"),
	* the designation covers each listed name AND all of its sub-domains. DNS labels
	* are case-insensitive (RFC 4343); `hostname` is expected to be already
	* lower-cased and trailing-dot-stripped, as produced by `extractHostname`, the
	* same normalization the Public-Suffix-List lookup relies on.
	*
	* Two groups of registry entries are intentionally excluded: the numeric
	* reverse-DNS delegation zones (`10.in-addr.arpa`, the `*.ip6.arpa` ranges, …),
	* which are reverse-DNS PTR zones rather than hostnames and whose parents
	* (`in-addr.arpa`/`ip6.arpa`) are already in the Public Suffix List; and the
	* deprecated `eap-noob.arpa` entry.
	*/
	const SPECIAL_USE_DOMAINS = [
		"test",
		"localhost",
		"invalid",
		"example",
		"example.com",
		"example.net",
		"example.org",
		"local",
		"onion",
		"alt",
		"home.arpa",
		"ipv4only.arpa",
		"resolver.arpa",
		"service.arpa",
		"6tisch.arpa",
		"eap.arpa"
	];
	/**
	* Return `true` if `hostname` is, or is a sub-domain of, a special-use domain
	* (see the registry note above). Expects an already-normalized `hostname`.
	*/
	function isSpecialUse(hostname) {
		for (const name of SPECIAL_USE_DOMAINS) if (hostname.endsWith(name) && (hostname.length === name.length || hostname.charCodeAt(hostname.length - name.length - 1) === 46)) return true;
		return false;
	}
	/**
	* Implements fast shallow verification of hostnames. This does not perform a
	* struct check on the content of labels (classes of Unicode characters, etc.)
	* but instead check that the structure is valid (number of labels, length of
	* labels, etc.).
	*
	* If you need stricter validation, consider using an external library.
	*/
	function isValidAscii(code) {
		return code >= 97 && code <= 122 || code >= 48 && code <= 57 || code > 127;
	}
	/**
	* Check if a hostname string is valid. It's usually a preliminary check before
	* trying to use getDomain or anything else.
	*
	* Beware: it does not check if the TLD exists.
	*/
	function isValidHostname(hostname) {
		if (hostname.length > 255) return false;
		if (hostname.length === 0) return false;
		if (!isValidAscii(hostname.charCodeAt(0)) && hostname.charCodeAt(0) !== 46 && hostname.charCodeAt(0) !== 95) return false;
		let lastDotIndex = -1;
		let lastCharCode = -1;
		const len = hostname.length;
		for (let i = 0; i < len; i += 1) {
			const code = hostname.charCodeAt(i);
			if (code === 46) {
				if (i - lastDotIndex > 64 || lastCharCode === 46 || lastCharCode === 45) return false;
				lastDotIndex = i;
			} else if (!(isValidAscii(code) || code === 45 || code === 95) || code === 45 && lastCharCode === 46) return false;
			lastCharCode = code;
		}
		return len - lastDotIndex - 1 <= 63 && lastCharCode !== 45;
	}
	/**
	* Apply `options.extraSuffixes` to the built-in lookup result in `out`, as if
	* they were part of the list (`isException`: the built-in winner is an
	* exception rule). As in browsers, the longest match prevails and an exception
	* beats a rule of the same length. Remaining ties go to the built-in match
	* (unless it matched no rule: both flags falsy), then to `icann`.
	*/
	function extraSuffixLookup(hostname, options, isException, out) {
		const suffix = out.publicSuffix;
		if (suffix === null) return;
		const none = hostname.length + 1;
		let exception = none;
		let exceptionIsIcann = false;
		let rule = none;
		let ruleIsIcann = false;
		const extra = options.extraSuffixes;
		for (let section = 0; section < 2; section += 1) {
			const isIcann = section === 0;
			const rules = isIcann ? options.allowIcannDomains && extra.icann : options.allowPrivateDomains && extra.private;
			if (!Array.isArray(rules)) continue;
			for (const r of rules) {
				if (typeof r !== "string") continue;
				const exceptionRule = r.startsWith("!");
				const wildcard = r.startsWith("*.");
				const body = exceptionRule ? r.slice(1) : wildcard ? r.slice(2) : r;
				if (body === "" || exceptionRule && !body.includes(".") || !shareSameDomainSuffix(hostname, body)) continue;
				let start = hostname.length - body.length;
				if (exceptionRule) {
					if (start < exception) {
						exception = start;
						exceptionIsIcann = isIcann;
					}
					continue;
				}
				if (wildcard && start > 1 && hostname.charCodeAt(start - 2) !== 46) start = hostname.lastIndexOf(".", start - 2) + 1;
				if (start < rule) {
					rule = start;
					ruleIsIcann = isIcann;
				}
			}
		}
		const suffixStart = hostname.length - suffix.length;
		const builtin = isException ? hostname.lastIndexOf(".", suffixStart - 2) + 1 : suffixStart;
		if (exception <= rule && (isException ? exception < builtin : exception <= builtin)) {
			out.publicSuffix = hostname.slice(hostname.indexOf(".", exception) + 1);
			out.isIcann = exceptionIsIcann;
			out.isPrivate = !exceptionIsIcann;
		} else if (rule < builtin || rule === builtin && !out.isIcann && !out.isPrivate) {
			out.publicSuffix = hostname.slice(rule);
			out.isIcann = ruleIsIcann;
			out.isPrivate = !ruleIsIcann;
		}
	}
	function setDefaultsImpl({ allowIcannDomains = true, allowPrivateDomains = false, detectIp = true, detectSpecialUse = false, extraSuffixes = null, extractHostname = true, mixedInputs = true, validHosts = null, validateHostname = true }) {
		return {
			allowIcannDomains,
			allowPrivateDomains,
			detectIp,
			detectSpecialUse,
			extraSuffixes,
			extractHostname,
			mixedInputs,
			validHosts,
			validateHostname
		};
	}
	const DEFAULT_OPTIONS = setDefaultsImpl({});
	function setDefaults(options) {
		if (options === void 0) return DEFAULT_OPTIONS;
		return setDefaultsImpl(options);
	}
	/**
	* Returns the subdomain of a hostname string
	*/
	function getSubdomain$1(hostname, domain) {
		if (domain.length === hostname.length) return "";
		return hostname.slice(0, -domain.length - 1);
	}
	/**
	* Implement a factory allowing to plug different implementations of suffix
	* lookup (e.g.: using a trie or the packed hashes datastructures). This is used
	* and exposed in `tldts.ts` and `tldts-experimental.ts` bundle entrypoints.
	*/
	function getEmptyResult() {
		return {
			domain: null,
			domainWithoutSuffix: null,
			hostname: null,
			isIcann: null,
			isIp: null,
			isPrivate: null,
			isSpecialUse: null,
			publicSuffix: null,
			subdomain: null
		};
	}
	function resetResult(result) {
		result.domain = null;
		result.domainWithoutSuffix = null;
		result.hostname = null;
		result.isIcann = null;
		result.isIp = null;
		result.isPrivate = null;
		result.isSpecialUse = null;
		result.publicSuffix = null;
		result.subdomain = null;
	}
	function parseImpl(url, step, suffixLookup, partialOptions, result) {
		const options = setDefaults(partialOptions);
		if (typeof url !== "string") return result;
		let urlIsValid = false;
		if (!options.extractHostname) {
			let end = url.length;
			while (end > 1 && url.charCodeAt(end - 1) === 46) end -= 1;
			result.hostname = end === url.length ? url : url.slice(0, end);
		} else if (options.mixedInputs) {
			urlIsValid = isValidHostname(url);
			result.hostname = extractHostname(url, urlIsValid, options.validateHostname);
		} else result.hostname = extractHostname(url, false, options.validateHostname);
		if (options.detectIp && result.hostname !== null) {
			result.isIp = isIp(result.hostname);
			if (result.isIp) return result;
		}
		if (options.validateHostname && options.extractHostname && result.hostname !== null && !(urlIsValid && result.hostname === url) && !extractedHostnameValidated && !isValidHostname(result.hostname)) {
			result.hostname = null;
			return result;
		}
		if (step === 0 || result.hostname === null) return result;
		if (step === 5 && options.detectSpecialUse) result.isSpecialUse = isSpecialUse(result.hostname);
		const isException = suffixLookup(result.hostname, options, result);
		if (options.extraSuffixes !== null) extraSuffixLookup(result.hostname, options, isException === true, result);
		if (step === 2 || result.publicSuffix === null) return result;
		result.domain = getDomain$1(result.publicSuffix, result.hostname, options);
		if (step === 3 || result.domain === null) return result;
		result.subdomain = getSubdomain$1(result.hostname, result.domain);
		if (step === 4) return result;
		result.domainWithoutSuffix = getDomainWithoutSuffix$1(result.domain, result.publicSuffix);
		return result;
	}
	function fastPathLookup(hostname, options, out) {
		if (!options.allowPrivateDomains && options.allowIcannDomains && hostname.length > 3) {
			const last = hostname.length - 1;
			const c3 = hostname.charCodeAt(last);
			const c2 = hostname.charCodeAt(last - 1);
			const c1 = hostname.charCodeAt(last - 2);
			const c0 = hostname.charCodeAt(last - 3);
			if (c3 === 109 && c2 === 111 && c1 === 99 && c0 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "com";
				return true;
			} else if (c3 === 103 && c2 === 114 && c1 === 111 && c0 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "org";
				return true;
			} else if (c3 === 117 && c2 === 100 && c1 === 101 && c0 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "edu";
				return true;
			} else if (c3 === 118 && c2 === 111 && c1 === 103 && c0 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "gov";
				return true;
			} else if (c3 === 116 && c2 === 101 && c1 === 110 && c0 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "net";
				return true;
			} else if (c3 === 101 && c2 === 100 && c1 === 46) {
				out.isIcann = true;
				out.isPrivate = false;
				out.publicSuffix = "de";
				return true;
			}
		}
		return false;
	}
	const nodeFlags = /*#__PURE__*/ new Uint8Array([
		1,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		2,
		1,
		1,
		2,
		2,
		2,
		0,
		2,
		2,
		2,
		2,
		0,
		2,
		2,
		2,
		1,
		2,
		2,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		2,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		0,
		1,
		1,
		0,
		1,
		1,
		0,
		0,
		2,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		2,
		2,
		0,
		0,
		2,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		0,
		2,
		1,
		1,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		2,
		2,
		0,
		0,
		2,
		0,
		0,
		2,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		2,
		2,
		0,
		0,
		0,
		2,
		0,
		1,
		1,
		0,
		2,
		0,
		2,
		2,
		2,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		2,
		2,
		0,
		2,
		2,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		0,
		2,
		2,
		0,
		2,
		2,
		2,
		2,
		0,
		0,
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		2,
		0,
		0,
		0,
		2,
		2,
		1,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		2,
		2,
		0,
		0,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		2,
		2,
		1,
		2,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		2,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0
	]);
	const edgeStart = /*#__PURE__*/ new Uint16Array([
		0,
		0,
		0,
		10,
		11,
		18,
		106,
		111,
		117,
		118,
		126,
		132,
		133,
		140,
		149,
		150,
		151,
		152,
		153,
		154,
		156,
		157,
		159,
		160,
		161,
		163,
		165,
		240,
		253,
		255,
		256,
		257,
		272,
		274,
		281,
		282,
		285,
		286,
		287,
		290,
		292,
		311,
		312,
		314,
		323,
		328,
		345,
		346,
		349,
		350,
		352,
		354,
		390,
		391,
		393,
		396,
		397,
		401,
		403,
		407,
		410,
		442,
		445,
		458,
		459,
		467,
		468,
		470,
		480,
		494,
		495,
		496,
		497,
		506,
		507,
		544,
		549,
		565,
		585,
		591,
		633,
		635,
		636,
		637,
		638,
		665,
		692,
		693,
		841,
		847,
		850,
		851,
		852,
		857,
		862,
		871,
		893,
		894,
		895,
		896,
		897,
		898,
		899,
		918,
		920,
		921,
		924,
		926,
		927,
		929,
		931,
		946,
		961,
		966,
		967,
		969,
		970,
		971,
		972,
		973,
		975,
		978,
		983,
		984,
		985,
		987,
		988,
		991,
		994,
		995,
		996,
		1009,
		1011,
		1023,
		1034,
		1042,
		1044,
		1084,
		1087,
		1091,
		1092,
		1094,
		1097,
		1108,
		1110,
		1120,
		1122,
		1128,
		1130,
		1131,
		1133,
		1136,
		1137,
		1138,
		1191,
		1193,
		1195,
		1215,
		1216,
		1217,
		1218,
		1220,
		1231,
		1262,
		1273,
		1274,
		1287,
		1297,
		1306,
		1314,
		1315,
		1320,
		1334,
		1345,
		1357,
		1369,
		1383,
		1384,
		1395,
		1429,
		1430,
		1431,
		1447,
		1463,
		1475,
		1548,
		1549,
		1551,
		1552,
		1588,
		1607,
		1608,
		1609,
		1610,
		1611,
		1614,
		1618,
		1621,
		1623,
		1657,
		1658,
		1666,
		1667,
		1668,
		1669,
		1670,
		1672,
		1674,
		1676,
		1677,
		1681,
		1682,
		1683,
		1685,
		1687,
		1688,
		1690,
		1691,
		1692,
		1703,
		1705,
		1706,
		1710,
		1711,
		1714,
		1721,
		1722,
		1727,
		1731,
		1732,
		1734,
		1735,
		1736,
		1737,
		1738,
		1739,
		1740,
		1741,
		1742,
		1743,
		1744,
		1745,
		1746,
		1747,
		1749,
		1750,
		1751,
		2214,
		2217,
		2218,
		2220,
		2227,
		2234,
		2244,
		2248,
		2259,
		2260,
		2261,
		2273,
		2274,
		2276,
		2278,
		2279,
		2286,
		2287,
		2289,
		2290,
		2292,
		2293,
		2294,
		2295,
		2296,
		2371,
		2373,
		2394,
		2395,
		2396,
		2398,
		2399,
		2401,
		2402,
		2458,
		2459,
		2460,
		2467,
		2473,
		2483,
		2493,
		2546,
		2547,
		2548,
		2558,
		2572,
		2573,
		2576,
		2583,
		2584,
		2592,
		2594,
		2595,
		2596,
		2597,
		2608,
		2609,
		2610,
		2612,
		2613,
		2615,
		2616,
		2625,
		2637,
		2643,
		2645,
		2677,
		2681,
		2683,
		2684,
		2686,
		2687,
		2699,
		2700,
		2702,
		2710,
		2717,
		2723,
		2728,
		2729,
		2735,
		2738,
		2744,
		2751,
		2758,
		2766,
		2767,
		2768,
		2806,
		2812,
		2816,
		2833,
		2834,
		2839,
		2857,
		2888,
		2906,
		2908,
		2911,
		2919,
		2921,
		2928,
		2980,
		3004,
		3005,
		3006,
		3007,
		3008,
		3009,
		3010,
		3017,
		3018,
		3019,
		3020,
		3021,
		3022,
		3024,
		3025,
		3029,
		3113,
		3126,
		3127,
		3564,
		3568,
		3582,
		3634,
		3662,
		3684,
		3742,
		3764,
		3779,
		3842,
		3893,
		3931,
		3967,
		3992,
		4134,
		4180,
		4231,
		4250,
		4284,
		4299,
		4319,
		4349,
		4380,
		4403,
		4434,
		4464,
		4496,
		4523,
		4598,
		4620,
		4658,
		4668,
		4702,
		4721,
		4747,
		4789,
		4839,
		4865,
		4934,
		4935,
		4937,
		4960,
		4983,
		5019,
		5050,
		5067,
		5124,
		5137,
		5161,
		5190,
		5192,
		5226,
		5242,
		5270,
		5575,
		5584,
		5593,
		5600,
		5617,
		5621,
		5627,
		5666,
		5668,
		5675,
		5682,
		5691,
		5698,
		5699,
		5700,
		5712,
		5715,
		5730,
		5731,
		5740,
		5741,
		5750,
		5759,
		5765,
		5767,
		5768,
		5769,
		5807,
		5808,
		5810,
		5818,
		5825,
		5838,
		5842,
		5844,
		5845,
		5851,
		5858,
		5872,
		5882,
		5887,
		5895,
		5903,
		5909,
		5910,
		5914,
		5916,
		5917,
		5929,
		6001,
		6002,
		6003,
		6004,
		6006,
		6007,
		6010,
		6012,
		6015,
		6019,
		6020,
		6021,
		6027,
		6028,
		6029,
		6031,
		6033,
		6035,
		6036,
		6037,
		6040,
		6042,
		6045,
		6046,
		6048,
		6246,
		6253,
		6254,
		6255,
		6265,
		6270,
		6287,
		6301,
		6310,
		6311,
		6312,
		6316,
		6317,
		6319,
		6321,
		6327,
		6328,
		6331,
		6332,
		6334,
		6335,
		6336,
		7236,
		7239,
		7243,
		7261,
		7270,
		7273,
		7280,
		7281,
		7283,
		7284,
		7285,
		7287,
		7339,
		7340,
		7343,
		7344,
		7462,
		7463,
		7474,
		7492,
		7499,
		7502,
		7511,
		7512,
		7513,
		7528,
		7583,
		7775,
		7777,
		7779,
		7780,
		7782,
		7787,
		7800,
		7801,
		7817,
		7824,
		7833,
		7836,
		7839,
		7846,
		7854,
		7858,
		7859,
		7860,
		7874,
		7879,
		7888,
		7889,
		7890,
		7894,
		7929,
		7930,
		7951,
		7958,
		7966,
		7967,
		7972,
		7980,
		8024,
		8025,
		8031,
		8034,
		8047,
		8052,
		8053,
		8055,
		8057,
		8097,
		8098,
		8104,
		8111,
		8112,
		8122,
		8131,
		8146,
		8150,
		8152,
		8204,
		8205,
		8210,
		8211,
		8214,
		8216,
		8217,
		8218,
		8227,
		8241,
		8249,
		8263,
		8274,
		8275,
		8277,
		8279,
		8301,
		8312,
		8318,
		8319,
		8331,
		8343,
		8430,
		8442,
		8450,
		8453,
		8459,
		8484,
		8487,
		8488,
		8489,
		8490,
		8492,
		8495,
		8498,
		8509,
		8511,
		8513,
		8541,
		8616,
		8623,
		8627,
		8628,
		8637,
		8659,
		8660,
		8665,
		8666,
		8748,
		8750,
		8751,
		8760,
		8764,
		8770,
		8776,
		8782,
		8792,
		8797,
		8798,
		8816,
		8827,
		8832,
		8837,
		8847,
		8853,
		8857,
		8863,
		8869,
		10476,
		10477,
		10478,
		10485,
		10487
	]);
	const edgeLength = /*#__PURE__*/ new Uint8Array([
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		8,
		8,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		8,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		5,
		5,
		9,
		12,
		19,
		8,
		19,
		8,
		11,
		9,
		9,
		8,
		7,
		7,
		6,
		8,
		9,
		16,
		10,
		7,
		7,
		11,
		8,
		6,
		6,
		9,
		7,
		11,
		7,
		14,
		4,
		4,
		4,
		4,
		4,
		4,
		10,
		7,
		6,
		6,
		6,
		6,
		10,
		10,
		6,
		10,
		10,
		22,
		11,
		9,
		10,
		10,
		10,
		9,
		10,
		8,
		7,
		7,
		7,
		8,
		21,
		13,
		11,
		11,
		9,
		10,
		9,
		13,
		10,
		8,
		8,
		9,
		12,
		9,
		7,
		10,
		7,
		7,
		13,
		7,
		3,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		3,
		3,
		3,
		8,
		4,
		6,
		3,
		3,
		3,
		3,
		3,
		3,
		1,
		2,
		5,
		3,
		3,
		3,
		3,
		7,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		1,
		7,
		8,
		5,
		2,
		2,
		7,
		4,
		5,
		7,
		2,
		2,
		1,
		4,
		1,
		11,
		9,
		9,
		5,
		5,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		11,
		9,
		9,
		8,
		9,
		9,
		13,
		7,
		14,
		7,
		6,
		6,
		6,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		10,
		7,
		11,
		9,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		6,
		6,
		13,
		6,
		8,
		7,
		10,
		10,
		9,
		9,
		7,
		9,
		8,
		8,
		9,
		8,
		7,
		10,
		6,
		9,
		8,
		10,
		10,
		7,
		8,
		1,
		9,
		10,
		12,
		12,
		12,
		10,
		9,
		9,
		10,
		10,
		9,
		9,
		1,
		1,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		6,
		6,
		4,
		2,
		3,
		3,
		3,
		3,
		7,
		4,
		4,
		4,
		3,
		3,
		6,
		7,
		3,
		4,
		1,
		2,
		2,
		2,
		6,
		1,
		2,
		2,
		2,
		2,
		2,
		12,
		5,
		3,
		8,
		9,
		13,
		4,
		4,
		13,
		9,
		9,
		11,
		7,
		3,
		12,
		9,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		8,
		2,
		2,
		3,
		3,
		3,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		7,
		10,
		15,
		15,
		7,
		15,
		20,
		15,
		9,
		10,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		12,
		14,
		14,
		10,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		9,
		10,
		14,
		14,
		14,
		13,
		13,
		14,
		9,
		9,
		9,
		9,
		9,
		9,
		7,
		8,
		6,
		8,
		8,
		6,
		8,
		13,
		8,
		8,
		6,
		13,
		8,
		11,
		13,
		8,
		6,
		13,
		8,
		6,
		9,
		10,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		14,
		14,
		10,
		10,
		10,
		10,
		9,
		9,
		9,
		10,
		14,
		14,
		11,
		13,
		13,
		9,
		9,
		9,
		9,
		9,
		9,
		2,
		6,
		9,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		7,
		2,
		3,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		5,
		7,
		4,
		2,
		2,
		12,
		8,
		10,
		8,
		10,
		7,
		18,
		4,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		5,
		2,
		2,
		3,
		3,
		3,
		5,
		5,
		3,
		8,
		8,
		6,
		8,
		6,
		6,
		4,
		6,
		7,
		7,
		7,
		10,
		11,
		2,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		6,
		11,
		10,
		7,
		7,
		7,
		4,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		7,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		7,
		7,
		11,
		7,
		6,
		9,
		6,
		6,
		8,
		10,
		8,
		6,
		8,
		13,
		4,
		4,
		4,
		4,
		4,
		10,
		8,
		11,
		8,
		8,
		8,
		10,
		10,
		7,
		5,
		4,
		4,
		4,
		10,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		10,
		13,
		7,
		8,
		7,
		11,
		8,
		8,
		6,
		9,
		8,
		8,
		6,
		6,
		6,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		9,
		7,
		6,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		6,
		9,
		7,
		8,
		10,
		8,
		8,
		2,
		3,
		3,
		3,
		3,
		3,
		2,
		8,
		9,
		9,
		2,
		2,
		2,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		9,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		12,
		5,
		5,
		3,
		5,
		4,
		2,
		3,
		2,
		4,
		3,
		9,
		2,
		2,
		2,
		2,
		2,
		5,
		5,
		3,
		3,
		8,
		8,
		13,
		6,
		10,
		9,
		4,
		7,
		9,
		11,
		2,
		3,
		7,
		3,
		3,
		4,
		1,
		3,
		4,
		2,
		9,
		3,
		3,
		12,
		5,
		3,
		7,
		10,
		10,
		7,
		4,
		4,
		6,
		14,
		7,
		9,
		7,
		13,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		8,
		15,
		4,
		4,
		2,
		3,
		3,
		3,
		7,
		4,
		9,
		9,
		2,
		3,
		3,
		3,
		5,
		3,
		2,
		2,
		7,
		2,
		7,
		6,
		6,
		7,
		2,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		8,
		8,
		8,
		9,
		5,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		10,
		7,
		4,
		4,
		4,
		4,
		3,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		10,
		7,
		4,
		4,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		10,
		7,
		4,
		4,
		4,
		4,
		3,
		9,
		6,
		6,
		6,
		9,
		13,
		9,
		2,
		2,
		2,
		8,
		7,
		9,
		5,
		3,
		3,
		3,
		5,
		5,
		13,
		12,
		9,
		10,
		7,
		8,
		7,
		6,
		8,
		6,
		11,
		12,
		7,
		10,
		4,
		4,
		7,
		8,
		11,
		6,
		7,
		9,
		8,
		7,
		10,
		8,
		9,
		15,
		7,
		8,
		5,
		4,
		7,
		2,
		3,
		3,
		3,
		2,
		14,
		10,
		2,
		14,
		10,
		2,
		14,
		3,
		9,
		13,
		13,
		10,
		14,
		16,
		17,
		11,
		2,
		14,
		2,
		14,
		3,
		9,
		13,
		10,
		14,
		16,
		17,
		11,
		14,
		10,
		14,
		2,
		7,
		3,
		10,
		7,
		14,
		10,
		2,
		14,
		10,
		9,
		9,
		17,
		6,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		10,
		10,
		10,
		12,
		9,
		4,
		10,
		10,
		11,
		8,
		8,
		8,
		7,
		9,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		8,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		16,
		3,
		3,
		14,
		3,
		14,
		2,
		14,
		9,
		13,
		10,
		10,
		14,
		16,
		17,
		11,
		6,
		9,
		10,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		14,
		14,
		10,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		10,
		14,
		14,
		14,
		9,
		9,
		9,
		9,
		9,
		9,
		2,
		14,
		9,
		13,
		10,
		10,
		14,
		16,
		17,
		11,
		6,
		14,
		2,
		14,
		9,
		17,
		13,
		10,
		10,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		10,
		14,
		17,
		16,
		17,
		11,
		2,
		14,
		9,
		13,
		10,
		14,
		16,
		17,
		11,
		2,
		14,
		9,
		13,
		10,
		17,
		16,
		11,
		17,
		2,
		14,
		10,
		19,
		7,
		2,
		14,
		9,
		13,
		10,
		19,
		10,
		7,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		10,
		19,
		7,
		14,
		16,
		17,
		11,
		2,
		14,
		9,
		13,
		10,
		10,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		10,
		10,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		17,
		13,
		10,
		10,
		14,
		17,
		16,
		17,
		11,
		6,
		3,
		2,
		14,
		9,
		13,
		10,
		10,
		14,
		16,
		17,
		11,
		6,
		9,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		12,
		14,
		14,
		14,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		9,
		14,
		14,
		14,
		13,
		13,
		14,
		9,
		9,
		9,
		9,
		9,
		9,
		4,
		11,
		2,
		14,
		9,
		13,
		17,
		13,
		10,
		19,
		10,
		7,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		17,
		13,
		10,
		19,
		10,
		7,
		14,
		17,
		16,
		17,
		11,
		6,
		2,
		14,
		9,
		13,
		10,
		19,
		7,
		14,
		17,
		16,
		17,
		11,
		2,
		9,
		10,
		10,
		7,
		17,
		3,
		3,
		12,
		12,
		16,
		15,
		15,
		12,
		14,
		14,
		14,
		20,
		20,
		13,
		12,
		12,
		12,
		12,
		12,
		12,
		20,
		25,
		14,
		14,
		12,
		12,
		10,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		25,
		4,
		9,
		17,
		10,
		7,
		14,
		16,
		21,
		13,
		13,
		14,
		20,
		14,
		13,
		17,
		24,
		9,
		12,
		13,
		25,
		13,
		21,
		20,
		17,
		9,
		9,
		9,
		9,
		9,
		9,
		12,
		17,
		4,
		4,
		9,
		9,
		9,
		10,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		12,
		14,
		14,
		10,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		9,
		10,
		14,
		14,
		14,
		13,
		13,
		14,
		9,
		9,
		9,
		9,
		9,
		9,
		9,
		10,
		14,
		12,
		12,
		14,
		14,
		10,
		9,
		9,
		9,
		10,
		14,
		14,
		14,
		9,
		9,
		9,
		9,
		2,
		1,
		5,
		8,
		7,
		11,
		11,
		1,
		3,
		3,
		3,
		5,
		3,
		3,
		4,
		8,
		9,
		10,
		10,
		12,
		14,
		14,
		14,
		12,
		12,
		12,
		12,
		14,
		14,
		10,
		10,
		10,
		10,
		14,
		9,
		9,
		9,
		10,
		14,
		14,
		14,
		13,
		13,
		14,
		9,
		9,
		9,
		9,
		9,
		9,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		10,
		2,
		2,
		6,
		7,
		6,
		2,
		3,
		2,
		3,
		6,
		2,
		7,
		6,
		10,
		7,
		4,
		9,
		12,
		6,
		14,
		4,
		12,
		7,
		2,
		2,
		1,
		2,
		7,
		6,
		4,
		4,
		4,
		6,
		8,
		8,
		7,
		2,
		2,
		13,
		2,
		2,
		2,
		2,
		6,
		2,
		8,
		12,
		2,
		7,
		7,
		6,
		8,
		10,
		12,
		2,
		2,
		2,
		3,
		3,
		13,
		2,
		2,
		3,
		3,
		6,
		7,
		6,
		4,
		5,
		6,
		3,
		3,
		3,
		3,
		4,
		16,
		8,
		5,
		4,
		3,
		3,
		3,
		5,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		11,
		12,
		7,
		7,
		13,
		9,
		10,
		17,
		12,
		8,
		9,
		7,
		17,
		17,
		8,
		5,
		12,
		10,
		13,
		14,
		5,
		5,
		5,
		13,
		5,
		5,
		5,
		3,
		3,
		3,
		5,
		16,
		5,
		5,
		5,
		5,
		7,
		12,
		14,
		8,
		12,
		8,
		10,
		12,
		9,
		11,
		7,
		9,
		7,
		10,
		7,
		13,
		13,
		9,
		7,
		12,
		8,
		17,
		7,
		7,
		16,
		10,
		13,
		13,
		8,
		10,
		10,
		14,
		17,
		7,
		16,
		16,
		15,
		8,
		10,
		10,
		12,
		17,
		17,
		7,
		17,
		14,
		7,
		10,
		17,
		8,
		7,
		7,
		7,
		8,
		15,
		15,
		7,
		14,
		10,
		10,
		10,
		11,
		11,
		7,
		7,
		13,
		8,
		10,
		7,
		16,
		7,
		8,
		7,
		14,
		17,
		12,
		10,
		11,
		21,
		8,
		9,
		7,
		13,
		9,
		8,
		6,
		13,
		6,
		12,
		7,
		6,
		13,
		10,
		10,
		10,
		8,
		18,
		9,
		17,
		13,
		10,
		12,
		6,
		13,
		6,
		11,
		8,
		13,
		10,
		13,
		18,
		13,
		11,
		13,
		8,
		16,
		7,
		10,
		8,
		16,
		12,
		10,
		8,
		8,
		14,
		11,
		8,
		15,
		8,
		8,
		7,
		7,
		12,
		7,
		8,
		9,
		14,
		15,
		8,
		9,
		10,
		9,
		15,
		7,
		8,
		8,
		12,
		13,
		9,
		10,
		15,
		13,
		7,
		10,
		10,
		20,
		7,
		6,
		9,
		6,
		6,
		14,
		11,
		14,
		11,
		12,
		9,
		10,
		16,
		16,
		12,
		7,
		11,
		28,
		8,
		11,
		10,
		7,
		21,
		8,
		7,
		9,
		4,
		4,
		4,
		17,
		7,
		8,
		6,
		9,
		6,
		6,
		13,
		6,
		6,
		6,
		6,
		18,
		20,
		14,
		8,
		11,
		12,
		9,
		10,
		13,
		15,
		15,
		19,
		8,
		9,
		12,
		7,
		10,
		16,
		12,
		9,
		9,
		9,
		14,
		12,
		11,
		10,
		9,
		12,
		11,
		18,
		9,
		9,
		9,
		10,
		7,
		7,
		16,
		8,
		9,
		7,
		13,
		12,
		10,
		14,
		18,
		7,
		8,
		11,
		10,
		7,
		7,
		8,
		8,
		13,
		7,
		7,
		7,
		11,
		15,
		13,
		11,
		7,
		8,
		15,
		11,
		7,
		8,
		18,
		8,
		14,
		13,
		18,
		15,
		10,
		12,
		12,
		9,
		7,
		11,
		11,
		8,
		7,
		10,
		8,
		14,
		12,
		10,
		18,
		7,
		10,
		9,
		7,
		8,
		13,
		10,
		14,
		10,
		8,
		8,
		23,
		7,
		7,
		11,
		12,
		12,
		17,
		7,
		7,
		11,
		11,
		17,
		16,
		16,
		7,
		8,
		11,
		14,
		14,
		8,
		10,
		7,
		15,
		7,
		16,
		16,
		13,
		9,
		11,
		9,
		15,
		15,
		11,
		11,
		7,
		7,
		14,
		7,
		9,
		7,
		7,
		16,
		10,
		13,
		10,
		11,
		14,
		7,
		11,
		10,
		11,
		7,
		11,
		10,
		11,
		15,
		11,
		15,
		10,
		12,
		10,
		14,
		13,
		11,
		11,
		12,
		13,
		10,
		7,
		13,
		16,
		12,
		21,
		15,
		9,
		10,
		10,
		7,
		11,
		14,
		17,
		7,
		7,
		8,
		11,
		13,
		12,
		8,
		15,
		14,
		14,
		8,
		17,
		12,
		10,
		10,
		7,
		9,
		11,
		7,
		10,
		7,
		11,
		18,
		7,
		11,
		7,
		12,
		11,
		8,
		8,
		14,
		12,
		7,
		8,
		15,
		3,
		7,
		7,
		5,
		2,
		9,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		11,
		6,
		4,
		7,
		10,
		7,
		7,
		11,
		1,
		10,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		7,
		3,
		5,
		6,
		3,
		3,
		5,
		2,
		2,
		5,
		3,
		4,
		13,
		11,
		3,
		3,
		6,
		3,
		5,
		14,
		2,
		2,
		3,
		8,
		2,
		2,
		12,
		5,
		18,
		5,
		3,
		3,
		3,
		3,
		16,
		5,
		5,
		5,
		10,
		7,
		13,
		12,
		13,
		9,
		12,
		14,
		19,
		9,
		9,
		21,
		9,
		9,
		10,
		6,
		9,
		6,
		15,
		10,
		6,
		12,
		8,
		6,
		10,
		15,
		4,
		4,
		6,
		6,
		9,
		9,
		12,
		16,
		14,
		23,
		7,
		7,
		7,
		14,
		9,
		7,
		7,
		11,
		14,
		10,
		7,
		10,
		10,
		10,
		12,
		6,
		11,
		10,
		13,
		11,
		15,
		11,
		7,
		12,
		10,
		3,
		7,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		4,
		3,
		7,
		5,
		1,
		5,
		2,
		2,
		2,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		10,
		9,
		11,
		8,
		7,
		12,
		8,
		9,
		7,
		6,
		13,
		11,
		6,
		13,
		7,
		9,
		9,
		4,
		4,
		4,
		4,
		4,
		6,
		10,
		7,
		8,
		13,
		11,
		8,
		8,
		9,
		14,
		7,
		14,
		8,
		10,
		7,
		9,
		7,
		7,
		9,
		6,
		9,
		2,
		12,
		5,
		3,
		3,
		13,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		8,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		1,
		7,
		6,
		4,
		12,
		3,
		3,
		3,
		3,
		3,
		8,
		7,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		11,
		15,
		14,
		2,
		8,
		3,
		5,
		5,
		8,
		10,
		8,
		6,
		4,
		7,
		17,
		7,
		4,
		5,
		2,
		6,
		3,
		5,
		4,
		2,
		2,
		12,
		5,
		5,
		3,
		15,
		13,
		8,
		11,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		5,
		3,
		3,
		3,
		3,
		4,
		2,
		3,
		18,
		2,
		12,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		16,
		8,
		8,
		9,
		6,
		6,
		4,
		4,
		4,
		4,
		31,
		6,
		6,
		10,
		11,
		21,
		10,
		9,
		7,
		10,
		7,
		7,
		2,
		4,
		4,
		4,
		4,
		6,
		5,
		3,
		3,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		6,
		4,
		6,
		2,
		2,
		2,
		5,
		3,
		3,
		3,
		7,
		7,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		8,
		2,
		3,
		3,
		3,
		3,
		3,
		5,
		9,
		11,
		3,
		3,
		3,
		3,
		4,
		4,
		3,
		3,
		3,
		3,
		3,
		5,
		10,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		2,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		11,
		10,
		10,
		10,
		10,
		10,
		11,
		10,
		11,
		10,
		11,
		10,
		9,
		9,
		11,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		3,
		3,
		5,
		5,
		3,
		7,
		8,
		8,
		7,
		6,
		6,
		11,
		4,
		4,
		4,
		4,
		7,
		8,
		9,
		9,
		2,
		3,
		7,
		4,
		4,
		2,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		4,
		4,
		2,
		2,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		5,
		5,
		5,
		7,
		7,
		6,
		6,
		6,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		8,
		8,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		6,
		9,
		12,
		3,
		7,
		10,
		7,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		8,
		8,
		6,
		6,
		8,
		6,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		7,
		5,
		5,
		20,
		19,
		8,
		10,
		9,
		7,
		10,
		6,
		8,
		11,
		6,
		6,
		6,
		6,
		13,
		12,
		8,
		6,
		7,
		14,
		11,
		9,
		2,
		5,
		3,
		6,
		2,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		4,
		3,
		7,
		6,
		4,
		7,
		4,
		3,
		6,
		4,
		7,
		2,
		2,
		7,
		7,
		7,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		9,
		10,
		10,
		10,
		11,
		7,
		8,
		20,
		7,
		9,
		8,
		9,
		8,
		12,
		6,
		6,
		6,
		8,
		9,
		8,
		12,
		6,
		6,
		8,
		13,
		10,
		12,
		6,
		6,
		7,
		7,
		9,
		6,
		4,
		4,
		4,
		4,
		4,
		4,
		10,
		6,
		6,
		6,
		7,
		14,
		11,
		10,
		7,
		8,
		10,
		8,
		11,
		14,
		11,
		11,
		9,
		7,
		9,
		8,
		11,
		13,
		9,
		17,
		10,
		9,
		2,
		2,
		2,
		9,
		3,
		3,
		3,
		3,
		15,
		14,
		9,
		5,
		5,
		2,
		8,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		15,
		12,
		22,
		19,
		17,
		18,
		18,
		19,
		21,
		7,
		16,
		16,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		7,
		16,
		11,
		11,
		7,
		7,
		7,
		7,
		17,
		7,
		8,
		12,
		15,
		9,
		19,
		7,
		19,
		8,
		21,
		11,
		12,
		19,
		14,
		22,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		16,
		16,
		19,
		24,
		12,
		7,
		14,
		7,
		12,
		7,
		8,
		10,
		10,
		13,
		7,
		12,
		12,
		7,
		7,
		10,
		18,
		15,
		12,
		16,
		7,
		14,
		12,
		17,
		10,
		16,
		17,
		12,
		17,
		25,
		7,
		7,
		7,
		13,
		6,
		9,
		6,
		9,
		18,
		6,
		6,
		11,
		20,
		10,
		6,
		6,
		6,
		6,
		6,
		6,
		17,
		6,
		6,
		6,
		15,
		6,
		6,
		6,
		6,
		6,
		8,
		14,
		11,
		12,
		11,
		15,
		13,
		19,
		17,
		21,
		7,
		18,
		8,
		13,
		13,
		8,
		12,
		8,
		6,
		6,
		13,
		6,
		15,
		15,
		16,
		6,
		6,
		16,
		6,
		6,
		6,
		14,
		6,
		18,
		6,
		6,
		6,
		17,
		18,
		9,
		13,
		15,
		8,
		19,
		8,
		15,
		15,
		18,
		14,
		16,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		11,
		10,
		11,
		6,
		21,
		23,
		12,
		17,
		12,
		11,
		14,
		13,
		22,
		15,
		15,
		11,
		12,
		14,
		12,
		7,
		12,
		8,
		12,
		14,
		12,
		18,
		10,
		8,
		16,
		19,
		17,
		12,
		14,
		15,
		8,
		19,
		17,
		12,
		13,
		13,
		15,
		18,
		13,
		23,
		24,
		23,
		21,
		17,
		24,
		8,
		21,
		8,
		14,
		14,
		16,
		20,
		14,
		8,
		8,
		15,
		20,
		8,
		19,
		21,
		9,
		8,
		13,
		12,
		13,
		15,
		11,
		8,
		11,
		9,
		9,
		8,
		11,
		8,
		21,
		14,
		21,
		15,
		15,
		13,
		7,
		19,
		7,
		7,
		7,
		7,
		7,
		7,
		16,
		12,
		17,
		18,
		7,
		7,
		11,
		11,
		7,
		9,
		9,
		2,
		2,
		3,
		3,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		10,
		10,
		7,
		9,
		7,
		7,
		7,
		6,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		6,
		8,
		6,
		6,
		9,
		7,
		7,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		8,
		9,
		8,
		7,
		8,
		7,
		8,
		10,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		9,
		7,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		6,
		6,
		9,
		11,
		13,
		7,
		8,
		9,
		9,
		5,
		5,
		5,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		8,
		9,
		7,
		10,
		9,
		10,
		7,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		7,
		7,
		9,
		8,
		7,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		10,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		10,
		4,
		4,
		4,
		4,
		8,
		7,
		7,
		10,
		10,
		9,
		8,
		8,
		15,
		9,
		8,
		8,
		8,
		8,
		8,
		9,
		10,
		9,
		10,
		7,
		8,
		13,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		7,
		8,
		6,
		6,
		6,
		4,
		4,
		11,
		9,
		7,
		8,
		9,
		10,
		7,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		6,
		6,
		13,
		7,
		9,
		8,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		7,
		8,
		7,
		8,
		13,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		8,
		8,
		6,
		6,
		6,
		6,
		7,
		6,
		7,
		6,
		6,
		9,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		7,
		8,
		7,
		8,
		9,
		8,
		8,
		8,
		7,
		10,
		7,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		7,
		7,
		7,
		7,
		9,
		7,
		10,
		9,
		6,
		6,
		6,
		6,
		6,
		8,
		8,
		6,
		6,
		6,
		7,
		6,
		6,
		6,
		9,
		9,
		4,
		4,
		13,
		7,
		10,
		9,
		9,
		12,
		7,
		8,
		8,
		10,
		8,
		8,
		8,
		8,
		8,
		8,
		5,
		5,
		5,
		5,
		3,
		7,
		7,
		11,
		7,
		9,
		8,
		8,
		6,
		6,
		10,
		6,
		8,
		8,
		8,
		6,
		7,
		6,
		6,
		12,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		8,
		8,
		16,
		8,
		9,
		8,
		7,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		7,
		7,
		10,
		15,
		8,
		9,
		8,
		9,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		4,
		8,
		7,
		8,
		8,
		7,
		8,
		11,
		8,
		5,
		5,
		5,
		5,
		5,
		3,
		7,
		7,
		6,
		11,
		16,
		7,
		6,
		4,
		4,
		4,
		4,
		9,
		9,
		8,
		8,
		8,
		13,
		12,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		11,
		7,
		8,
		8,
		9,
		13,
		7,
		7,
		7,
		9,
		8,
		8,
		9,
		12,
		7,
		12,
		7,
		12,
		8,
		7,
		10,
		12,
		9,
		9,
		6,
		6,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		8,
		9,
		11,
		8,
		6,
		6,
		6,
		6,
		6,
		12,
		7,
		6,
		6,
		6,
		9,
		7,
		7,
		6,
		6,
		6,
		6,
		6,
		11,
		9,
		6,
		6,
		6,
		6,
		6,
		7,
		9,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		9,
		9,
		9,
		7,
		7,
		7,
		7,
		7,
		11,
		7,
		7,
		8,
		8,
		8,
		8,
		8,
		8,
		9,
		8,
		9,
		9,
		7,
		7,
		11,
		11,
		7,
		12,
		8,
		8,
		8,
		8,
		8,
		7,
		8,
		8,
		8,
		8,
		8,
		13,
		12,
		8,
		8,
		8,
		8,
		7,
		7,
		7,
		9,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		7,
		11,
		7,
		8,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		10,
		11,
		6,
		7,
		9,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		9,
		8,
		9,
		8,
		8,
		8,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		11,
		7,
		7,
		7,
		9,
		6,
		6,
		11,
		8,
		10,
		6,
		6,
		6,
		12,
		8,
		8,
		7,
		6,
		6,
		8,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		10,
		9,
		9,
		8,
		10,
		9,
		11,
		8,
		5,
		5,
		5,
		7,
		6,
		6,
		8,
		7,
		4,
		4,
		4,
		4,
		8,
		7,
		7,
		8,
		7,
		8,
		8,
		5,
		5,
		5,
		5,
		7,
		7,
		8,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		10,
		8,
		9,
		13,
		6,
		7,
		6,
		6,
		8,
		7,
		8,
		4,
		4,
		4,
		4,
		11,
		8,
		8,
		8,
		10,
		5,
		5,
		8,
		7,
		8,
		13,
		8,
		7,
		6,
		8,
		6,
		9,
		7,
		8,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		8,
		9,
		6,
		4,
		8,
		10,
		10,
		8,
		12,
		9,
		13,
		2,
		7,
		5,
		5,
		5,
		5,
		5,
		7,
		7,
		10,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		8,
		4,
		4,
		9,
		8,
		8,
		8,
		14,
		8,
		8,
		8,
		9,
		8,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		9,
		6,
		6,
		6,
		6,
		10,
		12,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		4,
		4,
		4,
		4,
		11,
		8,
		7,
		8,
		8,
		8,
		5,
		5,
		3,
		3,
		3,
		3,
		7,
		7,
		6,
		8,
		6,
		8,
		11,
		7,
		6,
		6,
		6,
		7,
		4,
		8,
		11,
		9,
		10,
		5,
		5,
		5,
		3,
		3,
		3,
		7,
		7,
		8,
		9,
		8,
		15,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		11,
		11,
		4,
		4,
		4,
		4,
		4,
		7,
		9,
		9,
		10,
		8,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		7,
		4,
		4,
		4,
		4,
		4,
		9,
		9,
		8,
		8,
		10,
		13,
		5,
		5,
		5,
		3,
		17,
		7,
		7,
		7,
		7,
		7,
		8,
		6,
		8,
		13,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		4,
		4,
		4,
		9,
		10,
		8,
		8,
		8,
		5,
		5,
		5,
		5,
		3,
		7,
		7,
		7,
		8,
		8,
		6,
		6,
		6,
		8,
		8,
		8,
		9,
		10,
		8,
		4,
		8,
		10,
		9,
		8,
		8,
		8,
		9,
		13,
		10,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		8,
		9,
		9,
		7,
		7,
		7,
		10,
		9,
		9,
		8,
		9,
		8,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		8,
		12,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		12,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		11,
		8,
		8,
		9,
		9,
		10,
		8,
		9,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		7,
		8,
		7,
		6,
		6,
		8,
		6,
		6,
		10,
		4,
		7,
		8,
		9,
		12,
		8,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		14,
		7,
		9,
		8,
		8,
		6,
		6,
		8,
		12,
		12,
		6,
		6,
		7,
		7,
		10,
		4,
		4,
		4,
		4,
		4,
		9,
		9,
		14,
		9,
		13,
		8,
		7,
		5,
		5,
		5,
		6,
		6,
		6,
		7,
		4,
		8,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		7,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		12,
		6,
		6,
		6,
		6,
		4,
		4,
		9,
		9,
		8,
		8,
		11,
		7,
		7,
		7,
		5,
		5,
		5,
		3,
		9,
		8,
		6,
		6,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		8,
		8,
		11,
		5,
		5,
		5,
		7,
		7,
		7,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		8,
		4,
		4,
		4,
		4,
		7,
		12,
		9,
		8,
		8,
		8,
		7,
		10,
		10,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		11,
		14,
		8,
		7,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		8,
		7,
		6,
		6,
		6,
		7,
		6,
		8,
		9,
		4,
		4,
		4,
		7,
		8,
		9,
		7,
		9,
		7,
		7,
		9,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		11,
		3,
		9,
		7,
		7,
		12,
		14,
		8,
		6,
		6,
		12,
		11,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		15,
		7,
		4,
		4,
		4,
		16,
		9,
		9,
		9,
		8,
		9,
		9,
		9,
		9,
		9,
		8,
		8,
		8,
		13,
		11,
		8,
		5,
		5,
		5,
		5,
		3,
		7,
		6,
		6,
		8,
		8,
		8,
		6,
		6,
		7,
		10,
		7,
		4,
		4,
		4,
		4,
		9,
		7,
		8,
		7,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		7,
		7,
		7,
		9,
		6,
		6,
		6,
		6,
		6,
		8,
		8,
		7,
		7,
		9,
		6,
		6,
		6,
		7,
		6,
		6,
		6,
		6,
		6,
		15,
		4,
		4,
		4,
		4,
		4,
		8,
		8,
		7,
		8,
		12,
		9,
		8,
		8,
		8,
		8,
		8,
		9,
		8,
		8,
		10,
		8,
		8,
		8,
		8,
		16,
		9,
		10,
		2,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		7,
		6,
		8,
		9,
		4,
		4,
		4,
		4,
		4,
		7,
		8,
		8,
		8,
		9,
		8,
		11,
		10,
		5,
		5,
		5,
		5,
		3,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		8,
		6,
		6,
		6,
		6,
		4,
		12,
		10,
		12,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		5,
		5,
		5,
		5,
		3,
		3,
		7,
		7,
		10,
		8,
		9,
		7,
		6,
		10,
		7,
		6,
		6,
		4,
		4,
		8,
		9,
		7,
		9,
		9,
		9,
		9,
		8,
		8,
		8,
		8,
		10,
		5,
		5,
		5,
		5,
		5,
		5,
		8,
		7,
		6,
		6,
		6,
		10,
		6,
		7,
		10,
		7,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		12,
		9,
		10,
		7,
		7,
		10,
		8,
		10,
		5,
		12,
		9,
		6,
		6,
		6,
		6,
		6,
		7,
		6,
		4,
		4,
		4,
		10,
		9,
		9,
		8,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		13,
		7,
		7,
		9,
		7,
		7,
		7,
		8,
		9,
		9,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		13,
		9,
		15,
		15,
		4,
		4,
		4,
		4,
		4,
		10,
		10,
		9,
		8,
		9,
		8,
		8,
		9,
		7,
		8,
		7,
		8,
		5,
		5,
		7,
		6,
		6,
		6,
		4,
		4,
		4,
		7,
		8,
		11,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		11,
		10,
		7,
		4,
		4,
		4,
		9,
		8,
		8,
		5,
		5,
		5,
		5,
		5,
		9,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		9,
		4,
		4,
		4,
		4,
		8,
		8,
		8,
		9,
		9,
		8,
		8,
		8,
		13,
		2,
		4,
		2,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		9,
		6,
		6,
		6,
		6,
		10,
		8,
		8,
		8,
		6,
		6,
		6,
		4,
		4,
		9,
		8,
		10,
		8,
		9,
		8,
		8,
		8,
		9,
		8,
		8,
		5,
		3,
		3,
		3,
		11,
		6,
		6,
		6,
		7,
		6,
		6,
		6,
		4,
		4,
		9,
		8,
		5,
		5,
		5,
		5,
		5,
		3,
		11,
		8,
		6,
		6,
		6,
		6,
		6,
		9,
		7,
		4,
		4,
		14,
		10,
		9,
		8,
		12,
		8,
		8,
		8,
		11,
		15,
		8,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		11,
		11,
		11,
		10,
		10,
		7,
		7,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		7,
		11,
		7,
		7,
		11,
		11,
		7,
		8,
		9,
		10,
		7,
		7,
		9,
		9,
		9,
		9,
		7,
		7,
		10,
		8,
		13,
		8,
		8,
		8,
		8,
		11,
		10,
		6,
		6,
		8,
		10,
		11,
		14,
		14,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		11,
		7,
		7,
		6,
		8,
		12,
		11,
		11,
		6,
		6,
		10,
		6,
		6,
		6,
		6,
		6,
		10,
		7,
		7,
		6,
		6,
		11,
		6,
		6,
		6,
		11,
		8,
		9,
		7,
		6,
		10,
		11,
		9,
		10,
		11,
		7,
		11,
		8,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		8,
		6,
		6,
		8,
		9,
		10,
		9,
		6,
		6,
		6,
		10,
		6,
		6,
		6,
		6,
		11,
		10,
		11,
		10,
		9,
		8,
		7,
		7,
		7,
		7,
		11,
		14,
		8,
		10,
		9,
		9,
		8,
		8,
		7,
		11,
		8,
		8,
		8,
		11,
		11,
		10,
		10,
		9,
		10,
		8,
		11,
		10,
		8,
		11,
		9,
		12,
		8,
		10,
		8,
		11,
		8,
		9,
		9,
		11,
		11,
		10,
		11,
		13,
		8,
		7,
		8,
		8,
		9,
		7,
		8,
		8,
		8,
		8,
		7,
		8,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		4,
		4,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		8,
		6,
		4,
		4,
		4,
		11,
		7,
		11,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		8,
		7,
		7,
		8,
		8,
		4,
		8,
		7,
		7,
		7,
		9,
		7,
		8,
		9,
		8,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		5,
		5,
		3,
		3,
		8,
		8,
		6,
		9,
		4,
		4,
		10,
		7,
		3,
		3,
		3,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		4,
		10,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		3,
		3,
		3,
		5,
		2,
		4,
		2,
		6,
		2,
		2,
		9,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		5,
		9,
		8,
		7,
		9,
		6,
		6,
		11,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		7,
		7,
		11,
		8,
		8,
		6,
		5,
		11,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		4,
		4,
		4,
		4,
		3,
		3,
		3,
		3,
		5,
		7,
		2,
		3,
		3,
		3,
		3,
		3,
		8,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		4,
		4,
		4,
		4,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		3,
		6,
		3,
		3,
		8,
		10,
		3,
		4,
		4,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		8,
		9,
		10,
		7,
		7,
		1,
		14,
		18,
		13,
		18,
		13,
		10,
		10,
		16,
		13,
		18,
		16,
		13,
		16,
		18,
		13,
		22,
		16,
		16,
		16,
		14,
		21,
		16,
		9,
		14,
		16,
		9,
		9,
		14,
		10,
		10,
		14,
		12,
		14,
		19,
		12,
		11,
		18,
		13,
		17,
		15,
		15,
		15,
		15,
		16,
		14,
		13,
		19,
		18,
		15,
		19,
		18,
		12,
		18,
		12,
		11,
		20,
		14,
		15,
		10,
		17,
		17,
		16,
		19,
		20,
		21,
		15,
		13,
		16,
		15,
		15,
		15,
		1,
		1,
		3,
		8,
		7,
		7,
		8,
		8,
		8,
		1,
		6,
		1,
		1,
		6,
		3,
		3,
		4,
		7,
		3,
		3,
		5,
		5,
		4,
		4,
		4,
		4,
		4,
		2,
		7,
		7,
		8,
		12,
		3,
		4,
		5,
		1,
		3,
		4,
		4,
		10,
		4,
		3,
		3,
		3,
		8,
		7,
		7,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		12,
		9,
		20,
		7,
		5,
		5,
		5,
		9,
		13,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		16,
		5,
		5,
		5,
		13,
		7,
		8,
		8,
		11,
		8,
		7,
		9,
		7,
		11,
		12,
		9,
		9,
		8,
		8,
		11,
		10,
		14,
		7,
		12,
		10,
		11,
		13,
		7,
		9,
		11,
		17,
		17,
		14,
		13,
		7,
		8,
		7,
		10,
		10,
		7,
		16,
		13,
		7,
		8,
		17,
		12,
		9,
		8,
		6,
		7,
		10,
		6,
		6,
		12,
		6,
		8,
		10,
		8,
		8,
		8,
		6,
		8,
		6,
		14,
		6,
		6,
		6,
		13,
		6,
		10,
		6,
		6,
		7,
		14,
		8,
		6,
		6,
		10,
		11,
		10,
		9,
		9,
		7,
		7,
		6,
		6,
		6,
		9,
		9,
		7,
		9,
		10,
		9,
		13,
		12,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		6,
		8,
		8,
		6,
		8,
		9,
		10,
		9,
		7,
		10,
		10,
		8,
		7,
		8,
		7,
		10,
		12,
		9,
		8,
		15,
		8,
		7,
		8,
		8,
		7,
		7,
		15,
		13,
		7,
		10,
		9,
		14,
		18,
		16,
		7,
		24,
		7,
		8,
		10,
		11,
		16,
		8,
		14,
		7,
		9,
		9,
		9,
		13,
		19,
		14,
		15,
		14,
		11,
		7,
		13,
		9,
		10,
		7,
		13,
		9,
		10,
		11,
		12,
		8,
		9,
		2,
		3,
		5,
		8,
		7,
		4,
		4,
		15,
		10,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		4,
		4,
		4,
		2,
		2,
		2,
		2,
		2,
		1,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		2,
		12,
		5,
		3,
		8,
		10,
		15,
		6,
		7,
		2,
		3,
		2,
		5,
		5,
		12,
		2,
		5,
		5,
		5,
		5,
		2,
		2,
		5,
		5,
		12,
		9,
		5,
		2,
		2,
		9,
		5,
		5,
		12,
		12,
		5,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		9,
		12,
		5,
		8,
		8,
		9,
		5,
		5,
		5,
		8,
		19,
		7,
		16,
		15,
		14,
		9,
		9,
		9,
		9,
		7,
		11,
		11,
		11,
		7,
		14,
		10,
		10,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		15,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		9,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		14,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		15,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		12,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		9,
		12,
		9,
		9,
		12,
		12,
		12,
		15,
		7,
		11,
		7,
		14,
		11,
		18,
		13,
		8,
		18,
		15,
		18,
		12,
		14,
		12,
		8,
		8,
		8,
		8,
		9,
		9,
		9,
		12,
		7,
		10,
		10,
		8,
		8,
		12,
		12,
		12,
		7,
		12,
		12,
		9,
		7,
		7,
		7,
		7,
		7,
		8,
		15,
		12,
		9,
		10,
		10,
		7,
		10,
		10,
		13,
		11,
		10,
		9,
		22,
		11,
		9,
		8,
		8,
		8,
		8,
		8,
		13,
		18,
		13,
		9,
		15,
		19,
		9,
		7,
		7,
		10,
		7,
		7,
		7,
		11,
		8,
		13,
		17,
		7,
		7,
		10,
		10,
		10,
		7,
		20,
		16,
		7,
		7,
		7,
		7,
		7,
		7,
		11,
		21,
		12,
		12,
		13,
		11,
		14,
		16,
		8,
		8,
		13,
		11,
		7,
		7,
		13,
		7,
		7,
		14,
		15,
		15,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		13,
		10,
		18,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		11,
		8,
		8,
		12,
		12,
		11,
		11,
		8,
		12,
		9,
		9,
		9,
		13,
		13,
		9,
		9,
		9,
		9,
		9,
		9,
		6,
		10,
		12,
		6,
		6,
		6,
		6,
		17,
		11,
		7,
		7,
		7,
		7,
		14,
		14,
		12,
		6,
		7,
		7,
		6,
		6,
		15,
		10,
		13,
		10,
		6,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		13,
		9,
		9,
		15,
		13,
		6,
		12,
		12,
		6,
		19,
		11,
		10,
		7,
		7,
		16,
		8,
		19,
		17,
		9,
		9,
		9,
		9,
		9,
		6,
		6,
		6,
		10,
		8,
		16,
		8,
		6,
		6,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		8,
		8,
		8,
		6,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		14,
		6,
		6,
		6,
		6,
		20,
		6,
		9,
		6,
		14,
		9,
		9,
		9,
		6,
		9,
		8,
		8,
		12,
		9,
		8,
		8,
		8,
		8,
		7,
		8,
		12,
		7,
		8,
		8,
		8,
		6,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		8,
		8,
		6,
		6,
		13,
		9,
		12,
		13,
		12,
		14,
		13,
		12,
		11,
		11,
		6,
		8,
		8,
		8,
		6,
		13,
		12,
		11,
		11,
		12,
		6,
		11,
		12,
		11,
		13,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		15,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		13,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		8,
		8,
		8,
		8,
		6,
		18,
		6,
		12,
		13,
		13,
		13,
		9,
		10,
		15,
		9,
		12,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		15,
		10,
		9,
		10,
		13,
		9,
		19,
		8,
		18,
		17,
		10,
		10,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		10,
		14,
		8,
		16,
		16,
		9,
		8,
		15,
		8,
		8,
		10,
		12,
		14,
		7,
		7,
		8,
		8,
		7,
		7,
		7,
		7,
		8,
		13,
		13,
		11,
		9,
		9,
		9,
		12,
		10,
		17,
		8,
		11,
		9,
		7,
		7,
		14,
		8,
		14,
		14,
		7,
		7,
		7,
		7,
		7,
		7,
		14,
		7,
		7,
		7,
		7,
		7,
		10,
		10,
		8,
		14,
		7,
		7,
		7,
		7,
		8,
		8,
		8,
		8,
		8,
		17,
		9,
		7,
		15,
		7,
		8,
		12,
		7,
		9,
		14,
		7,
		7,
		7,
		9,
		13,
		8,
		14,
		7,
		16,
		18,
		13,
		15,
		14,
		12,
		13,
		10,
		15,
		9,
		7,
		7,
		7,
		10,
		13,
		15,
		15,
		9,
		9,
		9,
		9,
		19,
		11,
		7,
		11,
		11,
		13,
		8,
		8,
		8,
		8,
		7,
		12,
		19,
		17,
		9,
		9,
		13,
		7,
		7,
		7,
		9,
		7,
		7,
		7,
		12,
		13,
		15,
		10,
		8,
		8,
		14,
		15,
		12,
		13,
		13,
		8,
		12,
		14,
		7,
		11,
		7,
		14,
		15,
		13,
		12,
		8,
		8,
		8,
		8,
		11,
		13,
		15,
		15,
		8,
		13,
		12,
		8,
		8,
		8,
		13,
		10,
		16,
		14,
		11,
		8,
		8,
		12,
		12,
		9,
		15,
		15,
		12,
		12,
		13,
		8,
		8,
		9,
		12,
		13,
		9,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		8,
		11,
		12,
		11,
		7,
		14,
		7,
		13,
		13,
		13,
		12,
		18,
		16,
		7,
		12,
		11,
		10,
		10,
		15,
		9,
		9,
		9,
		21,
		7,
		7,
		7,
		11,
		16,
		8,
		8,
		11,
		11,
		7,
		7,
		7,
		7,
		7,
		19,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		12,
		8,
		9,
		12,
		14,
		11,
		9,
		9,
		9,
		22,
		12,
		3,
		3,
		4,
		8,
		8,
		15,
		4,
		2,
		2,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		6,
		4,
		4,
		4,
		12,
		7,
		10,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		7,
		3,
		7,
		5,
		14,
		4,
		4,
		7,
		8,
		10,
		4,
		1,
		3,
		3,
		6,
		2,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		4,
		2,
		2,
		5,
		3,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		11,
		5,
		5,
		5,
		11,
		5,
		5,
		3,
		5,
		5,
		5,
		5,
		11,
		14,
		13,
		9,
		11,
		9,
		12,
		8,
		11,
		11,
		8,
		11,
		16,
		9,
		9,
		7,
		10,
		9,
		12,
		8,
		15,
		6,
		7,
		6,
		6,
		13,
		10,
		8,
		11,
		8,
		6,
		6,
		6,
		12,
		16,
		6,
		11,
		7,
		8,
		9,
		18,
		6,
		6,
		9,
		4,
		4,
		6,
		13,
		6,
		6,
		6,
		6,
		8,
		8,
		9,
		16,
		7,
		7,
		14,
		7,
		8,
		8,
		8,
		7,
		7,
		7,
		7,
		7,
		7,
		15,
		13,
		7,
		10,
		7,
		7,
		10,
		12,
		16,
		15,
		7,
		9,
		9,
		14,
		11,
		11,
		10,
		9,
		10,
		8,
		12,
		7,
		8,
		7,
		7,
		10,
		12,
		7,
		12,
		8,
		7,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		3,
		3,
		5,
		5,
		5,
		10,
		8,
		7,
		4,
		4,
		4,
		8,
		7,
		10,
		9,
		7,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		1,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		4,
		5,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		6,
		6,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		9,
		8,
		2,
		2,
		2,
		8,
		12,
		7,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		8,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		5,
		7,
		11,
		9,
		8,
		8,
		8,
		7,
		8,
		9,
		7,
		7,
		9,
		7,
		7,
		7,
		10,
		7,
		7,
		10,
		9,
		10,
		6,
		6,
		6,
		6,
		6,
		6,
		15,
		7,
		8,
		9,
		9,
		8,
		6,
		6,
		10,
		9,
		6,
		8,
		13,
		9,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		12,
		6,
		6,
		7,
		6,
		7,
		6,
		6,
		6,
		10,
		10,
		7,
		6,
		6,
		6,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		6,
		14,
		6,
		6,
		7,
		7,
		9,
		6,
		6,
		6,
		6,
		9,
		9,
		8,
		9,
		10,
		9,
		8,
		9,
		12,
		7,
		7,
		7,
		8,
		7,
		10,
		12,
		11,
		9,
		10,
		7,
		7,
		7,
		9,
		10,
		10,
		8,
		12,
		9,
		7,
		7,
		9,
		8,
		8,
		8,
		10,
		7,
		7,
		8,
		9,
		9,
		7,
		7,
		7,
		8,
		2,
		4,
		2,
		4,
		6,
		3,
		4,
		2,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		4,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		8,
		6,
		4,
		7,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		12,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		2,
		3,
		5,
		3,
		4,
		7,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		6,
		4,
		3,
		4,
		2,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		4,
		4,
		4,
		4,
		2,
		7,
		6,
		8,
		9,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		5,
		7,
		2,
		3,
		3,
		8,
		7,
		7,
		2,
		2,
		8,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		8,
		8,
		7,
		7,
		6,
		10,
		6,
		9,
		7,
		11,
		4,
		6,
		8,
		8,
		7,
		8,
		4,
		2,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		11,
		8,
		9,
		6,
		6,
		8,
		7,
		4,
		4,
		7,
		6,
		8,
		7,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		2,
		2,
		5,
		3,
		3,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		2,
		12,
		5,
		5,
		3,
		3,
		3,
		5,
		10,
		12,
		6,
		15,
		4,
		6,
		6,
		7,
		14,
		9,
		3,
		3,
		3,
		3,
		3,
		8,
		2,
		2,
		3,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		8,
		8,
		6,
		8,
		7,
		5,
		8,
		4,
		6,
		11,
		2,
		2,
		7,
		3,
		3,
		2,
		9,
		8,
		5,
		5,
		5,
		3,
		3,
		3,
		5,
		5,
		5,
		7,
		7,
		6,
		6,
		10,
		6,
		8,
		6,
		8,
		9,
		7,
		4,
		4,
		4,
		4,
		4,
		7,
		6,
		6,
		8,
		7,
		7,
		10,
		9,
		9,
		8,
		11,
		8,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		7,
		6,
		2,
		5,
		5,
		6,
		7,
		6,
		4,
		8,
		9,
		11,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		9,
		9,
		6,
		4,
		8,
		7,
		7,
		5,
		9,
		8,
		6,
		2,
		6,
		8,
		7,
		8,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		16,
		8,
		7,
		7,
		7,
		8,
		7,
		7,
		7,
		7,
		9,
		6,
		9,
		6,
		10,
		7,
		7,
		7,
		6,
		10,
		8,
		9,
		11,
		11,
		8,
		4,
		4,
		10,
		8,
		8,
		6,
		9,
		6,
		11,
		8,
		8,
		8,
		15,
		7,
		8,
		9,
		5,
		3,
		3,
		3,
		3,
		3,
		5,
		2,
		2,
		3,
		8,
		9,
		10,
		3,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		6,
		4,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		11,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		7,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		12,
		7,
		4,
		12,
		4,
		6,
		5,
		4,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		4,
		11,
		10,
		6,
		4,
		6,
		10,
		8,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		4,
		4,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		3,
		4,
		4,
		1,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		10,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		8,
		8,
		7,
		13,
		12,
		10,
		10,
		8,
		8,
		7,
		7,
		9,
		12,
		11,
		6,
		6,
		8,
		8,
		9,
		7,
		7,
		7,
		10,
		15,
		10,
		4,
		4,
		4,
		4,
		4,
		11,
		8,
		8,
		9,
		7,
		9,
		14,
		14,
		12,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		12,
		5,
		5,
		5,
		11,
		10,
		7,
		9,
		3,
		8,
		7,
		3,
		15,
		13,
		11,
		4,
		4,
		2,
		2,
		2,
		19,
		7,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		22,
		18,
		6,
		14,
		17,
		4,
		4,
		19,
		16,
		18,
		2,
		3,
		3,
		7,
		2,
		3,
		2,
		3,
		3,
		6,
		4,
		2,
		3,
		3,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		9,
		9,
		2,
		3,
		2,
		2,
		2,
		3,
		3,
		3,
		5,
		7,
		14,
		7,
		7,
		12,
		9,
		13,
		6,
		11,
		6,
		10,
		9,
		7,
		7,
		8,
		12,
		12,
		8,
		8,
		8,
		10,
		7,
		7,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		5,
		8,
		10,
		7,
		8,
		11,
		8,
		12,
		9,
		4,
		14,
		7,
		7,
		9,
		13,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		2,
		3,
		3,
		3,
		1,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		8,
		4,
		4,
		4,
		3,
		2,
		3,
		3,
		3,
		3,
		5,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		7,
		7,
		7,
		7,
		7,
		8,
		8,
		8,
		8,
		8,
		12,
		9,
		8,
		8,
		9,
		8,
		6,
		17,
		6,
		6,
		6,
		8,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		4,
		4,
		8,
		8,
		9,
		9,
		9,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		9,
		9,
		9,
		7,
		8,
		8,
		8,
		10,
		7,
		13,
		10,
		8,
		9,
		3,
		3,
		5,
		3,
		3,
		3,
		3,
		3,
		7,
		7,
		6,
		6,
		10,
		13,
		11,
		11,
		8,
		8,
		9,
		8,
		9,
		9,
		10,
		10,
		10,
		11,
		10,
		10,
		13,
		13,
		16,
		15,
		11,
		12,
		9,
		9,
		10,
		9,
		11,
		10,
		9,
		9,
		14,
		7,
		8,
		3,
		10,
		7,
		7,
		3,
		2,
		2,
		2,
		5,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		7,
		2,
		2,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		4,
		11,
		6,
		7,
		4,
		6,
		2,
		2,
		3,
		3,
		3,
		1,
		3,
		3,
		3,
		3,
		3,
		3,
		6,
		4,
		4,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		4,
		6,
		6,
		6,
		6,
		5,
		4,
		4,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		2,
		9,
		11,
		6,
		10,
		9,
		12,
		7,
		7,
		11,
		14,
		9,
		7,
		12,
		3,
		3,
		7,
		12,
		11,
		12,
		7,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		9,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		11,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		11,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		3,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		6,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		5,
		3,
		10,
		3,
		3,
		3,
		11,
		3,
		5,
		9,
		11,
		8,
		12,
		14,
		9,
		7,
		8,
		7,
		7,
		11,
		11,
		7,
		7,
		10,
		9,
		8,
		10,
		9,
		7,
		7,
		7,
		7,
		7,
		7,
		8,
		8,
		7,
		11,
		8,
		8,
		8,
		7,
		7,
		10,
		8,
		7,
		13,
		12,
		7,
		17,
		10,
		8,
		8,
		11,
		7,
		11,
		11,
		14,
		7,
		11,
		7,
		8,
		6,
		9,
		20,
		8,
		7,
		9,
		16,
		7,
		10,
		6,
		11,
		10,
		8,
		9,
		7,
		16,
		11,
		11,
		9,
		8,
		9,
		8,
		8,
		8,
		11,
		8,
		15,
		8,
		8,
		9,
		7,
		8,
		8,
		11,
		10,
		7,
		5,
		7,
		10,
		10,
		15,
		7,
		7,
		7,
		8,
		7,
		8,
		8,
		10,
		11,
		10,
		10,
		10,
		11,
		11,
		7,
		8,
		6,
		8,
		8,
		10,
		6,
		8,
		6,
		6,
		7,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		16,
		6,
		15,
		6,
		7,
		11,
		11,
		7,
		9,
		10,
		11,
		13,
		10,
		6,
		16,
		8,
		10,
		12,
		11,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		10,
		6,
		10,
		7,
		7,
		7,
		11,
		7,
		11,
		6,
		6,
		6,
		6,
		6,
		6,
		17,
		7,
		7,
		6,
		6,
		12,
		22,
		6,
		6,
		6,
		6,
		6,
		8,
		6,
		6,
		6,
		6,
		7,
		6,
		6,
		5,
		6,
		6,
		8,
		11,
		6,
		9,
		14,
		11,
		9,
		11,
		7,
		7,
		8,
		6,
		6,
		6,
		8,
		10,
		9,
		6,
		6,
		6,
		6,
		9,
		7,
		6,
		6,
		6,
		6,
		6,
		15,
		6,
		4,
		4,
		4,
		6,
		4,
		17,
		8,
		11,
		6,
		6,
		9,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		6,
		6,
		6,
		6,
		10,
		6,
		10,
		6,
		6,
		6,
		6,
		12,
		8,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		9,
		6,
		6,
		6,
		6,
		18,
		6,
		6,
		6,
		8,
		9,
		10,
		7,
		8,
		9,
		10,
		11,
		7,
		13,
		6,
		8,
		8,
		6,
		6,
		14,
		7,
		7,
		7,
		7,
		10,
		7,
		14,
		9,
		6,
		6,
		9,
		15,
		9,
		7,
		14,
		6,
		11,
		14,
		13,
		7,
		12,
		8,
		7,
		7,
		7,
		7,
		7,
		12,
		7,
		10,
		9,
		16,
		6,
		8,
		6,
		5,
		17,
		6,
		8,
		10,
		4,
		6,
		4,
		10,
		15,
		17,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		4,
		8,
		4,
		4,
		11,
		7,
		4,
		4,
		7,
		7,
		7,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		19,
		17,
		6,
		10,
		11,
		6,
		6,
		6,
		6,
		18,
		6,
		6,
		11,
		4,
		4,
		4,
		5,
		6,
		6,
		6,
		9,
		5,
		6,
		4,
		6,
		6,
		4,
		6,
		6,
		6,
		6,
		10,
		6,
		6,
		4,
		6,
		6,
		10,
		6,
		10,
		6,
		6,
		6,
		6,
		11,
		6,
		6,
		10,
		6,
		6,
		8,
		6,
		6,
		6,
		8,
		6,
		11,
		4,
		11,
		9,
		10,
		9,
		11,
		4,
		8,
		4,
		11,
		12,
		7,
		9,
		8,
		6,
		7,
		7,
		8,
		12,
		12,
		11,
		13,
		10,
		11,
		7,
		7,
		7,
		9,
		7,
		11,
		10,
		7,
		7,
		7,
		16,
		11,
		10,
		11,
		17,
		9,
		9,
		8,
		8,
		7,
		7,
		7,
		9,
		7,
		7,
		7,
		14,
		7,
		13,
		9,
		11,
		10,
		14,
		10,
		10,
		12,
		11,
		10,
		7,
		10,
		5,
		14,
		8,
		8,
		8,
		9,
		7,
		8,
		7,
		7,
		9,
		8,
		7,
		8,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		11,
		8,
		10,
		8,
		7,
		8,
		14,
		11,
		8,
		9,
		9,
		9,
		8,
		24,
		10,
		10,
		12,
		7,
		7,
		15,
		11,
		8,
		8,
		12,
		11,
		8,
		9,
		9,
		7,
		8,
		9,
		10,
		11,
		10,
		11,
		7,
		12,
		7,
		7,
		11,
		9,
		8,
		14,
		13,
		12,
		8,
		11,
		10,
		8,
		8,
		7,
		7,
		14,
		9,
		10,
		8,
		9,
		11,
		7,
		14,
		8,
		8,
		13,
		8,
		8,
		12,
		7,
		10,
		14,
		14,
		11,
		9,
		10,
		9,
		9,
		7,
		7,
		11,
		11,
		13,
		9,
		13,
		5,
		5,
		5,
		7,
		9,
		5,
		11,
		12,
		14,
		8,
		7,
		7,
		11,
		10,
		9,
		7,
		8,
		8,
		7,
		10,
		11,
		11,
		5,
		5,
		7,
		5,
		5,
		5,
		7,
		7,
		15,
		7,
		7,
		8,
		7,
		15,
		12,
		12,
		10,
		7,
		8,
		7,
		11,
		7,
		7,
		7,
		23,
		11,
		8,
		8,
		11,
		10,
		7,
		8,
		11,
		7,
		19,
		7,
		7,
		6,
		9,
		9,
		9,
		11,
		3,
		4,
		7,
		8,
		6,
		6,
		4,
		10,
		8,
		2,
		2
	]);
	const edgeChild = /*#__PURE__*/ new Uint16Array([
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		1,
		1,
		8,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		11,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		11,
		1,
		1,
		1,
		1,
		1,
		18,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		11,
		1,
		11,
		14,
		1,
		1,
		1,
		1,
		11,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		15,
		24,
		1,
		1,
		1,
		1,
		1,
		1,
		21,
		1,
		1,
		1,
		1,
		22,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		23,
		1,
		1,
		1,
		17,
		19,
		1,
		1,
		16,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		25,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		20,
		1,
		1,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		1,
		27,
		28,
		29,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		1,
		1,
		11,
		11,
		11,
		11,
		1,
		36,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		39,
		38,
		1,
		1,
		1,
		1,
		1,
		37,
		1,
		1,
		1,
		1,
		41,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		42,
		0,
		0,
		0,
		0,
		43,
		44,
		0,
		0,
		0,
		0,
		11,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		47,
		49,
		49,
		49,
		47,
		49,
		47,
		47,
		48,
		49,
		47,
		49,
		47,
		47,
		47,
		47,
		47,
		47,
		49,
		47,
		47,
		48,
		47,
		47,
		47,
		47,
		49,
		50,
		50,
		48,
		49,
		47,
		47,
		47,
		47,
		47,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		53,
		55,
		53,
		53,
		53,
		55,
		53,
		54,
		53,
		56,
		53,
		54,
		54,
		53,
		53,
		53,
		54,
		56,
		54,
		56,
		53,
		54,
		54,
		11,
		58,
		58,
		57,
		59,
		54,
		56,
		53,
		53,
		51,
		52,
		60,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		63,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		1,
		1,
		70,
		71,
		11,
		1,
		1,
		69,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		11,
		11,
		80,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		85,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		83,
		86,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		84,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		96,
		1,
		98,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		101,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		104,
		104,
		1,
		1,
		11,
		1,
		107,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		105,
		1,
		106,
		1,
		108,
		1,
		1,
		1,
		1,
		1,
		109,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		117,
		118,
		1,
		1,
		1,
		1,
		1,
		1,
		120,
		120,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		128,
		129,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		129,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		129,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		133,
		130,
		132,
		127,
		1,
		131,
		1,
		1,
		121,
		1,
		1,
		1,
		1,
		124,
		1,
		134,
		1,
		1,
		1,
		1,
		1,
		1,
		126,
		1,
		115,
		1,
		116,
		1,
		11,
		135,
		113,
		119,
		1,
		1,
		1,
		1,
		1,
		114,
		122,
		1,
		11,
		11,
		11,
		125,
		123,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		1,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		11,
		141,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		143,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		144,
		145,
		11,
		11,
		142,
		140,
		49,
		49,
		147,
		53,
		53,
		146,
		149,
		148,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		152,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		150,
		0,
		0,
		0,
		0,
		1,
		0,
		151,
		139,
		1,
		0,
		1,
		1,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		155,
		154,
		23,
		1,
		1,
		11,
		11,
		1,
		23,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		141,
		1,
		1,
		159,
		1,
		1,
		1,
		1,
		160,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		1,
		1,
		143,
		1,
		1,
		159,
		1,
		1,
		1,
		1,
		160,
		1,
		1,
		1,
		141,
		1,
		1,
		1,
		159,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		141,
		1,
		1,
		1,
		164,
		1,
		1,
		1,
		1,
		1,
		141,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		141,
		1,
		1,
		164,
		1,
		1,
		164,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		170,
		1,
		1,
		1,
		159,
		1,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		170,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		143,
		1,
		1,
		159,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		141,
		1,
		1,
		159,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		141,
		1,
		1,
		1,
		1,
		159,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		1,
		141,
		1,
		1,
		159,
		1,
		1,
		1,
		1,
		176,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		1,
		179,
		1,
		1,
		170,
		1,
		1,
		1,
		1,
		1,
		159,
		1,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		170,
		1,
		1,
		1,
		1,
		1,
		159,
		1,
		1,
		164,
		1,
		1,
		1,
		160,
		1,
		1,
		170,
		1,
		1,
		1,
		1,
		1,
		164,
		1,
		1,
		1,
		1,
		174,
		166,
		166,
		11,
		1,
		11,
		178,
		1,
		1,
		1,
		1,
		1,
		167,
		167,
		167,
		161,
		1,
		1,
		1,
		165,
		167,
		171,
		177,
		1,
		1,
		1,
		1,
		165,
		165,
		1,
		1,
		163,
		161,
		174,
		165,
		169,
		182,
		173,
		182,
		1,
		1,
		180,
		1,
		173,
		162,
		165,
		1,
		1,
		1,
		1,
		165,
		1,
		168,
		1,
		1,
		1,
		11,
		1,
		183,
		1,
		172,
		1,
		1,
		1,
		172,
		171,
		175,
		181,
		163,
		174,
		1,
		1,
		1,
		1,
		1,
		1,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		185,
		186,
		185,
		185,
		186,
		185,
		185,
		185,
		185,
		187,
		187,
		185,
		185,
		186,
		185,
		186,
		185,
		185,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		189,
		11,
		1,
		11,
		11,
		11,
		11,
		1,
		11,
		11,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		201,
		1,
		203,
		204,
		202,
		201,
		201,
		1,
		1,
		207,
		1,
		208,
		206,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		219,
		201,
		201,
		201,
		201,
		219,
		1,
		1,
		1,
		1,
		222,
		223,
		221,
		1,
		1,
		1,
		1,
		1,
		1,
		225,
		225,
		1,
		1,
		1,
		225,
		225,
		227,
		228,
		226,
		1,
		230,
		1,
		1,
		1,
		1,
		11,
		236,
		237,
		238,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		205,
		209,
		1,
		1,
		1,
		1,
		158,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		233,
		1,
		1,
		1,
		8,
		1,
		1,
		1,
		1,
		244,
		1,
		1,
		241,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		192,
		216,
		1,
		1,
		1,
		212,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		199,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		217,
		1,
		1,
		1,
		1,
		232,
		1,
		1,
		1,
		1,
		184,
		1,
		220,
		1,
		215,
		1,
		1,
		1,
		218,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		197,
		1,
		11,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		200,
		1,
		1,
		1,
		214,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		245,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		231,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		191,
		11,
		1,
		1,
		1,
		194,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		235,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		193,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		240,
		1,
		1,
		1,
		198,
		1,
		1,
		1,
		213,
		1,
		11,
		1,
		229,
		210,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		217,
		1,
		1,
		1,
		1,
		196,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		188,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		211,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		242,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		243,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		195,
		1,
		1,
		1,
		211,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		234,
		1,
		1,
		1,
		190,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		224,
		1,
		1,
		1,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		239,
		1,
		1,
		11,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		255,
		0,
		0,
		0,
		0,
		0,
		256,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		1,
		1,
		1,
		260,
		1,
		1,
		1,
		0,
		261,
		258,
		259,
		1,
		1,
		1,
		1,
		1,
		1,
		266,
		1,
		268,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		264,
		1,
		1,
		1,
		1,
		1,
		270,
		1,
		1,
		11,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		269,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		265,
		1,
		1,
		1,
		263,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		267,
		1,
		1,
		1,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		11,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		276,
		1,
		1,
		14,
		1,
		1,
		1,
		11,
		11,
		273,
		274,
		1,
		1,
		1,
		1,
		275,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		278,
		1,
		1,
		11,
		17,
		1,
		1,
		1,
		1,
		1,
		1,
		279,
		1,
		1,
		1,
		277,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		279,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		288,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		292,
		292,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		185,
		1,
		297,
		298,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		300,
		1,
		1,
		299,
		1,
		1,
		302,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		307,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		11,
		1,
		1,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		0,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		11,
		0,
		319,
		0,
		0,
		320,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		11,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		336,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		63,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		0,
		344,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		346,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		362,
		362,
		363,
		362,
		0,
		1,
		211,
		1,
		1,
		14,
		358,
		1,
		356,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		359,
		1,
		1,
		364,
		1,
		1,
		241,
		1,
		1,
		1,
		1,
		357,
		1,
		1,
		354,
		1,
		360,
		1,
		352,
		1,
		361,
		1,
		353,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		355,
		355,
		1,
		1,
		1,
		8,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		351,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		367,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		302,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		407,
		407,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		399,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		0,
		1,
		375,
		386,
		1,
		1,
		374,
		409,
		1,
		380,
		1,
		1,
		372,
		404,
		1,
		1,
		390,
		371,
		376,
		1,
		1,
		1,
		383,
		414,
		392,
		1,
		1,
		1,
		1,
		1,
		1,
		393,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		1,
		0,
		402,
		406,
		0,
		0,
		86,
		1,
		1,
		0,
		400,
		377,
		413,
		378,
		381,
		388,
		1,
		403,
		0,
		1,
		0,
		86,
		397,
		395,
		1,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		416,
		1,
		1,
		387,
		1,
		86,
		1,
		0,
		1,
		1,
		1,
		419,
		1,
		0,
		0,
		86,
		394,
		0,
		1,
		373,
		1,
		1,
		1,
		0,
		1,
		1,
		396,
		1,
		0,
		1,
		1,
		1,
		0,
		1,
		421,
		384,
		1,
		1,
		0,
		1,
		0,
		0,
		412,
		0,
		1,
		1,
		1,
		86,
		405,
		1,
		1,
		401,
		398,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		379,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		411,
		0,
		86,
		1,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		1,
		1,
		415,
		1,
		1,
		1,
		0,
		0,
		418,
		0,
		0,
		0,
		1,
		391,
		1,
		0,
		86,
		417,
		1,
		0,
		0,
		0,
		0,
		420,
		1,
		1,
		0,
		0,
		1,
		0,
		1,
		0,
		389,
		0,
		385,
		0,
		1,
		1,
		1,
		0,
		1,
		1,
		0,
		408,
		382,
		410,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		11,
		1,
		1,
		1,
		11,
		436,
		436,
		1,
		1,
		11,
		11,
		1,
		436,
		1,
		1,
		11,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		448,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		241,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		466,
		466,
		1,
		1,
		0,
		0,
		352,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		479,
		1,
		478,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		483,
		1,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		491,
		1,
		1,
		1,
		493,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		490,
		1,
		485,
		1,
		1,
		1,
		1,
		472,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		486,
		11,
		1,
		1,
		1,
		1,
		492,
		1,
		1,
		1,
		487,
		481,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		352,
		1,
		469,
		1,
		1,
		11,
		489,
		1,
		1,
		352,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		474,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		492,
		1,
		1,
		1,
		1,
		352,
		1,
		488,
		1,
		1,
		1,
		482,
		476,
		1,
		1,
		1,
		1,
		1,
		477,
		1,
		494,
		480,
		1,
		1,
		1,
		1,
		1,
		475,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		470,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		484,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		473,
		1,
		1,
		1,
		1,
		1,
		471,
		1,
		255,
		495,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		1,
		0,
		0,
		1,
		0,
		1,
		0,
		1,
		1,
		0,
		0,
		0,
		501,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		11,
		1,
		71,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		505,
		0,
		505,
		505,
		505,
		505,
		505,
		505,
		505,
		0,
		505,
		505,
		505,
		505,
		505,
		1,
		505,
		505,
		505,
		0,
		505,
		505,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		510,
		509,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		514,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		507,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		508,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		516,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		505,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		513,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		506,
		0,
		0,
		517,
		512,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		511,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		505,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		506,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		505,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		515,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		527,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		235,
		235,
		1,
		531,
		1,
		1,
		1,
		530,
		1,
		1,
		1,
		1,
		1,
		526,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		528,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		532,
		1,
		1,
		529,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		407,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		533,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		544,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		1,
		1,
		11,
		1,
		547,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		552,
		1,
		1,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		11,
		11,
		1,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		1,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		63,
		1,
		1,
		11,
		11,
		11,
		11,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		567,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		568,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		566,
		1,
		1,
		1,
		11,
		1,
		1,
		570,
		274,
		1,
		1,
		1,
		11,
		11,
		1,
		1,
		11,
		1,
		11,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		574,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		580,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		139,
		1,
		1,
		11,
		585,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		114,
		1,
		1,
		1,
		11,
		1,
		1,
		1,
		1,
		11,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		590,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		11,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		151,
		1,
		1,
		1,
		263,
		1,
		1,
		11,
		34,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		1,
		615,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		255,
		1,
		363,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		620,
		1,
		1,
		1,
		1,
		0,
		622,
		0,
		86,
		0,
		621,
		0,
		1,
		1,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		0,
		0,
		0,
		1,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		629,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		624,
		624,
		0,
		628,
		626,
		624,
		624,
		624,
		624,
		624,
		630,
		624,
		624,
		634,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		631,
		628,
		624,
		624,
		628,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		624,
		626,
		624,
		624,
		624,
		624,
		624,
		632,
		624,
		624,
		624,
		624,
		624,
		624,
		0,
		0,
		0,
		1,
		633,
		1,
		1,
		1,
		1,
		627,
		1,
		1,
		1,
		1,
		1,
		625,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		638,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		11,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		11,
		1,
		1,
		11,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		103,
		68,
		316,
		342,
		447,
		576,
		0,
		4,
		72,
		271,
		290,
		318,
		343,
		369,
		423,
		449,
		0,
		538,
		560,
		577,
		640,
		10,
		0,
		64,
		95,
		433,
		445,
		465,
		618,
		0,
		536,
		559,
		573,
		655,
		0,
		34,
		6,
		0,
		500,
		539,
		645,
		603,
		74,
		0,
		7,
		321,
		291,
		424,
		502,
		452,
		579,
		86,
		641,
		0,
		619,
		345,
		454,
		504,
		10,
		112,
		324,
		545,
		6,
		34,
		0,
		347,
		86,
		426,
		86,
		522,
		12,
		6,
		138,
		284,
		310,
		0,
		656,
		549,
		0,
		606,
		0,
		67,
		6,
		6,
		287,
		102,
		2,
		468,
		434,
		446,
		639,
		0,
		6,
		0,
		6,
		322,
		110,
		6,
		604,
		540,
		581,
		0,
		503,
		425,
		308,
		323,
		9,
		75,
		111,
		642,
		584,
		427,
		348,
		335,
		455,
		153,
		78,
		326,
		588,
		550,
		644,
		607,
		370,
		365,
		518,
		6,
		79,
		156,
		13,
		311,
		285,
		563,
		589,
		608,
		555,
		593,
		613,
		654,
		40,
		6,
		296,
		330,
		368,
		340,
		253,
		34,
		569,
		596,
		253,
		45,
		251,
		301,
		331,
		341,
		442,
		459,
		520,
		309,
		0,
		77,
		605,
		0,
		439,
		453,
		334,
		86,
		283,
		86,
		0,
		623,
		587,
		543,
		328,
		457,
		86,
		428,
		422,
		0,
		0,
		0,
		10,
		598,
		614,
		252,
		0,
		460,
		443,
		572,
		557,
		616,
		658,
		92,
		253,
		46,
		332,
		431,
		461,
		612,
		0,
		551,
		329,
		312,
		86,
		250,
		87,
		31,
		425,
		34,
		6,
		429,
		366,
		339,
		647,
		635,
		565,
		592,
		554,
		0,
		294,
		88,
		34,
		441,
		458,
		0,
		34,
		462,
		0,
		254,
		636,
		558,
		10,
		444,
		463,
		253,
		284,
		93,
		257,
		637,
		617,
		600,
		521,
		464,
		432,
		286,
		262,
		94,
		62,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		663,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		450,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		89,
		0,
		136,
		0,
		0,
		546,
		591,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		30,
		0,
		594,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		450,
		0,
		0,
		0,
		0,
		542,
		0,
		293,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		282,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		660,
		0,
		0,
		0,
		0,
		0,
		659,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		430,
		0,
		0,
		0,
		523,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		73,
		0,
		0,
		0,
		0,
		0,
		0,
		534,
		0,
		0,
		0,
		0,
		0,
		0,
		440,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		246,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		556,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		535,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		305,
		317,
		0,
		0,
		0,
		0,
		0,
		571,
		313,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		553,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		496,
		0,
		0,
		0,
		350,
		0,
		0,
		0,
		0,
		81,
		0,
		289,
		0,
		0,
		0,
		0,
		0,
		0,
		26,
		0,
		0,
		0,
		0,
		611,
		0,
		0,
		0,
		0,
		643,
		562,
		0,
		0,
		0,
		0,
		280,
		0,
		0,
		0,
		0,
		0,
		0,
		498,
		0,
		0,
		519,
		0,
		0,
		0,
		0,
		0,
		65,
		0,
		0,
		0,
		303,
		61,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		82,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		282,
		0,
		0,
		0,
		0,
		0,
		315,
		653,
		0,
		76,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		662,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		157,
		0,
		314,
		0,
		0,
		0,
		0,
		0,
		0,
		610,
		0,
		0,
		0,
		0,
		0,
		0,
		564,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		609,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		66,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		248,
		0,
		0,
		0,
		0,
		0,
		3,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		91,
		0,
		541,
		0,
		0,
		0,
		0,
		0,
		597,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		91,
		90,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		525,
		0,
		524,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		295,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		497,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		325,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		578,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		333,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		73,
		272,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		91,
		0,
		649,
		0,
		0,
		595,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		281,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		652,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		561,
		0,
		0,
		0,
		91,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		537,
		0,
		657,
		0,
		0,
		467,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		438,
		0,
		0,
		0,
		586,
		0,
		100,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		35,
		0,
		0,
		0,
		0,
		0,
		0,
		33,
		99,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		327,
		0,
		0,
		0,
		249,
		0,
		0,
		0,
		0,
		0,
		0,
		601,
		0,
		0,
		0,
		0,
		137,
		0,
		0,
		0,
		0,
		0,
		602,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		450,
		456,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		435,
		0,
		349,
		0,
		0,
		0,
		0,
		0,
		5,
		0,
		0,
		0,
		0,
		306,
		0,
		0,
		337,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		575,
		0,
		0,
		0,
		451,
		0,
		0,
		437,
		0,
		0,
		0,
		0,
		0,
		0,
		646,
		0,
		0,
		0,
		582,
		0,
		0,
		97,
		0,
		583,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		548,
		499,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		32,
		0,
		0,
		32,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		304,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		450,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		651,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		650,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		661,
		0,
		0,
		0,
		0,
		0,
		599,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		338,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		648,
		0,
		0,
		247,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		666,
		666,
		666,
		666,
		666,
		666,
		666,
		665,
		667
	]);
	const labelText = "orgmilcomschnetedugovdrrformsfeedbackofficialaccoorgmilschnetgovmagazinemediaunioncargopilotgroupcaarespressworksaerodromeworkinggroupair-traffic-controlaircraftaccident-preventioneducatormarketplaceambulanceinsurancecateringairportrepbodyenginesoftwaremodellingair-surveillanceconsultingchartertrainermaintenanceservicesdesignflightskydivingfreightassociationstudentgroundhandlingdgcafuelclubtaxicrewshowballooningexpresstraderbrokerauthoragentsairtrafficjournalistsafetyconsultantmicrolightaccident-investigationparachutingequipmentproductionfederationrecreationscientistnavigationengineertradingglidingleasingresearchpassenger-associationentertainmentparaglidinghangglidingaerobaticrotorcraftemergencycertificationgovernmentaeroclubexchangelogisticschampionshiphomebuiltcouncilconferencecontrolairlinecivilaviationjournalorgcomnetedugovcoorgcomnomnetobjappsofforgcomnetuwukiloappsdevsframerorgmilcomnetedugov*coradio2naorgcomnetcommuneedogpbcoitgvorgedugovspreviewfrontendrelayononstagingauthcloudsandboxupid*mtls*privatelinktypedreamdeveloperbravemochawindsurfaivenmirenupsunwnextbegetngrokclerkwale2bwebcsbrunputercrbtsflutterflowcloudzyrospawnbasesliplanemodelenceshiptodaymagicpatternsnetlifyondigitaloceanrailwayhostedclaudehasurabotdashretoolvercelgithubluyanigadgetreplitcloudflaretelebitedgecomputeevervaultexponyatnoopencrpplxzeaburwasmerframerzeropsrocketpreviewconvexmedusajsspritesagilevibesonherculeseasypanelstreamlitglideossnowflakefastedgemesserliloginlinehackclubcodepennorthflankbase44corespeedleapcellngrok-freeclerkstagelovableon-fleek*us-west-3ap-south-2us-central-2us-central-1eu-central-1ap-south-1us-west-2us-east-2eu-north-1ap-north-1us-west-1us-east-1*rcloudintsegorgmilcomgobbetnetintedugovturmusicasenasamutualcoopv6dnsip6uriurnin-addre164homeirisgovdixdaemoncloudnssthwien*inexexkunden4accogvormymyspreadshop4lima2ixortsinfofuturecmsfuturehosting12hpprivfuturemailinglima-cityfunkfeuer123webseitednshomemelmyspreadshopcloudletswasantqldvicactnswtascatholicwasaqldvictasidwasantozqldorgcomvicasnactnetedugovnswtasconfcomairflowlambda-urltransfer-webapptransfer-webappairflowtransfer-webapptransfer-webapp-fipstransfer-webappeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1privatenotebookstudiolabelingnotebookstudionotebooknotebook-fipslabelingnotebookstudionotebook-fipsnotebookstudio-fipsnotebook-fipsnotebookstudionotebook-fipsnotebookstudioeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2experimentsus-gov-west-1us-gov-east-1ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1onrepostsagemakercopporgmilcompronetintedugovbiznameinfoshoprsorgmilcomnetedugovbrendlyresolvenzauscotvstoreorgcomnetedugovbizinfoidacaicoittvorgmilcomschnetedugovinfocloudezproxysiteacmymyspreadshopkuleuvenwebhostingtransurl123websitecloudnsinterhostsolutionsddns5476103298edgfacbmlonihkjutwvqpsryxzbarsycoororgcomedumyftpno-iporxcloud-ipfor-somemmafanfor-morewebhopselfipjozidyndnscloudnsdscloudfor-thefor-betteractivetrailcoeconorestooteorgcomeconeteduassurmoneyafricaarchitectesrestaurantloisirstourismavocatsinfoagrounivcoorgcomnetedugoviatvdeportesaludtksatorgmilcomwebgobnetinteducienciaboliviarevistacooperativaempresanombreindustriamusicapatriamedicinademocraciapoliticapuebloindigenaplurinacionalarteblogwikiinfoagrotransportenoticiasprofesionalacademiaeconomiaecologiamovimientotecnologianaturalpagesappsgroksailsimplesitecepesebamapadfmgalampbacscpirngorotomtrjspaprrprrsesmscepesebamapadfmgalampbacscpirngorotomtrjspaprrprrsesms*biaamfmtcmptvfeirasampajampanatalbelemananiradiog12medindfndbmdtrdthepoaggfjdfdefinfenflegsegongengcngorgzlgslglogppgmillelqslcimcomnomadmjabimbbibbsbabcrectecsjcetcpscpvhudieticriapipsiecnbiorioecogeoteoodoproatoartfstmatvetdetbetnetcntnotfotgrueduajuespappreptmpemparqsrvadvdevgovntrturagrjorfarjusmusdesvixxyzcozfozslzbhzmaringasantamariacampinagrandegoianiasorocabafloripasaobernardocuritibaboavistarecifeaparecidasaogoncasalvadorcuiabamorenamacapalondrinacontagemsocialfortalmaceioleilaoosascoriobranconiteroi9guacutcheblogflogvlogwikitaxicoopmanauspalmascaxiasjoinvillebaruericampinassantoandreribeiraoriopretoweorgcomnetedugovv0windsurfshiptodaycloudsitecoaccoorgnetgovofmilcomgovmediatechzacoorgcomnetedugsjgovmydnspenfnlabnbmbgcbcqconcontnuyksknsmyspreadshopno-ipawdevboxbarsyonidatemfuinabusavinstanceseceuguukussryzespawnloccsxcloud-ipmyphotosfantasyleaguetwmailcleverappsscrappingccwucloudnsftpaccessgame-serverccgovobjectsrmalpgcust*svcalp1aeappenginermalpgmyspreadshop4lima2ixsquare7cloudscale123websitefirenet12hpflowgotdnslinkyard-cloudcloudnslima-citydnskingobjectstorageedaccogoorusorgcomnetinteduaéroportxn--aroport-byaassogouvcomilgobgovcloudnses-1eu-west-1us-east-1euvipit1eurarubait1s3lbwebsites3websiteru-spbru-mskelasticcsrunstnukukcaukusnl-ams-1fr-par-1fr-par-2functionsnodess3ddlwhmrdbfnck8sifrs3-websitecockpitscblmgdbdtwhkafkpubprivs3ddlwhmrdbk8sifrs3-websitecockpitscblmgdbdtwhkafks3ddlrdbk8sifrs3-websitecockpitscblmgdbdtwhkafkk8sscalebookpl-wawfr-parnl-amsbaremetalsmartlabelinginstancesdechk2kuleuvenlaravelvoorloperurownoxazapscwhstgrvaporonline-serverobservablehqelementorantagonistreclaimjoteluluencowaydiademjelasticmatlabmagentositetrendhostingaxarnetjenv-arubajelejoteravendbemergenttrafficplexconvexkeliwebserveboltbegetcdnstaticson-rancherprimetelonstackitunison-servicesdnshomelinkyardbarsyjelecloudnscocomnetgovmycn-northwest-1cn-north-1s3s3-accesspoints3-websites3s3-accesspointrdsdualstacks3-deprecatedemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspoints3s3-accesspointrdsdualstackemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicn-northwest-1cn-north-1cn-northwest-1ebcomputeelbcn-north-1airflowcn-northwest-1cn-north-1oncn-northwest-1cn-north-1amazonawssagemakeramazonwebservicesdirectasgdsdhehahljlnmhbacscahqhshhihnlnynsnmofjbjzjxjtjhkcqtwgsjssxnxjxgxxzgz網絡网络公司orgmilcomnetedugovxn--55qx5dcanva-appsxn--io0a7iquickconnectcanvasitekhsjxn--od0algcanva-codemyqnapcloudsrvrlessclustersrealtimestorageleadpagescarrdcrdorgmilcomnomnetedugovhidnssupabaserdpareplmypiumsoxmitotaplpagesfirewalledreplitowodevwebview-assetsvfswebview-assetss3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9eu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1s3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9consent-portals3s3-accesspointdualstackanalytics-gatewayemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websiteemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstackemrappui-prods3-websiteemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstacks3-deprecateds3-websitebedrock-agentcores3-object-lambdaexecute-apibedrock-agentcores3s3-accesspoints3-websites3-accesspoint-fipss3-fipss3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipss3-fipsemrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apis3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websiteaws-cloud9emrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9vfss3s3-accesspointdualstackemrappui-prods3-websiteaws-cloud9emrstudio-prods3-object-lambdaemrnotebooks-prodexecute-apicloud9eu-west-3ap-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1us-northeast-1ap-southeast-1me-south-1af-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1mrapaccesspoints3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstacks3-deprecatedanalytics-gatewayemrappui-prods3-websites3-accesspoint-fipsaws-cloud9s3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apicloud9s3s3-accesspointdualstackemrappui-prods3-websites3-accesspoint-fipss3-fipsemrstudio-prodbedrock-agentcores3-object-lambdaemrnotebooks-prodexecute-apis3eu-west-3ap-south-2eu-south-2computes3-ap-northeast-2elbrdss3-ap-east-1s3-sa-east-1s3-us-gov-west-1s3-eu-central-1s3-ca-central-1eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3s3-website-us-west-2s3-website-eu-west-1s3-external-1eu-central-1me-central-1ca-central-1il-central-1s3-us-west-1s3-eu-west-1s3-website-sa-east-1s3-website-ap-southeast-2ap-northeast-1ap-southeast-1s3-us-west-2s3-eu-west-2me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2s3-website-ap-southeast-1s3-1s3-globals3-ap-northeast-3eu-north-1airflowap-southeast-2s3-us-gov-east-1s3-fips-us-gov-east-1s3-me-south-1s3-ap-south-1ap-northeast-2s3-website-us-west-1ap-southeast-5s3-eu-north-1s3-ap-southeast-1s3-website-us-gov-west-1compute-1s3-eu-west-3us-gov-west-1s3-website-ap-northeast-1us-gov-east-1s3-fips-us-gov-west-1s3-website-us-east-1s3-ap-southeast-2ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1s3-us-east-2s3-ap-northeast-1authauthauth-fipsauth-fipseu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1mx-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2ap-east-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1eu-west-3eu-south-2ap-southeast-3eu-central-1ca-central-1ap-northeast-1ap-southeast-1ap-south-1us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5eu-west-1us-east-1ap-east-1sa-east-1csrframeservicesbuilderstg-builderdev-builder*ociocpocsazuregcpawsdemoinstanceeu-west-3ap-south-2eu-south-2eu-central-2ap-southeast-3ap-southeast-4ap-northeast-3eu-central-1me-central-1ca-central-1il-central-1ap-northeast-1ap-southeast-1me-south-1af-south-1eu-south-1ap-south-1ap-southeast-7us-west-2eu-west-2us-east-2eu-north-1ap-southeast-2ap-northeast-2ap-southeast-5us-gov-west-1us-gov-east-1ap-southeast-6ca-west-1us-west-1eu-west-1us-east-1ap-east-1sa-east-1previeweu-4us-4us-1eu-1us-2eu-2us-3eu-3s3-websitekrkrobjectprivateobjectkrkrskrkrsobjectkrprivateobjectkr-privatecomputepaasrag-cloudrag-cloud-chjcloudjcloud-ver-jpcdemonodebalancermembersipeuxvsoncillaocelotonzayalilynxsphinxfentigercustomercaracalsgkrobjectstoragedesgkrusobjectkrkr-naverkr-naver-devkrprivatewebsiteobjectkr-naverkr-privatekr-naver-devjpjpkrjp4jp5s3-website-jpjpkrjp4jp5objectprivateobjecto365cloudstaticxendevapp001testcode-builder-stgplatformmediasiteprojedrydpagesjsx0desazacncoitrueu4uhkukgrbrushatenadiarymyspreadshopfrom-flfrom-wvwebspace-hosttheworkpchatenablogcursorusercontentservesarcasmapplinzisakuratanwixsitefin-ncloudstoragegov-ncloudstorageappchizigiizeis-into-carsdnsiskinkyadobeaemcloudis-a-therapistpgfogmyvncdojinis-an-actress1kappfldrvkozowqa2jpnmexprgmrfirewall-gatewaydynnscafjsfbsbxooguyfrom-gawoltlab-demois-a-anarchistwiardwebteaches-yogadattowebtb-hostinglive-websiteservegamegotpantheonfrom-nhsubsc-payfrom-ohvipsinaappfrom-cadyndns-officeztna-dingtalkhomelinuxfrom-mahercules-appservebbsstreakusercontentfrom-okfrom-wyfastly-terrariumis-a-llamaqualyhqportalserveexchangeon-vaporvivenushopciscofreakgrayjayleaguesmetaaiusercontentfrom-iais-a-libertariansaves-the-whalestaveusercontentyolasiteoperaunitepoint2thisis-a-catererclaudeusercontentlinodeusercontentfrom-vagithubusercontentsells-for-lesshosteurcanva-appsplaystation-cloudddnsfreefrom-pafrom-prfrom-waddnskingoutsystemscloudhotelwithflightmydattois-a-nascarfanmydbserverminiserverdamnserverservehumouris-a-playerfrom-nvfrom-nmemergentagentgentappsamplifyappfrom-kyis-an-accountantnfshostserveircfrom-akpythonanywherestackhero-networkpostman-echolikescandydyndns-mailobservableusercontentserveftpfreeboxosfrom-utcdn77-storageamazonawsneat-urlnclouddyndns-serverlinodeis-a-teacherfrom-vtgleezemythic-beastsus1-pleniteu1-plenitla1-plenitpaywhirlservecounterstrikejdevcloudhealth-carereformis-into-animegoogleapisis-a-painterafricaisa-hockeynutatmetais-an-actora2hostedis-a-democratdatadetectest-le-patrondigitaloceanspacesis-a-designeris-a-hunterlinodeobjectstemp-dnsissmarterthanyoufrom-arsimplesiteevennodetownnews-stagingis-a-liberalgooglecodejelasticservemp3qualyhqpartnerdyndns-free1cooldnsest-a-la-masiondrayddnsdynuddnsfrom-orfrom-miis-a-bloggerfrom-himydobisscanvacodeis-an-engineerest-a-la-maisonupsunappdevinappswafflecellmyasustorwpenginepoweredfrom-ctservep2psame-appmyshopblocksthingdustdatalikes-piediscordsezis-with-thebandlpusercontentis-leetshopitsite3utilitiesis-a-personaltrainersinaappladeskis-a-cheflogoipselfipbase44-sandboxnospamproxyalibabacloudcsmesswithdnsauthgearappsiamallamawithgooglelutrausercontentmochausercontentframercanvasmytabitdyndns-homew-credentialless-staticblitzcpserverdiscordsaysis-a-nurseappspotatlassian-isolated-3premotewdfrom-mtwixstudiocode0emm180rmyactivedirectoryawsappsmytuleapdnsabrpolyspaceqbuserrenderbuiltwithdarkboutirgotdnsabrdnsdopaascanva-hosted-embedawsglobalacceleratorhomesecuritypcmyiphostditchyouripclever-clouddyndns-ipon-aptibleis-a-musicianhosted-by-filessecuritytacticsappspaceusercontenthomeunixstrapiappsame-previewcf-ipfsmycloudnaselasticbeanstalkis-certifieddontexistkasserverik-serverdrive-platformatlassian-3pfirebaseappncpstorageherokuappawsapprunnerbarsycenteris-a-cubicle-slaveservehttpmyshopifyis-a-guruquicksytessiiitesorsitesmagicpatternsappis-a-cpameteorappfrom-wiis-a-rockstarbumbleshrimpdattolocaldatabricksappsreadthedocs-hostedfrom-rifamilydsdyndns-picsmyoxypagesplesknsbplaceddnsaliasdynaliasdyndns-remotedoomdnsip-ddnsblogdnsis-a-doctorroutingthecloudamazoncognitobarsyonlinedsmynasddnsgurucloudflare-ipfsdeus-canvasfrom-idsmushcdnpagespeedmobilizergcorecdndyndns-at-homeunusualpersonhosted-by-previderis-a-republicandyn-o-saurstreamlitappworkisboringonthewificprapidqualifioappis-uberleetis-slickgetmyipwpdevcloudtypeformdyndns-at-workgentlentapismynascloudw-corp-staticblitzfrom-ingeekgalaxyservebeerfrom-mdonrenderspace-to-rentaivencloudappspacehostedwafaicloudcodespotblogspotatlassian-3p-us-gov-modfrom-ndfrom-msis-a-techieis-a-studentcustomer-ociis-a-photographerdurumisfrom-ksmassivegriddyndns-wikiis-an-entertaineris-a-hard-workermysecuritycamerafrom-mnrackmazedyndns-blogis-a-bulls-fanwritesthisblogfreemyipsimple-urlfrom-sdninjaneer-sitesreservdauthgear-stagingest-mon-blogueuris-into-gamesrice-labsxtooldevicesakurawebis-an-anarchistoraclecloudappsdyndns-worksells-for-urhcloudfrom-dcfastvps-serverwpmucdnis-a-geekscrysecfrom-txis-into-cartoonsmodelscapetrycloudflarelocaltonetstreak-linkbalena-devicesfrom-njforgeblocksfreebox-oswebadorsitefrom-ncdoesntexisthobby-sitestreaklinkshomesecuritymacownprovidertuleap-partnersdattorelaywphostedmailservequakeis-a-socialistservehalflifepivohostingdynuhostingquipelementsw-staticblitzdyndns-webfrom-deproject-studyis-not-certifiedhercules-devis-a-financialadvisoramazonlightsailservepicsis-a-greenloseyouripfrom-ilwithyoutubemwcloudnonprodwiredbladehostingdnsdojofrom-tnpixolinomyqnapcloudncloudstorageis-an-artisthostedpiis-a-landscaperauiusercontentoaiusercontenton-forgeis-a-conservativedreamhostersnet-freaksapps-1and1is-goneencoreapifastly-edgefrom-nesalesforcefrom-scdeployagentoraclegovcloudappsfrom-alis-a-lawyercechirevultrobjectsstufftoreadisa-geekddnsgeeklovableprojecttry-snowplowfrom-moblogsyteis-a-bookkeepernogmyforumravendbmyboxdeelementoredsaacficogoorinforgcomgobnatneteduidstoreorgcomnetintedudevnomepublorgcomneteduathgovtestscalculatorspaynowinfoquizzesresearchedcloudnsfunnelsassessmentsjscaleforcetmacltdorgmilcompronetgovbizpresseklogesrsccloudcustomfltusrcloude4corealmgovmunicontentproxy9metacentrumdyndyndyndnsdynpagespages-researchitionoccustomercomymyspreadshopipv64diskussionsbereich4limacomrubgov2ixfirewall-gatewayddnssspdnsbarsykeymachinesquare7myhome-serverspeedpartnercommunity-proschuldockxenonconnectgünstigliefernbwcloud-os-instancedyndnssecmy-routerxn--gnstigliefern-wobin-butterl-o-g-i-nisteingeekin-dslin-berlinin-brbfuettertdasnetzleitungsenin-vpnlcube-serverdyn-ip24logoipdyn-berlinruhr-uni-bochum12hpgoipsrvdnsfruskygit-repossvn-reposinternet-dnsgünstigbestellenhome-webserverxn--gnstigbestellen-zvbbplacedheimdnscosidnswebspaceconfiglima-citydyndns1istmeinvirtualuserschulplattformmy-gatewayddnsseclebtimnetztest-iservmein-iservvirtual-userhome64iservschuletaifun-dnstraeumtgeradeschulserverdynamisches-dns123webseitednshomehs-heilbronndnsupdaterbssgraphicdwadpdwdaepeweaawapaafpfwfabwbpbacwcpcciwebuserapiobjectssites*teamst3r2lpuncldabymebravepanelngrokiservstglclcrmerpflypagesbarsyvivenushoplocalcertlocalplayerbearbloggatewaydeno-stagingis-not-ais-a-goodbotdashvercelmocha-sandboxplatter-appreplitgithubpreviewworkersinbrowserevervaultis-ahrsndenoxmitmodxmyaddrstorageapipayloadgrebedocruncontainersreliantlabsstgstagelclstageloginlineis-a-fullstackcodepenreliantpreviewleapcellngrok-freeis-coolpagelemonstoragewebharemediatechlibp2pdiscoursecomyspreadshopstoreregbiz123hjemmesidefirmcoorgcomnetedugovsldorgmilcomwebgobartnetedugovtmorgpolcomsocartnetedugovassoagrondiscoodontk12medcuegyecpaabgengorgmilgalsaltulcomadmesmgobpubdocmonfindgnriouioproartlatvetnetfotedulojgovntrturibrbarxxxofficialbasechefprofmktgpsictechinfoarqtcontdentrrpppsiqgit-pagesritmedfieorgcomlibprieduaipgovriikmeactvsportorgmilcomscieunnetedugovnameinfopintouchtawktotawkmyspreadshoporgcomnomgobedu123miwebcomputeorgcomnetedugovbiznameinfocognito-idptransfer-webappeusc-de-east-1onjelasticnxaspdnsbarsydirectwpdeuxfleurstransurldogadoprvwcloudnsamazonwebservicesdnshomeuserpartycokoobinmkmspaceviewfidymyspreadshopalandkapsiikixn--hkkinen-5wacloudplatformhäkkinen123kotisivuidacorgmilcompronetedugovbiznameinforadioorgcomneteduusercocomexperts-comptablestmmyspreadshopgretaprdcomnomynhccifbxoshuissier-justicenotairesaeroportfreeboxoson-webavocatassoportgouvkdnschirurgiens-dentistes-en-franceavouesfbx-os123sitewebveterinairechirurgiens-dentistespharmacienchambagrimedecinfreebox-osdediboxgoupilemszicpyicpvicppleysheezypagesedugovcnpyorgcomcybllcpvtnetedugovtnxonlineschoolddnsdaemond6atcopanelorgnetplybotdashstackitkaasorgmilcomnetedugovbizmodltdorgcomedugovcoorgcomneteduappwriteacorgcomnetedugovcloudtranslateusercontentorgcomnetedumobiassoorgcomnetedugovbarsysimplesiteindorgmilcomgobneteduorgcomwebnetedugovguaminfonxhra教育敎育網絡网絡组織組織网络網络组织組织公司政府個人个人箇人ltdorgcomincneteduidvgovxn--uc0ay4axn--55qx5dxn--mk0axixn--io0a7ixn--uc0atvxn--zf0avxxn--lcvr32dxn--od0algxn--wcvs22dxn--gmqw5axn--od0aq3bxn--mxtq1mxn--ciqpnxn--tn0agxn--gmq050iorgmilcomgobnetedufngocdnappvoatiiservwp2tempurlmircloudfreesitewpmudevmyfastgadgetcloudaccessjeleambahalfboltfastvpsemergenteasypanelopencraftizcombrendlynamefromrtpersoadultmedorgpolrelcomproartnetedufirminfoassoshopcoopgouvtmcomediahotelforumvideosportorgsexagrargameslakaseroticaerotikatozsdereklamcasino2000filmsuliinfoboltshopprivnewsszexcityutazasjogaszkonyveloingatlaneacaicogoormyᬩᬮᬶmilwebschnetkopbizzonedesaponpesxn--9tfkymyspreadshopgovmytabittabitorderravpageaccok12idforgnetgovmuniltdplcaccotttvorgcomnetmeca6g5gpgamubacaicniocoukuptverdruscsdelhiindorgmilcomwebnicfingenpronetintedugovresbizbiharbarsyinternetbusinessschooltravelsupabasealumnigujaratfirminfoaeropostbankcoopindevscloudnsno-ipbarsybarrell-of-knowledgebarrel-of-knowledgensupdategroks-thisdnsupdatefor-ourknowsitalldvrcammittwalddynamic-dnsv-infowebhopselfipdyndnshere-for-moreilovecollegemayfirstforumzcloudnsmittwaldservertypo3servergroks-theeusekd1cdndyndnsidrawsainaueuapjpusstagemocksysdevicesclientcustreservdcustdevdisrecprodtestingcowzbeebyteutwenteboxfusebravepstmndedynngrokorgmilcomnomnetedugovqcxqzzbarsythingdustmailerpagemo-siemensrb-hostingfh-muenstergitbookbluebitecloudbeesusercontentnodeartterramindkiloappsforgerockdarklangresinstagingapigeebubbleb-datascryptedhypernodedappnodepantheonsitegitlabgithubkeeneticvirtualservercleverappshostyhostingon-rioedugitticketstelebitwixstudioon-k3sicp0icp12038jeleqotolairbubbleappsmyaddrstolosmyrdbxwebflowdrive-platformbeagleboardhasura-applolipopdefinimavaporcloudmusicianwebflowtestazurecontainerresindevicereadthedocsloginlineeditorxmoonscalesandcatsbasicserversubscribepagewebthingsbrowsersafetymarkbeebyteappbitbucketidaccovistablogorgschnetgovxn--mgba3a4f16axn--mgba3a4fraarvanedgeايرانایرانjclaspeziapdudcefegelemeperetevebacanatavaparasabgagfgogrgpgalclblimfmrmcbmbvbfclcmcvcrcpcchlimifibicivipirisimncnbnanenrnpntnnolomobocoaogorosopotoptvtatctbtmtltotpusulunutpspapaqsvpvvvtvavvrtrsrprgrfrcrbrarorkrvstsssbscsmsispzczbzbozen-suedtirolmyspreadshopxn--bulsan-sdtirol-nsbxn--valledaoste-ebbtrentinoaltoadigetrentin-sued-tirolxn--forlcesena-c8axn--forl-cesena-fcbxn--bozen-sdtirol-2obtriestetrentinsuedtiroltrentino-s-tirollecceudineaostesienaparmaluccapaviagenoapaduaaostamonzaabruzzoternirietiturinmilanbozenlaziofermoleccocuneonuoropratola-speziavdataaligfvgpugmolcalcamlomumbsicpmnvenvaoedugovabrsarmaremrbastoslazibxosfirenzetrentinosüdtirolval-d-aostavalle-aostamessinacremonaravennatoscanatrentin-suedtirolbolognacalabriaurbinopesarofriuli-v-giuliaogliastraxn--valle-aoste-ebblaquilaandriatranibarlettasyncloudxn--valle-d-aoste-ehbaostavalleyvalled-aostatrentino-alto-adigevallee-d-aostexn--balsan-sdtirol-nsbpistoiasicilialucaniacataniaiserniaperugiabresciaveneziagorizialiguriaimperiabulsan-suedtirolbalsan-suedtirolbarlettatraniandriaxn--trentino-sdtirol-szbforlì-cesenatuscanyvallée-d-aostemantovavallée-aostecasertapiemontevalleaostaval-daostafriulivgiuliatrevisoforli-cesenavalléedaosteferrarapescaravald-aostatrentino-altoadigefriuli-vegiuliavallee-aostecarboniaiglesiastarantomediocampidanovalleedaostetrentinosud-tirolcampobassotrentinsüd-tiroltrentinosüd-tirolmonzabrianzatrentino-südtirolxn--trentino-sd-tirol-c3bpotenzacosenzavicenzaemiliaromagnavenicefrosinonemarchepordenonetrentinosued-tirolvaresemolisevalléeaostefriuli-veneziagiuliabasilicatalatinaanconasavonaveronamodenabiellabolzano-altoadigepugliafoggiaumbriatrentino-stirolgenovapadovamateranovararagusapiacenzatrentinostirolvalleeaostetempio-olbiasudsardegnatrentinsudtirolmassa-carrarafriuliveneziagiuliatrentinosuedtirolandria-barletta-tranitrapanixn--cesenaforl-i8amaceratacaltanissettaascoli-picenobrindisicarraramassacagliaririmininapolivibo-valentiachietibulsan-sudtirolbalsan-sudtiroltrentino-a-adigebulsanbalsaniglesiascarboniamilanotorinoteramodell-ogliastraarezzotrentinoalto-adigerovigotrentovenetoiglesias-carboniatrentino-sud-tirolaltoadigereggio-emiliareggio-calabriasardegnatranibarlettaandriapiedmontxn--sdtirol-n2amedio-campidanotrentino-süd-tirolfriuli-vgiuliafriuli-ve-giuliaromeennaromapisa32-b16-b64-blodiastibarineencomonaplesforlicesenailiadboxosalessandriasicilytrani-barletta-andriaxn--trentin-sdtirol-7vbpesarourbinotrentinsued-tirolcesena-forliforlìcesenaemilia-romagnamonzaebrianzaxn--trentinsdtirol-nsbtrentinos-tiroltrentinsüdtirolvalledaostaolbia-tempiocampidanomediovibovalentiasassarivalle-daostalombardysud-sardegnafriulivegiuliareggioemiliamonzaedellabrianzaalto-adigevercellitrentin-sudtiroltraniandriabarlettatrentino-sudtirolascolipicenobozen-südtirolfriulive-giuliaflorencexn--cesena-forl-mcbcarbonia-iglesiasaosta-valleycarrara-massadellogliastratrentinoa-adigexn--valleaoste-e7apesaro-urbinoxn--trentinosdtirol-7vbxn--trentin-sd-tirol-rzbxn--trentinsd-tirol-6vbtrani-andria-barlettatrentin-süd-tirolxn--trentinosd-tirol-rzbgrossetomonza-e-della-brianzasüdtirolreggiocalabriatrentinoaadigetrentin-südtirolverbano-cusio-ossolafriuliv-giuliaverbaniacampaniatrentino-aadigefriulivenezia-giuliasardiniaandriabarlettatranibarletta-trani-andriacatanzarooristanourbino-pesarocesena-forlìvalle-d-aostacampidano-medio123homepagesiracusatempioolbiasuedtirollombardiaavellinocesenaforlìtrentinofriuli-venezia-giuliabozen-sudtirolandria-trani-barlettabulsan-südtirolbalsan-südtirolmonza-brianzabolzanotrentino-sued-tirolbellunosalernolivornocrotonesondriodnshometrentinsud-tirolmassacarraratrentin-sud-tiroltrentino-suedtirolviterbobergamocesenaforliolbiatempiopalermobeneventoagrigentoofcoorgnetfmaitvphdengorgmilcomschnetedugovperagrikanieasukehandachitatokaiaisaikonanoharuamaobuhigashiuraowariasahiinuyamatobishimaiwakurashitarainazawatoyonegamagorimihamatoyotataharakariyayatomioguchikomakimiyoshinishiotokonamekiyosuchiryutoyohashiokazakiisshikikasugaikotakiratoeianjotogofusosetohazutsushimashinshirotakahamanisshinshikatsuhekinantoyokawaichinomiyatoyoakeodateogataakitaikawakyowahonjoogayurihonjonoshirokamiokakatagamimitanegojomeyokotekosakadaisenkazunonikahohonjyomoriyoshimisatohappoukamikoanihachirogatahigashinarusesembokufujisatokitaakitaitayanagiowanitakkomutsutsurutahirosakigonoheoirasetowadamisawanohejiaomorishingohiranairokunohehashikamitsugarushichinohehachinohenakadomarisannohekuroishisakaeisumiasahiotakiinzaiabikomatsudoyachiyomutsuzawakujukuriomigawakashiwatoganemihamanaritasakuranagaramobarahanamigawachoshishiroichoseikozakishisuikatorimidorichonankyonanfuttsuonjukufunabashinagareyamanodasosatakochuotohnoshourayasukimitsuyokaichibayotsukaidosodegauratateyamakamagayayokoshibahikariyachimatakatsuuratomisatokisarazukamogawaichikawanarashinoichinomiyashimofusaminamibososhirakoichiharaoamishirasatoikatahonaiainansaijoseiyoiyoozuuwajimaniihamanamikatamasakiuchikokihokutobetoonshikokuchuomatsuyamaimabarikamijimakumakogenyawatahamamatsunosabaeikedaobamasakaifukuiohionotsurugamihamawakasaminamiechizeneiheijikatsuyamatakahamaechizensoedaukihaomutaokawanishiogoribuzenonojosueumiokiotochikugosasagurisaigawamizumakishinyoshitomikurumekurateyamadakasuganakamamiyamanogatatakatahakataiizukakawaratagawakasuyaashiyainatsukimunakataminamitsuikishonaikurogifukuchikeisenhigashimiyakoshinguyukuhashiokagakiyamekogaongausuikahotohochuotoyotsumiyawakadazaifuhisayamatachiaraiyanagawanakagawahirokawachikujochikushinochikuhochikuzennamieotamaokumashowateneiiwakikoorinangoononishigoshimogoomotegomishimafukushimaasakawakagamiishishirakawaiitatefutabahiratayugawahanawakitakatakawamatakunimiyabukibandaihigashihironoyamatomiharuyamatsuriaizubangedatesomaaizuwakamatsuyanaizuaizumisatonishiaizuizumizakikitashiobarataishinkaneyamakoriyamainawashirotanagurafurudonosamegawasukagawaishikawatamakawaikedaogakitaruiginanenahashimahichisonakatsugawaibigawashirakawamizunamiminokamomitakekawauesekigaharatomikasakahogikitagatayamagatatajimianpachimotosuyaotsukakamigaharahidakanisekitokigujominogodoyorogifukasamatsutakayamawanouchihigashishirakawakasaharashimonitatsumagoichiyodakannakanrashowameiwakiryuotaoratomiokafujiokaitakuranaganoharahigashiagatsumatakasakishibukawaminakamikatashinatsukiyonokawabanumataannakaoizumimidorishintoisesakiuenoyoshiokakusatsutakayamanakanojonanmokutamamuratatebayashimaebashiotakekaitadaiwahongofuchukuietajimashobaramiharahatsukaichihigashihiroshimamiyoshikumanokurenakasakaseraseranishiasaminamifukuyamashinichionomichiosakikamijimajinsekikogentakeharaotobenanaeikedatohmaozoraobiraabirakyowaeniwataikibibaisharirebunerimohiroooketootarupippunishiokoppechitosefurubirahakodateshiranukakitahiroshimakushiroobihironanporoiwamizawaniikappukunneppufukushimanakasatsunaitoyourakuromatsunaiakabirakamisunagawashibechaurakawakamifuranonakatombetsuasahikawashimokawakayabeokoppebiratoriabashirisaromaatsumanumatahidakabifukamukawamikasahorokanaitoyotomisarufutsuhigashikawaishikarikitamiyoichiesashiiwanaitomariminamifuranoakkeshifuranotoyakoyakumootoineppushikaoishiraoinemuronayorohaboroashorobihororishirifujiutashinaihokutotakasuebetsuurausuassabukikonaishimamakinaiedatetoyabieinikiesanuryuoumuteshikagarikubetsuashibetsukimobetsuaibetsutobetsusobetsuembetsushimizuchippubetsurishirihokuryuhoronobeshintokutsubetsushibetsuhonbetsumombetsutsukigatakuriyamakoshimizushiriuchikutchanmurorannoboribetsukamishihorowassamushinshinotsukembuchiwakkanaikamoenaikiyosatotakinoueshikabesunagawafukagawanakagawatakikawakamikawahigashikagurahamatonbetsumatsumaemoseushirankoshishakotanimakanemashikeotofuketomakomaisandatambaitamiawajikasaiasagoshisoonoakoyashirotoyookaminamiawajiinagawafukusakitakasagokamigorikasugaharimayokawaashiyahimejiakashitaishiaogakisannantakinosumototakarazukanishinomiyashingugoshikinishiwakiyokatakaaioimikisayoyabukawanishiamagasakisasayamashinonsenkakogawaichikawakamikawatatsunotsukubaiwamaogawaasahisakaitokaioaraiitakobandodaigosuifuinaamikasumigaurakashimaomitamayachiyoshimodatetomobetoridehitachinakainashikisakuragawakasamayawaramoriyahitachiomiyanamegatayamagatahitachikamisuushikutakahagiibarakitonekoganakasowayukimihojosomitoryugasakishimotsumafujishirotsuchiurachikuseihitachiotashirosatotamatsukuriuchiharashikahakuinanaotsubatawajimakahokukawakitatsurugikaganominotosuzuuchinadakomatsuanamizunakanotohakusannonoichikanazawaiwateshiwafudaikawaimoriokaofunatohanamakikuzumakikitakamininohekunoheyamadayahabasumitaichinosekitanohatahiraizumirikuzentakatajobojiotsuchihironomiyakoiwaizumikarumaiichinohenodakujitonooshushizukuishifujisawamizusawakamaishikanegasakimannoutazukotohiraayagawazentsujihigashikagawauchinomikanonjisanukimarugamemitoyotakamatsutadotsunaoshimatonoshoakuneamamiizumihiokiyusuikinkoisasookouyamanakatanekagoshimakanoyaisenkawanabeminamitanemakurazakitarumizunishinoomotematsumotosatsumasendaioimatsudaayaseebinamiurazushinakaiodawaraiseharasagamiharahakoneaikawakaiseiatsugitsukuihadanoyamatoyamakitazamaoisochigasakininomiyayokosukakamakuraminamiashigarafujisawasamukawakiyokawahiratsukayugawaraokawaumajikochitsunootoyoakiinonishitosayasudahidakamiharasakawaniyodogawahigashitsunokagamigeiseisusakiotsukinaharisukumomurototosakamiochitoyotosashimizumotoyamanankokunakamurakitagawayusuharaogunichoyoukiasoutoozugyokutoamakusamifunetakamoriyamagaminamataminamiogunikikuchisumotoyamatonagasumashikiaraokumamotokamiamakusanishiharayatsushiroayabeseikasakyoideineujinakagyokameokakyotangokyotanabekyotambaminamiyamashiroyamashinatanabeyawatawazukaminaminantanmiyazuhigashiyamafukuchiyamakitamukokamojoyokizumaizuruujitawaraoyamazakinagaokakyokumiyamakawagoeinabeshimameiwaasahitaikiudonoisetsukisosakikuwanamihamamiyamasuzukatamakimisuginabarikumanokomonominamiisewataraitobakiwatakikihotadomatsusakayokkaichikameyamaureshinoishinomakishichikashukuohirataiwaosakizaohigashimatsushimashikamaiwanumashibataogawaraonagawakawasakiseminemarumoriminamisanrikukakudamuratawakuyatomiyanatoriwataritagajomisatotomekamirifushiroishimatsushimayamamotoshiogamafurukawahyugaebinotsunosaitoayakushimanobeokakitauramiyazakitakazakigokaseshiibamimatashintomikunitomikitakatakobayashikawaminamitakaharukijotakanabemiyakonojonishimeranichinankitagawakadogawamorotsukakisofukushimaminamimakisakaeobuseikedaogawamiasaokayaasahiotakiotarichinoinaomichikumakomaganechikuhokukaruizawayasuokaooshikaikusakaminamiaikitogakushimatsukawakawakamitateshinatakamorikitaaikishiojirimiyadahakubaiizunaiijimaiiyamamiyotasuzakayasakatoguraookuwanagawaminowahirayayamagataminamiminowafujimiomachisakakitakaginaganonakanosakuhokomoronagisoshinanomachiwadauedaiidaharasuwatomiachiaokianankisosakunozawaonsenagematsutakayamashimosuwamatsumotoyamanouchinakagawamochizukiazuminotatsunoobamaomuraseihiunzenosetofutsuikichijiwanagasakiisahayahasamisaikaikawatanasasebohiradokuchinotsugototogitsutsushimashimabarashinkamigotomatsuurayamazoekashibaikomakawaitenrioyodosangokoryoudaojiikarugayamatokoriyamatenkawakatsuragikurotakikawakamimiyakemitsuetakatorikamikitayamayamatotakadahegurishinjokanmakisakuraitawaramotogoseoudanarasoniandokawanishishimoichihigashiyoshinokashiharashimokitayamanosegawayoshinomintsivorytopazsakuragehirnsumomoaseinetopalmail-boxmokurenyoitamuikaojiyagosensanjoaganomyokoseiroagaomishibataniigatanagaokamurakamiuonumayuzawakariwatagamitainaitsunanminamiuonumatochioyahikojoetsuseiroukamosadoizumozakitokamachiitoigawasekikawakashiwazakitsubamemitsukekokonoesaikiusukibeppuusahimeshimakunisakihasamataketatsukumihitaoitahijikusuyufukujukamitsuebungoonobungotakadaibaraniimibizentsuyamaokayamakasaokahayashimayakagemaniwaakaiwamisakishinjotamanotakahashikibichuowakesojanagishookumenannishiawakurakurashikiasakuchisetouchikagaminosatoshotomigusukunakagusukuyaeseizenaurumaiheyaaguniogiminanjokinminamidaitokitanakagusukuyonaguniokinawaishigakikunigamiurasoekadenataramahiraraginozataketomishimojizamamitonakiitomanhigashimotobuyonabarugushikamionnanahanagohaebarukumejimakitadaitonakijinnishiharayomitanginowantokashikiishikawaikedasuitaminohizuminishisakaikananabenodaitoosakasayamayaokishiwadatadaokakaizukatondabayashichihayaakasakakumatorikadomasayamahigashiosakashijonawatehirakatataishimisakitajirihannansennankatanotoyonominatosettsuhigashiyodogawaibarakinosekitachuohigashisumiyoshifujiiderakashiwaraizumiotsutoyonakamatsubaramoriguchiizumisanoshimamototakatsukineyagawahabikinotakaishikawachinaganoyoshinogarikamiminearitaouchiimarihizenogikashimaariakekiyamafukudomikitagatakitahataomachigenkaikanzakinishiaritakyuragisagataratosutakushiroishikaratsuhamatamakouhokukawagoeyoshidasatteogoseirumaasakaurawaogawaniizaomiyayoriiotakishikihonjooganohannohanyuinasaitamaokegawaarakawayoshikawayokozehasudasayamahidakafukayachichibuiwatsukiryokamiyoshimikamiizumifujimiwarabiranzanmiyoshiminanoyashiosakadosugitomisatohigashichichibutodasokakukiyonokazoshiraokakasukabekounosukawajimatsurugashimamiyashirokitamotohatoyamamoroyamahatogayakumagayakawaguchinagatorokamisatomatsubushinamegawatokigawakamikawafujiminohigashimatsuyamakoshigayatokorozawas3isk01isk02ryuohkoseikonanaishorittotakashimamaibarahikonetorahimenishiazaikokagamokotoyasuotsukusatsunagahamamoriyamatoyosatotakatsukinotogawaomihachimanhigashiomiakagiunnanizumogotsuamayatsukakakinokimatsuehamadamasudahikawahikimiokuizumoyasugiyakumomisatotamayuohdahigashiizumookinoshimanishinoshimatsuwanoshimaneshimadafujiedayoshidashimodagotembaiwataatamikosaiyaizuitoizumishimahaibaramakinoharaomaezakikawanehonkannamisusonohigashiizufukuroinumazukawazufujiaraishizuokahamamatsushimizuizunokunimatsuzakimorimachiminamiizunishiizukikugawakakegawafujikawafujinomiyaujiietsugaoyamayaitaohiranikkoashikagakuroisokanumasakurashioyakarasuyamamotegiichikaikaminokawatochigihagamokanogisanobatonasumibunasushiobaranishikatautsunomiyaiwafunemashikoshimotsukeohtawaratakanezawaitanokomatsushimatokushimaichibaminamiaizumiwajikikainanmiyoshinarutomimamugiananmatsushigesanagochishishikuinakagawamachidachiyodakomaefussainagitaitochofufuchuomeotahigashiyamatotoshimaokutamaaogashimakodairaedogawaarakawahachiojishinagawatachikawashibuyasuginamihinodekiyosesumidaoshimanerimamitakahamuraadachinakanomizuhobunkyomegurominatokoganeihigashikurumekokubunjihigashimurayamamusashimurayamatamakitahinochuokotokatsushikakouzushimaogasawaraakishimakunitachishinjukusetagayamusashinohachijoitabashiakirunohinoharachizunanbukotouramisasawakasayonagokogehinoyazutottorinichinansakaiminatokawaharaoyabetairainamiasahinantoimizufuchutakaokakurobeyamadajohanatoyamatonaminyuzenfunahashinakaniikawanamerikawaunazukitogahimiuozufukumitsutateyamakamiichiiwadearidayuasainamitaijikatsuragiaridagawatanabemihamahidakakainankiminomisatoshingushirahamakamitondayurakozakoyagobokitayamawakayamakudoyamahashimotokushimotokozagawahirogawakinokawanachikatsuurarsuseroeoishidasagaeoguniasahinagaitendonanyoobanazawanishikawasakataohkuratozawamikawamamurogawayamagatafunagatatakahatashonaishinjokahokuiideyuzakawanishitsuruokakaminoyamayamanobeshiratakamurayamanakayamakaneyamahigashineyonezawasakegawamitouubeyuuabushimonosekitabuseoshimatoyotaiwakunihikarishunannagatohagihofukudamatsutokuyamashowadoshitsurunanbukoshukaiminami-alpsnirasakikosugeotsukioshinohokutominobuyamanashifuefukichuokofuichikawamisatoyamanakakonakamichitabayamanishikatsuranarusawafujikawahayakawafujiyoshidafujikawaguchikouenohara長野京都岐阜大阪三重群馬千葉滋賀佐賀奈良adednelgaccogogror秋田愛知高知埼玉沖縄栃木熊本岩手青森山梨新潟島根鳥取長崎香川宮城石川大分宮崎茨城山口兵庫山形徳島広島福島福岡岡山富山静岡愛媛福井東京xn--4it168dhatenadiaryxn--vgu402ckawaiishophatenablogcocottenamaste北海道penneehimeiwateversestabachibashigagonnagunmapermahaccaakitaosakauh-ohblushkochiaichifukuikuroncapooitigohyogotokyokyotopunyuthickcheap0t00g00j0mie2-ddaapyawjg0amfemsubxiiboomoobutchueekpgwrgrherskrboyrdyupperunderflierchipsmydnsheavyangryhippygirlyrulez神奈川鹿児島和歌山bambinaxn--nit225kokayamasaitamaxn--k7yn95exn--1lqs03nsapporoparasitelolipopmcxn--efvn9sniigatafukuokatokushimafukushimahiroshimakagoshimafakefurokinawaxn--8pvr4ucoolblogxn--0trq7p7nnkawasakinagasakimiyazakichilloutxn--8ltr62kxn--klty5xpeeweezombiecutegirlxn--rny31hxn--uuwu58axn--ntso0iqx3axn--djrs72d6uytoyamanikitanyantakagawamimozanagoyaboyfriendxn--2m4a15egreaterchowderegoismyamagatafashionstorexn--elqq16hxn--pssu33lsendaimiyagixn--rht27zpecoriaomorisaloonwatsonvivianxn--djty4knobushipigboatnaganopinokoxn--f6qx53asadistvelvetsecretxn--5js045dchicappayamanashiibarakidigickgirlfriendxn--1lqs71dmongolianxn--c3s14mxn--qqqt11mtochigixn--5rtq34kparallelo0o0mondkobesagabonadecaoitanarafoolkilldecimainhiholomosblokilociaoundopupugifutankcrapflopnooroopsmodsholyjeezstripperpepperbittershizuokaxn--rht3dkitakyushureadymadeicurusversusmatrixxn--rht61ehungryfloppygloomycrankyhandcraftedlittlestarxn--klt787dxn--kltx9awhitesnowsunnydaytottorilovepoptheshopbuyshopxn--5rtp49cxn--d5qv7z876cwebaccelxn--kbrq7oxn--4pvxsxn--1ctwolovesickkumamotocatfoodxn--tor131oyokohamawakayamatonkotsuxn--ehqz56nxn--uist22hxn--6btw5axn--kltp7dyamaguchifrenchkisspussycatxn--4it797kxn--uisz3gbabybluexn--zbx025dnetgamersxn--7t0a264ckanagawaxn--6orx2rishikawaxn--ntsq17ghalfmoonschoolbusjellybeanxn--mkru45iusercontentlolitapunkxn--32vp30hsakurastoragehokkaidoshimanecandypopbabymilksupersaleweblikeraindropbackdropwebsozaikikirarahateblodaynightmeneacsccogoormobiinfoaeusxxorgmilcomnetedugovorgcomnetedugovbizinfotmprdorgmilcomnomedugovassnotairespresseassocoopgouvveterinairemedecinpharmaciensorgnetedugovtraorgcomedurepgovmeneperekgacscaiiocogoitoresmshsseoulbusanulsandaeguc01milvkimmvchungnamjeonnamjeonbukeliv-dnsgyeonggijejueliv-cdnincheondaejeongangwongyeongbukgwangjuchungbukgyeongnameliv-apicoeduindorgcomembnetedugovorgmilcomnetedugovjcloudorgcomnetintedugovperbnrinfocooyorgcomnetedugovethipfscanvamypepethw3sstorachakeeneticjoinmcinbrowserdwebcyonnftstoragemyfritzaemewphlxachotelltdorgcomwebsocschngonetintedugrpgovassnomgacsccoorgnetedugovbizinfo123websiteidorgmilcomasnnetedugovconfidmedorgcomplcschnetedugovaccoorgnetgovpresstmassoirseproxaccosoundcasthoptocraftvp4c66orgnetedugovitsxwxmcdirmyboxbarsyedgestacksynologylogintoopencloudnohostwebhopdiskstationi234tcp4hoocgroknoipprivmydsddnsdnsforlohmustransipdscloudfilegear-sgbrasiliafilegearframerbarsybarsyonlinecoprdorgmilcomnomedugovinforgcomnetedugovnameacprorgcomartnetedugovpresseinfoassoinstgouvorgnycedugovbarsydscloudjuorgcomnetedugovminisiteaccoororgcomnetgovorgmilcompronetintedugovbizmuseumnameinfoaerocoopaccoorgcomnetintedugovbizcooporgcomgobneteduorgmilcomnetedugovbiznameaccoorgmilneteduadvgovcoorgcomnetaltgovforgotherhiskeeneticispmanagernomassoprod5476132eastasiacentraluswesteuropewestus2eastus2pnortheurope-01newzealandnorth-01southindia-01southcentralus2-01norwaywest-01eastus2-01westus2-01australiaeast-01italynorth-01israelnorthwest-01swedencentral-01westeurope-01centraluseuap-01taiwannorthwest-01uaecentral-01northcentralusstage-01israelcentral-01mexicocentral-01canadacentral-01austriaeast-01germanywestcentral-01francecentral-01ukwest-01denmarkeast-01polandcentral-01eastus-01westus-01swedensouth-01eastus3-01westus3-01brazilsouth-01centralus-01francesouth-01australiacentral-01westindia-01uaenorth-01jioindiacentral-01canadaeast-01belgiumcentral-01spaincentral-01koreacentral-01chilecentral-01qatarcentral-01westcentralus-01eastus2euap-01norwayeast-01southafricanorth-01brazilsoutheast-01germanynorth-01switzerlandnorth-01switzerlandwest-01japanwest-01southafricawest-01japaneast-01eastasia-01indiasouthcentral-01taiwannorth-01centralindia-01uksouth-01southcentralus-01northcentralus-01eastasiastage-01indonesiacentral-01australiacentral2-01australiasoutheast-01malaysiawest-01koreasouth-01southeastasia-01southeastus5-01northeastus5-01jioindiawest-01rucdnwest1-usfra1-desandboxjls-sto1jls-sto3jls-sto2aglobalabglobalsslmapprodfreetlsmapvpslon-1lon-2ny-1fr-1sg-1ny-2paassnwebpaashostingjelasticnordeste-idcsocuserpagescwebfileblobservicebuscoreatlricnjsjelasticwebsitestoragesezagbinruhuukjptsmyspreadshopmynetnameakamaiorigin-stagingfrom-coipv64dynv6cdn77serveblogadobeaemcloudhicamsprytdnsupno-ipownipde5ovhicpfirewall-gatewaysytesmypsxbarsyusgovcloudapimyamazemyradwebakamaihdsaveincloudfastlylbfrom-lasubsc-paysquare7in-the-bandblackbaudcdnhomelinuxoninfernoctfcloudservebbsdns-dynamiccloudfrontakamai-stagingipifonyham-radio-opsenseeringclickrisingcommunity-profrom-nylocalcertgrafana-devedgesuite-stagingcloudflareanycasteating-organicatlassian-devmydattofeste-iplocaltotorprojectknx-serveredgekeycloudflareglobalcloudyclustercasacamserveftpakamaized-stagingakamaiorigindns-cloudmyeffectboomlabotdashbuyshousestwmailhetemlazure-mobilein-dslthruhereredirectmedynuddnsbouncemesupabaseluyanicloudappakamaicloudfunctionsdebiannhlfanpgafanstatic-accessin-vpnmysynologymafeloappudohomeftptrafficmanagersiteleafseidatmemsetcloudflarecloudaccesskeyword-onazure-apiis-a-chefdoes-itgets-itwebhopselfiphomeipkicks-assedgesuitewindowsserver-ontunnelmolemydissentscrapper-sitecloudflarecnuni5srcfggffiobbzabchrsndenodynuopikddnsvpndnsakadnselastxkinghostvps-hostfastlyhomeunixazureedgeshopselectdontexistmyfritzcloudjiffyalwaysdatasells-itsquaresbroke-itazurefddattolocalat-band-campmeinforumfamilydsazurestaticappsdefinimabplaceddnsaliasdynaliasnow-dnsblogdnsroutingthecloudendofinternetdsmynasakamaiedgemymediapcadobeio-staticakamaiedge-stagingakamaihd-stagingddns-ipprivatizehealthinsurancelive-onkrellianschokokeksmassivegridmysecuritycamerarackmazeserveminecraftfrom-azis-a-geekakamaizedmoonscaleoffice-on-theusgovtrafficmanageradobeioruntimeedgekey-stagingreserve-onlinechannelsdvrdnsdojousgovcloudappcdn77-sslapps-1and1podzoneazurewebsitesdynathomescaleforceyandexcloudvusercontentisa-geekcdn-edgescoaemalcesappwriteazimuthtlonarvobuiltwithrocketnoticeablestorecomwebrecnetperotherfirminfoartslgdloncogoiltdorgmilcolcomplcschgenngonetedugovbiznamefirmmobiacincoorgmilcomnomwebgobnetintedubizinfocomyspreadshopdemongovtransurl123websitehosting-clusterkhplaycistrongsnesosvalervålerxn--vler-qoaossandeheroysandeherøybøboheroyherøyxn--hery-iraxn--b-5gavalerbøboxn--b-5gasandesandexn--hery-iraxn--vler-qoavålerhåreålaahavaofsfvfhlolnlalrlhmfmtmahcostntbuåstrmreigersundmyspreadshopgálsáeidsvolltingvollgildeskalflorøvadsøvardøvanylvenxn--bhccavuotna-k7astrandaxn--kvnangen-k0axn--sknland-fxaxn--mosjen-eyarakkestadhyllestadnannestadvevelstadvaapstenordre-landsondre-landsøndre-landtjieltexn--vrggt-xqadsør-aurdalsor-aurdalheradstordmoldefordeførdeseljefedjeryggehemnexn--krehamn-dxasognegranesøgnebrynetjomevallebykletokkegiskedovretjømehobølvoldasaudatolgasømnaviknadønnasomnadonnatranafrananesnaraumasmolatrænafrænalesjasmølaørstaorstahitrafloraaukraloppafrøyarissasnasahalsagalsaromsaraisaráisafroyasnåsagronghobolfjelltydalårdalardalaskimharamkraanghkekråanghkesorumbarumhurumbærumsørummodumsálátbálátfrognbjugnvåganvagangulenskienløtenlotenstrynvefsnxn--merker-kuaskaunsveiobømlobomloskjåkvardoflorovadsosalatbalatsálatklæbuklabuselbubarduulvikskjakklepprisørxn--nttery-byaeflåeidflahofmilgolholsellomskifetvikdepvgsfhsaskerrisorhamarasnesåsnesrørosrorosxn--slat-5namasoynaroyvaroyluroydyroyaskoyradoyandoyrodoymeloyradøyandøyrødøymeløyaskøylurøydyrøymåsøyværøynærøyhoylandethøylandetdivtasvuodnalørenskoglorenskognesoddtangenxn--tjme-hraxn--smla-hraxn--stjrdal-s1aunjargalillehammerunjárgaxn--hamary-fyadavvenjargaxn--bearalvhki-y4a123hjemmesidegjerdrumxn--brnnysund-m8acxn--tnsberg-q1axn--mlatvuopmi-s4axn--snsa-roaxn--skierv-utaxn--brum-voatysfjordkvafjordeidfjordkvæfjordsongdalenmjondalenmjøndalenxn--gls-elackragerogáŋgaviikagangaviikasørreisasorreisasør-varangersor-varangerxn--risr-iraskiervaxn--frna-woaxn--trna-woakvinesdalleksvikleirvikrøyrvikroyrviksvelvikvenneslaevje-og-hornnessandnessjøenmarnardalvindafjordsandefjordenebakksnillfjordullensvangxn--trany-yuabrønnøysundnamsskoganaustevollxn--stjrdalshalsen-sqbnord-aurdalnord-frontrøgstadtrogstadgrimstadflakstadgjerstadxn--sandy-yuaxn--leagaviika-52bnore-og-uvdalvegarsheixn--rlingen-mxaxn--ggaviika-8ya47hvegårsheikarlsoykvitsoymasfjordenhamaroyinderoyosteroydavvenjárgasauheradguovdageaidnuxn--vre-eiker-k8abronnoysiellakkrødsheradkrodsheradkvinnheradbrønnøyxn--mtta-vrjjat-k7afxn--lrenskog-54akvitsøyvárggátkarlsøyosterøyinderøyhamarøybronnoysundxn--aurskog-hland-jnbbahccavuotnabáhccavuotnagiehtavuoatnastor-elvdalmidtre-gauldalxn--gildeskl-g0akarasjokevenassixn--bievt-0qaxn--yer-znalebesbynessebyxn--hbmer-xqamalselvmålselvxn--unjrga-rtamøre-og-romsdalmore-og-romsdalhareidmelandørlandorlandstrandålgårdsolundalgardafjordåfjorddielddanuorrikautokeinoxn--stre-toten-zcbskodjeaejriestangeliernebamblestokkefauskesnåasesnaasekongsvingerlangevagberlevagxn--flor-jrahattfjelldalostre-totenøstre-totenvestfoldxn--mely-iraálaheadjualaheadjunordreisaxn--troms-zuaxn--lgrd-poacporsangerflatangerstavangerleikangerbremangersamnangergieldakarasjohkaxn--rdy-0nabfrostautsirasnoasatromsaxn--sr-aurdal-l8aflekkefjordjølsterjolsteraremarkhedmarknååmesjevuemienaamesjevuemiexn--vard-jrarollagmeråkermerakerorskogørskogxn--bdddj-mrabdákŋoluoktaxn--osyro-wuaaknoluoktatrysilskjervøymandaljondalbindalrindalmeldalsuldalorkdalsigdalalvdallærdalhurdalsirdalverdallerdallardaloppdalåseralaseralhadselkragerødivttasvuotnaoverhallasteinkjerxn--hnefoss-q1askedsmokorsettromsøxn--dyry-iravestre-totenmuseumxn--sandnessjen-ogbrahkkeravjufylkesbiblbájddarbajddarxn--laheadju-7yarennesøyxn--koluokta-7ya57hxn--hgebostad-g3aleirfjordstorfjordbalsfjordbåtsfjordbatsfjordmuosátbievátloabátkárášjohkanøtterøyxn--mjndalen-64anordkappláhppilahppialstahaugsiljanverranrøykenroykenhaldenlyngenbergenhortenhønefosshonefosstroandinbeiarnvarggatosoyroosøyrotromsoidrettmuosatbievatruovatloabatvoagattynsetnessetxn--indery-fyaskánitskanitraholtråholtxn--ystre-slidre-ujbandebusarpsborgbearduxn--karlsy-fyahordalandjorpelandjørpelanddeatnuringsakersør-odalsor-odalxn--slt-elabringerikeaudnedalnittedalnissedalhemsedalslattumsurnadalxn--blt-elabelverumstjørdalnaustdalhjartdalgjøvikfyresdalhasviknarviklarvikgjovikmalvikgamviklenvikporsgrunnstjordalengerdaldrobakdrøbakxn--msy-ula0hvestvagoyxn--vgan-qoaxn--ryken-vuaxn--lten-graxn--stfold-9xaxn--hpmir-xqaxn--lury-iramálatvuopmimalatvuopmitysværkirkenesbirkenesmoskenesbáidárxn--fjord-lraxn--rdal-poabahcavuotnabáhcavuotnaxn--frde-gralindåsbearalvahkixn--hobl-iraráhkkerávjuxn--loabt-0qavågåáltábodøsundlundraderådeetnetimeholeauregrueoddavagavegaranatanaarnasolasulaaltalekafusavangbergkvamåmliamlibokntinnroangranosenoslobodorøstroststatåmotamotivguprivøyeroyerliermossvossxn--nvuotna-hwalusterlunnermarkerhábmerhabmerhvalerfjalerxn--rholt-mratysvarbaidarfitjargaularhápmirhapmirmelhusfosnesøksnesoksnestysneshemnesevenesflesbergeidsbergtonsbergtønsberglindasxn--sndre-land-0cbnamsosxn--srum-graøystre-slidreoystre-slidrevestre-slidretrondheimbalestrandxn--langevg-jxaaustrheimxn--skjk-soavagsoyaveroysandoykarmoyfinnoytranoyvestbytranbysykkylvenxn--hyanger-q1aspjelkavikandasuoloxn--fl-ziaxn--drbak-wuastathellexn--sr-varanger-ggbtelemarkxn--bhcavuotna-s4axn--porsgu-sta26fčáhcesuolocahcesuoloakrehamnåkrehamnsandøykarmøyfinnøytranøyvågsøyaverøynamdalseidxn--lesund-huabadaddjaxn--vegrshei-c0axn--btsfjord-9zagildeskålporsanguxn--trgstad-r1anávuotnanavuotnahammerfestxn--sgne-graxn--brnny-wuacibestadharstadnarviikaevenáššivestnesgjemnessandnesagdenesrennesoyxn--avery-yuaxn--tysvr-vrabearalváhkikongsbergspydebergrandabergxn--andy-iradavvesiidaxn--krdsherad-m8aporsáŋgufredrikstadbjerkreimringeburennebuaurskog-holandnotteroyxn--vgsy-qoa0jxn--rmskog-byaskierváivelandbyglandfrolandaurlandforsandxn--bjddar-ptamidsundålesundalesundfetsundfarsundovre-eikerøvre-eikerakershusxn--moreke-juasørfoldøstfoldostfoldsorfoldhøyangerhoyangerlevangerorkangertanangerxn--vestvgy-ixa6olillesandulsteinxn--rennesy-v1agranvinskjervoyxn--klbu-woalavagisxn--h-2faxn--ryrvik-byakafjordkåfjordseljordfolkebiblxn--gjvik-wuajevnakerxn--kfjord-iuabudejjuxn--kranghke-b0axn--davvenjrga-y4axn--rland-uuaxn--ldingen-q1axn--mlselv-iuaxn--rady-iraxn--linds-prabrumunddalxn--ygarden-p1amo-i-ranaeidskogrømskogromskoghjelmelandxn--finny-yuaxn--sr-odal-q1axn--skjervy-v1aballangenkvanangenkvænangengratangenxn--hmmrfeasta-s4acvossevangensuohkanxn--rde-ulaxn--mli-tlaxn--ksnes-uuanordlandskanlandskånlandsortlandfuoiskuxn--rros-graxn--hcesuolo-7ya35bxn--eveni-0qa01gagaivuotnagáivuotnaxn--seral-lradrammenmodalenmosjoenjan-mayentorskensteigengloppenxn--snes-poamatta-varjjatxn--sr-fron-q1aomasvuotnajessheimbådåddjåxn--krager-gyaxn--kvfjord-nxaxn--asky-iraxn--snase-nraxn--bidr-5nacholtålenxn--vads-jraxn--jlster-byamosjøenxn--rst-0nastavernxn--ostery-fyaxn--oppegrd-ixaxn--sknit-yqaxn--risa-5naoppegårdskiptvetrendalenholtalenxn--mot-tlaxn--lhppi-xqaxn--holtlen-hxaxn--srreisa-q1akopervikxn--muost-0qaxn--bmlo-grahokksundkvalsundegersundxn--karmy-yuaullensakerxn--hylandet-54axn--kvitsy-fyaxn--bod-2nalangevågberlevågkristiansandxn--rsta-frahornindalstjørdalshalsenstjordalshalsensandnessjoenhámmárfeastaxn--lrdal-srasør-fronsor-fronnord-odalkristiansundmátta-várjjatvestvågøynesoddennotoddenbuskerudøygardenoygardensalangenlavangenralingenrælingenlodingenlødingenleaŋgaviikalaakesvuemieleangaviikauenorgexn--srfold-byaaskvollxn--rskog-uuaxn--nry-yla5gxn--vry-yla5ghammarfeastaxn--rhkkervju-01afxn--givuotna-8yakommunekrokstadelvanedre-eikerhagebostadhægebostadxn--berlevg-jxakviteseidxn--s-1faxn--l-1faxn--nmesjevuemie-tcbafuosskomoårekemoarekexn--lt-liacxn--jrpeland-54asvalbardoppegardholmestrandtvedestrandsogndalsokndalarendalsunndalfolldalxn--krjohka-hwab49jlyngdaletnedalnorddalsaltdalgausdalskedsmovaksdalgjesdalstordalxn--frya-hraaarbortedrangedalxn--smna-graaurskog-hølandxn--vg-yiabtjeldsundhaugesundlindesnesxn--mre-og-romsdal-qqbxn--dnna-gradyntmpheremerseineshacknetenterprisecloudmineaccomaorimāoriorgmilcriiwigennetschoolhealthkiwigovtgeekxn--mori-qsacloudnsparliamentcomedorgcompronetedugovmuseumwebsitekinservicebarsywebsitebuildereerobookheimdnsleapcelleero-stagetechcrscsslorigingohomecdbedeeeiemesecabgngilnlalplchfisiincnnoroptatitmtltruauhulumkdkukskjplvtrgrfrkrhrusesismycynzcznetinteduassoososcloudstgbetaaezaeuhkusjswzhatenadiarycdn77hoptozaptois-a-knightmyftpno-ipjpnddnssdpdnsspdnsbarsysweetpepperis-a-bruinsfanis-very-sweetservegameis-a-soxfanhomelinuxcdn77-secureservebbsmisconfusedwebredirectblogsitefreedesktopcouchpotatofriestoolforgeaccesscamis-lostreadmyblogsmall-webfedorapeopleserveftpis-a-celticsfanmywirepotagertwmailin-dslsellsyourhomeread-booksfreeddnscable-modemis-savednflfanufcfanmlbfanstuff-4-saleendoftheinternetin-vpnmy-firewallhomeftpis-localis-a-chefboldlygoingnowherewebhopselfipkicks-assroxatunkcamdvrfedoraprojectgotdnsdvrdnsdyndnspubtlspimientahomeunixdontexistfedorainfracloudwmflabsfspagesbmoattachmentsteckidsfamilydsdnsaliasdynaliasnow-dnscloudnsdoomdnsduckdnsblogdnshomednsroutingthecloudendofinternetdsmynasip-dynamicpoivronhttpbinmyfirewallis-very-evilmysecuritycamerais-a-linux-userwmcloudis-a-geektuxfamilyis-a-candidatedoesntexistis-very-badhobby-sitegame-hostaltervistais-foundis-a-patsfandnsdojohepforgepodzonedynservcollegefanis-very-goodfrom-meis-very-niceisa-geeknerdpolacmedsldingorgcomnomgobabonetedugintapleskaemhlxmyboxrockyprvcydeuxfleurssolidresvibekitprodomgspdnscodebergheyflowstatichostlinkyhostmymagicorgmilcomnomgobneteduorgcomeduiorgmilcomngonetedugovcloudns1337ngrokacorggogfamcomwebgobnetedugokgopgkpgovgosbizpasaugumicsopozpapuwmwsrprusiskwpspkppspkmpspokeoiawsawifoumsdnskokwpmuppuppsppiwwiwoowuzswkzoschrzpisdnwzmiuwwitdpssewsseumigugimoirmpinbwinbwiihupporzgwgriwupowwskrwioswuozstarostwokonsulattmpccopruszkowmyspreadshopostrodakartuzyopolegminamediaustkazgorajgoraolawailawalomzawloclradombytomjaworznotargilubinkoninzagantorunkutnokepnonakloczestsopotsanokturekplockslasksklepzarowlukowmedaidgdaorgmilrelcomnomatmgsmartneteduelkgovwawsossexbiztgorysejnytychypomorzeboleslawiechomesklepsdscloudunicloudzakopanelegnicarawa-mazbydgoszczswidnikkrasnikwloclawekbielawamragowograjeworealestatebeskidykaszubymalopolskaprzeworskswiebodzinlecznadfirmaszkolawarmiagdyniamiastakazimierz-dolnymalborkswidnicadlugolekaostrolekapodlasieelblagtravelsimplesitezachpomormielecszczecinnieruchomosciwalbrzychlezajsklublinbedzinpoznanwielunmielnooleckostarachowicedkontopowiatwroclawrybniksuwalkileborkslupskgdanskostrowwlkptarnobrzegtourismwegrowkrakowglogowyou2pilanysamailwrocinfoagroautobeepshoppriviqhslapypiszlodzcfolksecommerce-shopmazurypulawyskoczowrzeszowpomorskiezgierzkaliszolkuszlowiczostrowiecsosnowiecmazowszewodzislawbialowiezazgorzeleckatowicepabianicejelenia-gorawolominkarpaczsieradznowarudaczeladzkonskowolaskierniewiceswinoujscieturystykabieszczadycieszynketrzynolsztynbialystokbabia-goraprochowicewarszawastalowa-wolapolkowicegorlicegliwiceponiatowalimanowalubartowaugustowkobierzyceopocznognieznoszczytnokolobrzegshoparenapodhalebielskoklodzkostargardcoshipatwithplayitownnamecoorgnetedugovacorgcomproestnetedugovbiznameislaprofinfoprodrechtngrokmedaaaacacpaenglawjurbarenterbarsykeeneticavocatacctcloudnsorgcomsecplonetedugov123paginaweborgcomnetintedugovnomepublidkinbarsygovx443cloudnsorgmilcomnetedugovcooporgmilcomschnetedugovnamecomcannetlibassoaemclantmcontstoreorgcomnomrecwwwbarsyfirminfoshopartsv6stackitmyddnswebspacelima-cityacincooxorgedugovbarsybrendlyhbvpsvpsspectrumlandinghostingacppmordoviamcprecbgorgmilcomspbnetintedumsknovgovbirrasmcdirmytismircloudvladimirnalchikadygeyamarinepyatigorskmyjinobashkiriaeurodirvladikavkazna4ugroznykustanaikalmykiacldmaildagestaniransmbuildcloudcanvaliaravalrwxwixdevelopmentappwritemigrationneedleverceldatabasestackitcodereplravendbsanityonporterlovableaccoorgmilnetgovcoopmedorgcompubschnetedugovservicemecomygovorggovtvmedorgcomnetedugovinfoedgfacbmlonihkutwpsryxzbdtmacfhppmyspreadshopbrandpartiorgcomfhvpress123minsidaitcouldbeworlanbibkommunalforbundfhskiopsyskomvuxkomforbnaturbruksgymnloginlineorgcomnetedugovenscaledeuusentsurgebotdaorgmilcomnetgovnowteleporthashbangbearlyplatformlovablebarsyshopwarebasehoplixbarsyonlinemsf5gitpagewawamscofigma-govcaffeinefigmacanvaceerosoltstscwputernippybarsysupportchatgptsquareomniweopensocialcpanelplaycodenotionnovecorewpsquaredpreviewjelecyonbyensrhtklivfastvpspieboxconvexmedusajsjouwwebheyflowplatformshdocsflowyloginlinemadethissourcecraftclouderaorgorgcomartedugouvunivmeorgcomnetedugovsurveysstatichfheiyumanusxs4allprojectmyfastubervibehostapp-ionosdeployagentmecoorgcomschnetedugovbizcncostoreorgmilcomneteduembaixadaconsuladokiraranohoprincipesaotomeheliohobarsystorebaseshopwaresellfyaisanityabkhaziavologdamordoviapenzalenugsochinavoiexnetspbmsknovnorth-kazakhstanashgabadkareliaarmeniageorgiavladimirnalchikivanovobukharaadygeyakhakassiakalugakrasnodarjambylaktyubinsktroitskbryanskobninskkurganazerbaijanpokrovskbashkiriatselinogradvladikavkazmurmansktulatuvamangyshlaktashkentchimkentgroznykaragandatermezarkhangelskkustanaikalmykiabalashoveast-kazakhstankaracoldagestantogliattibarsyredorgcomgobedumirenaccoorgjelasticdiscoursecleverappsschacmiincogoornetonlineshopcogoorgmilcomwebnicnetintedugovbiznametestcoorgmilcomnomnetedugovorangecloudpersoindorgcomfinnatnetgovensmincomtourismintlinfox0611orgmilcomnetedugovquickconnectvpnplusnettprequalifymeaddrmyaddrntdllwadlnctvavdrk12orgmilpolbeltelcomwebgennetedutskkepgovbbsbiznameinfocoorgmilcompronetedugovbiznameinfobetter-thanworse-thansakurafromdyndnson-the-webmymailerorgmilurlcomneteduidvgovmydnsgameclubebizmeneacsccogotvorhotelmilmobiinfovodteiflgplkmsmsbcckhincndnvncoztltmkckppzpdprvcvkvlvcrkrkscxuzchernovtsyrivneyaltaodesavolynrovnolutskltdinforgcomnetedugovbizvinnicazhitomirternopilpoltavakropyvnytskyizaporizhzhiasevastopolsebastopoluzhgoroduzhhorodkharkovkharkivvinnytsiakhmelnytskyizaporizhzhecrimeaodessazhytomyrnikolaevcherkassydonetskluganskluhanskkirovogradivano-frankivskchernivtsikrymkievkyivlvivsumyzakarpattiamykolaivcherkasychernigovkhersonchernihivdnipropetrovskdnepropetrovskkhmelnitskiyneacsccogoorusorgmilcomedugovmyspreadshopadimono-ipbarsybarsyonlinelayershiftnh-servretrosnubapicampaignservicelugaffinitylotteryweeklylotteryraffleentrygluglugsmeaccoindependent-inquestnimsitecopropymntltdorgplcschnetgovnhsbarsyindependent-commissionindependent-reviewpolicepublic-inquiryindependent-panelconnhospindependent-inquiryroyal-commissionoraclegovcloudappscck12libaws-govccphxcclibpvtparochchtrcck12libcceatonk12coglibtecgendstmusann-arborwashtenawcck12glghcck12sealibforksolympiabainbridge-islkeyporthoquiamyarrow-pointcentraliaport-townsendsequimport-ludlowrentonsilverdalebremertonredmondsheltonbellevueport-orchardport-angeleskingstonchehalisaberdeengig-harborseattlepoulsboidmdndsddemenegacalamaiavawapailalflnmdcncscohnhmihiviwiriinmntnmocoutvtctmtgunjokakwvnvprarorasmskstxwynykyazisadninsnngosrvis-bymircloudservernamepointtoenscaledland-4-salefreeddnsstuff-4-saleazure-apinoipdatabricksappscloudnsgolffanheliohostazurewebsitesgvorgmilcomgubneteducoorgcomnetd0egvorgmilcomnetedugovmydnsiacostoree12orgmilcomnomwebgobbibrectecnetintedugovraremprendefirminfoartseducok12orgcomnethidnsadidacaionioapsonlahanamhanoicamauhueorgcompronetintedugovbizbacninhtayninhhoabinhnamdinhtravinhhaiphongvinhlonghaiduongquangnamquangtrithuathienhuequangninhbacgianghaugiangquangbinhsoctrangbentrethanhphohochiminhdanangkontumhatinhkhanhhoathanhhoahealthgialailaocaiyenbaibackanngheanlonganphuyenphuthocanthodaklakdongnainameinfovinhphucdongthapkiengiangtiengiangquangngailaichaulangsonlamdongdaknonghagiangangiangcaobangbinhduongninhthuanbinhthuanbaclieuthaibinhninhbinhbinhdinhtuyenquanghungyenbaria-vungtauthainguyendienbienbinhphuocschbizputerorgcomnetedugovcloud66advisormypetsdyndnsxn--8dbq2axn--4dbgdty6cxn--5dbhl8dxn--hebda8bxn--80auxn--d1atxn--c1avgxn--o1acxn--o1achxn--90azhxn--55qx5dxn--uc0atvxn--od0algxn--wcvs22dxn--gmqw5axn--mxtq1mxn--12c1fe0brxn--h3cuzk1dixn--12co0c3b4evaxn--12cfi8ixb8lxn--o3cyx2axn--m3ch0j3axn--j1adpxn--90amcxn--90a1afxn--h1ahnxn--j1ael8bxn--h1alizxn--c1avgxn--j1aefxn--80aaa0cvacxn--41acaffeineexeopentunnelbotdashtelebitorgtmaccoagricorgmilnomwebnicngonetaltedugovlawnisschoolgrondaraccoorgmilcomschnetedugovbizinfoprg1-zeropstritonstackitlimazeropsaccoorgmilgovяспборгкоммскбизмирсамаракрымсочиакодпроргобрупрצהלממשלישובאקדמיהองค์กรธุรกิจรัฐบาลศึกษาทหารเน็ต教育網絡組織公司政府個人닷넷한국澳门新闻澳門联通家電嘉里招聘通販닷컴삼성コムგეбгрфеюadcdbdgdidmdsdtdaebedeeegeiejekemenepereseveyegabacalamanauavapaqasazacfbfafgfnfpfwftfbgcgagggegkgngmgsgpgvgtgugilmlnlalclglplsltlhmimjmkmmmomambmcmdmfmgmzmpmsmtmgbbblbsbecccacnclcmcvctcscmhkhghchbhthphshlinikifigiaibicivisikninhnmncnbngnsnpnvntnjoionomobocoaofodorosotoptstttytatbtetgtithtmtltrusuvuaucueuguhulumunufjdjbjtjsjlkmkhkfkdkcktkukskpkgpmpnpkpjpgqaqmqiqsvtvcvbvmvlvrwpwtwzwbwcwawgwkwmwtrsrprgrfrercrbrarnrmrlrkrirhrwsusrssspsgsesbsaslsmsissxmxaxcxuypysylymykygybycyuztzsznzmzkzdzczbzazελευ世界台灣购物公益点看臺灣网络書籍在线网站手机机构大拿游戏信息台湾谷歌慈善商标香港中国餐厅网址中國商城食品微博政务移动集团公司八卦商店健康网店政府时尚佛山中信娱乐广东企业homedepotengineeringاماراتrepublicankuokgroupversicherungchannelcitadelxn--pgbs0dhxn--b4w605ferdstatebankwebsitexn--mgb9awbf亚马逊淡马锡alibabaxn--ngbc5azdxn--mgbbh1axn--45br5cyltoshibabuildworldcloudtradeguideplacespacedancemoviephoneprimesmilebiblestyleappleazurestoreskypegripexn--l1accdrivelottehorsehouseleasechasereisestadahondaomegaaetnaamicaninjanokiamediadeltavodkaedekaosakapizzaslingemailgmailtirolshelltmallfinallegaltotalhotelamfamforumrehabmusicciticricohcoachwatchboschearthfaithirishmiamiarchidubaiguccipraxiみんなストアセールcanonsalononionnikonepsonkoelngreensevencrownikanoradioaudioweiboglobopromogalloyahoociscorodeovideomangobingotokyovolvolottokyotophotosmartsportquesttrusthyattjetztadultcymrubaidutushuxn--kprw13dubankclickblackmerckgroupsharpcheapnowtvxn--h2brj9cקוםհայоргсрбмонкомбелмкдқазрусукрمصرقطرعربكومdadcfdmedwedredphdthdbidpidkrdmsdltdiceonewmeglemoerwecfageacbanbambaaaammakianraspacpaaxawtfbcgaegongingaigvigorgdogdhlmilrilonlaolloluoljllcalgalnflafltelsrlfrllplkimibmcamcombommomifmabbjcbscbwebcabnabtabmlbpubabcbbcnecincpncllcstcwtcpwcnyckfhbzhovhmoiskiobisbitcifyituipinvinwinxincbnbcnmanfangdnmenrenkpnmtnyunrunfununobiojioriohbogmofooboooooacoecoceongoproartistottnttbbtcateatlatvetpetbetnethktmitfitintjothotgotdotbotprueduicujnjyouinknhktdkappsapgapmapdnptopgopllpjmpzipvipripesqtrvdtvitvdevmovgovhivnrwlawsewnewbmwwownowhowdvrftrmtrsfrbarcartvscrseusawsupsubssbsadsddsldssasbmsmlsxxxboxfoxgmxtjxsextaxbuyflydiysoyjoyskypaydaygayxyzanzbizwebersenerpokerlameractortatarsolarລາວคอมไทยtourslocusnexuslexusgiftsbeatsboatspartspressglassswissकॉमनेटtiresgivescodeshomesgamestunesshoescardswalesloansvegastoolsdealsautosparisファッションworkssucksrocksxeroxforexfedexpartylillymoneystudyrugbytoraytoday中文网xn--unup4y天主教飞利浦新加坡enterprises我爱你嘉里大酒店christmasxn--fct429kholdingsxn--8y0a063axn--mgbx4cd0ablifestyleabogadoallstatenetbankكاثوليكxn--s9brj9cxn--gk3at1ebestbuycharityxn--55qx5dmicrosoftpropertybasketballhomegoodscorsicajewelrygallerygrocerysurgerycountrybrusselsverisignferreroxn--czr694bhdfcbankcommbanksoftbankپاكستانپاکستانnextdirectالسعوديهالعليانxn--h2brj9c8cxn--80adxhksshikshaxn--mgbai9azgqp6jcuisinellabarclayscatholicxn--kpry57dcompanyxn--xhq521bblackfridayxn--mgba3a3ejtsandvikxn--d1acj3bacademydownloadمليسياxn--j1amhxn--w4r85el8fhu5dnraipirangaathletaxn--fhbeixn--mgbqly7cvafrzuerichxn--c2br7gஇலங்கைcontractorsxn--io0a7igraphicsinsurancetemasekxn--xkc2al3hye2amotorcyclesphotographydirectoryplumbingxn--vhquvclothingtrainingcleaningwilliamhilllightingxn--mgba3a4f16ashoppingcateringeducationokinawapicturesventuresproductionsxn--9et52uwalmartഭാരതംsupportrealestatecapitalonexn--nqv7fs00emaauspostfloristdentistxn--qxamgodaddybradescobargainsmitsubishikerryhotelsxn--9dbq2axn--3pxu8kimmobilienxn--fjq720axn--mgbtx2bholidaymckinseymadridbusinessbuildersxn--4gbrimмоскваالسعودیةcoffeedegreelacaixapartnersalsaceofficeabbvievoyageorangegeorgeonlinechromemobilekindlegoogleoraclecircleschulesecureinsurexn--mgba7c0bbn0aestatexn--mgbc0a9azcgcruisehangoutxn--vuq861bxn--42c2d9arexrothfirestoneuniversityxn--nnx388alifeinsuranceextraspaceонлайнvermögensberatersoftwarexn--fiqs8sxn--mgbab2bdxn--w4rs40ltiendaभारतम्africatoyotaotsukasakuracameracreditcardnagoyaconsultingnetworktheatermonsterprogressivepioneerxn--55qw42gracingdatingvotingvikinglivinggivingxn--bck1b9a5dre4cbrotherweatherjoburgفلسطينlplfinancialxn--clchc0ea0b2g2a9gcdfutbolschoolsocialglobaldentalwoodsidechanelairtelmatteltravelrealtorwebcamstreamభారత్unicomalstomxn--nodexn--6frz82gmuseumfurniturexn--rvc1e0am3exn--mix891faccenturexn--11b4c3dismailineustardiscountquebeccomsecclinicservicesxn--y9a3aqxn--c1avgswatchchurchsearchالاردنmarketingcontacthealthmonashshoujisanofitaipeiamericanexpresssuzukiアマゾンクラウドポイントbhartiグーグルxn--mgberp4a5d4armemorialxn--1qqw23alondonmormoninstitutevisionbostonnortoncouponmaisonamazonvirginberlindesigndurbanolayannissananquanxihuanhitachikaufengardenreisenbayerntechnologydatsunxn--90a3aclatinocasinostudiophysioxn--ngbe9e0apharmacytattootaobaoaramcoexpertreportabbottdirectselectimamatfairwindspictettargetmarketintuittravelersinsurancecreditdupontryukyusuppliesxn--tckwebnpparibasschmidtmerckmsdyodobashirestaurantbridgestonecricketxn--fpcrj9c3dbostikbroadwayattorneylefrakemerckxn--fiq228c5hscareersfarmerswinnersflowersxn--wgbh1cguitarsxn--54b7fta0ccxn--p1acfmakeupgalluplandroverxn--kcrx77d1x4agoldpointbauhausxn--mgbayh7gpahiphopplaystationxn--mgba3a4fraxn--eckvdtc9dhyundaixn--gckr3f0fistanbulticketsmarketsflightschintaireviewsxn--3e0b707ewindowsxn--fiqz9sfinancialxn--fzys8d69uvgmابوظبيdiscoverreviewবাংলাxn--5su34j936bgsgmoscowobserverapartmentsдетиارامكوсайтeurovisionxn--i1b6b1a6a2exn--xkc2dl3a5ee0hتونسموقعبارتڀارتشبكةعمانبيتكعراقreadkredbondlandbandfundfoodprodgoldfordtubecafesafelifeggeeieeefreefagepagegugezonewinememenamegamesaleablebikenikelikecarecbreherefiresaveloveliveblueartedatesitevotecaseluxebofamodaltdaasdatiaayogasinavanashiaasiajavabbvatevavivadatazaraarpacasavisasncfprofmaifsurfgolfdvagsongbingpingwangkpmggoogblogpohlfailcooldellcalldeallidlsarlfilmteamroomfarmimdbarabclubhdfcicbchsbcgmbhrichtechfishdishcashminiernikddiaudiwikimobitaxicitikiwidesiqponskinloanakdnwienopenporncerntownimmolimoolloinfonicofidolegosaxozeroaerovivoautovotomotofastbestresthostpostnextlgbtchatseatgiftmeetdietreitmintrentgentspotscotguruitausohumenucyoubanklinkpinkdclktalksilkbookseekworkrsvpaarpjeepshopcoophelpcamppccwshowbeerstarruhrflirweirhaircarsparsjprshausplusnewstipstoysjobskidsfanspicsdocsxboxamexsexynavycitysonyarmyallybabyplaydeliverybuzzgbizlamborghiniphilipsලංකාಭಾರತfitnessexpresslanxesspfizercenterwalterlawyersoccercareerkosherbrokerlockerdealerdoctorauthorxn--mgbqly7c0a67fbcvermögensberatungjaguarxn--pssy2uxn--hxt814eflickrrepairrogersairbusxn--mgbai9a5eva00beventsyachtsxn--t60b56aভাৰতভারতभारतभारोतviajeshermeshughesxn--j1aefसंगठनvillasଭାରତclaimshotelsભારતzapposphotosjuegoscondostatamotorsgratistennisਭਾਰਤtkmaxxtjmaxxschaeffleryandexxn--80aswgrealtysafetybeautyluxuryxn--3ds443gsupplyfamilyxn--o3cw4hhockeysydneyxn--90aenissayalipayenergycomputeragencyxn--rovu88b電訊盈科xn--gecrj9cstatefarmaccountantaquarelleolayangroup香格里拉xn--p1ai组织机构xn--1ck2e1bxn--mgbt3dhdschwarzموريتانياabudhabinowruzkomatsufujitsuhospitalxn--80asehdbxn--mgbtf8flxn--j6w193gxn--yfro4i67oprudentialxn--flw351ecruisescoursesrecipesxn--e1a4cferrarixn--ses554gxn--wgbl6awatchesstaplessinglesxn--mgbcpq6gpa1axn--otu796dpropertiescreditunionxn--mgbah1a3hjkrdstockholmhisamitsuالسعوديةstcgroupdomainsoriginscouponsbloombergclubmedfroganslimitedxn--80aqecdr1aexposedinternationalequipmentbarclaycardxn--q7ce6axn--mgbi4ecexpprotectionassociatesconstructionxn--cck2b3bxn--45q11candroidfoundationישראלxn--mgbca7dzdocliniqueboutiqueengineerxn--qxa6asystemsfirmdalefashionauctionxn--nqv7finfinitirentalsreliancetradingweddingfishinghostinggentingbookingcookingxn--3hcrj9cgraingerxn--czrs0tdemocratsamsungyokohamaxn--h2breg3evexn--nyqy26alundbeckmelbournevacationssolutionsfrontierxn--vermgensberatung-pwbmanagementxn--cg4bkixn--mgb2ddeslincolnhamburgsandvikcoromantblockbusterairforcebarefootxn--4dbrk0ceinvestmentsfeedbackcommunityxn--ngbrxالبحرينdiamondsamsterdamhealthcareredumbrellaxn--mxtq1mxn--2scrj9cagakhanxn--mgbpl2fhкатоликcaravanசிங்கப்பூர்richardlimortgageamericanfamilyxn--fzc2c9e2cscholarshipssaarlandxn--imr513nvlaanderensamsclubgoodyearkitchenஇந்தியாweatherchannelallfinanzxn--kput3iالسعودیۃxn--90aisxn--efvy88hالجزائرxn--mgbaam7a8hexchangejpmorganxn--tiq49xqyjfidelitysecurityxn--mk1bu44cwanggouxn--fiq64bxn--6qq986b3xlxn--mgbbh1a71exn--80ao21amarshallsxn--5tzm5gtravelerspanasoniclatrobeyoutubeaccountantsxn--rhqv96gxn--cckwcxetdanalyticsxn--ygbi2ammxبازاربھارتسوريةorganicfreseniusسورياxn--9krt00axn--qcka1pmcxn--jlq480n2rgdeloittesciencefinancexn--jvr189mxn--30rr7yhomesensehotmailbaseballfootballleclercboehringerxn--q9jyb4cxn--mix082fاليمنهمراهpolitieسودانايرانایرانnetflixyamaxunxn--lgbbat1ad8jcollegestoragecapetowncolognekerrypropertiesxn--mgbgu82axn--ogbpf8flxn--czru2dwhoswhociprianilasallexn--g2xx48cforsalebanamexaudiblexn--vermgensberater-ctbxn--zfr164bericssonvanguardxn--45brj9cindustriestheatremarriottxn--3bst00mcomparexn--mgberp4a5d4a87gcapitaldigitalالمغربbarcelonashangrilaxn--d1alfcalvinkleinwwwcitysapporokawasakinagoyasendaikobekitakyushuyokohamackjp";
	const rulesRoot = 664;
	const exceptionsRoot = 668;
	const numberOfNodes = nodeFlags.length;
	const numberOfEdges = edgeLength.length;
	const edgeOffset = new Uint32Array(numberOfEdges);
	const edgeHash = new Uint32Array(numberOfEdges);
	const wildcardEdge = new Int32Array(numberOfNodes).fill(-1);
	for (let node = 0, offset = 0; node < numberOfNodes; node += 1) for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge += 1) {
		edgeOffset[edge] = offset;
		const end = offset + edgeLength[edge];
		let hash = 5381;
		for (let i = end - 1; i >= offset; i -= 1) hash = hash * 33 ^ labelText.charCodeAt(i);
		edgeHash[edge] = hash >>> 0;
		if (edgeLength[edge] === 1 && labelText.charCodeAt(offset) === 42) wildcardEdge[node] = edge;
		offset = end;
	}
	let matchNode = -1;
	let matchStart = 0;
	let matchEnd = 0;
	/**
	* True if edge `edge`'s label equals `hostname[start, start + length)`.
	*/
	function labelEquals(edge, hostname, start, length) {
		if (edgeLength[edge] !== length) return false;
		const offset = edgeOffset[edge];
		for (let i = 0; i < length; i += 1) if (labelText.charCodeAt(offset + i) !== hostname.charCodeAt(start + i)) return false;
		return true;
	}
	/**
	* Find the child edge of `node` whose label is `hostname[start, start + length)`.
	* Edges are sorted by hash, so binary-search the hash then verify the label
	* (scanning the rare run of equal hashes). Returns the edge index or -1.
	*/
	function findEdge(node, hash, hostname, start, length) {
		let lo = edgeStart[node];
		let hi = edgeStart[node + 1];
		while (lo < hi) {
			const mid = lo + hi >>> 1;
			const value = edgeHash[mid];
			if (value < hash) lo = mid + 1;
			else if (value > hash) hi = mid;
			else {
				for (let e = mid; e >= lo && edgeHash[e] === hash; e -= 1) if (labelEquals(e, hostname, start, length)) return e;
				for (let e = mid + 1; e < hi && edgeHash[e] === hash; e += 1) if (labelEquals(e, hostname, start, length)) return e;
				return -1;
			}
		}
		return -1;
	}
	/**
	* Walk `hostname`'s labels right-to-left from `root`, recording the deepest
	* node whose flag passes `allowedMask` (with the label boundaries of that match
	* in `matchStart`/`matchEnd`). Returns whether any match was found.
	* An empty label (leading dot or `..`) never matches a `*` edge.
	*/
	function walk(hostname, root, allowedMask) {
		let node = root;
		let end = hostname.length;
		let hash = 5381;
		matchNode = -1;
		for (let i = hostname.length - 1; i >= 0; i -= 1) {
			const code = hostname.charCodeAt(i);
			if (code === 46) {
				const start = i + 1;
				let edge = findEdge(node, hash >>> 0, hostname, start, end - start);
				if (edge === -1 && end !== start) edge = wildcardEdge[node];
				if (edge === -1) return matchNode !== -1;
				node = edgeChild[edge];
				if ((nodeFlags[node] & allowedMask) !== 0) {
					matchNode = node;
					matchStart = start;
					matchEnd = end;
				}
				end = i;
				hash = 5381;
			} else hash = hash * 33 ^ code;
		}
		let edge = findEdge(node, hash >>> 0, hostname, 0, end);
		if (edge === -1 && end !== 0) edge = wildcardEdge[node];
		if (edge !== -1) {
			node = edgeChild[edge];
			if ((nodeFlags[node] & allowedMask) !== 0) {
				matchNode = node;
				matchStart = 0;
				matchEnd = end;
			}
		}
		return matchNode !== -1;
	}
	/**
	* Check if `hostname` has a valid public suffix in the trie.
	*/
	function suffixLookup(hostname, options, out) {
		if (fastPathLookup(hostname, options, out)) return false;
		const allowedMask = (options.allowPrivateDomains ? 2 : 0) | (options.allowIcannDomains ? 1 : 0);
		if (walk(hostname, exceptionsRoot, allowedMask)) {
			out.isIcann = (nodeFlags[matchNode] & 1) !== 0;
			out.isPrivate = (nodeFlags[matchNode] & 2) !== 0;
			out.publicSuffix = hostname.slice(matchEnd + 1);
			return true;
		}
		if (walk(hostname, rulesRoot, allowedMask)) {
			out.isIcann = (nodeFlags[matchNode] & 1) !== 0;
			out.isPrivate = (nodeFlags[matchNode] & 2) !== 0;
			out.publicSuffix = hostname.slice(matchStart);
			return false;
		}
		out.isIcann = false;
		out.isPrivate = false;
		const lastDot = hostname.lastIndexOf(".");
		out.publicSuffix = lastDot === -1 ? hostname : hostname.slice(lastDot + 1);
		return false;
	}
	const RESULT = getEmptyResult();
	function getDomain(url, options) {
		resetResult(RESULT);
		return parseImpl(url, 3, suffixLookup, options, RESULT).domain;
	}
	exports.getDomain = getDomain;
})))();
function pathMatch(reqPath, cookiePath) {
	if (cookiePath === reqPath) return true;
	if (reqPath.indexOf(cookiePath) === 0) {
		if (cookiePath[cookiePath.length - 1] === "/") return true;
		if (reqPath.startsWith(cookiePath) && reqPath[cookiePath.length] === "/") return true;
	}
	return false;
}
var SPECIAL_USE_DOMAINS = [
	"local",
	"example",
	"invalid",
	"localhost",
	"test"
];
var SPECIAL_TREATMENT_DOMAINS = ["localhost", "invalid"];
var defaultGetPublicSuffixOptions = {
	allowSpecialUseDomain: false,
	ignoreError: false
};
function getPublicSuffix(domain, options = {}) {
	options = {
		...defaultGetPublicSuffixOptions,
		...options
	};
	const domainParts = domain.split(".");
	const topLevelDomain = domainParts[domainParts.length - 1];
	const allowSpecialUseDomain = !!options.allowSpecialUseDomain;
	const ignoreError = !!options.ignoreError;
	if (allowSpecialUseDomain && topLevelDomain !== void 0 && SPECIAL_USE_DOMAINS.includes(topLevelDomain)) {
		if (domainParts.length > 1) return `${domainParts[domainParts.length - 2]}.${topLevelDomain}`;
		else if (SPECIAL_TREATMENT_DOMAINS.includes(topLevelDomain)) return topLevelDomain;
	}
	if (!ignoreError && topLevelDomain !== void 0 && SPECIAL_USE_DOMAINS.includes(topLevelDomain)) throw new Error(`Cookie has domain set to the public suffix "${topLevelDomain}" which is a special use domain. To allow this, configure your CookieJar with {allowSpecialUseDomain: true, rejectPublicSuffixes: false}.`);
	const publicSuffix = (0, import_cjs.getDomain)(domain, {
		allowIcannDomains: true,
		allowPrivateDomains: true
	});
	if (publicSuffix) return publicSuffix;
}
function permuteDomain(domain, allowSpecialUseDomain) {
	const pubSuf = getPublicSuffix(domain, { allowSpecialUseDomain });
	if (!pubSuf) return;
	if (pubSuf == domain) return [domain];
	if (domain.slice(-1) == ".") domain = domain.slice(0, -1);
	const parts = domain.slice(0, -(pubSuf.length + 1)).split(".").reverse();
	let cur = pubSuf;
	const permutations = [cur];
	while (parts.length) {
		cur = `${parts.shift()}.${cur}`;
		permutations.push(cur);
	}
	return permutations;
}
var Store = class {
	constructor() {
		this.synchronous = false;
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	findCookie(_domain, _path, _key, _callback) {
		throw new Error("findCookie is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	findCookies(_domain, _path, _allowSpecialUseDomain = false, _callback) {
		throw new Error("findCookies is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	putCookie(_cookie, _callback) {
		throw new Error("putCookie is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	updateCookie(_oldCookie, _newCookie, _callback) {
		throw new Error("updateCookie is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeCookie(_domain, _path, _key, _callback) {
		throw new Error("removeCookie is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeCookies(_domain, _path, _callback) {
		throw new Error("removeCookies is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeAllCookies(_callback) {
		throw new Error("removeAllCookies is not implemented");
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	getAllCookies(_callback) {
		throw new Error("getAllCookies is not implemented (therefore jar cannot be serialized)");
	}
};
var objectToString = (obj) => Object.prototype.toString.call(obj);
var safeArrayToString = (arr, seenArrays) => {
	if (typeof arr.join !== "function") return objectToString(arr);
	seenArrays.add(arr);
	return arr.map((val) => val === null || val === void 0 || seenArrays.has(val) ? "" : safeToStringImpl(val, seenArrays)).join();
};
var safeToStringImpl = (val, seenArrays = /* @__PURE__ */ new WeakSet()) => {
	if (typeof val !== "object" || val === null) return String(val);
	else if (typeof val.toString === "function") return Array.isArray(val) ? safeArrayToString(val, seenArrays) : String(val);
	else return objectToString(val);
};
var safeToString = (val) => safeToStringImpl(val);
function createPromiseCallback(cb) {
	let callback;
	let resolve;
	let reject;
	const promise = new Promise((_resolve, _reject) => {
		resolve = _resolve;
		reject = _reject;
	});
	if (typeof cb === "function") callback = (err, result) => {
		try {
			if (err) cb(err);
			else cb(null, result);
		} catch (e) {
			reject(e instanceof Error ? e : /* @__PURE__ */ new Error());
		}
	};
	else callback = (err, result) => {
		try {
			if (err) reject(err);
			else resolve(result);
		} catch (e) {
			reject(e instanceof Error ? e : /* @__PURE__ */ new Error());
		}
	};
	return {
		promise,
		callback,
		resolve: (value) => {
			callback(null, value);
			return promise;
		},
		reject: (error) => {
			callback(error);
			return promise;
		}
	};
}
function inOperator(k, o) {
	return k in o;
}
var MemoryCookieStore = class extends Store {
	/**
	* Create a new {@link MemoryCookieStore}.
	*/
	constructor() {
		super();
		this.synchronous = true;
		this.idx = /* @__PURE__ */ Object.create(null);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	findCookie(domain, path, key, callback) {
		const promiseCallback = createPromiseCallback(callback);
		if (domain == null || path == null || key == null) return promiseCallback.resolve(void 0);
		const result = this.idx[domain]?.[path]?.[key];
		return promiseCallback.resolve(result);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	findCookies(domain, path, allowSpecialUseDomain = false, callback) {
		if (typeof allowSpecialUseDomain === "function") {
			callback = allowSpecialUseDomain;
			allowSpecialUseDomain = true;
		}
		const results = [];
		const promiseCallback = createPromiseCallback(callback);
		if (!domain) return promiseCallback.resolve([]);
		let pathMatcher;
		if (!path) pathMatcher = function matchAll(domainIndex) {
			for (const curPath in domainIndex) {
				const pathIndex = domainIndex[curPath];
				for (const key in pathIndex) {
					const value = pathIndex[key];
					if (value) results.push(value);
				}
			}
		};
		else pathMatcher = function matchRFC(domainIndex) {
			for (const cookiePath in domainIndex) if (pathMatch(path, cookiePath)) {
				const pathIndex = domainIndex[cookiePath];
				for (const key in pathIndex) {
					const value = pathIndex[key];
					if (value) results.push(value);
				}
			}
		};
		const domains = permuteDomain(domain, allowSpecialUseDomain) || [domain];
		const idx = this.idx;
		domains.forEach((curDomain) => {
			const domainIndex = idx[curDomain];
			if (!domainIndex) return;
			pathMatcher(domainIndex);
		});
		return promiseCallback.resolve(results);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	putCookie(cookie, callback) {
		const promiseCallback = createPromiseCallback(callback);
		const { domain, path, key } = cookie;
		if (domain == null || path == null || key == null) return promiseCallback.resolve(void 0);
		const domainEntry = this.idx[domain] ?? /* @__PURE__ */ Object.create(null);
		this.idx[domain] = domainEntry;
		const pathEntry = domainEntry[path] ?? /* @__PURE__ */ Object.create(null);
		domainEntry[path] = pathEntry;
		pathEntry[key] = cookie;
		return promiseCallback.resolve(void 0);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	updateCookie(_oldCookie, newCookie, callback) {
		if (callback) this.putCookie(newCookie, callback);
		else return this.putCookie(newCookie);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeCookie(domain, path, key, callback) {
		const promiseCallback = createPromiseCallback(callback);
		delete this.idx[domain]?.[path]?.[key];
		return promiseCallback.resolve(void 0);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeCookies(domain, path, callback) {
		const promiseCallback = createPromiseCallback(callback);
		const domainEntry = this.idx[domain];
		if (domainEntry) {
			if (path) delete domainEntry[path];
			else delete this.idx[domain];
		}
		return promiseCallback.resolve(void 0);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	removeAllCookies(callback) {
		const promiseCallback = createPromiseCallback(callback);
		this.idx = /* @__PURE__ */ Object.create(null);
		return promiseCallback.resolve(void 0);
	}
	/**
	* @internal No doc because this is an overload that supports the implementation
	*/
	getAllCookies(callback) {
		const promiseCallback = createPromiseCallback(callback);
		const cookies = [];
		const idx = this.idx;
		Object.keys(idx).forEach((domain) => {
			const domainEntry = idx[domain] ?? {};
			Object.keys(domainEntry).forEach((path) => {
				const pathEntry = domainEntry[path] ?? {};
				Object.keys(pathEntry).forEach((key) => {
					const keyEntry = pathEntry[key];
					if (keyEntry != null) cookies.push(keyEntry);
				});
			});
		});
		cookies.sort((a, b) => {
			return (a.creationIndex || 0) - (b.creationIndex || 0);
		});
		return promiseCallback.resolve(cookies);
	}
};
function isNonEmptyString(data) {
	return isString(data) && data !== "";
}
function isEmptyString(data) {
	return data === "" || data instanceof String && data.toString() === "";
}
function isString(data) {
	return typeof data === "string" || data instanceof String;
}
function isObject$1(data) {
	return objectToString(data) === "[object Object]";
}
function validate$1(bool, cbOrMessage, message) {
	if (bool) return;
	const cb = typeof cbOrMessage === "function" ? cbOrMessage : void 0;
	let options = typeof cbOrMessage === "function" ? message : cbOrMessage;
	if (!isObject$1(options)) options = "[object Object]";
	const err = new ParameterError(safeToString(options));
	if (cb) cb(err);
	else throw err;
}
var ParameterError = class extends Error {};
var version = "6.1.0";
var PrefixSecurityEnum = {
	SILENT: "silent",
	STRICT: "strict",
	DISABLED: "unsafe-disabled"
};
Object.freeze(PrefixSecurityEnum);
var IP_V6_REGEX = `
\\[?(?:
(?:[a-fA-F\\d]{1,4}:){7}(?:[a-fA-F\\d]{1,4}|:)|
(?:[a-fA-F\\d]{1,4}:){6}(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|:[a-fA-F\\d]{1,4}|:)|
(?:[a-fA-F\\d]{1,4}:){5}(?::(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,2}|:)|
(?:[a-fA-F\\d]{1,4}:){4}(?:(?::[a-fA-F\\d]{1,4}){0,1}:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,3}|:)|
(?:[a-fA-F\\d]{1,4}:){3}(?:(?::[a-fA-F\\d]{1,4}){0,2}:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,4}|:)|
(?:[a-fA-F\\d]{1,4}:){2}(?:(?::[a-fA-F\\d]{1,4}){0,3}:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,5}|:)|
(?:[a-fA-F\\d]{1,4}:){1}(?:(?::[a-fA-F\\d]{1,4}){0,4}:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,6}|:)|
(?::(?:(?::[a-fA-F\\d]{1,4}){0,5}:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}|(?::[a-fA-F\\d]{1,4}){1,7}|:))
)(?:%[0-9a-zA-Z]{1,})?\\]?
`.replace(/\s*\/\/.*$/gm, "").replace(/\n/g, "").trim();
var IP_V6_REGEX_OBJECT = new RegExp(`^${IP_V6_REGEX}$`);
var IP_V4_REGEX_OBJECT = new RegExp(`^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$`);
function domainToASCII(domain) {
	return new URL(`http://${domain}`).hostname;
}
function canonicalDomain(domainName) {
	if (domainName == null) return;
	let str = domainName.trim().replace(/^\./, "");
	if (IP_V6_REGEX_OBJECT.test(str)) {
		if (!str.startsWith("[")) str = "[" + str;
		if (!str.endsWith("]")) str = str + "]";
		return domainToASCII(str).slice(1, -1);
	}
	if (/[^\u0001-\u007f]/.test(str)) return domainToASCII(str);
	return str.toLowerCase();
}
function formatDate(date) {
	return date.toUTCString();
}
var INVALID_TOKEN_CHARACTER = /[^\x21\x23-\x27\x2A\x2B\x2D\x2E\x30-\x39\x41-\x5A\x5E-\x7A\x7C\x7E]/;
var CookieName = { parse(input) {
	if (input.length === 0 || INVALID_TOKEN_CHARACTER.test(input)) return;
	return input;
} };
function parseDate(cookieDate) {
	if (!cookieDate) return;
	const flags = {
		foundTime: void 0,
		foundDayOfMonth: void 0,
		foundMonth: void 0,
		foundYear: void 0
	};
	const dateTokens = cookieDate.split(DELIMITER).filter((token) => token.length > 0);
	for (const dateToken of dateTokens) {
		if (flags.foundTime === void 0) {
			const [, hours, minutes, seconds] = TIME$1.exec(dateToken) || [];
			if (hours != void 0 && minutes != void 0 && seconds != void 0) {
				const parsedHours = parseInt(hours, 10);
				const parsedMinutes = parseInt(minutes, 10);
				const parsedSeconds = parseInt(seconds, 10);
				if (!isNaN(parsedHours) && !isNaN(parsedMinutes) && !isNaN(parsedSeconds)) {
					flags.foundTime = {
						hours: parsedHours,
						minutes: parsedMinutes,
						seconds: parsedSeconds
					};
					continue;
				}
			}
		}
		if (flags.foundDayOfMonth === void 0 && DAY_OF_MONTH.test(dateToken)) {
			const dayOfMonth = parseInt(dateToken, 10);
			if (!isNaN(dayOfMonth)) {
				flags.foundDayOfMonth = dayOfMonth;
				continue;
			}
		}
		if (flags.foundMonth === void 0 && MONTH.test(dateToken)) {
			const month = months.indexOf(dateToken.substring(0, 3).toLowerCase());
			if (month >= 0 && month <= 11) {
				flags.foundMonth = month;
				continue;
			}
		}
		if (flags.foundYear === void 0 && YEAR.test(dateToken)) {
			const parsedYear = parseInt(dateToken, 10);
			if (!isNaN(parsedYear)) {
				flags.foundYear = parsedYear;
				continue;
			}
		}
	}
	if (flags.foundYear !== void 0 && flags.foundYear >= 70 && flags.foundYear <= 99) flags.foundYear += 1900;
	if (flags.foundYear !== void 0 && flags.foundYear >= 0 && flags.foundYear <= 69) flags.foundYear += 2e3;
	if (flags.foundDayOfMonth === void 0 || flags.foundMonth === void 0 || flags.foundYear === void 0 || flags.foundTime === void 0) return;
	if (flags.foundDayOfMonth < 1 || flags.foundDayOfMonth > 31) return;
	if (flags.foundYear < 1601) return;
	if (flags.foundTime.hours > 23) return;
	if (flags.foundTime.minutes > 59) return;
	if (flags.foundTime.seconds > 59) return;
	const date = new Date(Date.UTC(flags.foundYear, flags.foundMonth, flags.foundDayOfMonth, flags.foundTime.hours, flags.foundTime.minutes, flags.foundTime.seconds));
	if (date.getUTCFullYear() !== flags.foundYear || date.getUTCMonth() !== flags.foundMonth || date.getUTCDate() !== flags.foundDayOfMonth) return;
	return date;
}
var months = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
var DELIMITER = /[\x09\x20-\x2F\x3B-\x40\x5B-\x60\x7B-\x7E]/;
var TIME$1 = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[\x00-\x2F\x3A-\xFF][\x00-\xFF]*)?$/;
var DAY_OF_MONTH = /^[0-9]{1,2}(?:[\x00-\x2F\x3A-\xFF][\x00-\xFF]*)?$/;
var MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\x00-\xFF]*$/i;
var YEAR = /^[\x30-\x39]{2,4}(?:[\x00-\x2F\x3A-\xFF][\x00-\xFF]*)?$/;
var COOKIE_OCTETS = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]+$/;
var PATH_VALUE = /[\x20-\x3A\x3C-\x7E]+/;
var CONTROL_CHARS = /[\x00-\x1F]/;
var TERMINATORS = [
	"\n",
	"\r",
	"\0"
];
function trimTerminator(str) {
	if (isEmptyString(str)) return str;
	for (let t = 0; t < TERMINATORS.length; t++) {
		const terminator = TERMINATORS[t];
		const terminatorIdx = terminator ? str.indexOf(terminator) : -1;
		if (terminatorIdx !== -1) str = str.slice(0, terminatorIdx);
	}
	return str;
}
function parseCookiePair(cookiePair, looseMode) {
	cookiePair = trimTerminator(cookiePair);
	let firstEq = cookiePair.indexOf("=");
	if (looseMode) {
		if (firstEq === 0) {
			cookiePair = cookiePair.substring(1);
			firstEq = cookiePair.indexOf("=");
		}
	} else if (firstEq <= 0) return;
	let cookieName, cookieValue;
	if (firstEq <= 0) {
		cookieName = "";
		cookieValue = cookiePair.trim();
	} else {
		cookieName = cookiePair.slice(0, firstEq).trim();
		cookieValue = cookiePair.slice(firstEq + 1).trim();
	}
	if (CONTROL_CHARS.test(cookieName) || CONTROL_CHARS.test(cookieValue)) return;
	const c = new Cookie();
	c.key = cookieName;
	c.value = cookieValue;
	return c;
}
function parse(str, options) {
	if (isEmptyString(str) || !isString(str)) return;
	str = str.trim();
	const firstSemi = str.indexOf(";");
	const c = parseCookiePair(firstSemi === -1 ? str : str.slice(0, firstSemi), options?.loose ?? false);
	if (!c) return;
	if (firstSemi === -1) return c;
	const unparsed = str.slice(firstSemi + 1).trim();
	if (unparsed.length === 0) return c;
	const cookie_avs = unparsed.split(";");
	for (const cookie_av of cookie_avs) {
		const av = cookie_av.trim();
		if (av.length === 0) continue;
		const av_sep = av.indexOf("=");
		let av_key, av_value;
		if (av_sep === -1) {
			av_key = av;
			av_value = null;
		} else {
			av_key = av.slice(0, av_sep);
			av_value = av.slice(av_sep + 1);
		}
		av_key = av_key.trim().toLowerCase();
		if (av_value) av_value = av_value.trim();
		switch (av_key) {
			case "expires":
				if (av_value) {
					const exp = parseDate(av_value);
					if (exp) c.expires = exp;
				}
				break;
			case "max-age":
				if (av_value) {
					if (/^-?[0-9]+$/.test(av_value)) {
						const delta = parseInt(av_value, 10);
						c.setMaxAge(delta);
					}
				}
				break;
			case "domain":
				if (av_value) {
					const domain = av_value.trim().replace(/^\./, "");
					if (domain) c.domain = domain.toLowerCase();
				}
				break;
			case "path":
				c.path = av_value && av_value[0] === "/" ? av_value : null;
				break;
			case "secure":
				c.secure = true;
				break;
			case "httponly":
				c.httpOnly = true;
				break;
			case "samesite":
				switch (av_value ? av_value.toLowerCase() : "") {
					case "strict":
						c.sameSite = "strict";
						break;
					case "lax":
						c.sameSite = "lax";
						break;
					case "none":
						c.sameSite = "none";
						break;
					default: c.sameSite = void 0;
				}
				break;
			default:
				c.extensions = c.extensions || [];
				c.extensions.push(av);
		}
	}
	return c;
}
function fromJSON(str) {
	if (!str || isEmptyString(str)) return;
	let obj;
	if (typeof str === "string") try {
		obj = JSON.parse(str);
	} catch {
		return;
	}
	else obj = str;
	const c = new Cookie();
	Cookie.serializableProperties.forEach((prop) => {
		if (obj && typeof obj === "object" && inOperator(prop, obj)) {
			const val = obj[prop];
			if (val === void 0) return;
			if (inOperator(prop, cookieDefaults) && val === cookieDefaults[prop]) return;
			switch (prop) {
				case "key":
				case "value":
				case "sameSite":
					if (typeof val === "string") c[prop] = val;
					break;
				case "expires":
				case "creation":
				case "lastAccessed":
					if (typeof val === "number" || typeof val === "string" || val instanceof Date) c[prop] = obj[prop] == "Infinity" ? "Infinity" : new Date(val);
					else if (val === null) c[prop] = null;
					break;
				case "maxAge":
					if (typeof val === "number" || val === "Infinity" || val === "-Infinity") c[prop] = val;
					break;
				case "domain":
				case "path":
					if (typeof val === "string" || val === null) c[prop] = val;
					break;
				case "secure":
				case "httpOnly":
					if (typeof val === "boolean") c[prop] = val;
					break;
				case "extensions":
					if (Array.isArray(val) && val.every((item) => typeof item === "string")) c[prop] = val;
					break;
				case "hostOnly":
				case "pathIsDefault": if (typeof val === "boolean" || val === null) c[prop] = val;
			}
		}
	});
	return c;
}
var cookieDefaults = {
	key: "",
	value: "",
	expires: "Infinity",
	maxAge: null,
	domain: null,
	path: null,
	secure: false,
	httpOnly: false,
	extensions: null,
	hostOnly: null,
	pathIsDefault: null,
	creation: null,
	lastAccessed: null,
	sameSite: void 0
};
var _Cookie = class _Cookie {
	/**
	* Create a new Cookie instance.
	* @public
	* @param options - The attributes to set on the cookie
	*/
	constructor(options = {}) {
		this.key = options.key ?? cookieDefaults.key;
		this.value = options.value ?? cookieDefaults.value;
		this.expires = options.expires ?? cookieDefaults.expires;
		this.maxAge = options.maxAge ?? cookieDefaults.maxAge;
		this.domain = options.domain ?? cookieDefaults.domain;
		this.path = options.path ?? cookieDefaults.path;
		this.secure = options.secure ?? cookieDefaults.secure;
		this.httpOnly = options.httpOnly ?? cookieDefaults.httpOnly;
		this.extensions = options.extensions ?? cookieDefaults.extensions;
		this.creation = options.creation ?? cookieDefaults.creation;
		this.hostOnly = options.hostOnly ?? cookieDefaults.hostOnly;
		this.pathIsDefault = options.pathIsDefault ?? cookieDefaults.pathIsDefault;
		this.lastAccessed = options.lastAccessed ?? cookieDefaults.lastAccessed;
		this.sameSite = options.sameSite ?? cookieDefaults.sameSite;
		this.creation = options.creation ?? /* @__PURE__ */ new Date();
		Object.defineProperty(this, "creationIndex", {
			configurable: false,
			enumerable: false,
			writable: true,
			value: ++_Cookie.cookiesCreated
		});
		this.creationIndex = _Cookie.cookiesCreated;
	}
	[/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
		const now = Date.now();
		const hostOnly = this.hostOnly != null ? this.hostOnly.toString() : "?";
		const createAge = this.creation && this.creation !== "Infinity" ? `${String(now - this.creation.getTime())}ms` : "?";
		const accessAge = this.lastAccessed && this.lastAccessed !== "Infinity" ? `${String(now - this.lastAccessed.getTime())}ms` : "?";
		return `Cookie="${this.toString()}; hostOnly=${hostOnly}; aAge=${accessAge}; cAge=${createAge}"`;
	}
	/**
	* For convenience in using `JSON.stringify(cookie)`. Returns a plain-old Object that can be JSON-serialized.
	*
	* @remarks
	* - Any `Date` properties (such as {@link Cookie.expires}, {@link Cookie.creation}, and {@link Cookie.lastAccessed}) are exported in ISO format (`Date.toISOString()`).
	*
	*  - Custom Cookie properties are discarded. In tough-cookie 1.x, since there was no {@link Cookie.toJSON} method explicitly defined, all enumerable properties were captured.
	*      If you want a property to be serialized, add the property name to {@link Cookie.serializableProperties}.
	*/
	toJSON() {
		const obj = {};
		for (const prop of _Cookie.serializableProperties) {
			const val = this[prop];
			if (val === cookieDefaults[prop]) continue;
			switch (prop) {
				case "key":
				case "value":
				case "sameSite":
					if (typeof val === "string") obj[prop] = val;
					break;
				case "expires":
				case "creation":
				case "lastAccessed":
					if (typeof val === "number" || typeof val === "string" || val instanceof Date) obj[prop] = val == "Infinity" ? "Infinity" : new Date(val).toISOString();
					else if (val === null) obj[prop] = null;
					break;
				case "maxAge":
					if (typeof val === "number" || val === "Infinity" || val === "-Infinity") obj[prop] = val;
					break;
				case "domain":
				case "path":
					if (typeof val === "string" || val === null) obj[prop] = val;
					break;
				case "secure":
				case "httpOnly":
					if (typeof val === "boolean") obj[prop] = val;
					break;
				case "extensions":
					if (Array.isArray(val)) obj[prop] = val;
					break;
				case "hostOnly":
				case "pathIsDefault": if (typeof val === "boolean" || val === null) obj[prop] = val;
			}
		}
		return obj;
	}
	/**
	* Does a deep clone of this cookie, implemented exactly as `Cookie.fromJSON(cookie.toJSON())`.
	* @public
	*/
	clone() {
		return fromJSON(this.toJSON());
	}
	/**
	* Validates cookie attributes for semantic correctness. Useful for "lint" checking any `Set-Cookie` headers you generate.
	* For now, it returns a boolean, but eventually could return a reason string.
	*
	* @remarks
	* Works for a few things, but is by no means comprehensive.
	* Checks that the cookie name is a non-empty token as defined in RFC 6265 Section 4.1.1.
	* Nameless cookies (including those parsed in loose mode or created with `new Cookie({ value })`)
	* and names containing characters outside the token grammar (such as `a b`) return `false`.
	* Parsing and storage remain permissive; this check only applies to explicit validation.
	*
	* @beta
	*/
	validate() {
		if (CookieName.parse(this.key) === void 0) return false;
		if (!this.value || !COOKIE_OCTETS.test(this.value)) return false;
		if (this.expires != "Infinity" && !(this.expires instanceof Date) && !parseDate(this.expires)) return false;
		if (this.maxAge != null && this.maxAge !== "Infinity" && (this.maxAge === "-Infinity" || this.maxAge <= 0)) return false;
		if (this.path != null && !PATH_VALUE.test(this.path)) return false;
		const cdomain = this.cdomain();
		if (cdomain) {
			if (cdomain.match(/\.$/)) return false;
			if (getPublicSuffix(cdomain) == null && !IP_V4_REGEX_OBJECT.test(cdomain) && !IP_V6_REGEX_OBJECT.test(cdomain)) return false;
		}
		return true;
	}
	/**
	* Sets the 'Expires' attribute on a cookie.
	*
	* @remarks
	* When given a `string` value it will be parsed with {@link parseDate}. If the value can't be parsed as a cookie date
	* then the 'Expires' attribute will be set to `"Infinity"`.
	*
	* @param exp - the new value for the 'Expires' attribute of the cookie.
	*/
	setExpires(exp) {
		if (exp instanceof Date) this.expires = exp;
		else this.expires = parseDate(exp) || "Infinity";
	}
	/**
	* Sets the 'Max-Age' attribute (in seconds) on a cookie.
	*
	* @remarks
	* Coerces `-Infinity` to `"-Infinity"` and `Infinity` to `"Infinity"` so it can be serialized to JSON.
	*
	* @param age - the new value for the 'Max-Age' attribute (in seconds).
	*/
	setMaxAge(age) {
		if (age === Infinity) this.maxAge = "Infinity";
		else if (age === -Infinity) this.maxAge = "-Infinity";
		else this.maxAge = age;
	}
	/**
	* Encodes to a `Cookie` header value (specifically, the {@link Cookie.key} and {@link Cookie.value} properties joined with "=").
	* @public
	*/
	cookieString() {
		const val = this.value || "";
		if (this.key) return `${this.key}=${val}`;
		return val;
	}
	/**
	* Encodes to a `Set-Cookie header` value.
	* @public
	*/
	toString() {
		let str = this.cookieString();
		if (this.expires != "Infinity") {
			if (this.expires instanceof Date) str += `; Expires=${formatDate(this.expires)}`;
		}
		if (this.maxAge != null && this.maxAge != Infinity) str += `; Max-Age=${String(this.maxAge)}`;
		if (this.domain && !this.hostOnly) str += `; Domain=${this.domain}`;
		if (this.path) str += `; Path=${this.path}`;
		if (this.secure) str += "; Secure";
		if (this.httpOnly) str += "; HttpOnly";
		if (this.sameSite) {
			if (this.sameSite.toLowerCase() === _Cookie.sameSiteCanonical.lax.toLowerCase()) str += `; SameSite=${_Cookie.sameSiteCanonical.lax}`;
			else if (this.sameSite.toLowerCase() === _Cookie.sameSiteCanonical.strict.toLowerCase()) str += `; SameSite=${_Cookie.sameSiteCanonical.strict}`;
			else if (this.sameSite.toLowerCase() === _Cookie.sameSiteCanonical.none.toLowerCase()) str += `; SameSite=${_Cookie.sameSiteCanonical.none}`;
			else str += `; SameSite=${this.sameSite}`;
		}
		if (this.extensions) this.extensions.forEach((ext) => {
			str += `; ${ext}`;
		});
		return str;
	}
	/**
	* Computes the TTL relative to now (milliseconds).
	*
	* @remarks
	* - `Infinity` is returned for cookies without an explicit expiry
	*
	* - `0` is returned if the cookie is expired.
	*
	* - Otherwise a time-to-live in milliseconds is returned.
	*
	* @param now - passing an explicit value is mostly used for testing purposes since this defaults to the `Date.now()`
	* @public
	*/
	TTL(now = Date.now()) {
		if (this.maxAge != null && typeof this.maxAge === "number") return this.maxAge <= 0 ? 0 : this.maxAge * 1e3;
		const expires = this.expires;
		if (expires === "Infinity") return Infinity;
		return (expires?.getTime() ?? now) - (now || Date.now());
	}
	/**
	* Computes the absolute unix-epoch milliseconds that this cookie expires.
	*
	* The "Max-Age" attribute takes precedence over "Expires" (as per the RFC). The {@link Cookie.lastAccessed} attribute
	* (or the `now` parameter if given) is used to offset the {@link Cookie.maxAge} attribute.
	*
	* If Expires ({@link Cookie.expires}) is set, that's returned.
	*
	* @param now - can be used to provide a time offset (instead of {@link Cookie.lastAccessed}) to use when calculating the "Max-Age" value
	*/
	expiryTime(now) {
		if (this.maxAge != null) {
			if (this.maxAge === "Infinity") return Infinity;
			const relativeTo = now || this.lastAccessed || /* @__PURE__ */ new Date();
			const maxAge = typeof this.maxAge === "number" ? this.maxAge : -Infinity;
			const age = maxAge <= 0 ? -Infinity : maxAge * 1e3;
			if (relativeTo === "Infinity") return Infinity;
			return relativeTo.getTime() + age;
		}
		if (this.expires == "Infinity") return Infinity;
		return this.expires ? this.expires.getTime() : void 0;
	}
	/**
	* Similar to {@link Cookie.expiryTime}, computes the absolute unix-epoch milliseconds that this cookie expires and returns it as a Date.
	*
	* The "Max-Age" attribute takes precedence over "Expires" (as per the RFC). The {@link Cookie.lastAccessed} attribute
	* (or the `now` parameter if given) is used to offset the {@link Cookie.maxAge} attribute.
	*
	* If Expires ({@link Cookie.expires}) is set, that's returned.
	*
	* @param now - can be used to provide a time offset (instead of {@link Cookie.lastAccessed}) to use when calculating the "Max-Age" value
	*/
	expiryDate(now) {
		const millisec = this.expiryTime(now);
		if (millisec == Infinity) return /* @__PURE__ */ new Date(2147483647e3);
		else if (millisec == -Infinity) return /* @__PURE__ */ new Date(0);
		else return millisec == void 0 ? void 0 : new Date(millisec);
	}
	/**
	* Indicates if the cookie has been persisted to a store or not.
	* @public
	*/
	isPersistent() {
		return this.maxAge != null || this.expires != "Infinity";
	}
	/**
	* Calls {@link canonicalDomain} with the {@link Cookie.domain} property.
	* @public
	*/
	canonicalizedDomain() {
		return canonicalDomain(this.domain);
	}
	/**
	* Alias for {@link Cookie.canonicalizedDomain}
	* @public
	*/
	cdomain() {
		return canonicalDomain(this.domain);
	}
	/**
	* Parses a string into a Cookie object.
	*
	* @remarks
	* Note: when parsing a `Cookie` header it must be split by ';' before each Cookie string can be parsed.
	*
	* @example
	* ```
	* // parse a `Set-Cookie` header
	* const setCookieHeader = 'a=bcd; Expires=Tue, 18 Oct 2011 07:05:03 GMT'
	* const cookie = Cookie.parse(setCookieHeader)
	* cookie.key === 'a'
	* cookie.value === 'bcd'
	* cookie.expires === new Date(Date.parse('Tue, 18 Oct 2011 07:05:03 GMT'))
	* ```
	*
	* @example
	* ```
	* // parse a `Cookie` header
	* const cookieHeader = 'name=value; name2=value2; name3=value3'
	* const cookies = cookieHeader.split(';').map(Cookie.parse)
	* cookies[0].name === 'name'
	* cookies[0].value === 'value'
	* cookies[1].name === 'name2'
	* cookies[1].value === 'value2'
	* cookies[2].name === 'name3'
	* cookies[2].value === 'value3'
	* ```
	*
	* @param str - The `Set-Cookie` header or a Cookie string to parse.
	* @param options - Configures `strict` or `loose` mode for cookie parsing
	*/
	static parse(str, options) {
		return parse(str, options);
	}
	/**
	* Does the reverse of {@link Cookie.toJSON}.
	*
	* @remarks
	* Any Date properties (such as .expires, .creation, and .lastAccessed) are parsed via Date.parse, not tough-cookie's parseDate, since ISO timestamps are being handled at this layer.
	*
	* @example
	* ```
	* const json = JSON.stringify({
	*   key: 'alpha',
	*   value: 'beta',
	*   domain: 'example.com',
	*   path: '/foo',
	*   expires: '2038-01-19T03:14:07.000Z',
	* })
	* const cookie = Cookie.fromJSON(json)
	* cookie.key === 'alpha'
	* cookie.value === 'beta'
	* cookie.domain === 'example.com'
	* cookie.path === '/foo'
	* cookie.expires === new Date(Date.parse('2038-01-19T03:14:07.000Z'))
	* ```
	*
	* @param str - An unparsed JSON string or a value that has already been parsed as JSON
	*/
	static fromJSON(str) {
		return fromJSON(str);
	}
};
_Cookie.cookiesCreated = 0;
/**
* @internal
*/
_Cookie.sameSiteLevel = {
	strict: 3,
	lax: 2,
	none: 1
};
/**
* @internal
*/
_Cookie.sameSiteCanonical = {
	strict: "Strict",
	lax: "Lax",
	none: "None"
};
/**
* Cookie properties that will be serialized when using {@link Cookie.fromJSON} and {@link Cookie.toJSON}.
* @public
*/
_Cookie.serializableProperties = [
	"key",
	"value",
	"expires",
	"maxAge",
	"domain",
	"path",
	"secure",
	"httpOnly",
	"extensions",
	"hostOnly",
	"pathIsDefault",
	"creation",
	"lastAccessed",
	"sameSite"
];
var Cookie = _Cookie;
var MAX_TIME = 2147483647e3;
function cookieCompare(a, b) {
	let cmp;
	const aPathLen = a.path ? a.path.length : 0;
	cmp = (b.path ? b.path.length : 0) - aPathLen;
	if (cmp !== 0) return cmp;
	cmp = (a.creation && a.creation instanceof Date ? a.creation.getTime() : MAX_TIME) - (b.creation && b.creation instanceof Date ? b.creation.getTime() : MAX_TIME);
	if (cmp !== 0) return cmp;
	cmp = (a.creationIndex || 0) - (b.creationIndex || 0);
	return cmp;
}
function defaultPath(path) {
	if (!path || path.slice(0, 1) !== "/") return "/";
	if (path === "/") return path;
	const rightSlash = path.lastIndexOf("/");
	if (rightSlash === 0) return "/";
	return path.slice(0, rightSlash);
}
var IP_REGEX_LOWERCASE = /(?:^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}$)|(?:^(?:(?:[a-f\d]{1,4}:){7}(?:[a-f\d]{1,4}|:)|(?:[a-f\d]{1,4}:){6}(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|:[a-f\d]{1,4}|:)|(?:[a-f\d]{1,4}:){5}(?::(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,2}|:)|(?:[a-f\d]{1,4}:){4}(?:(?::[a-f\d]{1,4}){0,1}:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,3}|:)|(?:[a-f\d]{1,4}:){3}(?:(?::[a-f\d]{1,4}){0,2}:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,4}|:)|(?:[a-f\d]{1,4}:){2}(?:(?::[a-f\d]{1,4}){0,3}:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,5}|:)|(?:[a-f\d]{1,4}:){1}(?:(?::[a-f\d]{1,4}){0,4}:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,6}|:)|(?::(?:(?::[a-f\d]{1,4}){0,5}:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)){3}|(?::[a-f\d]{1,4}){1,7}|:)))$)/;
function domainMatch(domain, cookieDomain, canonicalize) {
	if (domain == null || cookieDomain == null) return;
	let _str;
	let _domStr;
	if (canonicalize !== false) {
		_str = canonicalDomain(domain);
		_domStr = canonicalDomain(cookieDomain);
	} else {
		_str = domain;
		_domStr = cookieDomain;
	}
	if (_str == null || _domStr == null) return;
	if (_str == _domStr) return true;
	const idx = _str.lastIndexOf(_domStr);
	if (idx <= 0) return false;
	if (_str.length !== _domStr.length + idx) return false;
	if (_str.substring(idx - 1, idx) !== ".") return false;
	return !IP_REGEX_LOWERCASE.test(_str);
}
function isLoopbackV4(address) {
	const octets = address.split(".");
	return octets.length === 4 && octets[0] !== void 0 && parseInt(octets[0], 10) === 127;
}
function isLoopbackV6(address) {
	return address === "::1";
}
function isNormalizedLocalhostTLD(lowerHost) {
	return lowerHost.endsWith(".localhost");
}
function isLocalHostname(host) {
	const lowerHost = host.toLowerCase();
	return lowerHost === "localhost" || isNormalizedLocalhostTLD(lowerHost);
}
function hostNoBrackets(host) {
	if (host.length >= 2 && host.startsWith("[") && host.endsWith("]")) return host.substring(1, host.length - 1);
	return host;
}
function isPotentiallyTrustworthy(inputUrl, allowSecureOnLocal = true) {
	let url;
	if (typeof inputUrl === "string") try {
		url = new URL(inputUrl);
	} catch {
		return false;
	}
	else url = inputUrl;
	const scheme = url.protocol.replace(":", "").toLowerCase();
	const hostname = hostNoBrackets(url.hostname).replace(/\.+$/, "");
	if (scheme === "https" || scheme === "wss") return true;
	if (!allowSecureOnLocal) return false;
	if (IP_V4_REGEX_OBJECT.test(hostname)) return isLoopbackV4(hostname);
	if (IP_V6_REGEX_OBJECT.test(hostname)) return isLoopbackV6(hostname);
	return isLocalHostname(hostname);
}
var defaultSetCookieOptions = {
	loose: false,
	sameSiteContext: void 0,
	ignoreError: false,
	http: true
};
var defaultGetCookieOptions = {
	http: true,
	expire: true,
	allPaths: false,
	sameSiteContext: void 0,
	sort: void 0
};
var SAME_SITE_CONTEXT_VAL_ERR = "Invalid sameSiteContext option for getCookies(); expected one of \"strict\", \"lax\", or \"none\"";
function getCookieContext(url) {
	if (url && typeof url === "object" && "hostname" in url && typeof url.hostname === "string" && "pathname" in url && typeof url.pathname === "string" && "protocol" in url && typeof url.protocol === "string") {
		let pathname = url.pathname;
		try {
			pathname = decodeURI(pathname);
		} catch {}
		return {
			hostname: url.hostname,
			pathname,
			protocol: url.protocol
		};
	} else if (typeof url === "string") {
		const parsed = new URL(url);
		let pathname = parsed.pathname;
		try {
			pathname = decodeURI(pathname);
		} catch {}
		return {
			hostname: parsed.hostname,
			pathname,
			protocol: parsed.protocol
		};
	} else throw new ParameterError("`url` argument is not a string or URL.");
}
function checkSameSiteContext(value) {
	const context = value.toLowerCase();
	if (context === "none" || context === "lax" || context === "strict") return context;
	else return;
}
function isSecurePrefixConditionMet(cookie) {
	return !(typeof cookie.key === "string" && cookie.key.startsWith("__Secure-")) || cookie.secure;
}
function isHostPrefixConditionMet(cookie) {
	return !(typeof cookie.key === "string" && cookie.key.startsWith("__Host-")) || Boolean(cookie.secure && cookie.hostOnly && cookie.path != null && cookie.path === "/" && !cookie.pathIsDefault);
}
function getNormalizedPrefixSecurity(prefixSecurity) {
	const normalizedPrefixSecurity = prefixSecurity.toLowerCase();
	switch (normalizedPrefixSecurity) {
		case PrefixSecurityEnum.STRICT:
		case PrefixSecurityEnum.SILENT:
		case PrefixSecurityEnum.DISABLED: return normalizedPrefixSecurity;
		default: return PrefixSecurityEnum.SILENT;
	}
}
var CookieJar = class _CookieJar {
	/**
	* Creates a new `CookieJar` instance.
	*
	* @remarks
	* - If a custom store is not passed to the constructor, an in-memory store ({@link MemoryCookieStore} will be created and used.
	* - If a boolean value is passed as the `options` parameter, this is equivalent to passing `{ rejectPublicSuffixes: <value> }`
	*
	* @param store - a custom {@link Store} implementation (defaults to {@link MemoryCookieStore})
	* @param options - configures how cookies are processed by the cookie jar
	*/
	constructor(store, options) {
		if (typeof options === "boolean") options = { rejectPublicSuffixes: options };
		this.rejectPublicSuffixes = options?.rejectPublicSuffixes ?? true;
		this.enableLooseMode = options?.looseMode ?? false;
		this.allowSpecialUseDomain = options?.allowSpecialUseDomain ?? true;
		this.allowSecureOnLocal = options?.allowSecureOnLocal ?? true;
		this.enforceSecureOriginOnStorage = options?.enforceSecureOriginOnStorage ?? true;
		this.prefixSecurity = getNormalizedPrefixSecurity(options?.prefixSecurity ?? "silent");
		this.store = store ?? new MemoryCookieStore();
	}
	callSync(fn) {
		if (!this.store.synchronous) throw new Error("CookieJar store is not synchronous; use async API instead.");
		let syncErr = null;
		let syncResult = void 0;
		try {
			fn.call(this, (error, result) => {
				syncErr = error;
				syncResult = result;
			});
		} catch (err) {
			syncErr = err;
		}
		if (syncErr) throw syncErr;
		return syncResult;
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	setCookie(cookie, url, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = void 0;
		}
		const promiseCallback = createPromiseCallback(callback);
		const cb = promiseCallback.callback;
		let context;
		try {
			if (typeof url === "string") validate$1(isNonEmptyString(url), callback, safeToString(options));
			context = getCookieContext(url);
			if (typeof url === "function") return promiseCallback.reject(/* @__PURE__ */ new Error("No URL was specified"));
			if (typeof options === "function") options = defaultSetCookieOptions;
			validate$1(typeof cb === "function", cb);
			if (!isNonEmptyString(cookie) && !isObject$1(cookie) && cookie instanceof String && cookie.length == 0) return promiseCallback.resolve(void 0);
		} catch (err) {
			return promiseCallback.reject(err);
		}
		const host = canonicalDomain(context.hostname) ?? null;
		const loose = options?.loose || this.enableLooseMode;
		let sameSiteContext = null;
		if (options?.sameSiteContext) {
			sameSiteContext = checkSameSiteContext(options.sameSiteContext);
			if (!sameSiteContext) return promiseCallback.reject(new Error(SAME_SITE_CONTEXT_VAL_ERR));
		}
		if (typeof cookie === "string" || cookie instanceof String) {
			const parsedCookie = Cookie.parse(cookie.toString(), { loose });
			if (!parsedCookie) {
				const err = /* @__PURE__ */ new Error("Cookie failed to parse");
				return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
			}
			cookie = parsedCookie;
		} else if (!(cookie instanceof Cookie)) {
			const err = /* @__PURE__ */ new Error("First argument to setCookie must be a Cookie object or string");
			return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
		}
		const now = options?.now || /* @__PURE__ */ new Date();
		if (this.rejectPublicSuffixes && cookie.domain) try {
			const cdomain = cookie.cdomain();
			if ((typeof cdomain === "string" ? getPublicSuffix(cdomain, {
				allowSpecialUseDomain: this.allowSpecialUseDomain,
				ignoreError: options?.ignoreError
			}) : null) == null && !IP_V4_REGEX_OBJECT.test(cdomain ?? "") && !IP_V6_REGEX_OBJECT.test(cdomain ?? "")) {
				const err = /* @__PURE__ */ new Error("Cookie has domain set to a public suffix");
				return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
			}
		} catch (err) {
			return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
		}
		if (cookie.domain) {
			if (!domainMatch(host ?? void 0, cookie.cdomain() ?? void 0, false)) {
				const err = /* @__PURE__ */ new Error(`Cookie not in this host's domain. Cookie:${cookie.cdomain() ?? "null"} Request:${host ?? "null"}`);
				return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
			}
			if (cookie.hostOnly == null) cookie.hostOnly = false;
		} else {
			cookie.hostOnly = true;
			cookie.domain = host;
		}
		if (!cookie.path || cookie.path[0] !== "/") {
			cookie.path = defaultPath(context.pathname);
			cookie.pathIsDefault = true;
		}
		if (this.enforceSecureOriginOnStorage && cookie.secure && !isPotentiallyTrustworthy(url, this.allowSecureOnLocal)) {
			const err = /* @__PURE__ */ new Error("Cookie is Secure but this is not a secure connection");
			return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
		}
		if (options?.http === false && cookie.httpOnly) {
			const err = /* @__PURE__ */ new Error("Cookie is HttpOnly and this isn't an HTTP API");
			return options.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
		}
		if (cookie.sameSite !== "none" && cookie.sameSite !== void 0 && sameSiteContext) {
			if (sameSiteContext === "none") {
				const err = /* @__PURE__ */ new Error("Cookie is SameSite but this is a cross-origin request");
				return options?.ignoreError ? promiseCallback.resolve(void 0) : promiseCallback.reject(err);
			}
		}
		const ignoreErrorForPrefixSecurity = this.prefixSecurity === PrefixSecurityEnum.SILENT;
		if (!(this.prefixSecurity === PrefixSecurityEnum.DISABLED)) {
			let errorFound = false;
			let errorMsg;
			if (!isSecurePrefixConditionMet(cookie)) {
				errorFound = true;
				errorMsg = "Cookie has __Secure prefix but Secure attribute is not set";
			} else if (!isHostPrefixConditionMet(cookie)) {
				errorFound = true;
				errorMsg = "Cookie has __Host prefix but either Secure or HostOnly attribute is not set or Path is not '/'";
			}
			if (errorFound) return options?.ignoreError || ignoreErrorForPrefixSecurity ? promiseCallback.resolve(void 0) : promiseCallback.reject(new Error(errorMsg));
		}
		const store = this.store;
		if (!store.updateCookie) store.updateCookie = async function(_oldCookie, newCookie, cb2) {
			return this.putCookie(newCookie).then(() => cb2?.(null), (error) => cb2?.(error));
		};
		store.findCookie(cookie.domain, cookie.path, cookie.key, function withCookie2(err, oldCookie) {
			if (err) {
				cb(err);
				return;
			}
			const next = function(err2) {
				if (err2) cb(err2);
				else if (typeof cookie === "string") cb(null, void 0);
				else cb(null, cookie);
			};
			if (oldCookie) {
				if (options && "http" in options && options.http === false && oldCookie.httpOnly) {
					err = /* @__PURE__ */ new Error("old Cookie is HttpOnly and this isn't an HTTP API");
					if (options.ignoreError) cb(null, void 0);
					else cb(err);
					return;
				}
				if (cookie instanceof Cookie) {
					cookie.creation = oldCookie.creation;
					cookie.creationIndex = oldCookie.creationIndex;
					cookie.lastAccessed = now;
					store.updateCookie(oldCookie, cookie, next);
				}
			} else if (cookie instanceof Cookie) {
				cookie.creation = cookie.lastAccessed = now;
				store.putCookie(cookie, next);
			}
		});
		return promiseCallback.promise;
	}
	/**
	* Synchronously attempt to set the {@link Cookie} in the {@link CookieJar}.
	*
	* <strong>Note:</strong> Only works if the configured {@link Store} is also synchronous.
	*
	* @remarks
	* - If successfully persisted, the {@link Cookie} will have updated
	*     {@link Cookie.creation}, {@link Cookie.lastAccessed} and {@link Cookie.hostOnly}
	*     properties.
	*
	* - As per the RFC, the {@link Cookie.hostOnly} flag is set if there was no `Domain={value}`
	*     attribute on the cookie string. The {@link Cookie.domain} property is set to the
	*     fully-qualified hostname of `currentUrl` in this case. Matching this cookie requires an
	*     exact hostname match (not a {@link domainMatch} as per usual)
	*
	* @param cookie - The cookie object or cookie string to store. A string value will be parsed into a cookie using {@link Cookie.parse}.
	* @param url - The domain to store the cookie with.
	* @param options - Configuration settings to use when storing the cookie.
	* @public
	*/
	setCookieSync(cookie, url, options) {
		const setCookieFn = options ? this.setCookie.bind(this, cookie, url, options) : this.setCookie.bind(this, cookie, url);
		return this.callSync(setCookieFn);
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	getCookies(url, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = defaultGetCookieOptions;
		} else if (options === void 0) options = defaultGetCookieOptions;
		const promiseCallback = createPromiseCallback(callback);
		const cb = promiseCallback.callback;
		let context;
		try {
			if (typeof url === "string") validate$1(isNonEmptyString(url), cb, url);
			context = getCookieContext(url);
			validate$1(isObject$1(options), cb, safeToString(options));
			validate$1(typeof cb === "function", cb);
		} catch (parameterError) {
			return promiseCallback.reject(parameterError);
		}
		const host = canonicalDomain(context.hostname);
		const path = context.pathname || "/";
		const potentiallyTrustworthy = isPotentiallyTrustworthy(url, this.allowSecureOnLocal);
		let sameSiteLevel = 0;
		if (options.sameSiteContext) {
			const sameSiteContext = checkSameSiteContext(options.sameSiteContext);
			if (sameSiteContext == null) return promiseCallback.reject(new Error(SAME_SITE_CONTEXT_VAL_ERR));
			sameSiteLevel = Cookie.sameSiteLevel[sameSiteContext];
			if (!sameSiteLevel) return promiseCallback.reject(new Error(SAME_SITE_CONTEXT_VAL_ERR));
		}
		const http = options.http ?? true;
		const now = Date.now();
		const expireCheck = options.expire ?? true;
		const allPaths = options.allPaths ?? false;
		const store = this.store;
		function matchingCookie(c) {
			if (c.hostOnly) {
				if (c.domain != host) return false;
			} else if (!domainMatch(host ?? void 0, c.domain ?? void 0, false)) return false;
			if (!allPaths && typeof c.path === "string" && !pathMatch(path, c.path)) return false;
			if (c.secure && !potentiallyTrustworthy) return false;
			if (c.httpOnly && !http) return false;
			if (sameSiteLevel) {
				let cookieLevel;
				if (c.sameSite === "lax") cookieLevel = Cookie.sameSiteLevel.lax;
				else if (c.sameSite === "strict") cookieLevel = Cookie.sameSiteLevel.strict;
				else cookieLevel = Cookie.sameSiteLevel.none;
				if (cookieLevel > sameSiteLevel) return false;
			}
			const expiryTime = c.expiryTime();
			if (expireCheck && expiryTime != void 0 && expiryTime <= now) {
				store.removeCookie(c.domain, c.path, c.key, () => {});
				return false;
			}
			return true;
		}
		store.findCookies(host, allPaths ? null : path, this.allowSpecialUseDomain, (err, cookies) => {
			if (err) {
				cb(err);
				return;
			}
			if (cookies == null) {
				cb(null, []);
				return;
			}
			cookies = cookies.filter(matchingCookie);
			if ("sort" in options && options.sort !== false) cookies = cookies.sort(cookieCompare);
			const now2 = /* @__PURE__ */ new Date();
			for (const cookie of cookies) cookie.lastAccessed = now2;
			cb(null, cookies);
		});
		return promiseCallback.promise;
	}
	/**
	* Synchronously retrieve the list of cookies that can be sent in a Cookie header for the
	* current URL.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*
	* @remarks
	* - The array of cookies returned will be sorted according to {@link cookieCompare}.
	*
	* - The {@link Cookie.lastAccessed} property will be updated on all returned cookies.
	*
	* @param url - The domain to store the cookie with.
	* @param options - Configuration settings to use when retrieving the cookies.
	*/
	getCookiesSync(url, options) {
		return this.callSync(this.getCookies.bind(this, url, options)) ?? [];
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	getCookieString(url, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = void 0;
		}
		const promiseCallback = createPromiseCallback(callback);
		const next = function(err, cookies) {
			if (err) promiseCallback.callback(err);
			else promiseCallback.callback(null, cookies?.sort(cookieCompare).map((c) => c.cookieString()).join("; "));
		};
		this.getCookies(url, options, next);
		return promiseCallback.promise;
	}
	/**
	* Synchronous version of `.getCookieString()`. Accepts the same options as `.getCookies()` but returns a string suitable for a
	* `Cookie` header rather than an Array.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*
	* @param url - The domain to store the cookie with.
	* @param options - Configuration settings to use when retrieving the cookies.
	*/
	getCookieStringSync(url, options) {
		return this.callSync(options ? this.getCookieString.bind(this, url, options) : this.getCookieString.bind(this, url)) ?? "";
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	getSetCookieStrings(url, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = void 0;
		}
		const promiseCallback = createPromiseCallback(callback);
		const next = function(err, cookies) {
			if (err) promiseCallback.callback(err);
			else promiseCallback.callback(null, cookies?.map((c) => {
				return c.toString();
			}));
		};
		this.getCookies(url, options, next);
		return promiseCallback.promise;
	}
	/**
	* Synchronous version of `.getSetCookieStrings()`. Returns an array of strings suitable for `Set-Cookie` headers.
	* Accepts the same options as `.getCookies()`.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*
	* @param url - The domain to store the cookie with.
	* @param options - Configuration settings to use when retrieving the cookies.
	*/
	getSetCookieStringsSync(url, options = {}) {
		return this.callSync(this.getSetCookieStrings.bind(this, url, options)) ?? [];
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	serialize(callback) {
		const promiseCallback = createPromiseCallback(callback);
		let type = this.store.constructor.name;
		if (isObject$1(type)) type = null;
		const serialized = {
			version: `tough-cookie@${version}`,
			storeType: type,
			rejectPublicSuffixes: this.rejectPublicSuffixes,
			enableLooseMode: this.enableLooseMode,
			allowSpecialUseDomain: this.allowSpecialUseDomain,
			enforceSecureOriginOnStorage: this.enforceSecureOriginOnStorage,
			prefixSecurity: getNormalizedPrefixSecurity(this.prefixSecurity),
			cookies: []
		};
		if (typeof this.store.getAllCookies !== "function") return promiseCallback.reject(/* @__PURE__ */ new Error("store does not support getAllCookies and cannot be serialized"));
		this.store.getAllCookies((err, cookies) => {
			if (err) {
				promiseCallback.callback(err);
				return;
			}
			if (cookies == null) {
				promiseCallback.callback(null, serialized);
				return;
			}
			serialized.cookies = cookies.map((cookie) => {
				const serializedCookie = cookie.toJSON();
				delete serializedCookie.creationIndex;
				return serializedCookie;
			});
			promiseCallback.callback(null, serialized);
		});
		return promiseCallback.promise;
	}
	/**
	* Serialize the CookieJar if the underlying store supports `.getAllCookies`.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*/
	serializeSync() {
		return this.callSync((callback) => {
			this.serialize(callback);
		});
	}
	/**
	* Alias of {@link CookieJar.serializeSync}. Allows the cookie to be serialized
	* with `JSON.stringify(cookieJar)`.
	*/
	toJSON() {
		return this.serializeSync();
	}
	/**
	* Use the class method CookieJar.deserialize instead of calling this directly
	* @internal
	*/
	_importCookies(serialized, callback) {
		let cookies = void 0;
		if (serialized && typeof serialized === "object" && inOperator("cookies", serialized) && Array.isArray(serialized.cookies)) cookies = serialized.cookies;
		if (!cookies) {
			callback(/* @__PURE__ */ new Error("serialized jar has no cookies array"), void 0);
			return;
		}
		cookies = cookies.slice();
		const putNext = (err) => {
			if (err) {
				callback(err, void 0);
				return;
			}
			if (Array.isArray(cookies)) {
				if (!cookies.length) {
					callback(err, this);
					return;
				}
				let cookie;
				try {
					cookie = Cookie.fromJSON(cookies.shift());
				} catch (e) {
					callback(e instanceof Error ? e : /* @__PURE__ */ new Error(), void 0);
					return;
				}
				if (cookie === void 0) {
					putNext(null);
					return;
				}
				this.store.putCookie(cookie, putNext);
			}
		};
		putNext(null);
	}
	/**
	* @internal
	*/
	_importCookiesSync(serialized) {
		this.callSync(this._importCookies.bind(this, serialized));
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	clone(newStore, callback) {
		if (typeof newStore === "function") {
			callback = newStore;
			newStore = void 0;
		}
		const promiseCallback = createPromiseCallback(callback);
		const cb = promiseCallback.callback;
		this.serialize((err, serialized) => {
			if (err) return promiseCallback.reject(err);
			return _CookieJar.deserialize(serialized ?? "", newStore, cb);
		});
		return promiseCallback.promise;
	}
	/**
	* @internal
	*/
	_cloneSync(newStore) {
		const cloneFn = newStore && typeof newStore !== "function" ? this.clone.bind(this, newStore) : this.clone.bind(this);
		return this.callSync((callback) => {
			cloneFn(callback);
		});
	}
	/**
	* Produces a deep clone of this CookieJar. Modifications to the original do
	* not affect the clone, and vice versa.
	*
	* <strong>Note</strong>: Only works if both the configured Store and destination
	* Store are synchronous.
	*
	* @remarks
	* - When no {@link Store} is provided, a new {@link MemoryCookieStore} will be used.
	*
	* - Transferring between store types is supported so long as the source
	*     implements `.getAllCookies()` and the destination implements `.putCookie()`.
	*
	* @param newStore - The target {@link Store} to clone cookies into.
	*/
	cloneSync(newStore) {
		if (!newStore) return this._cloneSync();
		if (!newStore.synchronous) throw new Error("CookieJar clone destination store is not synchronous; use async API instead.");
		return this._cloneSync(newStore);
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	removeAllCookies(callback) {
		const promiseCallback = createPromiseCallback(callback);
		const cb = promiseCallback.callback;
		const store = this.store;
		if (typeof store.removeAllCookies === "function" && store.removeAllCookies !== Store.prototype.removeAllCookies) {
			store.removeAllCookies(cb);
			return promiseCallback.promise;
		}
		store.getAllCookies((err, cookies) => {
			if (err) {
				cb(err);
				return;
			}
			if (!cookies) cookies = [];
			if (cookies.length === 0) {
				cb(null, void 0);
				return;
			}
			let completedCount = 0;
			const removeErrors = [];
			const removeCookieCb = function removeCookieCb2(removeErr) {
				if (removeErr) removeErrors.push(removeErr);
				completedCount++;
				if (completedCount === cookies.length) {
					if (removeErrors[0]) cb(removeErrors[0]);
					else cb(null, void 0);
					return;
				}
			};
			cookies.forEach((cookie) => {
				store.removeCookie(cookie.domain, cookie.path, cookie.key, removeCookieCb);
			});
		});
		return promiseCallback.promise;
	}
	/**
	* Removes all cookies from the CookieJar.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*
	* @remarks
	* - This is a new backwards-compatible feature of tough-cookie version 2.5,
	*     so not all Stores will implement it efficiently. For Stores that do not
	*     implement `removeAllCookies`, the fallback is to call `removeCookie` after
	*     `getAllCookies`.
	*
	* - If `getAllCookies` fails or isn't implemented in the Store, an error is returned.
	*
	* - If one or more of the `removeCookie` calls fail, only the first error is returned.
	*/
	removeAllCookiesSync() {
		this.callSync((callback) => {
			this.removeAllCookies(callback);
		});
	}
	/**
	* @internal No doc because this is the overload implementation
	*/
	static deserialize(strOrObj, store, callback) {
		if (typeof store === "function") {
			callback = store;
			store = void 0;
		}
		const promiseCallback = createPromiseCallback(callback);
		let serialized;
		if (typeof strOrObj === "string") try {
			serialized = JSON.parse(strOrObj);
		} catch (e) {
			return promiseCallback.reject(e instanceof Error ? e : /* @__PURE__ */ new Error());
		}
		else serialized = strOrObj;
		const readSerializedProperty = (property) => {
			return serialized && typeof serialized === "object" && inOperator(property, serialized) ? serialized[property] : void 0;
		};
		const readSerializedBoolean = (property) => {
			const value = readSerializedProperty(property);
			return typeof value === "boolean" ? value : void 0;
		};
		const readSerializedString = (property) => {
			const value = readSerializedProperty(property);
			return typeof value === "string" ? value : void 0;
		};
		const jar = new _CookieJar(store, {
			rejectPublicSuffixes: readSerializedBoolean("rejectPublicSuffixes"),
			looseMode: readSerializedBoolean("enableLooseMode"),
			allowSpecialUseDomain: readSerializedBoolean("allowSpecialUseDomain"),
			enforceSecureOriginOnStorage: readSerializedBoolean("enforceSecureOriginOnStorage"),
			prefixSecurity: getNormalizedPrefixSecurity(readSerializedString("prefixSecurity") ?? "silent")
		});
		jar._importCookies(serialized, (err) => {
			if (err) {
				promiseCallback.callback(err);
				return;
			}
			promiseCallback.callback(null, jar);
		});
		return promiseCallback.promise;
	}
	/**
	* A new CookieJar is created and the serialized {@link Cookie} values are added to
	* the underlying store. Each {@link Cookie} is added via `store.putCookie(...)` in
	* the order in which they appear in the serialization.
	*
	* <strong>Note</strong>: Only works if the configured Store is also synchronous.
	*
	* @remarks
	* - When no {@link Store} is provided, a new {@link MemoryCookieStore} will be used.
	*
	* - As a convenience, if `strOrObj` is a string, it is passed through `JSON.parse` first.
	*
	* @param strOrObj - A JSON string or object representing the deserialized cookies.
	* @param store - The underlying store to persist the deserialized cookies into.
	*/
	static deserializeSync(strOrObj, store) {
		const serialized = typeof strOrObj === "string" ? JSON.parse(strOrObj) : strOrObj;
		const readSerializedProperty = (property) => {
			return serialized && typeof serialized === "object" && inOperator(property, serialized) ? serialized[property] : void 0;
		};
		const readSerializedBoolean = (property) => {
			const value = readSerializedProperty(property);
			return typeof value === "boolean" ? value : void 0;
		};
		const readSerializedString = (property) => {
			const value = readSerializedProperty(property);
			return typeof value === "string" ? value : void 0;
		};
		const jar = new _CookieJar(store, {
			rejectPublicSuffixes: readSerializedBoolean("rejectPublicSuffixes"),
			looseMode: readSerializedBoolean("enableLooseMode"),
			allowSpecialUseDomain: readSerializedBoolean("allowSpecialUseDomain"),
			enforceSecureOriginOnStorage: readSerializedBoolean("enforceSecureOriginOnStorage"),
			prefixSecurity: getNormalizedPrefixSecurity(readSerializedString("prefixSecurity") ?? "silent")
		});
		if (!jar.store.synchronous) throw new Error("CookieJar store is not synchronous; use async API instead.");
		jar._importCookiesSync(serialized);
		return jar;
	}
	/**
	* Alias of {@link CookieJar.deserializeSync}.
	*
	* @remarks
	* - When no {@link Store} is provided, a new {@link MemoryCookieStore} will be used.
	*
	* - As a convenience, if `strOrObj` is a string, it is passed through `JSON.parse` first.
	*
	* @param jsonString - A JSON string or object representing the deserialized cookies.
	* @param store - The underlying store to persist the deserialized cookies into.
	*/
	static fromJSON(jsonString, store) {
		return _CookieJar.deserializeSync(jsonString, store);
	}
};
// src/run/rendered-text.ts
/** What a template says as text; lists and maps are written as JSON. */
function renderedText(template, scope) {
	return toText(renderTemplate(template, scope));
}
function toText(value) {
	return typeof value === "string" ? value : stringifyJson(value);
}
// src/run/cookies.ts
/** What every browser takes of one cookie, its attributes included. */
const LONGEST_COOKIE = 4096;
/** A jar by RFC 6265: domain, path, expiry and `secure` count, ports do not. `secure` cookies go to loopback addresses without TLS, too. */
function createCookieJar() {
	const jar = new CookieJar(void 0, { rejectPublicSuffixes: false });
	return {
		headerFor: (url) => jar.getCookieStringSync(url) || null,
		store: (url, setCookie) => {
			for (const cookie of setCookie) if (cookie.length <= LONGEST_COOKIE) jar.setCookieSync(cookie, url, { ignoreError: true });
		}
	};
}
/** The header `cookie` that a call asks for; `null`: none. Throws `TestFault` or `UnknownNameError`. */
function cookieHeader({ jars, scope }, { cookies }, url) {
	if (cookies === null) return null;
	if (typeof cookies === "string") return jars[cookies].headerFor(url);
	const pairs = Object.entries(cookies).map(([name, written]) => cookiePair(name, renderedText(written, scope)));
	return pairs.length === 0 ? null : pairs.join("; ");
}
/** Takes over what an answer to a call sets, where the call has a jar. */
function storeCookies({ jars }, { cookies }, url, headers) {
	if (typeof cookies === "string") jars[cookies].store(url, headers.get("set-cookie") ?? []);
}
function cookiePair(name, value) {
	if (!/[;\r\n]/.test(value)) return `${name}=${value}`;
	throw new TestFault("invalid-request", `the cookie ${name} holds a character that ends a cookie, such as ;`);
}
/** Cookies that an answer sets, by name; the last of a name counts. */
function setCookies({ headers }) {
	const cookies = (headers.get("set-cookie") ?? []).flatMap((line) => Cookie.parse(line) ?? []);
	return new Map(cookies.map(({ key, value }) => [key, value]));
}
// node_modules/slimdom/dist/slimdom.esm.js
var t = class {
	constructor(t, n, e, r) {
		this.source = null, this.observer = t, this.node = n, this.options = e, this.source = r || null, r && t.t.push(this);
	}
	collectInterestedObservers(t, n, e, r, o) {
		if (this.node !== n && !this.options.subtree) return;
		if ("attributes" === t && !this.options.attributes) return;
		if ("characterData" === t && !this.options.characterData) return;
		if ("childList" === t && !this.options.childList) return;
		let i = r.indexOf(this.observer);
		i < 0 && (i = r.length, r.push(this.observer), o.push(void 0)), ("attributes" === t && this.options.attributeOldValue || "characterData" === t && this.options.characterDataOldValue) && (o[i] = e.oldValue);
	}
};
var n = class {
	constructor(t) {
		this.o = [], this.i = t;
	}
	register(n, e) {
		const r = this.o;
		let o = !1;
		r.forEach(((t) => {
			t.observer === n && (o = !0, function(t) {
				for (let n = t.observer.t.length - 1; n >= 0; --n) {
					const e = t.observer.t[n];
					if (e.source !== t) return;
					e.node.o.removeTransientRegisteredObserver(e), t.observer.t.splice(n, 1);
				}
			}(t), t.options = e);
		})), o || (this.o.push(new t(n, this.i, e)), n.u.push(this.i));
	}
	removeTransientRegisteredObserver(t) {
		this.o.splice(this.o.indexOf(t), 1);
	}
	removeForObserver(t) {
		let n = 0;
		for (let e = 0, r = this.o.length; e < r; ++e) {
			const r = this.o[e];
			r.observer !== t && (e !== n && (this.o[n] = r), ++n);
		}
		this.o.length = n;
	}
	collectInterestedObservers(t, n, e, r, o) {
		this.o.forEach(((i) => {
			i.collectInterestedObservers(t, n, e, r, o);
		}));
	}
	appendTransientRegisteredObservers(t) {
		this.o.forEach(((n) => {
			n.options.subtree && t.o.registerTransient(n);
		}));
	}
	registerTransient(n) {
		this.o.push(new t(n.observer, this.i, n.options, n));
	}
};
function e(t, n, ...e) {
	"function" != typeof queueMicrotask ? Promise.resolve().then((() => t.apply(n, e))) : queueMicrotask((() => t.apply(n, e)));
}
var r = class {
	constructor() {
		this.l = /* @__PURE__ */ new Set(), this.h = !1;
	}
	appendRecord(t, n) {
		t.m.push(n), this.l.add(t);
	}
	queueMutationObserverMicrotask() {
		this.h || (this.h = !0, e((() => {
			this.p();
		}), this));
	}
	p() {
		this.h = !1;
		const t = Array.from(this.l);
		this.l.clear(), t.forEach(((t) => {
			e(((t) => {
				const n = t.takeRecords();
				var e;
				(e = t).t.forEach(((t) => {
					t.node.o.removeTransientRegisteredObserver(t);
				})), e.t.length = 0, n.length > 0 && t.g(n, t);
			}), this, t);
		}));
	}
};
var o = class {
	constructor(t) {
		this.v = t;
	}
	deref() {
		return this.v;
	}
};
const i = new class {
	constructor() {
		this.l = new r(), this.N = [], this.S = /* @__PURE__ */ new WeakSet();
	}
	forEachRange(t) {
		let n = this.N.length;
		for (let e = n - 1; e >= 0; --e) {
			const r = this.N[e].deref(), o = null == r, i = !o && !this.S.has(r);
			o || i ? (this.N[e] = this.N[n - 1], this.N.pop(), n -= 1) : t(r);
		}
	}
	addRange(t) {
		const n = (e = t, "function" == typeof WeakRef ? new WeakRef(e) : new o(e));
		var e;
		this.N.push(n), this.S.add(t);
	}
	removeRange(t) {
		this.S.delete(t);
	}
}();
function s(t) {
	return i;
}
function u(t, ...n) {
	return n.some(((n) => t.nodeType === n));
}
function l(t) {
	return 2 === t.nodeType;
}
function c(t) {
	return 3 === t.nodeType || 4 === t.nodeType || 8 === t.nodeType || 7 === t.nodeType;
}
function a(t) {
	return 3 === t.nodeType || 4 === t.nodeType;
}
function h(t) {
	return 1 === t.nodeType;
}
function f(t) {
	return 10 === t.nodeType;
}
function d(t) {
	switch (t.nodeType) {
		case 3:
		case 7:
		case 8: return t.data.length;
		default: return t.childNodes.length;
	}
}
function m(t) {
	let n = t, e = [];
	for (; n;) e.unshift(n), n = n.parentNode;
	return e;
}
function p(t) {
	return u(t, 9) ? t : t.ownerDocument;
}
function g(t) {
	return t.parentNode.childNodes.indexOf(t);
}
function w(t) {
	for (; t.parentNode;) t = t.parentNode;
	return t;
}
function y(t, n) {
	n(t);
	for (let e = t.firstChild; e; e = e.nextSibling) y(e, n);
}
function v(t, n) {
	const e = [];
	return y(n, ((r) => {
		if (r === n || 1 !== r.nodeType) return;
		const o = r;
		"*" !== t && o.nodeName !== t || e.push(o);
	})), e;
}
function b(t, n, e) {
	"" === t && (t = null);
	const r = [];
	return y(e, ((o) => {
		if (o === e || 1 !== o.nodeType) return;
		const i = o;
		"*" !== t && i.namespaceURI !== t || "*" !== n && i.localName !== n || r.push(i);
	})), r;
}
function x(t, n, e) {
	e || (e = p(t));
	let r = t.T(e);
	if (n) for (let n = t.firstChild; n; n = n.nextSibling) r.appendChild(x(n, !0, e));
	return r;
}
function N(t, n) {
	if (t.length < n) throw new TypeError(`Function should be called with at least ${n} arguments`);
}
const S = {
	IndexSizeError: 1,
	HierarchyRequestError: 3,
	WrongDocumentError: 4,
	InvalidCharacterError: 5,
	NotFoundError: 8,
	NotSupportedError: 9,
	InUseAttributeError: 10,
	InvalidStateError: 11,
	NamespaceError: 14,
	InvalidNodeTypeError: 24
};
var E = class extends Error {
	constructor(t = "", n = "Error") {
		super(t), this.message = t, this.name = n, this.code = S[n] || 0, this.stack = new Error(t).stack;
	}
};
function T(t, n) {
	return new E(`${t}: ${n}`, t);
}
function C(t) {
	throw T("HierarchyRequestError", t);
}
function D(t) {
	throw T("IndexSizeError", t);
}
function $(t) {
	throw T("InvalidCharacterError", t);
}
function A(t) {
	throw T("InvalidNodeTypeError", t);
}
function I(t) {
	throw T("InvalidStateError", t);
}
function k(t) {
	throw T("NamespaceError", t);
}
function M(t) {
	throw T("NotFoundError", t);
}
function R(t) {
	throw T("NotSupportedError", t);
}
function P(t) {
	throw T("WrongDocumentError", t);
}
var L = class {
	constructor(t, n) {
		this.addedNodes = [], this.removedNodes = [], this.previousSibling = null, this.nextSibling = null, this.attributeName = null, this.attributeNamespace = null, this.oldValue = null, this.type = t, this.target = n;
	}
};
function z(t, n, e) {
	const r = [], o = [];
	for (let i = n; i; i = i.parentNode) i.o.collectInterestedObservers(t, n, e, r, o);
	const i = s();
	r.forEach(((r, s) => {
		const u = o[s], l = new L(t, n);
		void 0 !== e.name && void 0 !== e.namespace && (l.attributeName = e.name, l.attributeNamespace = e.namespace), void 0 !== u && (l.oldValue = u), void 0 !== e.addedNodes && (l.addedNodes = e.addedNodes), void 0 !== e.removedNodes && (l.removedNodes = e.removedNodes), void 0 !== e.previousSibling && (l.previousSibling = e.previousSibling), void 0 !== e.nextSibling && (l.nextSibling = e.nextSibling), i.l.appendRecord(r, l);
	})), i.l.queueMutationObserverMicrotask();
}
function O(t) {
	const n = [];
	for (let e = t.firstElementChild; e; e = e.nextElementSibling) n.push(e);
	return n;
}
function V(t) {
	for (let n = t.previousSibling; n; n = n.previousSibling) if (h(n)) return n;
	return null;
}
function F(t) {
	for (let n = t.nextSibling; n; n = n.nextSibling) if (h(n)) return n;
	return null;
}
function U(t, n) {
	const e = t.previousSibling, r = t.nextSibling, o = u(t, 1), i = o ? t.previousElementSibling : null, s = o ? t.nextElementSibling : null;
	if (t.parentNode = null, t.previousSibling = null, t.nextSibling = null, e ? e.nextSibling = r : n.firstChild = r, r ? r.previousSibling = e : n.lastChild = e, n.childNodes.splice(n.childNodes.indexOf(t), 1), o) {
		const e = function(t) {
			return u(t, 1, 9, 11) ? t : null;
		}(n);
		e && (e.firstElementChild === t && (e.firstElementChild = s), e.lastElementChild === t && (e.lastElementChild = i), e.childElementCount -= 1);
	}
	if (u(n, 9)) {
		const e = n;
		u(t, 1) ? e.documentElement = null : u(t, 10) && (e.doctype = null);
	}
}
function _(t, n, e) {
	if (u(n, 9, 11, 1) || C("parent must be a Document, DocumentFragment or Element node"), t.contains(n) && C("node must not be an inclusive ancestor of parent"), e && e.parentNode !== n && M("child is not a child of parent"), u(t, 11, 10, 1, 3, 4, 7, 8) || C("node must be a DocumentFragment, DocumentType, Element, Text, ProcessingInstruction or Comment node"), u(t, 3) && u(n, 9) && C("can not insert a Text node under a Document"), u(t, 10) && !u(n, 9) && C("can only insert a DocumentType node under a Document"), u(n, 9)) {
		const r = n;
		switch (t.nodeType) {
			case 11:
				const n = t;
				n.firstElementChild !== n.lastElementChild && C("can not insert more than one element under a Document"), Array.from(n.childNodes).some(((t) => u(t, 3))) && C("can not insert a Text node under a Document"), n.firstElementChild && (r.documentElement || e && u(e, 10) || e && r.doctype && g(e) < g(r.doctype)) && C("Document should contain at most one doctype, followed by at most one element");
				break;
			case 1:
				(r.documentElement || e && u(e, 10) || e && r.doctype && g(e) < g(r.doctype)) && C("Document should contain at most one doctype, followed by at most one element");
				break;
			case 10: (r.doctype || e && r.documentElement && g(r.documentElement) < g(e) || !e && r.documentElement) && C("Document should contain at most one doctype, followed by at most one element");
		}
	}
}
function q(t, n, e) {
	_(t, n, e);
	let r = e;
	return r === t && (r = t.nextSibling), j(t, p(n)), B(t, n, r), t;
}
function B(t, n, e, r = !1) {
	const o = function(t) {
		return 11 === t.nodeType;
	}(t), i = o ? Array.from(t.childNodes) : [t], u = i.length;
	if (0 === u) return;
	if (o && (i.forEach(((t) => H(t, !0))), z("childList", t, { removedNodes: i })), null !== e) {
		const t = g(e);
		s().forEachRange(((e) => {
			e.startContainer === n && e.startOffset > t && (e.startOffset += u), e.endContainer === n && e.endOffset > t && (e.endOffset += u);
		}));
	}
	let l = null === e ? n.lastChild : e.previousSibling;
	i.forEach(((t) => {
		(function(t, n, e) {
			t.parentNode = n;
			const r = null === e ? n.lastChild : e.previousSibling, o = null === e ? null : e;
			if (t.previousSibling = r, t.nextSibling = o, r ? r.nextSibling = t : n.firstChild = t, o ? (o.previousSibling = t, n.childNodes.splice(n.childNodes.indexOf(o), 0, t)) : (n.lastChild = t, n.childNodes.push(t)), h(t)) {
				const e = n;
				let i = null;
				for (let t = r; t; t = t.previousSibling) {
					if (h(t)) {
						i = t;
						break;
					}
					const n = t;
					if (!f(n)) {
						i = n.previousElementSibling;
						break;
					}
				}
				let s = null;
				for (let t = o; t; t = t.nextSibling) {
					if (h(t)) {
						s = t;
						break;
					}
					s = t.nextElementSibling;
					break;
				}
				i || (e.firstElementChild = t), s || (e.lastElementChild = t), e.childElementCount += 1;
			}
			(function(t) {
				return 9 === t.nodeType;
			})(n) && (h(t) ? n.documentElement = t : f(t) && (n.doctype = t));
		})(t, n, e);
	})), r || z("childList", n, {
		addedNodes: i,
		nextSibling: e,
		previousSibling: l
	});
}
function W(t, n) {
	return q(t, n, null);
}
function X(t, n, e) {
	if (u(e, 9, 11, 1) || C("Can not replace under a non-parent node"), n.contains(e) && C("Can not insert a node under its own descendant"), t.parentNode !== e && M("child is not a child of parent"), u(n, 11, 10, 1, 3, 4, 7, 8) || C("Can not insert a node that isn't a DocumentFragment, DocumentType, Element, Text, ProcessingInstruction or Comment"), u(n, 3) && u(e, 9) && C("can not insert a Text node under a Document"), u(n, 10) && !u(e, 9) && C("can only insert a DocumentType node under a Document"), u(e, 9)) {
		const r = e;
		switch (n.nodeType) {
			case 11:
				const e = n;
				e.firstElementChild !== e.lastElementChild && C("can not insert more than one element under a Document"), Array.from(e.childNodes).some(((t) => u(t, 3))) && C("can not insert a Text node under a Document"), e.firstElementChild && (r.documentElement && r.documentElement !== t || t && r.doctype && g(t) < g(r.doctype)) && C("Document should contain at most one doctype, followed by at most one element");
				break;
			case 1:
				(r.documentElement && r.documentElement !== t || r.doctype && g(t) < g(r.doctype)) && C("Document should contain at most one doctype, followed by at most one element");
				break;
			case 10: (r.doctype && r.doctype !== t || r.documentElement && g(r.documentElement) < g(t)) && C("Document should contain at most one doctype, followed by at most one element");
		}
	}
	let r = t.nextSibling;
	r === n && (r = n.nextSibling);
	const o = t.previousSibling;
	j(n, p(e));
	let i = [];
	null !== t.parentNode && (i.push(t), H(t, !0));
	const s = u(n, 11) ? Array.from(n.childNodes) : [n];
	return B(n, e, r, !0), z("childList", e, {
		addedNodes: s,
		removedNodes: i,
		nextSibling: r,
		previousSibling: o
	}), t;
}
function Y(t, n) {
	null !== t && j(t, p(n));
	const e = Array.from(n.childNodes);
	let r = [];
	null !== t && (u(t, 11) ? t.childNodes.forEach(((t) => {
		r.push(t);
	})) : r.push(t)), e.forEach(((t) => {
		H(t, !0);
	})), null !== t && B(t, n, null, !0), (r.length > 0 || e.length > 0) && z("childList", n, {
		addedNodes: r,
		removedNodes: e
	});
}
function H(t, n = !1) {
	const e = t.parentNode, r = g(t);
	s().forEachRange(((n) => {
		t.contains(n.startContainer) && (n.startContainer = e, n.startOffset = r), t.contains(n.endContainer) && (n.endContainer = e, n.endOffset = r), n.startContainer === e && n.startOffset > r && (n.startOffset -= 1), n.endContainer === e && n.endOffset > r && (n.endOffset -= 1);
	}));
	const o = t.previousSibling, i = t.nextSibling;
	U(t, e);
	for (let n = e; n; n = n.parentNode) n.o.appendTransientRegisteredObservers(t);
	n || z("childList", e, {
		removedNodes: [t],
		nextSibling: i,
		previousSibling: o
	});
}
function j(t, n) {
	const e = p(t);
	t.parentNode && H(t), n !== e && y(t, ((t) => {
		if (t.ownerDocument = n, u(t, 1)) for (const e of t.attributes) e.ownerDocument = n;
	}));
}
function Q(t) {
	const n = [];
	return y(t, ((t) => {
		u(t, 3, 4) && n.push(t.data);
	})), n.join("");
}
function K(t, n) {
	let e = null;
	if ("" !== n) e = new (s()).Text(n);
	Y(e, t);
}
function G(t, n) {
	const e = t.map(((t) => t instanceof Node ? t : n.createTextNode(String(t))));
	if (1 === e.length) return e[0];
	{
		const t = n.createDocumentFragment();
		return e.forEach(((n) => {
			t.appendChild(n);
		})), t;
	}
}
function J(t, n) {
	q(G(n, p(t)), t, t.firstChild);
}
function Z(t, n) {
	W(G(n, p(t)), t);
}
function tt(t, n) {
	const e = G(n, p(t));
	_(e, t, null), Y(e, t);
}
function nt(t, n) {
	const e = t.parentNode;
	if (null === e) return;
	let r = t.previousSibling;
	for (; null !== r && n.indexOf(r) >= 0;) r = r.previousSibling;
	q(G(n, p(t)), e, null === r ? e.firstChild : r.nextSibling);
}
function et(t, n) {
	const e = t.parentNode;
	if (null === e) return;
	let r = t.nextSibling;
	for (; null !== r && n.indexOf(r) >= 0;) r = r.nextSibling;
	q(G(n, p(t)), e, r);
}
function rt(t, n) {
	const e = t.parentNode;
	if (null === e) return;
	let r = t.nextSibling;
	for (; null !== r && n.indexOf(r) >= 0;) r = r.nextSibling;
	const o = G(n, p(t));
	t.parentNode === e ? X(t, o, e) : q(o, e, r);
}
function ot(t) {
	null !== t.parentNode && H(t);
}
function it(t, n) {
	const e = n.startContainer;
	u(e, 7) && C("Can not insert into a processing instruction"), u(e, 8) && C("Can not insert into a comment"), a(e) && null === e.parentNode && C("Can not insert into a text node without a parent");
	let r = null;
	r = a(e) ? e : e.childNodes[n.startOffset] || null;
	const o = null === r ? e : r.parentNode;
	_(t, o, r), a(e) && (r = e.splitText(n.startOffset)), t === r && (r = r.nextSibling), null !== t.parentNode && H(t);
	let i = null === r ? d(o) : g(r);
	u(t, 11) ? i += d(t) : i += 1, q(t, o, r), n.collapsed && n.setEnd(o, i);
}
function st(t) {
	return t >>> 0;
}
function ut(t) {
	return null === t ? "" : String(t);
}
function lt(t) {
	return null == t ? "" : String(t);
}
function ct(t, n) {
	return function(t, n) {
		if (!(t instanceof n)) throw new TypeError(`Value should be an instance of ${n.name}`);
	}(t, n), t;
}
function at(t, n) {
	return null == t ? null : ct(t, n);
}
function ht(t) {
	return void 0 === t ? null : t;
}
const ft = /* @__PURE__ */ new WeakMap();
function dt(t) {
	let n = ft.get(t);
	return void 0 === n && (n = Math.random(), ft.set(t, n)), n;
}
var Node = class Node {
	constructor() {
		this.ownerDocument = null, this.parentNode = null, this.childNodes = [], this.firstChild = null, this.lastChild = null, this.previousSibling = null, this.nextSibling = null, this.o = new n(this);
	}
	get parentElement() {
		return this.parentNode && u(this.parentNode, 1) ? this.parentNode : null;
	}
	hasChildNodes() {
		return !!this.childNodes.length;
	}
	normalize() {
		let t = this.firstChild, n = 0;
		for (p(this); t;) {
			let e = t.nextSibling;
			if (!u(t, 3)) {
				t.normalize(), t = e;
				continue;
			}
			const r = t;
			let o = r.length;
			if (0 === o) {
				H(t), --n, t = e;
				continue;
			}
			let i = "";
			const l = [];
			for (let t = r.nextSibling; t && u(t, 3); t = t.nextSibling) i += t.data, l.push(t);
			i && r.replaceData(o, 0, i);
			const c = s();
			for (let t = 0, e = l.length; t < e; ++t) {
				const e = l[t], i = n + t + 1;
				c.forEachRange(((t) => {
					t.startContainer === e && (t.startOffset += o, t.startContainer = r), t.endContainer === e && (t.endOffset += o, t.endContainer = r), t.startContainer === this && t.startOffset === i && (t.startContainer = r, t.startOffset = o), t.endContainer === this && t.endOffset === i && (t.endContainer = r, t.endOffset = o);
				})), o += e.length;
			}
			for (; l.length;) H(l.shift());
			t = t.nextSibling, ++n;
		}
	}
	cloneNode(t = !1) {
		return x(this, t);
	}
	compareDocumentPosition(t) {
		if (N(arguments, 1), this === (t = ct(t, Node))) return 0;
		let n = t, e = this, r = null, o = null;
		if (l(n) && (r = n, n = r.ownerElement), l(e) && (o = e, e = o.ownerElement, null !== r && null !== n && e === n)) for (const t of e.attributes) {
			if (t === r) return Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC | Node.DOCUMENT_POSITION_PRECEDING;
			if (t === o) return Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC | Node.DOCUMENT_POSITION_FOLLOWING;
		}
		if (null === n || null === e) return Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC | (dt(n || r) > dt(e || o) ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
		const i = m(n), s = m(e);
		if (i[0] !== s[0]) return Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC | (dt(i[0]) > dt(s[0]) ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING);
		let u = 0;
		for (; u < i.length && u < s.length && i[u] === s[u];) ++u;
		const c = n !== e && u === i.length, a = n !== e && u === s.length;
		return c && null === r || n === e && null !== o ? Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_PRECEDING : a && null === o || n === e && null !== r ? Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING : c || g(i[u]) < g(s[u]) ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
	}
	contains(t) {
		for (N(arguments, 1), t = at(t, Node); t && t != this;) t = t.parentNode;
		return t === this;
	}
	isDefaultNamespace(t) {
		N(arguments, 1), "" === (t = ht(t)) && (t = null);
		return this.lookupNamespaceURI(null) === t;
	}
	insertBefore(t, n) {
		return N(arguments, 2), q(t = ct(t, Node), this, n = at(n, Node));
	}
	appendChild(t) {
		return N(arguments, 1), W(t = ct(t, Node), this);
	}
	replaceChild(t, n) {
		return N(arguments, 2), t = ct(t, Node), X(n = ct(n, Node), t, this);
	}
	removeChild(t) {
		return N(arguments, 1), function(t, n) {
			return t.parentNode !== n && M("child is not a child of parent"), H(t), t;
		}(t = ct(t, Node), this);
	}
};
function mt(t, n, e, r) {
	z("attributes", n, {
		name: t.localName,
		namespace: t.namespaceURI,
		oldValue: e
	});
}
function pt(t, n) {
	mt(t, t.ownerElement, t.value), t.C = n;
}
function gt(t, n, e = !1) {
	e || mt(t, n, null, t.value), n.attributes.push(t), t.ownerElement = n;
}
function wt(t) {
	const n = t.ownerElement;
	mt(t, n, t.value), n.attributes.splice(n.attributes.indexOf(t), 1), t.ownerElement = null;
}
Node.ELEMENT_NODE = 1, Node.ATTRIBUTE_NODE = 2, Node.TEXT_NODE = 3, Node.CDATA_SECTION_NODE = 4, Node.ENTITY_REFERENCE_NODE = 5, Node.ENTITY_NODE = 6, Node.PROCESSING_INSTRUCTION_NODE = 7, Node.COMMENT_NODE = 8, Node.DOCUMENT_NODE = 9, Node.DOCUMENT_TYPE_NODE = 10, Node.DOCUMENT_FRAGMENT_NODE = 11, Node.NOTATION_NODE = 12, Node.DOCUMENT_POSITION_DISCONNECTED = 1, Node.DOCUMENT_POSITION_PRECEDING = 2, Node.DOCUMENT_POSITION_FOLLOWING = 4, Node.DOCUMENT_POSITION_CONTAINS = 8, Node.DOCUMENT_POSITION_CONTAINED_BY = 16, Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC = 32, Node.prototype.ELEMENT_NODE = 1, Node.prototype.ATTRIBUTE_NODE = 2, Node.prototype.TEXT_NODE = 3, Node.prototype.CDATA_SECTION_NODE = 4, Node.prototype.ENTITY_REFERENCE_NODE = 5, Node.prototype.ENTITY_NODE = 6, Node.prototype.PROCESSING_INSTRUCTION_NODE = 7, Node.prototype.COMMENT_NODE = 8, Node.prototype.DOCUMENT_NODE = 9, Node.prototype.DOCUMENT_TYPE_NODE = 10, Node.prototype.DOCUMENT_FRAGMENT_NODE = 11, Node.prototype.NOTATION_NODE = 12;
var Attr = class extends Node {
	get nodeType() {
		return 2;
	}
	get nodeName() {
		return this.name;
	}
	get nodeValue() {
		return this.C;
	}
	set nodeValue(t) {
		yt(this, t = lt(t));
	}
	get textContent() {
		return this.C;
	}
	set textContent(t) {
		yt(this, t = lt(t));
	}
	lookupPrefix(t) {
		return N(arguments, 1), null !== this.ownerElement ? this.ownerElement.lookupPrefix(t) : null;
	}
	lookupNamespaceURI(t) {
		return N(arguments, 1), null === this.ownerElement ? null : this.ownerElement.lookupNamespaceURI(t);
	}
	get value() {
		return this.C;
	}
	set value(t) {
		yt(this, t);
	}
	constructor(t, n, e, r, o) {
		super(), this.namespaceURI = t, this.prefix = n, this.localName = e, this.name = null === n ? e : `${n}:${e}`, this.C = r, this.ownerElement = o, this.ownerDocument = o ? o.ownerDocument : s().document;
	}
	T(t) {
		const n = new (s()).Attr(this.namespaceURI, this.prefix, this.localName, this.value, null);
		return n.ownerDocument = t, n;
	}
};
function yt(t, n) {
	n = String(n);
	null === t.ownerElement ? t.C = n : pt(t, n);
}
var CharacterData = class extends Node {
	get nodeValue() {
		return this.D;
	}
	set nodeValue(t) {
		t = lt(t), vt(this, 0, this.length, t);
	}
	get textContent() {
		return this.D;
	}
	set textContent(t) {
		t = lt(t), vt(this, 0, this.length, t);
	}
	lookupPrefix(t) {
		N(arguments, 1);
		const n = this.parentElement;
		return null !== n ? n.lookupPrefix(t) : null;
	}
	lookupNamespaceURI(t) {
		N(arguments, 1);
		const n = this.parentElement;
		return null === n ? null : n.lookupNamespaceURI(t);
	}
	before(...t) {
		nt(this, t);
	}
	after(...t) {
		et(this, t);
	}
	replaceWith(...t) {
		rt(this, t);
	}
	remove() {
		ot(this);
	}
	get previousElementSibling() {
		return V(this);
	}
	get nextElementSibling() {
		return F(this);
	}
	get data() {
		return this.D;
	}
	set data(t) {
		t = ut(t), vt(this, 0, this.length, t);
	}
	get length() {
		return this.data.length;
	}
	constructor(t) {
		super(), this.D = String(t);
	}
	substringData(t, n) {
		return N(arguments, 2), bt(this, t, n);
	}
	appendData(t) {
		N(arguments, 1), vt(this, this.length, 0, t);
	}
	insertData(t, n) {
		N(arguments, 1), vt(this, t, 0, n);
	}
	deleteData(t, n) {
		N(arguments, 2), vt(this, t, n, "");
	}
	replaceData(t, n, e) {
		N(arguments, 3), vt(this, t, n, e);
	}
};
function vt(t, n, e, r) {
	n = st(n), e = st(e);
	const o = t.length;
	n > o && D("can not replace data past the node's length"), n + e > o && (e = o - n), z("characterData", t, { oldValue: t.data });
	const i = t.data;
	t.D = i.substring(0, n) + r + i.substring(n + e);
	s().forEachRange(((o) => {
		o.startContainer === t && o.startOffset > n && o.startOffset <= n + e && (o.startOffset = n), o.endContainer === t && o.endOffset > n && o.endOffset <= n + e && (o.endOffset = n), o.startContainer === t && o.startOffset > n + e && (o.startOffset = o.startOffset + r.length - e), o.endContainer === t && o.endOffset > n + e && (o.endOffset = o.endOffset + r.length - e);
	}));
}
function bt(t, n, e) {
	n = st(n), e = st(e);
	const r = t.length;
	return n > r && D("can not substring data past the node's length"), n + e > r ? t.data.substring(n) : t.data.substring(n, n + e);
}
var Text = class extends CharacterData {
	get nodeType() {
		return 3;
	}
	get nodeName() {
		return "#text";
	}
	constructor(t = "") {
		super(t);
		const n = s();
		this.ownerDocument = n.document;
	}
	splitText(t) {
		return N(arguments, 1), function(t, n) {
			const e = t.length;
			n > e && D("can not split past the node's length");
			const r = e - n, o = bt(t, n, r), i = new (s()).Text(o);
			i.ownerDocument = t.ownerDocument;
			const u = t.parentNode;
			if (null !== u) {
				B(i, u, t.nextSibling);
				const e = g(t) + 1;
				s().forEachRange(((r) => {
					r.startContainer === t && r.startOffset > n && (r.startContainer = i, r.startOffset -= n), r.endContainer === t && r.endOffset > n && (r.endContainer = i, r.endOffset -= n), r.startContainer === u && r.startOffset === e && (r.startOffset += 1), r.endContainer === u && r.endOffset === e && (r.endOffset += 1);
				}));
			}
			return vt(t, n, r, ""), i;
		}(this, t = st(t));
	}
	T(t) {
		const n = new (s()).Text(this.data);
		return n.ownerDocument = t, n;
	}
	get wholeText() {
		const t = [this.data];
		let n = this.previousSibling;
		for (; null !== n && u(n, 3, 4);) {
			const e = n.data;
			t.unshift(e), n = n.previousSibling;
		}
		let e = this.nextSibling;
		for (; null !== e && u(e, 3, 4);) {
			const n = e.data;
			t.push(n), e = e.nextSibling;
		}
		return t.join("");
	}
};
var CDATASection = class extends Text {
	get nodeType() {
		return 4;
	}
	get nodeName() {
		return "#cdata-section";
	}
	constructor(t) {
		super(t);
	}
	T(t) {
		const n = new (s()).CDATASection(this.data);
		return n.ownerDocument = t, n;
	}
};
var xt = class extends CharacterData {
	get nodeType() {
		return 8;
	}
	get nodeName() {
		return "#comment";
	}
	constructor(t = "") {
		super(t);
		const n = s();
		this.ownerDocument = n.document;
	}
	T(t) {
		const n = new (s()).Comment(this.data);
		return n.ownerDocument = t, n;
	}
};
var DocumentType = class extends Node {
	get nodeType() {
		return 10;
	}
	get nodeName() {
		return this.name;
	}
	get nodeValue() {
		return null;
	}
	set nodeValue(t) {}
	get textContent() {
		return null;
	}
	set textContent(t) {}
	lookupPrefix(t) {
		return N(arguments, 1), null;
	}
	lookupNamespaceURI(t) {
		return N(arguments, 1), null;
	}
	before(...t) {
		nt(this, t);
	}
	after(...t) {
		et(this, t);
	}
	replaceWith(...t) {
		rt(this, t);
	}
	remove() {
		ot(this);
	}
	constructor(t, n = "", e = "") {
		super(), this.name = t, this.publicId = n, this.systemId = e;
	}
	T(t) {
		const n = new (s()).DocumentType(this.name, this.publicId, this.systemId);
		return n.ownerDocument = t, n;
	}
};
function Nt(t, n, e, r, o) {
	return new Attr(t, n, e, r, o);
}
function St(t, n, e, r = null) {
	return uo(t, n, e, r);
}
const Tt = "http://www.w3.org/1999/xhtml";
const Ct = "http://www.w3.org/XML/1998/namespace";
const Dt = "http://www.w3.org/2000/xmlns/";
function $t(t) {
	(function(t) {
		const n = t.split(":");
		return !(n.length > 2) && n.every(((t) => _r(t)));
	})(t) || $("The qualified name is not a valid QName");
}
function At(t, n) {
	"" === t && (t = null), $t(n);
	let e = null, r = n;
	const o = n.indexOf(":");
	return o >= 0 && (e = n.substring(0, o), r = n.substring(o + 1)), null !== e && null === t && k("Qualified name with prefix can not have a null namespace"), "xml" === e && t !== Ct && k("xml prefix can only be used for the XML namespace"), "xmlns" !== n && "xmlns" !== e || t === Dt || k("xmlns prefix or qualifiedName must use the XMLNS namespace"), t === Dt && "xmlns" !== n && "xmlns" !== e && k("xmlns prefix or qualifiedName must be used for the XMLNS namespace"), {
		namespace: t,
		prefix: e,
		localName: r
	};
}
function It(t, n) {
	if (t.namespaceURI === n && null !== t.prefix) return t.prefix;
	const e = Array.from(t.attributes).find(((t) => "xmlns" === t.prefix && t.value === n));
	return e ? e.localName : null !== t.parentElement ? It(t.parentElement, n) : null;
}
var kt = class {
	constructor(t, n, e) {
		this.$ = null, this.A = 0, this.I = t, this.k = t, this.M = n, this.R = e;
	}
	enter(t, n) {
		var e;
		const r = null !== (e = this.$) && void 0 !== e ? e : t;
		if (this.k += n, this.k > this.M) this.k / this.I > this.R && Vr("too much entity expansion", r);
		this.$ = r, this.A += 1;
	}
	exit() {
		this.A -= 1, 0 === this.A && (this.$ = null);
	}
};
function Mt(t, n) {
	return {
		success: !0,
		offset: t,
		value: n
	};
}
function Rt(t) {
	return Mt(t, void 0);
}
function Pt(t, n, e = !1) {
	return {
		success: !1,
		offset: t,
		expected: n,
		fatal: e
	};
}
function Lt(t) {
	return (n, e) => {
		const r = e + t.length;
		return n.slice(e, r) === t ? Mt(r, t) : Pt(e, [t]);
	};
}
function zt(t, n) {
	return (e, r) => {
		const o = e.codePointAt(r);
		return void 0 !== o && t(o) ? Rt(r + function(t) {
			return t > 65535 ? 2 : 1;
		}(o)) : Pt(r, n);
	};
}
function Ot(t, n) {
	return (e, r) => {
		const o = r;
		for (;;) {
			const n = e.codePointAt(r);
			if (void 0 === n) break;
			if (!t(n)) break;
			r += n > 65535 ? 2 : 1;
		}
		return void 0 !== n && r === o ? Pt(r, n) : Rt(r);
	};
}
function Vt(t, n, e) {
	return zt(((e) => t <= e && e <= n), e || [`${String.fromCodePoint(t)}-${String.fromCodePoint(n)}`]);
}
function Ft(t, n) {
	return (e, r) => {
		const o = t(e, r);
		return o.success ? Mt(o.offset, n(o.value)) : o;
	};
}
function Ut(t) {
	return Ft(t, (() => {}));
}
function _t(t, n, e, r) {
	return (o, i) => {
		const s = t(o, i);
		return s.success ? n(s.value) ? s : Pt(i, e, r) : s;
	};
}
function qt(t, n) {
	return (e, r) => {
		let o = null;
		for (const i of t) {
			const t = i(e, r);
			if (t.success) return t;
			if (null === o || t.offset > o.offset ? o = t : t.offset === o.offset && void 0 === n && (o.expected = o.expected.concat(t.expected)), t.fatal) return t;
		}
		return n = n || (null == o ? void 0 : o.expected) || [], o && (o.expected = n), o || Pt(r, n);
	};
}
function Bt(t) {
	return (n, e) => {
		const r = t(n, e);
		return r.success || r.fatal ? r : Mt(e, null);
	};
}
function Wt(t) {
	return (n, e) => {
		let r = [], o = e;
		for (;;) {
			const e = t(n, o);
			if (!e.success) {
				if (e.fatal) return e;
				break;
			}
			if (r.push(e.value), e.offset === o) break;
			o = e.offset;
		}
		return Mt(o, r);
	};
}
function Xt(t) {
	return (n, e) => {
		let r = e;
		for (;;) {
			const e = t(n, r);
			if (!e.success) {
				if (e.fatal) return e;
				break;
			}
			if (e.offset === r) break;
			r = e.offset;
		}
		return Rt(r);
	};
}
function Yt(t, n, e) {
	return (r, o) => {
		const i = t(r, o);
		if (!i.success) return i;
		const s = n(r, i.offset);
		return s.success ? Mt(s.offset, e(i.value, s.value)) : s;
	};
}
function Ht(...t) {
	return (n, e) => {
		const r = [];
		for (const o of t) {
			const t = o(n, e);
			if (!t.success) return t;
			e = t.offset, r.push(t.value);
		}
		return Mt(e, r);
	};
}
function jt(...t) {
	return (n, e) => {
		for (const r of t) {
			const t = r(n, e);
			if (!t.success) return t;
			e = t.offset;
		}
		return Rt(e);
	};
}
function Qt(t, n) {
	return t;
}
function Kt(t, n) {
	return n;
}
function Gt(t) {
	return Yt(t, Xt(t), Kt);
}
function Jt(t, n) {
	return Yt(t, n, Kt);
}
function Zt(t, n) {
	return Yt(t, n, Qt);
}
function tn(t, n, e, r = !1) {
	return Jt(t, r ? un(Zt(n, e)) : Zt(n, e));
}
function nn(t) {
	return (n, e) => {
		const r = t(n, e);
		return r.success ? Mt(r.offset, n.slice(e, r.offset)) : r;
	};
}
function en(t) {
	return (n, e) => {
		const r = t(n, e);
		return r.success ? Mt(e, r.value) : r;
	};
}
function rn(t, n) {
	return (e, r) => t(e, r).success ? Pt(r, n) : Rt(r);
}
function on(t, n, e) {
	return Jt(rn(n, e), t);
}
function sn(t, n, e = 0, r = []) {
	return (o, i) => {
		const s = o.codePointAt(i + e);
		if (void 0 === s) return Pt(i, r);
		const u = t[s];
		return void 0 === u ? void 0 === n ? Pt(i, r) : n(o, i) : u(o, i);
	};
}
function un(t) {
	return (n, e) => {
		const r = t(n, e);
		return r.success ? r : Pt(r.offset, r.expected, !0);
	};
}
const ln = (t, n) => t.length === n ? Rt(n) : Pt(n, ["end of input"]);
function cn(t) {
	return Yt(t, ln, Qt);
}
var an = class {
	constructor(t, n) {
		this.P = 0, this.L = 0, this.O = t, this.V = n;
	}
	next() {
		if (this.P >= this.V.length) return {
			done: !0,
			value: ln(this.O, this.L)
		};
		const { parser: t, type: n } = this.V[this.P], e = t(this.O, this.L);
		return e.success ? (this.L = e.offset, 1 !== n && (this.P += 1), void 0 === e.value ? this.next() : {
			done: !1,
			value: e.value
		}) : 0 === n || e.fatal ? {
			done: !0,
			value: e
		} : (this.P += 1, this.next());
	}
};
function hn(t) {
	return (n, e) => {
		const r = e, o = t(n, e);
		return o.success ? Mt(o.offset, Object.assign({
			input: n,
			start: r,
			end: o.offset
		}, o.value)) : o;
	};
}
const fn = Lt("_");
const dn = Lt("-");
const mn = Lt(".");
const pn = Lt("\"");
const gn = Lt("'");
const wn = Lt("<");
const yn = Lt(">");
const vn = Lt("&");
const bn = Lt("=");
const xn = Lt("[");
const Nn = Lt("]");
const Sn = Lt(";");
const En = Lt("%");
const Tn = Lt("(");
const Cn = Lt(")");
const Dn = Lt("+");
const $n = Lt(",");
const An = Lt("?");
const In = Lt("*");
const kn = Lt("|");
const Mn = Lt("]]>");
const Rn = Lt("<!--");
const Pn = Lt("-->");
const Ln = Lt("<?");
const zn = Lt("?>");
const On = Lt("1.");
const Vn = Lt("version");
const Fn = Lt("encoding");
const Un = Lt("standalone");
const _n = Lt("yes");
const qn = Lt("no");
const Bn = Lt("<?xml");
const Wn = Lt("<!DOCTYPE");
const Xn = Lt("SYSTEM");
const Yn = Lt("PUBLIC");
const Hn = Lt("</");
const jn = Lt("/>");
const Qn = Lt("&#");
const Kn = Lt("&#x");
const Gn = Lt("<!ELEMENT");
const Jn = Lt("EMPTY");
const Zn = Lt("ANY");
const te = Lt("#PCDATA");
const ne = Lt("<!ATTLIST");
const ee = Lt("NOTATION");
const re = Lt("#REQUIRED");
const oe = Lt("#IMPLIED");
const ie = Lt("#FIXED");
const se = Lt("<!ENTITY");
const ue = Lt("NDATA");
const le = Lt("<!NOTATION");
const ce = Vt(65, 90);
const ae = Vt(97, 122);
const he = Vt(48, 57);
const fe = qt([
	he,
	Vt(65, 70),
	Vt(97, 102)
], ["hexadecimal digit"]);
function de(t) {
	return 9 === t || 10 === t || 13 === t || 32 <= t && t <= 55295 || 57344 <= t && t <= 65533 || 65536 <= t && t <= 1114111;
}
const me = cn(Ot(de));
function pe(t) {
	return 32 === t || 9 === t || 13 === t || 10 === t;
}
const ge = Ot(pe, ["whitespace"]);
const we = cn(Ot(pe));
function ye(t) {
	return 58 === t || 65 <= t && t <= 90 || 95 === t || 97 <= t && t <= 122 || 192 <= t && t <= 214 || 216 <= t && t <= 246 || 248 <= t && t <= 767 || 880 <= t && t <= 893 || 895 <= t && t <= 8191 || 8204 <= t && t <= 8205 || 8304 <= t && t <= 8591 || 11264 <= t && t <= 12271 || 12289 <= t && t <= 55295 || 63744 <= t && t <= 64975 || 65008 <= t && t <= 65533 || 65536 <= t && t <= 983039;
}
const ve = zt(ye, ["valid name start character"]);
function be(t) {
	return ye(t) || 45 === t || 46 === t || 48 <= t && t <= 57 || 183 === t || 768 <= t && t <= 879 || 8255 <= t && t <= 8256;
}
const xe = nn(Jt(ve, Ot(be)));
const Ne = cn(xe);
const Se = _t(xe, ((t) => !t.includes(":")), ["name must not contain colon"], !0);
const Ee = nn(Ot(be, ["valid name character"]));
const Te = hn(Ft(_t(qt([Ft(tn(Kn, nn(Gt(fe)), Sn, !0), ((t) => parseInt(t, 16))), Ft(tn(Qn, nn(Gt(he)), Sn, !0), ((t) => parseInt(t, 10)))]), ((t) => de(t)), ["character reference must reference a valid character"], !0), ((t) => ({
	type: 0,
	cp: t
}))));
const Ce = qt([hn(Ft(tn(vn, Se, un(Sn)), ((t) => ({
	type: 1,
	name: t
})))), Te]);
const De = hn(Ft(tn(En, Se, Sn), ((t) => ({
	type: 2,
	name: t
}))));
const $e = qt([tn(pn, Wt(qt([
	nn(Ot(((t) => 37 !== t && 38 !== t && t !== Ae && de(t)), [])),
	De,
	Ce
])), pn, !0), tn(gn, Wt(qt([
	nn(Ot(((t) => 37 !== t && 38 !== t && t !== Ie && de(t)), [])),
	De,
	Ce
])), gn, !0)]);
const Ae = 34;
const Ie = 39;
const ke = sn({
	[Ae]: tn(pn, Wt(sn({ 38: Ce }, nn(Ot(((t) => t !== Oe && 38 !== t && t !== Ae && de(t)), [])))), pn, !0),
	[Ie]: tn(gn, Wt(sn({ 38: Ce }, nn(Ot(((t) => t !== Oe && 38 !== t && t !== Ie && de(t)), [])))), gn, !0)
}, void 0, 0, ["quoted attribute value"]);
const Me = cn(Wt(qt([nn(Ot(((t) => t !== Oe && 38 !== t && de(t)), [])), Ce])));
const Re = _t(qt([tn(pn, nn(Ot(((t) => t !== Ae && de(t)))), pn), tn(gn, nn(Ot(((t) => t !== Ie && de(t)))), gn)]), ((t) => !t.includes("#")), ["system identifier must not contain a fragment identifier"], !0);
function Pe(t) {
	return 32 === t || 13 === t || 10 === t || 97 <= t && t <= 122 || 65 <= t && t <= 90 || 48 <= t && t <= 57 || 33 <= t && t <= 47 && 34 !== t && 38 !== t || 58 <= t && t <= 64 && 60 !== t && 62 !== t || 95 === t;
}
const Le = cn(Ot(Pe));
const ze = qt([tn(pn, nn(Ot(((t) => t !== Ae && Pe(t)))), pn, !0), tn(gn, nn(Ot(((t) => t !== Ie && Pe(t)))), gn, !0)]);
const Oe = 60;
const Ve = nn(Gt(qt([Ot(((t) => t !== Oe && 38 !== t && 93 !== t && de(t)), []), on(Ut(Nn), Mn, [])], ["character data"])));
const Comment = Ft(tn(Rn, nn(Xt(qt([Ot(((t) => 45 !== t && de(t)), []), Zt(Ut(dn), rn(dn, ["comment content may not contain --"]))]))), Pn, !0), ((t) => ({
	type: 3,
	data: t
})));
const Ue = tn(Ln, Yt(_t(Se, ((t) => "xml" !== t.toLowerCase()), ["processing instruction target must not be \"xml\""], !0), Bt(Jt(ge, nn(Xt(qt([Ot(((t) => 63 !== t && de(t)), []), Zt(Ut(An), rn(yn, ["PI data"]))]))))), ((t, n) => ({
	type: 4,
	target: t,
	data: n
}))), zn, !0);
const Be = hn(Ft(tn(Lt("<![CDATA["), nn(Xt(qt([Ot(((t) => 93 !== t && de(t)), []), on(Ut(Nn), Mn, ["CData"])]))), Mn, !0), ((t) => ({
	type: 5,
	data: t
}))));
const We = tn(Bt(ge), bn, Bt(ge));
const Xe = nn(Jt(On, Gt(he)));
const Ye = Jt(ge, Jt(Vn, Jt(We, qt([tn(pn, Xe, pn, !0), tn(gn, Xe, gn, !0)]))));
const He = nn(Jt(qt([ce, ae]), Xt(qt([
	ce,
	ae,
	he,
	Ut(mn),
	Ut(fn),
	Ut(dn)
]))));
const je = Jt(ge, Jt(Fn, Jt(We, qt([tn(pn, He, pn, !0), tn(gn, He, gn, !0)]))));
const Qe = qt([Ft(_n, (() => !0)), Ft(qn, (() => !1))]);
const Ke = Jt(ge, Jt(Un, un(Jt(We, qt([tn(pn, Qe, pn, !0), tn(gn, Qe, gn, !0)])))));
const Ge = tn(Zt(Bn, en(ge)), Zt(Yt(Ye, Yt(Bt(je), Bt(Ke), ((t, n) => [t, n])), ((t, [n, e]) => ({
	type: 6,
	version: t,
	encoding: n,
	standalone: e
}))), Bt(ge)), zn, !0);
const Je = hn(Ft(xe, ((t) => ({ name: t }))));
const tr = Ft(Ht(wn, Je, un(Zt(Wt(Jt(ge, Yt(Je, Jt(un(We), un(ke)), ((t, n) => ({
	name: t,
	value: n
}))))), Bt(ge))), un(sn({ 47: Ft(jn, (() => !0)) }, Ft(yn, (() => !1)), 0, [">", "/>"]))), (([t, n, e, r]) => ({
	type: r ? 9 : 7,
	name: n,
	attributes: e
})));
const nr = hn(Ft(tn(Hn, Zt(xe, Bt(ge)), yn, !0), ((t) => ({
	type: 8,
	name: t
}))));
const er = qt([
	An,
	In,
	Dn
]);
const rr = Zt(qt([
	Ut(xe),
	function(t, n) {
		return or(t, n);
	},
	function(t, n) {
		return ir(t, n);
	}
]), Ut(Bt(er)));
const or = jt(Tn, Bt(ge), rr, Gt(Ht(Bt(ge), kn, Bt(ge), un(rr))), Bt(ge), Cn);
const ir = jt(Tn, Bt(ge), rr, Xt(Ht(Bt(ge), $n, Bt(ge), un(rr))), Bt(ge), Cn);
const sr = Zt(qt([or, ir]), Bt(er));
const ur = jt(Tn, Bt(ge), te, qt([jt(Xt(jt(Bt(ge), kn, Bt(ge), xe)), Bt(ge), Cn, In), Ut(Zt(Bt(ge), Cn))]));
const lr = Zt(Gn, un(jt(ge, xe, ge, qt([
	Ut(Jn),
	Ut(Zn),
	Ut(ur),
	Ut(sr)
]), Bt(ge), yn)));
const cr = Lt("CDATA");
const ar = qt([
	Lt("IDREFS"),
	Lt("IDREF"),
	Lt("ID"),
	Lt("ENTITY"),
	Lt("ENTITIES"),
	Lt("NMTOKENS"),
	Lt("NMTOKEN")
]);
const hr = qt([Zt(ee, un(jt(ge, Tn, Bt(ge), Se, Xt(jt(Bt(ge), kn, Bt(ge), Se)), Bt(ge), Cn))), Zt(Tn, un(jt(Bt(ge), Ee, Xt(jt(Bt(ge), kn, Bt(ge), Ee)), Bt(ge), Cn)))]);
const fr = qt([
	Ft(cr, (() => !0)),
	Ft(ar, (() => !1)),
	Ft(hr, (() => !1))
]);
const dr = qt([
	Ft(re, (() => ({ type: 0 }))),
	Ft(oe, (() => ({ type: 1 }))),
	Yt(Ft(Bt(Zt(ie, ge)), ((t) => null !== t)), ke, ((t, n) => ({
		type: 2,
		fixed: t,
		value: n
	})))
]);
const mr = Yt(Jt(ge, Je), un(Yt(Jt(ge, fr), Jt(ge, dr), ((t, n) => ({
	isCData: t,
	def: n
})))), ((t, { isCData: n, def: e }) => ({
	name: t,
	isCData: n,
	def: e
})));
const pr = tn(Zt(ne, ge), Yt(xe, un(Wt(mr)), ((t, n) => ({
	type: 0,
	name: t,
	attdefs: n
}))), Jt(Bt(ge), yn), !0);
const gr = qt([Ft(Jt(Xn, un(Jt(ge, Re))), ((t) => ({
	publicId: null,
	systemId: t
}))), Jt(Yn, Yt(un(Jt(ge, ze)), Jt(ge, Re), ((t, n) => ({
	publicId: t,
	systemId: n
}))))]);
const wr = qt([$e, Yt(gr, Bt(Jt(tn(ge, ue, ge), Se)), ((t, n) => ({
	ids: t,
	ndata: n
})))]);
const yr = tn(se, Yt(Jt(ge, Se), un(Jt(ge, wr)), ((t, n) => ({
	type: 1,
	name: t,
	value: n
}))), Jt(Bt(ge), yn));
const vr = qt([$e, Ut(gr)]);
const br = tn(Zt(se, Jt(ge, En)), Yt(Jt(ge, Se), un(Jt(ge, vr)), ((t, n) => n ? {
	type: 2,
	name: t,
	value: n
} : void 0)), Jt(Bt(ge), yn), !0);
const xr = Jt(en(se), un(qt([yr, br])));
tn(Zt(Bn, en(ge)), Zt(Yt(Bt(Ye), je, ((t, n) => ({
	type: 6,
	version: t,
	encoding: n,
	standalone: null
}))), Bt(ge)), zn, !0);
const Sr = Ft(Zt(Zt(Yn, ge), un(ze)), ((t) => ({
	publicId: t,
	systemId: null
})));
const Er = tn(le, Yt(tn(ge, Se, ge), qt([Ut(gr), Ut(Sr)]), (() => {})), Jt(Bt(ge), yn), !0);
const Dr = function(t) {
	return Ft(t, ((t) => t.filter(((t) => void 0 !== t))));
}(Wt(qt([qt([
	Ut(lr),
	pr,
	xr,
	Ut(Er),
	Ut(Ue),
	Ut(Comment)
]), qt([Ut(De), Ut(ge)])])));
const $r = Jt(Wn, un(Ft(Ht(ge, xe, Bt(Jt(ge, gr)), Bt(ge), Bt(Zt(tn(xn, Dr, Nn, !0), Bt(ge))), yn), (([t, n, e, r, o, i]) => ({
	type: 10,
	name: n,
	ids: e,
	intSubset: o
})))));
const Ar = {
	parser: sn({
		[Oe]: sn({
			47: nr,
			33: qt([Comment, Be]),
			63: Ue
		}, tr, 1),
		38: Ce
	}, Ve),
	type: 1
};
function Ir(t) {
	return new an(t, [Ar]);
}
const kr = qt([
	Comment,
	Ue,
	ge
]);
const Mr = [...[
	{
		parser: Ge,
		type: 2
	},
	{
		parser: kr,
		type: 1
	},
	{
		parser: $r,
		type: 2
	},
	{
		parser: kr,
		type: 1
	}
], ...[{
	parser: tr,
	type: 0
}, Ar]];
function Rr(t) {
	return new an(t, Mr);
}
function zr(t) {
	return Array.from(t, ((t) => Ur(t) ? t : "[invalid character]")).join("");
}
function Or(t, n, e) {
	const r = Array.from(t);
	if (r.length < e) return t;
	switch (n) {
		case 0: return "…" + r.slice(-e).join("");
		case 1: return r.slice(0, e).join("") + "…";
	}
	const o = 0 | Math.min(r.length / 2, e / 2);
	return r.slice(0, o).join("") + "…" + r.slice(-o).join("");
}
function Vr(t, n) {
	const { line: e, char: r } = function(t, n) {
		let e = 1, r = 1, o = 0;
		for (; o < n;) {
			const n = t.codePointAt(o);
			r++, o += n > 65535 ? 2 : 1, 10 === n && (e++, r = 1);
		}
		return {
			line: e,
			char: r
		};
	}(n.input, n.start);
	throw new Error(`${t}\n${`At line ${e}, character ${r}:`}\n\n${function(t, n, e) {
		const r = Or(zr(t.substring(n, e)), 2, 30), o = t.lastIndexOf("\n", n), i = Or(zr(t.substring(o + 1, n)), 0, 55 - r.length), s = t.indexOf("\n", e);
		return `${i}${r}${Or(zr(s > 0 ? t.substring(e, s) : t.substring(e)), 1, 80 - r.length - i.length)}\n${Array.from(i, ((t) => qr(t) ? t : " ")).join("")}${"^".repeat(Math.max(Array.from(r).length, 1))}`;
	}(n.input, n.start, n.end)}`);
}
function Fr(t, n, e, r) {
	const o = Array.from(new Set(e), ((t) => t.includes("\"") ? `'${t}'` : `"${t}"`)), i = n.codePointAt(r), s = i ? String.fromCodePoint(i) : "";
	Vr(`Parsing ${t} failed, expected ${o.length > 1 ? "one of " + o.join(", ") : o[0]}`, {
		input: n,
		start: r,
		end: r + Math.max(s.length, 1)
	});
}
function Ur(t) {
	return me(t, 0).success;
}
function _r(t) {
	return Ne(t, 0).success;
}
function qr(t) {
	return we(t, 0).success;
}
function Br(t) {
	const n = [];
	for (const e of t) if ("string" != typeof e) switch (e.type) {
		case 0:
			n.push(String.fromCodePoint(e.cp));
			break;
		case 1:
			n.push(`&${e.name};`);
			break;
		case 2: Vr(`reference to parameter entity "${e.name}" must not occur in an entity declaration in the internal subset`, e);
	}
	else n.push(e);
	return n.join("");
}
var Wr = class {
	constructor(t) {
		if (this.F = /* @__PURE__ */ new Map(), this.U = /* @__PURE__ */ new Map(), this._ = /* @__PURE__ */ new Set(), this.q = /* @__PURE__ */ new Set(), t.intSubset) for (const n of t.intSubset) switch (n.type) {
			case 0: {
				for (const t of n.attdefs) if (2 === t.def.type) for (const n of t.def.value) "string" != typeof n && 1 === n.type && (this.U.has(n.name) || this._.has(n.name) || this.q.has(n.name) || Vr(`default value of attribute "${t.name.name}" contains reference to undefined entity "${n.name}"`, n), this._.has(n.name) && Vr(`default value of attribute "${t.name.name}" must not contain reference to external entity "${n.name}"`, n));
				let t = this.F.get(n.name);
				void 0 === t && (t = /* @__PURE__ */ new Map(), this.F.set(n.name, t));
				for (const e of n.attdefs) t.has(e.name.name) || t.set(e.name.name, e);
				break;
			}
			case 2:
				if (Array.isArray(n.value)) for (const t of n.value) "string" != typeof t && 2 === t.type && Vr(`reference to parameter entity "${t.name}" must not occur in an entity declaration in the internal subset`, t);
				break;
			case 1:
				if (this.U.has(n.name) || this._.has(n.name)) continue;
				Array.isArray(n.value) ? this.U.set(n.name, Br(n.value)) : null === n.value.ndata ? this._.add(n.name) : this.q.add(n.name);
		}
	}
	getAttlist(t) {
		return this.F.get(t.name);
	}
	getEntityReplacementText(t, n) {
		const e = this.U.get(t.name);
		if (void 0 === e && (this.q.has(t.name) && Vr(`reference to binary entity "${t.name}" is not allowed`, t), this._.has(t.name))) {
			if (n) return "";
			Vr(`reference to external entity "${t.name}" is not allowed in attribute value`, t);
		}
		return e;
	}
};
const Xr = /* @__PURE__ */ new Map([
	["lt", "&#60;"],
	["gt", ">"],
	["amp", "&#38;"],
	["apos", "'"],
	["quot", "\""]
]);
function Yr(t, n, e, r, o) {
	for (const i of n) {
		if ("string" == typeof i) {
			t.push(i.replace(/[\r\n\t]/g, " "));
			continue;
		}
		if (0 === i.type) {
			t.push(String.fromCodePoint(i.cp));
			continue;
		}
		null !== r && r.includes(i.name) && Vr(`reference to entity "${i.name}" must not be recursive`, i);
		let n = Xr.get(i.name);
		void 0 === n && null !== e && (n = e.getEntityReplacementText(i, !1)), void 0 === n && Vr(`reference to unknown entity "${i.name}" in attribute value`, i), o.enter(i, n.length);
		const s = Me(n, 0);
		s.success || Fr(`replacement text for entity "${i.name}"`, n, s.expected, s.offset), Yr(t, s.value, e, r ? [i.name, ...r] : [i.name], o), o.exit();
	}
}
function Hr(t, n, e, r) {
	const o = [];
	return Yr(o, t, e, null, r), n && !n.isCData ? o.join("").replace(/[ ]+/g, " ").replace(/^[ ]+|[ ]+$/g, "") : o.join("");
}
function jr(t, n) {
	const e = t.name, r = n.get(e);
	if (void 0 !== r) return r;
	let o = null, i = e;
	const s = e.indexOf(":");
	s >= 0 && (o = e.substring(0, s), i = e.substring(s + 1)), ("" === o || "" === i || i.includes(":")) && Vr(`the name "${e}" is not a valid qualified name`, t);
	const u = {
		prefix: o,
		localName: i
	};
	return n.set(e, u), u;
}
var Qr = class Qr {
	constructor(t, n = null) {
		var e;
		this.B = /* @__PURE__ */ new Map(), this.W = null, this.X = t, this.W = null !== (e = null != n ? n : null == t ? void 0 : t.W) && void 0 !== e ? e : null;
	}
	getForElement(t, n) {
		"xmlns" === t && Vr("element names must not have the prefix \"xmlns\"", n);
		for (let n = this; null !== n; n = n.X) {
			const e = n.B.get(t);
			if (void 0 !== e) return e;
		}
		if (null !== t && this.W) {
			const n = this.W(t);
			if (void 0 !== n) return n;
		}
		Vr(`use of undeclared element prefix "${t}"`, n);
	}
	getForAttribute(t, n, e) {
		if (null === t) return "xmlns" === n ? Dt : null;
		for (let n = this; null !== n; n = n.X) {
			const e = n.B.get(t);
			if (void 0 !== e) return e;
		}
		if (this.W) {
			const n = this.W(t);
			if (void 0 !== n) return n;
		}
		Vr(`use of undeclared attribute prefix ${t}`, e);
	}
	static fromAttrs(t, n, e, r, o, i) {
		let s = t, u = !1;
		const l = (n, e, r) => {
			null !== n || e !== Ct && e !== Dt || Vr(`the namespace "${e}" must not be used as the default namespace`, r), e === Dt && Vr(`the namespace "${Dt}" must not be bound to a prefix`, r), e === Ct && "xml" !== n && Vr(`the namespace "${Ct}" must be bound only to the prefix "xml"`, r), e !== Ct && "xml" === n && Vr(`the xml namespace prefix must not be bound to any namespace other than "${Ct}"`, r), null !== n && null === e && Vr(`the prefix "${n}" must not be undeclared`, r), u || (s = new Qr(t), u = !0), s.B.set(n, e);
		}, c = (t, n) => {
			const { prefix: c, localName: a } = jr(t, o), h = null == e ? void 0 : e.get(t.name);
			if (null !== c || "xmlns" !== a || u && s.B.has(null)) {
				if (!("xmlns" !== c || u && s.B.has(a))) {
					"xmlns" === a && Vr("the \"xmlns\" namespace prefix must not be declared", t);
					const e = Hr(n, h, r, i) || null;
					l(a, e, t);
				}
			} else {
				const e = Hr(n, h, r, i) || null;
				l(null, e, t);
			}
		};
		for (const t of n.attributes) c(t.name, t.value);
		if (e) for (const t of e.values()) {
			const n = t.def;
			2 === n.type && c(t.name, n.value);
		}
		return s;
	}
	static default(t) {
		const n = new Qr(null, t);
		return n.B.set(null, null), n.B.set("xml", Ct), n.B.set("xmlns", Dt), n;
	}
};
const Kr = Qr.default(null);
function Gr(t, n) {
	B(n, t, null, !0);
}
function Jr(t, n, e, r, { entityExpansionMaxAmplification: o = 100, entityExpansionThreshold: i = 4194304, treatCDataAsText: s = !1 }) {
	var u, l;
	const c = p(r);
	let a = {
		parent: null,
		root: r,
		namespaces: e,
		entityRoot: !0
	}, f = null;
	const d = /* @__PURE__ */ new Map();
	let m = [];
	function g() {
		if (m.length > 0) {
			const t = m.join("");
			if (a.root === c) {
				if (!qr(t)) throw new Error("document must not contain text outside of elements");
			} else Gr(a.root, c.createTextNode(m.join("")));
			m.length = 0;
		}
	}
	t = function(t) {
		return t.replace(/\r\n?/g, "\n");
	}(t = t.replace(/^\ufeff/, ""));
	const w = new kt(t.length, i, o);
	let y = {
		parent: null,
		entity: null,
		iterator: n(t)
	};
	for (; y;) {
		let n = y.iterator.next();
		for (; !n.done; n = y.iterator.next()) {
			const t = n.value;
			if ("string" != typeof t) {
				switch (t.type) {
					case 0:
						a.root === c && null !== c.documentElement && Vr("character reference must not appear after the document element", t), m.push(String.fromCodePoint(t.cp));
						continue;
					case 1: {
						a.root === c && null !== c.documentElement && Vr(`reference to entity "${t.name}" must not appear after the document element`, t);
						for (let n = y; n; n = n.parent) n.entity === t.name && Vr(`reference to entity "${t.name}" must not be recursive`, t);
						let n = Xr.get(t.name);
						void 0 === n && null !== f && (n = f.getEntityReplacementText(t, !0)), void 0 === n && Vr(`reference to unknown entity "${t.name}" in content`, t), w.enter(t, n.length), a = {
							parent: a,
							root: a.root,
							namespaces: a.namespaces,
							entityRoot: !0
						}, y = {
							parent: y,
							entity: t.name,
							iterator: Ir(n)
						};
						continue;
					}
					case 5: if (s) {
						m.push(t.data);
						continue;
					}
				}
				switch (g(), t.type) {
					case 5:
						a.root === c && null !== c.documentElement && Vr("CData section must not appear after the document element", t), Gr(a.root, c.createCDATASection(t.data));
						continue;
					case 3:
						Gr(a.root, c.createComment(t.data));
						continue;
					case 10:
						f = new Wr(t), Gr(a.root, c.implementation.createDocumentType(t.name, (null === (u = t.ids) || void 0 === u ? void 0 : u.publicId) || "", (null === (l = t.ids) || void 0 === l ? void 0 : l.systemId) || ""));
						continue;
					case 4:
						Gr(a.root, c.createProcessingInstruction(t.target, t.data || ""));
						continue;
					case 7:
					case 9: {
						a.root === c && null !== c.documentElement && Vr(`document must contain a single root element, but found "${c.documentElement.nodeName}" and "${t.name.name}"`, t.name);
						const n = f ? f.getAttlist(t.name) : void 0, e = Qr.fromAttrs(a.namespaces, t, n, f, d, w), { prefix: r, localName: o } = jr(t.name, d), s = St(c, o, e.getForElement(r, t.name), r);
						for (const r of t.attributes) {
							const { prefix: o, localName: i } = jr(r.name, d), u = e.getForAttribute(o, i, r.name), l = null == n ? void 0 : n.get(r.name.name);
							s.hasAttributeNS(u, i) && Vr(`attribute "${r.name.name}" must not appear multiple times on element "${t.name.name}"`, r.name);
							gt(Nt(u, o, i, Hr(r.value, l, f, w), s), s, !0);
						}
						if (n) for (const t of n.values()) {
							const n = t.def;
							if (2 !== n.type) continue;
							const { prefix: r, localName: o } = jr(t.name, d), i = e.getForAttribute(r, o, t.name);
							if (s.hasAttributeNS(i, o)) continue;
							gt(Nt(i, r, o, Hr(n.value, t, f, w), s), s, !0);
						}
						Gr(a.root, s), 7 === t.type && (a = {
							parent: a,
							root: s,
							namespaces: e,
							entityRoot: !1,
							event: t
						});
						continue;
					}
					case 8:
						h(a.root) && a.root.nodeName === t.name || Vr(`non-well-formed element: found end tag "${t.name}" but expected ${h(a.root) ? `"${a.root.nodeName}"` : "no such tag"}`, t), a = a.parent;
						continue;
				}
			} else m.push(t);
		}
		n.value.success || Fr(y.entity ? `replacement text for entity ${y.entity}` : r === c ? "document" : "fragment", t, n.value.expected, n.value.offset), a.entityRoot || Vr(`${y.entity ? `replacement text for entity "${y.entity}"` : r === c ? "document" : "fragment"} is not well-formed - element "${a.root.nodeName}" is missing a closing tag`, a.event.name), y = y.parent, y && (w.exit(), a = a.parent);
	}
	g();
}
function to(t, n = {}) {
	const e = new Document();
	return Jr(t, Rr, Kr, e, n), e;
}
var no = class no {
	constructor(t) {
		this.Y = /* @__PURE__ */ new Map(), this.H = /* @__PURE__ */ new Map(), this.X = t;
	}
	static new() {
		const t = new no(null);
		return t.add(null, null), t.add("xml", Ct), t.add("xmlns", Dt), t;
	}
	add(t, n) {
		const e = this.H.get(n);
		void 0 === e ? this.H.set(n, [t]) : e.push(t), this.Y.set(t, n);
	}
	recordNamespaceInformation(t) {
		const n = new no(this);
		for (const e of t.attributes) {
			if (e.namespaceURI !== Dt) continue;
			const t = "" === e.value ? null : e.value, r = null === e.prefix ? null : e.localName;
			n.add(r, t);
		}
		return n;
	}
	j(t) {
		return this.Y.get(t);
	}
	K(t) {
		var n;
		return null === (n = this.X) || void 0 === n ? void 0 : n.prefixToNamespace(t);
	}
	prefixToNamespace(t) {
		const n = this.j(t);
		return void 0 !== n ? n : this.K(t);
	}
	shouldSerializeDeclaration(t, n) {
		return this.prefixToNamespace(t) === n && this.K(t) !== n;
	}
	G(t, n) {
		let e = this;
		for (; e;) {
			const r = e.H.get(t);
			if (void 0 !== r) for (let e = r.length - 1; e >= 0; --e) {
				const o = r[e];
				if ((n || null !== o) && this.prefixToNamespace(o) === t) return o;
			}
			e = e.X;
		}
	}
	getPreferredPrefix(t, n) {
		var e;
		if (t.namespaceURI === Ct) return "xml";
		const r = l(t);
		if (t.namespaceURI === Dt) return r && null === t.prefix ? null : "xmlns";
		if (r && null === t.namespaceURI) return null;
		if (!r) {
			let n = null !== (e = this.K(null)) && void 0 !== e ? e : null;
			if (t.namespaceURI === n) return null;
		}
		if ((!r || null !== t.prefix) && this.prefixToNamespace(t.prefix) === t.namespaceURI) return t.prefix;
		const o = this.G(t.namespaceURI, !r);
		if (void 0 !== o) return o;
		if (r) {
			const e = this.j(t.prefix);
			if (!(null !== t.prefix && (void 0 === e || e === t.namespaceURI))) for (;;) {
				const t = `ns${n.value}`;
				if (n.value += 1, void 0 === this.j(t)) return t;
			}
		}
		return t.prefix;
	}
};
const eo = [
	"area",
	"base",
	"basefont",
	"bgsound",
	"br",
	"col",
	"embed",
	"frame",
	"hr",
	"img",
	"input",
	"keygen",
	"link",
	"menuitem",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
];
function ro(t, n, e = !1) {
	const r = e ? [t] : t.childNodes, o = [];
	for (const t of r) oo(t, n, o);
	return o.join("");
}
function oo(t, n, e) {
	const r = no.new(), o = { value: 1 };
	try {
		io(t, r, o, n, e);
	} catch (t) {
		return I(t.message);
	}
}
function io(t, n, e, r, o) {
	switch (t.nodeType) {
		case 1:
			(function(t, n, e, r, o) {
				const i = t;
				if (r && (i.localName.indexOf(":") >= 0 || !_r(i.localName))) throw new Error(`Can not serialize an element because the localName "${i.localName}" is not allowed.`);
				o.push("<");
				let s = "", u = !1;
				const l = n.recordNamespaceInformation(i);
				if ("xmlns" === i.prefix && r) throw new Error("Can not serialize an element with prefix \"xmlns\" because it will not legally round-trip in a conforming XML parser.");
				const c = l.getPreferredPrefix(i, e);
				null !== c && (s += `${c}:`);
				s += i.localName, o.push(s), l.prefixToNamespace(c) !== i.namespaceURI && (l.add(c, i.namespaceURI), null === c ? o.push(" xmlns=\"") : o.push(" xmlns:", c, "=\""), o.push(so(i.namespaceURI, r), "\""));
				(function(t, n, e, r, o) {
					const i = [];
					for (const s of t.attributes) {
						let t = n.getPreferredPrefix(s, e);
						if (s.namespaceURI === Dt) {
							const t = "" === s.value ? null : s.value;
							if (r && t === Dt) throw new Error("The serialization of this attribute would produce invalid XML because the XMLNS namespace is reserved and cannot be applied as an element's namespace via XML parsing.");
							if (t === Ct || t === Dt) continue;
							const e = null === s.prefix ? null : s.localName;
							if (r && null !== s.prefix && "" === s.value) throw new Error("Namespace prefix declarations cannot be used to undeclare a namespace. Use a default namespace declaration instead.");
							if (!n.shouldSerializeDeclaration(e, t)) continue;
						}
						if (r && i.find(((t) => t.localName === s.localName && t.namespaceURI === s.namespaceURI))) throw new Error(`Can not serialize a duplicate attribute for namespaceURI "${s.namespaceURI}", localName "${s.localName}".`);
						if (i.push({
							namespaceURI: s.namespaceURI,
							localName: s.localName
						}), r && (s.localName.indexOf(":") >= 0 || !_r(s.localName) || "xmlns" === s.localName && null === s.namespaceURI)) throw new Error(`Can not serialize an attribute because the localName "${s.localName}" is not allowed.`);
						null !== t && n.prefixToNamespace(t) !== s.namespaceURI && (o.push(" xmlns:", t, "=\"", so(s.namespaceURI, r), "\""), n.add(t, s.namespaceURI)), o.push(" "), null !== t && o.push(t, ":"), o.push(s.localName, "=\"", so(s.value, r), "\"");
					}
				})(i, l, e, r, o), i.namespaceURI === Tt && !i.hasChildNodes() && eo.indexOf(i.localName) >= 0 && (o.push(" /"), u = !0);
				i.namespaceURI === Tt || i.hasChildNodes() || (o.push("/"), u = !0);
				if (o.push(">"), u) return;
				for (const n of t.childNodes) io(n, l, e, r, o);
				o.push("</", s, ">");
			})(t, n, e, r, o);
			return;
		case 9:
			(function(t, n, e, r, o) {
				const i = t;
				if (r && null === i.documentElement) throw new Error("Can not serialize a document with no documentElement.");
				for (const t of i.childNodes) io(t, n, e, r, o);
			})(t, n, e, r, o);
			return;
		case 8:
			(function(t, n, e) {
				const r = t;
				if (n && (!Ur(r.data) || r.data.indexOf("--") >= 0 || r.data.endsWith("-"))) throw new Error("Can not serialize a comment because it contains invalid characters.");
				e.push("<!--", r.data, "-->");
			})(t, r, o);
			return;
		case 4:
			(function(t, n, e) {
				const r = t;
				e.push("<![CDATA[", r.data, "]]>");
			})(t, 0, o);
			return;
		case 3:
			(function(t, n, e) {
				const r = t;
				if (n && !Ur(r.data)) throw new Error("Can not serialize a text node because it contains invalid characters.");
				let o = r.data;
				o = o.replace(/&/g, "&amp;"), o = o.replace(/</g, "&lt;"), o = o.replace(/>/g, "&gt;"), e.push(o);
			})(t, r, o);
			return;
		case 11:
			(function(t, n, e, r, o) {
				for (const i of t.childNodes) io(i, n, e, r, o);
			})(t, n, e, r, o);
			return;
		case 10:
			(function(t, n, e) {
				const r = t;
				if (n && (o = r.publicId, !Le(o, 0).success)) throw new Error("Can not serialize a document type because the publicId contains invalid characters.");
				var o;
				if (n && (!Ur(r.systemId) || r.systemId.indexOf("\"") >= 0 && r.systemId.indexOf("'") >= 0)) throw new Error("Can not serialize a document type because the systemId contains invalid characters.");
				e.push("<!DOCTYPE"), e.push(" "), e.push(r.name), "" !== r.publicId && e.push(" PUBLIC \"", r.publicId, "\"");
				"" !== r.systemId && "" === r.publicId && e.push(" SYSTEM");
				"" !== r.systemId && e.push(" \"", r.systemId, "\"");
				e.push(">");
			})(t, r, o);
			return;
		case 7:
			(function(t, n, e) {
				const r = t;
				if (n) {
					if (r.target.indexOf(":") >= 0) throw new Error(`Can not serialize a processing instruction because the target "${r.target}" may not contain ":".`);
					if ("xml" === r.target.toLowerCase()) throw new Error("Can not serialize a processing instruction because \"xml\" may not be used as target.");
				}
				if (n && (!Ur(r.data) || r.data.indexOf("?>") >= 0)) throw new Error("Can not serialize a processing instruction because the data contains invalid characters.");
				e.push("<?", r.target, " ", r.data, "?>");
			})(t, r, o);
			return;
		case 2: return;
		default: throw new TypeError("Only Nodes and Attr objects can be serialized by this algorithm.");
	}
}
function so(t, n) {
	if (n && null !== t && !Ur(t)) throw new Error("Can not serialize an attribute value because it contains invalid characters.");
	return null === t ? "" : t.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;").replace(/\r/g, "&#13;");
}
var Element = class extends Node {
	get nodeType() {
		return 1;
	}
	get nodeName() {
		return this.tagName;
	}
	get nodeValue() {
		return null;
	}
	set nodeValue(t) {}
	get textContent() {
		return Q(this);
	}
	set textContent(t) {
		K(this, t = lt(t));
	}
	lookupPrefix(t) {
		return N(arguments, 1), null === (t = ht(t)) || "" === t ? null : It(this, t);
	}
	lookupNamespaceURI(t) {
		if (N(arguments, 1), "" === (t = ht(t)) && (t = null), null !== this.namespaceURI && this.prefix === t) return this.namespaceURI;
		let n = null;
		if (null !== t) {
			const e = this.getAttributeNodeNS(Dt, t);
			e && "xmlns" === e.prefix && (n = e.value);
		} else {
			const t = this.getAttributeNodeNS(Dt, "xmlns");
			t && null === t.prefix && (n = t.value);
		}
		if (null !== n) return "" !== n ? n : null;
		const e = this.parentElement;
		return null === e ? null : e.lookupNamespaceURI(t);
	}
	before(...t) {
		nt(this, t);
	}
	after(...t) {
		et(this, t);
	}
	replaceWith(...t) {
		rt(this, t);
	}
	remove() {
		ot(this);
	}
	get children() {
		return O(this);
	}
	prepend(...t) {
		J(this, t);
	}
	append(...t) {
		Z(this, t);
	}
	replaceChildren(...t) {
		tt(this, t);
	}
	get previousElementSibling() {
		return V(this);
	}
	get nextElementSibling() {
		return F(this);
	}
	constructor(t, n, e) {
		super(), this.firstElementChild = null, this.lastElementChild = null, this.childElementCount = 0, this.attributes = [], this.namespaceURI = t, this.prefix = n, this.localName = e, this.tagName = null === n ? e : `${n}:${e}`;
	}
	hasAttributes() {
		return this.attributes.length > 0;
	}
	getAttribute(t) {
		N(arguments, 1);
		const n = lo(t = String(t), this);
		return null === n ? null : n.value;
	}
	getAttributeNS(t, n) {
		N(arguments, 2);
		const e = co(t = ht(t), n = String(n), this);
		return null === e ? null : e.value;
	}
	setAttribute(t, n) {
		N(arguments, 2), t = String(t), n = String(n), _r(t) || $("The qualified name does not match the Name production");
		const e = lo(t, this);
		if (null === e) {
			const e = new (s()).Attr(null, null, t, n, this);
			e.ownerDocument = this.ownerDocument, gt(e, this);
			return;
		}
		pt(e, n);
	}
	setAttributeNS(t, n, e) {
		N(arguments, 3), t = ht(t), n = String(n), e = String(e);
		const { namespace: r, prefix: o, localName: i } = At(t, n);
		(function(t, n, e, r, o) {
			const i = co(o, n, t);
			if (null === i) {
				const i = new (s()).Attr(o, r, n, e, t);
				i.ownerDocument = t.ownerDocument, gt(i, t);
				return;
			}
			pt(i, e);
		})(this, i, e, o, r);
	}
	removeAttribute(t) {
		N(arguments, 1), ho(t = String(t), this);
	}
	removeAttributeNS(t, n) {
		N(arguments, 2), function(t, n, e) {
			const r = co(t, n, e);
			null !== r && wt(r);
		}(t = ht(t), n = String(n), this);
	}
	toggleAttribute(t, n) {
		_r(t) || $("The qualified name does not match the Name production");
		if (null === lo(t, this)) {
			if (void 0 === n || !0 === n) {
				const n = new (s()).Attr(null, null, t, "", this);
				return n.ownerDocument = this.ownerDocument, gt(n, this), !0;
			}
			return !1;
		}
		return void 0 !== n && !1 !== n || (ho(t, this), !1);
	}
	hasAttribute(t) {
		return N(arguments, 1), null !== lo(t = String(t), this);
	}
	hasAttributeNS(t, n) {
		return N(arguments, 2), null !== co(t = ht(t), n = String(n), this);
	}
	getAttributeNode(t) {
		return N(arguments, 1), lo(t = String(t), this);
	}
	getAttributeNodeNS(t, n) {
		return N(arguments, 2), co(t = ht(t), n = String(n), this);
	}
	setAttributeNode(t) {
		return N(arguments, 1), ao(t = ct(t, Attr), this);
	}
	setAttributeNodeNS(t) {
		return N(arguments, 1), ao(t = ct(t, Attr), this);
	}
	removeAttributeNode(t) {
		return N(arguments, 1), t = ct(t, Attr), this.attributes.indexOf(t) < 0 && M("the specified attribute does not exist"), wt(t), t;
	}
	getElementsByTagName(t) {
		return N(arguments, 1), v(t = String(t), this);
	}
	getElementsByTagNameNS(t, n) {
		return N(arguments, 2), b(t = ht(t), n = String(n), this);
	}
	T(t) {
		const n = uo(t, this.localName, this.namespaceURI, this.prefix);
		for (const e of this.attributes) {
			const r = e.T(t);
			n.setAttributeNode(r);
		}
		return n;
	}
	get innerHTML() {
		return ro(this, !0);
	}
	get outerHTML() {
		return ro(this, !0, !0);
	}
};
function uo(t, n, e, r = null) {
	let o = null;
	return o = new (s()).Element(e, r, n), o.ownerDocument = t, o;
}
function lo(t, n) {
	return n.attributes.find(((n) => n.name === t)) || null;
}
function co(t, n, e) {
	return "" === t && (t = null), e.attributes.find(((e) => e.namespaceURI === t && e.localName === n)) || null;
}
function ao(t, n) {
	null !== t.ownerElement && t.ownerElement !== n && function(t) {
		throw T("InUseAttributeError", t);
	}("attribute is in use by another element");
	const e = co(t.namespaceURI, t.localName, n);
	return e === t ? t : (null !== e ? function(t, n) {
		const e = t.ownerElement;
		mt(t, e, t.value, n.value), e.attributes.splice(e.attributes.indexOf(t), 1, n), n.ownerElement = e, t.ownerElement = null;
	}(e, t) : gt(t, n), e);
}
function ho(t, n) {
	const e = lo(t, n);
	return null !== e && wt(e), e;
}
function fo(t, n, e) {
	const { namespace: r, prefix: o, localName: i } = At(n, e);
	return uo(t, i, r, o);
}
var DOMImplementation = class {
	constructor(t) {
		this.J = t;
	}
	createDocumentType(t, n, e) {
		N(arguments, 3), t = String(t), n = String(n), e = String(e), $t(t);
		const r = new (s(this.J)).DocumentType(t, n, e);
		return r.ownerDocument = this.J, r;
	}
	createDocument(t, n, e = null) {
		N(arguments, 2), t = ht(t), n = ut(n), e = at(e, DocumentType);
		const r = new (s(this.J)).XMLDocument();
		let o = null;
		return "" !== n && (o = fo(r, t, n)), e && r.appendChild(e), o && r.appendChild(o), r;
	}
	createHTMLDocument(t) {
		t = ht(t);
		const n = s(this.J), e = new n.Document(), r = new n.DocumentType("html");
		r.ownerDocument = e, e.appendChild(r);
		const o = uo(e, "html", Tt);
		e.appendChild(o);
		const i = uo(e, "head", Tt);
		if (o.appendChild(i), null !== t) {
			const n = uo(e, "title", Tt);
			i.appendChild(n), n.appendChild(e.createTextNode(t));
		}
		return o.appendChild(uo(e, "body", Tt)), e;
	}
};
var Document = class extends Node {
	get nodeType() {
		return 9;
	}
	get nodeName() {
		return "#document";
	}
	get nodeValue() {
		return null;
	}
	set nodeValue(t) {}
	get textContent() {
		return null;
	}
	set textContent(t) {}
	lookupPrefix(t) {
		return N(arguments, 1), null !== this.documentElement ? this.documentElement.lookupPrefix(t) : null;
	}
	lookupNamespaceURI(t) {
		return N(arguments, 1), null === this.documentElement ? null : this.documentElement.lookupNamespaceURI(t);
	}
	get children() {
		return O(this);
	}
	prepend(...t) {
		J(this, t);
	}
	append(...t) {
		Z(this, t);
	}
	replaceChildren(...t) {
		tt(this, t);
	}
	constructor() {
		super(), this.firstElementChild = null, this.lastElementChild = null, this.childElementCount = 0, this.implementation = new DOMImplementation(this), this.doctype = null, this.documentElement = null;
	}
	getElementsByTagName(t) {
		return N(arguments, 1), v(t = String(t), this);
	}
	getElementsByTagNameNS(t, n) {
		return N(arguments, 2), b(t = ht(t), n = String(n), this);
	}
	createElement(t) {
		N(arguments, 1), _r(t = String(t)) || $("The local name is not a valid Name");
		return uo(this, t, null, null);
	}
	createElementNS(t, n) {
		return N(arguments, 2), fo(this, t = ht(t), n = String(n));
	}
	createDocumentFragment() {
		const t = new (s()).DocumentFragment();
		return t.ownerDocument = this, t;
	}
	createTextNode(t) {
		N(arguments, 1), t = String(t);
		const n = new (s()).Text(t);
		return n.ownerDocument = this, n;
	}
	createCDATASection(t) {
		N(arguments, 1), (t = String(t)).indexOf("]]>") >= 0 && $("Data must not contain the string \"]]>\"");
		const n = new (s()).CDATASection(t);
		return n.ownerDocument = this, n;
	}
	createComment(t) {
		N(arguments, 1), t = String(t);
		const n = new (s()).Comment(t);
		return n.ownerDocument = this, n;
	}
	createProcessingInstruction(t, n) {
		N(arguments, 2), t = String(t), n = String(n), _r(t) || $("The target is not a valid Name"), n.indexOf("?>") >= 0 && $("Data must not contain the string \"?>\"");
		const e = new (s()).ProcessingInstruction(t, n);
		return e.ownerDocument = this, e;
	}
	importNode(t, n = !1) {
		return N(arguments, 1), u(t = ct(t, Node), 9) && R("importing a Document node is not supported"), x(t, n, this);
	}
	adoptNode(t) {
		return N(arguments, 1), u(t = ct(t, Node), 9) && R("adopting a Document node is not supported"), j(t, this), t;
	}
	createAttribute(t) {
		N(arguments, 1), _r(t = String(t)) || $("The local name is not a valid Name");
		const n = new (s()).Attr(null, null, t, "", null);
		return n.ownerDocument = this, n;
	}
	createAttributeNS(t, n) {
		N(arguments, 2), t = ht(t), n = String(n);
		const { namespace: e, prefix: r, localName: o } = At(t, n), i = new (s()).Attr(e, r, o, "", null);
		return i.ownerDocument = this, i;
	}
	createRange() {
		const t = new (s()).Range();
		return t.startContainer = this, t.startOffset = 0, t.endContainer = this, t.endOffset = 0, t;
	}
	T(t) {
		return new (s()).Document();
	}
};
var DocumentFragment = class extends Node {
	get nodeType() {
		return 11;
	}
	get nodeName() {
		return "#document-fragment";
	}
	get nodeValue() {
		return null;
	}
	set nodeValue(t) {}
	get textContent() {
		return Q(this);
	}
	set textContent(t) {
		K(this, t = lt(t));
	}
	lookupPrefix(t) {
		return N(arguments, 1), null;
	}
	lookupNamespaceURI(t) {
		return N(arguments, 1), null;
	}
	get children() {
		return O(this);
	}
	prepend(...t) {
		J(this, t);
	}
	append(...t) {
		Z(this, t);
	}
	replaceChildren(...t) {
		tt(this, t);
	}
	constructor() {
		super(), this.firstElementChild = null, this.lastElementChild = null, this.childElementCount = 0;
		const t = s();
		this.ownerDocument = t.document;
	}
	T(t) {
		const n = new (s()).DocumentFragment();
		return n.ownerDocument = t, n;
	}
};
var ProcessingInstruction = class extends CharacterData {
	get nodeType() {
		return 7;
	}
	get nodeName() {
		return this.target;
	}
	constructor(t, n) {
		super(n), this.target = t;
	}
	T(t) {
		const n = new (s()).ProcessingInstruction(this.target, this.data);
		return n.ownerDocument = t, n;
	}
};
function po(t, n) {
	if (t.collapsed) return;
	const e = m(t.startContainer), r = m(t.endContainer);
	let o = 0;
	for (; o < e.length && o < r.length && e[o] === r[o];) ++o;
	const i = t.endContainer.childNodes[t.endOffset] || null;
	for (let o = t.startContainer.childNodes[t.startOffset] || null; o && o !== i && o !== r[e.length]; o = o.nextSibling) n(o);
	for (let t = e.length - 1; t >= o; --t) for (let o = e[t].nextSibling; o && o !== i && o !== r[t]; o = o.nextSibling) n(o);
	for (let t = o; t < r.length; ++t) for (let e = r[t].firstChild; e && e !== i && e !== r[t + 1]; e = e.nextSibling) n(e);
}
function go(t, n) {
	const e = p(t.startContainer), r = e.createDocumentFragment();
	if (t.collapsed) return r;
	const o = t.startContainer, i = t.startOffset, s = t.endContainer, l = t.endOffset;
	if (o === s && c(o)) {
		const t = o.cloneNode();
		return t.data = o.substringData(i, l - i), W(t, r), n || o.replaceData(i, l - i, ""), r;
	}
	const a = m(t.startContainer), h = m(t.endContainer);
	let f = 0;
	for (; f < a.length && f < h.length && a[f] === h[f];) ++f;
	const w = f === a.length, y = f === h.length;
	let v = null;
	w || (v = a[f]);
	let b = null;
	y || (b = h[f]);
	const x = [], N = v ? v.nextSibling : o.childNodes[i], S = b || s.childNodes[l] || null;
	for (var E = N; E && E !== S; E = E.nextSibling) u(E, 10) && C(n ? "Can not clone a doctype using cloneContents" : "Can not extract a doctype using extractContents"), x.push(E);
	let T, D;
	if (w || n) T = o, D = i;
	else {
		const t = a[f];
		T = t.parentNode, D = 1 + g(t);
	}
	if (null !== v && c(v)) {
		const t = v.cloneNode();
		t.data = v.substringData(i, v.length - i), W(t, r), n || v.replaceData(i, v.length - i, "");
	} else if (null !== v) {
		const t = v.cloneNode();
		W(t, r);
		const s = e.createRange();
		s.setStart(o, i), s.setEnd(v, d(v));
		const u = go(s, n);
		s.detach(), W(u, t);
	}
	if (x.forEach(((t) => {
		if (n) W(t.cloneNode(!0), r);
		else W(t, r);
	})), b && c(b)) {
		const t = b.cloneNode();
		t.data = b.substringData(0, l), W(t, r), n || b.replaceData(0, l, "");
	} else if (null !== b) {
		const t = b.cloneNode();
		W(t, r);
		const o = e.createRange();
		o.setStart(b, 0), o.setEnd(s, l);
		const i = go(o, n);
		o.detach(), W(i, t);
	}
	return n || (t.setStart(T, D), t.collapse(!0)), r;
}
var Range = class Range {
	get collapsed() {
		return (t = this).startContainer === t.endContainer && t.startOffset === t.endOffset;
		var t;
	}
	constructor() {
		const t = s();
		this.startContainer = t.document, this.startOffset = 0, this.endContainer = t.document, this.endOffset = 0, t.addRange(this);
	}
	get commonAncestorContainer() {
		const t = m(this.startContainer), n = m(this.endContainer);
		let e = t[0], r = 0;
		for (; r < t.length && r < n.length && t[r] === n[r];) e = t[r], ++r;
		return e;
	}
	setStart(t, n) {
		N(arguments, 2), t = ct(t, Node), n = st(n), u(t, 10) && A("Can not set a range under a doctype node"), n > d(t) && D("Can not set a range past the end of the node");
		bo(this) === w(t) && vo(t, n, this.endContainer, this.endOffset) !== yo || (this.endContainer = t, this.endOffset = n), this.startContainer = t, this.startOffset = n;
	}
	setEnd(t, n) {
		N(arguments, 2), t = ct(t, Node), n = st(n), u(t, 10) && A("Can not set a range under a doctype node"), n > d(t) && D("Can not set a range past the end of the node");
		bo(this) === w(t) && vo(t, n, this.startContainer, this.startOffset) !== wo || (this.startContainer = t, this.startOffset = n), this.endContainer = t, this.endOffset = n;
	}
	setStartBefore(t) {
		N(arguments, 1);
		const n = (t = ct(t, Node)).parentNode;
		if (null === n) return A("Can not set range before node without a parent");
		this.setStart(n, g(t));
	}
	setStartAfter(t) {
		N(arguments, 1);
		const n = (t = ct(t, Node)).parentNode;
		if (null === n) return A("Can not set range before node without a parent");
		this.setStart(n, g(t) + 1);
	}
	setEndBefore(t) {
		N(arguments, 1);
		const n = (t = ct(t, Node)).parentNode;
		if (null === n) return A("Can not set range before node without a parent");
		this.setEnd(n, g(t));
	}
	setEndAfter(t) {
		N(arguments, 1);
		const n = (t = ct(t, Node)).parentNode;
		if (null === n) return A("Can not set range before node without a parent");
		this.setEnd(n, g(t) + 1);
	}
	collapse(t = !1) {
		t ? (this.endContainer = this.startContainer, this.endOffset = this.startOffset) : (this.startContainer = this.endContainer, this.startOffset = this.endOffset);
	}
	selectNode(t) {
		N(arguments, 1);
		let n = (t = ct(t, Node)).parentNode;
		if (null === n) return A("Can not select node with null parent");
		const e = g(t);
		this.startContainer = n, this.startOffset = e, this.endContainer = n, this.endOffset = e + 1;
	}
	selectNodeContents(t) {
		N(arguments, 1), u(t = ct(t, Node), 10) && A("Can not place range inside a doctype node");
		const n = d(t);
		this.startContainer = t, this.startOffset = 0, this.endContainer = t, this.endOffset = n;
	}
	compareBoundaryPoints(t, n) {
		switch (N(arguments, 2), n = ct(n, Range), t !== Range.START_TO_START && t !== Range.START_TO_END && t !== Range.END_TO_END && t !== Range.END_TO_START && R("Unsupported comparison type"), bo(this) !== bo(n) && P("Can not compare positions of ranges in different trees"), t) {
			case Range.START_TO_START: return vo(this.startContainer, this.startOffset, n.startContainer, n.startOffset);
			case Range.START_TO_END: return vo(this.endContainer, this.endOffset, n.startContainer, n.startOffset);
			case Range.END_TO_END: return vo(this.endContainer, this.endOffset, n.endContainer, n.endOffset);
			default: return vo(this.startContainer, this.startOffset, n.endContainer, n.endOffset);
		}
	}
	deleteContents() {
		if (this.collapsed) return;
		const t = this.startContainer, n = this.startOffset, e = this.endContainer, r = this.endOffset;
		if (t === e && c(t)) return void t.replaceData(n, r - n, "");
		const o = [];
		let i, s;
		if (po(this, ((t) => {
			o.push(t);
		})), t.contains(e)) i = t, s = n;
		else {
			let n = t;
			for (; null !== n.parentNode && !n.parentNode.contains(e);) n = n.parentNode;
			i = n.parentNode, s = 1 + g(n);
		}
		c(t) && t.replaceData(n, t.length - n, ""), o.forEach(((t) => {
			H(t);
		})), c(e) && e.replaceData(0, r, ""), this.setStart(i, s), this.collapse(!0);
	}
	extractContents() {
		return go(this, !1);
	}
	cloneContents() {
		return go(this, !0);
	}
	insertNode(t) {
		N(arguments, 1), it(t = ct(t, Node), this);
	}
	surroundContents(t) {
		N(arguments, 1), t = ct(t, Node);
		(a(this.startContainer) ? this.startContainer.parentNode : this.startContainer) !== (a(this.endContainer) ? this.endContainer.parentNode : this.endContainer) && I("Can not use surroundContents on a range that has partially selected a non-Text node"), u(t, 9, 10, 11) && A("Can not use Document, DocumentType, or DocumentFragment as a parent node in surroundContents");
		const n = go(this, !1);
		t.firstChild && Y(null, t), it(t, this), W(n, t), this.selectNode(t);
	}
	cloneRange() {
		const t = new (s()).Range();
		return t.startContainer = this.startContainer, t.startOffset = this.startOffset, t.endContainer = this.endContainer, t.endOffset = this.endOffset, t;
	}
	detach() {
		s().removeRange(this);
	}
	isPointInRange(t, n) {
		return N(arguments, 2), t = ct(t, Node), n = st(n), w(t) === bo(this) && (u(t, 10) && A("Point can not be under a doctype"), n > d(t) && D("Offset should not be past the end of node"), vo(t, n, this.startContainer, this.startOffset) !== wo && vo(t, n, this.endContainer, this.endOffset) !== yo);
	}
	comparePoint(t, n) {
		return N(arguments, 2), t = ct(t, Node), n = st(n), w(t) !== bo(this) && P("Can not compare point to range in different trees"), u(t, 10) && A("Point can not be under a doctype"), n > d(t) && D("Offset should not be past the end of node"), vo(t, n, this.startContainer, this.startOffset) === wo ? -1 : vo(t, n, this.endContainer, this.endOffset) === yo ? 1 : 0;
	}
	intersectsNode(t) {
		if (N(arguments, 1), w(t = ct(t, Node)) !== bo(this)) return !1;
		const n = t.parentNode;
		if (null === n) return !0;
		const e = g(t);
		return vo(n, e, this.endContainer, this.endOffset) === wo && vo(n, e + 1, this.startContainer, this.startOffset) === yo;
	}
	toString() {
		let t = [];
		const n = this.startContainer;
		if (a(n)) {
			if (this.startContainer === this.endContainer) return n.substringData(this.startOffset, this.endOffset - this.startOffset);
			t.push(n.substringData(this.startOffset, n.length - this.startOffset));
		}
		po(this, ((n) => {
			y(n, ((n) => {
				a(n) && t.push(n.data);
			}));
		}));
		const e = this.endContainer;
		return a(e) && t.push(e.substringData(0, this.endOffset)), t.join("");
	}
};
Range.START_TO_START = 0, Range.START_TO_END = 1, Range.END_TO_END = 2, Range.END_TO_START = 3;
const wo = -1;
const yo = 1;
function vo(t, n, e, r) {
	if (t !== e) {
		const o = m(t), i = m(e);
		for (; o[0] && i[0] && o[0] === i[0];) o.shift(), i.shift();
		o.length && (n = g(o[0]) + .5), i.length && (r = g(i[0]) + .5);
	}
	return n === r ? 0 : n < r ? wo : yo;
}
function bo(t) {
	return w(t.startContainer);
}
var XMLDocument = class extends Document {
	T(t) {
		return new (s()).XMLDocument();
	}
};
i.document = new Document(), i.Attr = Attr, i.CDATASection = CDATASection, i.Comment = xt, i.Document = Document, i.DocumentFragment = DocumentFragment, i.DocumentType = DocumentType, i.DOMImplementation = DOMImplementation, i.Element = Element, i.ProcessingInstruction = ProcessingInstruction, i.Range = Range, i.Text = Text, i.XMLDocument = XMLDocument;
// src/run/xml.ts
const LONGEST_TEXT$1 = 1048576;
/** Parsing takes the square of an element's attributes, and sorting what a path finds more than the nodes. */
const LONGEST_TAG = 65536;
const MOST_TAGS = 4e4;
/** They expand to any size, or read a file. */
const ENTITY = /<!ENTITY/i;
/** Parses XML; nothing outside the text is ever read. */
function parseXml(text) {
	const refused = refusal(text);
	if (refused !== null) return {
		document: null,
		problem: refused
	};
	try {
		return {
			document: to(text.replace(/^\ufeff/, "")),
			problem: null
		};
	} catch (error) {
		return {
			document: null,
			problem: `a body that is not XML: ${firstLine(error)}`
		};
	}
}
function refusal(text) {
	if (text.trim() === "") return "an empty body";
	if (text.length > LONGEST_TEXT$1) return `a body of more than ${LONGEST_TEXT$1} characters, too long to be read as XML`;
	if (ENTITY.test(text)) return "XML that declares entities of its own, which are not read";
	let tags = 0;
	for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
		tags += 1;
		if (text.indexOf(">", at) - at > LONGEST_TAG) return `XML with a tag of more than ${LONGEST_TAG} characters`;
	}
	return tags > MOST_TAGS ? `XML with more than ${MOST_TAGS} tags` : null;
}
function firstLine(error) {
	const [first = "", ...others] = (error instanceof Error ? error.message : String(error)).split("\n");
	const place = others.find((line) => line.startsWith("At line "));
	return place === void 0 ? first : `${first} (${place.replace(/^At |:$/g, "")})`;
}
// src/run/xpath.ts
var import_fontoxpath = /* @__PURE__ */ __toESM(require_fontoxpath(), 1);
const ELEMENT = 1;
const DOCUMENT = 9;
/** Evaluates an XPath: elements give their text, attributes their value. Throws an error that says what is wrong with the path. */
function queryXml(path, document) {
	const found = evaluate(path, document);
	const singular = found.some(isNode) || found.length === 0 ? namesOneNode(path) : found.length === 1;
	const values = found.map(jsonOf);
	if (values.length === 0) return {
		value: void 0,
		singular
	};
	return {
		value: singular ? values[0] : values,
		singular
	};
}
function evaluate(path, document) {
	const fault = xpathFault(path);
	if (fault !== null) throw new Error(`the XPath ${path} cannot be used: ${fault}`);
	try {
		return import_fontoxpath.default.evaluateXPath(path, document, null, null, import_fontoxpath.default.evaluateXPath.ALL_RESULTS_TYPE, {
			language: import_fontoxpath.default.evaluateXPath.XPATH_3_1_LANGUAGE,
			namespaceResolver: (prefix) => namespaceOf(prefix, document),
			logger: { trace: () => void 0 }
		});
	} catch (error) {
		if (error instanceof RangeError) throw error;
		throw new Error(`the XPath ${path} cannot be used: ${engineReason(error)}`, { cause: error });
	}
}
/** The first declaration of a prefix in the document; names without a prefix are in the root's default namespace. */
function namespaceOf(prefix, document) {
	const root = document.documentElement;
	if (prefix === "" || root === null) return root?.lookupNamespaceURI(null) ?? "";
	for (let node = root; node !== null; node = following(node)) {
		const declared = node.nodeType === ELEMENT ? node.getAttribute(`xmlns:${prefix}`) : null;
		if (declared !== null) return declared;
	}
	return null;
}
/** The next node in the order of the document. */
function following(node) {
	if (node.firstChild !== null) return node.firstChild;
	let last = node;
	while (last !== null && last.nextSibling === null) last = last.parentNode;
	return last?.nextSibling ?? null;
}
function jsonOf(item) {
	if (isNode(item)) return textOf$1(item);
	if (typeof item === "number") return Number.isFinite(item) ? item : String(item);
	if (typeof item === "string" || typeof item === "boolean") return item;
	throw new Error("an XPath gives nodes, texts, numbers or booleans here: put string() around what gives something else");
}
function textOf$1(node) {
	if (node.nodeType === DOCUMENT) return node.documentElement?.textContent ?? "";
	return node.textContent ?? "";
}
function isNode(item) {
	return item !== null && typeof item === "object" && "nodeType" in item;
}
/** The root, an attribute, a parent, or whatever a position picks: such steps lead from one node to at most one. */
const ONE_NODE = /^(?:\/|(?:\(\)(?:\[\])*\[#\](?:\[[#]?\])*|\/[\w.:*-]+(?:\[#?\])*)(?:\/(?:@[\w.:-]+|\.\.?|[\w.:*-]+(?:\(\))?(?:\[\])*\[#\](?:\[#?\])*))*)$/;
/** True when a path can name only one node, whatever the document holds. */
function namesOneNode(path) {
	let skeleton = "";
	const opened = [];
	const plain = path.replace(/"[^"]*"|'[^']*'/g, "''").replace(/\s+/g, "");
	for (const [index, character] of [...plain].entries()) if (character === "[" || character === "(") opened.push({
		at: character,
		from: index + 1
	});
	else if (character === "]" || character === ")") {
		const { at = "", from = index } = opened.pop() ?? {};
		if (opened.length > 0) continue;
		const inside = [...plain].slice(from, index).join("");
		skeleton += at === "[" ? `[${/^(?:[1-9]\d*|last\(\))$/.test(inside) ? "#" : ""}]` : "()";
	} else if (opened.length === 0) skeleton += character;
	return ONE_NODE.test(skeleton);
}
// src/run/sources.ts
/** Each source; the first that is named is read. */
const READERS = [
	({ jsonpath }, response) => jsonpath === void 0 ? null : byJsonPath(jsonpath, response),
	({ xpath }, response) => xpath === void 0 ? null : byXPath(xpath, response),
	({ header, all }, response) => {
		if (header === void 0) return null;
		const values = response.headers.get(header.toLowerCase());
		const value = all ? values : values?.join(", ");
		return {
			...reading(`header:${header.toLowerCase()}`, value),
			several: all === true
		};
	},
	({ cookie }, response) => cookie === void 0 ? null : reading(`cookie:${cookie}`, setCookies(response).get(cookie)),
	({ status }, response) => status ? reading("status", response.status) : null,
	({ size_bytes }, response) => size_bytes ? reading("size_bytes", response.body.byteLength) : null,
	({ sha256 }, response) => sha256 ? reading("sha256", createHash("sha256").update(response.body).digest("hex")) : null
];
/** Reads what an assertion or a capture names. Throws `TestFault` for a path that cannot be used. */
function readSource(map, response) {
	const found = firstReading(map, response) ?? {
		...reading("body", response.text()),
		source: map.body ? "body" : "regex"
	};
	if (map.regex === void 0) return found;
	const text = found.value === void 0 || typeof found.value === "string" ? found.value : stringifyJson(found.value);
	const value = text === void 0 ? void 0 : compilePattern(map.regex).firstGroup(text) ?? void 0;
	return {
		...found,
		value,
		several: false,
		places: found.several ? [] : found.places
	};
}
/** A source as its author wrote it, for messages. */
function describeSource(map) {
	const { jsonpath, xpath, header, cookie, regex } = map;
	const flag = [
		"status",
		"body",
		"size_bytes",
		"sha256"
	].find((key) => map[key]);
	return [jsonpath ?? xpath ?? (header && `header ${header}`) ?? (cookie && `cookie ${cookie}`) ?? flag, regex === void 0 ? void 0 : `regex ${regex}`].filter((part) => part !== void 0).join(", ");
}
function firstReading(map, response) {
	for (const read of READERS) {
		const found = read(map, response);
		if (found !== null) return found;
	}
	return null;
}
function reading(source, value) {
	return {
		source,
		value,
		several: false,
		places: [],
		problem: null
	};
}
function byJsonPath(path, response) {
	const source = `jsonpath:${path}`;
	const { problem, empty, value: document } = response.json();
	if (problem !== null) return {
		...reading(source, void 0),
		problem: {
			expected: "JSON",
			actual: problem,
			empty
		}
	};
	const { value, singular, places } = usable(() => readJsonPath(path, document), (reason) => `the JSONPath ${path} cannot be used: ${reason}`);
	return {
		...reading(source, value),
		several: !singular,
		places
	};
}
function byXPath(path, response) {
	const source = `xpath:${path}`;
	const text = response.text();
	const { document, problem } = parseXml(text);
	if (document === null) {
		const empty = text.trim() === "";
		return {
			...reading(source, void 0),
			problem: {
				expected: "XML",
				actual: problem,
				empty
			}
		};
	}
	const { value, singular } = usable(() => queryXml(path, document), (reason) => reason);
	return {
		...reading(source, value),
		several: !singular
	};
}
/** A path that the body or the value of a `{{name}}` makes unusable is a fault of the test, not a defect of the run. */
function usable(read, tell) {
	try {
		return read();
	} catch (error) {
		if (error instanceof RangeError) throw error;
		throw new TestFault("wrong-path", tell(error instanceof Error ? error.message : String(error)), error);
	}
}
// src/run/capture.ts
/** Values that a response gives to later tests. Throws `TestFault` when one of them is not there. */
function captureValues(captures, response) {
	return new Map(Object.entries(captures).map(([name, source]) => [name, captureValue(name, source, response)]));
}
function captureValue(name, source, response) {
	const map = typeof source === "string" ? { jsonpath: source } : source;
	const found = guarded(name, () => readSource(map, response));
	if (found.value !== void 0) return found.value;
	const { problem } = found;
	const why = problem === null ? `found nothing in ${placeOf$1(found)}` : `found nothing: expected ${problem.expected}, got ${problem.actual}`;
	throw new TestFault("capture-empty", `capture ${name}: ${describeSource(map)} ${why}`);
}
function placeOf$1({ source }) {
	return source.startsWith("header:") || source.startsWith("cookie:") ? "the response's headers" : "the body";
}
/** What a library says about a path or a pattern, under the capture's name. */
function guarded(name, work) {
	try {
		return work();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const kind = error instanceof TestFault ? error.kind : "capture-empty";
		throw new TestFault(kind, `capture ${name}: ${reason}`, error);
	}
}
// src/run/attempt.ts
/** An attempt in which nothing has happened yet. */
const BLANK_ATTEMPT = {
	status: "passed",
	message: null,
	skip: null,
	mismatches: [],
	trace: [],
	remediation: null,
	request: null,
	response: null,
	refusal: null,
	rows: null,
	captured: /* @__PURE__ */ new Map(),
	sends: 0,
	timing: null,
	steps: [],
	location: null
};
/** What came so far, ended by something that is no failed expectation. */
function erroredAttempt(progress, kind, message, trace) {
	return {
		...progress,
		status: "error",
		message,
		trace,
		remediation: remedyFor(kind)
	};
}
/** What an exception says about a test; one that is a defect of ours is thrown on. */
function faultyAttempt(error, progress = BLANK_ATTEMPT) {
	if (error instanceof TestFault) return erroredAttempt(progress, error.kind, error.message, causeChain(error));
	if (error instanceof UnknownNameError) return erroredAttempt(progress, error.lack ? "unknown-member" : "unknown-name", error.message, causeChain(error));
	if (error instanceof RangeError) return erroredAttempt(progress, "deep-value", "a value is nested too deeply to be compared or sent", causeChain(error));
	throw error;
}
/** The same, where a signal may have been thrown on as it is. */
function endedAttempt(error, signal, progress) {
	if (!signal.aborted || error !== signal.reason) return faultyAttempt(error, progress);
	return interruptedAttempt(progress, signal);
}
/** What came so far, ended by a signal. */
function interruptedAttempt(progress, signal) {
	const kind = wasCancelled(signal) ? "interrupted" : "time-out";
	return {
		...erroredAttempt(progress, kind, reasonOf(signal), [reasonOf(signal)]),
		remediation: remedyInTime(kind, signal)
	};
}
/** A send that brought no complete answer. */
function unansweredAttempt(progress, failure, signal) {
	const { kind, message, trace } = failure;
	const attempt = erroredAttempt(progress, kind, message, trace);
	return trace[0] === reasonOf(signal) ? {
		...attempt,
		remediation: remedyInTime(kind, signal)
	} : attempt;
}
/** A defect of ours costs one test, not the session. */
function brokenAttempt(error) {
	const trace = causeChain(error);
	const message = `this test could not be carried out: ${trace[0] ?? "no reason given"}`;
	return erroredAttempt(BLANK_ATTEMPT, "defect", message, trace);
}
// src/run/match/context.ts
/** The comparison of one value ends here. */
const MAX_FINDINGS = 1e3;
function finding(expected, node) {
	return [{
		at: node.at,
		written: node.written,
		expected,
		actual: node.value === void 0 ? "$absent" : node.value
	}];
}
// src/run/describe-mismatches.ts
const SHOWN$1 = 3;
const SHOWN_CHARACTERS$1 = 160;
/**
* One line that tells the first mismatches and how many more there are. `mask` is for values that are cut: half a secret would not
* be known again by what masks the line later.
*/
function describeMismatches(mismatches, response, mask) {
	const texts = mismatches.slice(0, SHOWN$1).map((mismatch) => describe(mismatch, response, mask));
	const more = mismatches.length - texts.length;
	return texts.join("; ") + (more > 0 ? `; and ${more} more` : "") + unseen(mismatches);
}
/** The comparison of a value ends at a number of mismatches: what would come after them was not looked at. */
function unseen(mismatches) {
	const ended = [...Map.groupBy(mismatches, ({ source }) => source)].find(([, found]) => found.length >= MAX_FINDINGS)?.[0];
	return ended === void 0 ? "" : `; ${words(ended)} was compared up to ${MAX_FINDINGS} mismatches`;
}
function describe(mismatch, response, mask) {
	const { source, pointer } = mismatch;
	const [expected, actual] = shortened(show(mismatch.expected), show(mismatch.actual), () => {
		mask(response.text());
		return mask;
	});
	const difference = `expected ${expected}, got ${actual}`;
	if (source === "status") return `expected status ${plain(mismatch.expected)}, got ${plain(mismatch.actual)}`;
	if (source === "duration") return `expected an answer within ${limitOf(mismatch.expected)} ms, got it after ${plain(mismatch.actual)} ms`;
	if (isUnreadable(mismatch, response)) return `expected ${mismatch.expected}, got ${mismatch.actual}`;
	return `${words(source)}${pointer === "" ? "" : ` ${pointer}`}: ${difference}`;
}
function words(source) {
	return source.replace(/[:_]/, " ");
}
/** Something else came than the JSON or XML that a body was to be read as. */
function isUnreadable({ source, expected, actual }, response) {
	return expected === "JSON" ? actual === response.json().problem : expected === "XML" && source.startsWith("xpath:");
}
function limitOf(expected) {
	return plain((expected !== null && typeof expected === "object" && !Array.isArray(expected) ? expected.$lte : expected) ?? null);
}
function plain(value) {
	return typeof value === "string" ? value : show(value);
}
function show(value) {
	if (value === "$absent") return "nothing there";
	return stringifyJson(value);
}
/** Long values as the part of them in which they differ. */
function shortened(expected, actual, prepareMask) {
	if (expected.length <= SHOWN_CHARACTERS$1 && actual.length <= SHOWN_CHARACTERS$1) return [expected, actual];
	const mask = prepareMask();
	const [one, other] = aroundDifference(mask(expected), mask(actual), SHOWN_CHARACTERS$1);
	return [shownExcerpt(one), shownExcerpt(other)];
}
// src/run/graphql.ts
/** GraphQL answers 200 also when it failed: `errors` in the answer are a mismatch, unless the call expects something of them. */
function graphqlMismatches(call, response) {
	if (call.request_graphql === void 0 || expectsErrors(call)) return [];
	const errors = memberOf(response.json().value, "errors");
	if (errors === void 0 || errors === null || Array.isArray(errors) && errors.length === 0) return [];
	const { file, line } = call.locate(["request_graphql"]);
	return [{
		source: "graphql",
		pointer: "/errors",
		expected: "$absent",
		actual: errors,
		location: {
			file,
			line
		}
	}];
}
function expectsErrors({ expected_response: template, assert }) {
	return namesErrors(template) || assert.some(({ jsonpath }) => typeof jsonpath === "string" && /\berrors\b/.test(jsonpath));
}
/** Operators such as `$all_of` hold templates of the whole body, too. */
function namesErrors(template) {
	if (Array.isArray(template)) return template.some(namesErrors);
	if (template === null || typeof template !== "object") return false;
	if (Object.hasOwn(template, "errors")) return true;
	return Object.entries(template).some(([key, member]) => key.startsWith("$") && namesErrors(member));
}
function memberOf(value, key) {
	if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
// src/run/match/values.ts
/** Comparison of JSON values by type and value; numbers of different widths compare exactly. */
function sameValue(left, right) {
	if (isNumeric(left) && isNumeric(right)) return sameNumber(left, right);
	if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return left === right;
	if (Array.isArray(left) || Array.isArray(right)) {
		if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
		return left.every((item, index) => sameValue(item, right[index] ?? null));
	}
	const keys = Object.keys(left);
	if (keys.length !== Object.keys(right).length) return false;
	return keys.every((key) => Object.hasOwn(right, key) && sameValue(member(left, key), member(right, key)));
}
/** Below, at or above zero as `left` is below, equal to or above `right`; `null` when they have no order. */
function compareValues(left, right) {
	if (!(isNumeric(left) && isNumeric(right) || typeof left === "string" && typeof right === "string")) return null;
	if (left < right) return -1;
	return left > right ? 1 : 0;
}
/** Code points of a text, elements of a list, keys of an object; `null` for what has no length. */
function lengthOf(value) {
	if (typeof value === "string") return codePoints(value);
	if (Array.isArray(value)) return value.length;
	return isObject$2(value) ? Object.keys(value).length : null;
}
/** A value as a report shows it: what lies deeper than `levels` is named, so that a hostile depth breaks no writer. */
function clipDepth(value, levels = 24) {
	if (value === null || typeof value !== "object") return value;
	if (levels === 0) return "… [deeper levels cut]";
	if (Array.isArray(value)) return value.map((item) => clipDepth(item, levels - 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clipDepth(item, levels - 1)]));
}
function member(value, key) {
	return Object.hasOwn(value, key) ? value[key] ?? null : null;
}
function sameNumber(left, right) {
	if (typeof left === typeof right) return left === right;
	const [whole, other] = typeof left === "bigint" ? [left, Number(right)] : [BigInt(right), Number(left)];
	return Number.isInteger(other) && BigInt(other) === whole;
}
function codePoints(text) {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}
/** The path of a JSON Pointer, also in its form for URIs (`#/a/0`). */
function fromJsonPointer(pointer) {
	return pointer.replace(/^#/, "").split("/").slice(1).map(unescapePointerPart);
}
// src/run/match/mismatch.ts
/** A finding as results tell it, with the line where its expectation is written. */
function mismatch(expectation, source, found) {
	const { file, line } = expectation.locate(found.written);
	return {
		source,
		pointer: toPointer(found.at),
		expected: clipDepth(found.expected),
		actual: clipDepth(found.actual),
		location: {
			file,
			line
		}
	};
}
/** What came instead of the JSON or the XML that was expected. */
function unreadable(expectation, source, written, { expected, actual }) {
	return mismatch(expectation, source, {
		at: [],
		written,
		expected,
		actual
	});
}
// node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
function deepCompareStrict(a, b) {
	const typeofa = typeof a;
	if (typeofa !== typeof b) return false;
	const aIsArray = Array.isArray(a);
	if (aIsArray !== Array.isArray(b)) return false;
	if (aIsArray) {
		const length = a.length;
		if (length !== b.length) return false;
		for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return false;
		return true;
	}
	if (typeofa === "object") {
		if (!a || !b) return a === b;
		const aKeys = Object.keys(a);
		const bKeys = Object.keys(b);
		if (aKeys.length !== bKeys.length) return false;
		for (const k of aKeys) {
			if (!Object.prototype.hasOwnProperty.call(b, k)) return false;
			if (!deepCompareStrict(a[k], b[k])) return false;
		}
		return true;
	}
	return a === b;
}
// node_modules/@cfworker/json-schema/dist/esm/pointer.js
function encodePointer(p) {
	return encodeURI(escapePointer(p)).replace(/#/g, "%23");
}
function escapePointer(p) {
	return p.replace(/~/g, "~0").replace(/\//g, "~1");
}
// node_modules/@cfworker/json-schema/dist/esm/dereference.js
const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
	let normalized = "";
	for (let index = 0; index < fragment.length;) {
		const character = fragment[index];
		const encoded = fragment.slice(index, index + 3);
		if (character === "%" && uriPercentEncoding.test(encoded)) {
			const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
			normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
			index += 3;
			continue;
		}
		const codePoint = String.fromCodePoint(fragment.codePointAt(index));
		normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
		index += codePoint.length;
	}
	return normalized;
}
function resolveURI(reference, baseURI) {
	const url = new URL(reference, baseURI.href);
	url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
	return url;
}
const schemaArrayKeyword = {
	prefixItems: true,
	items: true,
	allOf: true,
	anyOf: true,
	oneOf: true
};
const schemaMapKeyword = {
	$defs: true,
	definitions: true,
	properties: true,
	patternProperties: true,
	dependentSchemas: true
};
const ignoredKeyword = {
	id: true,
	$id: true,
	$ref: true,
	$schema: true,
	$anchor: true,
	$vocabulary: true,
	$comment: true,
	default: true,
	enum: true,
	const: true,
	required: true,
	dependentRequired: true,
	type: true,
	maximum: true,
	minimum: true,
	exclusiveMaximum: true,
	exclusiveMinimum: true,
	multipleOf: true,
	maxLength: true,
	minLength: true,
	pattern: true,
	format: true,
	maxItems: true,
	minItems: true,
	uniqueItems: true,
	maxProperties: true,
	minProperties: true
};
let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
	if (schema && typeof schema === "object" && !Array.isArray(schema)) {
		const id = schema.$id || schema["id"];
		if (id) {
			const url = resolveURI(id, baseURI);
			if (url.hash.length > 1) lookup[url.href] = schema;
			else {
				url.hash = "";
				if (basePointer === "") baseURI = url;
				else dereference(schema, lookup, baseURI);
			}
		}
	} else if (schema !== true && schema !== false) return lookup;
	const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
	if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
	lookup[schemaURI] = schema;
	if (schema === true || schema === false) return lookup;
	if (schema.__absolute_uri__ === void 0) Object.defineProperty(schema, "__absolute_uri__", {
		enumerable: false,
		value: schemaURI
	});
	if (schema.$ref && schema.__absolute_ref__ === void 0) {
		const url = resolveURI(schema.$ref, baseURI);
		Object.defineProperty(schema, "__absolute_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === void 0) {
		const url = resolveURI(schema.$recursiveRef, baseURI);
		Object.defineProperty(schema, "__absolute_recursive_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$anchor) {
		const url = resolveURI("#" + schema.$anchor, baseURI);
		lookup[url.href] = schema;
	}
	for (let key in schema) {
		if (ignoredKeyword[key]) continue;
		const keyBase = `${basePointer}/${encodePointer(key)}`;
		const subSchema = schema[key];
		if (Array.isArray(subSchema)) {
			if (schemaArrayKeyword[key]) {
				const length = subSchema.length;
				for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
			}
		} else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
		else dereference(subSchema, lookup, baseURI, keyBase);
	}
	return lookup;
}
// node_modules/@cfworker/json-schema/dist/esm/format.js
const DATE$1 = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
const DAYS = [
	0,
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
const UUID$1 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
const EMAIL$1 = (input) => {
	const matches = input.match(EMAIL_ADDRESS);
	if (!matches) return false;
	const name = matches[1];
	const host = matches[2];
	if (!name || !host || name.length > 64 || host.length > 253) return false;
	if (name[0] !== "\"" && (name[0] === "." || name.endsWith(".") || name.includes(".."))) return false;
	if (host.startsWith("[") && host.endsWith("]")) {
		const address = host.slice(1, -1);
		if (/^ipv6:/i.test(address)) return IPV6.test(address.slice(5));
		return IPV4.test(address);
	}
	return HOSTNAME.test(host);
};
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
	return r.test.bind(r);
}
const format = {
	date,
	time: time.bind(void 0, true),
	"date-time": date_time,
	duration: DURATION,
	uri,
	"uri-reference": bind(URIREF),
	"uri-template": bind(URITEMPLATE),
	url: bind(URL_),
	email: EMAIL$1,
	hostname: bind(HOSTNAME),
	ipv4: bind(IPV4),
	ipv6: bind(IPV6),
	regex,
	uuid: bind(UUID$1),
	"json-pointer": bind(JSON_POINTER),
	"json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
	"relative-json-pointer": bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function date(str) {
	const matches = str.match(DATE$1);
	if (!matches) return false;
	const yearPart = matches[1];
	const monthPart = matches[2];
	const dayPart = matches[3];
	if (!yearPart || !monthPart || !dayPart) return false;
	const year = +yearPart;
	const month = +monthPart;
	const day = +dayPart;
	const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
	return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
}
function time(full, str) {
	const matches = str.match(TIME);
	if (!matches) return false;
	const hourPart = matches[1];
	const minutePart = matches[2];
	const secondPart = matches[3];
	if (!hourPart || !minutePart || !secondPart) return false;
	const hour = +hourPart;
	const minute = +minutePart;
	const second = +secondPart;
	const timeZone = matches[5];
	const offsetSign = matches[6];
	const offsetHour = +(matches[7] ?? 0);
	const offsetMinute = +(matches[8] ?? 0);
	if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) return false;
	if (second < 60) return true;
	const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
	return (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 1440) % 1440 === 1439;
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
	const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
	return datePart !== void 0 && timePart !== void 0 && extra === void 0 && date(datePart) && time(true, timePart);
}
const NOT_URI_FRAGMENT = /\/|:/;
const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
	return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
	if (Z_ANCHOR.test(str)) return false;
	try {
		new RegExp(str, "u");
		return true;
	} catch (e) {
		return false;
	}
}
// node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
function ucs2length(s) {
	let result = 0;
	let length = s.length;
	let index = 0;
	let charCode;
	while (index < length) {
		result++;
		charCode = s.charCodeAt(index++);
		if (charCode >= 55296 && charCode <= 56319 && index < length) {
			charCode = s.charCodeAt(index);
			if ((charCode & 64512) == 56320) index++;
		}
	}
	return result;
}
// node_modules/@cfworker/json-schema/dist/esm/validate.js
function hasOwnProperty(instance, key) {
	return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
	const coefficientAndExponent = Math.abs(value).toString().split("e");
	const coefficient = coefficientAndExponent[0];
	const exponent = coefficientAndExponent[1] ?? "0";
	const point = coefficient.indexOf(".");
	const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
	return [BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength];
}
function isMultipleOf(instance, divisor) {
	if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return false;
	const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
	const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
	const exponentDifference = instanceExponent - divisorExponent;
	if (exponentDifference >= 0) return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
	return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
}
function validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
	if (schema === true) return {
		valid: true,
		errors: []
	};
	if (schema === false) return {
		valid: false,
		errors: [{
			instanceLocation,
			keyword: "false",
			keywordLocation: instanceLocation,
			error: "False boolean schema."
		}]
	};
	const rawInstanceType = typeof instance;
	let instanceType;
	switch (rawInstanceType) {
		case "boolean":
		case "number":
		case "string":
			instanceType = rawInstanceType;
			break;
		case "object":
			if (instance === null) instanceType = "null";
			else if (Array.isArray(instance)) instanceType = "array";
			else instanceType = "object";
			break;
		default: throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
	}
	const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
	const errors = [];
	if ($recursiveAnchor === true && recursiveAnchor === null) recursiveAnchor = schema;
	if ($recursiveRef === "#") {
		const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
		const keywordLocation = `${schemaLocation}/$recursiveRef`;
		const result = validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$recursiveRef",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
	}
	if ($ref !== void 0) {
		const refSchema = lookup[__absolute_ref__ || $ref];
		if (refSchema === void 0) {
			let message = `Unresolved $ref "${$ref}".`;
			if (__absolute_ref__ && __absolute_ref__ !== $ref) message += `  Absolute URI "${__absolute_ref__}".`;
			message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
			throw new Error(message);
		}
		const keywordLocation = `${schemaLocation}/$ref`;
		const result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$ref",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
		if (draft === "4" || draft === "7") return {
			valid: errors.length === 0,
			errors
		};
	}
	if (Array.isArray($type)) {
		let length = $type.length;
		let valid = false;
		for (let i = 0; i < length; i++) if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
			valid = true;
			break;
		}
		if (!valid) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type.join("\", \"")}".`
		});
	} else if ($type === "integer") {
		if (instanceType !== "number" || instance % 1 || instance !== instance) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
		});
	} else if ($type !== void 0 && instanceType !== $type) errors.push({
		instanceLocation,
		keyword: "type",
		keywordLocation: `${schemaLocation}/type`,
		error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
	});
	if ($const !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!deepCompareStrict(instance, $const)) errors.push({
				instanceLocation,
				keyword: "const",
				keywordLocation: `${schemaLocation}/const`,
				error: `Instance does not match ${JSON.stringify($const)}.`
			});
		} else if (instance !== $const) errors.push({
			instanceLocation,
			keyword: "const",
			keywordLocation: `${schemaLocation}/const`,
			error: `Instance does not match ${JSON.stringify($const)}.`
		});
	}
	if ($enum !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!$enum.some((value) => deepCompareStrict(instance, value))) errors.push({
				instanceLocation,
				keyword: "enum",
				keywordLocation: `${schemaLocation}/enum`,
				error: `Instance does not match any of ${JSON.stringify($enum)}.`
			});
		} else if (!$enum.some((value) => instance === value)) errors.push({
			instanceLocation,
			keyword: "enum",
			keywordLocation: `${schemaLocation}/enum`,
			error: `Instance does not match any of ${JSON.stringify($enum)}.`
		});
	}
	if ($not !== void 0) {
		const keywordLocation = `${schemaLocation}/not`;
		if (validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation).valid) errors.push({
			instanceLocation,
			keyword: "not",
			keywordLocation,
			error: "Instance matched \"not\" schema."
		});
	}
	let subEvaluateds = [];
	if ($anyOf !== void 0) {
		const keywordLocation = `${schemaLocation}/anyOf`;
		const errorsLength = errors.length;
		let anyValid = false;
		for (const [i, subSchema] of $anyOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			anyValid = anyValid || result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (anyValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "anyOf",
			keywordLocation,
			error: "Instance does not match any subschemas."
		});
	}
	if ($allOf !== void 0) {
		const keywordLocation = `${schemaLocation}/allOf`;
		const errorsLength = errors.length;
		let allValid = true;
		for (const [i, subSchema] of $allOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			allValid = allValid && result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (allValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "allOf",
			keywordLocation,
			error: `Instance does not match every subschema.`
		});
	}
	if ($oneOf !== void 0) {
		const keywordLocation = `${schemaLocation}/oneOf`;
		const errorsLength = errors.length;
		const matches = $oneOf.filter((subSchema, i) => {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			if (result.valid) subEvaluateds.push(subEvaluated);
			return result.valid;
		}).length;
		if (matches === 1) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "oneOf",
			keywordLocation,
			error: `Instance does not match exactly one subschema (${matches} matches).`
		});
	}
	if (instanceType === "object" || instanceType === "array") Object.assign(evaluated, ...subEvaluateds);
	if ($if !== void 0) {
		const keywordLocation = `${schemaLocation}/if`;
		const ifEvaluated = Object.create(null);
		if (validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid) {
			Object.assign(evaluated, ifEvaluated);
			if ($then !== void 0) {
				const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
				if (!thenResult.valid) errors.push({
					instanceLocation,
					keyword: "if",
					keywordLocation,
					error: `Instance does not match "then" schema.`
				}, ...thenResult.errors);
			}
		} else if ($else !== void 0) {
			const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
			if (!elseResult.valid) errors.push({
				instanceLocation,
				keyword: "if",
				keywordLocation,
				error: `Instance does not match "else" schema.`
			}, ...elseResult.errors);
		}
	}
	if (instanceType === "object") {
		if ($required !== void 0) {
			for (const key of $required) if (!hasOwnProperty(instance, key)) errors.push({
				instanceLocation,
				keyword: "required",
				keywordLocation: `${schemaLocation}/required`,
				error: `Instance does not have required property "${key}".`
			});
		}
		const keys = Object.keys(instance);
		if ($minProperties !== void 0 && keys.length < $minProperties) errors.push({
			instanceLocation,
			keyword: "minProperties",
			keywordLocation: `${schemaLocation}/minProperties`,
			error: `Instance does not have at least ${$minProperties} properties.`
		});
		if ($maxProperties !== void 0 && keys.length > $maxProperties) errors.push({
			instanceLocation,
			keyword: "maxProperties",
			keywordLocation: `${schemaLocation}/maxProperties`,
			error: `Instance does not have at least ${$maxProperties} properties.`
		});
		if ($propertyNames !== void 0) {
			const keywordLocation = `${schemaLocation}/propertyNames`;
			for (const key in instance) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "propertyNames",
					keywordLocation,
					error: `Property name "${key}" does not match schema.`
				}, ...result.errors);
			}
		}
		if ($dependentRequired !== void 0) {
			const keywordLocation = `${schemaLocation}/dependantRequired`;
			for (const key in $dependentRequired) if (hasOwnProperty(instance, key)) {
				const required = $dependentRequired[key];
				for (const dependantKey of required) if (!hasOwnProperty(instance, dependantKey)) errors.push({
					instanceLocation,
					keyword: "dependentRequired",
					keywordLocation,
					error: `Instance has "${key}" but does not have "${dependantKey}".`
				});
			}
		}
		if ($dependentSchemas !== void 0) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
			const keywordLocation = `${schemaLocation}/dependentSchemas`;
			if (hasOwnProperty(instance, key)) {
				const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "dependentSchemas",
					keywordLocation,
					error: `Instance has "${key}" but does not match dependant schema.`
				}, ...result.errors);
			}
		}
		if ($dependencies !== void 0) {
			const keywordLocation = `${schemaLocation}/dependencies`;
			for (const key in $dependencies) if (hasOwnProperty(instance, key)) {
				const propsOrSchema = $dependencies[key];
				if (Array.isArray(propsOrSchema)) {
					for (const dependantKey of propsOrSchema) if (!hasOwnProperty(instance, dependantKey)) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not have "${dependantKey}".`
					});
				} else {
					const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
					if (!result.valid) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not match dependant schema.`
					}, ...result.errors);
				}
			}
		}
		const thisEvaluated = Object.create(null);
		let stop = false;
		if ($properties !== void 0) {
			const keywordLocation = `${schemaLocation}/properties`;
			for (const [key, propertySchema] of Object.entries($properties)) {
				if (!hasOwnProperty(instance, key)) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
				thisEvaluated[key] = true;
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "properties",
						keywordLocation,
						error: `Property "${key}" does not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if (!stop && $patternProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/patternProperties`;
			for (const [pattern, subSchema] of Object.entries($patternProperties)) {
				const regex = new RegExp(pattern, "u");
				for (const key in instance) {
					if (!regex.test(key)) continue;
					const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
					const result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
					thisEvaluated[key] = true;
					if (result.valid) evaluated[key] = true;
					else {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "patternProperties",
							keywordLocation,
							error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if (!stop && $additionalProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/additionalProperties`;
			for (const key in instance) {
				if (thisEvaluated[key]) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "additionalProperties",
						keywordLocation,
						error: `Property "${key}" does not match additional properties schema.`
					}, ...result.errors);
				}
			}
		} else if (!stop && $unevaluatedProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
			for (const key in instance) if (!evaluated[key]) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else errors.push({
					instanceLocation,
					keyword: "unevaluatedProperties",
					keywordLocation,
					error: `Property "${key}" does not match unevaluated properties schema.`
				}, ...result.errors);
			}
		}
	} else if (instanceType === "array") {
		if ($maxItems !== void 0 && instance.length > $maxItems) errors.push({
			instanceLocation,
			keyword: "maxItems",
			keywordLocation: `${schemaLocation}/maxItems`,
			error: `Array has too many items (${instance.length} > ${$maxItems}).`
		});
		if ($minItems !== void 0 && instance.length < $minItems) errors.push({
			instanceLocation,
			keyword: "minItems",
			keywordLocation: `${schemaLocation}/minItems`,
			error: `Array has too few items (${instance.length} < ${$minItems}).`
		});
		const length = instance.length;
		let i = 0;
		let stop = false;
		if ($prefixItems !== void 0) {
			const keywordLocation = `${schemaLocation}/prefixItems`;
			const length2 = Math.min($prefixItems.length, length);
			for (; i < length2; i++) {
				const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "prefixItems",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if ($items !== void 0) {
			const keywordLocation = `${schemaLocation}/items`;
			if (Array.isArray($items)) {
				const length2 = Math.min($items.length, length);
				for (; i < length2; i++) {
					const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "items",
							keywordLocation,
							error: `Items did not match schema.`
						}, ...result.errors);
						if (stop) break;
					}
				}
			} else for (; i < length; i++) {
				const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "items",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
			if (!stop && $additionalItems !== void 0) {
				const keywordLocation = `${schemaLocation}/additionalItems`;
				for (; i < length; i++) {
					const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "additionalItems",
							keywordLocation,
							error: `Items did not match additional items schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if ($contains !== void 0) {
			if (length === 0 && $minContains === void 0) errors.push({
				instanceLocation,
				keyword: "contains",
				keywordLocation: `${schemaLocation}/contains`,
				error: `Array is empty. It must contain at least one item matching the schema.`
			});
			else if ($minContains !== void 0 && length < $minContains) errors.push({
				instanceLocation,
				keyword: "minContains",
				keywordLocation: `${schemaLocation}/minContains`,
				error: `Array has less items (${length}) than minContains (${$minContains}).`
			});
			else {
				const keywordLocation = `${schemaLocation}/contains`;
				const errorsLength = errors.length;
				let contained = 0;
				for (let j = 0; j < length; j++) {
					const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
					if (result.valid) {
						evaluated[j] = true;
						contained++;
					} else errors.push(...result.errors);
				}
				if (contained >= ($minContains || 0)) errors.length = errorsLength;
				if ($minContains === void 0 && contained === 0) errors.splice(errorsLength, 0, {
					instanceLocation,
					keyword: "contains",
					keywordLocation,
					error: `Array does not contain item matching schema.`
				});
				else if ($minContains !== void 0 && contained < $minContains) errors.push({
					instanceLocation,
					keyword: "minContains",
					keywordLocation: `${schemaLocation}/minContains`,
					error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
				});
				else if ($maxContains !== void 0 && contained > $maxContains) errors.push({
					instanceLocation,
					keyword: "maxContains",
					keywordLocation: `${schemaLocation}/maxContains`,
					error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
				});
			}
		}
		if (!stop && $unevaluatedItems !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedItems`;
			for (; i < length; i++) {
				if (evaluated[i]) continue;
				const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "unevaluatedItems",
					keywordLocation,
					error: `Items did not match unevaluated items schema.`
				}, ...result.errors);
			}
		}
		if ($uniqueItems) for (let j = 0; j < length; j++) {
			const a = instance[j];
			const ao = typeof a === "object" && a !== null;
			for (let k = 0; k < length; k++) {
				if (j === k) continue;
				const b = instance[k];
				if (a === b || ao && typeof b === "object" && b !== null && deepCompareStrict(a, b)) {
					errors.push({
						instanceLocation,
						keyword: "uniqueItems",
						keywordLocation: `${schemaLocation}/uniqueItems`,
						error: `Duplicate items at indexes ${j} and ${k}.`
					});
					j = Number.MAX_SAFE_INTEGER;
					k = Number.MAX_SAFE_INTEGER;
				}
			}
		}
	} else if (instanceType === "number") {
		if (draft === "4") {
			if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
			});
			if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
			});
		} else {
			if ($minimum !== void 0 && instance < $minimum) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$minimum}.`
			});
			if ($maximum !== void 0 && instance > $maximum) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$maximum}.`
			});
			if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) errors.push({
				instanceLocation,
				keyword: "exclusiveMinimum",
				keywordLocation: `${schemaLocation}/exclusiveMinimum`,
				error: `${instance} is less than ${$exclusiveMinimum}.`
			});
			if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) errors.push({
				instanceLocation,
				keyword: "exclusiveMaximum",
				keywordLocation: `${schemaLocation}/exclusiveMaximum`,
				error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
			});
		}
		if ($multipleOf !== void 0) {
			if (!isMultipleOf(instance, $multipleOf)) errors.push({
				instanceLocation,
				keyword: "multipleOf",
				keywordLocation: `${schemaLocation}/multipleOf`,
				error: `${instance} is not a multiple of ${$multipleOf}.`
			});
		}
	} else if (instanceType === "string") {
		const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
		if ($minLength !== void 0 && length < $minLength) errors.push({
			instanceLocation,
			keyword: "minLength",
			keywordLocation: `${schemaLocation}/minLength`,
			error: `String is too short (${length} < ${$minLength}).`
		});
		if ($maxLength !== void 0 && length > $maxLength) errors.push({
			instanceLocation,
			keyword: "maxLength",
			keywordLocation: `${schemaLocation}/maxLength`,
			error: `String is too long (${length} > ${$maxLength}).`
		});
		if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) errors.push({
			instanceLocation,
			keyword: "pattern",
			keywordLocation: `${schemaLocation}/pattern`,
			error: `String does not match pattern.`
		});
		if ($format !== void 0 && format[$format] && !format[$format](instance)) errors.push({
			instanceLocation,
			keyword: "format",
			keywordLocation: `${schemaLocation}/format`,
			error: `String does not match format "${$format}".`
		});
	}
	return {
		valid: errors.length === 0,
		errors
	};
}
// src/run/match/exact-numbers.ts
/** From here on a `number` leaves integers out. */
const FAR = 2 ** 53;
/**
* Copies of values in which every integer is a `number`, in the same order and as different from others as it was: where rounding
* would make two of them one, the next `number` stands for the one further from zero.
*/
function withOrderedNumbers(values) {
	const numbers = [...new Set(values.flatMap(numbersOf))];
	const far = numbers.some((number) => typeof number === "bigint") ? numbers.filter((number) => Math.abs(Number(number)) >= FAR) : [];
	const stands = new Map([...ranked(far.filter((number) => number > 0)), ...ranked(far.filter((number) => number < 0).map(negated)).map(([number, stand]) => [-number, -stand])]);
	return values.map((value) => withNumbers(value, (number) => stands.get(number) ?? Number(number)));
}
/** What stands for each of some positive numbers: upwards the nearest that is free, and nothing beyond the largest. */
function ranked(numbers) {
	const sorted = numbers.toSorted((one, other) => one < other ? -1 : Number(one > other));
	const ranks = [];
	for (const number of sorted) {
		const [last, below] = ranks.at(-1) ?? [0, 0];
		ranks.push([number, Math.max(Number(number), last < number ? neighbour(below, 1n) : below)]);
	}
	let [above, highest] = [Number.POSITIVE_INFINITY, Number.MAX_VALUE];
	for (const rank of ranks.toReversed()) {
		const [number, stand] = rank;
		if (number < above && above !== Number.POSITIVE_INFINITY) highest = neighbour(highest, -1n);
		highest = Math.min(stand, highest);
		rank[1] = highest;
		above = number;
	}
	return ranks;
}
function negated(number) {
	return -number;
}
const BITS = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
/** The next number above a positive one that is not infinite, or below it. */
function neighbour(number, step) {
	BITS.setFloat64(0, Math.min(number, Number.MAX_VALUE));
	BITS.setBigUint64(0, BITS.getBigUint64(0) + step);
	return BITS.getFloat64(0);
}
// src/run/match/written-keywords.ts
/**
* Finds what a keyword was written with by the way that the library took to it, through every `$ref`. `prepared` is the copy that
* the library worked on, `targets` what its references lead to.
*/
function writtenKeywords(schema, prepared, targets) {
	const originals = counterparts(prepared, schema);
	return (location) => {
		const steps = fromJsonPointer(location);
		const keyword = steps.pop() ?? "";
		const original = originals.get(steps.reduce((node, step) => follow(node, step, targets), prepared));
		return isObject$2(original) && Object.hasOwn(original, keyword) ? original[keyword] : void 0;
	};
}
function follow(node, step, targets) {
	if (node === null || typeof node !== "object") return void 0;
	const { __absolute_ref__: target } = node;
	if (step === "$ref" && target !== void 0) return targets[target];
	return Object.hasOwn(node, step) ? node[step] : void 0;
}
/** Each part of a copy, and what it was made from. */
function counterparts(copy, original) {
	const found = /* @__PURE__ */ new Map();
	const open = [[copy, original]];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const [part, from] = next;
		if (from === null || typeof from !== "object") continue;
		found.set(part, from);
		for (const [key, member] of Object.entries(from)) open.push([part[key], member]);
	}
	return found;
}
// src/run/match/json-schema.ts
format.url = (text) => /^(?:https?|ftp):\/\/\S+$/i.test(text) && URL.canParse(text);
/** Told through what they lead to. */
const WRAPPERS = /* @__PURE__ */ new Set([
	"$ref",
	"properties",
	"patternProperties",
	"items",
	"prefixItems",
	"additionalItems",
	"allOf",
	"if",
	"then",
	"else",
	"dependentSchemas",
	"propertyNames"
]);
/** Every place where a value does not meet a schema that `schemaFaults` found usable. */
function matchSchema(schema, value) {
	const [prepared, plain] = withOrderedNumbers([schema, value]);
	const dialect = schemaDialect(schema) ?? "2020-12";
	const targets = dereference(prepared);
	const { valid, errors } = withLinearPatterns(() => validate(plain, prepared, dialect, targets, false));
	if (valid) return [];
	const telling = errors.filter((error) => !WRAPPERS.has(error.keyword));
	const writtenWith = writtenKeywords(schema, prepared, targets);
	return (telling.length > 0 ? telling : errors).slice(0, MAX_FINDINGS).map((error) => toFinding(error, writtenWith(error.keywordLocation), value));
}
function toFinding({ keyword, instanceLocation, error }, wanted, value) {
	const at = fromJsonPointer(instanceLocation);
	const missing = keyword === "required" ? /property "(.*)"\.$/s.exec(error)?.[1] : void 0;
	if (missing !== void 0) return {
		at: [...at, missing],
		expected: { required: missing },
		actual: "$absent"
	};
	return {
		at,
		expected: wanted === void 0 || keyword === "false" ? error : { [keyword]: wanted },
		actual: valueAtPath(value, at) ?? "$absent"
	};
}
/**
* The library makes its patterns with the global `RegExp` and takes no other: while it runs, which is in one breath, that
* name is the linear-time engine.
*/
function withLinearPatterns(work) {
	const native = globalThis.RegExp;
	function LinearRegExp(source) {
		return compilePattern(source);
	}
	globalThis.RegExp = LinearRegExp;
	try {
		return work();
	} finally {
		globalThis.RegExp = native;
	}
}
// src/run/match/render-schema.ts
/** A schema with every `{{name}}` replaced. Throws `TestFault` where the value makes no schema, and `UnknownNameError`. */
function renderSchema(schema, scope) {
	let isNew = false;
	const rendered = mapSchemaTexts(schema, (value) => {
		isNew ||= templateNames(value).length > 0;
		return renderTemplate(value, scope);
	});
	const [fault] = isNew ? schemaFaults(rendered) : [];
	if (fault === void 0) return rendered;
	throw new TestFault("wrong-schema", `the JSON Schema cannot be used at ${toPointer(fault.path)}: ${fault.message}`);
}
// src/run/match/render.ts
/** A template as a report shows it: every `{{name}}` replaced, where the comparison would replace it. */
function renderExpected(template, matching) {
	if (matching.literal) return template;
	if (Array.isArray(template)) return template.map((item) => renderExpected(item, matching));
	if (!isObject$2(template)) return renderTemplate(template, matching.scope);
	return Object.fromEntries(Object.entries(template).map(([key, member]) => [key, renderMember(key, member, matching)]));
}
function renderMember(key, member, matching) {
	if (key === "$matches") return member;
	return key === "$schema" ? renderSchema(member, matching.scope) : renderExpected(member, matching);
}
// src/run/match/text-numbers.ts
/** A JSON number of a header: `Infinity`, `0x10` and `007` stay texts. */
const NUMBER$1 = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** A value beside a number or a boolean: where texts may stand for these, it is taken for one if it looks like one. */
function beside(argument, node, matching) {
	if (isNumeric(argument)) return asNumber(node, matching);
	const { value } = node;
	return matching.textNumbers && typeof argument === "boolean" && (value === "true" || value === "false") ? {
		...node,
		value: value === "true"
	} : node;
}
/** The same where any number would do. */
function asNumber(node, { textNumbers }) {
	const { value } = node;
	return textNumbers && typeof value === "string" && NUMBER$1.test(value) ? {
		...node,
		value: parseJson(value)
	} : node;
}
// src/run/match/unordered.ts
/**
* Whether each template has an item of its own that fits it. A greedy choice would fail where a loose template takes the only
* item of a strict one, so pairs are moved along augmenting paths; each template and item are compared at most once.
*/
function pairsUp(templates, items, fits) {
	const candidates = templates.map((template) => items.flatMap((item, index) => fits(template, item) ? [index] : []));
	const owner = /* @__PURE__ */ new Map();
	return templates.every((_, start) => augment(start, candidates, owner));
}
/** Breadth first, so that the depth of the stack does not grow with the list. */
function augment(start, candidates, owner) {
	const reachedFrom = /* @__PURE__ */ new Map();
	const queue = [start];
	for (const template of queue) for (const item of candidates[template] ?? []) {
		if (reachedFrom.has(item)) continue;
		reachedFrom.set(item, template);
		const holder = owner.get(item);
		if (holder === void 0) {
			assignAlong(item, start, reachedFrom, candidates, owner);
			return true;
		}
		queue.push(holder);
	}
	return false;
}
function assignAlong(last, start, reachedFrom, candidates, owner) {
	let item = last;
	for (let step = 0; step <= candidates.length; step += 1) {
		const template = reachedFrom.get(item) ?? start;
		const previous = [...owner].find(([, holder]) => holder === template)?.[0];
		owner.set(item, template);
		if (template === start || previous === void 0) return;
		item = previous;
	}
}
// src/run/match/unordered-match.ts
/** Beyond this many comparisons the whole list is told rather than its best fit. */
const MOST_COMPARISONS = 1e4;
/** Templates against items in any order: what fits is paired; of the rest, the nearest are compared, and what is left over is told. */
function matchUnordered(templates, items, node, matching, match) {
	const compare = (template, item) => match(templates[template] ?? null, {
		value: items[item],
		at: [...node.at, item],
		written: [...node.written, template]
	}, matching);
	const indexes = {
		templates: [...templates.keys()],
		items: [...items.keys()]
	};
	const fits = (template, item) => compare(template, item).length === 0;
	if (templates.length === items.length && pairsUp(indexes.templates, indexes.items, fits)) return [];
	const shown = templates.map((template) => renderExpected(template, matching));
	if (templates.length * items.length > MOST_COMPARISONS) return finding({ $unordered: shown }, node);
	return bestFit(indexes.templates.flatMap((template) => indexes.items.map((item) => ({
		template,
		item,
		findings: compare(template, item)
	}))), shown, items, node);
}
/** The fewest findings first; each template and each item once. */
function bestFit(pairs, templates, items, node) {
	const [usedTemplates, usedItems] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
	const findings = [];
	for (const { template, item, findings: inner } of pairs.toSorted((one, other) => weight(one) - weight(other))) {
		if (usedTemplates.has(template) || usedItems.has(item)) continue;
		usedTemplates.add(template);
		usedItems.add(item);
		findings.push(...inner);
	}
	const missing = [...templates.entries()].filter(([index]) => !usedTemplates.has(index)).map(([index, expected]) => ({
		at: node.at,
		written: [...node.written, index],
		expected,
		actual: "$absent"
	}));
	const further = [...items.entries()].filter(([index]) => !usedItems.has(index)).map(([index, actual]) => ({
		at: [...node.at, index],
		written: node.written,
		expected: "$absent",
		actual
	}));
	return [
		...findings,
		...missing,
		...further
	].slice(0, MAX_FINDINGS);
}
function weight({ findings }) {
	return findings.reduce((sum, { at, expected }) => sum + 1 + (expected !== null && typeof expected === "object" ? 1 : 0) / (1 + at.length), 0);
}
// src/run/match/operators.ts
/** THE table of operators; only `$optional` and what asks a template again accept a value that is not there. */
const OPERATOR_TESTS = {
	$eq: holds("$eq", (value, argument) => sameValue(value, argument)),
	$ne: holds("$ne", (value, argument) => !sameValue(value, argument)),
	$gt: ordered("$gt", (order) => order > 0),
	$gte: ordered("$gte", (order) => order >= 0),
	$lt: ordered("$lt", (order) => order < 0),
	$lte: ordered("$lte", (order) => order <= 0),
	$in: (argument, node, matching) => {
		const items = renderTemplate(argument, matching.scope);
		return isOneOf(list(items), node, matching) ? [] : finding({ $in: items }, node);
	},
	$nin: (argument, node, matching) => {
		const items = renderTemplate(argument, matching.scope);
		return node.value !== void 0 && !isOneOf(list(items), node, matching) ? [] : finding({ $nin: items }, node);
	},
	$matches: (argument, node) => {
		return typeof node.value === "string" && compilePattern(String(argument)).test(node.value) ? [] : finding({ $matches: argument }, node);
	},
	$contains: (argument, node, matching, match) => {
		const { value } = node;
		if (Array.isArray(value)) return value.some((item) => match(argument, {
			...node,
			value: item
		}, matching).length === 0) ? [] : finding({ $contains: renderExpected(argument, matching) }, node);
		const part = textOf(writtenPart(argument), matching);
		return typeof value === "string" && typeof part === "string" && value.includes(part) ? [] : finding({ $contains: part }, node);
	},
	$starts_with: text("$starts_with", (value, argument) => value.startsWith(argument)),
	$ends_with: text("$ends_with", (value, argument) => value.endsWith(argument)),
	$length: (argument, node, matching, match) => {
		const length = node.value === void 0 ? null : lengthOf(node.value);
		return length !== null && match(argument, {
			...node,
			value: length
		}, matching).length === 0 ? [] : finding({ $length: renderExpected(argument, matching) }, node);
	},
	$schema: (argument, node, { scope }) => {
		const schema = renderSchema(argument, scope);
		if (node.value === void 0) return finding({ $schema: schema }, node);
		return matchSchema(schema, node.value).map((found) => ({
			at: [...node.at, ...found.at],
			written: node.written,
			expected: { $schema: found.expected },
			actual: found.actual
		}));
	},
	$each: (argument, node, matching, match) => {
		if (!Array.isArray(node.value)) return finding({ $each: renderExpected(argument, matching) }, node);
		const findings = [];
		for (const [index, value] of node.value.entries()) {
			if (findings.length >= 1e3) break;
			findings.push(...match(argument, {
				...node,
				value,
				at: [...node.at, index]
			}, matching));
		}
		return findings.slice(0, MAX_FINDINGS);
	},
	$unordered: (argument, node, matching, match) => {
		const rendered = typeof argument === "string" ? renderTemplate(argument, matching.scope) : argument;
		if (!Array.isArray(rendered) || !Array.isArray(node.value)) return finding({ $unordered: renderExpected(argument, matching) }, node);
		const literal = matching.literal || rendered !== argument;
		return matchUnordered(rendered, node.value, node, {
			...matching,
			literal
		}, match);
	},
	$exact: (argument, node, matching, match) => match(argument, node, {
		...matching,
		exact: true
	}),
	$optional: (argument, node, matching, match) => node.value === void 0 ? [] : match(argument, node, matching),
	$is: (argument, node, matching, match) => match(argument, node, matching),
	$not: (argument, node, matching, match) => {
		return node.value !== void 0 && match(argument, node, matching).length > 0 ? [] : finding({ $not: renderExpected(argument, matching) }, node);
	},
	$all_of: (argument, node, matching, match) => {
		const templates = list(argument);
		if (templates.length === 0 && node.value === void 0) return finding({ $all_of: [] }, node);
		return templates.flatMap((template, index) => match(template, {
			...node,
			written: [...node.written, index]
		}, matching));
	},
	$any_of: (argument, node, matching, match) => {
		return list(argument).some((template) => match(template, node, matching).length === 0) ? [] : finding({ $any_of: renderExpected(argument, matching) }, node);
	}
};
/** An operator whose argument is data. */
function holds(name, test) {
	return (argument, node, matching) => {
		const rendered = renderTemplate(argument, matching.scope);
		const read = beside(rendered, node, matching);
		return read.value !== void 0 && test(read.value, rendered) ? [] : finding({ [name]: rendered }, read);
	};
}
function isOneOf(items, node, matching) {
	return items.some((item) => {
		const { value } = beside(item, node, matching);
		return value !== void 0 && sameValue(value, item);
	});
}
function ordered(name, test) {
	return holds(name, (value, argument) => {
		const order = compareValues(value, argument);
		return order !== null && test(order);
	});
}
function text(name, test) {
	return (argument, node, matching) => {
		const { value } = node;
		const part = textOf(argument, matching);
		return typeof value === "string" && typeof part === "string" && test(value, part) ? [] : finding({ [name]: part }, node);
	};
}
/** A part of a text as it is written: a number that a `{{name}}` stands for is its digits there. */
function textOf(argument, { scope }) {
	const rendered = renderTemplate(argument, scope);
	return typeof argument === "string" && isNumeric(rendered) ? String(rendered) : rendered;
}
/** What a text shall contain may be written as the text itself, `{ $eq: "$uuid" }`. */
function writtenPart(argument) {
	if (!isObject$2(argument)) return argument;
	const [key, ...others] = Object.keys(argument);
	return key === "$eq" && others.length === 0 ? argument.$eq ?? null : argument;
}
function list(argument) {
	return Array.isArray(argument) ? argument : [argument];
}
// src/run/match/shorthands.ts
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;
const URI_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;
const EMAIL_LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const EMAIL_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const LONGEST_URI = 65536;
/** What each shorthand accepts; `undefined` is a value that is not there, and only `$absent` accepts that. */
const SHORTHAND_TESTS = {
	$any: (value) => value !== void 0,
	$string: (value) => typeof value === "string",
	$number: isNumeric,
	$integer: (value) => typeof value === "bigint" || Number.isInteger(value),
	$boolean: (value) => typeof value === "boolean",
	$array: (value) => Array.isArray(value),
	$object: isObject$2,
	$uuid: (value) => typeof value === "string" && UUID.test(value),
	$date: (value) => typeof value === "string" && isDate(value),
	"$date-time": (value) => typeof value === "string" && isDateTime(value),
	$email: (value) => typeof value === "string" && isEmail(value),
	$uri: (value) => typeof value === "string" && value.length <= LONGEST_URI && URI_SCHEME.test(value) && URL.canParse(value),
	$absent: (value) => value === void 0
};
function isDate(text) {
	const parts = DATE.exec(text);
	if (!parts) return false;
	const [year, month, day] = parts.slice(1).map(Number);
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1] ?? 0;
	return day >= 1 && day <= days;
}
/** RFC 3339; a leap second (`:60`) counts. */
function isDateTime(text) {
	const parts = DATE_TIME.exec(text);
	if (!parts || !isDate(parts[1] ?? "")) return false;
	const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts.slice(2).map((part) => Number(part ?? 0));
	return hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}
function isEmail(text) {
	const at = text.lastIndexOf("@");
	if (at < 1 || text.length > 254) return false;
	const local = text.slice(0, at);
	return !(local.startsWith(".") || local.endsWith(".") || local.includes("..")) && EMAIL_LOCAL.test(local) && text.slice(at + 1).split(".").every((label) => EMAIL_LABEL.test(label));
}
// src/run/match/template.ts
const NUMERIC = /* @__PURE__ */ new Set(["$number", "$integer"]);
/**
* Compares a value with a template: objects as subsets at every depth, lists by length and order, scalars by type and value.
* Returns every place where the template does not hold. Throws `UnknownNameError` for a `{{name}}` that has no value.
*/
function matchTemplate(template, node, matching) {
	if (typeof template === "string") return matchText(template, node, matching);
	if (Array.isArray(template)) return matchList(template, node, matching);
	if (!isObject$2(template)) {
		const read = beside(template, node, matching);
		return read.value !== void 0 && sameValue(template, read.value) ? [] : finding(template, read);
	}
	if (!matching.literal && isOperatorObject(template)) return matchOperators(template, node, matching);
	return matchObject(template, node, matching);
}
function matchText(template, node, matching) {
	if (!matching.literal && template.includes("{{")) return matchTemplate(renderTemplate(template, matching.scope), node, {
		...matching,
		literal: true
	});
	if (matching.literal || !isShorthand(template)) return node.value === template ? [] : finding(template, node);
	const read = NUMERIC.has(template) ? asNumber(node, matching) : node;
	return SHORTHAND_TESTS[template](read.value) ? [] : finding(template, read);
}
function matchOperators(template, node, matching) {
	return Object.entries(template).flatMap(([key, argument]) => {
		if (!isOperator(key)) throw new Error(`${key} is not an operator of this version`);
		return OPERATOR_TESTS[key](argument, {
			...node,
			written: [...node.written, key]
		}, matching, matchTemplate);
	});
}
function matchList(template, node, matching) {
	const { value } = node;
	if (!Array.isArray(value) || value.length !== template.length) return finding(renderExpected(template, matching), node);
	const findings = [];
	for (const [index, item] of template.entries()) {
		if (findings.length >= 1e3) break;
		findings.push(...matchTemplate(item, descend(node, index, value[index]), matching));
	}
	return findings.slice(0, MAX_FINDINGS);
}
function matchObject(template, node, matching) {
	const { value } = node;
	if (!isObject$2(value)) return finding(renderExpected(template, matching), node);
	const findings = [];
	for (const key of Object.keys(template)) {
		if (findings.length >= 1e3) break;
		const inner = Object.hasOwn(value, key) ? member(value, key) : void 0;
		findings.push(...matchTemplate(member(template, key), descend(node, key, inner), matching));
	}
	if (!matching.exact || findings.length >= 1e3) return findings.slice(0, MAX_FINDINGS);
	const further = Object.keys(value).filter((key) => !Object.hasOwn(template, key)).slice(0, MAX_FINDINGS - findings.length);
	return [...findings, ...further.flatMap((key) => finding("$absent", descend(node, key, member(value, key))))];
}
function descend(node, key, value) {
	return {
		value,
		at: [...node.at, key],
		written: [...node.written, key]
	};
}
// src/run/match/assertions.ts
/** Every assertion of a test that an answer does not meet. Throws `TestFault` for a path that cannot be used. */
function matchAssertions(expectation, response) {
	return expectation.assert.flatMap((item, index) => {
		const written = ["assert", index];
		const reading = readSource(sourceOf(item, expectation.scope), response);
		const { source, problem, places, several } = reading;
		if (problem !== null && !problem.empty) return [unreadable(expectation, source, written, problem)];
		const findings = compare$1(item, reading, expectation.scope, written);
		if (problem !== null && findings.length > 0) return [unreadable(expectation, source, written, problem)];
		return findings.map((found) => mismatch(expectation, source, {
			...found,
			at: placeOf(found.at, places, several)
		}));
	});
}
/** The source of an assertion without its operators; patterns are taken as they are written. */
function sourceOf(item, scope) {
	const keys = Object.entries(item).filter(([key]) => !key.startsWith("$"));
	return Object.fromEntries(keys.map(([key, value]) => [key, key === "regex" || typeof value !== "string" ? value : renderedText(value, scope)]));
}
/**
* A list of nothing is an empty list, and holds as what is absent does, too: only `$absent` and `$optional` accept that. Without an
* operator something must be there.
*/
function compare$1(item, reading, scope, written) {
	const template = assertedTemplate(item);
	const against = (value) => matchTemplate(template, {
		value,
		at: [],
		written
	}, {
		scope,
		exact: false,
		literal: false,
		textNumbers: item.header !== void 0
	});
	const hasOperators = typeof template !== "string";
	const isEmptyList = reading.several && reading.value === void 0 && hasOperators;
	const findings = against(isEmptyList ? [] : reading.value);
	return isEmptyList && findings.length > 0 && against(void 0).length === 0 ? [] : findings;
}
/** From the root of the body: below the one place that was found, or that of an element of the list. */
function placeOf(at, places, several) {
	if (!several) return [...places[0] ?? [], ...at];
	const [index, ...rest] = at;
	return typeof index === "number" ? [...places[index] ?? [index], ...rest] : at;
}
// src/run/match/response.ts
/** Every expectation that an answer does not meet; empty when all hold. Throws `UnknownNameError`. */
function matchResponse(expectation, response) {
	return [
		...matchStatus(expectation, response.status),
		...matchHeaders(expectation, response),
		...matchBody(expectation, response),
		...matchBodySchema(expectation, response),
		...matchAssertions(expectation, response),
		...matchDuration(expectation, response)
	];
}
function matchStatus(expectation, status) {
	const { expected_status: expected, scope } = expectation;
	const written = ["expected_status"];
	if (expected === void 0) return status >= 200 && status < 300 ? [] : [mismatch(expectation, "status", {
		at: [],
		written,
		expected: "2xx",
		actual: status
	})];
	return compare(typeof expected === "string" ? statusNumber(renderTemplate(expected, scope)) : expected, status, scope, written).map((found) => mismatch(expectation, "status", {
		...found,
		at: []
	}));
}
/** A status that was captured from a text is still a status. */
function statusNumber(rendered) {
	return typeof rendered === "string" && /^[1-5]\d\d$/.test(rendered) ? Number(rendered) : rendered;
}
function matchHeaders(expectation, response) {
	return Object.entries(expectation.expected_headers).flatMap(([name, expected]) => {
		const values = response.headers.get(name.toLowerCase());
		const written = ["expected_headers", name];
		const against = (text) => compare(expected, text, expectation.scope, written, { textNumbers: true });
		const separate = name.toLowerCase() === "set-cookie" ? values ?? [] : [];
		if (separate.length > 1 && separate.some((value) => against(value).length === 0)) return [];
		return against(values?.join(", ")).map((found) => mismatch(expectation, `header:${name.toLowerCase()}`, {
			...found,
			at: []
		}));
	});
}
function matchBody(expectation, response) {
	const { expected_response: expected, scope } = expectation;
	if (expected === void 0) return [];
	const written = ["expected_response"];
	const reading = response.json();
	if (reading.problem === null || reading.empty) {
		const findings = compare(expected, reading.empty ? void 0 : reading.value, scope, written);
		if (!reading.empty || findings.length === 0) return findings.map((found) => mismatch(expectation, "body", found));
	}
	return [unreadable(expectation, "body", written, {
		expected: "JSON",
		actual: reading.problem ?? "$absent"
	})];
}
function matchBodySchema(expectation, response) {
	const { expected_schema, expected_response, scope } = expectation;
	if (expected_schema === void 0) return [];
	const schema = renderSchema(expected_schema, scope);
	const written = ["expected_schema"];
	const { problem, value } = response.json();
	if (problem === null) return matchSchema(schema, value).map((found) => mismatch(expectation, "schema", {
		...found,
		written
	}));
	if (expected_response !== void 0) return [];
	return [unreadable(expectation, "schema", written, {
		expected: "JSON",
		actual: problem
	})];
}
function matchDuration(expectation, response) {
	const limit = expectation.max_response_ms;
	if (limit === null || response.timing.total_ms <= limit) return [];
	const actual = Math.round(response.timing.total_ms);
	return [mismatch(expectation, "duration", {
		at: [],
		written: ["max_response_ms"],
		expected: { $lte: limit },
		actual
	})];
}
function compare(template, value, scope, written, options = {}) {
	return matchTemplate(template, {
		value,
		at: [],
		written
	}, {
		scope,
		exact: false,
		literal: false,
		...options
	});
}
// src/run/parameters.ts
/** Names and texts of a map in its order: a list repeats its key, `null` leaves it out. `what` names the map in errors. */
function parametersOf(written, what, scope) {
	return Object.entries(written).flatMap(([name, template]) => {
		const rendered = renderTemplate(template, scope);
		return (Array.isArray(rendered) ? rendered : [rendered]).flatMap((item) => item === null ? [] : [[name, scalarText(item, name, what)]]);
	});
}
/** Maps and lists of lists have no form of their own in a query or a form. Throws `TestFault`. */
function scalarText(value, name, what) {
	if (value === null || typeof value !== "object") return toText(value);
	const kind = Array.isArray(value) ? "a list in a list" : "a map";
	throw new TestFault("nested-value", `${what} ${JSON.stringify(name)} is ${kind}, which has no form there`);
}
// src/run/request-address.ts
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
/** Where a call goes: base_url and endpoint joined as text, the query added. Throws `TestFault` or `UnknownNameError`. */
function buildAddress(context, call) {
	const { services, scope } = context;
	const endpoint = toText(renderTemplate(call.endpoint ?? "", scope));
	const { address, service } = ABSOLUTE.test(endpoint) ? {
		address: endpoint,
		service: declaredService(endpoint, services)
	} : joinedAddress(endpoint, call.target_service, context);
	const url = appendQuery(address, call.query, scope);
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new TestFault("address", `${JSON.stringify(url)} is not an HTTP address`);
	return {
		...takeCredentials(url),
		tls: service.tls
	};
}
/** The declared service whose origin (scheme, host and port) an address has; `null` when there is none. */
function serviceAt(url, services) {
	const origin = originOf(url);
	if (origin === null) return null;
	return [...services.values()].find(({ base_url }) => base_url !== null && originOf(base_url) === origin) ?? null;
}
function originOf(url) {
	return URL.canParse(url) ? new URL(url).origin : null;
}
/** Joined as text: an endpoint never replaces the host. */
function joinedAddress(endpoint, name, { services, scope }) {
	const service = name === null ? void 0 : services.get(name);
	if (!service) throw new TestFault("address", name === null ? "the test names no target_service" : `the service ${name} has no address here: it is not declared under services`);
	if (service.base_url === null) throw new TestFault("address", `the service ${service.name} has no address: it publishes no port, and no base_url is configured`);
	const base = renderedText(service.base_url, scope);
	if (endpoint === "" || /^[?#]/.test(endpoint)) return {
		address: base + endpoint,
		service
	};
	return {
		address: `${base.replace(/(?<!\/)\/+$/, "")}/${endpoint.replace(/^\//, "")}`,
		service
	};
}
function declaredService(endpoint, services) {
	const service = serviceAt(endpoint, services);
	if (service) return service;
	throw new TestFault("address", `${endpoint} belongs to no declared service: only addresses of declared services are requested`);
}
/** A list repeats its key; `null` leaves the parameter out. What the address has already stays as it is. */
function appendQuery(url, query, scope) {
	const parameters = new URLSearchParams(parametersOf(query, "query", scope));
	const [address = "", ...fragment] = url.split("#");
	if (parameters.size === 0) return url;
	return [`${address}${!address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&"}${parameters}`, ...fragment].join("#");
}
/** Clients refuse `http://user:password@host`; it means basic authentication. */
function takeCredentials(url) {
	const parsed = new URL(url);
	if (parsed.username === "" && parsed.password === "") return {
		url,
		authorization: null
	};
	const credentials = `${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`;
	return {
		url: url.replace(/(?<=^[a-z]+:\/\/)[^/?#\\]*@/i, ""),
		authorization: `Basic ${Buffer.from(credentials).toString("base64")}`
	};
}
// src/run/redirect.ts
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
/** Say what is wanted, and nothing about who wants it: other origins get them, too. */
const HARMLESS_HEADERS = /^(accept(-.*)?|user-agent)$/;
/** Describe a body, and go with it. */
const BODY_HEADERS = /^content-/;
/** Where an answer leads, resolved against the address that gave it; `null` when it is no redirect. */
function locationOf(request, response) {
	const [location] = response.headers.get("location") ?? [];
	if (location === void 0 || !REDIRECTS.includes(response.status)) return null;
	const text = Buffer.from(location, "latin1").toString();
	if (!URL.canParse(text, request.url)) return text;
	const url = new URL(text, request.url);
	url.username = "";
	url.password = "";
	return url.href;
}
/**
* The request that follows a redirect. Methods change as in every browser. What the call itself sends (headers, credentials,
* cookies, body) stays with the origin of `first`; other origins get nothing but which answer is wanted.
*/
function followRedirect(context, call, first, from) {
	const { request, status, location } = from;
	const origin = originOf(location);
	const home = origin !== null && origin === originOf(first.url);
	const service = serviceAt(location, context.services);
	if (!home && service === null) return refused("redirect-elsewhere", notDeclared(location));
	const turnsToGet = status === 303 ? request.method !== "HEAD" : status < 303 && request.method === "POST";
	const method = turnsToGet ? "GET" : request.method;
	const body = turnsToGet ? null : request.body;
	if (!home && body !== null) return refused("redirect-body", `the redirect ${status} would take the request's body to another origin, ${origin}`);
	const headers = home ? homeHeaders(context, call, {
		...request,
		body,
		url: location
	}) : awayHeaders(request);
	const tls = home ? first.tls : service?.tls ?? null;
	return {
		request: {
			...request,
			method,
			url: location,
			headers,
			body,
			tls
		},
		refusal: null
	};
}
function awayHeaders({ headers }) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS_HEADERS.test(name)));
}
/** What has been left out on the way is not taken up again; a jar is asked anew. */
function homeHeaders(context, call, request) {
	const ownCookie = Object.hasOwn(call.headers, "cookie");
	const cookie = ownCookie ? null : cookieHeader(context, call, request.url);
	const kept = Object.entries(request.headers).filter(([name]) => (request.body !== null || !BODY_HEADERS.test(name)) && (ownCookie || name !== "cookie"));
	return {
		...Object.fromEntries(kept),
		...cookie === null ? {} : { cookie }
	};
}
function notDeclared(location) {
	const scheme = /^([a-z][a-z\d+.-]*):/i.exec(location)?.[1]?.toLowerCase();
	if (scheme !== void 0 && !/^https?$/.test(scheme)) return `the redirect leads to ${location}, which is not HTTP`;
	return `the redirect leads to ${location}, which belongs to no declared service`;
}
function refused(kind, message) {
	return {
		request: null,
		refusal: {
			kind,
			message
		}
	};
}
// src/run/send-call.ts
const MOST_HOPS = 10;
/** Sends a call's request once, keeps the cookies that are set, and follows redirects where the call says so; failures are values. */
async function sendCall(context, call, first) {
	const hops = [];
	const visited = [];
	let request = first;
	let before = 0;
	for (;;) {
		const outcome = await context.http.send(request, context.signal);
		const { response } = outcome;
		const timing = addTime(before, outcome.failure ? outcome.timing : outcome.response.timing);
		if (response) storeCookies(context, call, request.url, response.headers);
		if (outcome.failure) return hops.length === 0 ? outcome : brokenHop(outcome, hops, timing);
		const complete = {
			...outcome.response,
			hops,
			timing
		};
		const location = call.follow_redirects ? locationOf(request, complete) : null;
		if (location === null) return {
			response: complete,
			failure: null
		};
		const { status } = complete;
		hops.push(`${status} ${request.method} ${request.url} -> ${location}`);
		visited.push(request.url);
		if (hops.length > MOST_HOPS) return notFollowed(complete, tooMany(visited, location));
		const step = followRedirect(context, call, first, {
			request,
			status,
			location
		});
		if (step.refusal) return notFollowed(complete, step.refusal);
		request = step.request;
		before = timing.total_ms;
	}
}
function addTime(before, timing) {
	return {
		...timing,
		total_ms: before + timing.total_ms,
		ttfb_ms: timing.ttfb_ms === null ? null : before + timing.ttfb_ms
	};
}
function tooMany(visited, location) {
	const where = visited.includes(location) ? `in circles, and now to ${location} again` : `and now to ${location}`;
	return {
		kind: "too-many-redirects",
		message: `more than ${MOST_HOPS} redirects, ${where}`
	};
}
/** What came before a hop has been acted on: the whole is never repeated for the sake of its last part. */
function brokenHop(outcome, hops, timing) {
	const { failure, response } = outcome;
	const message = `${failure.message} (after ${hops.length === 1 ? "a redirect" : `${hops.length} redirects`})`;
	const trace = [...failure.trace, ...hops];
	return {
		response: response && {
			...response,
			hops,
			timing
		},
		failure: {
			...failure,
			message,
			trace,
			repeatable: "never"
		},
		timing
	};
}
function notFollowed(response, refusal) {
	return {
		response,
		failure: {
			...refusal,
			trace: [...response.hops],
			repeatable: "never"
		},
		timing: response.timing
	};
}
// src/run/reconnect.ts
/** Sends that are repeated because no connection came about, apart from `retry_count`. */
const RECONNECT_DELAYS_MS = [
	100,
	200,
	400
];
const IDEMPOTENT = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE",
	"OPTIONS"
];
/** Sends again as long as no connection came about and the service cannot have acted on the request, or may act on it twice. */
async function sendUntilConnected(context, call, request) {
	const { signal, system } = context;
	for (let sends = 1;; sends += 1) {
		const outcome = await sendCall(context, call, request);
		const pause = RECONNECT_DELAYS_MS[sends - 1];
		const repeatable = outcome.failure?.repeatable ?? "never";
		if (!(repeatable === "always" || repeatable === "idempotent" && IDEMPOTENT.includes(request.method)) || pause === void 0) return {
			outcome,
			sends
		};
		if (!await system.sleep(pause, signal).then(() => true, () => false)) return {
			outcome,
			sends
		};
	}
}
/** Sends once, whatever comes of the connection. */
async function sendOnce$1(context, call, request) {
	return {
		outcome: await sendCall(context, call, request),
		sends: 1
	};
}
// node_modules/mrmime/index.mjs
const mimes = {
	"3g2": "video/3gpp2",
	"3gp": "video/3gpp",
	"3gpp": "video/3gpp",
	"3mf": "model/3mf",
	"aac": "audio/aac",
	"ac": "application/pkix-attr-cert",
	"adp": "audio/adpcm",
	"adts": "audio/aac",
	"ai": "application/postscript",
	"aml": "application/automationml-aml+xml",
	"amlx": "application/automationml-amlx+zip",
	"amr": "audio/amr",
	"apng": "image/apng",
	"appcache": "text/cache-manifest",
	"appinstaller": "application/appinstaller",
	"appx": "application/appx",
	"appxbundle": "application/appxbundle",
	"asc": "application/pgp-keys",
	"atom": "application/atom+xml",
	"atomcat": "application/atomcat+xml",
	"atomdeleted": "application/atomdeleted+xml",
	"atomsvc": "application/atomsvc+xml",
	"au": "audio/basic",
	"avci": "image/avci",
	"avcs": "image/avcs",
	"avif": "image/avif",
	"aw": "application/applixware",
	"bdoc": "application/bdoc",
	"bin": "application/octet-stream",
	"bmp": "image/bmp",
	"bpk": "application/octet-stream",
	"btf": "image/prs.btif",
	"btif": "image/prs.btif",
	"buffer": "application/octet-stream",
	"ccxml": "application/ccxml+xml",
	"cdfx": "application/cdfx+xml",
	"cdmia": "application/cdmi-capability",
	"cdmic": "application/cdmi-container",
	"cdmid": "application/cdmi-domain",
	"cdmio": "application/cdmi-object",
	"cdmiq": "application/cdmi-queue",
	"cer": "application/pkix-cert",
	"cgm": "image/cgm",
	"cjs": "application/node",
	"class": "application/java-vm",
	"coffee": "text/coffeescript",
	"conf": "text/plain",
	"cpl": "application/cpl+xml",
	"cpt": "application/mac-compactpro",
	"crl": "application/pkix-crl",
	"css": "text/css",
	"csv": "text/csv",
	"cu": "application/cu-seeme",
	"cwl": "application/cwl",
	"cww": "application/prs.cww",
	"davmount": "application/davmount+xml",
	"dbk": "application/docbook+xml",
	"deb": "application/octet-stream",
	"def": "text/plain",
	"deploy": "application/octet-stream",
	"dib": "image/bmp",
	"disposition-notification": "message/disposition-notification",
	"dist": "application/octet-stream",
	"distz": "application/octet-stream",
	"dll": "application/octet-stream",
	"dmg": "application/octet-stream",
	"dms": "application/octet-stream",
	"doc": "application/msword",
	"dot": "application/msword",
	"dpx": "image/dpx",
	"drle": "image/dicom-rle",
	"dsc": "text/prs.lines.tag",
	"dssc": "application/dssc+der",
	"dtd": "application/xml-dtd",
	"dump": "application/octet-stream",
	"dwd": "application/atsc-dwd+xml",
	"ear": "application/java-archive",
	"ecma": "application/ecmascript",
	"elc": "application/octet-stream",
	"emf": "image/emf",
	"eml": "message/rfc822",
	"emma": "application/emma+xml",
	"emotionml": "application/emotionml+xml",
	"eps": "application/postscript",
	"epub": "application/epub+zip",
	"exe": "application/octet-stream",
	"exi": "application/exi",
	"exp": "application/express",
	"exr": "image/aces",
	"ez": "application/andrew-inset",
	"fdf": "application/fdf",
	"fdt": "application/fdt+xml",
	"fits": "image/fits",
	"g3": "image/g3fax",
	"gbr": "application/rpki-ghostbusters",
	"geojson": "application/geo+json",
	"gif": "image/gif",
	"glb": "model/gltf-binary",
	"gltf": "model/gltf+json",
	"gml": "application/gml+xml",
	"gpx": "application/gpx+xml",
	"gram": "application/srgs",
	"grxml": "application/srgs+xml",
	"gxf": "application/gxf",
	"gz": "application/gzip",
	"h261": "video/h261",
	"h263": "video/h263",
	"h264": "video/h264",
	"heic": "image/heic",
	"heics": "image/heic-sequence",
	"heif": "image/heif",
	"heifs": "image/heif-sequence",
	"hej2": "image/hej2k",
	"held": "application/atsc-held+xml",
	"hjson": "application/hjson",
	"hlp": "application/winhlp",
	"hqx": "application/mac-binhex40",
	"hsj2": "image/hsj2",
	"htm": "text/html",
	"html": "text/html",
	"ics": "text/calendar",
	"ief": "image/ief",
	"ifb": "text/calendar",
	"iges": "model/iges",
	"igs": "model/iges",
	"img": "application/octet-stream",
	"in": "text/plain",
	"ini": "text/plain",
	"ink": "application/inkml+xml",
	"inkml": "application/inkml+xml",
	"ipfix": "application/ipfix",
	"iso": "application/octet-stream",
	"its": "application/its+xml",
	"jade": "text/jade",
	"jar": "application/java-archive",
	"jhc": "image/jphc",
	"jls": "image/jls",
	"jp2": "image/jp2",
	"jpe": "image/jpeg",
	"jpeg": "image/jpeg",
	"jpf": "image/jpx",
	"jpg": "image/jpeg",
	"jpg2": "image/jp2",
	"jpgm": "image/jpm",
	"jpgv": "video/jpeg",
	"jph": "image/jph",
	"jpm": "image/jpm",
	"jpx": "image/jpx",
	"js": "text/javascript",
	"json": "application/json",
	"json5": "application/json5",
	"jsonld": "application/ld+json",
	"jsonml": "application/jsonml+json",
	"jsx": "text/jsx",
	"jt": "model/jt",
	"jxl": "image/jxl",
	"jxr": "image/jxr",
	"jxra": "image/jxra",
	"jxrs": "image/jxrs",
	"jxs": "image/jxs",
	"jxsc": "image/jxsc",
	"jxsi": "image/jxsi",
	"jxss": "image/jxss",
	"kar": "audio/midi",
	"ktx": "image/ktx",
	"ktx2": "image/ktx2",
	"less": "text/less",
	"lgr": "application/lgr+xml",
	"list": "text/plain",
	"litcoffee": "text/coffeescript",
	"log": "text/plain",
	"lostxml": "application/lost+xml",
	"lrf": "application/octet-stream",
	"m1v": "video/mpeg",
	"m21": "application/mp21",
	"m2a": "audio/mpeg",
	"m2t": "video/mp2t",
	"m2ts": "video/mp2t",
	"m2v": "video/mpeg",
	"m3a": "audio/mpeg",
	"m4a": "audio/mp4",
	"m4p": "application/mp4",
	"m4s": "video/iso.segment",
	"ma": "application/mathematica",
	"mads": "application/mads+xml",
	"maei": "application/mmt-aei+xml",
	"man": "text/troff",
	"manifest": "text/cache-manifest",
	"map": "application/json",
	"mar": "application/octet-stream",
	"markdown": "text/markdown",
	"mathml": "application/mathml+xml",
	"mb": "application/mathematica",
	"mbox": "application/mbox",
	"md": "text/markdown",
	"mdx": "text/mdx",
	"me": "text/troff",
	"mesh": "model/mesh",
	"meta4": "application/metalink4+xml",
	"metalink": "application/metalink+xml",
	"mets": "application/mets+xml",
	"mft": "application/rpki-manifest",
	"mid": "audio/midi",
	"midi": "audio/midi",
	"mime": "message/rfc822",
	"mj2": "video/mj2",
	"mjp2": "video/mj2",
	"mjs": "text/javascript",
	"mml": "text/mathml",
	"mods": "application/mods+xml",
	"mov": "video/quicktime",
	"mp2": "audio/mpeg",
	"mp21": "application/mp21",
	"mp2a": "audio/mpeg",
	"mp3": "audio/mpeg",
	"mp4": "video/mp4",
	"mp4a": "audio/mp4",
	"mp4s": "application/mp4",
	"mp4v": "video/mp4",
	"mpd": "application/dash+xml",
	"mpe": "video/mpeg",
	"mpeg": "video/mpeg",
	"mpf": "application/media-policy-dataset+xml",
	"mpg": "video/mpeg",
	"mpg4": "video/mp4",
	"mpga": "audio/mpeg",
	"mpp": "application/dash-patch+xml",
	"mrc": "application/marc",
	"mrcx": "application/marcxml+xml",
	"ms": "text/troff",
	"mscml": "application/mediaservercontrol+xml",
	"msh": "model/mesh",
	"msi": "application/octet-stream",
	"msix": "application/msix",
	"msixbundle": "application/msixbundle",
	"msm": "application/octet-stream",
	"msp": "application/octet-stream",
	"mtl": "model/mtl",
	"mts": "video/mp2t",
	"musd": "application/mmt-usd+xml",
	"mxf": "application/mxf",
	"mxmf": "audio/mobile-xmf",
	"mxml": "application/xv+xml",
	"n3": "text/n3",
	"nb": "application/mathematica",
	"nq": "application/n-quads",
	"nt": "application/n-triples",
	"obj": "model/obj",
	"oda": "application/oda",
	"oga": "audio/ogg",
	"ogg": "audio/ogg",
	"ogv": "video/ogg",
	"ogx": "application/ogg",
	"omdoc": "application/omdoc+xml",
	"onepkg": "application/onenote",
	"onetmp": "application/onenote",
	"onetoc": "application/onenote",
	"onetoc2": "application/onenote",
	"opf": "application/oebps-package+xml",
	"opus": "audio/ogg",
	"otf": "font/otf",
	"owl": "application/rdf+xml",
	"oxps": "application/oxps",
	"p10": "application/pkcs10",
	"p7c": "application/pkcs7-mime",
	"p7m": "application/pkcs7-mime",
	"p7s": "application/pkcs7-signature",
	"p8": "application/pkcs8",
	"pdf": "application/pdf",
	"pfr": "application/font-tdpfr",
	"pgp": "application/pgp-encrypted",
	"pkg": "application/octet-stream",
	"pki": "application/pkixcmp",
	"pkipath": "application/pkix-pkipath",
	"pls": "application/pls+xml",
	"png": "image/png",
	"prc": "model/prc",
	"prf": "application/pics-rules",
	"provx": "application/provenance+xml",
	"ps": "application/postscript",
	"pskcxml": "application/pskc+xml",
	"pti": "image/prs.pti",
	"qt": "video/quicktime",
	"raml": "application/raml+yaml",
	"rapd": "application/route-apd+xml",
	"rdf": "application/rdf+xml",
	"relo": "application/p2p-overlay+xml",
	"rif": "application/reginfo+xml",
	"rl": "application/resource-lists+xml",
	"rld": "application/resource-lists-diff+xml",
	"rmi": "audio/midi",
	"rnc": "application/relax-ng-compact-syntax",
	"rng": "application/xml",
	"roa": "application/rpki-roa",
	"roff": "text/troff",
	"rq": "application/sparql-query",
	"rs": "application/rls-services+xml",
	"rsat": "application/atsc-rsat+xml",
	"rsd": "application/rsd+xml",
	"rsheet": "application/urc-ressheet+xml",
	"rss": "application/rss+xml",
	"rtf": "text/rtf",
	"rtx": "text/richtext",
	"rusd": "application/route-usd+xml",
	"s3m": "audio/s3m",
	"sbml": "application/sbml+xml",
	"scq": "application/scvp-cv-request",
	"scs": "application/scvp-cv-response",
	"sdp": "application/sdp",
	"senmlx": "application/senml+xml",
	"sensmlx": "application/sensml+xml",
	"ser": "application/java-serialized-object",
	"setpay": "application/set-payment-initiation",
	"setreg": "application/set-registration-initiation",
	"sgi": "image/sgi",
	"sgm": "text/sgml",
	"sgml": "text/sgml",
	"shex": "text/shex",
	"shf": "application/shf+xml",
	"shtml": "text/html",
	"sieve": "application/sieve",
	"sig": "application/pgp-signature",
	"sil": "audio/silk",
	"silo": "model/mesh",
	"siv": "application/sieve",
	"slim": "text/slim",
	"slm": "text/slim",
	"sls": "application/route-s-tsid+xml",
	"smi": "application/smil+xml",
	"smil": "application/smil+xml",
	"snd": "audio/basic",
	"so": "application/octet-stream",
	"spdx": "text/spdx",
	"spp": "application/scvp-vp-response",
	"spq": "application/scvp-vp-request",
	"spx": "audio/ogg",
	"sql": "application/sql",
	"sru": "application/sru+xml",
	"srx": "application/sparql-results+xml",
	"ssdl": "application/ssdl+xml",
	"ssml": "application/ssml+xml",
	"stk": "application/hyperstudio",
	"stl": "model/stl",
	"stpx": "model/step+xml",
	"stpxz": "model/step-xml+zip",
	"stpz": "model/step+zip",
	"styl": "text/stylus",
	"stylus": "text/stylus",
	"svg": "image/svg+xml",
	"svgz": "image/svg+xml",
	"swidtag": "application/swid+xml",
	"t": "text/troff",
	"t38": "image/t38",
	"td": "application/urc-targetdesc+xml",
	"tei": "application/tei+xml",
	"teicorpus": "application/tei+xml",
	"text": "text/plain",
	"tfi": "application/thraud+xml",
	"tfx": "image/tiff-fx",
	"tif": "image/tiff",
	"tiff": "image/tiff",
	"toml": "application/toml",
	"tr": "text/troff",
	"trig": "application/trig",
	"ts": "video/mp2t",
	"tsd": "application/timestamped-data",
	"tsv": "text/tab-separated-values",
	"ttc": "font/collection",
	"ttf": "font/ttf",
	"ttl": "text/turtle",
	"ttml": "application/ttml+xml",
	"txt": "text/plain",
	"u3d": "model/u3d",
	"u8dsn": "message/global-delivery-status",
	"u8hdr": "message/global-headers",
	"u8mdn": "message/global-disposition-notification",
	"u8msg": "message/global",
	"ubj": "application/ubjson",
	"uri": "text/uri-list",
	"uris": "text/uri-list",
	"urls": "text/uri-list",
	"vcard": "text/vcard",
	"vrml": "model/vrml",
	"vtt": "text/vtt",
	"vxml": "application/voicexml+xml",
	"war": "application/java-archive",
	"wasm": "application/wasm",
	"wav": "audio/wav",
	"weba": "audio/webm",
	"webm": "video/webm",
	"webmanifest": "application/manifest+json",
	"webp": "image/webp",
	"wgsl": "text/wgsl",
	"wgt": "application/widget",
	"wif": "application/watcherinfo+xml",
	"wmf": "image/wmf",
	"woff": "font/woff",
	"woff2": "font/woff2",
	"wrl": "model/vrml",
	"wsdl": "application/wsdl+xml",
	"wspolicy": "application/wspolicy+xml",
	"x3d": "model/x3d+xml",
	"x3db": "model/x3d+fastinfoset",
	"x3dbz": "model/x3d+binary",
	"x3dv": "model/x3d-vrml",
	"x3dvz": "model/x3d+vrml",
	"x3dz": "model/x3d+xml",
	"xaml": "application/xaml+xml",
	"xav": "application/xcap-att+xml",
	"xca": "application/xcap-caps+xml",
	"xcs": "application/calendar+xml",
	"xdf": "application/xcap-diff+xml",
	"xdssc": "application/dssc+xml",
	"xel": "application/xcap-el+xml",
	"xenc": "application/xenc+xml",
	"xer": "application/patch-ops-error+xml",
	"xfdf": "application/xfdf",
	"xht": "application/xhtml+xml",
	"xhtml": "application/xhtml+xml",
	"xhvml": "application/xv+xml",
	"xlf": "application/xliff+xml",
	"xm": "audio/xm",
	"xml": "text/xml",
	"xns": "application/xcap-ns+xml",
	"xop": "application/xop+xml",
	"xpl": "application/xproc+xml",
	"xsd": "application/xml",
	"xsf": "application/prs.xsf+xml",
	"xsl": "application/xml",
	"xslt": "application/xml",
	"xspf": "application/xspf+xml",
	"xvm": "application/xv+xml",
	"xvml": "application/xv+xml",
	"yaml": "text/yaml",
	"yang": "application/yang",
	"yin": "application/yin+xml",
	"yml": "text/yaml",
	"zip": "application/zip"
};
function lookup(extn) {
	let tmp = ("" + extn).trim().toLowerCase();
	let idx = tmp.lastIndexOf(".");
	return mimes[!~idx ? tmp : tmp.substring(++idx)];
}
// src/run/bodies/file.ts
/** A file's bytes as they are, its content type by its name. */
async function fileBody(written, context) {
	const { path, filename, bytes } = await readNamedFile(written, context);
	const contentType = contentTypeOf(filename);
	return {
		content: bytes,
		contentType,
		shown: describeFile(filename, bytes, contentType),
		parts: [{
			kind: "file",
			path
		}]
	};
}
/** Reads a file of the workspace within the time limit. Throws `TestFault`. */
async function readNamedFile(written, context) {
	const { scope, files, signal } = context;
	const path = renderedText(written, scope);
	const filename = path.split(/[\\/]/).at(-1) ?? path;
	using aborted = rejectionOf(signal);
	try {
		return {
			path,
			filename,
			bytes: await Promise.race([files.read(path), aborted.promise])
		};
	} catch (error) {
		if (signal.aborted) throw new TestFault("file", `the file ${path} was not read in time: ${reasonOf(signal)}`);
		throw new TestFault("file", error instanceof Error ? error.message : String(error), error);
	}
}
function contentTypeOf(filename) {
	return lookup(filename) ?? "application/octet-stream";
}
function describeFile(filename, bytes, contentType) {
	return `[file ${filename}, ${`${bytes.byteLength.toLocaleString("en-US")} ${bytes.byteLength === 1 ? "byte" : "bytes"}`}, ${contentType}]`;
}
function rejectionOf(signal) {
	const { promise, reject } = Promise.withResolvers();
	promise.catch(() => void 0);
	const onAbort = () => reject(signal.reason);
	if (signal.aborted) onAbort();
	signal.addEventListener("abort", onAbort, { once: true });
	return {
		promise,
		[Symbol.dispose]: () => signal.removeEventListener("abort", onAbort)
	};
}
// src/run/bodies/form.ts
/** Fields as a browser's form sends them. */
function formBody(written, scope) {
	const pairs = parametersOf(written, "request_form", scope);
	const content = new URLSearchParams(pairs).toString();
	return {
		content,
		contentType: "application/x-www-form-urlencoded",
		shown: content,
		parts: pairs.map(([name, text]) => ({
			kind: "pair",
			name,
			text
		}))
	};
}
// src/run/bodies/body.ts
/** A body that is nothing but text. */
function textualBody(text, contentType) {
	return {
		content: text,
		contentType,
		shown: text,
		parts: [{
			kind: "text",
			text
		}]
	};
}
// src/run/bodies/json.ts
const JSON_TYPE = "application/json";
/** Any value as JSON; types and digits are kept. */
function jsonBody(written, scope) {
	return textualBody(stringifyJson(renderTemplate(written, scope)), JSON_TYPE);
}
/** GraphQL over HTTP: a JSON map with the names that its specification gives. */
function graphqlBody(written, scope) {
	const { query, variables, operation_name: operationName } = written;
	const members = Object.entries({
		query,
		variables,
		operationName
	}).filter(([, member]) => member !== void 0);
	return jsonBody(Object.fromEntries(members), scope);
}
// src/run/bodies/multipart.ts
/** Fields and files in their order; a list repeats the key. The platform writes the parts and chooses their boundary. */
async function multipartBody(written, context) {
	const parts = [];
	for (const [name, value] of Object.entries(written)) for (const item of [value].flat()) parts.push(...isFile(item) ? [await filePart(name, item, context)] : fieldParts(name, item, context));
	const sent = encode(parts.map(({ name, value }) => [name, value]));
	const shown = encode(parts.map(({ name, shown }) => [name, shown]));
	return {
		contentType: sent.contentType,
		content: new Uint8Array(await sent.body.arrayBuffer()),
		shown: (await shown.body.text()).replaceAll(shown.boundary, () => sent.boundary),
		parts: parts.map(({ repeat }) => repeat)
	};
}
function encode(fields) {
	const form = new FormData();
	for (const [name, value] of fields) if (typeof value === "string") form.append(name, value);
	else form.append(name, value);
	const body = new Response(form);
	const contentType = body.headers.get("content-type") ?? "";
	return {
		body,
		contentType,
		boundary: contentType.split("boundary=")[1] ?? ""
	};
}
/** Decided by what is written: a value that a service answered never names a file. */
function isFile(item) {
	return typeof item === "object";
}
/** A text that is wholly one `{{name}}` may stand for a list, or for nothing. */
function fieldParts(name, item, { scope }) {
	return [renderTemplate(item, scope)].flat().flatMap((value) => {
		if (value === null) return [];
		const text = scalarText(value, name, "request_multipart");
		return [{
			name,
			value: text,
			shown: text,
			repeat: {
				kind: "field",
				name,
				text
			}
		}];
	});
}
async function filePart(name, item, context) {
	const { path, filename: ownName, bytes } = await readNamedFile(item.file, context);
	const filename = item.filename === void 0 ? ownName : renderedText(item.filename, context.scope);
	const contentType = item.content_type === void 0 ? contentTypeOf(filename) : renderedText(item.content_type, context.scope);
	const options = { type: contentType };
	return {
		name,
		value: new File([new Uint8Array(bytes)], filename, options),
		shown: new File([describeFile(filename, bytes, contentType)], filename, options),
		repeat: {
			kind: "attachment",
			name,
			path,
			filename,
			contentType
		}
	};
}
// src/run/bodies/text.ts
function textBody(written, scope) {
	return textualBody(renderedText(written, scope), "text/plain; charset=utf-8");
}
// src/run/bodies/build.ts
/** THE table of bodies; loading a configuration refuses two at once. */
const BODIES = {
	request_body: (written, { scope }) => jsonBody(written, scope),
	request_form: (written, { scope }) => formBody(written, scope),
	request_multipart: multipartBody,
	request_text: (written, { scope }) => textBody(written, scope),
	request_file: fileBody,
	request_graphql: (written, { scope }) => graphqlBody(written, scope)
};
/** The body of a call, its templates rendered and its files read; `null` when it has none. Throws `TestFault` or `UnknownNameError`. */
async function buildBody(call, context) {
	const key = Object.keys(BODIES).find((candidate) => call[candidate] !== void 0);
	return key === void 0 ? null : build(key, call, context);
}
async function build(key, call, context) {
	return BODIES[key](call[key], context);
}
// src/run/request-headers.ts
const INVALID_HEADER_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What every request carries, whatever it asks for. */
const CLIENT_HEADERS = {
	accept: "*/*",
	"accept-encoding": "gzip, deflate, br",
	"user-agent": "compose-verify"
};
/** The defaults, which are sent as they are, under the call's own headers; `null` leaves one out. Throws `TestFault`. */
function buildHeaders(defaults, own, scope) {
	const sent = {
		...CLIENT_HEADERS,
		...defaults
	};
	for (const [name, value] of Object.entries(own)) if (value === null) delete sent[name];
	else sent[name] = renderedText(value, scope);
	for (const [name, value] of Object.entries(sent)) checkHeader(name, value);
	return keepBoundary(sent, defaults["content-type"]);
}
function checkHeader(name, value) {
	if (!HEADER_NAME.test(name)) throw new TestFault("invalid-request", `${JSON.stringify(name)} is not a header name`);
	if (!INVALID_HEADER_VALUE.test(value)) return;
	throw new TestFault("invalid-request", `the header ${name} holds a character that no header can carry, such as a line break`);
}
/** An own multipart type cannot know the boundary of the body, without which its parts cannot be told apart. */
function keepBoundary(headers, bodyType = "") {
	const boundary = /;\s*boundary=.+$/.exec(bodyType)?.[0];
	const type = headers["content-type"];
	if (!boundary || !type || !/^multipart\//i.test(type) || /;\s*boundary=/i.test(type)) return headers;
	return {
		...headers,
		"content-type": type + boundary
	};
}
// src/run/request.ts
/**
* The request of a call, its templates rendered. What credentials, cookies, the body and the address ask for are defaults
* that a header of the call replaces. Throws `TestFault` or `UnknownNameError`.
*/
async function buildRequest(context, call, credentials) {
	const { url, authorization: basic, tls } = buildAddress(context, call);
	const body = await buildBody(call, context);
	const authorization = credentials?.authorization ?? basic;
	const cookie = cookieHeader(context, call, url);
	const headers = buildHeaders({
		...body === null ? {} : { "content-type": body.contentType },
		...authorization === null ? {} : { authorization },
		...cookie === null ? {} : { cookie }
	}, call.headers, context.scope);
	return {
		method: call.method,
		url,
		headers,
		body,
		tls,
		follow: call.follow_redirects
	};
}
// src/run/send-authorized.ts
/** Sends with the credentials of the call's context, and once more with others after a 401 that `expectation` does not want. */
async function sendAuthorized(context, call, expectation, send) {
	const { authenticator, signal } = context;
	const ownHeader = Object.hasOwn(call.headers, "authorization");
	if (call.auth === null || authenticator === null || ownHeader) return {
		outcome: (await send(null)).outcome,
		refusal: null
	};
	let credentials = await authenticator.authorize(call.auth, signal);
	let { outcome } = await send(credentials);
	if (isRejected(context, outcome, expectation)) {
		const renewed = await authenticator.renew(call.auth, credentials, signal);
		if (renewed === null) return {
			outcome,
			refusal: authenticator.explainRefusal(call.auth)
		};
		credentials = renewed;
		outcome = (await send(credentials)).outcome;
	}
	if (!outcome.failure && outcome.response.status !== 401) authenticator.accept(call.auth, credentials);
	const refused = isRejected(context, outcome, expectation);
	return {
		outcome,
		refusal: refused ? authenticator.explainRefusal(call.auth) : null
	};
}
function isRejected({ scope }, outcome, expectation) {
	if (outcome.failure || outcome.response.status !== 401) return false;
	return matchResponse({
		...expectation,
		scope
	}, outcome.response).some(({ source }) => source === "status");
}
// src/run/exchange.ts
/** One request and its answer against the expectations and captures of a call. */
async function exchange(context, call) {
	const { progress, answer } = await ask(context, call, {
		once: false,
		expectation: call
	});
	return answer === null ? progress : judge$1(context, call, progress, answer);
}
/** Sends a call's request; what goes wrong is a value. */
async function ask(context, call, options) {
	let progress = BLANK_ATTEMPT;
	const send = async (credentials) => {
		const request = await buildRequest(context, call, credentials);
		progress = {
			...progress,
			request
		};
		const sent = await (options.once ? sendOnce$1(context, call, request) : sendUntilConnected(context, call, request));
		const { response, failure } = sent.outcome;
		const timing = failure ? sent.outcome.timing : sent.outcome.response.timing;
		progress = {
			...progress,
			response,
			timing,
			sends: progress.sends + sent.sends
		};
		return sent;
	};
	try {
		const { outcome, refusal } = await sendAuthorized(context, call, options.expectation, send);
		progress = {
			...progress,
			refusal
		};
		if (!outcome.failure) return {
			progress,
			answer: outcome.response,
			final: false
		};
		return {
			progress: unansweredAttempt(progress, outcome.failure, context.signal),
			answer: null,
			final: false
		};
	} catch (error) {
		return {
			progress: endedAttempt(error, context.signal, progress),
			answer: null,
			final: true
		};
	}
}
/** Compares a complete answer with a call's expectations and takes its captures. */
function judge$1(context, call, progress, answer) {
	try {
		const mismatches = [...mismatchesOf(context, call, answer), ...graphqlMismatches(call, answer)];
		if (mismatches.length > 0) return failedAttempt(context, progress, mismatches, answer);
		return {
			...progress,
			captured: captureValues(call.capture, answer)
		};
	} catch (error) {
		return endedAttempt(error, context.signal, progress);
	}
}
/** Every expectation that an answer does not meet. Throws `TestFault` or `UnknownNameError`. */
function mismatchesOf(context, expectation, answer) {
	return matchResponse({
		...expectation,
		scope: context.scope
	}, answer);
}
/** An answer that is not as expected. */
function failedAttempt({ mask }, progress, mismatches, answer) {
	const { refusal } = progress;
	return {
		...progress,
		status: "failed",
		message: [describeMismatches(mismatches, answer, mask), ...refusal ? [refusal.note] : []].join("; "),
		mismatches,
		trace: [...answer.hops],
		remediation: refusal?.remediation ?? adviceFor(mismatches, answer.status)
	};
}
// src/run/scope.ts
const RANDOM_INTEGERS = 2 ** 31;
/** A variable that holds others never grows beyond this, however often they repeat each other. */
const LONGEST_VALUE = 1048576;
/** The built-ins, each drawn when it is first read and kept from then on. */
function drawBuiltIns(system, sessionId) {
	const drawn = /* @__PURE__ */ new Map();
	const draw = {
		$uuid: () => system.uuid(),
		$now: () => system.now().toISOString(),
		$random_int: () => Math.floor(system.random() * RANDOM_INTEGERS),
		$session_id: () => sessionId
	};
	return (name) => {
		if (!drawn.has(name) && Object.hasOwn(draw, name)) drawn.set(name, draw[name]?.() ?? null);
		return drawn.get(name);
	};
}
/**
* What `{{name}}` means: the test's own `vars`, then captures, then the suite's `vars`, then built-ins. Variables may hold names
* themselves; they are rendered once, when they are first read. Throws `TestFault` when one reads itself.
*/
function createScope(sources) {
	const { vars, captures, suiteVars, builtIns, suiteBuiltIns } = sources;
	const own = renderOnce(vars, () => lookUp(builtIns));
	const ofSuite = renderOnce(suiteVars, () => lookUp(suiteBuiltIns));
	const lookUp = (drawn) => (name) => {
		if (Object.hasOwn(vars, name)) return own(name);
		const captured = captures.find((values) => values.has(name));
		if (captured) return captured.get(name);
		return Object.hasOwn(suiteVars, name) ? ofSuite(name) : drawn(name);
	};
	return lookUp(builtIns);
}
/** The values of `vars`, each rendered when it is first read. */
function renderOnce(vars, scope) {
	const rendered = /* @__PURE__ */ new Map();
	const reading = [];
	return (name) => {
		const known = rendered.get(name);
		if (known !== void 0) return known;
		if (reading.includes(name)) {
			const circle = [...reading.slice(reading.indexOf(name)), name].join(" → ");
			throw new TestFault("variable-circle", `the variable ${name} reads itself: ${circle}`);
		}
		reading.push(name);
		try {
			const value = renderTemplate(vars[name] ?? null, scope());
			if (stringifyJson(value).length > LONGEST_VALUE) throw new TestFault("variable-circle", `the variable ${name} is longer than ${LONGEST_VALUE} characters`);
			rendered.set(name, value);
			return value;
		} finally {
			reading.pop();
		}
	};
}
// src/run/auth/secrets.ts
const SECRET_NAME = /token|secret|passw|passphrase|key|jwt|session|cookie|csrf|credential|signature|otp/i;
/** Named like a secret, and none. */
const HARMLESS = /* @__PURE__ */ new Set(["token_type"]);
/** Shorter parts of a JWT could be anything. */
const SHORTEST_PART = 16;
/** Every text of captured values that must reach no output: tokens whole and in parts, and what is named like a secret. */
function secretsAmong(values) {
	return [...values].filter(([name]) => SECRET_NAME.test(name) && !HARMLESS.has(name)).flatMap(([, value]) => textsOf(value)).flatMap((text) => [text, ...partsOf(text)]);
}
/** Without recursion: an answer may be nested more deeply than the stack reaches. */
function textsOf(value) {
	const texts = [];
	const waiting = [value];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) if (typeof next === "string") texts.push(next, next.trim());
	else if (typeof next === "number" || typeof next === "bigint") texts.push(String(next));
	else if (next !== null && typeof next === "object") for (const item of Object.values(next)) waiting.push(item);
	return texts;
}
/** Payload and signature of a JWT; its header is the same for everybody. */
function partsOf(text) {
	const [, ...parts] = text.trim().split(".");
	if (parts.length !== 2) return [];
	return [parts.join("."), ...parts].filter((part) => part.length >= SHORTEST_PART);
}
// src/run/auth/auth-call.ts
/** The time limit of a log-in or a refresh: it serves many tests, so that no test's own limit holds for it. */
const LIMIT_SECONDS = 10;
/** Sends a log-in or a refresh, and captures what its answer gives. `values` are what its templates read. Throws `AuthFault`. */
async function askForToken(surroundings, context, action, call, values, signal) {
	const { system, learnSecret } = surroundings;
	const what = `the ${action} of the authentication context ${context}`;
	if (!Object.hasOwn(call.capture, "access_token")) throw new AuthFault("log-in-answer", `${what} captures no access_token`);
	const moment = {
		wall: system.now().getTime(),
		monotonic: system.monotonic()
	};
	using deadline = startDeadline(system, LIMIT_SECONDS, signal);
	const attempt = await sendAuthCall(surroundings, call, values, deadline.signal);
	const found = captureEach(call, attempt.response);
	for (const secret of secretsAmong(found.values)) learnSecret(secret);
	if (attempt.status !== "passed" || attempt.response === null) throw refusal$1(what, action, call, attempt);
	if (found.missing.length > 0) throw missingCapture(what, action, call, found.missing, attempt.response);
	return {
		values: found.values,
		moment: {
			...moment,
			tookMs: system.monotonic() - moment.monotonic
		}
	};
}
/** One request of authentication against its expectations: with no token of its own, and with fresh cookies. */
async function sendAuthCall(surroundings, call, values, signal) {
	const { system, sessionId } = surroundings;
	const builtIns = drawBuiltIns(system, sessionId);
	const scope = createScope({
		vars: {},
		captures: [values],
		suiteVars: {},
		builtIns,
		suiteBuiltIns: builtIns
	});
	const jars = {
		suite: createCookieJar(),
		test: createCookieJar()
	};
	const attempt = await exchange({
		...surroundings,
		scope,
		jars,
		authenticator: null,
		signal
	}, {
		...call,
		auth: null,
		capture: {}
	});
	surroundings.mask(attempt.request?.body?.shown ?? "");
	return attempt;
}
function captureEach({ capture }, response) {
	const values = /* @__PURE__ */ new Map();
	const missing = [];
	for (const [name, source] of response === null ? [] : Object.entries(capture)) try {
		for (const [key, value] of captureValues({ [name]: source }, response)) values.set(key, value);
	} catch (error) {
		if (!(error instanceof TestFault)) throw error;
		missing.push(name);
	}
	return {
		values,
		missing
	};
}
// src/run/auth/log-out.ts
/** The header as a template, so that a token is sent as it is, braces and all. */
const AUTHORIZATION = "$authorization";
/** Ends a token: whether the service says that it did. A failure is a warning, but for the 401 of a token that has ended already. */
async function logOut(surroundings, context, { call, values, credentials }, signal) {
	const what = `the log-out of the authentication context ${context}`;
	const headers = {
		authorization: `{{${AUTHORIZATION}}}`,
		...call.headers
	};
	const known = new Map(values).set(AUTHORIZATION, credentials.authorization);
	try {
		const attempt = await sendAuthCall(surroundings, {
			...call,
			headers
		}, known, signal);
		if (attempt.status === "passed") return true;
		if (attempt.response?.status !== 401) surroundings.warn(refusal$1(what, "log-out", call, attempt).message);
	} catch (error) {
		surroundings.warn(`${what} failed: ${causeChain(error).join(": ")}`);
	}
	return false;
}
// src/run/auth/refusal.ts
/** The service refuses tokens that have just been made. `refreshed`: the last one came from a refresh, not from a log-in. */
function refusedAgain({ name }, refreshed) {
	return {
		note: `the authentication context ${name} ${refreshed ? "was refreshed once" : "logged in again once"}, and the new token was refused, too`,
		remediation: `Check that this service takes the tokens of the context ${name}: issuer, audience, signing key and clock of both sides, and the permissions of its user; the service's log tells why it refused. Another context is named as auth.`
	};
}
/** There is one token, and nothing that could make another. */
function refusedFromOutside({ name, locate }) {
	const { file, line } = locate(["access_token"]);
	return {
		note: `the authentication context ${name} has a token from outside, and neither login nor refresh to renew it`,
		remediation: `Set a fresh token as access_token of the context ${name} (${file}:${line}), in the variable that it reads, or give the context a login, which gets one for each session.`
	};
}
// src/run/auth/profile.ts
const LONGEST_TEXT = 256;
const MOST_PERMISSIONS = 100;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** What an answer says of the user, over what was known; what cannot be meant, such as an e-mail address without `@`, changes nothing. */
function readProfile(known, values) {
	const email = readText(values.get("user_email"));
	return {
		user_id: readText(values.get("user_id")) ?? known.user_id,
		user_email: email !== null && EMAIL.test(email) ? email : known.user_email,
		permissions: readPermissions(values.get("permissions")) ?? known.permissions
	};
}
function readText(value) {
	if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return null;
	const text = String(value).trim();
	return text === "" ? null : text.slice(0, LONGEST_TEXT);
}
/** A list, or the text of an OAuth scope: words with spaces or commas between them. */
function readPermissions(value) {
	const items = typeof value === "string" ? value.slice(0, MOST_PERMISSIONS * LONGEST_TEXT).split(/[\s,]+/) : value;
	if (!Array.isArray(items)) return null;
	return items.map(readText).filter((item) => item !== null).slice(0, MOST_PERMISSIONS);
}
const NUMBER = /^\d{1,15}(?:\.\d{1,9})?$/;
const ISO_8601 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/i;
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;
/** When an answer says that its token expires, in milliseconds since 1970: the earlier where it says so twice; `null` when it says nothing. */
function answeredExpiry(values, sentAt) {
	const lifetime = values.get("expires_in") ?? null;
	const moment = values.get("expires_at") ?? null;
	return earliest(lifetime === null ? null : sentAt + readSeconds("expires_in", lifetime, "a number of seconds") * 1e3, moment === null ? null : readMoment(moment));
}
function earliest(...moments) {
	const known = moments.filter((moment) => moment !== null);
	return known.length === 0 ? null : Math.min(...known);
}
/** ISO 8601, in UTC where it names no zone, or seconds since 1970. */
function readMoment(value) {
	if (typeof value !== "string" || !ISO_8601.test(value)) return readSeconds("expires_at", value, "an ISO 8601 date and time or seconds since 1970") * 1e3;
	const moment = Date.parse(ZONE.test(value) ? value : `${value}Z`);
	if (Number.isNaN(moment)) throw new TestFault("token-expiry", "expires_at is a date that does not exist");
	return moment;
}
function readSeconds(name, value, wanted) {
	const number = typeof value === "string" && NUMBER.test(value.trim()) ? Number(value) : value;
	if (typeof number === "bigint" || typeof number === "number" && number > 1e11) throw new TestFault("token-expiry", `${name} looks like milliseconds: it must be ${wanted}`);
	if (typeof number !== "number") throw new TestFault("token-expiry", `${name} is not ${wanted}`);
	return number;
}
// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
	static code = "ERR_JOSE_GENERIC";
	code = "ERR_JOSE_GENERIC";
	constructor(message, options) {
		super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
	}
};
var JWTInvalid = class extends JOSEError {
	static code = "ERR_JWT_INVALID";
	code = "ERR_JWT_INVALID";
};
new TextEncoder();
const decoder = new TextDecoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: !0 });
function decodeBase64(encoded, url = !1) {
	if (Uint8Array.fromBase64) return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
	if (url) {
		if (encoded.includes("+") || encoded.includes("/")) throw new TypeError("Invalid base64url");
		encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
	}
	const binary = atob(encoded), bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}
// node_modules/jose/dist/webapi/util/base64url.js
const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
	try {
		return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
	} catch (cause) {
		throw new TypeError(invalid, { cause });
	}
}
// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input) {
	if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]") return !1;
	const prototype = Object.getPrototypeOf(input);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
	let parsed;
	try {
		parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
	} catch (cause) {
		throw new ErrorClass(message, { cause });
	}
	if (!isObject(parsed)) throw new ErrorClass(message);
	return parsed;
}
// node_modules/jose/dist/webapi/util/decode_protected_header.js
function decodeProtectedHeader(token) {
	let encodedProtectedHeader;
	if (typeof token == "string") {
		const parts = token.split(".");
		(parts.length === 3 || parts.length === 5) && ([encodedProtectedHeader] = parts);
	} else if (typeof token == "object" && token) if ("protected" in token) encodedProtectedHeader = token.protected;
	else throw new TypeError("Token does not contain a Protected Header");
	const invalid = "Invalid Token or Protected Header formatting";
	if (typeof encodedProtectedHeader != "string" || !encodedProtectedHeader) throw new TypeError(invalid);
	return parseJoseHeader(encodedProtectedHeader, TypeError, invalid);
}
// node_modules/jose/dist/webapi/util/decode_jwt.js
function decodeJwt(jwt) {
	if (typeof jwt != "string") throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
	const { 1: encodedPayload, length } = jwt.split(".");
	if (length === 5) throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
	if (length !== 3) throw new JWTInvalid("Invalid JWT");
	if (!encodedPayload) throw new JWTInvalid("JWTs must contain a payload");
	let claimsSetBytes;
	try {
		claimsSetBytes = decode(encodedPayload);
	} catch (cause) {
		throw new JWTInvalid("Failed to base64url decode the payload", { cause });
	}
	let claimsSet;
	try {
		claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
	} catch (cause) {
		throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
	}
	if (!isObject(claimsSet)) throw new JWTInvalid("Invalid JWT Claims Set");
	return claimsSet;
}
// src/run/auth/jwt.ts
const THREE_PARTS = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** Forms that are taken for a JWT by mistake, each with what to write instead. */
const NEAR_MISSES = [
	[/^\w+ /, "starts with a word and a space: the word belongs in token_type, capture the token alone"],
	[/^["']/, "stands in quotes: capture the text inside them"],
	[/^[\w-]+(?:\.[\w-]*){4}$/, "is an encrypted one (JWE), which only its service can read: write `format: opaque`"]
];
/** Reads header, payload and expiry of a JWT. */
function readJwt(token) {
	const problem = problemOfForm(token);
	if (problem !== null) return {
		expiresAt: null,
		problem
	};
	try {
		decodeProtectedHeader(token);
	} catch {
		return {
			expiresAt: null,
			problem: "is no JWT: its first part is no JSON object in base64url"
		};
	}
	try {
		return readExpiry(decodeJwt(token).exp);
	} catch {
		return {
			expiresAt: null,
			problem: "is no JWT: its second part is no JSON object in base64url"
		};
	}
}
function problemOfForm(token) {
	if (THREE_PARTS.test(token)) return null;
	return NEAR_MISSES.find(([pattern]) => pattern.test(token))?.[1] ?? "is no JWT, which is three parts of base64url with dots between them";
}
/** `exp` as it came: the library checks its type only together with a signature. */
function readExpiry(exp) {
	if (exp === void 0) return {
		expiresAt: null,
		problem: null
	};
	if (typeof exp !== "number") return {
		expiresAt: null,
		problem: "has an `exp` that is no number: it must be seconds since 1970"
	};
	if (exp > 1e11) return {
		expiresAt: null,
		problem: "has an `exp` that looks like milliseconds: it must be seconds since 1970"
	};
	return {
		expiresAt: exp,
		problem: null
	};
}
// src/run/auth/token.ts
const LONGEST_TOKEN = 16384;
const HEADER_TEXT = /^[\x21-\x7e]+$/;
const HEADER_WORD = /^[!#$%&'*+.^_`|~\dA-Za-z-]*$/;
const LONGEST_MARGIN_MS = 1e4;
/**
* The token among the values that an answer or the configuration gives, checked for its form and its expiry.
* `lifetimeMs` is assumed where neither the values nor the token say one. Throws `TestFault`; no message holds any of the token.
*/
function readToken(values, rules, moment, lifetimeMs = null) {
	const access = values.get("access_token");
	const problem = problemOf(access);
	if (typeof access !== "string" || problem !== null) throw new TestFault("token-form", `the token ${problem}`);
	const reading = rules.format === "jwt" ? readJwt(access) : {
		expiresAt: null,
		problem: opaqueProblem(access)
	};
	if (reading.problem !== null) throw new TestFault("token-form", `the token ${reading.problem}`);
	const claimed = reading.expiresAt === null ? null : reading.expiresAt * 1e3;
	const expiresAt = earliest(answeredExpiry(values, moment.wall), claimed) ?? (lifetimeMs === null ? null : moment.wall + lifetimeMs);
	refuseExpired(expiresAt, moment);
	const type = typeOf(values, rules);
	return {
		authorization: type === "" ? access : `${type} ${access}`,
		type,
		expiresAt,
		...timesOf(expiresAt, moment)
	};
}
function problemOf(access) {
	if (typeof access !== "string") return "is not a text";
	if (access === "") return "is empty";
	return access.length > LONGEST_TOKEN ? "is longer than 16 KiB, which no header carries" : null;
}
function opaqueProblem(access) {
	return HEADER_TEXT.test(access) ? null : "holds a space or a character that no header can carry";
}
/** `bearer`, as many servers write it, is the scheme `Bearer`. */
function typeOf(values, rules) {
	const captured = values.get("token_type");
	const type = typeof captured === "string" && captured !== "" ? captured : rules.token_type;
	if (!HEADER_WORD.test(type) || type.length > 64) throw new TestFault("token-form", "the token_type is not one word, such as Bearer");
	return type.toLowerCase() === "bearer" ? "Bearer" : type;
}
function refuseExpired(expiresAt, { wall, tookMs }) {
	const now = wall + tookMs;
	if (expiresAt === null || expiresAt > now) return;
	const ago = ((now - expiresAt) / 1e3).toFixed(1);
	throw new TestFault("token-expired", `the token expired ${ago} s ago by this machine's clock`);
}
/** Renewed a fifth of its life before its end, at most 10 s; earlier where a renewal takes long, but never in its first half. */
function timesOf(expiresAt, { wall, monotonic, tookMs }) {
	if (expiresAt === null) return {
		lifetimeMs: null,
		dueAt: Number.POSITIVE_INFINITY,
		deadAt: Number.POSITIVE_INFINITY
	};
	const lifetimeMs = expiresAt - wall;
	const margin = Math.max(Math.min(LONGEST_MARGIN_MS, lifetimeMs / 5), Math.min(2 * tookMs, lifetimeMs / 2));
	const deadAt = monotonic + lifetimeMs;
	return {
		lifetimeMs,
		dueAt: deadAt - margin,
		deadAt
	};
}
// src/run/auth/token-source.ts
/** What a context may write itself. */
const WRITTEN_FIELDS = [
	"access_token",
	"refresh_token",
	"token_type",
	"user_id",
	"user_email",
	"permissions"
];
/** Gets the tokens of one context: from outside, by refresh, or by logging in. */
var TokenSource = class {
	#configuration;
	#surroundings;
	#signal;
	#values = /* @__PURE__ */ new Map();
	#warned = /* @__PURE__ */ new Set();
	#last = null;
	#profile;
	#logins = 0;
	#refreshes = 0;
	#refreshed = false;
	/** `signal`: a cancel, or the session's end. */
	constructor(configuration, surroundings, signal) {
		this.#configuration = configuration;
		this.#surroundings = surroundings;
		this.#signal = signal;
		this.#profile = configuration;
		for (const name of WRITTEN_FIELDS) {
			const value = configuration[name];
			if (value !== null) this.#values.set(name, typeof value === "string" ? value.trim() : value);
		}
		for (const secret of secretsAmong(this.#values)) surroundings.learnSecret(secret);
	}
	/** Whether another token can be had once there is one. */
	get renewable() {
		return this.#configuration.refresh !== null || this.#configuration.login !== null;
	}
	/** The last token came from a refresh. */
	get refreshed() {
		return this.#refreshed;
	}
	/** What refresh and log-out read as `{{name}}`. */
	get values() {
		return this.#values;
	}
	get profile() {
		return this.#profile;
	}
	get counts() {
		return {
			logins: this.#logins,
			refreshes: this.#refreshes
		};
	}
	/** The next token. Throws `TestFault`. */
	async next() {
		const { access_token, refresh } = this.#configuration;
		if (this.#last === null && access_token !== null) return this.#adoptStatic();
		return this.#last === null || refresh === null ? this.#logIn() : this.#refresh(refresh);
	}
	/** Another token by refresh alone, to log out with; `null` where there is no refresh. Throws `TestFault`. */
	async refreshToEnd(signal) {
		const { refresh } = this.#configuration;
		return refresh === null ? null : this.#takeRefreshed(refresh, signal);
	}
	#adoptStatic() {
		const { system } = this.#surroundings;
		const moment = {
			wall: system.now().getTime(),
			monotonic: system.monotonic(),
			tookMs: 0
		};
		return this.#adopt({
			values: new Map(this.#values),
			moment
		});
	}
	/** A refresh that fails is not the end where there is a log-in. */
	async #refresh(call) {
		const { name, login } = this.#configuration;
		try {
			return await this.#takeRefreshed(call, this.#signal);
		} catch (error) {
			if (!(error instanceof TestFault) || login === null || this.#signal.aborted) throw error;
			this.#warnOnce("refresh", `${error.message}; the context ${name} logs in again instead`);
			return await this.#logIn(error);
		}
	}
	async #takeRefreshed(call, signal) {
		const token = this.#adopt(await this.#ask("refresh", call, signal));
		this.#refreshes += 1;
		this.#refreshed = true;
		return token;
	}
	async #logIn(before) {
		const { name, login } = this.#configuration;
		if (login === null) throw new AuthFault("token-expired", `the token of the authentication context ${name} has expired, and there is no login or refresh to get another`);
		try {
			const token = this.#adopt(await this.#ask("log-in", login));
			this.#logins += 1;
			this.#refreshed = false;
			return token;
		} catch (error) {
			if (before === void 0 || !(error instanceof AuthFault)) throw error;
			throw new AuthFault(error.kind, error.message, {
				unanswered: error.unanswered,
				cause: before
			});
		}
	}
	#ask(action, call, signal = this.#signal) {
		return askForToken(this.#surroundings, this.#configuration.name, action, call, this.#values, signal);
	}
	/** Checks what came before anything is taken over. */
	#adopt({ values: answered, moment }) {
		const { name, format, token_type } = this.#configuration;
		const values = trimmed(answered);
		const rules = {
			format,
			token_type: this.#last?.type ?? token_type
		};
		const token = underName(name, () => readToken(values, rules, moment, this.#last?.lifetimeMs ?? null));
		this.#last = token;
		this.#profile = readProfile(this.#profile, values);
		this.#values.set("expires_at", token.expiresAt === null ? null : new Date(token.expiresAt).toISOString());
		for (const [key, value] of values) if (value !== null) this.#values.set(key, value);
		if (format === "jwt" && token.type !== "Bearer") this.#warnOnce("type", `the authentication context ${name} sends its JWT with another token_type than Bearer`);
		return token;
	}
	#warnOnce(topic, message) {
		if (this.#warned.has(topic)) return;
		this.#warned.add(topic);
		this.#surroundings.warn(message);
	}
};
function trimmed(values) {
	return new Map([...values].map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]));
}
/** What is wrong with a token, under its context's name. */
function underName(context, work) {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof TestFault)) throw error;
		throw new AuthFault(error.kind, `the authentication context ${context}: ${error.message}`);
	}
}
// src/run/auth/wait-for.ts
/** The end of work that others share, or the signal's reason when that comes first; the work itself goes on. */
async function waitFor(work, signal) {
	signal.throwIfAborted();
	const over = new AbortController();
	const aborted = new Promise((_resolve, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { signal: over.signal });
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		over.abort();
	}
}
// src/run/auth/context.ts
/** After this time a log-in that no answer came to is tried once more. */
const SECOND_TRY_MS = 2e3;
/** A token that no service has taken yet is not renewed for each request that finds out. */
const RENEWAL_PAUSE_MS = 1e3;
/** One authentication context during one session: one token, and one request for the next that all who ask wait for. */
var AuthContext = class {
	#configuration;
	#surroundings;
	#signal;
	#source;
	#held = null;
	#flight = null;
	#failure = null;
	#secondTry = false;
	#renewedAt = Number.NEGATIVE_INFINITY;
	/** Serial of the last token that a service took. */
	#accepted = 0;
	/** `signal`: a cancel, or the session's end. */
	constructor(configuration, surroundings, signal) {
		this.#configuration = configuration;
		this.#surroundings = surroundings;
		this.#signal = signal;
		this.#source = new TokenSource(configuration, surroundings, signal);
	}
	async authorize(signal) {
		const held = this.#held;
		return held !== null && this.#flight === null && this.#failure === null && !this.#isSpent(held) ? held : this.#obtain(signal);
	}
	async renew(rejected, signal) {
		if (this.#flight !== null || this.#held?.serial !== rejected.serial) return this.authorize(signal);
		const now = this.#surroundings.system.monotonic();
		const untried = rejected.serial !== this.#accepted;
		if (!this.#source.renewable || untried && now - this.#renewedAt < RENEWAL_PAUSE_MS) return null;
		this.#renewedAt = now;
		return this.#obtain(signal);
	}
	accept({ serial }) {
		this.#accepted = Math.max(this.#accepted, serial);
	}
	explainRefusal() {
		return this.#source.renewable ? refusedAgain(this.#configuration, this.#source.refreshed) : refusedFromOutside(this.#configuration);
	}
	/** Whether `close` may have a request to send. */
	get needsLogOut() {
		return this.#configuration.logout !== null && (this.#held !== null || this.#flight !== null);
	}
	/** Logs out when there is something to end, and tells what was done. Never throws. */
	async close(signal) {
		await this.#flight?.catch(() => void 0);
		const { name, logout, token_type } = this.#configuration;
		const held = logout === null ? this.#held : await this.#heldToEnd(signal);
		const { values, profile, counts } = this.#source;
		const ending = logout === null || held === null ? null : {
			call: logout,
			values,
			credentials: held
		};
		return {
			name,
			token_type: held?.type ?? token_type,
			user_id: profile.user_id,
			user_email: profile.user_email,
			permissions: profile.permissions,
			expires_at: held?.expiresAt ? new Date(held.expiresAt).toISOString() : null,
			...counts,
			invalidated: ending !== null && await logOut(this.#surroundings, name, ending, signal),
			error: this.#failure?.fault.message ?? null
		};
	}
	/** No service knows by an expired token whom to log out. Where no other can be had, that one has to do. */
	async #heldToEnd(signal) {
		const held = this.#held;
		if (held === null || !this.#isSpent(held)) return held;
		try {
			const token = await this.#source.refreshToEnd(signal);
			if (token !== null) this.#held = {
				...token,
				serial: held.serial + 1
			};
		} catch (error) {
			this.#surroundings.warn(causeChain(error)[0] ?? "the token could not be refreshed to log out");
		}
		return this.#held;
	}
	#isSpent({ dueAt, deadAt }) {
		return this.#surroundings.system.monotonic() >= (this.#source.renewable ? dueAt : deadAt);
	}
	async #obtain(signal) {
		const flight = this.#flight ?? this.#takeOff();
		try {
			return await waitFor(flight, signal);
		} catch (error) {
			if (error instanceof TestFault || !signal.aborted) throw error;
			throw new AuthFault("log-in-service", `the log-in of the authentication context ${this.#configuration.name} had not ended: ${reasonOf(signal)}`);
		}
	}
	#takeOff() {
		const flight = this.#next().finally(() => {
			this.#flight = null;
		});
		flight.catch(() => void 0);
		this.#flight = flight;
		return flight;
	}
	/** A failure is kept: the tests that need this context are told at once, and the service is left alone. */
	async #next() {
		const { system } = this.#surroundings;
		if (this.#failure !== null && !this.#mayTryAgain(this.#failure)) throw this.#failure.fault;
		try {
			const token = await this.#source.next();
			this.#failure = null;
			this.#held = {
				...token,
				serial: (this.#held?.serial ?? 0) + 1
			};
			return this.#held;
		} catch (error) {
			if (error instanceof TestFault && !this.#signal.aborted) this.#failure = {
				fault: error,
				at: system.monotonic()
			};
			throw error;
		}
	}
	#mayTryAgain({ fault, at }) {
		const rested = this.#surroundings.system.monotonic() - at >= SECOND_TRY_MS;
		if (!(fault instanceof AuthFault && fault.unanswered) || this.#secondTry || !rested) return false;
		this.#secondTry = true;
		return true;
	}
};
// src/run/auth/authenticator.ts
/** For all log-outs together. */
const LOG_OUT_SECONDS = 2;
/** The authentication contexts of a session; nothing is sent before a test needs one. */
function createAuthenticator(request) {
	const ended = new AbortController();
	const signal = AbortSignal.any([request.signal, ended.signal]);
	const contexts = new Map(request.contexts.map((context) => [context.name, new AuthContext(context, request, signal)]));
	const find = (name) => {
		const context = contexts.get(name);
		if (context) return context;
		throw new TestFault("auth-context", `the authentication context ${name} is not configured`);
	};
	return {
		authorize: async (name, signal) => find(name).authorize(signal),
		renew: async (name, rejected, signal) => find(name).renew(rejected, signal),
		accept: (name, accepted) => find(name).accept(accepted),
		explainRefusal: (name) => find(name).explainRefusal(),
		close: async (seconds = LOG_OUT_SECONDS) => {
			ended.abort(/* @__PURE__ */ new Error("the session has ended"));
			const all = [...contexts.values()];
			if (!all.some((context) => context.needsLogOut)) return closeAll(all, ended.signal);
			using deadline = startDeadline(request.system, seconds, new AbortController().signal);
			return await closeAll(all, deadline.signal);
		}
	};
}
function closeAll(contexts, signal) {
	return Promise.all(contexts.map((context) => context.close(signal)));
}
// src/run/connection-timing.ts
var import_undici = require_undici();
/** Idle connections are given up before a server would close them, so that a request never meets a dying one. */
const KEEP_ALIVE_MS = 1e3;
/**
* A pool of at most `connections` keep-alive connections an origin and way to trust. Its times come from the library's diagnostics, which are
* the only place that tells which connection a request went out on.
*/
function createTimedPool(connections, monotonic) {
	const connectTimes = /* @__PURE__ */ new WeakMap();
	let starting = null;
	const onSend = (message) => {
		const { socket } = message;
		if (starting) {
			starting.sent = true;
			starting.connectMs = connectTimes.get(socket) ?? 0;
		}
		starting = null;
		connectTimes.delete(socket);
	};
	diagnostics.subscribe("undici:client:sendHeaders", onSend);
	const agents = /* @__PURE__ */ new Map();
	const agentFor = (tls) => {
		const key = trustKey(tls);
		const agent = agents.get(key) ?? createAgent(connections, timedConnector(connectTimes, monotonic, tls));
		agents.set(key, agent);
		return agent;
	};
	return {
		dispatch: (trace, tls, options, handler) => {
			const watched = Object.create(handler);
			watched.onRequestStart = (...start) => {
				starting = trace;
				handler.onRequestStart?.apply(watched, start);
			};
			watched.onResponseStart = (...response) => {
				trace.headers = response[2];
				handler.onResponseStart?.apply(watched, response);
			};
			watched.onResponseData = (...data) => {
				if (trace.headers["content-encoding"] !== void 0) trace.encoded.push(data[1]);
				handler.onResponseData?.apply(watched, data);
			};
			return agentFor(tls).dispatch(options, watched);
		},
		close: async () => {
			diagnostics.unsubscribe("undici:client:sendHeaders", onSend);
			await Promise.all([...agents.values()].map((agent) => agent.destroy()));
		}
	};
}
function createAgent(connections, connect) {
	return new import_undici.Agent({
		connections,
		pipelining: 1,
		keepAliveTimeout: KEEP_ALIVE_MS,
		keepAliveMaxTimeout: KEEP_ALIVE_MS,
		headersTimeout: 0,
		bodyTimeout: 0,
		connect
	});
}
function timedConnector(connectTimes, monotonic, tls) {
	const connect = (0, import_undici.buildConnector)({
		timeout: 12e4,
		allowH2: false,
		...trustOf(tls)
	});
	return (options, callback) => {
		const start = monotonic();
		connect(options, (...result) => {
			const [error, socket] = result;
			if (error === null) connectTimes.set(socket, monotonic() - start);
			callback(...result);
		});
	};
}
// src/run/http-failure.ts
var BodyTooLargeError = class extends Error {
	constructor(limit) {
		super(`the decoded body is larger than ${limit / 1024 / 1024} MiB`);
		this.name = "BodyTooLargeError";
	}
};
var InvalidStatusError = class extends Error {
	constructor(status) {
		super(`the status ${status} is none (100 to 599)`);
		this.name = "InvalidStatusError";
	}
};
var UnknownEncodingError = class extends Error {
	constructor(encoding) {
		super(`its content-encoding is ${JSON.stringify(encoding)}, which is unknown`);
		this.name = "UnknownEncodingError";
	}
};
const codes = (pattern) => (cause) => pattern.test(cause.code);
const cutOff = codes(/^(UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED)$/);
/** First rule that matches the innermost cause wins. */
const RULES = [
	{
		kind: "body-too-large",
		matches: (cause) => cause.name === "BodyTooLargeError",
		message: (address) => `${address} sent a body over 10 MiB (decoded): reading stopped there`
	},
	{
		kind: "refused",
		matches: codes(/^ECONNREFUSED$/),
		message: (address) => `connection refused by ${address}: nothing listens there`,
		repeatable: "always"
	},
	{
		kind: "not-found",
		matches: codes(/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/),
		message: (address) => `the host name of ${address} cannot be found`,
		repeatable: "always"
	},
	{
		kind: "unreachable",
		matches: codes(/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/),
		message: (address) => `${address} cannot be reached over the network`
	},
	{
		kind: "tls-to-plain",
		matches: (cause) => /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|SSL_HTTP_REQUEST/i.test(`${cause.code} ${cause.message}`),
		message: (address) => `${address} does not speak TLS: it answered https with plain text`
	},
	{
		kind: "certificate",
		matches: codes(/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/),
		message: (address, _state, cause) => `the TLS certificate of ${address} is not accepted: ${cause.message}`
	},
	{
		kind: "headers-too-large",
		matches: codes(/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/),
		message: (address) => `${address} sent response headers over 16 KiB`
	},
	{
		kind: "ended-early",
		matches: (cause, state) => state.answered && (cutOff(cause) || /^(Z_BUF_ERROR|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(cause.code) || cause.message === "unexpected end of file"),
		message: (address, state) => `the response of ${address} ended early: ${bytesOf(state)} received`
	},
	{
		kind: "undecodable",
		matches: (cause) => cause.name === "UnknownEncodingError",
		message: (address, _state, cause) => `the body of ${address} cannot be decoded: ${cause.message}`
	},
	{
		kind: "undecodable",
		matches: (cause) => /^(Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ERR__|ERR_ZSTD|ZSTD_)/.test(cause.code) || /content-encoding/i.test(cause.message),
		message: (address, _state, cause) => `the body of ${address} is not what its content-encoding says: ${cause.message}`
	},
	{
		kind: "not-http",
		matches: (cause) => /^(HTTPParserError|InvalidStatusError)$/.test(cause.name) || cause.code.startsWith("HPE_") || cause.message === "bad response",
		message: (address, _state, cause) => `${address} is not speaking HTTP: ${cause.message}`
	},
	{
		kind: "closed",
		matches: (cause) => cause.code === "UND_ERR_SOCKET" && /other side closed/.test(cause.message),
		message: (address) => `${address} closed the connection without an answer`,
		repeatable: "idempotent"
	},
	{
		kind: "reset",
		matches: cutOff,
		message: (address) => `${address} reset the connection before an answer came`,
		repeatable: "idempotent"
	},
	{
		kind: "invalid-request",
		matches: codes(/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|UND_ERR_REQ_CONTENT_LENGTH_MISMATCH|ERR_INVALID_)/),
		message: (_address, _state, cause) => `the request cannot be sent: ${cause.message}`
	}
];
/** Puts a failed send into words. */
function describeFailure(error, state) {
	const address = addressOf(state.request.url);
	if (state.signal.aborted) return abortFailure(address, state);
	const cause = innermost(error);
	const trace = causeChain(error).filter((text) => text !== "fetch failed" && text !== "terminated");
	const rule = RULES.find((candidate) => candidate.matches(cause, state));
	if (!rule) return {
		kind: "unknown",
		message: `no answer from ${address}: ${cause.message}`,
		trace,
		repeatable: "never"
	};
	return {
		kind: rule.kind,
		message: rule.message(address, state, cause),
		trace,
		repeatable: state.answered ? "never" : rule.repeatable ?? "never"
	};
}
function abortFailure(address, state) {
	const { signal } = state;
	const base = {
		trace: [reasonOf(signal)],
		repeatable: "never"
	};
	if (!(signal.reason instanceof DeadlineError)) return {
		...base,
		kind: "interrupted",
		message: reasonOf(signal)
	};
	const waited = waitedFor(state.waitedMs, signal.reason);
	const limit = signal.reason.holder === "request" ? "" : `; ${reasonOf(signal)}`;
	if (state.answered) {
		const message = `the response of ${address} did not end in ${waited}: ${bytesOf(state)} received${limit}`;
		return {
			...base,
			kind: "slow-body",
			message
		};
	}
	if (state.sent) {
		const message = `${address} accepted the connection, sent no response in ${waited}${limit}`;
		return {
			...base,
			kind: "no-answer",
			message
		};
	}
	return {
		...base,
		kind: "no-connection",
		message: `no connection to ${address} in ${waited}${limit}`
	};
}
/** Less than the limit where other work came first; never more, however late the timer is. */
function waitedFor(milliseconds, { seconds }) {
	return `${Number(Math.min(milliseconds / 1e3, seconds).toFixed(1))} s`;
}
/** The last link of the chain says what happened; of several tried addresses, the first one's. */
function innermost(error) {
	let current = error;
	for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
		const next = current instanceof AggregateError ? current.errors[0] : current.cause;
		if (!(next instanceof Error)) break;
		current = next;
	}
	if (!(current instanceof Error)) return {
		code: "",
		name: "",
		message: String(current)
	};
	const code = current.code;
	return {
		code: String(code ?? ""),
		name: current.name,
		message: current.message || String(code ?? current.name)
	};
}
function addressOf(url) {
	return URL.canParse(url) ? new URL(url).host : url;
}
function bytesOf(state) {
	return state.bytes === 1 ? "1 byte" : `${state.bytes} bytes`;
}
// src/run/response-body.ts
const SHOWN_CHARACTERS = 80;
const CHARSET = /;\s*charset="?([^\s";]+)/i;
/** The encoding that an XML document says it is in; it is ASCII up to there, so that none of two bytes a character is meant. */
const XML_ENCODING = /^<\?xml\s[^>]*?\sencoding\s*=\s*["'](?!utf-16)([\w.:-]+)["']/i;
const XML_DECLARATION_BYTES = 256;
/**
* Text of a body: UTF-8 unless the content type names another charset, or in its place an XML declaration; what cannot be decoded
* becomes U+FFFD.
*/
function decodeBody(body, contentType) {
	return decoderFor(CHARSET.exec(contentType)?.[1] ?? declaredEncoding(body)).decode(body);
}
function declaredEncoding(body) {
	const start = Buffer.from(body.subarray(0, XML_DECLARATION_BYTES)).toString("latin1");
	return XML_ENCODING.exec(start)?.[1];
}
/** Reads a body as JSON whatever its content type says; JSON is UTF-8. */
function readJson(body, contentType) {
	if (invalidUtf8(body)) return {
		value: null,
		empty: false,
		problem: `${mediaType(contentType)} that is not valid UTF-8`
	};
	const text = new TextDecoder("utf-8").decode(body);
	if (text.trim() === "") return {
		value: null,
		empty: true,
		problem: "an empty body"
	};
	try {
		return {
			value: parseJson(text),
			empty: false,
			problem: null
		};
	} catch (error) {
		const deep = error instanceof RangeError ? " (nested too deeply to read)" : "";
		return {
			value: null,
			empty: false,
			problem: `${mediaType(contentType)}: ${excerpt(text)}${deep}`
		};
	}
}
function decoderFor(charset = "utf-8") {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder("utf-8");
	}
}
function invalidUtf8(body) {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(body);
		return false;
	} catch {
		return true;
	}
}
function mediaType(contentType) {
	return contentType.split(";")[0]?.trim() || "a body without content type";
}
function excerpt(text) {
	const characters = [...text.slice(0, 320).replace(/\s+/g, " ").trim()];
	return `\`${characters.slice(0, SHOWN_CHARACTERS).join("")}${characters.length > SHOWN_CHARACTERS || text.length > 320 ? "…" : ""}\``;
}
// src/run/response-encoding.ts
/** The low half of zlib's first byte; a `deflate` body without its frame begins otherwise. */
const ZLIB_METHOD = 8;
const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const DECODERS = {
	gzip: gunzip,
	"x-gzip": gunzip,
	deflate: (bytes, options) => (((bytes[0] ?? 0) & 15) === ZLIB_METHOD ? inflate : inflateRaw)(bytes, options),
	br: promisify(zlib.brotliDecompress),
	zstd: promisify(zlib.zstdDecompress)
};
/** Decodes a body, last encoding first. Throws zlib's error, with its code, when it is not whole or something else. */
async function decodeStrictly(bytes, encodings, limit) {
	let decoded = bytes;
	for (const encoding of encodings.toReversed()) {
		const decode = DECODERS[encoding];
		if (decode && decoded.length > 0) decoded = await decode(decoded, { maxOutputLength: limit });
	}
	return decoded;
}
// src/run/http.ts
const MAX_BODY_BYTES = 10485760;
/** The parser takes any three digits; HTTP ends here. */
const HIGHEST_STATUS = 599;
const DECODED = [
	"identity",
	"gzip",
	"x-gzip",
	"deflate",
	"br",
	"zstd"
];
/** A client with at most `connections` pooled connections an origin. Redirects are answers and are not followed. */
function createHttpClient(connections, system) {
	const pool = createTimedPool(connections, system.monotonic);
	return {
		send: (request, signal) => sendOnce(pool, system.monotonic, request, signal),
		close: () => pool.close()
	};
}
async function sendOnce(pool, monotonic, request, signal) {
	const start = monotonic();
	const trace = {
		sent: false,
		connectMs: null,
		headers: {},
		encoded: []
	};
	const received = {
		head: null,
		ttfbMs: null,
		chunks: [],
		bytes: 0
	};
	const timing = () => ({
		total_ms: monotonic() - start,
		ttfb_ms: received.ttfbMs,
		connect_ms: trace.connectMs
	});
	try {
		const head = await sendThroughKy(pool, trace, request, signal);
		if (head.status > HIGHEST_STATUS) {
			await head.body?.cancel();
			throw new InvalidStatusError(head.status);
		}
		received.head = head;
		received.ttfbMs = monotonic() - start;
		await refuseUnknownEncoding(head, request.method);
		await readCapped(head, received, signal);
		await refuseCutEncoding(head, trace.encoded);
		return {
			response: toResponse(head, trace.headers, received, timing()),
			failure: null
		};
	} catch (error) {
		const { head, bytes } = received;
		const waitedMs = monotonic() - start;
		const failure = describeFailure(error, {
			request,
			signal,
			sent: trace.sent,
			answered: head !== null,
			bytes,
			waitedMs
		});
		return {
			response: head && toResponse(head, trace.headers, received, timing()),
			failure,
			timing: timing()
		};
	}
}
function sendThroughKy(pool, trace, request, signal) {
	const { method, url, headers, body, tls } = request;
	const content = body?.content ?? null;
	const sent = {
		...contentLength(content),
		...headers
	};
	const { origin, path, standIn } = sentAddress(url);
	const dispatcher = { dispatch: (options, handler) => pool.dispatch(trace, tls, {
		...options,
		origin,
		path,
		headers: sent
	}, handler) };
	const send = () => (0, import_undici.fetch)(standIn, {
		method,
		headers,
		body: content,
		signal,
		redirect: "manual",
		dispatcher
	});
	return ky(url, {
		method,
		retry: { limit: 0 },
		throwHttpErrors: false,
		timeout: false,
		redirect: "manual",
		signal,
		fetch: send
	});
}
/** Without it the body would go out in chunks, which many a small server does not read. */
function contentLength(content) {
	return content === null ? {} : { "content-length": String(Buffer.byteLength(content)) };
}
/** `fetch` hands out the body of an unknown encoding as it came, as if it were the text. */
async function refuseUnknownEncoding(head, method) {
	const unknown = encodingsOf(head).find((encoding) => !DECODED.includes(encoding));
	if (unknown === void 0 || head.body === null || method === "HEAD") return;
	await head.body.cancel();
	throw new UnknownEncodingError(unknown);
}
/** `fetch` takes what has come of a compressed body for the whole, as browsers do; a test must not pass on half an answer. */
async function refuseCutEncoding(head, encoded) {
	if (encoded.length === 0 || head.body === null) return;
	await decodeStrictly(Buffer.concat(encoded), encodingsOf(head), MAX_BODY_BYTES);
}
function encodingsOf(head) {
	return (head.headers.get("content-encoding")?.toLowerCase().split(",") ?? []).map((encoding) => encoding.trim()).filter((encoding) => encoding !== "");
}
/** Counts decoded bytes while they come: a small compressed body can hide a huge one. */
async function readCapped(response, received, signal) {
	const reader = response.body?.getReader();
	if (!reader) return;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		received.bytes += value.byteLength;
		if (received.bytes > 10485760) {
			received.chunks = [];
			await reader.cancel().catch(() => void 0);
			throw new BodyTooLargeError(MAX_BODY_BYTES);
		}
		received.chunks.push(value);
	}
	signal.throwIfAborted();
}
function toResponse(head, rawHeaders, received, timing) {
	const body = Buffer.concat(received.chunks);
	const headers = /* @__PURE__ */ new Map();
	for (const [name, values = []] of Object.entries(rawHeaders)) headers.set(name.toLowerCase(), [values].flat());
	const contentType = head.headers.get("content-type") ?? "";
	let reading = null;
	return {
		status: head.status,
		headers,
		hops: [],
		body,
		timing,
		text: () => decodeBody(body, contentType),
		json: () => {
			reading ??= readJson(body, contentType);
			return reading;
		}
	};
}
// src/run/prerequisites.ts
/** What is missing of these prerequisites, each with its name. */
async function missingPrerequisites({ services, unmet }, names) {
	return (await Promise.all([...new Set(names)].map(async (name) => {
		const reason = services.get(name)?.unavailable ?? await unmet(name);
		return reason === null ? [] : [{
			name,
			...reason
		}];
	}))).flat();
}
/** All that is missing in one sentence; `null` when nothing is. It was asked for where variables alone are missing: whoever asks for the run sets them. */
function skipFor(missing) {
	if (missing.length === 0) return null;
	return {
		reason: [...new Set(missing.map(({ reason }) => reason))].join("; "),
		cause: missing.find(({ cause }) => cause !== null)?.cause ?? null,
		asked: missing.every(({ name }) => readPrerequisite(name).kind === "variable")
	};
}
// src/run/ended-test.ts
function endedTest(result, asked) {
	return {
		id: result.test_id,
		status: result.status,
		durationMs: result.duration_ms,
		asked,
		steps: result.steps.map(({ name, duration_ms }) => ({
			name,
			duration_ms
		}))
	};
}
/** Whether what is critical may go on: it passed, or it was left out on purpose. */
function isWell({ status, asked }) {
	return status === "passed" || status === "skipped" && asked;
}
// src/run/status-words.ts
/** What became of a test or a step, after its name. */
const STATUS_WORDS = {
	passed: "passed",
	failed: "failed",
	error: "could not be carried out",
	skipped: "was skipped"
};
// src/run/suite-run.ts
function startSuiteRun(context, suite) {
	return {
		context,
		suite,
		captures: /* @__PURE__ */ new Map(),
		builtIns: drawBuiltIns(context.system, context.sessionId),
		jar: createCookieJar(),
		ended: /* @__PURE__ */ new Map(),
		running: /* @__PURE__ */ new Map(),
		blocked: null,
		leftOut: null
	};
}
/** Every test that has begun, those that run side by side included: who ends first makes no difference. */
function timedTests({ context, ended, running }) {
	const now = context.system.monotonic();
	const unfinished = [...running].map(([id, start]) => ({
		id,
		durationMs: now - start,
		steps: []
	}));
	return [...ended.values(), ...unfinished];
}
/** What the suite's own set-up and teardown work with. */
function suiteStepContext(run) {
	const { context, suite, captures, builtIns, jar } = run;
	return {
		...context,
		jars: {
			suite: jar,
			test: createCookieJar()
		},
		scope: createScope({
			vars: {},
			captures: [captures],
			suiteVars: suite.vars,
			builtIns,
			suiteBuiltIns: builtIns
		}),
		remember: (values) => {
			for (const [name, value] of values) captures.set(name, value);
		}
	};
}
/** What names mean in a test, given what an attempt of it has captured itself. */
function testScopes({ context, suite, captures, builtIns }, test) {
	const drawn = drawBuiltIns(context.system, context.sessionId);
	return (own) => createScope({
		vars: test.vars,
		captures: [own, captures],
		suiteVars: suite.vars,
		builtIns: drawn,
		suiteBuiltIns: builtIns
	});
}
// src/run/time-advice.ts
const SHOWN = 3;
/** What took a test's time and how much would fit, for one whose time ran out. */
function testTimeAdvice({ timeout_seconds: limit }, steps) {
	const counted = steps.filter(({ phase }) => phase !== "teardown");
	const ran = counted.filter(({ duration_ms }) => duration_ms > 0);
	const times = slowest(ran.map(({ name, duration_ms }) => ({
		name: `"${name}"`,
		ms: duration_ms
	})));
	const told = times === "" ? "" : `Its slowest steps: ${times}. `;
	if (limit >= MOST_SECONDS.test) return `${told}${MOST_SECONDS.test} s is the most that a test can have: make it faster, or split it.`;
	return `${told}It has ${limit} s; timeout_seconds: ${roundedUp(limit * (ran.length === 0 ? 2 : Math.max(2, counted.length / ran.length)), 5, MOST_SECONDS.test)} is likely to fit (at most ${MOST_SECONDS.test}).`;
}
/** What took a suite's time, and how much would fit. */
function suiteTimeAdvice({ timeout_seconds: limit, tests }, begun) {
	const ran = begun.filter(({ durationMs }) => durationMs > 0);
	const steps = ran.flatMap((test) => test.steps.map(({ name, duration_ms }) => ({
		name: `"${name}" of ${test.id}`,
		ms: duration_ms
	})));
	const slowTests = slowest(ran.map(({ id, durationMs }) => ({
		name: id,
		ms: durationMs
	})));
	const slowSteps = slowest(steps);
	const told = `slowest tests: ${slowTests || "none ran"}${slowSteps === "" ? "" : `; slowest steps: ${slowSteps}`}`;
	if (limit >= MOST_SECONDS.suite) return `${told}; ${MOST_SECONDS.suite} s is the most that a suite can have: speed these up, split the suite, or set parallel_tests: true`;
	return `${told}; timeout_seconds: ${roundedUp(limit * Math.max(1.5, tests.length / Math.max(1, ran.length)), 10, MOST_SECONDS.suite)} is likely to fit (at most ${MOST_SECONDS.suite}); or speed these up, or split the suite`;
}
/** `pay (12.1 s), ship (3.0 s)`, the slowest first; empty when nothing took time. */
function slowest(times) {
	return times.filter(({ ms }) => ms > 0).sort((left, right) => right.ms - left.ms).slice(0, SHOWN).map(({ name, ms }) => `${name} (${(ms / 1e3).toFixed(1)} s)`).join(", ");
}
function roundedUp(seconds, step, most) {
	return Math.min(most, Math.ceil(seconds / step) * step);
}
// src/run/reason-to-skip.ts
/**
* First of: asked for, cancelled, out of time, stopped, a set-up that could not run, something missing, a dependency that did not
* pass, a capture that was not made; `null`: it runs.
*/
async function reasonToSkip$1(run, test) {
	const { context } = run;
	if (test.skip !== null) return {
		reason: test.skip,
		cause: null,
		asked: true
	};
	const cut = cutShort(run) ?? context.stop.reason;
	if (cut !== null) return {
		reason: cut,
		cause: null,
		asked: false
	};
	if (run.leftOut !== null) return run.leftOut;
	return skipFor(await missingPrerequisites(context, test.prerequisites)) ?? unmetDependency(run, test) ?? unmadeCapture(run, test);
}
function cutShort(run) {
	const { context, suite, blocked } = run;
	const { signal } = context;
	if (!signal.aborted) return null;
	if (!(signal.reason instanceof DeadlineError)) return reasonOf(signal);
	if (blocked) return null;
	return `${reasonOf(signal)}; ${suiteTimeAdvice(suite, timedTests(run))}`;
}
function unmetDependency({ ended }, test) {
	const unmet = test.depends_on.flatMap((id) => {
		const before = ended.get(id);
		return before?.status === "passed" ? [] : [{
			id,
			status: before?.status ?? "not run",
			asked: before?.asked ?? false
		}];
	});
	if (unmet.length === 0) return null;
	return {
		reason: `depends on ${unmet.map(({ id, status }) => `${id} (${status})`).join(", ")}`,
		cause: null,
		asked: unmet.every(({ asked }) => asked)
	};
}
/** Captures without which the test makes no sense, as whoever makes them did not pass. A failed flow may have made them all the same. */
function unmadeCapture({ captures, ended }, test) {
	const unmade = test.reads.flatMap(({ name, maker, needed }) => {
		const before = ended.get(maker);
		if (!needed || !before || before.status === "passed") return [];
		return rootsOf(name).some((root) => captures.has(root)) ? [] : [{
			name,
			before
		}];
	});
	if (unmade.length === 0) return null;
	return {
		reason: [...Map.groupBy(unmade, ({ before }) => before)].map(([{ id, status }, reads]) => {
			return `reads ${reads.map(({ name }) => `{{${name}}}`).join(", ")}, which ${id} captures, and ${id} ${STATUS_WORDS[status]}`;
		}).join("; "),
		cause: null,
		asked: unmade.every(({ before }) => before.asked)
	};
}
// src/run/kinds/api-endpoint.ts
/** One request to an endpoint of a service, compared with every expectation of the test. */
const apiEndpoint = (context) => exchange(context, context.test);
// src/run/kinds/database.ts
const DEFAULT_DATABASE = "default";
/** One statement, its rows against what is expected of them; without `sql`, whether the database answers. */
const database = async (context) => {
	const { test, scope, databases, signal, system } = context;
	const start = system.monotonic();
	let progress = BLANK_ATTEMPT;
	try {
		const params = test.params.map((param) => renderTemplate(param, scope));
		const onSend = () => {
			progress = {
				...progress,
				sends: progress.sends + 1
			};
		};
		const answer = await databases.query(test.database ?? DEFAULT_DATABASE, {
			sql: test.sql,
			params
		}, signal, onSend);
		const timing = {
			total_ms: system.monotonic() - start,
			ttfb_ms: null,
			connect_ms: null
		};
		progress = {
			...progress,
			timing,
			rows: answer.text
		};
		return judge(context, progress, answer, timing);
	} catch (error) {
		const timing = {
			total_ms: system.monotonic() - start,
			ttfb_ms: null,
			connect_ms: null
		};
		return faulty(error, context, {
			...progress,
			timing: progress.timing ?? timing
		});
	}
};
function judge({ test, scope, mask }, progress, answer, timing) {
	const mismatches = [[
		"rows",
		"expected_rows",
		answer.rows
	], [
		"row_count",
		"expected_row_count",
		answer.rowCount
	]].flatMap(([source, key, value]) => {
		const expected = test[key];
		if (expected === void 0) return [];
		return matchTemplate(expected, {
			value,
			at: [],
			written: [key]
		}, {
			scope,
			exact: false,
			literal: false
		}).map((found) => {
			const { file, line } = test.locate(found.written);
			const difference = {
				expected: clipDepth(found.expected),
				actual: clipDepth(found.actual)
			};
			return {
				source,
				pointer: toPointer(found.at),
				...difference,
				location: {
					file,
					line
				}
			};
		});
	});
	const response = asResponse(answer, timing);
	if (mismatches.length === 0) return {
		...progress,
		captured: captureValues(test.capture, response)
	};
	const message = describeMismatches(mismatches, response, mask);
	return {
		...progress,
		status: "failed",
		message,
		mismatches,
		remediation: adviceFor(mismatches, response.status)
	};
}
/** The rows as a body, so that captures read them as they read any other. */
function asResponse({ rows, text }, timing) {
	return {
		status: 0,
		headers: /* @__PURE__ */ new Map(),
		hops: [],
		body: Buffer.from(text),
		text: () => text,
		json: () => ({
			value: rows,
			problem: null,
			empty: false
		}),
		timing
	};
}
/** A statement that the database refuses is told with the place where it is written. */
function faulty(error, { test, signal }, progress) {
	if (!(error instanceof TestFault) || !error.kind.startsWith("sql-")) return endedAttempt(error, signal, progress);
	const { file, line } = test.locate(["sql"]);
	return erroredAttempt(progress, error.kind, error.message, [...causeChain(error), `the sql of ${file}:${line}`]);
}
// src/run/kinds/health-check.ts
/** GET of the service's `health_endpoint`, or of the test's own `endpoint`. */
const healthCheck = async (context) => {
	const { test, services } = context;
	const service = test.target_service === null ? void 0 : services.get(test.target_service);
	const endpoint = test.endpoint ?? service?.health_endpoint ?? null;
	if (endpoint !== null) return exchange(context, {
		...test,
		method: "GET",
		endpoint
	});
	const message = service ? `the service ${service.name} has no health_endpoint: give the test an endpoint` : `the service ${test.target_service ?? "of this test"} is not known`;
	return faultyAttempt(new TestFault("address", message));
};
// src/run/curl-body.ts
const SECRET_FIELD = /(pass(word|wd|phrase)?$|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization|credential|^pin$|^otp$|cvv|cvc|signature)/i;
/** How curl is told to send each piece of a body. */
const WRITERS = {
	text: ({ text }, vault) => ["--data-raw", maskJson(text, vault)],
	pair: ({ name, text }, vault) => ["--data-urlencode", `${encodeURIComponent(name)}=${maskField(name, text, vault)}`],
	field: ({ name, text }, vault) => ["--form-string", `${name}=${maskField(name, text, vault)}`],
	attachment: ({ name, path, filename, contentType }) => ["--form", `${name}=@${quoted(path)};type=${contentType};filename=${quoted(filename)}`],
	file: ({ path }) => ["--data-binary", `@${path}`]
};
function isSecretField(name) {
	return SECRET_FIELD.test(name);
}
/** The arguments that repeat a body; secrets by their name are variables of the vault. Paths start at the configuration's folder. */
function curlBody(parts, vault) {
	if (parts.length === 0) return ["--data-raw", "''"];
	return parts.flatMap((part) => {
		const [option, argument] = write(part, vault);
		return [option, vault.quote(argument)];
	});
}
function write(part, vault) {
	return WRITERS[part.kind](part, vault);
}
function maskField(name, text, vault) {
	return isSecretField(name) ? vault.marker(name) : text;
}
/** Inside curl's own double quotes. */
function quoted(text) {
	return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
function maskJson(text, vault) {
	try {
		return stringifyJson(maskMembers(parseJson(text), vault));
	} catch {
		return text;
	}
}
function maskMembers(value, vault) {
	if (Array.isArray(value)) return value.map((item) => maskMembers(item, vault));
	if (value === null || typeof value !== "object") return value;
	const masked = Object.entries(value).map(([key, member]) => {
		return [key, isSecretField(key) && member !== null && typeof member !== "object" && typeof member !== "boolean" ? vault.marker(key) : maskMembers(member, vault)];
	});
	return Object.fromEntries(masked);
}
// src/run/shell-vault.ts
/** `texts`: all that will be quoted, so that no marker is taken for a part of it. */
function createShellVault(texts) {
	let prefix = "SECRET";
	while (texts.includes(prefix)) prefix += "_";
	const variables = [];
	return {
		marker(name) {
			variables.push(uniqueVariable(name, variables));
			return `${prefix}<${variables.length - 1}>`;
		},
		quote(text) {
			const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
			return variables.reduce((masked, variable, index) => masked.replaceAll(`${prefix}<${index}>`, () => `'"$${variable}"'`), quoted).replace(/"''$/, "\"");
		}
	};
}
function uniqueVariable(name, taken) {
	const base = name.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^(?=\d)/, "_");
	let variable = base;
	for (let count = 2; taken.includes(variable); count += 1) variable = `${base}_${count}`;
	return variable;
}
// src/run/curl.ts
const SECRET_HEADER = /^(authorization|proxy-authorization|cookie|x-auth-.*|.*(api-?key|token|secret|password|credential|signature).*)$/i;
/** Headers that curl sends by itself; leaving one out has to be said. */
const CURL_DEFAULTS = ["accept", "user-agent"];
/** A POSIX shell line that repeats the request; secrets are variables such as `"$AUTHORIZATION"`, to be set before. */
function curlLine(request) {
	const parts = request.body?.parts ?? [];
	const vault = createShellVault(JSON.stringify([
		request.url,
		request.headers,
		parts
	]));
	const url = maskUrl(request.url, vault);
	const compressed = Object.hasOwn(request.headers, "accept-encoding") ? ["--compressed"] : [];
	return [
		"curl",
		"-sS",
		"-i",
		.../[[\]{}]/.test(request.url) ? ["-g"] : [],
		...compressed,
		...trustOptions(request, vault),
		...methodOptions(request),
		vault.quote(url),
		...headerOptions(request, vault),
		...request.body === null ? [] : curlBody(parts, vault)
	].join(" ");
}
function trustOptions({ tls }, vault) {
	if (tls?.insecure) return ["-k"];
	return tls?.ca_file ? ["--cacert", vault.quote(tls.ca_file)] : [];
}
/** `-X` would hold for what redirects lead to as well, so it is left out where curl chooses the same method. */
function methodOptions({ method, body, follow }) {
	const following = follow ? [
		"-L",
		"--max-redirs",
		"10"
	] : [];
	if (method === "HEAD") return [...following, "--head"];
	return follow && method === (body === null ? "GET" : "POST") ? following : [
		...following,
		"-X",
		method
	];
}
function headerOptions({ headers, body }, vault) {
	const multipart = body?.parts.some(({ kind }) => kind === "field" || kind === "attachment");
	const sent = Object.entries(headers).flatMap(([name, value]) => {
		const told = multipart && name === "content-type" ? value.replace(/;\s*boundary=.*$/, "") : value;
		if (told === "multipart/form-data") return [];
		return ["-H", vault.quote(headerText(name, told, vault))];
	});
	const untyped = body !== null && !Object.hasOwn(headers, "content-type") ? ["content-type"] : [];
	const removed = [...CURL_DEFAULTS.filter((name) => !Object.hasOwn(headers, name)), ...untyped];
	return [...sent, ...removed.flatMap((name) => ["-H", `'${name}:'`])];
}
function headerText(name, value, vault) {
	if (!SECRET_HEADER.test(name)) return value === "" ? `${name};` : `${name}: ${value}`;
	return `${name}: ${vault.marker(name)}`;
}
function maskUrl(url, vault) {
	return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (pair, separator, name) => isSecretField(name) ? `${separator}${name}=${vault.marker(name)}` : pair);
}
// src/run/exchange-fields.ts
/** What tests and steps tell of a request and its answer. */
function exchangeFields({ request, response, rows }) {
	return {
		response_status: response?.status ?? null,
		response_body: response?.text() ?? rows,
		request: request && record(request),
		curl: request && curlLine(request)
	};
}
function record(request) {
	const { method, url, headers, body } = request;
	return {
		method,
		url,
		headers: { ...headers },
		body: body?.shown ?? null
	};
}
// src/run/step-result.ts
/** The result of a step that came to an end by itself. */
function finishedStep(step, phase, run) {
	const { attempt } = run;
	return {
		...blankStep(step, phase),
		...exchangeFields(attempt),
		status: attempt.status,
		duration_ms: Math.max(0, Math.round(run.durationMs)),
		error_message: attempt.message,
		mismatches: attempt.mismatches,
		error_trace: attempt.trace,
		remediation: attempt.remediation,
		attempts: attempt.sends,
		answers: run.answers.count,
		response_ms: meanTenths(run.answers),
		polls: run.polls
	};
}
/** The result of a step that did not run. */
function skippedStep(step, phase, reason) {
	return {
		...blankStep(step, phase),
		skip_reason: reason
	};
}
/** Every field, as a step that has not run leaves it. */
function blankStep(step, phase) {
	return {
		name: step.name,
		phase,
		status: "skipped",
		target_service: step.target_service,
		duration_ms: 0,
		response_status: null,
		response_body: null,
		error_message: null,
		mismatches: [],
		error_trace: [],
		remediation: null,
		request: null,
		curl: null,
		location: {
			file: step.location.file,
			line: step.location.line
		},
		skip_reason: null,
		attempts: 0,
		answers: 0,
		response_ms: null,
		polls: []
	};
}
function meanTenths({ count, totalMs }) {
	return count === 0 ? null : Math.round(totalMs / count * 10) / 10;
}
// src/run/poll-log.ts
const FIRST_KEPT = 20;
/** What is known of a polling so far: a record of each time, and sums over all. */
var PollLog = class {
	count = 0;
	/** The last one that was not cut off by the end of the time; `null` when there was none. */
	last = null;
	#system;
	#start;
	#polls = [];
	#sends = 0;
	#totalMs = 0;
	#answers = {
		count: 0,
		totalMs: 0
	};
	constructor(system) {
		this.#system = system;
		this.#start = system.monotonic();
	}
	elapsedMs() {
		return this.#system.monotonic() - this.#start;
	}
	/** Records one time of asking. `signal`: the limits of all of them. */
	async time(ask, signal) {
		const at = this.elapsedMs();
		const poll = await ask();
		const { attempt } = poll;
		this.count += 1;
		this.#sends += attempt.sends;
		const took = attempt.timing?.total_ms ?? 0;
		this.#totalMs += took;
		if (attempt.response !== null) {
			this.#answers.count += 1;
			this.#answers.totalMs += took;
		}
		if (poll.answered || !signal.aborted) this.last = poll;
		this.#polls.push({
			at_ms: Math.round(at),
			response_status: attempt.response?.status ?? null,
			message: attempt.message || null
		});
		if (this.#polls.length > 50) this.#polls.splice(FIRST_KEPT, 1);
		return poll;
	}
	/** The end of it all: one attempt with the sends and the time of every one. */
	end(attempt) {
		const timing = attempt.timing && {
			...attempt.timing,
			total_ms: this.#totalMs
		};
		return {
			attempt: {
				...attempt,
				sends: this.#sends,
				timing
			},
			polls: this.#polls,
			answers: this.#answers
		};
	}
};
// src/run/until.ts
/**
* Sends a step's request until the answer is as `until` says, `interval_seconds` after each answer; then the step's own expectations
* and captures are judged on that answer. Whatever else comes means "not yet"; running out of time or attempts is `failed`.
*/
async function pollUntil(context, step, until) {
	const log = new PollLog(context.system);
	using limit = startDeadline(context.system, until.timeout_seconds, context.signal, "until");
	const within = {
		...context,
		signal: limit.signal
	};
	for (;;) {
		const poll = await log.time(() => pollOnce(within, step, until), limit.signal);
		if (poll.verdict === "aborted") return log.end(failed(poll, `abort_if holds after ${told(log)}`, remedyFor("until-aborted")));
		if (poll.verdict !== "not yet") return log.end(poll.attempt);
		if (!(log.count !== until.max_attempts && await rest(within, until.interval_seconds))) return log.end(ranDry(limit.signal, log, poll));
	}
}
async function pollOnce(context, step, until) {
	using limit = startDeadline(context.system, step.timeout_seconds, context.signal, "step");
	const within = {
		...context,
		signal: limit.signal
	};
	const { answer, progress, final } = await ask(within, step, {
		once: true,
		expectation: until
	});
	if (answer === null) return {
		verdict: final ? "fault" : "not yet",
		answered: false,
		attempt: progress
	};
	try {
		const mismatches = mismatchesOf(within, until, answer);
		const lacking = failedAttempt(context, progress, mismatches, answer);
		if (until.abort_if !== null && mismatchesOf(within, writtenKeys(until.abort_if), answer).length === 0) return {
			verdict: "aborted",
			answered: true,
			attempt: lacking
		};
		if (mismatches.length > 0) return {
			verdict: "not yet",
			answered: true,
			attempt: lacking
		};
		return {
			verdict: "holds",
			answered: true,
			attempt: judge$1(within, {
				...step,
				...statusOf(step, until)
			}, progress, answer)
		};
	} catch (error) {
		return {
			verdict: "fault",
			answered: true,
			attempt: endedAttempt(error, within.signal, progress)
		};
	}
}
/** For `abort_if` a status that is not written is any: an error's body may say that all is lost. */
function writtenKeys(expectation) {
	return {
		...expectation,
		expected_status: expectation.expected_status ?? "$any"
	};
}
/** The answer that was waited for has the status that was waited for; a step need not say it twice. */
function statusOf(step, until) {
	return { expected_status: step.expected_status ?? until.expected_status };
}
/** Time or attempts ran out. What ends the whole suite or the run is no verdict about the service. `signal`: the limits of all polls. */
function ranDry(signal, log, poll) {
	const last = log.last ?? poll;
	if (wasCancelled(signal) || ranOut(signal, "suite")) return interruptedAttempt(last.attempt, signal);
	const why = signal.aborted ? `; ${reasonOf(signal)}` : ", all that max_attempts allows";
	const words = `until did not hold after ${told(log)}${why}`;
	if (!last.answered || last.attempt.refusal !== null) return failed(last, words, last.attempt.remediation);
	const more = signal.aborted ? "" : " If it needs more time, raise the until's max_attempts.";
	return failed(last, words, `${remedyInTime("until-ran-out", signal)}${more}`);
}
function failed({ attempt }, words, remediation) {
	const detail = attempt.message === null || attempt.message === "" ? "" : `: ${attempt.message}`;
	return {
		...attempt,
		status: "failed",
		message: `${words}${detail}`,
		remediation
	};
}
/** `12 attempts in 20.0 s` */
function told(log) {
	return `${plural(log.count, "attempt")} in ${(log.elapsedMs() / 1e3).toFixed(1)} s`;
}
/** `false` when time ran out first. */
function rest({ system, signal }, seconds) {
	return system.sleep(seconds * 1e3, signal).then(() => true, () => false);
}
// src/run/step.ts
const WORDS = {
	setup: "setup step",
	step: "step",
	teardown: "teardown step"
};
/** `step "pay"` */
function nameOf({ result }) {
	return `${WORDS[result.phase]} "${result.name}"`;
}
/** Runs one step, unless it says not to or something that it needs is missing. What it captures is remembered. */
async function runStep(context, step, phase) {
	const { system, signal } = context;
	const skip = await reasonToLeaveOut(context, step);
	if (skip) return {
		step,
		result: skippedStep(step, phase, skip.reason),
		attempt: null,
		skip
	};
	const start = system.monotonic();
	const { attempt, polls, answers } = await carryOut(context, step);
	context.remember(attempt.captured);
	const result = finishedStep(step, phase, {
		attempt,
		polls,
		answers,
		durationMs: system.monotonic() - start
	});
	if (attempt.status !== "error" || !wasCancelled(signal)) return {
		step,
		result,
		attempt,
		skip: null
	};
	const { duration_ms, request, attempts, response_ms } = result;
	const sent = {
		duration_ms,
		request,
		attempts,
		answers: result.answers,
		response_ms,
		polls
	};
	return {
		step,
		result: {
			...skippedStep(step, phase, reasonOf(signal)),
			...sent
		},
		attempt,
		skip: null
	};
}
async function reasonToLeaveOut(context, step) {
	if (step.skip !== null) return {
		reason: step.skip,
		cause: null,
		asked: true
	};
	return skipFor(await missingPrerequisites(context, step.prerequisites));
}
/** Runs steps one after the other; the first that does not pass, or lacks something, ends them, and the rest is skipped. */
async function runSteps(context, steps, phase) {
	const ends = [];
	for (const step of steps) {
		const last = lastStep(ends);
		ends.push(last ? notRun(step, phase, last) : await runStep(context, step, phase));
	}
	return ends;
}
/**
* The step that ended a flow or a set-up: it did not pass, or it lacks something that nobody left out on purpose. What a set-up
* lacks is missing to all that comes after, whoever left it out.
*/
function lastStep(ends) {
	const isLast = ({ attempt, skip, step, result }) => {
		if (attempt !== null) return attempt.status !== "passed";
		return skip !== null && step.skip === null && (result.phase === "setup" || !skip.asked);
	};
	return ends.find(isLast) ?? null;
}
/** Every send of these steps. */
function sendsOf(ends) {
	return ends.reduce((sum, { attempt }) => sum + (attempt?.sends ?? 0), 0);
}
/** A step that an earlier one keeps from running. */
function notRun(step, phase, last) {
	const { status } = last.result;
	const wasInterrupted = status === "skipped" && last.skip === null;
	return {
		step,
		result: skippedStep(step, phase, `${nameOf(last)} ${wasInterrupted ? "was interrupted" : STATUS_WORDS[status]}`),
		attempt: null,
		skip: null
	};
}
/** Why what holds these steps is skipped: the step that ended them could not run, or none of them was meant to. */
function skipOf(ends) {
	const last = lastStep(ends);
	if (last) return last.skip && {
		...last.skip,
		reason: `${nameOf(last)}: ${last.skip.reason}`
	};
	const skips = ends.flatMap(({ skip }) => skip ?? []);
	if (skips.length === 0 || skips.length < ends.length) return null;
	return {
		reason: `no step runs: ${[...new Set(skips.map(({ reason }) => reason))].join("; ")}`,
		cause: null,
		asked: true
	};
}
async function carryOut(context, step) {
	if (step.until !== null) return pollUntil(context, step, step.until);
	using limit = startDeadline(context.system, step.timeout_seconds, context.signal, "step");
	const attempt = await exchange({
		...context,
		signal: limit.signal
	}, step);
	return {
		attempt,
		polls: [],
		answers: {
			count: attempt.response === null ? 0 : 1,
			totalMs: attempt.timing?.total_ms ?? 0
		}
	};
}
// src/run/kinds/integration-flow.ts
/** Steps in their order; the first that does not pass ends the flow and decides. Set-up and teardown are run by whoever runs the test. */
const integrationFlow = async (context) => {
	const ends = await runSteps(context, context.test.steps, "step");
	const attempt = flowAttempt(ends);
	const skip = skipOf(ends);
	return skip ? {
		...attempt,
		status: "skipped",
		skip
	} : attempt;
};
/** A step that is left out on purpose changes nothing. */
function flowAttempt(ends) {
	const broken = lastStep(ends);
	const attempt = {
		...ends.findLast(({ attempt }) => attempt !== null)?.attempt ?? BLANK_ATTEMPT,
		captured: new Map(ends.flatMap((end) => [...end.attempt?.captured ?? []])),
		sends: sendsOf(ends),
		timing: summedTiming(ends),
		steps: ends.map(({ result }) => result)
	};
	if (!broken?.attempt) return attempt;
	return {
		...attempt,
		message: `${nameOf(broken)}: ${attempt.message}`,
		location: broken.step.location
	};
}
/** The requests of all steps together; the details are those of the last send. */
function summedTiming(ends) {
	const timings = ends.flatMap(({ attempt }) => attempt?.timing ?? []);
	const last = timings.at(-1);
	return last ? {
		...last,
		total_ms: timings.reduce((sum, timing) => sum + timing.total_ms, 0)
	} : null;
}
// src/run/kinds/table.ts
/** THE table of test types. */
const KINDS = {
	health_check: healthCheck,
	api_endpoint: apiEndpoint,
	integration_flow: integrationFlow,
	database
};
// src/run/teardown.ts
/** For each step when time has run out already. */
const LATE_STEP_SECONDS = 10;
/** Runs every step, also after one that did not work, which is a warning. */
async function tearDown(context, steps, { owner, late, after }) {
	const ends = [];
	for (const step of steps) {
		using share = context.grace.share(steps.length - ends.length + after);
		const end = await tearDownStep(context, step, late ? LATE_STEP_SECONDS : MOST_SECONDS.teardown, share.signal);
		const { status, error_message, skip_reason } = end.result;
		if (status === "failed" || status === "error") context.warn(`${owner}: ${nameOf(end)} did not work: ${error_message}`);
		else if (status === "skipped" && context.grace.signal.aborted) context.warn(`${owner}: ${nameOf(end)} did not run: ${skip_reason}`);
		ends.push(end);
	}
	return ends;
}
/** `share`: its part of the time after a cancel. */
async function tearDownStep(context, step, seconds, share) {
	const over = context.grace.signal;
	if (over.aborted) return {
		step,
		result: skippedStep(step, "teardown", reasonOf(over)),
		attempt: null,
		skip: null
	};
	using limit = startDeadline(context.system, seconds, share, "teardown");
	return await runStep({
		...context,
		signal: limit.signal
	}, step, "teardown");
}
// src/run/test-result.ts
/** The result of a test that came to an end by itself. */
function finishedResult(suite, test, run) {
	const { attempt, retries } = run;
	const { status } = attempt;
	return {
		...ranResult(suite, test, run),
		status,
		...attempt.location && { location: {
			file: attempt.location.file,
			line: attempt.location.line
		} },
		error_message: attempt.message,
		mismatches: attempt.mismatches,
		error_trace: [...attempt.trace, ...run.earlier],
		remediation: attempt.remediation,
		flaky: status === "passed" && retries > 0,
		lane: run.lane
	};
}
/** The result of a test that had begun and did not come to its end: something was missing on the way, or all was interrupted. */
function cutShortResult(suite, test, run, { reason, cause }) {
	return {
		...ranResult(suite, test, run),
		skip_reason: reason,
		cause,
		error_trace: run.earlier
	};
}
/** The result of a test that did not run. */
function skippedResult(suite, test, at, why) {
	return {
		...blankResult(suite, test, at),
		skip_reason: why.reason,
		cause: why.cause
	};
}
function ranResult(suite, test, run) {
	const { attempt } = run;
	return {
		...blankResult(suite, test, run.startedAt),
		duration_ms: Math.max(0, Math.round(run.durationMs)),
		...exchangeFields(attempt),
		retry_count: run.retries,
		performance_metrics: metrics(attempt.timing, run.sends),
		steps: attempt.steps
	};
}
/** Every field of a result, as a test that has not run leaves it: skipped. */
function blankResult(suite, test, at) {
	return {
		test_id: test.id,
		suite_name: suite.name,
		test_name: test.name,
		test_type: test.test_type,
		target_service: test.target_service,
		execution_timestamp: at.toISOString(),
		status: "skipped",
		duration_ms: 0,
		response_status: null,
		response_body: null,
		error_message: null,
		retry_count: 0,
		performance_metrics: metrics(null, 0),
		flaky: false,
		tags: test.tags,
		lane: null,
		location: {
			file: test.location.file,
			line: test.location.line
		},
		request: null,
		curl: null,
		mismatches: [],
		error_trace: [],
		remediation: null,
		cause: null,
		skip_reason: null,
		steps: []
	};
}
function metrics(timing, sends) {
	return {
		total_ms: tenths(timing?.total_ms ?? 0),
		ttfb_ms: timing?.ttfb_ms == null ? null : tenths(timing.ttfb_ms),
		connect_ms: timing?.connect_ms == null ? null : tenths(timing.connect_ms),
		attempts: sends
	};
}
function tenths(milliseconds) {
	return Math.round(milliseconds * 10) / 10;
}
// src/run/test-setup.ts
/** One attempt of a test: its set-up, then what its kind does. A set-up that does not work is the test's error. */
async function afterSetup(context, kind) {
	const { test } = context;
	if (test.setup.length === 0) return kind(context);
	const setup = await runSteps(context, test.setup, "setup");
	const last = lastStep(setup);
	const attempt = last ? withoutSetup(context, last) : await kind(context);
	return {
		...attempt,
		sends: sendsOf(setup) + (last ? 0 : attempt.sends),
		steps: [...setup.map(({ result }) => result), ...attempt.steps]
	};
}
/** The test is skipped where a step of its set-up could not run. */
function withoutSetup({ test }, last) {
	const steps = test.steps.map((step) => notRun(step, "step", last).result);
	if (last.attempt === null) return {
		...BLANK_ATTEMPT,
		status: "skipped",
		skip: skipOf([last]),
		steps
	};
	const message = `${nameOf(last)}: ${last.attempt.message}`;
	const trace = last.attempt.trace.length > 0 ? last.attempt.trace : [message];
	return {
		...last.attempt,
		status: "error",
		message,
		trace,
		location: last.step.location,
		steps
	};
}
// src/run/run-test.ts
const FIRST_BACKOFF_MS = 200;
/** Runs a test with its configured repeats. Always yields exactly one result. */
async function runTest(context, test) {
	const { system } = context;
	const startedAt = system.now();
	const start = system.monotonic();
	const captured = /* @__PURE__ */ new Map();
	const tries = await attemptUntilPassed(context, test, captured);
	const run = {
		...tries,
		lane: context.lane,
		startedAt,
		durationMs: system.monotonic() - start
	};
	return {
		result: resultOf(context, test, run, tries.endedBy),
		captured,
		asked: run.attempt.skip?.asked ?? false
	};
}
function resultOf(context, test, run, endedBy) {
	const { suite } = context;
	const { attempt } = run;
	if (attempt.skip !== null) return cutShortResult(suite, test, run, attempt.skip);
	if (endedBy === null || attempt.status === "passed") return finishedResult(suite, test, run);
	if (endedBy instanceof DeadlineError && endedBy.holder === "test") {
		const remediation = [attempt.remediation, testTimeAdvice(test, attempt.steps)].filter(Boolean).join(" ");
		return finishedResult(suite, test, {
			...run,
			attempt: {
				...attempt,
				remediation
			}
		});
	}
	if (attempt.status === "failed") return finishedResult(suite, test, run);
	if (endedBy instanceof DeadlineError) {
		const cut = cutByTheSuite(context, test, run, endedBy);
		return finishedResult(suite, test, {
			...run,
			attempt: {
				...attempt,
				...cut
			}
		});
	}
	return cutShortResult(suite, test, run, {
		reason: reasonText(endedBy),
		cause: null
	});
}
/** `captured` takes up what the attempts capture, the last over those before. */
async function attemptUntilPassed(context, test, captured) {
	const earlier = [];
	let sends = 0;
	for (let retries = 0;; retries += 1) {
		const tried = await attemptOnce(context, test, captured);
		const { attempt } = tried;
		sends += attempt.sends;
		const tries = {
			...tried,
			retries,
			sends,
			earlier
		};
		if (attempt.status === "passed" || attempt.status === "skipped" || retries >= test.retry_count) return tries;
		if (!await backOff(context, retries)) return {
			...tries,
			endedBy: attempt.status === "error" ? context.signal.reason : tried.endedBy
		};
		earlier.push(`attempt ${retries + 1}: ${attempt.message}`);
	}
}
/** Waits 200 ms, 400 ms, …, half of it at random, so that many tests do not come back at once; `false` when cut short. */
function backOff(context, retries) {
	const { system, signal } = context;
	const pause = FIRST_BACKOFF_MS * 2 ** retries * (.5 + system.random() / 2);
	return system.sleep(pause, signal).then(() => true, () => false);
}
async function attemptOnce(context, test, captured) {
	const { suite, suiteJar } = context;
	const own = /* @__PURE__ */ new Map();
	const remember = (values) => {
		for (const [name, value] of values) {
			own.set(name, value);
			captured.set(name, value);
		}
	};
	const jars = {
		suite: suiteJar,
		test: createCookieJar()
	};
	const scoped = {
		...context,
		test,
		jars,
		scope: context.scopeWith(own),
		remember
	};
	const tried = await attemptInTime(scoped, test);
	remember(tried.attempt.captured);
	const late = tried.endedBy instanceof DeadlineError;
	const owner = `${suite.name}/${test.id}`;
	const ends = await tearDown(scoped, test.teardown, {
		owner,
		late,
		after: suite.teardown.length
	});
	return {
		...tried,
		attempt: withTeardown(tried.attempt, ends)
	};
}
async function attemptInTime(context, test) {
	const { system } = context;
	const start = system.monotonic();
	using deadline = startDeadline(system, test.timeout_seconds, context.signal, "test");
	const { signal } = deadline;
	try {
		const attempt = await afterSetup({
			...context,
			signal
		}, KINDS[test.test_type]);
		const elapsed = system.monotonic() - start;
		if (attempt.status === "passed" && elapsed > test.timeout_seconds * 1e3) return overdueAttempt(attempt, test, elapsed);
		return {
			attempt,
			endedBy: signal.aborted ? signal.reason : null
		};
	} catch (error) {
		return {
			attempt: brokenAttempt(error),
			endedBy: null
		};
	}
}
/** What it would have passed with came after its time. */
function overdueAttempt(attempt, { timeout_seconds }, elapsedMs) {
	const limit = new DeadlineError(timeout_seconds, "test");
	const message = `sending, parsing and comparing took ${(elapsedMs / 1e3).toFixed(1)} s; ${limit.message}`;
	return {
		attempt: erroredAttempt({
			...attempt,
			captured: /* @__PURE__ */ new Map()
		}, "overdue", message, [limit.message]),
		endedBy: limit
	};
}
function withTeardown(attempt, ends) {
	return {
		...attempt,
		sends: attempt.sends + sendsOf(ends),
		steps: [...attempt.steps, ...ends.map(({ result }) => result)]
	};
}
function cutByTheSuite(context, test, run, limit) {
	const message = `${limit.message} while this test was running`;
	const own = {
		id: test.id,
		durationMs: run.durationMs,
		steps: run.attempt.steps
	};
	const others = context.timed().filter(({ id }) => id !== test.id);
	const advice = suiteTimeAdvice(context.suite, [...others, own]);
	return {
		message,
		trace: [message],
		remediation: advice
	};
}
// src/run/ready-queue.ts
/** Hands out what waits for nothing any more, in order. */
var ReadyQueue = class {
	#dependents = /* @__PURE__ */ new Map();
	#ready = [];
	#left;
	#changed = Promise.withResolvers();
	constructor(tests, waits) {
		this.#left = tests.length;
		const ids = new Set(tests.map(({ id }) => id));
		for (const [place, test] of tests.entries()) {
			const own = new Set([...waits.get(test.id) ?? []].filter((id) => ids.has(id)));
			const item = {
				test,
				place,
				waits: own
			};
			if (own.size === 0) this.#ready.push(item);
			for (const id of own) this.#dependentsOf(id).push(item);
		}
	}
	/** Everything has been taken and has finished. */
	get isEmpty() {
		return this.#left === 0;
	}
	/** How many could be taken now. */
	get ready() {
		return this.#ready.length;
	}
	take() {
		return this.#ready.shift()?.test ?? null;
	}
	finish(id) {
		this.#left -= 1;
		for (const item of this.#dependentsOf(id)) {
			item.waits.delete(id);
			if (item.waits.size > 0) continue;
			const index = this.#ready.findIndex(({ place }) => place > item.place);
			this.#ready.splice(index < 0 ? this.#ready.length : index, 0, item);
		}
		this.#changed.resolve();
		this.#changed = Promise.withResolvers();
	}
	/** Resolves when something has finished. */
	change() {
		return this.#changed.promise;
	}
	#dependentsOf(id) {
		const known = this.#dependents.get(id) ?? [];
		this.#dependents.set(id, known);
		return known;
	}
};
// src/run/side-by-side.ts
/** Runs every test once, those that wait for nothing side by side. The first thing that `run` throws is thrown when all have ended. */
async function runSideBySide(work) {
	const queue = new ReadyQueue(work.tests, work.waits);
	const done = new AbortController();
	const asking = AbortSignal.any([work.signal, done.signal]);
	const helpers = /* @__PURE__ */ new Set();
	const faults = [];
	/** Lanes that were asked for and have not come. */
	let awaited = 0;
	const takeAll = async (lane) => {
		for (let test = queue.take(); test !== null; test = queue.take()) {
			callHelpers();
			await work.run(test, lane).catch((error) => faults.push(error));
			queue.finish(test.id);
		}
	};
	const help = async () => {
		awaited += 1;
		using lane = await work.lanes.acquire(asking).catch(() => null);
		awaited -= 1;
		if (lane) await takeAll(lane.number);
	};
	const callHelpers = () => {
		const wanted = Math.min(queue.ready, work.lanes.count - 1);
		while (awaited < wanted && !asking.aborted) {
			const helper = help().finally(() => helpers.delete(helper));
			helpers.add(helper);
		}
	};
	while (!queue.isEmpty) {
		await takeAll(work.lane);
		if (queue.ready === 0 && !queue.isEmpty) await queue.change();
	}
	done.abort();
	await Promise.all(helpers);
	if (faults.length > 0) throw faults[0];
}
// src/run/suite-result.ts
/** Counts and state of a suite; `times` is `null` when it never started. */
function suiteResult(suite, results, times) {
	const count = (status) => results.filter((result) => result.status === status).length;
	const broken = count("failed") + count("error") > 0 || times?.cutShort;
	return {
		name: suite.name,
		state: times === null ? "not_started" : broken ? "failed" : "completed",
		start_timestamp: times?.startedAt.toISOString() ?? null,
		end_timestamp: times?.endedAt.toISOString() ?? null,
		duration_ms: Math.max(0, Math.round(times?.durationMs ?? 0)),
		total_tests: results.length,
		passed_tests: count("passed"),
		failed_tests: count("failed"),
		skipped_tests: count("skipped"),
		error_tests: count("error"),
		skip_reason: null,
		steps: []
	};
}
// src/run/run-suite.ts
/** Runs a suite: set-up, tests, teardown. It holds `lane`; its time limit begins here and covers set-up and tests. */
async function runSuite(context, suite, lane) {
	const { system, emit } = context;
	const startedAt = system.now();
	const start = system.monotonic();
	emit({
		type: "suite_started",
		suite_name: suite.name
	});
	using deadline = startDeadline(system, suite.timeout_seconds, context.signal, "suite");
	const run = startSuiteRun({
		...context,
		signal: deadline.signal
	}, suite);
	const steps = suiteStepContext(run);
	const setup = await runSteps(steps, suite.setup, "setup");
	const last = lastStep(setup);
	run.blocked = last?.attempt ? last : null;
	run.leftOut = last?.skip ? {
		...last.skip,
		reason: `the suite's ${nameOf(last)}: ${last.skip.reason}`
	} : null;
	await runTests(run, lane);
	const cutShort = deadline.signal.aborted;
	const teardown = await tearDown(steps, suite.teardown, {
		owner: suite.name,
		late: cutShort,
		after: 0
	});
	return finish(run, {
		...suiteResult(suite, [...run.ended.values()], {
			startedAt,
			endedAt: system.now(),
			durationMs: system.monotonic() - start,
			cutShort
		}),
		steps: [...setup, ...teardown].map((end) => end.result)
	});
}
/** Skips a suite whole; every test still yields its result. */
function skipSuite(context, suite, why) {
	const run = startSuiteRun(context, suite);
	context.emit({
		type: "suite_started",
		suite_name: suite.name
	});
	for (const test of suite.tests) {
		const own = test.skip === null ? why : {
			reason: test.skip,
			cause: null,
			asked: true
		};
		conclude(run, test, skippedResult(suite, test, context.system.now(), own), own.asked);
	}
	return finish(run, {
		...suiteResult(suite, [...run.ended.values()], null),
		skip_reason: why.reason
	});
}
async function runTests(run, lane) {
	const { context, suite } = run;
	const { lanes, signal } = context;
	const tests = orderTests(suite.tests);
	if (suite.parallel_tests) {
		const runOne = (test, ofTest) => runOrSkip(run, test, ofTest);
		return runSideBySide({
			tests,
			waits: planWaits(suite),
			lane,
			lanes,
			signal,
			run: runOne
		});
	}
	for (const test of tests) await runOrSkip(run, test, lane);
}
async function runOrSkip(run, test, lane) {
	const { context, suite, jar } = run;
	const { system, emit } = context;
	const blocked = test.skip === null && !wasCancelled(context.signal) ? run.blocked : null;
	if (blocked) return conclude(run, test, blockedResult(run, test, blocked, lane), false);
	const why = await reasonToSkip$1(run, test);
	if (why) return conclude(run, test, skippedResult(suite, test, system.now(), why), why.asked);
	emit({
		type: "test_started",
		suite_name: suite.name,
		test_id: test.id
	});
	const scopeWith = testScopes(run, test);
	run.running.set(test.id, system.monotonic());
	const timed = () => timedTests(run);
	const { result, captured, asked } = await runTest({
		...context,
		suite,
		lane,
		suiteJar: jar,
		scopeWith,
		timed
	}, test);
	run.running.delete(test.id);
	for (const [name, value] of captured) run.captures.set(captureName(test, name), value);
	conclude(run, test, result, asked);
}
/** The result of a test whose suite could not be set up. */
function blockedResult({ context, suite }, test, blocked, lane) {
	const { system } = context;
	const { error_message, error_trace, remediation } = blocked.result;
	const why = `${nameOf(blocked)}: ${error_message}`;
	const trace = error_trace.length > 0 ? error_trace : [why];
	const message = `the suite's set-up did not work: ${why}`;
	return finishedResult(suite, test, {
		attempt: {
			...BLANK_ATTEMPT,
			status: "error",
			message,
			trace,
			remediation
		},
		retries: 0,
		sends: 0,
		earlier: [],
		lane,
		startedAt: system.now(),
		durationMs: 0
	});
}
/** Hands out a result and keeps no more of it than others need. */
function conclude(run, test, result, asked) {
	const { context, suite } = run;
	const end = endedTest(result, asked);
	run.ended.set(test.id, end);
	if (asked) context.askedSkips.push({
		suite_name: suite.name,
		test_id: test.id
	});
	context.emit({
		type: "test_finished",
		result
	});
	const { status } = end;
	const broken = status === "failed" || status === "error";
	const words = `${suite.name}/${test.id} ${STATUS_WORDS[status]}`;
	if (context.failFast && broken) context.stop.reason ??= `fail-fast: ${words}`;
	if (test.critical && !isWell(end)) context.stop.reason ??= `the critical test ${words}`;
}
function finish({ context, suite, ended }, result) {
	const { name, state, duration_ms, skip_reason } = result;
	context.emit({
		type: "suite_finished",
		suite_name: name,
		state,
		duration_ms,
		skip_reason
	});
	if (suite.critical && ![...ended.values()].every(isWell)) context.stop.reason ??= `the critical suite ${name} did not pass`;
	return result;
}
// src/run/run-session.ts
/** For all teardowns together, after a cancel. */
const GRACE_SECONDS = 3;
/** For all log-outs together, after a cancel: the runner waits 7.5 s for everything. */
const LATE_LOG_OUT_SECONDS = 1;
/** Runs all suites, stage after stage. Results come as events. */
async function runSession(request) {
	const { maxParallel, system, signal } = request;
	const http = createHttpClient(Math.max(1, maxParallel), system);
	using grace = startGrace(system, GRACE_SECONDS, signal);
	const authenticator = createAuthenticator({
		...request,
		http,
		signal: grace.signal
	});
	const context = {
		...request,
		http,
		authenticator,
		lanes: createLanes(maxParallel),
		stop: stopFromTheStart(request),
		askedSkips: [],
		grace
	};
	let contexts = [];
	const results = /* @__PURE__ */ new Map();
	const run = async (suite) => {
		results.set(suite, await runWhenFree(context, suite));
	};
	try {
		for (const stage of planStages(request.suites)) {
			await Promise.all(stage.side_by_side.map(run));
			for (const suite of stage.one_at_a_time) await run(suite);
		}
	} finally {
		contexts = await authenticator.close(signal.aborted ? LATE_LOG_OUT_SECONDS : void 0);
		await http.close();
	}
	return {
		suites: request.suites.flatMap((suite) => results.get(suite) ?? []),
		contexts,
		askedSkips: context.askedSkips
	};
}
async function runWhenFree(context, suite) {
	const before = await reasonToSkip(context, suite);
	if (before) return skipSuite(context, suite.load(), before);
	using held = await acquireUnlessCancelled(context);
	const after = await reasonToSkip(context, suite);
	if (after || !held) {
		const cancelled = {
			reason: reasonOf(context.signal),
			cause: null,
			asked: false
		};
		return skipSuite(context, suite.load(), after ?? cancelled);
	}
	return await runSuite(context, suite.load(), held.number);
}
async function acquireUnlessCancelled({ lanes, signal }) {
	try {
		return await lanes.acquire(signal);
	} catch {
		return null;
	}
}
/** With fail-fast, a service that never got ready ends the run before its first test. */
function stopFromTheStart({ failFast, services }) {
	const unready = failFast ? [...services.values()].filter(({ unavailable }) => unavailable !== null) : [];
	const root = unready.find(({ name, unavailable }) => unavailable?.cause === name) ?? unready[0];
	if (!root?.unavailable) return {
		reason: null,
		cause: null
	};
	return {
		reason: `fail-fast: ${root.unavailable.reason}`,
		cause: root.unavailable.cause
	};
}
/** All that a suite needs and that is not there (prerequisites, services that its requests go to), else what ended the run. */
async function reasonToSkip(context, suite) {
	const { signal, stop } = context;
	const targets = suite.tests.flatMap((test) => test.skip === null ? test.needs.services : []);
	const missing = skipFor(await missingPrerequisites(context, [
		...suite.prerequisites,
		...suite.needs.services,
		...targets
	]));
	if (missing) return missing;
	if (signal.aborted) return {
		reason: reasonOf(signal),
		cause: null,
		asked: false
	};
	return stop.reason === null ? null : {
		reason: stop.reason,
		cause: stop.cause,
		asked: false
	};
}
export { runSession };
