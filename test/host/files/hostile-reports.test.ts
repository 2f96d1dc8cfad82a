import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findReportFiles } from "../../../src/host/reports/find.ts";
import { readReports } from "../../../src/reports/read-reports.ts";
import { writeFiles } from "../write-files.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "hostile-reports-")));
afterAll(() => rmSync(base, { recursive: true }));

const passingReport = '<testsuite name="a"><testcase name="ok"/></testsuite>';
const failingReport =
  '<testsuite name="b"><testcase name="bad"><failure message="no"/></testcase></testsuite>';

/** Creates a workspace with these files and returns a function to search it. A path that ends with / is a folder. */
function makeWorkspace(files: Readonly<Record<string, string>>) {
  const workspace = mkdtempSync(join(base, "work-"));
  writeFiles(workspace, files);
  const find = async (...lines: readonly string[]) => {
    const folders = { workspace, workingDirectory: workspace, root: workspace };
    const { files: found, notes } = await findReportFiles(lines, folders);
    const { reports } = readReports(found, { mergeRetries: false, listTests: "failed" });
    const findings = reports.flatMap((report) => report.findings);
    return {
      notes,
      files: found,
      paths: found.map(({ path }) => path),
      problems: findings.map(({ level, title, message }) => `${level}: ${title}: ${message}`),
    };
  };
  return { workspace, find };
}

test("thousands of folders can be searched", async () => {
  const empty = Array.from({ length: 2000 }, (_, i) => [`reports/leg-${i}/`, ""]);
  const { find } = makeWorkspace({
    ...Object.fromEntries(empty),
    "reports/leg-7/deep/a.xml": failingReport,
  });
  expect((await find("reports/*", "!reports/leg-8/**")).paths).toEqual([
    "reports/leg-7/deep/a.xml",
  ]);
});

// Windows allows none of these names, and has no named pipes.
describe.skipIf(process.platform === "win32")("unusual names of folders and files", () => {
  test("can't add a pattern that excludes files", async () => {
    const { find } = makeWorkspace({
      "reports/ok.xml": passingReport,
      "reports/leg-a/a.xml": failingReport,
      "reports/leg-b\n!/": "",
    });
    const { problems, notes } = await find("reports/*");
    expect(problems).toEqual(["failure: bad: no"]);
    expect(notes).toEqual([
      "reports/leg-b\\n! has a line break in its name and was not searched; rename the folder.",
    ]);
  });

  test.each(["x\n", "x\r\n", "x\n#", "x\n!**"])(
    "can't add a pattern for other folders: %j",
    async (name) => {
      const { find } = makeWorkspace({ "reports/ok.xml": passingReport, [`reports/${name}/`]: "" });
      const { paths, notes } = await find("reports/*");
      expect(paths).toEqual(["reports/ok.xml"]);
      expect(notes).toEqual([expect.stringMatching(/^reports\/x\S* has a line break/)]);
    },
  );

  test.each([
    "a\nb.xml",
    "!a.xml",
    "#a.xml",
    "a[1]*?.xml",
    "a\\.xml",
    "%2e%2e.xml",
    "a:b.xml",
    `${"n".repeat(251)}.xml`,
    "a\u001b[31m.xml",
  ])("don't prevent a file from being read: %j", async (name) => {
    const { find } = makeWorkspace({ [`reports/${name}`]: failingReport });
    expect((await find("reports/*")).problems).toEqual(["failure: bad: no"]);
    expect((await find("reports")).paths.length + (name.includes("\n") ? 1 : 0)).toBeGreaterThan(0);
  });

  test("cause an error for the file if they aren't UTF-8", async () => {
    const { workspace, find } = makeWorkspace({ "reports/ok.xml": passingReport });
    writeFileSync(
      Buffer.concat([
        Buffer.from(`${workspace}/reports/`),
        Buffer.from([0xff]),
        Buffer.from(".xml"),
      ]),
      failingReport,
    );
    expect((await find("reports/*")).problems).toEqual([
      "failure: Can't read reports/\ufffd.xml: The file was deleted before it was read, or its name isn't UTF-8.",
    ]);
  });
});

