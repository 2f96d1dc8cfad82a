import { type FrameShape, frameShapes } from "./frames.ts";

/** A line of a file that a text names. */
export interface Frame {
  /** As written. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly symbol?: string;
  readonly shape: FrameShape;
}

/** Frames that stand together, without a blank line or another error between them. */
export type Section = readonly Frame[];

/** What is looked at of one text, in UTF-16 units; of a longer one its beginning and its end, half each. */
const maxTextLength = 512 * 1024;
/** What is looked at of one line, at its beginning and at its end. Frames are short; lines of megabytes are a program's output. */
const maxLineLength = 1000;
const maxFrames = 2000;
const maxRemembered = 20_000;

/**
 * Makes a function that finds the frames of a finding's texts, in their order. It remembers lines: the traces of a
 * run share most of theirs, those of the test runner.
 */
export function openFrameReader(): (texts: readonly string[]) => readonly Section[] {
  const known = new Map<string, Frame | undefined>();
  const readLine = (line: string): Frame | undefined => {
    if (known.has(line)) return known.get(line);
    if (known.size >= maxRemembered) known.clear();
    const frame = readFrame(line);
    known.set(line, frame);
    return frame;
  };
  return (texts) => {
    let left = maxFrames;
    return texts.flatMap((text) => {
      const sections = readSections(text, readLine, left);
      for (const section of sections) left -= section.length;
      return sections;
    });
  };
}

function readSections(
  text: string,
  readLine: (line: string) => Frame | undefined,
  most: number,
): readonly Section[] {
  const sections: Frame[][] = [];
  let section: Frame[] | undefined;
  let count = 0;
  let above = "";
  for (const line of toLines(text)) {
    if (line === "" || isNextError.test(line)) section = undefined;
    // Most lines of a text are no frames: they don't have a number in the right company.
    const frame = /[ :(]\d/.test(line) ? readLine(line) : undefined;
    if (!frame) {
      above = line;
      continue;
    }
    if (count++ >= most) break;
    if (!section) {
      section = [];
      sections.push(section);
    }
    section.push(frame.shape.symbolAbove ? withSymbolAbove(frame, above) : frame);
  }
  return sections;
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

function readFrame(line: string): Frame | undefined {
  if (line.length <= maxLineLength) return matchShape(line);
  return matchShape(line.slice(0, maxLineLength)) ?? matchShape(line.slice(-maxLineLength));
}

function matchShape(line: string): Frame | undefined {
  for (const shape of frameShapes) {
    if (shape.startsWith !== undefined && !line.startsWith(shape.startsWith)) continue;
    if (shape.contains !== undefined && !line.includes(shape.contains)) continue;
    const groups = shape.pattern.exec(line)?.groups;
    if (!groups) continue;
    const { path = "", line: number, column, symbol } = groups;
    return {
      path,
      line: Number(number),
      ...(column !== undefined && { column: Number(column) }),
      ...(symbol !== undefined && { symbol }),
      shape,
    };
  }
  return undefined;
}

function withSymbolAbove(frame: Frame, above: string): Frame {
  const symbol = frame.shape.symbolAbove?.exec(above.slice(0, maxLineLength))?.groups?.symbol;
  return symbol === undefined ? frame : { ...frame, symbol };
}
