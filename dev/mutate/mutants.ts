/** A small change to a source file that should change its behaviour. */
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
 * Returns all mutants of a source file. The code isn't parsed: Biome's format has spaces around operators and one
 * statement per line, which is enough to distinguish `a < b` from a type's `<`.
 */
export function listMutants(code: string): readonly Mutant[] {
  const { masked, strings } = maskLiterals(code);
  const edits = [
    ...listOperatorEdits(masked),
    ...listLiteralEdits(masked),
    ...strings.map(({ at, length }) => ({ at, length, text: '""' })),
    ...listStatementEdits(masked),
    ...listConditionEdits(masked),
  ];
  return edits
    .filter(
      ({ at, length, text }) => code.slice(at, at + length) !== text && !isTypeOrImport(masked, at),
    )
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

function listOperatorEdits(masked: string): readonly Edit[] {
  return operators.flatMap(([from, to]) =>
    findAll(masked, from).map((at) => ({ at, length: from.length, text: to })),
  );
}

function findAll(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function listLiteralEdits(masked: string): readonly Edit[] {
  return [...masked.matchAll(/(?<![\w.$])(?:true|false|\d[\d_]*|0x[\da-f]+)(?![\w.$])/g)].map(
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

/** Returns edits that remove calls, assignments and other statements of one line. */
function listStatementEdits(masked: string): readonly Edit[] {
  const statement =
    /(?<=[;{}]\s*\n)([ \t]+)(?!if |while |for |const |let |return\b|import |export |type |readonly |case )[\w$(][^\n]*;(?=\n)/g;
  return [...masked.matchAll(statement)]
    .filter(({ 0: text }) => !/^\s*[\w$]+\??(?:\([^)]*\))?: /.test(text))
    .map(({ 0: text, index }) => ({ at: index, length: text.length, text: "" }));
}

/** Returns edits that make the conditions of `if` and `while` false. */
function listConditionEdits(masked: string): readonly Edit[] {
  return [...masked.matchAll(/\b(?:if|while) \(/g)].map(({ 0: start, index }) => {
    const open = index + start.length;
    let depth = 1;
    let at = open;
    for (; depth > 0; at++) depth += masked[at] === "(" ? 1 : masked[at] === ")" ? -1 : 0;
    return { at: open, length: at - 1 - open, text: "false" };
  });
}

/** Returns true if the line declares a type or imports something. */
function isTypeOrImport(masked: string, at: number): boolean {
  const line = masked.slice(masked.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:import |export \{|(?:export )?(?:type|interface) |readonly |\| |\} from )/.test(
    line,
  );
}

/** Returns the code with masked comments, strings and regular expressions, and the positions of its plain strings. */
function maskLiterals(code: string): {
  readonly masked: string;
  readonly strings: readonly Span[];
} {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[=(,:&|?!] ?|return |\[)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  const strings: Span[] = [];
  const masked = code.replace(token, (text, at: number) => {
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
  return { masked, strings };
}

interface Span {
  readonly at: number;
  readonly length: number;
}
