import { readFunctionName } from "./test-names.ts";

/** Longer texts are generated; looking through them for every test would take long. */
const maxTextLength = 256 * 1024;

/**
 * The line (1-based) on which a test's name stands in its file: `def test_gross` for `test_gross[CH-10.81]`, the
 * title in quotes for `cart > adds up` and for Jest's `a full cart adds up`. Undefined where it doesn't stand there.
 */
export function findTestLine(text: string, testName: string): number | undefined {
  const name = testName.trim();
  if (text.length > maxTextLength || name.length < 2) return undefined;
  const last = name.split(/ [›>|] |::|\//).at(-1) ?? "";
  const method = /^[\w$.]+$/.test(last) ? last.slice(last.lastIndexOf(".") + 1) : last;
  const at =
    findName(text, name) ??
    findName(text, last) ??
    findName(text, method) ??
    findName(text, readFunctionName(name) ?? "") ??
    findTitle(text, name);
  return at === undefined ? undefined : lineOf(text, at);
}

/** Where a name stands as a whole: as a title in quotes, else as a word. */
function findName(text: string, name: string): number | undefined {
  if (name.length < 2) return undefined;
  let asWord: number | undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? "\n";
    const after = text[at + name.length] ?? "\n";
    if (/["'`]/.test(before) && before === after) return at;
    if (!/[\w$]/.test(before) && !/[\w$]/.test(after)) asWord ??= at;
  }
  return asWord;
}

/**
 * Where an ending of a name, some whole words long, stands in quotes: runners join the titles of the suites and the
 * test by spaces. Of several the longest.
 */
function findTitle(text: string, name: string): number | undefined {
  const lastWord = name.slice(name.lastIndexOf(" ") + 1);
  let longest = 0;
  let found: number | undefined;
  for (const quote of ['"', "'", "`"]) {
    const end = lastWord + quote;
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
      const last = at + lastWord.length;
      let length = lastWord.length;
      while (length < name.length && text[last - length - 1] === name[name.length - length - 1])
        length++;
      const isWhole = text[last - length - 1] === quote && name[name.length - length - 1] === " ";
      if (isWhole && length > longest) {
        longest = length;
        found = last - length;
      }
    }
  }
  return found;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
