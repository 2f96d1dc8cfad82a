import { describe, expect, test } from "vitest";
import { describePlace, type Settings, testFinding, toRepository } from "./repository.ts";

type Test = Parameters<typeof testFinding>[0];

function describePlaceOf(
  files: Readonly<Record<string, string>>,
  named: Test,
  settings?: Settings,
) {
  return describePlace(toRepository(files), testFinding(named), settings);
}

describe("a test whose class or suite is a path", () => {
  const files = {
    "packages/cart/src/cart.test.ts": 'describe("cart", () => {\n  it("adds up", () => {})\n})\n',
    "packages/till/src/cart.test.ts": "",
    "tests/shop.spec.ts": 'test("is open", async () => {})\n',
  };

  test.each<[string, Test]>([
    [
      "as vitest writes it",
      { className: "packages/cart/src/cart.test.ts", name: "cart > adds up" },
    ],
    ["as Deno writes it", { suites: ["./packages/cart/src/cart.test.ts"], name: "adds up" }],
    [
      "that is absolute",
      { className: "/home/runner/work/shop/shop/packages/cart/src/cart.test.ts" },
    ],
    ["as node-tap writes it", { className: "packages/cart/src/cart.test.ts > adds up" }],
    ["of another machine", { suites: ["D:\\ci\\packages\\cart\\src\\cart.test.ts"] }],
  ])("is located by a path %s", (_, named) => {
    expect(describePlaceOf(files, named)).toBe("packages/cart/src/cart.test.ts:2");
  });

  test("is located at the line in the path", () => {
    const className = "[chromium] › shop.spec.ts:1:1 › shop";
    expect(describePlaceOf(files, { className, name: "opens" })).toBe("tests/shop.spec.ts:1");
  });

  test("isn't located if the path is ambiguous", () => {
    expect(describePlaceOf(files, { className: "src/cart.test.ts" })).toBe(
      "(several files of the repository fit)",
    );
  });
});

