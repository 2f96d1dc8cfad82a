import type { Report, Suite } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { joinParts } from "../../text.ts";
import { type Source, toFileUrl } from "../links.ts";
import { toCode, toLink, toText } from "../markdown.ts";
import { lineLength } from "../point.ts";
import { toShortLine } from "../visible-text.ts";

/** What people know a suite by; all of it a stranger's text. */
export interface SuiteName {
  /** Empty where the file says it all. */
  readonly name: string;
  /** The same for where the file isn't shown beside it. */
  readonly fullName: string;
  /** In the repository where `isTracked`, else as the tool wrote it; empty where the report tells none. */
  readonly file: string;
  readonly isTracked: boolean;
  readonly report: Report;
}

/** What of their names tells suites apart. */
export interface Telling {
  readonly name: boolean;
  readonly file: boolean;
  readonly report: boolean;
}

/** Names the suites of a report. What all of them begin with says nothing: `TestSuite`, `Run 1 of 1`. */
export function suiteNamer(report: Report, { suiteFiles }: Results): (suite: Suite) => SuiteName {
  const shared = countShared(report.suites);
  return (suite) => {
    const { names, file = "" } = suite;
    const tracked = suiteFiles.get(suite);
    const isTracked = tracked !== undefined;
    const own = names.slice(file ? shared : Math.min(shared, names.length - 1));
    return {
      name: joinNames(own.filter((name) => name !== file)),
      fullName: joinNames(own) || (tracked ?? file),
      file: tracked ?? file,
      isTracked,
      report,
    };
  };
}

/** PHPUnit and others write the path of the suites into each of their names. */
function joinNames(names: readonly string[]): string {
  return names.filter((name, n) => !names[n + 1]?.startsWith(name)).join(" › ");
}

/** How many names the paths of all suites begin with. */
function countShared(suites: readonly Suite[]): number {
  const [first, ...others] = suites;
  if (!first || others.length === 0) return 0;
  let shared = first.names.length;
  for (const { names } of others) {
    while (first.names.slice(0, shared).some((name, n) => name !== names[n])) shared--;
  }
  return shared;
}

/** Whether things of different reports read the same, so that only the report tells them apart. */
export function areOfReports<T extends { readonly report: Report }>(
  items: readonly T[],
  toKey: (item: T) => string,
): boolean {
  const reports = new Map<string, string>();
  return items.some((item) => {
    const key = toKey(item);
    const other = reports.get(key);
    reports.set(key, item.report.file);
    return other !== undefined && other !== item.report.file;
  });
}

/** All that tells it from others, as lines of a table's cell. */
export function renderSuite(suite: SuiteName, telling: Telling, source: Source): string {
  const report = telling.report ? `in ${toCode(suite.report.file)}` : "";
  return joinParts(
    [telling.name ? renderName(suite) : "", renderFile(suite, source), report],
    "<br>",
  );
}

/** Good in Markdown, in a table's cell and within HTML. */
export function renderName({ name, file }: SuiteName): string {
  return toText(toShortLine(name, lineLength)) || (file ? "" : "(no suite)");
}

/** A link to the file where the repository has it; empty for none. */
export function renderFile({ file, isTracked }: SuiteName, source: Source): string {
  const label = file && toCode(toShortLine(file, lineLength));
  return isTracked ? toLink(label, toFileUrl(file, source)) : label;
}
