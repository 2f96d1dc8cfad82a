import { expect, test } from "vitest";
import { withStandardNames } from "../../../src/formats/sarif/snake-case.ts";
import { readReports } from "../read-report.ts";

const log = {
  schema_uri: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: {
        driver: {
          name: "Lint",
          rules: [
            {
              id: "A1",
              default_configuration: { level: "error" },
              message_strings: { not_used: { text: "{0} isn't used." } },
            },
          ],
        },
      },
      original_uri_base_ids: { src_root: { uri: "src/" } },
      invocations: [{ execution_successful: false, exit_code_description: "out of memory" }],
      results: [
        {
          rule_id: "A1",
          message: { id: "not_used", arguments: ["x_y"] },
          partial_fingerprints: { line_hash: "ab" },
          locations: [
            {
              physical_location: {
                artifact_location: { uri: "a_b.py", uri_base_id: "src_root" },
                region: { start_line: 3, start_column: 5 },
              },
            },
          ],
        },
      ],
    },
  ],
};

test("names with underscores are read like the names of the standard", () => {
  const [report] = readReports(log);
  expect(report?.findings).toMatchObject([
    { kind: "tool", level: "failure", message: expect.stringContaining("out of memory") },
    {
      kind: "rule",
      level: "failure",
      message: "x_y isn't used.",
      rule: { id: "A1" },
      fingerprints: { line_hash: "ab" },
      places: [{ path: "src/a_b.py", line: 3, column: 5 }],
    },
  ]);
});

test("names of a tool's own in a property bag don't change how a log is read", () => {
  const run = { ...log.runs[0], properties: { scan_id: 7 } };
  const own = { ruleId: "A1", message: { text: "x" }, properties: { rule_id: "B2" } };
  const [report] = readReports({ version: "2.1.0", runs: [{ ...run, results: [own] }] });
  expect(report?.findings.at(-1)).toMatchObject({ rule: { id: "A1" }, message: "x" });
});

test.each([
  [
    "of a failed run without results",
    { invocations: [{ execution_successful: false }], results: [] },
  ],
  [
    "below a result's location",
    { results: [{ message: { text: "m" }, locations: [{ physical_location: {} }] }] },
  ],
  ["in the second result", { results: [{ level: "error" }, { rule_id: "A1" }] }],
])("names are found %s", (_, run) => {
  const logged = { version: "2.1.0", runs: [{ tool: { driver: { name: "Lint" } }, ...run }] };
  expect(JSON.stringify(withStandardNames(logged))).not.toContain("_");
});

test("a name of the standard isn't overwritten", () => {
  const both = { version: "2.1.0", runs: [{ results: [{ ruleId: "A1", rule_id: null }] }] };
  expect(withStandardNames(both)).toEqual(both);
});
