import type { Diff, FileChange } from "./diff.ts";
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

type Header = ReturnType<typeof readHeader>;

const field =
  /^(index|---|\+\+\+|old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index) (.*)$/s;

function readHeader(lines: readonly string[], start: number) {
  /** By the words before the value: "rename from", "---", "index". */
  const fields = new Map<string, string>();
  let isBinary = false;
  let at = start + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    const found = field.exec(line);
    if (found) fields.set(found[1] as string, found[2] as string);
    else if (/^(?:Binary files |GIT binary patch)/.test(line)) isBinary = true;
    else break;
  }
  const first = (lines[start] as string).slice("diff --git ".length);
  return { first, fields, isBinary, end: at };
}

type Names = NonNullable<ReturnType<typeof namesOf>>;

function namesOf({ first, fields }: Header) {
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

/** Quotes and backslashes stand for themselves. */
const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/**
 * Reads a path from a patch: plain, or quoted as a C string with UTF-8 bytes in octal.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
function readPatchPath(written: string): string {
  if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) return written;
  const bytes: Buffer[] = [];
  for (const [part] of written.slice(1, -1).matchAll(/\\(?:[0-7]{3}|.)|[^\\]+/gs)) {
    if (!part.startsWith("\\")) bytes.push(Buffer.from(part));
    else if (part.length === 4) bytes.push(Buffer.from([Number.parseInt(part.slice(1), 8) & 0xff]));
    else bytes.push(Buffer.from([escapes[part.charAt(1)] ?? part.charCodeAt(1)]));
  }
  return Buffer.concat(bytes).toString("utf8");
}

/** Reads the path from `a/<path> b/<path>` if both sides are the same, because blanks make the middle ambiguous. */
function readSamePath(written: string): string | undefined {
  const middle = (written.length - 1) / 2;
  if (!Number.isInteger(middle) || written[middle] !== " ") return undefined;
  const before = readPatchPath(written.slice(0, middle));
  const after = readPatchPath(written.slice(middle + 1));
  const isSame = before.startsWith("a/") && after.startsWith("b/");
  return isSame && before.slice(2) === after.slice(2) ? after.slice(2) : undefined;
}
