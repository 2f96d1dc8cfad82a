import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Located, locate } from "../../src/locate/index.ts";
import type { Repository } from "../../src/locate/repository.ts";

import { readReports } from "../../src/reports/read-reports.ts";
import {
  type Fixture,
  findFixtureReports,
  listFixtures,
  mergeRetriesOf,
  toRepository,
} from "../fixtures/fixture.ts";

/** The line of the finding whose title, message or details contain `of`. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly of: string;
}

/**
 * A real tool's report about a small project that fails on known lines. `HERE(needle)` in a source file marks a line.
 * It was placed by reading the source, not by using the results. If the language has no comments, the mark is in
 * case.json.
 */
export interface MarkedFixture {
  readonly fixture: Fixture;
  readonly marks: readonly Mark[];
  /** Needles of findings whose file can't be known. */
  readonly unlocated: readonly string[];
  readonly located: Located;
}

export function listMarkedFixtures(): Promise<readonly MarkedFixture[]> {
  return Promise.all(
    listFixtures()
      .filter(({ counts }) => counts !== undefined)
      .map(async (fixture) => {
        const { here = [], unlocated } = JSON.parse(
          readFileSync(join(fixture.folder, "case.json"), "utf8"),
        );
        const patterns = fixture.reports.split("\n");
        const repository = await toRepository(fixture, patterns);
        const marks = [...here, ...readMarks(repository)];
        return { fixture, marks, unlocated, located: await locateFixture(fixture, repository) };
      }),
  );
}

async function locateFixture(fixture: Fixture, repository: Repository): Promise<Located> {
  const { files } = await findFixtureReports(fixture, fixture.reports.split("\n"));
  const { reports } = readReports(files, {
    mergeRetries: mergeRetriesOf(fixture),
    listTests: "failed",
  });
  return locate(reports, repository, { workingFolder: "", stripPrefix: [], pathPrefix: [] });
}

function readMarks({ files, readText }: Repository): readonly Mark[] {
  return files.flatMap((path) =>
    (readText(path) ?? "").split("\n").flatMap((text, index) =>
      text
        .split("HERE(")
        .slice(1)
        // A needle can contain brackets itself.
        .map((rest) => ({ path, line: index + 1, of: rest.slice(0, rest.lastIndexOf(")")) })),
    ),
  );
}
