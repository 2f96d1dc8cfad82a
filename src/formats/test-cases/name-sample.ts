import { hashOf } from "../../hash.ts";

/** Names of tests as numbers, to detect reports with the same tests in two formats. */
export interface NameSample {
  readonly isFull: boolean;
  add(className: string | undefined, name: string): void;
  readonly hashes: ReadonlySet<number>;
}

/** The number of names that are kept per file. */
const maxNames = 2000;

/** @param maxTests the number of a file's tests that are examined, which may have few different names */
export function newNameSample(maxTests: number): NameSample {
  const hashes = new Set<number>();
  let tests = 0;
  const sample = { hashes, isFull: false, add };
  return sample;

  // Formats differ in whether the name includes the class, and in the spaces and quotes of parameters.
  function add(className: string | undefined, name: string): void {
    tests++;
    const own = className && name.startsWith(className) ? name.slice(className.length) : name;
    const letters = toLetters(own.slice(0, 1000));
    if (letters !== "") hashes.add(hashOf(letters));
    sample.isFull = hashes.size >= maxNames || tests >= maxTests;
  }
}

/** Letters and digits in lower case. */
function toLetters(text: string): string {
  return text.replace(notLetters, "").toLowerCase();
}

const notLetters = /[^\p{L}\p{N}]+/gu;
