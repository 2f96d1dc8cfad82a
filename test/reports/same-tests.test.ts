import { expect, test } from "vitest";
import { readReports } from "../../src/reports/read-reports.ts";

function readNotes(files: Readonly<Record<string, string>>): readonly string[] {
  const read = Object.entries(files).map(([path, text]) => {
    const bytes = Buffer.from(text);
    return { path, explicit: false, chunks: () => [bytes] };
  });
  return readReports(read, { mergeRetries: false, listTests: "failed" }).notes;
}

const junit = (...names: readonly string[]) =>
  `<testsuite name="Shop">${names.map((name) => `<testcase classname="Shop.Tests.CartTests" name="${name}"/>`).join("")}</testsuite>`;
const trx = (...names: readonly string[]) =>
  `<TestRun><Results>${names.map((name) => `<UnitTestResult testId="1" testName="Shop.Tests.CartTests.${name}" outcome="Passed"/>`).join("")}</Results><TestDefinitions><UnitTest id="1"><TestMethod className="Shop.Tests.CartTests"/></UnitTest></TestDefinitions></TestRun>`;

test("the same tests in two formats are named in a note, because each test counts twice", () => {
  const notes = readNotes({
    "a.trx": trx("Adds(x: 1)", "Ships", "Sells"),
    "b.xml": junit("Adds(x: 1)", "Ships", "Sells"),
  });
  expect(notes).toEqual([
    "The same tests seem to be reported in two formats, TRX (a.trx) and JUnit XML (b.xml): 3 names are in both, and each test counts twice. Give only one of the two in the input reports.",
  ]);
});

test("the same tests are found if they are part of a larger run", () => {
  const many = Array.from({ length: 50 }, (_, index) => `Counts${index}`);
  expect(
    readNotes({ "a.trx": trx("Adds", "Ships"), "b.xml": junit(...many, "Adds", "Ships") }),
  ).toHaveLength(1);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ["one format in two files", { "a.xml": junit("Adds", "Ships"), "b.xml": junit("Adds", "Ships") }],
  ["other tests", { "a.trx": trx("Adds", "Ships"), "b.xml": junit("Counts", "Sells") }],
  ["one name by chance", { "a.trx": trx("Adds"), "b.xml": junit("Adds", "Sells", "Counts") }],
  [
    "a few of many names",
    {
      "a.trx": trx("Adds", "Ships", "A", "B", "C"),
      "b.xml": junit("Adds", "Ships", "D", "E", "F"),
    },
  ],
  ["no tests", { "a.trx": trx(), "b.xml": junit() }],
])("there is no note for %s", (_, files) => {
  expect(readNotes(files)).toEqual([]);
});

test("the same tests are found in many small files", () => {
  const files: Record<string, string> = {};
  for (let file = 0; file < 1100; file++) {
    const names = Array.from({ length: 20 }, (_, n) => `Adds${file}x${n}`);
    files[`junit/${file}.xml`] = junit(...names);
    files[`trx/${file}.trx`] = trx(...names);
  }
  const inOrder = Object.fromEntries(Object.entries(files).sort());
  expect(readNotes(inOrder)).toEqual([
    expect.stringContaining("JUnit XML (junit/0.xml) and TRX (trx/0.trx)"),
  ]);
});

test("the same tests are found after many files with the same names", () => {
  const shard = junit(...Array.from({ length: 1000 }, (_, n) => `Counts${n}`));
  const files: Record<string, string> = {};
  for (let n = 0; n < 25; n++) files[`shard-${n}.xml`] = shard;
  const four = ["Adds", "Ships", "Sells", "Buys"];
  expect(
    readNotes({ ...files, "unit.trx": trx(...four), "unit.xml": junit(...four) }),
  ).toHaveLength(1);
});
