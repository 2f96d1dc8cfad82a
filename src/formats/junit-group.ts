import { keepName, toName } from "./budget.ts";
import {
  fileAttribute,
  fileOfCase,
  fileOfSuite,
  isPath,
  type Whereabouts,
} from "./junit-places.ts";
import { mostSuites, newSuiteTally, type SuiteTally } from "./junit-tally.ts";
import { isConstant, repeats } from "./junit-title.ts";
import { isToolName } from "./junit-tool.ts";

/** A suite, as far as its cases have to be told apart. */
export interface GroupedSuite {
  readonly names: readonly string[];
  readonly whereabouts: Whereabouts | undefined;
  /** Made for its first case. */
  groups?: CaseGroups;
}

interface CaseGroups {
  /** Of the suite and those around it. */
  readonly file: string | undefined;
  readonly byPlace: Map<string, SuiteTally>;
  /** Mostly the next case is of the same file and class. */
  last?: Belonging & { readonly tally: SuiteTally };
}

/** Attributes by which a case says where it belongs. */
interface Belonging {
  readonly file: string | undefined;
  readonly className: string | undefined;
}

interface Attributes {
  attribute(name: string): string | undefined;
}

/**
 * Where a case is counted: with those of its suite that are of the same file and class. pytest, RSpec, TestNG and the
 * loggers of .NET put all cases of a run into one suite, and only the cases tell where they belong.
 */
export function groupOf(suite: GroupedSuite, testCase: Attributes): SuiteTally {
  const file = fileAttribute(testCase);
  const className = testCase.attribute("classname");
  const { last } = suite.groups ?? {};
  if (last && last.file === file && last.className === className) return last.tally;
  suite.groups ??= { file: fileOfSuite(suite.names, suite.whereabouts), byPlace: new Map() };
  const tally = findGroup(suite.names, suite.groups, {
    // What a case names may be the file that threw.
    file: suite.groups.file ?? fileOfCase(file, className),
    className: isClass(className, testCase.attribute("name")) ? toName(className) : undefined,
  });
  suite.groups.last = { file, className, tally };
  return tally;
}

/** Longer ones name no class. In UTF-16 units. */
const longestClass = 300;

/** Whether the attribute holds a class or module: many tools write something else there. */
function isClass(className: string | undefined, name = ""): className is string {
  if (!className || className === name || className.length > longestClass) return false;
  const isOther = isConstant(className) || isToolName(className) || isPath(className);
  return !isOther && !repeats(toName(className), toName(name));
}

function findGroup(
  suites: readonly string[],
  { byPlace }: CaseGroups,
  belonging: Belonging,
): SuiteTally {
  // A class for each case must not fill the memory.
  const { file, className }: Partial<Belonging> = byPlace.size < mostSuites ? belonging : {};
  const key = `${file}\0${className}`;
  const known = byPlace.get(key);
  if (known) return known;
  const tally = newSuiteTally(
    toNames(suites, file, className).map(keepName),
    file && keepName(file),
  );
  byPlace.set(key, tally);
  return tally;
}

/** The suites' names but for those of tools, and the class where they don't say it; none where nothing tells. */
function toNames(
  suites: readonly string[],
  file: string | undefined,
  className: string | undefined,
): readonly string[] {
  const telling = suites.filter((name) => !isToolName(name));
  if (!className) return telling;
  if (says([...telling, file ?? ""].join(" "), className)) {
    return telling.map((name) => withoutTime(name, className));
  }
  return [...telling.filter((name) => !says(className, name)), className];
}

/** unittest-xml-reporting writes the time of the run behind the class. */
function withoutTime(name: string, className: string): string {
  const isTimed = name.startsWith(className) && /^-\d{14}$/.test(name.slice(className.length));
  return isTimed ? className : name;
}

/** Of a text and of a name, so much is compared: in UTF-16 units, and in words. */
const compared = { units: 2000, words: 20 };

/** Whether a text holds all words of a name: `unit › Shop\Tests\CartTest` those of `Shop.Tests.CartTest`. */
function says(text: string, name: string): boolean {
  const letters = toWords(text.slice(-compared.units)).join("");
  const words = toWords(name).slice(0, compared.words);
  return words.every((word) => letters.includes(word));
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
