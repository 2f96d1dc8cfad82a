/** Renders a page that looks like a check run on GitHub, without scripts and external resources. */
import type { AnnotationBody } from "../github/request-bodies.ts";
import { renderAnnotation } from "./annotation.ts";
import { toAttribute, toHtmlText } from "./escape.ts";
import { renderGitHubMarkdown } from "./github-markdown.ts";

/** The data that the action sent for a check run. */
export interface CheckPayload {
  readonly name: string;
  /** Null while it is in progress. */
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly AnnotationBody[];
}

export interface Preview {
  /** Absent if no check run was created. */
  readonly check: CheckPayload | undefined;
  /** Markdown; empty for none. */
  readonly jobSummary: string;
  /** GitHub's style sheet, and the page's own. */
  readonly styles: readonly string[];
  /** Returns the content of a file in the repository, if it exists. */
  readonly readSource: (path: string) => string | undefined;
}

export function renderPreview({ check, jobSummary, styles, readSource }: Preview): string {
  const title = check ? `${check.title} · ${check.name}` : "No check run";
  const parts = [
    check ? renderCheck(check, readSource) : "<p>No check run was created.</p>",
    jobSummary === "" ? "" : toLabel("Job summary") + renderMarkdown(jobSummary, "job-summary"),
  ];
  return toDocument(title, styles, parts.join("\n"));
}

const marks: Readonly<Record<string, string>> = { success: "✓", failure: "✕", neutral: "■" };

function renderCheck(check: CheckPayload, readSource: Preview["readSource"]): string {
  const { name, title, summary, text, annotations } = check;
  const conclusion = check.conclusion ?? "in progress";
  const shown = annotations.map((annotation) => renderAnnotation(annotation, readSource));
  return `<header class="check ${toAttribute(conclusion)}">
<span class="mark" aria-hidden="true">${marks[conclusion] ?? "●"}</span>
<div><h1>${toHtmlText(name)}</h1><p>${toHtmlText(conclusion)}</p></div>
</header>
<h2 class="title">${toHtmlText(title)}</h2>
${renderMarkdown(summary, "summary")}
${isVisible(text) ? toLabel("Details") + renderMarkdown(text, "text") : ""}
${shown.length > 0 ? toLabel(`Annotations (${shown.length})`) : ""}
<section id="annotations">${shown.join("\n")}</section>`;
}

/** Returns false for a text with only the digest of the results, which is invisible. */
function isVisible(markdown: string): boolean {
  return renderGitHubMarkdown(markdown).trim() !== "";
}

function toLabel(text: string): string {
  return `<h2 class="label">${text}</h2>\n`;
}

function renderMarkdown(markdown: string, id: string): string {
  return `<article id="${id}" class="markdown-body">${renderGitHubMarkdown(markdown)}</article>`;
}

/** The Content-Security-Policy allows no scripts and no requests, in addition to the sanitized HTML. */
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
<main>
${body}
</main>
</body>
</html>
`;
}
