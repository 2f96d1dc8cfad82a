import type { ComparedFinding } from "../../src/compare/finding-key.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { Reported } from "./linters.ts";
import type { Project } from "./project.ts";

export interface Score {
  /** Findings that are new by construction. */
  readonly truly: number;
  readonly knownShownAsNew: number;
  readonly newMissed: number;
}

export function toCompared(tool: string, project: Project, found: readonly Reported[]) {
  return found.map(({ file, rule, line, message }): ComparedFinding => {
    const lineText = project.get(file)?.[line - 1]?.text;
    return { tool, rule, file, line, message, ...(lineText !== undefined && { lineText }) };
  });
}

/**
 * A finding is known if the corresponding line of the base had one of the same rule. Equal lines of one file can't be
 * distinguished and needn't be: only the number of known ones counts.
 */
export function score(
  base: readonly Reported[],
  head: readonly Reported[],
  project: Project,
  marks: readonly Mark[],
): Score {
  const then = new Map<string, number>();
  for (const { file, line, rule } of base) {
    const id = `${file}:${line} ${rule}`;
    then.set(id, (then.get(id) ?? 0) + 1);
  }
  const groups = new Map<string, { truly: number; known: number; marked: number }>();
  for (const [index, { file, line, rule }] of head.entries()) {
    const { from, text = "" } = project.get(file)?.[line - 1] ?? {};
    const id = `${from} ${rule}`;
    const left = then.get(id) ?? 0;
    then.set(id, left - 1);
    const key = `${file} ${rule} ${text.replace(/\s+/g, "")}`;
    const group = groups.get(key) ?? { truly: 0, known: 0, marked: 0 };
    groups.set(key, group);
    if (left > 0) group.known++;
    else group.truly++;
    if (marks[index]?.state === "known") group.marked++;
  }
  let [truly, knownShownAsNew, newMissed] = [0, 0, 0];
  for (const group of groups.values()) {
    truly += group.truly;
    knownShownAsNew += Math.max(0, group.known - group.marked);
    newMissed += Math.max(0, group.marked - group.known);
  }
  return { truly, knownShownAsNew, newMissed };
}
