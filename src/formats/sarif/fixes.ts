import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import type { Edit, Fix, Position } from "../../model/report.ts";
import { toLine } from "../finding-text.ts";
import { keepFix } from "../fix-limits.ts";
import type { RunContext } from "./context.ts";
import { messageText } from "./messages.ts";

/**
 * The first fix that a result proposes (§3.27.30, §3.55). Of one that changes several files it is the change of the
 * first: a fix is shown only where it changes the file of the finding.
 */
export function readFix(result: JsonObject, { readPlace }: RunContext): Fix | undefined {
  const [first] = getList(result, "fixes");
  const [change] = getList(first, "artifactChanges");
  if (!isObject(first) || !isObject(change)) return undefined;
  const artifactLocation = getValue(change, "artifactLocation");
  const place = readPlace({ physicalLocation: { artifactLocation } });
  const edits = getList(change, "replacements").map(readEdit);
  if (!place || edits.some((edit) => edit === undefined)) return undefined;
  const message = messageText(getValue(first, "description"), 1000);
  const description = toLine(message);
  const { path, base } = place;
  return keepFix({
    ...(description && { description }),
    file: { path, ...(base !== undefined && { base }) },
    edits: edits.filter((edit) => edit !== undefined),
  });
}

/** A replacement (§3.57). Offsets in bytes aren't read: they need the file's encoding. */
function readEdit(replacement: unknown): Edit | undefined {
  const region = getObject(replacement, "deletedRegion");
  const content = getObject(replacement, "insertedContent");
  const text = getText(content, "text") ?? (content ? undefined : "");
  if (text === undefined) return undefined;
  const line = getCount(region, "startLine", 1);
  if (line !== undefined) {
    const column = getCount(region, "startColumn", 1) ?? 1;
    const endLine = getCount(region, "endLine", line) ?? line;
    const endColumn = getCount(region, "endColumn", 1) ?? Number.POSITIVE_INFINITY;
    return { start: { line, column }, end: { line: endLine, column: endColumn }, text };
  }
  const start: Position | undefined = getCount(region, "charOffset", 0);
  if (start === undefined) return undefined;
  return { start, end: start + (getCount(region, "charLength", 0) ?? 0), text };
}
