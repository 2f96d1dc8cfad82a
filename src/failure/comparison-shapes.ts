/** The ways in which test tools write what an assertion compared. No pattern backtracks over text it has read. */
export interface ComparisonShape {
  readonly tool: string;
  /** Global. The groups are `expected` and `actual`, or `left` and `right` if the tool doesn't say which is which. */
  readonly pattern: RegExp;
  /** The values are part of a sentence. */
  readonly isProse?: true;
  /** A match contains only the two values, so other words with the same values can replace it. */
  readonly hasOnlyValues?: true;
}

/** The first match wins, so unambiguous shapes come first. */
export const comparisonShapes: readonly ComparisonShape[] = [
  {
    tool: "JUnit, opentest4j, kotlin.test, MSTest, mocha's messages of the same kind",
    pattern:
      /\b[Ee]xpected:? ?<(?<expected>.{0,300}?)>[,.]? (?:but was|[Aa]ctual):? ?<(?<actual>.*)>/g,
    hasOnlyValues: true,
  },
  {
    tool: "TestNG",
    pattern: /\bexpected \[(?<expected>.{0,300}?)\] but found \[(?<actual>.{0,300}?)\]/g,
    hasOnlyValues: true,
  },
  {
    tool: "GoogleTest",
    pattern:
      /^Expected equality of these values:\n {2}(?<leftName>\S.*)\n(?: {4}Which is: (?<left>.+)\n)? {2}(?<rightName>\S.*)(?:\n {4}Which is: (?<right>.+))?/gm,
  },
  {
    tool: "Gomega",
    pattern:
      /^[ \t]?Expected\n[ \t]+(?:<[^\n>]{0,100}>: ?)?(?<actual>\S.*)\nto (?:equal|be (?:identical|equivalent) to|be)\n[ \t]+(?:<[^\n>]{0,100}>: ?)?(?<expected>\S.*)$/gm,
  },
  {
    tool: "busted's luassert",
    pattern: /^Passed in:\n(?<actual>.+)\nExpected:\n(?<expected>.+)$/gm,
  },
  {
    tool: "AssertJ",
    pattern:
      /^Expecting(?: actual)?:\n[ \t]*(?<actual>\S.*)\nto be (?:equal to|the same as):\n[ \t]*(?<expected>\S.*)$/gm,
  },
  {
    tool: "Jest, Vitest, Playwright, Bun, Hamcrest, AssertJ, RSpec, Minitest, testify, xUnit.net, NUnit, bats-assert",
    pattern:
      /^[ \t#]*(?:[Ee]xpected|[Ww]ant(?:ed)?)(?: (?:value|string|substring|pattern|message|length|constructor|number of calls|to contain))?[ \t]*:[ \t]*(?<expected>\S.*)\n[ \t#]*(?:[Rr]eceived|[Aa]ctual|[Bb]ut was|[Bb]ut|[Gg]ot)(?: (?:value|string|array|object|message|length|constructor|number of calls))?[ \t]*:[ \t]*(?<actual>\S.*)$/gm,
  },
  {
    tool: "Test::More, of structures",
    pattern:
      /^[ \t#]*\$got\S{0,100} = (?<actual>.+)\n[ \t#]*\$expected\S{0,100} = (?<expected>.+)$/gm,
  },
  {
    tool: "Test::More, TAP, go-cmp's habit, GoogleTest's truth",
    pattern:
      /^[ \t#]*(?:[Aa]ctual|[Gg]ot|[Ff]ound)[ \t]*:[ \t]*(?<actual>\S.*)\n[ \t#]*(?:[Ee]xpected|[Ww]ant(?:ed)?)[ \t]*:[ \t]*(?<expected>\S.*)$/gm,
  },
  {
    tool: "Rust, ExUnit",
    pattern: /^[ \t]*left: +(?<left>\S.*)\n[ \t]*right: +(?<right>\S.*)$/gm,
  },
  {
    tool: "PHPUnit",
    pattern:
      /^Failed asserting that (?<actual>(?:(?! matches | is ).){1,300}) (?:matches expected|is (?:identical|equal) to) (?<expected>.+)\.$/gm,
    hasOnlyValues: true,
  },
  {
    tool: "XCTest",
    pattern:
      /\bXCTAssertEqual failed: \("(?<left>.{0,300}?)"\) is not equal to \("(?<right>.{0,300}?)"\)/g,
  },
  {
    tool: "Catch2, doctest",
    pattern:
      /^(?:with expansion:\n[ \t]*|[ \t]*values: [A-Z_]{1,30}\( )(?<left>(?:(?! == ).){1,300}) == (?<right>.+?)(?: \))?$/gm,
  },
  {
    tool: "Boost.Test",
    pattern: /\bhas failed \[(?<left>(?:(?! != ).){1,300}) != (?<right>.+)\]/g,
  },
  {
    tool: "Chai and Vitest, of lengths, calls and status codes",
    pattern:
      / to (?:have a length of|have status code|be called) (?<expected>\d+(?: times)?),? but got (?<actual>\d+(?: times)?)/g,
  },
  {
    tool: "pytest",
    pattern:
      /^(?:[\w.]{1,100}: )?assert (?<left>(?:(?! (?:==|and|or|in|is) ).){1,300}) == (?<right>(?:(?! (?:==|and|or) ).){1,300})$/gm,
  },
  {
    tool: "node:assert",
    pattern: /^(?<actual>(?:(?! !==? ).){1,300}) !== (?<expected>(?:(?! !==? ).){1,300})$/gm,
    isProse: true,
    hasOnlyValues: true,
  },
  {
    tool: "Chai, Vitest",
    pattern:
      /\bexpected (?<actual>(?:(?! to ).){1,300}) to (?:(?:strictly |deeply |loosely |deep |strict )?equal|eql|be)(?: to)? (?<expected>(?:(?! \/\/ ).){1,300})(?: \/\/ .*)?$/gm,
    isProse: true,
    hasOnlyValues: true,
  },
  {
    tool: "Jasmine",
    pattern: /\bExpected (?<actual>(?:(?! to ).){1,300}) to (?:be|equal) (?<expected>.+)\.$/gm,
    isProse: true,
    hasOnlyValues: true,
  },
  {
    tool: "ScalaTest",
    pattern:
      /^(?<left>(?:(?! (?:was|did) ).){1,300}) (?:was not equal to|did not equal) (?<right>.+)$/gm,
    isProse: true,
  },
  {
    tool: "Go's habit",
    pattern:
      /(?:\bgot:?|=|\bis) (?<actual>[^,;\n]{1,300})[,;] (?:want|expected):? (?<expected>.+)$/gm,
    isProse: true,
  },
  {
    tool: "anybody's words",
    pattern: /\bexpected:? (?<expected>[^,;\n]{1,300}?),? (?:but )?(?:got|was):? (?<actual>.+)$/gim,
    isProse: true,
  },
];
