import { describe, expect, test } from "vitest";
import { reportOf } from "./read-xml.ts";

/** Suites as they are counted: names and file, and how many cases. */
const groupsOf = (xml: string) =>
  reportOf(`<testsuites>${xml}</testsuites>`).suites.map(
    ({ names, file, counts }) =>
      `${names.join(" › ")}${file === undefined ? "" : ` in ${file}`}: ${counts.tests}`,
  );
const cases = (...attributes: readonly string[]) =>
  attributes.map((more, n) => `<testcase name="t${n}" ${more}/>`).join("");

describe("cases that one suite holds are counted by where they belong", () => {
  test("by class if the suite is called after its tool", () => {
    const xml = `<testsuite name="pytest">${cases(
      'classname="tests.test_cart"',
      'classname="tests.test_cart"',
      'classname="tests.test_till.TestTill"',
      'classname="tests.test_cart"',
    )}</testsuite>`;
    expect(groupsOf(xml)).toEqual(["tests.test_cart: 3", "tests.test_till.TestTill: 1"]);
  });

  test("by class if the suite is of several", () => {
    const xml = `<testsuite name="Shop.Tests.dll">${cases('classname="Shop.CartTest"', 'classname="Shop.TillTest"')}</testsuite>`;
    expect(groupsOf(xml)).toEqual([
      "Shop.Tests.dll › Shop.CartTest: 1",
      "Shop.Tests.dll › Shop.TillTest: 1",
    ]);
  });

  test.each([
    ["what the class begins with", "test_cart", "test_cart_total"],
    ["what the class ends with", "tests.test_cart", "test_cart"],
    ["what ends with the class", "cart", "test_cart"],
  ])("by class, also where a test is called %s", (_, className, name) => {
    const ofClass = (test: string) => `<testcase classname="${className}" name="${test}"/>`;
    const xml = `<testsuite name="pytest">${[name, "t", `${name}[1]`].map(ofClass).join("")}</testsuite>`;
    expect(groupsOf(xml)).toEqual([`${className}: 3`]);
  });

  test("by file, and by the class within it", () => {
    const xml = `<testsuite name="rspec">${cases(
      'classname="spec.cart_spec" file="./spec/cart_spec.rb"',
      'classname="spec.till_spec" file="./spec/till_spec.rb:12"',
      'classname="spec.till_spec.Drawer" file="./spec/till_spec.rb:40"',
    )}</testsuite>`;
    expect(groupsOf(xml)).toEqual([
      " in ./spec/cart_spec.rb: 1",
      " in ./spec/till_spec.rb: 1",
      "spec.till_spec.Drawer in ./spec/till_spec.rb: 1",
    ]);
  });

  test("attempts of one test are counted where the first of them is", () => {
    const xml = `<testsuites><testsuite name="pytest">${'<testcase name="a" classname="t.cart"><failure/></testcase>'.repeat(2)}</testsuite></testsuites>`;
    const { suites } = reportOf(xml, { mergeRetries: true });
    expect(suites).toMatchObject([{ names: ["t.cart"], counts: { tests: 1, failed: 1 } }]);
  });
});

describe("a class is shown once", () => {
  test.each([
    [
      "the suite is called after it",
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
      "it is written with other signs",
      'name="Shop\\Tests\\CartTest" file="/app/tests/CartTest.php"',
      'classname="Shop.Tests.CartTest"',
      "Shop\\Tests\\CartTest in /app/tests/CartTest.php: 1",
    ],
    [
      "the words of the suites in another order",
      'name="Cart when it is late"',
      'classname="when it is late &gt; Cart"',
      "Cart when it is late: 1",
    ],
    [
      "the suite has the time of the run behind it",
      'name="tests.CartTest-20261121004055"',
      'classname="tests.CartTest"',
      "tests.CartTest: 1",
    ],
  ])("where %s", (_, suite, testCase, group) => {
    expect(groupsOf(`<testsuite ${suite}>${cases(testCase)}</testsuite>`)).toEqual([group]);
  });

  test.each([
    ["the test's name again", 'classname="t0"', "Cart: 1"],
    ["the test's title", 'classname="when late t0"', "Cart: 1"],
    ["what node:test writes for each test", 'classname="test"', "Cart: 1"],
    ["the name of a tool", 'classname="mypy"', "Cart: 1"],
    ["empty", 'classname=""', "Cart: 1"],
    ["a path with a line", 'classname="spec/cart_spec.lua:9"', "Cart in spec/cart_spec.lua: 1"],
  ])("no class is %s", (_, testCase, group) => {
    expect(groupsOf(`<testsuite name="Cart">${cases(testCase)}</testsuite>`)).toEqual([group]);
  });
});

test("no class is what a test's name ends with, as mocha-junit-reporter writes it", () => {
  const titles = ["adds", "sells", "adds"];
  const xml = titles.map((title) => `<testcase classname="${title}" name="Cart ${title}"/>`);
  expect(groupsOf(`<testsuite name="Cart">${xml.join("")}</testsuite>`)).toEqual(["Cart: 3"]);
});

test("a class is one also if the test before it is called after it", () => {
  const ofClass = (name: string) => `<testcase classname="Till late" name="${name}"/>`;
  const xml = ofClass("late") + ofClass("opens");
  expect(groupsOf(`<testsuite name="Cart">${xml}</testsuite>`)).toEqual([
    "Cart: 1",
    "Cart › Till late: 1",
  ]);
});

describe("the file is the suite's", () => {
  test.each([
    ["which says so", 'name="Cart" file="test/cart.js"', "Cart in test/cart.js: 1"],
    [
      "which is called after it",
      'name="src/cart.test.ts"',
      "src/cart.test.ts in src/cart.test.ts: 1",
    ],
  ])("%s", (_, suite, group) => {
    expect(groupsOf(`<testsuite ${suite}>${cases("")}</testsuite>`)).toEqual([group]);
  });

  test("also if a case says another, which may be the one that threw", () => {
    const xml = `<testsuite name="Cart" file="test/cart.js">${cases("", 'file="lib/till.js"')}</testsuite>`;
    expect(groupsOf(xml)).toEqual(["Cart in test/cart.js: 2"]);
  });
});

test("cases outside of suites without any place are grouped", () => {
  expect(groupsOf(cases("", 'classname="test"'))).toEqual([": 2"]);
});

test("more classes than anybody reads are counted in one", () => {
  const many = Array.from({ length: 20_010 }, (_, n) => `classname="shop.C${n}"`);
  const groups = groupsOf(`<testsuite name="pytest">${cases(...many)}</testsuite>`);
  expect(groups).toHaveLength(20_001);
  expect(groups.slice(-2)).toEqual(["shop.C19999: 1", "(further suites): 10"]);
});