describe("a test with a class", () => {
  test.each<[string, string, string, Test]>([
    [
      "Java",
      "core/src/test/java/shop/CartTest.java",
      "class CartTest {\n  void total() {",
      { className: "shop.CartTest", name: "total" },
    ],
    [
      "Java, nested",
      "src/test/java/shop/CartTest.java",
      "class CartTest {\n  void total() {",
      { className: "shop.CartTest$Full$AtChristmas", name: "total()" },
    ],
    [
      "Java, with the class as the suite",
      "src/test/java/shop/CartTest.java",
      "\nvoid total() {",
      { className: "a full cart", suites: ["shop.CartTest"], name: "total" },
    ],
    [
      "Kotlin, in fewer folders",
      "src/test/kotlin/cart/CartTest.kt",
      "package org.shop.cart\nclass CartTest { fun `total is 3`() {} }",
      { className: "org.shop.cart.CartTest", name: "total is 3" },
    ],
    [
      "Kotlin, in a file with another name",
      "src/test/kotlin/shop/Specs.kt",
      "package shop\nclass CartSpec { @Test fun total() {} }",
      { className: "shop.CartSpec", name: "total" },
    ],
    [
      "Scala, in a file with another name",
      "src/test/scala/shop/Specs.scala",
      'package shop\nclass CartSpec extends AnyFunSpec { it("total") }',
      { className: "shop.CartSpec", name: "total" },
    ],
    [
      "Python, a module",
      "services/api/tests/cart/test_totals.py",
      "import shop\ndef test_gross(country):",
      { className: "tests.cart.test_totals", name: "test_gross[CH-10.81]" },
    ],
    [
      "Python, nested classes",
      "tests/test_totals.py",
      "class TestA:\n  def test_gross(self):",
      { className: "tests.test_totals.TestA.TestB", name: "test_gross" },
    ],
    [
      "Python, a module that can't be loaded",
      "tests/test_coupons.py",
      "",
      { className: "", name: "tests.test_coupons" },
    ],
    [
      "C#",
      "test/Shop.Tests/Unit/CartTests.cs",
      "namespace Shop.Tests;\npublic class CartTests { void Total() {} }",
      { className: "Shop.Tests.CartTests", name: "Total" },
    ],
    [
      "C#, nested",
      "test/Shop.Tests/Unit/CartTests.cs",
      "namespace Shop.Tests;\npublic class CartTests { class Full { void Total() {} } }",
      { className: "Shop.Tests.CartTests+Full", name: "Total" },
    ],
    [
      "C#, generic",
      "test/Shop.Tests/ListTests.cs",
      "namespace Shop.Tests;\npublic class ListTests<T> { void Total() {} }",
      { className: "Shop.Tests.ListTests`1[[System.String, mscorlib]]", name: "Total" },
    ],
    [
      "C#, with constructor arguments of NUnit",
      "test/Shop.Tests/PriceTests.cs",
      "namespace Shop.Tests;\npublic class PriceTests { void Total() {} }",
      { className: 'Shop.Tests.PriceTests("EUR", 1.5)', name: "Total" },
    ],
    [
      "C#, a partial class in a file with another name",
      "test/Shop.Tests/Orders/Carts.Totals.cs",
      "namespace Shop.Tests.Orders;\npublic partial class CartTests { void Total() {} }",
      { className: "Shop.Tests.Orders.CartTests", name: "Total" },
    ],
    [
      "F#, a module in a file with another name",
      "test/Shop.Tests/Carts.fs",
      "module Shop.Tests.CartTests\nlet ``is 3`` () = ()",
      { className: "Shop.Tests.CartTests", name: "is 3" },
    ],
    [
      "Swift",
      "Tests/ShopTests/CartTests.swift",
      "import XCTest\nfinal class CartTests: XCTestCase { func testTotal() {} }",
      { className: "ShopTests.CartTests", name: "testTotal" },
    ],
    [
      "PHP",
      "tests/Unit/CartTest.php",
      "<?php\nclass CartTest { function testTotal() {} }",
      { className: "Tests\\Unit\\CartTest", name: "testTotal with data set #1" },
    ],
    [
      "PHP, with dots",
      "tests/Unit/CartTest.php",
      "<?php\nclass CartTest { function testTotal() {} }",
      { className: "Tests.Unit.CartTest", name: "testTotal" },
    ],
    [
      "RSpec",
      "spec/models/cart_spec.rb",
      "describe Cart do\n  it 'adds up' do",
      { className: "spec.models.cart_spec", name: "Cart adds up" },
    ],
    [
      "Minitest",
      "test/models/cart_test.rb",
      "require 'x'\nclass CartTest < Minitest::Test; def test_total; end",
      { className: "CartTest", name: "test_total" },
    ],
    [
      "Elixir",
      "apps/web/test/shop_web/cart_test.exs",
      '\ndefmodule ShopWeb.CartTest do test "adds up" do',
      { className: "Elixir.ShopWeb.CartTest", name: "test adds up" },
    ],
    [
      "Elixir, with an acronym",
      "apps/web/test/http_api_test.exs",
      '\ndefmodule Web.HTTPApiTest do test "adds up" do',
      { className: "Elixir.Web.HTTPApiTest", name: "test adds up" },
    ],
    [
      "Robot Framework",
      "robot/gift_wrap/totals.robot",
      "*** Test Cases ***\nEvery Piece Counts",
      { className: "Robot.Gift Wrap.Totals", name: "Every Piece Counts" },
    ],
    [
      "Clojure, with hyphens",
      "test/my_shop/cart_test.clj",
      "(ns my-shop.cart-test)\n(deftest adds-test",
      { className: "my-shop.cart-test", name: "my-shop.cart-test/adds-test" },
    ],
    [
      "ClojureScript",
      "test/shop/cart_test.cljs",
      "(ns shop.cart-test)\n(deftest adds-test",
      { className: "shop.cart-test", name: "adds-test" },
    ],
    [
      "Dart, without _test",
      "test/shop/cart_test.dart",
      "void main() {\n  test('adds up', () {",
      { className: "test.shop.cart", name: "adds up" },
    ],
    [
      "C, with Ceedling",
      "test/unit/test_pump.c",
      "\nvoid test_starts(void)",
      { suites: ["test_pump"], name: "test_starts" },
    ],
    [
      "Erlang's EUnit",
      "apps/shop/test/cart_tests.erl",
      "-module(cart_tests).\ntotal_test() ->",
      { suites: ["module 'cart_tests'"], name: "total_test" },
    ],
    [
      "Erlang's Common Test",
      "apps/shop/test/cart_SUITE.erl",
      "-module(cart_SUITE).\ntotal(Config) ->",
      { className: "cart_SUITE", name: "total" },
    ],
    [
      "Haxe",
      "test/shop/CartTest.hx",
      "package shop;\n  function testTotal() {",
      { className: "shop.CartTest", name: "testTotal" },
    ],
    ["Nim", "tests/test_cart.nim", '\ntest "adds up":', { suites: ["test_cart"] }],
    [
      "Crystal",
      "spec/shop/cart_spec.cr",
      'describe Cart do\n  it "adds up" do',
      { className: "spec.shop.cart_spec", name: "adds up" },
    ],
    [
      "OCaml",
      "test/test_cart.ml",
      "\nlet test_total () =",
      { className: "Test_cart", name: "test_total" },
    ],
    [
      "Lua, with LuaUnit",
      "test/test_cart.lua",
      "TestCart = {}\nfunction TestCart:testTotal()",
      { className: "TestCart", name: "testTotal" },
    ],
    [
      "Perl, with Test::Class",
      "t/lib/Shop/Test/Cart.pm",
      "package Shop::Test::Cart;\nsub total : Test {",
      { className: "Shop::Test::Cart", name: "total" },
    ],
    [
      "Perl, with prove",
      "t/price/10-vat.t",
      "use Test::More;\nis $vat, 1, 'has VAT';",
      { suites: ["price_10-vat_t"], name: "2 - has VAT" },
    ],
    [
      "R, with testthat",
      "tests/testthat/test-cart.R",
      'library(shop)\ntest_that("adds up", {',
      { className: "cart", name: "adds up" },
    ],
    [
      "Haskell",
      "test/Shop/CartSpec.hs",
      'module Shop.CartSpec where\n  it "adds up" $',
      { className: "Shop.CartSpec", name: "adds up" },
    ],
    [
      "Swift, in a file with another name",
      "Tests/ShopTests/Sums/Carts.swift",
      "@Suite struct CartSuite {\n  @Test func total() {",
      { className: "ShopTests.CartSuite", name: "total()" },
    ],
    [
      "Swift, nested",
      "Tests/ShopTests/Carts.swift",
      "@Suite actor CartSuite { struct Inner {\n  @Test func deep() {",
      { className: "ShopTests.CartSuite.Inner", name: "deep()" },
    ],
    [
      "Swift, a function of the module",
      "Tests/ShopTests/Greetings.swift",
      "import Testing\n@Test func hello() {",
      { className: "ShopTests", name: "hello()" },
    ],
  ])("is located in %s", (_, path, text, named) => {
    const line = text.split("\n").length;
    expect(describePlaceOf({ [path]: text }, named)).toBe(`${path}:${line}`);
  });

  describe("in Swift, where the class begins with the module,", () => {
    const files = {
      "Tests/ShopTests/ShopTests.swift": "import Testing\n@Test func hello() {}\n",
      "Tests/ShopTests/Carts.swift": "struct CartSuite {\n@Test func total() {}\n",
      "Tests/TillTests/Carts.swift": "struct CartSuite {\n@Test func total() {}\n",
    };

    test.each<[string, Test, string]>([
      ["a suite", { className: "TillTests.CartSuite", name: "total()" }, "TillTests/Carts.swift:2"],
      ["a function", { className: "ShopTests", name: "hello()" }, "ShopTests/ShopTests.swift:2"],
    ])("%s is located", (_, named, place) => {
      expect(describePlaceOf(files, named)).toBe(`Tests/${place}`);
    });

    test("an unknown suite isn't located in the file named after the module", () => {
      for (const className of ["ShopTests.TillSuite", "ShopTests.TillSuite.Inner"]) {
        expect(describePlaceOf(files, { className, name: "total()" })).toBe(
          "(the report names no file)",
        );
      }
    });
  });

  test("isn't located in a file with only a similar name", () => {
    const files = {
      "src/cart.c": "void total(void) {}",
      "test/cart.c": "",
      "lib/cart.dart": "",
      "R/cart.R": "",
    };
    for (const className of ["cart", "module 'cart'", "shop.cart"]) {
      expect(describePlaceOf(files, { className })).toBe("(the report names no file)");
    }
  });

  test("is located in the report's module if two modules have the same file", () => {
    const files = {
      "a/src/test/java/shop/CartTest.java": "",
      "b/src/test/java/shop/CartTest.java": "",
    };
    const named = { className: "shop.CartTest" };
    expect(describePlaceOf(files, named, { report: "b/target/surefire-reports/x.xml" })).toBe(
      "b/src/test/java/shop/CartTest.java:1",
    );
    expect(describePlaceOf(files, named)).toBe("(the report names no file)");
  });

  test("isn't located in the tested class with the same name", () => {
    const files = {
      "src/Cart.ts": "export class Cart {\n adds up }",
      "src/shop/Cart.java": "class Cart",
    };
    expect(describePlaceOf(files, { className: "Cart", name: "adds up" })).toBe(
      "(the report names no file)",
    );
  });

  test.each(["", "a.b.", "..", "C++ (all)", "x".repeat(10_000), "a.b.(.*)+$", "$", "::"])(
    "isn't located if the class is %j",
    (className) => {
      const files = { "test/cart_test.py": "" };
      expect(describePlaceOf(files, { className })).toBe("(the report names no file)");
    },
  );
});

