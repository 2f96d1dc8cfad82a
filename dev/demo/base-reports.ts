/** Makes the reports of the demonstration's base, which differ in what the pull request breaks and fixes. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Rewrites the JUnit reports of a folder as if by an earlier run, in which the first failed test of each report passed
 * and the first passed test failed. Returns a function that restores the reports.
 */
export function rewindReports(folder: string): () => void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".xml"))
    .map((path) => join(folder, path));
  const reports = files.map((file) => [file, readFileSync(file, "utf8")] as const);
  for (const [file, text] of reports) writeFileSync(file, rewind(text));
  return () => {
    for (const [file, text] of reports) writeFileSync(file, text);
  };
}

const failing =
  /(<testcase\b[^>]*[^/>])>\s*<failure\b[^>]*>[^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*<\/failure>\s*<\/testcase>/;
const passing = /(<testcase\b[^>]*[^/>\s])\s*\/>/;

function rewind(text: string): string {
  return text
    .replace(passing, '$1><failure message="expected it to be fixed"/></testcase>')
    .replace(failing, "$1/>");
}
