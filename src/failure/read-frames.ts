import { type FrameShape, frameShapes } from "./frame-shapes.ts";

/** A line of a file that a text mentions. */
export interface Frame {
  /** As written. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly symbol?: string;
  readonly shape: FrameShape;
  /** Its number among the frames of the finding. */
  readonly index: number;
  /** Frames with the same number follow each other without a blank line or another error between them. */
  readonly section: number;
}

/** The frame of a line, which can occur in several texts. */
type LineFrame = Omit<Frame, "index" | "section">;

/** How much of one text is searched, in UTF-16 units: half at its start and half at its end. */
const maxTextLength = 512 * 1024;
/** How much of a line is searched, at its start and at its end. Frames are short; a longer line is program output. */
const maxLineLength = 1000;
const maxFrames = 2000;
const maxRemembered = 20_000;
/** How many lines of a text are compared with those of the text before. */
const maxCompared = 200;

export type FrameReader = (texts: readonly string[]) => Iterable<Frame>;

/** A part of a line. A line has several parts only if the report has lost its newlines. */
interface Part {
  readonly text: string;
  readonly frame: LineFrame | undefined;
  readonly isSkipped: boolean;
  /** The next part doesn't belong to the parts before. */
  readonly endsSection: boolean;
}

/**
 * Makes a function that lazily finds the frames of a finding's texts, in order. Lines are cached because most traces of
 * a run share the frames of the test runner.
 * @param isSkipped whether a frame is counted but not returned; called once for each different line
 */
export function openFrameReader(
  isSkipped: (frame: LineFrame) => boolean = () => false,
): FrameReader {
  const known = new Map<string, readonly Part[]>();
  /** The lines of earlier texts by their number. Most traces begin alike, and hashing a line takes twice the time. */
  const earlier: { readonly line: string; readonly parts: readonly Part[] }[] = [];
  const readLine = (line: string, number: number): readonly Part[] => {
    const before = earlier[number];
    if (before?.line === line) return before.parts;
    const parts = readParts(line);
    if (number < maxCompared) earlier[number] = { line, parts };
    return parts;
  };
  const readParts = (line: string): readonly Part[] => {
    const before = known.get(line);
    if (before) return before;
    const parts = splitLine(line).map((part) => toPart(part, isSkipped));
    // Other lines are mostly messages, which rarely repeat.
    if (line.length <= maxLineLength && parts.some(({ frame }) => frame)) {
      if (known.size >= maxRemembered) known.clear();
      known.set(line, parts);
    }
    return parts;
  };
  return function* (texts) {
    let section = 0;
    let index = 0;
    for (const text of texts) {
      section++;
      let above = "";
      const shown = shorten(text);
      for (let start = 0, number = 0; start <= shown.length; number++) {
        const newline = shown.indexOf("\n", start);
        const end = newline < 0 ? shown.length : newline;
        for (const part of readLine(shown.slice(start, end), number)) {
          const { frame } = part;
          if (part.endsSection) section++;
          if (!frame) above = part.text;
          else if (index === maxFrames) return;
          else {
            if (!part.isSkipped) yield { ...frame, ...symbolAbove(frame, above), index, section };
            index++;
          }
        }
        start = end + 1;
      }
    }
  };
}

function shorten(text: string): string {
  const half = maxTextLength / 2;
  return text.length <= maxTextLength ? text : `${text.slice(0, half)}\n${text.slice(-half)}`;
}

/** Splits a line of a report that has lost its newlines: each Java or .NET frame begins after an indent. */
function splitLine(line: string): readonly string[] {
  const trimmed = line.trim();
  if (!trimmed.includes("at ", 1)) return [trimmed];
  return trimmed.split(/(?:\t| {2})(?=at )/).map((part) => part.trimEnd());
}

function toPart(text: string, isSkipped: (frame: LineFrame) => boolean): Part {
  const frame = readFrame(text);
  return {
    text,
    frame,
    isSkipped: frame !== undefined && isSkipped(frame),
    endsSection: text === "" || isNextError.test(text),
  };
}

/** The start of another trace: a cause of the error, or another thread. */
const isNextError =
  /^(?:Caused by\b|Cause:|\[cause\]|Suppressed:|During handling of|The above exception|goroutine \d)/;

function readFrame(line: string): LineFrame | undefined {
  const match = matchShape(placedShapes, line);
  if (!match) return undefined;
  const { shape, groups } = match;
  const { path = "", line: number, column, symbol } = groups;
  return {
    path: shape.extension === undefined ? path : path + shape.extension,
    line: Number(number),
    ...(column !== undefined && { column: Number(column) }),
    ...(symbol !== undefined && { symbol }),
    shape,
  };
}

/** Returns the shape that a line has, whether or not it names a file. */
export function shapeOf(line: string): FrameShape | undefined {
  const trimmed = line.slice(0, maxLineLength).trim();
  return (matchShape(placedShapes, trimmed) ?? matchShape(placelessShapes, trimmed))?.shape;
}

const namesFile = ({ pattern }: FrameShape) => pattern.source.includes("(?<path>");
const placedShapes = frameShapes.filter(namesFile);
const placelessShapes = frameShapes.filter((shape) => !namesFile(shape));

interface Match {
  readonly shape: FrameShape;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function matchShape(shapes: readonly FrameShape[], line: string): Match | undefined {
  // Most lines are not frames: they have no number next to the right characters.
  if (shapes === placedShapes && !/[ :(,]\d/.test(line)) return undefined;
  if (line.length <= maxLineLength) return matchShort(shapes, line);
  return (
    matchShort(shapes, line.slice(0, maxLineLength)) ??
    matchShort(shapes, line.slice(-maxLineLength))
  );
}

function matchShort(shapes: readonly FrameShape[], line: string): Match | undefined {
  for (const shape of shapes) {
    if (shape.startsWith !== undefined && !line.startsWith(shape.startsWith)) continue;
    if (shape.contains !== undefined && !line.includes(shape.contains)) continue;
    const match = shape.pattern.exec(line);
    if (match) return { shape, groups: match.groups ?? {} };
  }
  return undefined;
}

function symbolAbove({ shape }: LineFrame, above: string): Pick<Frame, "symbol"> {
  const symbol = shape.symbolAbove?.exec(above.slice(0, maxLineLength))?.groups?.symbol;
  return symbol === undefined ? {} : { symbol };
}
