import { describe, expect, test } from "vitest";
import {
  describePlace,
  lintFinding,
  type Settings,
  testFinding,
  toRepository,
  toRepositoryFromPaths,
} from "./repository.ts";

function describePlaceOf(path: string, files: readonly string[], settings?: Settings): string {
  return describePlace(toRepositoryFromPaths(...files), lintFinding({ path, line: 7 }), settings);
}

const shop = ["src/cart.ts", "src/größe.ts", "src/close till.ts", "README.md"];

describe("a path in this checkout", () => {
  test.each([
    ["relative to the root", "src/cart.ts"],
    ["with a dot", "./src/cart.ts"],
    ["with a parent folder", "src/../src/./cart.ts"],
    ["with a doubled slash", "src//cart.ts"],
    ["absolute", "/home/runner/work/shop/shop/src/cart.ts"],
    ["with backslashes", "src\\cart.ts"],
    ["with both separators", "src\\.\\cart.ts"],
    ["in another case", "SRC/Cart.ts"],
    ["as a file: URI", "file:///home/runner/work/shop/shop/src/cart.ts"],
    ["as a file: URI without an authority", "file:/home/runner/work/shop/shop/src/cart.ts"],
    ["as a relative file: URI", "file:src/cart.ts"],
    ["with a cache-busting query", "/home/runner/work/shop/shop/src/cart.ts?t=1700000000000"],
    ["by webpack", "webpack://shop/./src/cart.ts"],
    ["by webpack with a hash", "webpack:///./src/cart.ts?4f1b"],
    ["by Godot", "res://src/cart.ts"],
  ])("is found if it is written %s", (_, path) => {
    expect(describePlaceOf(path, shop)).toBe("src/cart.ts:7");
  });

  test("is percent-decoded once", () => {
    expect(describePlaceOf("file:///home/runner/work/shop/shop/src/close%20till.ts", shop)).toBe(
      "src/close till.ts:7",
    );
    expect(describePlaceOf("src/gr%C3%B6%C3%9Fe.ts", shop)).toBe("src/größe.ts:7");
    expect(describePlaceOf("src/%2541.ts", ["src/%41.ts", "src/A.ts"])).toBe("src/%41.ts:7");
  });

  test("can contain a % that isn't an escape", () => {
    expect(describePlaceOf("file:///home/runner/work/shop/shop/src/100%.ts", ["src/100%.ts"])).toBe(
      "src/100%.ts:7",
    );
    expect(describePlaceOf("src/%ff.ts", ["src/%ff.ts"])).toBe("src/%ff.ts:7");
  });

  test("can have decomposed accents, as on macOS", () => {
    expect(describePlaceOf("src/größe.ts".normalize("NFD"), shop)).toBe("src/größe.ts:7");
  });

  test("matches the exact case if files differ only in case", () => {
    const files = ["src/Cart.ts", "src/cart.ts"];
    expect(describePlaceOf("src/cart.ts", files)).toBe("src/cart.ts:7");
    expect(describePlaceOf("src/CART.ts", files)).toBe("(several files of the repository fit)");
  });
});

describe("a path on another machine", () => {
  test.each([
    ["a GitHub runner", "/home/runner/work/other/other/src/cart.ts"],
    ["a macOS runner", "/Users/runner/work/other/other/src/cart.ts"],
    ["a Windows runner", "D:\\a\\other\\other\\src\\cart.ts"],
    ["a job in a container", "/__w/shop/shop/src/cart.ts"],
    ["an action in a container", "/github/workspace/src/cart.ts"],
    ["a developer's machine", "C:\\Users\\me\\shop\\src\\cart.ts"],
    ["a container", "/usr/src/app/src/cart.ts"],
    ["a network share", "\\\\server\\builds\\shop\\src\\cart.ts"],
    ["a file: URI on Windows", "file:///C:/Users/me/shop/src/cart.ts"],
    ["a file: URI on Windows with two slashes", "file://C:/Users/me/shop/src/cart.ts"],
  ])("is found if it comes from %s", (_, path) => {
    expect(describePlaceOf(path, shop)).toBe("src/cart.ts:7");
  });

  test("matches whole folder names only", () => {
    expect(describePlaceOf("/app/mysrc/shopcart.ts", ["src/cart.ts"])).toBe(
      "(outside of the repository)",
    );
  });

  test("matches the file with the longest common ending", () => {
    const files = ["a/src/cart.ts", "b/src/cart.ts", "b/lib/cart.ts"];
    expect(describePlaceOf("/app/b/src/cart.ts", files)).toBe("b/src/cart.ts:7");
  });

  test("doesn't match by a common file name", () => {
    const files = ["packages/cart/index.js", "src/prices.ts"];
    expect(describePlaceOf("/opt/tool/index.js", files)).toBe("(outside of the repository)");
    expect(describePlaceOf("/opt/tool/lib/index.js", files)).toBe("(outside of the repository)");
    expect(describePlaceOf("/app/packages/cart/index.js", files)).toBe("packages/cart/index.js:7");
  });

  test("doesn't match by an unusual file name alone", () => {
    const files = ["packages/web/cart.ts", "till.ts"];
    expect(describePlaceOf("/builds/other/src/api/cart.ts", files)).toBe(
      "(outside of the repository)",
    );
    expect(describePlaceOf("C:\\ci\\other\\cart.ts", files)).toBe("(outside of the repository)");
    expect(describePlaceOf("/app/till.ts", files)).toBe("(outside of the repository)");
  });

  test.each([
    "/usr/lib/python3.11/src/cart.ts",
    "/opt/hostedtoolcache/node/24.0.0/x64/src/cart.ts",
    "/app/node_modules/other/src/cart.ts",
    "/root/go/pkg/mod/example.com/other@v1.2.3/src/cart.ts",
    "/rustc/59807616e1fa/library/src/cart.ts",
    "C:\\Program Files\\other\\src\\cart.ts",
    "node:internal/src/cart.ts",
  ])("doesn't match if it is a library's: %s", (path) => {
    expect(describePlaceOf(path, shop)).toBe("(outside of the repository)");
  });

  test("doesn't match a file with fewer lines", () => {
    const repository = toRepository({ "src/cart.ts": "one\ntwo\n" });
    const finding = lintFinding({ path: "/app/src/cart.ts", line: 900 });
    expect(describePlace(repository, finding)).toBe("(no such file in the repository)");
  });
});

