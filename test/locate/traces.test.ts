import { describe, expect, test } from "vitest";
import { describePlace, testFinding, toRepository, toRepositoryFromPaths } from "./repository.ts";

describe("a JavaScript trace", () => {
  const files = ["src/cart.ts", "test/cart.test.ts", "test/helpers.ts", "vendor/expect.ts"];
  const repository = toRepositoryFromPaths(...files);
  const throwing = [
    "Error: sold out",
    "    at take (/home/runner/work/shop/shop/src/stock.ts:4:9)",
    "    at Cart.add (/home/runner/work/shop/shop/src/cart.ts:12:7)",
    "    at fill (/home/runner/work/shop/shop/test/helpers.ts:3:8)",
    "    at Object.<anonymous> (/home/runner/work/shop/shop/test/cart.test.ts:30:5)",
    "    at run (/home/runner/work/shop/shop/node_modules/runner/index.js:100:3)",
  ].join("\n");

  test("is placed at the frame in the test's own file", () => {
    const finding = testFinding({}, throwing, { path: "test/cart.test.ts" });
    expect(describePlace(repository, finding)).toBe("test/cart.test.ts:30");
  });

  test("is placed at the frame in a file that looks like a test if the test's own file is unknown", () => {
    expect(describePlace(repository, testFinding({}, throwing))).toBe("test/cart.test.ts:30");
  });

  test("is placed at the frame in a test helper rather than other code", () => {
    const trace = throwing.replaceAll("test/cart.test.ts", "dist/cart.test.ts");
    expect(describePlace(repository, testFinding({}, trace))).toBe("test/helpers.ts:3");
  });

  test("is placed at the innermost frame of other code, but not of a library", () => {
    const trace = throwing.replaceAll("/test/", "/dist/");
    expect(describePlace(repository, testFinding({}, trace))).toBe("src/cart.ts:12");
  });

  test("is placed at a frame in vendored code only if there is no other", () => {
    const vendored = "    at expect (vendor/expect.ts:9:1)";
    expect(describePlace(repository, testFinding({}, vendored))).toBe("vendor/expect.ts:9");
    expect(describePlace(repository, testFinding({}, `${vendored}\n${throwing}`))).toBe(
      "test/cart.test.ts:30",
    );
  });

  test("is placed at the call of a helper in the same file rather than the helper", () => {
    const trace = [
      "Error: expected 3, got 2",
      "    at expectTotal (test/cart.test.ts:8:3)",
      "    at Object.<anonymous> (test/cart.test.ts:30:5)",
      "    at run (node:internal/test:1:1)",
      "    at Object.<anonymous> (test/cart.test.ts:28:1)",
    ].join("\n");
    expect(describePlace(repository, testFinding({}, trace))).toBe("test/cart.test.ts:30");
  });

  test("is placed at the error rather than its cause", () => {
    const trace = [
      "Error: no total",
      "    at Object.<anonymous> (test/cart.test.ts:30:5)",
      "[cause]: Error: sold out",
      "    at Object.<anonymous> (test/cart.test.ts:10:5)",
    ].join("\n");
    expect(describePlace(repository, testFinding({}, trace))).toBe("test/cart.test.ts:30");
  });

  test.each([
    ["a dev server", "http://localhost:5173/test/cart.test.ts?t=1"],
    [
      "Vite outside of its root",
      "http://localhost:5173/@fs/home/runner/work/shop/shop/test/cart.test.ts",
    ],
    ["Karma", "http://localhost:9876/base/test/cart.test.ts?9f2c"],
    [
      "Karma with another folder",
      "http://localhost:9876/absolute/github/workspace/test/cart.test.ts",
    ],
  ])("is placed at a frame with an address of a local server: %s", (_, address) => {
    const trace = `AssertionError: sold out\n    at fill (${address}:30:5)`;
    expect(describePlace(repository, testFinding({}, trace))).toBe("test/cart.test.ts:30");
  });

  test("isn't placed at a frame with an address of another server", () => {
    const trace = "Error: sold out\n    at fill (https://shop.example.com/test/cart.test.ts:30:5)";
    expect(describePlace(repository, testFinding({}, trace))).toBe("(a web address)");
  });

  test("is placed at a frame whose line exists", () => {
    const trace = "    at a (test/cart.test.ts:4000:1)\n    at b (src/cart.ts:12:7)";
    expect(describePlace(repository, testFinding({}, trace))).toBe("src/cart.ts:12");
  });
});

