import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { git } from "./monorepo.ts";

export interface OwnCheckout {
  readonly folder: string;
  /** The current folder, relative to `folder`; empty for the folder itself. */
  readonly below: string;
}

/** Returns the repository around a folder, or the folder if there is none. */
export function findOwnCheckout(current: string): OwnCheckout {
  const real = realpathSync(current);
  try {
    const folder = realpathSync(git(real, "rev-parse", "--show-toplevel"));
    return { folder, below: relative(folder, real) };
  } catch {
    return { folder: real, below: "" };
  }
}
