import { unicodePattern } from "../../unicode-pattern.ts";
import { maxSuites, newSuiteTally, type SuiteTally } from "../test-cases/counts.ts";
import { isConstantClass } from "../test-cases/titles.ts";
import { keepName, toName } from "../text-budget.ts";
import { isPath } from "./named-files.ts";
import type { PlaceAttributes } from "./place-attributes.ts";
import { fileOfCase, fileOfSuite } from "./places.ts";
import { isToolName } from "./tools.ts";

const wordsOfAnyScript = unicodePattern(String.raw`[\p{L}\p{N}]+`, "gu");

/** A suite with the data that distinguishes its cases. */
export interface GroupedSuite {
  readonly names: readonly string[];
  readonly place: PlaceAttributes | undefined;
  /** Made for its first case. */
  groups?: CaseGroups;
}

interface CaseGroups {
  /** The file of the suite or of an outer one. */
  readonly file: string | undefined;
  /** The names of the suite and the outer ones, without those of tools. */
  readonly names: readonly string[];
  readonly byPlace: Map<string, SuiteTally>;
  /** The previous case, because adjacent cases usually have the same file and class. */
  last?: Belonging & { readonly tally: SuiteTally };
}

/** The attributes that show where a case belongs. */
interface Belonging {
  readonly file: string | undefined;
  readonly className: string | undefined;
}

/** The attributes of a case, as written. */
export interface CaseAttributes extends Belonging {
  readonly name: string;
}

/**
 * Makes a function that returns the group in which a case is counted: the cases of its suite with the same file and
 * class. pytest, RSpec, TestNG and .NET loggers put all cases of a run into one suite, and only the cases show where
 * they belong.
 */
export function caseGrouper(): (suite: GroupedSuite, testCase: CaseAttributes) => SuiteTally {
  // A different class for each case must not fill the memory.
  let left = maxSuites;

  return (suite, testCase) => {
    const { file, className } = testCase;
    const last = suite.groups?.last;
    if (last && last.file === file && last.className === className) return last.tally;
    suite.groups ??= openGroups(suite);
    const isTitle = repeatsName(className, testCase.name);
    const tally = findGroup(suite.groups, {
      // A case's own file can be the file that threw.
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

/** Longer texts aren't classes. In UTF-16 units. */
const longestClass = 300;

/** Returns true if the attribute contains a class or module, because many tools write something else. */
function isClass(className: string | undefined): className is string {
  if (!className || className.length > longestClass) return false;
  return !isConstantClass(className) && !isToolName(className) && !isPath(className);
}

/**
 * Returns true if the class of a case repeats its name or title. jest-junit's class is the name or ends with it;
 * mocha-junit-reporter's name ends with the class. `test_cart` in the module `tests.test_cart` doesn't count.
 */
function repeatsName(className = "", ofCase: string): boolean {
  if (!className || className.length > longestClass) return false;
  const own = toName(className);
  const name = toName(ofCase);
  return own === name || own.endsWith(` ${name}`) || name.endsWith(` ${own}`);
}

/** Returns the suites' names, and the class unless they contain it. Empty if there is neither. */
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

/** unittest-xml-reporting appends the time of the run to the class. */
function withoutTime(name: string, className: string): string {
  const isTimed = name.startsWith(className) && /^-\d{14}$/.test(name.slice(className.length));
  return isTimed ? className : name;
}

/** How much of a text (at its end) and of a name is compared, in UTF-16 units. */
const compared = { text: 2000, name: 300 };

/** Returns true if a text contains all words of a name: `unit › Shop\Tests\CartTest` contains `Shop.Tests.CartTest`. */
function says(text: string, name: string): boolean {
  const end = text.slice(-compared.text);
  if (end.includes(name)) return true;
  const letters = toWords(end).join("");
  return toWords(name.slice(0, compared.name)).every((word) => letters.includes(word));
}

/** The pattern for all scripts is slow to compile, and most names are ASCII. */
function toWords(text: string): readonly string[] {
  const words = /[^ -~]/.test(text) ? wordsOfAnyScript() : /[a-z\d]+/g;
  return text.toLowerCase().match(words) ?? [];
}
