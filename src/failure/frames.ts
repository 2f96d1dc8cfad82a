/**
 * How the frames of a trace follow each other in the text:
 * `inner-first`: each called by the next, as in most languages;
 * `outer-first`: the most recent call last, as in Python;
 * `events`: no trace; each line is a failure by itself, in the order in which they happened.
 */
type FrameOrder = "inner-first" | "outer-first" | "events";

/**
 * A shape in which a tool names a line of a file. The pattern is held against one trimmed line of text, from its start; its named groups
 * are `path`, `line`, `column` (1-based) and `symbol`, the function that the frame is in.
 */
export interface FrameShape {
  readonly tool: string;
  /** The tool's documentation, or the source that writes the line. */
  readonly link: string;
  readonly pattern: RegExp;
  readonly order: FrameOrder;
  /** What every line of this shape contains or starts with; compared first, because it is cheap. */
  readonly contains?: string;
  readonly startsWith?: string;
  /** The line is where a test begins, not where it failed. */
  readonly isDefinition?: true;
  /** What a test merely logs looks the same. */
  readonly isLog?: true;
  /** The function's name in the line above, as group `symbol`. */
  readonly symbolAbove?: RegExp;
  /** `path` is a base name, and its folder is the package in `symbol`. */
  readonly isPackaged?: true;
}

/**
 * The first that fits decides. Lines come from strangers: every pattern is anchored, and none can backtrack beyond
 * linear work (test/failure/frames.test.ts holds them to it).
 */
