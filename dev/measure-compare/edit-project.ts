/** Finds places in a project, and edits it. */
import type { Linter, LintFinding } from "./linters.ts";
import type { Line, Project } from "./project.ts";

/** The project before a change, with its findings. */
export interface Base {
  readonly project: Project;
  readonly findings: readonly LintFinding[];
  readonly linter: Linter;
}

type Edit = (lines: readonly Line[], path: string) => readonly Line[];

export function editFiles(project: Project, paths: readonly string[], change: Edit): Project {
  return new Map(
    [...project].map(([path, lines]) => [path, paths.includes(path) ? change(lines, path) : lines]),
  );
}

export function renameFiles(
  project: Project,
  paths: readonly string[],
  toName: (path: string) => string,
): Project {
  return new Map(
    [...project].map(([path, lines]) => [paths.includes(path) ? toName(path) : path, lines]),
  );
}

export function addSuffix(path: string): string {
  return path.replace(/(\.\w+)$/, "_renamed$1");
}

/** Returns the file at this index if they are sorted by the number of findings, most first. */
export function findFile({ findings }: Base, index: number): string {
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  return (
    files.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[index]?.[0] ?? ""
  );
}

/** Returns the numbers of the lines with findings. */
export function listFlaggedLines({ findings }: Base, path: string): ReadonlySet<number> {
  return new Set(findings.filter(({ file }) => file === path).map(({ line }) => line));
}

/** Returns a finding on a line that is a complete statement. */
export function findFlaggedStatement(
  base: Base,
  index: number,
  rule?: string,
): LintFinding | undefined {
  return base.findings.filter((finding) => {
    const text = base.project.get(finding.file)?.[finding.line - 1]?.text ?? "";
    return (rule === undefined || finding.rule === rule) && base.linter.isStatement(text);
  })[index * 7];
}

/** Returns an empty statement with the indentation of the line. */
export function toEmptyStatement({ linter }: Base, lines: readonly Line[], line: number): Line {
  return { text: readIndentation(lines[line - 1] as Line) + linter.emptyStatement };
}

interface Block {
  readonly file: string;
  readonly lines: readonly Line[];
}

/** Returns a top-level function with more than two findings. */
export function findFlaggedFunction(base: Base, index: number): Block | undefined {
  const blocks: Block[] = [];
  for (const [file, lines] of base.project) {
    const flagged = listFlaggedLines(base, file);
    for (const [start, { text }] of lines.entries()) {
      if (!base.linter.startsFunction(text)) continue;
      const length = lines.slice(start + 1).findIndex((line) => /^[^\s)]/.test(line.text));
      const end =
        start + 1 + (length < 0 ? lines.length : length) + (base.linter.hasClosingLine ? 1 : 0);
      const count = lines.slice(start, end).filter((_, at) => flagged.has(start + at + 1)).length;
      if (count > 2) blocks.push({ file, lines: lines.slice(start, end) });
    }
  }
  return blocks[index];
}

/** Returns copies of the lines, without corresponding lines in the base. */
export function copyLines(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ text }) => ({ text }));
}

export function readIndentation({ text }: Line): string {
  return /^\s*/.exec(text)?.[0] ?? "";
}
