import { readFileSync } from "node:fs";

/** GitHub's style sheet for Markdown in the light theme, and the rest of the page's. */
export function readStyles(): readonly string[] {
  const github = import.meta.resolve("github-markdown-css/github-markdown-light.css");
  return [github, new URL("style.css", import.meta.url)].map((url) =>
    readFileSync(new URL(url), "utf8"),
  );
}
