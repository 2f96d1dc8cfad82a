/** The actions to measure: this project's, and another one for comparison. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../runner/action.ts";

export interface Subject {
  /** The folder with action.yml and the built files. */
  readonly folder: string;
  /** The inputs below `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

// The action paces its requests by GitHub's limits; with more annotations, the benchmark would only measure waiting.
const ownInputs = { reports: "reports", "max-annotations": "50", "fail-step": "false" };

export const ownAction: Subject = { folder: root, inputs: ownInputs, remove: () => {} };

/**
 * @param name a folder with a built action, or a commit of this project
 * @param inputTexts `name=value` for each input; if empty, the inputs of this project's action
 */
export function openOtherAction(name: string, inputTexts: readonly string[]): Subject {
  const inputs = inputTexts.length > 0 ? Object.fromEntries(inputTexts.map(toPair)) : ownInputs;
  const folder = resolve(name);
  if (existsSync(join(folder, "action.yml"))) return { folder, inputs, remove: () => {} };
  const copy = checkOut(name);
  return { folder: copy, inputs, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Writes the action of a commit into a temporary folder. */
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
