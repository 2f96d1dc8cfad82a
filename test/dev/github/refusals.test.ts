import { describe, expect, test } from "vitest";
import { annotation, annotations, createCaller, output, sha } from "./caller.ts";

/** Returns the stand-in's response to the creation of a check run with this body. */
function postCheckRun(body: object) {
  const { call } = createCaller();
  return call("POST", "check-runs", { name: "Reports", head_sha: sha, ...body });
}
const getSchemaError = (body: object): string => {
  const { status, body: response } = postCheckRun(body);
  expect([status, response.status, response.errors]).toEqual([422, "422", undefined]);
  return response.message;
};
const getModelErrors = (body: object): unknown => {
  const { status, body: response } = postCheckRun(body);
  expect([status, response.message]).toEqual([422, "Validation Failed"]);
  return response.errors;
};

describe("the schema check", () => {
  test.each([
    [
      "51 annotations",
      { output: output({ annotations: annotations(51) }) },
      "No more than 50 items are allowed; 51 were supplied.",
    ],
    [
      "a summary with too many UTF-16 units",
      { output: output({ summary: "x".repeat(65_536) }) },
      "Only 65535 characters are allowed; 65536 were supplied.",
    ],
    [
      "a text with too many UTF-16 units, two for each emoji",
      { output: output({ text: "😀".repeat(32_768) }) },
      "Only 65535 characters are allowed; 65536 were supplied.",
    ],
    ["an output without a summary", { output: { title: "x" } }, '"summary" wasn\'t supplied.'],
    [
      "an annotation without two required fields",
      { output: output({ annotations: [{ start_line: 1, end_line: 1, message: "x" }] }) },
      '"annotation_level", "path" weren\'t supplied.',
    ],
    [
      "a column that is null",
      { output: output({ annotations: [annotation({ start_column: null })] }) },
      "For 'properties/start_column', nil is not an integer.",
    ],
    [
      "an unknown level",
      { output: output({ annotations: [annotation({ annotation_level: "error" })] }) },
      'error is not a member of ["notice", "warning", "failure"].',
    ],
    [
      "an annotation that is a string",
      { output: output({ annotations: ["x"] }) },
      "For 'items', \"x\" is not an object.",
    ],
    ["an invalid time", { started_at: "now" }, "now is not a valid date-time."],
    [
      "four buttons",
      { actions: Array(4).fill({ label: "a", description: "b", identifier: "c" }) },
      "No more than 3 items are allowed; 4 were supplied.",
    ],
    [
      "a button with a long label",
      { actions: [{ label: "x".repeat(21), description: "b", identifier: "c" }] },
      "Only 20 characters are allowed; 21 were supplied.",
    ],
    [
      "an image without its URL",
      { output: output({ images: [{ alt: "x" }] }) },
      '"image_url" wasn\'t supplied.',
    ],
    [
      "a completed check run without a conclusion",
      { status: "completed" },
      'No subschema in "anyOf" matched.\n"conclusion" wasn\'t supplied.\ncompleted is not a member of ["queued", "in_progress"].',
    ],
  ])("rejects %s with GitHub's message", (_, body, message) => {
    expect(getSchemaError(body)).toBe(`Invalid request.\n\n${message}`);
  });

  test.each([
    ["an end time without a conclusion", { completed_at: "2026-01-01T00:00:00Z" }],
    ["the conclusion that only GitHub sets", { conclusion: "stale" }],
    ["a status that only GitHub sets", { status: "waiting" }],
    ["a name that is a number", { name: 1 }],
    ["a commit that is null", { head_sha: null }],
    [
      "a line that is a fraction",
      { output: output({ annotations: [annotation({ end_line: 3.5 })] }) },
    ],
    ["annotations that aren't a list", { output: output({ annotations: {} }) }],
  ])("rejects %s", (_, body) => {
    expect(getSchemaError(body)).toMatch(/^Invalid request\.\n\n./);
  });

  test("lists each error on its own line", () => {
    const bad = [annotation({ start_column: null }), annotation({ end_column: null })];
    expect(getSchemaError({ output: output({ annotations: bad }) }).split("\n")).toEqual([
      "Invalid request.",
      "",
      "For 'properties/start_column', nil is not an integer.",
      "For 'properties/end_column', nil is not an integer.",
    ]);
  });

  test("comes before the model's validation", () => {
    const bothWrong = output({
      summary: "é".repeat(40_000),
      annotations: annotations(51, { message: "😀" }),
    });
    expect(getSchemaError({ output: bothWrong })).toContain("51 were supplied");
  });

  test("accepts unknown fields", () => {
    expect(postCheckRun({ colour: "green" }).status).toBe(201);
  });
});

