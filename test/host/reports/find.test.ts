import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findReportFiles } from "../../../src/host/reports/find.ts";

const outside = realpathSync(mkdtempSync(join(tmpdir(), "report-files-")));
const workspace = join(outside, "work [1]");
afterAll(() => rmSync(outside, { recursive: true }));

beforeAll(() => {
  for (const path of [
    "api/target/TEST-a.xml",
    "api/target/TEST-b.xml",
    "api/target/classes/logback.xml",
    "api/target/notes.txt",
    "web/reports/eslint.json",
    "web/reports/scan.sarif.gz",
    "web/node_modules/pkg/TEST-x.xml",
    "a (1)/odd name.xml",
    "../elsewhere.xml",
    "../elsewhere/TEST-far.xml",
  ]) {
    const file = join(workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  symlinkSync(join(outside, "elsewhere.xml"), join(workspace, "api/link-out.xml"));
  symlinkSync(join(outside, "elsewhere"), join(workspace, "bazel-testlogs"));
  symlinkSync(join(workspace, "api/target/TEST-a.xml"), join(workspace, "api/link-in.xml"));
});

async function find(patterns: string | readonly string[], workingDirectory = "", root = "") {
  const found = await findReportFiles([patterns].flat(), {
    workspace,
    workingDirectory: join(workspace, workingDirectory),
    root: join(workspace, root),
  });
  return {
    paths: found.files.map(({ path }) => path),
    notes: found.notes,
    hints: found.hints,
    files: found.files,
  };
}

describe("patterns work as in actions/upload-artifact", () => {
  test("a glob finds files in all folders, sorted by path", async () => {
    expect((await find("**/TEST-*.xml")).paths).toEqual([
      "api/target/TEST-a.xml",
      "api/target/TEST-b.xml",
    ]);
  });

  test("a line with ! excludes files", async () => {
    expect((await find(["**/TEST-*.xml", "!**/TEST-b.xml"])).paths).toEqual([
      "api/target/TEST-a.xml",
    ]);
  });

  test("a later line can include files again that a line with ! excluded", async () => {
    expect((await find(["**/TEST-*.xml", "!**/TEST-*.xml", "**/TEST-b.xml"])).paths).toEqual([
      "api/target/TEST-b.xml",
    ]);
  });

  test("a path can start with ./ and contain spaces and parentheses", async () => {
    expect((await find("./a (1)/odd name.xml")).paths).toEqual(["a (1)/odd name.xml"]);
  });

  test("a pattern can be absolute", async () => {
    const path = join(workspace.replace("[1]", "[[]1]"), "api/**/TEST-a.xml");
    expect((await find(path)).paths).toEqual(["api/target/TEST-a.xml"]);
  });

  test("patterns are relative to the working directory, and the found paths to the repository's root", async () => {
    expect((await find("target/*.xml", "api")).paths).toEqual([
      "api/target/TEST-a.xml",
      "api/target/TEST-b.xml",
    ]);
    expect((await find("../web/reports/*.json", "api")).paths).toEqual(["web/reports/eslint.json"]);
    expect((await find("target/TEST-a.xml", "api", "api")).paths).toEqual(["target/TEST-a.xml"]);
  });

  test("an invalid pattern is rejected with the name of the input", async () => {
    await expect(find("*/../x.xml")).rejects.toThrow(/^Input reports: .*Relative pathing/);
  });
});

test("a folder stands for all report files in it", async () => {
  const below = [
    "api/target/TEST-a.xml",
    "api/target/TEST-b.xml",
    "api/target/classes/logback.xml",
  ];
  expect((await find("api/target")).paths).toEqual(below);
  expect((await find("api/target/")).paths).toEqual(below);
  expect((await find("**/reports")).paths).toEqual([
    "web/reports/eslint.json",
    "web/reports/scan.sarif.gz",
  ]);
  expect((await find(["api/target", "!**/classes/**"])).paths).toEqual(below.slice(0, 2));
});

test("node_modules is searched only if a pattern names it", async () => {
  expect((await find("web/**/*.xml")).paths).toEqual([]);
  expect((await find("web/node_modules/**/*.xml")).paths).toEqual([
    "web/node_modules/pkg/TEST-x.xml",
  ]);
});

test("a file is explicit only if its exact path is given", async () => {
  const explicit = async (pattern: string) =>
    (await find(pattern)).files.map((file) => file.explicit);
  expect(await explicit("api/target/TEST-a.xml")).toEqual([true]);
  expect(await explicit("./a (1)/odd name.xml")).toEqual([true]);
  expect(await explicit("web/..//api/target/TEST-a.xml")).toEqual([true]);
  expect(await explicit("api/link-in.xml")).toEqual([true]);
  expect(await explicit("api/target/TEST-a.*")).toEqual([false]);
  expect(await explicit("web/reports")).toEqual([false, false]);
});

describe("files outside of the workspace aren't read:", () => {
  const linksOut =
    "It is a link to a file outside the workspace and was not read, or to nothing. Copy the file into the workspace.";

  test("a link to a file is followed only inside of the workspace", async () => {
    const { files, notes } = await find("api/*.xml");
    expect(files.map(({ path }) => path)).toEqual(["api/link-in.xml", "api/link-out.xml"]);
    expect(() => [...(files[0]?.chunks() ?? [])]).not.toThrow();
    expect(() => [...(files[1]?.chunks() ?? [])]).toThrow(linksOut);
    expect(notes).toEqual([]);
  });

  test("a link to a folder outside isn't searched, and is an error if a pattern starts with it", async () => {
    const { files, paths } = await find("bazel-testlogs/**/*.xml");
    expect(paths).toEqual(["bazel-testlogs"]);
    expect(() => [...(files[0]?.chunks() ?? [])]).toThrow(linksOut);
    expect((await find("bazel-testlogs/TEST-far.xml")).paths).toEqual([
      "bazel-testlogs/TEST-far.xml",
    ]);
    expect((await find("bazel-testlogs/nope.xml")).paths).toEqual(["bazel-testlogs/nope.xml"]);
    expect((await find("**/TEST-far.xml")).paths).toEqual([]);
  });

  test("a pattern with ~ causes a note", async () => {
    expect(await find(["~", "~/**/*.xml", "api/target/TEST-a.xml"])).toMatchObject({
      paths: ["api/target/TEST-a.xml"],
      notes: [
        expect.stringMatching(/^~ is outside the workspace/),
        expect.stringMatching(/^~\/\*\*\/\*\.xml is outside the workspace/),
      ],
    });
  });

  test.each(["/elsewhere.xml", "/**/*.xml", "/else*/TEST-far.xml"])(
    "a pattern that starts outside causes a note: %s",
    async (below) => {
      expect(await find(outside + below)).toMatchObject({
        paths: [],
        notes: [
          `${outside}${below} is outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.`,
        ],
      });
    },
  );
});

test("a file can be read several times", async () => {
  const [file] = (await find("api/target/TEST-a.xml")).files;
  const read = () =>
    Buffer.concat(Array.from(file?.chunks() ?? [], (chunk) => Buffer.from(chunk))).toString();
  expect([read(), read()]).toEqual(["api/target/TEST-a.xml", "api/target/TEST-a.xml"]);
});

test("a file is listed once with its own path, however many links lead to it", async () => {
  expect((await find(["api/link-in.xml", "**/TEST-a.xml"])).paths).toEqual([
    "api/target/TEST-a.xml",
  ]);
  expect((await find("api/**/*[an].xml")).paths).toEqual(["api/target/TEST-a.xml"]);
});

test("a missing file is named in a note even if other patterns match", async () => {
  expect(await find(["web/reports/*.json", "web/reports/nope.xml", "nope/*.xml"])).toMatchObject({
    paths: ["web/reports/eslint.json"],
    notes: [
      "web/reports/nope.xml: no such file (nearby: web/reports/eslint.json, web/reports/scan.sarif.gz).",
    ],
  });
  expect((await find(["api/target/TEST-a.xml", "!**/TEST-a.xml"])).notes).toEqual([]);
});

describe("a pattern that matches nothing", () => {
  test.each([
    ["web/report/*.json", "web/report isn't there; nearby: web/reports/eslint.json, "],
    ["WEB/reports/*.json", "WEB isn't there; nearby: web/reports/"],
    ["web/reports/*.trx", "nearby: web/reports/eslint.json, web/reports/scan.sarif.gz"],
    ["build/reports/*.xml", "build isn't there; nearby: api/target/TEST-a.xml, "],
  ])("causes a note with the missing folder and reports nearby: %s", async (pattern, note) => {
    const { notes, hints } = await find(pattern);
    expect([...notes, ...hints].join()).toContain(`${pattern} matches no report file (${note}`);
  });

  test("causes a hint with reports of the workspace if the working directory has none", async () => {
    const { hints } = await find("reports/*.xml", "a (1)");
    expect(hints.join()).toContain("nearby: ../api/target/TEST-a.xml");
  });

  test("causes a note next to patterns that match only if a similar folder exists", async () => {
    const { paths, notes, hints } = await find([
      "web/report/*.json",
      "e2e/*.json",
      "api/**/TEST-*.xml",
    ]);
    expect(paths).toHaveLength(2);
    expect(notes).toEqual([expect.stringMatching(/^web\/report\//)]);
    expect(hints).toEqual([]);
  });

  test.each([
    ["api/target/TEST-a.xml,api/target/TEST-b.xml", "aren't separated by commas"],
    ["api/**/TEST-*.xml, web/**/*.json", "aren't separated by commas"],
    ["api/**/TEST-{a,b}.xml", "Braces aren't supported"],
    ['"api/**/*.xml"', "Quotes are part of the name"],
    ["api/target/TEST-a.xml;api/target/TEST-b.xml", "aren't separated by semicolons"],
    ["api/target/TEST-a.xml api/target/TEST-b.xml", "aren't separated by spaces"],
    ["api/**/TEST-(a|b).xml", "Alternatives in parentheses aren't supported"],
  ])("causes a note about unsupported syntax: %s", async (pattern, note) => {
    expect((await find(pattern)).notes.join()).toContain(`${pattern}`);
    expect((await find([pattern, "web/reports/*.json"])).notes.join()).toContain(note);
  });

  test("is distinguished from a path with parentheses and spaces, which causes no note", async () => {
    const { paths, notes } = await find("a (1)/odd name.xml");
    expect({ paths, notes }).toEqual({ paths: ["a (1)/odd name.xml"], notes: [] });
  });

  test("causes no hint with files outside of the workspace", async () => {
    const { notes, hints } = await find("bazel-testlog/*.xml");
    expect([...notes, ...hints].join()).not.toContain("TEST-far");
  });
});

test("the paths of reports next to the checkout are relative to it", async () => {
  expect((await find("web/reports/*.json", "", "api")).paths).toEqual([
    "../web/reports/eslint.json",
  ]);
});
