import { isTextOfLit } from "../../failure/tool-texts.ts";
import type { Place } from "../../model/place.ts";
import type { Problem } from "./case.ts";
import { isPath, namedFile, ownFile, splitPath, toLine } from "./named-files.ts";
import type { PlaceAttributes } from "./place-attributes.ts";
import { boostPlaces, reportedPosition } from "./reported-places.ts";

export interface CasePlaces {
  readonly test: PlaceAttributes | undefined;
  readonly name: string;
  readonly className: string | undefined;
  /** The attributes of the innermost suite with a file. */
  readonly suite: PlaceAttributes | undefined;
  /** Names of the suites around it, outermost first. */
  readonly suites: readonly string[];
  readonly problems: readonly Problem[];
  /** pytest's xunit1 counts lines from 0. */
  readonly firstLine: 0 | 1;
}

/** Returns the places of a case apart from its trace, best guess first. */
export function placesOf(claims: CasePlaces): readonly Place[] {
  const { test, suite, suites, className, name, firstLine } = claims;
  const places: Place[] = [];
  const line = toLine(test?.line, 1 - firstLine) ?? toLine(lineInName(name), 0);
  const column = toLine(test?.column, 0);
  const own = ownFile(test?.file);
  const named = namedFile([...suites, className]) ?? fileOfLit(claims);
  const file = own ?? named ?? (isPath(name) ? splitPath(name) : undefined);
  const reported = reportedPosition(claims.problems, file);
  if (own) {
    places.push(toPlace(own.path, line ?? own.line, undefined));
  } else if (named) {
    places.push(toPlace(named.path, line ?? named.line, line === undefined ? undefined : column));
  }
  if (reported) {
    const isRepeated = places[0]?.path === reported.path && places[0].line === undefined;
    if (isRepeated) places.shift();
    // The line of a failure is better than that of its test.
    places.splice(reported.line === undefined ? places.length : 0, 0, reported);
  }
  const inName = / at (\S{1,1000}) \((\d{1,9}):(\d{1,9})\)$/.exec(name);
  if (inName) {
    const [, path = "", at, atColumn] = inName;
    places.unshift({ path, line: Number(at), column: Number(atColumn) });
  }
  const ofBoost = boostPlaces(claims.problems);
  if (suite?.file !== undefined) {
    const { path, line: suiteLine } = splitPath(suite.file);
    if (![...ofBoost, ...places].some((place) => place.path === path)) {
      places.push(toPlace(path, toLine(suite.line, 0) ?? suiteLine, undefined));
    }
  }
  return [...ofBoost, ...places];
}

/**
 * Returns the file of a test of LLVM's lit, which is its name. The class is the suite and the folder, or twice the
 * suite: https://github.com/llvm/llvm-project/blob/main/llvm/utils/lit/lit/reports.py
 */
function fileOfLit({ suites, className = "", name, problems }: CasePlaces): Place | undefined {
  const suite = suites.at(-1) ?? "";
  const isOfLit = isTextOfLit(problems[0]?.text ?? "") && className.startsWith(`${suite}.`);
  if (!isOfLit) return undefined;
  const folder = className.slice(suite.length + 1);
  return { path: folder === suite ? name : `${folder}/${name}` };
}

/** rustdoc names tests in the documentation `Cart::total (line 12)`. */
function lineInName(name: string): string | undefined {
  return / \(line (\d{1,9})\)$/.exec(name.slice(-30))?.[1];
}

/** Returns the places of one failure of a case; `file` is the case's file. */
export function placesOfProblem(problem: Problem, file: string | undefined): readonly Place[] {
  const reported = reportedPosition([problem], file === undefined ? undefined : splitPath(file));
  return [...boostPlaces([problem]), ...(reported ? [reported] : [])];
}

/** Returns the file that a case's own attribute or its class names. */
export function fileOfCase(
  file: string | undefined,
  className: string | undefined,
): string | undefined {
  return (ownFile(file) ?? namedFile([className]))?.path;
}

/** Returns the file in the name or attribute of a suite or an outer one. */
export function fileOfSuite(
  suites: readonly string[],
  suite: PlaceAttributes | undefined,
): string | undefined {
  return (namedFile(suites) ?? (suite?.file === undefined ? undefined : splitPath(suite.file)))
    ?.path;
}

/** Lines in attributes are where the test begins. */
function toPlace(path: string, line: number | undefined, column: number | undefined): Place {
  if (line === undefined) return { path };
  return { path, line, ...(column !== undefined && { column }), isDefinition: true };
}
