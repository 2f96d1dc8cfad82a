import { describe, expect, test } from "vitest";
import { readReport } from "./read-xml.ts";

/** Returns each counted suite as "names in file: number of cases". */
const listGroups = (xml: string) =>
  readReport(`<testsuites>${xml}</testsuites>`).suites.map(
    ({ names, file, counts }) =>
      `${names.join(" › ")}${file === undefined ? "" : ` in ${file}`}: ${counts.tests}`,
  );
const cases = (...attributes: readonly string[]) =>
  attributes.map((more, n) => `<testcase name="t${n}" ${more}/>`).join("");

describe("the cases of one suite", () => {
  test("are grouped by class if the suite is named after its tool", () => {
    const xml = `<testsuite name="pytest">${cases(
      'classname="tests.test_cart"',
      'classname="tests.test_cart"',
      'classname="tests.test_till.TestTill"',
      'classname="tests.test_cart"',
    )}</testsuite>`;
    expect(listGroups(xml)).toEqual(["tests.test_cart: 3", "tests.test_till.TestTill: 1"]);
  });

  test("are grouped by class if there are several", () => {
    const xml = `<testsuite name="Shop.Tests.dll">${cases('classname="Shop.CartTest"', 'classname="Shop.TillTest"')}</testsuite>`;
    expect(listGroups(xml)).toEqual([
      "Shop.Tests.dll › Shop.CartTest: 1",
      "Shop.Tests.dll › Shop.TillTest: 1",
    ]);
  });

  test.each([
    ["the class begins with its name", "test_cart", "test_cart_total"],
    ["the class ends with its name", "tests.test_cart", "test_cart"],
    ["its name ends with the class", "cart", "test_cart"],
  ])("are grouped by class even if there is a test where %s", (_, className, name) => {
    const ofClass = (test: string) => `<testcase classname="${className}" name="${test}"/>`;
    const xml = `<testsuite name="pytest">${[name, "t", `${name}[1]`].map(ofClass).join("")}</testsuite>`;
    expect(listGroups(xml)).toEqual([`${className}: 3`]);
  });

  test("are grouped by file and then by class", () => {
    const xml = `<testsuite name="rspec">${cases(
      'classname="spec.cart_spec" file="./spec/cart_spec.rb"',
      'classname="spec.till_spec" file="./spec/till_spec.rb:12"',
      'classname="spec.till_spec.Drawer" file="./spec/till_spec.rb:40"',
    )}</testsuite>`;
    expect(listGroups(xml)).toEqual([
      " in ./spec/cart_spec.rb: 1",
      " in ./spec/till_spec.rb: 1",
      "spec.till_spec.Drawer in ./spec/till_spec.rb: 1",
    ]);
  });

  test("are grouped with all attempts of a test in one group", () => {
    const xml = `<testsuites><testsuite name="pytest">${'<testcase name="a" classname="t.cart"><failure/></testcase>'.repeat(2)}</testsuite></testsuites>`;
    const { suites } = readReport(xml, { mergeRetries: true });
    expect(suites).toMatchObject([{ names: ["t.cart"], counts: { tests: 1, failed: 1 } }]);
  });
});

describe("the class of a group", () => {
  test.each([
    [
      "the suite is named after it",
      'name="shop.CartTest"',
      'classname="shop.CartTest"',
      "shop.CartTest: 1",
    ],
    [
      "the suite has its short name",
      'name="CartTest" package="shop"',
      'classname="shop.CartTest"',
      "shop.CartTest: 1",
    ],
    [
      "it has other separators",
      'name="Shop\\Tests\\CartTest" file="/app/tests/CartTest.php"',
      'classname="Shop.Tests.CartTest"',
      "Shop\\Tests\\CartTest in /app/tests/CartTest.php: 1",
    ],
    [
      "the suite has its words in another order",
      'name="Cart when it is late"',
      'classname="when it is late &gt; Cart"',
      "Cart when it is late: 1",
    ],
    [
      "the suite has a timestamp appended",
      'name="tests.CartTest-20261121004055"',
      'classname="tests.CartTest"',
      "tests.CartTest: 1",
    ],
  ])("isn't shown next to its suite if %s", (_, suite, testCase, group) => {
    expect(listGroups(`<testsuite ${suite}>${cases(testCase)}</testsuite>`)).toEqual([group]);
  });

  test.each([
    ["if it is the test's name", 'classname="t0"', "Cart: 1"],
    ["if it is the test's title", 'classname="when late t0"', "Cart: 1"],
    ["if it is node:test's constant", 'classname="test"', "Cart: 1"],
    ["if it is a tool's name", 'classname="mypy"', "Cart: 1"],
    ["if it is empty", 'classname=""', "Cart: 1"],
    [
      "if it is a path with a line",
      'classname="spec/cart_spec.lua:9"',
      "Cart in spec/cart_spec.lua: 1",
    ],
  ])("isn't shown %s", (_, testCase, group) => {
    expect(listGroups(`<testsuite name="Cart">${cases(testCase)}</testsuite>`)).toEqual([group]);
  });
});

test("a class that the test's name ends with isn't shown, as mocha-junit-reporter writes it", () => {
  const titles = ["adds", "sells", "adds"];
  const xml = titles.map((title) => `<testcase classname="${title}" name="Cart ${title}"/>`);
  expect(listGroups(`<testsuite name="Cart">${xml.join("")}</testsuite>`)).toEqual(["Cart: 3"]);
});

test("a class is shown if only an earlier test's name is its end", () => {
  const ofClass = (name: string) => `<testcase classname="Till late" name="${name}"/>`;
  const xml = ofClass("late") + ofClass("opens");
  expect(listGroups(`<testsuite name="Cart">${xml}</testsuite>`)).toEqual([
    "Cart: 1",
    "Cart › Till late: 1",
  ]);
});

describe("the file of a group", () => {
  test.each([
    ["from its attribute", 'name="Cart" file="test/cart.js"', "Cart in test/cart.js: 1"],
    ["from its name", 'name="src/cart.test.ts"', "src/cart.test.ts in src/cart.test.ts: 1"],
  ])("is the suite's %s", (_, suite, group) => {
    expect(listGroups(`<testsuite ${suite}>${cases("")}</testsuite>`)).toEqual([group]);
  });

  test("is the suite's even if a case names another file, which can be where the error was thrown", () => {
    const xml = `<testsuite name="Cart" file="test/cart.js">${cases("", 'file="lib/till.js"')}</testsuite>`;
    expect(listGroups(xml)).toEqual(["Cart in test/cart.js: 2"]);
  });
});

test("cases without a suite or class are one group", () => {
  expect(listGroups(cases("", 'classname="test"'))).toEqual([": 2"]);
});

test("classes beyond 20,000 are counted as one group", () => {
  const many = Array.from({ length: 20_010 }, (_, n) => `classname="shop.C${n}"`);
  const groups = listGroups(`<testsuite name="pytest">${cases(...many)}</testsuite>`);
  expect(groups).toHaveLength(20_001);
  expect(groups.slice(-2)).toEqual(["shop.C19999: 1", "(further suites): 10"]);
});