export const frameShapes: readonly FrameShape[] = [
  {
    tool: "Java, Kotlin, Scala, Groovy, Clojure",
    link: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/StackTraceElement.html#toString()",
    pattern: /^at (?<symbol>.*[^\s(])\((?<path>[^\s()/\\:]+\.[A-Za-z]+):(?<line>\d+)\)/,
    order: "inner-first",
    startsWith: "at ",
    isPackaged: true,
  },
  {
    tool: ".NET, in any language of its messages, and Mono",
    link: "https://learn.microsoft.com/en-us/dotnet/api/system.environment.stacktrace",
    pattern:
      /^\S+ (?<symbol>[^()]+\([^()]*\)) (?:\[0x[\da-f]+\] )?\S+ (?<path>.+\.(?:cs|csx|fs|fsx|vb|razor|cshtml)):[^\d:]*(?<line>\d+)\.?$/,
    order: "inner-first",
    contains: ") ",
  },
  {
    tool: "V8 (Node.js, Chrome, Deno), Bun",
    link: "https://v8.dev/docs/stack-trace-api",
    pattern: /^at (?:async )?(?<symbol>[^(]+) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
    order: "inner-first",
    startsWith: "at ",
  },
  {
    tool: "Rust's backtraces",
    link: "https://doc.rust-lang.org/std/backtrace/index.html",
    pattern: /^at (?<path>.+\.rs):(?<line>\d+):(?<column>\d+)$/,
    order: "inner-first",
    startsWith: "at ",
    symbolAbove: /^\d+: (?<symbol>.+)$/,
  },
  {
    tool: "V8 without a function's name, Playwright",
    link: "https://v8.dev/docs/stack-trace-api",
    pattern: /^at (?:async )?(?<path>[^()]+):(?<line>\d+):(?<column>\d+)$/,
    order: "inner-first",
    startsWith: "at ",
  },
  {
    tool: "Catch2, Pest",
    link: "https://github.com/catchorg/Catch2/blob/devel/src/catch2/reporters/catch_reporter_junit.cpp",
    pattern: /^at (?<path>[^()]+)[:(](?<line>\d+)\)?$/,
    order: "events",
    startsWith: "at ",
  },
  {
    tool: "Vitest",
    link: "https://github.com/vitest-dev/vitest/blob/main/packages/vitest/src/node/reporters/junit.ts",
    pattern:
      /^❯ (?:(?<symbol>[^\s/\\:]+(?: \[as [^\]]+\])?) )?(?<path>\S.*):(?<line>\d+):(?<column>\d+)$/,
    order: "inner-first",
    startsWith: "❯ ",
  },
  {
    tool: "Vite",
    link: "https://github.com/vitejs/vite/blob/main/packages/vite/src/node/server/middlewares/error.ts",
    pattern: /^File: (?<path>.+):(?<line>\d+):(?<column>\d+)$/,
    order: "events",
    startsWith: "File: ",
  },
  {
    tool: "Babel, as Jest shows a file that it can't parse",
    link: "https://babeljs.io/docs/babel-parser",
    pattern: /^\w*Error: (?<path>(?:[A-Za-z]:)?[^:]+): .*\((?<line>\d+):(?<column>\d+)\)$/,
    order: "events",
    contains: "Error: ",
  },
  {
    tool: "Firefox, Safari",
    link: "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Error/stack",
    pattern: /^(?<symbol>[^\s@]*)@(?<path>\S+):(?<line>\d+):(?<column>\d+)$/,
    order: "inner-first",
    contains: "@",
  },
  {
    tool: "Playwright, above its traces",
    link: "https://github.com/microsoft/playwright/blob/main/packages/playwright/src/reporters/base.ts",
    pattern: /^(?:\[[^\]]*\] › )?(?<path>[^›:]+):(?<line>\d+):(?<column>\d+) (?:›|\S)/,
    order: "events",
    contains: " › ",
    isDefinition: true,
  },
  {
    tool: "Python's tracebacks, OCaml",
    link: "https://docs.python.org/3/library/traceback.html",
    pattern: /^(?:E +)?File "(?<path>[^"]+)", line (?<line>\d+)(?:, in (?<symbol>.+))?/,
    order: "outer-first",
    contains: 'File "',
  },
  {
    tool: "pytest",
    link: "https://docs.pytest.org/en/stable/how-to/output.html#modifying-python-traceback-printing",
    pattern: /^(?<path>(?:[A-Za-z]:)?[^:]+\.pyx?):(?<line>\d+):(?: in (?<symbol>\S+)| [\w.]+)?$/,
    order: "outer-first",
    contains: ".py",
  },
  {
    tool: "Go's panics, testify's traces, failures of Ginkgo",
    link: "https://pkg.go.dev/runtime/debug#Stack",
    pattern:
      /^(?:Error Trace:\s+|In \[[^\]]*\] at: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?: [+@].*)?$/,
    order: "inner-first",
    contains: ".go:",
    symbolAbove: /^(?<symbol>.+)\(.*\)$/,
  },
  {
    tool: "Go's test logs and compiler",
    link: "https://pkg.go.dev/testing#T.Log",
    pattern: /^(?:vet: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?::(?<column>\d+))?:/,
    order: "events",
    contains: ".go:",
    isLog: true,
  },
  {
    tool: "Rust",
    link: "https://doc.rust-lang.org/std/macro.panic.html",
    pattern:
      /^(?:thread '[^']*' (?:\(\d+\) )?)?panicked at (?<path>(?:[A-Za-z]:)?[^:']+):(?<line>\d+):(?<column>\d+)/,
    order: "inner-first",
    contains: "panicked at ",
  },
  {
    tool: "Rust before 1.73",
    link: "https://github.com/rust-lang/rust/pull/112849",
    pattern: /^.*', (?<path>[^\s:']+\.rs):(?<line>\d+):(?<column>\d+)$/,
    order: "inner-first",
    contains: "', ",
  },
  {
    tool: "Ruby, RSpec, Cucumber",
    link: "https://docs.ruby-lang.org/en/master/Exception.html#method-i-backtrace",
    pattern: /^(?:# |from )?(?<path>(?:[A-Za-z]:)?[^:]+):(?<line>\d+):in ['`](?<symbol>.+)'/,
    order: "inner-first",
    contains: ":in ",
  },
  {
    tool: "RSpec, where a shared example was included",
    link: "https://rspec.info/features/3-13/rspec-core/example-groups/shared-examples/",
    pattern: /^Shared Example Group: .* called from (?<path>[^\s:]+):(?<line>\d+)$/,
    order: "inner-first",
    startsWith: "Shared ",
  },
  {
    tool: "RSpec",
    link: "https://rspec.info/features/3-13/rspec-core/formatters/",
    pattern: /^# (?<path>[^:\s]+):(?<line>\d+)$/,
    order: "inner-first",
    startsWith: "# ",
  },
  {
    tool: "Minitest",
    link: "https://github.com/minitest/minitest/blob/master/lib/minitest.rb",
    pattern: /^(?<symbol>.+) \[(?<path>[^\][]+):(?<line>\d+)\]:?$/,
    order: "events",
    contains: " [",
  },
  {
    tool: "PHPUnit, Pest, Codeception",
    link: "https://docs.phpunit.de/en/12.0/textui.html",
    pattern: /^(?:in )?(?<path>(?:[A-Za-z]:)?[^:()]+\.(?:php|phpt|inc)):(?<line>\d+)$/,
    order: "inner-first",
    contains: ":",
  },
  {
    tool: "PHP's traces, Codeception, Nette Tester",
    link: "https://www.php.net/manual/en/exception.gettraceasstring.php",
    pattern: /^(?:#\d+|in) (?<path>[^()]+)\((?<line>\d+)\)/,
    order: "inner-first",
    contains: "(",
  },
  {
    tool: "AddressSanitizer and its kin, on Clang and GCC",
    link: "https://github.com/google/sanitizers/wiki/AddressSanitizerExampleUseAfterFree",
    pattern:
      /^#\d+ 0x[\da-f]+ in (?<symbol>.+) (?<path>(?:[A-Za-z]:)?[^\s:]+):(?<line>\d+)(?::(?<column>\d+))?$/,
    order: "inner-first",
    startsWith: "#",
  },
  {
    tool: "Dart's package:stack_trace",
    link: "https://pub.dev/packages/stack_trace",
    pattern: /^(?<path>\S+\.dart) (?<line>\d+):(?<column>\d+) +(?<symbol>\S.*)$/,
    order: "inner-first",
    contains: ".dart ",
  },
  {
    tool: "Dart",
    link: "https://api.dart.dev/dart-core/StackTrace-class.html",
    pattern: /^#\d+ +(?<symbol>[^(\s][^(]*) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
    order: "inner-first",
    startsWith: "#",
  },
  {
    tool: "ExUnit, where a test begins",
    link: "https://hexdocs.pm/ex_unit/ExUnit.Formatter.html",
    pattern: /^(?<path>[^\s:]+\.exs):(?<line>\d+)$/,
    order: "events",
    contains: ".exs:",
    isDefinition: true,
  },
  {
    tool: "Elixir",
    link: "https://hexdocs.pm/elixir/Exception.html#format_stacktrace/1",
    pattern:
      /^(?:\([\w.-]+ [^\s)]+\) )?(?<path>[^\s:()]+\.(?:exs?|erl)):(?<line>\d+):(?: (?<symbol>.+))?$/,
    order: "inner-first",
    contains: ".e",
  },
  {
    tool: "Bats",
    link: "https://bats-core.readthedocs.io/en/stable/usage.html",
    pattern:
      /^\(?(?:from function [`'](?<symbol>[^']*)' )?in (?:test )?file (?<path>.+), line (?<line>\d+)[,)]/,
    order: "inner-first",
    contains: " file ",
  },
  {
    tool: "Perl, where a call came from",
    link: "https://perldoc.perl.org/Carp",
    pattern: /^(?<symbol>[^(]+)\(.* called at (?<path>\S+) line (?<line>\d+)\.?$/,
    order: "inner-first",
    contains: " called at ",
  },
  {
    tool: "Perl, PHP's own errors",
    link: "https://perldoc.perl.org/functions/die",
    pattern: /^.*(?:at|in) (?<path>\S+) (?:on )?line (?<line>\d+)(?:\.|,.*)?$/,
    order: "events",
    contains: "line ",
  },
  {
    tool: "node-tap",
    link: "https://node-tap.org/reporter/",
    pattern: /^(?<symbol>[^\s(][^(]*) \((?<path>[^()]+):(?<line>\d+):(?<column>\d+)\)$/,
    order: "inner-first",
    contains: " (",
  },
  {
    tool: "assert() of C",
    link: "https://www.gnu.org/software/libc/manual/html_node/Consistency-Checking.html",
    pattern: /^[^\s:]+: (?<path>[^:()]+):(?<line>\d+): .*Assertion /,
    order: "events",
    contains: "Assertion ",
  },
  {
    tool: "behave, node:test's and tap's diagnostics",
    link: "https://node-tap.org/tap-format/",
    pattern: /^[Ll]ocation: '?(?<path>[^':]+):(?<line>\d+)(?::(?<column>\d+))?'?$/,
    order: "events",
    contains: "ocation: ",
  },
  {
    tool: "ScalaTest, testthat: at the end of the message",
    link: "https://www.scalatest.org/user_guide/using_assertions",
    pattern:
      /^.*\('?(?<path>[^():'/\\]+\.[A-Za-z]+):(?<line>\d+)(?::(?<column>\d+))?'?\)(?:: .*)?$/,
    order: "events",
    contains: "(",
  },
  {
    tool: "doctest, googletest and compilers of Microsoft's kind",
    link: "https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks",
    pattern: /^(?<path>[^()]+\.\w+)\((?<line>\d+)(?:,(?<column>\d+))?\)(?::|$)/,
    order: "events",
    contains: "(",
  },
  {
    tool: "GNU's style: GCC, Clang, googletest, XCTest, Busted, Hspec, mypy and many others",
    link: "https://www.gnu.org/prep/standards/html_node/Errors.html",
    pattern:
      // Neither Newman's "at Object.eval sandbox-script.js:2:1)" nor a host with its port.
      /^(?!at )(?<path>(?:file:\/\/|[A-Za-z]:)?[^:()]+\.(?!(?:com|org|net|io|dev|local|internal):)[A-Za-z]\w*):(?<line>\d+)(?::(?<column>\d+))?(?:[:\s]|$)/,
    order: "events",
    contains: ":",
  },
];
