/**
 * Which lines of a trace are of libraries, the language's runtime and the test tool: what most readers skip. Only how
 * a trace is shown hangs on it.
 */

/** One for each line: whether it is a frame of somebody else's code, or belongs to one. */
export function markForeign(lines: readonly string[]): readonly boolean[] {
  const marks = lines.map(isForeign);
  for (const [i, line] of lines.entries()) {
    if (!marks[i]) continue;
    // Python shows the code below its frame, and marks in it.
    for (let next = i + 1; pythonFrame.test(line) && next <= i + 3; next++) {
      if (!/^\s{4}/.test(lines[next] ?? "") || pythonFrame.test(lines[next] ?? "")) break;
      marks[next] = true;
    }
    // Go and Rust name the function in the line before the place.
    if (goPlace.test(line) || rustPlace.test(line)) marks[i - 1] = i > 0;
  }
  return marks;
}

function isForeign(line: string): boolean {
  const start = line.slice(0, 500);
  return shapes.some(({ frame, foreign }) => frame.test(start) && foreign.test(start));
}

const pythonFrame = /^\s*File "/;
const goPlace = /^\s+\/\S+\.go:\d+/;
const rustPlace = /^\s+at \/rustc\//;

/** What a line must look like to be a frame at all, and what makes it foreign. */
const shapes: readonly { readonly frame: RegExp; readonly foreign: RegExp }[] = [
  // JavaScript
  {
    frame: /^\s*(?:at |❯ )/,
    foreign:
      /[/\\]node_modules[/\\]|\(?\bnode:|\bbun:|\bext:|<anonymous>\)?$|\(native\)$|native code|<Jasmine>|\binternal\/|jsr\.io|deno\.land\/std/,
  },
  // Java, Kotlin, Scala, Groovy
  {
    frame: /^\s*at /,
    foreign:
      /^\s*at (?:[\w.@-]+\/)?(?:java|javax|jakarta|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|org\.(?:junit|opentest4j|testng|assertj|hamcrest|mockito|easymock|spockframework|codehaus|apache\.(?:groovy|maven|tools|commons)|gradle|scalatest|scalactic|springframework|hibernate|eclipse|jboss)|junit|com\.intellij|com\.google\.(?:common|inject)|io\.(?:kotest|mockk|netty|cucumber)|worker\.org\.gradle|reactor|sbt|zio|cats|munit|android|androidx|dalvik)\./,
  },
  { frame: /^\s*\.\.\. \d+ (?:more|common frames)/, foreign: /\d/ },
  // .NET
  {
    frame: /^\s*at /,
    foreign: /^\s*at (?:System|Microsoft|Xunit|NUnit|Moq|FluentAssertions|Shouldly)\./,
  },
  // Python
  {
    frame: /^\s*(?:File "|\S+\.py:\d+: )/,
    foreign: /[/\\](?:site-packages|dist-packages)[/\\]|[/\\]lib[/\\]python\d|<frozen |<string>/i,
  },
  // Ruby
  {
    frame: /^\s*(?:# |from )?\S+:\d+:in /,
    foreign: /\/gems\/|\/lib\/ruby\/|<internal:/,
  },
  // Go
  {
    frame: goPlace,
    foreign: /\/go\/(?:[^/\s]+\/x64\/)?src\/|\/pkg\/mod\/|\/usr\/lib\/go|\/libexec\/src\//,
  },
  { frame: /^created by /, foreign: /^created by testing\./ },
  // Rust
  {
    frame: /^\s*\d+: /,
    foreign:
      /^\s*\d+: (?:<?(?:core|std|alloc|test|__rustc|rust_begin|__libc|_start|main$|clone|start_thread)|<unknown>)/,
  },
  { frame: rustPlace, foreign: /\/rustc\// },
  // PHP
  { frame: /^(?:#\d+ )?\/\S+\.php/, foreign: /\/vendor\// },
  // C and C++
  {
    frame: /^\s*#\d+ 0x/,
    foreign:
      /\btesting::|__libc_|\b_start\b|\/usr\/(?:lib|include)\/|\/sysdeps\/|libc-start|libsanitizer/,
  },
  // Dart
  {
    frame: /^\s*(?:#\d+ |package:|dart:)/,
    foreign: /\bdart:|package:(?:test|test_api|matcher|stack_trace|flutter_test|async)\//,
  },
  // Elixir
  { frame: /^\s*\([\w.-]+ [^)\s]+\) /, foreign: /^\s*\((?:ex_unit|elixir|stdlib|kernel|mix) / },
];
