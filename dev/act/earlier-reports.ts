/** Replaces the reports of a shop's tools by earlier ones: the tools write the files in `.instead`, see `writeTools`. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewindReports } from "../demo/base-reports.ts";
import { root } from "../runner/action.ts";

const folderName = ".instead";

/** Makes the tools write earlier reports, with another failed test and one error less. */
export function writeEarlierReports(shop: string): void {
  const folder = join(shop, folderName);
  for (const fixture of ["junit/vitest", "junit/pytest", "eslint/eslint-10"]) {
    const [, tool = ""] = fixture.split("/");
    const reports = join(root, "__fixtures__", fixture, "workspace", "reports");
    cpSync(reports, join(folder, tool), { recursive: true });
  }
  rewindReports(folder);
  const eslint = join(folder, "eslint-10", "eslint.json");
  writeFileSync(eslint, JSON.stringify(removeFirstError(JSON.parse(readFileSync(eslint, "utf8")))));
}

export function removeEarlierReports(shop: string): void {
  rmSync(join(shop, folderName), { recursive: true, force: true });
}

interface EslintFile {
  readonly errorCount: number;
  readonly messages: readonly { readonly severity: number; readonly ruleId: string | null }[];
}

function removeFirstError(files: readonly EslintFile[]): readonly EslintFile[] {
  const isError = ({ severity, ruleId }: EslintFile["messages"][number]) =>
    severity === 2 && ruleId !== null;
  const at = files.findIndex(({ messages }) => messages.some(isError));
  return files.map((file, index) => {
    if (index !== at) return file;
    const first = file.messages.findIndex(isError);
    return {
      ...file,
      errorCount: file.errorCount - 1,
      messages: file.messages.toSpliced(first, 1),
    };
  });
}
