/**
 * `npm run build`: builds dist/ from src/. tsc compiles to build/, and ncc bundles that, because ncc can't compile
 * TypeScript 7. The same source gives the same bytes on every machine. ncc minifies only
 * index.js, which loads the rest: people read dist/ before they pin the action.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const packages = join(root, "build", "node_modules");

/**
 * Packages without side effects whose package.json doesn't say so. ncc removes the unused parts of such packages: of
 * @actions/core the requests for OpenID tokens, with @actions/http-client and undici.
 */
const withoutSideEffects = [
  "@actions/core",
  "@actions/exec",
  "@actions/glob",
  "@actions/http-client",
  "@actions/io",
];

for (const folder of ["build", "dist"])
  rmSync(join(root, folder), { recursive: true, force: true });
run("tsc", "--project", "tsconfig.build.json");
for (const name of withoutSideEffects) {
  copyPackage(name);
  const path = join(packages, name, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, sideEffects: false }));
}
trimGitHub();
run(
  "ncc",
  "build",
  "build/main.js",
  "--out",
  "dist",
  "--license",
  "licenses.txt",
  "--minify",
  "--no-cache",
);
for (const name of readdirSync(join(root, "dist"))) {
  if (name.endsWith(".js")) toAscii(join(root, "dist", name));
}
// The post stage runs the same program; see src/main.ts.
writeFileSync(join(root, "dist", "post.js"), 'import "./index.js";\n');

/** Copies a package to build/, where ncc looks first, so that the project's node_modules stays unchanged. */
function copyPackage(name: string): void {
  cpSync(join(root, "node_modules", name), join(packages, name), { recursive: true });
}

/**
 * Gives @actions/github only what is used of its packages: undici and an HTTP client that are loaded for a proxy (see
 * src/host/lazy-proxy.ts), and plugins of Octokit without their 900 methods, which nobody calls.
 */
function trimGitHub(): void {
  copyPackage("@actions/github");
  const lazyProxy = "../../../../host/lazy-proxy.js";
  replacePackage("undici", `export { fetch } from "../${lazyProxy}";`);
  replacePackage("@actions/http-client", `export { HttpClient } from "../../${lazyProxy}";`);
  replacePackage(
    "@octokit/plugin-rest-endpoint-methods",
    "export const restEndpointMethods = () => ({});",
  );
  replacePackage("@octokit/plugin-paginate-rest", "export const paginateRest = () => ({});");
}

/** Replaces a package for @actions/github alone. */
function replacePackage(name: string, source: string): void {
  const folder = join(packages, "@actions/github/node_modules", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { name, type: "module", main: "index.js", sideEffects: false };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "index.js"), `${source}\n`);
}

/**
 * Escapes all UTF-16 units outside of ASCII, which halves V8's memory for the source. An escape means the same as the
 * character in a string, a template and a pattern, but not in a raw template or after a backslash.
 */
function toAscii(path: string): void {
  const source = readFileSync(path, "utf8");
  const wrong = /\braw ?`[^`]*[^\0-\x7f]|(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(source);
  if (wrong)
    throw new Error(`${path}: ${wrong[0]}: it can't be escaped; use an escape in the source`);
  writeFileSync(path, source.replace(/[^\0-\x7f]/g, toEscape));
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function run(tool: string, ...args: string[]): void {
  const { status, error } = spawnSync(tool, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // On Windows, the tools in node_modules/.bin are command files.
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(error ? `${tool}: ${error.message}` : `${tool} failed`);
  process.exit(1);
}
