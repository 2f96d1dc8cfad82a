import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeCheckout, runBundle } from "./run-bundle.ts";

// The reports name another site or a file wherever their format allows it.
const site = "http://127.0.0.1:9";
const reports = {
  "reports/a.xml": `<?xml version="1.0"?>
<?xml-stylesheet href="${site}/style.xsl"?>
<!DOCTYPE testsuite SYSTEM "${site}/junit.dtd" [<!ENTITY % more SYSTEM "${site}/more.dtd"> %more; <!ENTITY file SYSTEM "file:///etc/hostname">]>
<testsuite xmlns:xi="http://www.w3.org/2001/XInclude" name="$(touch ran)" hostname="127.0.0.1">
  <xi:include href="${site}/include.xml"/>
  <testcase name="\`touch ran\`" classname="; touch ran" file="${site}/a.ts"><failure message="&file;">at ${site}/a.ts:1:1</failure></testcase>
</testsuite>`,
  "reports/a.sarif": JSON.stringify({
    $schema: `${site}/schema.json`,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "x", informationUri: site, rules: [{ id: "a", helpUri: site }] } },
        originalUriBaseIds: { ROOT: { uri: `${site}/` } },
        versionControlProvenance: [{ repositoryUri: `${site}/shop.git` }],
        externalPropertyFileReferences: { results: [{ location: { uri: `${site}/results` } }] },
        invocations: [{ commandLine: "touch ran", executionSuccessful: true }],
        results: [
          {
            ruleId: "a",
            message: { text: `[link](${site})` },
            locations: [
              { physicalLocation: { artifactLocation: { uri: "a.ts", uriBaseId: "ROOT" } } },
            ],
          },
        ],
      },
    ],
  }),
};

test("whatever reports contain, the action connects only to the API, writes only check runs and starts only git", async () => {
  const workspace = makeCheckout({ "a.ts": "a\n", ...reports });
  const activityLog = join(workspace, "reports", "watched.txt");
  const { run, checks } = await runBundle({
    workspace,
    inputs: { reports: "reports/a.*" },
    job: {
      env: {
        NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "watch.ts"))}`,
        ACTIVITY_LOG: activityLog,
      },
    },
  });
  expect(run?.conclusion).toBe("failure");
  expect(existsSync(join(workspace, "ran"))).toBe(false);
  const requests = checks.exchanges().map(({ request }) => request);
  const writes = requests.filter(({ method }) => method !== "GET");
  expect(writes.length).toBeGreaterThan(1);
  for (const { path } of writes) {
    expect(path).toMatch(/^\/repos\/octo-org\/shop\/check-runs(?:\/\d+)?$/);
  }
  const api = requests[0]?.headers.host;
  expect(new Set(readFileSync(activityLog, "utf8").trim().split("\n"))).toEqual(
    new Set([`connects to ${api}`, "starts git"]),
  );
});
