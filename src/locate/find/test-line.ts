import { readFunctionName } from "../test-names.ts";

/** Longer texts are generated; looking through them for every test would take long. */
const maxTextLength = 256 * 1024;

/**
 * The line (1-based) on which a test's name stands in its file: `def test_gross` for `test_gross[CH-10.81]`, the
 * title in quotes for `cart > adds up` and for Jest's `a full cart adds up`. Undefined where it doesn't stand there.
 * @param className of several tests of one name, the one in this class
 */
export function findTestLine(text: string, testName: string, className = ""): number | undefined {
  const name = testName.trim();
  const simple = /[A-Za-z_]\w*$/.exec(className.slice(-200))?.[0] ?? "";
  if (text.length > maxTextLength || name.length < 2) return undefined;
  const last = name.split(/ [›>|] |::|\//).at(-1) ?? "";
  const method = /^[\w$.]+$/.test(last) ? last.slice(last.lastIndexOf(".") + 1) : last;
  const at =
    findName(text, name, simple) ??
    findName(text, last, simple) ??
    findName(text, method, simple) ??
    findName(text, readFunctionName(name) ?? "", simple) ??
    findTitle(text, name);
  return at === undefined ? undefined : lineOf(text, at);
}

/**
 * Where a name stands as a whole. A function that is defined by it, or a title that is handed to a call, goes before
 * any other place in quotes, that before a mere word, and a comment comes last; of equals those within the class first.
 */
function findName(text: string, name: string, className: string): number | undefined {
  if (name.length < 2) return undefined;
  const first = text.indexOf(name);
  if (first < 0) return undefined;
  const start = className ? Math.max(0, text.search(new RegExp(`\\bclass ${className}\\b`))) : 0;
  let best: number | undefined;
  let bestRank = 0;
  for (let at = first; at >= 0; at = text.indexOf(name, at + name.length)) {
    const rank = rankOf(text, at, name.length) * 2 - (at < start ? 1 : 0);
    if (rank <= bestRank) continue;
    best = at;
    bestRank = rank;
  }
  return best;
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

/** What stands before the name of a function where it is defined. */
const defines =
  /^(?:(?:async|def|export|final|fn|fun|func|function|internal|open|override|private|protected|pub|public|static|sub|suspend|void)\b|@)/;

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
