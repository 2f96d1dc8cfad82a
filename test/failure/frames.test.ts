import { describe, expect, test } from "vitest";
import { frameShapes } from "../../src/failure/frame-shapes.ts";
import { openFrameReader, shapeOf } from "../../src/failure/read-frames.ts";
import { countSteps } from "./count-steps.ts";

/** The expected frame; without a path for a line that names no file. */
interface Expected {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly symbol?: string;
}

/** Lines as the tools write them, and the expected frames. */
const examples: Readonly<Record<string, readonly (readonly [text: string, expected: Expected])[]>> =
  {
    "Java, Kotlin, Scala, Groovy, Clojure": [
      [
        "\tat shop.cart.CartTest$FullCart.lambda$merges$0(CartTest.java:95)",
        { path: "CartTest.java", line: 95, symbol: "shop.cart.CartTest$FullCart.lambda$merges$0" },
      ],
      [
        "\tat java.base/java.lang.reflect.Method.invoke(Method.java:569)",
        { path: "Method.java", line: 569, symbol: "java.base/java.lang.reflect.Method.invoke" },
      ],
      [
        "\tat shop.cart.CartTest$WithLines.fails in a lambda(CartSpecs.kt:94)",
        {
          path: "CartSpecs.kt",
          line: 94,
          symbol: "shop.cart.CartTest$WithLines.fails in a lambda",
        },
      ],
      [
        "      at shop.cart.CartSpec.$anonfun$new$7(CartSpec.scala:32)",
        { path: "CartSpec.scala", line: 32, symbol: "shop.cart.CartSpec.$anonfun$new$7" },
      ],
    ],
    ".NET, in any language of its messages, and Mono": [
      [
        "   at Shop.Tests.CartTests.Total(Int32 count, String sku) in C:\\src\\shop\\CartTests.cs:line 42",
        {
          path: "C:\\src\\shop\\CartTests.cs",
          line: 42,
          symbol: "Shop.Tests.CartTests.Total(Int32 count, String sku)",
        },
      ],
      [
        "   at Shop.Tests.CartTests.<Total>d__3.MoveNext() in /_/test/Shop Tests/CartTests.cs:line 7",
        {
          path: "/_/test/Shop Tests/CartTests.cs",
          line: 7,
          symbol: "Shop.Tests.CartTests.<Total>d__3.MoveNext()",
        },
      ],
      [
        "   bei Shop.Tests.CartTests.Total() in C:\\src\\CartTests.cs:Zeile 42.",
        { path: "C:\\src\\CartTests.cs", line: 42, symbol: "Shop.Tests.CartTests.Total()" },
      ],
      [
        "   à Shop.Tests.CartTests.Total() dans C:\\src\\CartTests.cs:ligne 42",
        { path: "C:\\src\\CartTests.cs", line: 42, symbol: "Shop.Tests.CartTests.Total()" },
      ],
      [
        "   場所 Shop.Tests.CartTests.Total() 場所 C:\\src\\CartTests.cs:行 42",
        { path: "C:\\src\\CartTests.cs", line: 42, symbol: "Shop.Tests.CartTests.Total()" },
      ],
      [
        "   konum: Shop.Tests.CartTests.Total() C:\\src\\CartTests.cs içinde: satır 42",
        { path: "C:\\src\\CartTests.cs", line: 42, symbol: "Shop.Tests.CartTests.Total()" },
      ],
      [
        "   w Shop.Tests.CartTests.Total() w lokalizacji C:\\src\\CartTests.cs:wiersz 42",
        { path: "C:\\src\\CartTests.cs", line: 42, symbol: "Shop.Tests.CartTests.Total()" },
      ],
      [
        "   at Shop.CartTests.adds (two) pots() in C:\\src\\Shop (old) Tests\\CartTests.fs:line 7",
        {
          path: "C:\\src\\Shop (old) Tests\\CartTests.fs",
          line: 7,
          symbol: "Shop.CartTests.adds (two) pots()",
        },
      ],
      [
        "   at Shop.Specs.Features.CartFeature.AddsUp() in C:\\w\\Features\\Cart.feature:line 7",
        {
          path: "C:\\w\\Features\\Cart.feature",
          line: 7,
          symbol: "Shop.Specs.Features.CartFeature.AddsUp()",
        },
      ],
      [
        "  at NUnit.Tests.MockTestFixture.FailingTest () [0x00000] in /home/shop/src/MockAssembly.cs:121 ",
        {
          path: "/home/shop/src/MockAssembly.cs",
          line: 121,
          symbol: "NUnit.Tests.MockTestFixture.FailingTest ()",
        },
      ],
    ],
    ".NET, with a relative path": [
      [
        "   at Shop.CartTests.Total() in src/CartTests.cs:line 7",
        { path: "src/CartTests.cs", line: 7, symbol: "Shop.CartTests.Total()" },
      ],
    ],
    "V8 (Node.js, Chrome, Deno), Bun": [
      [
        "    at Object.toEqual (src/cart/index.test.js:18:30)",
        { path: "src/cart/index.test.js", line: 18, column: 30, symbol: "Object.toEqual" },
      ],
      [
        "    at async Context.<anonymous> (file:///home/shop/test/cart%20(old)/a.js:5:3)",
        {
          path: "file:///home/shop/test/cart%20(old)/a.js",
          line: 5,
          column: 3,
          symbol: "Context.<anonymous>",
        },
      ],
      [
        "    at Context.eval (webpack:///./cypress/e2e/todo-one.cy.js:59:35)",
        {
          path: "webpack:///./cypress/e2e/todo-one.cy.js",
          line: 59,
          column: 35,
          symbol: "Context.eval",
        },
      ],
    ],
    "Rust's backtraces": [
      [
        "  10: cart::a_pot\n             at ./tests/cart.rs:16:21",
        { path: "./tests/cart.rs", line: 16, column: 21, symbol: "cart::a_pot" },
      ],
    ],
    "V8 without a function's name, Playwright": [
      [
        "    at /home/shop/tests/checkout/index.spec.ts:11:5",
        { path: "/home/shop/tests/checkout/index.spec.ts", line: 11, column: 5 },
      ],
      ["      at bun/calc.test.ts:3:249", { path: "bun/calc.test.ts", line: 3, column: 249 }],
      ["    at async C:\\shop\\a.test.ts:3:9", { path: "C:\\shop\\a.test.ts", line: 3, column: 9 }],
    ],
    "Catch2, Pest": [
      ["at tests/cart_test.cpp:12", { path: "tests/cart_test.cpp", line: 12 }],
      ["at c:\\shop\\cart_test.cpp(12)", { path: "c:\\shop\\cart_test.cpp", line: 12 }],
    ],
    Vitest: [
      [
        " ❯ packages/cart/src/index.test.ts:29:5",
        { path: "packages/cart/src/index.test.ts", line: 29, column: 5 },
      ],
      [
        " ❯ expectTotal packages/cart/test/helpers.ts:6:11",
        { path: "packages/cart/test/helpers.ts", line: 6, column: 11, symbol: "expectTotal" },
      ],
      [
        " ❯ scripts/close till/a.test.ts:6:11",
        { path: "scripts/close till/a.test.ts", line: 6, column: 11 },
      ],
    ],
    Vite: [
      [
        "  File: C:/shop/packages/panel/live.spec.ts:3:43",
        { path: "C:/shop/packages/panel/live.spec.ts", line: 3, column: 43 },
      ],
    ],
    "Babel, as Jest shows a file that it can't parse": [
      [
        'SyntaxError: /home/shop/src/cart.js: Unexpected token, expected "," (12:5)',
        { path: "/home/shop/src/cart.js", line: 12, column: 5 },
      ],
    ],
    "Firefox, Safari": [
      [
        "add@http://localhost:5173/src/cart.js?t=1700:12:5",
        { path: "http://localhost:5173/src/cart.js?t=1700", line: 12, column: 5, symbol: "add" },
      ],
      [
        "@http://localhost:9876/base/spec/cart.js?ab:3:1",
        { path: "http://localhost:9876/base/spec/cart.js?ab", line: 3, column: 1, symbol: "" },
      ],
    ],
    "Playwright, above its traces": [
      [
        "  [chromium] › checkout/index.spec.ts:26:3 › checkout › is quick ─────",
        { path: "checkout/index.spec.ts", line: 26, column: 3 },
      ],
    ],
    "Python's tracebacks, OCaml": [
      [
        '  File "/home/shop/tests/test_rates.py", line 17, in setUpClass',
        { path: "/home/shop/tests/test_rates.py", line: 17, symbol: "setUpClass" },
      ],
      [
        'E     File "/home/shop/tests/test_x.py", line 3',
        { path: "/home/shop/tests/test_x.py", line: 3 },
      ],
      ['File "test/cart.ml", line 12, characters 2-5:', { path: "test/cart.ml", line: 12 }],
    ],
    pytest: [
      [
        "tests/cart/test_totals.py:20: AssertionError",
        { path: "tests/cart/test_totals.py", line: 20 },
      ],
      ["tests/cart/test_totals.py:33: ", { path: "tests/cart/test_totals.py", line: 33 }],
      [
        "src/shop/cart.py:32: in checkout",
        { path: "src/shop/cart.py", line: 32, symbol: "checkout" },
      ],
      ["shop\\tests\\test_cart.py:187: ", { path: "shop\\tests\\test_cart.py", line: 187 }],
    ],
    "Go's panics, testify's traces, failures of Ginkgo": [
      [
        "example.com/shop/voucher.TestPercent(0x386d1ab5e488)\n\t/home/shop/voucher/basket_test.go:12 +0x1c",
        {
          path: "/home/shop/voucher/basket_test.go",
          line: 12,
          symbol: "example.com/shop/voucher.TestPercent",
        },
      ],
      [
        "        \tError Trace:\t/home/shop/cart/cart_test.go:30",
        { path: "/home/shop/cart/cart_test.go", line: 30 },
      ],
      [
        "In [It] at: /home/shop/cart/cart_test.go:81 @ 11/21/26 00:35:33.1",
        { path: "/home/shop/cart/cart_test.go", line: 81 },
      ],
    ],
    "Go's test logs and compiler": [
      ["    cart_test.go:40: total: got 1250 cents, want 1600", { path: "cart_test.go", line: 40 }],
      [
        "cmd/shop/main.go:10:27: basket.New().Add undefined",
        { path: "cmd/shop/main.go", line: 10, column: 27 },
      ],
      ["vet: ./cart.go:3:2: undeclared name", { path: "./cart.go", line: 3, column: 2 }],
      ["    TestCart/tea: cart_test.go:50: no tea", { path: "cart_test.go", line: 50 }],
    ],
    Rust: [
      [
        "thread 'two_teas' (29959) panicked at crates/cart/tests/cart.rs:13:5:",
        { path: "crates/cart/tests/cart.rs", line: 13, column: 5 },
      ],
      [
        "thread 'tests::adds' panicked at tests/basic.rs:19:5:",
        { path: "tests/basic.rs", line: 19, column: 5 },
      ],
    ],
    "Rust before 1.73": [
      [
        " right: `5`: this is an assertion', tests/basic.rs:9:5",
        { path: "tests/basic.rs", line: 9, column: 5 },
      ],
      [
        "thread 'flaky' panicked at 'attempt 1 % 2 != 0', tests/basic.rs:33:9",
        { path: "tests/basic.rs", line: 33, column: 9 },
      ],
    ],
    "Ruby, RSpec, Cucumber": [
      [
        "./spec/example_spec.rb:10:in `block (2 levels) in <top (required)>'",
        {
          path: "./spec/example_spec.rb",
          line: 10,
          symbol: "block (2 levels) in <top (required)>",
        },
      ],
      [
        "# ./spec/cart_spec.rb:7:in 'Cart#add'",
        { path: "./spec/cart_spec.rb", line: 7, symbol: "Cart#add" },
      ],
    ],
    "RSpec, where a shared example was included": [
      [
        'Shared Example Group: "something with a total" called from ./spec/shop/cart_spec.rb:33',
        { path: "./spec/shop/cart_spec.rb", line: 33 },
      ],
    ],
    RSpec: [["     # ./spec/cart_spec.rb:12", { path: "./spec/cart_spec.rb", line: 12 }]],
    Minitest: [
      [
        "test_0002_takes six percent(Minitest::Result) [/home/shop/test/voucher_test.rb:12]:",
        {
          path: "/home/shop/test/voucher_test.rb",
          line: 12,
          symbol: "test_0002_takes six percent(Minitest::Result)",
        },
      ],
    ],
    "PHPUnit, Pest, Codeception": [
      [
        "/home/shop/tests/Unit/CartTest.php:23",
        { path: "/home/shop/tests/Unit/CartTest.php", line: 23 },
      ],
      [
        "C:\\My Docs\\htdocs\\DataTest.php:9",
        { path: "C:\\My Docs\\htdocs\\DataTest.php", line: 9 },
      ],
    ],
    "PHP's traces, Codeception, Nette Tester": [
      [
        "#1 /home/shop/src/Cart.php(12): Shop\\Cart->add()",
        { path: "/home/shop/src/Cart.php", line: 12 },
      ],
      [
        "in tests/Runner/multiple-fails.phpt(78) Tester\\Assert::match()",
        { path: "tests/Runner/multiple-fails.phpt", line: 78 },
      ],
    ],
    "AddressSanitizer and its kin, on Clang and GCC": [
      [
        "    #0 0x556953016a4b in Shelf::scaled(int) const /home/shop/src/shelf.cpp:15",
        { path: "/home/shop/src/shelf.cpp", line: 15, symbol: "Shelf::scaled(int) const" },
      ],
      [
        "    #1 0x4f in main /home/shop/src/shelf.cpp:7:12",
        { path: "/home/shop/src/shelf.cpp", line: 7, column: 12, symbol: "main" },
      ],
    ],
    "Dart's package:stack_trace": [
      [
        "test/cart_test.dart 12:5                   main.<fn>",
        { path: "test/cart_test.dart", line: 12, column: 5, symbol: "main.<fn>" },
      ],
      [
        "package:shop/src/cart.dart 7:3  Cart.add",
        { path: "package:shop/src/cart.dart", line: 7, column: 3, symbol: "Cart.add" },
      ],
    ],
    Dart: [
      [
        "#1      main.<anonymous closure> (file:///home/shop/test/cart_test.dart:12:5)",
        {
          path: "file:///home/shop/test/cart_test.dart",
          line: 12,
          column: 5,
          symbol: "main.<anonymous closure>",
        },
      ],
    ],
    "ExUnit, where a test begins": [
      [
        "     test/shop_web/failing_test.exs:7",
        { path: "test/shop_web/failing_test.exs", line: 7 },
      ],
    ],
    Elixir: [
      [
        "       test/shop_web/failing_test.exs:8: (test)",
        { path: "test/shop_web/failing_test.exs", line: 8, symbol: "(test)" },
      ],
      [
        "       (shop 0.1.0) lib/shop/cart.ex:12: Shop.Cart.total/1",
        { path: "lib/shop/cart.ex", line: 12, symbol: "Shop.Cart.total/1" },
      ],
    ],
    Bats: [
      ["(in test file test/shop.bats, line 14)", { path: "test/shop.bats", line: 14 }],
      [
        "(from function `assert_total' in file test/helper.bash, line 3,",
        { path: "test/helper.bash", line: 3, symbol: "assert_total" },
      ],
      [" in test file test/shop.bats, line 32)", { path: "test/shop.bats", line: 32 }],
    ],
    "Perl, where a call came from": [
      [
        '\tShop::Cart::add(Shop::Cart=HASH(0x55), "pot") called at t/cart.t line 12',
        { path: "t/cart.t", line: 12, symbol: "Shop::Cart::add" },
      ],
    ],
    "Perl, PHP's own errors": [
      ["#   at t/cart.t line 11.", { path: "t/cart.t", line: 11 }],
      ["#   Failed test at t/cart.t line 38.", { path: "t/cart.t", line: 38 }],
      [
        "no price for pot at lib/Shop/Cart.pm line 9, <DATA> line 3.",
        { path: "lib/Shop/Cart.pm", line: 9 },
      ],
      [
        "PHP Fatal error: no pot in /home/shop/src/Cart.php on line 9",
        { path: "/home/shop/src/Cart.php", line: 9 },
      ],
    ],
    "node-tap": [
      [
        "  Test.<anonymous> (test/cart/index.test.js:35:10)",
        { path: "test/cart/index.test.js", line: 35, column: 10, symbol: "Test.<anonymous>" },
      ],
    ],
    "assert() of C": [
      [
        'stock_test: /home/shop/tests/stock/main.c:10: main: Assertion `stock_take("tea", 2) == 11\' failed.',
        { path: "/home/shop/tests/stock/main.c", line: 10 },
      ],
    ],
    "behave, node:test's and tap's diagnostics": [
      ["Location: features/cart.feature:12", { path: "features/cart.feature", line: 12 }],
      [
        "  location: '/home/shop/test/cart.test.js:3:1'",
        { path: "/home/shop/test/cart.test.js", line: 3, column: 1 },
      ],
    ],
    "AVA's diagnostics in TAP": [
      ["  at: file:///shop/cart.mjs:4:29", { path: "file:///shop/cart.mjs", line: 4, column: 29 }],
      [
        "  at: Cart.total (file:///shop/cart.mjs:4:29)",
        { path: "file:///shop/cart.mjs", line: 4, column: 29, symbol: "Cart.total" },
      ],
    ],
    "ScalaTest, testthat, fastlane: at the end of the message": [
      ["1990 did not equal 2000 (CartSpec.scala:42)", { path: "CartSpec.scala", line: 42 }],
      ["FALSE is not TRUE ('test-cart.R:3')", { path: "test-cart.R", line: 3 }],
      ["── Failure ('test-cart.R:3:5'): adds up ──", { path: "test-cart.R", line: 3, column: 5 }],
      [
        "FALSE is not TRUE ('unit/test-cart.R:3:5')",
        { path: "unit/test-cart.R", line: 3, column: 5 },
      ],
      [
        "XCTAssertTrue failed -  (/Users/ci/My Shop/CartTests.swift:19)",
        { path: "/Users/ci/My Shop/CartTests.swift", line: 19 },
      ],
    ],
    "doctest, googletest and compilers of Microsoft's kind": [
      ["tests\\stock.cpp(25):", { path: "tests\\stock.cpp", line: 25 }],
      ["src/cart.ts(12,5): error TS2322: no", { path: "src/cart.ts", line: 12, column: 5 }],
    ],
    "GNU's style: GCC, Clang, googletest, XCTest, Busted, Hspec, mypy and many others": [
      ["/home/shop/tests/cart_test.cpp:20", { path: "/home/shop/tests/cart_test.cpp", line: 20 }],
      [
        "/home/shop/src/shelf.cpp:15:54: runtime error: signed integer overflow",
        { path: "/home/shop/src/shelf.cpp", line: 15, column: 54 },
      ],
      [
        "spec/cart_spec.lua:13: Expected objects to be equal.",
        { path: "spec/cart_spec.lua", line: 13 },
      ],
      ["CartTests.swift:26: XCTAssertEqual failed", { path: "CartTests.swift", line: 26 }],
      ["# | /src/test/x.ll:3:10: error: no", { path: "/src/test/x.ll", line: 3, column: 10 }],
      ["src/shop/cart.py:15: error: Bad return  [misc]", { path: "src/shop/cart.py", line: 15 }],
      ["file:///home/shop/test/cart.mjs:12", { path: "file:///home/shop/test/cart.mjs", line: 12 }],
    ],
    "Cucumber-JVM, Karate: a step of a feature": [
      [
        "\tat ✽.I add (two) pots(file:///home/shop/src/test/resources/shop/cart.feature:6)",
        {
          path: "file:///home/shop/src/test/resources/shop/cart.feature",
          line: 6,
          symbol: "✽.I add (two) pots",
        },
      ],
      [
        "\tat ✽.Then status 200 (examples/users/users.feature:9)",
        { path: "examples/users/users.feature", line: 9, symbol: "✽.Then status 200 " },
      ],
      [
        "at ✽.I juggle(classpath:shop/cart.feature:6)",
        { path: "shop/cart.feature", line: 6, symbol: "✽.I juggle" },
      ],
    ],
    "Oxc and Rolldown, as Vitest shows a file that it can't parse": [
      ["   ╭─[ broken.test.ts:1:11 ]", { path: "broken.test.ts", line: 1, column: 11 }],
      ["   ╭─[C:/shop/cart.ts:12:5]", { path: "C:/shop/cart.ts", line: 12, column: 5 }],
    ],
    "Dart and Flutter, where a file can't be loaded or an expectation stands": [
      [
        'Failed to load "test/cart_test.dart": test/cart_test.dart:3:1: Error: Expected a declaration.',
        { path: "test/cart_test.dart", line: 3, column: 1 },
      ],
      [
        "  file:///home/shop/test/widget_test.dart line 19",
        { path: "file:///home/shop/test/widget_test.dart", line: 19 },
      ],
    ],
    Erlang: [
      [
        "  in function cart_tests:adds_test/0 (test/cart_tests.erl, line 12)",
        { path: "test/cart_tests.erl", line: 12, symbol: "cart_tests:adds_test/0" },
      ],
      [
        "in call from eunit_test:run_testfun/1 (eunit_test.erl, line 71)",
        { path: "eunit_test.erl", line: 71, symbol: "eunit_test:run_testfun/1" },
      ],
    ],
    "Erlang, the place in a printed term": [
      [
        '[{cart_tests,adds_test,0,[{file,"test/cart_tests.erl"},{line,31}]},',
        { path: "test/cart_tests.erl", line: 31 },
      ],
    ],
    "Elixir, the place in an inspected term": [
      [
        '[{Shop.CartTest, :setup, 1, [file: ~c"test/shop/cart_test.exs", line: 5]}]',
        { path: "test/shop/cart_test.exs", line: 5 },
      ],
    ],
    MATLAB: [
      [
        "    In /home/shop/tests/tCart.m (tCart.testAdds) at 12",
        { path: "/home/shop/tests/tCart.m", line: 12, symbol: "tCart.testAdds" },
      ],
    ],
    "MATLAB, by the name of a function's file": [
      [
        "    Error using test_cart>test1 (line 12)",
        { path: "test_cart.m", line: 12, symbol: "test1" },
      ],
      ["Error in tCart/testAdds (line 9)", { path: "tCart.m", line: 9, symbol: "testAdds" }],
    ],
    Unity: [
      [
        "Shop.Cart:Add(String, Int32) (at Assets/Scripts/Cart.cs:120)",
        { path: "Assets/Scripts/Cart.cs", line: 120, symbol: "Shop.Cart:Add(String, Int32)" },
      ],
      [
        "Shop.CartTests+<Adds>d__3.MoveNext () (at ./Library/PackageCache/com.acme.shop@1.2.0/Tests/CartTests.cs:8)",
        {
          path: "./Library/PackageCache/com.acme.shop@1.2.0/Tests/CartTests.cs",
          line: 8,
          symbol: "Shop.CartTests+<Adds>d__3.MoveNext ()",
        },
      ],
    ],
    "stylelint-junit-formatter, CUnit: a line before its file": [
      [
        "On line 399, column 38 in C:\\work\\My Shop\\cart.scss",
        { path: "C:\\work\\My Shop\\cart.scss", line: 399, column: 38 },
      ],
      [
        "Test failed at line  100 in file  /src/cart_test.c  :",
        { path: "/src/cart_test.c", line: 100 },
      ],
    ],
    "Godot, below the project's folder": [
      [
        "FAILED: res://addons/shop/test/CartTest.gd:12",
        { path: "addons/shop/test/CartTest.gd", line: 12 },
      ],
    ],
    "PHPStan, in a trait": [
      ["src/User.php (in context of class Shop\\User):5", { path: "src/User.php", line: 5 }],
    ],
    "TFLint: a line and its columns": [
      [
        'infra/main.tf:3,1-18: variable "x" is declared but not used',
        { path: "infra/main.tf", line: 3, column: 1 },
      ],
      ["Range: infra/main.tf:3,1-18", { path: "infra/main.tf", line: 3, column: 1 }],
    ],
    "JavaScript, the JVM and .NET, without a file": [
      ["    at new Promise (<anonymous>)", {}],
      ["\tat kotlin.test.AssertionsKt.assertTrue(Unknown Source)", {}],
      ["   at System.Threading.Tasks.Task.Run(Action`1 action, Object state)", {}],
      ["  at Shop.Cart.Total () [0x0006a] in <00000000000000000000000000000000>:0", {}],
    ],
    "The JVM, where a trace goes on as the one before": [["\t... 23 more", {}]],
    "Vitest, without a line": [[" ❯ packages/cart/src/index.test.ts", {}]],
    "Python, of code without a file": [['  File "<string>"', {}]],
    "Go, where a goroutine was started": [["created by testing.(*T).Run in goroutine 1", {}]],
    "Rust's backtraces, a function's name": [
      ["   3: core::panicking::assert_failed", {}],
      ["  12: main", {}],
    ],
    "PHP, C and C++, Dart: a numbered frame": [
      ["#2 {main}", {}],
      ["    #1 0x7f2 in __libc_start_main (/lib/libc.so.6+0x29d8f)", {}],
    ],
    "Dart's package:stack_trace, without a line": [
      ["package:matcher                 expect", {}],
      ["<asynchronous suspension>", {}],
    ],
    "Code below a message, with the numbers of its lines": [
      ["> 18 |   expect(total).toBe(3);", {}],
      ["   17 |   return 1;", {}],
    ],
  };

