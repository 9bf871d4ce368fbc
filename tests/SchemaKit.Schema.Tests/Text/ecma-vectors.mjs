// Writes ecma-vectors.tsv: what RegExp(pattern, "u").test(text) of this Node says.
// Usage: node ecma-vectors.mjs > ecma-vectors.tsv
// Random patterns are made together with texts from their own language, so that about half of the rows match.

let state = 20260101;
function random(n) {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}
const pick = (list) => list[random(list.length)];
const times = (n, make) => Array.from({ length: n }, make);

// [pattern, characters that it matches]
const letters = ["a", "b", "ab", "B", "1", "_", " ", "-", "中", "🐲", "é"].map((c) => [c, [c]]);
const escapes = [
  ["\\d", ["0", "7"]],
  ["\\D", ["a", "٣", "中"]],
  ["\\w", ["a", "_", "5"]],
  ["\\W", [" ", "é", "🐲"]],
  ["\\s", [" ", "\t", "\u00a0", "\ufeff", "\u2028", "\u3000"]],
  ["\\S", ["a", "中", "\u200b", "\u180e"]],
  [".", ["a", "🐲", "\u0085"]],
  ["\\t", ["\t"]],
  ["\\n", ["\n"]],
  ["\\cJ", ["\n"]],
  ["\\x41", ["A"]],
  ["\\u4E2d", ["中"]],
  ["\\u{1F432}", ["🐲"]],
  ["\\ud83d\\udc32", ["🐲"]],
  ["\\.", ["."]],
  ["\\/", ["/"]],
  ["\\{", ["{"]],
  ["\\\\", ["\\"]],
  ["\\p{L}", ["a", "中", "é"]],
  ["\\p{Lu}", ["A", "Ω"]],
  ["\\P{Lu}", ["a", "1"]],
  ["\\p{Letter}", ["ʰ", "ǅ", "𐐀"]],
  ["\\p{gc=Nd}", ["٣", "1", "𝟘"]],
  ["\\p{General_Category=Punctuation}", ["。", "-", "“"]],
  ["\\P{Letter}", ["1", " "]],
  ["\\p{Sc}", ["¥", "$"]],
];
const classes = [
  ["[ab]", ["a", "b"]],
  ["[^a]", ["b", "\n", "🐲"]],
  ["[a-c1-3]", ["a", "c", "2"]],
  ["[^\\d\\s]", ["a", "中"]],
  ["[\\w.-]", ["a", ".", "-"]],
  ["[-a]", ["-", "a"]],
  ["[\\-a]", ["-", "a"]],
  ["[一-龥]", ["中", "国"]],
  ["[\\u4E00-\\u9FFF]", ["中"]],
  ["[🐰-🐳]", ["🐲", "🐰"]],
  ["[^🐲]", ["a", "🐳"]],
  ["[\\b]", ["\b"]],
  ["[]", []],
  ["[^]", ["a", "\n"]],
  ["[\\D1]", ["1", "a"]],
  ["[^\\W_]", ["a", "0"]],
  ["[\\p{Lu}\\p{Nd}]", ["A", "٣"]],
  ["[^\\p{L}]", ["1", "🐲"]],
  ["[\\P{L}a]", ["a", "1"]],
  ["[.*+?]", [".", "*"]],
  ["[$-/]", ["$", "*", "/"]],
];
const asserts = ["^", "$", "\\b", "\\B"];
const quantifiers = ["*", "+", "?", "{2}", "{0}", "{1,}", "{0,2}", "{2,3}", "{0,}"];

