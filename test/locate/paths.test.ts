import { describe, expect, test } from "vitest";
import {
  lintFinding,
  placeOf,
  type Settings,
  testFinding,
  toRepository,
  toRepositoryOf,
} from "./repository.ts";

function placeOfPath(path: string, files: readonly string[], settings?: Settings): string {
  return placeOf(toRepositoryOf(...files), lintFinding({ path, line: 7 }), settings);
}

const shop = ["src/cart.ts", "src/größe.ts", "src/close till.ts", "README.md"];

describe("a path of this checkout", () => {
  test.each([
    ["relative to the root", "src/cart.ts"],
    ["with a dot", "./src/cart.ts"],
    ["with a way back", "src/../src/./cart.ts"],
    ["with a doubled slash", "src//cart.ts"],
    ["absolute", "/home/runner/work/shop/shop/src/cart.ts"],
    ["with backslashes", "src\\cart.ts"],
    ["with both separators", "src\\.\\cart.ts"],
    ["in another case", "SRC/Cart.ts"],
    ["a file: URI", "file:///home/runner/work/shop/shop/src/cart.ts"],
    ["a file: URI without an authority", "file:/home/runner/work/shop/shop/src/cart.ts"],
    ["a relative file: URI", "file:src/cart.ts"],
    ["with a query against caches", "/home/runner/work/shop/shop/src/cart.ts?t=1700000000000"],
    ["of webpack", "webpack://shop/./src/cart.ts"],
    ["of webpack, with a hash", "webpack:///./src/cart.ts?4f1b"],
  ])("%s", (_, path) => {
    expect(placeOfPath(path, shop)).toBe("src/cart.ts:7");
  });

  test("has its escapes decoded, once", () => {
    expect(placeOfPath("file:///home/runner/work/shop/shop/src/close%20till.ts", shop)).toBe(
      "src/close till.ts:7",
    );
    expect(placeOfPath("src/gr%C3%B6%C3%9Fe.ts", shop)).toBe("src/größe.ts:7");
    expect(placeOfPath("src/%2541.ts", ["src/%41.ts", "src/A.ts"])).toBe("src/%41.ts:7");
  });

  test("can contain a % that isn't an escape", () => {
    expect(placeOfPath("file:///home/runner/work/shop/shop/src/100%.ts", ["src/100%.ts"])).toBe(
      "src/100%.ts:7",
    );
    expect(placeOfPath("src/%ff.ts", ["src/%ff.ts"])).toBe("src/%ff.ts:7");
  });

  test("may have its accents decomposed, as macOS does", () => {
    expect(placeOfPath("src/größe.ts".normalize("NFD"), shop)).toBe("src/größe.ts:7");
  });

  test("is the one of the right case if files differ in case only", () => {
    const files = ["src/Cart.ts", "src/cart.ts"];
    expect(placeOfPath("src/cart.ts", files)).toBe("src/cart.ts:7");
    expect(placeOfPath("src/CART.ts", files)).toBe("(several files of the repository fit)");
  });
});

