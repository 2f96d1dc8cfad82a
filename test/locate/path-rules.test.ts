import { describe, expect, test } from "vitest";
import { readPathRules } from "../../src/locate/path-rules.ts";
import { locationOf } from "../../src/model/located.ts";
import {
  describePlace,
  lintFinding,
  locateFindings,
  testFinding,
  toRepositoryFromPaths,
} from "./repository.ts";

const repository = toRepositoryFromPaths("src/index.ts", "web/src/index.ts", "api/src/index.ts");
const finding = (path: string) => lintFinding({ path, line: 7 });

describe("strip-prefix", () => {
  test.each([
    ["/app", "/app/src/index.ts"],
    ["/app/", "/app/src/index.ts"],
    ["C:\\build", "c:\\build\\src\\index.ts"],
    ["/app", "file:///app/src/index.ts"],
    ["./out", "out/src/index.ts"],
    ["/app => web", "/app/src/index.ts"],
    ["/other\n/app => web\n/app", "/app/src/index.ts"],
  ])("with %j applies to %s", (stripPrefix, path) => {
    const place = stripPrefix.includes("web") ? "web/src/index.ts:7" : "src/index.ts:7";
    expect(describePlace(repository, finding(path), { stripPrefix })).toBe(place);
  });

  test("matches whole folder names only", () => {
    const settings = { stripPrefix: "/ap" };
    expect(describePlace(repository, finding("/app/web/src/index.ts"), settings)).toBe(
      "web/src/index.ts:7",
    );
    expect(
      locateFindings(repository, [finding("/app/web/src/index.ts")], settings).notes,
    ).toHaveLength(1);
  });

  test("applies to the paths of stack frames", () => {
    const failed = testFinding({}, "Error: no\n    at add (/app/src/index.ts:12:5)");
    expect(describePlace(repository, failed)).toBe("(several files of the repository fit)");
    expect(describePlace(repository, failed, { stripPrefix: "/app" })).toBe("src/index.ts:12");
  });
});

describe("path-prefix", () => {
  test("applies to relative paths only", () => {
    const settings = { pathPrefix: "web" };
    expect(describePlace(repository, finding("src/index.ts"), settings)).toBe("web/src/index.ts:7");
    expect(
      describePlace(repository, finding("/home/runner/work/shop/shop/src/index.ts"), settings),
    ).toBe("src/index.ts:7");
  });

  test("can apply to the reports of a folder", () => {
    const pathPrefix = "artifacts/web => web\nartifacts/api => api";
    const placeFor = (report: string) =>
      describePlace(repository, finding("src/index.ts"), { pathPrefix, report });
    expect(placeFor("artifacts/web/lint.xml")).toBe("web/src/index.ts:7");
    expect(placeFor("artifacts/api/lint.xml")).toBe("api/src/index.ts:7");
    expect(placeFor("artifacts/webs/lint.xml")).toBe("src/index.ts:7");
  });

  test("applies after strip-prefix", () => {
    const settings = { stripPrefix: "/app", pathPrefix: "api" };
    expect(describePlace(repository, finding("/app/src/index.ts"), settings)).toBe(
      "api/src/index.ts:7",
    );
  });
});

test("a rule that matches no path is named in a note, with its input and line", () => {
  const settings = { stripPrefix: "/app\n\n/srv", pathPrefix: "reports/x => web" };
  expect(locateFindings(repository, [finding("/app/src/index.ts")], settings).notes).toEqual([
    "strip-prefix, line 3 (/srv): it matches no path.",
    "path-prefix, line 1 (reports/x => web): it matches no path.",
  ]);
});

test("rules without findings have no note", () => {
  expect(locateFindings(repository, [], { stripPrefix: "/app" }).notes).toEqual([]);
});

test.each([
  ["strip-prefix", "a => b => c", 'line 1 ("a => b => c") has more than one "=>"'],
  ["strip-prefix", "/app\n=> b", 'line 2 ("=> b") has nothing before "=>"'],
  ["path-prefix", "/app", "puts paths outside of the repository"],
  ["path-prefix", "web => ../x", "puts paths outside of the repository"],
] as const)("%s rejects %j", (input, value, message) => {
  expect(() => readPathRules(input, value)).toThrow(message);
});

