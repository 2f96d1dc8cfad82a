import type { SearchedText } from "../searched-text.ts";
import { readFunctionName } from "../test-names.ts";

/**
 * Finds the 1-based line with a test's name in its file: `def test_gross` for `test_gross[CH-10.81]`, the quoted title
 * for `cart > adds up` and for Jest's `a full cart adds up`. Undefined if there is none.
 * @param className distinguishes several tests with the same name
 */
export function findTestLine(
  file: SearchedText,
  testName: string,
  className = "",
): number | undefined {
  const name = testName.trim();
  const simple = /[A-Za-z_]\w*$/.exec(className.slice(-200))?.[0] ?? "";
  if (name.length < 2) return undefined;
  const last = name.split(/ [›>|] |::|\//).at(-1) ?? "";
  const method = /^[\w$.]+$/.test(last) ? last.slice(last.lastIndexOf(".") + 1) : last;
  // For most names, all of these are the same.
  for (const form of new Set([name, last, method, readFunctionName(name) ?? ""])) {
    const at = findName(file, form, simple);
    if (at !== undefined) return file.lineOf(at);
  }
  const title = findTitle(file, name);
  return title === undefined ? undefined : file.lineOf(title);
}

/**
 * Finds a name as a whole word. A function definition or a title passed to a call is best, then a quoted name, then a
 * plain word, and last a comment. Among equals, those in the class come first.
 */
function findName(file: SearchedText, name: string, className: string): number | undefined {
  if (name.length < 2) return undefined;
  const places = file.find(name);
  if (places.length === 0) return undefined;
  const start = className ? findClass(file, className) : 0;
  let best: number | undefined;
  let bestRank = 0;
  for (const at of places) {
    const rank = rankOf(file.text, at, name.length) * 2 - (at < start ? 1 : 0);
    if (rank <= bestRank) continue;
    best = at;
    bestRank = rank;
  }
  return best;
}

/** Finds the declaration of a class; 0 if there is none. */
function findClass({ text, find }: SearchedText, name: string): number {
  const declaration = `class ${name}`;
  const isWhole = (at: number) =>
    !/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + declaration.length] ?? "");
  return find(declaration).find(isWhole) ?? 0;
}

/** 0: not the whole name; 1: in a comment; 2: a word; 3: in quotes; 4: a definition. */
function rankOf(text: string, at: number, length: number): number {
  const [before = "\n", after = "\n"] = [text[at - 1], text[at + length]];
  const isQuoted = /["'`]/.test(before) && before === after;
  if (!isQuoted && (/[\w$]/.test(before) || /[\w$]/.test(after))) return 0;
  const near = text.slice(Math.max(0, at - 200), at);
  const line = near.slice(near.lastIndexOf("\n") + 1).trimStart();
  if (/^(?:\/\/|#(?!\[)|\*|\/\*|--|<!--)/.test(line)) return 1;
  if (isQuoted) return line.at(-2) === "(" ? 4 : 3;
  return after === "(" && defines.test(line) ? 4 : 2;
}

/** The text before the name of a function in its definition. */
const defines =
  /^(?:(?:async|def|export|final|fn|fun|func|function|internal|open|override|private|protected|pub|public|static|sub|suspend|void)\b|@)/;

/** Finds the longest quoted text that a name ends with. Runners join the titles of suites and test by spaces. */
function findTitle({ text, find, spend }: SearchedText, name: string): number | undefined {
  const lastWord = name.slice(name.lastIndexOf(" ") + 1);
  let longest = 0;
  let found: number | undefined;
  for (const last of find(lastWord)) {
    const quote = text[last + lastWord.length] ?? "";
    if (!/["'`]/.test(quote)) continue;
    let length = lastWord.length;
    while (
      length < name.length &&
      text[last - 1 - (length - lastWord.length)] === name[name.length - length - 1]
    )
      length++;
    if (!spend(length)) break;
    const start = last + lastWord.length - length;
    const isWhole = text[start - 1] === quote && name[name.length - length - 1] === " ";
    if (isWhole && length > longest) {
      longest = length;
      found = start;
    }
  }
  return found;
}