test("a Python trace is read from the outermost call", () => {
  const repository = toRepositoryFromPaths("tests/test_cart.py", "shop/cart.py", "shop/stock.py");
  const trace = [
    "Traceback (most recent call last):",
    '  File "/usr/lib/python3.11/unittest/case.py", line 57, in testPartExecutor',
    '  File "/home/runner/work/shop/shop/tests/test_cart.py", line 30, in test_total',
    '  File "/home/runner/work/shop/shop/tests/test_cart.py", line 8, in check',
    '  File "/home/runner/work/shop/shop/shop/cart.py", line 12, in add',
    '  File "/home/runner/work/shop/shop/shop/stock.py", line 4, in take',
  ];
  const place = (lines: readonly string[]) =>
    describePlace(repository, testFinding({ name: "test_total" }, lines.join("\n")));
  expect(place(trace)).toBe("tests/test_cart.py:30");
  expect(place(trace.filter((line) => !line.includes("tests/")))).toBe("shop/stock.py:4");
});

describe("a Java trace", () => {
  const files = [
    "core/src/main/java/shop/Cart.java",
    "core/src/test/java/shop/CartTest.java",
    "web/src/test/java/shop/CartTest.java",
    "web/src/test/java/shop/web/PageTest.java",
  ];
  const trace = [
    "java.lang.IllegalStateException: sold out",
    "\tat java.base/java.util.Objects.requireNonNull(Objects.java:235)",
    "\tat shop.Cart.add(Cart.java:12)",
    "\tat shop.CartTest.lambda$total$0(CartTest.java:31)",
    "\tat org.junit.jupiter.api.AssertThrows.assertThrows(AssertThrows.java:53)",
    "\tat shop.CartTest.total(CartTest.java:30)",
    "\tat java.base/java.lang.reflect.Method.invoke(Method.java:569)",
  ].join("\n");
  const finding = testFinding({ name: "total", className: "shop.CartTest" }, trace);

  test("is placed in the report's module if two modules have the same file", () => {
    const inModule = (module: string) =>
      describePlace(toRepositoryFromPaths(...files), finding, {
        report: `${module}/target/surefire-reports/TEST-shop.CartTest.xml`,
      });
    expect(inModule("core")).toBe("core/src/test/java/shop/CartTest.java:31");
    expect(inModule("web")).toBe("web/src/test/java/shop/CartTest.java:31");
  });

  test("is placed in the only unambiguous file if the report's module is unknown", () => {
    expect(describePlace(toRepositoryFromPaths(...files), finding)).toBe(
      "core/src/main/java/shop/Cart.java:12",
    );
  });

  test("isn't placed in a file with the name of a JDK class", () => {
    const repository = toRepository({
      "src/shop/Objects.java": `package shop;\n${"\n".repeat(300)}`,
    });
    expect(describePlace(repository, finding)).toBe("(no such file in the repository)");
  });

  test("can be placed in a Kotlin file with fewer folders than its package", () => {
    const repository = toRepository({
      "src/test/kotlin/cart/CartTest.kt": `package org.shop.cart\n${"\n".repeat(40)}`,
      "src/test/kotlin/stock/CartTest.kt": `package org.shop.stock\n${"\n".repeat(40)}`,
    });
    const frame = "\tat org.shop.stock.CartTest.total(CartTest.kt:30)";
    expect(describePlace(repository, testFinding({}, frame))).toBe(
      "src/test/kotlin/stock/CartTest.kt:30",
    );
  });

  test("can have frames without newlines", () => {
    const joined = trace.replaceAll("\n", "");
    expect(
      describePlace(toRepositoryFromPaths(...files.slice(0, 2)), { ...finding, details: joined }),
    ).toBe("core/src/test/java/shop/CartTest.java:31");
  });
});

