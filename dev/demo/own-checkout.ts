import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { git } from "./monorepo.ts";

export interface OwnCheckout {
  readonly folder: string;
  /** The current folder relative to `folder`; empty for `folder` itself. */
  readonly subfolder: string;
}

/** Returns the repository that contains a folder, or the folder itself if there is none. */
export function findOwnCheckout(current: string): OwnCheckout {
  const real = realpathSync(current);
  try {
    const folder = realpathSync(git(real, "rev-parse", "--show-toplevel"));
    return { folder, subfolder: relative(folder, real) };
  } catch {
    return { folder: real, subfolder: "" };
  }
}
