/** A page that looks like a check run on GitHub: no script, nothing from elsewhere. */
import type { ApiAnnotation } from "../../src/publish/annotations.ts";
import { renderAnnotation } from "./annotation.ts";
import { toAttribute, toHtmlText } from "./escape.ts";
import { renderGitHubMarkdown } from "./github-markdown.ts";

/** What GitHub was told of a check run. */
export interface CheckPayload {
  readonly name: string;
  readonly conclusion: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly ApiAnnotation[];
}

export interface PreviewOptions {
  /** Markdown; empty for none. */
  readonly jobSummary: string;
  /** GitHub's style sheet, and the page's own. */
  readonly styles: readonly string[];
  /** The text of a file of the repository, as far as there is one. */
  readonly readSource: (path: string) => string | undefined;
}

const icons: Readonly<Record<string, string>> = { success: "✓", failure: "✕", neutral: "■" };

export function renderPreview(check: CheckPayload, options: PreviewOptions): string {
  const { name, conclusion, title, summary, text, annotations } = check;
  const parts = [
    `<header class="check ${toAttribute(conclusion)}">`,
    `<span class="mark" aria-hidden="true">${icons[conclusion] ?? "●"}</span>`,
    `<div><h1>${toHtmlText(name)}</h1><p>${toHtmlText(conclusion)}</p></div></header>`,
    `<main><h2 class="title">${toHtmlText(title)}</h2>`,
    renderMarkdown(summary, "summary"),
    text.trim() === "" ? "" : `<h2 class="label">Details</h2>${renderMarkdown(text, "text")}`,
    renderAnnotations(annotations, options.readSource),
    options.jobSummary === ""
      ? ""
      : `<h2 class="label">Job summary</h2>${renderMarkdown(options.jobSummary, "job-summary")}`,
    "</main>",
  ];
  return toDocument(`${title} · ${name}`, options.styles, parts.join("\n"));
}

function renderMarkdown(markdown: string, id: string): string {
  return `<article id="${id}" class="markdown-body">${renderGitHubMarkdown(markdown)}</article>`;
}

function renderAnnotations(
  annotations: readonly ApiAnnotation[],
  readSource: PreviewOptions["readSource"],
): string {
  if (annotations.length === 0) return "";
  const shown = annotations.map((annotation) => renderAnnotation(annotation, readSource));
  const label = `Annotations (${annotations.length})`;
  return `<h2 class="label">${label}</h2><section id="annotations">${shown.join("\n")}</section>`;
}

/** The policy is for the browser what the sanitiser is for the page: nothing runs, nothing is fetched. */
function toDocument(title: string, styles: readonly string[], body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${toHtmlText(title)}</title>
<style>${styles.join("\n")}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
