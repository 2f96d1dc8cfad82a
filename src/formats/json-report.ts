import type { DecodedText } from "../read/encoding.ts";
import { readJson } from "../read/json.ts";
import type { Report } from "../report.ts";
import { newTextBudget } from "./budget.ts";
import { isEslint, readEslint } from "./eslint.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";
import { isEslintLookalike, nameRelative } from "./json-relatives.ts";
import { isSarif, readSarif } from "./sarif.ts";
import { notOurs, unreadable, unreadableFinding } from "./unreadable.ts";

/** Lists whose complete elements count though the file breaks off later. */
const keptLists = new Set(["results", "messages", "runs"]);

/**
 * Reads a JSON report, ESLint's or SARIF, recognised by its shape. Text and content are in memory at once, so that
 * a file of 200 MB takes up to 900 MB. The largest is half a billion characters.
 */
export function readJsonReport(file: ReportFile, text: DecodedText, options: ReadOptions): Reading {
  const { documents, notes, problem } = readJson(text, keptLists);
  const budget = options.budget ?? newTextBudget();
  const ours = documents
    .map((document) => ({ document, format: formatOf(document) }))
    .filter(({ format }) => format !== undefined);
  const other = ours.find(({ format }) => options.format && format !== options.format)?.format;
  if (other) {
    const problem = `It is ${names[other]}, and the input format asks for ${options.format}.`;
    return unreadable(file, problem, options.format);
  }
  const [first, ...rest] = ours.flatMap(({ document, format }) =>
    format === "sarif"
      ? readSarif(file, document, budget)
      : [readEslint(file.path, document, budget)],
  );
  if (!first) {
    if (problem) return unreadable(file, problem, options.format);
    return notOurs(file, options, nameRelative(documents[0]));
  }
  const notesOfFile = [
    ...text.notes,
    ...notes,
    ...(documents.length > 1
      ? [
          `Holds ${documents.length} JSON documents one after the other; read ${ours.length} of them.`,
        ]
      : []),
  ];
  const broken = problem ? [unreadableFinding(file, problem + adviceFor(first))] : [];
  return {
    reports: [
      {
        ...first,
        findings: broken.length > 0 ? [...broken, ...first.findings] : first.findings,
        notes: [...notesOfFile, ...first.notes],
      },
      ...rest,
    ],
  };
}

/** What a shell does to ESLint's output when it writes the file: other encodings, swallowed quotes. */
function adviceFor(report: Report): string {
  return report.format === "eslint"
    ? " If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`."
    : "";
}

const names = { eslint: "an ESLint report", sarif: "a SARIF report" };

function formatOf(document: unknown): keyof typeof names | undefined {
  if (isSarif(document)) return "sarif";
  return isEslint(document) && !isEslintLookalike(document) ? "eslint" : undefined;
}
