/** `npm run bench:locate`: measures placing 5,000 failures in a monorepo of 200,000 files. */
import { locate } from "../src/locate/index.ts";
import type { Repository } from "../src/locate/repository.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Report } from "../src/model/report.ts";

const root = "/home/runner/work/shop/shop";
const failures = 5_000;
const packages = 50_000;

const javaFiles = Array.from({ length: packages }, (_, i) => {
  const folder = `modules/m${i % 200}/src`;
  const name = `com/acme/p${Math.floor(i / 200)}/Thing${i}`;
  return [`${folder}/main/java/${name}.java`, `${folder}/test/java/${name}Test.java`];
}).flat();
const webFiles = Array.from({ length: packages }, (_, i) => [
  `web/pkg${i}/src/index.ts`,
  `web/pkg${i}/src/index.test.ts`,
]).flat();
const text = "a line\n".repeat(500);
const repository: Repository = {
  root,
  files: [...javaFiles, ...webFiles],
  submodules: [],
  existsUntracked: () => false,
  readText: () => text,
};

/** A JUnit failure with 50 frames of libraries around two of the project. */
function failedJava(i: number): Finding {
  const className = `com.acme.p${Math.floor(i / 200)}.Thing${i}Test`;
  const library = (from: number) => (_: unknown, k: number) =>
    `\tat org.library.Pipe${from + k}.run(Pipe${from + k}.java:${k + 30})`;
  const details = [
    "org.opentest4j.AssertionFailedError: expected: <1> but was: <2>",
    ...Array.from({ length: 12 }, library(0)),
    `\tat ${className.replace(/Test$/, "")}.total(Thing${i}.java:12)`,
    `\tat ${className}.adds(Thing${i}Test.java:33)`,
    ...Array.from({ length: 38 }, library(12)),
  ].join("\n");
  const test = { suites: [className], className, name: "adds" };
  return {
    kind: "test",
    level: "failure",
    outcome: "failed",
    title: "adds",
    message: "expected: <1>",
    details,
    test,
    places: [],
  };
}

/** A failed test of another machine, with 20 frames of packages. */
function failedWeb(i: number): Finding {
  const frames = Array.from(
    { length: 20 },
    (_, k) => `    at fn${k} (/app/node_modules/x/f${k}.js:12:3)`,
  );
  const details = [
    `Error: x`,
    `    at add (/app/web/pkg${i}/src/index.test.ts:7:3)`,
    ...frames,
  ].join("\n");
  const test = { suites: ["cart"], name: "adds up" };
  return {
    kind: "test",
    level: "failure",
    outcome: "failed",
    title: "adds up",
    message: "x",
    details,
    test,
    places: [],
  };
}

function brokenRule(i: number): Finding {
  const place = { path: `${root}/web/pkg${i}/src/index.ts`, line: 5, column: 3 };
  return { kind: "rule", level: "failure", title: "no-x", message: "x", places: [place] };
}

for (const [name, make] of Object.entries({ failedJava, failedWeb, brokenRule })) {
  const findings = Array.from({ length: failures }, (_, i) => make(i * 9));
  const report: Report = {
    file: "reports/all.xml",
    tool: name,
    suites: [],
    findings,
    suppressed: 0,
    known: 0,
    notes: [],
  };
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const located = locate([report], repository, {
      workingFolder: "",
      stripPrefix: [],
      pathPrefix: [],
    });
    const placed = located.findings.filter(({ kind }) => kind === "placed").length;
    if (placed !== failures) throw new Error(`${name}: only ${placed} of ${failures} placed`);
    return Math.round(performance.now() - start);
  });
  console.log(
    `${name}: ${failures} findings, ${repository.files.length} files: ${times.join(", ")} ms`,
  );
}
