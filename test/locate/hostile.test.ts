import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { locationOf } from "../../src/model/located.ts";
import type { Place } from "../../src/model/place.ts";
import {
  describePlace,
  lintFinding,
  locateFindings,
  testFinding,
  toRepository,
  toRepositoryFromPaths,
} from "./repository.ts";

const files = {
  "src/cart.ts": "one\ntwo\nthree\n",
  "test/cart.test.ts": 'test("adds up")\n',
  "core/src/test/java/shop/CartTest.java": "package shop;\nclass CartTest {}\n",
  "tests/test_cart.py": "",
  "go.mod": "module example.com/shop\n",
};

const piece = fc.constantFrom(
  ...[
    "src",
    "cart.ts",
    "test/cart.test.ts",
    "/",
    "\\",
    "..",
    ".",
    ":",
    ":2",
    ":99999999999",
    "(",
    ")",
    " at ",
    "at ",
  ],
  ...[
    "C:\\",
    "file://",
    "%",
    "%2F",
    "%ff",
    "\n",
    "\t",
    " ",
    "shop.CartTest",
    "(CartTest.java:2)",
    "$",
    "::",
    "❯ ",
  ],
  ...[
    'File "',
    '", line 2',
    "panicked at ",
    "\u0000",
    "💥",
    "\ud800",
    "__proto__",
    "constructor",
    "[",
    "{",
    "*",
    "?",
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string(),
);
const number = fc.option(fc.oneof(fc.integer(), fc.double()), { nil: undefined });
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
const place = fc
  .record({
    path: text,
    base: fc.option(text, { nil: undefined }),
    line: number,
    endLine: number,
    column: number,
    endColumn: number,
  })
  .map((value) => defined(value) as Place);
const finding = fc
  .record({
    kind: fc.constantFrom("test", "suite", "rule", "tool", "report"),
    message: text,
    details: text,
    places: fc.array(place, { maxLength: 3 }),
    test: fc.record({ suites: fc.array(text, { maxLength: 2 }), className: text, name: text }),
  })
  .map((value): Finding => ({ level: "failure", title: "x", ...value }) as Finding);

test("any finding has a place that the API accepts or a reason why it has none", () => {
  const repository = toRepository(files);
  fc.assert(
    fc.property(fc.array(finding), text, (findings, report) => {
      const located = locateFindings(repository, findings, { report }).findings;
      expect(located.map((item) => item.finding)).toEqual(findings);
      for (const item of located) {
        const location = locationOf(item);
        const unlocated = item.kind === "unplaced" ? item.reason : undefined;
        expect(location === undefined).toBe(unlocated !== undefined);
        if (!location) continue;
        const { path, startLine, endLine, startColumn, endColumn } = location;
        const lines = files[path as keyof typeof files].split("\n").length;
        expect(startLine).toBeGreaterThanOrEqual(1);
        expect(startLine).toBeLessThanOrEqual(lines);
        expect(endLine).toBeGreaterThanOrEqual(startLine);
        expect(startColumn === undefined).toBe(endColumn === undefined);
        if (startColumn === undefined || endColumn === undefined) continue;
        expect(endLine).toBe(startLine);
        expect(startColumn).toBeGreaterThanOrEqual(1);
        expect(endColumn).toBeGreaterThanOrEqual(startColumn);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

describe("in a text of megabytes", () => {
  const repository = toRepositoryFromPaths("src/cart.ts", "test/cart.test.ts");
  const noise = "x".repeat(3_000_000);

  test("a frame at the start or the end is found", () => {
    const frame = "    at test/cart.test.ts:30:5";
    expect(describePlace(repository, testFinding({}, `${frame}\n${noise}`))).toBe(
      "test/cart.test.ts:30",
    );
    expect(describePlace(repository, testFinding({}, `${noise}\n${frame}`))).toBe(
      "test/cart.test.ts:30",
    );
  });

  test("a location at the start or the end of a long line is found", () => {
    expect(describePlace(repository, testFinding({}, `src/cart.ts:7: ${noise}`))).toBe(
      "src/cart.ts:7",
    );
    expect(describePlace(repository, testFinding({}, `${noise} at src/cart.ts line 7.`))).toBe(
      "src/cart.ts:7",
    );
  });

  test("frames are read up to a limit", () => {
    const frames = "    at fn (/app/node_modules/x/index.js:1:1)\n".repeat(10_000);
    expect(describePlace(repository, testFinding({}, frames))).toBe("(outside of the repository)");
  });
});

test("the work per finding doesn't grow with the repository", () => {
  const count = (size: number) => {
    let reads = 0;
    let lookups = 0;
    const paths = Array.from({ length: size }, (_, i) => `packages/p${i}/src/index.ts`);
    const repository = {
      ...toRepositoryFromPaths(...paths),
      readText: () => {
        reads++;
        return "\n".repeat(100);
      },
      existsUntracked: () => {
        lookups++;
        return false;
      },
    };
    const findings = Array.from({ length: 50 }, (_, i) => [
      lintFinding({ path: `/app/packages/p${i}/src/index.ts`, line: 7 }),
      lintFinding({ path: `src/missing${i}.ts`, line: 7 }),
      testFinding({ className: `shop.Cart${i}Test` }, `    at fn (/app/p${i}/src/index.ts:7:1)`),
    ]).flat();
    const located = locateFindings(repository, findings).findings;
    return { reads, lookups, placed: located.filter(({ kind }) => kind === "placed").length };
  };
  expect(count(20_000)).toEqual(count(100));
  expect(count(100).placed).toBe(100);
});

test("the number of lookups on the disk for traces of another machine is limited", () => {
  let lookups = 0;
  const repository = toRepository(files, { existsUntracked: () => ++lookups < 0 });
  const findings = Array.from({ length: 500 }, (_, n) => {
    const frames = Array.from({ length: 30 }, (_, k) => `at f (/a/b/c/d/x${n}/y${k}.js:1:1)`);
    return testFinding({}, frames.join("\n"));
  });
  const located = locateFindings(repository, findings).findings;
  expect(
    located.every(
      (item) => item.kind === "unplaced" && item.reason === "outside of the repository",
    ),
  ).toBe(true);
  expect(lookups).toBeLessThanOrEqual(50_000);
});

describe("with many findings in large sources,", () => {
  /** Returns a repository that counts how often each file is read. */
  const countReads = (sources: Readonly<Record<string, string>>) => {
    const reads = new Map<string, number>();
    const readText = (path: string) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return sources[path];
    };
    return { reads, repository: toRepository(sources, { readText }) };
  };
  const once = (paths: readonly string[]) => new Map(paths.map((path) => [path, 1]));
  const makeEight = (path: (n: number) => string, text: string) =>
    Object.fromEntries(Array.from({ length: 8 }, (_, n) => [path(n), text]));

  test.each([
    ["the same test name", () => ({ name: "aa" })],
    ["different names", (n: number) => ({ name: `aa ${n}` })],
    ["different classes", (n: number) => ({ name: "aa", className: `p${n}.Bb` })],
  ])("a file is read once for findings with %s", (_, toTest) => {
    const { reads, repository } = countReads({ "t.py": "aa bb class Bb ".repeat(17_000) });
    const findings = Array.from({ length: 2000 }, (_, n) =>
      testFinding(toTest(n), "", { path: "t.py" }),
    );
    const located = locateFindings(repository, findings);
    expect(located.findings.every((item) => locationOf(item)?.path === "t.py")).toBe(true);
    expect(reads).toEqual(once(["t.py"]));
  });

  test("findings beyond the limit are placed on the first line, with one note", () => {
    const { repository } = countReads({ "t.py": `\n${"aa bb ".repeat(40_000)}` });
    const findings = Array.from({ length: 200 }, (_, n) =>
      testFinding({ name: `${"aa ".repeat(n)}bb` }, "", { path: "t.py" }),
    );
    const { findings: located, notes } = locateFindings(repository, findings);
    expect(located.at(-1)).toMatchObject({ location: { path: "t.py", startLine: 1 } });
    expect(notes).toEqual([expect.stringContaining("placed less exactly")]);
  });

  test("files are read once for classes of many packages", () => {
    const sources = makeEight(
      (n) => `m${n}/test/Foo.java`,
      "package p.q; class x abc\n".repeat(30_000),
    );
    const { reads, repository } = countReads(sources);
    const findings = Array.from({ length: 500 }, (_, n) =>
      testFinding({ className: `p${n}.q.Foo` }, `at p${n}.q.Foo.m(Foo.java:3)`),
    );
    locateFindings(repository, findings);
    expect(reads).toEqual(once(Object.keys(sources)));
  });

  test("files above the size limit are read once", () => {
    const sources = makeEight((n) => `m${n}/test/Foo.java`, "class x\n".repeat(500_000));
    const { reads, repository } = countReads(sources);
    const findings = Array.from({ length: 50 }, (_, n) =>
      testFinding({ className: `p${n}.q.Foo` }, `at p${n}.q.Foo.m(Foo.java:3)`),
    );
    locateFindings(repository, findings);
    expect(reads).toEqual(once(Object.keys(sources)));
  });

  test("files of a Go package are read once for its test functions", () => {
    const sources = { "go.mod": "module m\n", ...makeEight((n) => `p/a${n}_test.go`, "func x\n") };
    const { reads, repository } = countReads(sources);
    const findings = Array.from({ length: 500 }, (_, n) =>
      testFinding({ name: `Test${n}`, className: "m/p" }),
    );
    locateFindings(repository, findings);
    expect(reads).toEqual(once(Object.keys(sources)));
  });

  test("files are read once for the number of their lines", () => {
    const sources = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`f${n}.c`, "x\n".repeat(1000)]),
    );
    const { reads, repository } = countReads(sources);
    const findings = Array.from({ length: 1000 }, (_, n) =>
      lintFinding({ path: `f${n % 100}.c`, line: 7 }),
    );
    locateFindings(repository, findings);
    expect(reads).toEqual(once(Object.keys(sources)));
  });
});
