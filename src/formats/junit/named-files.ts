/** Reads the files that attributes and names of a report give, with their lines. */
import type { Place } from "../../model/place.ts";
import { fileNameOf } from "../../paths.ts";
import { toName } from "../text-budget.ts";

export function ownFile(file: string | undefined): Place | undefined {
  const own = file === undefined ? undefined : splitPath(toName(file));
  return own && isFileName(own.path) ? own : undefined;
}

/** Returns the innermost name that is a path. */
export function namedFile(names: readonly (string | undefined)[]): Place | undefined {
  const named = names.findLast(isPath);
  return named === undefined ? undefined : splitPath(named);
}

/**
 * Splits `test/cart_test.exs:7` (ExUnit), `tests/CartTest.php::it adds` (Pest), `spec/cart_spec.lua:12` (busted), and
 * `test/test_cart.gd.Full` with an inner class (GUT).
 */
export function splitPath(text: string): Place {
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

/** Reads the text of a line number. Undefined if it isn't one, or below 1 after `added`. */
export function toLine(text: string | undefined, added: number): number | undefined {
  if (text === undefined || !/^\s*\d{1,9}\s*$/.test(text)) return undefined;
  const line = Number(text) + added;
  return line > 0 ? line : undefined;
}