describe("a web address", () => {
  test.each([
    "https://cdn.example.com/src/cart.ts",
    "http://localhost:3333/src/cart.ts",
    "http://localhost:9876/base/src/cart.ts?9f2c",
    "http:/127.0.0.1:8080/src/cart.ts",
  ])("doesn't match a file: %s", (path) => {
    expect(describePlaceOf(path, shop)).toBe("(a web address)");
    expect(
      describePlace(
        toRepositoryFromPaths(...shop),
        testFinding({ className: path.replace(/\?.*/, "") }),
      ),
    ).toBe("(a web address)");
  });

  test.each([
    "git::https:/github.com/acme/lambda?ref=v6/src/cart.ts",
    "git::ssh://git@example.com/shop.git//src/cart.ts",
    "s3::https:/s3.amazonaws.com/modules/src/cart.ts",
    "docker://registry/shop/src/cart.ts",
    "git@github.com:acme/shop.git/src/cart.ts",
    ".terraform/modules/shop/src/cart.ts",
    ".external_modules/github.com/acme/shop/v2/src/cart.ts",
  ])("doesn't match a file if it is another repository's: %s", (path) => {
    expect(describePlaceOf(path, shop)).toMatch(
      /^\((?:outside of|no such file in) the repository\)$/,
    );
  });

  test("doesn't match a file if it is a module's in Terraform's registry", () => {
    const files = ["modules/endpoints/main.tf", "net/vpc.tf"];
    expect(describePlaceOf("acme/vpc/aws/modules/endpoints/main.tf", files)).toBe(
      "(no such file in the repository)",
    );
    expect(describePlaceOf("shop/net/vpc.tf", files)).toBe("net/vpc.tf:7");
  });

  const commit = "ce587453ced02b1526dfb4cb910479d431683101";
  const blobPages = {
    serverUrl: "https://github.com",
    owner: "octo-org",
    repo: "shop",
    isCheckedOut: (sha: string) => sha === commit,
  };
  const root = `https://github.com/octo-org/shop/blob/${commit}`;

  test.each([
    ["as is", `${root}/src/close%20till.ts`],
    ["with a fragment", `${root}/src/close%20till.ts#L7`],
    ["with a query", `${root}/src/close%20till.ts?plain=1`],
    ["of the raw file", `https://github.com/octo-org/shop/raw/${commit}/src/close%20till.ts`],
    ["on Gitea", `https://github.com/octo-org/shop/src/commit/${commit}/src/close%20till.ts`],
    ["in another case", `https://GitHub.com/Octo-Org/Shop/blob/${commit}/src/close%20till.ts`],
  ])("matches a file of this repository at this commit: %s", (_, path) => {
    expect(describePlaceOf(path, shop, { blobPages })).toBe("src/close till.ts:7");
  });

  test.each([
    ["another repository", `https://github.com/octo-org/till/blob/${commit}/src/cart.ts`],
    ["another server", `https://git.example.com/octo-org/shop/blob/${commit}/src/cart.ts`],
    ["another commit", `https://github.com/octo-org/shop/blob/${"0".repeat(40)}/src/cart.ts`],
    ["a branch", "https://github.com/octo-org/shop/blob/main/src/cart.ts"],
    ["another page", "https://github.com/octo-org/shop/issues/12"],
  ])("doesn't match a file of %s", (_, path) => {
    expect(describePlaceOf(path, shop, { blobPages })).toBe("(a web address)");
  });

  test("doesn't match another file if its own doesn't exist", () => {
    const files = ["core/src/cart.ts"];
    const settings = { blobPages, pathPrefix: "core" };
    expect(describePlaceOf(`${root}/src/cart.ts`, files, settings)).toBe(
      "(no such file in the repository)",
    );
    expect(describePlaceOf(`${root}/../../src/cart.ts`, files, settings)).toMatch(/^\(/);
  });
});

describe("a relative path", () => {
  const modules = ["core/src/cart.py", "web/src/cart.py", "tools/prices.py"];

  test("is relative to a folder that contains the report, the nearest first", () => {
    const report = "web/build/reports/lint.xml";
    expect(describePlaceOf("src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
    expect(describePlaceOf("src/cart.py", [...modules, "src/cart.py"], { report })).toBe(
      "web/src/cart.py:7",
    );
    expect(describePlaceOf("../../src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
    expect(describePlaceOf("web/src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
  });

  test("is relative to the working directory if the report is elsewhere", () => {
    const settings = { workingFolder: "core", report: "reports/lint.xml" };
    expect(describePlaceOf("src/cart.py", modules, settings)).toBe("core/src/cart.py:7");
  });

  test("is relative to its base if the report names one", () => {
    const place = { path: "src/cart.py", base: "file:///home/runner/work/shop/shop/web/", line: 7 };
    expect(describePlace(toRepositoryFromPaths(...modules), lintFinding(place))).toBe(
      "web/src/cart.py:7",
    );
    const foreign = { path: "web/src/cart.py", base: "C:\\checkout\\", line: 7 };
    expect(describePlace(toRepositoryFromPaths(...modules), lintFinding(foreign))).toBe(
      "web/src/cart.py:7",
    );
  });

  test("can lack the folders above the module", () => {
    expect(describePlaceOf("prices.py", modules)).toBe("tools/prices.py:7");
  });

  test("can begin with the name of the checkout", () => {
    expect(describePlaceOf("shop/tools/prices.py", modules)).toBe("tools/prices.py:7");
  });

  test("doesn't match by a common name alone", () => {
    const [one, two] = [["infra/main.tf"], ["infra/main.tf", "other/main.tf"]];
    expect(describePlaceOf("main.tf", one)).toBe("(only the file's name fits)");
    expect(describePlaceOf("main.tf", two)).toBe("(several files of the repository fit)");
    expect(describePlaceOf("./main.tf", [...two, "main.tf"])).toBe("main.tf:7");
  });

  test("can begin with a slash that stands for the tool's folder", () => {
    expect(describePlaceOf("/main.tf", ["main.tf", "infra/main.tf"])).toBe("main.tf:7");
    expect(describePlaceOf("/main.tf", ["infra/main.tf"])).toBe("(outside of the repository)");
    expect(describePlaceOf("C:/main.tf", ["main.tf"])).toBe("(outside of the repository)");
    expect(describePlaceOf("C:/../main.tf", ["main.tf"])).toBe("(outside of the repository)");
  });

  test("has no place if several files match", () => {
    expect(describePlaceOf("src/cart.py", modules)).toBe("(several files of the repository fit)");
  });

  test("prefers a file of the project to a vendored one", () => {
    expect(
      describePlaceOf("cart/cart.go", ["vendor/x/cart/cart.go", "internal/cart/cart.go"]),
    ).toBe("internal/cart/cart.go:7");
  });

  test("can't leave the repository", () => {
    expect(describePlaceOf("../../../../etc/passwd", ["src/cart.ts"])).toBe(
      "(no such file in the repository)",
    );
  });
});

describe("an untracked file", () => {
  const repository = toRepository(
    { "src/cart.ts": "" },
    {
      submodules: ["libs/money"],
      existsUntracked: (path) => path === "dist/cart.js" || path === "dist/src/cart.ts",
    },
  );

  test.each([
    ["dist/cart.js", "not tracked by git"],
    ["/home/runner/work/shop/shop/dist/cart.js", "not tracked by git"],
    ["dist/src/cart.ts", "not tracked by git"],
    ["libs/money/src/cart.ts", "in a submodule"],
    ["/github/workspace/libs/money/coin.ts", "in a submodule"],
    ["src/till.ts", "no such file in the repository"],
    ["/home/runner/work/shop/shop/src/till.ts", "no such file in the repository"],
    ["/etc/passwd", "outside of the repository"],
    ["<stdin>", "outside of the repository"],
  ])("is explained: %s is %s", (path, reason) => {
    expect(describePlace(repository, lintFinding({ path, line: 1 }))).toBe(`(${reason})`);
  });

  test("isn't reported if the finding names no file", () => {
    expect(describePlace(repository, lintFinding())).toBe("(the report names no file)");
  });

  test("is skipped if the finding has another place", () => {
    const finding = lintFinding(
      { path: "dist/cart.js", line: 90 },
      { path: "src/cart.ts", line: 1 },
    );
    expect(describePlace(repository, finding)).toBe("src/cart.ts:1");
  });
});

test("a path on Windows can differ in case from the checkout's path", () => {
  const repository = { ...toRepositoryFromPaths("src/Cart.cs"), root: "D:/a/shop/shop" };
  const finding = lintFinding({ path: "d:\\A\\shop\\shop\\src\\Cart.cs", line: 3 });
  expect(describePlace(repository, finding)).toBe("src/Cart.cs:3");
});
