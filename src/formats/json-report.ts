import type { FormatName, Report } from "../model/report.ts";
import type { DecodedText } from "../read/decode.ts";
import { readJson } from "../read/json/parse.ts";
import { isEslint, readEslint } from "./eslint/index.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";
import { nameRelative } from "./other/json.ts";
import { isSarif, readSarif } from "./sarif/index.ts";
import { newTextBudget, type TextBudget } from "./text-budget.ts";
import { describeBreak, notOurs, unreadable, unreadableFinding } from "./unreadable.ts";

interface JsonFormat {
  readonly name: FormatName;
  /** As a sentence goes on: "It is …". */
  readonly what: string;
  /** Whether a document means to be of this format, be it well made or not. */
  is(document: unknown): boolean;
  read(file: ReportFile, document: unknown, budget: TextBudget): readonly Report[];
  /** What a broken one mostly comes from, and what to do. */
  readonly advice?: string;
}

/** The registry: the first that a document is of reads it. */
const formats: readonly JsonFormat[] = [
  { name: "sarif", what: "a SARIF report", is: isSarif, read: readSarif },
  {
    name: "eslint",
    what: "an ESLint report",
    is: isEslint,
    read: (...args) => [readEslint(...args)],
    // A shell writes it in another encoding, or swallows quotes.
    advice: "If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`.",
  },
];

/** Lists whose complete elements count though the file breaks off later. */
const keptLists = new Set(["results", "messages", "runs"]);

/**
 * Reads a JSON report, recognised by its shape. Text and content are in memory at once, so that a file of 200 MB takes
 * up to 900 MB. The largest is half a billion characters.
 */
export function readJsonReport(file: ReportFile, text: DecodedText, options: ReadOptions): Reading {
  const { documents, notes, problem, broken } = readJson(text, keptLists);
  const budget = options.budget ?? newTextBudget();
  const ours = documents.flatMap((document) => {
    const format = formats.find(({ is }) => is(document));
    return format ? [{ document, format }] : [];
  });
  const other = ours.find(({ format }) => options.format && format.name !== options.format);
  if (other) {
    const problem = `It is ${other.format.what}, and the input format asks for ${options.format}.`;
    return unreadable(file, problem, options.format);
  }
  const reports = ours.flatMap(({ document, format }) => format.read(file, document, budget));
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  const { advice } = ours.at(-1)?.format ?? {};
  const why = broken && describeBreak("valid JSON", broken, { what: "Findings", count }, advice);
  const [first, ...rest] = reports;
  if (!first) {
    const reason = problem ?? why;
    if (reason !== undefined) return unreadable(file, reason, options.format);
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
  return {
    reports: [
      {
        ...first,
        findings: why ? [unreadableFinding(file, why), ...first.findings] : first.findings,
        notes: [...notesOfFile, ...first.notes],
      },
      ...rest,
    ],
  };
}
