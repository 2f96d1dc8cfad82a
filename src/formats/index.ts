import type { JsonObject } from "../json-value.ts";
import { type DecodedText, decode } from "../read/decode.ts";
import { guessSyntax, quoteStart } from "../read/detect-syntax.ts";
import { UnreadableBytes } from "../read/gzip.ts";
import type { ReadContext, Reading, ReadOptions, ReportFile } from "./format.ts";
import { readJsonLinesReport } from "./json-lines-report.ts";
import { readJsonReport } from "./json-report.ts";
import { insteadOfTap, isTap } from "./other/file.ts";
import { notAsked, notOurs, unreadableFinding, unrecognised } from "./reading.ts";
import { findFormat, jsonLinesFormats, xmlFormats } from "./registry.ts";
import { openAttempts } from "./test-cases/attempts.ts";
import { newTextBudget } from "./text-budget.ts";
import { readXmlReport } from "./xml-report.ts";

const xmlRoots = xmlFormats.flatMap(({ roots }) => roots);
const isEvent = (object: JsonObject) => jsonLinesFormats.some((format) => format.matches(object));

/**
 * Reads one file. Its content determines the format, not its name. Never throws because of the content. With
 * `mergeRetries`, cases with the same name are attempts. If that includes other files, `attempts` is required.
 */
export function readReportFile(file: ReportFile, options: ReadOptions): Reading {
  if (!options.mergeRetries || options.attempts) return readOnce(file, options);
  const attempts = openAttempts();
  lookThrough(file, { ...options, attempts });
  attempts.startReading();
  return readOnce(file, { ...options, attempts });
}

/** Collects the cases of a file in `attempts`. The reports are discarded. */
export function lookThrough(file: ReportFile, options: ReadOptions): void {
  if (findFormat(options.format)?.finds === "findings") return;
  const { names, ...others } = options;
  readOnce(file, { ...others, budget: newTextBudget() });
}

function readOnce(file: ReportFile, options: ReadOptions): Reading {
  const asked = findFormat(options.format);
  const context = { file, options, asked, budget: options.budget ?? newTextBudget() };
  let text: DecodedText;
  try {
    text = decode(file);
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    return unrecognised(context, `Its bytes can't be read: ${error.message}.`);
  }
  const syntax = guessSyntax(text, xmlRoots, isEvent);
  if (syntax === "json-lines") return readJsonLinesReport(text, context);
  if (syntax === "xml" || syntax === "json") {
    if (asked && asked.syntax !== syntax) return notAsked(context, syntax.toUpperCase());
    const read = syntax === "xml" ? readXmlReport : readJsonReport;
    return withDamage(read(text, context), context, text);
  }
  if (syntax === "html") return notOurs(context, "is an HTML page, not a report.");
  const problem = syntax === "unknown" ? describeUnknown(text) : problems[syntax];
  const explanation = [problem, ...text.notes, text.damage ?? ""].join(" ").trimEnd();
  return unrecognised(context, explanation, text);
}

/** Adds a failure if part of the report may be missing, so that it never passes. */
function withDamage(reading: Reading, { file }: ReadContext, { damage }: DecodedText): Reading {
  if (damage === undefined || "notReport" in reading) return reading;
  const [first, ...rest] = reading.reports;
  if (!first) return reading;
  // One finding is enough. A document that breaks off already has one with the place.
  const isBroken = first.findings.some(({ kind }) => kind === "report");
  const report = isBroken
    ? { ...first, notes: [damage, ...first.notes] }
    : { ...first, findings: [...first.findings, unreadableFinding(file, damage)] };
  return { reports: [report, ...rest] };
}

const problems = {
  empty:
    "The file is empty. The tool was stopped, or ended before it had anything to report. Its log may explain why.",
  zip: "It is a ZIP archive. Unpack it in a step before this one.",
};

function describeUnknown(text: DecodedText): string {
  if (isTap(text)) return `It is TAP. ${insteadOfTap}`;
  return `It is neither XML nor JSON: it begins with ${quoteStart(text)}. Have the tool write a report to its own file, and use the path of that file.`;
}
