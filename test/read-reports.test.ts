import { openSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../src/errors.ts";
import type { ReportFile } from "../src/formats/format.ts";
import { readReports } from "../src/read-reports.ts";

const options = { mergeRetries: false, listTests: "failed" } as const;
const report = '<testsuite name="cart"><testcase name="adds"/></testsuite>';

function file(path: string, chunks: ReportFile["chunks"]): ReportFile {
  return { path, explicit: false, bytes: 100, chunks };
}
const sound = file("a.xml", () => [Buffer.from(report)]);

test("a file that the system can't open is a finding, and costs no other file", () => {
  const gone = file("gone.xml", () => {
    openSync(join(import.meta.dirname, "no such file"), "r");
    return [];
  });
  const { reports } = readReports([gone, sound], options);
  expect(reports.map(({ file, findings }) => [file, findings.map(({ title }) => title)])).toEqual([
    ["gone.xml", ["Can't read gone.xml"]],
    ["a.xml", []],
  ]);
  expect(reports[0]?.findings[0]?.message).toMatch(/^The file can't be opened: ENOENT/);
});

test("a mistake of ours is none of the file, although Node gives it a code", () => {
  const wrong = file("a.xml", () => [Buffer.from(undefined as unknown as string)]);
  expect(() => readReports([wrong], options)).toThrow(TypeError);
});

test("a document that is no report is a note", () => {
  const pom = file("pom.xml", () => [Buffer.from("<project/>")]);
  const { reports, notes } = readReports([pom, sound], options);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/^pom\.xml /)]);
});

test("what may not be opened is a finding in the words of who refused it", () => {
  const pipe = file("a.xml", () => {
    throw new UserError("It is a named pipe.");
  });
  const { reports } = readReports([pipe, sound], options);
  expect(reports.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
    ["It is a named pipe."],
    [],
  ]);
});
