import type { DecodedText } from "../read/decode.ts";
import { readLines, readObjects } from "../read/json/lines.ts";
import { quoteLine } from "../read/plain-text.ts";
import { count } from "../text.ts";
import type { Contents, JsonLinesFormat, JsonLinesReader, ReadContext, Reading } from "./format.ts";
import { describeSecond, notAsked, toReport, unreadable, unreadableFinding } from "./reading.ts";
import { jsonLinesFormats } from "./registry.ts";

/** The number of lines before the first event that the reader gets, because a build prints its errors first. */
const maxEarlyLines = 500;

/**
 * Reads JSON lines. The first known event determines the format. Other lines are output of a build or program. If
 * several runs follow each other, all of them count.
 */
export function readJsonLinesReport(text: DecodedText, context: ReadContext): Reading {
  const { file, asked } = context;
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
        if (asked && format !== asked) return notAsked(context, format.what);
        opened = { format, reader: format.open(context) };
        for (const before of early) opened.reader.readText(before);
      }
      if (format && format !== opened?.format) other ??= format;
      opened?.reader.readEvent(object);
    }
    isWhole = line.isEnded || !isCut;
    isMissing ||= line.isTooLong;
    if (around === "" || betweenObjects.test(around) || !isWhole) continue;
    noise.add(around, number);
    if (opened) opened.reader.readText(around);
    else if (early.length < maxEarlyLines) early.push(around.slice(0, 2000));
  }
  if (!opened) return unreadable(context, "It contains no events of a test run.");
  const { format, reader } = opened;
  const contents = reader.finish(isWhole && text.damage === undefined);
  const all: Contents = {
    ...contents,
    ...(isMissing && { incomplete: true }),
    findings: other
      ? [...contents.findings, unreadableFinding(file, describeSecond(format, other))]
      : contents.findings,
    notes: [
      ...text.notes,
      ...(text.damage === undefined ? [] : [text.damage]),
      ...noise.notes(),
      ...(isMissing ? [missingNote] : []),
      ...(contents.notes ?? []),
    ],
  };
  return { reports: [toReport(file, format, all)] };
}

const missingNote = "Has lines of more than 8 MiB, which were not read to their end.";

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