describe("the hint for a path rule", () => {
  const hint = (...paths: readonly string[]) => {
    const found = locateFindings(repository, paths.map(finding)).hint;
    return found && `${found.input}: ${found.line}`;
  };

  test("is the prefix that most unplaced findings share", () => {
    const monorepo = toRepositoryFromPaths(
      "src/index.ts",
      "src/main.ts",
      "a/src/index.ts",
      "a/src/main.ts",
    );
    const { hint, findings } = locateFindings(monorepo, [
      finding("/builds/x/src/index.ts"),
      finding("/builds/x/src/main.ts"),
      finding("/builds/x/lib/gone.ts"),
    ]);
    expect(findings.map((item) => (item.kind === "unplaced" ? item.reason : undefined))).toEqual([
      "several files of the repository fit",
      "several files of the repository fit",
      "outside of the repository",
    ]);
    expect(hint).toEqual({ input: "strip-prefix", line: "/builds/x" });
    const again = locateFindings(monorepo, [finding("/builds/x/src/main.ts")], {
      stripPrefix: hint?.line ?? "",
    });
    expect(again.findings).toMatchObject([{ location: { path: "src/main.ts" } }]);
  });

  test("isn't given if no prefix would help", () => {
    expect(hint("/builds/x/src/gone.ts", "/builds/x/lib/gone.ts")).toBeUndefined();
    expect(hint("/usr/lib/node_modules/x/src/index.ts")).toBeUndefined();
  });

  test("isn't given for a minority of the findings", () => {
    expect(hint("/builds/x/src/index.ts", "/a/gone.ts", "/b/gone.ts")).toBeUndefined();
  });

  describe("for a tool that scanned a folder", () => {
    const infra = [
      "infra/main.tf",
      "infra/modules/bucket/storage.tf",
      "infra/net.tf",
      "other/main.tf",
    ];
    const hintIn = (files: readonly string[], ...paths: readonly string[]) => {
      const { hint, ...located } = locateFindings(
        toRepositoryFromPaths(...files),
        paths.map(finding),
      );
      if (!hint) return undefined;
      const rules = {
        [hint.input === "strip-prefix" ? "stripPrefix" : "pathPrefix"]: hint.line,
      };
      const again = locateFindings(toRepositoryFromPaths(...files), paths.map(finding), rules);
      for (const [i, item] of located.findings.entries()) {
        if (item.kind === "placed")
          expect(again.findings[i]).toMatchObject({ location: item.location });
      }
      const placed = again.findings.filter((item) => locationOf(item)?.path.startsWith("infra/"));
      expect(placed).toHaveLength(paths.length);
      return `${hint.input}: ${hint.line}`;
    };

    test("is the folder that contains all files", () => {
      const paths = ["main.tf", "modules/bucket/storage.tf"];
      expect(hintIn(infra, ...paths)).toBe("path-prefix: infra");
    });

    test("is the folder if two file names together identify it", () => {
      const files = ["infra/main.tf", "infra/index.tf"];
      expect(hintIn(files, "main.tf", "index.tf")).toBe("path-prefix: infra");
      expect(hintIn(["infra/main.tf"], "main.tf")).toBeUndefined();
    });

    test("replaces the root of absolute paths", () => {
      const paths = ["/main.tf", "/modules/bucket/storage.tf"];
      expect(hintIn(infra, ...paths)).toBe("strip-prefix: / => infra");
    });

    test("isn't given if two folders match or placed files are elsewhere", () => {
      expect(
        hintIn(["a/main.tf", "a/index.tf", "b/main.tf", "b/index.tf"], "main.tf", "index.tf"),
      ).toBe(undefined);
      const files = ["main.tf", "infra/index.tf", "infra/config.tf"];
      expect(hintIn(files, "main.tf", "index.tf", "config.tf")).toBeUndefined();
      const two = ["a/x/one.tf", "b/y/two.tf", "a/main.tf", "a/index.tf"];
      expect(hintIn(two, "x/one.tf", "y/two.tf", "main.tf", "index.tf")).toBeUndefined();
    });
  });

  test.each([
    "git::https:/github.com/acme/lambda?ref=v6/main.tf",
    "git::ssh://git@example.com/acme/lambda.git/main.tf",
    "https:/example.com/acme/lambda/main.tf",
    "terraform-aws-modules/lambda/aws/main.tf",
    "terraform-aws-modules/lambda/aws/modules/x/main.tf",
    ".terraform/modules/lambda/main.tf",
    "/ci/.external_modules/github.com/acme/lambda/6.0/main.tf",
    "/ci/infra/.terragrunt-cache/x/y/main.tf",
  ])("isn't given for a path of another module: %s", (path) => {
    const files = toRepositoryFromPaths("main.tf", "modules/x/main.tf");
    const { hint, findings } = locateFindings(files, [finding(path), finding("main.tf")]);
    expect(hint).toBeUndefined();
    expect(findings.map((item) => locationOf(item)?.path)).toEqual([undefined, "main.tf"]);
  });
});
