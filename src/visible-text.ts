import { once } from "./once.ts";

/**
 * Makes every character of an untrusted text visible. Invisible characters, and characters that change the direction of
 * writing, can disguise a name, so they are written as `\u{202E}`. They stay where they are needed: in emoji sequences,
 * as joiners between Arabic or Indic letters, and as variants of Han and Mongolian characters. Control characters other
 * than `\n` and `\t` are removed. The function is idempotent.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function toVisible(text: string): string {
  if (!unusual.test(text)) return text;
  return escapeHidden(text.replace(control, "").toWellFormed(), writeOut);
}

/** Escapes all characters above U+FFFF, for places that don't support them. */
export function writeOutAstral(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, writeOut);
}

/** Escapes invisible and control characters in JSON. The values stay the same. */
export function toVisibleJson(json: string): string {
  if (!unusual.test(json)) return json;
  return escapeHidden(json.replace(control, toJsonEscape), (found) =>
    found.split("").map(toJsonEscape).join(""),
  );
}

function escapeHidden(text: string, toEscape: (found: string) => string): string {
  if (!sometimesNeeded.test(text)) return text.replace(alwaysHidden(), (found) => toEscape(found));
  return text.replace(hidden(), (found, kept) => (kept === undefined ? toEscape(found) : found));
}

function writeOut(characters: string): string {
  let written = "";
  for (const character of characters)
    written += `\\u{${(character.codePointAt(0) as number).toString(16).toUpperCase()}}`;
  return written;
}

function toJsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * Everything except common letters, punctuation, arrows and symbols, all of which are visible. Most texts have no other
 * characters, so the patterns below aren't compiled: that takes longer than the rest of a small run's rendering.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusual = /[^\t\n\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u27ff]/;
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: above

/**
 * Characters that are invisible by their Unicode properties, line separators, and blank characters that don't count as
 * white space. Some characters of the category Cf are visible: those written before numbers and names.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const invisible = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]]`;

/** Scripts whose letters change their shape next to a joiner or a non-joiner. */
const joiningScripts =
  "Arabic Syriac Mandaic Nko Adlam Hanifi_Rohingya Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese Sundanese Newa Tirhuta Grantha Meetei_Mayek Chakma"
    .split(" ")
    .map((script) => String.raw`\p{Script_Extensions=${script}}`)
    .join("");
const joiningLetter = String.raw`[[[${joiningScripts}]&&[\p{L}\p{M}]]--\p{Default_Ignorable_Code_Point}]`;

/** Signs that remove the vowel of an Indic consonant. A joiner after one can also end a word. */
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;

/**
 * Invisible characters where they are needed: https://www.unicode.org/reports/tr51/#Emoji_Sequences,
 * https://www.rfc-editor.org/rfc/rfc5892#appendix-A
 */
const purposeful = [
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${joiningLetter})[\u200c\u200d](?=${joiningLetter})`,
  String.raw`(?<=${virama})[\u200c\u200d]`,
  String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\p{Script=Mongolian}&&\p{L}])[\u180b-\u180f]`,
].join("|");

/** The only invisible characters that can be needed, so the rules above are tried only for these. */
const selectors = String.raw`[\u180b-\u180f\u200c\u200d\ufe0e\ufe0f\u{e0100}-\u{e01ef}]`;

/** Selectors, and the tags in the flags of England, Scotland and Wales. */
const sometimesNeeded = new RegExp(String.raw`${selectors}|[\u{e0020}-\u{e007f}]`, "u");

/** For a text without these. */
const alwaysHidden = once(() => new RegExp(`${invisible}+`, "gv"));

/**
 * Invisible characters. The group captures those that are kept. Only three flags may have tags, which could otherwise
 * hide a text. Characters other than selectors are matched in runs for speed.
 */
const hidden = once(
  () =>
    new RegExp(
      String.raw`(\p{RGI_Emoji_Tag_Sequence}|(?=${selectors})(?:${purposeful}))|[${invisible}--${selectors}]+|${selectors}`,
      "gv",
    ),
);
