import { sep } from "node:path";
import { reportExtensions } from "../../formats/other/file.ts";

/** Extensions of the files that are taken for reports if only a folder is named. */
const searchedExtensions = reportExtensions.flatMap((end) => [`.${end}`, `.${end}.gz`]);

/** Ignores case where the system does. */
export function isReportName(path: string): boolean {
  const name = sep === "\\" ? path.toLowerCase() : path;
  return searchedExtensions.some((extension) => name.endsWith(extension));
}