describe.skipIf(process.platform === "win32")("unsafe files aren't opened:", () => {
  test.each(["reports/*.xml", "reports/a.xml", "reports"])(
    "a named pipe is an error: %s",
    async (pattern) => {
      const { workspace, find } = makeWorkspace({ "reports/ok.xml": passingReport });
      execFileSync("mkfifo", [join(workspace, "reports/a.xml")]);
      expect((await find(pattern)).problems).toEqual([
        "failure: Can't read reports/a.xml: It is a named pipe, not a file, and was not read. Have the tool write to a file.",
      ]);
    },
  );

  test.each(["/dev/zero", "/dev/ptmx", "/etc/passwd", "/nope", "/etc"])(
    "a link out of the workspace is an error, whether or not its target exists: %s",
    async (target) => {
      const { workspace, find } = makeWorkspace({ "reports/ok.xml": passingReport });
      symlinkSync(target, join(workspace, "reports/a.xml"));
      for (const pattern of ["reports/*.xml", "reports/a.xml"])
        expect((await find(pattern)).problems).toEqual([
          "failure: Can't read reports/a.xml: It is a link to a file outside the workspace and was not read, or to nothing. Copy the file into the workspace.",
        ]);
    },
  );

  test("a link to a folder outside of the workspace is an error, and its files aren't listed", async () => {
    const { workspace, find } = makeWorkspace({ "ok.xml": passingReport });
    symlinkSync("/etc", join(workspace, "reports"));
    for (const pattern of ["reports", "reports/*", "reports/**/*.xml", "reports/passwd"]) {
      const { problems, notes } = await find(pattern, "ok.xml");
      expect(problems).toEqual([
        expect.stringMatching(/^failure: Can't read reports(\/passwd)?: It is a link/),
      ]);
      expect(notes).toEqual([]);
    }
  });

  test("only a link to a folder of the workspace is followed", async () => {
    const { workspace, find } = makeWorkspace({ "build/reports/a.xml": failingReport });
    symlinkSync("build/reports", join(workspace, "reports"));
    expect((await find("reports")).paths).toEqual(["build/reports/a.xml"]);
    expect((await find("reports/*.xml")).problems).toEqual(["failure: bad: no"]);
  });
});

describe("a report that changes while it is read", () => {
  const long = "<x>".padEnd(200_000, " ");

  test("is read only up to its original size if it grows", async () => {
    const { workspace, find } = makeWorkspace({ "a.xml": long });
    const [file] = (await find("a.xml")).files;
    let bytes = 0;
    for (const chunk of file?.chunks() ?? []) {
      bytes += chunk.length;
      appendFileSync(join(workspace, "a.xml"), long);
    }
    expect(bytes).toBe(200_000);
  });

  test("is read up to its new end if it shrinks", async () => {
    const { workspace, find } = makeWorkspace({ "a.xml": long });
    const [file] = (await find("a.xml")).files;
    let bytes = 0;
    for (const chunk of file?.chunks() ?? []) {
      bytes += chunk.length;
      truncateSync(join(workspace, "a.xml"), 100);
    }
    expect(bytes).toBeLessThan(200_000);
  });

  test.skipIf(process.platform === "win32")(
    "isn't opened if it is replaced by a pipe or a link",
    async () => {
      const { workspace, find } = makeWorkspace({ "a.xml": failingReport });
      const [file] = (await find("a.xml")).files;
      rmSync(join(workspace, "a.xml"));
      symlinkSync("/dev/zero", join(workspace, "a.xml"));
      expect(() => [...(file?.chunks() ?? [])]).toThrow("It is a link");
      rmSync(join(workspace, "a.xml"));
      execFileSync("mkfifo", [join(workspace, "a.xml")]);
      expect(() => [...(file?.chunks() ?? [])]).toThrow("It is a named pipe");
    },
  );
});
