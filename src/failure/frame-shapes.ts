/**
 * The order of the frames in a trace:
 * `inner-first`: each frame was called by the next one, as in most languages;
 * `outer-first`: the most recent call is last, as in Python;
 * `events`: not a trace; each line is a separate failure, in the order of time.
 */
type FrameOrder = "inner-first" | "outer-first" | "events";

/**
 * The shape of a line that names a line of a file, or of a trace line without a file. The pattern is matched against
 * one trimmed line, from its start. Its named groups are `path`, `line`, `column` (1-based) and `symbol`, which is the
 * function of the frame. A pattern without `path` matches lines that name no file.
 */
export interface FrameShape {
  readonly tool: string;
  /** The tool's documentation or the source code that writes the line. */
  readonly link: string;
  readonly pattern: RegExp;
  readonly order: FrameOrder;
  /** The line belongs to a trace, so a message ends before it. */
  readonly isTrace: boolean;
  /** Matches those lines that belong to a library, the language's runtime or the test tool. */
  readonly library?: RegExp;
  /** The extension to append to `path` if the tool names a module instead of a file. */
  readonly extension?: string;
  /** Every line of this shape contains this text, or starts with it. It is checked first because that is cheap. */
  readonly contains?: string;
  readonly startsWith?: string;
  /** The line shows where a test is defined, not where it failed. */
  readonly isDefinition?: true;
  /** Normal log output can look the same. */
  readonly isLog?: true;
  /** Matches the line above, which belongs to the frame and has the function's name as group `symbol`. */
  readonly symbolAbove?: RegExp;
  /** `path` is a file name without its folder; the folder follows from the package in `symbol`. */
  readonly isPackaged?: true;
}

/** JavaScript, the JVM and .NET all write `at …`. A line without a file doesn't show which of them wrote it. */
const scriptLibrary =
  /[/\\]node_modules[/\\]|\(?\bnode:|\bbun:|\bext:|<anonymous>\)?$|\(native\)$|native code|<Jasmine>|\binternal\/|jsr\.io|deno\.land\/std/;
const jvmLibrary =
  /^at (?:[\w.@-]+\/)?(?:java|javax|jakarta|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|org\.(?:junit|opentest4j|testng|assertj|hamcrest|mockito|easymock|spockframework|codehaus|apache\.(?:groovy|maven|tools|commons)|gradle|scalatest|scalactic|springframework|hibernate|eclipse|jboss)|junit|com\.intellij|com\.google\.(?:common|inject)|io\.(?:kotest|mockk|netty|cucumber)|worker\.org\.gradle|reactor|sbt|zio|cats|munit|android|androidx|dalvik)\./;
const dotnetLibrary =
  /^\S{1,20} (?:System|Microsoft|Xunit|NUnit|Moq|FluentAssertions|Shouldly|Reqnroll|TechTalk\.SpecFlow)\./;
const pythonLibrary =
  /[/\\](?:site-packages|dist-packages)[/\\]|[/\\]lib[/\\]python\d|<frozen |<string>/i;
const rubyLibrary = /\/gems\/|\/lib\/ruby\/|<internal:/;
const phpLibrary = /\/vendor\//;
const dartLibrary =
  /\bdart:|package:(?:test|test_api|matcher|stack_trace|flutter_test|async)(?:\/|\s)/;
const nativeLibrary =
  /\btesting::|__libc_|\b_start\b|\/usr\/(?:lib|include)\/|\/sysdeps\/|libc-start|libsanitizer/;

/**
 * The first match wins. By default the order is `inner-first`, and a line belongs to a trace unless its order is
 * `events`. The lines are untrusted, so every pattern is anchored and runs in linear time (enforced by
 * test/failure/frames.test.ts).
 */
