import type { TestName } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { oncePer } from "../once.ts";

/** A bare name with one of these extensions is a file. */
const sourceExtensions = new Set(
  (
    "bash bats c cc cjs clj cljs cpp cs css cts cxx dart erl ex exs feature fs go groovy h hpp hs htm html java jl js json jsx kt " +
    "kts less lua m md mjs ml mm mts php phpt pl pm ps1 py pyx r rb robot rs scala scss sh sql svelte swift t tcl toml ts tsx vb " +
    "vue xml yaml yml zig"
  ).split(" "),
);

/**
 * Makes a function that returns the files that a test's class, suites or name refer to, nearest first:
 * `src/cart.test.ts`, `[chromium] › cart.spec.ts:12:3 › adds`. The classes and suites are cached, because most tests
 * share theirs with others.
 */
export function openNamedPlaces(): (test: TestName) => readonly Place[] {
  const readOnce = oncePer(readTitle);
  return ({ className = "", suites, name }) => [
    ...readOnce(className),
    ...suites.toReversed().flatMap(readOnce),
    ...readTitle(name),
  ];
}

function readTitle(text: string): readonly Place[] {
  // A path ends with an extension, so most names can be skipped.
  if (!text.includes(".")) return [];
  return text
    .slice(0, maxNameLength)
    .split(/ [›>|·] /)
    .flatMap(readNamedPlace);
}

const maxNameLength = 1000;

function readNamedPlace(text: string): readonly Place[] {
  // PHPStan puts the class that uses a trait between the trait's file and the line.
  const plain = text.trim().replace(/ \(in context of [^()]{1,500}\)(?=:\d|$)/, "");
  const position = /^(?<path>.*\.\w+):(?<line>\d{1,9})(?::\d+)?$/.exec(plain)?.groups;
  const path = position?.path ?? plain;
  const extension = /\.([A-Za-z]\w{0,9})$/.exec(path)?.[1]?.toLowerCase();
  if (extension === undefined) return [];
  if (!/[\\/]/.test(path) && !sourceExtensions.has(extension)) return [];
  return [{ path, ...(position && { line: Number(position.line) }), isDefinition: true }];
}

/** Returns the names of suites and class that could be import paths of Go packages. */
export function readImportPaths({ className, suites }: TestName): readonly string[] {
  return [className ?? "", ...suites.toReversed()].filter((name) => /^[\w.~/-]+$/.test(name));
}

/** Returns the Cargo packages that nextest's names begin with: `shop-cart` for `shop-cart::bin/till`. */
export function readCrateNames({ className, suites }: TestName): readonly string[] {
  return [className ?? "", ...suites].map((name) => name.split("::", 1)[0] as string);
}

/**
 * Returns the function that a test is named after: `test_gross` for `test_gross[CH-10.81]`, `TestAdd` for
 * `TestAdd/gone`, `everySku` for `everySku() has mug`, `testTotal` for `testTotal with data set #1`. Undefined for a
 * title.
 */
export function readFunctionName(testName: string): string | undefined {
  return /^[\w$]+(?=$|\s?[[({/]|:\S| with data set )/.exec(testName)?.[0];
}
