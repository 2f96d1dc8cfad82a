import { isTextOfLit } from "../../failure/tool-texts.ts";
import type { Place } from "../../model/place.ts";
import { fileNameOf } from "../../paths.ts";
import { toName } from "../text-budget.ts";
import type { Problem } from "./case.ts";
import type { PlaceAttributes } from "./place-attributes.ts";

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
 * Returns the file of a test of LLVM's lit, which is its name. The class is the suite and the folder, or twice the suite:
 * https://github.com/llvm/llvm-project/blob/main/llvm/utils/lit/lit/reports.py
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

function ownFile(file: string | undefined): Place | undefined {
  const own = file === undefined ? undefined : splitPath(toName(file));
  return own && isFileName(own.path) ? own : undefined;
}

/** Returns the innermost name that is a path. */
function namedFile(names: readonly (string | undefined)[]): Place | undefined {
  const named = names.findLast(isPath);
  return named === undefined ? undefined : splitPath(named);
}

/** Lines in attributes are where the test begins. */
function toPlace(path: string, line: number | undefined, column: number | undefined): Place {
  if (line === undefined) return { path };
  return { path, line, ...(column !== undefined && { column }), isDefinition: true };
}

function toLine(text: string | undefined, added: number): number | undefined {
  if (text === undefined || !/^\s*\d{1,9}\s*$/.test(text)) return undefined;
  const line = Number(text) + added;
  return line > 0 ? line : undefined;
}

/**
 * Splits `test/cart_test.exs:7` (ExUnit), `tests/CartTest.php::it adds` (Pest), `spec/cart_spec.lua:12` (busted), and
 * `test/test_cart.gd.Full` with an inner class (GUT).
 */
function splitPath(text: string): Place {
  const path = (text.split("::", 1)[0] as string).replace(/(?<=\.gd)\.\w+$/, "");
  const match = /:(\d{1,9})$/.exec(path);
  if (!match) return { path };
  const line = Number(match[1]);
  return { path: path.slice(0, match.index), ...(line > 0 && { line }) };
}

/** `file="mypy"` is a tool's name, but `file="Dockerfile"` is a file. */
function isFileName(path: string): boolean {
  return /[./\\]|^[A-Z]\w*file$/.test(path);
}

/** Returns true if a name can only be a path. Vitest, Playwright, Deno and linters name suites after files. */
export function isPath(text: string | undefined): text is string {
  // Most names have no file extension at the end.
  if (!text || text.length > 1000 || !/\.(?:\w{1,10}|gd\.\w+)(?::|$)/.test(text)) return false;
  if (/[\n<>|"*?]/.test(text)) return false;
  const { path } = splitPath(text);
  const name = fileNameOf(path);
  const extension = /\.(\w{1,10})$/.exec(name.slice(-12))?.[1]?.toLowerCase() ?? "";
  const isInFolder = name.length < path.length;
  return isInFolder ? extension !== "" && !noSource.has(extension) : testExtensions.has(extension);
}

/** Assemblies and configuration files that suites are named after. */
const noSource = new Set(["dll", "exe", "jar", "so", "xml", "zip", "gz"]);

/** Extensions of files without a folder, in which a dot could also belong to a class name. */
const testExtensions = new Set(
  "js jsx cjs mjs ts tsx cts mts py rb go rs php lua bats sh dart exs c cc cpp r gd vue svelte".split(
    " ",
  ),
);

/**
 * Returns the place of the first failure that has one in its own attributes, at the start of its text, as linters write
 * it: `line 5, col 1, Error - …`, `Warning:Line:15`, or in a line of its own, as GUT writes it for scripts of Godot: `at line 25`.
 *
 * @param file the case's file, because many failures have only the line
 */
function reportedPosition(
  problems: readonly Problem[],
  file: Place | undefined,
): Place | undefined {
  const where = problems.find((problem) => problem.where)?.where;
  const own = ownFile(where?.file) ?? file;
  if (where && own) return toPosition(own.path, toLine(where.line, 0) ?? own.line, where.column);
  const text = problems[0]?.text.slice(0, 2000) ?? "";
  const head = text.slice(0, 100).trimStart();
  const match =
    /^line (\d{1,9}), col(?:umn)? (\d{1,9})\b/i.exec(head) ??
    /^(?:warning|error): ?line:? ?(\d{1,9})\b/i.exec(head) ??
    // A YAMLException, for one, says this of a file that it read.
    (file?.path.endsWith(".gd") ? /^ {0,20}at line (\d{1,9})$/m.exec(text) : null);
  const line = toLine(match?.[1], 0);
  return file && line !== undefined ? toPosition(file.path, line, match?.[2]) : undefined;
}

function toPosition(path: string, line: number | undefined, columnText: string | undefined): Place {
  const column = line === undefined ? undefined : toLine(columnText, 0);
  return { path, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

/** Per test. The first place is the first failure. */
const maxBoostPlaces = 10;

/** Boost.Test puts the place below the failure. */
function boostPlaces(problems: readonly Problem[]): readonly Place[] {
  const places: Place[] = [];
  for (const { text } of problems.slice(0, 10)) {
    if (!text.includes("- line")) continue;
    // For an exception, only the last checkpoint is known. The failure's own line is 0.
    const claims = text
      .slice(0, 20_000)
      .matchAll(/^- file {0,9}: (.{1,1000})\n- line {0,9}: (\d{1,9})$/gm);
    for (const [, path = "", line] of claims) {
      if (Number(line) > 0) places.push({ path, line: Number(line) });
      if (places.length === maxBoostPlaces) return places;
    }
  }
  return places;
}
