import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { UserError } from "../src/errors.ts";
import { formats } from "../src/formats/registry.ts";
import { readInputs } from "../src/inputs.ts";
import { listWords } from "../src/text.ts";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

const action: Action = parse(readFileSync(join(import.meta.dirname, "../action.yml"), "utf8"));

/** Returns the inputs as the runner passes them: the defaults of action.yml, overridden by `with:`. */
function makeInputs(with_: Readonly<Record<string, string>> = {}) {
  const names = new Set<string>();
  const get = (name: string) => {
    names.add(name);
    const value = { reports: "**/*.xml", token: "t0ken", ...with_ }[name];
    return (value ?? action.inputs[name]?.default ?? "").trim();
  };
  return { get, names };
}

test("exactly the inputs of action.yml are read", () => {
  const { get, names } = makeInputs();
  readInputs(get);
  expect([...names].sort()).toEqual(Object.keys(action.inputs).sort());
});

test("action.yml has the expected defaults", () => {
  expect(readInputs(makeInputs().get)).toMatchObject({
    format: undefined,
    name: "Reports",
    sha: undefined,
    failOn: "failure",
    failStep: true,
    ifNoReports: "error",
    mergeRetries: false,
    minTests: 0,
    maxAnnotations: 500,
    minLevel: "notice",
    listTests: "failed",
    checkRun: true,
    jobSummary: true,
  });
});

test("the input reports is split into lines, without blank lines and comments", () => {
  const reports = "\n  a/*.xml\r\n# not these\n\n!a/old.xml\n";
  expect(readInputs(makeInputs({ reports }).get).reports).toEqual(["a/*.xml", "!a/old.xml"]);
});

test.each([
  [{ "fail-on": "error" }, { failOn: "failure" }],
  [{ "fail-on": "Error" }, { failOn: "failure" }],
  [{ "fail-on": "Warning" }, { failOn: "warning" }],
  [{ "min-level": "ERROR" }, { minLevel: "failure" }],
  [{ "if-no-reports": "Warn" }, { ifNoReports: "warn" }],
  [{ format: "JUnit" }, { format: "junit" }],
])("synonyms and other capitalization are accepted: %j", (with_, inputs) => {
  expect(readInputs(makeInputs(with_ as Record<string, string>).get)).toMatchObject(inputs);
});

test("booleans are accepted as YAML 1.2 spells them", () => {
  for (const value of ["true", "True", "TRUE"]) {
    expect(readInputs(makeInputs({ "fail-step": value }).get).failStep).toBe(true);
  }
  expect(readInputs(makeInputs({ "fail-step": "False" }).get).failStep).toBe(false);
});

describe("an empty input", () => {
  const names = Object.keys(action.inputs).filter((name) => !["reports", "token"].includes(name));

  test.each(names)("%s has its default value", (name) => {
    expect(readInputs(makeInputs({ [name]: "" }).get)).toEqual(readInputs(makeInputs().get));
    expect(readInputs(makeInputs({ [name]: "  " }).get)).toEqual(readInputs(makeInputs().get));
  });

  test("token is accepted, because a later message explains it", () => {
    expect(readInputs(makeInputs({ token: "" }).get).token).toBe("");
  });
});

describe("an invalid input is rejected in one line with its name, its value and the allowed values", () => {
  test.each([
    [
      { reports: "" },
      "Input reports: is empty; it takes globs of the report files, one per line, such as **/TEST-*.xml.",
    ],
    [
      { reports: "!a.xml" },
      'Input reports: got "!a.xml"; it takes globs of the report files, one per line, such as **/TEST-*.xml.',
    ],
    [
      { format: "junt" },
      `Input format: got "junt"; it takes ${listWords(["auto", ...formats.map(({ name }) => name)], "or")}. Did you mean junit?`,
    ],
    [
      { "merge-retries": "every" },
      'Input merge-retries: got "every"; it takes true, false or all.',
    ],
    [{ name: "a\nb" }, 'Input name: got "a\\nb"; it takes the name of the check run, on one line.'],
    [{ token: "t0k en" }, "Input token: it has spaces or other characters that no token has."],
    [
      { sha: "main" },
      'Input sha: got "main"; it takes a full commit id of 40 hex digits, or nothing for the event\'s own commit.',
    ],
    [
      { "fail-on": "errors" },
      'Input fail-on: got "errors"; it takes failure, warning, notice or never. Did you mean failure?',
    ],
    [
      { "fail-on": "warnings" },
      'Input fail-on: got "warnings"; it takes failure, warning, notice or never. Did you mean warning?',
    ],
    [
      { "fail-on": "none" },
      'Input fail-on: got "none"; it takes failure, warning, notice or never. Did you mean never?',
    ],
    [
      { comment: "off" },
      'Input comment: got "off"; it takes never, failures, changes or always. Did you mean never?',
    ],
    [
      { "list-tests": "never" },
      'Input list-tests: got "never"; it takes failed, all or none. Did you mean none?',
    ],
    [
      { "json-file": "out/result", "summary-file": "out/result" },
      'Input summary-file: got "out/result"; it takes another file than json-file.',
    ],
    [
      { "json-file": "r.json", "summary-file": "./r.json" },
      'Input summary-file: got "./r.json"; it takes another file than json-file.',
    ],
    [
      { "json-file": "/tmp/out/../r.json", "summary-file": "/tmp//./r.json" },
      'Input summary-file: got "/tmp//./r.json"; it takes another file than json-file.',
    ],
    [{ "min-level": "none" }, 'Input min-level: got "none"; it takes failure, warning or notice.'],
    [
      { "min-level": "info" },
      'Input min-level: got "info"; it takes failure, warning or notice. Did you mean notice?',
    ],
    [
      { "min-level": "quiet" },
      'Input min-level: got "quiet"; it takes failure, warning or notice.',
    ],
    [
      { "list-tests": "fialed" },
      'Input list-tests: got "fialed"; it takes failed, all or none. Did you mean failed?',
    ],
    [
      { "fail-step": "yes" },
      'Input fail-step: got "yes"; it takes true or false. Did you mean true?',
    ],
    [{ "min-tests": "ten" }, 'Input min-tests: got "ten"; it takes a whole number, 0 or more.'],
    [
      { "max-annotations": "-1" },
      'Input max-annotations: got "-1"; it takes a whole number, 0 or more.',
    ],
    [
      { "max-annotations": "1e3" },
      'Input max-annotations: got "1e3"; it takes a whole number, 0 or more.',
    ],
    [
      { "details-url": "javascript:alert(1)" },
      'Input details-url: got "javascript:alert(1)"; it takes an address that starts with https:// or http://.',
    ],
  ])("%j", (with_, message) => {
    expect(() => readInputs(makeInputs(with_ as Record<string, string>).get)).toThrow(
      new UserError(message),
    );
  });
});
