import { hashOf } from "../../hash.ts";

/** Names of tests, as numbers, by which reports of the same tests in two formats are noticed. */
export interface NameSample {
  readonly isFull: boolean;
  add(className: string | undefined, name: string): void;
  readonly hashes: ReadonlySet<number>;
}

/** Of one file: more of its names aren't kept, and more of its tests aren't looked at, which may have few names. */
const most = { names: 2000, tests: 5000 };

export function newNameSample(): NameSample {
  const hashes = new Set<number>();
  let tests = 0;
  const sample = { hashes, isFull: false, add };
  return sample;

  // Formats write the class before the name or not, and parameters with other spaces and quotes.
  function add(className: string | undefined, name: string): void {
    tests++;
    const own = className && name.startsWith(className) ? name.slice(className.length) : name;
    const plain = own.slice(0, 1000).replace(notLetters, "");
    if (plain !== "") hashes.add(hashOf(plain.toLowerCase()));
    sample.isFull = hashes.size >= most.names || tests >= most.tests;
  }
}

const notLetters = /[^\p{L}\p{N}]+/gu;
