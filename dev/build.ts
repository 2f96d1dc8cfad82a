/**
 * Builds dist/ from src/: `tsc` compiles to build/, then ncc bundles that. ncc alone can't read TypeScript 7.
 * The same source gives the same bytes on every machine. It isn't minified: that starts no faster, and people read it
 * before they trust it.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

for (const folder of ["build", "dist"])
  rmSync(join(root, folder), { recursive: true, force: true });
run("tsc", "--project", "tsconfig.build.json");
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
// The post stage is the same program by another name; see src/main.ts.
writeFileSync(join(root, "dist", "post.js"), 'import "./index.js";\n');

function run(tool: string, ...args: string[]): void {
  const { status, error } = spawnSync(tool, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // On Windows the tools of node_modules/.bin are command files.
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(error ? `${tool}: ${error.message}` : `${tool} failed`);
  process.exit(1);
}
