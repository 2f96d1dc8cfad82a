import type { Report } from "../model/report.ts";
import type { DecodedText } from "../read/decode.ts";
import { readJson } from "../read/json/parse.ts";
import { brokenEntries } from "./broken-entries.ts";
import type { Format, JsonFormat, ReadContext, Reading } from "./format.ts";
import { nameRelative } from "./other/json.ts";
import {
  describeBreak,
  notAsked,
  notOurs,
  toReport,
  unreadableFinding,
  unrecognised,
} from "./reading.ts";
import { jsonFormats } from "./registry.ts";
import { surplusReports } from "./surplus-reports.ts";

const keptLists = new Set(jsonFormats.flatMap((format) => format.keptLists));

/**
 * Reads a JSON report and recognizes it by its structure. The text and its content are in memory at the same time, so a
 * file of 200 MB needs up to 900 MB. The limit is half a billion characters.
 */
export function readJsonReport(text: DecodedText, context: ReadContext): Reading {
  const { file, options, asked } = context;
  const { documents, notes, problem, broken } = readJson(text, keptLists);
  const found = documents.map((document) => {
    return { document, format: findByShape(document, asked), size: 1 };
  });
  const parts = joinParts(found);
  const ours = parts.flatMap(({ format, ...part }) => (format ? [{ ...part, format }] : []));
  const other = ours.find(({ format }) => asked && format !== asked);
  if (other) return notAsked(context, other.format.what);
  const isLooking = options.attempts?.isLooking ?? false;
  const reports: Report[] = [];
  const surplus = surplusReports();
  const entries = brokenEntries();
  for (const { document, format } of ours) {
    if (isLooking && format.finds === "findings") continue;
    const isWhole = !broken || document !== documents.at(-1);
    for (const read of format.read(document, { ...context, broken: entries }, isWhole)) {
      const unread = entries.takeProblem();
      const findings = unread ? [...read.findings, unreadableFinding(file, unread)] : read.findings;
      const contents = { ...read, findings };
      if (!surplus.has(contents)) reports.push(toReport(file, format, contents));
    }
  }
  const why = broken && describeBreak("JSON", broken, reports, ours.at(-1)?.format);
  const [first, ...rest] = reports;
  if (!first) {
    const reason = problem ?? why;
    if (reason !== undefined) return unrecognised(context, reason);
    return notOurs(context, nameRelative(documents[0]));
  }
  const taken = ours.reduce((sum, { size }) => sum + size, 0);
  const notesOfFile = [
    ...text.notes,
    ...notes,
    ...(parts.length > 1
      ? [`Holds ${found.length} JSON documents one after the other; read ${taken} of them.`]
      : []),
    ...surplus.notes(),
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

interface Part {
  readonly document: unknown;
  readonly format: JsonFormat | undefined;
  /** The number of documents that it was made of. */
  readonly size: number;
}

/** The requested format is tried first, because an empty list matches several formats. */
function findByShape(document: unknown, asked: Format | undefined): JsonFormat | undefined {
  if (asked?.syntax === "json" && asked.matches(document)) return asked;
  return jsonFormats.find(({ matches }) => matches(document));
}

/** The documents of a format with parts become one list. */
function joinParts(documents: readonly Part[]): readonly Part[] {
  const format = documents.find((one) => one.format?.isPart)?.format;
  const isOne = (one: Part) =>
    one.format ? one.format === format : format?.isPart?.(one.document) === true;
  const parts = documents.filter(isOne);
  if (parts.length < 2) return documents;
  const document = parts.flatMap((part) => part.document);
  const list = { format, document, size: parts.length };
  return documents.flatMap((one) => (one === parts[0] ? [list] : isOne(one) ? [] : [one]));
}
