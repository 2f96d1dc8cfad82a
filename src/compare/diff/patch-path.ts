const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "\\": 92,
};

/**
 * Reads a path from a patch: plain, or quoted as a C string with UTF-8 bytes in octal.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
export function readPatchPath(written: string): string {
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
export function readSamePath(written: string): string | undefined {
  const middle = (written.length - 1) / 2;
  if (!Number.isInteger(middle) || written[middle] !== " ") return undefined;
  const before = readPatchPath(written.slice(0, middle));
  const after = readPatchPath(written.slice(middle + 1));
  const isSame = before.startsWith("a/") && after.startsWith("b/");
  return isSame && before.slice(2) === after.slice(2) ? after.slice(2) : undefined;
}
