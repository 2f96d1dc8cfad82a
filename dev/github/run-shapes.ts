/** The schemas for creating and updating check runs. https://docs.github.com/en/rest/checks/runs */
import { describeNonMember, findMissing, findShapeFaults, isObject, type Shape } from "./shape.ts";

const text: Shape = { type: "string" };
const time: Shape = { type: "string", isTime: true };
const integer: Shape = { type: "integer" };

const annotation: Shape = {
  type: "object",
  properties: {
    path: text,
    start_line: integer,
    end_line: integer,
    start_column: integer,
    end_column: integer,
    annotation_level: { type: "string", enum: ["notice", "warning", "failure"] },
    message: text,
    title: text,
    raw_details: text,
  },
  required: ["path", "start_line", "end_line", "annotation_level", "message"],
};

const image: Shape = {
  type: "object",
  properties: { alt: text, image_url: text, caption: text },
  required: ["alt", "image_url"],
};

const action: Shape = {
  type: "object",
  properties: {
    label: { type: "string", maxLength: 20 },
    description: { type: "string", maxLength: 40 },
    identifier: { type: "string", maxLength: 20 },
  },
  required: ["label", "description", "identifier"],
};

const output = (required: readonly string[]): Shape => ({
  type: "object",
  properties: {
    title: text,
    // The schema limits characters, and the model limits bytes to the same number.
    summary: { type: "string", maxLength: 65_535 },
    text: { type: "string", maxLength: 65_535 },
    annotations: { type: "array", items: annotation, maxItems: 50 },
    images: { type: "array", items: image },
  },
  required,
});

/** Only GitHub sets `waiting`, `requested` and `pending`, and the conclusion `stale`. */
const statuses = ["queued", "in_progress", "completed"];
const conclusions = [
  "action_required",
  "cancelled",
  "failure",
  "neutral",
  "success",
  "skipped",
  "timed_out",
];

const run = (
  own: Readonly<Record<string, Shape>>,
  required: readonly string[],
  outputRequired: readonly string[],
): Shape => ({
  type: "object",
  properties: {
    ...own,
    name: text,
    details_url: text,
    external_id: text,
    status: { type: "string", enum: statuses },
    started_at: time,
    conclusion: { type: "string", enum: conclusions },
    completed_at: time,
    output: output(outputRequired),
    actions: { type: "array", items: action, maxItems: 3 },
  },
  required,
});

export const createShape = run({ head_sha: text }, ["name", "head_sha"], ["title", "summary"]);
export const updateShape = run({}, [], ["summary"]);

/** Returns the faults that the first validation finds in a body. */
export function findRunFaults(body: unknown, shape: Shape): readonly string[] {
  const faults = findShapeFaults(body, shape);
  return isObject(body) ? [...findConclusionFaults(body), ...faults] : faults;
}

/** A conclusion is required with `completed` and `completed_at`. */
function findConclusionFaults(body: Record<string, unknown>): readonly string[] {
  if (Object.hasOwn(body, "conclusion")) return [];
  if (body.status === "completed") {
    return [
      'No subschema in "anyOf" matched.',
      ...findMissing(body, ["conclusion"]),
      describeNonMember("completed", ["queued", "in_progress"]),
    ];
  }
  return Object.hasOwn(body, "completed_at") ? findMissing(body, ["conclusion"]) : [];
}
