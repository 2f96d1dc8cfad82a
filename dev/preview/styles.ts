import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** GitHub's style sheet for Markdown in the light theme, and the rest of the page's. */
export function readStyles(): readonly string[] {
  const github = createRequire(import.meta.url).resolve(
    "github-markdown-css/github-markdown-light.css",
  );
  return [github, join(import.meta.dirname, "style.css")].map((path) => readFileSync(path, "utf8"));
}
