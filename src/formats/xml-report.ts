import type { DecodedText } from "../read/decode.ts";
import type { XmlVisitor } from "../read/xml/elements.ts";
import { placesInText } from "../read/xml/error.ts";
import { rootPattern } from "../read/xml/outside.ts";
import type { Repair } from "../read/xml/repairs.ts";
import { scanXml } from "../read/xml/scan.ts";
import type { StartTag } from "../read/xml/tag.ts";
import type { ReadContext, Reading, XmlFormat, XmlReader } from "./format.ts";
import { describeForeignXml } from "./other/xml.ts";
import {
  describeBreak,
  describeSecond,
  notAsked,
  notOurs,
  toReport,
  unreadableFinding,
  unrecognised,
} from "./reading.ts";
import { xmlFormats } from "./registry.ts";

const roots = rootPattern(xmlFormats.flatMap(({ roots }) => roots));

/**
 * Reads an XML report and recognizes it by its root. If the document is cut off or isn't well-formed, the part before
 * the error counts, and the error is a failure.
 */
export function readXmlReport(text: DecodedText, context: ReadContext): Reading {
  const { file, options, asked } = context;
  let opened: { readonly format: XmlFormat; readonly reader: XmlReader } | undefined;
  let foreign: string | undefined;
  let other: XmlFormat | undefined;
  const choose = (root: StartTag): XmlVisitor | undefined => {
    const format = findByRoot(root);
    if (opened && opened.format === format) return opened.reader.visitor;
    if (format?.finds === "findings" && options.attempts?.isLooking) return undefined;
    if (!opened && format) {
      const reader = format.open(context, text, root);
      if (!reader) {
        foreign ??= describeForeignXml(root);
        return undefined;
      }
      if (!asked || format === asked) {
        opened = { format, reader };
        return reader.visitor;
      }
    }
    other ??= format;
    foreign ??= format ? `is ${format.what}` : describeForeignXml(root);
    return undefined;
  };
  const { repairs, broken } = scanXml(text, roots, choose, options.tagLayouts);
  if (!opened && foreign !== undefined) {
    return other ? notAsked(context, other.what) : notOurs(context, foreign);
  }
  const places = placesInText(text, [...repairs.values(), ...(broken ? [broken.offset] : [])]);
  const contents = opened?.reader.finish(!broken);
  const report = opened && contents && toReport(file, opened.format, contents);
  const problem =
    broken &&
    describeBreak(
      "XML",
      { reason: broken.message, place: places.get(broken.offset) ?? "", isCutOff: broken.isCutOff },
      report ? [report] : [],
      opened?.format,
    );
  if (!opened || !report) return unrecognised(context, problem ?? "It contains no report.");
  const findings = [
    ...report.findings,
    ...(problem ? [unreadableFinding(file, problem)] : []),
    ...(other ? [unreadableFinding(file, describeSecond(opened.format, other))] : []),
  ];
  const notes = [...repairs].map(([repair, offset]) => noteOf(repair, places.get(offset) ?? ""));
  return {
    reports: [{ ...report, findings, notes: [...text.notes, ...notes, ...report.notes] }],
  };
}

function findByRoot(root: StartTag): XmlFormat | undefined {
  return xmlFormats.find(
    (format) => format.roots.includes(root.name) && (format.matches?.(root) ?? true),
  );
}

function noteOf(repair: Repair, place: string): string {
  switch (repair) {
    case "forbidden character":
      return `Has control characters, which XML forbids, the first at ${place}; they were taken out.`;
    case "forbidden reference":
      return `Has references to control characters, which XML forbids, the first at ${place}; they were taken out.`;
    case "]]> in text":
      return `Has "]]>" in a text, which XML forbids, first at ${place}; it was read as text.`;
    case "< in attribute":
      return `Has "<" inside an attribute, which XML forbids, first at ${place}; it was read as text.`;
    case "& in attribute":
      return `Has "&" inside an attribute where XML wants "&amp;", first at ${place}; it was read as text.`;
    case "noise":
      return `Has text around the report, first at ${place}; it was skipped.`;
    case "several documents":
      return `Holds several reports one after the other, the second at ${place}; all were read.`;
    case "entity":
      return `Uses entities, the first at ${place}; they are never expanded, but shown as they are written.`;
  }
}