// { pattern, sample() }: sample writes a text that the pattern probably matches.
function atom(depth) {
  const kind = random(depth > 0 ? 10 : 6);
  if (kind >= 6) {
    const inner = alternatives(depth - 1);
    const open = pick(["(", "(", "(?:", `(?<n${random(1e9)}>`]);
    return { pattern: `${open}${inner.pattern})`, sample: inner.sample };
  }
  const [pattern, samples] = pick(kind < 3 ? letters : kind < 5 ? escapes : classes);
  return { pattern, sample: () => (samples.length ? pick(samples) : "") };
}
function term(depth) {
  if (random(9) === 0) return { pattern: pick(asserts), sample: () => "" };
  const { pattern, sample } = atom(depth);
  if (random(5) > 1) return { pattern, sample };
  const quantifier = pick(quantifiers);
  const bounds = { "*": [0, 3], "+": [1, 3], "?": [0, 1], "{2}": [2, 2], "{0}": [0, 0] };
  const [least, most] = bounds[quantifier] ?? { "{1,}": [1, 3], "{0,2}": [0, 2], "{2,3}": [2, 3], "{0,}": [0, 3] }[quantifier];
  return {
    pattern: pattern + quantifier + pick(["", "", "?"]),
    sample: () => times(least + random(most - least + 1), sample).join(""),
  };
}
function sequence(depth) {
  const terms = times(random(4), () => term(depth));
  return { pattern: terms.map((t) => t.pattern).join(""), sample: () => terms.map((t) => t.sample()).join("") };
}
function alternatives(depth) {
  const parts = times(random(3) === 0 ? 2 + random(2) : 1, () => sequence(depth));
  return { pattern: parts.map((p) => p.pattern).join("|"), sample: () => pick(parts).sample() };
}

const loose = ["a", "b", "1", "_", " ", "-", "\n", "中", "🐲", "é", "A", "\ud83d", "."];
function mutate(text) {
  const characters = Array.from(text);
  const at = random(characters.length + 1);
  if (random(2)) characters.splice(at, 1);
  else characters.splice(at, random(2), pick(loose));
  return characters.join("");
}

