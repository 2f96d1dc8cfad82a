import type { Base, NamedChange } from "./changes.ts";
import type { Reported } from "./linters.ts";
import { type Project, writeProject } from "./project.ts";

/** The number of other places for a change that leads to a parse error or to nothing new. */
const maxAttempts = 40;

export interface Made {
  readonly project: Project;
  readonly findings: readonly Reported[];
}

/**
 * Makes the change at the first place, starting at `first`, that leads to a project that can be parsed. Writes it to
 * `folder`.
 */
export function make(
  change: NamedChange,
  base: Base,
  command: string,
  folder: string,
  first: number,
): Made | undefined {
  for (let attempt = first; attempt < first + maxAttempts; attempt++) {
    const project = change.make(base, attempt);
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
