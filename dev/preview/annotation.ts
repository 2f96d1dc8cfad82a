import type { AnnotationBody } from "../github/request-bodies.ts";
import { toAttribute, toHtmlText } from "./escape.ts";

/** The number of lines that are shown before and after the annotated ones. */
const contextLines = 3;
const maxLines = 20;

/** Renders an annotation below its lines, as on GitHub's "Files changed". */
export function renderAnnotation(
  annotation: AnnotationBody,
  readSource: (path: string) => string | undefined,
): string {
  const { path, start_line: line, annotation_level: level, title, message } = annotation;
  const { raw_details: details } = annotation;
  const raw = details
    ? `<details><summary>Raw output</summary><pre>${toHtmlText(details)}</pre></details>`
    : "";
  return `<div class="annotation ${toAttribute(level)}">
<h3>Check ${toHtmlText(level)} on line ${line} in <code>${toHtmlText(path)}</code></h3>
${renderSource(annotation, readSource(path))}
<div class="note"><strong>${toHtmlText(title ?? "")}</strong><pre>${toHtmlText(message)}</pre>${raw}</div>
</div>`;
}

function renderSource(annotation: AnnotationBody, source: string | undefined): string {
  if (source === undefined) return "";
  const { start_line: start, end_line: end } = annotation;
  const first = Math.max(1, start - contextLines);
  const last = Math.min(end + contextLines, first + maxLines);
  const rows = source
    .replace(/\n$/, "")
    .split("\n")
    .slice(first - 1, last)
    .map((text, index) => {
      const number = first + index;
      const mark = number >= start && number <= end ? ' class="marked"' : "";
      return `<tr${mark}><td class="number">${number}</td><td><pre>${toHtmlText(text)}</pre></td></tr>`;
    });
  return `<div class="source"><table>${rows.join("")}</table></div>`;
}
