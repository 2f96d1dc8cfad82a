import type { Finding } from "../model/finding.ts";
import type { DecodedText } from "../read/decode.ts";
import type { Break } from "../read/json/parse.ts";
import { detach } from "../read/plain-text.ts";
import type { Format, Reading, ReportFile } from "./format.ts";
import { isSomethingElse } from "./other/file.ts";
import { toReport } from "./to-report.ts";

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

/**
 * Describes a document that can't be read to its end. `counted` is what was read before the break; `advice` is used
 * unless the file was cut off.
 */
export function describeBreak(
  syntax: "valid XML" | "valid JSON",
  { reason, place, isCutOff }: Break,
  counted: { readonly what: "Test cases" | "Findings"; readonly count: number },
  advice?: string,
): string {
  return [
    `It isn't ${syntax}: ${reason}, at ${place}.`,
    isCutOff
      ? "It was cut off: the tool that writes it was stopped, or the disk was full."
      : "The tool that wrote it made a mistake, or something else wrote into the file.",
    `${counted.what} counted before that point: ${counted.count || "none"}.`,
    ...(advice && !isCutOff ? [advice] : []),
  ].join(" ");
}

/** Describes a file in another format than the requested one; `what` follows "It is". */
export function describeOther(what: string, asked: Format | undefined): string {
  return `It is ${what}, but the input format asks for ${asked?.name}.`;
}

/** Describes a file that contains reports of two formats. */
export function describeSecond(first: Format, second: Format): string {
  return `It contains ${second.what} after ${first.what}, which isn't read. Write each report to its own file.`;
}

/** Makes the reading of a file that is completely unreadable. `problem` says what is wrong, where, and what to do. */
export function unreadable(file: ReportFile, problem: string, format: Format | undefined): Reading {
  const findings = [unreadableFinding(file, problem)];
  if (format) return { reports: [toReport(file, format, { findings })] };
  const nothing = { suites: [], suppressed: 0, known: 0, notes: [] };
  return { reports: [{ file: file.path, tool: "", findings, ...nothing }] };
}

/** Makes the reading of a file without a known format: skipped if it isn't a report, else unreadable. */
export function unrecognised(
  file: ReportFile,
  problem: string,
  format: Format | undefined,
  text?: DecodedText,
): Reading {
  if (!isSomethingElse(file, text)) return unreadable(file, problem, format);
  return { notReport: `${file.path} isn't a report.`, isSomethingElse: true };
}

/**
 * Makes the reading of a valid document in an unsupported format: skipped with a note if a wildcard found it, a failure
 * if its path or format was given. `what` is a sentence without a subject: "is a Maven POM, not a report."
 */
export function notOurs(file: ReportFile, asked: Format | undefined, what: string): Reading {
  if (file.explicit || asked) return unreadable(file, `It ${what}`, asked);
  return { notReport: `${file.path} ${what}` };
}
