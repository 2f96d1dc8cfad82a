import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nameRelative } from "../../src/formats/other/json.ts";
import { describeForeignXml } from "../../src/formats/other/xml.ts";
import { jsonFormats, xmlFormats } from "../../src/formats/registry.ts";
import { findFixtureReports, listFixtures } from "../fixtures/fixture.ts";

describe("a supported format", () => {
  const jsonFixtures = listFixtures().filter(({ name, counts }) =>
    jsonFormats.some((format) => counts && name.startsWith(`${format.name}/`)),
  );

  test.each(jsonFixtures.map((fixture) => [fixture.name, fixture] as const))(
    "isn't described as unsupported: fixture %s",
    async (_, fixture) => {
      const { files } = await findFixtureReports(fixture, fixture.reports.split("\n"));
      for (const { path } of files) {
        const text = readFileSync(join(fixture.folder, "workspace", path), "utf8");
        if (isJson(text))
          expect(nameRelative(JSON.parse(text))).toMatch(/^is JSON, but not a report/);
      }
    },
  );

  // The roots of formats with `matches`, or whose `open` can return undefined (TRX), are also used by other tools.
  const roots = xmlFormats.filter(({ name, matches }) => !matches && name !== "trx");
  test.each(roots.flatMap((format) => format.roots))(
    "isn't described as unsupported: root %s",
    (name) => {
      expect(describeForeignXml({ name, attribute: () => undefined })).toContain(
        "XML with the root",
      );
    },
  );
});

/** Returns false for fixtures with several documents in a file, or with text around them. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
