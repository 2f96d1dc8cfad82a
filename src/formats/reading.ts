import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { countTests } from "../model/totals.ts";
import type { DecodedText } from "../read/decode.ts";
import type { Break } from "../read/json/parse.ts";
import { detach } from "../read/plain-text.ts";
import type { Contents, Format, ReadContext, Reading, ReportFile } from "./format.ts";
import { isSomethingElse } from "./other/file.ts";

/** Makes the report of one tool in a file. The format is undefined if it couldn't be detected. */
export function toReport(
  { path }: ReportFile,
  format: Format | undefined,
  { tool, ...contents }: Contents,
): Report {
  return {
    file: path,
    ...(format && { format: format.name, finds: format.finds }),
    tool: tool ?? format?.tool ?? "",
    suites: [],
    suppressed: 0,
    known: 0,
    notes: [],
    ...contents,
  };
}

/** Makes the finding for a file that is unreadable, completely or from some point on. */
export function unreadableFinding(file: ReportFile, problem: string): Finding {
  return {
    kind: "report",
    level: "failure",
    title: `Can't read ${file.path}`,
    message: detach(problem),
    // A report isn't a source file, so it can't be annotated.
    places: [],
  };
}

/** Describes a document that can't be read to its end. `reports` is what was read before the break. */
export function describeBreak(
  syntax: "XML" | "JSON",
  { reason, place, isCutOff }: Break,
  reports: readonly Report[],
  format: Format | undefined,
): string {
  return [
    `It isn't valid ${syntax}: ${reason}, at ${place}.`,
    isCutOff
      ? "It was cut off: the tool that writes it was stopped, or the disk was full."
      : "The tool that wrote it made a mistake, or something else wrote into the file.",
    countRead(syntax, reports),
    ...(format?.advice && !isCutOff ? [format.advice] : []),
  ].join(" ");
}

function countRead(syntax: "XML" | "JSON", reports: readonly Report[]): string {
  const isOfTests = reports.some(({ finds }) => finds === "tests");
  // Without any report: most reports in XML are of tests, most in JSON are of linters.
  if (isOfTests || (reports.length === 0 && syntax === "XML")) {
    return `Test cases counted before that point: ${countTests(reports).tests || "none"}.`;
  }
  // What couldn't be read isn't a finding.
  const read = reports.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== "report"));
  return `Findings counted before that point: ${read.length || "none"}.`;
}

/** Describes a file that contains reports of two formats. */
export function describeSecond(first: Format, second: Format): string {
  return `It contains ${second.what} after ${first.what}, which isn't read. Write each report to its own file.`;
}

type Asked = Pick<ReadContext, "file" | "asked">;

/** Makes the reading of a file that is completely unreadable. `problem` says what is wrong, where, and what to do. */
export function unreadable({ file, asked }: Asked, problem: string): Reading {
  return { reports: [toReport(file, asked, { findings: [unreadableFinding(file, problem)] })] };
}

/** Makes the reading of a file in another format than the requested one; `what` follows "It is". */
export function notAsked(context: Asked, what: string): Reading {
  return unreadable(
    context,
    `It is ${what}, but the input format asks for ${context.asked?.name}.`,
  );
}

/** Makes the reading of a file without a known format: skipped if it isn't a report, else unreadable. */
export function unrecognised(context: Asked, problem: string, text?: DecodedText): Reading {
  const { file } = context;
  if (!isSomethingElse(file, text)) return unreadable(context, problem);
  return { notReport: `${file.path} isn't a report.`, isSomethingElse: true };
}

/**
 * Makes the reading of a valid document in an unsupported format: skipped with a note if a wildcard found it, a failure
 * if its path or format was given. `what` is a sentence without a subject: "is a Maven POM, not a report."
 */
export function notOurs(context: Asked, what: string): Reading {
  const { file, asked } = context;
  return file.explicit || asked
    ? unreadable(context, `It ${what}`)
    : { notReport: `${file.path} ${what}` };
}
