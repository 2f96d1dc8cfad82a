import { readFileSync } from "node:fs";

/** Returns GitHub's style sheet for Markdown in the light theme, and the page's own. */
export function readStyles(): readonly string[] {
  const github = import.meta.resolve("github-markdown-css/github-markdown-light.css");
  return [github, new URL("style.css", import.meta.url)].map((url) =>
    readFileSync(new URL(url), "utf8"),
  );
}
