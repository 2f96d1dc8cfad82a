import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export interface Page {
  /** Relative to the repository's root, `/`-separated. */
  readonly path: string;
  readonly text: string;
}

/** What people read: the Markdown files of the root, and those below docs/ and .github/. */
export const pages: readonly Page[] = [
  ...list("", false),
  ...list("docs", true),
  ...list(".github", true),
].map((path) => ({ path, text: readText(path) }));

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function list(folder: string, recursive: boolean): readonly string[] {
  return readdirSync(join(root, folder), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => (folder && `${folder}/`) + name.replaceAll("\\", "/"))
    .toSorted();
}
