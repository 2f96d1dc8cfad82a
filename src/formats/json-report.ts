import type { Report } from "../model/report.ts";
import { countTests } from "../model/totals.ts";
import type { DecodedText } from "../read/decode.ts";
import { readJson } from "../read/json/parse.ts";
import type { Format, JsonFormat, Reading, ReadOptions, ReportFile } from "./format.ts";
import { nameRelative } from "./other/json.ts";
import { findFormat, jsonFormats } from "./registry.ts";
import { surplusReports } from "./surplus-reports.ts";
import { newTextBudget } from "./text-budget.ts";
import { toReport } from "./to-report.ts";
import {
  describeBreak,
  describeOther,
  notOurs,
  unreadable,
  unreadableFinding,
  unrecognised,
} from "./unreadable.ts";

const keptLists = new Set(jsonFormats.flatMap((format) => format.keptLists));

/**
 * Reads a JSON report and recognizes it by its structure. The text and its content are in memory at the same time, so a
 * file of 200 MB needs up to 900 MB. The limit is half a billion characters.
 */
export function readJsonReport(file: ReportFile, text: DecodedText, options: ReadOptions): Reading {
  const { documents, notes, problem, broken } = readJson(text, keptLists);
  const context = { file, options, budget: options.budget ?? newTextBudget() };
  const asked = findFormat(options.format);
  const found = documents.map((document) => ({ document, format: findByShape(document, asked) }));
  const parts = joinSplit(found);
  const ours = parts.flatMap(({ document, format }) => (format ? [{ document, format }] : []));
  const other = ours.find(({ format }) => asked && format !== asked);
  if (other) return unreadable(file, describeOther(other.format.what, asked), asked);
  const isLooking = options.attempts?.isLooking ?? false;
  const reports: Report[] = [];
  const surplus = surplusReports();
  for (const { document, format } of ours) {
    if (isLooking && format.finds === "findings") continue;
    const isWhole = !broken || document !== documents.at(-1);
    for (const contents of format.read(document, context, isWhole)) {
      if (!surplus.has(contents)) reports.push(toReport(file, format, contents));
    }
  }
  const { advice } = ours.at(-1)?.format ?? {};
  const why = broken && describeBreak("valid JSON", broken, countRead(reports), advice);
  const [first, ...rest] = reports;
  if (!first) {
    const reason = problem ?? why;
    if (reason !== undefined) return unrecognised(file, reason, asked);
    return notOurs(file, asked, nameRelative(documents[0]));
  }
  const notesOfFile = [
    ...text.notes,
    ...notes,
    ...(parts.length > 1
      ? [`Holds ${parts.length} JSON documents one after the other; read ${ours.length} of them.`]
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

/** Counts what was read before the break. */
function countRead(reports: readonly Report[]): Parameters<typeof describeBreak>[2] {
  if (reports.some(({ finds }) => finds === "tests")) {
    const { tests } = countTests(reports);
    return { what: "Test cases", count: tests };
  }
  // What couldn't be read isn't a finding.
  const read = reports.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== "report"));
  return { what: "Findings", count: read.length };
}

interface Part {
  readonly document: unknown;
  readonly format: JsonFormat | undefined;
}

/** The requested format is tried first, because an empty list matches several formats. */
function findByShape(document: unknown, asked: Format | undefined): JsonFormat | undefined {
  if (asked?.syntax === "json" && asked.matches(document)) return asked;
  return jsonFormats.find(({ matches }) => matches(document));
}

/** Adjacent documents of a split format become one list. */
function joinSplit(parts: readonly Part[]): readonly Part[] {
  const joined: { document: unknown; format: JsonFormat | undefined }[] = [];
  let list: unknown[] = [];
  for (const { document, format } of parts) {
    const last = joined.at(-1);
    if (last && format?.isSplit && last.format === format) {
      if (last.document !== list) {
        list = toList(last.document);
        last.document = list;
      }
      for (const item of toList(document)) list.push(item);
    } else {
      joined.push({ document, format });
    }
  }
  return joined;
}

function toList(document: unknown): unknown[] {
  return Array.isArray(document) ? [...document] : [document];
}
