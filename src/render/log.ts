import type { Results } from "../results.ts";
import { describeTally, tally } from "./tally.ts";
import { count } from "./words.ts";

/** So many findings are named in the log. */
const named = 50;

/** One line a report: file, tool and what it says. Plain text, a stranger's in parts. */
export function renderReportLines({ reports }: Results): string[] {
  return reports.map((report) => {
    const said =
      describeTally(tally([report])) || (report.format === "junit" ? "no tests" : "no findings");
    return `${report.file} (${report.tool}): ${said}`;
  });
}

/** The failures on a line each, worst first. */
export function renderFailureLines({ findings }: Results): string[] {
  const failures = findings.filter(({ finding }) => finding.level === "failure");
  const lines = failures.slice(0, named).map(({ finding, location }) => {
    const place = location ? `${location.path}:${location.startLine}: ` : "";
    const point = finding.message.split("\n", 1)[0]?.slice(0, 300) ?? "";
    return `${place}${finding.title.slice(0, 300)}: ${point}`;
  });
  if (failures.length > named) lines.push(`and ${count(failures.length - named, "more failure")}`);
  return lines;
}