describe("a path of another machine", () => {
  test.each([
    ["a GitHub runner", "/home/runner/work/other/other/src/cart.ts"],
    ["a runner with macOS", "/Users/runner/work/other/other/src/cart.ts"],
    ["a runner with Windows", "D:\\a\\other\\other\\src\\cart.ts"],
    ["a job in a container", "/__w/shop/shop/src/cart.ts"],
    ["an action in a container", "/github/workspace/src/cart.ts"],
    ["a developer", "C:\\Users\\me\\shop\\src\\cart.ts"],
    ["a container", "/usr/src/app/src/cart.ts"],
    ["a share", "\\\\server\\builds\\shop\\src\\cart.ts"],
    ["a file: URI of Windows", "file:///C:/Users/me/shop/src/cart.ts"],
    ["a file: URI of Windows, one slash short", "file://C:/Users/me/shop/src/cart.ts"],
  ])("%s", (_, path) => {
    expect(placeOfPath(path, shop)).toBe("src/cart.ts:7");
  });

  test("matches on a border of folders only", () => {
    expect(placeOfPath("/app/mysrc/shopcart.ts", ["src/cart.ts"])).toBe(
      "(outside of the repository)",
    );
  });

  test("takes the file that shares most of the path", () => {
    const files = ["a/src/cart.ts", "b/src/cart.ts", "b/lib/cart.ts"];
    expect(placeOfPath("/app/b/src/cart.ts", files)).toBe("b/src/cart.ts:7");
  });

  test("isn't guessed if only a common name matches", () => {
    const files = ["packages/cart/index.js", "src/prices.ts"];
    expect(placeOfPath("/opt/tool/index.js", files)).toBe("(outside of the repository)");
    expect(placeOfPath("/opt/tool/lib/index.js", files)).toBe("(outside of the repository)");
    expect(placeOfPath("/app/packages/cart/index.js", files)).toBe("packages/cart/index.js:7");
  });

  test("isn't guessed if only the file name matches, however unusual", () => {
    const files = ["packages/web/cart.ts", "till.ts"];
    expect(placeOfPath("/builds/other/src/api/cart.ts", files)).toBe("(outside of the repository)");
    expect(placeOfPath("C:\\ci\\other\\cart.ts", files)).toBe("(outside of the repository)");
    expect(placeOfPath("/app/till.ts", files)).toBe("(outside of the repository)");
  });

  test.each([
    "/usr/lib/python3.11/src/cart.ts",
    "/opt/hostedtoolcache/node/24.0.0/x64/src/cart.ts",
    "/app/node_modules/other/src/cart.ts",
    "/root/go/pkg/mod/example.com/other@v1.2.3/src/cart.ts",
    "/rustc/59807616e1fa/library/src/cart.ts",
    "C:\\Program Files\\other\\src\\cart.ts",
    "node:internal/src/cart.ts",
  ])("is never taken for ours where it is of a library: %s", (path) => {
    expect(placeOfPath(path, shop)).toBe("(outside of the repository)");
  });

  test("is another file if ours has fewer lines", () => {
    const repository = toRepository({ "src/cart.ts": "one\ntwo\n" });
    const finding = lintFinding({ path: "/app/src/cart.ts", line: 900 });
    expect(placeOf(repository, finding)).toBe("(no such file in the repository)");
  });
});

