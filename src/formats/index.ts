import { anyFormatTitle } from "../model/report.ts";
import { type DecodedText, decode } from "../read/decode.ts";
import { guessSyntax, quoteStart } from "../read/detect-syntax.ts";
import { UnreadableBytes } from "../read/gzip.ts";
import type { Reading, ReadOptions, ReportFile } from "./format.ts";
import { readJsonReport } from "./json-report.ts";
import { readXmlReport } from "./junit/index.ts";
import { notOurs, unreadable } from "./unreadable.ts";

/** The registry: which reader takes which kind of document. A format is found by what the file holds, not by its name. */
const readers = { xml: readXmlReport, json: readJsonReport };

/** Reads one file, whatever it is. Never throws for what stands in it. */
export function readReportFile(file: ReportFile, options: ReadOptions): Reading {
  let text: DecodedText;
  try {
    text = decode(file);
  } catch (error) {
    if (!(error instanceof UnreadableBytes)) throw error;
    return unreadable(file, `Its bytes can't be read: ${error.message}.`, options.format);
  }
  const syntax = guessSyntax(text);
  if (syntax === "xml" || syntax === "json") {
    const { format } = options;
    if (format && (format === "junit") !== (syntax === "xml")) {
      const found = syntax === "xml" ? "XML" : "JSON";
      return unreadable(file, `It is ${found}, but the input format asks for ${format}.`, format);
    }
    return readers[syntax](file, text, options);
  }
  if (syntax === "html") return notOurs(file, options, "is an HTML page, not a report.");
  const problem = syntax === "unknown" ? describeUnknown(text) : problems[syntax];
  return unreadable(file, [problem, ...text.notes].join(" "), options.format);
}

const problems = {
  empty:
    "The file is empty. The tool that should write it was stopped, or ended before it had anything to report; its log tells why.",
  zip: "It is a ZIP archive. Unpack it in a step before this one.",
};

function describeUnknown(text: DecodedText): string {
  return `It is neither XML nor JSON: it begins with ${quoteStart(text)}. Let the tool write ${anyFormatTitle} into a file of its own, and give the path of that file.`;
}
