import { describe, expect, test } from "vitest";
import { readFindings, sarifLog } from "../read-report.ts";

const placesOf = (physicalLocation: object, run?: object) =>
  readFindings(sarifLog([{ locations: [{ physicalLocation }] }], run))[0]?.places;
const inFile = (artifactLocation: object, run?: object) => placesOf({ artifactLocation }, run);
const inRegion = (region: unknown) => placesOf({ artifactLocation: { uri: "a.c" }, region })?.[0];

describe("the URI of a file", () => {
  test.each([
    ["src/a.c", "src/a.c"],
    ["./src/a.c", "src/a.c"],
    ["../a.c", "../a.c"],
    ["src/gr%C3%B6%C3%9Fe%20x.py", "src/größe x.py"],
    ["src/100%25/a.c", "src/100%/a.c"],
    ["src/a%2541.c", "src/a%41.c"],
    ["src/50%/[id] ü.c", "src/50%/[id] ü.c"],
    ["src/%E4x.c", "src/%E4x.c"],
    ["/home/ci/a.c", "/home/ci/a.c"],
    ["C:\\shop\\a.c", "C:/shop/a.c"],
    ["c:/shop/a.c", "c:/shop/a.c"],
    ["src\\shop\\a.c", "src/shop/a.c"],
    ["file:///home/ci/a%20b.c", "/home/ci/a b.c"],
    ["file:///C:/shop/a.c", "C:/shop/a.c"],
    ["file://C:/shop/a.c", "C:/shop/a.c"],
    ["FILE://localhost/home/a.c", "/home/a.c"],
    ["file://server/share/a.c", "//server/share/a.c"],
    ["file:/home/a.c", "/home/a.c"],
    ["file:Test%22.java", 'Test".java'],
    ["<project /path>", "<project /path>"],
  ])("is read from %s as %s", (uri, path) => {
    expect(inFile({ uri })).toEqual([{ path }]);
  });

  test.each(["./", ".", "/", "//", ".\\", "file:///"])("names no file if it is %s", (uri) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri } } }];
    const [finding] = readFindings(sarifLog([{ message: { text: "x" }, locations }]));
    expect(finding?.places).toEqual([]);
    expect(finding?.details).toBeUndefined();
  });

  test.each(["https://example.com/a.c", "host://x/y", "git://x/a.c"])(
    "is kept as written if it isn't a file's: %s",
    (uri) => {
      const [finding] = readFindings(
        sarifLog([{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }]),
      );
      expect(finding).toMatchObject({ places: [{ path: uri }], details: `In ${uri}` });
    },
  );
});

describe("the base of a URI", () => {
  const originalUriBaseIds = {
    ROOT: { uri: "file:///home/ci/shop/" },
    SRC: { uri: "src", uriBaseId: "ROOT" },
    DEEP: { uri: "a%20b/", uriBaseId: "SRC" },
    OPEN: { description: { text: "wherever" } },
    BELOW: { uri: "lib/", uriBaseId: "OPEN" },
    LOOP: { uri: "x/", uriBaseId: "POOL" },
    POOL: { uri: "y/", uriBaseId: "LOOP" },
    WEB: { uri: "https://github.com/octo-org/shop/blob/main/" },
    SITE: { uri: "shop", uriBaseId: "HOST" },
    HOST: { uri: "http://localhost:3333" },
    IMAGE: { uri: "docker://alpine" },
    ODD: { uri: "empty:" },
    WRONG: "file:///x/",
  };

  test.each([
    ["ROOT", { path: "a.c", base: "/home/ci/shop/" }],
    ["SRC", { path: "src/a.c", base: "/home/ci/shop/" }],
    ["DEEP", { path: "src/a b/a.c", base: "/home/ci/shop/" }],
    ["OPEN", { path: "a.c" }],
    ["BELOW", { path: "lib/a.c" }],
    ["LOOP", { path: "a.c" }],
    ["WEB", { path: "https://github.com/octo-org/shop/blob/main/a.c" }],
    ["SITE", { path: "http://localhost:3333/shop/a.c" }],
    ["IMAGE", { path: "docker://alpine/a.c" }],
    ["/home/ci/shop", { path: "a.c", base: "/home/ci/shop" }],
    ["C:\\ci\\shop\\", { path: "a.c", base: "C:/ci/shop/" }],
    ["file:///home/ci/shop", { path: "a.c", base: "/home/ci/shop" }],
    ["https://example.com/", { path: "https://example.com/a.c" }],
    ["ODD", { path: "a.c" }],
    ["WRONG", { path: "a.c" }],
    ["%SRCROOT%", { path: "a.c" }],
    ["constructor", { path: "a.c" }],
  ])("is resolved: %s gives %j", (uriBaseId, place) => {
    expect(inFile({ uri: "a.c", uriBaseId }, { originalUriBaseIds })).toEqual([place]);
  });

  test("is ignored for an absolute URI", () => {
    expect(inFile({ uri: "/x/a.c", uriBaseId: "ROOT" }, { originalUriBaseIds })).toEqual([
      { path: "/x/a.c" },
    ]);
  });

  test("is the tool's working directory if it isn't given", () => {
    const invocations = [{ workingDirectory: { uri: "file:///home/ci/shop/web" } }];
    expect(inFile({ uri: "a.c" }, { invocations })).toEqual([
      { path: "a.c", base: "/home/ci/shop/web" },
    ]);
    expect(inFile({ uri: "a.c", uriBaseId: "%SRCROOT%" }, { invocations })).toEqual([
      { path: "a.c" },
    ]);
  });
});

