/** What is measured: this project's action, and another one for comparison. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../runner/action.ts";

export interface Subject {
  /** The folder of its action.yml and built files. */
  readonly folder: string;
  /** The inputs below `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

// Annotations are paced by GitHub's limits: with more pages, waiting is all that would be measured.
const ownInputs = { reports: "reports", "max-annotations": "50", "fail-step": "false" };

export const own: Subject = { folder: root, inputs: ownInputs, remove: () => {} };

/**
 * @param name a folder that holds a built action, or a commit of this project
 * @param given `name=value` for each input of another action; without any it gets the inputs of this one
 */
export function openOther(name: string, given: readonly string[]): Subject {
  const inputs = given.length > 0 ? Object.fromEntries(given.map(toPair)) : ownInputs;
  const folder = resolve(name);
  if (existsSync(join(folder, "action.yml"))) return { folder, inputs, remove: () => {} };
  const copy = checkOut(name);
  return { folder: copy, inputs, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** The action as a commit has it, in a folder of its own. */
function checkOut(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const archive = execFileSync("git", ["archive", commit, "action.yml", "dist"], {
    cwd: root,
    maxBuffer: 2 ** 30,
  });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  return folder;
}

function toPair(text: string): readonly [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 1) throw new Error(`--with takes name=value, not ${JSON.stringify(text)}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
