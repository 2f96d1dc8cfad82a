import { reportExtensions } from "../../formats/other/file.ts";

/** Extensions of the files that are taken for reports if only a folder is named. */
export const searchedExtensions = reportExtensions.flatMap((end) => [end, `${end}.gz`]);

export function isReportName(name: string): boolean {
  return searchedExtensions.some((extension) => name.endsWith(`.${extension}`));
}