const table: readonly (Omit<FrameShape, "order" | "isTrace"> &
  Partial<Pick<FrameShape, "order" | "isTrace">>)[] = [
  {
    tool: "Cucumber-JVM, Karate: a step of a feature",
    link: "https://github.com/cucumber/cucumber-jvm/blob/main/cucumber-core/src/main/java/io/cucumber/core/runner/PickleStepTestStep.java",
    pattern: /^at (?<symbol>✽\..*)\((?:classpath:)?(?<path>[^()]+\.feature):(?<line>\d+)\)$/,
    startsWith: "at ✽",
  },
  {
    tool: "Java, Kotlin, Scala, Groovy, Clojure",
    link: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/StackTraceElement.html#toString()",
    pattern: /^at (?<symbol>.*[^\s(])\((?<path>[^\s()/\\:]+\.[A-Za-z]+):(?<line>\d+)\)/,
    startsWith: "at ",
    isPackaged: true,
    library: jvmLibrary,
  },
  {
    tool: ".NET, in any language of its messages, and Mono",
    link: "https://learn.microsoft.com/en-us/dotnet/api/system.environment.stacktrace",
    // Up to two words can precede the path, and one can follow it. F# names and folders may contain parentheses.
    pattern:
      /^\S+ (?<symbol>\S.*\)) (?:\[0x[\da-f]+\] )?(?:[^\s\\/]+ )?(?:[^\s\\/]+ )?(?<path>(?:[A-Za-z]:)?[\\/][^)]*(?:\)[^)]*)?\.(?:cs|csx|fs|fsx|vb|razor|cshtml|feature))(?: [^\s:]+)?:[^\d:]*(?<line>\d+)\.?$/,
    contains: ") ",
    library: dotnetLibrary,
  },
  {
    tool: ".NET, with a relative path",
    link: "https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/compiler-options/advanced#pathmap",
    pattern:
      /^\S+ (?<symbol>[^()]+\([^()]*\)) (?:\[0x[\da-f]+\] )?\S+ (?<path>[^\s()]+\.(?:cs|csx|fs|fsx|vb|razor|cshtml|feature)):[^\d:]*(?<line>\d+)\.?$/,
    contains: ") ",
    library: dotnetLibrary,
  },
  {
    tool: "Unity",
    link: "https://docs.unity3d.com/ScriptReference/StackTraceUtility.html",
    pattern: /^(?<symbol>\S.*\)) \(at (?<path>[^():]+\.cs):(?<line>\d+)\)$/,
    contains: " (at ",
    library: /^(?:System|UnityEngine|UnityEditor|NUnit)\./,
  },
  {
    tool: "V8 (Node.js, Chrome, Deno), Bun",
    link: "https://v8.dev/docs/stack-trace-api",
    pattern: /^at (?:async )?(?<symbol>[^(]+) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
    startsWith: "at ",
    library: scriptLibrary,
  },
  {
    tool: "Rust's backtraces",
    link: "https://doc.rust-lang.org/std/backtrace/index.html",
    pattern: /^at (?<path>.+\.rs):(?<line>\d+):(?<column>\d+)$/,
    startsWith: "at ",
    symbolAbove: /^\d+: (?<symbol>.+)$/,
    library: /\/rustc\//,
  },
  {
    tool: "V8 without a function's name, Playwright",
    link: "https://v8.dev/docs/stack-trace-api",
    pattern: /^at (?:async )?(?<path>[^()]+):(?<line>\d+):(?<column>\d+)$/,
    startsWith: "at ",
    library: scriptLibrary,
  },
  {
    tool: "Catch2, Pest",
    link: "https://github.com/catchorg/Catch2/blob/devel/src/catch2/reporters/catch_reporter_junit.cpp",
    pattern: /^at (?<path>[^()]+)[:(](?<line>\d+)\)?$/,
    order: "events",
    startsWith: "at ",
    isTrace: true,
  },
  {
    tool: "Vitest",
    link: "https://github.com/vitest-dev/vitest/blob/main/packages/vitest/src/node/reporters/junit.ts",
    pattern:
      /^❯ (?:(?<symbol>[^\s/\\:]+(?: \[as [^\]]+\])?) )?(?<path>\S.*):(?<line>\d+):(?<column>\d+)$/,
    startsWith: "❯ ",
    library: scriptLibrary,
  },
  {
    tool: "Oxc and Rolldown, as Vitest shows a file that it can't parse",
    link: "https://github.com/oxc-project/oxc-miette",
    pattern: /^╭─\[ ?(?<path>[^\]]+):(?<line>\d+):(?<column>\d+) ?\]/,
    order: "events",
    startsWith: "╭─[",
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
    library: pythonLibrary,
  },
  {
    tool: "pytest",
    link: "https://docs.pytest.org/en/stable/how-to/output.html#modifying-python-traceback-printing",
    pattern: /^(?<path>(?:[A-Za-z]:)?[^:]+\.pyx?):(?<line>\d+):(?: in (?<symbol>\S+)| [\w.]+)?$/,
    order: "outer-first",
    contains: ".py",
    library: pythonLibrary,
    isTrace: false,
  },
  {
    tool: "Go's panics, testify's traces, failures of Ginkgo",
    link: "https://pkg.go.dev/runtime/debug#Stack",
    pattern:
      /^(?:Error Trace:\s+|In \[[^\]]*\] at: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?: [+@].*)?$/,
    contains: ".go:",
    symbolAbove: /^(?<symbol>.+)\(.*\)$/,
    library: /\/go\/(?:[^/\s]+\/x64\/)?src\/|\/pkg\/mod\/|\/usr\/lib\/go|\/libexec\/src\//,
  },
  {
    tool: "Go's test logs and compiler",
    link: "https://pkg.go.dev/testing#T.Log",
    // Go 1.14 writes the test before its file.
    pattern:
      /^(?:vet: |(?:Test|Benchmark|Example)[^\s:]*: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?::(?<column>\d+))?:/,
    order: "events",
    contains: ".go:",
    isLog: true,
  },
  {
    tool: "Rust",
    link: "https://doc.rust-lang.org/std/macro.panic.html",
    pattern:
      /^(?:thread '[^']*' (?:\(\d+\) )?)?panicked at (?<path>(?:[A-Za-z]:)?[^:']+):(?<line>\d+):(?<column>\d+)/,
    contains: "panicked at ",
    isTrace: false,
  },
  {
    tool: "Rust before 1.73",
    link: "https://github.com/rust-lang/rust/pull/112849",
    pattern: /^.*', (?<path>[^\s:']+\.rs):(?<line>\d+):(?<column>\d+)$/,
    contains: "', ",
    isTrace: false,
  },
  {
    tool: "Ruby, RSpec, Cucumber",
    link: "https://docs.ruby-lang.org/en/master/Exception.html#method-i-backtrace",
    pattern: /^(?:# |from )?(?<path>(?:[A-Za-z]:)?[^:]+):(?<line>\d+):in ['`](?<symbol>.+)'/,
    contains: ":in ",
    library: rubyLibrary,
  },
  {
    tool: "RSpec, where a shared example was included",
    link: "https://rspec.info/features/3-13/rspec-core/example-groups/shared-examples/",
    pattern: /^Shared Example Group: .* called from (?<path>[^\s:]+):(?<line>\d+)$/,
    startsWith: "Shared ",
  },
  {
    tool: "RSpec",
    link: "https://rspec.info/features/3-13/rspec-core/formatters/",
    pattern: /^# (?<path>[^:\s]+):(?<line>\d+)$/,
    startsWith: "# ",
    library: rubyLibrary,
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
    contains: ":",
    library: phpLibrary,
  },
  {
    tool: "PHP's traces, Codeception, Nette Tester",
    link: "https://www.php.net/manual/en/exception.gettraceasstring.php",
    pattern: /^(?:#\d+|in) (?<path>[^()]+)\((?<line>\d+)\)/,
    contains: "(",
    library: phpLibrary,
  },
  {
    tool: "AddressSanitizer and its kin, on Clang and GCC",
    link: "https://github.com/google/sanitizers/wiki/AddressSanitizerExampleUseAfterFree",
    pattern:
      /^#\d+ 0x[\da-f]+ in (?<symbol>.+) (?<path>(?:[A-Za-z]:)?[^\s:]+):(?<line>\d+)(?::(?<column>\d+))?$/,
    startsWith: "#",
    library: nativeLibrary,
  },
  {
    tool: "Dart's package:stack_trace",
    link: "https://pub.dev/packages/stack_trace",
    pattern: /^(?<path>\S+\.dart) (?<line>\d+):(?<column>\d+) +(?<symbol>\S.*)$/,
    contains: ".dart ",
    library: dartLibrary,
  },
  {
    tool: "Dart",
    link: "https://api.dart.dev/dart-core/StackTrace-class.html",
    pattern: /^#\d+ +(?<symbol>[^(\s][^(]*) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
    startsWith: "#",
    library: dartLibrary,
  },
  {
    tool: "Dart and Flutter, where a file can't be loaded or an expectation stands",
    link: "https://github.com/dart-lang/test/blob/master/pkgs/test_core/lib/src/runner/load_exception.dart",
    pattern:
      /^(?:Failed to load "[^"]*": ?)?(?<path>(?:file:\/\/|[A-Za-z]:)?[^\s:]+\.dart)(?::| line )(?<line>\d+)(?::(?<column>\d+)(?::.*)?)?$/,
    order: "events",
    contains: ".dart",
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
    contains: ".e",
    library: /^\((?:ex_unit|elixir|stdlib|kernel|mix) /,
  },
  {
    tool: "Erlang",
    link: "https://www.erlang.org/doc/apps/stdlib/erl_error.html#format_exception/4",
    pattern:
      /^(?:in (?:function|call from) +(?<symbol>[^\s(]+) )?\((?<path>[^()]+\.[eh]rl), line (?<line>\d+)\)/,
    contains: "rl, line ",
  },
  {
    tool: "Erlang, the place in a printed term",
    link: "https://www.erlang.org/doc/system/errors.html#the-call-stack-back-trace-stacktrace",
    pattern: /^.*\{file, ?"(?<path>[^"]+)"\}, ?\{line, ?(?<line>\d+)\}/,
    order: "events",
    contains: "{file,",
  },
  {
    tool: "Elixir, the place in an inspected term",
    link: "https://hexdocs.pm/elixir/Exception.html#t:location/0",
    pattern: /^.*\bfile: ~?c?["'](?<path>[^"']+)["'], line: (?<line>\d+)/,
    order: "events",
    contains: "file: ",
  },
  {
    tool: "Bats",
    link: "https://bats-core.readthedocs.io/en/stable/usage.html",
    pattern:
      /^\(?(?:from function [`'](?<symbol>[^']*)' )?in (?:test )?file (?<path>.+), line (?<line>\d+)[,)]/,
    contains: " file ",
    isTrace: false,
  },
  {
    tool: "Perl, where a call came from",
    link: "https://perldoc.perl.org/Carp",
    pattern: /^(?<symbol>[^(]+)\(.* called at (?<path>\S+) line (?<line>\d+)\.?$/,
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
    tool: "AVA's diagnostics in TAP",
    link: "https://github.com/avajs/ava/blob/main/lib/reporters/tap.js",
    pattern:
      /^at: (?:(?<symbol>[^():]+) \()?(?<path>(?:file:\/\/)?[^():]+):(?<line>\d+):(?<column>\d+)\)?$/,
    startsWith: "at: ",
    library: scriptLibrary,
  },
  {
    tool: "node-tap",
    link: "https://node-tap.org/reporter/",
    pattern: /^(?<symbol>[^\s(][^(]*) \((?<path>[^()]+):(?<line>\d+):(?<column>\d+)\)$/,
    contains: " (",
    isTrace: false,
  },
  {
    tool: "MATLAB",
    link: "https://www.mathworks.com/help/matlab/ref/matlab.unittest.plugins.diagnosticrecord-class.html",
    pattern: /^In (?<path>.+\.m) \((?<symbol>[^()]*)\) at (?<line>\d+)$/,
    startsWith: "In ",
  },
  {
    tool: "MATLAB, by the name of a function's file",
    link: "https://www.mathworks.com/help/matlab/ref/mexception.getreport.html",
    pattern:
      /^Error (?:using|in) (?<path>[A-Za-z]\w*)(?:[>/](?<symbol>[\w./]+))? \(line (?<line>\d+)\)$/,
    startsWith: "Error ",
    extension: ".m",
    isTrace: false,
  },
  {
    tool: "Godot, below the project's folder",
    link: "https://docs.godotengine.org/en/stable/tutorials/io/data_paths.html",
    pattern: /^.*\bres:\/\/(?<path>[^:]+\.\w+):(?<line>\d+)/,
    order: "events",
    contains: "res://",
  },
  {
    tool: "PHPStan, in a trait",
    link: "https://github.com/phpstan/phpstan-src/blob/2.1.x/src/Command/ErrorFormatter/JunitErrorFormatter.php",
    pattern: /^(?<path>[^()]+\.\w+) \(in context of [^()]*\):(?<line>\d+)/,
    order: "events",
    contains: " (in context of ",
  },
  {
    tool: "TFLint: a line and its columns",
    link: "https://github.com/terraform-linters/tflint/blob/master/formatter/junit.go",
    pattern:
      /^(?:Range: )?(?<path>(?:[A-Za-z]:)?[^\s:()]+\.\w+):(?<line>\d+),(?<column>\d+)-\d+(?::|$)/,
    order: "events",
    contains: ",",
  },
  {
    tool: "stylelint-junit-formatter, CUnit: a line before its file",
    link: "https://github.com/eddies/stylelint-junit-formatter",
    pattern:
      /^(?:On|Test failed at) line +(?<line>\d+)(?:, column (?<column>\d+))? in (?:file +)?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.\w+)(?: *:)?$/,
    order: "events",
    contains: " line ",
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
    tool: "ScalaTest, testthat, fastlane: at the end of the message",
    link: "https://www.scalatest.org/user_guide/using_assertions",
    // A path with white space is absolute. Otherwise "(error in src/cart.c:3)" and "(GET /users.json:404)" were paths.
    pattern:
      /^.*\('?(?<path>(?:\/[^():']+|[^\s():'/][^\s():']*)\.[A-Za-z]+):(?<line>\d+)(?::(?<column>\d+))?'?\)(?:: .*)?$/,
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
      // Matches neither Newman's "at Object.eval sandbox-script.js:2:1)" nor a host with a port. lit quotes by "# | ".
      /^(?:# \| )?(?!at )(?<path>(?:file:\/\/|[A-Za-z]:)?[^:()]+\.(?!(?:com|org|net|io|dev|local|internal):)[A-Za-z]\w*):(?<line>\d+)(?::(?<column>\d+))?(?:[:\s]|$)/,
    order: "events",
    contains: ":",
  },
  {
    tool: "JavaScript, the JVM and .NET, without a file",
    link: "https://learn.microsoft.com/en-us/dotnet/api/system.environment.stacktrace",
    pattern: /^at (?:async |new )?[^\s(]+(?: \[as [^\]]+\])?(?: ?\(.*)?$/,
    startsWith: "at ",
    library: new RegExp([scriptLibrary, jvmLibrary, dotnetLibrary].map((r) => r.source).join("|")),
  },
  {
    tool: "The JVM, where a trace goes on as the one before",
    link: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Throwable.html#printStackTrace()",
    pattern: /^\.\.\. \d+ (?:more|common frames)/,
    startsWith: "... ",
    library: /\d/,
  },
  {
    tool: "Vitest, without a line",
    link: "https://github.com/vitest-dev/vitest/blob/main/packages/vitest/src/node/reporters/junit.ts",
    pattern: /^❯ \S/,
    startsWith: "❯ ",
    library: scriptLibrary,
  },
  {
    tool: "Python, of code without a file",
    link: "https://docs.python.org/3/library/traceback.html",
    pattern: /^File "/,
    order: "outer-first",
    startsWith: 'File "',
    library: pythonLibrary,
  },
  {
    tool: "Go, where a goroutine was started",
    link: "https://pkg.go.dev/runtime/debug#Stack",
    pattern: /^created by \S/,
    startsWith: "created by ",
    library: /^created by testing\./,
  },
  {
    tool: "Rust's backtraces, a function's name",
    link: "https://doc.rust-lang.org/std/backtrace/index.html",
    pattern:
      /^\d+: +(?:0x[\da-f]+ - )?(?:[^\s:]+::\S|<|main$|_start$|__libc|clone|start_thread|rust_begin|__rustc)/,
    contains: ": ",
    library:
      /^\d+: +(?:0x[\da-f]+ - )?(?:<?(?:core|std|alloc|test|__rustc|rust_begin|__libc|_start|main$|clone|start_thread)|<unknown>)/,
  },
  {
    tool: "PHP, C and C++, Dart: a numbered frame",
    link: "https://www.php.net/manual/en/exception.gettraceasstring.php",
    pattern: /^#\d+ +\S/,
    startsWith: "#",
    library: new RegExp(
      `^#\\d+ +(?:0x.*(?:${nativeLibrary.source})|.*(?:${dartLibrary.source})|/.*${phpLibrary.source})`,
    ),
  },
  {
    tool: "Dart's package:stack_trace, without a line",
    link: "https://pub.dev/packages/stack_trace",
    pattern: /^(?:package:|dart:)\S+ +\S|^<asynchronous suspension>$/,
    library: dartLibrary,
  },
  {
    tool: "Code below a message, with the numbers of its lines",
    link: "https://babeljs.io/docs/babel-code-frame",
    pattern: /^>? ?\d+ +\|/,
    contains: "|",
  },
];

export const frameShapes: readonly FrameShape[] = table.map((shape) => {
  const { order = "inner-first", isTrace = order !== "events" } = shape;
  return { ...shape, order, isTrace };
});
