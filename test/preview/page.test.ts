import { describe, expect, test } from "vitest";
import { type Preview, renderPreview } from "../../dev/preview/page.ts";
import { failedTest, ruleFinding, toPage } from "../render/build.ts";
import { allGreen, singleFailure } from "../render/sample-pages.ts";
import { toPayload } from "./payload.ts";

const sources: Readonly<Record<string, string>> = {
  "packages/cart/src/cart.test.ts": Array.from({ length: 40 }, (_, n) => `line ${n + 1} <b>`).join(
    "\n",
  ),
};

const render = (preview: Partial<Preview>) =>
  renderPreview({
    check: undefined,
    jobSummary: "",
    styles: [],
    readSource: (path) => sources[path],
    ...preview,
  });

describe("the page shows", () => {
  const page = render({ check: toPayload(singleFailure, "Tests (linux)") });

  test("the name, conclusion and title", () => {
    expect(page).toContain("<h1>Tests (linux)</h1><p>failure</p>");
    expect(page).toContain('<h2 class="title">1 of 214 tests failed, 2 skipped</h2>');
  });

  test("the summary and text as Markdown", () => {
    expect(page).toContain('<article id="summary" class="markdown-body"><h3>Failed tests (1)</h3>');
    expect(page).toMatch(
      /<article id="text" class="markdown-body"><h3>Slowest tests<\/h3>\s*<table>/,
    );
    expect(render({ check: toPayload(allGreen) })).not.toContain('id="text"');
    const withDigest = { ...toPayload(allGreen), text: "[digest]: data:,AAAA\n" };
    expect(render({ check: withDigest })).not.toContain('id="text"');
  });

  test("added and removed lines of a diff in different colours", () => {
    expect(page).toContain('<span class="pl-md">- 2500\n</span>');
    expect(page).toContain('<span class="pl-mi1">+ 2400\n</span>');
  });

  test("each annotation below its source lines", () => {
    expect(page).toContain(
      "Check failure on line 29 in <code>packages/cart/src/cart.test.ts</code>",
    );
    expect(page).toContain(
      '<tr class="marked"><td class="number">29</td><td><pre>line 29 &#60;b&#62;</pre></td></tr>',
    );
    expect(page).not.toContain("line 33 ");
  });

  test("the job summary, if there is one", () => {
    expect(page).not.toContain("Job summary");
    expect(render({ jobSummary: "## Hello" })).toContain(
      'id="job-summary" class="markdown-body"><h2>Hello</h2>',
    );
    expect(render({ jobSummary: "## Hello" })).toContain("No check run was created.");
  });
});

describe("the page is safe to open", () => {
  test("texts are escaped everywhere", () => {
    const hostileText = `<script>x()</script><img src=x onerror=x()> "'`;
    const page = toPage([
      {
        file: "r.xml",
        tool: hostileText,
        found: [
          failedTest(hostileText, hostileText, { at: `${hostileText}.ts:1`, details: hostileText }),
          ruleFinding({ id: hostileText, name: hostileText }, hostileText, "a.ts:1"),
        ],
      },
    ]);
    const html = render({
      check: toPayload(page, hostileText),
      jobSummary: hostileText,
      readSource: () => hostileText,
    });
    expect(html).not.toMatch(/<script|<img[^>]*onerror/);
  });

  test("Markdown has only elements and attributes that GitHub allows", () => {
    const markdown =
      '<script>x()</script><iframe src="x"></iframe><a href="javascript:x()">a</a><b onclick="x()">b</b>';
    const html = render({ jobSummary: markdown });
    expect(html).not.toMatch(/<script|<iframe|javascript:|onclick/);
    expect(html).toContain("<b>b</b>");
  });

  test("the content security policy forbids scripts and requests", () => {
    expect(render({})).toContain(
      "Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"",
    );
  });
});
