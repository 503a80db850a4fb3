import { t as __commonJSMin } from "./rolldown-runtime.js";
// node_modules/whynot/dist/whynot.umd.cjs
var require_whynot_umd = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	(function(t, s) {
		"object" == typeof exports && "undefined" != typeof module ? s(exports) : "function" == typeof define && define.amd ? define(["exports"], s) : s((t = "undefined" != typeof globalThis ? globalThis : t || self).whynot = {});
	})(this$4, (function(t) {
		"use strict";
		function s(t, s, i, r) {
			const n = {
				op: s,
				func: i,
				data: r
			};
			return t.push(n), n;
		}
		function i(t, s) {
			return t;
		}
		class r {
			constructor() {
				this.program = [];
			}
			test(t, i) {
				return s(this.program, 5, t, void 0 === i ? null : i);
			}
			jump(t) {
				return s(this.program, 3, null, t);
			}
			record(t, r) {
				return s(this.program, 4, void 0 === r ? i : r, t);
			}
			bad(t = 1) {
				return s(this.program, 1, null, t);
			}
			accept() {
				return s(this.program, 0, null, null);
			}
			fail(t) {
				return s(this.program, 2, t || null, null);
			}
		}
		class n {
			constructor(t, s, i) {
				this.programLength = t, this.maxFromByPc = s, this.maxSurvivorFromByPc = i;
			}
			static fromProgram(t) {
				const s = t.length, i = [], r = [];
				return t.forEach((t) => {
					i.push(0), r.push(0);
				}), t.forEach((t, n) => {
					switch (t.op) {
						case 2:
							if (null === t.func) return;
							if (n + 1 >= s) throw new Error("Invalid program: program could run past end");
							i[n + 1] += 1;
							break;
						case 1:
						case 4:
							if (n + 1 >= s) throw new Error("Invalid program: program could run past end");
							i[n + 1] += 1;
							break;
						case 3:
							t.data.forEach((t) => {
								if (t < 0 || t >= s) throw new Error("Invalid program: program could run past end");
								i[t] += 1;
							});
							break;
						case 5:
							if (n + 1 >= s) throw new Error("Invalid program: program could run past end");
							r[n + 1] += 1;
							break;
						case 0: r[n] += 1;
					}
				}), new n(s, i, r);
			}
			static createStub(t) {
				const s = [], i = [];
				for (let r = 0; r < t; ++r) s.push(t), i.push(t);
				return new n(t, s, i);
			}
		}
		class e {
			constructor(t) {
				this.acceptingTraces = t, this.success = t.length > 0;
			}
		}
		const h = 255;
		class l {
			constructor(t) {
				this.t = 0, this.i = 0, this.h = new Uint16Array(t), this.l = new Uint8Array(t);
			}
			getBadness(t) {
				return this.l[t];
			}
			add(t, s) {
				this.l[t] = s > h ? h : s;
				const i = function(t, s, i, r, n) {
					let e = r, h = n;
					for (; e < h;) {
						const r = e + h >>> 1;
						i < s[t[r]] ? h = r : e = r + 1;
					}
					return e;
				}(this.h, this.l, s, this.i, this.t);
				this.h.copyWithin(i + 1, i, this.t), this.h[i] = t, this.t += 1;
			}
			reschedule(t, s) {
				const i = Math.max(this.l[t], s > h ? h : s);
				if (this.l[t] !== i) {
					const s = this.h.indexOf(t, this.i);
					if (s < 0 || s >= this.t) return void (this.l[t] = i);
					this.h.copyWithin(s, s + 1, this.t), this.t -= 1, this.add(t, i);
				}
			}
			getNextPc() {
				return this.i >= this.t ? null : this.h[this.i++];
			}
			reset() {
				this.t = 0, this.i = 0, this.l.fill(0);
			}
		}
		class o {
			constructor(t) {
				this.o = [];
				let s = t.length;
				t.forEach((t) => {
					this.o.push(t > 0 ? s : -1), s += t;
				}), this.u = new Uint16Array(s);
			}
			clear() {
				this.u.fill(0, 0, this.o.length);
			}
			add(t, s) {
				const i = this.u[s], r = this.o[s];
				this.u[s] += 1, this.u[r + i] = t;
			}
			has(t) {
				return this.u[t] > 0;
			}
			forEach(t, s) {
				const i = this.u[t], r = this.o[t];
				for (let t = r; t < r + i; ++t) s(this.u[t]);
			}
		}
		function c(t, s, i = !1) {
			return null === t ? s : Array.isArray(t) ? (-1 === t.indexOf(s) && (i && (t = t.slice()), t.push(s)), t) : t === s ? t : [t, s];
		}
		class u {
			constructor(t, s) {
				this.prefixes = t, this.record = s;
			}
		}
		function a(t, s) {
			let i;
			if (null === s) {
				if (!Array.isArray(t)) return t;
				i = t;
			} else i = t === u.EMPTY ? [] : Array.isArray(t) ? t : [t];
			return new u(i, s);
		}
		u.EMPTY = new u([], null);
		class f {
			constructor(t) {
				this.p = [], this.v = [];
				for (let s = 0; s < t; ++s) this.p.push(0), this.v.push(null);
			}
			mergeTraces(t, s, i, r, n, e) {
				let h = !1;
				return i.forEach(s, (s) => {
					const i = this.trace(s, r, n, e);
					var l, o = i, u = h;
					t = null === (l = t) ? o : null === o ? l : Array.isArray(o) ? o.reduce((t, s) => c(t, s, t === o), l) : c(l, o, u), h = t === i;
				}), t;
			}
			trace(t, s, i, r) {
				switch (this.p[t]) {
					case 2: return this.v[t];
					case 1: return null;
				}
				this.p[t] = 1;
				let n = null;
				const e = s[t];
				if (null !== e) n = e;
				else if (!i.has(t)) throw new Error("Trace without source at pc " + t);
				if (n = this.mergeTraces(n, t, i, s, i, r), null !== n) {
					const s = r[t];
					null !== s && (n = a(n, s));
				}
				return this.v[t] = n, this.p[t] = 2, n;
			}
			buildSurvivorTraces(t, s, i, r, n) {
				for (let e = 0, h = t.length; e < h; ++e) {
					if (!i.has(e)) {
						s[e] = null;
						continue;
					}
					this.v.fill(null), this.p.fill(0);
					const h = this.mergeTraces(null, e, i, t, r, n);
					if (null === h) throw new Error("No non-cyclic paths found to survivor " + e);
					s[e] = a(h, null);
				}
				this.v.fill(null);
			}
		}
		class d {
			constructor(t) {
				this.g = [], this.k = [], this.m = [], this.A = new o(t.maxFromByPc), this.T = new o(t.maxSurvivorFromByPc), this.S = new f(t.programLength);
				for (let s = 0; s < t.programLength; ++s) this.g.push(null), this.k.push(null), this.m.push(null);
				this.k[0] = u.EMPTY;
			}
			reset(t) {
				this.A.clear(), this.T.clear(), this.g.fill(null), t && (this.k.fill(null), this.m.fill(null), this.k[0] = u.EMPTY);
			}
			record(t, s) {
				this.g[t] = s;
			}
			has(t) {
				return this.A.has(t) || null !== this.k[t];
			}
			add(t, s) {
				this.A.add(t, s);
			}
			hasSurvivor(t) {
				return this.T.has(t);
			}
			addSurvivor(t, s) {
				this.T.add(t, s);
			}
			buildSurvivorTraces() {
				const t = this.k;
				this.S.buildSurvivorTraces(t, this.m, this.T, this.A, this.g), this.k = this.m, this.m = t;
			}
			getTraces(t) {
				const s = t.reduce((t, s) => c(t, this.k[s]), null);
				return null === s ? [] : Array.isArray(s) ? s : [s];
			}
		}
		class w {
			constructor(t) {
				this.I = [], this.M = new l(t.programLength), this.N = new l(t.programLength), this.j = new d(t);
			}
			reset() {
				this.M.reset(), this.M.add(0, 0), this.I.length = 0, this.j.reset(!0);
			}
			getNextThreadPc() {
				return this.M.getNextPc();
			}
			step(t, s, i) {
				const r = this.j.has(s);
				this.j.add(t, s);
				const n = this.M.getBadness(t) + i;
				r ? this.M.reschedule(s, n) : this.M.add(s, n);
			}
			stepToNextGeneration(t, s) {
				const i = this.j.hasSurvivor(s);
				this.j.addSurvivor(t, s);
				const r = this.M.getBadness(t);
				i ? this.N.reschedule(s, r) : this.N.add(s, r);
			}
			accept(t) {
				this.I.push(t), this.j.addSurvivor(t, t);
			}
			fail(t) {}
			record(t, s) {
				this.j.record(t, s);
			}
			nextGeneration() {
				this.j.buildSurvivorTraces(), this.j.reset(!1);
				const t = this.M;
				t.reset(), this.M = this.N, this.N = t;
			}
			getAcceptingTraces() {
				return this.j.getTraces(this.I);
			}
		}
		class p {
			constructor(t) {
				this.P = [], this.U = t, this.G = n.fromProgram(t), this.P.push(new w(this.G));
			}
			execute(t, s) {
				const i = this.P.pop() || new w(this.G);
				i.reset();
				const r = t.length;
				let n, h = -1;
				do {
					let e = i.getNextThreadPc();
					if (null === e) break;
					for (++h, n = h >= r ? null : t[h]; null !== e;) {
						const t = this.U[e];
						switch (t.op) {
							case 0:
								null === n ? i.accept(e) : i.fail(e);
								break;
							case 2: {
								const r = t.func;
								if (null === r || r(s)) {
									i.fail(e);
									break;
								}
								i.step(e, e + 1, 0);
								break;
							}
							case 1:
								i.step(e, e + 1, t.data);
								break;
							case 5:
								if (null === n) {
									i.fail(e);
									break;
								}
								if (!(0, t.func)(n, t.data, s)) {
									i.fail(e);
									break;
								}
								i.stepToNextGeneration(e, e + 1);
								break;
							case 3: {
								const s = t.data, r = s.length;
								if (0 === r) {
									i.fail(e);
									break;
								}
								for (let t = 0; t < r; ++t) i.step(e, s[t], 0);
								break;
							}
							case 4: {
								const r = (0, t.func)(t.data, h, s);
								null != r && i.record(e, r), i.step(e, e + 1, 0);
								break;
							}
						}
						e = i.getNextThreadPc();
					}
					i.nextGeneration();
				} while (null !== n);
				const l = new e(i.getAcceptingTraces());
				return i.reset(), this.P.push(i), l;
			}
		}
		function b(t) {
			const s = new r();
			return t(s), new p(s.program);
		}
		var v = {
			Assembler: r,
			VM: p,
			compileVM: b
		};
		t.Assembler = r, t.VM = p, t.compileVM = b, t.default = v, Object.defineProperty(t, "V", { value: !0 });
	}));
}));
// node_modules/xspattern/dist/xspattern.umd.cjs
var require_xspattern_umd = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	(function(A, B) {
		"object" == typeof exports && "undefined" != typeof module ? B(exports, require_whynot_umd()) : "function" == typeof define && define.amd ? define(["exports", "whynot"], B) : B((A = "undefined" != typeof globalThis ? globalThis : A || self).xspattern = {}, A.whynot);
	})(this$3, (function(A, B) {
		"use strict";
		function a(A) {
			return (B) => B === A;
		}
		function n(A, B) {
			if (null === A || null === B) throw new Error("unescaped hyphen may not be used as a range endpoint");
			if (B < A) throw new Error("character range is in the wrong order");
			return (a) => A <= a && a <= B;
		}
		function e(A) {
			return !0;
		}
		function t() {
			return !1;
		}
		function G(A, B) {
			return (a) => A(a) || B(a);
		}
		function i(A, B) {
			switch (B.kind) {
				case "predicate":
					A.test(B.value);
					return;
				case "regexp":
					o(A, B.value, !1);
					return;
			}
		}
		function r(A, B) {
			B.forEach((B) => {
				(function(A, B) {
					const [a, { min: n, max: e }] = B;
					if (null !== e) {
						for (let B = 0; B < n; ++B) i(A, a);
						for (let B = n; B < e; ++B) {
							const B = A.jump([]);
							B.data.push(A.program.length), i(A, a), B.data.push(A.program.length);
						}
					} else if (n > 0) {
						for (let B = 0; B < n - 1; ++B) i(A, a);
						const B = A.program.length;
						i(A, a), A.jump([B]).data.push(A.program.length);
					} else {
						const B = A.program.length, n = A.jump([]);
						n.data.push(A.program.length), i(A, a), A.jump([B]), n.data.push(A.program.length);
					}
				})(A, B);
			});
		}
		function o(A, B, a) {
			const n = A.program.length, e = A.jump([]);
			a && (e.data.push(A.program.length), A.test(() => !0), A.jump([n]));
			const t = [];
			if (B.forEach((B) => {
				e.data.push(A.program.length), r(A, B), t.push(A.jump([]));
			}), t.forEach((B) => {
				B.data.push(A.program.length);
			}), a) {
				const B = A.program.length, a = A.jump([]);
				a.data.push(A.program.length), A.test(() => !0), A.jump([B]), a.data.push(A.program.length);
			}
		}
		function l(A, B) {
			return {
				success: !0,
				offset: A,
				value: B
			};
		}
		function H(A) {
			return l(A, void 0);
		}
		function u(A, B, a = !1) {
			return {
				success: !1,
				offset: A,
				expected: B,
				fatal: a
			};
		}
		function C(A) {
			return (B, a) => {
				const n = a + A.length;
				return B.slice(a, n) === A ? l(n, A) : u(a, [A]);
			};
		}
		function s(A, B) {
			return (a, n) => {
				const e = A(a, n);
				return e.success ? l(e.offset, B(e.value)) : e;
			};
		}
		function c(A, B, a, n) {
			return (e, t) => {
				const G = A(e, t);
				return G.success ? B(G.value) ? G : u(t, a, n) : G;
			};
		}
		function D(A, B) {
			return (a, n) => {
				let e = null;
				for (const t of A) {
					const A = t(a, n);
					if (A.success) return A;
					if (null === e || A.offset > e.offset ? e = A : A.offset === e.offset && void 0 === B && (e.expected = e.expected.concat(A.expected)), A.fatal) return A;
				}
				return B = B || (null == e ? void 0 : e.expected) || [], e && (e.expected = B), e || u(n, B);
			};
		}
		function m(A) {
			return (B, a) => {
				const n = A(B, a);
				return n.success || n.fatal ? n : l(a, null);
			};
		}
		function d(A) {
			return (B, a) => {
				let n = [], e = a;
				for (;;) {
					const a = A(B, e);
					if (!a.success) {
						if (a.fatal) return a;
						break;
					}
					if (n.push(a.value), a.offset === e) break;
					e = a.offset;
				}
				return l(e, n);
			};
		}
		function I(A, B, a) {
			return (n, e) => {
				const t = A(n, e);
				if (!t.success) return t;
				const G = B(n, t.offset);
				return G.success ? l(G.offset, a(t.value, G.value)) : G;
			};
		}
		function h(A) {
			return I(A, d(A), (A, B) => [A].concat(B));
		}
		function p(A, B) {
			return A;
		}
		function T(A, B) {
			return B;
		}
		function f(A, B) {
			return I(A, B, T);
		}
		function F(A, B) {
			return I(A, B, p);
		}
		function E(A, B, a, n = !1) {
			return f(A, n ? M(F(B, a)) : F(B, a));
		}
		function g(A, B) {
			return (a, n) => A(a, n).success ? u(n, B) : H(n);
		}
		function M(A) {
			return (B, a) => {
				const n = A(B, a);
				return n.success ? n : u(n.offset, n.expected, !0);
			};
		}
		const P = (A, B) => A.length === B ? H(B) : u(B, ["end of input"]);
		const J = [
			"Lu",
			"Ll",
			"Lt",
			"Lm",
			"Lo",
			"Mn",
			"Mc",
			"Me",
			"Nd",
			"Nl",
			"No",
			"Pc",
			"Pd",
			"Ps",
			"Pe",
			"Pi",
			"Pf",
			"Po",
			"Zs",
			"Zl",
			"Zp",
			"Sm",
			"Sc",
			"Sk",
			"So",
			"Cc",
			"Cf",
			"Co",
			"Cn"
		];
		const S = {};
		function K(A) {
			return A.codePointAt(0);
		}
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("").forEach((A, B) => {
			S[A] = B;
		});
		const y = (A) => -1 === A || -2 === A;
		function b(A) {
			return (B) => !y(B) && !A(B);
		}
		function x(A, B) {
			return null === B ? A : (a) => A(a) && !B(a);
		}
		const Q = function(A, B) {
			const a = /* @__PURE__ */ new Map();
			let e = 0;
			return A.forEach((A, t) => {
				const i = B[t];
				null !== A && A.split("|").forEach((A) => {
					const B = a.get(A), t = n(e, e + i - 1);
					a.set(A, B ? G(B, t) : t);
				}), e += i;
			}), a;
		}([
			"BasicLatin",
			"Latin-1Supplement",
			"LatinExtended-A",
			"LatinExtended-B",
			"IPAExtensions",
			"SpacingModifierLetters",
			"CombiningDiacriticalMarks",
			"GreekandCoptic|Greek",
			"Cyrillic",
			"CyrillicSupplement",
			"Armenian",
			"Hebrew",
			"Arabic",
			"Syriac",
			"ArabicSupplement",
			"Thaana",
			"NKo",
			"Samaritan",
			"Mandaic",
			"SyriacSupplement",
			"ArabicExtended-B",
			"ArabicExtended-A",
			"Devanagari",
			"Bengali",
			"Gurmukhi",
			"Gujarati",
			"Oriya",
			"Tamil",
			"Telugu",
			"Kannada",
			"Malayalam",
			"Sinhala",
			"Thai",
			"Lao",
			"Tibetan",
			"Myanmar",
			"Georgian",
			"HangulJamo",
			"Ethiopic",
			"EthiopicSupplement",
			"Cherokee",
			"UnifiedCanadianAboriginalSyllabics",
			"Ogham",
			"Runic",
			"Tagalog",
			"Hanunoo",
			"Buhid",
			"Tagbanwa",
			"Khmer",
			"Mongolian",
			"UnifiedCanadianAboriginalSyllabicsExtended",
			"Limbu",
			"TaiLe",
			"NewTaiLue",
			"KhmerSymbols",
			"Buginese",
			"TaiTham",
			"CombiningDiacriticalMarksExtended",
			"Balinese",
			"Sundanese",
			"Batak",
			"Lepcha",
			"OlChiki",
			"CyrillicExtended-C",
			"GeorgianExtended",
			"SundaneseSupplement",
			"VedicExtensions",
			"PhoneticExtensions",
			"PhoneticExtensionsSupplement",
			"CombiningDiacriticalMarksSupplement",
			"LatinExtendedAdditional",
			"GreekExtended",
			"GeneralPunctuation",
			"SuperscriptsandSubscripts",
			"CurrencySymbols",
			"CombiningDiacriticalMarksforSymbols|CombiningMarksforSymbols",
			"LetterlikeSymbols",
			"NumberForms",
			"Arrows",
			"MathematicalOperators",
			"MiscellaneousTechnical",
			"ControlPictures",
			"OpticalCharacterRecognition",
			"EnclosedAlphanumerics",
			"BoxDrawing",
			"BlockElements",
			"GeometricShapes",
			"MiscellaneousSymbols",
			"Dingbats",
			"MiscellaneousMathematicalSymbols-A",
			"SupplementalArrows-A",
			"BraillePatterns",
			"SupplementalArrows-B",
			"MiscellaneousMathematicalSymbols-B",
			"SupplementalMathematicalOperators",
			"MiscellaneousSymbolsandArrows",
			"Glagolitic",
			"LatinExtended-C",
			"Coptic",
			"GeorgianSupplement",
			"Tifinagh",
			"EthiopicExtended",
			"CyrillicExtended-A",
			"SupplementalPunctuation",
			"CJKRadicalsSupplement",
			"KangxiRadicals",
			null,
			"IdeographicDescriptionCharacters",
			"CJKSymbolsandPunctuation",
			"Hiragana",
			"Katakana",
			"Bopomofo",
			"HangulCompatibilityJamo",
			"Kanbun",
			"BopomofoExtended",
			"CJKStrokes",
			"KatakanaPhoneticExtensions",
			"EnclosedCJKLettersandMonths",
			"CJKCompatibility",
			"CJKUnifiedIdeographsExtensionA",
			"YijingHexagramSymbols",
			"CJKUnifiedIdeographs",
			"YiSyllables",
			"YiRadicals",
			"Lisu",
			"Vai",
			"CyrillicExtended-B",
			"Bamum",
			"ModifierToneLetters",
			"LatinExtended-D",
			"SylotiNagri",
			"CommonIndicNumberForms",
			"Phags-pa",
			"Saurashtra",
			"DevanagariExtended",
			"KayahLi",
			"Rejang",
			"HangulJamoExtended-A",
			"Javanese",
			"MyanmarExtended-B",
			"Cham",
			"MyanmarExtended-A",
			"TaiViet",
			"MeeteiMayekExtensions",
			"EthiopicExtended-A",
			"LatinExtended-E",
			"CherokeeSupplement",
			"MeeteiMayek",
			"HangulSyllables",
			"HangulJamoExtended-B",
			"HighSurrogates",
			"HighPrivateUseSurrogates",
			"LowSurrogates",
			"PrivateUseArea|PrivateUse",
			"CJKCompatibilityIdeographs",
			"AlphabeticPresentationForms",
			"ArabicPresentationForms-A",
			"VariationSelectors",
			"VerticalForms",
			"CombiningHalfMarks",
			"CJKCompatibilityForms",
			"SmallFormVariants",
			"ArabicPresentationForms-B",
			"HalfwidthandFullwidthForms",
			"Specials",
			"LinearBSyllabary",
			"LinearBIdeograms",
			"AegeanNumbers",
			"AncientGreekNumbers",
			"AncientSymbols",
			"PhaistosDisc",
			null,
			"Lycian",
			"Carian",
			"CopticEpactNumbers",
			"OldItalic",
			"Gothic",
			"OldPermic",
			"Ugaritic",
			"OldPersian",
			null,
			"Deseret",
			"Shavian",
			"Osmanya",
			"Osage",
			"Elbasan",
			"CaucasianAlbanian",
			"Vithkuqi",
			null,
			"LinearA",
			"LatinExtended-F",
			null,
			"CypriotSyllabary",
			"ImperialAramaic",
			"Palmyrene",
			"Nabataean",
			null,
			"Hatran",
			"Phoenician",
			"Lydian",
			null,
			"MeroiticHieroglyphs",
			"MeroiticCursive",
			"Kharoshthi",
			"OldSouthArabian",
			"OldNorthArabian",
			null,
			"Manichaean",
			"Avestan",
			"InscriptionalParthian",
			"InscriptionalPahlavi",
			"PsalterPahlavi",
			null,
			"OldTurkic",
			null,
			"OldHungarian",
			"HanifiRohingya",
			null,
			"RumiNumeralSymbols",
			"Yezidi",
			"ArabicExtended-C",
			"OldSogdian",
			"Sogdian",
			"OldUyghur",
			"Chorasmian",
			"Elymaic",
			"Brahmi",
			"Kaithi",
			"SoraSompeng",
			"Chakma",
			"Mahajani",
			"Sharada",
			"SinhalaArchaicNumbers",
			"Khojki",
			null,
			"Multani",
			"Khudawadi",
			"Grantha",
			null,
			"Newa",
			"Tirhuta",
			null,
			"Siddham",
			"Modi",
			"MongolianSupplement",
			"Takri",
			null,
			"Ahom",
			null,
			"Dogra",
			null,
			"WarangCiti",
			"DivesAkuru",
			null,
			"Nandinagari",
			"ZanabazarSquare",
			"Soyombo",
			"UnifiedCanadianAboriginalSyllabicsExtended-A",
			"PauCinHau",
			"DevanagariExtended-A",
			null,
			"Bhaiksuki",
			"Marchen",
			null,
			"MasaramGondi",
			"GunjalaGondi",
			null,
			"Makasar",
			"Kawi",
			null,
			"LisuSupplement",
			"TamilSupplement",
			"Cuneiform",
			"CuneiformNumbersandPunctuation",
			"EarlyDynasticCuneiform",
			null,
			"Cypro-Minoan",
			"EgyptianHieroglyphs",
			"EgyptianHieroglyphFormatControls",
			null,
			"AnatolianHieroglyphs",
			null,
			"BamumSupplement",
			"Mro",
			"Tangsa",
			"BassaVah",
			"PahawhHmong",
			null,
			"Medefaidrin",
			null,
			"Miao",
			null,
			"IdeographicSymbolsandPunctuation",
			"Tangut",
			"TangutComponents",
			"KhitanSmallScript",
			"TangutSupplement",
			null,
			"KanaExtended-B",
			"KanaSupplement",
			"KanaExtended-A",
			"SmallKanaExtension",
			"Nushu",
			null,
			"Duployan",
			"ShorthandFormatControls",
			null,
			"ZnamennyMusicalNotation",
			null,
			"ByzantineMusicalSymbols",
			"MusicalSymbols",
			"AncientGreekMusicalNotation",
			null,
			"KaktovikNumerals",
			"MayanNumerals",
			"TaiXuanJingSymbols",
			"CountingRodNumerals",
			null,
			"MathematicalAlphanumericSymbols",
			"SuttonSignWriting",
			null,
			"LatinExtended-G",
			"GlagoliticSupplement",
			"CyrillicExtended-D",
			null,
			"NyiakengPuachueHmong",
			null,
			"Toto",
			"Wancho",
			null,
			"NagMundari",
			null,
			"EthiopicExtended-B",
			"MendeKikakui",
			null,
			"Adlam",
			null,
			"IndicSiyaqNumbers",
			null,
			"OttomanSiyaqNumbers",
			null,
			"ArabicMathematicalAlphabeticSymbols",
			null,
			"MahjongTiles",
			"DominoTiles",
			"PlayingCards",
			"EnclosedAlphanumericSupplement",
			"EnclosedIdeographicSupplement",
			"MiscellaneousSymbolsandPictographs",
			"Emoticons",
			"OrnamentalDingbats",
			"TransportandMapSymbols",
			"AlchemicalSymbols",
			"GeometricShapesExtended",
			"SupplementalArrows-C",
			"SupplementalSymbolsandPictographs",
			"ChessSymbols",
			"SymbolsandPictographsExtended-A",
			"SymbolsforLegacyComputing",
			null,
			"CJKUnifiedIdeographsExtensionB",
			null,
			"CJKUnifiedIdeographsExtensionC",
			"CJKUnifiedIdeographsExtensionD",
			"CJKUnifiedIdeographsExtensionE",
			"CJKUnifiedIdeographsExtensionF",
			null,
			"CJKCompatibilityIdeographsSupplement",
			null,
			"CJKUnifiedIdeographsExtensionG",
			"CJKUnifiedIdeographsExtensionH",
			null,
			"Tags",
			null,
			"VariationSelectorsSupplement",
			null,
			"SupplementaryPrivateUseArea-A|PrivateUse",
			"SupplementaryPrivateUseArea-B|PrivateUse"
		], [
			128,
			128,
			128,
			208,
			96,
			80,
			112,
			144,
			256,
			48,
			96,
			112,
			256,
			80,
			48,
			64,
			64,
			64,
			32,
			16,
			48,
			96,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			128,
			256,
			160,
			96,
			256,
			384,
			32,
			96,
			640,
			32,
			96,
			32,
			32,
			32,
			32,
			128,
			176,
			80,
			80,
			48,
			96,
			32,
			32,
			144,
			80,
			128,
			64,
			64,
			80,
			48,
			16,
			48,
			16,
			48,
			128,
			64,
			64,
			256,
			256,
			112,
			48,
			48,
			48,
			80,
			64,
			112,
			256,
			256,
			64,
			32,
			160,
			128,
			32,
			96,
			256,
			192,
			48,
			16,
			256,
			128,
			128,
			256,
			256,
			96,
			32,
			128,
			48,
			80,
			96,
			32,
			128,
			128,
			224,
			16,
			16,
			64,
			96,
			96,
			48,
			96,
			16,
			32,
			48,
			16,
			256,
			256,
			6592,
			64,
			20992,
			1168,
			64,
			48,
			320,
			96,
			96,
			32,
			224,
			48,
			16,
			64,
			96,
			32,
			48,
			48,
			32,
			96,
			32,
			96,
			32,
			96,
			32,
			48,
			64,
			80,
			64,
			11184,
			80,
			896,
			128,
			1024,
			6400,
			512,
			80,
			688,
			16,
			16,
			16,
			32,
			32,
			144,
			240,
			16,
			128,
			128,
			64,
			80,
			64,
			48,
			128,
			32,
			64,
			32,
			48,
			32,
			48,
			32,
			64,
			32,
			80,
			48,
			48,
			80,
			48,
			64,
			80,
			64,
			384,
			64,
			64,
			64,
			32,
			32,
			48,
			48,
			32,
			32,
			32,
			64,
			32,
			96,
			96,
			32,
			32,
			32,
			64,
			64,
			32,
			32,
			48,
			80,
			80,
			48,
			128,
			64,
			288,
			32,
			64,
			64,
			48,
			64,
			64,
			48,
			32,
			128,
			80,
			48,
			80,
			48,
			96,
			32,
			80,
			48,
			48,
			80,
			128,
			128,
			128,
			96,
			160,
			128,
			96,
			32,
			80,
			48,
			80,
			176,
			80,
			80,
			96,
			96,
			64,
			96,
			80,
			96,
			16,
			64,
			96,
			160,
			112,
			80,
			64,
			96,
			80,
			304,
			32,
			96,
			80,
			16,
			64,
			1024,
			128,
			208,
			2624,
			112,
			1072,
			48,
			4e3,
			640,
			8576,
			576,
			48,
			96,
			48,
			144,
			688,
			96,
			96,
			160,
			64,
			32,
			6144,
			768,
			512,
			128,
			8816,
			16,
			256,
			48,
			64,
			400,
			2304,
			160,
			16,
			4688,
			208,
			48,
			256,
			256,
			80,
			112,
			32,
			32,
			96,
			32,
			128,
			1024,
			688,
			1104,
			256,
			48,
			96,
			112,
			80,
			320,
			48,
			64,
			464,
			48,
			736,
			32,
			224,
			32,
			96,
			784,
			80,
			64,
			80,
			176,
			256,
			256,
			48,
			112,
			96,
			256,
			256,
			768,
			80,
			48,
			128,
			128,
			128,
			256,
			256,
			112,
			144,
			256,
			1024,
			42720,
			32,
			4160,
			224,
			5776,
			7488,
			3088,
			544,
			1504,
			4944,
			4192,
			711760,
			128,
			128,
			240,
			65040,
			65536,
			65536
		]), L = function(A) {
			const B = /* @__PURE__ */ new Map(), e = A.split(""), i = J.map(() => []);
			let r = 0, o = 0;
			for (; o < e.length;) {
				const A = S[e[o]], B = (31 & A) - 2;
				let t = 1 + S[e[o + 1]];
				switch (32 & A ? (t += S[e[o + 2]] << 6, t += S[e[o + 3]] << 12, t += S[e[o + 4]] << 18, o += 5) : o += 2, B) {
					case -2: {
						let A = 0;
						for (let B = r; B < r + t; ++B) i[A].push(a(B)), A = (A + 1) % 2;
						break;
					}
					case -1: break;
					default: {
						const A = i[B];
						1 === t ? A.push(a(r)) : A.push(n(r, r + t - 1));
						break;
					}
				}
				r += t;
			}
			const l = /* @__PURE__ */ new Map();
			return J.forEach((A, a) => {
				const n = i[a].reduce(G, t);
				B.set(A, n);
				const e = A.charAt(0), r = l.get(e) || [];
				l.set(e, r), r.push(n);
			}), l.forEach((A, a) => {
				B.set(a, A.reduce(G, t));
			}), B;
		}("bfUATCYATCPAQATAXATAOATBKJTBXCTBCZPATAQAZANAZADZPAXAQAXAbgUATAYDaATAZAaAGARAXAcAaAZAaAXAMBZADATBZAMAGASAMCTACWXACGDXXADHA3DAAPDAAtCAAFDBCAADCAABCCDBCCABCAABCCDCCAABCAAFCAADDAABCAABCBADCBDBGACADCGDCAEADACAEADACAEADAAPDAARDACAEADAABCBA7DFCAABCBDBABCCAJjDBAAGADaFRZDFLZNFEZGFAZAFAZQnvBAAADFAZACADABBFADCTACABDZBCATACCBACABACAABCQBACIDiCADBCCDCAXDDCADAXAABCBDBCyDvAhaAHEJBA1CAANDAgfBAABAClBBFATFDoTAOABBaBYABAHsOAHATAHBTAHBTAHABHGaBDGDTBBKcFXCTBYATBaBHKTAcATCGfFAGJHUKJTDGBHAmiBAATAGAHGcAaAHFFBHBaAHDGBKJGCaBGATNBAcAGAHAGdHaBBmYBAAHKGABNKJGgHIFBaATCFABBHAYBGVHDFAHIFAHCFAHEBBTOBAGYHCBBTABAGKBEGXZAGFBAcBBFHHGoFAHXcAHfIAG1HAIAHAGAICHHIDHAIBGAHGGJHBTBKJTAFAGOHAIBBAGHBBGBBBGVBAGGBAGABCGDBBHAGAICHDBBIBBBIBHAGABHIABDGBBAGCHBBBKJGBYBMFaAYAGATAHABBHBIABAGFBDGBBBGVBAGGBAGBBAGBBAGBBBHABAICHBBDHBBBHCBCHABGGDBAGABGKJHBGCHATABJHBIABAGIBAGCBAGVBAGGBAGBBAGEBBHAGAICHEBAHBIABAIBHABBGABOGBHBBBKJTAYABGGAHFBAHAIBBAGHBBGBBBGVBAGGBAGBBAGEBBHAGAIAHAIAHDBBIBBBIBHABGHBIABDGBBAGCHBBBKJaAGAMFBJHAGABAGFBCGCBAGDBCGBBAGABAGBBCGBBCGCBCGLBDIBHAIBBCICBAICHABBGABFIABNKJMCaFYAaABEHAICHAGHBAGCBAGWBAGPBBHAGAHCIDBAHCBAHDBGHBBAGCBBGABBGBHBBBKJBGTAMGaAGAHAIBTAGHBAGCBAGWBAGJBAGEBBHAGAIAHAIEBAHAIBBAIBHBBGIBBFGBBAGBHBBBKJBAGBIABLHBIBGIBAGCBAGoHBGAICHDBAICBAICHAGAaABDGCIAMGGCHBBBKJMIaAGFBAHAIBBAGRBCGXBAGIBAGABBGGBCHABDICHCBAHABAIHBFKJBBIBTABLGvHAGBHGBDYAGFFAHHTAKJTBBkGBBAGABAGEBAGXBAGABAGJHAGBHIGABBGEBAFABAHGBAKJBBGDBfGAaCTOaATAaCHBaFKJMJaAHAaAHAaAHAPAQAPAQAIBGHBAGjBDHNIAHETAHBGEHKBAHjBAaHHAaFBAaBTEaDTBBkGqIBHDIAHFIAHBIBHBGAKJTFGFIBHBGDHCGAICGBIGGCHDGMHAIBHBIFHAGAIAKJICHAaBClBACABECABBDqTAFADCmIFAABAGDBBGGBAGABAGDBBGoBAGDBBGgBAGDBBGGBAGABAGDBBGOBAG4BAGDBBmCBAABBHCTIMTBCGPaJBFiVBAABBDFBBOAmrJAAaATAGQUAGZPAQABCmKBAATCLCGHBGGRHCIABIGSHBIATBBIGRHBBLGMBAGCBAHBBLGzHBIAHGIHHAIBHKTCFATCYAGAHABBKJBFMJBFTFOATDHCcAHAKJBFGiFAG0BGGEHBGhHAGABEmFBAABJGeBAHCIDHBICBDIBHAIFHCBDaABCTBKJGdBBGEBKGrBDGZBFKJMABCahGWHBIBHABBTBG0IAHAIAHGBAHAIAHAIBHHIFHJBBHAKJBFKJBFTGFATFBBHNJAHPBwHDIAGuHAIAHEIAHAIEHAIBGHBCKJTGaJHIaITBBAHBIAGdIAHDIBHBIAHCGBKJGrHAIAHBICHAIAHCIBBHTDGjIHHHIBHBBCTEKJBCGCKJGdFFTBDIBGCqBBCCTHBHHCTAHMIAHGGDHAGFHAGBIAHBGABEDrF+DMFADhFkH/gVCAADHghBAADHCHDFBBCFBBDHCHDHCHDFBBCFBBDHBACABACABACABACADHCHDNBBDHEHDHEHDHEHDEBADBCDEAZADAZCDCBADBCDEAZCDDBBDBCDBAZCDHCEZCBBDCBADBCDEAZBBAUKcEOFTBRASAPARBSAPARATHVAWAcEUATIRASATDNBTCXAPAQATKXATANATJUAcEBAcJMAFABBMFXCPAQAFAMJXCPAQABAFMBCYgBOHMJDHAJCHLBOaBCAaDCAaBDACCDBCCDAaACAaBXACEaFCAaACAaACAaACDaADACDDAGDDAaBDBCBXECADDaAXAaBDAaAMPLiCADALDMAaBBDXEaEXBaDXAaBXAaBXAaGXAaeXBaBXAaAXAae3LEAAaHPAQAPAQAaTXBaGPAQA6QBAAXAadXYanXF6EBAABYaKBUM76NBAAMV62CAAXAaIXAa1XH6uBAAXA63DAAPAQAPAQAPAQAPAQAPAQAPAQAPAQAMdarXEPAQAXePAQAPAQAPAQAPAQAPAQAXP6/DAA3CCAAPAQAPAQAPAQAPAQAPAQAPAQAPAQAPAQAPAQAPAQAPAQAX+PAQAPAQAXfPAQA3BEAAavXUaBXFamBBafBA6oBAACvDvABCCDBAFCCADDACADFFBCBgjBAADAaFADHCCADABETDMATBDlBADABEDABBG3BGFATABNHAGWBIGGBAGGBAGGBAGGBAGGBAGGBAGGBAGGBAHfTBRASARASATCRASATARASATIOATBOATARASATBRASAPAQAPAQAPAQAPAQATEFATJOBTDOATAPATMaBTCPAQAPAQAPAQAPAQAOABhaZBA6YBAABL6VDAABZaLBDUATCaAFAGALAPAQAPAQAPAQAPAQAPAQAaBPAQAPAQAPAQAPAQAOAPAQBaALIHDIBOAFEaBLCFAGATAaBBAmVBAABBHBZBFBGAOAmZBAATAFCGABEGqBAmdBAABAaBMDaJGfajBLGPaeBAMJadMHaAMOafMJamMO6/EAAm/mBAa/mUIFAFAm2RAABCa2BIGnFFTBmLEAAFATCGPKJGBBTAtGAHAJCTAHJTAFAAbFBHBmFBAALJHBTFBHZWFIZBANDBA9FADHADCAAJFAZBADGAADDBATCDABCDAPCCADBECADABADABADAADBXFCCADAGAFBDAGGHAGCHAGDHAGWIBHBIAaDHABCMFaBYAaABFGzTDBHIBGxIPHBBHTBKJBFHRGFTCGATAGBHAKJGbHHTBGWHKIBBKTAGcBCHCIAGuHAIBHDIBHBICTMBAFAKJBDTBGEHAFAGIKJGEBAGoHFIBHBIBHBBIGCHAGHHAIABBKJBBTDGPFAGFaCGAIAHAIAGxHAGAHCGBHBGEHBGAHAGABXGBFATBGKIAHBIBTBGAFBIAHABJGFBBGFBBGFBIGGBAGGBADqZAFDDIFAZBBDjPBAAGiIBHAIBHAIBTAIAHABBKJBFmjuCABLGWBDGwhDgAA9/jBAmtFAABBmpBAABlDGBLDEBEGAHAGJXAGMBAGEBAGABAGBBAGBBAmrBAAZQBPmqFAAQAPAaPG/BBG1BGaABfGLYAaCHPTGPAQATABFHPTAOBNBPAQAPAQAPAQAPAQAPAQAPAQAPAQAPAQATBPAQATDNCTCBATDOAPAQAPAQAPAQATCXAOAXCBATAYATBBDGEBAmGCAABBcABATCYATCPAQATAXATAOATBKJTBXCTBCZPATAQAZANAZADZPAXAQAXAPAQATAPAQATBGJFAGsFBGeBCGFBBGFBBGFBBGCBCYBXAZAaAYBBAaAXDaBBJcCaBBBGLBAGZBAGSBAGBBAGOBBGNBhm6BAABETCBDMsBCaIL0MDaQMBaCBAaMBCaABuasHAhBCAAGcBCGwBOHAMaBDGfMDBIGTLAGHLABEGlHEBEGdBATAGjBDGHTALEBpCnDnmNBAABBKJBFCjBDDjBDGnBHGzBKTACKBACOBACGBACBBADKBADOBADGBADBhCBAAm2EAABIGVBJGHBXFFBAFpBAFIhEBAAGFBBGABAGrBAGBBCGABBGWBATAMHGWaBMGGeBHMIBvGSBAGBBEMEGVMFBCTAGZBETAB/G3BDMBGBMPBBMtGAHCBAHBBEHDGDBAGCBAGcBBHCBDHAMIBGTIBGGcMBTAGcMCBfGHaAGbHBBDMETGBIG1BCTGGVBBMHGSBEMHGRBGTDBLMGhPBAAmIBAAB2CyBMDyBGMFGjHDBHKJhlEAAMeBAGpBAHBOABBGBhKBAAHCGcMJGABHGVHKMDTEBVGRHDTDBlGUMGBTGWBIIAHAIAG0HOTGBDMTKJHAGBHBGABIHCIAGsICHDIBHBTBcATDHABJcABBGYBGKJBFHCGjHEIAHHBAKJTDGAIBGABHGiHATBGABIHBIAGvICHIIBGDTDHDTAIAHAKJGATAGATCBAMTBKGRBAGYICHCIBHAIAHBTFHAGBHAB9GGBAGABAGDBAGOBAGJTABFGuHAICHHBEKJBFHBIBBAGHBBGBBBGVBAGGBAGBBAGEBAHBGAIBHAIDBBIBBBICBBGABFIABEGEIBBBHGBCHEhKCAAG0ICHHIBHCIAHAGDTEKJTBBATAHAGCBdGvICHFIAHAIDHBIAHBGBTAGABHKJhlCAAGuICHDBBIDHBIAHBTWGDHBBhGvICHHIBHAIAHBTCGABKKJBFTMBSGqHAIAHAIBHFIAHAGATABFKJB1GaBBHCIBHDIAHEBDKJMBTCaAGGh4CAAGrICHIIAHBTAhjBAACfDfKJMIBLGHBBGABBGHBAGBBAGXIFBAIBBBHBIAHAGAIAGAIAHATCBIKJhFBAAGHBBGmICHDBBHBIDHAGATAGAIABaGAHJGnHFIAGAHDTHHABHGAHFIBHCGtHMIAHBTCGATEBMmIBAABGTJh1DAAGIBAGkIAHGBAHFIAHAGATEBJKJMSBCTBGdBBHVBAIAHGIAHBIAHBhIBAAGGBAGBBAGlHFBCHABAHBBAHGGAHABHKJBFGFBAGBBAGfIEBAHBBAIBHAIAHAGABGKJh1EAAGSHBIBTBBGHBGAIAGMBAGhIBHEBCIBHAIAHATMKJhVBAAGABOMUaHYDaQBMTAmZOAAhlBAAruBAABATEBKmDDAAhLpAAmgBAATBBMmvQAAcPHAGFHOhp+AAmGJAAh4GCAm4IAABGGeBAKJBDTBmOBAABAKJBFGdBBHETABJGvHGTEaDFDTAaABJKJBAMGBAGUBEGShvKAACfDfMWTDhkBAAmKBAABDHAGAI2BGHDFMB/FBTAFAHABKIBBNm3fBABHmVTAABpGIhmLCAFDBAFGBAFBBAmiEAABOGABcGCBBGABNGDBHmLGAAhDkAAmqBAABEGMBCGIBGGJBBaAHBTAcDhbJBAHtBBHWBI6zBAAB761DAABJamBBa7IBHCaCIFcHHHaBHGadHDa8BU6BBAAHCaAh5BAAMTBLMTBL6WBAABIMYhGCAACZDZCZDGBADRCZDZCABACBBBCABBCBBBCDBACHDDBADABADGBADKCZDZCBBACDBBCHBACGBADZCBBACDBACEBACABCCGBADZCZDZCZDZCZDZCZDZCZDZCZDbBBCYXADYXADFCYXADYXADFCYXADYXADFCYXADYXADFCYXADYXADFCADABBKx6/HAAH2aDHxaHHAaNHAaBTEBOHEBAHOhPRAADJGADTBFDFhUDAAHGBAHQBBHGBAHBBAHEBEF9BgHAhvBAAGsBCHGFGBBKJBDGAaAh/EAAGdHABQGrHDKJBEYAhPHAAGaFAHDKJhlLAAGGBAGDBAGBBAGOBAmEDAABBMIHGBoChDhHGFABDKJBDTBhQMAAM6aAMCYAMDhLBAAMsaAMOhBDAAGDBAGaBAGBBAGABBGABAGJBAGDBAGABAGABFGABDGABAGABAGABAGCBAGBBAGABBGABAGABAGABAGABAGABAGBBAGABBGDBAGGBAGDBAGDBAGABAGJBAGQBEGCBAGEBAGQBzXBhNEAAarBD6jBAABLaOBBaOBAaOBAakBJMM6gCAAB3acBMarBDaIBGaBBNaFhZCAA66DAAZE6XLAABDaQBCaMBC62BAABD6eBAABFaLBDaABOaLBDa3BHaJBFanBHadBBaBhNBAA6TFAABLaNBBaMBCaIBGatBAaGBHaNBDaIBGaIBG6SCAABAa2BkKJhFQAAmfbKABfm5ABABFmdDAABBmBaBABNmw0BAhewAAmdIAAhhXAAmKNBABEmfBBAhQxtCcABd8fBAAh/BAAnvDAAhP4PA99/PABB99/PA");
		function X(A) {
			return 32 === A || 9 === A || 10 === A || 13 === A;
		}
		const Z = [
			a(K(":")),
			n(K("A"), K("Z")),
			a(K("_")),
			n(K("a"), K("z")),
			n(192, 214),
			n(216, 246),
			n(192, 214),
			n(216, 246),
			n(248, 767),
			n(880, 893),
			n(895, 8191),
			n(8204, 8205),
			n(8304, 8591),
			n(11264, 12271),
			n(12289, 55295),
			n(63744, 64975),
			n(65008, 65533),
			n(65536, 983039)
		].reduce(G), O = [
			Z,
			a(K("-")),
			a(K(".")),
			n(K("0"), K("9")),
			a(183),
			n(768, 879),
			n(8255, 8256)
		].reduce(G), k = L.get("Nd"), N = b(k), v = x(n(0, 1114111), [
			L.get("P"),
			L.get("Z"),
			L.get("C")
		].reduce(G)), w = b(v);
		function Y(A) {
			return 10 !== A && 13 !== A && !y(A);
		}
		const U = {
			s: X,
			S: b(X),
			i: Z,
			I: b(Z),
			c: O,
			C: b(O),
			d: k,
			D: N,
			w: v,
			W: w
		}, j = C("*"), R = C("\\"), V = C("{"), W = C("}"), q = C("["), z = C("]"), $ = C("^"), _ = C("$"), AA = C(","), BA = C("-"), aA = C("("), nA = C(")"), eA = C("."), tA = C("|"), GA = C("+"), iA = C("?"), rA = C("-["), oA = K("0");
		function lA(A) {
			function B(A) {
				return new Set(A.split("").map((A) => K(A)));
			}
			function t(A, B) {
				const a = A.codePointAt(B);
				return void 0 === a ? u(B, ["any character"]) : l(B + String.fromCodePoint(a).length, a);
			}
			const i = "xpath" === A.language ? f(R, D([
				s(C("n"), () => 10),
				s(C("r"), () => 13),
				s(C("t"), () => 9),
				s(D([
					R,
					tA,
					eA,
					BA,
					$,
					iA,
					j,
					GA,
					V,
					W,
					_,
					aA,
					nA,
					q,
					z
				]), (A) => K(A))
			])) : f(R, D([
				s(C("n"), () => 10),
				s(C("r"), () => 13),
				s(C("t"), () => 9),
				s(D([
					R,
					tA,
					eA,
					BA,
					$,
					iA,
					j,
					GA,
					V,
					W,
					aA,
					nA,
					q,
					z
				]), (A) => K(A))
			]));
			function r(A, a) {
				const n = B(a);
				return I(C(A), m(c(t, (A) => n.has(A), a.split(""))), (A, B) => function(A) {
					const B = L.get(A);
					if (null == B) throw new Error(A + " is not a valid unicode category");
					return B;
				}(null === B ? A : A + String.fromCodePoint(B)));
			}
			const o = D([
				r("L", "ultmo"),
				r("M", "nce"),
				r("N", "dlo"),
				r("P", "cdseifo"),
				r("Z", "slp"),
				r("S", "mcko"),
				r("C", "cfon")
			]), H = [
				n(K("a"), K("z")),
				n(K("A"), K("Z")),
				n(K("0"), K("9")),
				a(45)
			].reduce(G), T = D([o, s(f(C("Is"), function(A) {
				return (B, a) => {
					const n = A(B, a);
					return n.success ? l(n.offset, B.slice(a, n.offset)) : n;
				};
			}(h(c(t, H, ["block identifier"])))), (B) => function(A, B) {
				const a = Q.get(A);
				if (void 0 === a) {
					if (B) return e;
					throw new Error(`The unicode block identifier "${A}" is not known.`);
				}
				return a;
			}(B, "xpath" !== A.language))]), J = E(C("\\p{"), T, W, !0), S = s(E(C("\\P{"), T, W, !0), b), y = f(R, s(D("sSiIcCdDwW".split("").map((A) => C(A))), (A) => U[A])), X = s(eA, () => Y), Z = D([
				y,
				J,
				S
			]), O = B("\\[]"), k = D([i, c(t, (A) => !O.has(A), ["unescaped character"])]), N = D([s(BA, () => null), k]), v = I(N, f(BA, N), n);
			function w(A, B) {
				return [A].concat(B || []);
			}
			const lA = s(function(A) {
				return (B, a) => {
					const n = A(B, a);
					return n.success ? l(a, n.value) : n;
				};
			}(D([z, rA])), () => null), HA = K("-"), CA = D([I(s(D([s(F(F(BA, g(q, ["not ["])), lA), () => HA), f(g(BA, ["not -"]), k)]), a), D([function(A, B) {
				return CA(A, B);
			}, lA]), w), I(D([v, Z]), D([cA, lA]), w)]);
			const sA = D([I(s(k, a), D([CA, lA]), w), I(D([v, Z]), D([cA, lA]), w)]);
			function cA(A, B) {
				return sA(A, B);
			}
			const DA = s(sA, (A) => A.reduce(G)), mA = s(f($, DA), b), dA = I(D([f(g($, ["not ^"]), DA), mA]), m(f(BA, (function(A, B) {
				return IA(A, B);
			}))), x), IA = E(q, dA, z, !0);
			const hA = "xpath" === A.language ? D([
				s(i, a),
				Z,
				IA,
				X,
				s($, () => (A) => -1 === A),
				s(_, () => (A) => -2 === A)
			]) : D([
				s(i, a),
				Z,
				IA,
				X
			]), pA = "xpath" === A.language ? B(".\\?*+{}()|^$[]") : B(".\\?*+{}()|[]"), TA = c(t, (A) => !pA.has(A), ["NormalChar"]), fA = s(f(R, I(s(c(t, n(K("1"), K("9")), ["digit"]), (A) => A - oA), d(s(c(t, n(oA, K("9")), ["digit"]), (A) => A - oA)), (A, B) => {
				B.reduce((A, B) => 10 * A + B, A);
			})), (A) => {
				throw new Error("Backreferences in XPath patterns are not yet implemented.");
			}), FA = "xpath" === A.language ? D([
				s(TA, (A) => ({
					kind: "predicate",
					value: a(A)
				})),
				s(hA, (A) => ({
					kind: "predicate",
					value: A
				})),
				s(E(aA, f(m(C("?:")), SA), nA, !0), (A) => ({
					kind: "regexp",
					value: A
				})),
				fA
			]) : D([
				s(TA, (A) => ({
					kind: "predicate",
					value: a(A)
				})),
				s(hA, (A) => ({
					kind: "predicate",
					value: A
				})),
				s(E(aA, SA, nA, !0), (A) => ({
					kind: "regexp",
					value: A
				}))
			]), EA = s(h(s(c(t, n(oA, K("9")), ["digit"]), (A) => A - oA)), (A) => A.reduce((A, B) => 10 * A + B)), gA = D([
				I(EA, f(AA, EA), (A, B) => {
					if (B < A) throw new Error("quantifier range is in the wrong order");
					return {
						min: A,
						max: B
					};
				}),
				I(EA, AA, (A) => ({
					min: A,
					max: null
				})),
				s(EA, (A) => ({
					min: A,
					max: A
				}))
			]), PA = d(I(FA, s(m("xpath" === A.language ? I(D([
				s(iA, () => ({
					min: 0,
					max: 1
				})),
				s(j, () => ({
					min: 0,
					max: null
				})),
				s(GA, () => ({
					min: 1,
					max: null
				})),
				E(V, gA, W, !0)
			]), m(iA), (A, B) => A) : D([
				s(iA, () => ({
					min: 0,
					max: 1
				})),
				s(j, () => ({
					min: 0,
					max: null
				})),
				s(GA, () => ({
					min: 1,
					max: null
				})),
				E(V, gA, W, !0)
			])), (A) => null === A ? {
				min: 1,
				max: 1
			} : A), (A, B) => [A, B])), JA = I(PA, d(f(tA, M(PA))), (A, B) => [A].concat(B));
			function SA(A, B) {
				return JA(A, B);
			}
			const KA = function(A) {
				return I(A, P, p);
			}(JA);
			return function(A) {
				let B;
				try {
					B = KA(A, 0);
				} catch (B) {
					throw new Error(`Error parsing pattern "${A}": ${B instanceof Error ? B.message : B}`);
				}
				return B.success ? B.value : function(A, B, a) {
					const n = a.map((A) => `"${A}"`);
					throw new Error(`Error parsing pattern "${A}" at offset ${B}: expected ${n.length > 1 ? "one of " + n.join(", ") : n[0]} but found "${A.slice(B, B + 1)}"`);
				}(A, B.offset, B.expected);
			};
		}
		function HA(A) {
			return [...A].map((A) => A.codePointAt(0));
		}
		A.compile = function(A, a = { language: "xsd" }) {
			const n = lA(a)(A), e = B.compileVM((A) => {
				o(A, n, "xpath" === a.language), A.accept();
			});
			return function(A) {
				const B = "xpath" === a.language ? [
					-1,
					...HA(A),
					-2
				] : HA(A);
				return e.execute(B).success;
			};
		}, Object.defineProperty(A, "__esModule", { value: !0 });
	}));
}));
// node_modules/prsc/dist/prsc.umd.cjs
var require_prsc_umd = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	(function(n, t) {
		"object" == typeof exports && "undefined" != typeof module ? t(exports) : "function" == typeof define && define.amd ? define(["exports"], t) : t((n = "undefined" != typeof globalThis ? globalThis : n || self).prsc = {});
	})(this$2, (function(n) {
		"use strict";
		function t(n, t) {
			return {
				success: !0,
				offset: n,
				value: t
			};
		}
		function e(n) {
			return t(n, void 0);
		}
		function r(n, t, e = !1) {
			return {
				success: !1,
				offset: n,
				expected: t,
				fatal: e
			};
		}
		function o(n) {
			return n > 65535 ? 2 : 1;
		}
		function u(n, t) {
			return (u, c) => {
				const s = u.codePointAt(c);
				return void 0 !== s && n(s) ? e(c + o(s)) : r(c, t);
			};
		}
		function c(n, e) {
			return (r, o) => {
				const u = n(r, o);
				return u.success ? t(u.offset, e(u.value)) : u;
			};
		}
		function s(n) {
			return (e, r) => {
				let o = [], u = r;
				for (;;) {
					const t = n(e, u);
					if (!t.success) {
						if (t.fatal) return t;
						break;
					}
					if (o.push(t.value), t.offset === u) break;
					u = t.offset;
				}
				return t(u, o);
			};
		}
		function f(n) {
			return (t, r) => {
				let o = r;
				for (;;) {
					const e = n(t, o);
					if (!e.success) {
						if (e.fatal) return e;
						break;
					}
					if (e.offset === o) break;
					o = e.offset;
				}
				return e(o);
			};
		}
		function i(n, e, r) {
			return (o, u) => {
				const c = n(o, u);
				if (!c.success) return c;
				const s = e(o, c.offset);
				return s.success ? t(s.offset, r(c.value, s.value)) : s;
			};
		}
		function l(n, t) {
			return n;
		}
		function d(n, t) {
			return t;
		}
		function a(n, t) {
			return i(n, t, d);
		}
		function p(n, t) {
			return i(n, t, l);
		}
		function v(n, t) {
			return (o, u) => n(o, u).success ? r(u, t) : e(u);
		}
		function m(n) {
			return (t, e) => {
				const o = n(t, e);
				return o.success ? o : r(o.offset, o.expected, !0);
			};
		}
		const x = (n, t) => n.length === t ? e(t) : r(t, ["end of input"]);
		function g(n) {
			const t = [];
			let e = n.next();
			for (; !e.done;) t.push(e.value), e = n.next();
			return [t, e.value];
		}
		n.codepoint = u, n.codepoints = function(n, t) {
			return (o, u) => {
				const c = u;
				for (;;) {
					const t = o.codePointAt(u);
					if (void 0 === t) break;
					if (!n(t)) break;
					u += t > 65535 ? 2 : 1;
				}
				return void 0 !== t && u === c ? r(u, t) : e(u);
			};
		}, n.collect = g, n.complete = function(n) {
			return i(n, x, l);
		}, n.consume = function(n) {
			return c(n, () => {});
		}, n.cut = m, n.delimited = function(n, t, e, r = !1) {
			return a(n, r ? m(p(t, e)) : p(t, e));
		}, n.dispatch = function(n, t, e = 0, o = []) {
			return (u, c) => {
				const s = u.codePointAt(c + e);
				if (void 0 === s) return r(c, o);
				const f = n[s];
				return void 0 === f ? void 0 === t ? r(c, o) : t(u, c) : f(u, c);
			};
		}, n.end = x, n.error = r, n.except = function(n, t, e) {
			return a(v(t, e), n);
		}, n.filter = function(n, t, e, o) {
			return (u, c) => {
				const s = n(u, c);
				return s.success ? t(s.value) ? s : r(c, e, o) : s;
			};
		}, n.filterUndefined = function(n) {
			return c(n, (n) => n.filter((n) => void 0 !== n));
		}, n.first = l, n.followed = p, n.map = c, n.not = v, n.ok = e, n.okWithValue = t, n.optional = function(n) {
			return (e, r) => {
				const o = n(e, r);
				return o.success || o.fatal ? o : t(r, null);
			};
		}, n.or = function(n, t) {
			return (e, o) => {
				let u = null;
				for (const r of n) {
					const n = r(e, o);
					if (n.success) return n;
					if (null === u || n.offset > u.offset ? u = n : n.offset === u.offset && void 0 === t && (u.expected = u.expected.concat(n.expected)), n.fatal) return n;
				}
				return t = t || (null == u ? void 0 : u.expected) || [], u && (u.expected = t), u || r(o, t);
			};
		}, n.peek = function(n) {
			return (e, r) => {
				const o = n(e, r);
				return o.success ? t(r, o.value) : o;
			};
		}, n.plus = function(n) {
			return i(n, s(n), (n, t) => [n].concat(t));
		}, n.plusConsumed = function(n) {
			return i(n, f(n), d);
		}, n.preceded = a, n.range = function(n, t, e) {
			return u((e) => n <= e && e <= t, e || [`${String.fromCodePoint(n)}-${String.fromCodePoint(t)}`]);
		}, n.recognize = function(n) {
			return (e, r) => {
				const o = n(e, r);
				return o.success ? t(o.offset, e.slice(r, o.offset)) : o;
			};
		}, n.second = d, n.sequence = function(...n) {
			return (e, r) => {
				const o = [];
				for (const t of n) {
					const n = t(e, r);
					if (!n.success) return n;
					r = n.offset, o.push(n.value);
				}
				return t(r, o);
			};
		}, n.sequenceConsumed = function(...n) {
			return (t, r) => {
				for (const e of n) {
					const n = e(t, r);
					if (!n.success) return n;
					r = n.offset;
				}
				return e(r);
			};
		}, n.skipChars = function(n) {
			return (t, u) => {
				let c = n;
				for (; c > 0;) {
					const n = t.codePointAt(u);
					if (void 0 === n) return r(u, ["any character"]);
					u += o(n), c -= 1;
				}
				return e(u);
			};
		}, n.star = s, n.starConsumed = f, n.start = (n, t) => 0 === t ? e(t) : r(t, ["start of input"]), n.streaming = function(n) {
			return function* (t, e) {
				const r = n(t, e);
				return r.success && (yield r.value), r;
			};
		}, n.streamingComplete = function(n) {
			return function* (t, e) {
				const r = yield* n(t, e);
				return r.success ? x(t, r.offset) : r;
			};
		}, n.streamingFilterUndefined = function(n) {
			return function* (t, e) {
				const r = n(t, e);
				let o = r.next();
				for (; !o.done;) {
					const n = o.value;
					void 0 !== n && (yield n), o = r.next();
				}
				return o.value;
			};
		}, n.streamingOptional = function(n) {
			return function* (t, r) {
				const [o, u] = g(n(t, r));
				return u.success ? (yield* o, u) : u.fatal ? u : e(r);
			};
		}, n.streamingStar = function(n) {
			return function* (t, r) {
				for (;;) {
					const [o, u] = g(n(t, r));
					if (!u.success) return u.fatal ? u : e(r);
					if (yield* o, r === u.offset) return e(r);
					r = u.offset;
				}
			};
		}, n.streamingThen = function(n, t) {
			return function* (e, r) {
				const o = yield* n(e, r);
				return o.success ? yield* t(e, o.offset) : o;
			};
		}, n.then = i, n.token = function(n) {
			return (e, o) => {
				const u = o + n.length;
				return e.slice(o, u) === n ? t(u, n) : r(o, [n]);
			};
		}, Object.defineProperty(n, "__esModule", { value: !0 });
	}));
}));
// node_modules/fontoxpath/dist/fontoxpath.js
var require_fontoxpath = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(root, factory) {
		if (typeof define === "function" && define.amd) define(["xspattern", "prsc"], factory);
		else if (typeof exports === "object") module.exports = factory(require_xspattern_umd(), require_prsc_umd());
		else root.fontoxpath = factory(root.xspattern, root.prsc);
	})(this$1, function(xspattern, prsc) {
		return (function(xspattern, prsc) {
			const VERSION = "3.34.0";
			const fontoxpathGlobal = {};
			function aa(a, b) {
				if (!("0" !== a && "-0" !== a || "0" !== b && "-0" !== b)) return 0;
				var c = /(?:\+|(-))?(\d+)?(?:\.(\d+))?/;
				a = c.exec(a + "");
				var d = c.exec(b + ""), e = !a[1];
				const f = !d[1];
				b = (a[2] || "").replace(/^0*/, "");
				c = (d[2] || "").replace(/^0*/, "");
				a = a[3] || "";
				d = d[3] || "";
				if (e && !f) return 1;
				if (!e && f) return -1;
				e = e && f;
				if (b.length > c.length) return e ? 1 : -1;
				if (b.length < c.length) return e ? -1 : 1;
				if (b > c) return e ? 1 : -1;
				if (b < c) return e ? -1 : 1;
				b = Math.max(a.length, d.length);
				c = a.padEnd(b, "0");
				b = d.padEnd(b, "0");
				return c > b ? e ? 1 : -1 : c < b ? e ? -1 : 1 : 0;
			}
			function ba(a, b) {
				a = a.toString();
				if (-1 < a.indexOf(".") && 0 === b) return !1;
				a = /^[-+]?0*([1-9]\d*)?(?:\.((?:\d*[1-9])*)0*)?$/.exec(a);
				return a[2] ? a[2].length <= b : !0;
			}
			function ca() {
				return function(a, b) {
					return 1 > aa(a, b);
				};
			}
			function fa() {
				return function(a, b) {
					return 0 > aa(a, b);
				};
			}
			function ha() {
				return function(a, b) {
					return -1 < aa(a, b);
				};
			}
			function ia() {
				return function(a, b) {
					return 0 < aa(a, b);
				};
			}
			function ja(a, b) {
				switch (b) {
					case "required": return /(Z)|([+-])([01]\d):([0-5]\d)$/.test(a.toString());
					case "prohibited": return !/(Z)|([+-])([01]\d):([0-5]\d)$/.test(a.toString());
					case "optional": return !0;
				}
			}
			function ka(a) {
				switch (a) {
					case 1:
					case 0:
					case 6:
					case 3: return {};
					case 4: return {
						ja: ba,
						va: ca(),
						pc: fa(),
						wa: ha(),
						qc: ia()
					};
					case 18: return {};
					case 9:
					case 8:
					case 7:
					case 11:
					case 12:
					case 13:
					case 15:
					case 14: return { Ca: ja };
					case 22:
					case 21:
					case 20:
					case 23:
					case 44: return {};
					default: return null;
				}
			}
			var la = {}, ma = {};
			function na(a) {
				return /^([+-]?(\d*(\.\d*)?([eE][+-]?\d*)?|INF)|NaN)$/.test(a);
			}
			function oa(a) {
				return /^[_:A-Za-z][-._:A-Za-z0-9]*$/.test(a);
			}
			function pa(a) {
				return oa(a) && /^[_A-Za-z]([-._A-Za-z0-9])*$/.test(a);
			}
			function qa(a) {
				a = a.split(":");
				return 1 === a.length ? pa(a[0]) : 2 !== a.length ? !1 : pa(a[0]) && pa(a[1]);
			}
			function ra(a) {
				return !/[\u0009\u000A\u000D]/.test(a);
			}
			function sa(a) {
				return pa(a);
			}
			const ta = /* @__PURE__ */ new Map([
				[45, function() {
					return !0;
				}],
				[46, function() {
					return !0;
				}],
				[1, function() {
					return !0;
				}],
				[0, function(a) {
					return /^(0|1|true|false)$/.test(a);
				}],
				[6, function(a) {
					return na(a);
				}],
				[3, na],
				[4, function(a) {
					return /^[+-]?\d*(\.\d*)?$/.test(a);
				}],
				[18, function(a) {
					return /^(-)?P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d*)?S)?)?$/.test(a);
				}],
				[9, function(a) {
					return /^-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|(24:00:00(\.0+)?))(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[8, function(a) {
					return /^(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|(24:00:00(\.0+)?))(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[7, function(a) {
					return /^-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[11, function(a) {
					return /^-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[12, function(a) {
					return /^-?([1-9][0-9]{3,}|0[0-9]{3})(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[13, function(a) {
					return /^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[15, function(a) {
					return /^---(0[1-9]|[12][0-9]|3[01])(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[14, function(a) {
					return /^--(0[1-9]|1[0-2])(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/.test(a);
				}],
				[22, function(a) {
					return /^([0-9A-Fa-f]{2})*$/.test(a);
				}],
				[21, function(a) {
					return (/* @__PURE__ */ new RegExp(/^((([A-Za-z0-9+/] ?){4})*((([A-Za-z0-9+/] ?){3}[A-Za-z0-9+/])|(([A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=)|(([A-Za-z0-9+/] ?)[AQgw] ?= ?=)))?$/)).test(a);
				}],
				[20, function() {
					return !0;
				}],
				[44, qa],
				[48, ra],
				[52, function(a) {
					return ra(a) && !/^ | {2,}| $/.test(a);
				}],
				[51, function(a) {
					return /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(a);
				}],
				[50, function(a) {
					return /^[-._:A-Za-z0-9]+$/.test(a);
				}],
				[25, oa],
				[23, qa],
				[24, pa],
				[42, sa],
				[41, sa],
				[26, function(a) {
					return pa(a);
				}],
				[5, function(a) {
					return /^[+-]?\d+$/.test(a);
				}],
				[16, function(a) {
					return /^-?P[0-9]+(Y([0-9]+M)?|M)$/.test(a);
				}],
				[17, function(a) {
					return /^-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?$/.test(a);
				}]
			]);
			var ua = Object.create(null);
			[
				{
					C: 0,
					name: 59
				},
				{
					C: 0,
					name: 46,
					parent: 59,
					J: { whiteSpace: "preserve" }
				},
				{
					C: 0,
					name: 19,
					parent: 46
				},
				{
					C: 0,
					name: 1,
					parent: 46
				},
				{
					C: 0,
					name: 0,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 4,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 6,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 3,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 18,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 9,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 8,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 7,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 11,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 12,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 13,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 15,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 14,
					parent: 46,
					J: {
						Ca: "optional",
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 22,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 21,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 20,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 23,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 0,
					name: 44,
					parent: 46,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 10,
					R: 9,
					J: {
						whiteSpace: "collapse",
						Ca: "required"
					}
				},
				{
					C: 1,
					name: 48,
					R: 1,
					J: { whiteSpace: "replace" }
				},
				{
					C: 1,
					name: 52,
					R: 48,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 51,
					R: 52,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 50,
					R: 52,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 2,
					name: 49,
					type: 50,
					J: {
						minLength: 1,
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 25,
					R: 52,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 24,
					R: 25,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 42,
					R: 24,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 41,
					R: 24,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 2,
					name: 43,
					type: 41,
					J: {
						minLength: 1,
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 26,
					R: 24,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 2,
					name: 40,
					type: 26,
					J: {
						minLength: 1,
						whiteSpace: "collapse"
					}
				},
				{
					C: 0,
					name: 5,
					parent: 4,
					J: {
						ja: 0,
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 27,
					R: 5,
					J: {
						ja: 0,
						va: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 28,
					R: 27,
					J: {
						ja: 0,
						va: "-1",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 31,
					R: 5,
					J: {
						ja: 0,
						va: "9223372036854775807",
						wa: "-9223372036854775808",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 32,
					R: 31,
					J: {
						ja: 0,
						va: "2147483647",
						wa: "-2147483648",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 33,
					R: 32,
					J: {
						ja: 0,
						va: "32767",
						wa: "-32768",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 34,
					R: 33,
					J: {
						ja: 0,
						va: "127",
						wa: "-128",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 30,
					R: 5,
					J: {
						ja: 0,
						wa: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 36,
					R: 30,
					J: {
						ja: 0,
						va: "18446744073709551615",
						wa: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 35,
					R: 36,
					J: {
						ja: 0,
						va: "4294967295",
						wa: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 38,
					R: 35,
					J: {
						ja: 0,
						va: "65535",
						wa: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 37,
					R: 38,
					J: {
						ja: 0,
						va: "255",
						wa: "0",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 29,
					R: 30,
					J: {
						ja: 0,
						wa: "1",
						whiteSpace: "collapse"
					}
				},
				{
					C: 1,
					name: 16,
					R: 18,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 17,
					R: 18,
					J: { whiteSpace: "collapse" }
				},
				{
					C: 1,
					name: 60,
					R: 59
				},
				{
					C: 3,
					name: 39,
					Da: []
				},
				{
					C: 1,
					name: 61,
					R: 60
				},
				{
					C: 1,
					name: 62,
					R: 60
				},
				{
					C: 0,
					name: 53,
					parent: 59
				},
				{
					C: 1,
					name: 54,
					R: 53
				},
				{
					C: 1,
					name: 58,
					R: 53
				},
				{
					C: 1,
					name: 47,
					R: 53
				},
				{
					C: 1,
					name: 56,
					R: 53
				},
				{
					C: 1,
					name: 57,
					R: 53
				},
				{
					C: 1,
					name: 55,
					R: 53
				},
				{
					C: 3,
					name: 2,
					Da: [
						4,
						5,
						6,
						3
					]
				},
				{
					C: 3,
					name: 63,
					Da: []
				}
			].forEach((a) => {
				const b = a.name, c = a.J || {};
				switch (a.C) {
					case 0:
						a = a.parent ? ua[a.parent] : null;
						var d = ta.get(b) || null;
						ua[b] = {
							C: 0,
							type: b,
							La: c,
							parent: a,
							gb: d,
							Qa: ka(b),
							Da: []
						};
						break;
					case 1:
						a = ua[a.R];
						d = ta.get(b) || null;
						ua[b] = {
							C: 1,
							type: b,
							La: c,
							parent: a,
							gb: d,
							Qa: a.Qa,
							Da: []
						};
						break;
					case 2:
						ua[b] = {
							C: 2,
							type: b,
							La: c,
							parent: ua[a.type],
							gb: null,
							Qa: la,
							Da: []
						};
						break;
					case 3: a = a.Da.map((e) => ua[e]), ua[b] = {
						C: 3,
						type: b,
						La: c,
						parent: null,
						gb: null,
						Qa: ma,
						Da: a
					};
				}
			});
			function g(a, b) {
				if (!ua[b]) throw Error("Unknown type");
				return {
					type: b,
					value: a
				};
			}
			var va = g(!0, 0), wa = g(!1, 0);
			var xa = (a = "A wrong argument type was specified in a function call.") => Error(`FORG0006: ${a}`);
			var ya = class {
				constructor(a, b) {
					this.done = a;
					this.value = b;
				}
			}, p = new ya(!0);
			function q(a) {
				return new ya(!1, a);
			}
			function za(a, b) {
				if (3 === b.C) return !!b.Da.find((c) => za(a, c));
				for (; a;) {
					if (a.type === b.type) return !0;
					if (3 === a.C) return !!a.Da.find((c) => v(c.type, b.type));
					a = a.parent;
				}
				return !1;
			}
			function v(a, b) {
				return a === b ? !0 : za(ua[a], ua[b]);
			}
			var Aa = class {
				constructor(a) {
					this.o = w;
					this.h = a;
					let b = -1;
					this.value = { next: () => {
						b++;
						return b >= a.length ? p : q(a[b]);
					} };
				}
				hb() {
					return this;
				}
				filter(a) {
					let b = -1;
					return this.o.create({ next: () => {
						for (b++; b < this.h.length && !a(this.h[b], b, this);) b++;
						return b >= this.h.length ? p : q(this.h[b]);
					} });
				}
				first() {
					return this.h[0];
				}
				N() {
					return this.h;
				}
				ea() {
					if (v(this.h[0].type, 53)) return !0;
					throw xa("Cannot determine the effective boolean value of a sequence with a length higher than one.");
				}
				Ra() {
					return this.h.length;
				}
				isEmpty() {
					return !1;
				}
				oa() {
					return !1;
				}
				map(a) {
					let b = -1;
					return this.o.create({ next: () => ++b >= this.h.length ? p : q(a(this.h[b], b, this)) }, this.h.length);
				}
				M(a) {
					return a(this.h);
				}
				X(a) {
					return a.multiple ? a.multiple(this) : a.default(this);
				}
			};
			var Ba = class {
				constructor() {
					this.value = { next: () => p };
				}
				hb() {
					return this;
				}
				filter() {
					return this;
				}
				first() {
					return null;
				}
				N() {
					return [];
				}
				ea() {
					return !1;
				}
				Ra() {
					return 0;
				}
				isEmpty() {
					return !0;
				}
				oa() {
					return !1;
				}
				map() {
					return this;
				}
				M(a) {
					return a([]);
				}
				X(a) {
					return a.empty ? a.empty(this) : a.default(this);
				}
			};
			var Ca = class {
				constructor(a, b) {
					this.type = a;
					this.value = b;
				}
			};
			const Da = {
				[0]: "xs:boolean",
				[1]: "xs:string",
				[2]: "xs:numeric",
				[3]: "xs:double",
				[4]: "xs:decimal",
				[5]: "xs:integer",
				[6]: "xs:float",
				[7]: "xs:date",
				[8]: "xs:time",
				[9]: "xs:dateTime",
				[10]: "xs:dateTimeStamp",
				[11]: "xs:gYearMonth",
				[12]: "xs:gYear",
				[13]: "xs:gMonthDay",
				[14]: "xs:gMonth",
				[15]: "xs:gDay",
				[16]: "xs:yearMonthDuration",
				[17]: "xs:dayTimeDuration",
				[18]: "xs:duration",
				[19]: "xs:untypedAtomic",
				[20]: "xs:anyURI",
				[21]: "xs:base64Binary",
				[22]: "xs:hexBinary",
				[23]: "xs:QName",
				[24]: "xs:NCName",
				[25]: "xs:Name",
				[26]: "xs:ENTITY",
				[27]: "xs:nonPositiveInteger",
				[28]: "xs:negativeInteger",
				[29]: "xs:positiveInteger",
				[30]: "xs:nonNegativeInteger",
				[31]: "xs:long",
				[32]: "xs:int",
				[33]: "xs:short",
				[34]: "xs:byte",
				[35]: "xs:unsignedInt",
				[36]: "xs:unsignedLong",
				[37]: "xs:unsignedByte",
				[38]: "xs:unsignedShort",
				[39]: "xs:error",
				[40]: "xs:ENTITIES",
				[41]: "xs:IDREF",
				[42]: "xs:ID",
				[43]: "xs:IDREFS",
				[44]: "xs:NOTATION",
				[45]: "xs:anySimpleType",
				[46]: "xs:anyAtomicType",
				[47]: "attribute()",
				[48]: "xs:normalizedString",
				[49]: "xs:NMTOKENS",
				[50]: "xs:NMTOKEN",
				[51]: "xs:language",
				[52]: "xs:token",
				[53]: "node()",
				[54]: "element()",
				[55]: "document-node()",
				[56]: "text()",
				[57]: "processing-instruction()",
				[58]: "comment()",
				[59]: "item()",
				[60]: "function(*)",
				[61]: "map(*)",
				[62]: "array(*)",
				[63]: "none"
			}, Ea = {
				"xs:boolean": 0,
				"xs:string": 1,
				"xs:numeric": 2,
				"xs:double": 3,
				"xs:decimal": 4,
				"xs:integer": 5,
				"xs:float": 6,
				"xs:date": 7,
				"xs:time": 8,
				"xs:dateTime": 9,
				"xs:dateTimeStamp": 10,
				"xs:gYearMonth": 11,
				"xs:gYear": 12,
				"xs:gMonthDay": 13,
				"xs:gMonth": 14,
				"xs:gDay": 15,
				"xs:yearMonthDuration": 16,
				"xs:dayTimeDuration": 17,
				"xs:duration": 18,
				"xs:untypedAtomic": 19,
				"xs:anyURI": 20,
				"xs:base64Binary": 21,
				"xs:hexBinary": 22,
				"xs:QName": 23,
				"xs:NCName": 24,
				"xs:Name": 25,
				"xs:ENTITY": 26,
				"xs:nonPositiveInteger": 27,
				"xs:negativeInteger": 28,
				"xs:positiveInteger": 29,
				"xs:nonNegativeInteger": 30,
				"xs:long": 31,
				"xs:int": 32,
				"xs:short": 33,
				"xs:byte": 34,
				"xs:unsignedInt": 35,
				"xs:unsignedLong": 36,
				"xs:unsignedByte": 37,
				"xs:unsignedShort": 38,
				"xs:error": 39,
				"xs:ENTITIES": 40,
				"xs:IDREF": 41,
				"xs:ID": 42,
				"xs:IDREFS": 43,
				"xs:NOTATION": 44,
				"xs:anySimpleType": 45,
				"xs:anyAtomicType": 46,
				"attribute()": 47,
				"xs:normalizedString": 48,
				"xs:NMTOKENS": 49,
				"xs:NMTOKEN": 50,
				"xs:language": 51,
				"xs:token": 52,
				"node()": 53,
				"element()": 54,
				"document-node()": 55,
				"text()": 56,
				"processing-instruction()": 57,
				"comment()": 58,
				"item()": 59,
				"function(*)": 60,
				"map(*)": 61,
				"array(*)": 62
			};
			function Ha(a) {
				return 2 === a.g ? Da[a.type] + "*" : 1 === a.g ? Da[a.type] + "+" : 0 === a.g ? Da[a.type] + "?" : Da[a.type];
			}
			function Ia(a) {
				if ("none" === a) throw Error("XPST0051: The type \"none\" could not be found");
				if (!a.startsWith("xs:") && 0 <= a.indexOf(":")) throw Error(`XPST0081: Invalid prefix for input ${a}`);
				const b = Ea[a];
				if (void 0 === b) throw Error(`XPST0051: The type "${a}" could not be found`);
				return b;
			}
			function Ja(a) {
				switch (a[a.length - 1]) {
					case "*": return {
						type: Ia(a.substr(0, a.length - 1)),
						g: 2
					};
					case "?": return {
						type: Ia(a.substr(0, a.length - 1)),
						g: 0
					};
					case "+": return {
						type: Ia(a.substr(0, a.length - 1)),
						g: 1
					};
					default: return {
						type: Ia(a),
						g: 3
					};
				}
			}
			function Ka(a) {
				switch (a) {
					case "*": return 2;
					case "?": return 0;
					case "+": return 1;
					default: return 3;
				}
			}
			function La(a) {
				const b = a.value;
				if (v(a.type, 53)) return !0;
				if (v(a.type, 0)) return b;
				if (v(a.type, 1) || v(a.type, 20) || v(a.type, 19)) return 0 !== b.length;
				if (v(a.type, 2)) return !isNaN(b) && 0 !== b;
				throw xa(`Cannot determine the effective boolean value of a value with the type ${Da[a.type]}`);
			}
			function Ma(a, b = 0) {
				a.h = b;
			}
			var Na = class {
				constructor(a, b = null) {
					this.D = w;
					this.value = { next: (c) => {
						if (null !== this.o && this.h >= this.o) return p;
						if (void 0 !== this.v[this.h]) return q(this.v[this.h++]);
						c = a.next(c);
						if (c.done) return this.o = this.h, c;
						if (this.l || 2 > this.h) this.v[this.h] = c.value;
						this.h++;
						return c;
					} };
					this.l = !1;
					this.v = [];
					this.h = 0;
					this.o = b;
				}
				hb() {
					return this.D.create(this.N());
				}
				filter(a) {
					let b = -1;
					const c = this.value;
					return this.D.create({ next: (d) => {
						b++;
						for (d = c.next(d); !d.done && !a(d.value, b, this);) b++, d = c.next(0);
						return d;
					} });
				}
				first() {
					if (void 0 !== this.v[0]) return this.v[0];
					const a = this.value.next(0);
					Ma(this);
					return a.done ? null : a.value;
				}
				N() {
					if (this.h > this.v.length && this.o !== this.v.length) throw Error("Implementation error: Sequence Iterator has progressed.");
					const a = this.value;
					this.l = !0;
					let b = a.next(0);
					for (; !b.done;) b = a.next(0);
					return this.v;
				}
				ea() {
					const a = this.value, b = this.h;
					Ma(this);
					var c = a.next(0);
					if (c.done) return Ma(this, b), !1;
					c = c.value;
					if (v(c.type, 53)) return Ma(this, b), !0;
					if (!a.next(0).done) throw xa("Cannot determine the effective boolean value of a sequence with a length higher than one.");
					Ma(this, b);
					return La(c);
				}
				Ra(a = !1) {
					if (null !== this.o) return this.o;
					if (a) return -1;
					a = this.h;
					const b = this.N().length;
					Ma(this, a);
					return b;
				}
				isEmpty() {
					return 0 === this.o ? !0 : null === this.first();
				}
				oa() {
					if (null !== this.o) return 1 === this.o;
					var a = this.value;
					const b = this.h;
					Ma(this);
					if (a.next(0).done) return Ma(this, b), !1;
					a = a.next(0);
					Ma(this, b);
					return a.done;
				}
				map(a) {
					let b = 0;
					const c = this.value;
					return this.D.create({ next: (d) => {
						d = c.next(d);
						return d.done ? p : q(a(d.value, b++, this));
					} }, this.o);
				}
				M(a, b) {
					const c = this.value;
					let d;
					const e = [];
					let f = !0;
					(function() {
						for (let h = c.next(f ? 0 : b); !h.done; h = c.next(b)) f = !1, e.push(h.value);
						d = a(e).value;
					})();
					return this.D.create({ next: () => d.next(0) });
				}
				X(a) {
					let b = null;
					const c = (d) => {
						b = d.value;
						d = d.Ra(!0);
						-1 !== d && (this.o = d);
					};
					return this.D.create({ next: (d) => {
						if (b) return b.next(d);
						if (this.isEmpty()) return c(a.empty ? a.empty(this) : a.default(this)), b.next(d);
						if (this.oa()) return c(a.m ? a.m(this) : a.default(this)), b.next(d);
						c(a.multiple ? a.multiple(this) : a.default(this));
						return b.next(d);
					} });
				}
			};
			var Oa = class {
				constructor(a) {
					this.v = w;
					this.h = a;
					let b = !1;
					this.value = { next: () => {
						if (b) return p;
						b = !0;
						return q(a);
					} };
					this.o = null;
				}
				hb() {
					return this;
				}
				filter(a) {
					return a(this.h, 0, this) ? this : this.v.create();
				}
				first() {
					return this.h;
				}
				N() {
					return [this.h];
				}
				ea() {
					null === this.o && (this.o = La(this.h));
					return this.o;
				}
				Ra() {
					return 1;
				}
				isEmpty() {
					return !1;
				}
				oa() {
					return !0;
				}
				map(a) {
					return this.v.create(a(this.h, 0, this));
				}
				M(a) {
					return a([this.h]);
				}
				X(a) {
					return a.m ? a.m(this) : a.default(this);
				}
			};
			const Pa = new Ba();
			function Qa(a = null, b = null) {
				if (null === a) return Pa;
				if (Array.isArray(a)) switch (a.length) {
					case 0: return Pa;
					case 1: return new Oa(a[0]);
					default: return new Aa(a);
				}
				return a.next ? new Na(a, b) : new Oa(a);
			}
			var w = {
				create: Qa,
				m: (a) => new Oa(a),
				empty: () => Qa(),
				$: () => Qa(va),
				S: () => Qa(wa)
			};
			function Ra(a) {
				const b = [], c = a.value;
				return () => {
					let d = 0;
					return w.create({ next: () => {
						if (void 0 !== b[d]) return b[d++];
						const e = c.next(0);
						return e.done ? e : b[d++] = e;
					} });
				};
			}
			var Sa = class {
				constructor(a, b, c) {
					this.namespaceURI = b || null;
					this.prefix = a || "";
					this.localName = c;
				}
				Aa() {
					return this.prefix ? this.prefix + ":" + this.localName : this.localName;
				}
			};
			function Ta(a, b) {
				const c = a.value, d = b.map((e) => null === e ? null : Ra(e));
				b = b.reduce((e, f, h) => {
					null === f && e.push(a.o[h]);
					return e;
				}, []);
				b = new Va({
					j: b,
					arity: b.length,
					bb: !0,
					H: a.H,
					localName: "boundFunction",
					namespaceURI: a.l,
					i: a.s,
					value: function(e, f, h) {
						const k = Array.from(arguments).slice(3), l = d.map((n) => null === n ? k.shift() : n());
						return c.apply(void 0, [
							e,
							f,
							h
						].concat(l));
					}
				});
				return w.m(b);
			}
			var Va = class extends Ca {
				constructor({ j: a, arity: b, bb: c = !1, H: d = !1, localName: e, namespaceURI: f, i: h, value: k }) {
					super(60, null);
					this.value = k;
					this.H = d;
					d = -1;
					for (k = 0; k < a.length; k++) 4 === a[k] && (d = k);
					-1 < d && (k = Array(b - (a.length - 1)).fill(a[d - 1]), a = a.slice(0, d).concat(k));
					this.o = a;
					this.v = b;
					this.ha = c;
					this.D = e;
					this.l = f;
					this.s = h;
				}
				bb() {
					return this.ha;
				}
			};
			function Wa(a, b) {
				const c = [];
				2 !== a && 1 !== a || c.push("type-1-or-type-2");
				c.push(`type-${a}`);
				b && c.push(`name-${b}`);
				return c;
			}
			function Xa(a) {
				const b = a.node.nodeType;
				let c;
				if (2 === b || 1 === b) c = a.node.localName;
				return Wa(b, c);
			}
			function Ya(a) {
				let b = a.nodeType;
				4 === b && (b = 3);
				let c;
				if (2 === b || 1 === b) c = a.localName;
				return Wa(b, c);
			}
			var Za = class {
				getAllAttributes(a, b = null) {
					if (1 !== a.nodeType) return [];
					a = Array.from(a.attributes);
					return null === b ? a : a.filter((c) => Ya(c).includes(b));
				}
				getAttribute(a, b) {
					return 1 !== a.nodeType ? null : a.getAttribute(b);
				}
				getChildNodes(a, b = null) {
					a = Array.from(a.childNodes);
					return null === b ? a : a.filter((c) => Ya(c).includes(b));
				}
				getData(a) {
					return 2 === a.nodeType ? a.value : a.data;
				}
				getFirstChild(a, b = null) {
					for (a = a.firstChild; a; a = a.nextSibling) if (null === b || Ya(a).includes(b)) return a;
					return null;
				}
				getLastChild(a, b = null) {
					for (a = a.lastChild; a; a = a.previousSibling) if (null === b || Ya(a).includes(b)) return a;
					return null;
				}
				getNextSibling(a, b = null) {
					for (a = a.nextSibling; a; a = a.nextSibling) if (null === b || Ya(a).includes(b)) return a;
					return null;
				}
				getParentNode(a, b = null) {
					return (a = 2 === a.nodeType ? a.ownerElement : a.parentNode) ? null === b || Ya(a).includes(b) ? a : null : null;
				}
				getPreviousSibling(a, b = null) {
					for (a = a.previousSibling; a; a = a.previousSibling) if (null === b || Ya(a).includes(b)) return a;
					return null;
				}
			};
			class $a {
				insertBefore(a, b, c) {
					return a.insertBefore(b, c);
				}
				removeAttributeNS(a, b, c) {
					return a.removeAttributeNS(b, c);
				}
				removeChild(a, b) {
					return a.removeChild(b);
				}
				setAttributeNS(a, b, c, d) {
					a.setAttributeNS(b, c, d);
				}
				setData(a, b) {
					a.data = b;
				}
			}
			var ab = new $a();
			class bb {
				constructor(a) {
					this.h = a;
				}
				insertBefore(a, b, c) {
					return this.h.insertBefore(a, b, c);
				}
				removeAttributeNS(a, b, c) {
					return this.h.removeAttributeNS(a, b, c);
				}
				removeChild(a, b) {
					return this.h.removeChild(a, b);
				}
				setAttributeNS(a, b, c, d) {
					this.h.setAttributeNS(a, b, c, d);
				}
				setData(a, b) {
					this.h.setData(a, b);
				}
			}
			function cb(a) {
				return void 0 !== a.Ta;
			}
			function db(a, b, c) {
				let d = null;
				b && (cb(b.node) ? d = {
					F: b.F,
					offset: c,
					parent: b.node
				} : b.F && (d = b.F));
				return {
					node: a,
					F: d
				};
			}
			function eb(a, b, c = null) {
				return a.getAllAttributes(b.node, c).map((d) => db(d, b, d.nodeName));
			}
			function fb(a, b, c) {
				b = b.node;
				return cb(b) ? (a = b.attributes.find((d) => c === d.name)) ? a.value : null : (a = a.h.getAttribute(b, c)) ? a : null;
			}
			function gb(a, b, c = null) {
				return a.getChildNodes(b.node, c).map((d, e) => db(d, b, e));
			}
			function hb(a, b) {
				return a.getData(b.node);
			}
			function ib(a, b, c = null) {
				const d = b.node;
				cb(d) ? a = d.childNodes[0] : ((c = a.h.getFirstChild(d, c)) && 10 === c.nodeType && (c = a.h.getNextSibling(c)), a = c);
				return a ? db(a, b, 0) : null;
			}
			function lb(a, b, c = null) {
				var d = b.node;
				cb(d) ? (a = d.childNodes.length - 1, d = d.childNodes[a]) : ((d = a.h.getLastChild(d, c)) && 10 === d.nodeType && (d = a.h.getPreviousSibling(d)), a = a.getChildNodes(b.node, c).length - 1);
				return d ? db(d, b, a) : null;
			}
			function x(a, b, c = null) {
				const d = b.node, e = b.F;
				if (e) "number" === typeof e.offset && d === e.parent.childNodes[e.offset] || "string" === typeof e.offset && d === e.parent.attributes.find((f) => e.offset === f.nodeName) ? (a = e.parent, b = e.F) : (a = a.getParentNode(d, c), b = e);
				else {
					if (cb(d)) return null;
					a = a.getParentNode(d, c);
					b = null;
				}
				return a ? {
					node: a,
					F: b
				} : null;
			}
			function mb(a, b, c = null) {
				const d = b.node;
				let e, f, h;
				const k = b.F;
				if (cb(d)) k && (h = k.offset + 1, e = k.parent.childNodes[h]);
				else if (k) h = k.offset + 1, f = x(a, b, null), e = a.getChildNodes(f.node, c)[h];
				else {
					for (e = d; e && (!(e = a.h.getNextSibling(e, c)) || 10 === e.nodeType););
					return e ? {
						node: e,
						F: null
					} : null;
				}
				return e ? db(e, f || x(a, b, c), h) : null;
			}
			function nb(a, b, c = null) {
				const d = b.node;
				let e, f;
				const h = b.F;
				let k;
				if (cb(d)) h && (k = h.offset - 1, e = h.parent.childNodes[k]);
				else if (h) k = h.offset - 1, f = x(a, b, null), e = a.getChildNodes(f.node, c)[k];
				else {
					for (e = d; e && (!(e = a.h.getPreviousSibling(e, c)) || 10 === e.nodeType););
					return e ? {
						node: e,
						F: null
					} : null;
				}
				return e ? db(e, f || x(a, b, c), k) : null;
			}
			var ob = class {
				constructor(a) {
					this.h = a;
					this.o = [];
				}
				getAllAttributes(a, b = null) {
					return cb(a) ? a.attributes : this.h.getAllAttributes(a, b);
				}
				getChildNodes(a, b = null) {
					b = cb(a) ? a.childNodes : this.h.getChildNodes(a, b);
					return 9 === a.nodeType ? b.filter((c) => 10 !== c.nodeType) : b;
				}
				getData(a) {
					return cb(a) ? 2 === a.nodeType ? a.value : a.data : this.h.getData(a) || "";
				}
				getParentNode(a, b = null) {
					return this.h.getParentNode(a, b);
				}
			};
			var pb = (a, b, c, d, e) => e.M(([f]) => d.M(([h]) => {
				const k = f.value;
				if (0 >= k || k > h.members.length) throw Error("FOAY0001: array position out of bounds.");
				return h.members[k - 1]();
			}));
			var qb = class extends Va {
				constructor(a) {
					super({
						value: (b, c, d, e) => pb(b, c, d, w.m(this), e),
						localName: "get",
						namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
						j: [{
							type: 5,
							g: 3
						}],
						arity: 1,
						i: {
							type: 59,
							g: 2
						}
					});
					this.type = 62;
					this.members = a;
				}
			};
			function rb(a) {
				switch (a.node.nodeType) {
					case 2: return 47;
					case 1: return 54;
					case 3:
					case 4: return 56;
					case 7: return 57;
					case 8: return 58;
					case 9: return 55;
					default: return 53;
				}
			}
			function sb(a) {
				return {
					type: rb(a),
					value: a
				};
			}
			function tb(a, b) {
				a = a.map((c) => c.first());
				return b(a);
			}
			function ub(a, b) {
				var c = v(a.type, 1) || v(a.type, 20) || v(a.type, 19), d = v(b.type, 1) || v(b.type, 20) || v(b.type, 19);
				if (c && d) return a.value === b.value;
				c = v(a.type, 4) || v(a.type, 3) || v(a.type, 6);
				d = v(b.type, 4) || v(b.type, 3) || v(b.type, 6);
				if (c && d) return isNaN(a.value) && isNaN(b.value) ? !0 : a.value === b.value;
				c = v(a.type, 0) || v(a.type, 22) || v(a.type, 18) || v(a.type, 23) || v(a.type, 44);
				d = v(b.type, 0) || v(b.type, 22) || v(b.type, 18) || v(b.type, 23) || v(b.type, 44);
				return c && d ? a.value === b.value : !1;
			}
			var vb = (a, b, c, d, e) => tb([d, e], ([f, h]) => (f = f.h.find((k) => ub(k.key, h))) ? f.value() : w.empty());
			var wb = class extends Va {
				constructor(a) {
					super({
						j: [{
							type: 59,
							g: 3
						}],
						arity: 1,
						localName: "get",
						namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
						value: (b, c, d, e) => vb(b, c, d, w.m(this), e),
						i: {
							type: 59,
							g: 2
						}
					});
					this.type = 61;
					this.h = a;
				}
			};
			var xb = class {
				equals(a) {
					return this.o() === a.o() && this.v() === a.v();
				}
				Za() {
					return 0;
				}
				getHours() {
					return 0;
				}
				getMinutes() {
					return 0;
				}
				$a() {
					return 0;
				}
				o() {
					return 0;
				}
				v() {
					return 0;
				}
				getSeconds() {
					return 0;
				}
				ab() {
					return 0;
				}
				na() {
					return !0;
				}
				h() {
					return this;
				}
			};
			function yb(a) {
				var b = Math.abs(a.Za()), c = Math.abs(a.getHours());
				const d = Math.abs(a.getMinutes());
				a = Math.abs(a.getSeconds());
				b = `${b ? `${b}D` : ""}`;
				c = (c ? `${c}H` : "") + (d ? `${d}M` : "") + (a ? `${a}S` : "");
				return b && c ? `${b}T${c}` : b ? b : c ? `T${c}` : "T0S";
			}
			var zb = class extends xb {
				constructor(a) {
					super();
					if (a > Number.MAX_SAFE_INTEGER || a < Number.MIN_SAFE_INTEGER) throw Error("FODT0002: Number of seconds given to construct DayTimeDuration overflows MAX_SAFE_INTEGER or MIN_SAFE_INTEGER");
					this.ba = a;
				}
				Za() {
					return Math.trunc(this.ba / 86400);
				}
				getHours() {
					return Math.trunc(this.ba % 86400 / 3600);
				}
				getMinutes() {
					return Math.trunc(this.ba % 3600 / 60);
				}
				v() {
					return this.ba;
				}
				getSeconds() {
					const a = this.ba % 60;
					return Object.is(-0, a) ? 0 : a;
				}
				na() {
					return Object.is(-0, this.ba) ? !1 : 0 <= this.ba;
				}
				h() {
					return new this.constructor(-this.ba);
				}
				toString() {
					return (this.na() ? "P" : "-P") + yb(this);
				}
			}, Ab = (a, b, c, d, e, f) => {
				a = 86400 * a + 3600 * b + 60 * c + d + e;
				return new zb(f || 0 === a ? a : -a);
			}, Bb = (a) => (a = /^(-)?P(\d+Y)?(\d+M)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+(\.\d*)?S)?)?$/.exec(a)) ? Ab(a[4] ? parseInt(a[4], 10) : 0, a[5] ? parseInt(a[5], 10) : 0, a[6] ? parseInt(a[6], 10) : 0, a[7] ? parseInt(a[7], 10) : 0, a[8] ? parseFloat(a[8]) : 0, !a[1]) : null, Cb = (a) => {
				a = /^(Z)|([+-])([01]\d):([0-5]\d)$/.exec(a);
				return "Z" === a[1] ? Ab(0, 0, 0, 0, 0, !0) : Ab(0, a[3] ? parseInt(a[3], 10) : 0, a[4] ? parseInt(a[4], 10) : 0, 0, 0, "+" === a[2]);
			};
			function Db(a, b) {
				if (isNaN(b)) throw Error("FOCA0005: Cannot multiply xs:dayTimeDuration by NaN");
				a = a.ba * b;
				if (a > Number.MAX_SAFE_INTEGER || !Number.isFinite(a)) throw Error("FODT0002: Value overflow while multiplying xs:dayTimeDuration");
				return new zb(a < Number.MIN_SAFE_INTEGER || Object.is(-0, a) ? 0 : a);
			}
			function Eb(a) {
				return a ? parseInt(a, 10) : null;
			}
			function Fb(a) {
				a += "";
				const b = a.startsWith("-");
				b && (a = a.substring(1));
				return (b ? "-" : "") + a.padStart(4, "0");
			}
			function Gb(a) {
				return (a + "").padStart(2, "0");
			}
			function Ib(a) {
				a += "";
				1 === a.split(".")[0].length && (a = a.padStart(a.length + 1, "0"));
				return a;
			}
			function Jb(a) {
				return 0 === a.getHours() && 0 === a.getMinutes() ? "Z" : (a.na() ? "+" : "-") + Gb(Math.abs(a.getHours())) + ":" + Gb(Math.abs(a.getMinutes()));
			}
			function Kb(a) {
				var b = /^(?:(-?\d{4,}))?(?:--?(\d\d))?(?:-{1,3}(\d\d))?(T)?(?:(\d\d):(\d\d):(\d\d))?(\.\d+)?(Z|(?:[+-]\d\d:\d\d))?$/.exec(a);
				a = b[1] ? parseInt(b[1], 10) : null;
				const c = Eb(b[2]), d = Eb(b[3]), e = b[4], f = Eb(b[5]), h = Eb(b[6]), k = Eb(b[7]), l = b[8] ? parseFloat(b[8]) : 0;
				b = b[9] ? Cb(b[9]) : null;
				if (a && (-271821 > a || 273860 < a)) throw Error("FODT0001: Datetime year is out of bounds");
				return e ? new Lb(a, c, d, f, h, k, l, b, 9) : null !== f && null !== h && null !== k ? new Lb(1972, 12, 31, f, h, k, l, b, 8) : null !== a && null !== c && null !== d ? new Lb(a, c, d, 0, 0, 0, 0, b, 7) : null !== a && null !== c ? new Lb(a, c, 1, 0, 0, 0, 0, b, 11) : null !== c && null !== d ? new Lb(1972, c, d, 0, 0, 0, 0, b, 13) : null !== a ? new Lb(a, 1, 1, 0, 0, 0, 0, b, 12) : null !== c ? new Lb(1972, c, 1, 0, 0, 0, 0, b, 14) : new Lb(1972, 12, d, 0, 0, 0, 0, b, 15);
			}
			function Mb(a, b) {
				switch (b) {
					case 15: return new Lb(1972, 12, a.o, 0, 0, 0, 0, a.W, 15);
					case 14: return new Lb(1972, a.h, 1, 0, 0, 0, 0, a.W, 14);
					case 12: return new Lb(a.v, 1, 1, 0, 0, 0, 0, a.W, 12);
					case 13: return new Lb(1972, a.h, a.o, 0, 0, 0, 0, a.W, 13);
					case 11: return new Lb(a.v, a.h, 1, 0, 0, 0, 0, a.W, 11);
					case 8: return new Lb(1972, 12, 31, a.l, a.s, a.D, a.ma, a.W, 8);
					case 7: return new Lb(a.v, a.h, a.o, 0, 0, 0, 0, a.W, 7);
					default: return new Lb(a.v, a.h, a.o, a.l, a.s, a.D, a.ma, a.W, 9);
				}
			}
			function Nb(a, b) {
				b = a.W || b || Cb("Z");
				return new Date(Date.UTC(a.v, a.h - 1, a.o, a.l - b.getHours(), a.s - b.getMinutes(), a.D, 1e3 * a.ma));
			}
			var Lb = class {
				constructor(a, b, c, d, e, f, h, k, l = 9) {
					this.v = a;
					this.h = b;
					this.o = c + (24 === d ? 1 : 0);
					this.l = 24 === d ? 0 : d;
					this.s = e;
					this.D = f;
					this.ma = h;
					this.W = k;
					this.type = l;
				}
				getDay() {
					return this.o;
				}
				getHours() {
					return this.l;
				}
				getMinutes() {
					return this.s;
				}
				getMonth() {
					return this.h;
				}
				getSeconds() {
					return this.D;
				}
				getYear() {
					return this.v;
				}
				toString() {
					switch (this.type) {
						case 9: return Fb(this.v) + "-" + Gb(this.h) + "-" + Gb(this.o) + "T" + Gb(this.l) + ":" + Gb(this.s) + ":" + Ib(this.D + this.ma) + (this.W ? Jb(this.W) : "");
						case 7: return Fb(this.v) + "-" + Gb(this.h) + "-" + Gb(this.o) + (this.W ? Jb(this.W) : "");
						case 8: return Gb(this.l) + ":" + Gb(this.s) + ":" + Ib(this.D + this.ma) + (this.W ? Jb(this.W) : "");
						case 15: return "---" + Gb(this.o) + (this.W ? Jb(this.W) : "");
						case 14: return "--" + Gb(this.h) + (this.W ? Jb(this.W) : "");
						case 13: return "--" + Gb(this.h) + "-" + Gb(this.o) + (this.W ? Jb(this.W) : "");
						case 12: return Fb(this.v) + (this.W ? Jb(this.W) : "");
						case 11: return Fb(this.v) + "-" + Gb(this.h) + (this.W ? Jb(this.W) : "");
					}
					throw Error("Unexpected subType");
				}
			};
			function Ob(a, b, c) {
				const d = Nb(a, c).getTime();
				c = Nb(b, c).getTime();
				return d === c ? a.ma === b.ma ? 0 : a.ma > b.ma ? 1 : -1 : d > c ? 1 : -1;
			}
			function Pb(a, b, c) {
				return 0 === Ob(a, b, c);
			}
			function Qb(a, b, c) {
				a = (Nb(a, c).getTime() - Nb(b, c).getTime()) / 1e3;
				return new zb(a);
			}
			function Rb(a, b) {
				function c(y, F) {
					return 2 === F ? 0 === y % 4 && 0 !== y % 100 || 0 === y % 400 ? 29 : 28 : [
						4,
						6,
						9,
						11
					].includes(F) ? 30 : 31;
				}
				const d = a.W;
				let e = a.getYear(), f = a.getMonth(), h = a.getDay(), k = a.getHours(), l = a.getMinutes(), n = a.getSeconds();
				const t = a.ma;
				e += b.ab();
				for (f += b.$a(); 12 < f;) f -= 12, e += 1;
				for (; 1 > f;) f += 12, --e;
				var u = c(a.getYear(), a.getMonth());
				u = a.getDay() === u;
				const z = c(e, f);
				u && (h = z);
				h += b.Za();
				k += b.getHours();
				l += b.getMinutes();
				n += b.getSeconds();
				60 <= n ? (l += Math.floor(n / 60), n %= 60) : 0 > n && (l -= Math.ceil(Math.abs(n) / 60), n = (n % 60 + 60) % 60);
				60 <= l ? (k += Math.floor(l / 60), l %= 60) : 0 > l && (k -= Math.ceil(Math.abs(l) / 60), l = (l % 60 + 60) % 60);
				24 <= k ? (h += Math.floor(k / 24), k %= 24) : 0 > k && (h -= Math.ceil(Math.abs(k) / 24), k = (k % 24 + 24) % 24);
				for (; h > c(e, f);) h -= c(e, f), f += 1;
				for (; 1 > h;) --f, h += c(e, f);
				for (; 12 < f;) f -= 12, e += 1;
				for (; 1 > f;) f += 12, --e;
				return new Lb(e, f, h, k, l, n, t, d, a.type);
			}
			function Sb(a, b) {
				return Rb(a, b);
			}
			function Tb(a, b) {
				return Rb(a, b.h());
			}
			function Ub(a, b) {
				if (null === a) return null;
				switch (typeof a) {
					case "boolean": return a ? va : wa;
					case "number": return g(a, 3);
					case "string": return g(a, 1);
					case "object":
						if ("nodeType" in a) return sb({
							node: a,
							F: null
						});
						if (Array.isArray(a)) return new qb(a.map((c) => {
							if (void 0 === c) return () => w.empty();
							c = Ub(c, b);
							c = null === c ? w.empty() : w.m(c);
							return Ra(c);
						}));
						if (a instanceof Date) {
							const c = Kb(a.toISOString());
							return g(c, c.type);
						}
						return new wb(Object.keys(a).filter((c) => void 0 !== a[c]).map((c) => {
							var d = Ub(a[c], b);
							d = null === d ? w.empty() : w.m(d);
							return {
								key: g(c, 1),
								value: Ra(d)
							};
						}));
				}
				throw Error(`Value ${String(a)} of type "${typeof a}" is not adaptable to an XPath value.`);
			}
			function Vb(a, b) {
				if ("number" !== typeof a && ("string" !== typeof a || !ta.get(b)(a))) throw Error(`Cannot convert JavaScript value '${a}' to the XPath type ${Da[b]} since it is not valid.`);
			}
			function Wb(a, b, c) {
				if (null === b) return null;
				switch (a) {
					case 0: return b ? va : wa;
					case 1: return g(b + "", 1);
					case 3:
					case 2: return Vb(b, 3), g(+b, 3);
					case 4: return Vb(b, a), g(+b, 4);
					case 5: return Vb(b, a), g(b | 0, 5);
					case 6: return Vb(b, a), g(+b, 6);
					case 7:
					case 8:
					case 9:
					case 11:
					case 12:
					case 13:
					case 14:
					case 15:
						if (!(b instanceof Date)) throw Error(`The JavaScript value ${b} with type ${typeof b} is not a valid type to be converted to an XPath ${Da[a]}.`);
						return g(Mb(Kb(b.toISOString()), a), a);
					case 53:
					case 47:
					case 55:
					case 54:
					case 56:
					case 57:
					case 58:
						if ("object" !== typeof b || !("nodeType" in b)) throw Error(`The JavaScript value ${b} with type ${typeof b} is not a valid type to be converted to an XPath ${Da[a]}.`);
						return sb({
							node: b,
							F: null
						});
					case 59: return Ub(b, c);
					case 61: return Ub(b, c);
					default: throw Error(`Values of the type "${Da[a]}" can not be adapted from JavaScript to equivalent XPath values.`);
				}
			}
			function Xb(a, b, c) {
				if (0 === c.g) return b = Wb(c.type, b, a), null === b ? [] : [b];
				if (2 === c.g || 1 === c.g) {
					if (!Array.isArray(b)) throw Error(`The JavaScript value ${b} should be an array if it is to be converted to ${Ha(c)}.`);
					return b.map((e) => Wb(c.type, e, a)).filter((e) => null !== e);
				}
				const d = Wb(c.type, b, a);
				if (null === d) throw Error(`The JavaScript value ${b} should be a single entry if it is to be converted to ${Ha(c)}.`);
				return [d];
			}
			function Yb(a, b, c = {
				type: 59,
				g: 0
			}) {
				return w.create(Xb(a, b, c));
			}
			var bc = class {
				constructor() {
					this.h = Math.abs(Math.floor(Math.random() * ac) % ac);
				}
			}, ac = 2 ** 32;
			function cc(a, b, c, d) {
				return new dc({
					L: c,
					Ba: b,
					sa: d || a.sa,
					qa: a.qa
				}, a.h, a.o);
			}
			function ec(a, b) {
				let c = 0;
				const d = b.value;
				return { next: (e) => {
					e = d.next(e);
					return e.done ? p : q(cc(a, c++, e.value, b));
				} };
			}
			function fc(a) {
				a.h.ib || (a.h.ib = !0, a.h.qb = Kb((/* @__PURE__ */ new Date()).toISOString()), a.h.vb = Bb("PT0S"));
				return a.h.qb;
			}
			function gc(a) {
				a.h.ib || (a.h.ib = !0, a.h.qb = Kb((/* @__PURE__ */ new Date()).toISOString()), a.h.vb = Bb("PT0S"));
				return a.h.vb;
			}
			function hc(a, b = null) {
				a = 29421 * (null !== b && void 0 !== b ? b : a.o.h) % ac;
				return {
					rb: Math.floor(a),
					bc: a / ac
				};
			}
			function ic(a, b) {
				return new dc({
					L: a.L,
					Ba: a.Ba,
					sa: a.sa,
					qa: Object.assign(Object.create(null), a.qa, b)
				}, a.h, a.o);
			}
			var dc = class {
				constructor(a, b = {
					qb: null,
					vb: null,
					ib: !1
				}, c = new bc()) {
					this.h = b;
					this.Ba = a.Ba;
					this.sa = a.sa;
					this.L = a.L;
					this.qa = a.qa || Object.create(null);
					this.o = c;
				}
			};
			var jc = class {
				constructor(a, b, c, d, e, f, h, k, l) {
					this.debug = a;
					this.Ha = b;
					this.h = c;
					this.Ja = d;
					this.Oa = e;
					this.o = f;
					this.v = h;
					this.jb = k;
					this.Wa = l;
				}
			};
			function kc(a) {
				let b = 0, c = null, d = !0;
				return w.create({ next: (e) => {
					for (; b < a.length;) {
						c || (c = a[b].value, d = !0);
						const f = c.next(d ? 0 : e);
						d = !1;
						if (f.done) b++, c = null;
						else return f;
					}
					return p;
				} });
			}
			var lc = (a, b, c) => Error(`FORG0001: Cannot cast ${a} to ${Da[b]}${c ? `, ${c}` : ""}`), mc = (a) => Error(`XPDY0002: ${a}`), nc = (a) => Error(`XPTY0004: ${a}`), oc = (a) => Error(`FOTY0013: Atomization is not supported for ${Da[a]}.`), pc = (a) => Error(`XPST0081: The prefix ${a} could not be resolved.`);
			function qc(a, b) {
				if (v(a.type, 46) || v(a.type, 19) || v(a.type, 0) || v(a.type, 4) || v(a.type, 3) || v(a.type, 6) || v(a.type, 5) || v(a.type, 2) || v(a.type, 23) || v(a.type, 1)) return w.create(a);
				const c = b.h;
				if (v(a.type, 53)) {
					const d = a.value;
					if (2 === d.node.nodeType || 3 === d.node.nodeType) return w.create(g(hb(c, d), 19));
					if (8 === d.node.nodeType || 7 === d.node.nodeType) return w.create(g(hb(c, d), 1));
					const e = [];
					(function k(h) {
						if (8 !== d.node.nodeType && 7 !== d.node.nodeType) {
							var l = h.nodeType;
							3 === l || 4 === l ? e.push(c.getData(h)) : 1 !== l && 9 !== l && 11 !== l || c.getChildNodes(h).forEach((n) => {
								k(n);
							});
						}
					})(d.node);
					return w.create(g(e.join(""), 19));
				}
				if (v(a.type, 60) && !v(a.type, 62)) throw oc(a.type);
				if (v(a.type, 62)) return kc(a.members.map((d) => rc(d(), b)));
				throw Error(`Atomizing ${a.type} is not implemented.`);
			}
			function rc(a, b) {
				let c = !1;
				const d = a.value;
				let e = null;
				return w.create({ next: () => {
					for (; !c;) {
						if (!e) {
							var f = d.next(0);
							if (f.done) {
								c = !0;
								break;
							}
							e = qc(f.value, b).value;
						}
						f = e.next(0);
						if (f.done) e = null;
						else return f;
					}
					return p;
				} });
			}
			function sc(a) {
				for (a = ua[a]; a && 0 !== a.C;) a = a.parent;
				return a ? a.type : null;
			}
			function tc(a, b) {
				b = ua[b];
				const c = b.La;
				if (!c || !c.whiteSpace) return b.parent ? tc(a, b.parent.type) : a;
				switch (b.La.whiteSpace) {
					case "replace": return a.replace(/[\u0009\u000A\u000D]/g, " ");
					case "collapse": return a.replace(/[\u0009\u000A\u000D]/g, " ").replace(/ {2,}/g, " ").replace(/^ | $/g, "");
				}
				return a;
			}
			function uc(a, b) {
				for (b = ua[b]; b && null === b.gb;) {
					if (2 === b.C || 3 === b.C) return !0;
					b = b.parent;
				}
				return b ? b.gb(a) : !0;
			}
			function vc(a, b) {
				for (; a;) {
					if (a.Qa && a.Qa[b]) return a.Qa[b];
					a = a.parent;
				}
				return () => !0;
			}
			function wc(a, b) {
				let c = ua[b];
				for (; c;) {
					if (c.La && !Object.keys(c.La).every((d) => {
						if ("whiteSpace" === d) return !0;
						const e = vc(c, d);
						return e ? e(a, c.La[d]) : !0;
					})) return !1;
					c = c.parent;
				}
				return !0;
			}
			function xc(a) {
				return a ? 2 === a.g || 0 === a.g : !0;
			}
			function yc(a) {
				return a(1) || a(19) ? (b) => ({
					u: !0,
					value: g(b, 20)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:anyURI or any of its derived types.")
				});
			}
			function zc(a) {
				return a(22) ? (b) => {
					let c = "";
					for (let d = 0; d < b.length; d += 2) c += String.fromCharCode(parseInt(b.substr(d, 2), 16));
					return {
						u: !0,
						value: g(btoa(c), 21)
					};
				} : a(1) || a(19) ? (b) => ({
					u: !0,
					value: g(b, 21)
				}) : () => ({
					error: Error("XPTY0004: Casting not supported from given type to xs:base64Binary or any of its derived types."),
					u: !1
				});
			}
			function Ac(a) {
				return a(2) ? (b) => ({
					u: !0,
					value: 0 === b || isNaN(b) ? wa : va
				}) : a(1) || a(19) ? (b) => {
					switch (b) {
						case "true":
						case "1": return {
							u: !0,
							value: va
						};
						case "false":
						case "0": return {
							u: !0,
							value: wa
						};
						default: return {
							u: !1,
							error: Error("XPTY0004: Casting not supported from given type to xs:boolean or any of its derived types.")
						};
					}
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:boolean or any of its derived types.")
				});
			}
			function Ec(a) {
				return a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 7), 7)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 7)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:date or any of its derived types.")
				});
			}
			function Fc(a) {
				return a(7) ? (b) => ({
					u: !0,
					value: g(Mb(b, 9), 9)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 9)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:dateTime or any of its derived types.")
				});
			}
			function Gc(a) {
				return a(18) && !a(16) ? (b) => ({
					u: !0,
					value: g(b.za, 17)
				}) : a(16) ? () => ({
					u: !0,
					value: g(Bb("PT0.0S"), 17)
				}) : a(19) || a(1) ? (b) => {
					const c = Bb(b);
					return c ? {
						u: !0,
						value: g(c, 17)
					} : {
						u: !1,
						error: Error(`FORG0001: Can not cast ${b} to xs:dayTimeDuration`)
					};
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:dayTimeDuration or any of its derived types.")
				});
			}
			function Hc(a) {
				return a(5) ? (b) => ({
					u: !0,
					value: g(b, 4)
				}) : a(6) || a(3) ? (b) => isNaN(b) || !isFinite(b) ? {
					u: !1,
					error: Error(`FOCA0002: Can not cast ${b} to xs:decimal`)
				} : Math.abs(b) > Number.MAX_VALUE ? {
					u: !1,
					error: Error(`FOAR0002: Can not cast ${b} to xs:decimal, it is out of bounds for JavaScript numbers`)
				} : {
					u: !0,
					value: g(b, 4)
				} : a(0) ? (b) => ({
					u: !0,
					value: g(b ? 1 : 0, 4)
				}) : a(1) || a(19) ? (b) => {
					const c = parseFloat(b);
					return !isNaN(c) || isFinite(c) ? {
						u: !0,
						value: g(c, 4)
					} : {
						u: !1,
						error: Error(`FORG0001: Can not cast ${b} to xs:decimal`)
					};
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:decimal or any of its derived types.")
				});
			}
			function Ic(a, b) {
				return a(2) ? (c) => ({
					u: !0,
					value: c
				}) : a(0) ? (c) => ({
					u: !0,
					value: c ? 1 : 0
				}) : a(1) || a(19) ? (c) => {
					switch (c) {
						case "NaN": return {
							u: !0,
							value: NaN
						};
						case "INF":
						case "+INF": return {
							u: !0,
							value: Infinity
						};
						case "-INF": return {
							u: !0,
							value: -Infinity
						};
						case "0":
						case "+0": return {
							u: !0,
							value: 0
						};
						case "-0": return {
							u: !0,
							value: -0
						};
					}
					const d = parseFloat(c);
					return isNaN(d) ? {
						u: !1,
						error: lc(c, b)
					} : {
						u: !0,
						value: d
					};
				} : () => ({
					u: !1,
					error: Error(`XPTY0004: Casting not supported from given type to ${b} or any of its derived types.`)
				});
			}
			function Jc(a) {
				const b = Ic(a, 3);
				return (c) => {
					c = b(c);
					return c.u ? {
						u: !0,
						value: g(c.value, 3)
					} : c;
				};
			}
			function Kc(a) {
				const b = Math.abs(a.ab());
				a = Math.abs(a.$a());
				return `${b ? `${b}Y` : ""}${a ? `${a}M` : ""}` || "0M";
			}
			var Lc = class extends xb {
				constructor(a) {
					super();
					if (a > Number.MAX_SAFE_INTEGER || a < Number.MIN_SAFE_INTEGER) throw Error("FODT0002: Number of months given to construct YearMonthDuration overflows MAX_SAFE_INTEGER or MIN_SAFE_INTEGER");
					this.da = a;
				}
				$a() {
					const a = this.da % 12;
					return 0 === a ? 0 : a;
				}
				o() {
					return this.da;
				}
				ab() {
					return Math.trunc(this.da / 12);
				}
				na() {
					return Object.is(-0, this.da) ? !1 : 0 <= this.da;
				}
				h() {
					return new this.constructor(-this.da);
				}
				toString() {
					return (this.na() ? "P" : "-P") + Kc(this);
				}
			}, Mc = (a) => {
				var b = /^(-)?P(\d+Y)?(\d+M)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+(\.\d*)?S)?)?$/.exec(a);
				if (b) {
					a = !b[1];
					b = 12 * (b[2] ? parseInt(b[2], 10) : 0) + (b[3] ? parseInt(b[3], 10) : 0);
					if (b > Number.MAX_SAFE_INTEGER || !Number.isFinite(b)) throw Error("FODT0002: Value overflow while constructing xs:yearMonthDuration");
					a = new Lc(a || 0 === b ? b : -b);
				} else a = null;
				return a;
			};
			function Nc(a, b) {
				if (isNaN(b)) throw Error("FOCA0005: Cannot multiply xs:yearMonthDuration by NaN");
				a = Math.round(a.da * b);
				if (a > Number.MAX_SAFE_INTEGER || !Number.isFinite(a)) throw Error("FODT0002: Value overflow while constructing xs:yearMonthDuration");
				return new Lc(a < Number.MIN_SAFE_INTEGER || 0 === a ? 0 : a);
			}
			var Oc = class extends xb {
				constructor(a, b) {
					super();
					this.Na = a;
					this.za = b;
				}
				Za() {
					return this.za.Za();
				}
				getHours() {
					return this.za.getHours();
				}
				getMinutes() {
					return this.za.getMinutes();
				}
				$a() {
					return this.Na.$a();
				}
				o() {
					return this.Na.o();
				}
				v() {
					return this.za.v();
				}
				getSeconds() {
					return this.za.getSeconds();
				}
				ab() {
					return this.Na.ab();
				}
				na() {
					return this.Na.na() && this.za.na();
				}
				h() {
					return new this.constructor(this.Na.h(), this.za.h());
				}
				toString() {
					const a = this.na() ? "P" : "-P", b = Kc(this.Na), c = yb(this.za);
					return "0M" === b ? a + c : "T0S" === c ? a + b : a + b + c;
				}
			};
			function Pc(a) {
				return a(16) ? (b) => ({
					u: !0,
					value: g(new Oc(b, new zb(b.na() ? 0 : -0)), 18)
				}) : a(17) ? (b) => {
					b = new Oc(new Lc(b.na() ? 0 : -0), b);
					return {
						u: !0,
						value: g(b, 18)
					};
				} : a(18) ? (b) => ({
					u: !0,
					value: g(b, 18)
				}) : a(19) || a(1) ? (b) => {
					return {
						u: !0,
						value: g(new Oc(Mc(b), Bb(b)), 18)
					};
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:duration or any of its derived types.")
				});
			}
			function Qc(a) {
				const b = Ic(a, 6);
				return (c) => {
					c = b(c);
					return c.u ? {
						u: !0,
						value: g(c.value, 6)
					} : c;
				};
			}
			function Rc(a) {
				return a(7) || a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 15), 15)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 15)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:gDay or any of its derived types.")
				});
			}
			function Sc(a) {
				return a(7) || a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 14), 14)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 14)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:gMonth or any of its derived types.")
				});
			}
			function Tc(a) {
				return a(7) || a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 13), 13)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 13)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:gMonthDay or any of its derived types.")
				});
			}
			function Uc(a) {
				return a(7) || a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 12), 12)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 12)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:gYear or any of its derived types.")
				});
			}
			function Vc(a) {
				return a(7) || a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 11), 11)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 11)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:gYearMonth or any of its derived types.")
				});
			}
			function Wc(a) {
				return a(21) ? (b) => {
					b = atob(b);
					let c = "";
					for (let d = 0, e = b.length; d < e; d++) c += Number(b.charCodeAt(d)).toString(16);
					return {
						u: !0,
						value: g(c.toUpperCase(), 22)
					};
				} : a(1) || a(19) ? (b) => ({
					u: !0,
					value: g(b, 22)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:hexBinary or any of its derived types.")
				});
			}
			function Xc(a) {
				return a(0) ? (b) => ({
					u: !0,
					value: g(b ? 1 : 0, 5)
				}) : a(2) ? (b) => {
					const c = Math.trunc(b);
					return !isFinite(c) || isNaN(c) ? {
						u: !1,
						error: Error(`FOCA0002: can not cast ${b} to xs:integer`)
					} : Number.isSafeInteger(c) ? {
						u: !0,
						value: g(c, 5)
					} : {
						u: !1,
						error: Error(`FOAR0002: can not cast ${b} to xs:integer, it is out of bounds for JavaScript numbers.`)
					};
				} : a(1) || a(19) ? (b) => {
					const c = parseInt(b, 10);
					return isNaN(c) ? {
						u: !1,
						error: lc(b, 5)
					} : Number.isSafeInteger(c) ? {
						u: !0,
						value: g(c, 5)
					} : {
						u: !1,
						error: Error(`FOCA0003: can not cast ${b} to xs:integer, it is out of bounds for JavaScript numbers.`)
					};
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:integer or any of its derived types.")
				});
			}
			const Yc = [
				3,
				6,
				4,
				5
			];
			function Zc(a) {
				var b = $c;
				return (c) => {
					for (const d of Yc) {
						const e = b(a, d)(c);
						if (e.u) return e;
					}
					return {
						u: !1,
						error: Error(`XPTY0004: Casting not supported from "${c}" given type to xs:numeric or any of its derived types.`)
					};
				};
			}
			function ad(a) {
				if (a(1) || a(19)) return (b) => ({
					u: !0,
					value: b + ""
				});
				if (a(20)) return (b) => ({
					u: !0,
					value: b
				});
				if (a(23)) return (b) => ({
					u: !0,
					value: b.prefix ? `${b.prefix}:${b.localName}` : b.localName
				});
				if (a(44)) return (b) => ({
					u: !0,
					value: b.toString()
				});
				if (a(2)) {
					if (a(5) || a(4)) return (b) => ({
						u: !0,
						value: (b + "").replace("e", "E")
					});
					if (a(6) || a(3)) return (b) => isNaN(b) ? {
						u: !0,
						value: "NaN"
					} : isFinite(b) ? Object.is(b, -0) ? {
						u: !0,
						value: "-0"
					} : {
						u: !0,
						value: (b + "").replace("e", "E").replace("E+", "E")
					} : {
						u: !0,
						value: `${0 > b ? "-" : ""}INF`
					};
				}
				return a(9) || a(7) || a(8) || a(15) || a(14) || a(13) || a(12) || a(11) ? (b) => ({
					u: !0,
					value: b.toString()
				}) : a(16) ? (b) => ({
					u: !0,
					value: b.toString()
				}) : a(17) ? (b) => ({
					u: !0,
					value: b.toString()
				}) : a(18) ? (b) => ({
					u: !0,
					value: b.toString()
				}) : a(22) ? (b) => ({
					u: !0,
					value: b.toUpperCase()
				}) : (b) => ({
					u: !0,
					value: b + ""
				});
			}
			function bd(a) {
				const b = ad(a);
				return (c) => {
					c = b(c);
					return c.u ? {
						u: !0,
						value: g(c.value, 1)
					} : c;
				};
			}
			function cd(a) {
				return a(9) ? (b) => ({
					u: !0,
					value: g(Mb(b, 8), 8)
				}) : a(19) || a(1) ? (b) => ({
					u: !0,
					value: g(Kb(b), 8)
				}) : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:time or any of its derived types.")
				});
			}
			function dd(a) {
				const b = ad(a);
				return (c) => {
					c = b(c);
					return c.u ? {
						u: !0,
						value: g(c.value, 19)
					} : c;
				};
			}
			function ed(a) {
				return a(18) && !a(17) ? (b) => ({
					u: !0,
					value: g(b.Na, 16)
				}) : a(17) ? () => ({
					u: !0,
					value: g(Mc("P0M"), 16)
				}) : a(19) || a(1) ? (b) => {
					const c = Mc(b);
					return c ? {
						u: !0,
						value: g(c, 16)
					} : {
						u: !1,
						error: lc(b, 16)
					};
				} : () => ({
					u: !1,
					error: Error("XPTY0004: Casting not supported from given type to xs:yearMonthDuration or any of its derived types.")
				});
			}
			const fd = [
				2,
				5,
				17,
				16
			];
			function $c(a, b) {
				const c = (d) => v(a, d);
				if (39 === b) return () => ({
					u: !1,
					error: Error("FORG0001: Casting to xs:error is always invalid.")
				});
				switch (b) {
					case 19: return dd(c);
					case 1: return bd(c);
					case 6: return Qc(c);
					case 3: return Jc(c);
					case 4: return Hc(c);
					case 5: return Xc(c);
					case 2: return Zc(a);
					case 18: return Pc(c);
					case 16: return ed(c);
					case 17: return Gc(c);
					case 9: return Fc(c);
					case 8: return cd(c);
					case 7: return Ec(c);
					case 11: return Vc(c);
					case 12: return Uc(c);
					case 13: return Tc(c);
					case 15: return Rc(c);
					case 14: return Sc(c);
					case 0: return Ac(c);
					case 21: return zc(c);
					case 22: return Wc(c);
					case 20: return yc(c);
					case 23: throw Error("Casting to xs:QName is not implemented.");
				}
				return () => ({
					u: !1,
					error: Error(`XPTY0004: Casting not supported from ${a} to ${b}.`)
				});
			}
			const gd = Object.create(null);
			function id(a, b) {
				if (19 === a && 1 === b) return (f) => ({
					u: !0,
					value: g(f, 1)
				});
				if (44 === b) return () => ({
					u: !1,
					error: Error("XPST0080: Casting to xs:NOTATION is not permitted.")
				});
				if (39 === b) return () => ({
					u: !1,
					error: Error("FORG0001: Casting to xs:error is not permitted.")
				});
				if (45 === a || 45 === b) return () => ({
					u: !1,
					error: Error("XPST0080: Casting from or to xs:anySimpleType is not permitted.")
				});
				if (46 === a || 46 === b) return () => ({
					u: !1,
					error: Error("XPST0080: Casting from or to xs:anyAtomicType is not permitted.")
				});
				if (v(a, 60) && 1 === b) return () => ({
					u: !1,
					error: Error("FOTY0014: Casting from function item to xs:string is not permitted.")
				});
				if (a === b) return (f) => ({
					u: !0,
					value: {
						type: b,
						value: f
					}
				});
				const c = fd.includes(a) ? a : sc(a), d = fd.includes(b) ? b : sc(b);
				if (null === d || null === c) return () => ({
					u: !1,
					error: Error(`XPST0081: Can not cast: type ${d ? Da[a] : Da[b]} is unknown.`)
				});
				const e = [];
				1 !== c && 19 !== c || e.push((f) => {
					const h = tc(f, b);
					return uc(h, b) ? {
						u: !0,
						value: h
					} : {
						u: !1,
						error: lc(f, b, "pattern validation failed.")
					};
				});
				c !== d && (e.push($c(c, d)), e.push((f) => ({
					u: !0,
					value: f.value
				})));
				19 !== d && 1 !== d || e.push((f) => uc(f, b) ? {
					u: !0,
					value: f
				} : {
					u: !1,
					error: lc(f, b, "pattern validation failed.")
				});
				e.push((f) => wc(f, b) ? {
					u: !0,
					value: f
				} : {
					u: !1,
					error: lc(f, b, "pattern validation failed.")
				});
				e.push((f) => ({
					u: !0,
					value: {
						type: b,
						value: f
					}
				}));
				return (f) => {
					f = {
						u: !0,
						value: f
					};
					for (let h = 0, k = e.length; h < k && (f = e[h](f.value), !1 !== f.u); ++h);
					return f;
				};
			}
			function jd(a, b) {
				const c = a.type + 1e4 * b;
				let d = gd[c];
				d ||= gd[c] = id(a.type, b);
				return d.call(void 0, a.value, b);
			}
			function kd(a, b) {
				a = jd(a, b);
				if (!0 === a.u) return a.value;
				throw a.error;
			}
			function ld(a) {
				let b = !1;
				return { next: () => {
					if (b) return p;
					b = !0;
					return q(a);
				} };
			}
			function md(a, b) {
				return a === b ? !0 : a && b && a.offset === b.offset && a.parent === b.parent ? md(a.F, b.F) : !1;
			}
			function nd(a, b) {
				return a === b || a.node === b.node && md(a.F, b.F) ? !0 : !1;
			}
			function od(a, b, c) {
				var d = x(a, b, null);
				a = gb(a, d, null);
				for (let e = 0, f = a.length; e < f; ++e) {
					d = a[e];
					if (nd(d, b)) return -1;
					if (nd(d, c)) return 1;
				}
			}
			function pd(a, b) {
				const c = [];
				for (; b; b = x(a, b, null)) c.unshift(b);
				return c;
			}
			function qd(a, b) {
				const c = [];
				for (; b; b = a.getParentNode(b, null)) c.unshift(b);
				return c;
			}
			function rd(a, b, c, d) {
				if (c.F || d.F || cb(c.node) || cb(d.node)) {
					if (nd(c, d)) return 0;
					c = pd(b, c);
					d = pd(b, d);
					const f = c[0], h = d[0];
					if (!nd(f, h)) return b = a.findIndex((k) => nd(k, f)), c = a.findIndex((k) => nd(k, h)), -1 === b && (b = a.push(f)), -1 === c && (c = a.push(h)), b - c;
					a = 1;
					for (var e = Math.min(c.length, d.length); a < e && nd(c[a], d[a]); ++a);
					return c[a] ? d[a] ? od(b, c[a], d[a]) : 1 : -1;
				}
				c = c.node;
				e = d.node;
				if (c === e) return 0;
				d = qd(b, c);
				c = qd(b, e);
				if (d[0] !== c[0]) {
					const f = {
						node: d[0],
						F: null
					}, h = {
						node: c[0],
						F: null
					};
					b = a.findIndex((k) => nd(k, f));
					c = a.findIndex((k) => nd(k, h));
					-1 === b && (b = a.push(f));
					-1 === c && (c = a.push(h));
					return b - c;
				}
				a = 1;
				for (e = Math.min(d.length, c.length); a < e && d[a] === c[a]; ++a);
				d = d[a];
				e = c[a];
				if (!d) return -1;
				if (!e) return 1;
				b = b.getChildNodes(c[a - 1], null);
				for (let f = 0, h = b.length; f < h; ++f) {
					a = b[f];
					if (a === d) return -1;
					if (a === e) return 1;
				}
			}
			function sd(a, b, c, d) {
				const e = v(c.type, 47), f = v(d.type, 47);
				if (e && !f) {
					if (c = x(b, c.value), d = d.value, nd(c, d)) return 1;
				} else if (f && !e) {
					if (c = c.value, d = x(b, d.value), nd(c, d)) return -1;
				} else if (e && f) {
					if (nd(x(b, d.value), x(b, c.value))) return c.value.node.localName > d.value.node.localName ? 1 : -1;
					c = x(b, c.value);
					d = x(b, d.value);
				} else c = c.value, d = d.value;
				return rd(a, b, c, d);
			}
			function td(a, b, c) {
				return sd(a.o, a, b, c);
			}
			function ud(a, b) {
				return vd(b, (c, d) => sd(a.o, a, c, d)).filter((c, d, e) => 0 === d ? !0 : !nd(c.value, e[d - 1].value));
			}
			const wd = (a, b) => a < b ? -1 : 0;
			function vd(a, b = wd) {
				if (1 >= a.length) return a;
				var c = Math.floor(a.length / 2);
				const d = vd(a.slice(0, c), b);
				a = vd(a.slice(c), b);
				for (c = []; d.length && a.length;) 0 > b(d[0], a[0]) ? c.push(d.shift()) : c.push(a.shift());
				return c.concat(d.concat(a));
			}
			function xd(a, b) {
				if (v(a.type, 2)) {
					if (v(a.type, 6)) return 3 === b ? g(a.value, 3) : null;
					if (v(a.type, 4)) {
						if (6 === b) return g(a.value, 6);
						if (3 === b) return g(a.value, 3);
					}
					return null;
				}
				return v(a.type, 20) && 1 === b ? g(a.value, 1) : null;
			}
			function yd(a, b, c, d, e) {
				if (v(a.type, b.type)) return a;
				v(b.type, 46) && v(a.type, 53) && (a = qc(a, c).first());
				if (v(a.type, b.type) || 46 === b.type) return a;
				if (v(a.type, 19)) {
					c = kd(a, b.type);
					if (!c) throw Error(`XPTY0004 Unable to convert ${e ? "return" : "argument"} of type ${Da[a.type]} to type ${Ha(b)} while calling ${d}`);
					return c;
				}
				c = xd(a, b.type);
				if (!c) throw Error(`XPTY0004 Unable to cast ${e ? "return" : "argument"} of type ${Da[a.type]} to type ${Ha(b)} while calling ${d}`);
				return c;
			}
			function zd(a) {
				switch (a) {
					case 2: return "*";
					case 1: return "+";
					case 0: return "?";
					case 3: return "";
				}
			}
			var Ad = (a, b, c, d, e) => 0 === a.g ? b.X({
				default: () => b.map((f) => yd(f, a, c, d, e)),
				multiple: () => {
					throw Error(`XPTY0004: Multiplicity of ${e ? "function return value" : "function argument"} of type ${Da[a.type]}${zd(a.g)} for ${d} is incorrect. Expected "?", but got "+".`);
				}
			}) : 1 === a.g ? b.X({
				empty: () => {
					throw Error(`XPTY0004: Multiplicity of ${e ? "function return value" : "function argument"} of type ${Da[a.type]}${zd(a.g)} for ${d} is incorrect. Expected "+", but got "empty-sequence()"`);
				},
				default: () => b.map((f) => yd(f, a, c, d, e))
			}) : 2 === a.g ? b.map((f) => yd(f, a, c, d, e)) : b.X({
				m: () => b.map((f) => yd(f, a, c, d, e)),
				default: () => {
					throw Error(`XPTY0004: Multiplicity of ${e ? "function return value" : "function argument"} of type ${Da[a.type]}${zd(a.g)} for ${d} is incorrect. Expected exactly one`);
				}
			});
			function Bd(a, b, c) {
				return (d, e, f) => {
					if (null === d.L) throw mc(`The function ${a} depends on dynamic context, which is absent.`);
					return c(d, e, f, Ad({
						type: b,
						g: 3
					}, w.m(d.L), e, a, !1));
				};
			}
			var Cd = xspattern;
			function Dd(a, b) {
				return v(a, 5) ? g(b, 5) : v(a, 6) ? g(b, 6) : v(a, 3) ? g(b, 3) : g(b, 4);
			}
			const Ed = [
				{
					ka: "M",
					ia: 1e3
				},
				{
					ka: "CM",
					ia: 900
				},
				{
					ka: "D",
					ia: 500
				},
				{
					ka: "CD",
					ia: 400
				},
				{
					ka: "C",
					ia: 100
				},
				{
					ka: "XC",
					ia: 90
				},
				{
					ka: "L",
					ia: 50
				},
				{
					ka: "XL",
					ia: 40
				},
				{
					ka: "X",
					ia: 10
				},
				{
					ka: "IX",
					ia: 9
				},
				{
					ka: "V",
					ia: 5
				},
				{
					ka: "IV",
					ia: 4
				},
				{
					ka: "I",
					ia: 1
				}
			];
			function Fd(a, b) {
				const c = 0 > a;
				a = Math.abs(a);
				if (!a) return "-";
				let d = Ed.reduce((e, f) => {
					const h = Math.floor(a / f.ia);
					a -= h * f.ia;
					return e + f.ka.repeat(h);
				}, "");
				b && (d = d.toLowerCase());
				c && (d = `-${d}`);
				return d;
			}
			const Gd = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
			function Hd(a, b) {
				const c = 0 > a;
				a = Math.abs(a);
				if (!a) return "-";
				let d = "", e;
				for (; 0 < a;) e = (a - 1) % Gd.length, d = Gd[e] + d, a = (a - e) / Gd.length | 0;
				b && (d = d.toLowerCase());
				c && (d = `-${d}`);
				return d;
			}
			function Id(a, b, c = []) {
				return Array.from({ length: b }, (d, e) => e + a).filter((d) => !c.includes(d));
			}
			const Jd = Id(1488, 27, [
				1498,
				1501,
				1503,
				1507,
				1509
			]), Kd = Id(1575, 36, [
				1577,
				1595,
				1596,
				1597,
				1598,
				1599,
				1600,
				1609
			]), Ld = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".split(""), Md = [
				[1e3, "غ"],
				[900, "ظ"],
				[800, "ض"],
				[700, "ذ"],
				[600, "خ"],
				[500, "ث"],
				[400, "ت"],
				[300, "ش"],
				[200, "ر"],
				[100, "ق"],
				[90, "ص"],
				[80, "ف"],
				[70, "ع"],
				[60, "س"],
				[50, "ن"],
				[40, "م"],
				[30, "ل"],
				[20, "ك"],
				[10, "ي"],
				[9, "ط"],
				[8, "ح"],
				[7, "ز"],
				[6, "و"],
				[5, "ه"],
				[4, "د"],
				[3, "ج"],
				[2, "ب"],
				[1, "أ"]
			], Nd = [
				[400, "ת"],
				[300, "ש"],
				[200, "ר"],
				[100, "ק"],
				[90, "צ"],
				[80, "פ"],
				[70, "ע"],
				[60, "ס"],
				[50, "נ"],
				[40, "מ"],
				[30, "ל"],
				[20, "כ"],
				[10, "י"],
				[9, "ט"],
				[8, "ח"],
				[7, "ז"],
				[6, "ו"],
				[5, "ה"],
				[4, "ד"],
				[3, "ג"],
				[2, "ב"],
				[1, "א"]
			];
			function Od(a, b = []) {
				var c = 25;
				b.sort((d, e) => d - e);
				c -= b.length;
				return function(d) {
					const e = 0 > d;
					d = Math.abs(d);
					if (!d) return "-";
					const f = [];
					for (; 0 < d;) {
						let h = a + (d - 1) % c;
						b.forEach((k) => {
							h >= k && h++;
						});
						f.unshift(String.fromCodePoint(h));
						d = Math.floor((d - 1) / c);
					}
					d = f.join("");
					e && (d = `-${d}`);
					return d;
				};
			}
			const Pd = Od(945, [962]), Qd = Od(913, [930]);
			function Rd(a) {
				return new Intl.NumberFormat([], {
					numberingSystem: "arab",
					useGrouping: !1
				}).format(a);
			}
			function Sd(a) {
				return new Intl.NumberFormat([], {
					numberingSystem: "arabext",
					useGrouping: !1
				}).format(a);
			}
			const Td = /* @__PURE__ */ new Map([
				["A", function(a) {
					return Hd(a, !1);
				}],
				["a", function(a) {
					return Hd(a, !0);
				}],
				["I", function(a) {
					return Fd(a, !1);
				}],
				["i", function(a) {
					return Fd(a, !0);
				}],
				["lowerGreek", Pd],
				["α", Pd],
				["upperGreek", Qd],
				["Α", Qd],
				["arabicAbjadi", function(a) {
					const b = 0 > a;
					a = Math.abs(a);
					if (!a) return "-";
					a = Array(Math.floor((a - 1) / Ld.length) + 1).fill(Ld[(a - 1) % Ld.length]).join(String.fromCodePoint(8204));
					b && (a = `-${a}`);
					return a;
				}],
				["arabicAbjadNumeral", function(a) {
					const b = 0 > a;
					a = Math.abs(a);
					if (!a) return "-";
					var c = [], d = Math.floor(a / 1e3);
					a -= 1e3 * d;
					if (1 === d) c.push(Md[0][1]);
					else if (1 < d) {
						for (const [f, h] of Md) {
							var e = f;
							const k = h;
							for (; d >= e;) c.push(k), d -= e;
						}
						c.push(Md[0][1]);
					}
					for (const [f, h] of Md) for (d = f, e = h; a >= d;) a -= d, c.push(e);
					c = c.join("");
					b && (c = `-${c}`);
					return c;
				}],
				["arabicAlifBaTa", function(a) {
					const b = 0 > a;
					a = Math.abs(a);
					if (!a) return "-";
					a = Array(Math.floor((a - 1) / Kd.length) + 1).fill(String.fromCodePoint(Kd[(a - 1) % Kd.length])).join(String.fromCodePoint(8204));
					b && (a = `-${a}`);
					return a;
				}],
				["hebrewAlefBet", function(a) {
					const b = 0 > a;
					a = Math.abs(a);
					if (!a) return "-";
					var c = Math.floor((a - 1) / Jd.length);
					const d = String.fromCodePoint(1514);
					c = Array(c).fill(d);
					c.push(String.fromCodePoint(Jd[(a - 1) % Jd.length]));
					a = c.join("");
					b && (a = `-${a}`);
					return a;
				}],
				["hebrewNumeral", function(a) {
					const b = 0 > a;
					a = Math.abs(a);
					if (!a) return "-";
					var c = [], d = Math.floor(a / 400);
					a -= 400 * d;
					for (var e = 0; e < d; e++) c.push("ת");
					for (const [f, h] of Nd) for (d = f, e = h; a >= d;) a -= d, c.push(e);
					a = c.slice(-2).join("");
					"יה" === a && c.splice(-2, 2, "ט", "ו");
					"יו" === a && c.splice(-2, 2, "ט", "ז");
					c = c.join("");
					b && (c = `-${c}`);
					return c;
				}],
				["arabicIndicNumeral", Rd],
				["١", Rd],
				["٢", Rd],
				["٣", Rd],
				["٤", Rd],
				["٥", Rd],
				["٦", Rd],
				["٧", Rd],
				["٨", Rd],
				["٩", Rd],
				["persianNumeral", Sd],
				["۱", Sd],
				["۲", Sd],
				["۳", Sd],
				["۴", Sd],
				["۵", Sd],
				["۶", Sd],
				["۷", Sd],
				["۸", Sd],
				["۹", Sd]
			]);
			function Ud(a) {
				if (Math.floor(a) === a || isNaN(a)) return 0;
				a = /\d+(?:\.(\d*))?(?:[Ee](-)?(\d+))*/.exec(`${a}`);
				const b = a[1] ? a[1].length : 0;
				if (a[3]) {
					if (a[2]) return b + parseInt(a[3], 10);
					a = b - parseInt(a[3], 10);
					return 0 > a ? 0 : a;
				}
				return b;
			}
			function Vd(a, b, c) {
				return b && 0 === a * c % 1 % .5 ? 0 === Math.floor(a * c) % 2 ? Math.floor(a * c) / c : Math.ceil(a * c) / c : Math.round(a * c) / c;
			}
			function Wd(a, b, c, d, e, f) {
				let h = !1;
				return w.create({ next: () => {
					if (h) return p;
					const k = e.first();
					if (!k) return h = !0, p;
					if ((v(k.type, 6) || v(k.type, 3)) && (0 === k.value || isNaN(k.value) || Infinity === k.value || -Infinity === k.value)) return h = !0, q(k);
					var l;
					f ? l = f.first().value : l = 0;
					h = !0;
					if (Ud(k.value) < l) return q(k);
					const n = [
						5,
						4,
						3,
						6
					].find((u) => v(k.type, u));
					l = Vd(kd(k, 4).value, a, Math.pow(10, l));
					switch (n) {
						case 4: return q(g(l, 4));
						case 3: return q(g(l, 3));
						case 6: return q(g(l, 6));
						case 5: return q(g(l, 5));
					}
				} });
			}
			const Xd = (a, b, c, d) => rc(d, b).X({
				empty: () => w.m(g(NaN, 3)),
				m: () => {
					const e = jd(d.first(), 3);
					return e.u ? w.m(e.value) : w.m(g(NaN, 3));
				},
				multiple: () => {
					throw Error("fn:number may only be called with zero or one values");
				}
			});
			function Yd(a) {
				let b = 5381;
				for (let c = 0; c < a.length; ++c) b = 33 * b + a.charCodeAt(c), b %= Number.MAX_SAFE_INTEGER;
				return b;
			}
			const Zd = (a, b, c, d = w.empty()) => {
				function e(f) {
					const h = (k, l, n, t) => {
						if (t.isEmpty() || t.oa()) return t;
						k = t.N();
						l = f;
						for (n = k.length - 1; 1 < n; n--) {
							l = hc(a, l).rb;
							t = l % n;
							const u = k[t];
							k[t] = k[n];
							k[n] = u;
						}
						return w.create(k);
					};
					return w.m(new wb([
						{
							key: g("number", 1),
							value: () => w.m(g(hc(a, f).bc, 3))
						},
						{
							key: g("next", 1),
							value: () => w.m(new Va({
								value: () => e(hc(a, f).rb),
								bb: !0,
								localName: "",
								namespaceURI: "",
								j: [],
								arity: 0,
								i: {
									type: 61,
									g: 3
								}
							}))
						},
						{
							key: g("permute", 1),
							value: () => w.m(new Va({
								value: h,
								bb: !0,
								localName: "",
								namespaceURI: "",
								j: [{
									type: 59,
									g: 2
								}],
								arity: 1,
								i: {
									type: 59,
									g: 2
								}
							}))
						}
					]));
				}
				b = d.isEmpty() ? hc(a) : hc(a, Yd(kd(d.first(), 1).value));
				return e(b.rb);
			};
			var $d = [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "abs",
					j: [{
						type: 2,
						g: 0
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => Dd(e.type, Math.abs(e.value)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "format-integer",
					j: [{
						type: 5,
						g: 0
					}, {
						type: 1,
						g: 3
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = d.first();
						e = e.first();
						if (d.isEmpty()) return w.m(g("", 1));
						d = Td.get(e.value);
						e = a.value;
						return d ? (d = d(e), w.m(g(d, 1))) : w.m(g(e.toString(), 1));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "ceiling",
					j: [{
						type: 2,
						g: 0
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => Dd(e.type, Math.ceil(e.value)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "floor",
					j: [{
						type: 2,
						g: 0
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => Dd(e.type, Math.floor(e.value)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "round",
					j: [{
						type: 2,
						g: 0
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: Wd.bind(null, !1)
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "round",
					j: [{
						type: 2,
						g: 0
					}, {
						type: 5,
						g: 3
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: Wd.bind(null, !1)
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "round-half-to-even",
					j: [{
						type: 2,
						g: 0
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: Wd.bind(null, !0)
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "round-half-to-even",
					j: [{
						type: 2,
						g: 0
					}, {
						type: 5,
						g: 3
					}],
					i: {
						type: 2,
						g: 0
					},
					callFunction: Wd.bind(null, !0)
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "number",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 3,
						g: 3
					},
					callFunction: Xd
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "number",
					j: [],
					i: {
						type: 3,
						g: 3
					},
					callFunction: (a, b, c) => {
						const d = a.L && Ad({
							type: 46,
							g: 0
						}, w.m(a.L), b, "fn:number", !1);
						if (!d) throw mc("fn:number needs an atomizable context item.");
						return Xd(a, b, c, d);
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "random-number-generator",
					j: [],
					i: {
						type: 61,
						g: 3
					},
					callFunction: Zd
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "random-number-generator",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 61,
						g: 3
					},
					callFunction: Zd
				}
			];
			function ae() {
				throw Error("FOCH0002: No collations are supported");
			}
			const be = (a, b, c, d) => d.X({
				empty: () => w.m(g("", 1)),
				default: () => d.map((e) => {
					if (v(e.type, 53)) {
						const f = qc(e, b).first();
						return v(e.type, 47) ? kd(f, 1) : f;
					}
					return kd(e, 1);
				})
			}), de = (a, b, c, d, e) => tb([e], ([f]) => rc(d, b).M((h) => {
				h = h.map((k) => kd(k, 1).value).join(f.value);
				return w.m(g(h, 1));
			})), ee = (a, b, c, d) => {
				if (d.isEmpty()) return w.m(g(0, 5));
				a = d.first().value;
				return w.m(g(Array.from(a).length, 5));
			}, fe = (a, b, c, d, e, f) => {
				const h = Wd(!1, a, b, c, e, null), k = null !== f ? Wd(!1, a, b, c, f, null) : null;
				let l = !1, n = null, t = null, u = null;
				return w.create({ next: () => {
					if (l) return p;
					if (!n && (n = d.first(), null === n)) return l = !0, q(g("", 1));
					t ||= h.first();
					!u && f && (u = null, u = k.first());
					l = !0;
					return q(g(Array.from(n.value).slice(Math.max(t.value - 1, 0), f ? t.value + u.value - 1 : void 0).join(""), 1));
				} });
			}, he = (a, b, c, d, e) => {
				if (d.isEmpty() || 0 === d.first().value.length) return w.empty();
				a = d.first().value;
				e = e.first().value;
				e = ge(e);
				e.lastIndex = 0;
				b = [];
				c = e.exec(a);
				for (d = 0; c;) b.push(a.slice(d, c.index)), d = e.lastIndex, c = e.exec(a);
				b.push(a.slice(d));
				return w.create(b.map((f) => g(f, 1)));
			}, ie = (a, b, c, d) => {
				if (d.isEmpty()) return w.m(g("", 1));
				a = d.first().value.trim();
				return w.m(g(a.replace(/\s+/g, " "), 1));
			}, je = /* @__PURE__ */ new Map(), ke = /* @__PURE__ */ new Map();
			function ge(a) {
				if (ke.has(a)) return ke.get(a);
				let b;
				try {
					b = new RegExp(a, "g");
				} catch (c) {
					throw Error(`FORX0002: ${c}`);
				}
				if (b.test("")) throw Error(`FORX0003: the pattern ${a} matches the zero length string`);
				ke.set(a, b);
				return b;
			}
			var le = [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "compare",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d, e) => {
						if (d.isEmpty() || e.isEmpty()) return w.empty();
						a = d.first().value;
						e = e.first().value;
						return a > e ? w.m(g(1, 5)) : a < e ? w.m(g(-1, 5)) : w.m(g(0, 5));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "compare",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						}
					],
					i: {
						type: 5,
						g: 0
					},
					callFunction: ae
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "concat",
					j: [
						{
							type: 46,
							g: 0
						},
						{
							type: 46,
							g: 0
						},
						4
					],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, ...d) => {
						d = d.map((e) => rc(e, b).M((f) => w.m(g(f.map((h) => null === h ? "" : kd(h, 1).value).join(""), 1))));
						return tb(d, (e) => w.m(g(e.map((f) => f.value).join(""), 1)));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "contains",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 0
						}
					],
					i: {
						type: 0,
						g: 3
					},
					callFunction: ae
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "contains",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = d.isEmpty() ? "" : d.first().value;
						e = e.isEmpty() ? "" : e.first().value;
						return 0 === e.length ? w.$() : 0 === a.length ? w.S() : a.includes(e) ? w.$() : w.S();
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "ends-with",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = e.isEmpty() ? "" : e.first().value;
						if (0 === a.length) return w.$();
						d = d.isEmpty() ? "" : d.first().value;
						return 0 === d.length ? w.S() : d.endsWith(a) ? w.$() : w.S();
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "ends-with",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						}
					],
					i: {
						type: 0,
						g: 3
					},
					callFunction: ae
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "normalize-space",
					j: [{
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: ie
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "normalize-space",
					j: [],
					i: {
						type: 1,
						g: 3
					},
					callFunction: Bd("normalize-space", 1, (a, b, c, d) => ie(a, b, c, be(a, b, c, d)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "starts-with",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = e.isEmpty() ? "" : e.first().value;
						if (0 === a.length) return w.$();
						d = d.isEmpty() ? "" : d.first().value;
						return 0 === d.length ? w.S() : d.startsWith(a) ? w.$() : w.S();
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "starts-with",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						}
					],
					i: {
						type: 0,
						g: 3
					},
					callFunction: ae
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string",
					j: [{
						type: 59,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: be
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string",
					j: [],
					i: {
						type: 1,
						g: 3
					},
					callFunction: Bd("string", 59, be)
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "substring-before",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = d.isEmpty() ? "" : d.first().value;
						e = e.isEmpty() ? "" : e.first().value;
						if ("" === e) return w.m(g("", 1));
						e = a.indexOf(e);
						return -1 === e ? w.m(g("", 1)) : w.m(g(a.substring(0, e), 1));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "substring-after",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, d, e) => {
						a = d.isEmpty() ? "" : d.first().value;
						e = e.isEmpty() ? "" : e.first().value;
						if ("" === e) return w.m(g(a, 1));
						b = a.indexOf(e);
						return -1 === b ? w.m(g("", 1)) : w.m(g(a.substring(b + e.length), 1));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "substring",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 3,
						g: 3
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: fe
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "substring",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 3,
							g: 3
						},
						{
							type: 3,
							g: 3
						}
					],
					i: {
						type: 1,
						g: 3
					},
					callFunction: fe
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "upper-case",
					j: [{
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? w.m(g("", 1)) : d.map((e) => g(e.value.toUpperCase(), 1))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "lower-case",
					j: [{
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? w.m(g("", 1)) : d.map((e) => g(e.value.toLowerCase(), 1))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string-join",
					j: [{
						type: 46,
						g: 2
					}, {
						type: 1,
						g: 3
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction: de
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string-join",
					j: [{
						type: 46,
						g: 2
					}],
					i: {
						type: 1,
						g: 3
					},
					callFunction(a, b, c, d) {
						return de(a, b, c, d, w.m(g("", 1)));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string-length",
					j: [{
						type: 1,
						g: 0
					}],
					i: {
						type: 5,
						g: 3
					},
					callFunction: ee
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "string-length",
					j: [],
					i: {
						type: 5,
						g: 3
					},
					callFunction: Bd("string-length", 46, (a, b, c, d) => ee(a, b, c, be(a, b, c, d)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "tokenize",
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 1,
							g: 3
						}
					],
					i: {
						type: 1,
						g: 2
					},
					callFunction() {
						throw Error("Not implemented: Using flags in tokenize is not supported");
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "tokenize",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 3
					}],
					i: {
						type: 1,
						g: 2
					},
					callFunction: he
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "tokenize",
					j: [{
						type: 1,
						g: 0
					}],
					i: {
						type: 1,
						g: 2
					},
					callFunction(a, b, c, d) {
						return he(a, b, c, ie(a, b, c, d), w.m(g(" ", 1)));
					}
				},
				{
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 1,
							g: 3
						}
					],
					callFunction: (a, b, c, d, e, f) => tb([
						d,
						e,
						f
					], ([h, k, l]) => {
						h = Array.from(h ? h.value : "");
						const n = Array.from(k.value), t = Array.from(l.value);
						k = h.map((u) => {
							if (n.includes(u)) {
								if (u = n.indexOf(u), u <= t.length) return t[u];
							} else return u;
						});
						return w.m(g(k.join(""), 1));
					}),
					localName: "translate",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 5,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.M((e) => {
						e = e.map((f) => {
							f = f.value;
							if (9 === f || 10 === f || 13 === f || 32 <= f && 55295 >= f || 57344 <= f && 65533 >= f || 65536 <= f && 1114111 >= f) return String.fromCodePoint(f);
							throw Error("FOCH0001");
						}).join("");
						return w.m(g(e, 1));
					}),
					localName: "codepoints-to-string",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}],
					callFunction: (a, b, c, d) => tb([d], ([e]) => {
						e = e ? e.value.split("") : [];
						return 0 === e.length ? w.empty() : w.create(e.map((f) => g(f.codePointAt(0), 5)));
					}),
					localName: "string-to-codepoints",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 5,
						g: 2
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}],
					callFunction: (a, b, c, d) => tb([d], ([e]) => null === e || 0 === e.value.length ? w.create(g("", 1)) : w.create(g(encodeURIComponent(e.value).replace(/[!'()*]/g, (f) => "%" + f.charCodeAt(0).toString(16).toUpperCase()), 1))),
					localName: "encode-for-uri",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}],
					callFunction: (a, b, c, d) => tb([d], ([e]) => null === e || 0 === e.value.length ? w.create(g("", 1)) : w.create(g(e.value.replace(/([\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFEF "<>{}|\\^`/\n\u007f\u0080-\u009f]|[\uD800-\uDBFF][\uDC00-\uDFFF])/g, (f) => encodeURI(f)), 1))),
					localName: "iri-to-uri",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 0
					}],
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						if (null === f || null === h) return w.empty();
						f = f.value;
						var k = h.value;
						if (f.length !== k.length) return w.S();
						h = f.split("");
						f = k.split("");
						for (k = 0; k < h.length; k++) if (h[k].codePointAt(0) !== f[k].codePointAt(0)) return w.S();
						return w.$();
					}),
					localName: "codepoint-equal",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 0
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						f = f ? f.value : "";
						h = h.value;
						let k = je.get(h);
						if (!k) {
							try {
								k = (0, Cd.compile)(h, { language: "xpath" });
							} catch (l) {
								throw Error(`FORX0002: ${l}`);
							}
							je.set(h, k);
						}
						return k(f) ? w.$() : w.S();
					}),
					localName: "matches",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 1,
							g: 3
						}
					],
					callFunction: (a, b, c, d, e, f) => tb([
						d,
						e,
						f
					], ([h, k, l]) => {
						h = h ? h.value : "";
						k = k.value;
						l = l.value;
						if (l.includes("$0")) throw Error("Using $0 in fn:replace to replace substrings with full matches is not supported.");
						l = l.split(/((?:\$\$)|(?:\\\$)|(?:\\\\))/).map((n) => {
							switch (n) {
								case "\\$": return "$$";
								case "\\\\": return "\\";
								case "$$": throw Error("FORX0004: invalid replacement: \"$$\"");
								default: return n;
							}
						}).join("");
						k = ge(k);
						h = h.replace(k, l);
						return w.m(g(h, 1));
					}),
					localName: "replace",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [
						{
							type: 1,
							g: 0
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 1,
							g: 3
						}
					],
					localName: "replace",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					},
					callFunction() {
						throw Error("Not implemented: Using flags in replace is not supported");
					}
				}
			];
			const me = /* @__PURE__ */ new WeakMap();
			let ne = 0;
			const oe = (a, b, c, d) => tb([d], ([e]) => {
				if (null === e) return w.empty();
				e = e.value;
				switch (e.node.nodeType) {
					case 1:
					case 2: return w.m(g(new Sa(e.node.prefix, e.node.namespaceURI, e.node.localName), 23));
					case 7: return w.m(g(new Sa("", "", e.node.target), 23));
					default: return w.empty();
				}
			}), pe = (a, b, c, d) => d.X({
				default: () => be(a, b, c, oe(a, b, c, d)),
				empty: () => w.m(g("", 1))
			}), qe = (a, b, c, d) => rc(d, b), re = (a, b, c, d) => {
				if (d.isEmpty()) return w.m(g("", 1));
				if (!v(d.first().type, 53)) throw Error("XPTY0004: The context item must be a node.");
				c = d.first().value;
				a = w;
				b = a.m;
				c = c.node;
				me.has(c) || me.set(c, `id${++ne}`);
				c = me.get(c);
				return b.call(a, g(c, 1));
			}, se = (a, b, c, d) => tb([d], ([e]) => {
				e = e ? e.value : null;
				return null !== e && ib(b.h, e, null) ? w.$() : w.S();
			});
			function te(a, b) {
				a = a.toLowerCase();
				b = b.toLowerCase();
				return a === b ? !0 : 5 > a.length || !a.startsWith(b) ? !1 : te(a.replace(/-[a-z0-9]+$/, ""), b);
			}
			const ue = (a, b, c, d, e) => {
				b = b.h;
				if (d.isEmpty()) d = "";
				else if (v(d.first().type, 1)) d = d.first().value;
				else throw Error("XPTY0004: The first argument of lang must be a string.");
				if (e) e = e.first().value;
				else {
					if (!a || !a.L) throw mc("The function lang depends on dynamic context if a node is not passed as the second argument.");
					if (!v(a.L.type, 53)) throw Error("XPTY0004: The context item must be a node.");
					e = a.L.value;
				}
				a: {
					for (a = d; e;) if (1 !== e.node.nodeType) e = x(b, e);
					else if (1 === e.node.nodeType) {
						if (d = fb(b, e, "xml:lang")) {
							b = te(d, a) ? w.$() : w.S();
							break a;
						}
						e = x(b, e);
					}
					b = w.S();
				}
				return b;
			}, ve = (a, b, c, d) => tb([d], ([e]) => {
				function f(n) {
					let t = 0, u = n;
					for (; null !== u;) n.node.nodeType === u.node.nodeType && (1 === u.node.nodeType ? u.node.localName === n.node.localName && u.node.namespaceURI === n.node.namespaceURI : 7 !== u.node.nodeType || u.node.target === n.node.target) && t++, u = nb(h, u, null);
					return t;
				}
				if (null === e) return w.empty();
				const h = b.h;
				let k = "";
				for (e = e.value; null !== x(b.h, e, null); e = x(b.h, e, null)) switch (e.node.nodeType) {
					case 1:
						var l = e;
						k = `/Q{${l.node.namespaceURI || ""}}${l.node.localName}[${f(l)}]${k}`;
						break;
					case 2:
						l = e;
						k = `/@${l.node.namespaceURI ? `Q{${l.node.namespaceURI}}` : ""}${l.node.localName}${k}`;
						break;
					case 3:
						k = `/text()[${f(e)}]${k}`;
						break;
					case 7:
						l = e;
						k = `/processing-instruction(${l.node.target})[${f(l)}]${k}`;
						break;
					case 8: k = `/comment()[${f(e)}]${k}`;
				}
				return 9 === e.node.nodeType ? w.create(g(k || "/", 1)) : w.create(g("Q{http://www.w3.org/2005/xpath-functions}root()" + k, 1));
			}), we = (a, b, c, d) => d.map((e) => g(e.value.node.namespaceURI || "", 20)), xe = (a, b, c, d) => d.X({
				default: () => d.map((e) => 7 === e.value.node.nodeType ? g(e.value.node.target, 1) : g(e.value.node.localName || "", 1)),
				empty: () => w.m(g("", 1))
			});
			function ye(a, b, c) {
				if (2 === b.node.nodeType) return nd(b, c);
				for (; c;) {
					if (nd(b, c)) return !0;
					if (9 === c.node.nodeType) break;
					c = x(a, c, null);
				}
				return !1;
			}
			const ze = (a, b, c, d) => d.map((e) => {
				if (!v(e.type, 53)) throw Error("XPTY0004 Argument passed to fn:root() should be of the type node()");
				let f;
				for (e = e.value; e;) f = e, e = x(b.h, f, null);
				return sb(f);
			});
			var Ae = [
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: pe,
					localName: "name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [],
					callFunction: Bd("name", 53, pe),
					localName: "name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 53,
						g: 3
					}],
					callFunction: we,
					localName: "namespace-uri",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 20,
						g: 3
					}
				},
				{
					j: [],
					callFunction: Bd("namespace-uri", 53, we),
					localName: "namespace-uri",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 20,
						g: 3
					}
				},
				{
					j: [{
						type: 53,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.M((e) => {
						if (!e.length) return w.empty();
						e = ud(b.h, e).reduceRight((f, h, k, l) => {
							if (k === l.length - 1) return f.push(h), f;
							if (ye(b.h, h.value, f[0].value)) return f;
							f.unshift(h);
							return f;
						}, []);
						return w.create(e);
					}),
					localName: "innermost",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 53,
						g: 2
					}
				},
				{
					j: [{
						type: 53,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.M((e) => {
						if (!e.length) return w.empty();
						e = ud(b.h, e).reduce((f, h, k) => {
							if (0 === k) return f.push(h), f;
							if (ye(b.h, f[f.length - 1].value, h.value)) return f;
							f.push(h);
							return f;
						}, []);
						return w.create(e);
					}, 1),
					localName: "outermost",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 53,
						g: 2
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: se,
					localName: "has-children",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [],
					callFunction: Bd("has-children", 53, se),
					localName: "has-children",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: ve,
					localName: "path",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 0
					}
				},
				{
					j: [],
					callFunction: Bd("path", 53, ve),
					localName: "path",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 0
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: oe,
					localName: "node-name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 23,
						g: 0
					}
				},
				{
					j: [],
					callFunction: Bd("node-name", 53, oe),
					localName: "node-name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 23,
						g: 0
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: xe,
					localName: "local-name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [],
					callFunction: Bd("local-name", 53, xe),
					localName: "local-name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: ze,
					localName: "root",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 53,
						g: 0
					}
				},
				{
					j: [],
					callFunction: Bd("root", 53, ze),
					localName: "root",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 53,
						g: 0
					}
				},
				{
					j: [],
					callFunction: Bd("data", 59, qe),
					localName: "data",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: qe,
					localName: "data",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 2
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}],
					callFunction: ue,
					localName: "lang",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [{
						type: 1,
						g: 0
					}, {
						type: 53,
						g: 3
					}],
					callFunction: ue,
					localName: "lang",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [],
					callFunction: Bd("generate-id", 53, re),
					localName: "generate-id",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				},
				{
					j: [{
						type: 53,
						g: 0
					}],
					callFunction: re,
					localName: "generate-id",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				}
			];
			function Be(a, b) {
				let c = 0;
				const d = a.length;
				let e = !1, f = null;
				return { next: () => {
					if (!e) {
						for (; c < d;) {
							f ||= b(a[c], c, a);
							const h = f.next(0);
							f = null;
							if (h.value) c++;
							else return q(!1);
						}
						e = !0;
						return q(!0);
					}
					return p;
				} };
			}
			function Ce(a) {
				a = a.node.nodeType;
				return 1 === a || 3 === a;
			}
			function De(a, b) {
				if ((v(a.type, 4) || v(a.type, 6)) && (v(b.type, 4) || v(b.type, 6))) {
					var c = kd(a, 6), d = kd(b, 6);
					return c.value === d.value || isNaN(a.value) && isNaN(b.value);
				}
				return (v(a.type, 4) || v(a.type, 6) || v(a.type, 3)) && (v(b.type, 4) || v(b.type, 6) || v(b.type, 3)) ? (c = kd(a, 3), d = kd(b, 3), c.value === d.value || isNaN(a.value) && isNaN(b.value)) : v(a.type, 23) && v(b.type, 23) ? a.value.namespaceURI === b.value.namespaceURI && a.value.localName === b.value.localName : (v(a.type, 9) || v(a.type, 7) || v(a.type, 8) || v(a.type, 11) || v(a.type, 12) || v(a.type, 13) || v(a.type, 14) || v(a.type, 15)) && (v(b.type, 9) || v(b.type, 7) || v(b.type, 8) || v(b.type, 11) || v(b.type, 12) || v(b.type, 13) || v(b.type, 14) || v(b.type, 15)) ? Pb(a.value, b.value) : (v(a.type, 16) || v(a.type, 17) || v(a.type, 18)) && (v(b.type, 16) || v(b.type, 17) || v(b.type, 17)) ? a.value.equals(b.value) : a.value === b.value;
			}
			function Ee(a, b, c) {
				const [d, e] = [b, c].map((f) => ({
					type: 1,
					value: f.reduce((h, k) => h += qc(k, a).first().value, "")
				}));
				return q(De(d, e));
			}
			function Fe(a, b, c, d) {
				for (; a.value && v(a.value.type, 56);) {
					b.push(a.value);
					const e = mb(d, a.value.value);
					a = c.next(0);
					if (e && 3 !== e.node.nodeType) break;
				}
				return a;
			}
			function Ge(a, b, c, d, e) {
				const f = b.h, h = d.value, k = e.value;
				let l = null, n = null, t = null, u;
				const z = [], y = [];
				return { next: () => {
					for (; !u;) if (l ||= h.next(0), l = Fe(l, z, h, f), n ||= k.next(0), n = Fe(n, y, k, f), z.length || y.length) {
						var F = Ee(b, z, y);
						z.length = 0;
						y.length = 0;
						if (!1 === F.value) return u = !0, F;
					} else {
						if (l.done || n.done) return u = !0, q(l.done === n.done);
						t ||= He(a, b, c, l.value, n.value);
						F = t.next(0);
						t = null;
						if (!1 === F.value) return u = !0, F;
						n = l = null;
					}
					return p;
				} };
			}
			function Ie(a, b, c, d, e) {
				return d.h.length !== e.h.length ? ld(!1) : Be(d.h, (f) => {
					const h = e.h.find((k) => De(k.key, f.key));
					return h ? Ge(a, b, c, f.value(), h.value()) : ld(!1);
				});
			}
			function Je(a, b, c, d, e) {
				return d.members.length !== e.members.length ? ld(!1) : Be(d.members, (f, h) => {
					h = e.members[h];
					return Ge(a, b, c, f(), h());
				});
			}
			function Ke(a, b, c, d, e) {
				d = gb(b.h, d.value);
				e = gb(b.h, e.value);
				d = d.filter((f) => Ce(f));
				e = e.filter((f) => Ce(f));
				d = w.create(d.map((f) => sb(f)));
				e = w.create(e.map((f) => sb(f)));
				return Ge(a, b, c, d, e);
			}
			function Le(a, b, c, d, e) {
				const f = Ge(a, b, c, oe(a, b, c, w.m(d)), oe(a, b, c, w.m(e))), h = Ke(a, b, c, d, e);
				d = eb(b.h, d.value).filter((n) => "http://www.w3.org/2000/xmlns/" !== n.node.namespaceURI).sort((n, t) => n.node.nodeName > t.node.nodeName ? 1 : -1).map((n) => sb(n));
				e = eb(b.h, e.value).filter((n) => "http://www.w3.org/2000/xmlns/" !== n.node.namespaceURI).sort((n, t) => n.node.nodeName > t.node.nodeName ? 1 : -1).map((n) => sb(n));
				const k = Ge(a, b, c, w.create(d), w.create(e));
				let l = !1;
				return { next: () => {
					if (l) return p;
					var n = f.next(0);
					if (!n.done && !1 === n.value) return l = !0, n;
					n = k.next(0);
					if (!n.done && !1 === n.value) return l = !0, n;
					n = h.next(0);
					l = !0;
					return n;
				} };
			}
			function Me(a, b, c, d, e) {
				const f = Ge(a, b, c, oe(a, b, c, w.m(d)), oe(a, b, c, w.m(e)));
				let h = !1;
				return { next: () => {
					if (h) return p;
					const k = f.next(0);
					return k.done || !1 !== k.value ? q(De(qc(d, b).first(), qc(e, b).first())) : (h = !0, k);
				} };
			}
			function He(a, b, c, d, e) {
				if (v(d.type, 46) && v(e.type, 46)) return ld(De(d, e));
				if (v(d.type, 61) && v(e.type, 61)) return Ie(a, b, c, d, e);
				if (v(d.type, 62) && v(e.type, 62)) return Je(a, b, c, d, e);
				if (v(d.type, 53) && v(e.type, 53)) {
					if (v(d.type, 55) && v(e.type, 55)) return Ke(a, b, c, d, e);
					if (v(d.type, 54) && v(e.type, 54)) return Le(a, b, c, d, e);
					if (v(d.type, 47) && v(e.type, 47) || v(d.type, 57) && v(e.type, 57) || v(d.type, 58) && v(e.type, 58)) return Me(a, b, c, d, e);
				}
				return ld(!1);
			}
			var Ne = class extends dc {
				constructor() {
					super({
						L: null,
						Ba: -1,
						sa: w.empty(),
						qa: {}
					});
				}
			};
			var Oe = (a = "Can not execute an updating expression in a non-updating context.") => Error(`XUST0001: ${a}`), Pe = (a) => Error(`XUTY0004: The attribute ${a.name}="${a.value}" follows a node that is not an attribute node.`), Qe = () => Error("XUTY0005: The target of a insert expression with into must be a single element or document node."), Re = () => Error("XUTY0006: The target of a insert expression with before or after must be a single element, text, comment, or processing instruction node."), Se = () => Error("XUTY0008: The target of a replace expression must be a single element, attribute, text, comment, or processing instruction node."), Te = () => Error("XUTY0012: The target of a rename expression must be a single element, attribute, or processing instruction node."), Ue = (a) => Error(`XUDY0017: The target ${a.outerHTML} is used in more than one replace value of expression.`), Ve = (a) => Error(`XUDY0021: Applying the updates will result in the XDM instance violating constraint: '${a}'`), We = (a) => Error(`XUDY0023: The namespace binding ${a} is conflicting.`), Xe = (a) => Error(`XUDY0024: The namespace binding ${a} is conflicting.`), Ye = () => Error("XUDY0027: The target for an insert, replace, or rename expression expression should not be empty.");
			function A(a, b, c) {
				b && null !== b.L ? a.B ? (null === a.ob && (a.ob = Ra(a.h(new Ne(), c).hb())), a = a.ob()) : a = a.h(b, c) : a = a.h(b, c);
				return a;
			}
			var C = class {
				constructor(a, b, c = {
					B: !1,
					V: !1,
					P: "unsorted",
					subtree: !1
				}, d = !1, e) {
					this.o = a;
					this.ha = c.P || "unsorted";
					this.subtree = !!c.subtree;
					this.V = !!c.V;
					this.B = !!c.B;
					this.Ga = b;
					this.H = !1;
					this.ob = null;
					this.Sb = d;
					this.type = e;
				}
				D() {
					return null;
				}
				v(a) {
					this.Ga.forEach((b) => b.v(a));
					if (!this.Sb && this.Ga.some((b) => b.H)) throw Oe();
				}
			};
			var Ze = class {
				constructor(a, b) {
					this.I = a;
					this.ca = b;
				}
			};
			var $e = class {
				constructor(a) {
					a && "object" === typeof a && "nodeType" in a && (a = a.ownerDocument || a, "function" === typeof a.createElementNS && "function" === typeof a.createProcessingInstruction && "function" === typeof a.createTextNode && "function" === typeof a.createComment && (this.h = a));
					this.h || (this.h = null);
				}
				createAttributeNS(a, b) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createAttributeNS(a, b);
				}
				createCDATASection(a) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createCDATASection(a);
				}
				createComment(a) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createComment(a);
				}
				createDocument() {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.implementation.createDocument(null, null, null);
				}
				createElementNS(a, b) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createElementNS(a, b);
				}
				createProcessingInstruction(a, b) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createProcessingInstruction(a, b);
				}
				createTextNode(a) {
					if (!this.h) throw Error("Please pass a node factory if an XQuery script uses node constructors");
					return this.h.createTextNode(a);
				}
			};
			function af(a, b, c, d) {
				return eb(d, a, `name-${b}`).some((e) => e.node.localName === b && e.node.namespaceURI === c);
			}
			var bf = (a, b, c, d) => {
				const e = x(c, a).node, f = (a = mb(c, a)) ? a.node : null;
				b.forEach((h) => {
					d.insertBefore(e, h.node, f);
				});
			}, cf = (a, b, c, d) => {
				const e = x(c, a).node;
				b.forEach((f) => {
					d.insertBefore(e, f.node, a.node);
				});
			}, df = (a, b, c, d) => {
				const e = (c = ib(c, a)) ? c.node : null;
				b.forEach((f) => {
					d.insertBefore(a.node, f.node, e);
				});
			}, ef = (a, b, c) => {
				b.forEach((d) => {
					c.insertBefore(a.node, d.node, null);
				});
			}, ff = (a, b, c, d) => {
				b.forEach((e) => {
					const f = e.node.localName, h = e.node.namespaceURI;
					if (af(a, f, h, c)) throw Ve(`An attribute ${h ? `Q{${h}}${f}` : f} already exists.`);
					d.setAttributeNS(a.node, h, f, hb(c, e));
				});
			}, hf = (a, b, c, d, e) => {
				d ||= new $e(a ? a.node : null);
				let f;
				switch (a.node.nodeType) {
					case 1:
						const h = c.getAllAttributes(a.node), k = c.getChildNodes(a.node), l = d.createElementNS(b.namespaceURI, b.Aa());
						f = {
							node: l,
							F: null
						};
						h.forEach((n) => {
							e.setAttributeNS(l, n.namespaceURI, n.nodeName, n.value);
						});
						k.forEach((n) => {
							e.insertBefore(l, n, null);
						});
						break;
					case 2:
						b = d.createAttributeNS(b.namespaceURI, b.Aa());
						b.value = hb(c, a);
						f = {
							node: b,
							F: null
						};
						break;
					case 7: f = {
						node: d.createProcessingInstruction(b.Aa(), hb(c, a)),
						F: null
					};
				}
				if (!x(c, a)) throw Error("Not supported: renaming detached nodes.");
				gf(a, [f], c, e);
			}, jf = (a, b, c, d) => {
				c.getChildNodes(a.node).forEach((e) => d.removeChild(a.node, e));
				b && d.insertBefore(a.node, b.node, null);
			}, gf = (a, b, c, d) => {
				const e = x(c, a);
				var f = a.node.nodeType;
				if (2 === f) {
					if (b.some((k) => 2 !== k.node.nodeType)) throw Error("Constraint \"If $target is an attribute node, $replacement must consist of zero or more attribute nodes.\" failed.");
					const h = e ? e.node : null;
					d.removeAttributeNS(h, a.node.namespaceURI, a.node.localName);
					b.forEach((k) => {
						const l = k.node.localName, n = k.node.namespaceURI;
						if (af(e, l, n, c)) throw Ve(`An attribute ${n ? `Q{${n}}${l}` : l} already exists.`);
						d.setAttributeNS(h, n, l, hb(c, k));
					});
				}
				if (1 === f || 3 === f || 8 === f || 7 === f) {
					const h = (f = mb(c, a)) ? f.node : null;
					d.removeChild(e.node, a.node);
					b.forEach((k) => {
						d.insertBefore(e.node, k.node, h);
					});
				}
			};
			var lf = (a, b, c, d) => {
				kf(a, b);
				a.filter((e) => -1 !== [
					"insertInto",
					"insertAttributes",
					"replaceValue",
					"rename"
				].indexOf(e.type)).forEach((e) => {
					switch (e.type) {
						case "insertInto":
							ef(e.target, e.content, d);
							break;
						case "insertAttributes":
							ff(e.target, e.content, b, d);
							break;
						case "rename":
							hf(e.target, e.o, b, c, d);
							break;
						case "replaceValue":
							var f = e.target;
							e = e.o;
							if (2 === f.node.nodeType) {
								const h = x(b, f);
								h ? d.setAttributeNS(h.node, f.node.namespaceURI, f.node.localName, e) : f.node.value = e;
							} else d.setData(f.node, e);
					}
				});
				a.filter((e) => -1 !== [
					"insertBefore",
					"insertAfter",
					"insertIntoAsFirst",
					"insertIntoAsLast"
				].indexOf(e.type)).forEach((e) => {
					switch (e.type) {
						case "insertAfter":
							bf(e.target, e.content, b, d);
							break;
						case "insertBefore":
							cf(e.target, e.content, b, d);
							break;
						case "insertIntoAsFirst":
							df(e.target, e.content, b, d);
							break;
						case "insertIntoAsLast": ef(e.target, e.content, d);
					}
				});
				a.filter((e) => "replaceNode" === e.type).forEach((e) => {
					gf(e.target, e.o, b, d);
				});
				a.filter((e) => "replaceElementContent" === e.type).forEach((e) => {
					jf(e.target, e.text, b, d);
				});
				a.filter((e) => "delete" === e.type).forEach((e) => {
					e = e.target;
					var f = x(b, e);
					(f = f ? f.node : null) && (2 === e.node.nodeType ? d.removeAttributeNS(f, e.node.namespaceURI, e.node.localName) : d.removeChild(f, e.node));
				});
				if (a.some((e) => "put" === e.type)) throw Error("Not implemented: the execution for pendingUpdate \"put\" is not yet implemented.");
			};
			const kf = (a, b) => {
				function c(f, h) {
					const k = /* @__PURE__ */ new Set();
					a.filter((l) => l.type === f).map((l) => l.target).forEach((l) => {
						l = l ? l.node : null;
						k.has(l) && h(l);
						k.add(l);
					});
				}
				c("rename", (f) => {
					throw Error(`XUDY0015: The target ${f.outerHTML} is used in more than one rename expression.`);
				});
				c("replaceNode", (f) => {
					throw Error(`XUDY0016: The target ${f.outerHTML} is used in more than one replace expression.`);
				});
				c("replaceValue", (f) => {
					throw Ue(f);
				});
				c("replaceElementContent", (f) => {
					throw Ue(f);
				});
				const d = /* @__PURE__ */ new Map(), e = (f) => new Sa(f.node.prefix, f.node.namespaceURI, f.node.localName);
				a.filter((f) => "replaceNode" === f.type && 2 === f.target.node.nodeType).forEach((f) => {
					var h = x(b, f.target);
					h = h ? h.node : null;
					const k = d.get(h);
					k ? k.push(...f.o.map(e)) : d.set(h, f.o.map(e));
				});
				a.filter((f) => "rename" === f.type && 2 === f.target.node.nodeType).forEach((f) => {
					var h = x(b, f.target);
					if (h) {
						h = h.node;
						var k = d.get(h);
						k ? k.push(f.o) : d.set(h, [f.o]);
					}
				});
				d.forEach((f) => {
					const h = {};
					f.forEach((k) => {
						h[k.prefix] || (h[k.prefix] = k.namespaceURI);
						if (h[k.prefix] !== k.namespaceURI) throw Xe(k.namespaceURI);
					});
				});
			};
			var mf = (a, ...b) => a.concat(...b.filter(Boolean));
			function nf(a) {
				return a.H ? (b, c) => a.s(b, c) : (b, c) => {
					const d = a.h(b, c);
					return { next: () => {
						return q({
							ca: [],
							I: d.N()
						});
					} };
				};
			}
			var of = class extends C {
				constructor(a, b, c, d) {
					super(a, b, c, !0, d);
					this.H = !0;
				}
				h() {
					throw Oe();
				}
			};
			function pf(a, b) {
				a = a.next(0);
				b(a.value.ca);
				return w.create(a.value.I);
			}
			function qf(a) {
				a.Ga.some((b) => b.H) && (a.H = !0);
			}
			var rf = class extends of {
				constructor(a, b, c, d) {
					super(a, b, c, d);
					this.H = this.Ga.some((e) => e.H);
				}
				h(a, b) {
					return this.A(a, b, this.Ga.map((c) => (d) => c.h(d, b)));
				}
				s(a, b) {
					let c = [];
					const d = this.A(a, b, this.Ga.map((f) => f.H ? (h) => {
						h = f.s(h, b);
						return pf(h, (k) => c = mf(c, k));
					} : (h) => f.h(h, b)));
					let e = !1;
					return { next: () => {
						if (e) return p;
						const f = d.N();
						e = !0;
						return q(new Ze(f, c));
					} };
				}
				v(a) {
					super.v(a);
					qf(this);
				}
			};
			const sf = [
				"external",
				"attribute",
				"nodeName",
				"nodeType",
				"universal"
			], tf = sf.length;
			function uf(a, b) {
				for (let c = 0; c < tf; ++c) {
					if (b.h[c] < a.h[c]) return 1;
					if (b.h[c] > a.h[c]) return -1;
				}
				return 0;
			}
			var D = class {
				constructor(a) {
					this.h = sf.map((b) => a[b] || 0);
					if (Object.keys(a).some((b) => !sf.includes(b))) throw Error("Invalid specificity kind passed");
				}
				add(a) {
					return new D(sf.reduce((c, d, e) => {
						c[d] = this.h[e] + a.h[e];
						return c;
					}, Object.create(null)));
				}
			};
			const vf = () => nc("Expected base expression of a function call to evaluate to a sequence of single function item");
			function wf(a, b, c, d) {
				const e = [];
				for (let f = 0; f < b.length; ++f) {
					if (null === b[f]) {
						e.push(null);
						continue;
					}
					const h = Ad(a[f], b[f], c, d, !1);
					e.push(h);
				}
				return e;
			}
			function xf(a, b) {
				if (!v(a.type, 60)) throw nc("Expected base expression to evaluate to a function item");
				if (a.v !== b) throw vf();
				return a;
			}
			function Ef(a, b, c, d, e, f, h) {
				let k = 0;
				e = e.map((l) => l ? null : f[k++](c));
				e = wf(a.o, e, d, a.D);
				if (0 <= e.indexOf(null)) return Ta(a, e);
				b = b.apply(void 0, [
					c,
					d,
					h,
					...e
				]);
				return Ad(a.s, b, d, a.D, !0);
			}
			var Gf = class extends rf {
				constructor(a, b, c) {
					super(new D({ external: 1 }), [a].concat(b.filter((d) => !!d)), {
						P: "unsorted",
						V: !1,
						subtree: !1,
						B: !1
					}, c);
					this.la = b.length;
					this.O = b.map((d) => null === d);
					this.K = null;
					this.ya = a;
					this.Ma = b;
				}
				s(a, b) {
					if (!this.l || !this.l.H) return super.s(a, b);
					let c = [];
					const d = Ef(this.l, (f, h, k, ...l) => pf(this.l.value(f, h, k, ...l), (n) => {
						c = mf(c, n);
					}), a, b, this.O, this.Ma.map((f) => () => f.H ? pf(f.s(a, b), (h) => {
						c = mf(c, h);
					}) : A(f, a, b)), this.K);
					let e = !1;
					return { next: () => {
						if (e) return p;
						const f = d.N();
						e = !0;
						return q({
							ca: c,
							I: f
						});
					} };
				}
				A(a, b, [c, ...d]) {
					if (this.l) return Ef(this.l, (f, h, k, ...l) => this.l.value(f, h, k, ...l), a, b, this.O, d, this.K);
					const e = c(a);
					return e.X({
						default: () => {
							throw vf();
						},
						m: () => e.M(([f]) => {
							f = xf(f, this.la);
							if (f.H) throw Error("XUDY0038: The function returned by the PrimaryExpr of a dynamic function invocation can not be an updating function");
							return Ef(f, f.value, a, b, this.O, d, this.K);
						})
					});
				}
				v(a) {
					this.K = Ff(a);
					super.v(a);
					if (this.ya.B) {
						a = A(this.ya, null, null);
						if (!a.oa()) throw vf();
						this.l = xf(a.first(), this.la);
						this.l.H && (this.H = !0);
					}
				}
			};
			const Hf = (a, b, c, d, e, f) => tb([
				d,
				e,
				f
			], ([h, k, l]) => {
				k = k.value;
				l = l.value;
				if (k > h.members.length || 0 >= k) throw Error("FOAY0001: subarray start out of bounds.");
				if (0 > l) throw Error("FOAY0002: subarray length out of bounds.");
				if (k + l > h.members.length + 1) throw Error("FOAY0001: subarray start + length out of bounds.");
				return w.m(new qb(h.members.slice(k - 1, l + k - 1)));
			}), If = (a, b, c, d, e) => tb([d], ([f]) => e.M((h) => {
				h = h.map((l) => l.value).sort((l, n) => n - l).filter((l, n, t) => t[n - 1] !== l);
				const k = f.members.concat();
				for (let l = 0, n = h.length; l < n; ++l) {
					const t = h[l];
					if (t > f.members.length || 0 >= t) throw Error("FOAY0001: subarray position out of bounds.");
					k.splice(t - 1, 1);
				}
				return w.m(new qb(k));
			})), Jf = (a) => v(a, 1) || v(a, 20) || v(a, 19), Kf = (a, b, c, d, e) => 0 === d.length ? 0 !== e.length : 0 !== e.length && He(a, b, c, d[0], e[0]).next(0).value ? Kf(a, b, c, d.slice(1), e.slice(1)) : d[0].value !== d[0].value ? !0 : Jf(d[0].type) && 0 !== e.length && Jf(e[0].type) ? d[0].value < e[0].value : 0 === e.length ? !1 : d[0].value < e[0].value, Lf = (a, b, c, d) => {
				d.sort((e, f) => Ge(a, b, c, w.create(e), w.create(f)).next(0).value ? 0 : Kf(a, b, c, e, f) ? -1 : 1);
				return w.m(new qb(d.map((e) => () => w.create(e))));
			};
			function Mf(a) {
				return v(a.type, 62) ? kc(a.members.map((b) => b().M((c) => kc(c.map(Mf))))) : w.m(a);
			}
			var Nf = [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "size",
					j: [{
						type: 62,
						g: 3
					}],
					i: {
						type: 5,
						g: 3
					},
					callFunction: (a, b, c, d) => tb([d], ([e]) => w.m(g(e.members.length, 5)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "get",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 5,
						g: 3
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction: pb
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "put",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 5,
							g: 3
						},
						{
							type: 59,
							g: 2
						}
					],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e, f) => tb([e, d], ([h, k]) => {
						h = h.value;
						if (0 >= h || h > k.members.length) throw Error("FOAY0001: array position out of bounds.");
						k = k.members.concat();
						k.splice(h - 1, 1, Ra(f));
						return w.m(new qb(k));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "append",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 59,
						g: 2
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d], ([f]) => w.m(new qb(f.members.concat([Ra(e)]))))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "subarray",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 5,
							g: 3
						},
						{
							type: 5,
							g: 3
						}
					],
					i: {
						type: 62,
						g: 3
					},
					callFunction: Hf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "subarray",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 5,
						g: 3
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction(a, b, c, d, e) {
						const f = w.m(g(d.first().value.length - e.first().value + 1, 5));
						return Hf(a, b, c, d, e, f);
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "remove",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 5,
						g: 2
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: If
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "insert-before",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 5,
							g: 3
						},
						{
							type: 59,
							g: 2
						}
					],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e, f) => tb([d, e], ([h, k]) => {
						k = k.value;
						if (k > h.members.length + 1 || 0 >= k) throw Error("FOAY0001: subarray position out of bounds.");
						h = h.members.concat();
						h.splice(k - 1, 0, Ra(f));
						return w.m(new qb(h));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "head",
					j: [{
						type: 62,
						g: 3
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction(a, b, c, d) {
						return pb(a, b, c, d, w.m(g(1, 5)));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "tail",
					j: [{
						type: 62,
						g: 3
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction(a, b, c, d) {
						return If(a, b, c, d, w.m(g(1, 5)));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "reverse",
					j: [{
						type: 62,
						g: 3
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d) => tb([d], ([e]) => w.m(new qb(e.members.concat().reverse())))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "join",
					j: [{
						type: 62,
						g: 2
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d) => d.M((e) => {
						e = e.reduce((f, h) => f.concat(h.members), []);
						return w.m(new qb(e));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "for-each",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 60,
						g: 3
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						if (1 !== h.v) throw nc("The callback passed into array:for-each has a wrong arity.");
						f = f.members.map((k) => Ra(h.value.call(void 0, a, b, c, wf(h.o, [k()], b, "array:for-each")[0])));
						return w.m(new qb(f));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "filter",
					j: [{
						type: 62,
						g: 3
					}, {
						type: 60,
						g: 3
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						if (1 !== h.v) throw nc("The callback passed into array:filter has a wrong arity.");
						const k = f.members.map((t) => {
							t = wf(h.o, [t()], b, "array:filter")[0];
							const u = h.value;
							return u(a, b, c, t);
						}), l = [];
						let n = !1;
						return w.create({ next: () => {
							if (n) return p;
							for (let u = 0, z = f.members.length; u < z; ++u) {
								var t = k[u].ea();
								l[u] = t;
							}
							t = f.members.filter((u, z) => l[z]);
							n = !0;
							return q(new qb(t));
						} });
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "fold-left",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 59,
							g: 2
						},
						{
							type: 60,
							g: 3
						}
					],
					i: {
						type: 59,
						g: 2
					},
					callFunction: (a, b, c, d, e, f) => tb([d, f], ([h, k]) => {
						if (2 !== k.v) throw nc("The callback passed into array:fold-left has a wrong arity.");
						return h.members.reduce((l, n) => {
							n = wf(k.o, [n()], b, "array:fold-left")[0];
							return k.value.call(void 0, a, b, c, l, n);
						}, e);
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "fold-right",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 59,
							g: 2
						},
						{
							type: 60,
							g: 3
						}
					],
					i: {
						type: 59,
						g: 2
					},
					callFunction: (a, b, c, d, e, f) => tb([d, f], ([h, k]) => {
						if (2 !== k.v) throw nc("The callback passed into array:fold-right has a wrong arity.");
						return h.members.reduceRight((l, n) => {
							n = wf(k.o, [n()], b, "array:fold-right")[0];
							return k.value.call(void 0, a, b, c, l, n);
						}, e);
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "for-each-pair",
					j: [
						{
							type: 62,
							g: 3
						},
						{
							type: 62,
							g: 3
						},
						{
							type: 60,
							g: 3
						}
					],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d, e, f) => tb([
						d,
						e,
						f
					], ([h, k, l]) => {
						if (2 !== l.v) throw nc("The callback passed into array:for-each-pair has a wrong arity.");
						const n = [];
						for (let t = 0, u = Math.min(h.members.length, k.members.length); t < u; ++t) {
							const [z, y] = wf(l.o, [h.members[t](), k.members[t]()], b, "array:for-each-pair");
							n[t] = Ra(l.value.call(void 0, a, b, c, z, y));
						}
						return w.m(new qb(n));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "sort",
					j: [{
						type: 62,
						g: 3
					}],
					i: {
						type: 62,
						g: 3
					},
					callFunction: (a, b, c, d) => tb([d], ([e]) => {
						e = e.members.map((f) => f().N());
						return Lf(a, b, c, e);
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/array",
					localName: "flatten",
					j: [{
						type: 59,
						g: 2
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction: (a, b, c, d) => d.M((e) => kc(e.map(Mf)))
				}
			];
			function E(a, b, c, d, e) {
				return e.isEmpty() ? e : w.m(kd(e.first(), a));
			}
			var Of = [
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "untypedAtomic",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 19,
						g: 0
					},
					callFunction: E.bind(null, 19)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "error",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 39,
						g: 0
					},
					callFunction: E.bind(null, 39)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "string",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 1,
						g: 0
					},
					callFunction: E.bind(null, 1)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "boolean",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 0,
						g: 0
					},
					callFunction: E.bind(null, 0)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "decimal",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 4,
						g: 0
					},
					callFunction: E.bind(null, 4)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "float",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 6,
						g: 0
					},
					callFunction: E.bind(null, 6)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "double",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: E.bind(null, 3)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "duration",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 18,
						g: 0
					},
					callFunction: E.bind(null, 18)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "dateTime",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 9,
						g: 0
					},
					callFunction: E.bind(null, 9)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "dateTimeStamp",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 10,
						g: 0
					},
					callFunction: E.bind(null, 10)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "time",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 8,
						g: 0
					},
					callFunction: E.bind(null, 8)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "date",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 7,
						g: 0
					},
					callFunction: E.bind(null, 7)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "gYearMonth",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 11,
						g: 0
					},
					callFunction: E.bind(null, 11)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "gYear",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 12,
						g: 0
					},
					callFunction: E.bind(null, 12)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "gMonthDay",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 13,
						g: 0
					},
					callFunction: E.bind(null, 13)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "gDay",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 15,
						g: 0
					},
					callFunction: E.bind(null, 15)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "gMonth",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 14,
						g: 0
					},
					callFunction: E.bind(null, 14)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "hexBinary",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 22,
						g: 0
					},
					callFunction: E.bind(null, 22)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "base64Binary",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 21,
						g: 0
					},
					callFunction: E.bind(null, 21)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "QName",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 23,
						g: 0
					},
					callFunction: (a, b, c, d) => {
						if (d.isEmpty()) return d;
						a = d.first();
						if (v(a.type, 2)) throw Error("XPTY0004: The provided QName is not a string-like value.");
						a = kd(a, 1).value;
						a = tc(a, 23);
						if (!uc(a, 23)) throw Error("FORG0001: The provided QName is invalid.");
						if (!a.includes(":")) return c = c.Z(""), w.m(g(new Sa("", c, a), 23));
						const [e, f] = a.split(":");
						c = c.Z(e);
						if (!c) throw Error(`FONS0004: The value ${a} can not be cast to a QName. Did you mean to use fn:QName?`);
						return w.m(g(new Sa(e, c, f), 23));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "anyURI",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 20,
						g: 0
					},
					callFunction: E.bind(null, 20)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "normalizedString",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 48,
						g: 0
					},
					callFunction: E.bind(null, 48)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "token",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 52,
						g: 0
					},
					callFunction: E.bind(null, 52)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "language",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 51,
						g: 0
					},
					callFunction: E.bind(null, 51)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "NMTOKEN",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 50,
						g: 0
					},
					callFunction: E.bind(null, 50)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "NMTOKENS",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 49,
						g: 2
					},
					callFunction: E.bind(null, 49)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "Name",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 25,
						g: 0
					},
					callFunction: E.bind(null, 25)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "NCName",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 24,
						g: 0
					},
					callFunction: E.bind(null, 24)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "ID",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 42,
						g: 0
					},
					callFunction: E.bind(null, 42)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "IDREF",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 41,
						g: 0
					},
					callFunction: E.bind(null, 41)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "IDREFS",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 43,
						g: 2
					},
					callFunction: E.bind(null, 43)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "ENTITY",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 26,
						g: 0
					},
					callFunction: E.bind(null, 26)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "ENTITIES",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 40,
						g: 2
					},
					callFunction: E.bind(null, 40)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "integer",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: E.bind(null, 5)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "nonPositiveInteger",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 27,
						g: 0
					},
					callFunction: E.bind(null, 27)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "negativeInteger",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 28,
						g: 0
					},
					callFunction: E.bind(null, 28)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "long",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 31,
						g: 0
					},
					callFunction: E.bind(null, 31)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "int",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 32,
						g: 0
					},
					callFunction: E.bind(null, 32)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "short",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 33,
						g: 0
					},
					callFunction: E.bind(null, 33)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "byte",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 34,
						g: 0
					},
					callFunction: E.bind(null, 34)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "nonNegativeInteger",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 30,
						g: 0
					},
					callFunction: E.bind(null, 30)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "unsignedLong",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 36,
						g: 0
					},
					callFunction: E.bind(null, 36)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "unsignedInt",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 35,
						g: 0
					},
					callFunction: E.bind(null, 35)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "unsignedShort",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 38,
						g: 0
					},
					callFunction: E.bind(null, 38)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "unsignedByte",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 37,
						g: 0
					},
					callFunction: E.bind(null, 37)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "positiveInteger",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 29,
						g: 0
					},
					callFunction: E.bind(null, 29)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "yearMonthDuration",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 16,
						g: 0
					},
					callFunction: E.bind(null, 16)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "dayTimeDuration",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 17,
						g: 0
					},
					callFunction: E.bind(null, 17)
				},
				{
					namespaceURI: "http://www.w3.org/2001/XMLSchema",
					localName: "dateTimeStamp",
					j: [{
						type: 46,
						g: 0
					}],
					i: {
						type: 10,
						g: 0
					},
					callFunction: E.bind(null, 10)
				}
			];
			const Pf = (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getYear(), 5)), Qf = (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getMonth(), 5)), Rf = (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getDay(), 5)), Sf = (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getHours(), 5)), Tf = (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getMinutes(), 5)), Uf = (a, b, c, d) => {
				d.isEmpty() || (a = w, b = a.m, d = d.first().value, d = b.call(a, g(d.D + d.ma, 4)));
				return d;
			}, Vf = (a, b, c, d) => d.isEmpty() ? d : (a = d.first().value.W) ? w.m(g(a, 17)) : w.empty();
			var Wf = [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "dateTime",
					j: [{
						type: 7,
						g: 0
					}, {
						type: 8,
						g: 0
					}],
					i: {
						type: 9,
						g: 0
					},
					callFunction: (a, b, c, d, e) => {
						if (d.isEmpty()) return d;
						if (e.isEmpty()) return e;
						a = d.first().value;
						e = e.first().value;
						b = a.W;
						c = e.W;
						if (b || c) {
							if (!b || c) {
								if (!b && c) b = c;
								else if (!b.equals(c)) throw Error("FORG0008: fn:dateTime: got a date and time value with different timezones.");
							}
						} else b = null;
						e = new Lb(a.getYear(), a.getMonth(), a.getDay(), e.getHours(), e.getMinutes(), e.getSeconds(), e.ma, b);
						return w.m(g(e, 9));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "year-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Pf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "month-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Qf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "day-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Rf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "hours-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Sf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "minutes-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Tf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "seconds-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 4,
						g: 0
					},
					callFunction: Uf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "timezone-from-dateTime",
					j: [{
						type: 9,
						g: 0
					}],
					i: {
						type: 17,
						g: 0
					},
					callFunction: Vf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "year-from-date",
					j: [{
						type: 7,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Pf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "month-from-date",
					j: [{
						type: 7,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Qf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "day-from-date",
					j: [{
						type: 7,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Rf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "timezone-from-date",
					j: [{
						type: 7,
						g: 0
					}],
					i: {
						type: 17,
						g: 0
					},
					callFunction: Vf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "hours-from-time",
					j: [{
						type: 8,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Sf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "minutes-from-time",
					j: [{
						type: 8,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: Tf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "seconds-from-time",
					j: [{
						type: 8,
						g: 0
					}],
					i: {
						type: 4,
						g: 0
					},
					callFunction: Uf
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "timezone-from-time",
					j: [{
						type: 8,
						g: 0
					}],
					i: {
						type: 17,
						g: 0
					},
					callFunction: Vf
				}
			];
			function Xf(a, b) {
				const c = b.h, d = b.Ja, e = b.Oa;
				switch (a.node.nodeType) {
					case 1:
						const h = d.createElementNS(a.node.namespaceURI, a.node.nodeName);
						c.getAllAttributes(a.node).forEach((k) => e.setAttributeNS(h, k.namespaceURI, k.nodeName, k.value));
						for (var f of gb(c, a)) a = Xf(f, b), e.insertBefore(h, a.node, null);
						return {
							node: h,
							F: null
						};
					case 2: return b = d.createAttributeNS(a.node.namespaceURI, a.node.nodeName), b.value = hb(c, a), {
						node: b,
						F: null
					};
					case 4: return {
						node: d.createCDATASection(hb(c, a)),
						F: null
					};
					case 8: return {
						node: d.createComment(hb(c, a)),
						F: null
					};
					case 9:
						f = d.createDocument();
						for (const k of gb(c, a)) a = Xf(k, b), e.insertBefore(f, a.node, null);
						return {
							node: f,
							F: null
						};
					case 7: return {
						node: d.createProcessingInstruction(a.node.target, hb(c, a)),
						F: null
					};
					case 3: return {
						node: d.createTextNode(hb(c, a)),
						F: null
					};
				}
			}
			function Yf(a, b) {
				const c = b.Oa;
				var d = b.Ja;
				const e = b.h;
				if (cb(a.node)) switch (a.node.nodeType) {
					case 2: return d = d.createAttributeNS(a.node.namespaceURI, a.node.nodeName), d.value = hb(e, a), d;
					case 8: return d.createComment(hb(e, a));
					case 1:
						const f = a.node.prefix, h = a.node.localName, k = d.createElementNS(a.node.namespaceURI, f ? f + ":" + h : h);
						gb(e, a).forEach((l) => {
							l = Yf(l, b);
							c.insertBefore(k, l, null);
						});
						eb(e, a).forEach((l) => {
							c.setAttributeNS(k, l.node.namespaceURI, l.node.nodeName, hb(e, l));
						});
						k.normalize();
						return k;
					case 7: return d.createProcessingInstruction(a.node.target, hb(e, a));
					case 3: return d.createTextNode(hb(e, a));
				}
				else return Xf(a, b).node;
			}
			function Zf(a, b, c) {
				let d = a;
				for (a = x(c, d); null !== a;) {
					if (2 === d.node.nodeType) b.push(d.node.nodeName);
					else {
						const e = gb(c, a);
						b.push(e.findIndex((f) => nd(f, d)));
					}
					d = a;
					a = x(c, d);
				}
				return d;
			}
			function $f(a, b, c) {
				for (; 0 < b.length;) {
					const d = b.pop();
					"string" === typeof d ? a = eb(c, a).find((e) => e.node.nodeName === d) : a = gb(c, a)[d];
				}
				return a.node;
			}
			function ag(a, b, c) {
				var d = a.node;
				if (!(cb(d) || c || a.F)) return d;
				d = b.v;
				const e = [];
				if (c) return Yf(a, b);
				a = Zf(a, e, b.h);
				c = d.get(a.node);
				c || (c = {
					node: Yf(a, b),
					F: null
				}, d.set(a.node, c));
				return $f(c, e, b.h);
			}
			const bg = (a, b, c, d, e) => d.M((f) => {
				var h;
				let k = "";
				for (let l = 0; l < f.length; l++) {
					const n = f[l], t = b.Wa && v(n.type, 53) ? b.Wa.serializeToString(ag(n.value, b, !1)) : null === (h = rc(w.m(n), b).map((u) => kd(u, 1)).first()) || void 0 === h ? void 0 : h.value;
					t && (k += `{type: ${Da[n.type]}, value: ${t}}\n`);
				}
				void 0 !== e && (k += e.first().value);
				b.jb.trace(k);
				return w.create(f);
			});
			var cg = [{
				j: [{
					type: 59,
					g: 2
				}],
				callFunction: bg,
				localName: "trace",
				namespaceURI: "http://www.w3.org/2005/xpath-functions",
				i: {
					type: 59,
					g: 2
				}
			}, {
				j: [{
					type: 59,
					g: 2
				}, {
					type: 1,
					g: 3
				}],
				callFunction: bg,
				localName: "trace",
				namespaceURI: "http://www.w3.org/2005/xpath-functions",
				i: {
					type: 59,
					g: 2
				}
			}];
			const dg = (a, b, c, d, e) => {
				a = void 0 === d || d.isEmpty() ? new Sa("err", "http://www.w3.org/2005/xqt-errors", "FOER0000") : d.first().value;
				b = "";
				void 0 === e || e.isEmpty() || (b = `: ${e.first().value}`);
				throw Error(`${a.localName}${b}`);
			};
			var eg = [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "error",
					j: [],
					i: {
						type: 63,
						g: 3
					},
					callFunction: dg
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "error",
					j: [{
						type: 23,
						g: 0
					}],
					i: {
						type: 63,
						g: 3
					},
					callFunction: dg
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "error",
					j: [{
						type: 23,
						g: 0
					}, {
						type: 1,
						g: 3
					}],
					i: {
						type: 63,
						g: 3
					},
					callFunction: dg
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "error",
					j: [
						{
							type: 23,
							g: 0
						},
						{
							type: 1,
							g: 3
						},
						{
							type: 59,
							g: 2
						}
					],
					i: {
						type: 63,
						g: 3
					},
					callFunction() {
						throw Error("Not implemented: Using an error object in error is not supported");
					}
				}
			];
			function fg(a) {
				return "string" === typeof a ? a : (a = new Za().getChildNodes(a).find((b) => 8 === b.nodeType)) ? a.data : "some expression";
			}
			var gg = class extends Error {
				constructor(a, b) {
					super(a);
					this.position = {
						end: {
							ga: b.end.ga,
							line: b.end.line,
							offset: b.end.offset
						},
						start: {
							ga: b.start.ga,
							line: b.start.line,
							offset: b.start.offset
						}
					};
				}
			};
			function hg(a, b) {
				if (b instanceof Error) throw b;
				"string" !== typeof a && (a = fg(a));
				const c = ig(b);
				a = a.replace(/\r/g, "").split("\n");
				const d = Math.floor(Math.log10(Math.min(c.end.line + 2, a.length))) + 1;
				a = a.reduce((e, f, h) => {
					var k = h + 1;
					if (2 < c.start.line - k || 2 < k - c.end.line) return e;
					h = `${Array(d).fill(" ", 0, Math.floor(Math.log10(k)) + 1 - d).join("")}${k}: `;
					e.push(`${h}${f}`);
					if (k >= c.start.line && k <= c.end.line) {
						const l = k < c.end.line ? f.length + h.length : c.end.ga - 1 + h.length;
						k = k > c.start.line ? h.length : c.start.ga - 1 + h.length;
						f = " ".repeat(h.length) + Array.from(f.substring(0, k - h.length), (n) => "	" === n ? "	" : " ").join("") + "^".repeat(l - k);
						e.push(f);
					}
					return e;
				}, []);
				b = jg(b).join("\n");
				throw new gg(a.join("\n") + "\n\n" + b, c);
			}
			const kg = Object.create(null);
			function lg(a, b) {
				const c = /* @__PURE__ */ new Map();
				for (let d = 0; d < a.length + 1; ++d) c.set(d, /* @__PURE__ */ new Map());
				return function h(e, f) {
					if (0 === e) return f;
					if (0 === f) return e;
					if (c.get(e).has(f)) return c.get(e).get(f);
					var k = 0;
					a[e - 1] !== b[f - 1] && (k = 1);
					k = Math.min(h(e - 1, f) + 1, h(e, f - 1) + 1, h(e - 1, f - 1) + k);
					c.get(e).set(f, k);
					return k;
				}(a.length, b.length);
			}
			function mg(a) {
				const b = kg[a] ? kg[a] : Object.keys(kg).map((c) => ({
					name: c,
					sb: lg(a, c.slice(c.lastIndexOf(":") + 1))
				})).sort((c, d) => c.sb - d.sb).slice(0, 5).filter((c) => c.sb < a.length / 2).reduce((c, d) => c.concat(kg[d.name]), []).slice(0, 5);
				return b.length ? b.map((c) => `"Q{${c.namespaceURI}}${c.localName} (${c.j.map((d) => 4 === d ? "..." : Ha(d)).join(", ")})"`).reduce((c, d, e, f) => 0 === e ? c + d : c + ((e !== f.length - 1 ? ", " : " or ") + d), "Did you mean ") + "?" : "No similar functions found.";
			}
			function ng(a, b, c) {
				var d = kg[a + ":" + b];
				return d ? (d = d.find((e) => e.j.some((f) => 4 === f) ? e.j.length - 1 <= c : e.j.length === c)) ? {
					j: d.j,
					arity: c,
					callFunction: d.callFunction,
					H: d.H,
					localName: b,
					namespaceURI: a,
					i: d.i
				} : null : null;
			}
			function og(a, b, c, d, e) {
				kg[a + ":" + b] || (kg[a + ":" + b] = []);
				kg[a + ":" + b].push({
					j: c,
					arity: c.length,
					callFunction: e,
					H: !1,
					localName: b,
					namespaceURI: a,
					i: d
				});
			}
			var pg = {
				xml: "http://www.w3.org/XML/1998/namespace",
				xs: "http://www.w3.org/2001/XMLSchema",
				fn: "http://www.w3.org/2005/xpath-functions",
				map: "http://www.w3.org/2005/xpath-functions/map",
				array: "http://www.w3.org/2005/xpath-functions/array",
				math: "http://www.w3.org/2005/xpath-functions/math",
				fontoxpath: "http://fontoxml.com/fontoxpath",
				local: "http://www.w3.org/2005/xquery-local-functions"
			};
			var qg = class {
				constructor(a, b, c, d) {
					this.Ea = [Object.create(null)];
					this.Fa = Object.create(null);
					this.s = a;
					this.ha = Object.keys(b).reduce((e, f) => {
						if (void 0 === b[f]) return e;
						e[f] = `Q{}${f}[0]`;
						return e;
					}, Object.create(null));
					this.o = Object.create(null);
					this.h = Object.create(null);
					this.v = c;
					this.l = d;
					this.D = [];
				}
				ua(a, b, c) {
					return ng(a, b, c);
				}
				eb(a, b) {
					if (a) return null;
					a = this.ha[b];
					this.o[b] || (this.o[b] = { name: b });
					return a;
				}
				Ua(a, b) {
					const c = this.l(a, b);
					if (c) this.D.push({
						fc: a,
						arity: b,
						Eb: c
					});
					else if ("" === a.prefix) {
						if (this.v) return {
							namespaceURI: this.v,
							localName: a.localName
						};
					} else if (b = this.Z(a.prefix, !0)) return {
						namespaceURI: b,
						localName: a.localName
					};
					return c;
				}
				Z(a, b = !0) {
					if (!b) return null;
					if (pg[a]) return pg[a];
					b = this.s(a);
					this.h[a] || (this.h[a] = {
						namespaceURI: b,
						prefix: a
					});
					return void 0 !== b || a ? b : null;
				}
			};
			var rg = (a, b) => {
				a = 2 === a.node.nodeType ? `${a.node.nodeName}="${hb(b, a)}"` : a.node.outerHTML;
				return Error(`XQTY0024: The node ${a} follows a node that is not an attribute node or a namespace node.`);
			}, sg = (a) => Error(`XQDY0044: The node name "${a.Aa()}" is invalid for a computed attribute constructor.`), tg = () => Error("XQST0045: Functions and variables may not be declared in one of the reserved namespace URIs."), ug = (a, b) => Error(`XQST0049: The function or variable "Q{${a}}${b}" is declared more than once.`), vg = () => Error("XQST0060: Functions declared in a module or as an external function must reside in a namespace."), wg = () => Error("XQST0066: A Prolog may contain at most one default function namespace declaration."), xg = () => Error("XQST0070: The prefixes xml and xmlns may not be used in a namespace declaration or be bound to another namespaceURI."), yg = (a) => Error(`XQDY0074: The value "${a}" of a name expressions cannot be converted to an expanded QName.`), zg = (a) => Error(`XPST0081: The prefix "${a}" could not be resolved`);
			function Ag(a, b) {
				return `Q{${a || ""}}${b}`;
			}
			function Bg(a, b) {
				for (let c = a.length - 1; 0 <= c; --c) if (b in a[c]) return a[c][b];
			}
			function Ff(a) {
				const b = new Cg(a.o);
				for (let c = 0; c < a.h + 1; ++c) b.D = [Object.assign(Object.create(null), b.D[0], a.D[c])], b.Ea = [Object.assign(Object.create(null), b.Ea[0], a.Ea[c])], b.l = Object.assign(Object.create(null), a.l), b.Fa = a.Fa, b.v = a.v;
				return b;
			}
			function Dg(a) {
				a.s++;
				a.h++;
				a.D[a.h] = Object.create(null);
				a.Ea[a.h] = Object.create(null);
			}
			function Eg(a, b, c) {
				return (a = a.Fa[Ag(b, c)]) ? a : null;
			}
			function Fg(a, b, c, d, e) {
				d = Ag(b, c) + "~" + d;
				if (a.l[d]) throw ug(b, c);
				a.l[d] = e;
			}
			function Gg(a, b, c) {
				a.D[a.h][b] = c;
			}
			function Hg(a, b, c) {
				b = Ag(b || "", c);
				return a.Ea[a.h][b] = `${b}[${a.s}]`;
			}
			function Ig(a, b, c, d) {
				a.Fa[`${Ag(b || "", c)}[${a.s}]`] = d;
			}
			function Jg(a) {
				a.D.length = a.h;
				a.Ea.length = a.h;
				a.h--;
			}
			var Cg = class {
				constructor(a) {
					this.o = a;
					this.s = this.h = 0;
					this.D = [Object.create(null)];
					this.l = Object.create(null);
					this.v = null;
					this.Fa = a && a.Fa;
					this.Ea = a && a.Ea;
				}
				ua(a, b, c, d = !1) {
					const e = this.l[Ag(a, b) + "~" + c];
					return !e || d && e.wb ? null === this.o ? null : this.o.ua(a, b, c, d) : e;
				}
				eb(a, b) {
					const c = Bg(this.Ea, Ag(a, b));
					return c ? c : null === this.o ? null : this.o.eb(a, b);
				}
				Ua(a, b) {
					var c = a.prefix;
					const d = a.localName;
					return "" === c && this.v ? {
						localName: d,
						namespaceURI: this.v
					} : c && (c = this.Z(c, !1)) ? {
						localName: d,
						namespaceURI: c
					} : null === this.o ? null : this.o.Ua(a, b);
				}
				Z(a, b = !0) {
					const c = Bg(this.D, a || "");
					return void 0 === c ? null === this.o ? void 0 : this.o.Z(a || "", b) : c;
				}
			};
			function G(a, b) {
				"*" === b || Array.isArray(b) || (b = [b]);
				for (let c = 1; c < a.length; ++c) {
					if (!Array.isArray(a[c])) continue;
					const d = a[c];
					if ("*" === b || b.includes(d[0])) return d;
				}
				return null;
			}
			function H(a) {
				return 2 > a.length ? "" : "object" === typeof a[1] ? a[2] || "" : a[1] || "";
			}
			function I(a, b) {
				if (!Array.isArray(a)) return null;
				a = a[1];
				return "object" !== typeof a || Array.isArray(a) ? null : b in a ? a[b] : null;
			}
			function J(a, b) {
				return b.reduce(G, a);
			}
			function K(a, b) {
				const c = [];
				for (let d = 1; d < a.length; ++d) {
					if (!Array.isArray(a[d])) continue;
					const e = a[d];
					"*" !== b && e[0] !== b || c.push(e);
				}
				return c;
			}
			function Kg(a) {
				return {
					localName: H(a),
					namespaceURI: I(a, "URI"),
					prefix: I(a, "prefix")
				};
			}
			function Lg(a) {
				const b = G(a, "typeDeclaration");
				if (!b || G(b, "voidSequenceType")) return {
					type: 59,
					g: 2
				};
				const c = (f) => {
					switch (f[0]) {
						case "documentTest": return 55;
						case "elementTest": return 54;
						case "attributeTest": return 47;
						case "piTest": return 57;
						case "commentTest": return 58;
						case "textTest": return 56;
						case "anyKindTest": return 53;
						case "anyItemType": return 59;
						case "anyFunctionTest":
						case "functionTest":
						case "typedFunctionTest": return 60;
						case "anyMapTest":
						case "typedMapTest": return 61;
						case "anyArrayTest":
						case "typedArrayTest": return 62;
						case "atomicType": return Ia([I(f, "prefix"), H(f)].join(":"));
						case "parenthesizedItemType": return c(G(f, "*"));
						default: throw Error(`Type declaration "${G(b, "*")[0]}" is not supported.`);
					}
				};
				a = {
					type: c(G(b, "*")),
					g: 3
				};
				let d = null;
				const e = G(b, "occurrenceIndicator");
				e && (d = H(e));
				switch (d) {
					case "*": return a.g = 2, a;
					case "?": return a.g = 0, a;
					case "+": return a.g = 1, a;
					case "":
					case null: return a;
				}
			}
			function L(a, b, c) {
				if ("object" !== typeof a[1] || Array.isArray(a[1])) {
					const d = {};
					d[b] = c;
					a.splice(1, 0, d);
				} else a[1][b] = c;
			}
			function Mg(a) {
				const b = {
					type: 62,
					g: 3
				};
				L(a, "type", b);
				return b;
			}
			function Ng(a, b) {
				if (!b || !b.fa) return {
					type: 59,
					g: 2
				};
				var c = G(a, "EQName");
				if (!c) return {
					type: 59,
					g: 2
				};
				var d = Kg(c);
				c = d.localName;
				const e = d.prefix;
				d = K(G(a, "arguments"), "*");
				c = b.fa.Ua({
					localName: c,
					prefix: e
				}, d.length);
				if (!c) return {
					type: 59,
					g: 2
				};
				b = b.fa.ua(c.namespaceURI, c.localName, d.length + 1);
				if (!b) return {
					type: 59,
					g: 2
				};
				59 !== b.i.type && L(a, "type", b.i);
				return b.i;
			}
			function M(a, b, c) {
				return (a << 20) + (b << 12) + (c.charCodeAt(0) << 8) + c.charCodeAt(1);
			}
			var Og = {
				[M(2, 2, "idivOp")]: 5,
				[M(16, 16, "addOp")]: 16,
				[M(16, 16, "subtractOp")]: 16,
				[M(16, 16, "divOp")]: 4,
				[M(16, 2, "multiplyOp")]: 16,
				[M(16, 2, "divOp")]: 16,
				[M(2, 16, "multiplyOp")]: 16,
				[M(17, 17, "addOp")]: 17,
				[M(17, 17, "subtractOp")]: 17,
				[M(17, 17, "divOp")]: 4,
				[M(17, 2, "multiplyOp")]: 17,
				[M(17, 2, "divOp")]: 17,
				[M(2, 17, "multiplyOp")]: 17,
				[M(9, 9, "subtractOp")]: 17,
				[M(7, 7, "subtractOp")]: 17,
				[M(8, 8, "subtractOp")]: 17,
				[M(9, 16, "addOp")]: 9,
				[M(9, 16, "subtractOp")]: 9,
				[M(9, 17, "addOp")]: 9,
				[M(9, 17, "subtractOp")]: 9,
				[M(7, 16, "addOp")]: 7,
				[M(7, 16, "subtractOp")]: 7,
				[M(7, 17, "addOp")]: 7,
				[M(7, 17, "subtractOp")]: 7,
				[M(8, 17, "addOp")]: 8,
				[M(8, 17, "subtractOp")]: 8,
				[M(9, 16, "addOp")]: 9,
				[M(9, 16, "subtractOp")]: 9,
				[M(9, 17, "addOp")]: 9,
				[M(9, 17, "subtractOp")]: 9,
				[M(7, 17, "addOp")]: 7,
				[M(7, 17, "subtractOp")]: 7,
				[M(7, 16, "addOp")]: 7,
				[M(7, 16, "subtractOp")]: 7,
				[M(8, 17, "addOp")]: 8,
				[M(8, 17, "subtractOp")]: 8
			}, Pg = {
				[M(2, 2, "addOp")]: (a, b) => a + b,
				[M(2, 2, "subtractOp")]: (a, b) => a - b,
				[M(2, 2, "multiplyOp")]: (a, b) => a * b,
				[M(2, 2, "divOp")]: (a, b) => a / b,
				[M(2, 2, "modOp")]: (a, b) => a % b,
				[M(2, 2, "idivOp")]: (a, b) => Math.trunc(a / b),
				[M(16, 16, "addOp")]: function(a, b) {
					return new Lc(a.da + b.da);
				},
				[M(16, 16, "subtractOp")]: function(a, b) {
					return new Lc(a.da - b.da);
				},
				[M(16, 16, "divOp")]: function(a, b) {
					return a.da / b.da;
				},
				[M(16, 2, "multiplyOp")]: Nc,
				[M(16, 2, "divOp")]: function(a, b) {
					if (isNaN(b)) throw Error("FOCA0005: Cannot divide xs:yearMonthDuration by NaN");
					a = Math.round(a.da / b);
					if (a > Number.MAX_SAFE_INTEGER || !Number.isFinite(a)) throw Error("FODT0002: Value overflow while dividing xs:yearMonthDuration");
					return new Lc(a < Number.MIN_SAFE_INTEGER || 0 === a ? 0 : a);
				},
				[M(2, 16, "multiplyOp")]: (a, b) => Nc(b, a),
				[M(17, 17, "addOp")]: function(a, b) {
					return new zb(a.ba + b.ba);
				},
				[M(17, 17, "subtractOp")]: function(a, b) {
					return new zb(a.ba - b.ba);
				},
				[M(17, 17, "divOp")]: function(a, b) {
					if (0 === b.ba) throw Error("FOAR0001: Division by 0");
					return a.ba / b.ba;
				},
				[M(17, 2, "multiplyOp")]: Db,
				[M(17, 2, "divOp")]: function(a, b) {
					if (isNaN(b)) throw Error("FOCA0005: Cannot divide xs:dayTimeDuration by NaN");
					a = a.ba / b;
					if (a > Number.MAX_SAFE_INTEGER || !Number.isFinite(a)) throw Error("FODT0002: Value overflow while dividing xs:dayTimeDuration");
					return new zb(a < Number.MIN_SAFE_INTEGER || Object.is(-0, a) ? 0 : a);
				},
				[M(2, 17, "multiplyOp")]: (a, b) => Db(b, a),
				[M(9, 9, "subtractOp")]: Qb,
				[M(7, 7, "subtractOp")]: Qb,
				[M(8, 8, "subtractOp")]: Qb,
				[M(9, 16, "addOp")]: Sb,
				[M(9, 16, "subtractOp")]: Tb,
				[M(9, 17, "addOp")]: Sb,
				[M(9, 17, "subtractOp")]: Tb,
				[M(7, 16, "addOp")]: Sb,
				[M(7, 16, "subtractOp")]: Tb,
				[M(7, 17, "addOp")]: Sb,
				[M(7, 17, "subtractOp")]: Tb,
				[M(8, 17, "addOp")]: Sb,
				[M(8, 17, "subtractOp")]: Tb,
				[M(9, 16, "addOp")]: Sb,
				[M(9, 16, "subtractOp")]: Tb,
				[M(9, 17, "addOp")]: Sb,
				[M(9, 17, "subtractOp")]: Tb,
				[M(7, 17, "addOp")]: Sb,
				[M(7, 17, "subtractOp")]: Tb,
				[M(7, 16, "addOp")]: Sb,
				[M(7, 16, "subtractOp")]: Tb,
				[M(8, 17, "addOp")]: Sb,
				[M(8, 17, "subtractOp")]: Tb
			};
			function Qg(a, b) {
				return v(a, 5) && v(b, 5) ? 5 : v(a, 4) && v(b, 4) ? 4 : v(a, 6) && v(b, 6) ? 6 : 3;
			}
			const Rg = [
				2,
				16,
				17,
				9,
				7,
				8
			];
			function Sg(a, b, c) {
				function d(l, n) {
					return {
						T: e ? e(l) : l,
						U: f ? f(n) : n
					};
				}
				let e = null, f = null;
				v(b, 19) && (e = (l) => kd(l, 3), b = 3);
				v(c, 19) && (f = (l) => kd(l, 3), c = 3);
				const h = Rg.filter((l) => v(b, l)), k = Rg.filter((l) => v(c, l));
				if (h.includes(2) && k.includes(2)) {
					const l = Pg[M(2, 2, a)];
					let n = Og[M(2, 2, a)];
					n ||= Qg(b, c);
					"divOp" === a && 5 === n && (n = 4);
					return "idivOp" === a ? Tg(d, l)[0] : (t, u) => {
						const { T: z, U: y } = d(t, u);
						return g(l(z.value, y.value), n);
					};
				}
				for (const l of h) for (const n of k) {
					const t = Pg[M(l, n, a)], u = Og[M(l, n, a)];
					if (t && void 0 !== u) return (z, y) => {
						const { T: F, U: N } = d(z, y);
						return g(t(F.value, N.value), u);
					};
				}
			}
			function Ug(a, b, c) {
				function d(n, t) {
					return {
						T: f ? f(n) : n,
						U: h ? h(t) : t
					};
				}
				var e = [
					2,
					53,
					59,
					46,
					47
				];
				if (e.includes(b) || e.includes(c)) return 2;
				let f = null, h = null;
				v(b, 19) && (f = (n) => kd(n, 3), b = 3);
				v(c, 19) && (h = (n) => kd(n, 3), c = 3);
				var k = Rg.filter((n) => v(b, n));
				e = Rg.filter((n) => v(c, n));
				if (k.includes(2) && e.includes(2)) {
					var l = Og[M(2, 2, a)];
					void 0 === l && (l = Qg(b, c));
					"divOp" === a && 5 === l && (l = 4);
					return "idivOp" === a ? Tg(d, (n, t) => Math.trunc(n / t))[1] : l;
				}
				for (l of k) for (const n of e) if (k = Og[M(l, n, a)], void 0 !== k) return k;
			}
			function Tg(a, b) {
				return [(c, d) => {
					const { T: e, U: f } = a(c, d);
					if (0 === f.value) throw Error("FOAR0001: Divisor of idiv operator cannot be (-)0");
					if (Number.isNaN(e.value) || Number.isNaN(f.value) || !Number.isFinite(e.value)) throw Error("FOAR0002: One of the operands of idiv is NaN or the first operand is (-)INF");
					return Number.isFinite(e.value) && !Number.isFinite(f.value) ? g(0, 5) : g(b(e.value, f.value), 5);
				}, 5];
			}
			const Vg = Object.create(null);
			var Wg = class extends C {
				constructor(a, b, c, d, e) {
					super(b.o.add(c.o), [b, c], { B: !1 }, !1, d);
					this.A = b;
					this.K = c;
					this.l = a;
					this.s = e;
				}
				h(a, b) {
					return rc(A(this.A, a, b), b).M((c) => 0 === c.length ? w.empty() : rc(A(this.K, a, b), b).M((d) => {
						if (0 === d.length) return w.empty();
						if (1 < c.length || 1 < d.length) throw Error("XPTY0004: the operands of the \"" + this.l + "\" operator should be empty or singleton.");
						const e = c[0];
						d = d[0];
						if (this.s && this.type) return w.m(this.s(e, d));
						var f = e.type;
						var h = d.type, k = this.l;
						const l = `${f}~${h}~${k}`;
						let n = Vg[l];
						n ||= Vg[l] = Sg(k, f, h);
						f = n;
						if (!f) throw Error(`XPTY0004: ${this.l} not available for types ${Da[e.type]} and ${Da[d.type]}`);
						return w.m(f(e, d));
					}));
				}
			};
			function Xg(a, b) {
				var c = O;
				let d = !1;
				for (var e = 1; e < a.length; e++) switch (a[e][0]) {
					case "letClause":
						Yg(b);
						var f = a[e], h = b, k = c, l = J(f, [
							"letClauseItem",
							"typedVariableBinding",
							"varName"
						]);
						l = Kg(l);
						f = J(f, ["letClauseItem", "letExpr"]);
						k = k(f[1], h);
						Zg(h, l.localName, k);
						break;
					case "forClause":
						d = !0;
						Yg(b);
						$g(a[e], b, c);
						break;
					case "whereClause":
						Yg(b);
						h = a[e];
						c(h, b);
						L(h, "type", {
							type: 0,
							g: 3
						});
						break;
					case "orderByClause":
						Yg(b);
						break;
					case "returnClause":
						e = a[e];
						h = c;
						c = J(e, ["*"]);
						b = h(c, b);
						L(c, "type", b);
						L(e, "type", b);
						c = b;
						if (!c) return {
							type: 59,
							g: 2
						};
						d && (c = {
							type: c.type,
							g: 2
						});
						59 !== c.type && L(a, "type", c);
						return c;
					default:
						c = c(a[e], b);
						if (!c) return {
							type: 59,
							g: 2
						};
						d && (c = {
							type: c.type,
							g: 2
						});
						59 !== c.type && L(a, "type", c);
						return c;
				}
				if (0 < b.h) b.h--, b.o.pop(), b.v.pop();
				else throw Error("Variable scope out of bound");
			}
			function $g(a, b, c) {
				const d = Kg(J(a, [
					"forClauseItem",
					"typedVariableBinding",
					"varName"
				]));
				if (a = J(a, [
					"forClauseItem",
					"forExpr",
					"sequenceExpr"
				])) a = K(a, "*").map((e) => c(e, b)), a.includes(void 0) || a.includes(null) || (a = ah(a), 1 === a.length && Zg(b, d.localName, a[0]));
			}
			function ah(a) {
				return a.filter((b, c, d) => d.findIndex((e) => e.type === b.type && e.g === b.g) === c);
			}
			function bh(a, b) {
				if (!b || !b.fa) return {
					type: 59,
					g: 2
				};
				const c = G(a, "functionName");
				var d = Kg(c);
				let e = d.localName;
				var f = d.prefix;
				let h = d.namespaceURI;
				d = K(G(a, "arguments"), "*");
				if (null === h) {
					f = b.fa.Ua({
						localName: e,
						prefix: f
					}, d.length);
					if (!f) return {
						type: 59,
						g: 2
					};
					e = f.localName;
					h = f.namespaceURI;
					L(c, "URI", h);
					c[2] = e;
				}
				b = b.fa.ua(h, e, d.length);
				if (!b || 63 === b.i.type) return {
					type: 59,
					g: 2
				};
				59 !== b.i.type && L(a, "type", b.i);
				return b.i;
			}
			function ch(a) {
				const b = {
					type: 61,
					g: 3
				};
				L(a, "type", b);
				return b;
			}
			function dh(a, b) {
				if (!b || !b.fa) return {
					type: 59,
					g: 2
				};
				const c = G(a, "functionName");
				var d = Kg(c);
				let e = d.localName;
				var f = d.namespaceURI;
				const h = d.prefix;
				d = Number(J(a, ["integerConstantExpr", "value"])[1]);
				if (!f) {
					f = b.fa.Ua({
						localName: e,
						prefix: h
					}, d);
					if (!f) return {
						type: 59,
						g: 2
					};
					e = f.localName;
					f = f.namespaceURI;
					L(c, "URI", f);
				}
				b = b.fa.ua(f, e, d) || null;
				if (!b) return {
					type: 59,
					g: 2
				};
				59 !== b.i.type && 63 !== b.i.type && L(a, "type", b.i);
				return b.i;
			}
			function eh(a, b) {
				var c = K(a, "stepExpr");
				if (!c) return {
					type: 59,
					g: 2
				};
				for (const f of c) {
					a: {
						c = f;
						var d = b;
						let h = null;
						if (!c) break a;
						var e = K(c, "*");
						let k = "";
						for (const l of e) switch (l[0]) {
							case "filterExpr":
								h = I(J(l, ["*"]), "type");
								break;
							case "xpathAxis":
								k = l[1];
								b: {
									switch (k) {
										case "attribute":
											h = {
												type: 47,
												g: 2
											};
											break b;
										case "child":
										case "decendant":
										case "self":
										case "descendant-or-self":
										case "following-sibling":
										case "following":
										case "namespace":
										case "parent":
										case "ancestor":
										case "preceding-sibling":
										case "preceding":
										case "ancestor-or-self":
											h = {
												type: 53,
												g: 2
											};
											break b;
									}
									h = void 0;
								}
								break;
							case "nameTest":
								e = Kg(l);
								if (null !== e.namespaceURI) break;
								if ("attribute" === k && !e.prefix) break;
								e = d.Z(e.prefix || "");
								void 0 !== e && L(l, "URI", e);
								break;
							case "lookup": h = {
								type: 59,
								g: 2
							};
						}
						h && 59 !== h.type && L(c, "type", h);
					}
					d = I(f, "type");
				}
				d && 59 !== d.type && L(a, "type", d);
				return d;
			}
			function fh(a) {
				const b = {
					type: 0,
					g: 3
				};
				L(a, "type", b);
				return b;
			}
			function gh(a, b, c) {
				0 === b ? b = {
					type: 53,
					g: 2
				} : 1 === b ? b = c[0] : c.includes(void 0) || c.includes(null) ? b = {
					type: 59,
					g: 2
				} : (b = ah(c), b = 1 < b.length ? {
					type: 59,
					g: 2
				} : {
					type: b[0].type,
					g: 2
				});
				b && 59 !== b.type && L(a, "type", b);
				return b;
			}
			function hh(a, b, c, d) {
				if (!b || c.includes(void 0)) return {
					type: 59,
					g: 2
				};
				var e = K(a, "typeswitchExprCaseClause");
				for (let h = 0; h < c.length; h++) {
					var f = G(e[h], "*");
					switch (f[0]) {
						case "sequenceType":
							if (f = ih(f, b, c[h])) return 59 !== f.type && L(a, "type", f), f;
							continue;
						case "sequenceTypeUnion": for (d = K(f, "*"), e = 0; 2 > e; e++) if (f = ih(d[e], b, c[h])) return 59 !== f.type && L(a, "type", f), f;
						default: return {
							type: 59,
							g: 2
						};
					}
				}
				59 !== d.type && L(a, "type", d);
				return d;
			}
			function ih(a, b, c) {
				const d = K(a, "*"), e = G(a, "atomicType");
				if (!e) return {
					type: 59,
					g: 2
				};
				if (Ia(I(e, "prefix") + ":" + e[2]) === b.type) {
					if (1 === d.length) {
						if (3 === b.g) return c;
					} else if (a = G(a, "occurrenceIndicator")[1], b.g === Ka(a)) return c;
				}
			}
			function jh(a, b) {
				O(a, b);
			}
			function O(a, b) {
				var c = kh.get(a[0]);
				if (c) return c(a, b);
				for (c = 1; c < a.length; c++) a[c] && O(a[c], b);
			}
			const lh = (a, b) => {
				var c = O(G(a, "firstOperand")[1], b);
				const d = O(G(a, "secondOperand")[1], b);
				var e = a[0];
				if (c && d) if (b = Ug(e, c.type, d.type)) c = {
					type: b,
					g: c.g
				}, 2 !== b && 59 !== b && L(a, "type", c), a = c;
				else throw Error(`XPTY0004: ${e} not available for types ${Ha(c)} and ${Ha(d)}`);
				else a = {
					type: 2,
					g: 3
				};
				return a;
			}, mh = (a, b) => {
				O(G(a, "firstOperand")[1], b);
				O(G(a, "secondOperand")[1], b);
				a: {
					switch (a[0]) {
						case "orOp":
							b = {
								type: 0,
								g: 3
							};
							L(a, "type", b);
							a = b;
							break a;
						case "andOp":
							b = {
								type: 0,
								g: 3
							};
							L(a, "type", b);
							a = b;
							break a;
					}
					a = void 0;
				}
				return a;
			}, nh = (a, b) => {
				O(G(a, "firstOperand")[1], b);
				O(G(a, "secondOperand")[1], b);
				a: {
					switch (a[0]) {
						case "unionOp":
							b = {
								type: 53,
								g: 2
							};
							L(a, "type", b);
							a = b;
							break a;
						case "intersectOp":
							b = {
								type: 53,
								g: 2
							};
							L(a, "type", b);
							a = b;
							break a;
						case "exceptOp":
							b = {
								type: 53,
								g: 2
							};
							L(a, "type", b);
							a = b;
							break a;
					}
					a = void 0;
				}
				return a;
			}, oh = (a, b) => {
				O(G(a, "firstOperand")[1], b);
				O(G(a, "secondOperand")[1], b);
				b = {
					type: 0,
					g: 3
				};
				L(a, "type", b);
				return b;
			}, ph = (a, b) => {
				O(G(a, "firstOperand")[1], b);
				O(G(a, "secondOperand")[1], b);
				b = I(J(a, ["firstOperand", "*"]), "type");
				const c = I(J(a, ["secondOperand", "*"]), "type");
				b = {
					type: 0,
					g: xc(b) || xc(c) ? 0 : 3
				};
				L(a, "type", b);
				return b;
			}, qh = (a, b) => {
				O(G(a, "firstOperand")[1], b);
				O(G(a, "secondOperand")[1], b);
				b = I(J(a, ["firstOperand", "*"]), "type");
				const c = I(J(a, ["secondOperand", "*"]), "type");
				b = {
					type: 0,
					g: xc(b) || xc(c) ? 0 : 3
				};
				L(a, "type", b);
				return b;
			}, kh = /* @__PURE__ */ new Map([
				["unaryMinusOp", (a, b) => {
					b = O(G(a, "operand")[1], b);
					b ? v(b.type, 2) ? (b = {
						type: b.type,
						g: b.g
					}, L(a, "type", b), a = b) : (b = {
						type: 3,
						g: 3
					}, L(a, "type", b), a = b) : (b = {
						type: 2,
						g: 2
					}, L(a, "type", b), a = b);
					return a;
				}],
				["unaryPlusOp", (a, b) => {
					b = O(G(a, "operand")[1], b);
					b ? v(b.type, 2) ? (b = {
						type: b.type,
						g: b.g
					}, L(a, "type", b), a = b) : (b = {
						type: 3,
						g: 3
					}, L(a, "type", b), a = b) : (b = {
						type: 2,
						g: 2
					}, L(a, "type", b), a = b);
					return a;
				}],
				["addOp", lh],
				["subtractOp", lh],
				["divOp", lh],
				["idivOp", lh],
				["modOp", lh],
				["multiplyOp", lh],
				["andOp", mh],
				["orOp", mh],
				["sequenceExpr", (a, b) => {
					const c = K(a, "*"), d = c.map((e) => O(e, b));
					return gh(a, c.length, d);
				}],
				["unionOp", nh],
				["intersectOp", nh],
				["exceptOp", nh],
				["stringConcatenateOp", (a, b) => {
					O(G(a, "firstOperand")[1], b);
					O(G(a, "secondOperand")[1], b);
					b = {
						type: 1,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["rangeSequenceExpr", (a, b) => {
					O(G(a, "startExpr")[1], b);
					O(G(a, "endExpr")[1], b);
					b = {
						type: 5,
						g: 1
					};
					L(a, "type", b);
					return b;
				}],
				["equalOp", oh],
				["notEqualOp", oh],
				["lessThanOrEqualOp", oh],
				["lessThanOp", oh],
				["greaterThanOrEqualOp", oh],
				["greaterThanOp", oh],
				["eqOp", ph],
				["neOp", ph],
				["ltOp", ph],
				["leOp", ph],
				["gtOp", ph],
				["geOp", ph],
				["isOp", qh],
				["nodeBeforeOp", qh],
				["nodeAfterOp", qh],
				["pathExpr", (a, b) => {
					const c = G(a, "rootExpr");
					c && c[1] && O(c[1], b);
					K(a, "stepExpr").map((d) => O(d, b));
					return eh(a, b);
				}],
				["contextItemExpr", () => ({
					type: 59,
					g: 2
				})],
				["ifThenElseExpr", (a, b) => {
					var c = G(a, "ifClause") || G(K(a, "x:stackTrace")[0], "ifClause");
					const d = G(a, "thenClause") || G(K(a, "x:stackTrace")[1], "thenClause"), e = G(a, "elseClause") || G(K(a, "x:stackTrace")[2], "elseClause");
					O(G(c, "*"), b);
					c = O(G(d, "*"), b);
					b = O(G(e, "*"), b);
					c && b ? c.type === b.type && c.g === b.g ? (59 !== c.type && L(a, "type", c), a = c) : a = {
						type: 59,
						g: 2
					} : a = {
						type: 59,
						g: 2
					};
					return a;
				}],
				["instanceOfExpr", (a, b) => {
					O(G(a, "argExpr"), b);
					O(G(a, "sequenceType"), b);
					b = {
						type: 0,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["integerConstantExpr", (a) => {
					const b = {
						type: 5,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["doubleConstantExpr", (a) => {
					const b = {
						type: 3,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["decimalConstantExpr", (a) => {
					const b = {
						type: 4,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["stringConstantExpr", (a) => {
					const b = {
						type: 1,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["functionCallExpr", (a, b) => {
					K(G(a, "arguments"), "*").map((d) => O(d, b));
					return bh(a, b);
				}],
				["arrowExpr", (a, b) => {
					O(G(a, "argExpr")[1], b);
					return Ng(a, b);
				}],
				["dynamicFunctionInvocationExpr", (a, b) => {
					O(J(a, ["functionItem", "*"]), b);
					(a = G(a, "arguments")) && O(a, b);
					return {
						type: 59,
						g: 2
					};
				}],
				["namedFunctionRef", (a, b) => dh(a, b)],
				["inlineFunctionExpr", (a, b) => {
					O(G(a, "functionBody")[1], b);
					b = {
						type: 60,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["castExpr", (a) => {
					var b = J(a, ["singleType", "atomicType"]);
					b = I(b, "prefix") + ":" + b[2];
					b = {
						type: Ia(b),
						g: 3
					};
					59 !== b.type && L(a, "type", b);
					return b;
				}],
				["castableExpr", (a) => {
					const b = {
						type: 0,
						g: 3
					};
					L(a, "type", b);
					return b;
				}],
				["simpleMapExpr", (a, b) => {
					const c = K(a, "pathExpr");
					let d;
					for (let e = 0; e < c.length; e++) d = O(c[e], b);
					void 0 !== d && null !== d ? ((b = {
						type: d.type,
						g: 2
					}, 59 !== b.type) && L(a, "type", b), a = b) : a = {
						type: 59,
						g: 2
					};
					return a;
				}],
				["mapConstructor", (a, b) => {
					K(a, "mapConstructorEntry").map((c) => ({
						key: O(J(c, ["mapKeyExpr", "*"]), b),
						value: O(J(c, ["mapValueExpr", "*"]), b)
					}));
					return ch(a);
				}],
				["arrayConstructor", (a, b) => {
					K(G(a, "*"), "arrayElem").map((c) => O(c, b));
					return Mg(a);
				}],
				["unaryLookup", (a) => {
					G(a, "NCName");
					return {
						type: 59,
						g: 2
					};
				}],
				["typeswitchExpr", (a, b) => {
					return hh(a, O(G(a, "argExpr")[1], b), K(a, "typeswitchExprCaseClause").map((f) => O(J(f, ["resultExpr"])[1], b)), O(J(a, ["typeswitchExprDefaultClause", "resultExpr"])[1], b));
				}],
				["quantifiedExpr", (a, b) => {
					K(a, "*").map((c) => O(c, b));
					return fh(a);
				}],
				["x:stackTrace", (a, b) => {
					a = K(a, "*");
					return O(a[0], b);
				}],
				["queryBody", (a, b) => O(a[1], b)],
				["flworExpr", (a, b) => Xg(a, b)],
				["varRef", (a, b) => {
					const c = Kg(G(a, "name"));
					var d;
					a: {
						for (d = b.h; 0 <= d; d--) {
							const e = b.o[d][c.localName];
							if (e) {
								d = e;
								break a;
							}
						}
						d = void 0;
					}
					d && 59 !== d.type && L(a, "type", d);
					null === c.namespaceURI && (b = b.Z(c.prefix), void 0 !== b && L(a, "URI", b));
					return d;
				}]
			]);
			function Yg(a) {
				a.h++;
				a.o.push({});
				a.v.push({});
			}
			function Zg(a, b, c) {
				if (a.o[a.h][b]) throw Error(`Another variable of in the scope ${a.h} with the same name ${b} already exists`);
				a.o[a.h][b] = c;
			}
			var rh = class {
				constructor(a) {
					this.h = 0;
					this.fa = a;
					this.o = [{}];
					this.v = [{}];
				}
				Z(a) {
					for (let b = this.h; 0 <= b; b--) {
						const c = this.v[b][a];
						if (void 0 !== c) return c;
					}
					return this.fa ? this.fa.Z(a) : void 0;
				}
			};
			var sh = class extends rf {
				constructor(a, b) {
					super(a.reduce((c, d) => 0 < uf(c, d.o) ? c : d.o, new D({})), a, { B: a.every((c) => c.B) }, b);
				}
				A(a, b, c) {
					for (const d of c) if (b = d(a), !b.isEmpty()) return b;
					return w.empty();
				}
			};
			const th = /* @__PURE__ */ new Map([
				["type-1-or-type-2", [
					"name",
					"type-1",
					"type-2"
				]],
				["type-1", ["name"]],
				["type-2", ["name"]]
			]), uh = /* @__PURE__ */ new Map([
				["name", "type-1-or-type-2"],
				["type-1", "type-1-or-type-2"],
				["type-2", "type-1-or-type-2"]
			]);
			function vh(a, b) {
				if (null === a) return b;
				if (null === b || a === b) return a;
				const c = a.startsWith("name-") ? "name" : a, d = b.startsWith("name-") ? "name" : b, e = th.get(c);
				if (void 0 !== e && e.includes(d)) return b;
				b = th.get(d);
				return void 0 !== b && b.includes(c) ? a : "empty";
			}
			function wh(a, b) {
				if (null === a || null === b) return null;
				if ("empty" === a) return b;
				if ("empty" === b || a === b) return a;
				a = a.startsWith("name-") ? "name" : a;
				var c = b.startsWith("name-") ? "name" : b;
				b = uh.get(a);
				if (void 0 !== b && b === c) return b;
				c = uh.get(c);
				return void 0 !== c && c === a ? c : b === c ? b : null;
			}
			var xh = class extends C {
				constructor(a) {
					super(a, [], { B: !1 });
				}
				h(a, b) {
					return this.l(a, a.L, b) ? w.$() : w.S();
				}
			};
			var yh = class extends xh {
				constructor(a) {
					super(a.reduce((c, d) => 0 < uf(c, d.o) ? c : d.o, new D({})));
					let b;
					for (let c = 0; c < a.length; ++c) {
						const d = a[c].D();
						void 0 === b && (b = d);
						if (null === b) break;
						b = wh(b, d);
					}
					this.A = b;
					this.s = a;
				}
				l(a, b, c) {
					return this.s.some((d) => d.l(a, b, c));
				}
				D() {
					return this.A;
				}
				v(a) {
					this.s.forEach((b) => b.v(a));
				}
			};
			var zh = class extends C {
				constructor(a, b) {
					super(new D({ external: 1 }), a, { B: a.every((c) => c.B) }, !1, b);
					this.l = a;
				}
				h(a, b) {
					return 0 === this.l.length ? w.m(new qb([])) : A(this.l[0], a, b).M((c) => w.m(new qb(c.map((d) => Ra(w.m(d))))));
				}
			};
			var Ah = class extends C {
				constructor(a, b) {
					super(new D({ external: 1 }), a, { B: a.every((c) => c.B) }, !1, b);
					this.l = a;
				}
				h(a, b) {
					return w.m(new qb(this.l.map((c) => Ra(A(c, a, b)))));
				}
			};
			function Bh(a) {
				if (null === a) throw mc("context is absent, it needs to be present to use axes.");
				if (!v(a.type, 53)) throw Error("XPTY0020: Axes can only be applied to nodes.");
				return a.value;
			}
			function Ch(a, b, c) {
				let d = b;
				return { next: () => {
					if (!d) return p;
					const e = d;
					d = x(a, e, c);
					return q(sb(e));
				} };
			}
			var Dh = class extends C {
				constructor(a, b) {
					b = b || { Sa: !1 };
					super(a.o, [a], {
						P: "reverse-sorted",
						V: !1,
						subtree: !1,
						B: !1
					});
					this.l = a;
					this.s = !!b.Sa;
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L);
					var e = this.l.D();
					e = e && (e.startsWith("name-") || "type-1" === e) ? "type-1" : null;
					return w.create(Ch(c, this.s ? d : x(c, d, e), e)).filter((f) => this.l.l(a, f, b));
				}
			};
			var Eh = class extends C {
				constructor(a, b) {
					super(new D({ attribute: 1 }), [a], {
						P: "unsorted",
						subtree: !0,
						V: !0,
						B: !1
					});
					this.l = a;
					this.s = vh(this.l.D(), b);
				}
				h(a, b) {
					var c = b.h;
					const d = Bh(a.L);
					if (1 !== d.node.nodeType) return w.empty();
					c = eb(c, d, this.s).filter((e) => "http://www.w3.org/2000/xmlns/" !== e.node.namespaceURI).map((e) => sb(e)).filter((e) => this.l.l(a, e, b));
					return w.create(c);
				}
				D() {
					return "type-1";
				}
			};
			var Fh = class extends C {
				constructor(a, b) {
					super(a.o, [a], {
						P: "sorted",
						subtree: !0,
						V: !0,
						B: !1
					});
					this.s = a;
					this.l = vh(b, a.D());
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L), e = d.node.nodeType;
					if (1 !== e && 9 !== e) return w.empty();
					let f = null, h = !1;
					return w.create({ next: () => {
						for (; !h;) {
							if (!f) {
								f = ib(c, d, this.l);
								if (!f) {
									h = !0;
									continue;
								}
								return q(sb(f));
							}
							if (f = mb(c, f, this.l)) return q(sb(f));
							h = !0;
						}
						return p;
					} }).filter((k) => this.s.l(a, k, b));
				}
			};
			function Gh(a, b, c) {
				const d = b.node.nodeType;
				if (1 !== d && 9 !== d) return { next: () => p };
				let e = ib(a, b, c);
				return { next() {
					if (!e) return p;
					const f = e;
					e = mb(a, e, c);
					return q(f);
				} };
			}
			function Hh(a, b, c) {
				const d = [ld(b)];
				return { next: (e) => {
					0 < d.length && 0 !== (e & 1) && d.shift();
					if (!d.length) return p;
					for (e = d[0].next(0); e.done;) {
						d.shift();
						if (!d.length) return p;
						e = d[0].next(0);
					}
					d.unshift(Gh(a, e.value, c));
					return q(sb(e.value));
				} };
			}
			var Ih = class extends C {
				constructor(a, b) {
					b = b || { Sa: !1 };
					super(a.o, [a], {
						B: !1,
						V: !1,
						P: "sorted",
						subtree: !0
					});
					this.l = a;
					this.s = !!b.Sa;
					this.A = (a = this.l.D()) && (a.startsWith("name-") || "type-1" === a) || "type-1-or-type-2" === a ? "type-1" : null;
				}
				h(a, b) {
					var c = b.h;
					const d = Bh(a.L);
					c = Hh(c, d, this.A);
					this.s || c.next(0);
					return w.create(c).filter((e) => this.l.l(a, e, b));
				}
			};
			function Jh(a, b, c) {
				var d = a.node.nodeType;
				if (1 !== d && 9 !== d) return a;
				for (d = lb(b, a, c); null !== d;) {
					if (1 !== d.node.nodeType) return d;
					a = d;
					d = lb(b, a, c);
				}
				return a;
			}
			function Kh(a, b, c = !1, d) {
				if (c) {
					let f = b, h = !1;
					return { next: () => {
						if (h) return p;
						if (nd(f, b)) return f = Jh(b, a, d), nd(f, b) ? (h = !0, p) : q(sb(f));
						const k = f.node.nodeType, l = 9 === k || 2 === k ? null : nb(a, f, d);
						if (null !== l) return f = Jh(l, a, d), q(sb(f));
						f = 9 === k ? null : x(a, f, d);
						return nd(f, b) ? (h = !0, p) : q(sb(f));
					} };
				}
				const e = [Gh(a, b, d)];
				return { next: () => {
					if (!e.length) return p;
					let f = e[0].next(0);
					for (; f.done;) {
						e.shift();
						if (!e.length) return p;
						f = e[0].next(0);
					}
					e.unshift(Gh(a, f.value, d));
					return q(sb(f.value));
				} };
			}
			function Lh(a, b, c) {
				const d = [];
				for (; b && 9 !== b.node.nodeType; b = x(a, b, null)) {
					const f = mb(a, b, c);
					f && d.push(f);
				}
				let e = null;
				return { next: () => {
					for (; e || d.length;) {
						if (!e) {
							e = Kh(a, d[0], !1, c);
							var f = q(sb(d[0]));
							const h = mb(a, d[0], c);
							h ? d[0] = h : d.shift();
							return f;
						}
						f = e.next(0);
						if (f.done) e = null;
						else return f;
					}
					return p;
				} };
			}
			var Mh = class extends C {
				constructor(a) {
					super(a.o, [a], {
						P: "sorted",
						V: !0,
						subtree: !1,
						B: !1
					});
					this.l = a;
					this.s = (a = this.l.D()) && (a.startsWith("name-") || "type-1" === a) ? "type-1" : null;
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L);
					return w.create(Lh(c, d, this.s)).filter((e) => this.l.l(a, e, b));
				}
			};
			function Nh(a, b, c) {
				return { next: () => (b = b && mb(a, b, c)) ? q(sb(b)) : p };
			}
			var Oh = class extends C {
				constructor(a, b) {
					super(a.o, [a], {
						P: "sorted",
						V: !0,
						subtree: !1,
						B: !1
					});
					this.l = a;
					this.s = vh(this.l.D(), b);
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L);
					return w.create(Nh(c, d, this.s)).filter((e) => this.l.l(a, e, b));
				}
			};
			var Ph = class extends C {
				constructor(a, b) {
					super(a.o, [a], {
						P: "reverse-sorted",
						V: !0,
						subtree: !0,
						B: !1
					});
					this.l = a;
					this.s = vh(b, this.l.D());
				}
				h(a, b) {
					var c = b.h;
					const d = Bh(a.L);
					c = x(c, d, this.s);
					if (!c) return w.empty();
					c = sb(c);
					return this.l.l(a, c, b) ? w.m(c) : w.empty();
				}
			};
			function Qh(a, b, c) {
				const d = [];
				for (; b && 9 !== b.node.nodeType; b = x(a, b, null)) {
					const f = nb(a, b, c);
					null !== f && d.push(f);
				}
				let e = null;
				return { next: () => {
					for (; e || d.length;) {
						e ||= Kh(a, d[0], !0, c);
						var f = e.next(0);
						if (f.done) {
							e = null;
							f = nb(a, d[0], c);
							const h = q(sb(d[0]));
							null === f ? d.shift() : d[0] = f;
							return h;
						}
						return f;
					}
					return p;
				} };
			}
			var Rh = class extends C {
				constructor(a) {
					super(a.o, [a], {
						B: !1,
						V: !0,
						P: "reverse-sorted",
						subtree: !1
					});
					this.l = a;
					this.s = (a = this.l.D()) && (a.startsWith("name-") || "type-1" === a) ? "type-1" : null;
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L);
					return w.create(Qh(c, d, this.s)).filter((e) => this.l.l(a, e, b));
				}
			};
			function Sh(a, b, c) {
				return { next: () => (b = b && nb(a, b, c)) ? q(sb(b)) : p };
			}
			var Th = class extends C {
				constructor(a, b) {
					super(a.o, [a], {
						B: !1,
						V: !0,
						P: "reverse-sorted",
						subtree: !1
					});
					this.l = a;
					this.s = vh(this.l.D(), b);
				}
				h(a, b) {
					const c = b.h, d = Bh(a.L);
					return w.create(Sh(c, d, this.s)).filter((e) => this.l.l(a, e, b));
				}
			};
			var Uh = class extends C {
				constructor(a, b) {
					super(a.o, [a], {
						P: "sorted",
						subtree: !0,
						V: !0,
						B: !1
					});
					this.l = a;
					this.s = vh(this.l.D(), b);
				}
				h(a, b) {
					Bh(a.L);
					return this.l.l(a, a.L, b) ? w.m(a.L) : w.empty();
				}
				D() {
					return this.s;
				}
			};
			var Vh = class extends rf {
				constructor(a, b, c, d) {
					super(a.o.add(b.o).add(c.o), [
						a,
						b,
						c
					], {
						B: a.B && b.B && c.B,
						V: b.V === c.V && b.V,
						P: b.ha === c.ha ? b.ha : "unsorted",
						subtree: b.subtree === c.subtree && b.subtree
					}, d);
					this.l = a;
				}
				A(a, b, c) {
					let d = null;
					const e = c[0](a);
					return w.create({ next: (f) => {
						d || (d = (e.ea() ? c[1](a) : c[2](a)).value);
						return d.next(f);
					} });
				}
				v(a) {
					super.v(a);
					if (this.l.H) throw Oe();
				}
			};
			function ig(a) {
				return a.h instanceof Error ? a.location : ig(a.h);
			}
			function jg(a) {
				let b;
				b = a.h instanceof gg ? ["Inner error:", a.h.message] : a.h instanceof Error ? [a.h.toString()] : jg(a.h);
				b.push(`  at <${a.o}${a.Xa ? ` (${a.Xa})` : ""}>:${a.location.start.line}:${a.location.start.ga} - ${a.location.end.line}:${a.location.end.ga}`);
				return b;
			}
			var Wh = class {
				constructor(a, b, c, d) {
					this.location = a;
					this.o = b;
					this.Xa = c;
					this.h = d;
				}
			};
			var Xh = class extends rf {
				constructor(a, b, c, d) {
					super(c.o, [c], {
						B: c.B,
						V: c.V,
						P: c.ha,
						subtree: c.subtree
					});
					this.K = b;
					this.O = {
						end: {
							ga: a.end.ga,
							line: a.end.line,
							offset: a.end.offset
						},
						start: {
							ga: a.start.ga,
							line: a.start.line,
							offset: a.start.offset
						}
					};
					this.l = d;
				}
				A(a, b, [c]) {
					let d;
					try {
						d = c(a);
					} catch (e) {
						throw new Wh(this.O, this.K, this.l, e);
					}
					return w.create({ next: (e) => {
						try {
							return d.value.next(e);
						} catch (f) {
							throw new Wh(this.O, this.K, this.l, f);
						}
					} });
				}
				v(a) {
					try {
						super.v(a);
					} catch (b) {
						throw new Wh(this.O, this.K, this.l, b);
					}
				}
				D() {
					return this.Ga[0].D();
				}
			};
			function Yh(a, b, c, d) {
				let e = [];
				const f = a.K(b, c, d, (k) => {
					if (a.l instanceof Zh) return pf(Yh(a.l, b, k, d), (t) => e = t);
					let l = null;
					return w.create({ next: () => {
						for (;;) {
							if (!l) {
								var n = k.next(0);
								if (n.done) return p;
								n = a.l.s(n.value, d);
								l = pf(n, (t) => e = mf(e, t)).value;
							}
							n = l.next(0);
							if (n.done) l = null;
							else return n;
						}
					} });
				});
				let h = !1;
				return { next: () => {
					if (h) return p;
					const k = f.N();
					h = !0;
					return q(new Ze(k, e));
				} };
			}
			function $h(a, b, c, d) {
				return a.K(b, c, d, (e) => {
					if (a.l instanceof Zh) return $h(a.l, b, e, d);
					let f = null;
					return w.create({ next: () => {
						for (;;) {
							if (!f) {
								var h = e.next(0);
								if (h.done) return p;
								f = A(a.l, h.value, d).value;
							}
							h = f.next(0);
							if (h.done) f = null;
							else return h;
						}
					} });
				});
			}
			var Zh = class extends C {
				constructor(a, b, c, d) {
					super(a, b, c, !0);
					this.l = d;
					this.H = this.l.H;
				}
				h(a, b) {
					return this.K(a, ld(a), b, (c) => {
						if (this.l instanceof Zh) return $h(this.l, a, c, b);
						let d = null;
						return w.create({ next: (e) => {
							for (;;) {
								if (!d) {
									var f = c.next(0);
									if (f.done) return p;
									d = A(this.l, f.value, b).value;
								}
								f = d.next(e);
								if (f.done) d = null;
								else return f;
							}
						} });
					});
				}
				s(a, b) {
					return Yh(this, a, ld(a), b);
				}
				v(a) {
					super.v(a);
					this.H = this.l.H;
					for (const b of this.Ga) if (b !== this.l && b.H) throw Oe();
				}
			};
			var ai = class extends Zh {
				constructor(a, b, c, d) {
					super(b.o.add(d.o), [b, d], { B: !1 }, d);
					this.O = a.prefix;
					this.la = a.namespaceURI;
					this.Rb = a.localName;
					this.yb = null;
					this.A = c;
					this.Ma = null;
					this.ya = b;
				}
				K(a, b, c, d) {
					let e = null, f = null, h = 0;
					return d({ next: () => {
						for (;;) {
							if (!e) {
								var k = b.next(0);
								if (k.done) return p;
								f = k.value;
								h = 0;
								e = A(this.ya, f, c).value;
							}
							const l = e.next(0);
							if (l.done) e = null;
							else return h++, k = { [this.yb]: () => w.m(l.value) }, this.Ma && (k[this.Ma] = () => w.m(new Ca(5, h))), q(ic(f, k));
						}
					} });
				}
				v(a) {
					if (this.O && (this.la = a.Z(this.O), !this.la && this.O)) throw Error(`XPST0081: Could not resolve namespace for prefix ${this.O} in a for expression`);
					this.ya.v(a);
					Dg(a);
					this.yb = Hg(a, this.la, this.Rb);
					if (this.A) {
						if (this.A.prefix && (this.A.namespaceURI = a.Z(this.A.prefix), !this.A.namespaceURI && this.A.prefix)) throw Error(`XPST0081: Could not resolve namespace for prefix ${this.O} in the positionalVariableBinding in a for expression`);
						this.Ma = Hg(a, this.A.namespaceURI, this.A.localName);
					}
					this.l.v(a);
					Jg(a);
					if (this.ya.H) throw Oe();
					this.l.H && (this.H = !0);
				}
			};
			var bi = class extends C {
				constructor(a, b, c) {
					super(new D({ external: 1 }), [c], {
						B: !1,
						P: "unsorted"
					});
					this.O = a.map(({ name: d }) => d);
					this.A = a.map(({ type: d }) => d);
					this.s = null;
					this.K = b;
					this.l = c;
				}
				h(a, b) {
					const c = new Va({
						j: this.A,
						arity: this.A.length,
						bb: !0,
						H: this.l.H,
						localName: "dynamic-function",
						namespaceURI: "",
						i: this.K,
						value: (d, e, f, ...h) => {
							d = ic(cc(a, -1, null, w.empty()), this.s.reduce((k, l, n) => {
								k[l] = Ra(h[n]);
								return k;
							}, Object.create(null)));
							return A(this.l, d, b);
						}
					});
					return w.m(c);
				}
				v(a) {
					Dg(a);
					this.s = this.O.map((b) => Hg(a, b.namespaceURI, b.localName));
					this.l.v(a);
					Jg(a);
					if (this.l.H) throw Error("Not implemented: inline functions can not yet be updating.");
				}
			};
			var ci = class extends Zh {
				constructor(a, b, c) {
					super(b.o.add(c.o), [b, c], {
						B: !1,
						V: c.V,
						P: c.ha,
						subtree: c.subtree
					}, c);
					if (a.prefix || a.namespaceURI) throw Error("Not implemented: let expressions with namespace usage.");
					this.A = a.prefix;
					this.O = a.namespaceURI;
					this.Ma = a.localName;
					this.la = b;
					this.ya = null;
				}
				K(a, b, c, d) {
					return d({ next: () => {
						var e = b.next(0);
						if (e.done) return p;
						e = e.value;
						e = ic(e, { [this.ya]: Ra(A(this.la, e, c)) });
						return q(e);
					} });
				}
				v(a) {
					if (this.A && (this.O = a.Z(this.A), !this.O && this.A)) throw Error(`XPST0081: Could not resolve namespace for prefix ${this.A} using in a for expression`);
					this.la.v(a);
					Dg(a);
					this.ya = Hg(a, this.O, this.Ma);
					this.l.v(a);
					Jg(a);
					this.H = this.l.H;
					if (this.la.H) throw Oe();
				}
			};
			var di = class extends C {
				constructor(a, b) {
					super(new D({}), [], {
						B: !0,
						P: "sorted"
					}, !1, b);
					let c;
					switch (b.type) {
						case 5:
							c = g(parseInt(a, 10), b.type);
							break;
						case 1:
							c = g(a, b.type);
							break;
						case 4:
						case 3:
							c = g(parseFloat(a), b.type);
							break;
						default: throw new TypeError("Type " + b + " not expected in a literal");
					}
					this.l = () => w.m(c);
				}
				h() {
					return this.l();
				}
			};
			var ei = class extends C {
				constructor(a, b) {
					super(new D({ external: 1 }), a.reduce((c, { key: d, value: e }) => c.concat(d, e), []), { B: !1 }, !1, b);
					this.l = a;
				}
				h(a, b) {
					return tb(this.l.map((d) => rc(A(d.key, a, b), b).X({
						default: () => {
							throw Error("XPTY0004: A key of a map should be a single atomizable value.");
						},
						m: (e) => e
					})), (d) => w.m(new wb(d.map((e, f) => ({
						key: e,
						value: Ra(A(this.l[f].value, a, b))
					})))));
				}
			};
			var fi = class extends C {
				constructor(a, b, c) {
					super(new D({ external: 1 }), [], { B: !0 }, !1, c);
					this.s = b;
					this.A = a;
					this.l = null;
				}
				h() {
					const a = new Va({
						j: this.l.j,
						H: this.l.H,
						arity: this.s,
						localName: this.l.localName,
						namespaceURI: this.l.namespaceURI,
						i: this.l.i,
						value: this.l.callFunction
					});
					return w.m(a);
				}
				v(a) {
					let b = this.A.namespaceURI, c = this.A.localName;
					const d = this.A.prefix;
					if (null === b) {
						const e = a.Ua({
							localName: c,
							prefix: d
						}, this.s);
						if (!e) throw Error(`XPST0017: The function ${d ? d + ":" : ""}${c} with arity ${this.s} could not be resolved. ${mg(c)}`);
						b = e.namespaceURI;
						c = e.localName;
					}
					this.l = a.ua(b, c, this.s) || null;
					if (!this.l) throw a = this.A, Error(`XPST0017: Function ${`${a.namespaceURI ? `Q{${a.namespaceURI}}` : a.prefix ? `${a.prefix}:` : ""}${a.localName}`} with arity of ${this.s} not registered. ${mg(c)}`);
					super.v(a);
				}
			};
			const gi = {
				[5]: 5,
				[27]: 5,
				[28]: 5,
				[31]: 5,
				[32]: 5,
				[33]: 5,
				[34]: 5,
				[30]: 5,
				[36]: 5,
				[35]: 5,
				[38]: 5,
				[37]: 5,
				[29]: 5,
				[4]: 4,
				[6]: 6,
				[3]: 3
			};
			var hi = class extends C {
				constructor(a, b, c) {
					super(b.o, [b], { B: !1 }, !1, c);
					this.s = b;
					this.l = a;
				}
				h(a, b) {
					return rc(A(this.s, a, b), b).M((c) => {
						if (0 === c.length) return w.empty();
						var d = c[0];
						if (this.type) return c = "+" === this.l ? +d.value : -d.value, 0 === d.type && (c = NaN), w.m(g(c, this.type.type));
						if (1 < c.length) throw Error("XPTY0004: The operand to a unary operator must be a sequence with a length less than one");
						return v(d.type, 19) ? (d = kd(d, 3).value, w.m(g("+" === this.l ? d : -d, 3))) : v(d.type, 2) ? "+" === this.l ? w.m(d) : w.m(g(-1 * d.value, gi[d.type])) : w.m(g(NaN, 3));
					});
				}
			};
			var ii = class extends C {
				constructor(a, b) {
					super(a.reduce((c, d) => c.add(d.o), new D({})), a, { B: a.every((c) => c.B) }, !1, b);
					this.l = a;
					this.s = a.reduce((c, d) => vh(c, d.D()), null);
				}
				h(a, b) {
					let c = 0, d = null, e = !1, f = null;
					if (null !== a) {
						const h = a.L;
						null !== h && v(h.type, 53) && (f = Xa(h.value));
					}
					return w.create({ next: () => {
						if (!e) {
							for (; c < this.l.length;) {
								if (!d) {
									const h = this.l[c];
									if (null !== f && null !== h.D() && !f.includes(h.D())) return c++, e = !0, q(wa);
									d = A(h, a, b);
								}
								if (!1 === d.ea()) return e = !0, q(wa);
								d = null;
								c++;
							}
							e = !0;
							return q(va);
						}
						return p;
					} });
				}
				D() {
					return this.s;
				}
			};
			var ji = class extends C {
				constructor(a, b) {
					super(a.reduce((d, e) => 0 < uf(d, e.o) ? d : e.o, new D({})), a, { B: a.every((d) => d.B) }, !1, b);
					let c;
					for (b = 0; b < a.length; ++b) {
						const d = a[b].D();
						void 0 === c && (c = d);
						if (null === c) break;
						c = wh(c, d);
					}
					this.s = c;
					this.l = a;
				}
				h(a, b) {
					let c = 0, d = null, e = !1, f = null;
					if (null !== a) {
						const h = a.L;
						null !== h && v(h.type, 53) && (f = Xa(h.value));
					}
					return w.create({ next: () => {
						if (!e) {
							for (; c < this.l.length;) {
								if (!d) {
									const h = this.l[c];
									if (null !== f && null !== h.D() && !f.includes(h.D())) {
										c++;
										continue;
									}
									d = A(h, a, b);
								}
								if (!0 === d.ea()) return e = !0, q(va);
								d = null;
								c++;
							}
							e = !0;
							return q(wa);
						}
						return p;
					} });
				}
				D() {
					return this.s;
				}
			};
			function ki(a, b) {
				let c;
				return w.create({ next: (d) => {
					for (;;) {
						if (!c) {
							var e = a.value.next(d);
							if (e.done) return p;
							c = qc(e.value, b);
						}
						e = c.value.next(d);
						if (e.done) c = null;
						else return e;
					}
				} });
			}
			function li(a, b) {
				if ("eqOp" === a) return (c, d) => {
					const { T: e, U: f } = b(c, d);
					return e.value.namespaceURI === f.value.namespaceURI && e.value.localName === f.value.localName;
				};
				if ("neOp" === a) return (c, d) => {
					const { T: e, U: f } = b(c, d);
					return e.value.namespaceURI !== f.value.namespaceURI || e.value.localName !== f.value.localName;
				};
				throw Error("XPTY0004: Only the \"eq\" and \"ne\" comparison is defined for xs:QName");
			}
			function mi(a, b) {
				switch (a) {
					case "eqOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value === f.value;
					};
					case "neOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value !== f.value;
					};
					case "ltOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value < f.value;
					};
					case "leOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value <= f.value;
					};
					case "gtOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value > f.value;
					};
					case "geOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value >= f.value;
					};
				}
			}
			function ni(a, b) {
				switch (a) {
					case "ltOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.da < f.value.da;
					};
					case "leOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value) || e.value.da < f.value.da;
					};
					case "gtOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.da > f.value.da;
					};
					case "geOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value) || e.value.da > f.value.da;
					};
				}
			}
			function oi(a, b) {
				switch (a) {
					case "eqOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value);
					};
					case "ltOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.ba < f.value.ba;
					};
					case "leOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value) || e.value.ba < f.value.ba;
					};
					case "gtOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.ba > f.value.ba;
					};
					case "geOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value) || e.value.ba > f.value.ba;
					};
				}
			}
			function pi(a, b) {
				switch (a) {
					case "eqOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return e.value.equals(f.value);
					};
					case "neOp": return (c, d) => {
						const { T: e, U: f } = b(c, d);
						return !e.value.equals(f.value);
					};
				}
			}
			function qi(a, b) {
				switch (a) {
					case "eqOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						return Pb(f.value, h.value, gc(e));
					};
					case "neOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						return !Pb(f.value, h.value, gc(e));
					};
					case "ltOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						c = gc(e);
						return 0 > Ob(f.value, h.value, c);
					};
					case "leOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						(c = Pb(f.value, h.value, gc(e))) || (e = gc(e), c = 0 > Ob(f.value, h.value, e));
						return c;
					};
					case "gtOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						c = gc(e);
						return 0 < Ob(f.value, h.value, c);
					};
					case "geOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						(c = Pb(f.value, h.value, gc(e))) || (e = gc(e), c = 0 < Ob(f.value, h.value, e));
						return c;
					};
				}
			}
			function ri(a, b) {
				switch (a) {
					case "eqOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						return Pb(f.value, h.value, gc(e));
					};
					case "neOp": return (c, d, e) => {
						const { T: f, U: h } = b(c, d);
						return !Pb(f.value, h.value, gc(e));
					};
				}
			}
			function si(a, b, c) {
				function d(n, t) {
					return {
						T: h ? h(n) : n,
						U: k ? k(t) : t
					};
				}
				function e(n) {
					return v(b, n) && v(c, n);
				}
				function f(n) {
					return 0 < n.filter((t) => v(b, t)).length && 0 < n.filter((t) => v(c, t)).length;
				}
				let h = null, k = null;
				v(b, 19) && v(c, 19) ? b = c = 1 : v(b, 19) ? (h = (n) => kd(n, c), b = c) : v(c, 19) && (k = (n) => kd(n, b), c = b);
				if (v(b, 23) && v(c, 23)) return li(a, d);
				if (e(0) || f([
					1,
					47,
					61
				]) || f([
					2,
					47,
					61
				]) || e(20) || e(22) || e(21) || f([1, 20])) {
					var l = mi(a, d);
					if (void 0 !== l) return l;
				}
				if (e(16) && (l = ni(a, d), void 0 !== l) || e(17) && (l = oi(a, d), void 0 !== l) || e(18) && (l = pi(a, d), void 0 !== l)) return l;
				if (e(9) || e(7) || e(8)) {
					if (l = qi(a, d), void 0 !== l) return l;
				}
				if (e(11) || e(12) || e(13) || e(14) || e(15)) {
					if (l = ri(a, d), void 0 !== l) return l;
				}
				throw Error(`XPTY0004: ${a} not available for ${Da[b]} and ${Da[c]}`);
			}
			const ti = Object.create(null);
			function ui(a, b, c) {
				const d = `${b}~${c}~${a}`;
				let e = ti[d];
				e ||= ti[d] = si(a, b, c);
				return e;
			}
			var vi = class extends C {
				constructor(a, b, c) {
					super(b.o.add(c.o), [b, c], { B: !1 });
					this.l = b;
					this.A = c;
					this.s = a;
				}
				h(a, b) {
					const c = A(this.l, a, b), d = A(this.A, a, b), e = ki(c, b), f = ki(d, b);
					return e.X({
						empty: () => w.empty(),
						m: () => f.X({
							empty: () => w.empty(),
							m: () => {
								const h = e.first(), k = f.first();
								return ui(this.s, h.type, k.type)(h, k, a) ? w.$() : w.S();
							},
							multiple: () => {
								throw Error("XPTY0004: Sequences to compare are not singleton.");
							}
						}),
						multiple: () => {
							throw Error("XPTY0004: Sequences to compare are not singleton.");
						}
					});
				}
			};
			const wi = {
				equalOp: "eqOp",
				notEqualOp: "neOp",
				lessThanOrEqualOp: "leOp",
				lessThanOp: "ltOp",
				greaterThanOrEqualOp: "geOp",
				greaterThanOp: "gtOp"
			};
			function xi(a, b, c, d) {
				a = wi[a];
				return c.M((e) => b.filter((f) => {
					for (let l = 0, n = e.length; l < n; ++l) {
						let t = e[l], u = void 0, z = void 0;
						var h = f.type, k = t.type;
						if (v(h, 19) || v(k, 19)) v(h, 2) ? u = 3 : v(k, 2) ? z = 3 : v(h, 17) ? u = 17 : v(k, 17) ? z = 17 : v(h, 16) ? u = 16 : v(k, 16) ? z = 16 : v(h, 19) ? z = k : v(k, 19) && (u = h);
						const [y, F] = [z, u];
						h = y;
						k = F;
						h ? f = kd(f, h) : k && (t = kd(t, k));
						if (ui(a, f.type, t.type)(f, t, d)) return !0;
					}
					return !1;
				}).X({
					default: () => w.$(),
					empty: () => w.S()
				}));
			}
			var yi = class extends C {
				constructor(a, b, c) {
					super(b.o.add(c.o), [b, c], { B: !1 });
					this.l = b;
					this.A = c;
					this.s = a;
				}
				h(a, b) {
					const c = A(this.l, a, b), d = A(this.A, a, b);
					return c.X({
						empty: () => w.S(),
						default: () => d.X({
							empty: () => w.S(),
							default: () => {
								const e = ki(c, b), f = ki(d, b);
								return xi(this.s, e, f, a);
							}
						})
					});
				}
			};
			function zi(a, b, c, d) {
				if (!v(c, 53) || !v(d, 53)) throw Error("XPTY0004: Sequences to compare are not nodes");
				switch (a) {
					case "isOp": return Ai(c, d);
					case "nodeBeforeOp": return b ? (e, f) => 0 > td(b, e.first(), f.first()) : void 0;
					case "nodeAfterOp": return b ? (e, f) => 0 < td(b, e.first(), f.first()) : void 0;
					default: throw Error("Unexpected operator");
				}
			}
			function Ai(a, b) {
				return a !== b || 47 !== a && 53 !== a && 54 !== a && 55 !== a && 56 !== a && 57 !== a && 58 !== a ? () => !1 : (c, d) => nd(c.first().value, d.first().value);
			}
			var Bi = class extends C {
				constructor(a, b, c) {
					super(b.o.add(c.o), [b, c], { B: !1 });
					this.l = b;
					this.A = c;
					this.s = a;
				}
				h(a, b) {
					const c = A(this.l, a, b), d = A(this.A, a, b);
					return c.X({
						empty: () => w.empty(),
						multiple: () => {
							throw Error("XPTY0004: Sequences to compare are not singleton");
						},
						m: () => d.X({
							empty: () => w.empty(),
							multiple: () => {
								throw Error("XPTY0004: Sequences to compare are not singleton");
							},
							m: () => {
								const e = c.first(), f = d.first();
								return zi(this.s, b.h, e.type, f.type)(c, d, a) ? w.$() : w.S();
							}
						})
					});
				}
			};
			function Ci(a, b, c, d) {
				return c.M((e) => {
					if (e.some((f) => !v(f.type, 53))) throw Error(`XPTY0004: Sequences given to ${a} should only contain nodes.`);
					return "sorted" === d ? w.create(e) : "reverse-sorted" === d ? w.create(e.reverse()) : w.create(ud(b, e));
				});
			}
			var Di = class extends C {
				constructor(a, b, c, d) {
					super(0 < uf(b.o, c.o) ? b.o : c.o, [b, c], { B: b.B && c.B }, !1, d);
					this.l = a;
					this.s = b;
					this.A = c;
				}
				h(a, b) {
					const c = Ci(this.l, b.h, A(this.s, a, b), this.s.ha);
					a = Ci(this.l, b.h, A(this.A, a, b), this.A.ha);
					const d = c.value, e = a.value;
					let f = null, h = null, k = !1, l = !1;
					return w.create({ next: () => {
						if (k) return p;
						for (; !l;) {
							if (!f) {
								var n = d.next(0);
								if (n.done) return k = !0, p;
								f = n.value;
							}
							if (!h) {
								n = e.next(0);
								if (n.done) {
									l = !0;
									break;
								}
								h = n.value;
							}
							if (nd(f.value, h.value)) {
								if (n = q(f), h = f = null, "intersectOp" === this.l) return n;
							} else if (0 > td(b.h, f, h)) {
								if (n = q(f), f = null, "exceptOp" === this.l) return n;
							} else h = null;
						}
						if ("exceptOp" === this.l) return null !== f ? (n = q(f), f = null, n) : d.next(0);
						k = !0;
						return p;
					} });
				}
			};
			var Ei = class extends rf {
				constructor(a, b) {
					super(a.reduce((c, d) => c.add(d.o), new D({})), a, {
						P: "unsorted",
						B: a.every((c) => c.B)
					}, b);
				}
				A(a, b, c) {
					return c.length ? kc(c.map((d) => d(a))) : w.empty();
				}
			};
			var Fi = class extends C {
				constructor(a, b, c) {
					super(new D({}).add(a.o), [a, b], { B: a.B && b.B }, !1, c);
					this.l = a;
					this.s = b;
				}
				h(a, b) {
					const d = ec(a, A(this.l, a, b));
					let e = null, f = null, h = !1;
					return w.create({ next: (k) => {
						for (; !h;) {
							if (!e && (e = d.next(k), e.done)) return h = !0, p;
							f ||= A(this.s, e.value, b);
							const l = f.value.next(k);
							if (l.done) e = f = null;
							else return l;
						}
					} });
				}
			};
			var Gi = class extends C {
				constructor(a, b, c) {
					super(a.o, [a], { B: !1 });
					this.l = Ia(b.prefix ? `${b.prefix}:${b.localName}` : b.localName);
					if (46 === this.l || 45 === this.l || 44 === this.l) throw Error("XPST0080: Casting to xs:anyAtomicType, xs:anySimpleType or xs:NOTATION is not permitted.");
					if (b.namespaceURI) throw Error("Not implemented: castable as expressions with a namespace URI.");
					this.A = a;
					this.s = c;
				}
				h(a, b) {
					const c = rc(A(this.A, a, b), b);
					return c.X({
						empty: () => this.s ? w.$() : w.S(),
						m: () => c.map((d) => jd(d, this.l).u ? va : wa),
						multiple: () => w.S()
					});
				}
			};
			var Hi = class extends C {
				constructor(a, b, c) {
					super(a.o, [a], { B: !1 });
					this.l = Ia(b.prefix ? `${b.prefix}:${b.localName}` : b.localName);
					if (46 === this.l || 45 === this.l || 44 === this.l) throw Error("XPST0080: Casting to xs:anyAtomicType, xs:anySimpleType or xs:NOTATION is not permitted.");
					if (b.namespaceURI) throw Error("Not implemented: casting expressions with a namespace URI.");
					this.A = a;
					this.s = c;
				}
				h(a, b) {
					const c = rc(A(this.A, a, b), b);
					return c.X({
						empty: () => {
							if (!this.s) throw Error("XPTY0004: Sequence to cast is empty while target type is singleton.");
							return w.empty();
						},
						m: () => c.map((d) => kd(d, this.l)),
						multiple: () => {
							throw Error("XPTY0004: Sequence to cast is not singleton or empty.");
						}
					});
				}
			};
			function Ii(a, b) {
				const c = a.value;
				let d = null, e = !1;
				return w.create({ next: () => {
					for (; !e;) {
						if (!d) {
							var f = c.next(0);
							if (f.done) return e = !0, q(va);
							d = b(f.value);
						}
						f = d.ea();
						d = null;
						if (!1 === f) return e = !0, q(wa);
					}
					return p;
				} });
			}
			var Ji = class extends C {
				constructor(a, b, c, d) {
					super(a.o, [a, b], { B: !1 }, !1, d);
					this.A = a;
					this.s = b;
					this.l = c;
				}
				h(a, b) {
					const c = A(this.A, a, b);
					return c.X({
						empty: () => "?" === this.l || "*" === this.l ? w.$() : w.S(),
						multiple: () => "+" === this.l || "*" === this.l ? Ii(c, (d) => {
							const e = w.m(d);
							d = cc(a, 0, d, e);
							return A(this.s, d, b);
						}) : w.S(),
						m: () => Ii(c, (d) => {
							const e = w.m(d);
							d = cc(a, 0, d, e);
							return A(this.s, d, b);
						})
					});
				}
			};
			function Ki(a, b) {
				return null !== a && null !== b && v(a.type, 53) && v(b.type, 53) ? nd(a.value, b.value) : !1;
			}
			function Li(a) {
				let b = a.next(0);
				if (b.done) return w.empty();
				let c = null, d = null;
				return w.create({ next(e) {
					if (b.done) return p;
					c || (c = b.value.value);
					let f;
					do
						if (f = c.next(e), f.done) {
							b = a.next(0);
							if (b.done) return f;
							c = b.value.value;
						}
					while (f.done || Ki(f.value, d));
					d = f.value;
					return f;
				} });
			}
			function Mi(a, b) {
				const c = [];
				(function() {
					for (var f = b.next(0); !f.done;) {
						const h = f.value.value;
						f = {
							current: h.next(0),
							next: (k) => h.next(k)
						};
						f.current.done || c.push(f);
						f = b.next(0);
					}
				})();
				let d = null, e = !1;
				return w.create({
					[Symbol.iterator]() {
						return this;
					},
					next: () => {
						e || (e = !0, c.every((h) => v(h.current.value.type, 53)) && c.sort((h, k) => td(a, h.current.value, k.current.value)));
						let f;
						do {
							if (!c.length) return p;
							const h = c.shift();
							f = h.current;
							h.current = h.next(0);
							if (!v(f.value.type, 53)) return f;
							if (!h.current.done) {
								let k = 0, l = c.length - 1, n = 0;
								for (; k <= l;) {
									n = Math.floor((k + l) / 2);
									const t = td(a, h.current.value, c[n].current.value);
									if (0 === t) {
										k = n;
										break;
									}
									0 < t ? k = n + 1 : l = n - 1;
								}
								c.splice(k, 0, h);
							}
						} while (Ki(f.value, d));
						d = f.value;
						return f;
					}
				});
			}
			var Ni = class extends C {
				constructor(a, b) {
					super(a.reduce((c, d) => 0 < uf(c, d.o) ? c : d.o, new D({})), a, { B: a.every((c) => c.B) }, !1, b);
					this.l = a;
				}
				h(a, b) {
					if (this.l.every((c) => "sorted" === c.ha)) {
						let c = 0;
						return Mi(b.h, { next: () => c >= this.l.length ? p : q(A(this.l[c++], a, b)) }).map((d) => {
							if (!v(d.type, 53)) throw Error("XPTY0004: The sequences to union are not of type node()*");
							return d;
						});
					}
					return kc(this.l.map((c) => A(c, a, b))).M((c) => {
						if (c.some((d) => !v(d.type, 53))) throw Error("XPTY0004: The sequences to union are not of type node()*");
						c = ud(b.h, c);
						return w.create(c);
					});
				}
			};
			function Oi(a) {
				return a.every((b) => null === b || v(b.type, 5) || v(b.type, 4)) || null !== a.map((b) => b ? sc(b.type) : null).reduce((b, c) => null === c ? b : c === b ? b : null) ? a : a.every((b) => null === b || v(b.type, 1) || v(b.type, 20)) ? a.map((b) => b ? kd(b, 1) : null) : a.every((b) => null === b || v(b.type, 4) || v(b.type, 6)) ? a.map((b) => b ? kd(b, 6) : b) : a.every((b) => null === b || v(b.type, 4) || v(b.type, 6) || v(b.type, 3)) ? a.map((b) => b ? kd(b, 3) : b) : null;
			}
			function Pi(a) {
				return (a = a.find((b) => !!b)) ? sc(a.type) : null;
			}
			var Qi = class extends Zh {
				constructor(a, b) {
					super(new D({}), [b, ...a.map((c) => c.aa)], {
						B: !1,
						V: !1,
						P: "unsorted",
						subtree: !1
					}, b);
					this.A = a;
				}
				K(a, b, c, d) {
					if (this.A[1]) throw Error("More than one order spec is not supported for the order by clause.");
					const e = [];
					let f = !1, h, k, l = null;
					const n = this.A[0];
					return w.create({ next: () => {
						if (!f) {
							for (var t = b.next(0); !t.done;) e.push(t.value), t = b.next(0);
							t = e.map((z) => n.aa.h(z, c)).map((z) => rc(z, c));
							if (t.find((z) => !z.isEmpty() && !z.oa())) throw Error("XPTY0004: Order by only accepts empty or singleton sequences");
							h = t.map((z) => z.first());
							h = h.map((z) => null === z ? z : v(19, z.type) ? kd(z, 1) : z);
							if (Pi(h) && (h = Oi(h), !h)) throw Error("XPTY0004: Could not cast values");
							t = h.length;
							k = h.map((z, y) => y);
							for (let z = 0; z < t; z++) if (z + 1 !== t) for (let y = z; 0 <= y; y--) {
								const F = y, N = y + 1;
								if (N === t) continue;
								const U = h[k[F]], da = h[k[N]];
								if (null !== da || null !== U) {
									if (n.ec) {
										if (null === U) continue;
										if (null === da && null !== U) {
											[k[F], k[N]] = [k[N], k[F]];
											continue;
										}
										if (isNaN(da.value) && null !== U && !isNaN(U.value)) {
											[k[F], k[N]] = [k[N], k[F]];
											continue;
										}
									} else {
										if (null === da) continue;
										if (null === U && null !== da) {
											[k[F], k[N]] = [k[N], k[F]];
											continue;
										}
										if (isNaN(U.value) && null !== da && !isNaN(da.value)) {
											[k[F], k[N]] = [k[N], k[F]];
											continue;
										}
									}
									ui("gtOp", U.type, da.type)(U, da, a) && ([k[F], k[N]] = [k[N], k[F]]);
								}
							}
							let u = n.Cb ? 0 : h.length - 1;
							l = d({ next: () => n.Cb ? u >= h.length ? p : q(e[k[u++]]) : 0 > u ? p : q(e[k[u--]]) }).value;
							f = !0;
						}
						return l.next(0);
					} });
				}
			};
			var Ri = class extends C {
				constructor(a) {
					super(a ? a.o : new D({}), a ? [a] : [], {
						P: "sorted",
						subtree: !1,
						V: !1,
						B: !1
					});
					this.l = a;
				}
				h(a, b) {
					if (null === a.L) throw mc("context is absent, it needs to be present to use paths.");
					var c = b.h;
					let d = a.L.value;
					for (; 9 !== d.node.nodeType;) if (d = x(c, d), null === d) throw Error("XPDY0050: the root node of the context node is not a document node.");
					c = w.m(sb(d));
					return this.l ? A(this.l, cc(a, 0, c.first(), c), b) : c;
				}
			};
			var Si = class extends C {
				constructor(a) {
					super(new D({}), [], { P: "sorted" }, !1, a);
				}
				h(a) {
					if (null === a.L) throw mc("context is absent, it needs to be present to use the \".\" operator");
					return w.m(a.L);
				}
			};
			function Ti(a, b) {
				let c = !1, d = !1;
				b.forEach((e) => {
					v(e.type, 53) ? c = !0 : d = !0;
				});
				if (d && c) throw Error("XPTY0018: The path operator should either return nodes or non-nodes. Mixed sequences are not allowed.");
				return c ? ud(a, b) : b;
			}
			var Ui = class extends C {
				constructor(a, b) {
					const c = a.every((e) => e.V), d = a.every((e) => e.subtree);
					super(a.reduce((e, f) => e.add(f.o), new D({})), a, {
						B: !1,
						V: c,
						P: b ? "sorted" : "unsorted",
						subtree: d
					});
					this.l = a;
					this.s = b;
				}
				h(a, b) {
					let c = !0;
					return this.l.reduce((d, e, f) => {
						const h = null === d ? ld(a) : ec(a, d);
						d = { next: (l) => {
							l = h.next(l);
							if (l.done) return p;
							if (null !== l.value.L && !v(l.value.L.type, 53) && 0 < f) throw Error("XPTY0019: The result of E1 in a path expression E1/E2 should not evaluate to a sequence of nodes.");
							return q(A(e, l.value, b));
						} };
						let k;
						if (this.s) switch (e.ha) {
							case "reverse-sorted":
								const l = d;
								d = { next: (n) => {
									n = l.next(n);
									return n.done ? n : q(n.value.M((t) => w.create(t.reverse())));
								} };
							case "sorted":
								if (e.subtree && c) {
									k = Li(d);
									break;
								}
								k = Mi(b.h, d);
								break;
							case "unsorted": return Li(d).M((n) => w.create(Ti(b.h, n)));
						}
						else k = Li(d);
						c = c && e.V;
						return k;
					}, null);
				}
				D() {
					return this.l[0].D();
				}
			};
			var Vi = class extends C {
				constructor(a, b) {
					super(a.o.add(b.o), [a, b], {
						B: a.B && b.B,
						V: a.V,
						P: a.ha,
						subtree: a.subtree
					});
					this.s = a;
					this.l = b;
				}
				h(a, b) {
					const c = A(this.s, a, b);
					if (this.l.B) {
						const k = A(this.l, a, b);
						if (k.isEmpty()) return k;
						const l = k.first();
						if (v(l.type, 2)) {
							let n = l.value;
							if (!Number.isInteger(n)) return w.empty();
							const t = c.value;
							let u = !1;
							return w.create({ next: () => {
								if (!u) {
									for (let z = t.next(0); !z.done; z = t.next(0)) if (1 === n--) return u = !0, z;
									u = !0;
								}
								return p;
							} });
						}
						return k.ea() ? c : w.empty();
					}
					const d = c.value;
					let e = null, f = 0, h = null;
					return w.create({ next: (k) => {
						let l = !1;
						for (; !e || !e.done;) {
							e || (e = d.next(l ? 0 : k), l = !0);
							if (e.done) break;
							h ||= A(this.l, cc(a, f, e.value, c), b);
							var n = h.first();
							n = null === n ? !1 : v(n.type, 2) ? n.value === f + 1 : h.ea();
							h = null;
							const t = e.value;
							e = null;
							f++;
							if (n) return q(t);
						}
						return e;
					} });
				}
				D() {
					return this.s.D();
				}
			};
			function Wi(a, b, c) {
				c = [c];
				if (v(a.type, 62)) if ("*" === b) c.push(...a.members.map((d) => d()));
				else if (v(b.type, 5)) {
					const d = b.value;
					if (a.members.length < d || 0 >= d) throw Error("FOAY0001: Array index out of bounds");
					c.push(a.members[d - 1]());
				} else throw Error("XPTY0004: The key specifier is not an integer.");
				else if (v(a.type, 61)) "*" === b ? c.push(...a.h.map((d) => d.value())) : (a = a.h.find((d) => ub(d.key, b))) && c.push(a.value());
				else throw Error("XPTY0004: The provided context item is not a map or an array.");
				return kc(c);
			}
			function Xi(a, b, c, d, e) {
				if ("*" === b) return Wi(a, b, c);
				b = A(b, d, e);
				b = Ra(b)().M((f) => f.reduce((h, k) => Wi(a, k, h), new Ba()));
				return kc([c, b]);
			}
			var Yi = class extends C {
				constructor(a, b) {
					super(a.o, [a].concat("*" === b ? [] : [b]), {
						B: a.B,
						P: a.ha,
						subtree: a.subtree
					});
					this.l = a;
					this.s = b;
				}
				h(a, b) {
					return A(this.l, a, b).M((c) => c.reduce((d, e) => Xi(e, this.s, d, a, b), new Ba()));
				}
				D() {
					return this.l.D();
				}
			};
			var Zi = class extends C {
				constructor(a, b) {
					super(new D({ external: 1 }), "*" === a ? [] : [a], { B: !1 }, !1, b);
					this.l = a;
				}
				h(a, b) {
					return Xi(a.L, this.l, new Ba(), a, b);
				}
			};
			var $i = class extends C {
				constructor(a, b, c, d) {
					const e = b.map((f) => f.fb);
					b = b.map((f) => f.name);
					super(e.reduce((f, h) => f.add(h.o), c.o), e.concat(c), { B: !1 }, !1, d);
					this.s = a;
					this.A = b;
					this.K = e;
					this.O = c;
					this.l = null;
				}
				h(a, b) {
					let c = a;
					const d = this.l.map((k, l) => {
						const n = A(this.K[l], c, b).N();
						c = ic(a, { [k]: () => w.create(n) });
						return n;
					});
					if (d.some((k) => 0 === k.length)) return "every" === this.s ? w.$() : w.S();
					const e = Array(d.length).fill(0);
					e[0] = -1;
					for (var f = !0; f;) {
						f = !1;
						for (let k = 0, l = e.length; k < l; ++k) {
							var h = d[k];
							if (++e[k] > h.length - 1) e[k] = 0;
							else {
								f = Object.create(null);
								for (h = 0; h < e.length; h++) {
									const n = d[h][e[h]];
									f[this.l[h]] = () => w.m(n);
								}
								f = ic(a, f);
								f = A(this.O, f, b);
								if (f.ea() && "some" === this.s) return w.$();
								if (!f.ea() && "every" === this.s) return w.S();
								f = !0;
								break;
							}
						}
					}
					return "every" === this.s ? w.$() : w.S();
				}
				v(a) {
					this.l = [];
					for (let c = 0, d = this.A.length; c < d; ++c) {
						this.K[c].v(a);
						Dg(a);
						var b = this.A[c];
						b = Hg(a, b.prefix ? a.Z(b.prefix) : null, b.localName);
						this.l[c] = b;
					}
					this.O.v(a);
					for (let c = 0, d = this.A.length; c < d; ++c) Jg(a);
				}
			};
			var aj = class extends xh {
				constructor(a) {
					super(new D({ nodeType: 1 }));
					this.s = a;
				}
				l(a, b) {
					if (!v(b.type, 53)) return !1;
					a = b.value.node.nodeType;
					return 3 === this.s && 4 === a ? !0 : this.s === a;
				}
				D() {
					return `type-${this.s}`;
				}
			};
			var bj = class extends xh {
				constructor(a, b = { kind: null }) {
					const c = a.prefix, d = a.namespaceURI;
					a = a.localName;
					const e = {};
					"*" !== a && (e.nodeName = 1);
					e.nodeType = 1;
					super(new D(e));
					this.s = a;
					this.K = d;
					this.A = c;
					this.O = b.kind;
				}
				l(a, b) {
					a = v(b.type, 54);
					const c = v(b.type, 47);
					if (!a && !c) return !1;
					b = b.value;
					return null !== this.O && (1 === this.O && !a || 2 === this.O && !c) ? !1 : null === this.A && "" !== this.K && "*" === this.s ? !0 : "*" === this.A ? "*" === this.s ? !0 : this.s === b.node.localName : "*" !== this.s && this.s !== b.node.localName ? !1 : (b.node.namespaceURI || null) === (("" === this.A ? a ? this.K : null : this.K) || null);
				}
				D() {
					return "*" === this.s ? null === this.O ? "type-1-or-type-2" : `type-${this.O}` : `name-${this.s}`;
				}
				v(a) {
					if (null === this.K && "*" !== this.A && (this.K = a.Z(this.A || "") || null, !this.K && this.A)) throw Error(`XPST0081: The prefix ${this.A} could not be resolved.`);
				}
			};
			var cj = class extends xh {
				constructor(a) {
					super(new D({ nodeName: 1 }));
					this.s = a;
				}
				l(a, b) {
					return v(b.type, 57) && b.value.node.target === this.s;
				}
				D() {
					return "type-7";
				}
			};
			var dj = class extends xh {
				constructor(a) {
					super(new D({}));
					this.s = a;
				}
				l(a, b) {
					return v(b.type, Ia(this.s.prefix ? this.s.prefix + ":" + this.s.localName : this.s.localName));
				}
			};
			var ej = class extends C {
				constructor(a, b, c) {
					super(new D({}), [], {
						B: !1,
						P: "unsorted"
					});
					this.A = c;
					this.s = b;
					this.K = a;
					this.l = null;
				}
				h(a, b) {
					if (!a.qa[this.l]) {
						if (this.O) return this.O(a, b);
						throw Error("XQDY0054: The variable " + this.A + " is declared but not in scope.");
					}
					return a.qa[this.l]();
				}
				v(a) {
					null === this.s && this.K && (this.s = a.Z(this.K));
					this.l = a.eb(this.s || "", this.A);
					if (!this.l) throw Error("XPST0008, The variable " + this.A + " is not in scope.");
					if (a = a.Fa[this.l]) this.O = a;
				}
			};
			var fj = class extends Zh {
				constructor(a, b) {
					super(new D({}), [a, b], {
						B: !1,
						V: !1,
						P: "unsorted",
						subtree: !1
					}, b);
					this.A = a;
				}
				K(a, b, c, d) {
					let e = null, f = null;
					return d({ next: () => {
						for (;;) {
							if (!f) {
								var h = b.next(0);
								if (h.done) return p;
								e = h.value;
								f = A(this.A, e, c);
							}
							h = f.ea();
							const k = e;
							f = e = null;
							if (h) return q(k);
						}
					} });
				}
			};
			var gj = class {
				constructor(a) {
					this.type = a;
				}
			};
			var hj = class extends gj {
				constructor(a) {
					super("delete");
					this.target = a;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1)
					};
				}
			};
			var ij = class extends gj {
				constructor(a, b, c) {
					super(c);
					this.target = a;
					this.content = b;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						content: this.content.map((b) => ag(b, a, !0))
					};
				}
			};
			var jj = class extends ij {
				constructor(a, b) {
					super(a, b, "insertAfter");
				}
			};
			var kj = class extends gj {
				constructor(a, b) {
					super("insertAttributes");
					this.target = a;
					this.content = b;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						content: this.content.map((b) => ag(b, a, !0))
					};
				}
			};
			var lj = class extends ij {
				constructor(a, b) {
					super(a, b, "insertBefore");
				}
			};
			var mj = class extends ij {
				constructor(a, b) {
					super(a, b, "insertIntoAsFirst");
				}
			};
			var nj = class extends ij {
				constructor(a, b) {
					super(a, b, "insertIntoAsLast");
				}
			};
			var oj = class extends ij {
				constructor(a, b) {
					super(a, b, "insertInto");
				}
			};
			var pj = class extends gj {
				constructor(a, b) {
					super("rename");
					this.target = a;
					this.o = b.Aa ? b : new Sa(b.prefix, b.namespaceURI, b.localName);
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						newName: {
							prefix: this.o.prefix,
							namespaceURI: this.o.namespaceURI,
							localName: this.o.localName
						}
					};
				}
			};
			var qj = class extends gj {
				constructor(a, b) {
					super("replaceElementContent");
					this.target = a;
					this.text = b;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						text: this.text ? ag(this.text, a, !0) : null
					};
				}
			};
			var rj = class extends gj {
				constructor(a, b) {
					super("replaceNode");
					this.target = a;
					this.o = b;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						replacement: this.o.map((b) => ag(b, a, !0))
					};
				}
			};
			var sj = class extends gj {
				constructor(a, b) {
					super("replaceValue");
					this.target = a;
					this.o = b;
				}
				h(a) {
					return {
						type: this.type,
						target: ag(this.target, a, !1),
						["string-value"]: this.o
					};
				}
			};
			var tj = (a, b) => new rj(a, b);
			var uj = class extends of {
				constructor(a) {
					super(new D({}), [a], {
						B: !1,
						P: "unsorted"
					});
					this.l = a;
				}
				s(a, b) {
					const c = nf(this.l)(a, b), d = b.h;
					let e, f;
					return { next: () => {
						if (!e) {
							const h = c.next(0);
							if (h.value.I.some((k) => !v(k.type, 53))) throw Error("XUTY0007: The target of a delete expression must be a sequence of zero or more nodes.");
							e = h.value.I;
							f = h.value.ca;
						}
						e = e.filter((h) => x(d, h.value));
						return q({
							ca: mf(e.map((h) => new hj(h.value)), f),
							I: []
						});
					} };
				}
			};
			function vj(a, b, c, d, e, f) {
				const h = b.h;
				a.reduce(function t(l, n) {
					if (v(n.type, 62)) return n.members.forEach((u) => u().N().forEach((z) => t(l, z))), l;
					l.push(n);
					return l;
				}, []).forEach((l, n, t) => {
					if (v(l.type, 47)) {
						if (e) throw f(l.value, h);
						c.push(l.value.node);
					} else if (v(l.type, 46) || v(l.type, 53) && 3 === l.value.node.nodeType) {
						const u = v(l.type, 46) ? kd(qc(l, b).first(), 1).value : hb(h, l.value);
						0 !== n && v(t[n - 1].type, 46) && v(l.type, 46) ? (d.push({
							data: " " + u,
							Ta: !0,
							nodeType: 3
						}), e = !0) : u && (d.push({
							data: "" + u,
							Ta: !0,
							nodeType: 3
						}), e = !0);
					} else if (v(l.type, 55)) {
						const u = [];
						gb(h, l.value).forEach((z) => u.push(sb(z)));
						e = vj(u, b, c, d, e, f);
					} else if (v(l.type, 53)) d.push(l.value.node), e = !0;
					else {
						if (v(l.type, 60)) throw oc(l.type);
						throw Error(`Atomizing ${l.type} is not implemented.`);
					}
				});
				return e;
			}
			function wj(a, b, c) {
				const d = [], e = [];
				let f = !1;
				a.forEach((h) => {
					f = vj(h, b, d, e, f, c);
				});
				return {
					attributes: d,
					Ya: e
				};
			}
			function xj(a, b, c, d, e) {
				const f = [];
				switch (a) {
					case 4:
						d.length && f.push(new kj(b, d));
						e.length && f.push(new mj(b, e));
						break;
					case 5:
						d.length && f.push(new kj(b, d));
						e.length && f.push(new nj(b, e));
						break;
					case 3:
						d.length && f.push(new kj(b, d));
						e.length && f.push(new oj(b, e));
						break;
					case 2:
						d.length && f.push(new kj(c, d));
						e.length && f.push(new lj(b, e));
						break;
					case 1: d.length && f.push(new kj(c, d)), e.length && f.push(new jj(b, e));
				}
				return f;
			}
			var yj = class extends of {
				constructor(a, b, c) {
					super(new D({}), [a, c], {
						B: !1,
						P: "unsorted"
					});
					this.K = a;
					this.l = b;
					this.A = c;
				}
				s(a, b) {
					const c = nf(this.K)(a, b), d = nf(this.A)(a, b), e = b.h;
					let f, h, k, l, n, t;
					return { next: () => {
						if (!f) {
							var u = c.next(0);
							const z = wj([u.value.I], b, Pe);
							f = z.attributes.map((y) => ({
								node: y,
								F: null
							}));
							h = z.Ya.map((y) => ({
								node: y,
								F: null
							}));
							k = u.value.ca;
						}
						if (!l) {
							u = d.next(0);
							if (0 === u.value.I.length) throw Ye();
							if (3 <= this.l) {
								if (1 !== u.value.I.length) throw Qe();
								if (!v(u.value.I[0].type, 54) && !v(u.value.I[0].type, 55)) throw Qe();
							} else {
								if (1 !== u.value.I.length) throw Re();
								if (!(v(u.value.I[0].type, 54) || v(u.value.I[0].type, 56) || v(u.value.I[0].type, 58) || v(u.value.I[0].type, 57))) throw Re();
								t = x(e, u.value.I[0].value, null);
								if (null === t) throw Error(`XUDY0029: The target ${u.value.I[0].value.outerHTML} for inserting a node before or after must have a parent.`);
							}
							l = u.value.I[0];
							n = u.value.ca;
						}
						if (f.length) {
							if (3 <= this.l) {
								if (!v(l.type, 54)) throw Error("XUTY0022: An insert expression specifies the insertion of an attribute node into a document node.");
							} else if (1 !== t.node.nodeType) throw Error("XUDY0030: An insert expression specifies the insertion of an attribute node before or after a child of a document node.");
							f.reduce((z, y) => {
								const F = y.node.prefix || "";
								var N = y.node.prefix || "";
								const U = y.node.namespaceURI, da = N ? l.value.node.lookupNamespaceURI(N) : null;
								if (da && da !== U) throw We(U);
								if ((N = z[N]) && U !== N) throw Xe(U);
								z[F] = y.node.namespaceURI;
								return z;
							}, {});
						}
						return q({
							I: [],
							ca: mf(xj(this.l, l.value, t ? t : null, f, h), k, n)
						});
					} };
				}
			};
			const zj = () => nc("Casting not supported from given type to a single xs:string or xs:untypedAtomic or any of its derived types."), Aj = /([A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]|[\uD800-\uDB7F][\uDC00-\uDFFF])/, Bj = new RegExp(`${Aj.source}${new RegExp(`(${Aj.source}|[-.0-9\xB7\u0300-\u036F\u203F\u2040])`).source}*`, "g"), Cj = (a) => (a = a.match(Bj)) ? 1 === a.length : !1;
			function Dj(a, b) {
				return rc(b, a).X({
					m: (c) => {
						c = c.first();
						if (v(c.type, 1) || v(c.type, 19)) {
							if (!Cj(c.value)) throw Error(`XQDY0041: The value "${c.value}" of a name expressions cannot be converted to a NCName.`);
							return w.m(c);
						}
						throw zj();
					},
					default: () => {
						throw zj();
					}
				}).value;
			}
			function Ej(a, b, c) {
				return rc(c, b).X({
					m: (d) => {
						d = d.first();
						if (v(d.type, 23)) return w.m(d);
						if (v(d.type, 1) || v(d.type, 19)) {
							let e, f;
							d = d.value.split(":");
							1 === d.length ? d = d[0] : (e = d[0], f = a.Z(e), d = d[1]);
							if (!Cj(d) || e && !Cj(e)) throw yg(e ? `${e}:${d}` : d);
							if (e && !f) throw yg(`${e}:${d}`);
							return w.m({
								type: 23,
								value: new Sa(e, f, d)
							});
						}
						throw zj();
					},
					default: () => {
						throw zj();
					}
				}).value;
			}
			var Fj = class extends of {
				constructor(a, b) {
					super(new D({}), [a, b], {
						B: !1,
						P: "unsorted"
					});
					this.A = a;
					this.K = b;
					this.l = void 0;
				}
				s(a, b) {
					const c = nf(this.A)(a, b), d = nf(this.K)(a, b);
					return { next: () => {
						const e = c.next(0);
						var f = e.value.I;
						if (0 === f.length) throw Ye();
						if (1 !== f.length) throw Te();
						if (!v(f[0].type, 54) && !v(f[0].type, 47) && !v(f[0].type, 57)) throw Te();
						f = f[0];
						const h = d.next(0);
						a: {
							var k = this.l;
							var l = w.create(h.value.I);
							switch (f.type) {
								case 54:
									k = Ej(k, b, l).next(0).value.value;
									if ((l = f.value.node.lookupNamespaceURI(k.prefix)) && l !== k.namespaceURI) throw We(k.namespaceURI);
									break a;
								case 47:
									k = Ej(k, b, l).next(0).value.value;
									if (k.namespaceURI && (l = f.value.node.lookupNamespaceURI(k.prefix)) && l !== k.namespaceURI) throw We(k.namespaceURI);
									break a;
								case 57:
									k = Dj(b, l).next(0).value.value;
									k = new Sa("", null, k);
									break a;
							}
							k = void 0;
						}
						return q({
							I: [],
							ca: mf([new pj(f.value, k)], e.value.ca, h.value.ca)
						});
					} };
				}
				v(a) {
					this.l = Ff(a);
					super.v(a);
				}
			};
			function Gj(a, b, c) {
				let d, e, f;
				return { next: () => {
					if (!d) {
						var h = c.next(0), k = wj([h.value.I], a, Xe);
						d = {
							attributes: k.attributes.map((l) => ({
								node: l,
								F: null
							})),
							Ya: k.Ya.map((l) => ({
								node: l,
								F: null
							}))
						};
						e = h.value.ca;
					}
					k = b.next(0);
					if (0 === k.value.I.length) throw Ye();
					if (1 !== k.value.I.length) throw Se();
					if (!(v(k.value.I[0].type, 54) || v(k.value.I[0].type, 47) || v(k.value.I[0].type, 56) || v(k.value.I[0].type, 58) || v(k.value.I[0].type, 57))) throw Se();
					f = x(a.h, k.value.I[0].value, null);
					if (null === f) throw Error(`XUDY0009: The target ${k.value.I[0].value.outerHTML} for replacing a node must have a parent.`);
					h = k.value.I[0];
					k = k.value.ca;
					if (v(h.type, 47)) {
						if (d.Ya.length) throw Error("XUTY0011: When replacing an attribute the new value must be zero or more attribute nodes.");
						d.attributes.reduce((l, n) => {
							const t = n.node.prefix || "";
							n = n.node.namespaceURI;
							var u = f.node.lookupNamespaceURI(t);
							if (u && u !== n) throw We(n);
							if ((u = l[t]) && n !== u) throw Xe(n);
							l[t] = n;
							return l;
						}, {});
					} else if (d.attributes.length) throw Error("XUTY0010: When replacing an an element, text, comment, or processing instruction node the new value must be a single node.");
					return q({
						I: [],
						ca: mf([tj(h.value, [].concat(d.attributes, d.Ya))], e, k)
					});
				} };
			}
			function Vj(a, b, c) {
				let d, e, f, h, k = !1;
				return { next: () => {
					if (k) return p;
					if (!f) {
						var l = c.next(0);
						const n = rc(w.create(l.value.I), a).map((t) => kd(t, 1)).N().map((t) => t.value).join(" ");
						f = 0 === n.length ? null : {
							node: a.Ja.createTextNode(n),
							F: null
						};
						h = l.value.ca;
					}
					if (!d) {
						l = b.next(0);
						if (0 === l.value.I.length) throw Ye();
						if (1 !== l.value.I.length) throw Se();
						if (!(v(l.value.I[0].type, 54) || v(l.value.I[0].type, 47) || v(l.value.I[0].type, 56) || v(l.value.I[0].type, 58) || v(l.value.I[0].type, 57))) throw Se();
						d = l.value.I[0];
						e = l.value.ca;
					}
					if (v(d.type, 54)) return k = !0, q({
						I: [],
						ca: mf([new qj(d.value, f)], h, e)
					});
					if (v(d.type, 47) || v(d.type, 56) || v(d.type, 58) || v(d.type, 57)) {
						l = f ? hb(a.h, f) : "";
						if (v(d.type, 58) && (l.includes("--") || l.endsWith("-"))) throw Error(`XQDY0072: The content "${l}" for a comment node contains two adjacent hyphens or ends with a hyphen.`);
						if (v(d.type, 57) && l.includes("?>")) throw Error(`XQDY0026: The content "${l}" for a processing instruction node contains "?>".`);
						k = !0;
						return q({
							I: [],
							ca: mf([new sj(d.value, l)], h, e)
						});
					}
				} };
			}
			var Wj = class extends of {
				constructor(a, b, c) {
					super(new D({}), [b, c], {
						B: !1,
						P: "unsorted"
					});
					this.K = a;
					this.l = b;
					this.A = c;
				}
				s(a, b) {
					const c = nf(this.l)(a, b);
					a = nf(this.A)(a, b);
					return this.K ? Vj(b, c, a) : Gj(b, c, a);
				}
			};
			function Xj(a) {
				switch (a.type) {
					case "delete": return new hj({
						node: a.target,
						F: null
					});
					case "insertAfter": return new jj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "insertBefore": return new lj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "insertInto": return new oj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "insertIntoAsFirst": return new mj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "insertIntoAsLast": return new nj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "insertAttributes": return new kj({
						node: a.target,
						F: null
					}, a.content.map((b) => ({
						node: b,
						F: null
					})));
					case "rename": return new pj({
						node: a.target,
						F: null
					}, a.newName);
					case "replaceNode": return new rj({
						node: a.target,
						F: null
					}, a.replacement.map((b) => ({
						node: b,
						F: null
					})));
					case "replaceValue": return new sj({
						node: a.target,
						F: null
					}, a["string-value"]);
					case "replaceElementContent": return new qj({
						node: a.target,
						F: null
					}, a.text ? {
						node: a.text,
						F: null
					} : null);
					default: throw Error(`Unexpected type "${a.type}" when parsing a transferable pending update.`);
				}
			}
			function Yj(a, b, c) {
				if (b.find((e) => nd(e, a))) return !0;
				const d = x(c, a);
				return d ? Yj(d, b, c) : !1;
			}
			var Zj = class extends of {
				constructor(a, b, c) {
					super(new D({}), a.reduce((d, e) => {
						d.push(e.fb);
						return d;
					}, [b, c]), {
						B: !1,
						P: "unsorted"
					});
					this.l = a;
					this.K = b;
					this.A = c;
					this.H = null;
				}
				h(a, b) {
					a = this.s(a, b);
					return pf(a, () => {});
				}
				s(a, b) {
					const c = b.h, d = b.Ja, e = b.Oa, f = [];
					let h, k, l;
					const n = [], t = [];
					return { next: () => {
						if (n.length !== this.l.length) for (var u = n.length; u < this.l.length; u++) {
							const y = this.l[u];
							var z = f[u];
							z || (f[u] = z = nf(y.fb)(a, b));
							z = z.next(0);
							if (1 !== z.value.I.length || !v(z.value.I[0].type, 53)) throw Error("XUTY0013: The source expression of a copy modify expression must return a single node.");
							const F = sb(Xf(z.value.I[0].value, b));
							n.push(F.value);
							t.push(z.value.ca);
							a = ic(a, { [y.ic]: () => w.m(F) });
						}
						l || (h ||= nf(this.K)(a, b), l = h.next(0).value.ca);
						l.forEach((y) => {
							if (y.target && !Yj(y.target, n, c)) throw Error(`XUDY0014: The target ${y.target.node.outerHTML} must be a node created by the copy clause.`);
							if ("put" === y.type) throw Error("XUDY0037: The modify expression of a copy modify expression can not contain a fn:put.");
						});
						u = l.map((y) => {
							y = y.h(b);
							return Xj(y);
						});
						lf(u, c, d, e);
						k ||= nf(this.A)(a, b);
						u = k.next(0);
						return q({
							I: u.value.I,
							ca: mf(u.value.ca, ...t)
						});
					} };
				}
				v(a) {
					Dg(a);
					this.l.forEach((b) => b.ic = Hg(a, b.Lb.namespaceURI, b.Lb.localName));
					super.v(a);
					Jg(a);
					this.H = this.l.some((b) => b.fb.H) || this.A.H;
				}
			};
			function ak(a, b) {
				return {
					node: {
						nodeType: 2,
						Ta: !0,
						nodeName: a.Aa(),
						namespaceURI: a.namespaceURI,
						prefix: a.prefix,
						localName: a.localName,
						name: a.Aa(),
						value: b
					},
					F: null
				};
			}
			var bk = class extends C {
				constructor(a, b) {
					let c = b.nb || [];
					c = c.concat(a.Pa || []);
					super(new D({}), c, {
						B: !1,
						P: "unsorted"
					});
					a.Pa ? this.s = a.Pa : this.name = new Sa(a.prefix, a.namespaceURI, a.localName);
					this.l = b;
					this.A = void 0;
				}
				h(a, b) {
					let c, d, e, f = !1;
					return w.create({ next: () => {
						if (f) return p;
						if (!d) {
							if (this.s) {
								if (!c) {
									var h = this.s.h(a, b);
									c = Ej(this.A, b, h);
								}
								d = c.next(0).value.value;
							} else d = this.name;
							if (d) {
								if ("xmlns" === d.prefix) throw sg(d);
								if ("" === d.prefix && "xmlns" === d.localName) throw sg(d);
								if ("http://www.w3.org/2000/xmlns/" === d.namespaceURI) throw sg(d);
								if ("xml" === d.prefix && "http://www.w3.org/XML/1998/namespace" !== d.namespaceURI) throw sg(d);
								if ("" !== d.prefix && "xml" !== d.prefix && "http://www.w3.org/XML/1998/namespace" === d.namespaceURI) throw sg(d);
							}
						}
						if (this.l.nb) return h = this.l.nb, e || (e = kc(h.map((k) => rc(k.h(a, b), b).M((l) => w.m(g(l.map((n) => n.value).join(" "), 1))))).M((k) => w.m(sb(ak(d, k.map((l) => l.value).join(""))))).value), e.next(0);
						f = !0;
						return q(sb(ak(d, this.l.value)));
					} });
				}
				v(a) {
					this.A = Ff(a);
					if (this.name && this.name.prefix && !this.name.namespaceURI) {
						const b = a.Z(this.name.prefix);
						if (void 0 === b && this.name.prefix) throw pc(this.name.prefix);
						this.name.namespaceURI = b || null;
					}
					super.v(a);
				}
			};
			var ck = class extends C {
				constructor(a) {
					super(a ? a.o : new D({}), a ? [a] : [], {
						B: !1,
						P: "unsorted"
					});
					this.l = a;
				}
				h(a, b) {
					const c = {
						data: "",
						Ta: !0,
						nodeType: 8
					}, d = {
						node: c,
						F: null
					};
					if (!this.l) return w.m(sb(d));
					a = A(this.l, a, b);
					return rc(a, b).M((e) => {
						e = e.map((f) => kd(f, 1).value).join(" ");
						if (-1 !== e.indexOf("-->")) throw Error("XQDY0072: The contents of the data of a comment may not include \"-->\"");
						c.data = e;
						return w.m(sb(d));
					});
				}
			};
			var dk = class extends C {
				constructor(a, b, c, d) {
					super(new D({}), d.concat(b).concat(a.Pa || []), {
						B: !1,
						P: "unsorted"
					});
					a.Pa ? this.s = a.Pa : this.l = new Sa(a.prefix, a.namespaceURI, a.localName);
					this.O = c.reduce((e, f) => {
						if (f.prefix in e) throw Error(`XQST0071: The namespace declaration with the prefix ${f.prefix} has already been declared on the constructed element.`);
						e[f.prefix || ""] = f.uri;
						return e;
					}, {});
					this.K = b;
					this.la = d;
					this.A = void 0;
				}
				h(a, b) {
					let c = !1, d, e, f = !1, h, k, l, n = !1;
					return w.create({ next: () => {
						if (n) return p;
						c || (d ||= kc(this.K.map((F) => A(F, a, b))), e = d.N(), c = !0);
						if (!f) {
							h ||= this.la.map((F) => A(F, a, b));
							var t = [];
							for (var u = 0; u < h.length; u++) {
								var z = h[u].N();
								t.push(z);
							}
							k = t;
							f = !0;
						}
						this.s && (l || (t = this.s.h(a, b), l = Ej(this.A, b, t)), this.l = l.next(0).value.value);
						if ("xmlns" === this.l.prefix || "http://www.w3.org/2000/xmlns/" === this.l.namespaceURI || "xml" === this.l.prefix && "http://www.w3.org/XML/1998/namespace" !== this.l.namespaceURI || this.l.prefix && "xml" !== this.l.prefix && "http://www.w3.org/XML/1998/namespace" === this.l.namespaceURI) throw Error(`XQDY0096: The node name "${this.l.Aa()}" is invalid for a computed element constructor.`);
						const y = {
							nodeType: 1,
							Ta: !0,
							attributes: [],
							childNodes: [],
							nodeName: this.l.Aa(),
							namespaceURI: this.l.namespaceURI,
							prefix: this.l.prefix,
							localName: this.l.localName
						};
						t = {
							node: y,
							F: null
						};
						e.forEach((F) => {
							y.attributes.push(F.value.node);
						});
						u = wj(k, b, rg);
						u.attributes.forEach((F) => {
							if (y.attributes.find((N) => N.namespaceURI === F.namespaceURI && N.localName === F.localName)) throw Error(`XQDY0025: The attribute ${F.name} does not have an unique name in the constructed element.`);
							y.attributes.push(F);
						});
						u.Ya.forEach((F) => {
							y.childNodes.push(F);
						});
						for (u = 0; u < y.childNodes.length; u++) {
							z = y.childNodes[u];
							if (!cb(z) || 3 !== z.nodeType) continue;
							const F = y.childNodes[u - 1];
							F && cb(F) && 3 === F.nodeType && (F.data += z.data, y.childNodes.splice(u, 1), u--);
						}
						n = !0;
						return q(sb(t));
					} });
				}
				v(a) {
					Dg(a);
					Object.keys(this.O).forEach((b) => Gg(a, b, this.O[b]));
					this.Ga.forEach((b) => b.v(a));
					this.K.reduce((b, c) => {
						if (c.name) {
							c = `Q{${null === c.name.namespaceURI ? a.Z(c.name.prefix) : c.name.namespaceURI}}${c.name.localName}`;
							if (b.includes(c)) throw Error(`XQST0040: The attribute ${c} does not have an unique name in the constructed element.`);
							b.push(c);
						}
						return b;
					}, []);
					if (this.l && null === this.l.namespaceURI) {
						const b = a.Z(this.l.prefix);
						if (void 0 === b && this.l.prefix) throw pc(this.l.prefix);
						this.l.namespaceURI = b;
					}
					this.A = Ff(a);
					Jg(a);
				}
			};
			function ek(a) {
				if (/^xml$/i.test(a)) throw Error(`XQDY0064: The target of a created PI may not be "${a}"`);
			}
			function fk(a, b) {
				return {
					node: {
						data: b,
						Ta: !0,
						nodeName: a,
						nodeType: 7,
						target: a
					},
					F: null
				};
			}
			var gk = class extends C {
				constructor(a, b) {
					const c = a.xb ? [a.xb].concat(b) : [b];
					super(c.reduce((d, e) => d.add(e.o), new D({})), c, {
						B: !1,
						P: "unsorted"
					});
					this.l = a;
					this.s = b;
				}
				h(a, b) {
					return rc(A(this.s, a, b), b).M((d) => {
						const e = d.map((h) => kd(h, 1).value).join(" ");
						if (-1 !== e.indexOf("?>")) throw Error("XQDY0026: The contents of the data of a processing instruction may not include \"?>\"");
						if (null !== this.l.Gb) return d = this.l.Gb, ek(d), w.m(sb(fk(d, e)));
						d = A(this.l.xb, a, b);
						const f = Dj(b, d);
						return w.create({ next: () => {
							var h = f.next(0);
							if (h.done) return h;
							h = h.value.value;
							ek(h);
							return q(sb(fk(h, e)));
						} });
					});
				}
			};
			var hk = class extends C {
				constructor(a) {
					super(a ? a.o : new D({}), a ? [a] : [], {
						B: !1,
						P: "unsorted"
					});
					this.l = a;
				}
				h(a, b) {
					if (!this.l) return w.empty();
					a = A(this.l, a, b);
					return rc(a, b).M((c) => {
						if (0 === c.length) return w.empty();
						c = {
							node: {
								data: c.map((d) => kd(d, 1).value).join(" "),
								Ta: !0,
								nodeType: 3
							},
							F: null
						};
						return w.m(sb(c));
					});
				}
			};
			var ik = class extends rf {
				constructor(a, b, c, d) {
					super(new D({}), [
						a,
						...b.map((e) => e.pb),
						c
					].concat(...b.map((e) => e.Kb.map((f) => f.Jb))), {
						B: !1,
						V: !1,
						P: "unsorted",
						subtree: !1
					}, d);
					this.K = a;
					this.l = b.length;
					this.O = b.map((e) => e.Kb);
				}
				A(a, b, c) {
					return c[0](a).M((d) => {
						for (let e = 0; e < this.l; e++) if (this.O[e].some((f) => {
							switch (f.hc) {
								case "?":
									if (1 < d.length) return !1;
									break;
								case "*": break;
								case "+":
									if (1 > d.length) return !1;
									break;
								default: if (1 !== d.length) return !1;
							}
							const h = w.create(d);
							return d.every((k, l) => {
								k = cc(a, l, k, h);
								return A(f.Jb, k, b).ea();
							});
						})) return c[e + 1](a);
						return c[this.l + 1](a);
					});
				}
				v(a) {
					super.v(a);
					if (this.K.H) throw Oe();
				}
			};
			var jk = class extends rf {
				constructor(a, b, c, d) {
					super(new D({}), [
						a,
						c,
						...b.map((e) => e.pb)
					].concat(...b.map((e) => e.Hb.map((f) => f))), {
						B: !1,
						V: !1,
						P: "unsorted",
						subtree: !1
					}, d);
					this.K = a;
					this.l = b.length;
					this.O = b.map((e) => e.Hb);
				}
				A(a, b, c) {
					const d = ki(c[0](a), b), [, e, ...f] = c;
					return d.X({
						multiple: () => {
							throw Error("XPTY0004: The operand for a switch expression should result in zero or one item");
						},
						default: () => {
							const h = d.first(), k = !h;
							for (let n = 0; n < this.l; n++) {
								var l = this.O[n].map((t) => A(t, a, b));
								for (const t of l) if (l = ki(t, b), l.isEmpty()) {
									if (k) return f[n](a);
								} else {
									if (!l.oa()) throw Error("XPTY0004: The operand for a switch case should result in zero or one item");
									if (!k && (l = l.first(), He(a, b, null, h, l).next(0).value)) return f[n](a);
								}
							}
							return e(a);
						}
					});
				}
				v(a) {
					super.v(a);
					if (this.K.H) throw Oe();
				}
			};
			var kk = {
				Y: !1,
				ra: !1
			}, lk = {
				Y: !0,
				ra: !1
			}, mk = {
				Y: !0,
				ra: !0
			};
			function P(a) {
				return a.Y ? a.ra ? mk : lk : kk;
			}
			function Q(a, b) {
				switch (a[0]) {
					case "andOp":
						var c = I(a, "type");
						return new ii(nk("andOp", a, P(b)), c);
					case "orOp": return c = I(a, "type"), new ji(nk("orOp", a, P(b)), c);
					case "unaryPlusOp": return c = G(G(a, "operand"), "*"), a = I(a, "type"), new hi("+", Q(c, b), a);
					case "unaryMinusOp": return c = G(G(a, "operand"), "*"), a = I(a, "type"), new hi("-", Q(c, b), a);
					case "addOp":
					case "subtractOp":
					case "multiplyOp":
					case "divOp":
					case "idivOp":
					case "modOp":
						var d = a[0], e = Q(J(a, ["firstOperand", "*"]), P(b));
						b = Q(J(a, ["secondOperand", "*"]), P(b));
						const f = I(a, "type"), h = I(J(a, ["firstOperand", "*"]), "type"), k = I(J(a, ["secondOperand", "*"]), "type");
						h && k && I(a, "type") && (c = Sg(d, h.type, k.type));
						return new Wg(d, e, b, f, c);
					case "sequenceExpr": return ok(a, b);
					case "unionOp": return c = I(a, "type"), new Ni([Q(J(a, ["firstOperand", "*"]), P(b)), Q(J(a, ["secondOperand", "*"]), P(b))], c);
					case "otherwiseOp": return c = I(a, "type"), new sh([Q(J(a, ["firstOperand", "*"]), P(b)), Q(J(a, ["secondOperand", "*"]), P(b))], c);
					case "exceptOp":
					case "intersectOp": return c = I(a, "type"), new Di(a[0], Q(J(a, ["firstOperand", "*"]), P(b)), Q(J(a, ["secondOperand", "*"]), P(b)), c);
					case "stringConcatenateOp": return pk(a, b);
					case "rangeSequenceExpr": return qk(a, b);
					case "equalOp":
					case "notEqualOp":
					case "lessThanOrEqualOp":
					case "lessThanOp":
					case "greaterThanOrEqualOp":
					case "greaterThanOp": return rk("generalCompare", a, b);
					case "eqOp":
					case "neOp":
					case "ltOp":
					case "leOp":
					case "gtOp":
					case "geOp": return rk("valueCompare", a, b);
					case "isOp":
					case "nodeBeforeOp":
					case "nodeAfterOp": return rk("nodeCompare", a, b);
					case "pathExpr": return sk(a, b);
					case "contextItemExpr": return b = I(a, "type"), new Si(b);
					case "functionCallExpr": return tk(a, b);
					case "inlineFunctionExpr": return uk(a, b);
					case "arrowExpr": return vk(a, b);
					case "dynamicFunctionInvocationExpr": return wk(a, b);
					case "namedFunctionRef": return b = G(a, "functionName"), c = I(a, "type"), a = H(J(a, ["integerConstantExpr", "value"])), new fi(Kg(b), parseInt(a, 10), c);
					case "integerConstantExpr": return new di(H(G(a, "value")), {
						type: 5,
						g: 3
					});
					case "stringConstantExpr": return new di(H(G(a, "value")), {
						type: 1,
						g: 3
					});
					case "decimalConstantExpr": return new di(H(G(a, "value")), {
						type: 4,
						g: 3
					});
					case "doubleConstantExpr": return new di(H(G(a, "value")), {
						type: 3,
						g: 3
					});
					case "varRef":
						const { prefix: l, namespaceURI: n, localName: t } = Kg(G(a, "name"));
						return new ej(l, n, t);
					case "flworExpr": return xk(a, b);
					case "quantifiedExpr": return yk(a, b);
					case "ifThenElseExpr": return c = I(a, "type"), d = G(a, "ifClause") || K(a, "x:stackTrace")[0], e = G(a, "thenClause") || K(a, "x:stackTrace")[1], a = G(a, "elseClause") || K(a, "x:stackTrace")[2], new Vh(Q(d, P(b)), Q(e, b), Q(a, b), c);
					case "instanceOfExpr": return c = Q(J(a, ["argExpr", "*"]), b), d = J(a, ["sequenceType", "*"]), e = J(a, ["sequenceType", "occurrenceIndicator"]), a = I(a, "type"), new Ji(c, Q(d, P(b)), e ? H(e) : "", a);
					case "castExpr": return b = Q(G(G(a, "argExpr"), "*"), P(b)), c = G(a, "singleType"), a = Kg(G(c, "atomicType")), c = null !== G(c, "optional"), new Hi(b, a, c);
					case "castableExpr": return b = Q(G(G(a, "argExpr"), "*"), P(b)), c = G(a, "singleType"), a = Kg(G(c, "atomicType")), c = null !== G(c, "optional"), new Gi(b, a, c);
					case "simpleMapExpr": return zk(a, b);
					case "mapConstructor": return Ak(a, b);
					case "arrayConstructor": return Bk(a, b);
					case "unaryLookup": return c = I(a, "type"), new Zi(Ck(a, b), c);
					case "typeswitchExpr": return Dk(a, b);
					case "switchExpr": return Ek(a, b);
					case "elementConstructor": return Fk(a, b);
					case "attributeConstructor": return Gk(a, b);
					case "computedAttributeConstructor": return (c = G(a, "tagName")) ? c = Kg(c) : (c = G(a, "tagNameExpr"), c = { Pa: Q(G(c, "*"), P(b)) }), b = Q(G(G(a, "valueExpr"), "*"), P(b)), new bk(c, { nb: [b] });
					case "computedCommentConstructor":
						if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
						b = (a = G(a, "argExpr")) ? Q(G(a, "*"), P(b)) : null;
						return new ck(b);
					case "computedTextConstructor":
						if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
						b = (a = G(a, "argExpr")) ? Q(G(a, "*"), P(b)) : null;
						return new hk(b);
					case "computedElementConstructor": return Hk(a, b);
					case "computedPIConstructor":
						if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
						c = G(a, "piTargetExpr");
						d = G(a, "piTarget");
						e = G(a, "piValueExpr");
						a = I(a, "type");
						return new gk({
							xb: c ? Q(G(c, "*"), P(b)) : null,
							Gb: d ? H(d) : null
						}, e ? Q(G(e, "*"), P(b)) : new Ei([], a));
					case "CDataSection": return new di(H(a), {
						type: 1,
						g: 3
					});
					case "deleteExpr": return b = Q(J(a, ["targetExpr", "*"]), b), new uj(b);
					case "insertExpr":
						c = Q(J(a, ["sourceExpr", "*"]), b);
						e = K(a, "*")[1];
						switch (e[0]) {
							case "insertAfter":
								d = 1;
								break;
							case "insertBefore":
								d = 2;
								break;
							case "insertInto": d = (d = G(e, "*")) ? "insertAsFirst" === d[0] ? 4 : 5 : 3;
						}
						b = Q(J(a, ["targetExpr", "*"]), b);
						return new yj(c, d, b);
					case "renameExpr": return c = Q(J(a, ["targetExpr", "*"]), b), b = Q(J(a, ["newNameExpr", "*"]), b), new Fj(c, b);
					case "replaceExpr": return c = !!G(a, "replaceValue"), d = Q(J(a, ["targetExpr", "*"]), b), b = Q(J(a, ["replacementExpr", "*"]), b), new Wj(c, d, b);
					case "transformExpr": return Ik(a, b);
					case "x:stackTrace":
						c = a;
						for (a = c[2]; "x:stackTrace" === a[0];) c = a, a = a[2];
						c = c[1];
						return new Xh(c, a[0], Q(a, b), c.Xa);
					case "ifClause":
					case "thenClause":
					case "elseClause": return Q(G(a, "*"), b);
					default: return Jk(a, b);
				}
			}
			function Jk(a, b) {
				switch (a[0]) {
					case "nameTest": return new bj(Kg(a));
					case "piTest": return (a = G(a, "piTarget")) ? new cj(H(a)) : new aj(7);
					case "commentTest": return new aj(8);
					case "textTest": return new aj(3);
					case "documentTest": return new aj(9);
					case "attributeTest": return b = (a = G(a, "attributeName")) && G(a, "star"), !a || b ? new aj(2) : new bj(Kg(G(a, "QName")), { kind: 2 });
					case "elementTest": return b = (a = G(a, "elementName")) && G(a, "star"), !a || b ? new aj(1) : new bj(Kg(G(a, "QName")), { kind: 1 });
					case "anyKindTest": return new dj({
						prefix: "",
						namespaceURI: null,
						localName: "node()"
					});
					case "anyMapTest": return new dj({
						prefix: "",
						namespaceURI: null,
						localName: "map(*)"
					});
					case "anyArrayTest": return new dj({
						prefix: "",
						namespaceURI: null,
						localName: "array(*)"
					});
					case "Wildcard": return G(a, "star") ? (b = G(a, "uri")) ? a = new bj({
						localName: "*",
						namespaceURI: H(b),
						prefix: ""
					}) : (b = G(a, "NCName"), a = "star" === G(a, "*")[0] ? new bj({
						localName: H(b),
						namespaceURI: null,
						prefix: "*"
					}) : new bj({
						localName: "*",
						namespaceURI: null,
						prefix: H(b)
					})) : a = new bj({
						localName: "*",
						namespaceURI: null,
						prefix: "*"
					}), a;
					case "atomicType": return a = Kg(a), new dj(a);
					case "anyItemType": return new dj({
						prefix: "",
						namespaceURI: null,
						localName: "item()"
					});
					case "unionNodeTest": return Kk(a, b);
					default: throw Error("No selector counterpart for: " + a[0] + ".");
				}
			}
			function Bk(a, b) {
				const c = I(a, "type");
				a = G(a, "*");
				const d = K(a, "arrayElem").map((e) => Q(G(e, "*"), P(b)));
				switch (a[0]) {
					case "curlyArray": return new zh(d, c);
					case "squareArray": return new Ah(d, c);
					default: throw Error("Unrecognized arrayType: " + a[0]);
				}
			}
			function Ak(a, b) {
				const c = I(a, "type");
				return new ei(K(a, "mapConstructorEntry").map((d) => ({
					key: Q(J(d, ["mapKeyExpr", "*"]), P(b)),
					value: Q(J(d, ["mapValueExpr", "*"]), P(b))
				})), c);
			}
			function nk(a, b, c) {
				function d(f) {
					const h = G(G(f, "firstOperand"), "*");
					f = G(G(f, "secondOperand"), "*");
					h[0] === a ? d(h) : e.push(Q(h, c));
					f[0] === a ? d(f) : e.push(Q(f, c));
				}
				const e = [];
				d(b);
				return e;
			}
			function Ck(a, b) {
				a = G(a, "*");
				switch (a[0]) {
					case "NCName": return new di(H(a), {
						type: 1,
						g: 3
					});
					case "star": return "*";
					default: return Q(a, P(b));
				}
			}
			function rk(a, b, c) {
				var d = J(b, ["firstOperand", "*"]);
				const e = J(b, ["secondOperand", "*"]);
				d = Q(d, P(c));
				c = Q(e, P(c));
				switch (a) {
					case "valueCompare": return new vi(b[0], d, c);
					case "nodeCompare": return new Bi(b[0], d, c);
					case "generalCompare": return new yi(b[0], d, c);
				}
			}
			function Lk(a, b, c) {
				a = K(a, "*");
				return new Qi(a.filter((d) => "stable" !== d[0]).map((d) => {
					var e = G(d, "orderModifier"), f = e ? G(e, "orderingKind") : null;
					e = e ? G(e, "emptyOrderingMode") : null;
					f = f ? "ascending" === H(f) : !0;
					e = e ? "empty least" === H(e) : !0;
					return {
						aa: Q(J(d, ["orderByExpr", "*"]), b),
						Cb: f,
						ec: e
					};
				}), c);
			}
			function xk(a, b) {
				var c = K(a, "*");
				a = G(c[c.length - 1], "*");
				c = c.slice(0, -1);
				if (1 < c.length && !b.Y) throw Error("XPST0003: Use of XQuery FLWOR expressions in XPath is no allowed");
				return c.reduceRight((d, e) => {
					switch (e[0]) {
						case "forClause":
							e = K(e, "*");
							for (var f = e.length - 1; 0 <= f; --f) {
								var h = e[f], k = J(h, ["forExpr", "*"]);
								const l = G(h, "positionalVariableBinding");
								d = new ai(Kg(J(h, ["typedVariableBinding", "varName"])), Q(k, P(b)), l ? Kg(l) : null, d);
							}
							return d;
						case "letClause":
							e = K(e, "*");
							for (f = e.length - 1; 0 <= f; --f) h = e[f], k = J(h, ["letExpr", "*"]), d = new ci(Kg(J(h, ["typedVariableBinding", "varName"])), Q(k, P(b)), d);
							return d;
						case "whereClause":
							e = K(e, "*");
							for (f = e.length - 1; 0 <= f; --f) d = new fj(Q(e[f], b), d);
							return d;
						case "windowClause": throw Error(`Not implemented: ${e[0]} is not implemented yet.`);
						case "groupByClause": throw Error(`Not implemented: ${e[0]} is not implemented yet.`);
						case "orderByClause": return Lk(e, b, d);
						case "countClause": throw Error(`Not implemented: ${e[0]} is not implemented yet.`);
						default: throw Error(`Not implemented: ${e[0]} is not supported in a flwor expression`);
					}
				}, Q(a, b));
			}
			function tk(a, b) {
				const c = G(a, "functionName"), d = K(G(a, "arguments"), "*");
				a = I(a, "type");
				return new Gf(new fi(Kg(c), d.length, a), d.map((e) => "argumentPlaceholder" === e[0] ? null : Q(e, b)), a);
			}
			function vk(a, b) {
				const c = I(a, "type");
				var d = J(a, ["argExpr", "*"]);
				a = K(a, "*").slice(1);
				d = [Q(d, b)];
				for (let f = 0; f < a.length; f++) if ("arguments" !== a[f][0]) {
					if ("arguments" === a[f + 1][0]) {
						var e = K(a[f + 1], "*");
						d = d.concat(e.map((h) => "argumentPlaceholder" === h[0] ? null : Q(h, b)));
					}
					e = "EQName" === a[f][0] ? new fi(Kg(a[f]), d.length, c) : Q(a[f], P(b));
					d = [new Gf(e, d, c)];
				}
				return d[0];
			}
			function wk(a, b) {
				const c = J(a, ["functionItem", "*"]), d = I(a, "type");
				a = G(a, "arguments");
				let e = [];
				a && (e = K(a, "*").map((f) => "argumentPlaceholder" === f[0] ? null : Q(f, b)));
				return new Gf(Q(c, b), e, d);
			}
			function uk(a, b) {
				const c = K(G(a, "paramList"), "*"), d = J(a, ["functionBody", "*"]), e = I(a, "type");
				return new bi(c.map((f) => ({
					name: Kg(G(f, "varName")),
					type: Lg(f)
				})), Lg(a), d ? Q(d, b) : new Ei([], e));
			}
			function Kk(a, b) {
				a = K(a, "*").map((c) => Jk(c, b));
				return 1 === a.length ? a[1] : new yh(a);
			}
			function sk(a, b) {
				const c = I(a, "type");
				var d = K(a, "stepExpr");
				let e = !1;
				var f = d.map((h) => {
					var k = G(h, "xpathAxis");
					let l;
					var n = K(h, "*");
					const t = [];
					let u = null, z = !1;
					for (const y of n) switch (y[0]) {
						case "lookup":
							t.push(["lookup", Ck(y, b)]);
							break;
						case "predicate":
						case "predicates": for (const F of K(y, "*")) {
							n = Q(F, P(b));
							if (!z) {
								const N = n.D();
								null === N ? z = !0 : u = vh(u, N);
							}
							t.push(["predicate", n]);
						}
					}
					if (k) switch (e = !0, h = G(h, "attributeTest anyElementTest piTest documentTest elementTest commentTest namespaceTest anyKindTest textTest anyFunctionTest typedFunctionTest schemaAttributeTest atomicType anyItemType parenthesizedItemType typedMapTest typedArrayTest nameTest Wildcard unionNodeTest".split(" ")), h = Jk(h, P(b)), H(k)) {
						case "ancestor":
							l = new Dh(h, { Sa: !1 });
							break;
						case "ancestor-or-self":
							l = new Dh(h, { Sa: !0 });
							break;
						case "attribute":
							l = new Eh(h, u);
							break;
						case "child":
							l = new Fh(h, u);
							break;
						case "descendant":
							l = new Ih(h, { Sa: !1 });
							break;
						case "descendant-or-self":
							l = new Ih(h, { Sa: !0 });
							break;
						case "parent":
							l = new Ph(h, u);
							break;
						case "following-sibling":
							l = new Oh(h, u);
							break;
						case "preceding-sibling":
							l = new Th(h, u);
							break;
						case "following":
							l = new Mh(h);
							break;
						case "preceding":
							l = new Rh(h);
							break;
						case "self": l = new Uh(h, u);
					}
					else k = J(h, ["filterExpr", "*"]), l = Q(k, P(b));
					for (const y of t) switch (y[0]) {
						case "lookup":
							l = new Yi(l, y[1]);
							break;
						case "predicate": l = new Vi(l, y[1]);
					}
					l.type = c;
					return l;
				});
				a = G(a, "rootExpr");
				d = e || null !== a || 1 < d.length;
				if (!d && 1 === f.length || !a && 1 === f.length && "sorted" === f[0].ha) return f[0];
				if (a && 0 === f.length) return new Ri(null);
				f = new Ui(f, d);
				return a ? new Ri(f) : f;
			}
			function yk(a, b) {
				const c = I(a, "type"), d = H(G(a, "quantifier")), e = J(a, ["predicateExpr", "*"]);
				a = K(a, "quantifiedExprInClause").map((f) => {
					const h = Kg(J(f, ["typedVariableBinding", "varName"]));
					f = J(f, ["sourceExpr", "*"]);
					return {
						name: h,
						fb: Q(f, P(b))
					};
				});
				return new $i(d, a, Q(e, P(b)), c);
			}
			function ok(a, b) {
				var c = K(a, "*").map((d) => Q(d, b));
				if (1 === c.length) return c[0];
				c = I(a, "type");
				return new Ei(K(a, "*").map((d) => Q(d, b)), c);
			}
			function zk(a, b) {
				const c = I(a, "type");
				return K(a, "*").reduce((d, e) => null === d ? Q(e, P(b)) : new Fi(d, Q(e, P(b)), c), null);
			}
			function pk(a, b) {
				const c = I(a, "type");
				a = [J(a, ["firstOperand", "*"]), J(a, ["secondOperand", "*"])];
				return new Gf(new fi({
					localName: "concat",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					prefix: ""
				}, a.length, c), a.map((d) => Q(d, P(b))), c);
			}
			function qk(a, b) {
				const c = I(a, "type");
				a = [G(G(a, "startExpr"), "*"), G(G(a, "endExpr"), "*")];
				return new Gf(new fi({
					localName: "to",
					namespaceURI: "http://fontoxpath/operators",
					prefix: ""
				}, a.length, c), a.map((e) => Q(e, P(b))), c);
			}
			function Fk(a, b) {
				if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
				const c = Kg(G(a, "tagName"));
				var d = G(a, "attributeList");
				const e = d ? K(d, "attributeConstructor").map((f) => Q(f, P(b))) : [];
				d = d ? K(d, "namespaceDeclaration").map((f) => {
					const h = G(f, "prefix");
					return {
						prefix: h ? H(h) : "",
						uri: H(G(f, "uri"))
					};
				}) : [];
				a = (a = G(a, "elementContent")) ? K(a, "*").map((f) => Q(f, P(b))) : [];
				return new dk(c, e, d, a);
			}
			function Gk(a, b) {
				if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
				const c = Kg(G(a, "attributeName"));
				var d = G(a, "attributeValue");
				d = d ? H(d) : null;
				a = (a = G(a, "attributeValueExpr")) ? K(a, "*").map((e) => Q(e, P(b))) : null;
				return new bk(c, {
					value: d,
					nb: a
				});
			}
			function Hk(a, b) {
				var c = G(a, "tagName");
				c ? c = Kg(c) : (c = G(a, "tagNameExpr"), c = { Pa: Q(G(c, "*"), P(b)) });
				a = (a = G(a, "contentExpr")) ? K(a, "*").map((d) => Q(d, P(b))) : [];
				return new dk(c, [], [], a);
			}
			function Ik(a, b) {
				const c = K(G(a, "transformCopies"), "transformCopy").map((e) => {
					const f = Kg(G(G(e, "varRef"), "name"));
					return {
						fb: Q(G(G(e, "copySource"), "*"), b),
						Lb: new Sa(f.prefix, f.namespaceURI, f.localName)
					};
				}), d = Q(G(G(a, "modifyExpr"), "*"), b);
				a = Q(G(G(a, "returnExpr"), "*"), b);
				return new Zj(c, d, a);
			}
			function Dk(a, b) {
				if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
				const c = I(a, "type"), d = Q(G(G(a, "argExpr"), "*"), b), e = K(a, "typeswitchExprCaseClause").map((f) => {
					const h = 0 === K(f, "sequenceTypeUnion").length ? [G(f, "sequenceType")] : K(G(f, "sequenceTypeUnion"), "sequenceType");
					return {
						pb: Q(J(f, ["resultExpr", "*"]), b),
						Kb: h.map((k) => {
							const l = G(k, "occurrenceIndicator");
							return {
								hc: l ? H(l) : "",
								Jb: Q(G(k, "*"), b)
							};
						})
					};
				});
				a = Q(J(a, [
					"typeswitchExprDefaultClause",
					"resultExpr",
					"*"
				]), b);
				return new ik(d, e, a, c);
			}
			function Ek(a, b) {
				if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
				const c = I(a, "type"), d = Q(G(G(a, "argExpr"), "*"), b), e = K(a, "switchExprCaseClause").map((f) => {
					const h = K(f, "switchCaseExpr");
					return {
						pb: Q(J(f, ["resultExpr", "*"]), b),
						Hb: h.map((k) => Q(G(k, "*"), b))
					};
				});
				a = Q(J(a, [
					"switchExprDefaultClause",
					"resultExpr",
					"*"
				]), b);
				return new jk(d, e, a, c);
			}
			function Mk(a, b) {
				return Q(a, b);
			}
			const Nk = /* @__PURE__ */ new Map();
			class Ok {
				constructor(a, b, c, d, e, f) {
					this.v = a;
					this.D = b;
					this.h = c;
					this.kb = d;
					this.o = e;
					this.l = f;
				}
			}
			function Pk(a, b, c, d, e, f, h, k) {
				a = Nk.get(a);
				if (!a) return null;
				b = a[b + (f ? "_DEBUG" : "")];
				return b ? (b = b.find((l) => l.o === h && l.v.every((n) => c(n.prefix) === n.namespaceURI) && l.D.every((n) => void 0 !== d[n.name]) && l.kb.every((n) => e[n.prefix] === n.namespaceURI) && l.l.every((n) => {
					const t = k(n.fc, n.arity);
					return t && t.namespaceURI === n.Eb.namespaceURI && t.localName === n.Eb.localName;
				}))) ? {
					aa: b.h,
					jc: !1
				} : null : null;
			}
			function Qk(a, b, c, d, e, f, h) {
				let k = Nk.get(a);
				k || (k = Object.create(null), Nk.set(a, k));
				a = b + (f ? "_DEBUG" : "");
				(b = k[a]) || (b = k[a] = []);
				b.push(new Ok(Object.values(c.h), Object.values(c.o), e, Object.keys(d).map((l) => ({
					namespaceURI: d[l],
					prefix: l
				})), h, c.D));
			}
			function Rk(a) {
				var b = new Za();
				if ("http://www.w3.org/2005/XQueryX" !== a.namespaceURI && "http://www.w3.org/2005/XQueryX" !== a.namespaceURI && "http://fontoxml.com/fontoxpath" !== a.namespaceURI && "http://www.w3.org/2007/xquery-update-10" !== a.namespaceURI) throw nc("The XML structure passed as an XQueryX program was not valid XQueryX");
				const c = ["stackTrace" === a.localName ? "x:stackTrace" : a.localName], d = b.getAllAttributes(a);
				d && 0 < d.length && c.push(Array.from(d).reduce((e, f) => {
					"comment" !== f.localName && "start" !== f.localName && "end" !== f.localName || "stackTrace" !== a.localName ? "type" === f.localName ? e[f.localName] = Ja(f.value) : e[f.localName] = f.value : e[f.localName] = JSON.parse(f.value);
					return e;
				}, {}));
				b = b.getChildNodes(a);
				for (const e of b) switch (e.nodeType) {
					case 1:
						c.push(Rk(e));
						break;
					case 3: c.push(e.data);
				}
				return c;
			}
			const Sk = Object.create(null);
			var Tk = (a, b) => {
				let c = Sk[a];
				c ||= Sk[a] = {
					Ia: [],
					Va: [],
					pa: null,
					source: b.source
				};
				const d = c.pa || (() => {});
				c.Ia = c.Ia.concat(b.Ia);
				c.Va = c.Va.concat(b.Va);
				c.pa = (e) => {
					d(e);
					b.pa && b.pa(e);
				};
			}, Uk = (a, b) => {
				const c = Sk[b];
				if (!c) throw Error(`XQST0051: No modules found with the namespace uri ${b}`);
				c.Ia.forEach((d) => {
					d.cb && Fg(a, b, d.localName, d.arity, d);
				});
				c.Va.forEach((d) => {
					Hg(a, b, d.localName);
					Ig(a, b, d.localName, (e, f) => A(d.aa, e, f));
				});
			}, Vk = () => {
				Object.keys(Sk).forEach((a) => {
					a = Sk[a];
					if (a.pa) try {
						a.pa(a);
					} catch (b) {
						a.pa = null, hg(a.source, b);
					}
					a.pa = null;
				});
			};
			function Wk(a) {
				return a.replace(/(\x0D\x0A)|(\x0D(?!\x0A))/g, String.fromCharCode(10));
			}
			var R = prsc;
			function Xk(a, b) {
				return (c, d) => {
					if (b.has(d)) return b.get(d);
					c = a(c, d);
					b.set(d, c);
					return c;
				};
			}
			function S(a, b) {
				return (0, R.delimited)(b, a, b);
			}
			function T(a, b) {
				return a.reverse().reduce((c, d) => (0, R.preceded)(d, c), b);
			}
			function Yk(a, b, c, d) {
				return (0, R.then)((0, R.then)(a, b, (e, f) => [e, f]), c, ([e, f], h) => d(e, f, h));
			}
			function Zk(a, b, c, d, e) {
				return (0, R.then)((0, R.then)((0, R.then)(a, b, (f, h) => [f, h]), c, ([f, h], k) => [
					f,
					h,
					k
				]), d, ([f, h, k], l) => e(f, h, k, l));
			}
			function $k(a, b, c, d, e, f) {
				return (0, R.then)((0, R.then)((0, R.then)((0, R.then)(a, b, (h, k) => [h, k]), c, ([h, k], l) => [
					h,
					k,
					l
				]), d, ([h, k, l], n) => [
					h,
					k,
					l,
					n
				]), e, ([h, k, l, n], t) => f(h, k, l, n, t));
			}
			function al(a) {
				return (0, R.map)(a, (b) => [b]);
			}
			function bl(a, b) {
				return (0, R.map)((0, R.or)(a), () => b);
			}
			function cl(a) {
				return (b, c) => (b = a.exec(b.substring(c))) && 0 === b.index ? (0, R.okWithValue)(c + b[0].length, b[0]) : (0, R.error)(c, [a.source], !1);
			}
			var dl = (0, R.or)([
				(0, R.token)(" "),
				(0, R.token)("	"),
				(0, R.token)("\r"),
				(0, R.token)("\n")
			]), el = (0, R.token)("(:"), fl = (0, R.token)(":)"), gl = (0, R.token)("(#"), hl = (0, R.token)("#)"), il = (0, R.token)("("), jl = (0, R.token)(")"), kl = (0, R.token)("["), ll = (0, R.token)("]"), ml = (0, R.token)("{"), nl = (0, R.token)("}"), ol = (0, R.token)("{{"), pl = (0, R.token)("}}"), ql = (0, R.token)("'"), rl = (0, R.token)("''"), sl = (0, R.token)("\""), tl = (0, R.token)("\"\""), ul = (0, R.token)("<![CDATA["), vl = (0, R.token)("]]>"), wl = (0, R.token)("/>"), xl = (0, R.token)("</"), yl = (0, R.token)("<!--"), zl = (0, R.token)("-->"), Al = (0, R.token)("<?"), Bl = (0, R.token)("?>"), Cl = (0, R.token)("&#x"), Dl = (0, R.token)("&#"), El = (0, R.token)(":*"), Fl = (0, R.token)("*:"), Gl = (0, R.token)(":="), Hl = (0, R.token)("&"), Il = (0, R.token)(":"), Jl = (0, R.token)(";"), Kl = (0, R.token)("*"), Ll = (0, R.token)("@"), Ml = (0, R.token)("$"), Nl = (0, R.token)("#"), Ol = (0, R.token)("%"), Pl = (0, R.token)("?"), Ql = (0, R.token)("="), Rl = (0, R.followed)((0, R.token)("!"), (0, R.not)((0, R.peek)(Ql), [])), Sl = (0, R.followed)((0, R.token)("|"), (0, R.not)((0, R.peek)((0, R.token)("|")), [])), Tl = (0, R.token)("||"), Ul = (0, R.token)("!="), Vl = (0, R.token)("<"), Wl = (0, R.token)("<<"), Xl = (0, R.token)("<="), Yl = (0, R.token)(">"), Zl = (0, R.token)(">>"), $l = (0, R.token)(">="), am = (0, R.token)(","), bm = (0, R.token)("."), cm = (0, R.token)(".."), dm = (0, R.token)("+"), em = (0, R.token)("-"), fm = (0, R.token)("/"), gm = (0, R.token)("//"), hm = (0, R.token)("=>"), im = (0, R.token)("e"), jm = (0, R.token)("E");
			(0, R.token)("l");
			(0, R.token)("L");
			(0, R.token)("m");
			(0, R.token)("M");
			var km = (0, R.token)("Q");
			(0, R.token)("x");
			(0, R.token)("X");
			var lm = (0, R.token)("as"), mm = (0, R.token)("cast"), nm = (0, R.token)("castable"), om = (0, R.token)("treat"), pm = (0, R.token)("instance"), qm = (0, R.token)("of"), rm = (0, R.token)("node"), sm = (0, R.token)("nodes"), tm = (0, R.token)("delete"), um = (0, R.token)("value"), vm = (0, R.token)("function"), wm = (0, R.token)("map"), xm = (0, R.token)("element"), ym = (0, R.token)("attribute"), zm = (0, R.token)("schema-element"), Am = (0, R.token)("intersect"), Bm = (0, R.token)("except"), Cm = (0, R.token)("union"), Dm = (0, R.token)("otherwise"), Em = (0, R.token)("to"), Fm = (0, R.token)("is"), Gm = (0, R.token)("or"), Hm = (0, R.token)("and"), Im = (0, R.token)("div"), Jm = (0, R.token)("idiv"), Km = (0, R.token)("mod"), Lm = (0, R.token)("eq"), Mm = (0, R.token)("ne"), Nm = (0, R.token)("lt"), Om = (0, R.token)("le"), Pm = (0, R.token)("gt"), Qm = (0, R.token)("ge"), Rm = (0, R.token)("amp"), Sm = (0, R.token)("quot"), Tm = (0, R.token)("apos"), Um = (0, R.token)("if"), Vm = (0, R.token)("then"), Wm = (0, R.token)("else"), Xm = (0, R.token)("allowing"), Ym = (0, R.token)("empty"), Zm = (0, R.token)("at"), $m = (0, R.token)("in"), an = (0, R.token)("for"), bn = (0, R.token)("let"), cn = (0, R.token)("where"), dn = (0, R.token)("collation"), en = (0, R.token)("group"), fn = (0, R.token)("by"), gn = (0, R.token)("order"), hn = (0, R.token)("stable"), jn = (0, R.token)("return"), kn = (0, R.token)("array"), ln = (0, R.token)("document"), mn = (0, R.token)("namespace"), nn = (0, R.token)("text"), on = (0, R.token)("comment"), pn = (0, R.token)("processing-instruction"), qn = (0, R.token)("lax"), rn = (0, R.token)("strict"), sn = (0, R.token)("validate"), tn = (0, R.token)("type"), un = (0, R.token)("declare"), vn = (0, R.token)("default"), wn = (0, R.token)("boundary-space"), xn = (0, R.token)("strip"), yn = (0, R.token)("preserve"), zn = (0, R.token)("no-preserve"), An = (0, R.token)("inherit"), Bn = (0, R.token)("no-inherit"), Cn = (0, R.token)("greatest"), Dn = (0, R.token)("least"), En = (0, R.token)("copy-namespaces"), Fn = (0, R.token)("decimal-format"), Gn = (0, R.token)("case"), Hn = (0, R.token)("typeswitch"), In = (0, R.token)("some"), Jn = (0, R.token)("every"), Kn = (0, R.token)("satisfies"), Ln = (0, R.token)("replace"), Mn = (0, R.token)("with"), Nn = (0, R.token)("copy"), On = (0, R.token)("modify"), Pn = (0, R.token)("first"), Qn = (0, R.token)("last"), Rn = (0, R.token)("before"), Sn = (0, R.token)("after"), Tn = (0, R.token)("into"), Un = (0, R.token)("insert"), Vn = (0, R.token)("rename"), Wn = (0, R.token)("switch"), Xn = (0, R.token)("variable"), Yn = (0, R.token)("external"), Zn = (0, R.token)("updating"), $n = (0, R.token)("import"), ao = (0, R.token)("schema"), bo = (0, R.token)("module"), co = (0, R.token)("base-uri"), eo = (0, R.token)("construction"), fo = (0, R.token)("ordering"), go = (0, R.token)("ordered"), ho = (0, R.token)("unordered"), io = (0, R.token)("option"), jo = (0, R.token)("context"), ko = (0, R.token)("item"), lo = (0, R.token)("xquery"), mo = (0, R.token)("version"), no = (0, R.token)("encoding"), oo = (0, R.token)("document-node"), po = (0, R.token)("namespace-node"), qo = (0, R.token)("schema-attribute"), ro = (0, R.token)("ascending"), so = (0, R.token)("descending"), to = (0, R.token)("empty-sequence"), uo = (0, R.token)("child::"), vo = (0, R.token)("descendant::"), wo = (0, R.token)("attribute::"), xo = (0, R.token)("self::"), yo = (0, R.token)("descendant-or-self::"), zo = (0, R.token)("following-sibling::"), Ao = (0, R.token)("following::"), Bo = (0, R.token)("parent::"), Co = (0, R.token)("ancestor::"), Do = (0, R.token)("preceding-sibling::"), Eo = (0, R.token)("preceding::"), Fo = (0, R.token)("ancestor-or-self::"), Go = (0, R.token)("decimal-separator"), Ho = (0, R.token)("grouping-separator"), Io = (0, R.token)("infinity"), Jo = (0, R.token)("minus-sign"), Ko = (0, R.token)("NaN"), Lo = (0, R.token)("per-mille"), Mo = (0, R.token)("zero-digit"), No = (0, R.token)("digit"), Oo = (0, R.token)("pattern-separator"), Po = (0, R.token)("exponent-separator"), Qo = (0, R.token)("schema-attribute("), Ro = (0, R.token)("document-node("), So = (0, R.token)("processing-instruction("), To = (0, R.token)("processing-instruction()"), Uo = (0, R.token)("comment()"), Vo = (0, R.token)("text()"), Wo = (0, R.token)("namespace-node()"), Xo = (0, R.token)("node()"), Yo = (0, R.token)("item()"), Zo = (0, R.token)("empty-sequence()");
			(0, R.token)("`");
			var $o = (0, R.token)("``["), ap = (0, R.token)("]``"), bp = (0, R.token)("`{"), cp = (0, R.token)("}`");
			var dp = /* @__PURE__ */ new Map(), ep = /* @__PURE__ */ new Map(), fp = (0, R.or)([cl(/[\t\n\r -\uD7FF\uE000\uFFFD]/), cl(/[\uD800-\uDBFF][\uDC00-\uDFFF]/)]), gp = (0, R.preceded)((0, R.peek)((0, R.not)((0, R.or)([el, fl]), ["comment contents cannot contain \"(:\" or \":)\""])), fp), hp = (0, R.map)((0, R.delimited)(el, (0, R.star)((0, R.or)([gp, function(a, b) {
				return hp(a, b);
			}])), fl, !0), (a) => a.join("")), ip = (0, R.or)([dl, hp]), jp = (0, R.map)((0, R.plus)(dl), (a) => a.join("")), V = Xk((0, R.map)((0, R.star)(ip), (a) => a.join("")), dp), W = Xk((0, R.map)((0, R.plus)(ip), (a) => a.join("")), ep);
			const kp = (0, R.or)([cl(/[A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/), (0, R.then)(cl(/[\uD800-\uDB7F]/), cl(/[\uDC00-\uDFFF]/), (a, b) => a + b)]), lp = (0, R.or)([kp, cl(/[\-\.0-9\xB7\u0300-\u036F\u203F\u2040]/)]);
			var mp = (0, R.then)(kp, (0, R.star)(lp), (a, b) => a + b.join("")), np = (0, R.map)(mp, (a) => ["prefix", a]);
			const op = (0, R.or)([kp, Il]), pp = (0, R.or)([lp, Il]);
			(0, R.then)(op, (0, R.star)(pp), (a, b) => a + b.join(""));
			const qp = (0, R.map)(mp, (a) => [{
				prefix: "",
				URI: null
			}, a]), rp = (0, R.then)(mp, (0, R.preceded)(Il, mp), (a, b) => [{
				prefix: a,
				URI: null
			}, b]);
			var sp = (0, R.or)([rp, qp]), tp = (0, R.followed)(T([
				km,
				V,
				ml
			], (0, R.map)((0, R.star)(cl(/[^{}]/)), (a) => a.join("").replace(/\s+/g, " ").trim())), nl);
			const up = (0, R.then)(tp, mp, (a, b) => [a, b]);
			var vp = (0, R.or)([(0, R.map)(up, (a) => [{
				prefix: null,
				URI: a[0]
			}, a[1]]), sp]), wp = (0, R.or)([(0, R.map)(vp, (a) => ["QName", ...a]), (0, R.map)(Kl, () => ["star"])]), xp = (0, R.map)((0, R.preceded)(Ml, vp), (a) => ["varRef", ["name", ...a]]);
			var yp = (0, R.peek)((0, R.or)([
				il,
				sl,
				ql,
				ip
			])), zp = (0, R.map)((0, R.or)([
				uo,
				vo,
				wo,
				xo,
				yo,
				zo,
				Ao
			]), (a) => a.substring(0, a.length - 2)), Ap = (0, R.map)((0, R.or)([
				Bo,
				Co,
				Do,
				Eo,
				Fo
			]), (a) => a.substring(0, a.length - 2)), Bp = Yk(Hl, (0, R.or)([
				Nm,
				Pm,
				Rm,
				Sm,
				Tm
			]), Jl, (a, b, c) => a + b + c), Cp = (0, R.or)([Yk(Cl, cl(/[0-9a-fA-F]+/), Jl, (a, b, c) => a + b + c), Yk(Dl, cl(/[0-9]+/), Jl, (a, b, c) => a + b + c)]), Dp = bl([tl], "\""), Ep = bl([rl], "'"), Fp = al(bl([Uo], "commentTest")), Gp = al(bl([Vo], "textTest")), Hp = al(bl([Wo], "namespaceTest")), Ip = al(bl([Xo], "anyKindTest"));
			const Jp = cl(/[0-9]+/), Kp = (0, R.then)((0, R.or)([(0, R.then)(bm, Jp, (a, b) => a + b), (0, R.then)(Jp, (0, R.optional)((0, R.preceded)(bm, cl(/[0-9]*/))), (a, b) => a + (null !== b ? "." + b : ""))]), Yk((0, R.or)([im, jm]), (0, R.optional)((0, R.or)([dm, em])), Jp, (a, b, c) => a + (b ? b : "") + c), (a, b) => ["doubleConstantExpr", ["value", a + b]]), Lp = (0, R.or)([(0, R.map)((0, R.preceded)(bm, Jp), (a) => ["decimalConstantExpr", ["value", "." + a]]), (0, R.then)((0, R.followed)(Jp, bm), (0, R.optional)(Jp), (a, b) => ["decimalConstantExpr", ["value", a + "." + (null !== b ? b : "")]])]);
			var Mp = (0, R.map)(Jp, (a) => ["integerConstantExpr", ["value", a]]), Np = (0, R.followed)((0, R.or)([
				Kp,
				Lp,
				Mp
			]), (0, R.peek)((0, R.not)(cl(/[a-zA-Z]/), ["no alphabetical characters after numeric literal"]))), Op = (0, R.map)((0, R.followed)(bm, (0, R.peek)((0, R.not)(bm, ["context item should not be followed by another ."]))), () => ["contextItemExpr"]), Pp = (0, R.or)([
				kn,
				ym,
				on,
				oo,
				xm,
				to,
				vm,
				Um,
				ko,
				wm,
				po,
				rm,
				pn,
				qo,
				zm,
				Wn,
				nn,
				Hn
			]), Qp = al(bl([Pl], "argumentPlaceholder")), Rp = (0, R.or)([
				Pl,
				Kl,
				dm
			]), Sp = (0, R.preceded)((0, R.peek)((0, R.not)(cl(/[{}<&]/), ["elementContentChar cannot be {, }, <, or &"])), fp), Tp = (0, R.map)((0, R.delimited)(ul, (0, R.star)((0, R.preceded)((0, R.peek)((0, R.not)(vl, ["CDataSection content may not contain \"]]>\""])), fp)), vl, !0), (a) => ["CDataSection", a.join("")]), Up = (0, R.preceded)((0, R.peek)((0, R.not)(cl(/["{}<&]/), ["quotAttrValueContentChar cannot be \", {, }, <, or &"])), fp), Vp = (0, R.preceded)((0, R.peek)((0, R.not)(cl(/['{}<&]/), ["aposAttrValueContentChar cannot be ', {, }, <, or &"])), fp), Wp = (0, R.map)((0, R.star)((0, R.or)([(0, R.preceded)((0, R.peek)((0, R.not)(em, [])), fp), (0, R.map)(T([em, (0, R.peek)((0, R.not)(em, []))], fp), (a) => "-" + a)])), (a) => a.join("")), Xp = (0, R.map)((0, R.delimited)(yl, Wp, zl, !0), (a) => ["computedCommentConstructor", ["argExpr", ["stringConstantExpr", ["value", a]]]]);
			const Yp = (0, R.filter)(mp, (a) => "xml" !== a.toLowerCase(), ["A processing instruction target cannot be \"xml\""]), Zp = (0, R.map)((0, R.star)((0, R.preceded)((0, R.peek)((0, R.not)(Bl, [])), fp)), (a) => a.join(""));
			var $p = (0, R.then)((0, R.preceded)(Al, (0, R.cut)(Yp)), (0, R.cut)((0, R.followed)((0, R.optional)((0, R.preceded)(jp, Zp)), Bl)), (a, b) => [
				"computedPIConstructor",
				["piTarget", a],
				["piValueExpr", ["stringConstantExpr", ["value", b]]]
			]), aq = (0, R.map)(gm, () => [
				"stepExpr",
				["xpathAxis", "descendant-or-self"],
				["anyKindTest"]
			]), bq = (0, R.or)([qn, rn]), cq = (0, R.map)((0, R.star)((0, R.followed)(fp, (0, R.peek)((0, R.not)(hl, ["Pragma contents should not contain '#)'"])))), (a) => a.join("")), dq = (0, R.map)((0, R.followed)((0, R.or)([
				Lm,
				Mm,
				Nm,
				Om,
				Pm,
				Qm
			]), yp), (a) => a + "Op"), eq = (0, R.or)([
				(0, R.followed)(bl([Fm], "isOp"), yp),
				bl([Wl], "nodeBeforeOp"),
				bl([Zl], "nodeAfterOp")
			]), fq = (0, R.or)([
				bl([Ql], "equalOp"),
				bl([Ul], "notEqualOp"),
				bl([Xl], "lessThanOrEqualOp"),
				bl([Vl], "lessThanOp"),
				bl([$l], "greaterThanOrEqualOp"),
				bl([Yl], "greaterThanOp")
			]), gq = (0, R.map)(Zn, () => ["annotation", ["annotationName", "updating"]]);
			const hq = (0, R.or)([yn, zn]), iq = (0, R.or)([An, Bn]);
			var jq = (0, R.or)([
				Go,
				Ho,
				Io,
				Jo,
				Ko,
				Ol,
				Lo,
				Mo,
				No,
				Oo,
				Po
			]), kq = (0, R.map)(T([
				un,
				W,
				wn,
				W
			], (0, R.or)([yn, xn])), (a) => ["boundarySpaceDecl", a]), lq = (0, R.map)(T([
				un,
				W,
				eo,
				W
			], (0, R.or)([yn, xn])), (a) => ["constructionDecl", a]), mq = (0, R.map)(T([
				un,
				W,
				fo,
				W
			], (0, R.or)([go, ho])), (a) => ["orderingModeDecl", a]), nq = (0, R.map)(T([
				un,
				W,
				vn,
				W,
				gn,
				W,
				Ym,
				W
			], (0, R.or)([Cn, Dn])), (a) => ["emptyOrderDecl", a]), oq = (0, R.then)(T([
				un,
				W,
				En,
				W
			], hq), T([
				V,
				am,
				V
			], iq), (a, b) => [
				"copyNamespacesDecl",
				["preserveMode", a],
				["inheritMode", b]
			]);
			function pq(a) {
				switch (a[0]) {
					case "constantExpr":
					case "varRef":
					case "contextItemExpr":
					case "functionCallExpr":
					case "sequenceExpr":
					case "elementConstructor":
					case "computedElementConstructor":
					case "computedAttributeConstructor":
					case "computedDocumentConstructor":
					case "computedTextConstructor":
					case "computedCommentConstructor":
					case "computedNamespaceConstructor":
					case "computedPIConstructor":
					case "orderedExpr":
					case "unorderedExpr":
					case "namedFunctionRef":
					case "inlineFunctionExpr":
					case "dynamicFunctionInvocationExpr":
					case "mapConstructor":
					case "arrayConstructor":
					case "stringConstructor":
					case "unaryLookup": return a;
				}
				return ["sequenceExpr", a];
			}
			function qq(a) {
				if (!(1 <= a && 55295 >= a || 57344 <= a && 65533 >= a || 65536 <= a && 1114111 >= a)) throw Error("XQST0090: The character reference " + a + " (" + a.toString(16) + ") does not reference a valid codePoint.");
			}
			function rq(a) {
				return a.replace(/(&[^;]+);/g, (b) => {
					if (/^&#x/.test(b)) return b = parseInt(b.slice(3, -1), 16), qq(b), String.fromCodePoint(b);
					if (/^&#/.test(b)) return b = parseInt(b.slice(2, -1), 10), qq(b), String.fromCodePoint(b);
					switch (b) {
						case "&lt;": return "<";
						case "&gt;": return ">";
						case "&amp;": return "&";
						case "&quot;": return String.fromCharCode(34);
						case "&apos;": return String.fromCharCode(39);
					}
					throw Error("XPST0003: Unknown character reference: \"" + b + "\"");
				});
			}
			function sq(a, b, c) {
				if (!a.length) return [];
				let d = [a[0]];
				for (let e = 1; e < a.length; ++e) {
					const f = d[d.length - 1];
					"string" === typeof f && "string" === typeof a[e] ? d[d.length - 1] = f + a[e] : d.push(a[e]);
				}
				if ("string" === typeof d[0] && 0 === d.length) return [];
				d = d.reduce((e, f, h) => {
					if ("string" !== typeof f) e.push(f);
					else if (c && /^\s*$/.test(f)) {
						const k = d[h + 1];
						k && "CDataSection" === k[0] ? e.push(rq(f)) : (h = d[h - 1]) && "CDataSection" === h[0] && e.push(rq(f));
					} else e.push(rq(f));
					return e;
				}, []);
				if (!d.length) return d;
				if (1 < d.length || b) for (a = 0; a < d.length; a++) "string" === typeof d[a] && (d[a] = ["stringConstantExpr", ["value", d[a]]]);
				return d;
			}
			function tq(a) {
				return a[0].prefix ? a[0].prefix + ":" + a[1] : a[1];
			}
			var uq = (0, R.then)(vp, (0, R.optional)(Pl), (a, b) => null !== b ? [
				"singleType",
				["atomicType", ...a],
				["optional"]
			] : ["singleType", ["atomicType", ...a]]), vq = (0, R.map)(vp, (a) => ["atomicType", ...a]);
			const wq = /* @__PURE__ */ new Map();
			function xq(a) {
				function b(m, r) {
					return r.reduce((B, X) => [
						X[0],
						["firstOperand", B],
						["secondOperand", X[1]]
					], m);
				}
				function c(m, r, B) {
					return (0, R.then)(m, (0, R.star)((0, R.then)(S(r, V), (0, R.cut)(m), (X, ea) => [X, ea])), B);
				}
				function d(m, r, B = "firstOperand", X = "secondOperand") {
					return (0, R.then)(m, (0, R.optional)((0, R.then)(S(r, V), (0, R.cut)(m), (ea, Fa) => [ea, Fa])), (ea, Fa) => null === Fa ? ea : [
						Fa[0],
						[B, ea],
						[X, Fa[1]]
					]);
				}
				function e(m) {
					return a.Ka ? (r, B) => {
						r = m(r, B);
						if (!r.success) return r;
						const X = n.has(B) ? n.get(B) : {
							offset: B,
							line: -1,
							ga: -1
						}, ea = n.has(r.offset) ? n.get(r.offset) : {
							offset: r.offset,
							line: -1,
							ga: -1
						};
						n.set(B, X);
						n.set(r.offset, ea);
						B = r.value.Xa;
						return (0, R.okWithValue)(r.offset, [
							"x:stackTrace",
							Object.assign({
								start: X,
								end: ea
							}, B ? { Xa: B } : {}),
							r.value
						]);
					} : m;
				}
				function f(m, r) {
					return Hj(m, r);
				}
				function h(m, r) {
					return yf(m, r);
				}
				function k(m, r) {
					return e((0, R.or)([
						Lr,
						Mr,
						Nr,
						Or,
						Pr,
						Qr,
						Rr,
						Sr,
						Tr,
						Ur,
						Vr
					]))(m, r);
				}
				function l(m, r) {
					return c(k, am, (B, X) => 0 === X.length ? B : [
						"sequenceExpr",
						B,
						...X.map((ea) => ea[1])
					])(m, r);
				}
				const n = /* @__PURE__ */ new Map(), t = (0, R.preceded)(kl, (0, R.followed)(S(l, V), ll)), u = (0, R.map)(a.xa ? (0, R.or)([S((0, R.star)((0, R.or)([
					Bp,
					Cp,
					Dp,
					cl(/[^"&]/)
				])), sl), S((0, R.star)((0, R.or)([
					Bp,
					Cp,
					Ep,
					cl(/[^'&]/)
				])), ql)]) : (0, R.or)([S((0, R.star)((0, R.or)([Dp, cl(/[^"]/)])), sl), S((0, R.star)((0, R.or)([Ep, cl(/[^']/)])), ql)]), (m) => m.join("")), z = (0, R.or)([
					(0, R.map)(T([xm, V], (0, R.delimited)((0, R.followed)(il, V), (0, R.then)(wp, T([
						V,
						am,
						V
					], vp), (m, r) => [["elementName", m], ["typeName", ...r]]), (0, R.preceded)(V, jl))), ([m, r]) => [
						"elementTest",
						m,
						r
					]),
					(0, R.map)(T([xm, V], (0, R.delimited)(il, wp, jl)), (m) => ["elementTest", ["elementName", m]]),
					(0, R.map)(T([xm, V], (0, R.delimited)(il, V, jl)), () => ["elementTest"])
				]), y = (0, R.or)([(0, R.map)(vp, (m) => ["QName", ...m]), (0, R.map)(Kl, () => ["star"])]), F = (0, R.or)([
					(0, R.map)(T([ym, V], (0, R.delimited)((0, R.followed)(il, V), (0, R.then)(y, T([
						V,
						am,
						V
					], vp), (m, r) => [["attributeName", m], ["typeName", ...r]]), (0, R.preceded)(V, jl))), ([m, r]) => [
						"attributeTest",
						m,
						r
					]),
					(0, R.map)(T([ym, V], (0, R.delimited)(il, y, jl)), (m) => ["attributeTest", ["attributeName", m]]),
					(0, R.map)(T([ym, V], (0, R.delimited)(il, V, jl)), () => ["attributeTest"])
				]), N = (0, R.map)(T([
					zm,
					V,
					il
				], (0, R.followed)(vp, jl)), (m) => ["schemaElementTest", ...m]), U = (0, R.map)((0, R.delimited)(Qo, S(vp, V), jl), (m) => ["schemaAttributeTest", ...m]), da = (0, R.map)((0, R.preceded)(Ro, (0, R.followed)(S((0, R.optional)((0, R.or)([z, N])), V), jl)), (m) => ["documentTest", ...m ? [m] : []]), Ga = (0, R.or)([(0, R.map)((0, R.preceded)(So, (0, R.followed)(S((0, R.or)([mp, u]), V), jl)), (m) => ["piTest", ["piTarget", m]]), al(bl([To], "piTest"))]), Hb = (0, R.or)([
					da,
					z,
					F,
					N,
					U,
					Ga,
					Fp,
					Gp,
					Hp,
					Ip
				]), Zb = (0, R.or)([
					(0, R.map)((0, R.preceded)(Fl, mp), (m) => [
						"Wildcard",
						["star"],
						["NCName", m]
					]),
					al(bl([Kl], "Wildcard")),
					(0, R.map)((0, R.followed)(tp, Kl), (m) => [
						"Wildcard",
						["uri", m],
						["star"]
					]),
					(0, R.map)((0, R.followed)(mp, El), (m) => [
						"Wildcard",
						["NCName", m],
						["star"]
					])
				]), hd = (0, R.or)([Zb, (0, R.map)(vp, (m) => ["nameTest", ...m])]), jb = (0, R.or)([Hb, hd]), Wr = (0, R.map)((0, R.delimited)((0, R.followed)(il, V), (0, R.then)(jb, (0, R.star)((0, R.preceded)(S(Sl, V), jb)), (m, r) => [m].concat(r)), (0, R.followed)(V, jl), !0), (m) => ["unionNodeTest", ...m]), zf = 4 === a.version ? (0, R.or)([Wr, jb]) : jb, Xr = 4 === a.version ? (0, R.or)([(0, R.map)((0, R.preceded)(Ll, zf), (m) => [
					"stepExpr",
					["xpathAxis", "attribute"],
					m
				]), (0, R.map)(jb, (m) => [
					"stepExpr",
					["xpathAxis", "child"],
					m
				])]) : (0, R.then)((0, R.optional)(Ll), jb, (m, r) => null !== m || "attributeTest" === r[0] || "schemaAttributeTest" === r[0] ? [
					"stepExpr",
					["xpathAxis", "attribute"],
					r
				] : [
					"stepExpr",
					["xpathAxis", "child"],
					r
				]), Yr = (0, R.or)([(0, R.then)(zp, zf, (m, r) => [
					"stepExpr",
					["xpathAxis", m],
					r
				]), Xr]), Zr = (0, R.map)(cm, () => [
					"stepExpr",
					["xpathAxis", "parent"],
					["anyKindTest"]
				]), $r = (0, R.or)([(0, R.then)(Ap, zf, (m, r) => [
					"stepExpr",
					["xpathAxis", m],
					r
				]), Zr]), as = (0, R.map)((0, R.star)((0, R.preceded)(V, t)), (m) => 0 < m.length ? ["predicates", ...m] : void 0), bs = (0, R.then)((0, R.or)([$r, Yr]), as, (m, r) => void 0 === r ? m : m.concat([r])), Af = (0, R.or)([Np, (0, R.map)(u, (m) => ["stringConstantExpr", ["value", a.xa ? rq(m) : m]])]), Bf = (0, R.or)([(0, R.delimited)(il, S(l, V), jl), (0, R.map)((0, R.delimited)(il, V, jl), () => ["sequenceExpr"])]), Ij = (0, R.or)([k, Qp]), ce = (0, R.map)((0, R.delimited)(il, S((0, R.optional)((0, R.then)(Ij, (0, R.star)((0, R.preceded)(S(am, V), Ij)), (m, r) => [m, ...r])), V), jl), (m) => null !== m ? m : []), cs = (0, R.preceded)((0, R.not)(Yk(Pp, V, il, () => {}), ["cannot use reserved keyword for function names"]), e((0, R.then)(vp, (0, R.preceded)(V, ce), (m, r) => {
					r = [
						"functionCallExpr",
						["functionName", ...m],
						null !== r ? ["arguments", ...r] : ["arguments"]
					];
					const B = m[0].prefix, X = m[0].URI;
					m = m[1];
					r.Xa = B ? `${B}:${m}` : X ? `Q{${X}}${m}` : m;
					return r;
				}))), ds = (0, R.then)(vp, (0, R.preceded)(Nl, Mp), (m, r) => [
					"namedFunctionRef",
					["functionName", ...m],
					r
				]), Ua = (0, R.delimited)(ml, S((0, R.optional)(l), V), nl), Jj = (0, R.map)(Ua, (m) => m ? m : ["sequenceExpr"]), kb = (0, R.or)([(0, R.map)(Zo, () => [["voidSequenceType"]]), (0, R.then)(f, (0, R.optional)((0, R.preceded)(V, Rp)), (m, r) => [m, ...null !== r ? [["occurrenceIndicator", r]] : []])]), Cf = (0, R.then)(T([Ol, V], vp), (0, R.optional)((0, R.followed)((0, R.then)(T([il, V], Af), (0, R.star)(T([am, V], Af)), (m, r) => m.concat(r)), jl)), (m, r) => [
					"annotation",
					["annotationName", ...m],
					...r ? ["arguments", r] : []
				]), es = (0, R.map)(T([
					vm,
					V,
					il,
					V,
					Kl,
					V
				], jl), () => ["anyFunctionTest"]), fs = (0, R.then)(T([
					vm,
					V,
					il,
					V
				], (0, R.optional)(c(kb, am, (m, r) => m.concat.apply(m, r.map((B) => B[1]))))), T([
					V,
					jl,
					W,
					lm,
					W
				], kb), (m, r) => [
					"typedFunctionTest",
					["paramTypeList", ["sequenceType", ...m ? m : []]],
					["sequenceType", ...r]
				]), gs = (0, R.then)((0, R.star)(Cf), (0, R.or)([es, fs]), (m, r) => [
					r[0],
					...m,
					...r.slice(1)
				]), hs = (0, R.map)(T([
					wm,
					V,
					il,
					V,
					Kl,
					V
				], jl), () => ["anyMapTest"]), is = (0, R.then)(T([
					wm,
					V,
					il,
					V
				], vq), T([V, am], (0, R.followed)(S(kb, V), jl)), (m, r) => [
					"typedMapTest",
					m,
					["sequenceType", ...r]
				]), js = (0, R.or)([hs, is]), ks = (0, R.map)(T([
					kn,
					V,
					il,
					V,
					Kl,
					V
				], jl), () => ["anyArrayTest"]), ls = (0, R.map)(T([
					kn,
					V,
					il
				], (0, R.followed)(S(kb, V), jl)), (m) => ["typedArrayTest", ["sequenceType", ...m]]), ms = (0, R.or)([ks, ls]), ns = (0, R.map)((0, R.delimited)(il, S(f, V), jl), (m) => ["parenthesizedItemType", m]), Hj = (0, R.or)([
					Hb,
					al(bl([Yo], "anyItemType")),
					gs,
					js,
					ms,
					vq,
					ns
				]), Bc = (0, R.map)(T([lm, W], kb), (m) => ["typeDeclaration", ...m]), Kj = c((0, R.then)((0, R.preceded)(Ml, vp), (0, R.optional)((0, R.preceded)(W, Bc)), (m, r) => [
					"param",
					["varName", ...m],
					...r ? [r] : []
				]), am, (m, r) => [m, ...r.map((B) => B[1])]), ps = Zk((0, R.star)(Cf), T([
					V,
					vm,
					V,
					il,
					V
				], (0, R.optional)(Kj)), T([
					V,
					jl,
					V
				], (0, R.optional)((0, R.map)(T([lm, V], (0, R.followed)(kb, V)), (m) => ["typeDeclaration", ...m]))), Jj, (m, r, B, X) => [
					"inlineFunctionExpr",
					...m,
					["paramList", ...r ? r : []],
					...B ? [B] : [],
					["functionBody", X]
				]), qs = (0, R.or)([ds, ps]), rs = (0, R.map)(k, (m) => ["mapKeyExpr", m]), ss = (0, R.map)(k, (m) => ["mapValueExpr", m]), ts = (0, R.then)(rs, (0, R.preceded)(S(Il, V), ss), (m, r) => [
					"mapConstructorEntry",
					m,
					r
				]), us = (0, R.preceded)(wm, (0, R.delimited)(S(ml, V), (0, R.map)((0, R.optional)(c(ts, S(am, V), (m, r) => [m, ...r.map((B) => B[1])])), (m) => m ? ["mapConstructor", ...m] : ["mapConstructor"]), (0, R.preceded)(V, nl))), vs = (0, R.map)((0, R.delimited)(kl, S((0, R.optional)(c(k, am, (m, r) => [m, ...r.map((B) => B[1])].map((B) => ["arrayElem", B]))), V), ll), (m) => ["squareArray", ...null !== m ? m : []]), ws = (0, R.map)((0, R.preceded)(kn, (0, R.preceded)(V, Ua)), (m) => ["curlyArray", ...null !== m ? [["arrayElem", m]] : []]), xs = (0, R.map)((0, R.or)([vs, ws]), (m) => ["arrayConstructor", m]), Lj = (0, R.map)((0, R.star)((0, R.preceded)((0, R.peek)((0, R.not)((0, R.or)([
					bp,
					cp,
					ap
				]), ["String constructors can not contain interpolation characters"])), fp)), (m) => ["stringConstructorChars", m.join("")]), ys = (0, R.map)((0, R.delimited)(bp, l, cp, !0), (m) => ["stringConstructorInterpolation", m]), zs = (0, R.then)(Lj, (0, R.star)((0, R.then)(ys, Lj, (m, r) => [m, r])), (m, r) => {
					m = [m];
					for (const [B, X] of r) m.push(B, X);
					return m;
				}), As = (0, R.map)((0, R.delimited)($o, zs, ap, !0), (m) => ["stringConstructor", ...m]), Mj = (0, R.or)([
					mp,
					Mp,
					Bf,
					Kl
				]), Bs = (0, R.map)((0, R.preceded)(Pl, (0, R.preceded)(V, Mj)), (m) => "*" === m ? ["unaryLookup", ["star"]] : "string" === typeof m ? ["unaryLookup", ["NCName", m]] : ["unaryLookup", m]), Df = (0, R.or)([
					Bp,
					Cp,
					bl([ol], "{"),
					bl([pl], "}"),
					(0, R.map)(Ua, (m) => m || ["sequenceExpr"])
				]), Cs = (0, R.or)([
					Tp,
					function(m, r) {
						return Nj(m, r);
					},
					Df,
					Sp
				]), Ds = (0, R.or)([(0, R.map)(Up, (m) => m.replace(/[\x20\x0D\x0A\x09]/g, " ")), Df]), Es = (0, R.or)([(0, R.map)(Vp, (m) => m.replace(/[\x20\x0D\x0A\x09]/g, " ")), Df]), Fs = (0, R.map)((0, R.or)([S((0, R.star)((0, R.or)([Dp, Ds])), sl), S((0, R.star)((0, R.or)([Ep, Es])), ql)]), (m) => sq(m, !1, !1)), Gs = (0, R.then)(sp, (0, R.preceded)(S(Ql, (0, R.optional)(jp)), Fs), (m, r) => {
					if ("" === m[0].prefix && "xmlns" === m[1]) {
						if (r.length && "string" !== typeof r[0]) throw Error("XQST0022: A namespace declaration may not contain enclosed expressions");
						return ["namespaceDeclaration", r.length ? ["uri", r[0]] : ["uri"]];
					}
					if ("xmlns" === m[0].prefix) {
						if (r.length && "string" !== typeof r[0]) throw Error("XQST0022: The namespace declaration for 'xmlns:" + m[1] + "' may not contain enclosed expressions");
						return [
							"namespaceDeclaration",
							["prefix", m[1]],
							r.length ? ["uri", r[0]] : ["uri"]
						];
					}
					return [
						"attributeConstructor",
						["attributeName"].concat(m),
						0 === r.length ? ["attributeValue"] : 1 === r.length && "string" === typeof r[0] ? ["attributeValue", r[0]] : ["attributeValueExpr"].concat(r)
					];
				}), Hs = (0, R.map)((0, R.star)((0, R.preceded)(jp, (0, R.optional)(Gs))), (m) => m.filter(Boolean)), Is = Yk((0, R.preceded)(Vl, sp), Hs, (0, R.or)([(0, R.map)(wl, () => null), (0, R.then)((0, R.preceded)(Yl, (0, R.star)(Cs)), T([V, xl], (0, R.followed)(sp, (0, R.then)((0, R.optional)(jp), Yl, () => null))), (m, r) => [sq(m, !0, !0), r])]), (m, r, B) => {
					var X = B;
					if (B && B.length) {
						X = tq(m);
						const ea = tq(B[1]);
						if (X !== ea) throw Error("XQST0118: The start and the end tag of an element constructor must be equal. \"" + X + "\" does not match \"" + ea + "\"");
						X = B[0];
					}
					return [
						"elementConstructor",
						["tagName", ...m],
						...r.length ? [["attributeList", ...r]] : [],
						...X && X.length ? [["elementContent", ...X]] : []
					];
				}), Nj = (0, R.or)([
					Is,
					Xp,
					$p
				]), Js = (0, R.map)(T([ln, V], Ua), (m) => ["computedDocumentConstructor", ...m ? [["argExpr", m]] : []]), Ks = (0, R.map)(Ua, (m) => m ? [["contentExpr", m]] : []), Ls = (0, R.then)(T([xm, V], (0, R.or)([(0, R.map)(vp, (m) => ["tagName", ...m]), (0, R.map)((0, R.delimited)(ml, S(l, V), nl), (m) => ["tagNameExpr", m])])), (0, R.preceded)(V, Ks), (m, r) => [
					"computedElementConstructor",
					m,
					...r
				]), Ms = (0, R.then)((0, R.preceded)(ym, (0, R.or)([(0, R.map)(T([yp, V], vp), (m) => ["tagName", ...m]), (0, R.map)((0, R.preceded)(V, (0, R.delimited)(ml, S(l, V), nl)), (m) => ["tagNameExpr", m])])), (0, R.preceded)(V, Ua), (m, r) => [
					"computedAttributeConstructor",
					m,
					["valueExpr", r ? r : ["sequenceExpr"]]
				]), Ns = (0, R.map)(Ua, (m) => m ? [["prefixExpr", m]] : []), Os = (0, R.map)(Ua, (m) => m ? [["URIExpr", m]] : []), Ps = (0, R.then)(T([mn, V], (0, R.or)([np, Ns])), (0, R.preceded)(V, Os), (m, r) => [
					"computedNamespaceConstructor",
					...m,
					...r
				]), Qs = (0, R.map)(T([nn, V], Ua), (m) => ["computedTextConstructor", ...m ? [["argExpr", m]] : []]), Rs = (0, R.map)(T([on, V], Ua), (m) => ["computedCommentConstructor", ...m ? [["argExpr", m]] : []]), Ss = T([pn, V], (0, R.then)((0, R.or)([(0, R.map)(mp, (m) => ["piTarget", m]), (0, R.map)((0, R.delimited)(ml, S(l, V), nl), (m) => ["piTargetExpr", m])]), (0, R.preceded)(V, Ua), (m, r) => [
					"computedPIConstructor",
					m,
					...r ? [["piValueExpr", r]] : []
				])), Ts = (0, R.or)([
					Js,
					Ls,
					Ms,
					Ps,
					Qs,
					Rs,
					Ss
				]), Us = (0, R.or)([Nj, Ts]), Oj = (0, R.or)([
					Af,
					xp,
					Bf,
					Op,
					cs,
					Us,
					qs,
					us,
					xs,
					As,
					Bs
				]), Pj = (0, R.map)(T([Pl, V], Mj), (m) => "*" === m ? ["lookup", ["star"]] : "string" === typeof m ? ["lookup", ["NCName", m]] : ["lookup", m]), Vs = (0, R.then)((0, R.map)(Oj, (m) => pq(m)), (0, R.star)((0, R.or)([
					(0, R.map)((0, R.preceded)(V, t), (m) => ["predicate", m]),
					(0, R.map)((0, R.preceded)(V, ce), (m) => ["argumentList", m]),
					(0, R.preceded)(V, Pj)
				])), (m, r) => {
					function B() {
						Qj && 1 === Fa.length ? Cc.push(["predicate", Fa[0]]) : 0 !== Fa.length && Cc.push(["predicates", ...Fa]);
						Fa.length = 0;
					}
					function X($b) {
						B();
						0 !== Cc.length ? ("sequenceExpr" === ea[0][0] && 2 < ea[0].length && (ea = [["sequenceExpr", ...ea]]), ea = [["filterExpr", ...ea], ...Cc], Cc.length = 0) : $b && (ea = [["filterExpr", ...ea]]);
					}
					let ea = [m];
					const Fa = [], Cc = [];
					let Qj = !1;
					for (const $b of r) switch ($b[0]) {
						case "predicate":
							Fa.push($b[1]);
							break;
						case "lookup":
							Qj = !0;
							B();
							Cc.push($b);
							break;
						case "argumentList":
							X(!1);
							1 < ea.length && (ea = [["sequenceExpr", ["pathExpr", ["stepExpr", ...ea]]]]);
							ea = [[
								"dynamicFunctionInvocationExpr",
								["functionItem", ...ea],
								...$b[1].length ? [["arguments", ...$b[1]]] : []
							]];
							break;
						default: throw Error("unreachable");
					}
					X(!0);
					return ea;
				}), Dc = (0, R.or)([(0, R.map)(Vs, (m) => ["stepExpr", ...m]), bs]), Ws = (0, R.followed)(Oj, (0, R.peek)((0, R.not)((0, R.preceded)(V, (0, R.or)([
					t,
					ce,
					Pj
				])), ["primary expression not followed by predicate, argumentList, or lookup"]))), Xs = (0, R.or)([
					Yk(Dc, (0, R.preceded)(V, aq), (0, R.preceded)(V, h), (m, r, B) => [
						"pathExpr",
						m,
						r,
						...B
					]),
					(0, R.then)(Dc, (0, R.preceded)(S(fm, V), h), (m, r) => [
						"pathExpr",
						m,
						...r
					]),
					Ws,
					(0, R.map)(Dc, (m) => ["pathExpr", m])
				]), yf = (0, R.or)([
					Yk(Dc, (0, R.preceded)(V, aq), (0, R.preceded)(V, h), (m, r, B) => [
						m,
						r,
						...B
					]),
					(0, R.then)(Dc, (0, R.preceded)(S(fm, V), h), (m, r) => [m, ...r]),
					(0, R.map)(Dc, (m) => [m])
				]), Ys = (0, R.or)([
					(0, R.map)(T([fm, V], yf), (m) => [
						"pathExpr",
						["rootExpr"],
						...m
					]),
					(0, R.then)(aq, (0, R.preceded)(V, yf), (m, r) => [
						"pathExpr",
						["rootExpr"],
						m,
						...r
					]),
					(0, R.map)((0, R.followed)(fm, (0, R.not)((0, R.preceded)(V, a.xa ? cl(/[*<a-zA-Z]/) : cl(/[*a-zA-Z]/)), ["Single rootExpr cannot be by followed by something that can be interpreted as a relative path"])), () => ["pathExpr", ["rootExpr"]])
				]), Zs = Xk((0, R.or)([Xs, Ys]), wq), $s = (0, R.preceded)(sn, (0, R.then)((0, R.optional)((0, R.or)([(0, R.map)((0, R.preceded)(V, bq), (m) => ["validationMode", m]), (0, R.map)(T([
					V,
					tn,
					V
				], vp), (m) => ["type", ...m])])), (0, R.delimited)((0, R.preceded)(V, ml), S(l, V), nl), (m, r) => [
					"validateExpr",
					...m ? [m] : [],
					["argExpr", r]
				])), at = (0, R.delimited)(gl, (0, R.then)((0, R.preceded)(V, vp), (0, R.optional)((0, R.preceded)(W, cq)), (m, r) => r ? [
					"pragma",
					["pragmaName", m],
					["pragmaContents", r]
				] : ["pragma", ["pragmaName", m]]), (0, R.preceded)(V, hl)), bt = (0, R.map)((0, R.followed)((0, R.plus)(at), (0, R.preceded)(V, (0, R.delimited)(ml, S((0, R.optional)(l), V), nl))), (m) => ["extensionExpr", ...m]), ct = e(c(Zs, Rl, (m, r) => 0 === r.length ? m : ["simpleMapExpr", "pathExpr" === m[0] ? m : ["pathExpr", ["stepExpr", ["filterExpr", pq(m)]]]].concat(r.map((B) => {
					B = B[1];
					return "pathExpr" === B[0] ? B : ["pathExpr", ["stepExpr", ["filterExpr", pq(B)]]];
				})))), dt = (0, R.or)([
					$s,
					bt,
					ct
				]), Rj = (0, R.or)([(0, R.then)((0, R.or)([bl([em], "unaryMinusOp"), bl([dm], "unaryPlusOp")]), (0, R.preceded)(V, function(m, r) {
					return Rj(m, r);
				}), (m, r) => [m, ["operand", r]]), dt]), et = (0, R.or)([
					(0, R.map)(vp, (m) => ["EQName", ...m]),
					xp,
					Bf
				]), ft = (0, R.then)(Rj, (0, R.star)(T([
					V,
					hm,
					V
				], (0, R.then)(et, (0, R.preceded)(V, ce), (m, r) => [m, r]))), (m, r) => r.reduce((B, X) => [
					"arrowExpr",
					["argExpr", B],
					X[0],
					["arguments", ...X[1]]
				], m)), gt = (0, R.then)(ft, (0, R.optional)(T([
					V,
					mm,
					W,
					lm,
					yp,
					V
				], uq)), (m, r) => null !== r ? [
					"castExpr",
					["argExpr", m],
					r
				] : m), ht = (0, R.then)(gt, (0, R.optional)(T([
					V,
					nm,
					W,
					lm,
					yp,
					V
				], uq)), (m, r) => null !== r ? [
					"castableExpr",
					["argExpr", m],
					r
				] : m), it = (0, R.then)(ht, (0, R.optional)(T([
					V,
					om,
					W,
					lm,
					yp,
					V
				], kb)), (m, r) => null !== r ? [
					"treatExpr",
					["argExpr", m],
					["sequenceType", ...r]
				] : m), Sj = c(c((0, R.then)(it, (0, R.optional)(T([
					V,
					pm,
					W,
					qm,
					yp,
					V
				], kb)), (m, r) => null !== r ? [
					"instanceOfExpr",
					["argExpr", m],
					["sequenceType", ...r]
				] : m), (0, R.followed)((0, R.or)([bl([Am], "intersectOp"), bl([Bm], "exceptOp")]), yp), b), (0, R.or)([bl([Sl], "unionOp"), (0, R.followed)(bl([Cm], "unionOp"), yp)]), b), lt = c(Sj, (0, R.followed)(bl([Dm], "otherwiseOp"), (0, R.cut)(yp)), b), Vr = c(c(d(c(d(c(c(4 <= a.version ? lt : Sj, (0, R.or)([
					bl([Kl], "multiplyOp"),
					(0, R.followed)(bl([Im], "divOp"), yp),
					(0, R.followed)(bl([Jm], "idivOp"), yp),
					(0, R.followed)(bl([Km], "modOp"), yp)
				]), b), (0, R.or)([bl([em], "subtractOp"), bl([dm], "addOp")]), b), (0, R.followed)(bl([Em], "rangeSequenceExpr"), yp), "startExpr", "endExpr"), bl([Tl], "stringConcatenateOp"), b), (0, R.or)([
					dq,
					eq,
					fq
				])), (0, R.followed)(bl([Hm], "andOp"), yp), b), (0, R.followed)(bl([Gm], "orOp"), yp), b), st = e((0, R.map)(l, (m) => ["ifClause", m])), tt = e((0, R.map)(k, (m) => ["thenClause", m])), ut = e((0, R.map)(k, (m) => ["elseClause", m])), Pr = (0, R.then)((0, R.then)(T([
					Um,
					V,
					il,
					V
				], st), T([
					V,
					jl,
					V,
					Vm,
					yp,
					V
				], tt), (m, r) => [m, r]), T([
					V,
					Wm,
					yp,
					V
				], ut), (m, r) => [
					"ifThenElseExpr",
					m[0],
					m[1],
					r
				]), vt = (0, R.delimited)(Xm, W, Ym), wt = (0, R.map)(T([
					Zm,
					W,
					Ml
				], vp), (m) => ["positionalVariableBinding", ...m]), xt = $k((0, R.preceded)(Ml, (0, R.cut)(vp)), (0, R.cut)((0, R.preceded)(V, (0, R.optional)(Bc))), (0, R.cut)((0, R.preceded)(V, (0, R.optional)(vt))), (0, R.cut)((0, R.preceded)(V, (0, R.optional)(wt))), (0, R.cut)((0, R.preceded)(S($m, V), k)), (m, r, B, X, ea) => [
					"forClauseItem",
					["typedVariableBinding", [
						"varName",
						...m,
						...r ? [r] : []
					]],
					...B ? [["allowingEmpty"]] : [],
					...X ? [X] : [],
					["forExpr", ea]
				]), yt = T([an, W], c(xt, am, (m, r) => [
					"forClause",
					m,
					...r.map((B) => B[1])
				])), zt = Yk((0, R.preceded)(Ml, vp), (0, R.preceded)(V, (0, R.optional)(Bc)), (0, R.preceded)(S(Gl, V), k), (m, r, B) => [
					"letClauseItem",
					[
						"typedVariableBinding",
						["varName", ...m],
						...r ? [r] : []
					],
					["letExpr", B]
				]), At = (0, R.map)(T([bn, V], c(zt, am, (m, r) => [m, ...r.map((B) => B[1])])), (m) => ["letClause", ...m]), Tj = (0, R.or)([yt, At]), Bt = (0, R.map)(T([
					cn,
					yp,
					V
				], k), (m) => ["whereClause", m]), Ct = (0, R.map)((0, R.preceded)(Ml, vp), (m) => ["varName", ...m]), Dt = (0, R.then)((0, R.preceded)(V, (0, R.optional)(Bc)), (0, R.preceded)(S(Gl, V), k), (m, r) => [
					"groupVarInitialize",
					...m ? [["typeDeclaration", ...m]] : [],
					["varValue", r]
				]), Ft = c(Yk(Ct, (0, R.optional)(Dt), (0, R.optional)((0, R.map)((0, R.preceded)(S(dn, V), u), (m) => ["collation", m])), (m, r, B) => [
					"groupingSpec",
					m,
					...r ? [r] : [],
					...B ? [B] : []
				]), am, (m, r) => [m, ...r.map((B) => B[1])]), Gt = (0, R.map)(T([
					en,
					W,
					fn,
					V
				], Ft), (m) => ["groupByClause", ...m]), Ht = Yk((0, R.optional)((0, R.or)([ro, so])), (0, R.optional)(T([
					V,
					Ym,
					V
				], (0, R.or)([Cn, Dn].map((m) => (0, R.map)(m, (r) => "empty " + r))))), (0, R.preceded)(V, (0, R.optional)(T([dn, V], u))), (m, r, B) => m || r || B ? [
					"orderModifier",
					...m ? [["orderingKind", m]] : [],
					...r ? [["emptyOrderingMode", r]] : [],
					...B ? [["collation", B]] : []
				] : null), Jt = c((0, R.then)(k, (0, R.preceded)(V, Ht), (m, r) => [
					"orderBySpec",
					["orderByExpr", m],
					...r ? [r] : []
				]), am, (m, r) => [m, ...r.map((B) => B[1])]), Kt = (0, R.then)((0, R.or)([(0, R.map)(T([gn, W], fn), () => !1), (0, R.map)(T([
					hn,
					W,
					gn,
					W
				], fn), () => !0)]), (0, R.preceded)(V, Jt), (m, r) => [
					"orderByClause",
					...m ? [["stable"]] : [],
					...r
				]), Lt = (0, R.or)([
					Tj,
					Bt,
					Gt,
					Kt
				]), Mt = (0, R.map)(T([jn, V], k), (m) => ["returnClause", m]), Lr = Yk(Tj, (0, R.cut)((0, R.star)((0, R.preceded)(V, Lt))), (0, R.cut)((0, R.preceded)(V, Mt)), (m, r, B) => [
					"flworExpr",
					m,
					...r,
					B
				]), Nt = c(kb, Sl, (m, r) => 0 === r.length ? ["sequenceType", ...m] : [
					"sequenceTypeUnion",
					["sequenceType", ...m],
					...r.map((B) => ["sequenceType", ...B[1]])
				]), Ot = Yk(T([Gn, V], (0, R.optional)((0, R.preceded)(Ml, (0, R.followed)((0, R.followed)(vp, W), lm)))), (0, R.preceded)(V, Nt), T([
					W,
					jn,
					W
				], k), (m, r, B) => ["typeswitchExprCaseClause"].concat(m ? [["variableBinding", ...m]] : [], [r], [["resultExpr", B]])), Or = Zk((0, R.preceded)(Hn, S((0, R.delimited)(il, S(l, V), jl), V)), (0, R.plus)((0, R.followed)(Ot, V)), T([vn, W], (0, R.optional)((0, R.preceded)(Ml, (0, R.followed)(vp, W)))), T([jn, W], k), (m, r, B, X) => [
					"typeswitchExpr",
					["argExpr", m],
					...r,
					[
						"typeswitchExprDefaultClause",
						...B || [],
						["resultExpr", X]
					]
				]), Qt = c(Yk((0, R.preceded)(Ml, vp), (0, R.optional)((0, R.preceded)(W, Bc)), (0, R.preceded)(S($m, W), k), (m, r, B) => [
					"quantifiedExprInClause",
					[
						"typedVariableBinding",
						["varName", ...m],
						...r ? [r] : []
					],
					["sourceExpr", B]
				]), am, (m, r) => [m, ...r.map((B) => B[1])]), Mr = Yk((0, R.or)([In, Jn]), (0, R.preceded)(W, Qt), (0, R.preceded)(S(Kn, V), k), (m, r, B) => [
					"quantifiedExpr",
					["quantifier", m],
					...r,
					["predicateExpr", B]
				]), Rr = (0, R.map)(T([
					tm,
					W,
					(0, R.or)([sm, rm]),
					W
				], k), (m) => ["deleteExpr", ["targetExpr", m]]), Tr = Yk(T([Ln, W], (0, R.optional)(T([
					um,
					W,
					qm
				], W))), T([rm, W], k), (0, R.preceded)(S(Mn, W), k), (m, r, B) => m ? [
					"replaceExpr",
					["replaceValue"],
					["targetExpr", r],
					["replacementExpr", B]
				] : [
					"replaceExpr",
					["targetExpr", r],
					["replacementExpr", B]
				]), Rt = (0, R.then)(xp, (0, R.preceded)(S(Gl, V), k), (m, r) => [
					"transformCopy",
					m,
					["copySource", r]
				]), Ur = Yk(T([Nn, W], c(Rt, am, (m, r) => [m, ...r.map((B) => B[1])])), T([
					V,
					On,
					W
				], k), (0, R.preceded)(S(jn, W), k), (m, r, B) => [
					"transformExpr",
					["transformCopies", ...m],
					["modifyExpr", r],
					["returnExpr", B]
				]), St = (0, R.or)([
					(0, R.followed)((0, R.map)((0, R.optional)((0, R.followed)(T([lm, W], (0, R.or)([(0, R.map)(Pn, () => ["insertAsFirst"]), (0, R.map)(Qn, () => ["insertAsLast"])])), W)), (m) => m ? ["insertInto", m] : ["insertInto"]), Tn),
					(0, R.map)(Sn, () => ["insertAfter"]),
					(0, R.map)(Rn, () => ["insertBefore"])
				]), Qr = Yk(T([
					Un,
					W,
					(0, R.or)([sm, rm]),
					W
				], k), (0, R.preceded)(W, St), (0, R.preceded)(W, k), (m, r, B) => [
					"insertExpr",
					["sourceExpr", m],
					r,
					["targetExpr", B]
				]), Sr = (0, R.then)(T([
					Vn,
					W,
					rm,
					V
				], k), T([
					W,
					lm,
					W
				], k), (m, r) => [
					"renameExpr",
					["targetExpr", m],
					["newNameExpr", r]
				]), Tt = (0, R.then)((0, R.plus)((0, R.then)((0, R.map)(T([Gn, W], (0, R.cut)(k)), (m) => ["switchCaseExpr", m]), (0, R.cut)(W), (m) => m)), (0, R.cut)(T([jn, W], (0, R.cut)(k))), (m, r) => [
					"switchExprCaseClause",
					...m,
					["resultExpr", r]
				]), Nr = Yk(T([
					Wn,
					V,
					il
				], (0, R.cut)(l)), (0, R.cut)(T([
					V,
					jl,
					(0, R.cut)(V)
				], (0, R.plus)((0, R.followed)(Tt, V)))), (0, R.cut)(T([
					vn,
					W,
					jn,
					W
				], k)), (m, r, B) => [
					"switchExpr",
					["argExpr", m],
					...r,
					["switchExprDefaultClause", ["resultExpr", B]]
				]), Ut = (0, R.map)(l, (m) => ["queryBody", m]), Vt = T([
					un,
					W,
					mn,
					W
				], (0, R.cut)((0, R.then)(mp, (0, R.preceded)(S(Ql, V), u), (m, r) => [
					"namespaceDecl",
					["prefix", m],
					["uri", r]
				]))), Wt = (0, R.then)(T([
					Xn,
					W,
					Ml,
					V
				], (0, R.then)(vp, (0, R.optional)((0, R.preceded)(V, Bc)), (m, r) => [m, r])), (0, R.cut)((0, R.or)([(0, R.map)(T([
					V,
					Gl,
					V
				], k), (m) => ["varValue", m]), (0, R.map)(T([W, Yn], (0, R.optional)(T([
					V,
					Gl,
					V
				], k))), (m) => ["external", ...m ? [["varValue", m]] : []])])), ([m, r], B) => [
					"varDecl",
					["varName", ...m],
					...null !== r ? [r] : [],
					B
				]), Xt = Zk(T([
					vm,
					W,
					(0, R.cut)((0, R.peek)((0, R.not)((0, R.followed)(Pp, (0, R.not)(Il, [""])), ["Cannot use reserved function name"])))
				], vp), (0, R.cut)(T([
					V,
					il,
					V
				], (0, R.optional)(Kj))), (0, R.cut)(T([V, jl], (0, R.optional)(T([
					W,
					lm,
					W
				], kb)))), (0, R.cut)((0, R.preceded)(V, (0, R.or)([(0, R.map)(Jj, (m) => ["functionBody", m]), (0, R.map)(Yn, () => ["externalDefinition"])]))), (m, r, B, X) => [
					"functionDecl",
					["functionName", ...m],
					["paramList", ...r || []],
					...B ? [["typeDeclaration", ...B]] : [],
					X
				]), Yt = T([un, W], (0, R.then)((0, R.star)((0, R.followed)((0, R.or)([Cf, gq]), W)), (0, R.or)([Wt, Xt]), (m, r) => [
					r[0],
					...m,
					...r.slice(1)
				])), Zt = (0, R.then)(T([
					un,
					W,
					vn,
					W
				], (0, R.or)([xm, vm])), T([
					W,
					mn,
					W
				], u), (m, r) => [
					"defaultNamespaceDecl",
					["defaultNamespaceCategory", m],
					["uri", r]
				]), $t = (0, R.or)([(0, R.map)((0, R.followed)(T([mn, W], mp), (0, R.preceded)(V, Ql)), (m) => ["namespacePrefix", m]), (0, R.map)(T([
					vn,
					W,
					xm,
					W
				], mn), () => ["defaultElementNamespace"])]), au = T([
					$n,
					W,
					ao
				], Yk((0, R.optional)((0, R.preceded)(W, $t)), (0, R.preceded)(V, u), (0, R.optional)((0, R.then)(T([
					W,
					Zm,
					W
				], u), (0, R.star)(T([
					V,
					am,
					V
				], u)), (m, r) => [m, ...r])), (m, r, B) => [
					"schemaImport",
					...m ? [m] : [],
					["targetNamespace", r],
					...B ? [B] : []
				])), bu = T([
					$n,
					W,
					bo
				], Yk((0, R.optional)((0, R.followed)(T([
					W,
					mn,
					W
				], mp), (0, R.preceded)(V, Ql))), (0, R.preceded)(V, u), (0, R.optional)((0, R.then)(T([
					W,
					Zm,
					W
				], u), (0, R.star)(T([
					V,
					am,
					V
				], u)), (m, r) => [m, ...r])), (m, r) => [
					"moduleImport",
					["namespacePrefix", m],
					["targetNamespace", r]
				])), cu = (0, R.or)([au, bu]), du = (0, R.map)(T([
					un,
					W,
					vn,
					W,
					dn,
					W
				], u), (m) => ["defaultCollationDecl", m]), eu = (0, R.map)(T([
					un,
					W,
					co,
					W
				], u), (m) => ["baseUriDecl", m]), fu = (0, R.then)(T([un, W], (0, R.or)([(0, R.map)(T([Fn, W], vp), (m) => ["decimalFormatName", ...m]), (0, R.map)(T([vn, W], Fn), () => null)])), (0, R.star)((0, R.then)((0, R.preceded)(W, jq), (0, R.preceded)(S(Ql, W), u), (m, r) => [
					"decimalFormatParam",
					["decimalFormatParamName", m],
					["decimalFormatParamValue", r]
				])), (m, r) => [
					"decimalFormatDecl",
					...m ? [m] : [],
					...r
				]), gu = (0, R.or)([
					kq,
					du,
					eu,
					lq,
					mq,
					nq,
					oq,
					fu
				]), hu = (0, R.then)(T([
					un,
					W,
					io,
					W
				], vp), (0, R.preceded)(W, u), (m, r) => [
					"optionDecl",
					["optionName", m],
					["optionContents", r]
				]), iu = (0, R.then)(T([
					un,
					W,
					jo,
					W,
					ko
				], (0, R.optional)(T([W, lm], Hj))), (0, R.or)([(0, R.map)((0, R.preceded)(S(Gl, V), k), (m) => ["varValue", m]), (0, R.map)(T([W, Yn], (0, R.optional)((0, R.preceded)(S(Gl, V), k))), () => ["external"])]), (m, r) => [
					"contextItemDecl",
					...m ? [["contextItemType", m]] : [],
					r
				]), Uj = (0, R.then)((0, R.star)((0, R.followed)((0, R.or)([
					Zt,
					gu,
					Vt,
					cu
				]), (0, R.cut)(S(Jl, V)))), (0, R.star)((0, R.followed)((0, R.or)([
					iu,
					Yt,
					hu
				]), (0, R.cut)(S(Jl, V)))), (m, r) => 0 === m.length && 0 === r.length ? null : [
					"prolog",
					...m,
					...r
				]), ju = T([
					bo,
					W,
					mn,
					W
				], (0, R.then)((0, R.followed)(mp, S(Ql, V)), (0, R.followed)(u, S(Jl, V)), (m, r) => [
					"moduleDecl",
					["prefix", m],
					["uri", r]
				])), ku = (0, R.then)(ju, (0, R.preceded)(V, Uj), (m, r) => [
					"libraryModule",
					m,
					...r ? [r] : []
				]), lu = (0, R.then)(Uj, (0, R.preceded)(V, Ut), (m, r) => [
					"mainModule",
					...m ? [m] : [],
					r
				]), mu = (0, R.map)(T([lo, V], (0, R.followed)((0, R.or)([(0, R.then)((0, R.preceded)(no, W), u, (m) => ["encoding", m]), (0, R.then)(T([mo, W], u), (0, R.optional)(T([
					W,
					no,
					W
				], u)), (m, r) => [["version", m], ...r ? [["encoding", r]] : []])]), (0, R.preceded)(V, Jl))), (m) => ["versionDecl", ...m]), nu = (0, R.then)((0, R.optional)(S(mu, V)), (0, R.or)([ku, lu]), (m, r) => [
					"module",
					...m ? [m] : [],
					r
				]), ou = (0, R.complete)(S(nu, V));
				return (m, r) => {
					n.clear();
					r = ou(m, r);
					let B = 1, X = 1;
					for (let ea = 0; ea < m.length + 1; ea++) {
						if (n.has(ea)) {
							const Fa = n.get(ea);
							Fa.line = X;
							Fa.ga = B;
						}
						"\n" === m[ea] ? (X++, B = 1) : B++;
					}
					return r;
				};
			}
			const yq = xq({
				Ka: !1,
				xa: !1,
				version: 3.1
			}), zq = xq({
				Ka: !0,
				xa: !1,
				version: 3.1
			}), Aq = xq({
				Ka: !1,
				xa: !0,
				version: 3.1
			}), Bq = xq({
				Ka: !0,
				xa: !0,
				version: 3.1
			}), Cq = xq({
				Ka: !1,
				xa: !1,
				version: 4
			}), Dq = xq({
				Ka: !0,
				xa: !1,
				version: 4
			}), Eq = xq({
				Ka: !1,
				xa: !0,
				version: 4
			}), Fq = xq({
				Ka: !0,
				xa: !0,
				version: 4
			});
			var Gq = {
				Ab: {
					debug: Dq,
					mb: Cq
				},
				Ib: {
					debug: zq,
					mb: yq
				}
			}, Hq = {
				Ab: {
					debug: Fq,
					mb: Eq
				},
				Ib: {
					debug: Bq,
					mb: Aq
				}
			};
			function Iq(a, b) {
				var c = !!b.Y;
				var d = !!b.debug;
				b = b.version;
				dp.clear();
				ep.clear();
				wq.clear();
				c = c ? Hq : Gq;
				c = 4 === b ? c.Ab : c.Ib;
				d = (d ? c.debug : c.mb)(a, 0);
				if (!0 === d.success) return d.value;
				a = a.substring(0, d.offset).split("\n");
				c = a[a.length - 1].length + 1;
				throw new Wh({
					start: {
						offset: d.offset,
						line: a.length,
						ga: c
					},
					end: {
						offset: d.offset + 1,
						line: a.length,
						ga: c + 1
					}
				}, "", "", Error(`XPST0003: Failed to parse script. Expected ${[...new Set(d.expected)]}`));
			}
			const Jq = "http://www.w3.org/XML/1998/namespace http://www.w3.org/2001/XMLSchema http://www.w3.org/2001/XMLSchema-instance http://www.w3.org/2005/xpath-functions http://www.w3.org/2005/xpath-functions/math http://www.w3.org/2012/xquery http://www.w3.org/2005/xpath-functions/array http://www.w3.org/2005/xpath-functions/map".split(" ");
			function Kq(a, b, c, d, e) {
				var f = G(a, "functionName"), h = I(f, "prefix") || "";
				let k = I(f, "URI");
				const l = H(f);
				if (null === k && (k = "" === h ? null === b.v ? "http://www.w3.org/2005/xpath-functions" : b.v : b.Z(h), !k && h)) throw zg(h);
				if (Jq.includes(k)) throw tg();
				h = K(a, "annotation").map((y) => G(y, "annotationName"));
				f = h.every((y) => !I(y, "URI") && "private" !== H(y));
				h = h.some((y) => !I(y, "URI") && "updating" === H(y));
				if (!k) throw vg();
				const n = Lg(a), t = K(G(a, "paramList"), "param"), u = t.map((y) => G(y, "varName")), z = t.map((y) => Lg(y));
				if (a = G(a, "functionBody")) {
					if (b.ua(k, l, z.length)) throw ug(k, l);
					if (!e) return;
					const y = Mk(a[1], {
						ra: !1,
						Y: !0
					}), F = new Cg(b), N = u.map((U) => {
						let da = I(U, "URI");
						const Ga = I(U, "prefix");
						U = H(U);
						Ga && null === da && (da = b.Z(Ga || ""));
						return Hg(F, da, U);
					});
					e = h ? {
						j: z,
						arity: u.length,
						callFunction: (U, da, Ga, ...Hb) => {
							U = ic(cc(U, -1, null, w.empty()), N.reduce((Zb, hd, jb) => {
								Zb[hd] = Ra(Hb[jb]);
								return Zb;
							}, Object.create(null)));
							return y.s(U, da);
						},
						wb: !1,
						H: !0,
						cb: f,
						localName: l,
						namespaceURI: k,
						i: n
					} : {
						j: z,
						arity: u.length,
						callFunction: (U, da, Ga, ...Hb) => {
							U = ic(cc(U, -1, null, w.empty()), N.reduce((Zb, hd, jb) => {
								Zb[hd] = Ra(Hb[jb]);
								return Zb;
							}, Object.create(null)));
							return A(y, U, da);
						},
						wb: !1,
						H: !1,
						cb: f,
						localName: l,
						namespaceURI: k,
						i: n
					};
					c.push({
						aa: y,
						Fb: F
					});
					d.push({
						arity: u.length,
						aa: y,
						Bb: e,
						localName: l,
						namespaceURI: k,
						cb: f
					});
				} else {
					if (h) throw Error("Updating external function declarations are not supported");
					e = {
						j: z,
						arity: u.length,
						callFunction: (y, F, N, ...U) => {
							const da = N.ua(k, l, u.length, !0);
							if (!da) throw Error(`XPST0017: Function Q{${k}}${l} with arity of ${u.length} not registered. ${mg(l)}`);
							if (da.i.type !== n.type || da.j.some((Ga, Hb) => Ga.type !== z[Hb].type)) throw Error("External function declaration types do not match actual function");
							return da.callFunction(y, F, N, ...U);
						},
						wb: !0,
						H: !1,
						localName: l,
						namespaceURI: k,
						cb: f,
						i: n
					};
				}
				Fg(b, k, l, u.length, e);
			}
			function Lq(a, b, c, d) {
				const e = [], f = [];
				K(a, "*").forEach((t) => {
					switch (t[0]) {
						case "moduleImport":
						case "namespaceDecl":
						case "defaultNamespaceDecl":
						case "functionDecl":
						case "varDecl": break;
						default: throw Error("Not implemented: only module imports, namespace declarations, and function declarations are implemented in XQuery modules");
					}
				});
				const h = /* @__PURE__ */ new Set();
				K(a, "moduleImport").forEach((t) => {
					const u = H(G(t, "namespacePrefix"));
					t = H(G(t, "targetNamespace"));
					if (h.has(t)) throw Error(`XQST0047: The namespace "${t}" is imported more than once.`);
					h.add(t);
					Gg(b, u, t);
				});
				K(a, "namespaceDecl").forEach((t) => {
					const u = H(G(t, "prefix"));
					t = H(G(t, "uri"));
					if ("xml" === u || "xmlns" === u) throw xg();
					if ("http://www.w3.org/XML/1998/namespace" === t || "http://www.w3.org/2000/xmlns/" === t) throw xg();
					Gg(b, u, t);
				});
				let k = null, l = null;
				for (const t of K(a, "defaultNamespaceDecl")) {
					const u = H(G(t, "defaultNamespaceCategory")), z = H(G(t, "uri"));
					if (!z) throw vg();
					if ("http://www.w3.org/XML/1998/namespace" === z || "http://www.w3.org/2000/xmlns/" === z) throw xg();
					if ("function" === u) {
						if (k) throw wg();
						k = z;
					} else if ("element" === u) {
						if (l) throw wg();
						l = z;
					}
				}
				k && (b.v = k);
				l && Gg(b, "", l);
				K(a, "functionDecl").forEach((t) => {
					Kq(t, b, e, f, c);
				});
				const n = [];
				K(a, "varDecl").forEach((t) => {
					const u = Kg(G(t, "varName"));
					let z = u.namespaceURI;
					if (null === z && (z = b.Z(u.prefix), !z && u.prefix)) throw zg(u.prefix);
					if (Jq.includes(z)) throw tg();
					var y = G(t, "external");
					t = G(t, "varValue");
					let F, N;
					null !== y ? (y = G(y, "varValue"), null !== y && (F = G(y, "*"))) : null !== t && (F = G(t, "*"));
					if (n.some((U) => U.namespaceURI === z && U.localName === u.localName)) throw Error(`XQST0049: The variable ${z ? `Q{${z}}` : ""}${u.localName} has already been declared.`);
					Hg(b, z || "", u.localName);
					if (c && (F && (N = Mk(F, {
						ra: !1,
						Y: !0
					})), F && !Eg(b, z || "", u.localName))) {
						let U = null;
						Ig(b, z, u.localName, (da, Ga) => {
							if (U) return U();
							U = Ra(A(N, da, Ga));
							return U();
						});
						e.push({
							aa: N,
							Fb: new Cg(b)
						});
						n.push({
							aa: N,
							localName: u.localName,
							namespaceURI: z
						});
					}
				});
				f.forEach((t) => {
					if (!t.Bb.H && t.aa.H) throw Oe(`The function Q{${t.namespaceURI}}${t.localName} is updating but the %updating annotation is missing.`);
				});
				return {
					Ia: f.map((t) => t.Bb),
					Va: n,
					source: d,
					pa: (t) => {
						h.forEach((u) => {
							Uk(b, u);
						});
						e.forEach(({ aa: u, Fb: z }) => {
							h.forEach((y) => {
								Uk(z, y);
							});
							t.Ia.forEach((y) => {
								z.ua(y.namespaceURI, y.localName, y.arity, !0) || y.cb && Fg(z, y.namespaceURI, y.localName, y.arity, y);
							});
							t.Va.forEach((y) => {
								z.eb(y.namespaceURI, y.localName) || Hg(z, y.namespaceURI, y.localName);
							});
							u.v(z);
						});
					}
				};
			}
			function Mq(a, b, c, d, e, f, h) {
				const k = b.Y ? "XQuery" : "XPath";
				c = b.Ha ? null : Pk(a, k, c, d, e, b.debug, f, h);
				return null !== c ? {
					state: c.jc ? 1 : 2,
					aa: c.aa
				} : {
					state: 0,
					ac: "string" === typeof a ? Iq(a, b) : Rk(a)
				};
			}
			function Nq(a, b, c, d) {
				const e = G(a, "mainModule");
				if (!e) throw Error("Can not execute a library module.");
				const f = G(e, "prolog");
				if (f) {
					if (!b.Y) throw Error("XPST0003: Use of XQuery functionality is not allowed in XPath context");
					Vk();
					d = Lq(f, c, !0, d);
					d.pa(d);
				}
				O(a, new rh(c));
				a = J(e, ["queryBody", "*"]);
				return Q(a, b);
			}
			function Oq(a, b, c, d, e, f, h) {
				const k = new qg(c, d, f, h), l = new Cg(k);
				0 < Object.keys(e).length && Vk();
				Object.keys(e).forEach((n) => {
					const t = e[n];
					Uk(l, t);
					Gg(l, n, t);
				});
				"string" === typeof a && (a = Wk(a));
				c = Mq(a, b, c, d, e, f, h);
				switch (c.state) {
					case 2: return {
						fa: l,
						aa: c.aa
					};
					case 1: return c.aa.v(l), Qk(a, b.Y ? "XQuery" : "XPath", k, e, c.aa, b.debug, f), {
						fa: l,
						aa: c.aa
					};
					case 0: return c = Nq(c.ac, b, l, a), c.v(l), b.Ha || Qk(a, b.Y ? "XQuery" : "XPath", k, e, c, b.debug, f), {
						fa: l,
						aa: c
					};
				}
			}
			function Pq(a) {
				if (v(a.type, 1)) return a.value;
				if (v(a.type, 54)) return a.value.node;
				throw nc(`Unable to convert selector argument of type ${Da[a.type]} to either an ${Da[1]} or an ${Da[54]} representing an XQueryX program while calling 'fontoxpath:evaluate'`);
			}
			function Qq(a, b, c, d) {
				a = a.first();
				const e = b.first().h.reduce((f, h) => {
					f[h.key.value] = Ra(h.value());
					return f;
				}, Object.create(null));
				b = e["."] ? e["."]() : w.empty();
				delete e["."];
				a = Pq(a);
				try {
					const { aa: f, fa: h } = Oq(a, {
						ra: !1,
						Y: !0,
						debug: d.debug,
						Ha: d.Ha,
						version: 3.1
					}, (n) => c.Z(n), Object.keys(e).reduce((n, t) => {
						n[t] = t;
						return n;
					}, {}), {}, "http://www.w3.org/2005/xpath-functions", (n, t) => c.Ua(n, t)), k = !b.isEmpty(), l = new dc({
						L: k ? b.first() : null,
						Ba: k ? 0 : -1,
						sa: b,
						qa: Object.keys(e).reduce((n, t) => {
							n[h.eb(null, t)] = e[t];
							return n;
						}, Object.create(null))
					});
					return {
						kc: f.h(l, d).value,
						cc: a
					};
				} catch (f) {
					hg(a, f);
				}
			}
			function Rq(a, b, c) {
				if (1 !== b.node.nodeType && 9 !== b.node.nodeType) return [];
				const d = gb(a, b).reduce((e, f) => {
					for (const h of Rq(a, f, c)) e.push(h);
					return e;
				}, []);
				c(b) && d.unshift(b);
				return d;
			}
			const Sq = (a, b, c, d, e) => {
				a = e.first();
				if (!a) throw mc("The context is absent, it needs to be present to use id function.");
				if (!v(a.type, 53)) throw nc("The context item is not a node, it needs to be node to use id function.");
				const f = b.h, h = d.N().reduce((k, l) => {
					l.value.split(/\s+/).forEach((n) => {
						k[n] = !0;
					});
					return k;
				}, Object.create(null));
				for (b = a.value; 9 !== b.node.nodeType;) if (b = x(f, b), null === b) throw Error("FODC0001: the root node of the target node is not a document node.");
				b = Rq(f, b, (k) => {
					if (1 !== k.node.nodeType) return !1;
					k = fb(f, k, "id");
					if (!k || !h[k]) return !1;
					h[k] = !1;
					return !0;
				});
				return w.create(b.map((k) => sb(k)));
			}, Tq = (a, b, c, d, e) => {
				a = e.first();
				if (!a) throw mc("The context is absent, it needs to be present to use idref function.");
				if (!v(a.type, 53)) throw nc("The context item is not a node, it needs to be node to use idref function.");
				const f = b.h, h = d.N().reduce((k, l) => {
					k[l.value] = !0;
					return k;
				}, Object.create(null));
				for (b = a.value; 9 !== b.node.nodeType;) if (b = x(f, b), null === b) throw Error("FODC0001: the root node of the context node is not a document node.");
				b = Rq(f, b, (k) => 1 !== k.node.nodeType ? !1 : (k = fb(f, k, "idref")) ? k.split(/\s+/).some((l) => h[l]) : !1);
				return w.create(b.map((k) => sb(k)));
			};
			function Uq(a) {
				switch (typeof a) {
					case "object": return Array.isArray(a) ? w.m(new qb(a.map((b) => Ra(Uq(b))))) : null === a ? w.empty() : w.m(new wb(Object.keys(a).map((b) => ({
						key: g(b, 1),
						value: Ra(Uq(a[b]))
					}))));
					case "number": return w.m(g(a, 3));
					case "string": return w.m(g(a, 1));
					case "boolean": return a ? w.$() : w.S();
					default: throw Error("Unexpected type in JSON parse");
				}
			}
			const Vq = (a, b, c, d, e) => {
				const f = w.m(g("duplicates", 1));
				a = vb(a, b, c, e, f);
				const h = a.isEmpty() ? "use-first" : a.first().value;
				return d.M((k) => w.m(new wb(k.reduce((l, n) => {
					n.h.forEach((t) => {
						const u = l.findIndex((z) => ub(z.key, t.key));
						if (0 <= u) switch (h) {
							case "reject": throw Error("FOJS0003: Duplicate encountered when merging maps.");
							case "use-last":
								l.splice(u, 1, t);
								return;
							case "combine":
								l.splice(u, 1, {
									key: t.key,
									value: Ra(w.create(l[u].value().N().concat(t.value().N())))
								});
								return;
							default: return;
						}
						l.push(t);
					});
					return l;
				}, []))));
			};
			function Wq(a, b, c) {
				let d = 1;
				const e = a.value;
				a = a.Ra(!0);
				let f = null;
				const h = Math.max(b - 1, 0);
				-1 !== a && (f = Math.max(0, (null === c ? a : Math.max(0, Math.min(a, c + (b - 1)))) - h));
				return w.create({ next: (k) => {
					for (; d < b;) e.next(k), d++;
					if (null !== c && d >= b + c) return p;
					k = e.next(k);
					d++;
					return k;
				} }, f);
			}
			function Xq(a) {
				return a.map((b) => v(b.type, 19) ? kd(b, 3) : b);
			}
			function Yq(a) {
				a = Xq(a);
				if (a.some((b) => Number.isNaN(b.value))) return [g(NaN, 3)];
				a = Oi(a);
				if (!a) throw Error("FORG0006: Incompatible types to be converted to a common type");
				return a;
			}
			const Zq = (a, b, c, d, e, f) => tb([e, f], ([h, k]) => {
				if (Infinity === h.value) return w.empty();
				if (-Infinity === h.value) return k && Infinity === k.value ? w.empty() : d;
				if (k) {
					if (isNaN(k.value)) return w.empty();
					Infinity === k.value && (k = null);
				}
				return isNaN(h.value) ? w.empty() : Wq(d, Math.round(h.value), k ? Math.round(k.value) : null);
			}), $q = (a, b, c, d, e) => {
				if (d.isEmpty()) return e;
				a = Xq(d.N());
				a = Oi(a);
				if (!a) throw Error("FORG0006: Incompatible types to be converted to a common type");
				if (!a.every((f) => v(f.type, 2))) throw Error("FORG0006: items passed to fn:sum are not all numeric.");
				b = a.reduce((f, h) => f + h.value, 0);
				return a.every((f) => v(f.type, 5)) ? w.m(g(b, 5)) : a.every((f) => v(f.type, 3)) ? w.m(g(b, 3)) : a.every((f) => v(f.type, 4)) ? w.m(g(b, 4)) : w.m(g(b, 6));
			};
			var ar = [].concat(Nf, [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "boolean",
					j: [{
						type: 59,
						g: 2
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d) => d.ea() ? w.$() : w.S()
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "true",
					j: [],
					i: {
						type: 0,
						g: 3
					},
					callFunction: () => w.$()
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "not",
					j: [{
						type: 59,
						g: 2
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d) => !1 === d.ea() ? w.$() : w.S()
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "false",
					j: [],
					i: {
						type: 0,
						g: 3
					},
					callFunction: () => w.S()
				}
			], [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "last",
					j: [],
					i: {
						type: 5,
						g: 3
					},
					callFunction: (a) => {
						if (null === a.L) throw mc("The fn:last() function depends on dynamic context, which is absent.");
						let b = !1;
						return w.create({ next: () => {
							if (b) return p;
							const c = a.sa.Ra();
							b = !0;
							return q(g(c, 5));
						} }, 1);
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "position",
					j: [],
					i: {
						type: 5,
						g: 3
					},
					callFunction: (a) => {
						if (null === a.L) throw mc("The fn:position() function depends on dynamic context, which is absent.");
						return w.m(g(a.Ba + 1, 5));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "current-dateTime",
					j: [],
					i: {
						type: 10,
						g: 3
					},
					callFunction: (a) => w.m(g(fc(a), 10))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "current-date",
					j: [],
					i: {
						type: 7,
						g: 3
					},
					callFunction: (a) => w.m(g(Mb(fc(a), 7), 7))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "current-time",
					j: [],
					i: {
						type: 8,
						g: 3
					},
					callFunction: (a) => w.m(g(Mb(fc(a), 8), 8))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "implicit-timezone",
					j: [],
					i: {
						type: 17,
						g: 3
					},
					callFunction: (a) => w.m(g(gc(a), 17))
				}
			], Of, Wf, cg, [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "years-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.ab(), 5))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "months-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.$a(), 5))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "days-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.Za(), 5))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "hours-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getHours(), 5))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "minutes-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 5,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getMinutes(), 5))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "seconds-from-duration",
					j: [{
						type: 18,
						g: 0
					}],
					i: {
						type: 4,
						g: 0
					},
					callFunction: (a, b, c, d) => d.isEmpty() ? d : w.m(g(d.first().value.getSeconds(), 4))
				}
			], eg, [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "id",
					j: [{
						type: 1,
						g: 2
					}, {
						type: 53,
						g: 3
					}],
					i: {
						type: 54,
						g: 2
					},
					callFunction: Sq
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "id",
					j: [{
						type: 1,
						g: 2
					}],
					i: {
						type: 54,
						g: 2
					},
					callFunction(a, b, c, d) {
						return Sq(a, b, c, d, w.m(a.L));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "idref",
					j: [{
						type: 1,
						g: 2
					}, {
						type: 53,
						g: 3
					}],
					i: {
						type: 53,
						g: 2
					},
					callFunction: Tq
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "idref",
					j: [{
						type: 1,
						g: 2
					}],
					i: {
						type: 53,
						g: 2
					},
					callFunction(a, b, c, d) {
						return Tq(a, b, c, d, w.m(a.L));
					}
				}
			], [{
				namespaceURI: "http://www.w3.org/2005/xpath-functions",
				localName: "parse-json",
				j: [{
					type: 1,
					g: 3
				}],
				i: {
					type: 59,
					g: 0
				},
				callFunction: (a, b, c, d) => {
					let e;
					try {
						e = JSON.parse(d.first().value);
					} catch (f) {
						throw Error("FOJS0001: parsed JSON string contains illegal JSON.");
					}
					return Uq(e);
				}
			}], [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "contains",
					j: [{
						type: 61,
						g: 3
					}, {
						type: 46,
						g: 3
					}],
					i: {
						type: 0,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => f.h.some((k) => ub(k.key, h)) ? w.$() : w.S())
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "entry",
					j: [{
						type: 46,
						g: 3
					}, {
						type: 59,
						g: 2
					}],
					i: {
						type: 61,
						g: 3
					},
					callFunction: (a, b, c, d, e) => d.map((f) => new wb([{
						key: f,
						value: Ra(e)
					}]))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "for-each",
					j: [{
						type: 61,
						g: 3
					}, {
						type: 59,
						g: 2
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => kc(f.h.map((k) => h.value.call(void 0, a, b, c, w.m(k.key), k.value()))))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "get",
					j: [{
						type: 61,
						g: 3
					}, {
						type: 46,
						g: 3
					}],
					i: {
						type: 59,
						g: 2
					},
					callFunction: vb
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "keys",
					j: [{
						type: 61,
						g: 3
					}],
					i: {
						type: 46,
						g: 2
					},
					callFunction: (a, b, c, d) => tb([d], ([e]) => w.create(e.h.map((f) => f.key)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "merge",
					j: [{
						type: 61,
						g: 2
					}, {
						type: 61,
						g: 3
					}],
					i: {
						type: 61,
						g: 3
					},
					callFunction: Vq
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "merge",
					j: [{
						type: 61,
						g: 2
					}],
					i: {
						type: 61,
						g: 3
					},
					callFunction(a, b, c, d) {
						return Vq(a, b, c, d, w.m(new wb([{
							key: g("duplicates", 1),
							value: () => w.m(g("use-first", 1))
						}])));
					}
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "put",
					j: [
						{
							type: 61,
							g: 3
						},
						{
							type: 46,
							g: 3
						},
						{
							type: 59,
							g: 2
						}
					],
					i: {
						type: 61,
						g: 3
					},
					callFunction: (a, b, c, d, e, f) => tb([d, e], ([h, k]) => {
						h = h.h.concat();
						const l = h.findIndex((n) => ub(n.key, k));
						0 <= l ? h.splice(l, 1, {
							key: k,
							value: Ra(f)
						}) : h.push({
							key: k,
							value: Ra(f)
						});
						return w.m(new wb(h));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "remove",
					j: [{
						type: 61,
						g: 3
					}, {
						type: 46,
						g: 2
					}],
					i: {
						type: 61,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d], ([f]) => {
						const h = f.h.concat();
						return e.M((k) => {
							k.forEach((l) => {
								const n = h.findIndex((t) => ub(t.key, l));
								0 <= n && h.splice(n, 1);
							});
							return w.m(new wb(h));
						});
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/map",
					localName: "size",
					j: [{
						type: 61,
						g: 3
					}],
					i: {
						type: 5,
						g: 3
					},
					callFunction: (a, b, c, d) => d.map((e) => g(e.h.length, 5))
				}
			], [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "pi",
					j: [],
					i: {
						type: 3,
						g: 3
					},
					callFunction: () => w.m(g(Math.PI, 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "exp",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.pow(Math.E, e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "exp10",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.pow(10, e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "log",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.log(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "log10",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.log10(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "pow",
					j: [{
						type: 3,
						g: 0
					}, {
						type: 2,
						g: 3
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d, e) => e.M(([f]) => d.map((h) => 1 !== Math.abs(h.value) || Number.isFinite(f.value) ? g(Math.pow(h.value, f.value), 3) : g(1, 3)))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "sqrt",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.sqrt(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "sin",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.sin(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "cos",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.cos(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "tan",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.tan(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "asin",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.asin(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "acos",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.acos(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "atan",
					j: [{
						type: 3,
						g: 0
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(Math.atan(e.value), 3))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions/math",
					localName: "atan2",
					j: [{
						type: 3,
						g: 0
					}, {
						type: 3,
						g: 3
					}],
					i: {
						type: 3,
						g: 0
					},
					callFunction: (a, b, c, d, e) => e.M(([f]) => d.map((h) => g(Math.atan2(h.value, f.value), 3)))
				}
			], Ae, $d, [{
				namespaceURI: "http://fontoxpath/operators",
				localName: "to",
				j: [{
					type: 5,
					g: 0
				}, {
					type: 5,
					g: 0
				}],
				i: {
					type: 5,
					g: 2
				},
				callFunction: (a, b, c, d, e) => {
					a = d.first();
					e = e.first();
					if (null === a || null === e) return w.empty();
					let f = a.value;
					e = e.value;
					return f > e ? w.empty() : w.create({ next: () => q(g(f++, 5)) }, e - f + 1);
				}
			}], [
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "QName",
					j: [{
						type: 1,
						g: 0
					}, {
						type: 1,
						g: 3
					}],
					i: {
						type: 23,
						g: 3
					},
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						h = h.value;
						if (!uc(h, 23)) throw Error("FOCA0002: The provided QName is invalid.");
						f = f ? f.value || null : null;
						if (null === f && h.includes(":")) throw Error("FOCA0002: The URI of a QName may not be empty if a prefix is provided.");
						if (d.isEmpty()) return w.m(g(new Sa("", null, h), 23));
						if (!h.includes(":")) return w.m(g(new Sa("", f, h), 23));
						const [k, l] = h.split(":");
						return w.m(g(new Sa(k, f, l), 23));
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "prefix-from-QName",
					j: [{
						type: 23,
						g: 0
					}],
					i: {
						type: 24,
						g: 0
					},
					callFunction: (a, b, c, d) => tb([d], ([e]) => {
						if (null === e) return w.empty();
						e = e.value;
						return e.prefix ? w.m(g(e.prefix, 24)) : w.empty();
					})
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "local-name-from-QName",
					j: [{
						type: 23,
						g: 0
					}],
					i: {
						type: 24,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(e.value.localName, 24))
				},
				{
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					localName: "namespace-uri-from-QName",
					j: [{
						type: 23,
						g: 0
					}],
					i: {
						type: 20,
						g: 0
					},
					callFunction: (a, b, c, d) => d.map((e) => g(e.value.namespaceURI || "", 20))
				}
			], [
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.X({
						empty: () => w.$(),
						multiple: () => w.S(),
						m: () => w.S()
					}),
					localName: "empty",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.X({
						empty: () => w.S(),
						multiple: () => w.$(),
						m: () => w.$()
					}),
					localName: "exists",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => Wq(d, 1, 1),
					localName: "head",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 0
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => Wq(d, 2, null),
					localName: "tail",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [
						{
							type: 59,
							g: 2
						},
						{
							type: 5,
							g: 3
						},
						{
							type: 59,
							g: 2
						}
					],
					callFunction: (a, b, c, d, e, f) => {
						if (d.isEmpty()) return f;
						if (f.isEmpty()) return d;
						a = d.N();
						e = e.first().value - 1;
						0 > e ? e = 0 : e > a.length && (e = a.length);
						b = a.slice(e);
						return w.create(a.slice(0, e).concat(f.N(), b));
					},
					localName: "insert-before",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}, {
						type: 5,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => {
						a = e.first().value;
						d = d.N();
						if (!d.length || 1 > a || a > d.length) return w.create(d);
						d.splice(a - 1, 1);
						return w.create(d);
					},
					localName: "remove",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => d.M((e) => w.create(e.reverse())),
					localName: "reverse",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}, {
						type: 3,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => Zq(a, b, c, d, e, w.empty()),
					localName: "subsequence",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [
						{
							type: 59,
							g: 2
						},
						{
							type: 3,
							g: 3
						},
						{
							type: 3,
							g: 3
						}
					],
					callFunction: Zq,
					localName: "subsequence",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => d,
					localName: "unordered",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						const e = rc(d, b).N();
						return w.create(e).filter((f, h) => e.slice(0, h).every((k) => !De(f, k)));
					},
					localName: "distinct-values",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 2
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}, {
						type: 1,
						g: 3
					}],
					callFunction() {
						throw Error("FOCH0002: No collations are supported");
					},
					localName: "distinct-values",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 2
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}, {
						type: 46,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => e.M(([f]) => rc(d, b).map((h, k) => ui("eqOp", h.type, f.type)(h, f, a) ? g(k + 1, 5) : g(-1, 5)).filter((h) => -1 !== h.value)),
					localName: "index-of",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 5,
						g: 2
					}
				},
				{
					j: [
						{
							type: 46,
							g: 2
						},
						{
							type: 46,
							g: 3
						},
						{
							type: 1,
							g: 3
						}
					],
					callFunction() {
						throw Error("FOCH0002: No collations are supported");
					},
					localName: "index-of",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 5,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}, {
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d, e) => {
						let f = !1;
						const h = Ge(a, b, c, d, e);
						return w.create({ next: () => {
							if (f) return p;
							const k = h.next(0);
							if (k.done) return k;
							f = !0;
							return q(g(k.value, 0));
						} });
					},
					localName: "deep-equal",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [
						{
							type: 59,
							g: 2
						},
						{
							type: 59,
							g: 2
						},
						{
							type: 1,
							g: 3
						}
					],
					callFunction() {
						throw Error("FOCH0002: No collations are supported");
					},
					localName: "deep-equal",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 0,
						g: 3
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						let e = !1;
						return w.create({ next: () => {
							if (e) return p;
							const f = d.Ra();
							e = !0;
							return q(g(f, 5));
						} });
					},
					localName: "count",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 5,
						g: 3
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (d.isEmpty()) return d;
						a = Xq(d.N());
						a = Oi(a);
						if (!a) throw Error("FORG0006: Incompatible types to be converted to a common type");
						if (!a.every((e) => v(e.type, 2))) throw Error("FORG0006: items passed to fn:avg are not all numeric.");
						b = a.reduce((e, f) => e + f.value, 0) / a.length;
						return a.every((e) => v(e.type, 5) || v(e.type, 3)) ? w.m(g(b, 3)) : a.every((e) => v(e.type, 4)) ? w.m(g(b, 4)) : w.m(g(b, 6));
					},
					localName: "avg",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (d.isEmpty()) return d;
						a = Yq(d.N());
						return w.m(a.reduce((e, f) => e.value < f.value ? f : e));
					},
					localName: "max",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}, {
						type: 1,
						g: 3
					}],
					callFunction() {
						throw Error("FOCH0002: No collations are supported");
					},
					localName: "max",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (d.isEmpty()) return d;
						a = Yq(d.N());
						return w.m(a.reduce((e, f) => e.value > f.value ? f : e));
					},
					localName: "min",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}, {
						type: 1,
						g: 3
					}],
					callFunction() {
						throw Error("FOCH0002: No collations are supported");
					},
					localName: "min",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}],
					callFunction: (a, b, c, d) => $q(a, b, c, d, w.m(g(0, 5))),
					localName: "sum",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 3
					}
				},
				{
					j: [{
						type: 46,
						g: 2
					}, {
						type: 46,
						g: 0
					}],
					callFunction: $q,
					localName: "sum",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 46,
						g: 0
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (!d.isEmpty() && !d.oa()) throw Error("FORG0003: The argument passed to fn:zero-or-one contained more than one item.");
						return d;
					},
					localName: "zero-or-one",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 0
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (d.isEmpty()) throw Error("FORG0004: The argument passed to fn:one-or-more was empty.");
						return d;
					},
					localName: "one-or-more",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 1
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (!d.oa()) throw Error("FORG0005: The argument passed to fn:exactly-one is empty or contained more than one item.");
						return d;
					},
					localName: "exactly-one",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 3
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}, {
						type: 60,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => {
						if (d.isEmpty()) return d;
						const f = e.first(), h = f.o;
						if (1 !== h.length) throw Error("XPTY0004: signature of function passed to fn:filter is incompatible.");
						return d.filter((k) => {
							k = Ad(h[0], w.m(k), b, "fn:filter", !1);
							k = f.value.call(void 0, a, b, c, k);
							if (!k.oa() || !v(k.first().type, 0)) throw Error("XPTY0004: signature of function passed to fn:filter is incompatible.");
							return k.first().value;
						});
					},
					localName: "filter",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}, {
						type: 60,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => {
						if (d.isEmpty()) return d;
						const f = e.first(), h = f.o;
						if (1 !== h.length) throw Error("XPTY0004: signature of function passed to fn:for-each is incompatible.");
						const k = d.value;
						let l;
						return w.create({ next: (n) => {
							for (;;) {
								if (!l) {
									var t = k.next(0);
									if (t.done) return t;
									t = Ad(h[0], w.m(t.value), b, "fn:for-each", !1);
									l = f.value.call(void 0, a, b, c, t).value;
								}
								t = l.next(n);
								if (!t.done) return t;
								l = null;
							}
						} });
					},
					localName: "for-each",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [
						{
							type: 59,
							g: 2
						},
						{
							type: 59,
							g: 2
						},
						{
							type: 60,
							g: 3
						}
					],
					callFunction: (a, b, c, d, e, f) => {
						if (d.isEmpty()) return d;
						const h = f.first(), k = h.o;
						if (2 !== k.length) throw Error("XPTY0004: signature of function passed to fn:fold-left is incompatible.");
						return d.M((l) => l.reduce((n, t) => {
							n = Ad(k[0], n, b, "fn:fold-left", !1);
							t = Ad(k[1], w.m(t), b, "fn:fold-left", !1);
							return h.value.call(void 0, a, b, c, n, t);
						}, e));
					},
					localName: "fold-left",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [
						{
							type: 59,
							g: 2
						},
						{
							type: 59,
							g: 2
						},
						{
							type: 60,
							g: 3
						}
					],
					callFunction: (a, b, c, d, e, f) => {
						if (d.isEmpty()) return d;
						const h = f.first(), k = h.o;
						if (2 !== k.length) throw Error("XPTY0004: signature of function passed to fn:fold-right is incompatible.");
						return d.M((l) => l.reduceRight((n, t) => {
							n = Ad(k[0], n, b, "fn:fold-right", !1);
							t = Ad(k[1], w.m(t), b, "fn:fold-right", !1);
							return h.value.call(void 0, a, b, c, t, n);
						}, e));
					},
					localName: "fold-right",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 59,
						g: 2
					}
				},
				{
					j: [{
						type: 59,
						g: 2
					}],
					callFunction: (a, b, c, d) => {
						if (!b.Wa) throw Error("serialize() called but no xmlSerializer set in execution parameters.");
						a = d.N();
						if (!a.every((e) => v(e.type, 53))) throw Error("Expected argument to fn:serialize to resolve to a sequence of Nodes.");
						return w.m(g(a.map((e) => b.Wa.serializeToString(ag(e.value, b, !1))).join(""), 1));
					},
					localName: "serialize",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 1,
						g: 3
					}
				}
			], le, [{
				j: [{
					type: 59,
					g: 3
				}, {
					type: 61,
					g: 3
				}],
				callFunction: (a, b, c, d, e) => {
					let f, h;
					return w.create({ next: () => {
						f || ({kc: f, cc: h} = Qq(d, e, c, b));
						try {
							return f.next(0);
						} catch (k) {
							hg(h, k);
						}
					} });
				},
				localName: "evaluate",
				namespaceURI: "http://fontoxml.com/fontoxpath",
				i: {
					type: 59,
					g: 2
				}
			}, {
				j: [],
				callFunction: () => w.m(g(VERSION, 1)),
				localName: "version",
				namespaceURI: "http://fontoxml.com/fontoxpath",
				i: {
					type: 1,
					g: 3
				}
			}], [
				{
					j: [{
						type: 23,
						g: 3
					}, {
						type: 5,
						g: 3
					}],
					callFunction: (a, b, c, d, e) => tb([d, e], ([f, h]) => {
						const k = c.ua(f.value.namespaceURI, f.value.localName, h.value);
						if (null === k) return w.empty();
						f = new Va({
							j: k.j,
							arity: h.value,
							localName: f.value.localName,
							namespaceURI: f.value.namespaceURI,
							i: k.i,
							value: k.callFunction
						});
						return w.m(f);
					}),
					localName: "function-lookup",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						g: 0,
						type: 60
					}
				},
				{
					j: [{
						type: 60,
						g: 3
					}],
					callFunction: (a, b, c, d) => tb([d], ([e]) => e.bb() ? w.empty() : w.m(g(new Sa("", e.l, e.D), 23))),
					localName: "function-name",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 23,
						g: 0
					}
				},
				{
					j: [{
						type: 60,
						g: 3
					}],
					callFunction: (a, b, c, d) => tb([d], ([e]) => w.m(g(e.v, 5))),
					localName: "function-arity",
					namespaceURI: "http://www.w3.org/2005/xpath-functions",
					i: {
						type: 5,
						g: 3
					}
				}
			]);
			class br {
				constructor(a) {
					this.h = a;
				}
				createAttributeNS(a, b) {
					return this.h.createAttributeNS(a, b);
				}
				createCDATASection(a) {
					return this.h.createCDATASection(a);
				}
				createComment(a) {
					return this.h.createComment(a);
				}
				createDocument() {
					return this.h.createDocument();
				}
				createElementNS(a, b) {
					return this.h.createElementNS(a, b);
				}
				createProcessingInstruction(a, b) {
					return this.h.createProcessingInstruction(a, b);
				}
				createTextNode(a) {
					return this.h.createTextNode(a);
				}
			}
			var cr = Symbol("IS_XPATH_VALUE_SYMBOL");
			function dr(a) {
				return (b, c) => {
					b = Xb(new ob(null === c ? new Za() : c), b, Ja(a));
					return {
						[cr]: !0,
						zb: b
					};
				};
			}
			ar.forEach((a) => {
				og(a.namespaceURI, a.localName, a.j, a.i, a.callFunction);
			});
			function er(a) {
				return a && "object" === typeof a && "lookupNamespaceURI" in a ? (b) => a.lookupNamespaceURI(b || null) : () => null;
			}
			function fr(a) {
				return ({ prefix: b, localName: c }) => b ? null : {
					namespaceURI: a,
					localName: c
				};
			}
			function gr(a, b, c, d, e, f) {
				if (null === d || void 0 === d) d = d || {};
				const h = e ? {
					jb: e.logger || { trace: console.log.bind(console) },
					Oa: e.documentWriter,
					kb: e.moduleImports,
					Db: e.namespaceResolver,
					dc: e.functionNameResolver,
					Ja: e.nodesFactory,
					Wa: e.xmlSerializer
				} : {
					jb: { trace: console.log.bind(console) },
					kb: {},
					Db: null,
					Ja: null,
					Oa: null,
					Wa: null
				}, k = new ob(null === c ? new Za() : c);
				c = h.kb || Object.create(null);
				var l = void 0 === e.defaultFunctionNamespaceURI ? "http://www.w3.org/2005/xpath-functions" : e.defaultFunctionNamespaceURI;
				const n = Oq(a, f, h.Db || er(b), d, c, l, h.dc || fr(l));
				a = b ? Yb(k, b) : w.empty();
				b = !h.Ja && f.Y ? new $e(b) : new br(h.Ja);
				c = h.Oa ? new bb(h.Oa) : ab;
				l = h.Wa;
				const t = Object.keys(d).reduce((y, F) => {
					const N = d[F];
					y[`Q{}${F}[0]`] = N && "object" === typeof N && cr in N ? () => w.create(N.zb) : () => Yb(k, d[F]);
					return y;
				}, Object.create(null));
				let u;
				for (const y of Object.keys(n.fa.Fa)) t[y] || (t[y] = () => (0, n.fa.Fa[y])(u, z));
				u = new dc({
					L: a.first(),
					Ba: 0,
					sa: a,
					qa: t
				});
				const z = new jc(f.debug, f.Ha, k, b, c, e.currentContext, /* @__PURE__ */ new Map(), h.jb, l);
				return {
					tb: u,
					ub: z,
					aa: n.aa
				};
			}
			function hr(a, b) {
				const c = {};
				let d = 0, e = !1, f = null;
				return { next: () => {
					if (e) return p;
					for (; d < a.h.length;) {
						const k = a.h[d].key.value;
						if (!f) {
							const l = a.h[d];
							var h = l.value().X({
								default: (n) => n,
								multiple: () => {
									throw Error(`Serialization error: The value of an entry in a map is expected to be a single item or an empty sequence. Use arrays when putting multiple values in a map. The value of the key ${l.key.value} holds multiple items`);
								}
							}).first();
							if (null === h) {
								c[k] = null;
								d++;
								continue;
							}
							f = ir(h, b);
						}
						h = f.next(0);
						f = null;
						c[k] = h.value;
						d++;
					}
					e = !0;
					return q(c);
				} };
			}
			function jr(a, b) {
				const c = [];
				let d = 0, e = !1, f = null;
				return { next: () => {
					if (e) return p;
					for (; d < a.members.length;) {
						if (!f) {
							var h = a.members[d]().X({
								default: (k) => k,
								multiple: () => {
									throw Error("Serialization error: The value of an entry in an array is expected to be a single item or an empty sequence. Use nested arrays when putting multiple values in an array.");
								}
							}).first();
							if (null === h) {
								c[d++] = null;
								continue;
							}
							f = ir(h, b);
						}
						h = f.next(0);
						f = null;
						c[d++] = h.value;
					}
					e = !0;
					return q(c);
				} };
			}
			function ir(a, b) {
				if (v(a.type, 61)) return hr(a, b);
				if (v(a.type, 62)) return jr(a, b);
				if (v(a.type, 23)) {
					const c = a.value;
					return { next: () => q(`Q{${c.namespaceURI || ""}}${c.localName}`) };
				}
				switch (a.type) {
					case 7:
					case 8:
					case 9:
					case 11:
					case 12:
					case 13:
					case 14:
					case 15:
						const c = a.value;
						return { next: () => q(Nb(c)) };
					case 47:
					case 53:
					case 54:
					case 55:
					case 56:
					case 57:
					case 58:
						const d = a.value;
						return { next: () => q(ag(d, b, !1)) };
					default: return { next: () => q(a.value) };
				}
			}
			var kr = {
				ANY: 0,
				NUMBER: 1,
				STRING: 2,
				BOOLEAN: 3,
				NODES: 7,
				FIRST_NODE: 9,
				STRINGS: 10,
				MAP: 11,
				ARRAY: 12,
				NUMBERS: 13,
				ALL_RESULTS: 14,
				ASYNC_ITERATOR: 99
			};
			kr[kr.ANY] = "ANY";
			kr[kr.NUMBER] = "NUMBER";
			kr[kr.STRING] = "STRING";
			kr[kr.BOOLEAN] = "BOOLEAN";
			kr[kr.NODES] = "NODES";
			kr[kr.FIRST_NODE] = "FIRST_NODE";
			kr[kr.STRINGS] = "STRINGS";
			kr[kr.MAP] = "MAP";
			kr[kr.ARRAY] = "ARRAY";
			kr[kr.NUMBERS] = "NUMBERS";
			kr[kr.ALL_RESULTS] = "ALL_RESULTS";
			kr[kr.ASYNC_ITERATOR] = "ASYNC_ITERATOR";
			function lr(a, b, c, d) {
				switch (c) {
					case 3: return b.ea();
					case 2: return b = rc(b, d).N(), b.length ? b.map((l) => kd(l, 1).value).join(" ") : "";
					case 10: return b = rc(b, d).N(), b.length ? b.map((l) => l.value + "") : [];
					case 1: return b = b.first(), null !== b && v(b.type, 2) ? b.value : NaN;
					case 9:
						b = b.first();
						if (null === b) return null;
						if (!v(b.type, 53)) throw Error("Expected XPath " + fg(a) + " to resolve to Node. Got " + Da[b.type]);
						return ag(b.value, d, !1);
					case 7:
						b = b.N();
						if (!b.every((l) => v(l.type, 53))) throw Error("Expected XPath " + fg(a) + " to resolve to a sequence of Nodes.");
						return b.map((l) => ag(l.value, d, !1));
					case 11:
						b = b.N();
						if (1 !== b.length) throw Error("Expected XPath " + fg(a) + " to resolve to a single map.");
						b = b[0];
						if (!v(b.type, 61)) throw Error("Expected XPath " + fg(a) + " to resolve to a map");
						return hr(b, d).next(0).value;
					case 12:
						b = b.N();
						if (1 !== b.length) throw Error("Expected XPath " + fg(a) + " to resolve to a single array.");
						b = b[0];
						if (!v(b.type, 62)) throw Error("Expected XPath " + fg(a) + " to resolve to an array");
						return jr(b, d).next(0).value;
					case 13: return b.N().map((l) => {
						if (!v(l.type, 2)) throw Error("Expected XPath " + fg(a) + " to resolve to numbers");
						return l.value;
					});
					case 99:
						const e = b.value;
						let f = null, h = !1;
						const k = () => {
							for (; !h;) {
								if (!f) {
									var l = e.next(0);
									if (l.done) {
										h = !0;
										break;
									}
									f = ir(l.value, d);
								}
								l = f.next(0);
								f = null;
								return l;
							}
							return Promise.resolve({
								done: !0,
								value: null
							});
						};
						return "asyncIterator" in Symbol ? {
							[Symbol.asyncIterator]() {
								return this;
							},
							next: () => new Promise((l) => l(k())).catch((l) => {
								hg(a, l);
							})
						} : { next: () => new Promise((l) => l(k())) };
					case 14: return b.N().map((l) => ir(l, d).next(0).value);
					default: return b = b.N(), b.every((l) => v(l.type, 53) && !v(l.type, 47)) ? (b = b.map((l) => ag(l.value, d, !1)), 1 === b.length ? b[0] : b) : 1 === b.length ? (b = b[0], v(b.type, 62) ? jr(b, d).next(0).value : v(b.type, 61) ? hr(b, d).next(0).value : qc(b, d).first().value) : rc(w.create(b), d).N().map((l) => l.value);
				}
			}
			let mr = !1, nr = null;
			var or = {
				getPerformanceSummary() {
					const a = nr.getEntriesByType("measure").filter((b) => b.name.startsWith("XPath: "));
					return Array.from(a.reduce((b, c) => {
						var d = c.name.substring(7);
						b.has(d) ? (d = b.get(d), d.times += 1, d.totalDuration += c.duration) : b.set(d, {
							xpath: d,
							times: 1,
							totalDuration: c.duration,
							average: 0
						});
						return b;
					}, /* @__PURE__ */ new Map()).values()).map((b) => {
						b.average = b.totalDuration / b.times;
						return b;
					}).sort((b, c) => c.totalDuration - b.totalDuration);
				},
				setPerformanceImplementation(a) {
					nr = a;
				},
				startProfiling() {
					if (null === nr) throw Error("Performance API object must be set using `profiler.setPerformanceImplementation` before starting to profile");
					nr.clearMarks();
					nr.clearMeasures();
					mr = !0;
				},
				stopProfiling() {
					mr = !1;
				}
			};
			let pr = 0;
			var qr = {
				XPATH_3_1_LANGUAGE: "XPath3.1",
				XQUERY_3_1_LANGUAGE: "XQuery3.1",
				XQUERY_UPDATE_3_1_LANGUAGE: "XQueryUpdate3.1",
				XPATH_4_0_LANGUAGE: "XPath4.0",
				XQUERY_4_0_LANGUAGE: "XQuery4.0",
				XQUERY_UPDATE_4_0_LANGUAGE: "XQueryUpdate4.0"
			};
			const rr = (a, b, c, d, e, f) => {
				e = e || 0;
				if (!a || "string" !== typeof a && !("nodeType" in a)) throw new TypeError("Failed to execute 'evaluateXPath': xpathExpression must be a string or an element depicting an XQueryX DOM tree.");
				f = f || {};
				let h, k;
				try {
					const n = gr(a, b, c || null, d || {}, f, {
						ra: "XQueryUpdate3.1" === f.language,
						Y: "XQuery3.1" === f.language || "XQueryUpdate3.1" === f.language,
						debug: !!f.debug,
						Ha: !!f.disableCache,
						version: "XPath4.0" === f.language || "XQuery4.0" === f.language || "XQueryUpdate4.0" === f.language ? 4 : 3.1
					});
					var l = n.tb;
					h = n.ub;
					k = n.aa;
				} catch (n) {
					hg(a, n);
				}
				if (k.H) throw Error("XUST0001: Updating expressions should be evaluated as updating expressions");
				if (3 === e && b && "object" === typeof b && "nodeType" in b && (c = k.D(), b = Ya(b), null !== c && !b.includes(c))) return !1;
				try {
					b = a;
					mr && ("string" !== typeof b && (b = fg(b)), nr.mark(`${b}${0 === pr ? "" : "@" + pr}`), pr++);
					const t = lr(a, A(k, l, h), e, h);
					e = a;
					mr && ("string" !== typeof e && (e = fg(e)), pr--, l = `${e}${0 === pr ? "" : "@" + pr}`, nr.measure(`XPath: ${e}`, l), nr.clearMarks(l));
					return t;
				} catch (n) {
					hg(a, n);
				}
			};
			Object.assign(rr, {
				lc: 14,
				ANY_TYPE: 0,
				Nb: 12,
				Ob: 99,
				BOOLEAN_TYPE: 3,
				Qb: 9,
				Tb: 11,
				Vb: 7,
				Wb: 13,
				NUMBER_TYPE: 1,
				Xb: 10,
				STRING_TYPE: 2,
				mc: "XPath3.1",
				nc: "XQuery3.1",
				$b: "XQueryUpdate3.1"
			});
			Object.assign(rr, {
				ALL_RESULTS_TYPE: 14,
				ANY_TYPE: 0,
				ARRAY_TYPE: 12,
				ASYNC_ITERATOR_TYPE: 99,
				BOOLEAN_TYPE: 3,
				FIRST_NODE_TYPE: 9,
				MAP_TYPE: 11,
				NODES_TYPE: 7,
				NUMBERS_TYPE: 13,
				NUMBER_TYPE: 1,
				STRINGS_TYPE: 10,
				STRING_TYPE: 2,
				XPATH_3_1_LANGUAGE: "XPath3.1",
				XQUERY_3_1_LANGUAGE: "XQuery3.1",
				XQUERY_UPDATE_3_1_LANGUAGE: "XQueryUpdate3.1",
				XPATH_4_0_LANGUAGE: "XPath4.0",
				XQUERY_4_0_LANGUAGE: "XQuery4.0"
			});
			function sr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Ob, e);
			}
			function tr(a, b, c, d) {
				return {
					pendingUpdateList: a.ca.map((e) => e.h(d)),
					xdmValue: lr(b, w.create(a.I), c, d)
				};
			}
			async function ur(a, b, c, d, e) {
				e = e || {};
				Vk();
				let f, h;
				try {
					const n = gr(a, b, c || null, d || {}, e || {}, {
						ra: !0,
						Y: !0,
						debug: !!e.debug,
						Ha: !!e.disableCache,
						version: "XQueryUpdate4.0" === e.language ? 4 : 3.1
					});
					var k = n.tb;
					f = n.ub;
					h = n.aa;
				} catch (n) {
					hg(a, n);
				}
				if (!h.H) {
					k = [];
					a = sr(a, b, c, d, Object.assign(Object.assign({}, e), { language: "XQueryUpdate3.1" }));
					for (b = await a.next(); !b.done; b = await a.next()) k.push(b.value);
					return Promise.resolve({
						pendingUpdateList: [],
						xdmValue: k
					});
				}
				let l;
				try {
					l = h.s(k, f).next(0);
				} catch (n) {
					hg(a, n);
				}
				return tr(l.value, a, e.returnType, f);
			}
			function vr(a, b, c, d, e) {
				e = e || {};
				Vk();
				let f, h, k;
				try {
					const n = gr(a, b, c || null, d || {}, e || {}, {
						ra: !0,
						Y: !0,
						debug: !!e.debug,
						Ha: !!e.disableCache,
						version: "XQueryUpdate4.0" === e.language ? 4 : 3.1
					});
					f = n.tb;
					h = n.ub;
					k = n.aa;
				} catch (n) {
					hg(a, n);
				}
				if (!k.H) return {
					pendingUpdateList: [],
					xdmValue: rr(a, b, c, d, e.i, Object.assign(Object.assign({}, e), { language: rr.$b }))
				};
				let l;
				try {
					l = k.s(f, h).next(0);
				} catch (n) {
					hg(a, n);
				}
				return tr(l.value, a, e.returnType, h);
			}
			function wr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Nb, e);
			}
			function xr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.BOOLEAN_TYPE, e);
			}
			function yr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Qb, e);
			}
			function zr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Tb, e);
			}
			function Ar(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Vb, e);
			}
			function Br(a, b, c, d, e) {
				return rr(a, b, c, d, rr.NUMBER_TYPE, e);
			}
			function Cr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Wb, e);
			}
			function Dr(a, b, c, d, e) {
				return rr(a, b, c, d, rr.STRING_TYPE, e);
			}
			function Er(a, b, c, d, e) {
				return rr(a, b, c, d, rr.Xb, e);
			}
			function Fr(a, b, c, d) {
				b = new ob(b ? b : new Za());
				d = d ? new bb(d) : ab;
				c = c ? c = new br(c) : null;
				a = a.map(Xj);
				lf(a, b, c, d);
			}
			function Y(a, b, c) {
				return {
					code: a,
					ta: b,
					G: c,
					isAstAccepted: !0
				};
			}
			function Gr(a) {
				return {
					isAstAccepted: !1,
					reason: a
				};
			}
			function Z(a, b) {
				return a.isAstAccepted ? b(a) : a;
			}
			function Hr(a, b) {
				return a.isAstAccepted ? b(a) : [a, null];
			}
			function Ir(a, b, c) {
				return Z(a, (d) => {
					switch (d.ta.type) {
						case 0: return d;
						case 1: return Z(Jr(c, d, "nodes"), (e) => Z(Jr(c, b, "contextItem"), (f) => Y(`(function () {
							const { done, value } = ${e.code}(${f.code}).next();
							return done ? null : value;
						})()`, { type: 0 }, [...e.G, ...f.G])));
						default: throw Error(`invalid generated code type to convert to value: ${d.ta.type}`);
					}
				});
			}
			function Kr(a, b, c, d) {
				a = Ir(a, c, d);
				return b && 0 === b.type && 3 === b.g ? a : Z(a, (e) => Y(`!!${e.code}`, { type: 0 }, e.G));
			}
			function pu(a, b, c) {
				return b ? a.isAstAccepted && 0 !== a.ta.type ? Gr("Atomization only implemented for single value") : v(b.type, 1) ? a : v(b.type, 47) ? Z(Jr(c, a, "attr"), (d) => Y(`(${d.code} ? domFacade.getData(${d.code}) : null)`, { type: 0 }, d.G)) : Gr("Atomization only implemented for string and attribute") : Gr("Can not atomize value if type was not annotated");
			}
			function qu(a, b, c, d) {
				a = Ir(a, c, d);
				d = pu(a, b, d);
				return xc(b) ? Z(d, (e) => Y(`${e.code} ?? ''`, { type: 0 }, e.G)) : d;
			}
			function ru(a, b, c) {
				return Z(Jr(c, a, "node"), (d) => 1 === d.ta.type ? d : b && !v(b.type, 53) ? Gr("Can not evaluate to node if expression does not result in nodes") : Y(`(function () {
				if (${d.code} !== null && !${d.code}.nodeType) {
					throw new Error('XPDY0050: The result of the expression was not a node');
				}
				return ${d.code};
			})()`, { type: 0 }, d.G));
			}
			function su(a, b, c, d) {
				return Z(a, (e) => {
					switch (e.ta.type) {
						case 1: return Z(Jr(d, e, "nodes"), (f) => Z(Jr(d, c, "contextItem"), (h) => Y(`Array.from(${f.code}(${h.code}))`, { type: 0 }, [...f.G, ...h.G])));
						case 0: return Z(Jr(d, ru(e, b, d), "node"), (f) => Y(`(${f.code} === null ? [] : [${f.code}])`, { type: 0 }, f.G));
						default: return Gr("Unsupported code type to evaluate to nodes");
					}
				});
			}
			function tu(a, b) {
				return Z(a, (c) => Z(b, (d) => {
					if (0 !== c.ta.type || 0 !== d.ta.type) throw Error("can only use emitAnd with value expressions");
					return Y(`${c.code} && ${d.code}`, { type: 0 }, [...c.G, ...d.G]);
				}));
			}
			function uu(a, b, c, d) {
				return (a = J(a, [b, "*"])) ? d.h(a, c, d) : [Gr(`${b} expression not found`), null];
			}
			const vu = {
				equalOp: "eqOp",
				notEqualOp: "neOp",
				lessThanOrEqualOp: "leOp",
				lessThanOp: "ltOp",
				greaterThanOrEqualOp: "geOp",
				greaterThanOp: "gtOp"
			}, wu = {
				eqOp: "eqOp",
				neOp: "neOp",
				leOp: "geOp",
				ltOp: "gtOp",
				geOp: "leOp",
				gtOp: "ltOp"
			};
			function xu(a, b, c, d) {
				const e = I(J(a, ["firstOperand", "*"]), "type"), f = I(J(a, ["secondOperand", "*"]), "type");
				if (!e || !f) return Gr("Can not generate code for value compare without both types");
				var h = [47, 1];
				if (!h.includes(e.type) || !h.includes(f.type)) return Gr(`Unsupported types in compare: [${Da[e.type]}, ${Da[f.type]}]`);
				h = /* @__PURE__ */ new Map([["eqOp", "==="], ["neOp", "!=="]]);
				if (!h.has(b)) return Gr(b + " not yet implemented");
				const k = h.get(b);
				[b] = uu(a, "firstOperand", c, d);
				b = Ir(b, c, d);
				b = pu(b, e, d);
				return Z(Jr(d, b, "first"), (l) => {
					var [n] = uu(a, "secondOperand", c, d);
					n = Ir(n, c, d);
					n = pu(n, f, d);
					return Z(Jr(d, n, "second"), (t) => {
						const u = [];
						xc(e) && u.push(`${l.code} === null`);
						xc(f) && u.push(`${t.code} === null`);
						return Y(`(${u.length ? `${u.join(" || ")} ? null : ` : ""}${l.code} ${k} ${t.code})`, { type: 0 }, [...l.G, ...t.G]);
					});
				});
			}
			function yu(a, b, c, d, e, f) {
				var h = I(J(a, [b, "*"]), "type");
				const k = I(J(a, [c, "*"]), "type");
				if (!h || !k) return Gr("Can not generate code for general compare without both types");
				var l = [47, 1];
				if (!l.includes(h.type) || !l.includes(k.type)) return Gr(`Unsupported types in compare: [${Da[h.type]}, ${Da[k.type]}]`);
				l = /* @__PURE__ */ new Map([["eqOp", "==="], ["neOp", "!=="]]);
				if (!l.has(d)) return Gr(d + " not yet implemented");
				const n = l.get(d);
				[b] = uu(a, b, e, f);
				b = Ir(b, e, f);
				h = pu(b, h, f);
				return Z(Jr(f, h, "single"), (t) => {
					const [u] = uu(a, c, e, f);
					return Z(Jr(f, u, "multiple"), (z) => {
						if (1 !== z.ta.type) return Gr("can only generate general compare for a single value and a generator");
						const y = zu(f, Au(f, "n")), F = pu(y, k, f);
						return Z(e, (N) => Z(F, (U) => Y(`(function () {
									for (const ${y.code} of ${z.code}(${N.code})) {
										${U.G.join("\n")}
										if (${U.code} ${n} ${t.code}) {
											return true;
										}
									}
									return false;
								})()`, { type: 0 }, [
							...t.G,
							...y.G,
							...N.G,
							...z.G
						])));
					});
				});
			}
			function Bu(a) {
				return JSON.stringify(a).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
			}
			const Hu = {
				"false#0": Cu,
				"local-name#0": Du,
				"local-name#1": Du,
				"name#0": Eu,
				"name#1": Eu,
				"not#1": Fu,
				"true#0": Gu
			}, Iu = {
				["http://fontoxml.com/fontoxpath"]: ["version#0"],
				[""]: ["root#1", "path#1"]
			};
			function Ju(a, b, c, d) {
				const [e] = d.h(a, c, d);
				a = I(a, "type");
				if (b ? 2 === b.g || 1 === b.g : 1) return Gr("Not supported: sequence arguments with multiple items");
				if (v(b.type, 53)) return b = Ir(e, c, d), ru(b, a, d);
				switch (b.type) {
					case 59: return Ir(e, c, d);
					case 0: return Kr(e, a, c, d);
					case 1: return qu(e, a, c, d);
				}
				return Gr(`Argument types not supported: ${a ? Da[a.type] : "unknown"} -> ${Da[b.type]}`);
			}
			function Ku(a, b, c, d) {
				if (a.length !== b.length || b.some((l) => 4 === l)) return Gr("Not supported: variadic function or mismatch in argument count");
				if (0 === a.length) return Y("", { type: 0 }, []);
				const [e, ...f] = a, [h, ...k] = b;
				a = Jr(d, Ju(e, h, c, d), "arg");
				return 0 === f.length ? a : Z(a, (l) => {
					return Z(Ku(f, k, c, d), (t) => Y(`${l.code}, ${t.code}`, { type: 0 }, [...l.G, ...t.G]));
				});
			}
			function Lu(a, b) {
				return Z(a, (c) => (b ? 2 === b.g || 1 === b.g : 1) || ![0, 1].includes(b.type) && !v(b.type, 53) ? Gr(`Function return type ${Da[b.type]} not supported`) : c);
			}
			function Mu(a, b, c) {
				const { localName: d, namespaceURI: e } = Kg(G(a, "functionName")), f = K(G(a, "arguments"), "*");
				var h = f.length;
				const k = `${d}#${h}`, l = e === c.D;
				if (l) {
					const n = Hu[k];
					if (void 0 !== n) return n(a, b, c);
				}
				if ((a = Iu[l ? "" : e]) && !a.includes(k)) return Gr(`Not supported: built-in function not on allow list: ${k}`);
				h = ng(e, d, h);
				if (!h) return Gr(`Unknown function / arity: ${k}`);
				if (h.H) return Gr("Not supported: updating functions");
				b = Ku(f, h.j, b, c);
				b = Z(b, (n) => Y(`runtimeLib.callFunction(domFacade, ${Bu(e)}, ${Bu(d)}, [${n.code}], options)`, { type: 0 }, n.G));
				return Lu(b, h.i);
			}
			function Nu(a, b) {
				return Z(Jr(b, a, "contextItem"), (c) => Y(c.code, { type: 0 }, [...c.G, `if (${c.code} === undefined || ${c.code} === null) {
					throw errXPDY0002('The function which was called depends on dynamic context, which is absent.');
				}`]));
			}
			function Ou(a, b, c, d) {
				if ((a = J(a, ["arguments", "*"])) && "contextItemExpr" !== a[0]) {
					const e = I(a, "type");
					if (!e || !v(e.type, 53)) return Gr("name function only implemented if arg is a node");
					[a] = c.h(a, b, c);
				} else a = Nu(b, c);
				b = Ir(a, b, c);
				return Z(Jr(c, b, "arg"), (e) => Y(`(${e.code} ? ${d(e.code)} : '')`, { type: 0 }, e.G));
			}
			function Eu(a, b, c) {
				return Ou(a, b, c, (d) => `(((${d}.prefix || '').length !== 0 ? ${d}.prefix + ':' : '')
		+ (${d}.localName || ${d}.target || ''))`);
			}
			function Du(a, b, c) {
				return Ou(a, b, c, (d) => `(${d}.localName || ${d}.target || '')`);
			}
			function Fu(a, b, c) {
				var d = J(a, ["arguments", "*"]);
				a = I(d, "type");
				[d] = c.h(d, b, c);
				b = Kr(d, a, b, c);
				return Z(b, (e) => Y(`!${e.code}`, { type: 0 }, e.G));
			}
			function Cu() {
				return Y("false", { type: 0 }, []);
			}
			function Gu() {
				return Y("true", { type: 0 }, []);
			}
			function Pu(a, b, c, d) {
				const [e, f] = uu(a, "firstOperand", c, d);
				var h = I(J(a, ["firstOperand", "*"]), "type");
				h = Kr(e, h, c, d);
				const [k, l] = uu(a, "secondOperand", c, d);
				h = Z(h, (t) => {
					var u = I(J(a, ["secondOperand", "*"]), "type");
					u = Kr(k, u, c, d);
					return Z(u, (z) => Y(`(${t.code} ${b} ${z.code})`, { type: 0 }, [...t.G, ...z.G]));
				});
				const n = "&&" === b ? vh(f, l) : f === l ? f : null;
				return [h, n];
			}
			function Qu(a, b, c) {
				return Z(a, (d) => Z(b, (e) => Z(c, (f) => Y(`for (${d.code}) {
						${e.G.join("\n")}
						if (!(${e.code})) {
							continue;
						}
						${f.G.join("\n")}
						${f.code}
					}`, { type: 2 }, d.G))));
			}
			function Ru(a, b, c, d, e) {
				const f = b ? `, "${b}"` : "";
				b = Z(d, (h) => Z(e, (k) => Y(`let ${h.code} = domFacade.getFirstChild(${k.code}${f});
							${h.code};
							${h.code} = domFacade.getNextSibling(${h.code}${f})`, { type: 2 }, [...h.G, ...k.G])));
				return Qu(b, a, c);
			}
			function Su(a, b, c, d, e) {
				const f = vh(b, "type-2"), h = Z(e, (k) => Y(`(${k.code} && ${k.code}.nodeType === /*ELEMENT_NODE*/ 1 ? domFacade.getAllAttributes(${k.code}${f ? `, "${f}"` : ""}) : [])`, { type: 0 }, k.G));
				b = Z(d, (k) => Z(h, (l) => Y(`const ${k.code} of ${l.code}`, { type: 2 }, [...k.G, ...l.G])));
				return Qu(b, a, c);
			}
			function Tu(a, b, c, d, e) {
				const f = b ? `, "${b}"` : "";
				b = Z(e, (h) => Y(`domFacade.getParentNode(${h.code}${f})`, { type: 0 }, h.G));
				return Uu(d, b, a, c);
			}
			function Uu(a, b, c, d) {
				const e = tu(a, c);
				return Z(a, (f) => Z(b, (h) => Z(e, (k) => Z(d, (l) => Y(`const ${f.code} = ${h.code};
						${k.G.join("\n")}
						if (${k.code}) {
							${l.G.join("\n")}
							${l.code}
						}`, { type: 2 }, [...f.G, ...h.G])))));
			}
			function Vu(a, b, c, d, e, f) {
				a = H(a);
				switch (a) {
					case "attribute": return [Su(b, c, d, e, f), "type-1"];
					case "child": return [Ru(b, c, d, e, f), null];
					case "parent": return [Tu(b, c, d, e, f), null];
					case "self": return [Uu(e, f, b, d), c];
					default: return [Gr(`Unsupported: the ${a} axis`), null];
				}
			}
			const Wu = {
				Yb: "textTest",
				Pb: "elementTest",
				Ub: "nameTest",
				Zb: "Wildcard",
				Mb: "anyKindTest"
			};
			var Xu = Object.values(Wu);
			function Yu(a) {
				return [Z(a, (b) => Y(`(${b.code}.nodeType === /*TEXT_NODE*/ 3 ||
				${b.code}.nodeType === /* CDATA_SECTION_NODE */ 4)`, { type: 0 }, [])), "type-3"];
			}
			function Zu(a, b) {
				if (null === a.namespaceURI && "*" !== a.prefix) {
					b = b.Z(a.prefix || "") || null;
					if (!b && a.prefix) throw Error(`XPST0081: The prefix ${a.prefix} could not be resolved.`);
					a.namespaceURI = b;
				}
			}
			function $u(a, b, c, d) {
				Zu(a, d);
				const e = a.prefix, f = a.namespaceURI, h = a.localName;
				return Hr(c, (k) => {
					var l = b ? Y(`${k.code}.nodeType
						&& (${k.code}.nodeType === /*ELEMENT_NODE*/ 1
						|| ${k.code}.nodeType === /*ATTRIBUTE_NODE*/ 2)`, { type: 0 }, []) : Y(`${k.code}.nodeType
						&& ${k.code}.nodeType === /*ELEMENT_NODE*/ 1`, { type: 0 }, []);
					if ("*" === e) return "*" === h ? [l, b ? "type-1-or-type-2" : "type-1"] : [tu(l, Y(`${k.code}.localName === ${Bu(h)}`, { type: 0 }, [])), `name-${h}`];
					l = "*" === h ? l : tu(l, Y(`${k.code}.localName === ${Bu(h)}`, { type: 0 }, []));
					var n = Y(Bu(f), { type: 0 }, []);
					n = "" === e && b ? Z(n, (t) => Y(`${k.code}.nodeType === /*ELEMENT_NODE*/ 1 ? ${t.code} : null`, { type: 0 }, t.G)) : n;
					n = Z(n, (t) => Y(`(${k.code}.namespaceURI || null) === ((${t.code}) || null)`, { type: 0 }, t.G));
					return [tu(l, n), `name-${h}`];
				});
			}
			function av(a, b, c) {
				const d = (a = G(a, "elementName")) && G(a, "star");
				if (null === a || d) return [Z(b, (e) => Y(`${e.code}.nodeType === /*ELEMENT_NODE*/ 1`, { type: 0 }, [])), "type-1"];
				a = Kg(G(a, "QName"));
				return $u(a, !1, b, c);
			}
			function bv(a) {
				return [Z(a, (b) => Y(`!!${b.code}.nodeType`, { type: 0 }, [])), null];
			}
			function cv(a, b, c, d) {
				var e = a[0];
				switch (e) {
					case Wu.Pb: return av(a, c, d);
					case Wu.Yb: return Yu(c);
					case Wu.Ub: return $u(Kg(a), b, c, d);
					case Wu.Zb: return G(a, "star") ? (e = G(a, "uri"), null !== e ? a = $u({
						localName: "*",
						namespaceURI: H(e),
						prefix: ""
					}, b, c, d) : (e = G(a, "NCName"), a = "star" === G(a, "*")[0] ? $u({
						localName: H(e),
						namespaceURI: null,
						prefix: "*"
					}, b, c, d) : $u({
						localName: "*",
						namespaceURI: null,
						prefix: H(e)
					}, b, c, d))) : a = $u({
						localName: "*",
						namespaceURI: null,
						prefix: "*"
					}, b, c, d), a;
					case Wu.Mb: return bv(c);
					default: return [Gr(`Test not implemented: '${e}`), null];
				}
			}
			function dv(a, b, c) {
				const [d, e] = c.h(a, b, c);
				a = I(a, "type");
				return [Kr(d, a, b, c), e];
			}
			function ev(a, b, c) {
				a = a ? K(a, "*") : [];
				const [d, e] = a.reduce(([f, h], k) => {
					if (!f) return dv(k, b, c);
					let l = h;
					return Hr(f, (n) => {
						const [t, u] = dv(k, b, c);
						l = vh(h, u);
						return [Z(t, (z) => Y(`${n.code} && ${z.code}`, { type: 0 }, [...n.G, ...z.G])), l];
					});
				}, [null, null]);
				return [d ? Z(d, (f) => Y(`(function () {
							${f.G.join("\n")}
							return ${f.code};
						})()`, { type: 0 }, [])) : null, e];
			}
			function fv(a, b, c, d) {
				if (0 === a.length) return [Z(c, (y) => Y(`yield ${y.code};`, { type: 2 }, y.G)), null];
				const [e, ...f] = a;
				if (0 < K(e, "lookup").length) return [Gr("Unsupported: lookups"), null];
				const h = zu(d, Au(d, "contextItem"));
				a = G(e, "predicates");
				const [k, l] = ev(a, h, d);
				if (a = G(e, "xpathAxis")) {
					var n = G(e, Xu);
					if (!n) return [Gr("Unsupported test in step"), null];
					var t = H(a);
					b = "attribute" === t || "self" === t && b;
					const [y, F] = cv(n, b, h, d);
					n = null === k ? y : tu(y, k);
					t = vh(F, l);
					[b] = fv(f, b, h, d);
					return Vu(a, n, t, b, h, c);
				}
				a = J(e, ["filterExpr", "*"]);
				if (!a) return [Gr("Unsupported: unknown step type"), null];
				const [u, z] = d.h(a, c, d);
				return [Z(u, (y) => {
					const F = 0 === f.length ? Y("", { type: 2 }, []) : Y(`if (${h.code} !== null && !${h.code}.nodeType) {
									throw new Error('XPTY0019: The result of E1 in a path expression E1/E2 should evaluate to a sequence of nodes.');
								}`, { type: 2 }, []), [N] = fv(f, !0, h, d);
					return Z(null === k ? N : Z(k, (da) => Z(N, (Ga) => Y(`if (${da.code}) {
									${Ga.G.join("\n")}
									${Ga.code}
								}`, { type: 2 }, da.G))), (da) => {
						switch (y.ta.type) {
							case 1: return Z(c, (Ga) => Y(`for (const ${h.code} of ${y.code}(${Ga.code})) {
									${da.G.join("\n")}
									${da.code}
								}`, { type: 2 }, [
								...h.G,
								...y.G,
								...F.G
							]));
							case 0: return Y(`const ${h.code} = ${y.code};
							${F.code}
							if (${h.code} !== null) {
								${da.G.join("\n")}
								${da.code}
							}`, { type: 2 }, [
								...h.G,
								...y.G,
								...F.G
							]);
							default: return Gr("Unsupported generated code type for filterExpr");
						}
					});
				}), z];
			}
			function gv(a) {
				return Z(a, (b) => Y(`(function () {
				let n = ${b.code};
				while (n.nodeType !== /*DOCUMENT_NODE*/9) {
					n = domFacade.getParentNode(n);
					if (n === null) {
						throw new Error('XPDY0050: the root node of the context node is not a document node.');
					}
				}
				return n;
			})()`, { type: 0 }, b.G));
			}
			function hv(a, b, c) {
				return Hr(b, (d) => {
					if (0 < K(a, "lookup").length) return [Gr("Unsupported: lookups"), null];
					var e = G(a, "predicates");
					const [f, h] = ev(e, d, c);
					e = G(a, Xu);
					if (!e) return [Gr("Unsupported test in step"), null];
					const [k, l] = cv(e, !0, d, c);
					e = null === f ? k : tu(k, f);
					const n = vh(l, h);
					return [Z(e, (t) => Y(`((${t.code}) ? ${d.code} : null)`, { type: 0 }, [...d.G, ...t.G])), n];
				});
			}
			function iv(a, b, c) {
				const d = K(a, "stepExpr");
				if (1 === d.length) {
					const k = G(d[0], "xpathAxis");
					if (k && "self" === H(k)) return hv(d[0], b, c);
				}
				const e = zu(c, Au(c, "contextItem"));
				b = (a = G(a, "rootExpr")) ? Jr(c, gv(e), "root") : e;
				const [f, h] = fv(d, !a, b, c);
				return [Z(f, (k) => Y(`(function* (${e.code}) {
			${k.G.join("\n")}
			${k.code}
		})`, { type: 1 }, [])), h];
			}
			function jv(a, b, c) {
				const d = a[0];
				switch (d) {
					case "contextItemExpr": return [b, null];
					case "pathExpr": return iv(a, b, c);
					case "andOp": return Pu(a, "&&", b, c);
					case "orOp": return Pu(a, "||", b, c);
					case "stringConstantExpr": return a = G(a, "value")[1] || "", a = Bu(a), [Y(a, { type: 0 }, []), null];
					case "equalOp":
					case "notEqualOp":
					case "lessThanOrEqualOp":
					case "lessThanOp":
					case "greaterThanOrEqualOp":
					case "greaterThanOp":
					case "eqOp":
					case "neOp":
					case "ltOp":
					case "leOp":
					case "gtOp":
					case "geOp":
					case "isOp":
					case "nodeBeforeOp":
					case "nodeAfterOp":
						a: switch (d) {
							case "eqOp":
							case "neOp":
							case "ltOp":
							case "leOp":
							case "gtOp":
							case "geOp":
							case "isOp":
								a = xu(a, d, b, c);
								break a;
							case "equalOp":
							case "notEqualOp":
							case "lessThanOrEqualOp":
							case "lessThanOp":
							case "greaterThanOrEqualOp":
							case "greaterThanOp":
								const e = I(J(a, ["firstOperand", "*"]), "type"), f = I(J(a, ["secondOperand", "*"]), "type");
								a = e && f ? 3 === e.g && 3 === f.g ? xu(a, vu[d], b, c) : 3 === e.g ? yu(a, "firstOperand", "secondOperand", vu[d], b, c) : 3 === f.g ? yu(a, "secondOperand", "firstOperand", wu[vu[d]], b, c) : Gr("General comparison for sequences is not implemented") : Gr("types of compare are not known");
								break a;
							default: a = Gr(`Unsupported compare type: ${d}`);
						}
						return [a, null];
					case "functionCallExpr": return [Mu(a, b, c), null];
					default: return [Gr(`Unsupported: the base expression '${d}'.`), null];
				}
			}
			function Jr(a, b, c) {
				return Z(b, (d) => {
					var e = a.o.get(d);
					e || (e = Au(a, c), e = Y(e, d.ta, [...d.G, `const ${e} = ${d.code};`]), a.o.set(d, e), a.o.set(e, e));
					return e;
				});
			}
			function Au(a, b = "v") {
				const c = a.v.get(b) || 0;
				a.v.set(b, c + 1);
				return `${b}${c}`;
			}
			function zu(a, b) {
				b = Y(b, { type: 0 }, []);
				a.o.set(b, b);
				return b;
			}
			var kv = class {
				constructor(a, b) {
					this.o = /* @__PURE__ */ new Map();
					this.v = /* @__PURE__ */ new Map();
					this.Z = a;
					this.D = b;
					this.h = jv;
				}
			};
			function lv(a) {
				const b = K(a, "*");
				if ("pathExpr" === a[0]) return !0;
				for (const c of b) if (lv(c)) return !0;
				return !1;
			}
			function mv(a, b, c) {
				c = c || {};
				b = b || 0;
				if ("string" === typeof a) {
					a = Wk(a);
					var d = {
						Y: "XQuery3.1" === c.language || "XQueryUpdate3.1" === c.language,
						debug: !1,
						version: "XPath4.0" === c.language || "XQuery4.0" === c.language || "XQueryUpdate4.0" === c.language ? 4 : 3.1
					};
					try {
						var e = Iq(a, d);
					} catch (h) {
						hg(a, h);
					}
				} else e = Rk(a);
				a = G(e, "mainModule");
				if (!a) return Gr("Unsupported: XQuery Library modules are not supported.");
				if (G(a, "prolog")) return Gr("Unsupported: XQuery Prologs are not supported.");
				d = void 0 === c.defaultFunctionNamespaceURI ? "http://www.w3.org/2005/xpath-functions" : c.defaultFunctionNamespaceURI;
				a = new kv(c.namespaceResolver || er(null), d);
				c = new rh(new Cg(new qg(a.Z, {}, d, c.functionNameResolver || fr("http://www.w3.org/2005/xpath-functions"))));
				O(e, c);
				if (c = G(e, "mainModule")) if (G(c, "prolog")) a = Gr("Unsupported: XQuery.");
				else {
					var f = J(c, ["queryBody", "*"]);
					c = zu(a, "contextItem");
					[d] = a.h(f, c, a);
					f = I(f, "type");
					b: switch (b) {
						case 9:
							b = Ir(d, c, a);
							a = ru(b, f, a);
							break b;
						case 7:
							a = su(d, f, c, a);
							break b;
						case 3:
							a = Kr(d, f, c, a);
							break b;
						case 2:
							a = qu(d, f, c, a);
							break b;
						default: a = Gr(`Unsupported: the return type '${b}'.`);
					}
					a.isAstAccepted && (a = `
		${a.G.join("\n")}
		return ${a.code};`, b = "\n	return (contextItem, domFacade, runtimeLib, options) => {\n		const {\n			errXPDY0002,\n		} = runtimeLib;", lv(e) && (b += "\n		if (!contextItem) {\n			throw errXPDY0002(\"Context is needed to evaluate the given path expression.\");\n		}\n\n		if (!contextItem.nodeType) {\n			throw new Error(\"Context item must be subtype of node().\");\n		}\n		"), a = {
						code: b + (a + "}\n//# sourceURL=generated.js"),
						isAstAccepted: !0
					});
				}
				else a = Gr("Unsupported: Can not execute a library module.");
				return a;
			}
			class nv extends Error {
				constructor(a, b, c) {
					var d = a.stack;
					d && (d.includes(a.message) && (d = d.substr(d.indexOf(a.message) + a.message.length).trim()), d = d.split("\n"), d.splice(10), d = d.map((e) => e.startsWith("    ") || e.startsWith("	") ? e : `    ${e}`), d = d.join("\n"));
					super(`Custom XPath function Q{${c}}${b} raised:\n${a.message}\n${d}`);
				}
			}
			function ov(a, b, c) {
				return 0 === b.g ? a.isEmpty() ? null : ir(a.first(), c).next(0).value : 2 === b.g || 1 === b.g ? a.N().map((d) => {
					if (v(d.type, 47)) throw Error("Cannot pass attribute nodes to custom functions");
					return ir(d, c).next(0).value;
				}) : ir(a.first(), c).next(0).value;
			}
			function pv(a) {
				if ("object" === typeof a) return a;
				a = a.split(":");
				if (2 !== a.length) throw Error("Do not register custom functions in the default function namespace");
				const [b, c] = a;
				a = pg[b];
				if (!a) {
					a = `generated_namespace_uri_${b}`;
					if (pg[b]) throw Error("Prefix already registered: Do not register the same prefix twice.");
					pg[b] = a;
				}
				return {
					localName: c,
					namespaceURI: a
				};
			}
			function qv(a, b, c, d) {
				const { namespaceURI: e, localName: f } = pv(a);
				if (!e) throw vg();
				const h = b.map((l) => Ja(l)), k = Ja(c);
				og(e, f, h, k, function(l, n, t) {
					var u = Array.from(arguments);
					u.splice(0, 3);
					u = u.map((F, N) => ov(F, h[N], n));
					const z = {
						currentContext: n.o,
						domFacade: n.h.h
					};
					let y;
					try {
						y = d.apply(void 0, [z, ...u]);
					} catch (F) {
						throw new nv(F, f, e);
					}
					return y && "object" === typeof y && Object.getOwnPropertySymbols(y).includes(cr) ? w.create(y.zb) : Yb(n.h, y, k);
				});
			}
			var rv = {
				callFunction(a, b, c, d, e) {
					const f = ng(b, c, d.length);
					if (!f) throw Error("function not found for codegen function call");
					b = new dc({
						L: null,
						Ba: 0,
						sa: w.empty(),
						qa: {}
					});
					const h = new ob(a);
					a = new jc(!1, !1, h, null, null, e ? e.currentContext : null, null);
					d = f.callFunction(b, a, null, ...d.map((k, l) => Yb(h, k, f.j[l])));
					return ov(d, {
						type: 59,
						g: 0
					}, a);
				},
				errXPDY0002: mc
			};
			var sv = (a, b, c, d) => {
				c = c ? c : new Za();
				return a()(null !== b && void 0 !== b ? b : null, c, rv, d);
			};
			const tv = {
				["http://www.w3.org/2005/XQueryX"]: "xqx",
				["http://www.w3.org/2007/xquery-update-10"]: "xquf",
				["http://fontoxml.com/fontoxpath"]: "x"
			};
			function uv(a, b) {
				switch (a) {
					case "copySource":
					case "insertAfter":
					case "insertAsFirst":
					case "insertAsLast":
					case "insertBefore":
					case "insertInto":
					case "modifyExpr":
					case "newNameExpr":
					case "replacementExpr":
					case "replaceValue":
					case "returnExpr":
					case "sourceExpr":
					case "targetExpr":
					case "transformCopies":
					case "transformCopy": return {
						localName: a,
						lb: b || "http://www.w3.org/2005/XQueryX"
					};
					case "deleteExpr":
					case "insertExpr":
					case "renameExpr":
					case "replaceExpr":
					case "transformExpr": return {
						localName: a,
						lb: "http://www.w3.org/2007/xquery-update-10"
					};
					case "x:stackTrace": return {
						localName: "stackTrace",
						lb: "http://fontoxml.com/fontoxpath"
					};
					default: return {
						localName: a,
						lb: "http://www.w3.org/2005/XQueryX"
					};
				}
			}
			function vv(a, b, c, d, e) {
				if ("string" === typeof c) return 0 === c.length ? null : b.createTextNode(c);
				if (!Array.isArray(c)) throw new TypeError("JsonML element should be an array or string");
				var f = uv(c[0], d);
				d = f.localName;
				f = f.lb;
				const h = b.createElementNS(f, tv[f] + ":" + d), k = c[1];
				var l = 1;
				if ("object" === typeof k && !Array.isArray(k)) {
					if (null !== k) for (var n of Object.keys(k)) l = k[n], null !== l && ("type" === n ? void 0 !== l && a.setAttributeNS(h, f, "fontoxpath:" + n, Ha(l)) : ("start" !== n && "end" !== n && "comment" !== n || "stackTrace" !== d || (l = JSON.stringify(l)), e && "prefix" === n && "" === l || a.setAttributeNS(h, f, tv[f] + ":" + n, l)));
					l = 2;
				}
				for (let t = l, u = c.length; t < u; ++t) n = vv(a, b, c[t], f, e), null !== n && a.insertBefore(h, n, null);
				return h;
			}
			function wv(a, b, c, d = ab) {
				a = Wk(a);
				let e;
				try {
					e = Iq(a, {
						Y: "XQuery3.1" === b.language || "XQueryUpdate3.1" === b.language || "XQuery4.0" === b.language || "XQueryUpdate4.0" === b.language,
						version: "XPath4.0" === b.language || "XQuery4.0" === b.language || "XQueryUpdate4.0" === b.language ? 4 : 3.1,
						debug: b.debug
					});
				} catch (l) {
					hg(a, l);
				}
				var f = new qg(b.namespaceResolver || (() => null), {}, void 0 === b.defaultFunctionNamespaceURI ? "http://www.w3.org/2005/xpath-functions" : b.defaultFunctionNamespaceURI, b.functionNameResolver || (() => null));
				f = new Cg(f);
				var h = G(e, ["mainModule", "libraryModule"]), k = G(h, "moduleDecl");
				if (k) {
					const l = H(G(k, "prefix"));
					k = H(G(k, "uri"));
					Gg(f, l, k);
				}
				(h = G(h, "prolog")) && Lq(h, f, !1, a);
				!1 !== b.annotateAst && jh(e, new rh(f));
				f = new Za();
				b = vv(d, c, e, null, !1 === b.oc);
				d.insertBefore(b, c.createComment(a), f.getFirstChild(b));
				return b;
			}
			function xv(a) {
				return Promise.resolve(a);
			}
			function yv(a, b = {
				debug: !1,
				language: "XQuery3.1"
			}) {
				try {
					var c = Iq(a, {
						Y: !0,
						debug: b.debug,
						version: "XQuery4.0" === b.language || "XQueryUpdate4.0" === b.language ? 4 : 3.1
					});
				} catch (f) {
					hg(a, f);
				}
				jh(c, new rh());
				b = G(c, "libraryModule");
				if (!b) throw Error("XQuery module must be declared in a library module.");
				c = G(b, "moduleDecl");
				var d = G(c, "uri");
				const e = H(d);
				c = G(c, "prefix");
				d = H(c);
				c = new Cg(new qg(() => null, Object.create(null), "http://www.w3.org/2005/xpath-functions", fr("http://www.w3.org/2005/xpath-functions")));
				Gg(c, d, e);
				b = G(b, "prolog");
				if (null !== b) {
					let f;
					try {
						f = Lq(b, c, !0, a);
					} catch (h) {
						hg(a, h);
					}
					f.Ia.forEach(({ namespaceURI: h }) => {
						if (e !== h) throw Error("XQST0048: Functions and variables declared in a module must reside in the module target namespace.");
					});
					Tk(e, f);
				} else Tk(e, {
					Ia: [],
					Va: [],
					pa: null,
					source: a
				});
				return e;
			}
			const zv = /* @__PURE__ */ new Map();
			function Av(a) {
				var b;
				a: {
					if (b = Nk.get(a)) {
						for (const c of Object.keys(b)) if (b[c] && b[c].length) {
							b = b[c][0].h;
							break a;
						}
					}
					b = null;
				}
				if (b) return b;
				if (zv.has(a)) return zv.get(a);
				b = "string" === typeof a ? Iq(a, {
					Y: !1,
					version: 4
				}) : Rk(a);
				b = J(b, [
					"mainModule",
					"queryBody",
					"*"
				]);
				if (null === b) throw Error("Library modules do not have a specificity");
				b = Mk(b, {
					ra: !1,
					Y: !1
				});
				zv.set(a, b);
				return b;
			}
			function Bv(a) {
				return Av(a).D();
			}
			function Cv(a, b) {
				return uf(Av(a).o, Av(b).o);
			}
			var Dv = new Za();
			"undefined" !== typeof fontoxpathGlobal && (fontoxpathGlobal.compareSpecificity = Cv, fontoxpathGlobal.compileXPathToJavaScript = mv, fontoxpathGlobal.domFacade = Dv, fontoxpathGlobal.evaluateXPath = rr, fontoxpathGlobal.evaluateXPathToArray = wr, fontoxpathGlobal.evaluateXPathToAsyncIterator = sr, fontoxpathGlobal.evaluateXPathToBoolean = xr, fontoxpathGlobal.evaluateXPathToFirstNode = yr, fontoxpathGlobal.evaluateXPathToMap = zr, fontoxpathGlobal.evaluateXPathToNodes = Ar, fontoxpathGlobal.evaluateXPathToNumber = Br, fontoxpathGlobal.evaluateXPathToNumbers = Cr, fontoxpathGlobal.evaluateXPathToString = Dr, fontoxpathGlobal.evaluateXPathToStrings = Er, fontoxpathGlobal.evaluateUpdatingExpression = ur, fontoxpathGlobal.evaluateUpdatingExpressionSync = vr, fontoxpathGlobal.executeJavaScriptCompiledXPath = sv, fontoxpathGlobal.executePendingUpdateList = Fr, fontoxpathGlobal.getBucketForSelector = Bv, fontoxpathGlobal.getBucketsForNode = Ya, fontoxpathGlobal.precompileXPath = xv, fontoxpathGlobal.registerXQueryModule = yv, fontoxpathGlobal.registerCustomXPathFunction = qv, fontoxpathGlobal.parseScript = wv, fontoxpathGlobal.profiler = or, fontoxpathGlobal.createTypedValueFactory = dr, fontoxpathGlobal.finalizeModuleRegistration = Vk, fontoxpathGlobal.Language = qr, fontoxpathGlobal.ReturnType = kr);
			return fontoxpathGlobal;
		})(xspattern, prsc);
	});
}));
export { require_fontoxpath as t };
