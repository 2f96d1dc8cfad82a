import type { NamedChange } from "./changes.ts";
import type { Base } from "./edit-project.ts";
import type { LintFinding } from "./linters.ts";
import { type Project, writeProject } from "./project.ts";

/** The number of places that are tried if a change leads to a parse error. */
const maxAttempts = 40;

export interface ChangedProject {
  readonly project: Project;
  readonly findings: readonly LintFinding[];
}

/**
 * Applies a change at the first place, starting at `first`, after which the project can be parsed, and writes the project
 * to `folder`. Returns undefined if there is no such place.
 */
export function applyChange(
  change: NamedChange,
  base: Base,
  command: string,
  folder: string,
  first: number,
): ChangedProject | undefined {
  for (let attempt = first; attempt < first + maxAttempts; attempt++) {
    const project = change.apply(base, attempt);
    if (!project) return undefined;
    writeProject(folder, base.project, project);
    try {
      const findings = base.linter.run(command, folder).filter(({ file }) => project.has(file));
      return { project, findings };
    } catch (error) {
      if (attempt === first + maxAttempts - 1) console.error(`${change.name}: ${error}`);
    }
  }
  return undefined;
}
