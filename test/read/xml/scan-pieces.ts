import type { Handling } from "../../../src/read/xml/elements.ts";
import { rootPattern } from "../../../src/read/xml/outside.ts";
import { scanXml } from "../../../src/read/xml/scan.ts";

export interface ScanResult {
  /** Calls of the visitor in order: `+name`, `-`, and the markup of cut elements. */
  readonly events: readonly string[];
  readonly repairs: readonly string[];
  /** The error message with its offset. */
  readonly broken?: string;
}

const handlings: Readonly<Record<string, Handling>> = { cut: "cut", skip: "skip", stop: "stop" };

/** Scans a text in pieces of `size` UTF-16 units; elements named `cut`, `skip` and `stop` are handled that way. */
export function scanText(text: string, size = text.length, limit = 1000): ScanResult {
  return scanPieces(splitText(text, size), limit);
}

/** Scans a text that consists of these pieces. */
export function scanPieces(pieces: Iterable<string>, limit = 1000): ScanResult {
  const events: string[] = [];
  const { repairs, broken } = scanXml(
    { chunks: () => pieces, firstForbidden: undefined },
    rootPattern(["root", "cut"]),
    () => ({
      keeps: { elements: new Set(["cut", "kept"]), attributes: ["message"] },
      start(tag, depth) {
        const attributes = ["message", "name", "__proto__"].flatMap(
          (name) => tag.attribute(name) ?? [],
        );
        events.push(`+${tag.name}${depth}${attributes.map((value) => ` ${value}`).join("")}`);
        return handlings[tag.name] ?? "enter";
      },
      end: () => events.push("-"),
      cut: (markup) => events.push(markup),
      limit: () => limit,
      shorten: (kept) => kept,
    }),
  );
  return {
    events,
    repairs: [...repairs].map(([what, at]) => `${what} at ${at}`).sort(),
    ...(broken && { broken: `${broken.message} at ${broken.offset}` }),
  };
}

/** Splits a text, but never a surrogate pair, because decoding doesn't either. */
function* splitText(text: string, size: number): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + size;
    const splits = /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? 1 : 0;
    yield text.slice(at, end + splits);
    at = end + splits;
  }
}
