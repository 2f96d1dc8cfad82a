import type { Finding } from "../model/finding.ts";
import type { DecodedText } from "../read/decode.ts";
import { readLines, readObjects } from "../read/json/lines.ts";
import { quoteLine } from "../read/plain-text.ts";
import { count } from "../text.ts";
import type {
  JsonLinesFormat,
  JsonLinesReader,
  Reading,
  ReadOptions,
  ReportFile,
} from "./format.ts";
import { findFormat, jsonLinesFormats } from "./registry.ts";
import { newTextBudget } from "./text-budget.ts";
import { toReport } from "./to-report.ts";
import { describeOther, describeSecond, unreadable, unreadableFinding } from "./unreadable.ts";

/** The number of lines before the first event that the reader gets, because a build prints its errors first. */
const maxEarlyLines = 500;

/**
 * Reads JSON lines. The first known event determines the format. Other lines are output of a build or program. If
 * several runs follow each other, all of them count.
 */
export function readJsonLinesReport(
  file: ReportFile,
  text: DecodedText,
  options: ReadOptions,
): Reading {
  const asked = findFormat(options.format);
  const context = { file, options, budget: options.budget ?? newTextBudget() };
  const noise = newNoise();
  const early: string[] = [];
  let opened: { readonly format: JsonLinesFormat; readonly reader: JsonLinesReader } | undefined;
  let other: JsonLinesFormat | undefined;
  let isWhole = true;
  let isMissing = false;
  let number = 0;
  for (const line of readLines(text)) {
    number++;
    const { objects, text: around, isCut } = readObjects(line.text);
    for (const object of objects) {
      const format = jsonLinesFormats.find((one) => one.matches(object));
      if (!opened && format) {
        if (asked && format !== asked)
          return unreadable(file, describeOther(format.what, asked), asked);
        opened = { format, reader: format.open(context) };
        for (const before of early) opened.reader.readText(before);
      }
      if (format && format !== opened?.format) other ??= format;
      opened?.reader.readEvent(object);
    }
    isWhole = line.isEnded || !isCut;
    if (line.isTooLong) isMissing = true;
    if (around === "" || betweenObjects.test(around) || !isWhole) continue;
    noise.add(around, number);
    if (opened) opened.reader.readText(around);
    else if (early.length < maxEarlyLines) early.push(around.slice(0, 2000));
  }
  if (!opened) return unreadable(file, "It contains no events of a test run.", asked);
  const { format, reader } = opened;
  const contents = reader.finish(isWhole && text.damage === undefined);
  const notes = [
    ...damageOf(text),
    ...noise.notes(),
    ...(isMissing ? [missingNote] : []),
    ...(contents.notes ?? []),
  ];
  const findings = [...contents.findings, ...secondFindings(file, format, other)];
  const incomplete = isMissing ? ({ incomplete: true } as const) : {};
  return {
    reports: [toReport(file, format, { ...contents, ...incomplete, findings, notes })],
  };
}

function damageOf({ notes, damage }: DecodedText): readonly string[] {
  return damage === undefined ? notes : [...notes, damage];
}

const missingNote = "Has lines of more than 8 MiB, which were not read to their end.";

function secondFindings(
  file: ReportFile,
  first: JsonLinesFormat,
  second: JsonLinesFormat | undefined,
): readonly Finding[] {
  return second ? [unreadableFinding(file, describeSecond(first, second))] : [];
}

/** The text between the objects of a list. Flutter writes single events as lists; jq writes all events as one list. */
const betweenObjects = /^[\s[\],]*$/;

/** Counts the lines that aren't events. */
function newNoise() {
  let lines = 0;
  let first = "";
  return {
    add(line: string, number: number): void {
      lines++;
      if (lines === 1) first = `line ${number}: ${quoteLine(line.trimStart())}`;
    },
    notes: (): readonly string[] =>
      lines > 0
        ? [`Skipped text that isn't JSON: ${count(lines, "line")}, the first is ${first}.`]
        : [],
  };
}
