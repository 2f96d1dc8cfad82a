import type { Diff, FileChange } from "./diff.ts";
import { readPatchPath, readSamePath } from "./patch-path.ts";
import { readHunks } from "./read-hunks.ts";

/**
 * Reads the output of `git diff --unified=0 --find-renames --no-ext-diff --no-textconv --no-color --src-prefix=a/
 * --dst-prefix=b/`. The prefixes must be given because a configuration can remove them. If a file's changes can't be
 * read, they are unknown; if its name can't be read, the list is incomplete.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
export function readPatch(text: string): Diff {
  const lines = text.split("\n");
  const files: FileChange[] = [];
  let isCut = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    if (!line.startsWith("diff --git ")) {
      at++;
      continue;
    }
    const header = readHeader(lines, at);
    at = header.end;
    const hunks = readHunks(lines, at);
    at = hunks ? hunks.end : at + 1;
    const names = namesOf(header);
    if (names) files.push(toFileChange(header, names, hunks?.changes));
    else isCut = true;
  }
  return { files, ...(isCut && { isCut }) };
}

interface Header {
  readonly first: string;
  /** By the words before the value: "rename from", "---", "index". */
  readonly fields: ReadonlyMap<string, string>;
  readonly isBinary: boolean;
  readonly end: number;
}

const field =
  /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+) (.*)$/s;

function readHeader(lines: readonly string[], start: number): Header {
  const fields = new Map<string, string>();
  let isBinary = false;
  let at = start + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    const [, name, value] = field.exec(line) ?? [];
    if (name !== undefined) fields.set(name, value ?? "");
    else if (/^(?:Binary files |GIT binary patch)/.test(line)) isBinary = true;
    else break;
  }
  const first = (lines[start] as string).slice("diff --git ".length);
  return { first, fields, isBinary, end: at };
}

interface Names {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function namesOf({ first, fields }: Header): Names | undefined {
  const renamed = (way: string) => fields.get(`rename ${way}`) ?? fields.get(`copy ${way}`);
  const from = renamed("from");
  const to = renamed("to");
  if (from !== undefined && to !== undefined) {
    return { before: readPatchPath(from), after: readPatchPath(to) };
  }
  const same = readSamePath(first);
  if (same !== undefined) return { before: same, after: same };
  const before = withoutPrefix(fields.get("---"), "a/");
  const after = withoutPrefix(fields.get("+++"), "b/");
  return before === undefined && after === undefined ? undefined : { before, after };
}

/** Returns undefined for /dev/null and for a name without the prefix. */
function withoutPrefix(written: string | undefined, prefix: string): string | undefined {
  // Git puts a tab after a name with a blank.
  const path = written === undefined ? undefined : readPatchPath(written.replace(/\t$/, ""));
  return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

function toFileChange(
  { fields, isBinary }: Header,
  { before, after }: Names,
  changes: FileChange["changes"],
): FileChange {
  const kind = kindOf(fields);
  const path = (kind === "deleted" ? before : after) ?? after ?? before ?? "";
  const isSubmodule = modes.some((name) => fields.get(name)?.split(" ").at(-1) === "160000");
  const isKnown = !isBinary && !isSubmodule && changes !== undefined;
  return {
    kind,
    path,
    ...((kind === "renamed" || kind === "copied") && before !== undefined && { oldPath: before }),
    ...(isSubmodule && { isSubmodule }),
    ...(isKnown && { changes }),
  };
}

const modes = ["index", "new file mode", "deleted file mode", "new mode"];

function kindOf(fields: Header["fields"]): FileChange["kind"] {
  if (fields.has("new file mode")) return "added";
  if (fields.has("deleted file mode")) return "deleted";
  if (fields.has("rename to")) return "renamed";
  return fields.has("copy to") ? "copied" : "modified";
}
