/** Reads action.yml and finds its version of Node. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Action {
  /** Defaults are always strings, because action.yml quotes values such as `true`. */
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post: string };
}

/** The project's folder. */
export const root = join(import.meta.dirname, "..", "..");

export function readAction(folder = root): Action {
  return parse(readFileSync(join(folder, "action.yml"), "utf8"));
}

/** Returns the path of the Node version in action.yml: this process's, or the one in node_modules. */
export function findNode(action: Action): string {
  const version = action.runs.using.replace("node", "v");
  if (process.version.startsWith(`${version}.`)) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(root, "node_modules", "node", "bin", name);
}
