import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";

/** The folder that the input `working-directory` names, relative to the workspace. */
export function resolveWorkingDirectory(workspace: string, folder: string): string {
  const path = resolve(workspace, folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new UserError(
    `Input working-directory: there is no folder ${JSON.stringify(folder)} in the workspace.`,
  );
}
