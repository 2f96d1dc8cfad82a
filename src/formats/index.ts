import { type DecodedText, decode } from "../read/decode.ts";
import { guessSyntax, quoteStart } from "../read/detect-syntax.ts";
import { UnreadableBytes } from "../read/gzip.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";
import { readJsonReport } from "./json-report.ts";
import { findFormat, titleOfFormat, xmlFormats } from "./registry.ts";
import { notOurs, unreadable, unreadableFinding } from "./unreadable.ts";
import { readXmlReport } from "./xml-report.ts";

const xmlRoots = xmlFormats.flatMap(({ roots }) => roots);

/**
 * Reads one file. Its format is recognised by what the file holds, not by its name. Never throws for what the file
 * holds.
 */
export function readReportFile(file: ReportFile, options: ReadOptions): Reading {
  const asked = findFormat(options.format);
  let text: DecodedText;
  try {
    text = decode(file);
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    return unreadable(file, `Its bytes can't be read: ${error.message}.`, asked);
  }
  const syntax = guessSyntax(text, xmlRoots);
  if (syntax === "xml" || syntax === "json") {
    if (asked && asked.syntax !== syntax) {
      const found = syntax === "xml" ? "XML" : "JSON";
      return unreadable(
        file,
        `It is ${found}, but the input format asks for ${asked.name}.`,
        asked,
      );
    }
    return withDamage(readers[syntax](file, text, options), file, text);
  }
  if (syntax === "html") return notOurs(file, asked, "is an HTML page, not a report.");
  const problem = syntax === "unknown" ? describeUnknown(text) : problems[syntax];
  return unreadable(file, [problem, ...text.notes, text.damage ?? ""].join(" ").trimEnd(), asked);
}

/** What was read counts, but a report of which something may be missing is never green. */
function withDamage(reading: Reading, file: ReportFile, { damage }: DecodedText): Reading {
  if (damage === undefined || "notReport" in reading) return reading;
  const [first, ...rest] = reading.reports;
  if (!first) return reading;
  // One line is enough, and that of a document that breaks off says where.
  const isBroken = first.findings.some(({ kind }) => kind === "report");
  const report = isBroken
    ? { ...first, notes: [damage, ...first.notes] }
    : { ...first, findings: [...first.findings, unreadableFinding(file, damage)] };
  return { reports: [report, ...rest] };
}

const readers = { xml: readXmlReport, json: readJsonReport };

const problems = {
  empty:
    "The file is empty. The tool that should write it was stopped, or ended before it had anything to report; its log tells why.",
  zip: "It is a ZIP archive. Unpack it in a step before this one.",
};

function describeUnknown(text: DecodedText): string {
  return `It is neither XML nor JSON: it begins with ${quoteStart(text)}. Let the tool write ${titleOfFormat(undefined)} into a file of its own, and give the path of that file.`;
}
