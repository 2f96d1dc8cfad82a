import { readFunctionName } from "./test-names.ts";

/** Longer texts are generated, and searching them for every test would take long. */
const maxTextLength = 1024 * 1024;
const maxWords = 24;

/**
 * The line (1-based) on which a test's name stands in its file: `def test_gross` for `test_gross[CH-10.81]`, the
 * title in quotes for `cart > adds up` and for Jest's `a full cart adds up`. Undefined where it doesn't stand there.
 */
export function findTestLine(text: string, testName: string): number | undefined {
  if (text.length > maxTextLength) return undefined;
  for (const spelling of toSpellings(testName)) {
    const at = findName(text, spelling);
    if (at !== undefined) return lineOf(text, at);
  }
  return undefined;
}

interface Spelling {
  readonly name: string;
  /** It is only believed as a title in quotes. */
  readonly quoted: boolean;
}

/** How the name may stand in the source, the surest first. */
function toSpellings(testName: string): readonly Spelling[] {
  const name = testName.trim();
  const last = name.split(/ [›>|] |::|\//).at(-1) ?? "";
  const method = /^[\w$.]+$/.test(last) ? last.slice(last.lastIndexOf(".") + 1) : last;
  const identifier = readFunctionName(name) ?? "";
  // Runners join the titles of the suites and the test by a space; the test's own title is an ending of that.
  const words = name.split(" ");
  const endings = words.length > maxWords ? [] : words.map((_, i) => words.slice(i).join(" "));
  return [
    ...[name, last, method, identifier].map((spelling) => ({ name: spelling, quoted: false })),
    ...endings.slice(1).map((spelling) => ({ name: spelling, quoted: true })),
  ].filter((spelling) => spelling.name.length > 1);
}

/** Where a name stands as a whole: as a title in quotes, else as a word. */
function findName(text: string, { name, quoted }: Spelling): number | undefined {
  let asWord: number | undefined;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? "\n";
    const after = text[at + name.length] ?? "\n";
    if (/["'`]/.test(before) && before === after) return at;
    if (!quoted && !/[\w$]/.test(before) && !/[\w$]/.test(after)) asWord ??= at;
  }
  return asWord;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
