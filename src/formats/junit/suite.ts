import type { StartTag } from "../../read/xml/tag.ts";
import { sumClaims } from "../tests/suite-finding.ts";
import { keepName } from "../text-budget.ts";
import type { GroupedSuite } from "./groups.ts";
import {
  keepPlaceAttributes,
  type PlaceAttributes,
  readPlaceAttributes,
} from "./place-attributes.ts";
import { toolOf } from "./tools.ts";

/** A suite that is open. A `testsuites` is one too: cases may stand directly in it. */
export interface OpenSuite extends GroupedSuite {
  readonly parent: OpenSuite | undefined;
  /** Names from the outermost suite to this one. That of the whole run (`testsuites`) is only there while it is alone. */
  readonly names: readonly string[];
  readonly isRun: boolean;
  /** Its names don't tell it from all others: they would be too many or too long. */
  readonly isCut: boolean;
  /** What the suite says itself. */
  readonly own: PlaceAttributes | undefined;
  /** Of the nearest suite that says where it stands. */
  place: PlaceAttributes | undefined;
  /** Where the next suites in it stand, unless they say so themselves. */
  placeOfNext: PlaceAttributes | undefined;
  /** It holds no case and no suite so far. */
  isEmpty: boolean;
  /** Failures and errors that its totals claim. */
  readonly claimed: number;
  /** Test cases that its totals claim. */
  readonly claimedTests: number;
  /** Its totals, or else those of the nearest suite that has some, claim that nothing failed. */
  readonly claimsNoFailure: boolean;
  /** A case stands directly in it. */
  hasCases: boolean;
  /** A failure was read within it, though it may be expected or have been overcome. */
  showsFailure: boolean;
  readonly tool: string | undefined;
  readonly hostname: string | undefined;
}

/** What a case stands in that stands in no suite. */
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
    claimedTests: 0,
    claimsNoFailure: false,
    hasCases: false,
    showsFailure: false,
    tool: undefined,
    hostname: undefined,
  };
}

/**
 * Deeper suites count to the one at this depth, and so do those whose names together would be longer, in UTF-16 units:
 * paths of names must not grow with the square of the depth, and each test of a suite says its whole path.
 */
const most = { depth: 50, length: 1000 };

export function openSuite(parent: OpenSuite, tag: StartTag): OpenSuite {
  const tool = parent.tool ?? toolOf(tag);
  const written = readPlaceAttributes(tag);
  const own = written && keepPlaceAttributes(written);
  parent.isEmpty = false;
  const isCut = parent.isCut || isTooLong(parent);
  const names = isCut ? parent.names : namesOf(parent, tag, tool);
  const failures = tag.attribute("failures");
  const claimed = sumClaims([failures, tag.attribute("errors")]);
  return {
    parent,
    names,
    isCut,
    isRun: tag.name === "testsuites",
    own,
    place: own ?? parent.placeOfNext ?? parent.place,
    placeOfNext: undefined,
    isEmpty: true,
    claimed,
    claimedTests: sumClaims([tag.attribute("tests")]),
    claimsNoFailure:
      claimed === 0 && (failures === undefined ? parent.claimsNoFailure : Number(failures) === 0),
    hasCases: false,
    showsFailure: false,
    tool,
    hostname: tag.attribute("hostname")?.slice(0, 100),
  };
}

function isTooLong({ isRun, names }: OpenSuite): boolean {
  if (isRun) return false;
  const length = names.reduce((sum, name) => sum + name.length, 0);
  return names.length >= most.depth || length >= most.length;
}

/**
 * Returns the suite around it. mocha-junit-reporter, which Cypress uses, gives the file of a spec only on the root suite,
 * empty and of any title, that comes before the spec's own suites.
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
  // Playwright has a suite for each file and browser ("project"), and names the browser as the host.
  const project = tool === "Playwright" ? keepName(tag.attribute("hostname") ?? "") : "";
  return project ? [project, ...outer, ...own] : [...outer, ...own];
}

export function markFailure(suite: OpenSuite): void {
  let outer: OpenSuite | undefined = suite;
  for (; outer && !outer.showsFailure; outer = outer.parent) outer.showsFailure = true;
}