describe("a Go test log", () => {
  const repository = toRepository({
    "go.mod": "module example.com/shop\n",
    "cart_test.go": "package shop\n",
    "cart/cart_test.go": [
      "package cart",
      "func TestTotal(t *testing.T) {",
      '\tt.Logf("two lines")',
      '\tt.Errorf("total: %d", 1)',
      "}",
    ].join("\n"),
    "stock/go.mod": "module example.com/shop/stock/v2\n",
    "stock/cart_test.go": "package stock\nfunc TestTotal(t *testing.T) {\n\tt.Fatal(1)\n}\n",
  });
  const inPackage = (suite: string, details: string, name = "TestTotal") =>
    describePlace(repository, testFinding({ name, suites: [suite] }, details));

  test("is placed in the folder of its package according to go.mod", () => {
    const log = "    cart_test.go:4: total: 1";
    expect(inPackage("example.com/shop/cart", log)).toBe("cart/cart_test.go:4");
    expect(inPackage("example.com/shop/stock/v2", "    cart_test.go:3: 1")).toBe(
      "stock/cart_test.go:3",
    );
  });

  test("isn't placed at a line that is only logged", () => {
    const log =
      "cart_test.go:1: printed\n    cart_test.go:3: two lines\n    cart_test.go:4: total: 1";
    expect(inPackage("example.com/shop/cart", log)).toBe("cart/cart_test.go:4");
  });

  test("is placed at the test's declaration if it has no line", () => {
    const log = "=== RUN   TestTotal\n--- FAIL: TestTotal (0.00s)";
    expect(inPackage("example.com/shop/cart", log)).toBe("cart/cart_test.go:2");
    expect(inPackage("example.com/shop/cart", log, "TestTotal/of_two")).toBe("cart/cart_test.go:2");
    expect(inPackage("example.com/shop/cart", log, "TestNothing")).toBe(
      "(the report names no file)",
    );
  });
});

describe("a Rust backtrace", () => {
  const lines = "\n".repeat(40);
  const repository = toRepository({
    "crates/cart/Cargo.toml": '[package]\nname = "shop-cart"\n',
    "crates/cart/src/price.rs": lines,
    "crates/cart/tests/cart.rs": lines,
    "crates/till/Cargo.toml": '[package]\nname = "shop-till"\n',
    "crates/till/tests/cart.rs": lines,
  });
  const trace = [
    "thread 'a_pot' (29959) panicked at crates/cart/src/price.rs:6:14:",
    "stack backtrace:",
    "   2: shop_cart::price::of",
    "             at ./src/price.rs:6:14",
    "  10: cart::a_pot",
    "             at ./tests/cart.rs:16:21",
    "  11: cart::a_pot::{{closure}}",
    "             at ./tests/cart.rs:13:11",
  ].join("\n");
  const inSuite = (className: string) =>
    describePlace(repository, testFinding({ name: "a_pot", className }, trace));

  test("is relative to the crate in the test's class", () => {
    expect(inSuite("shop-cart::cart")).toBe("crates/cart/tests/cart.rs:16");
    expect(inSuite("shop-till::cart")).toBe("crates/till/tests/cart.rs:16");
  });

  test("is placed at the panic if the crate is unknown", () => {
    expect(inSuite("cart")).toBe("crates/cart/src/price.rs:6");
  });
});

