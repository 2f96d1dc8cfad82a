/** The changes that are measured. */
import {
  addSuffix,
  type Base,
  copyLines,
  editFiles,
  findFile,
  findFlaggedFunction,
  findFlaggedStatement,
  listFlaggedLines,
  readIndentation,
  renameFiles,
  toEmptyStatement,
} from "./edit-project.ts";
import type { Line, Project } from "./project.ts";

export interface NamedChange {
  readonly name: string;
  /** Returns the changed project, or undefined if there is nothing to change. `attempt` (0-based) selects the place. */
  apply(base: Base, attempt: number): Project | undefined;
}

export const changes: readonly NamedChange[] = [
  {
    name: "6 lines inserted at the top",
    apply: ({ project, linter }) => {
      const inserted = Array.from({ length: 6 }, (_, n) => ({ text: linter.comment(`note ${n}`) }));
      return editFiles(project, [...project.keys()], (lines) => [...inserted, ...lines]);
    },
  },
  {
    name: "a file reindented",
    apply: (base, attempt) =>
      editFiles(base.project, [findFile(base, attempt)], (lines) =>
        lines.map((line) => ({
          ...line,
          text: line.text.replace(/^ +/, (blanks) => blanks + blanks),
        })),
      ),
  },
  {
    name: "a file renamed",
    apply: (base, attempt) => renameFiles(base.project, [findFile(base, attempt)], addSuffix),
  },
  {
    name: "a file renamed and edited",
    apply: (base, attempt) => {
      const file = findFile(base, attempt);
      const flagged = listFlaggedLines(base, file);
      const edited = editFiles(base.project, [file], (lines) =>
        lines.flatMap((line, at) => {
          if (at % 25 === 0 && at > 0)
            return [{ text: readIndentation(line) + base.linter.comment("x") }, line];
          // Renames a word on every fifth flagged line.
          if (!flagged.has(at + 1) || at % 5 > 0 || line.text.length < 20) return [line];
          return [{ ...line, text: line.text.replace(/(\w)(\W+)$/, "$1Renamed$2") }];
        }),
      );
      return renameFiles(edited, [file], addSuffix);
    },
  },
  {
    name: "two files renamed",
    apply: (base, attempt) =>
      renameFiles(base.project, [findFile(base, attempt), findFile(base, attempt + 1)], addSuffix),
  },
  {
    name: "a folder moved",
    apply: ({ project, findings }) => {
      const folders = Map.groupBy(findings, ({ file }) => file.split("/")[0] ?? "");
      const [folder] = [...folders].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
      const moved = [...project.keys()].filter((path) => path.startsWith(`${folder}/`));
      return renameFiles(project, moved, (path) => `packages/${path}`);
    },
  },
  {
    name: "one fixed and one of the same rule added",
    apply: (base, attempt) => {
      const place = findFlaggedStatement(base, attempt, base.linter.violation.rule);
      if (!place) return undefined;
      return editFiles(base.project, [place.file], (lines) => [
        ...lines.with(place.line - 1, toEmptyStatement(base, lines, place.line)),
        { text: base.linter.violation.statement(4711) },
      ]);
    },
  },
  {
    name: "a comment below each finding",
    apply: (base) =>
      editFiles(base.project, [...base.project.keys()], (lines, path) => {
        const flagged = listFlaggedLines(base, path);
        return lines.flatMap((line, at) =>
          flagged.has(at + 1) && !line.text.trimEnd().endsWith("\\")
            ? [line, { text: readIndentation(line) + base.linter.comment("checked") }]
            : [line],
        );
      }),
  },
  {
    name: "uses deleted, so that a name becomes unused",
    apply: ({ project, linter }, attempt) => {
      const imports = [...project].flatMap(([path, lines]) =>
        lines.flatMap(({ text }, at) => {
          const name = linter.importedName.exec(text)?.[1];
          return name ? [{ path, at, name }] : [];
        }),
      );
      const found = imports[attempt];
      if (!found) return undefined;
      const use = new RegExp(`\\b${found.name}\\b`, "g");
      return editFiles(project, [found.path], (lines) =>
        lines.map((line, at) =>
          at === found.at ? line : { ...line, text: line.text.replace(use, "Object") },
        ),
      );
    },
  },
  {
    name: "a variable renamed on flagged lines",
    apply: (base, attempt) => {
      const file = findFile(base, attempt);
      const lines = base.project.get(file) ?? [];
      const counts = new Map<string, number>();
      for (const at of listFlaggedLines(base, file)) {
        for (const name of new Set(lines[at - 1]?.text.match(/\b[a-z]\w{2,}\b/g) ?? [])) {
          if (!keywords.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (!name) return undefined;
      return editFiles(base.project, [file], (old) =>
        old.map((line) => ({
          ...line,
          text: line.text.replace(new RegExp(`\\b${name}\\b`, "g"), `${name}Value`),
        })),
      );
    },
  },
  {
    name: "a function with findings copied",
    apply: (base, attempt) => {
      const block = findFlaggedFunction(base, attempt);
      return (
        block &&
        editFiles(base.project, [block.file], (lines) => [...lines, ...copyLines(block.lines)])
      );
    },
  },
  {
    name: "a function moved to another file",
    apply: (base, attempt) => {
      const block = findFlaggedFunction(base, attempt);
      const other = [...base.project.keys()].find((path) => path !== block?.file);
      if (!block || !other) return undefined;
      const without = editFiles(base.project, [block.file], (lines) =>
        lines.filter((line) => !block.lines.includes(line)),
      );
      return editFiles(without, [other], (lines) => [...lines, ...copyLines(block.lines)]);
    },
  },
  {
    name: "fixed in one file, the same line written in another",
    apply: (base, attempt) => {
      const place = findFlaggedStatement(base, attempt);
      const other = [...base.project.keys()].find((path) => path !== place?.file);
      if (!place || !other) return undefined;
      const [text = ""] = [base.project.get(place.file)?.[place.line - 1]?.text.trim()];
      const without = editFiles(base.project, [place.file], (lines) =>
        lines.with(place.line - 1, toEmptyStatement(base, lines, place.line)),
      );
      return editFiles(without, [other], (lines) => [...lines, { text }]);
    },
  },
  {
    name: "fixed, the same line written elsewhere in the file",
    apply: (base, attempt) => {
      const place = findFlaggedStatement(base, attempt);
      if (!place) return undefined;
      return editFiles(base.project, [place.file], (lines) => [
        ...lines.with(place.line - 1, toEmptyStatement(base, lines, place.line)),
        { text: (lines[place.line - 1] as Line).text.trim() },
      ]);
    },
  },
  {
    name: "another rule on a flagged line",
    apply: (base, attempt) => {
      const place = findFlaggedStatement(base, attempt);
      if (!place) return undefined;
      return editFiles(base.project, [place.file], (lines) => {
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
