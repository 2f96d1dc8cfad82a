import { baseNameOf, folderOf } from "../../paths.ts";

/** File names of tests, by the conventions of test runners. */
const testFile = new RegExp(
  [
    // test_cart.py, test-cart.R
    "^test[_-].+\\.\\w+$",
    // cart_test.go, cart_spec.rb, cart.test.ts, cart.cy.js, cart-test.js, cart_SUITE.erl
    "[._-](?:test|tests|spec|specs|e2e|cy|unittest|bench|SUITE)\\.\\w+$",
    // CartTest.java, CartTests.cs, CartSpec.scala, CartIT.java, CartCest.php
    "(?:Test|Tests|TestCase|TestSuite|Spec|Specs|IT|ITCase|Suite|Cest|Cept)\\.\\w+$",
    // TestCart.java
    "^Test[A-Z]\\w*\\.\\w+$",
    // cart.t, cart.bats, cart.phpt, cart.feature, cart.robot
    "\\.(?:t|bats|phpt|feature|robot)$",
  ].join("|"),
);

/**
 * `tests`, `__tests__`, `spec`, `e2e`, `src/integration-test`, Perl's `t`, Cucumber's `steps`, `ShopTests`, `jvmTest`.
 */
const testFolder =
  /(?:^|\/)(?:[\w.-]*(?<=^|[/._-])(?:tests?|__tests__|specs?)|e2e|t|testing|step_definitions|steps)(?:\/|$)/i;
const testFolderInCamelCase = /[a-z\d.](?:Tests?|Specs?)(?:\/|$)/;

/** Returns 2 for a test file, 1 for a file next to tests (a helper, a fixture), 0 for other files. */
export function likenessToTest(path: string): 0 | 1 | 2 {
  if (testFile.test(baseNameOf(path))) return 2;
  const folder = folderOf(path);
  return testFolder.test(folder) || testFolderInCamelCase.test(folder) ? 1 : 0;
}