describe("a trace in another language", () => {
  test("is read for C# on Windows in German", () => {
    const repository = toRepositoryFromPaths("src/Shop/Cart.cs", "test/Shop.Tests/CartTests.cs");
    const trace = [
      "System.InvalidOperationException : sold out",
      "   bei Shop.Cart.Add(String sku) in D:\\a\\shop\\shop\\src\\Shop\\Cart.cs:Zeile 12.",
      "   bei Shop.Tests.CartTests.Total() in D:\\a\\shop\\shop\\test\\Shop.Tests\\CartTests.cs:Zeile 30.",
    ].join("\n");
    const finding = testFinding({ name: "Total", className: "Shop.Tests.CartTests" }, trace);
    expect(describePlace(repository, finding)).toBe("test/Shop.Tests/CartTests.cs:30");
  });

  test("is read for Swift with a base name", () => {
    const repository = toRepositoryFromPaths(
      "Sources/Shop/Cart.swift",
      "Tests/ShopTests/CartTests.swift",
    );
    const message = 'CartTests.swift:26: XCTAssertEqual failed: ("1") is not equal to ("2")';
    expect(describePlace(repository, { ...testFinding({}), message })).toBe(
      "Tests/ShopTests/CartTests.swift:26",
    );
  });

  test("is read for Dart with packages", () => {
    const repository = toRepositoryFromPaths("app/lib/src/cart.dart", "app/test/cart_test.dart");
    const trace = [
      "package:matcher/src/expect/expect.dart 149:31  fail",
      "package:app/src/cart.dart 12:5                 Cart.add",
      "test/cart_test.dart 30:5                       main.<fn>",
    ].join("\n");
    expect(describePlace(repository, testFinding({}, trace))).toBe("app/test/cart_test.dart:30");
    expect(describePlace(repository, testFinding({}, trace.split("\n")[1]))).toBe(
      "app/lib/src/cart.dart:12",
    );
  });

  test("is read for Elixir in an umbrella app", () => {
    const repository = toRepositoryFromPaths(
      "apps/shop/lib/shop/cart.ex",
      "apps/shop/test/cart_test.exs",
    );
    const details = [
      "  1) test adds up (Shop.CartTest)",
      "     test/cart_test.exs:7",
      "     ** (RuntimeError) sold out",
      "     stacktrace:",
      "       (shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.add/2",
      "       test/cart_test.exs:9: (test)",
    ].join("\n");
    const finding = testFinding({ name: "test adds up" }, details, {
      path: "test/cart_test.exs",
      line: 7,
      isDefinition: true,
    });
    expect(describePlace(repository, finding)).toBe("apps/shop/test/cart_test.exs:9");
  });

  test("is read for Elixir with the same file in two apps", () => {
    const repository = toRepository({
      "apps/api/test/cart_test.exs": `defmodule Api.CartTest do\n${"\n".repeat(20)}`,
      "apps/shop/test/cart_test.exs": `defmodule Shop.CartTest do\n${"\n".repeat(20)}`,
    });
    const test = { className: "Elixir.Shop.CartTest", name: "test adds up" };
    const details = "m\nstacktrace:\n  test/cart_test.exs:9: (test)";
    expect(describePlace(repository, testFinding(test, details))).toBe(
      "apps/shop/test/cart_test.exs:9",
    );
    const claimed = { path: "test/cart_test.exs", line: 7, isDefinition: true } as const;
    expect(describePlace(repository, testFinding(test, "m", claimed))).toBe(
      "apps/shop/test/cart_test.exs:7",
    );
  });

  test("is read for Ruby with the same file in two engines", () => {
    const repository = toRepository({
      "engines/api/test/cart_test.rb": `module Api\nclass CartTest\n${"\n".repeat(20)}`,
      "engines/shop/test/cart_test.rb": `module Shop\nclass CartTest\n${"\n".repeat(20)}`,
    });
    const test = { className: "Shop::CartTest", name: "test_total" };
    const details = "Failure:\ntest_total(Shop::CartTest) [test/cart_test.rb:9]:\nno";
    expect(describePlace(repository, testFinding(test, details))).toBe(
      "engines/shop/test/cart_test.rb:9",
    );
  });

  test("is read for Python with the same module in two services", () => {
    const repository = toRepository({
      "api/tests/test_cart.py": `class TestApi:\n${"\n".repeat(20)}`,
      "shop/tests/test_cart.py": `class TestShop:\n${"\n".repeat(20)}`,
    });
    const test = { className: "tests.test_cart.TestShop", name: "test_total" };
    const details = "tests/test_cart.py:8: AssertionError";
    expect(describePlace(repository, testFinding(test, details))).toBe("shop/tests/test_cart.py:8");
  });

  test("is placed at line 1 if the file has another path", () => {
    const repository = toRepository({
      "apps/api/test/cart_test.exs": "defmodule Api.CartTest do\n\n\n\n",
      "apps/shop/lib/cart_test.exs": "defmodule Shop.CartTest do\n\n\n\n",
      "apps/till/test/cart_test.exs": "defmodule Till.CartTest do\n\n\n\n",
    });
    const test = { className: "Elixir.Shop.CartTest", name: "test adds up" };
    const details = "m\nstacktrace:\n  test/cart_test.exs:3: (test)";
    expect(describePlace(repository, testFinding(test, details))).toBe(
      "apps/shop/lib/cart_test.exs:1",
    );
  });
});
