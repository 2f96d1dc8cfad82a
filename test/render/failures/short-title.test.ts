import { expect, test } from "vitest";
import { shortenTitle } from "../../../src/render/failures/short-title.ts";

test.each([
  ["the file", "src/cart.test.ts > Cart > adds", "src/cart.test.ts", "Cart > adds"],
  ["the end of the path", "cart.test.ts > adds", "api/src/cart.test.ts", "adds"],
  ["the module", "tests.test_cart > test_adds", "api/tests/test_cart.py", "test_adds"],
  ["the package", "github.com/acme/shop/cart > TestAdd/tea", "go/cart/cart_test.go", "TestAdd/tea"],
])("a prefix of the title that repeats the location is removed: %s", (_, title, path, short) => {
  expect(shortenTitle(title, path)).toBe(short);
});

test.each([
  [
    "in Python",
    "tests.test_cart.TestSum.TestTea > adds",
    "tests/test_cart.py",
    "TestSum.TestTea > adds",
  ],
  [
    "in Java",
    "shop.cart.CartTest > adds",
    "core/src/test/java/shop/cart/CartTest.java",
    "CartTest > adds",
  ],
  ["nested in Java", "shop.CartTest.Tea > adds", "src/shop/CartTest.java", "CartTest.Tea > adds"],
])("a class is kept: %s", (_, title, path, short) => {
  expect(shortenTitle(title, path)).toBe(short);
});

test.each([
  ["a name without parts", "adds", "src/adds.ts"],
  ["another file", "cart.test.ts > adds", "src/till.test.ts"],
  ["a part of a folder's name", "cart.test.ts > adds", "src/my-cart.test.ts"],
  ["another package", "github.com/acme/shop/cart > TestAdd", "till/till_test.go"],
  ["a sentence", "sells tea and/or cart > adds", "src/cart/cart.ts"],
  ["a suite with a full stop", "v1.cart > adds", "src/cart.ts"],
  ["a prefix without a name after it", "src/cart.test.ts > ", "src/cart.test.ts"],
  ["a prefix that is longer than any path", `${"a.".repeat(200_000)}cart > adds`, "src/cart.ts"],
  ["a long text with slashes", `${"a/".repeat(200_000)} cart > TestAdd`, "cart/cart_test.go"],
  ["a project before the file", "[mobile] cart.spec.ts > adds", "src/cart.spec.ts"],
])("a title isn't shortened if it has %s", (_, title, path) => {
  expect(shortenTitle(title, path) === title).toBe(true);
});
