import type { Report, Suite } from "../../model/report.ts";
import type { DecodedText } from "../../read/decode.ts";
import { placesInText, type XmlError } from "../../read/xml/error.ts";
import type { Mend } from "../../read/xml/repairs.ts";
import { scanXml } from "../../read/xml/scan.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { Reading, ReadOptions, ReportFile } from "../format.ts";
import { describeForeignXml } from "../other/xml.ts";
import { newTextBudget } from "../text-budget.ts";
import { describeBreak, notOurs, unreadable, unreadableFinding } from "../unreadable.ts";
import { collectJunit } from "./collect.ts";
import { findRepeated } from "./repeated.ts";
import { unknownTool } from "./tools.ts";
import { junitShape, junitVisitor } from "./walk.ts";

/**
 * Reads XML: JUnit's, of whatever dialect. There is no standard; https://github.com/testmoapp/junitxml describes the
 * common ground. Counts are of the cases read. A document that breaks counts up to there, and is a failure.
 */
export function readXmlReport(file: ReportFile, text: DecodedText, options: ReadOptions): Reading {
  const budget = options.budget ?? newTextBudget();
  const isRepeated = options.mergeRetries ? findRepeated(text, budget) : undefined;
  const { events, finish } = collectJunit(options, budget, isRepeated);
  let foreign: string | undefined;
  const readForeignRoot = (root: StartTag) => {
    foreign = describeForeignXml(root);
  };
  const visitor = junitVisitor({ ...events, readForeignRoot }, budget);
  const { mends, broken } = scanXml(text, junitShape, visitor);
  if (foreign !== undefined) return notOurs(file, options, foreign);

  const { suites, findings, notes, tool, isJunit } = finish(!broken);
  const offsets = [...mends.values(), ...(broken ? [broken.offset] : [])];
  const places = placesInText(text, offsets);
  const problem = broken && describeBroken(broken, places, suites);
  if (problem !== undefined && !isJunit) return unreadable(file, problem, options.format);
  const report: Report = {
    file: file.path,
    format: "junit",
    tool: tool ?? unknownTool,
    suites,
    findings: problem ? [...findings, unreadableFinding(file, problem)] : findings,
    suppressed: 0,
    known: 0,
    notes: [
      ...text.notes,
      ...[...mends].map(([mend, offset]) => noteOf(mend, places.get(offset) ?? "")),
      ...notes,
    ],
  };
  return { reports: [report] };
}

type Places = ReadonlyMap<number, string>;

function describeBroken(broken: XmlError, places: Places, suites: readonly Suite[]): string {
  const { message: reason, isCutOff } = broken;
  const place = places.get(broken.offset) ?? "";
  const count = suites.reduce((sum, { counts }) => sum + counts.tests, 0);
  return describeBreak(
    "well-formed XML",
    { reason, place, isCutOff },
    { what: "Test cases", count },
  );
}

function noteOf(mend: Mend, place: string): string {
  switch (mend) {
    case "forbidden character":
      return `Has control characters, which XML forbids, the first at ${place}; they were taken out.`;
    case "forbidden reference":
      return `Has references to control characters, which XML forbids, the first at ${place}; they were taken out.`;
    case "]]> in text":
      return `Has "]]>" in a text, which XML forbids, first at ${place}; it was read as text.`;
    case "noise":
      return `Has text around the report, first at ${place}; it was passed over.`;
    case "several documents":
      return `Holds several reports one after the other, the second at ${place}; all were read.`;
    case "entity":
      return `Uses entities that it declares itself, first at ${place}; they are never expanded.`;
  }
}
