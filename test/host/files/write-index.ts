import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a Git index with any paths, including those that git itself would reject.
 * https://git-scm.com/docs/index-format (version 2)
 */
export function writeIndex(root: string, names: readonly (string | Buffer)[]): void {
  const entries = names
    .map((name) => Buffer.from(name as string))
    .sort(Buffer.compare)
    .map((name) => {
      const head = Buffer.alloc(62);
      head.writeUInt32BE(0o100644, 24);
      head.writeUInt16BE(Math.min(name.length, 0xfff), 60);
      const length = head.length + name.length;
      return Buffer.concat([head, name, Buffer.alloc(8 - (length % 8))]);
    });
  const header = Buffer.from("DIRC\0\0\0\u0002\0\0\0\0");
  header.writeUInt32BE(names.length, 8);
  const index = Buffer.concat([header, ...entries]);
  const hash = createHash("sha1").update(index).digest();
  writeFileSync(join(root, ".git/index"), Buffer.concat([index, hash]));
}
