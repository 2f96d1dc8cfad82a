import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../any-character.ts";
import { readFindings, readReport, readXml } from "../junit/read-xml.ts";

function report(content: string, attributes = 'version="10.0"'): string {
  return `<?xml version="1.0"?>\n<checkstyle ${attributes}>${content}</checkstyle>`;
}

function error(attributes: string, file = "src/Cart.java"): string {
  return report(`<file name="${file}"><error ${attributes}/></file>`);
}

describe("a Checkstyle report", () => {
  test("is read into findings with rule, level and place", () => {
    const read = readReport(
      error(
        `line="4" column="7" severity="warning" message="'19' is a magic number."
         source="com.puppycrawl.tools.checkstyle.checks.coding.MagicNumberCheck"`,
      ),
    );
    expect(read).toMatchObject({ format: "checkstyle", finds: "findings", tool: "Checkstyle" });
    expect(read.findings).toEqual([
      {
        kind: "rule",
        level: "warning",
        title: "MagicNumber",
        message: "'19' is a magic number.",
        rule: { id: "MagicNumber" },
        places: [{ path: "src/Cart.java", line: 4, column: 7 }],
      },
    ]);
  });

  test("without findings has no failure, but an empty file has one", () => {
    expect(readReport("<checkstyle/>")).toMatchObject({ findings: [], tool: "Checkstyle XML" });
    expect(readFindings("")).toMatchObject([{ kind: "report", level: "failure" }]);
  });

  test.each([
    ["violation", '<file name="a.cs"><violation line="3">Too long</violation></file>'],
    ["violation", '<violation file="a.cs" line="3"><note/></violation>'],
    ["Error", '<file name="a.cs"><Error line="3" message="x"/></file>'],
    ["warning", '<file name="a.cs"><list><warning message="x"/></list></file>', "list"],
  ])("with <%s>, which no writer writes, isn't green", (name, content, unread = name) => {
    expect(readFindings(report(content))).toEqual([
      {
        kind: "report",
        level: "failure",
        title: "Can't read out/junit.xml",
        message: `It contains <${unread}>, which Checkstyle XML doesn't define. Elements that weren't read and may be findings: 1. Have the tool write <error> elements, or SARIF.`,
        places: [],
      },
    ]);
  });

  test("counts elements that it can't read, beside its findings", () => {
    const two = '<file name="a.cs"><violation/><error message="x"/><violation/></file>';
    expect(readFindings(report(two))).toMatchObject([
      { kind: "rule", message: "x" },
      {
        kind: "report",
        message: expect.stringContaining("weren't read and may be findings: 2."),
      },
    ]);
  });

  test.each([
    ["error", "failure"],
    ["Fatal", "failure"],
    ["warn", "warning"],
    ["a word of its own", "warning"],
    ["INFO", "notice"],
    ["style", "notice"],
  ])("reads the severity %s as %s", (word, level) => {
    expect(readFindings(error(`severity="${word}" message="x"`))).toMatchObject([{ level }]);
  });

  test("reads an error without a severity as a failure, and leaves out the severity ignore", () => {
    expect(readFindings(error('message="x"'))).toMatchObject([{ level: "failure" }]);
    expect(readFindings(error('message="x" severity=""'))).toMatchObject([{ level: "failure" }]);
    expect(readFindings(error('message="x" severity="ignore"'))).toEqual([]);
  });

  test("lists severities that the format doesn't define in a note", () => {
    expect(readReport(error('severity="FAILURE" message="x"')).notes).toEqual([
      `Read levels that the format doesn't define: "FAILURE" as warning (unknown).`,
    ]);
  });

  test.each([
    ["eslint.rules.@typescript-eslint/no-shadow", "@typescript-eslint/no-shadow", "ESLint"],
    ["eslint.rules.no-var", "no-var", "ESLint"],
    ["PSR12.Files.FileHeader.Found", "PSR12.Files.FileHeader.Found", "PHP_CodeSniffer"],
    ["PHP-CS-Fixer.braces", "braces", "PHP-CS-Fixer"],
    ["detekt.MagicNumber", "MagicNumber", "detekt"],
    ["ShellCheck.SC2086", "SC2086", "ShellCheck"],
    ["swiftlint.rules.line_length", "line_length", "SwiftLint"],
    ["failure.tslint.no-any", "no-any", "TSLint"],
    ["htmlvalidate.rules.wcag/h37", "wcag/h37", "HTML-validate"],
    ["htmlhint.tag-pair", "tag-pair", "HTMLHint"],
    ["jshint.W033", "W033", "JSHint"],
    [
      "com.puppycrawl.tools.checkstyle.Style/StringLiterals",
      "Style/StringLiterals",
      "Checkstyle XML",
    ],
    ["org.scalastyle.file.FileLengthChecker", "FileLengthChecker", "Scalastyle"],
    [
      "com.puppycrawl.tools.checkstyle.checks.regexp.RegexpSinglelineCheck#no-todo",
      "RegexpSingleline#no-todo",
      "Checkstyle",
    ],
    ["com.example.checks.NoTabsCheck", "NoTabs", "Checkstyle XML"],
    ["argument.type", "argument.type", "Checkstyle XML"],
    ["lint/style/useTemplate", "lint/style/useTemplate", "Checkstyle XML"],
  ])("reads the source %s as rule %s of %s", (source, id, tool) => {
    const read = readReport(error(`message="x" source="${source}"`));
    expect(read.findings).toMatchObject([{ title: id, rule: { id } }]);
    expect(read.tool).toBe(tool);
  });

  test("has no specific tool name if several tools wrote it", () => {
    const errors = ["eslint.rules.eqeqeq", "PEAR.Files.IncludingFile.Use"].map(
      (source) => `<error message="x" source="${source}"/>`,
    );
    expect(readReport(report(`<file name="a">${errors.join("")}</file>`)).tool).toBe(
      "Checkstyle XML",
    );
  });

  test("removes the rule that ESLint's formatter appends to the message", () => {
    const read = readFindings(error('message="No var. (no-var)" source="eslint.rules.no-var"'));
    expect(read).toMatchObject([{ message: "No var." }]);
  });

  test("uses the tool's name as the title of an error without a rule", () => {
    const errors =
      '<error message="Parsing error" source=""/><error message="y" source="eslint.rules.no-var"/>';
    expect(readFindings(report(`<file name="a.js">${errors}</file>`))).toMatchObject([
      { title: "ESLint", message: "Parsing error" },
      { title: "no-var" },
    ]);
  });

  test.each([
    ['line="0" column="0"', { path: "a.php" }],
    ['line=""', { path: "a.php" }],
    ["", { path: "a.php" }],
    ['line="x" column="3"', { path: "a.php" }],
    ['line="12"', { path: "a.php", line: 12 }],
    ['line="12" column="0"', { path: "a.php", line: 12 }],
  ])("reads the place %s", (attributes, place) => {
    const [finding] = readFindings(error(`${attributes} message="x"`, "a.php"));
    expect(finding?.places).toEqual([place]);
  });

  test.each([
    ["C:\\work\\shop\\src\\Cart.cs", "C:\\work\\shop\\src\\Cart.cs"],
    ["src/Sums.php (in context of class Shop\\Cart)", "src/Sums.php"],
  ])("reads the file name %s", (name, path) => {
    expect(readFindings(error('line="1" message="x"', name))[0]?.places[0]?.path).toBe(path);
  });

  test("gives an error no place if the file has no name", () => {
    expect(readFindings(error('message="x"', ""))).toMatchObject([{ places: [] }]);
  });

  test("reads an exception as a failure in its file", () => {
    const trace = "CheckstyleException: Broken.java:1\n\tat com.example.A.b(A.java:3)";
    const inFile = `<file name="Broken.java"><exception><![CDATA[${trace}]]></exception></file>`;
    const asError = `<file name="Broken.java"><error line="1" severity="error" message="${trace.replace("\n\t", "&#10;#x9;")}" source="com.puppycrawl.tools.checkstyle.Checker"/></file>`;
    // Checkstyle's own writer escapes inside CDATA, too.
    const escaped = inFile.replace("\n\t", "&#10;#x9;");
    for (const content of [inFile, asError, escaped]) {
      expect(readFindings(report(content))).toEqual([
        {
          kind: "tool",
          level: "failure",
          title: "This file couldn't be checked",
          message: "CheckstyleException: Broken.java:1",
          details: "\tat com.example.A.b(A.java:3)",
          places: [{ path: "Broken.java" }],
        },
      ]);
    }
  });

  test("keeps every copy of a repeated error", () => {
    const twice = '<error line="1" message="x" source="y"/>'.repeat(2);
    expect(readFindings(report(`<file name="a">${twice}</file>`))).toHaveLength(2);
  });

  test("reads several reports from one file, and says so in a note", () => {
    const read = readReport(`${error('message="x"', "a")}\n${error('message="y"', "b")}`);
    expect(read.findings.map(({ places }) => places[0]?.path)).toEqual(["a", "b"]);
    expect(read.notes).toMatchObject([expect.stringContaining("several reports")]);
  });

  test("is read if PHP's notices precede it", () => {
    const read = readReport(`PHP Deprecated:  old in a.php on line 3\n${error('message="x"')}`);
    expect(read.findings).toMatchObject([{ message: "x" }]);
    expect(read.notes).toHaveLength(1);
  });

  test("keeps the findings before the point where it is cut off, and adds a failure", () => {
    const text = error('message="x"');
    expect(readFindings(text.slice(0, text.indexOf("</file>")))).toMatchObject([
      { kind: "rule", message: "x" },
      {
        kind: "report",
        message: expect.stringContaining("Findings counted before that point: 1."),
      },
    ]);
  });

  test("is rejected if another format is requested", () => {
    expect(readFindings(error('message="x"'), { format: "junit" })).toMatchObject([
      { message: "It is a Checkstyle report, but the input format asks for junit." },
    ]);
  });

  test("never throws and never loses a finding, whatever its attributes contain", () => {
    const value = fc
      .string({ unit: anyCharacter })
      .map((text) => text.replace(/[<&"]|\p{Cc}/gu, ""));
    const names = ["line", "column", "severity", "message", "source"] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(...names.map(() => value)), { minLength: 1 }), (rows) => {
        const errors = rows.map(
          (row) => `<error ${names.map((name, i) => `${name}="${row[i]}"`).join(" ")}/>`,
        );
        const reading = readXml(report(`<file name="a.c">${errors.join("")}</file>`));
        const findings = "reports" in reading ? (reading.reports[0]?.findings ?? []) : [];
        const ignored = rows.filter(([, , severity = ""]) =>
          ["none", "off", "ignore"].includes(severity.trim().toLowerCase()),
        );
        expect(findings).toHaveLength(rows.length - ignored.length);
        for (const { message, title } of findings) expect(message && title).not.toBe("");
      }),
    );
  });
});
