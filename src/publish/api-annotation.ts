import {
  annotationMessageBytes,
  annotationRawDetailsBytes,
  annotationTitleCharacters,
} from "../limits.ts";
import type { Annotation } from "../model/check.ts";
import { shorten } from "../text.ts";
import { toVisible, writeOutAstral } from "../visible-text.ts";

/** An annotation as the API takes it. https://docs.github.com/en/rest/checks/runs#create-a-check-run */
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
 * The annotation with everything mended that GitHub would refuse, because one that it refuses takes the whole request
 * with it, and it never says which one it was. Undefined where the path can't be sent: another path would be another file.
 */
export function toApiAnnotation(annotation: Annotation): ApiAnnotation | undefined {
  const { location, level } = annotation;
  const { path } = location;
  if (path.trim() === "" || path !== toAcceptable(path) || /\p{Cc}/u.test(path)) return undefined;
  const title = toTitle(annotation.title);
  const rawDetails = cutBytes(clean(annotation.rawDetails ?? ""), annotationRawDetailsBytes);
  const message = clean(annotation.message);
  return {
    path,
    ...toRange(location),
    annotation_level: level,
    ...(title && { title }),
    message: cutBytes(isBlank(message) ? title || "(no message)" : message, annotationMessageBytes),
    ...(!isBlank(rawDetails) && { raw_details: rawDetails }),
  };
}

/** Columns only where both are known, in order, and on one line. */
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

function toTitle(title: string): string {
  return shorten(clean(title).replace(/\s+/g, " ").trim(), annotationTitleCharacters);
}

/** What held an emoji together is left on its own where the emoji is written out, and is then invisible. */
function clean(text: string): string {
  return toVisible(toAcceptable(text));
}

/**
 * Characters above U+FFFF are refused in annotations, though not in the summary; written as escapes they still can be
 * told apart. Control characters and lone surrogates can't be shown anyway.
 */
function toAcceptable(text: string): string {
  return writeOutAstral(text.replace(/\r\n?/g, "\n").toWellFormed());
}

/** The longest beginning that is at most `limit` bytes of UTF-8 with its ellipsis; no character is broken. */
function cutBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit) return text;
  const ellipsis = "…";
  const room = new Uint8Array(limit - Buffer.byteLength(ellipsis));
  return text.slice(0, new TextEncoder().encodeInto(text, room).read) + ellipsis;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
