import { type FrameOrder, type FrameShape, frameShapes } from "./frames.ts";

/** A line of a file that a text names. */
export interface Frame {
  /** As written. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly symbol?: string;
  readonly order: FrameOrder;
  /** Frames of one number stand together, without a blank line or another error between them. */
  readonly section: number;
  readonly isDefinition?: true;
  readonly isPackaged?: true;
  readonly isLog?: true;
}

/** What is looked at of one text, in UTF-16 units; of a longer one its beginning and its end, half each. */
const maxTextLength = 512 * 1024;
/** What is looked at of one line. Frames are short; lines of megabytes are a program's output. */
const maxLineLength = 1000;
const maxFrames = 2000;

/** Finds the frames of a finding's texts, in their order. */
export function readFrames(texts: readonly string[]): readonly Frame[] {
  const frames: Frame[] = [];
  let section = 0;
  for (const text of texts) {
    section++;
    let above = "";
    for (const line of toLines(text)) {
      if (line === "" || isNextError.test(line)) section++;
      const found = readFrame(line);
      if (!found) {
        above = line;
        continue;
      }
      const { shape, groups } = found;
      const symbol =
        groups.symbol ?? shape.symbolAbove?.exec(above.slice(0, maxLineLength))?.groups?.symbol;
      frames.push({
        path: groups.path ?? "",
        line: Number(groups.line),
        ...(groups.column !== undefined && { column: Number(groups.column) }),
        ...(symbol !== undefined && { symbol }),
        order: shape.order,
        section,
        ...(shape.isDefinition && { isDefinition: true }),
        ...(shape.isPackaged && { isPackaged: true }),
        ...(shape.isLog && { isLog: true }),
      });
      if (frames.length === maxFrames) return frames;
    }
  }
  return frames;
}

/** A trace begins anew: a cause of the error before it, or another thread. */
const isNextError =
  /^(?:Caused by\b|Cause:|\[cause\]|Suppressed:|During handling of|The above exception|goroutine \d)/;

/** Trimmed lines. Some reports have lost their newlines: there each frame of Java and .NET begins after its indent. */
function toLines(text: string): readonly string[] {
  const half = maxTextLength / 2;
  const cut = text.length <= maxTextLength ? text : `${text.slice(0, half)}\n${text.slice(-half)}`;
  return cut.split("\n").flatMap((line) => {
    const plain = line.trim();
    if (!plain.includes("at ", 1)) return plain;
    return plain.split(/(?:\t| {2})(?=at )/).map((part) => part.trimEnd());
  });
}

interface FoundFrame {
  readonly shape: FrameShape;
  readonly groups: { readonly [name in "path" | "line" | "column" | "symbol"]?: string };
}

function readFrame(line: string): FoundFrame | undefined {
  if (line.length <= maxLineLength) return matchShape(line);
  return matchShape(line.slice(0, maxLineLength)) ?? matchShape(line.slice(-maxLineLength));
}

function matchShape(line: string): FoundFrame | undefined {
  // Most lines of a text are none: they don't have a number in the right company.
  if (!/[ :(]\d/.test(line)) return undefined;
  for (const shape of frameShapes) {
    if (shape.startsWith !== undefined && !line.startsWith(shape.startsWith)) continue;
    if (shape.contains !== undefined && !line.includes(shape.contains)) continue;
    const groups = shape.pattern.exec(line)?.groups;
    if (groups) return { shape, groups };
  }
  return undefined;
}
