import { baseNameOf, folderOf } from "./written-path.ts";

/** File names of tests, by the conventions that test runners themselves go by. */
const testFile = new RegExp(
  [
    // test_cart.py, test-cart.R
    "^test[_-].+\\.\\w+$",
    // cart_test.go, cart_spec.rb, cart.test.ts, cart.cy.js, cart-test.js
    "[._-](?:test|tests|spec|specs|e2e|cy|unittest|bench)\\.\\w+$",
    // CartTest.java, CartTests.cs, CartSpec.scala, CartIT.java, CartCest.php
    "(?:Test|Tests|TestCase|TestSuite|Spec|Specs|IT|ITCase|Suite|Cest|Cept)\\.\\w+$",
    // TestCart.java
    "^Test[A-Z]\\w*\\.\\w+$",
    // cart.t, cart.bats, cart.phpt, cart.feature, cart.robot
    "\\.(?:t|bats|phpt|feature|robot)$",
  ].join("|"),
);

const testFolder =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|it|t|testing|integration|step_definitions|steps|[\w.]*[._]?tests?)(?:\/|$)/i;

/** 2 for a file of tests, 1 for one that stands among them (a helper, a fixture), 0 for any other. */
export function likenessToTest(path: string): 0 | 1 | 2 {
  if (testFile.test(baseNameOf(path))) return 2;
  return testFolder.test(folderOf(path)) ? 1 : 0;
}