test("every frame shape has examples", () => {
  expect(Object.keys(examples).sort()).toEqual(frameShapes.map(({ tool }) => tool).sort());
});

describe.each(frameShapes)("$tool", (shape) => {
  test.each(examples[shape.tool] ?? [])("is read from %s", (text, expected) => {
    const [frame, ...others] = openFrameReader()([text]);
    expect(others).toEqual([]);
    expect(shapeOf(text.slice(text.indexOf("\n") + 1))).toBe(shape);
    if (expected.path === undefined) {
      expect(frame).toBeUndefined();
      return;
    }
    expect(frame).toMatchObject({ shape, ...expected });
    expect(frame?.column).toBe(expected.column);
    expect(frame?.symbol).toBe(expected.symbol);
  });

  test("is matched against a hostile line in linear time", () => {
    for (const unit of hostileUnits(examples[shape.tool] ?? [])) {
      const start = shape.startsWith ?? "";
      const short = countSteps(shape.pattern, start + unit.repeat(60));
      const long = countSteps(shape.pattern, start + unit.repeat(120));
      expect(long.steps, JSON.stringify(unit)).toBeLessThan(2.2 * short.steps + 100);
    }
  });
});

test.each([
  ["a frame of Newman, whose scripts aren't in files", "   at Object.eval sandbox-script.js:2:1)."],
  ["a file in a sentence in parentheses", "the build failed (error in src/cart.c:3)"],
  ["a request in parentheses", "no such page (GET /users.json:404)"],
  ["a host and a port", "connect ECONNREFUSED example.com:8080"],
])("%s isn't a frame", (_, text) => {
  expect([...openFrameReader()([text])]).toEqual([]);
});

test("the number of steps distinguishes quadratic from linear patterns", () => {
  const count = (pattern: RegExp, times: number) => countSteps(pattern, " in ".repeat(times)).steps;
  const quadratic = /^.* in .*:\d+$/;
  expect(count(quadratic, 120)).toBeGreaterThan(3.5 * count(quadratic, 60));
  const linear = /^.* in [^ ]*:\d+$/;
  expect(count(linear, 120)).toBeLessThan(2.2 * count(linear, 60));
});

/** Returns parts of the lines whose repetition can make a pattern backtrack. */
function hostileUnits(lines: readonly (readonly [string, Expected])[]): readonly string[] {
  const units = new Set([
    " ",
    "a",
    "1",
    ":",
    ":1",
    "(",
    "(a",
    "/",
    ".",
    "a.b",
    " in ",
    " at ",
    "', ",
  ]);
  for (const [text] of lines) {
    const pieces = text.split(/(?<=\W)(?=\w)|(?<=\w)(?=\W)/);
    for (let i = 0; i < pieces.length; i++) {
      for (const length of [1, 2, 4, 7]) units.add(pieces.slice(i, i + length).join(""));
    }
    units.add(text);
  }
  return [...units].filter((unit) => unit !== "" && !unit.includes("\n"));
}
