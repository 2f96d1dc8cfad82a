import type { StartTag } from "../../read/xml/tag.ts";
import { sumClaims } from "../test-cases/suite-finding.ts";
import { keepName } from "../text-budget.ts";
import type { GroupedSuite } from "./groups.ts";
import { saysThatItFailed } from "./outcome.ts";
import {
  keepPlaceAttributes,
  type PlaceAttributes,
  readPlaceAttributes,
} from "./place-attributes.ts";
import { toolOf } from "./tools.ts";

/** An open suite. `testsuites` and `testrun` are suites too, because they can contain cases directly. */
export interface OpenSuite extends GroupedSuite {
  readonly parent: OpenSuite | undefined;
  /** Names from the outermost suite to this one. The name of the run is included only if there is no other. */
  readonly names: readonly string[];
  readonly isRun: boolean;
  /** Its names are cut because they are too many or too long, so they aren't unique. */
  readonly isCut: boolean;
  /** The suite's own attributes. */
  readonly own: PlaceAttributes | undefined;
  /** The attributes of the innermost suite with a place. */
  place: PlaceAttributes | undefined;
  /** The place of the next inner suites that have none of their own. */
  placeOfNext: PlaceAttributes | undefined;
  /** It contains neither cases nor suites yet. */
  isEmpty: boolean;
  /** The number of failures and errors in its totals; 1 if only its status or result says that it failed. */
  readonly claimed: number;
  /** Only its status or result says that it failed: its totals have no failures. */
  readonly claimsByWord: boolean;
  /** The number of test cases in its totals. */
  readonly claimedTests: number | undefined;
  /** Its totals, or else those of the innermost suite with totals, have no failures. */
  readonly claimsNoFailure: boolean;
  /** It contains a case directly. */
  hasCases: boolean;
  /** A failure was read in it, which may be expected or belong to an earlier attempt. */
  showsFailure: boolean;
  /** Of a suite that claims failures. */
  firstOutput: string | undefined;
  readonly tool: string | undefined;
  readonly hostname: string | undefined;
}

/** The suite of cases that are in no suite. */
export function noSuite(): OpenSuite {
  return {
    parent: undefined,
    names: [],
    isRun: true,
    isCut: false,
    own: undefined,
    place: undefined,
    placeOfNext: undefined,
    isEmpty: true,
    claimed: 0,
    claimsByWord: false,
    claimedTests: undefined,
    claimsNoFailure: false,
    hasCases: false,
    showsFailure: false,
    firstOutput: undefined,
    tool: undefined,
    hostname: undefined,
  };
}

/**
 * Deeper suites are merged with the one at this depth, and so are those whose names together would be longer, in UTF-16
 * units. Otherwise the paths of names would grow with the square of the depth, because each test of a suite stores its
 * whole path.
 */
const most = { depth: 50, length: 1000 };

export function openSuite(parent: OpenSuite, tag: StartTag): OpenSuite {
  const tool = parent.tool ?? toolOf(tag);
  const written = readPlaceAttributes(tag);
  const own = written && keepPlaceAttributes(written);
  parent.isEmpty = false;
  const isCut = parent.isCut || isTooLong(parent);
  const names = isCut ? parent.names : namesOf(parent, tag, tool);
  // Crystal wrote `failed`.
  const failures = [tag.attribute("failures"), tag.attribute("failed")].find(isNumber);
  const totals = sumClaims([failures, tag.attribute("errors")]);
  const tests = tag.attribute("tests");
  const claimsByWord = totals === 0 && saysThatItFailed(tag);
  const claimed = claimsByWord ? 1 : totals;
  return {
    parent,
    names,
    isCut,
    isRun: tag.name !== "testsuite",
    own,
    place: own ?? parent.placeOfNext ?? parent.place,
    placeOfNext: undefined,
    isEmpty: true,
    claimed,
    claimsByWord,
    claimedTests: tests === undefined ? undefined : sumClaims([tests]),
    claimsNoFailure:
      claimed === 0 && (failures === undefined ? parent.claimsNoFailure : Number(failures) === 0),
    hasCases: false,
    showsFailure: false,
    firstOutput: undefined,
    tool,
    hostname: tag.attribute("hostname")?.slice(0, 100),
  };
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "" && Number.isFinite(Number(text));
}

function isTooLong({ isRun, names }: OpenSuite): boolean {
  if (isRun) return false;
  const length = names.reduce((sum, name) => sum + name.length, 0);
  return names.length >= most.depth || length >= most.length;
}

/**
 * Returns the outer suite. mocha-junit-reporter, which Cypress uses, writes the file of a spec only in the empty root
 * suite before the spec's own suites.
 */
export function closeSuite({ parent, own, isEmpty }: OpenSuite): OpenSuite {
  const around = parent ?? noSuite();
  if (own?.file !== undefined) around.placeOfNext = isEmpty ? own : undefined;
  return around;
}

function namesOf(parent: OpenSuite, tag: StartTag, tool: string | undefined): readonly string[] {
  const outer = parent.isRun ? [] : parent.names;
  const name = keepName(tag.attribute("name") || tag.attribute("package") || "");
  const own = name ? [name] : [];
  // Playwright has a suite per file and browser ("project"), and writes the browser as the host name.
  const project = tool === "Playwright" ? keepName(tag.attribute("hostname") ?? "") : "";
  return project ? [project, ...outer, ...own] : [...outer, ...own];
}

export function markFailure(suite: OpenSuite): void {
  let outer: OpenSuite | undefined = suite;
  for (; outer && !outer.showsFailure; outer = outer.parent) outer.showsFailure = true;
}
