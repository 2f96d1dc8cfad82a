import { maxSuites, newSuiteTally, type SuiteTally } from "../tests/counts.ts";
import { isConstantClass } from "../tests/titles.ts";
import { keepName, toName } from "../text-budget.ts";
import type { PlaceAttributes } from "./place-attributes.ts";
import { fileOfCase, fileOfSuite, isPath } from "./places.ts";
import { isToolName } from "./tools.ts";

/** A suite, as far as its cases have to be told apart. */
export interface GroupedSuite {
  readonly names: readonly string[];
  readonly place: PlaceAttributes | undefined;
  /** Made for its first case. */
  groups?: CaseGroups;
}

interface CaseGroups {
  /** Of the suite and those around it. */
  readonly file: string | undefined;
  /** Of the suite and those around it, but for those of tools. */
  readonly names: readonly string[];
  readonly byPlace: Map<string, SuiteTally>;
  /** Mostly the next case is of the same file and class. */
  last?: Belonging & { readonly tally: SuiteTally };
}

/** Attributes by which a case says where it belongs. */
interface Belonging {
  readonly file: string | undefined;
  readonly className: string | undefined;
}

/** What a case says of itself, as written. */
export interface CaseAttributes extends Belonging {
  readonly name: string;
}

/**
 * Makes a function that tells where a case of a file is counted: with those of its suite that are of the same file and
 * class. pytest, RSpec, TestNG and the loggers of .NET put all cases of a run into one suite, and only the cases tell
 * where they belong.
 */
export function caseGrouper(): (suite: GroupedSuite, testCase: CaseAttributes) => SuiteTally {
  // A class for each case must not fill the memory.
  let left = maxSuites;

  return (suite, testCase) => {
    const { file, className } = testCase;
    const last = suite.groups?.last;
    if (last && last.file === file && last.className === className) return last.tally;
    suite.groups ??= openGroups(suite);
    const isTitle = repeatsName(className, testCase.name);
    const tally = findGroup(suite.groups, {
      // What a case names may be the file that threw.
      file: suite.groups.file ?? fileOfCase(file, className),
      className: isClass(className) && !isTitle ? toName(className) : undefined,
    });
    if (!isTitle) suite.groups.last = { file, className, tally };
    return tally;
  };

  function findGroup(groups: CaseGroups, belonging: Belonging): SuiteTally {
    const { file, className }: Partial<Belonging> = left > 0 ? belonging : {};
    const key = `${file}\0${className}`;
    const known = groups.byPlace.get(key);
    if (known) return known;
    left--;
    const names = toNames(groups.names, file, className && keepName(className));
    const tally = newSuiteTally(names, file && keepName(file));
    groups.byPlace.set(key, tally);
    return tally;
  }
}

function openGroups({ names, place }: GroupedSuite): CaseGroups {
  return {
    file: fileOfSuite(names, place),
    names: names.filter((name) => !isToolName(name)),
    byPlace: new Map(),
  };
}

/** Longer ones name no class. In UTF-16 units. */
const longestClass = 300;

/** Whether the attribute holds a class or module: many tools write something else there. */
function isClass(className: string | undefined): className is string {
  if (!className || className.length > longestClass) return false;
  return !isConstantClass(className) && !isToolName(className) && !isPath(className);
}

/**
 * Whether the class of a case is its own name or title: of jest-junit it is or ends with the name, of
 * mocha-junit-reporter the name ends with it. `test_cart` of the module `tests.test_cart` is none of that.
 */
function repeatsName(className = "", ofCase: string): boolean {
  if (!className || className.length > longestClass) return false;
  const own = toName(className);
  const name = toName(ofCase);
  return own === name || own.endsWith(` ${name}`) || name.endsWith(` ${own}`);
}

/** Those of the suites, and the class where they don't say it; none where nothing tells. */
function toNames(
  suites: readonly string[],
  file: string | undefined,
  className: string | undefined,
): readonly string[] {
  if (!className) return suites;
  if (says([...suites, file ?? ""].join(" "), className)) {
    return suites.map((name) => withoutTime(name, className));
  }
  return [...suites.filter((name) => !says(className, name)), className];
}

/** unittest-xml-reporting writes the time of the run behind the class. */
function withoutTime(name: string, className: string): string {
  const isTimed = name.startsWith(className) && /^-\d{14}$/.test(name.slice(className.length));
  return isTimed ? className : name;
}

/** So much of a text, from its end, and of a name is compared, in UTF-16 units. */
const compared = { text: 2000, name: 300 };

/** Whether a text holds all words of a name: `unit › Shop\Tests\CartTest` those of `Shop.Tests.CartTest`. */
function says(text: string, name: string): boolean {
  const letters = toWords(text.slice(-compared.text)).join("");
  return toWords(name.slice(0, compared.name)).every((word) => letters.includes(word));
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
