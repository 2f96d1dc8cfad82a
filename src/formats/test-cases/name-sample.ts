import { hashOf } from "../../hash.ts";
import { detach } from "../../read/plain-text.ts";
import { unicodePattern } from "../../unicode-pattern.ts";

const signs = unicodePattern(String.raw`[^\p{L}\p{N}]+`, "gu");

/** Names of a file's first tests, to detect reports with the same tests in two formats. */
export interface NameSample {
  readonly isFull: boolean;
  add(className: string | undefined, name: string): void;
  /** As written, without the class. */
  readonly names: ReadonlySet<string>;
}

/** How much of a name is kept, in UTF-16 units. */
const longest = 1000;

/** The number of different names per file. */
const maxNames = 2000;

/** @param maxTests the number of a file's tests that are examined, which may have few different names */
export function newNameSample(maxTests: number): NameSample {
  const names = new Set<string>();
  let examined = 0;
  const sample = { names, isFull: false, add };
  return sample;

  // Formats differ in whether the name includes the class.
  function add(className: string | undefined, name: string): void {
    const start = className && name.startsWith(className) ? className.length : 0;
    names.add(detach(name.slice(start, start + longest)));
    sample.isFull = ++examined >= maxTests || names.size >= maxNames;
  }
}

/** Returns the names as numbers, which are equal for `adds(x: 1)` and `Adds (x: 1)`. Those without letters don't count. */
export function hashNames(names: Iterable<string>): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const name of names) {
    const letters = lettersOf(name).toLowerCase();
    if (letters !== "") hashes.add(hashOf(letters));
  }
  return hashes;
}

/** Formats differ in the spaces and quotes of parameters. The pattern for all scripts is slow, and most names are ASCII. */
function lettersOf(name: string): string {
  return name.replace(/[^ -~]/.test(name) ? signs() : /[^A-Za-z\d]+/g, "");
}
