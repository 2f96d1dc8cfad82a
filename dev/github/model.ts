/** The second validation: what GitHub's model rejects in a body that fits the schema. */

import type { ModelFault } from "./refusals.ts";
import type { AnnotationBody, OutputBody, RunBody } from "./request-bodies.ts";

// Not imported from src/limits.ts, so that the stand-in detects wrong numbers there.
const summaryBytes = 65_535;
const titleUnits = 255;
const messageBytes = 65_536;

export function findModelFaults(body: RunBody): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const { name, details_url: detailsUrl, external_id: externalId, output } = body;
  if (name !== undefined && isBlank(name)) faults.push({ code: "missing_field", field: "name" });
  const texts = { name, external_id: externalId, ...listTexts(output) };
  for (const [field, value] of Object.entries(texts)) {
    if (value !== undefined && !isStorable(value)) faults.push({ code: "invalid", field });
  }
  if (detailsUrl !== undefined && !isHttp(detailsUrl)) {
    const message = "details_url must use http or https scheme";
    faults.push({ code: "custom", field: "details_url", message });
  }
  if (output === undefined) return faults;
  // A summary can be blank: other actions create every check run with an empty one.
  const { title } = output;
  if (title !== undefined && isBlank(title)) faults.push({ code: "missing_field", field: "title" });
  if (title !== undefined && title.length > titleUnits) {
    faults.push({ code: "invalid", field: "title" });
  }
  if (Buffer.byteLength(output.summary) > summaryBytes) {
    const message = `summary exceeds a maximum bytesize of ${summaryBytes}`;
    faults.push({ code: "custom", field: "summary", message });
  }
  // GitHub doesn't say which annotation is invalid.
  if (output.annotations?.some(isInvalid)) faults.push({ code: "invalid", field: "annotations" });
  return faults;
}

function isInvalid(annotation: AnnotationBody): boolean {
  const { path, title, message, raw_details: rawDetails } = annotation;
  const texts = [path, title ?? "", message, rawDetails ?? ""];
  return (
    isBlank(path) ||
    isBlank(message) ||
    texts.some(hasForbidden) ||
    (title ?? "").length > titleUnits ||
    Buffer.byteLength(message) > messageBytes ||
    Buffer.byteLength(rawDetails ?? "") > messageBytes ||
    annotation.start_line < 1 ||
    annotation.end_line < annotation.start_line ||
    hasInvalidColumns(annotation)
  );
}

/** Columns must be both given or both absent, at least 1, in order, and on a single line. */
function hasInvalidColumns(annotation: AnnotationBody): boolean {
  const { start_column: start, end_column: end } = annotation;
  if (start === undefined && end === undefined) return false;
  if (start === undefined || end === undefined) return true;
  return annotation.start_line !== annotation.end_line || start < 1 || end < start;
}

const isBlank = (text: string): boolean => text.trim() === "";

/** Matches characters above U+FFFF, lone surrogates, and control characters other than tab and line feed. */
function hasForbidden(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds them
  return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/.test(text);
}

/** Outside of annotations, all characters are allowed that UTF-8 can encode, except NUL. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

function listTexts(output: OutputBody | undefined): Record<string, string | undefined> {
  return { title: output?.title, summary: output?.summary, text: output?.text };
}

function isHttp(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? "");
}
