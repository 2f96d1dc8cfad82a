import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../dev/runner/action.ts";

export { pages } from "../../dev/docs/pages.ts";
export { root };

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
