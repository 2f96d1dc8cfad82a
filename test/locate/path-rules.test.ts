import { describe, expect, test } from "vitest";
import { readPathRules } from "../../src/locate/path-rules.ts";
import { locationOf } from "../../src/model/located.ts";
import { lintFinding, locateFindings, placeOf, testFinding, toRepositoryOf } from "./repository.ts";

const repository = toRepositoryOf("src/index.ts", "web/src/index.ts", "api/src/index.ts");
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
  ])("takes %j off %s", (stripPrefix, path) => {
    const place = stripPrefix.includes("web") ? "web/src/index.ts:7" : "src/index.ts:7";
    expect(placeOf(repository, finding(path), { stripPrefix })).toBe(place);
  });

  test("ends on a border of folders", () => {
    const settings = { stripPrefix: "/ap" };
    expect(placeOf(repository, finding("/app/web/src/index.ts"), settings)).toBe(
      "web/src/index.ts:7",
    );
    expect(
      locateFindings(repository, [finding("/app/web/src/index.ts")], settings).notes,
    ).toHaveLength(1);
  });

  test("works on the paths of stack frames, too", () => {
    const failed = testFinding({}, "Error: no\n    at add (/app/src/index.ts:12:5)");
    expect(placeOf(repository, failed)).toBe("(several files of the repository fit)");
    expect(placeOf(repository, failed, { stripPrefix: "/app" })).toBe("src/index.ts:12");
  });
});

describe("path-prefix", () => {
  test("is put before relative paths only", () => {
    const settings = { pathPrefix: "web" };
    expect(placeOf(repository, finding("src/index.ts"), settings)).toBe("web/src/index.ts:7");
    expect(placeOf(repository, finding("/home/runner/work/shop/shop/src/index.ts"), settings)).toBe(
      "src/index.ts:7",
    );
  });

  test("may hold for the reports of a folder", () => {
    const pathPrefix = "artifacts/web => web\nartifacts/api => api";
    const placeFor = (report: string) =>
      placeOf(repository, finding("src/index.ts"), { pathPrefix, report });
    expect(placeFor("artifacts/web/lint.xml")).toBe("web/src/index.ts:7");
    expect(placeFor("artifacts/api/lint.xml")).toBe("api/src/index.ts:7");
    expect(placeFor("artifacts/webs/lint.xml")).toBe("src/index.ts:7");
  });

  test("follows strip-prefix", () => {
    const settings = { stripPrefix: "/app", pathPrefix: "api" };
    expect(placeOf(repository, finding("/app/src/index.ts"), settings)).toBe("api/src/index.ts:7");
  });
});

test("a rule that fits nothing is mentioned, by its input and line", () => {
  const settings = { stripPrefix: "/app\n\n/srv", pathPrefix: "reports/x => web" };
  expect(locateFindings(repository, [finding("/app/src/index.ts")], settings).notes).toEqual([
    "strip-prefix, line 3 (/srv): it matches no path.",
    "path-prefix, line 1 (reports/x => web): it matches no path.",
  ]);
});

test("if nothing was found no rule had anything to fit", () => {
  expect(locateFindings(repository, [], { stripPrefix: "/app" }).notes).toEqual([]);
});

test.each([
  ["strip-prefix", "a => b => c", 'line 1 ("a => b => c") has more than one "=>"'],
  ["strip-prefix", "/app\n=> b", 'line 2 ("=> b") has nothing before "=>"'],
  ["path-prefix", "/app", "puts paths outside of the repository"],
  ["path-prefix", "web => ../x", "puts paths outside of the repository"],
] as const)("%s refuses %j", (input, value, message) => {
  expect(() => readPathRules(input, value)).toThrow(message);
});

describe("the hint", () => {
  const hint = (...paths: readonly string[]) => {
    const found = locateFindings(repository, paths.map(finding)).hint;
    return found && `${found.input}: ${found.line}`;
  };

  test("is the prefix that most findings without a place share", () => {
    const monorepo = toRepositoryOf(
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

  test("is not given if no prefix would help", () => {
    expect(hint("/builds/x/src/gone.ts", "/builds/x/lib/gone.ts")).toBeUndefined();
    expect(hint("/usr/lib/node_modules/x/src/index.ts")).toBeUndefined();
  });

  test("is not given for the few", () => {
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
      const { hint, ...located } = locateFindings(toRepositoryOf(...files), paths.map(finding));
      if (!hint) return undefined;
      const rules = {
        [hint.input === "strip-prefix" ? "stripPrefix" : "pathPrefix"]: hint.line,
      };
      const again = locateFindings(toRepositoryOf(...files), paths.map(finding), rules);
      for (const [i, item] of located.findings.entries()) {
        if (item.kind === "placed")
          expect(again.findings[i]).toMatchObject({ location: item.location });
      }
      const placed = again.findings.filter((item) => locationOf(item)?.path.startsWith("infra/"));
      expect(placed).toHaveLength(paths.length);
      return `${hint.input}: ${hint.line}`;
    };

    test("is that folder, according to the files that were found", () => {
      const paths = ["main.tf", "modules/bucket/storage.tf"];
      expect(hintIn(infra, ...paths)).toBe("path-prefix: infra");
    });

    test("is that folder if only two names together identify it", () => {
      const files = ["infra/main.tf", "infra/index.tf"];
      expect(hintIn(files, "main.tf", "index.tf")).toBe("path-prefix: infra");
      expect(hintIn(["infra/main.tf"], "main.tf")).toBeUndefined();
    });

    test("takes the place of the root of paths that begin with it", () => {
      const paths = ["/main.tf", "/modules/bucket/storage.tf"];
      expect(hintIn(infra, ...paths)).toBe("strip-prefix: / => infra");
    });

    test("isn't given if two folders match, or the found files are in others", () => {
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
  ])("makes no file of ours of another module's: %s", (path) => {
    const files = toRepositoryOf("main.tf", "modules/x/main.tf");
    const { hint, findings } = locateFindings(files, [finding(path), finding("main.tf")]);
    expect(hint).toBeUndefined();
    expect(findings.map((item) => locationOf(item)?.path)).toEqual([undefined, "main.tf"]);
  });
});
