import { describe, expect, test } from "vitest";
import { annotation, annotations, createCaller, output, sha } from "./caller.ts";

/** Returns the stand-in's response to a new check run with this body. */
function answerTo(body: object) {
  const { call } = createCaller();
  return call("POST", "check-runs", { name: "Reports", head_sha: sha, ...body });
}
const shapeRefusal = (body: object): string => {
  const { status, body: answer } = answerTo(body);
  expect([status, answer.status, answer.errors]).toEqual([422, "422", undefined]);
  return answer.message;
};
const modelRefusal = (body: object): unknown => {
  const { status, body: answer } = answerTo(body);
  expect([status, answer.message]).toEqual([422, "Validation Failed"]);
  return answer.errors;
};

describe("the first gate, the schema", () => {
  test.each([
    [
      "51 annotations",
      { output: output({ annotations: annotations(51) }) },
      "No more than 50 items are allowed; 51 were supplied.",
    ],
    [
      "a summary of more UTF-16 units than allowed",
      { output: output({ summary: "x".repeat(65_536) }) },
      "Only 65535 characters are allowed; 65536 were supplied.",
    ],
    [
      "a text in which every emoji counts twice",
      { output: output({ text: "😀".repeat(32_768) }) },
      "Only 65535 characters are allowed; 65536 were supplied.",
    ],
    ["an output without a summary", { output: { title: "x" } }, '"summary" wasn\'t supplied.'],
    [
      "an annotation that lacks two fields",
      { output: output({ annotations: [{ start_line: 1, end_line: 1, message: "x" }] }) },
      '"annotation_level", "path" weren\'t supplied.',
    ],
    [
      "a column that is null instead of absent",
      { output: output({ annotations: [annotation({ start_column: null })] }) },
      "For 'properties/start_column', nil is not an integer.",
    ],
    [
      "a level that there isn't",
      { output: output({ annotations: [annotation({ annotation_level: "error" })] }) },
      'error is not a member of ["notice", "warning", "failure"].',
    ],
    [
      "an annotation that is a text",
      { output: output({ annotations: ["x"] }) },
      "For 'items', \"x\" is not an object.",
    ],
    ["a time that is none", { started_at: "now" }, "now is not a valid date-time."],
    [
      "a fourth button",
      { actions: Array(4).fill({ label: "a", description: "b", identifier: "c" }) },
      "No more than 3 items are allowed; 4 were supplied.",
    ],
    [
      "a button with a long label",
      { actions: [{ label: "x".repeat(21), description: "b", identifier: "c" }] },
      "Only 20 characters are allowed; 21 were supplied.",
    ],
    [
      "an image without its address",
      { output: output({ images: [{ alt: "x" }] }) },
      '"image_url" wasn\'t supplied.',
    ],
    [
      "a run that is completed without a conclusion",
      { status: "completed" },
      'No subschema in "anyOf" matched.\n"conclusion" wasn\'t supplied.\ncompleted is not a member of ["queued", "in_progress"].',
    ],
  ])("refuses %s", (_, body, message) => {
    expect(shapeRefusal(body)).toBe(`Invalid request.\n\n${message}`);
  });

  test.each([
    ["an end without a conclusion", { completed_at: "2026-01-01T00:00:00Z" }],
    ["the conclusion that only GitHub sets", { conclusion: "stale" }],
    ["a status that only GitHub sets", { status: "waiting" }],
    ["a name that is a number", { name: 1 }],
    ["a commit that is null", { head_sha: null }],
    [
      "a line that is a fraction",
      { output: output({ annotations: [annotation({ end_line: 3.5 })] }) },
    ],
    ["annotations that are no list", { output: output({ annotations: {} }) }],
  ])("refuses %s", (_, body) => {
    expect(shapeRefusal(body)).toMatch(/^Invalid request\.\n\n./);
  });

  test("names each error on its own line", () => {
    const bad = [annotation({ start_column: null }), annotation({ end_column: null })];
    expect(shapeRefusal({ output: output({ annotations: bad }) }).split("\n")).toEqual([
      "Invalid request.",
      "",
      "For 'properties/start_column', nil is not an integer.",
      "For 'properties/end_column', nil is not an integer.",
    ]);
  });

  test("is passed before the second gate says anything", () => {
    const bothWrong = output({
      summary: "é".repeat(40_000),
      annotations: annotations(51, { message: "😀" }),
    });
    expect(shapeRefusal({ output: bothWrong })).toContain("51 were supplied");
  });

  test("lets fields pass that it doesn't know", () => {
    expect(answerTo({ colour: "green" }).status).toBe(201);
  });
});

describe("the second gate, the model", () => {
  test("refuses a summary of too many bytes", () => {
    expect(modelRefusal({ output: output({ summary: "é".repeat(32_768) }) })).toEqual([
      {
        resource: "CheckRun",
        code: "custom",
        field: "summary",
        message: "summary exceeds a maximum bytesize of 65535",
      },
    ]);
  });

  test.each([
    ["columns over several lines", { end_line: 4, start_column: 1, end_column: 2 }],
    ["a start column alone", { start_column: 1 }],
    ["an end column alone", { end_column: 1 }],
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
    "refuses the whole request for one annotation with %s, and doesn't say for which",
    (_, bad) => {
      const body = { output: output({ annotations: [...annotations(3), annotation(bad)] }) };
      expect(modelRefusal(body)).toEqual([
        { resource: "CheckRun", code: "invalid", field: "annotations" },
      ]);
    },
  );

  test("takes emoji in summary and text, and an annotation at every limit", () => {
    const atLimits = annotation({
      title: "x".repeat(255),
      message: "é".repeat(32_768),
      raw_details: "\ttabbed\nlines".padEnd(65_536, "x"),
      start_column: 1,
      end_column: 1,
    });
    const body = { output: output({ summary: "😀", text: "😀", annotations: [atLimits] }) };
    expect(answerTo(body).status).toBe(201);
  });

  test("takes a path that leads nowhere", () => {
    const paths = ["/etc/x", "./x", "a\\b", "not/there.ts"].map((path) => annotation({ path }));
    expect(answerTo({ output: output({ annotations: paths }) }).status).toBe(201);
  });

  test("refuses a commit that can't be one", () => {
    expect(answerTo({ head_sha: "main" })).toMatchObject({
      status: 422,
      body: { message: "No commit found for SHA: main" },
    });
  });

  test.each(["title", "summary"])("refuses a blank %s", (field) => {
    expect(modelRefusal({ output: output({ [field]: " " }) })).toMatchObject([{ field }]);
  });

  test("refuses a link that is none", () => {
    expect(modelRefusal({ details_url: "javascript:alert(1)" })).toMatchObject([
      { field: "details_url" },
    ]);
  });
});

test("a refused request changes nothing", () => {
  const { create, patch, read, checks } = createCaller();
  const id = create({ output: output({ annotations: annotations(2) }) });
  const before = read(id);
  const bad = [annotation(), annotation({ message: "😀" })];
  expect(patch(id, { name: "Other", output: output({ annotations: bad }) }).status).toBe(422);
  expect(patch(id, { output: { title: "x" } }).status).toBe(422);
  expect(read(id)).toEqual(before);
  expect(checks.runs()).toHaveLength(1);
});

test("a body that isn't JSON isn't checked", () => {
  const { call } = createCaller();
  expect(call("POST", "check-runs", '{"name":')).toMatchObject({
    status: 400,
    body: { message: "Problems parsing JSON" },
  });
});
