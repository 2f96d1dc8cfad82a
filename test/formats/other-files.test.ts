import { expect, test } from "vitest";
import { readReportFile } from "../../src/formats/index.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const zip = Buffer.from("504b03041400000008000000", "hex");
const junit = '<testsuite><testcase name="adds up"><failure/></testcase></testsuite>';

function read(path: string, content: string | Buffer, { explicit = false, format = "" } = {}) {
  const bytes = Buffer.from(content as string);
  const file = { path, explicit, chunks: () => [bytes] };
  const options = { mergeRetries: false, listTests: "failed", ...(format && { format }) } as const;
  const reading = readReportFile(file, options);
  if ("notReport" in reading) return reading.isSomethingElse ? "something else" : "not ours";
  const [finding] = reading.reports.flatMap(({ findings }) => findings);
  return finding?.kind === "report" ? "unreadable" : "read";
}

test.each([
  ["out/shot.png", png],
  ["out/shot", png],
  ["out/trace.zip", zip],
  ["out/run.log", "Starting\nDone\n"],
  ["out/run.LOG", ""],
  ["out/notes.txt", "three tests failed"],
  ["out/lcov.info", "TN:\nSF:src/cart.js\nend_of_record\n"],
  ["out/results.tap", "TAP version 13\nok 1 - adds up\n"],
  ["out/jacoco.exec", Buffer.from([1, 0xc0, 0xc0, 0x10, 7])],
])("%s is skipped if a wildcard found it, and a failure if its path was given", (path, content) => {
  expect(read(path, content)).toBe("something else");
  expect(read(path, content, { format: "junit" })).toBe("something else");
  expect(read(path, content, { explicit: true })).toBe("unreadable");
});

test.each([
  ["an empty report", "out/junit.xml", ""],
  ["an empty SARIF log", "out/a.sarif", ""],
  ["a report of zeros, as a full disk leaves it", "out/junit.xml", Buffer.alloc(200)],
  ["a packed report that is damaged", "out/junit.xml.gz", Buffer.from("1f8b0800zzzz", "latin1")],
  ["a shell's error instead of a report", "out/eslint.json", "sh: eslint: not found\n"],
  ["XML that is cut off in its first tag", "out/junit.xml", "<testsui"],
  ["a text without a file extension", "out/results", "no such command"],
])("%s is a failure even if a wildcard found it", (_name, path, content) => {
  expect(read(path, content)).toBe("unreadable");
});

test("a log that contains broken JSON is skipped", () => {
  expect(read("out/build.log", '{"level":"info"\n{ "level": "warn" }')).toBe("something else");
});

test("a file's content takes precedence over its name", () => {
  expect(read("out/junit.log", junit)).toBe("read");
  expect(read("out/run.txt", `> test\n${junit}`)).toBe("read");
  expect(read("out/junit.txt", junit.slice(0, -10))).toBe("read");
  expect(read("out/page.txt", "<svg/>")).toBe("not ours");
});

test("a report that is cut off is a failure whatever the file's name", () => {
  const bytes = Buffer.from(junit.slice(0, -10));
  const file = { path: "junit.log", explicit: false, chunks: () => [bytes] };
  const reading = readReportFile(file, { mergeRetries: false, listTests: "failed" });
  expect(reading).toMatchObject({
    reports: [{ findings: [{ kind: "test" }, { kind: "report" }] }],
  });
});

test.each([
  "TAP version 13\n1..1\nok 1 - adds up\n",
  "# compiling\n1..2\nok 1 adds up\nnot ok 2 rounds\n",
])("a TAP file is named, with advice: %j", (content) => {
  const bytes = Buffer.from(content);
  const file = { path: "out/tests", explicit: true, chunks: () => [bytes] };
  expect(readReportFile(file, { mergeRetries: false, listTests: "failed" })).toMatchObject({
    reports: [
      { findings: [{ message: expect.stringMatching(/^It is TAP\. Have the tool write/) }] },
    ],
  });
});
