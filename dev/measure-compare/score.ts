import type { ComparedFinding } from "../../src/compare/finding-key.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { LintFinding } from "./linters.ts";
import type { Project } from "./project.ts";

export interface Score {
  /** The number of findings that are new by construction. */
  readonly newCount: number;
  readonly knownShownAsNew: number;
  readonly newMissed: number;
}

export function toCompared(tool: string, project: Project, found: readonly LintFinding[]) {
  return found.map(({ file, rule, line, message }): ComparedFinding => {
    const lineText = project.get(file)?.[line - 1]?.text;
    return { tool, rule, file, line, message, ...(lineText !== undefined && { lineText }) };
  });
}

/**
 * Compares the marks with the expected ones. A finding is known if the corresponding line of the base had one of the same
 * rule. Equal lines of a file can't be distinguished, so only the number of known ones counts.
 */
export function scoreMarks(
  base: readonly LintFinding[],
  head: readonly LintFinding[],
  project: Project,
  marks: readonly Mark[],
): Score {
  const baseCounts = new Map<string, number>();
  for (const { file, line, rule } of base) {
    const id = `${file}:${line} ${rule}`;
    baseCounts.set(id, (baseCounts.get(id) ?? 0) + 1);
  }
  const groups = new Map<string, { newCount: number; known: number; marked: number }>();
  for (const [index, { file, line, rule }] of head.entries()) {
    const { from, text = "" } = project.get(file)?.[line - 1] ?? {};
    const id = `${from} ${rule}`;
    const left = baseCounts.get(id) ?? 0;
    baseCounts.set(id, left - 1);
    const key = `${file} ${rule} ${text.replace(/\s+/g, "")}`;
    const group = groups.get(key) ?? { newCount: 0, known: 0, marked: 0 };
    groups.set(key, group);
    if (left > 0) group.known++;
    else group.newCount++;
    if (marks[index]?.state === "known") group.marked++;
  }
  let [newCount, knownShownAsNew, newMissed] = [0, 0, 0];
  for (const group of groups.values()) {
    newCount += group.newCount;
    knownShownAsNew += Math.max(0, group.known - group.marked);
    newMissed += Math.max(0, group.marked - group.known);
  }
  return { newCount, knownShownAsNew, newMissed };
}
