/** One small change to a source file, by which its behaviour ought to change. */
export interface Mutant {
  /** 1-based. */
  readonly line: number;
  /** "`===` → `!==`" */
  readonly change: string;
  readonly code: string;
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Returns all mutants of a source file. It is read by tokens instead of by grammar: Biome's format has spaces around
 * operators and one statement per line, which is enough to distinguish `a < b` from a type's `<`.
 */
export function listMutants(code: string): readonly Mutant[] {
  const { bare, strings } = maskTexts(code);
  const edits = [
    ...operatorEdits(bare),
    ...literalEdits(bare),
    ...strings.map(({ at, length }) => ({ at, length, text: '""' })),
    ...statementEdits(bare),
    ...conditionEdits(bare),
  ];
  return edits
    .filter(({ at, length, text }) => code.slice(at, at + length) !== text && !isType(bare, at))
    .sort((a, b) => a.at - b.at)
    .map(({ at, length, text }) => ({
      line: code.slice(0, at).split("\n").length,
      change: `${toQuote(code.slice(at, at + length))} → ${toQuote(text)}`,
      code: code.slice(0, at) + text + code.slice(at + length),
    }));
}

function toQuote(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}

const operators: readonly (readonly [string, string])[] = [
  ...([
    [" === ", " !== "],
    [" && ", " || "],
    [" + ", " - "],
    [" < ", " <= "],
    [" > ", " >= "],
    [" <= ", " < "],
    [" >= ", " > "],
    [" += ", " -= "],
  ] as const),
  ...([
    [" !== ", " === "],
    [" || ", " && "],
    [" - ", " + "],
    [" ?? ", " && "],
  ] as const),
];

function operatorEdits(bare: string): readonly Edit[] {
  return operators.flatMap(([from, to]) =>
    indexesOf(bare, from).map((at) => ({ at, length: from.length, text: to })),
  );
}

function indexesOf(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function literalEdits(bare: string): readonly Edit[] {
  return [...bare.matchAll(/(?<![\w.$])(?:true|false|\d[\d_]*|0x[\da-f]+)(?![\w.$])/g)].map(
    ({ 0: literal, index }) => ({
      at: index,
      length: literal.length,
      text:
        literal === "true"
          ? "false"
          : literal === "false"
            ? "true"
            : String(Number(literal.replaceAll("_", "")) + 1),
    }),
  );
}

/** Calls, assignments and the like that take one line. */
function statementEdits(bare: string): readonly Edit[] {
  const statement =
    /(?<=[;{}]\s*\n)([ \t]+)(?!if |while |for |const |let |return\b|import |export |type |readonly |case )[\w$(][^\n]*;(?=\n)/g;
  return [...bare.matchAll(statement)]
    .filter(({ 0: text }) => !/^\s*[\w$]+\??(?:\([^)]*\))?: /.test(text))
    .map(({ 0: text, index }) => ({ at: index, length: text.length, text: "" }));
}

/** Conditions of `if` and `while` that are always false. */
function conditionEdits(bare: string): readonly Edit[] {
  return [...bare.matchAll(/\b(?:if|while) \(/g)].map(({ 0: start, index }) => {
    const open = index + start.length;
    let depth = 1;
    let at = open;
    for (; depth > 0; at++) depth += bare[at] === "(" ? 1 : bare[at] === ")" ? -1 : 0;
    return { at: open, length: at - 1 - open, text: "false" };
  });
}

/** Returns true if the line declares a type or imports something. */
function isType(bare: string, at: number): boolean {
  const line = bare.slice(bare.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:import |export \{|(?:export )?(?:type|interface) |readonly |\| |\} from )/.test(
    line,
  );
}

/** Returns the code without comments, texts and patterns, and the places of its plain texts. */
function maskTexts(code: string): { readonly bare: string; readonly strings: readonly Span[] } {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[=(,:&|?!] ?|return |\[)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  const strings: Span[] = [];
  const bare = code.replace(token, (text, at: number) => {
    const line = code.slice(code.lastIndexOf("\n", at) + 1, at);
    if (
      text.startsWith('"') &&
      !/\bimport\b|\bfrom $|: *$|\| $|\b(?:Pick|Omit)</.test(line) &&
      text !== '""'
    ) {
      strings.push({ at, length: text.length });
    }
    return text.replace(/[^\n]/g, "_");
  });
  return { bare, strings };
}

interface Span {
  readonly at: number;
  readonly length: number;
}
