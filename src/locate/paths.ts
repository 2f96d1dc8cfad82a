import { decodePercent, pathOfFileUri } from "../paths.ts";

const drive = /^[A-Za-z]:[\\/]/;

/** Returns true for `/x/y`, `C:/x/y` and `//server/x/y`. */
export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || path.startsWith("\\") || drive.test(path);
}

/**
 * Normalizes a path that a tool wrote: separated by `/`, without `.` and inner `..`, decoded. A relative path can begin
 * with `..`. Accepts POSIX, Windows and UNC paths, `file:` URIs, bundlers' paths (`webpack://shop/./src/a.js`),
 * Godot's (`res://test/a.gd`) and Dart's package paths. Undefined for anything that isn't a file on disk, such as
 * `node:fs`, `<anonymous>`, a web address or another repository's address.
 */
export function readWrittenPath(text: string): string | undefined {
  const plain = text.trim();
  if (plain === "" || plain.length > maxPathLength || plain.includes("\n")) return undefined;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):(?=\/|[^\d])/.exec(plain)?.[1]?.toLowerCase();
  if (scheme === "file") return toWrittenPath(decodePercent(cutQuery(pathOfFileUri(plain))));
  if (scheme && plain.startsWith("//", scheme.length + 1)) {
    const path = fromBundler(scheme, plain.slice(scheme.length + 3));
    return path === undefined ? undefined : toWrittenPath(decodePercent(cutQuery(path)));
  }
  if (scheme && (noFileSchemes.has(scheme) || isRemote(scheme, plain))) return undefined;
  // https://dart.dev/tools/pub/package-layout#implementation-files
  if (scheme === "package") return toWrittenPath(plain.replace(/^package:([^/]+)\//i, "$1/lib/"));
  // git@github.com:acme/lambda.git
  if (/^[\w.-]{1,100}@[\w.-]{1,300}:/.test(plain)) return undefined;
  if (plain.startsWith("<") || plain.startsWith("[native")) return undefined;
  return toWrittenPath(cutQuery(plain));
}

/** Longer texts aren't paths: Linux allows 4,096 bytes (PATH_MAX), and nobody uses more on Windows. */
const maxPathLength = 4096;

const noFileSchemes = new Set(["node", "ext", "data", "blob", "native", "internal", "bun"]);

/**
 * Schemes of files in other repositories and on other machines. Tools that treat the addresses as paths remove a slash.
 * Terraform loads modules from `git::https://…`: https://developer.hashicorp.com/terraform/language/modules/sources
 */
const remoteSchemes = new Set(
  "http https git ssh s3 gcs gs hg oci docker registry tfr ftp sftp svn pkg".split(" "),
);

function isRemote(scheme: string, text: string): boolean {
  return text[scheme.length + 1] === ":" || remoteSchemes.has(scheme);
}

/** Returns true for a web address, also if a path function removed one of its slashes. */
export function isWebAddress(text: string): boolean {
  return /^\s*https?:\//i.test(text);
}

/**
 * Returns the path of a file that a local dev server provides at an address. Other texts stay the same. Only browser
 * traces name files this way. Elsewhere an address means a page of the tested program.
 */
export function readServedPath(address: string): string {
  const local = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d{1,5})?\//i.exec(
    address,
  );
  if (!local) return address;
  const path = decodePercent(address.slice(local[0].length));
  // Vite serves files outside of its root below @fs, Karma files inside of it below base.
  const served = /^(?:@fs|absolute|base|_karma_webpack_)\//.exec(path)?.[0];
  if (served === undefined) return path;
  const below = path.slice(served.length);
  const isFull = served === "base/" || served.startsWith("_karma") || isAbsolute(below);
  return isFull ? below : `/${below}`;
}

/** Returns the path after the `scheme://` of a bundler or Godot: a file on this machine. */
function fromBundler(scheme: string, rest: string): string | undefined {
  if (wholePathSchemes.has(scheme)) return rest;
  if (!scheme.startsWith("webpack") && scheme !== "turbopack") return undefined;
  const slash = rest.indexOf("/");
  const path = slash < 0 ? "" : rest.slice(slash + 1);
  const marked = path.lastIndexOf("/./");
  return marked < 0 ? path : path.slice(marked + 3);
}

/** The path is everything after these. */
const wholePathSchemes = new Set(["vite-node", "app", "ng", "res"]);

/** Removes a cache-busting query after the file name (`a.js?t=1700000000000`), but not a `?` in a name (`who?.md`). */
function cutQuery(path: string): string {
  const mark = path.lastIndexOf("?");
  return mark > path.lastIndexOf("/") && /\.\w+$/.test(path.slice(0, mark))
    ? path.slice(0, mark)
    : path;
}

/** Tools on Windows mix both separators. Backslashes in POSIX file names are much rarer. */
export function toSlashes(path: string): string {
  return path.startsWith("/") ? path : path.replaceAll("\\", "/");
}

function toWrittenPath(text: string): string | undefined {
  const path = normalizePath(toSlashes(text));
  return path === "" || path === "/" ? undefined : path;
}

/**
 * Removes `.`, empty and inner `..` segments. Leading `..` stay in a relative path and are removed in an absolute one.
 */
export function normalizePath(path: string): string {
  const root = /^(?:\/\/?|[A-Za-z]:\/)/.exec(path)?.[0] ?? "";
  if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path.slice(root.length))) return path;
  const kept: string[] = [];
  for (const segment of path.slice(root.length).split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (root === "") kept.push(segment);
  }
  return root + kept.join("/");
}

/** Joins `folder` (`""` for the root) and `path`. Undefined if the result is outside of the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const joined = normalizePath(folder === "" ? path : `${folder}/${path}`);
  return joined === ".." || joined.startsWith("../") ? undefined : joined;
}

/** Returns the part of `path` below `folder`, ignoring case for Windows paths. Undefined if it is elsewhere. */
export function partBelow(folder: string, path: string): string | undefined {
  if (folder === "") return path;
  const border = folder.endsWith("/") ? folder.length : folder.length + 1;
  if (path.length <= border || path[border - 1] !== "/") return undefined;
  const start = path.slice(0, folder.length);
  const same = drive.test(folder) ? start.toLowerCase() === folder.toLowerCase() : start === folder;
  return same ? path.slice(border) : undefined;
}
