/**
 * Text from outside, as text in which a reader sees every character. Characters that show nothing, or that turn the direction of
 * writing, make one name read as another, so they are written as `\u{202E}`. What needs them to look right keeps them: emoji
 * sequences, the joiners between letters of Arabic or Indic scripts, and the variants of Han and Mongolian characters.
 * Control characters but `\n` and `\t` are left out. The result contains no other invisible character, so doing it twice
 * changes nothing.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function toVisible(text: string): string {
  if (!unusual.test(text)) return text;
  return text
    .replace(control, "")
    .toWellFormed()
    .replace(hidden, (found, kept) => (kept === undefined ? writeOut(found) : found));
}

/** The text with every character above U+FFFF written out, for places that can't take them. */
export function writeOutAstral(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, writeOut);
}

/** JSON in which invisible and control characters are escapes, so that its values stay exact and nothing in the file is hidden. */
export function toVisibleJson(json: string): string {
  if (!unusual.test(json)) return json;
  return json
    .replace(control, toJsonEscape)
    .replace(hidden, (found, kept) =>
      kept === undefined ? found.split("").map(toJsonEscape).join("") : found,
    );
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

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusual = /[^\t\n\x20-\x7e]/;
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: above

/**
 * What shows nothing by Unicode's properties, the separators of lines, and characters that are drawn as a blank without being white space.
 * Some signs of the category Cf are drawn: they are written before numbers and names.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const invisible = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]]`;

/** Scripts whose letters change their shape with a joiner or a non-joiner. */
const joiningScripts =
  "Arabic Syriac Mandaic Nko Adlam Hanifi_Rohingya Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese Sundanese Newa Tirhuta Grantha Meetei_Mayek Chakma"
    .split(" ")
    .map((script) => String.raw`\p{Script_Extensions=${script}}`)
    .join("");
const joiningLetter = String.raw`[[[${joiningScripts}]&&[\p{L}\p{M}]]--\p{Default_Ignorable_Code_Point}]`;

/** Signs that take the vowel from an Indic consonant; a joiner behind one may also end a word. */
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;

/** Invisible characters in a place where they have a purpose, one each: https://www.unicode.org/reports/tr51/#Emoji_Sequences, https://www.rfc-editor.org/rfc/rfc5892#appendix-A */
const purposeful = [
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${joiningLetter})[\u200c\u200d](?=${joiningLetter})`,
  String.raw`(?<=${virama})[\u200c\u200d]`,
  String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\p{Script=Mongolian}&&\p{L}])[\u180b-\u180f]`,
].join("|");

/** The only ones that may have a purpose, so that the rules above are tried at these alone. */
const selectors = String.raw`[\u180b-\u180f\u200c\u200d\ufe0e\ufe0f\u{e0100}-\u{e01ef}]`;

/**
 * Invisible characters; the group has what is kept. Only three flags have tags, so that tags can't hide a text.
 * Without the selectors they are matched in runs, so that a text of nothing else is fast too.
 */
const hidden = new RegExp(
  String.raw`(\p{RGI_Emoji_Tag_Sequence}|(?=${selectors})(?:${purposeful}))|[${invisible}--${selectors}]+|${selectors}`,
  "gv",
);
