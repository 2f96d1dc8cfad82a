import type { Handling } from "../../../src/read/xml/elements.ts";
import { rootPattern } from "../../../src/read/xml/outside.ts";
import { scanXml } from "../../../src/read/xml/scan.ts";

export interface Scanned {
  /** What the scanner visited, in order: `+name`, `-`, and the markup of what was cut. */
  readonly told: readonly string[];
  readonly repairs: readonly string[];
  /** The message and the offset. */
  readonly broken?: string;
}

const wishes: Readonly<Record<string, Handling>> = { cut: "cut", skip: "skip", stop: "stop" };

/** Scans a text in pieces of `size`; elements named `cut`, `skip` and `stop` are dealt with as they say. */
export function scanned(text: string, size = text.length, limit = 1000): Scanned {
  return scannedPieces(cutInPieces(text, size), limit);
}

/** Scans a text that comes in these pieces. */
export function scannedPieces(pieces: Iterable<string>, limit = 1000): Scanned {
  const told: string[] = [];
  const { repairs, broken } = scanXml(
    { chunks: () => pieces, firstForbidden: undefined },
    rootPattern(["root", "cut"]),
    () => ({
      keeps: { elements: new Set(["cut", "kept"]), attributes: ["message"] },
      start(tag, depth) {
        const attributes = ["message", "name", "__proto__"].flatMap(
          (name) => tag.attribute(name) ?? [],
        );
        told.push(`+${tag.name}${depth}${attributes.map((value) => ` ${value}`).join("")}`);
        return wishes[tag.name] ?? "enter";
      },
      end: () => told.push("-"),
      cut: (markup) => told.push(markup),
      limit: () => limit,
      shorten: (kept) => kept,
    }),
  );
  return {
    told,
    repairs: [...repairs].map(([what, at]) => `${what} at ${at}`).sort(),
    ...(broken && { broken: `${broken.message} at ${broken.offset}` }),
  };
}

/** Without cutting a surrogate pair in two: decoding doesn't either. */
function* cutInPieces(text: string, size: number): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + size;
    const splits = /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? 1 : 0;
    yield text.slice(at, end + splits);
    at = end + splits;
  }
}
