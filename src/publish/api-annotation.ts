import {
  annotationMessageBytes,
  annotationRawDetailsBytes,
  annotationTitleCharacters,
} from "../limits.ts";
import type { Annotation } from "../model/check.ts";
import { shorten } from "../text.ts";
import { unicodePattern } from "../unicode-pattern.ts";
import { toVisible, writeOutAstral } from "../visible-text.ts";

const control = unicodePattern(String.raw`\p{Cc}`);

/** An annotation in the API's form. https://docs.github.com/en/rest/checks/runs#create-a-check-run */
export interface ApiAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: Annotation["level"];
  readonly title?: string;
  readonly message: string;
  readonly raw_details?: string;
}

/**
 * Converts an annotation and repairs everything that GitHub would refuse. GitHub refuses the whole request because of
 * one bad annotation, and doesn't say which one it was. Undefined if the path can't be sent, since a changed path would
 * be another file.
 */
export function toApiAnnotation(annotation: Annotation): ApiAnnotation | undefined {
  const { location, level } = annotation;
  const { path } = location;
  if (path.trim() === "" || path !== toAcceptable(path) || control().test(path)) return undefined;
  const oneLine = clean(annotation.title).replace(/\s+/g, " ").trim();
  const title = shorten(oneLine, annotationTitleCharacters);
  const rawDetails = cutBytes(clean(annotation.rawDetails ?? ""), annotationRawDetailsBytes);
  const message = clean(annotation.message);
  return {
    path,
    ...toRange(location),
    annotation_level: level,
    ...(title && { title }),
    message: cutBytes(message.trim() ? message : title || "(no message)", annotationMessageBytes),
    ...(rawDetails.trim() && { raw_details: rawDetails }),
  };
}

/** Columns are sent only if both are known, in order and on one line. */
function toRange(location: Annotation["location"]) {
  const start = Math.max(1, location.startLine);
  const end = Math.max(start, location.endLine);
  const { startColumn = 0, endColumn = 0 } = location;
  return {
    start_line: start,
    end_line: end,
    ...(start === end &&
      startColumn >= 1 &&
      endColumn >= startColumn && { start_column: startColumn, end_column: endColumn }),
  };
}

/** When an emoji is written out, the joiner that belonged to it becomes an invisible character of its own. */
function clean(text: string): string {
  return toVisible(toAcceptable(text));
}

/** Annotations can't contain characters above U+FFFF, unlike the summary. As escapes they can still be told apart. */
function toAcceptable(text: string): string {
  return writeOutAstral(text.replace(/\r\n?/g, "\n").toWellFormed());
}

/** Cuts a longer text to `limit` bytes of UTF-8, an ellipsis included, without breaking a character. */
function cutBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit) return text;
  const ellipsis = "…";
  const room = new Uint8Array(limit - Buffer.byteLength(ellipsis));
  return text.slice(0, new TextEncoder().encodeInto(text, room).read) + ellipsis;
}
