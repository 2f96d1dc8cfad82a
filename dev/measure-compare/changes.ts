import type { Linter, Reported } from "./linters.ts";
import type { Line, Project } from "./project.ts";

/** The start of a change: the base and the linter's results for it. */
export interface Base {
  readonly project: Project;
  readonly findings: readonly Reported[];
  readonly linter: Linter;
}

export interface NamedChange {
  readonly name: string;
  /** Returns undefined if the project has nothing to change. `attempt` requests another place, starting at 0. */
  make(base: Base, attempt: number): Project | undefined;
}

export const changes: readonly NamedChange[] = [
  {
    name: "6 lines inserted at the top",
    make: ({ project, linter }) => {
      const inserted = Array.from({ length: 6 }, (_, n) => ({ text: linter.comment(`note ${n}`) }));
      return edit(project, [...project.keys()], (lines) => [...inserted, ...lines]);
    },
  },
  {
    name: "a file reindented",
    make: (base, attempt) =>
      edit(base.project, [fileAt(base, attempt)], (lines) =>
        lines.map((line) => ({
          ...line,
          text: line.text.replace(/^ +/, (blanks) => blanks + blanks),
        })),
      ),
  },
  {
    name: "a file renamed",
    make: (base, attempt) => rename(base.project, [fileAt(base, attempt)], toRenamed),
  },
  {
    name: "a file renamed and edited",
    make: (base, attempt) => {
      const file = fileAt(base, attempt);
      const flagged = linesOf(base, file);
      const edited = edit(base.project, [file], (lines) =>
        lines.flatMap((line, at) => {
          if (at % 25 === 0 && at > 0)
            return [{ text: indentationOf(line) + base.linter.comment("x") }, line];
          // A word of every fifth flagged line.
          if (!flagged.has(at + 1) || at % 5 > 0 || line.text.length < 20) return [line];
          return [{ ...line, text: line.text.replace(/(\w)(\W+)$/, "$1Renamed$2") }];
        }),
      );
      return rename(edited, [file], toRenamed);
    },
  },
  {
    name: "two files renamed",
    make: (base, attempt) =>
      rename(base.project, [fileAt(base, attempt), fileAt(base, attempt + 1)], toRenamed),
  },
  {
    name: "a folder moved",
    make: ({ project, findings }) => {
      const folders = Map.groupBy(findings, ({ file }) => file.split("/")[0] ?? "");
      const [folder] = [...folders].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
      const moved = [...project.keys()].filter((path) => path.startsWith(`${folder}/`));
      return rename(project, moved, (path) => `packages/${path}`);
    },
  },
  {
    name: "one fixed and one of the same rule added",
    make: (base, attempt) => {
      const place = statementWith(base, attempt, base.linter.fault.rule);
      if (!place) return undefined;
      return edit(base.project, [place.file], (lines) => [
        ...lines.with(place.line - 1, nothing(base, lines, place.line)),
        { text: base.linter.fault.statement(4711) },
      ]);
    },
  },
  {
    name: "a comment below each finding",
    make: (base) =>
      edit(base.project, [...base.project.keys()], (lines, path) => {
        const flagged = linesOf(base, path);
        return lines.flatMap((line, at) =>
          flagged.has(at + 1) && !line.text.trimEnd().endsWith("\\")
            ? [line, { text: indentationOf(line) + base.linter.comment("looked at") }]
            : [line],
        );
      }),
  },
  {
    name: "uses deleted, so that a name becomes unused",
    make: ({ project, linter }, attempt) => {
      const imports = [...project].flatMap(([path, lines]) =>
        lines.flatMap(({ text }, at) => {
          const name = linter.importedName.exec(text)?.[1];
          return name ? [{ path, at, name }] : [];
        }),
      );
      const found = imports[attempt];
      if (!found) return undefined;
      const use = new RegExp(`\\b${found.name}\\b`, "g");
      return edit(project, [found.path], (lines) =>
        lines.map((line, at) =>
          at === found.at ? line : { ...line, text: line.text.replace(use, "Object") },
        ),
      );
    },
  },
  {
    name: "a variable renamed on flagged lines",
    make: (base, attempt) => {
      const file = fileAt(base, attempt);
      const lines = base.project.get(file) ?? [];
      const counts = new Map<string, number>();
      for (const at of linesOf(base, file)) {
        for (const name of new Set(lines[at - 1]?.text.match(/\b[a-z]\w{2,}\b/g) ?? [])) {
          if (!keywords.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (!name) return undefined;
      return edit(base.project, [file], (old) =>
        old.map((line) => ({
          ...line,
          text: line.text.replace(new RegExp(`\\b${name}\\b`, "g"), `${name}Value`),
        })),
      );
    },
  },
  {
    name: "a function with findings copied",
    make: (base, attempt) => {
      const block = functionWith(base, attempt);
      return (
        block && edit(base.project, [block.file], (lines) => [...lines, ...written(block.lines)])
      );
    },
  },
  {
    name: "a function moved to another file",
    make: (base, attempt) => {
      const block = functionWith(base, attempt);
      const other = [...base.project.keys()].find((path) => path !== block?.file);
      if (!block || !other) return undefined;
      const without = edit(base.project, [block.file], (lines) =>
        lines.filter((line) => !block.lines.includes(line)),
      );
      return edit(without, [other], (lines) => [...lines, ...written(block.lines)]);
    },
  },
  {
    name: "fixed in one file, the same line written in another",
    make: (base, attempt) => {
      const place = statementWith(base, attempt);
      const other = [...base.project.keys()].find((path) => path !== place?.file);
      if (!place || !other) return undefined;
      const [text = ""] = [base.project.get(place.file)?.[place.line - 1]?.text.trim()];
      const without = edit(base.project, [place.file], (lines) =>
        lines.with(place.line - 1, nothing(base, lines, place.line)),
      );
      return edit(without, [other], (lines) => [...lines, { text }]);
    },
  },
  {
    name: "fixed, the same line written elsewhere in the file",
    make: (base, attempt) => {
      const place = statementWith(base, attempt);
      if (!place) return undefined;
      return edit(base.project, [place.file], (lines) => [
        ...lines.with(place.line - 1, nothing(base, lines, place.line)),
        { text: (lines[place.line - 1] as Line).text.trim() },
      ]);
    },
  },
  {
    name: "another rule on a flagged line",
    make: (base, attempt) => {
      const place = statementWith(base, attempt);
      if (!place) return undefined;
      return edit(base.project, [place.file], (lines) => {
        const line = lines[place.line - 1] as Line;
        return lines.with(place.line - 1, { ...line, text: line.text + base.linter.suffix });
      });
    },
  },
];

const keywords = new Set(
  "var let const function return require this new for if else while typeof null true false def self assert import from class not and is in raise with as lambda".split(
    " ",
  ),
);

type Edit = (lines: readonly Line[], path: string) => readonly Line[];

function edit(project: Project, paths: readonly string[], change: Edit): Project {
  return new Map(
    [...project].map(([path, lines]) => [path, paths.includes(path) ? change(lines, path) : lines]),
  );
}

function rename(
  project: Project,
  paths: readonly string[],
  toName: (path: string) => string,
): Project {
  return new Map(
    [...project].map(([path, lines]) => [paths.includes(path) ? toName(path) : path, lines]),
  );
}

function toRenamed(path: string): string {
  return path.replace(/(\.\w+)$/, "_renamed$1");
}

/** Files by the number of their findings, most first. */
function fileAt({ findings }: Base, index: number): string {
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  return (
    files.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[index]?.[0] ?? ""
  );
}

/** Numbers of the flagged lines. */
function linesOf({ findings }: Base, path: string): ReadonlySet<number> {
  return new Set(findings.filter(({ file }) => file === path).map(({ line }) => line));
}

/** A flagged line that is a statement by itself. */
function statementWith(base: Base, index: number, rule?: string): Reported | undefined {
  return base.findings.filter((finding) => {
    const text = base.project.get(finding.file)?.[finding.line - 1]?.text ?? "";
    return (rule === undefined || finding.rule === rule) && base.linter.isStatement(text);
  })[index * 7];
}

function nothing({ linter }: Base, lines: readonly Line[], line: number): Line {
  return { text: indentationOf(lines[line - 1] as Line) + linter.nothing };
}

interface Block {
  readonly file: string;
  readonly lines: readonly Line[];
}

function functionWith(base: Base, index: number): Block | undefined {
  const blocks: Block[] = [];
  for (const [file, lines] of base.project) {
    const flagged = linesOf(base, file);
    for (const [start, { text }] of lines.entries()) {
      if (!base.linter.isFunction(text)) continue;
      const length = lines.slice(start + 1).findIndex((line) => /^[^\s)]/.test(line.text));
      const end = start + 1 + (length < 0 ? lines.length : length) + (base.linter.closes ? 1 : 0);
      const count = lines.slice(start, end).filter((_, at) => flagged.has(start + at + 1)).length;
      if (count > 2) blocks.push({ file, lines: lines.slice(start, end) });
    }
  }
  return blocks[index];
}

/** The same texts, written anew. */
function written(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ text }) => ({ text }));
}

function indentationOf({ text }: Line): string {
  return /^\s*/.exec(text)?.[0] ?? "";
}
