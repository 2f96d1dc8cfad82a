import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

/** The version that the scenarios were written for. */
export const actVersion = "v0.2.89";

/** Returns the path of act, from the PATH or the folder of `go install`, or undefined if it isn't installed. */
export function findAct(): string | undefined {
  const folders = [process.env.GOBIN, join(process.env.GOPATH ?? join(homedir(), "go"), "bin")];
  const paths = ["act", ...folders.filter((folder) => folder).map((f) => join(f as string, "act"))];
  return paths.find((path) => spawnSync(path, ["--version"]).status === 0);
}
