import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { git } from "./monorepo.ts";

export interface OwnCheckout {
  readonly folder: string;
  /** Where the command was typed, relative to `folder`; empty for the folder itself. */
  readonly below: string;
}

/** The repository around a folder; where there is none, the folder. */
export function findOwnCheckout(current: string): OwnCheckout {
  const real = realpathSync(current);
  try {
    const folder = realpathSync(git(real, "rev-parse", "--show-toplevel"));
    return { folder, below: relative(folder, real) };
  } catch {
    return { folder: real, below: "" };
  }
}
