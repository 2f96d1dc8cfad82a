import { dirname, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { findRoot } from "./checkout-root.ts";
import { findLink, followInside } from "./files/inside.ts";
import { findKind } from "./files/regular-file.ts";
import { hasLineBreak } from "./files/shown-name.ts";

/**
 * Resolves the input `working-directory`, relative to the workspace. A link is followed only if it stays in its
 * checkout, because links of a checkout are untrusted.
 */
export function resolveWorkingDirectory(workspace: string, folder: string): string {
  if (findKind(workspace) === undefined)
    throw new UserError(`GITHUB_WORKSPACE: there is no folder ${JSON.stringify(workspace)}.`);
  const path = resolve(workspace, folder);
  // Patterns start with this path, one per line.
  if (hasLineBreak(path)) fail("has a line break in it; name a folder without one");
  const followed = followInside(path, workspace);
  if (followed.kind === "outside") {
    fail("leads out of the workspace; name a folder below GITHUB_WORKSPACE, and not by a link");
  }
  if (followed.kind !== "inside" || findKind(followed.realPath) !== "a folder") {
    throw new UserError(
      `Input working-directory: there is no folder ${JSON.stringify(folder)} in the workspace.`,
    );
  }
  const link = findLink(path, workspace);
  if (link === undefined) return path;
  const { direct } = followed;
  if (findRoot(direct, workspace) === findRoot(dirname(link), workspace)) return direct;
  return fail("leads into another checkout; name the folder itself, and not a link");

  function fail(problem: string): never {
    throw new UserError(`Input working-directory: ${JSON.stringify(folder)} ${problem}.`);
  }
}
