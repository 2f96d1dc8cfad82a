/**
 * Removes terminal sequences and their remains, and control characters other than `\n` and `\t`. Line ends become
 * `\n`, and the result is well-formed UTF-16. Takes linear time.
 */
export function plainText(text: string): string {
  let plain = text;
  if (control.test(plain) || hasTerminalSequence(plain)) {
    plain = plain.replace(/\r\n?/g, "\n").replace(sequence, "");
    if (clearlyColour.test(plain)) plain = plain.replace(colour, "");
    plain = plain.replace(controls, "");
  }
  return plain.toWellFormed();
}

/** Returns plain text on one line, with single spaces. */
export function oneLine(text: string): string {
  const plain = plainText(text);
  return /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, " ").trim() : plain.trim();
}

/** Returns true if a text without control characters may contain the remains of a terminal sequence. */
export function hasTerminalSequence(text: string): boolean {
  for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
    const after = text.charCodeAt(at + 1);
    if ((after >= zero && after <= nine) || beforeBracket.has(text.charCodeAt(at - 1)))
      return residue.test(text);
  }
  return false;
}

/** What can be before or after the `[` of `residue`. It is checked first because that is cheap. */
const beforeBracket = new Set([..."Bb]3e;\ufffd"].map((character) => character.charCodeAt(0)));
const zero = 0x30;
const nine = 0x39;

/** Shortens a text to at most `limit` (≥ 100) UTF-16 units: its start, the length of the omission, and its end. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor((limit - 50) / 2);
  const left = text.length - 2 * half;
  return `${text.slice(0, half)}\n[… ${left} characters left out …]\n${text.slice(-half)}`.toWellFormed();
}

/** Quotes the first line of a text, shortened and detached. */
export function quoteLine(text: string): string {
  const start = text.slice(0, 1000);
  const end = start.indexOf("\n");
  const line = oneLine(end < 0 ? start : start.slice(0, end));
  if (line === "") return "control characters";
  return detach(line.length > 100 ? `“${line.slice(0, 100).toWellFormed()}…”` : `“${line}”`);
}

/** Copies a text, because V8 keeps the original of a substring in memory: for a report's name, a piece of the file. */
export function detach(text: string): string {
  // Concatenating and cutting makes V8 copy the string, at a tenth of the cost of a conversion to bytes.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/*
 * Each alternative begins with a fixed character and continues with classes that don't contain it, and adjacent classes
 * don't overlap. So the time is linear for any text.
 */

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * ECMA-48 sequences (control sequences, operating system commands such as links, short escapes) after the escape
 * character, or after what gotestsum, pytest, CTest, Catch2, JSON and Surefire write instead of it.
 */
const sequence =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[0-Z\\^-~])|(?:\x9b|(?:\ufffd|#x1[Bb]|\[NON-XML-CHAR-0x1B\]|\\x1[Bb]|\\u001[Bb]|\\033|\\e|&(?:amp)?#27;)\[)[0-?]*[ -/]*[@-~]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: above

const residue = /\[\d{1,3}[;m]|(?:1[Bb]\]?|\\033|\\e|#27;|\ufffd)\[/;

/** Colours whose escape character is missing, `[31m`. A single digit could be a duration (`[5m]`, `[1m 20s]`). */
const clearlyColour = /\[(?:0|2[2-9]|[349][0-7]|[34]9|10[0-7]|\d{1,3}(?:;\d{1,3}){1,6})m(?![\]:])/;
const colour = /\[(?:\d{1,3}(?:;\d{1,3}){0,6})?m(?![\]:])/g;