describe("the line of a test in a known file", () => {
  const line = (text: string, name: string) =>
    describePlaceOf({ "test/cart.test.ts": text }, { className: "test/cart.test.ts", name });

  test.each([
    ["a title in quotes", 'import "x"\nit("adds up", () => {})', "adds up"],
    ["a title after its suites", "// is empty\nit('is empty')", "cart > when new > is empty"],
    [
      "a title joined to its suites",
      "describe('a full cart')\nit(`is empty`)",
      "a full cart is empty",
    ],
    ["a function", "total_x = 1\ndef total():", "total"],
    ["a parametrized function", "x\ndef test_gross(c):", "test_gross[CH-10.81]"],
    ["a function with arguments", "x\nvoid total(int a) {", "total(int)"],
    ["a section of a case", 'x\nSECTION("of two")', "cart/of two"],
    ["a whole word, not a part of one", "totals()\ntotal()", "total"],
    [
      "the title in quotes rather than the same word elsewhere",
      "import { adds } from 'x'\nit('adds')",
      "adds",
    ],
  ])("is found by %s", (_, text, name) => {
    expect(line(text, name)).toBe("test/cart.test.ts:2");
  });

  test("is 1 if the name isn't found", () => {
    expect(line("it.each(rows)('%i is %i')", "2 is 3")).toBe("test/cart.test.ts:1");
    expect(line("x\ny\nfree", "cart is free")).toBe("test/cart.test.ts:1");
  });
});