describe("the model's validation", () => {
  test("rejects a summary of too many bytes", () => {
    expect(getModelErrors({ output: output({ summary: "é".repeat(32_768) }) })).toEqual([
      {
        resource: "CheckRun",
        code: "custom",
        field: "summary",
        message: "summary exceeds a maximum bytesize of 65535",
      },
    ]);
  });

  test.each([
    [
      "columns on an annotation over several lines",
      { end_line: 4, start_column: 1, end_column: 2 },
    ],
    ["only a start column", { start_column: 1 }],
    ["only an end column", { end_column: 1 }],
    ["columns in the wrong order", { start_column: 3, end_column: 2 }],
    ["column 0", { start_column: 0, end_column: 2 }],
    ["line 0", { start_line: 0 }],
    ["an end before the start", { end_line: 2 }],
    ["a blank path", { path: "" }],
    ["a blank message", { message: " \n" }],
    ["an emoji in the path", { path: "😀.ts" }],
    ["an emoji in the title", { title: "😀" }],
    ["an emoji in the message", { message: "😀" }],
    ["an emoji in the details", { raw_details: "😀" }],
    ["half an emoji", { message: "\ud83d" }],
    ["a NUL", { message: "a\0b" }],
    ["an escape character", { raw_details: "\u001b[31mred" }],
    ["a title of 256 characters", { title: "x".repeat(256) }],
    ["a message over 64 KiB", { message: "é".repeat(32_769) }],
    ["details over 64 KiB", { raw_details: "x".repeat(65_537) }],
  ])(
    "rejects the whole request for one annotation with %s, without naming the annotation",
    (_, bad) => {
      const body = { output: output({ annotations: [...annotations(3), annotation(bad)] }) };
      expect(getModelErrors(body)).toEqual([
        { resource: "CheckRun", code: "invalid", field: "annotations" },
      ]);
    },
  );

  test("accepts emoji in summary and text, and an annotation at every limit", () => {
    const atLimits = annotation({
      title: "x".repeat(255),
      message: "é".repeat(32_768),
      raw_details: "\ttabbed\nlines".padEnd(65_536, "x"),
      start_column: 1,
      end_column: 1,
    });
    const body = { output: output({ summary: "😀", text: "😀", annotations: [atLimits] }) };
    expect(postCheckRun(body).status).toBe(201);
  });

  test("accepts a path that doesn't exist", () => {
    const paths = ["/etc/x", "./x", "a\\b", "not/there.ts"].map((path) => annotation({ path }));
    expect(postCheckRun({ output: output({ annotations: paths }) }).status).toBe(201);
  });

  test("rejects an invalid commit id", () => {
    expect(postCheckRun({ head_sha: "main" })).toMatchObject({
      status: 422,
      body: { message: "No commit found for SHA: main" },
    });
  });

  test("rejects a blank title, but not a blank summary", () => {
    expect(getModelErrors({ output: output({ title: " " }) })).toMatchObject([{ field: "title" }]);
    expect(postCheckRun({ output: output({ summary: "" }) }).status).toBe(201);
  });

  test("rejects an invalid link", () => {
    expect(getModelErrors({ details_url: "javascript:alert(1)" })).toMatchObject([
      { field: "details_url" },
    ]);
  });
});

test("a rejected request changes nothing", () => {
  const { create, patch, read, checks } = createCaller();
  const id = create({ output: output({ annotations: annotations(2) }) });
  const before = read(id);
  const bad = [annotation(), annotation({ message: "😀" })];
  expect(patch(id, { name: "Other", output: output({ annotations: bad }) }).status).toBe(422);
  expect(patch(id, { output: { title: "x" } }).status).toBe(422);
  expect(read(id)).toEqual(before);
  expect(checks.runs()).toHaveLength(1);
});

test("a body that isn't JSON is rejected with status 400", () => {
  const { call } = createCaller();
  expect(call("POST", "check-runs", '{"name":')).toMatchObject({
    status: 400,
    body: { message: "Problems parsing JSON" },
  });
});
