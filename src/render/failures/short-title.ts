import { unicodePattern } from "../../unicode-pattern.ts";

const capital = unicodePattern(String.raw`^\p{Lu}`);

/** What separates the parts of a test's name. */
const separator = " > ";

/**
 * Leaves out the beginning of a test's name that says only where the test is, for a line that has its place: the file
 * (`src/cart.test.ts > adds` at `src/cart.test.ts:4`), the module (`tests.test_cart > test_adds` at
 * `tests/test_cart.py:4`), or the package (`github.com/acme/shop/cart > TestAdd` at `cart/cart_test.go:4`). A class is
 * kept, because people know a test by it. Returns the name as it is if its beginning says something else.
 */
export function shortenTitle(title: string, path: string): string {
  const at = title.indexOf(separator);
  const rest = title.slice(at + separator.length).trim();
  if (at <= 0 || rest === "") return title;
  const start = title.slice(0, at);
  const left = withoutPlace(start, path);
  if (left === undefined) return title;
  return left === "" ? rest : left + separator + rest;
}

/** Returns what the beginning of a name says besides the path. Undefined if it doesn't say the path. */
function withoutPlace(start: string, path: string): string | undefined {
  if (endsWithPart(path, start) || isPackageOf(start, path)) return "";
  const stem = path.replace(/\.\w{1,10}$/, "");
  // A name can have any length. More parts than the path has can't be in it.
  const parts = start.split(".", stem.split("/").length);
  for (let kept = parts.length; kept > 1; kept--) {
    const module = parts.slice(0, kept).join(".");
    if (!endsWithPart(stem, module.replaceAll(".", "/"))) continue;
    // A class of Java has the name of its file, and a class of Python follows the module.
    const last = parts[kept - 1] ?? "";
    const isClass = capital().test(last);
    return start.slice(isClass ? module.length - last.length : module.length + 1);
  }
  return undefined;
}

/** An import path of Go ends with the folder. It begins with the module, which no path has. */
function isPackageOf(start: string, path: string): boolean {
  if (!path.endsWith(".go") || /\s/.test(start)) return false;
  const folder = path.split("/").at(-2);
  return folder !== undefined && start.endsWith(`/${folder}`);
}

/** Returns true if the end of a path, in whole segments, is `end`. */
function endsWithPart(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}
