import { sep } from "node:path";

/** Paths are `/`-separated wherever they are shown, compared or sent. */
export function toSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
