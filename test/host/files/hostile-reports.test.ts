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

const green = '<testsuite name="a"><testcase name="ok"/></testsuite>';
const red =
  '<testsuite name="b"><testcase name="bad"><failure message="no"/></testcase></testsuite>';

/** Returns the files that the patterns find in a workspace with these files. A path that ends with / is a folder. */
function layOut(files: Readonly<Record<string, string>>) {
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

test("thousands of folders are searched as one is", async () => {
  const empty = Array.from({ length: 2000 }, (_, i) => [`reports/leg-${i}/`, ""]);
  const { find } = layOut({ ...Object.fromEntries(empty), "reports/leg-7/deep/a.xml": red });
  expect((await find("reports/*", "!reports/leg-8/**")).paths).toEqual([
    "reports/leg-7/deep/a.xml",
  ]);
});

// Windows takes none of these names, and has no named pipes.
describe.skipIf(process.platform === "win32")("names of folders and files", () => {
  test("a folder's name adds no pattern that excludes", async () => {
    const { find } = layOut({
      "reports/ok.xml": green,
      "reports/leg-a/a.xml": red,
      "reports/leg-b\n!/": "",
    });
    const { problems, notes } = await find("reports/*");
    expect(problems).toEqual(["failure: bad: no"]);
    expect(notes).toEqual([
      "reports/leg-b\\n! has a line break in its name and was not searched; rename the folder.",
    ]);
  });

  test.each(["x\n", "x\r\n", "x\n#", "x\n!**"])(
    "a folder's name adds no pattern that searches elsewhere: %j",
    async (name) => {
      const { find } = layOut({ "reports/ok.xml": green, [`reports/${name}/`]: "" });
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
  ])("a file is read whatever it is called: %j", async (name) => {
    const { find } = layOut({ [`reports/${name}`]: red });
    expect((await find("reports/*")).problems).toEqual(["failure: bad: no"]);
    expect((await find("reports")).paths.length + (name.includes("\n") ? 1 : 0)).toBeGreaterThan(0);
  });

  test("a name that isn't UTF-8 is a file that can't be read", async () => {
    const { workspace, find } = layOut({ "reports/ok.xml": green });
    writeFileSync(
      Buffer.concat([
        Buffer.from(`${workspace}/reports/`),
        Buffer.from([0xff]),
        Buffer.from(".xml"),
      ]),
      red,
    );
    expect((await find("reports/*")).problems).toEqual([
      "failure: Can't read reports/\ufffd.xml: The file was deleted before it was read, or its name isn't UTF-8.",
    ]);
  });
});

describe.skipIf(process.platform === "win32")(
  "what is no file is a failure, and never opened",
  () => {
    test.each(["reports/*.xml", "reports/a.xml", "reports"])(
      "a named pipe: %s",
      async (pattern) => {
        const { workspace, find } = layOut({ "reports/ok.xml": green });
        execFileSync("mkfifo", [join(workspace, "reports/a.xml")]);
        expect((await find(pattern)).problems).toEqual([
          "failure: Can't read reports/a.xml: It is a named pipe, not a file, and was not read. Have the tool write to a file.",
        ]);
      },
    );

    test.each(["/dev/zero", "/dev/ptmx", "/etc/passwd", "/nope", "/etc"])(
      "a link out of the workspace, and nobody learns what is there: %s",
      async (target) => {
        const { workspace, find } = layOut({ "reports/ok.xml": green });
        symlinkSync(target, join(workspace, "reports/a.xml"));
        for (const pattern of ["reports/*.xml", "reports/a.xml"])
          expect((await find(pattern)).problems).toEqual([
            "failure: Can't read reports/a.xml: It is a link to a file outside the workspace and was not read, or to nothing. Copy the file into the workspace.",
          ]);
      },
    );

    test("a folder that is a link out of the workspace isn't searched, and its files aren't named", async () => {
      const { workspace, find } = layOut({ "ok.xml": green });
      symlinkSync("/etc", join(workspace, "reports"));
      for (const pattern of ["reports", "reports/*", "reports/**/*.xml", "reports/passwd"]) {
        const { problems, notes } = await find(pattern, "ok.xml");
        expect(problems).toEqual([
          expect.stringMatching(/^failure: Can't read reports(\/passwd)?: It is a link/),
        ]);
        expect(notes).toEqual([]);
      }
    });

    test("a link to a folder of the workspace is followed", async () => {
      const { workspace, find } = layOut({ "build/reports/a.xml": red });
      symlinkSync("build/reports", join(workspace, "reports"));
      expect((await find("reports")).paths).toEqual(["build/reports/a.xml"]);
      expect((await find("reports/*.xml")).problems).toEqual(["failure: bad: no"]);
    });
  },
);

describe("a report that changes while it is read", () => {
  const long = "<x>".padEnd(200_000, " ");

  test("and grows ends where it ended when it was opened", async () => {
    const { workspace, find } = layOut({ "a.xml": long });
    const [file] = (await find("a.xml")).files;
    let bytes = 0;
    for (const chunk of file?.chunks() ?? []) {
      bytes += chunk.length;
      appendFileSync(join(workspace, "a.xml"), long);
    }
    expect(bytes).toBe(200_000);
  });

  test("and shrinks ends early", async () => {
    const { workspace, find } = layOut({ "a.xml": long });
    const [file] = (await find("a.xml")).files;
    let bytes = 0;
    for (const chunk of file?.chunks() ?? []) {
      bytes += chunk.length;
      truncateSync(join(workspace, "a.xml"), 100);
    }
    expect(bytes).toBeLessThan(200_000);
  });

  test.skipIf(process.platform === "win32")(
    "and is swapped for a pipe or a link isn't opened",
    async () => {
      const { workspace, find } = layOut({ "a.xml": red });
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