// %HHHH stands for a UTF-16 unit that is not printable ASCII, and for % itself.
const escaped = (text) =>
  text.replace(/[^ -$&-~]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"));

const rows = new Set();
function add(pattern, text) {
  let verdict;
  try {
    verdict = new RegExp(pattern, "u").test(text) ? "match" : "no";
  } catch {
    verdict = "refused";
  }
  rows.add(`${escaped(pattern)}\t${verdict === "refused" ? "" : escaped(text)}\t${verdict}`);
  return verdict;
}

const picked = {
  "^🐲*$": ["", "🐲", "🐲🐲", "🐉", "\ud83d", "\udc32"],
  "^.$": ["🐲", "\ud83d", "\udc32\ud83d", "\n", "\r", "\u2028", "\u2029", "\u0085"],
  "\ud83d": ["🐲", "\ud83d", "a\ud83d"],
  "\udc32": ["🐲", "\udc32"],
  "\\ud83d": ["🐲", "\ud83da"],
  "\\udc32": ["🐲", "\udc32"],
  "\\u{d83d}\\u{dc32}": ["🐲"],
  "\\ud83d\udc32": ["🐲"],
  "^[^a]$": ["🐲", "\ud83d", "a"],
  "^\\S$": ["🐲", "\u180e", "\ufeff", "\u0085"],
  "^\\s$": ["\u180e", "\ufeff", "\u0085", "\u00a0", "\u1680", "\u2000", "\u200a", "\u200b", "\u2029", "\u202f", "\u205f", "\u3000", "\u001c", "\v", "\f"],
  "^\\W$": ["\u017f", "\u212a", "\u0130", "é", "_"],
  "^\\d$": ["٣", "৪", "0", "９"],
  "\\bé\\b": ["é", "aéa", " é "],
  "^\\B$": [""],
  "\\b": ["", " ", "a", "🐲"],
  "a$": ["a", "a\n", "ba"],
  "^a": ["a", "\na", "ba"],
  "^\\cA\\cz\\0$": ["\u0001\u001a\0", "\u0001\u001a0"],
  "^\\cc$": ["\u0003"],
  "^[\\cM\\x0a\\v]$": ["\r", "\n", "\v", "M"],
  "^\\p{Letter}cole": ["école", "L'école", "1cole"],
  "^\\p{digit}+$": ["42", "-%#", "৪২", ""],
  "^\\p{Cs}$": ["\ud83d", "🐲"],
  "^\\p{Cn}$": ["\u0378", "a", "\u{10ffff}"],
  "^\\p{Co}$": ["\ue000", "\u{10fffd}"],
  "^\\p{Zs}$": [" ", "\u180e", "\u3000", "\t"],
  "^[^\\P{Lu}]$": ["A", "a", "𐐀"],
  "^(?:(?:a?){3}b|c){2}$": ["bb", "aaabc", "aaaabc", "cc", "c"],
  "(?:)*": ["", "a"],
  "(a*)*$": ["aab"],
  "(?:a|)+b": ["b", "aab", "a"],
  "(?:^a|b$){2}": ["ab", "ba", "aab"],
  "(?:^)*a": ["ba"],
  "(?:\\b)+a": ["ba", "a"],
  "x{0}": [""],
  "^(x{0}y){2}$": ["yy", "xyy"],
  "(?<年>\\d{4})年": ["2024年", "年"],
  "(?<$a_1>a)(?<b>b)": ["ab"],
  "^[--/]$": [".", ",", "-"],
  "^[a-b-c]$": ["-", "b", "c"],
  "^[+--]$": [",", "."],
  "^[[]$": ["["],
  "^[()|]$": ["|"],
  "^[\\]\\\\]$": ["]", "\\"],
  "[^\\s\\S]": ["a", "\n"],
  "[^]]": ["a]", "a", "]"],
  "^[\\u{1F430}-\\u{1F433}]$": ["🐲", "🐴"],
  "^[\\ud83d\\udc30-\\ud83d\\udc33]$": ["🐲", "\ud83d"],
  "^\\u{000000061}$": ["a"],
  "^(?:\\+86)?1[3-9]\\d{9}$": ["13800138000", "+8613800138000", "12800138000"],
  "^[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]$": ["11010519491231002X", "110105194913310021"],
  "^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$": ["91350100M000100Y43", "91350100I000100Y43"],
  "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$": ["a@b.cn", "a@b", "a b@c.cn"],
};
const refused = [
  "a**", "*", "+a", "?", "a{2}{3}", "a???", "^*", "$+", "\\b?", "\\B{2}", "a{2,1}", "{1}", "a{", "a{1", "a{,5}", "a{1,2", "a}", "a]", "(", ")", "a)", "((a)",
  "(?)", "(?a)", "(?#a)", "(?P<a>b)", "(?<a)", "(?<>a)", "(?<1>a)", "(?<a>a)(?<a>b)", "[", "[a", "[a-", "[z-a]", "[\\d-z]", "[a-\\d]", "[--\\d]", "[\\w-.]",
  "\\", "\\a", "\\Z", "\\_", "\\@", "\\-", "\\ ", "\\é", "\\🐲", "\\\"", "[\\a]", "[\\B]", "[\\1]", "\\1", "(a)\\2", "\\k", "\\k<a>", "\\00", "\\01", "[\\07]",
  "\\c", "\\c1", "[\\c_]", "\\x", "\\x4", "\\xg1", "\\u", "\\u12", "\\u{}", "\\u{110000}", "\\u{12", "\\u{g}", "\\p", "\\pL", "\\p{", "\\p{}", "\\p{Foo}", "\\p{l}",
  "\\p{letter}", "\\p{gc=Foo}", "\\p{gc=}", "\\p{=L}", "\\p{gc:L}", "\\p{ L}", "\\p{general_category=L}", "\\P{^L}", "[\\p{L]", "[\\p{L}-z]", "(?:a", "a|*", "|+", "(*a)", "[]a-]b]",
];
for (const [pattern, texts] of Object.entries(picked)) for (const text of texts) add(pattern, text);
for (const pattern of refused) if (add(pattern, "") !== "refused") throw new Error(`accepted: ${pattern}`);

while (rows.size < 3800) {
  const { pattern: unanchored, sample } = alternatives(2);
  if (unanchored.length > 60) continue;
  const pattern = random(2) ? unanchored : `^(?:${unanchored})$`;
  const text = sample();
  for (const candidate of [text, mutate(text), mutate(mutate(text))]) if (candidate.length <= 12) add(pattern, candidate);
}

// Broken patterns: one character taken out of, or put into, a sound one. What only some engines refuse is left out.
while (rows.size < 4600) {
  const characters = Array.from(alternatives(2).pattern);
  if (characters.length > 40) continue;
  characters.splice(random(characters.length + 1), random(2), ...(random(3) ? [pick(Array.from("()[]{}*+?|\\^$-,.a1"))] : []));
  const pattern = characters.join("");
  if (/\(\?<?[=!]|\\[1-9k]|\(\?[-ims]/.test(pattern)) continue;
  add(pattern, "a1 🐲");
}

process.stdout.write(
  [
    `# pattern, text, verdict (match, no, refused) of RegExp(pattern, "u").test(text) in Node ${process.version} (V8 ${process.versions.v8}).`,
    "# Made by ecma-vectors.mjs beside this file. %HHHH is a UTF-16 unit; a refused pattern has no text.",
    ...rows,
    "",
  ].join("\n"),
);
