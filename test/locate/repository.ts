import type { BlobPages } from "../../src/locate/blob-address.ts";
import { type Located, locate } from "../../src/locate/index.ts";
import { readPathRules } from "../../src/locate/path-rules.ts";
import type { Repository } from "../../src/locate/repository.ts";
import type { Finding } from "../../src/model/finding.ts";
import { locationOf } from "../../src/model/located.ts";
import type { Place } from "../../src/model/place.ts";
import type { Report } from "../../src/model/report.ts";

/** Returns a repository in memory; `files` has the tracked files with their contents. */
export function toRepository(
  files: Readonly<Record<string, string>>,
  more: Partial<Repository> = {},
): Repository {
  return {
    root: "/home/runner/work/shop/shop",
    files: Object.keys(files),
    submodules: [],
    existsUntracked: () => false,
    readText: (path) => files[path],
    ...more,
  };
}

/** Returns a repository with these files, of a thousand lines each. */
export function toRepositoryFromPaths(...paths: readonly string[]): Repository {
  return toRepository(Object.fromEntries(paths.map((path) => [path, "\n".repeat(1000)])));
}

export interface Settings {
  /** The report's own path. */
  readonly report?: string;
  readonly workingFolder?: string;
  readonly stripPrefix?: string;
  readonly pathPrefix?: string;
  readonly blobPages?: BlobPages;
}

export function locateFindings(
  repository: Repository,
  findings: readonly Finding[],
  settings: Settings = {},
): Located {
  return locate([toReport(settings.report ?? "reports/report.xml", findings)], repository, {
    workingFolder: settings.workingFolder ?? "",
    stripPrefix: readPathRules("strip-prefix", settings.stripPrefix ?? ""),
    pathPrefix: readPathRules("path-prefix", settings.pathPrefix ?? ""),
    ...(settings.blobPages && { blobPages: settings.blobPages }),
  });
}

/** Returns the place of a finding as `path:line`, or the reason why it has none. */
export function describePlace(
  repository: Repository,
  finding: Finding,
  settings?: Settings,
): string {
  const [located] = locateFindings(repository, [finding], settings).findings;
  const location = located && locationOf(located);
  const unlocated = located?.kind === "unplaced" ? located.reason : undefined;
  return location ? `${location.path}:${location.startLine}` : `(${unlocated})`;
}

function toReport(file: string, findings: readonly Finding[]): Report {
  return { file, tool: "a tool", suites: [], findings, suppressed: 0, known: 0, notes: [] };
}

/** Returns a linter's finding. */
export function lintFinding(...places: readonly Place[]): Finding {
  return { kind: "rule", level: "failure", title: "no-unused", message: "x is unused", places };
}

/** Returns the finding of a failed test. */
export function testFinding(
  test: {
    readonly name?: string;
    readonly className?: string;
    readonly suites?: readonly string[];
  },
  details = "",
  ...places: readonly Place[]
): Finding {
  const { name = "adds up", suites = [], className } = test;
  return {
    kind: "test",
    level: "failure",
    outcome: "failed",
    title: name,
    message: "expected 1, got 2",
    details,
    test: { name, suites, ...(className !== undefined && { className }) },
    places,
  };
}