describe("the index of an artifact", () => {
  const artifacts = [{ location: { uri: "a.c", uriBaseId: "R" } }, { location: { index: 1 } }];
  const run = { artifacts, originalUriBaseIds: { R: { uri: "file:///r/" } } };

  test("replaces a missing URI", () => {
    expect(inFile({ index: 0 }, run)).toEqual([{ path: "a.c", base: "/r/" }]);
  });

  test("is ignored if there is a URI", () => {
    expect(inFile({ index: 0, uri: "b.c" }, run)).toEqual([{ path: "b.c" }]);
  });

  test.each([1, 2, -1, 0.5, "x", null])("is ignored if it is %j", (index) => {
    expect(inFile({ index }, run)).toEqual([]);
  });
});

describe("a SARIF region", () => {
  test.each([
    ["a line", { startLine: 3 }, { line: 3 }],
    [
      "a span",
      { startLine: 3, startColumn: 2, endLine: 5, endColumn: 4 },
      { line: 3, column: 2, endLine: 5, endColumn: 4 },
    ],
    [
      "columns of one line",
      { startLine: 3, startColumn: 2, endColumn: 9 },
      { line: 3, column: 2, endColumn: 9 },
    ],
    [
      "whole lines",
      { startLine: 2, endLine: 3, endColumn: 1 },
      { line: 2, endLine: 3, endColumn: 1 },
    ],
    ["characters", { charOffset: 0, charLength: 5 }, { offset: { unit: "character", start: 0 } }],
    ["bytes", { byteOffset: 90 }, { offset: { unit: "byte", start: 90 } }],
    ["lines before characters", { startLine: 3, charOffset: 50 }, { line: 3 }],
    ["no line at all", { startLine: 0 }, {}],
    ["numbers in strings", { startLine: "3", startColumn: "x" }, { line: 3 }],
    ["no numbers", { startLine: "three", startColumn: [1] }, {}],
    ["an end before its start", { startLine: 5, endLine: 2 }, { line: 5 }],
    ["nothing", null, {}],
  ])("can be %s", (_name, region, place) => {
    expect(inRegion(region)).toEqual({ path: "a.c", ...place });
  });
});

describe("the locations of a result", () => {
  const at = (uri: string, startLine: number) => ({
    physicalLocation: { artifactLocation: { uri }, region: { startLine } },
  });
  const placesIn = (tool: string) =>
    readFindings(
      sarifLog([{ locations: [{}, at("a.c", 1), null, at("b.c", 2)] }], {
        tool: { driver: { name: tool } },
      }),
    )[0]?.places;

  test("are its places, in their order, if they name a file", () => {
    expect(placesIn("Lint")).toEqual([
      { path: "a.c", line: 1 },
      { path: "b.c", line: 2 },
    ]);
  });

  test("are reversed for Cppcheck, which lists the error itself last", () => {
    expect(placesIn("Cppcheck")?.[0]).toEqual({ path: "b.c", line: 2 });
  });
});
