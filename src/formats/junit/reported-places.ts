/** Reads the places that a failure gives in its attributes or its text, apart from a trace. */
import type { Place } from "../../model/place.ts";
import type { Problem } from "./case.ts";
import { ownFile, toLine } from "./named-files.ts";

/**
 * Returns the place of the first failure that has one in its own attributes, at the start of its text, as linters write
 * it: `line 5, col 1, Error - …`, `Warning:Line:15`, or in a line of its own, as GUT writes it for scripts of Godot:
 * `at line 25`.
 *
 * @param file the case's file, because many failures have only the line
 */
export function reportedPosition(
  problems: readonly Problem[],
  file: Place | undefined,
): Place | undefined {
  const where = problems.find((problem) => problem.where)?.where;
  const own = ownFile(where?.file) ?? file;
  if (where && own) return toPosition(own.path, toLine(where.line, 0) ?? own.line, where.column);
  const text = problems[0]?.text.slice(0, 2000) ?? "";
  const head = text.slice(0, 100).trimStart();
  const match =
    /^line (\d{1,9}), col(?:umn)? (\d{1,9})\b/i.exec(head) ??
    /^(?:warning|error): ?line:? ?(\d{1,9})\b/i.exec(head) ??
    // A YAMLException, for one, says this of a file that it read.
    (file?.path.endsWith(".gd") ? /^ {0,20}at line (\d{1,9})$/m.exec(text) : null);
  const line = toLine(match?.[1], 0);
  return file && line !== undefined ? toPosition(file.path, line, match?.[2]) : undefined;
}

function toPosition(path: string, line: number | undefined, columnText: string | undefined): Place {
  const column = line === undefined ? undefined : toLine(columnText, 0);
  return { path, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

/** Per test. The first place is the first failure. */
const maxBoostPlaces = 10;

/** Boost.Test puts the place below the failure. */
export function boostPlaces(problems: readonly Problem[]): readonly Place[] {
  const places: Place[] = [];
  for (const { text } of problems.slice(0, 10)) {
    if (!text.includes("- line")) continue;
    // For an exception, only the last checkpoint is known. The failure's own line is 0.
    const claims = text
      .slice(0, 20_000)
      .matchAll(/^- file {0,9}: (.{1,1000})\n- line {0,9}: (\d{1,9})$/gm);
    for (const [, path = "", line] of claims) {
      if (Number(line) > 0) places.push({ path, line: Number(line) });
      if (places.length === maxBoostPlaces) return places;
    }
  }
  return places;
}
