/** Reads the pages of the documentation and the workflows on them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../runner/action.ts";
import { readSnippets } from "./snippets.ts";

export interface Page {
  /** Relative to the repository's root, `/`-separated. */
  readonly path: string;
  readonly text: string;
}

/** A complete workflow. */
export interface Workflow {
  /** The position of the workflow as `path:line`, for messages. */
  readonly source: string;
  readonly yaml: string;
}

/** The Markdown files of the root and those below docs/ and .github/. */
export const pages: readonly Page[] = [
  ...list("", false),
  ...list("docs", true),
  ...list(".github", true),
].map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Every YAML block in the docs as a complete workflow. */
export const snippets: readonly Workflow[] = pages.flatMap(({ path, text }) =>
  readSnippets(text).map(({ line, yaml }) => ({ source: `${path}:${line}`, yaml })),
);

function list(folder: string, recursive: boolean): readonly string[] {
  return readdirSync(join(root, folder), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => (folder && `${folder}/`) + name.replaceAll("\\", "/"))
    .toSorted();
}