describe("a web address", () => {
  test.each([
    "https://cdn.example.com/src/cart.ts",
    "http://localhost:3333/src/cart.ts",
    "http://localhost:9876/base/src/cart.ts?9f2c",
    "http:/127.0.0.1:8080/src/cart.ts",
  ])("is no file of ours: %s", (path) => {
    expect(placeOfPath(path, shop)).toBe("(a web address)");
    expect(
      placeOf(toRepositoryOf(...shop), testFinding({ className: path.replace(/\?.*/, "") })),
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
  ])("of another repository's file isn't ours either: %s", (path) => {
    expect(placeOfPath(path, shop)).toMatch(/^\((?:outside of|no such file in) the repository\)$/);
  });

  test("nor is that of a module in Terraform's registry", () => {
    const files = ["modules/endpoints/main.tf", "net/vpc.tf"];
    expect(placeOfPath("acme/vpc/aws/modules/endpoints/main.tf", files)).toBe(
      "(no such file in the repository)",
    );
    expect(placeOfPath("shop/net/vpc.tf", files)).toBe("net/vpc.tf:7");
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
    ["as it is", `${root}/src/close%20till.ts`],
    ["with a fragment", `${root}/src/close%20till.ts#L7`],
    ["with a query", `${root}/src/close%20till.ts?plain=1`],
    ["raw", `https://github.com/octo-org/shop/raw/${commit}/src/close%20till.ts`],
    ["of Gitea", `https://github.com/octo-org/shop/src/commit/${commit}/src/close%20till.ts`],
    ["in another case", `https://GitHub.com/Octo-Org/Shop/blob/${commit}/src/close%20till.ts`],
  ])("of a file of this repository at this commit is that file: %s", (_, path) => {
    expect(placeOfPath(path, shop, { blobPages })).toBe("src/close till.ts:7");
  });

  test.each([
    ["another repository", `https://github.com/octo-org/till/blob/${commit}/src/cart.ts`],
    ["another server", `https://git.example.com/octo-org/shop/blob/${commit}/src/cart.ts`],
    ["another commit", `https://github.com/octo-org/shop/blob/${"0".repeat(40)}/src/cart.ts`],
    ["a branch", "https://github.com/octo-org/shop/blob/main/src/cart.ts"],
    ["something else", "https://github.com/octo-org/shop/issues/12"],
  ])("of %s is no file", (_, path) => {
    expect(placeOfPath(path, shop, { blobPages })).toBe("(a web address)");
  });

  test("of a file that isn't there says so, and leads nowhere else", () => {
    const files = ["core/src/cart.ts"];
    const settings = { blobPages, pathPrefix: "core" };
    expect(placeOfPath(`${root}/src/cart.ts`, files, settings)).toBe(
      "(no such file in the repository)",
    );
    expect(placeOfPath(`${root}/../../src/cart.ts`, files, settings)).toMatch(/^\(/);
  });
});

describe("a relative path", () => {
  const modules = ["core/src/cart.py", "web/src/cart.py", "tools/prices.py"];

  test("is relative to a folder around the report, the nearest first", () => {
    const report = "web/build/reports/lint.xml";
    expect(placeOfPath("src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
    expect(placeOfPath("src/cart.py", [...modules, "src/cart.py"], { report })).toBe(
      "web/src/cart.py:7",
    );
    expect(placeOfPath("../../src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
    expect(placeOfPath("web/src/cart.py", modules, { report })).toBe("web/src/cart.py:7");
  });

  test("is relative to the working directory if the report is elsewhere", () => {
    const settings = { workingFolder: "core", report: "reports/lint.xml" };
    expect(placeOfPath("src/cart.py", modules, settings)).toBe("core/src/cart.py:7");
  });

  test("is relative to its base if the report names one", () => {
    const place = { path: "src/cart.py", base: "file:///home/runner/work/shop/shop/web/", line: 7 };
    expect(placeOf(toRepositoryOf(...modules), lintFinding(place))).toBe("web/src/cart.py:7");
    const foreign = { path: "web/src/cart.py", base: "C:\\checkout\\", line: 7 };
    expect(placeOf(toRepositoryOf(...modules), lintFinding(foreign))).toBe("web/src/cart.py:7");
  });

  test("may lack the folders above the module", () => {
    expect(placeOfPath("prices.py", modules)).toBe("tools/prices.py:7");
  });

  test("may begin with the name of the checkout", () => {
    expect(placeOfPath("shop/tools/prices.py", modules)).toBe("tools/prices.py:7");
  });

  test("that is a common name only says which files have it", () => {
    const [one, two] = [["infra/main.tf"], ["infra/main.tf", "other/main.tf"]];
    expect(placeOfPath("main.tf", one)).toBe("(only the file's name fits)");
    expect(placeOfPath("main.tf", two)).toBe("(several files of the repository fit)");
    expect(placeOfPath("./main.tf", [...two, "main.tf"])).toBe("main.tf:7");
  });

  test("may begin with the root if its tool takes a folder for that", () => {
    expect(placeOfPath("/main.tf", ["main.tf", "infra/main.tf"])).toBe("main.tf:7");
    expect(placeOfPath("/main.tf", ["infra/main.tf"])).toBe("(outside of the repository)");
    expect(placeOfPath("C:/main.tf", ["main.tf"])).toBe("(outside of the repository)");
    expect(placeOfPath("C:/../main.tf", ["main.tf"])).toBe("(outside of the repository)");
  });

  test("has no place if several files fit", () => {
    expect(placeOfPath("src/cart.py", modules)).toBe("(several files of the repository fit)");
  });

  test("prefers a file of the project to a vendored one", () => {
    expect(placeOfPath("cart/cart.go", ["vendor/x/cart/cart.go", "internal/cart/cart.go"])).toBe(
      "internal/cart/cart.go:7",
    );
  });

  test("doesn't climb out of the repository", () => {
    expect(placeOfPath("../../../../etc/passwd", ["src/cart.ts"])).toBe(
      "(no such file in the repository)",
    );
  });
});

describe("a file that isn't tracked", () => {
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
  ])("says of %s that it is %s", (path, reason) => {
    expect(placeOf(repository, lintFinding({ path, line: 1 }))).toBe(`(${reason})`);
  });

  test("doesn't matter if the finding names no file", () => {
    expect(placeOf(repository, lintFinding())).toBe("(the report names no file)");
  });

  test("gives way to the next place of the finding", () => {
    const finding = lintFinding(
      { path: "dist/cart.js", line: 90 },
      { path: "src/cart.ts", line: 1 },
    );
    expect(placeOf(repository, finding)).toBe("src/cart.ts:1");
  });
});

test("looks the same on Windows, where the checkout's path may differ in case", () => {
  const repository = { ...toRepositoryOf("src/Cart.cs"), root: "D:/a/shop/shop" };
  const finding = lintFinding({ path: "d:\\A\\shop\\shop\\src\\Cart.cs", line: 3 });
  expect(placeOf(repository, finding)).toBe("src/Cart.cs:3");
});
