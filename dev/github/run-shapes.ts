/** The schemas of the two writing calls. https://docs.github.com/en/rest/checks/runs */
import { isObject, missingFaults, notAMember, type Shape, shapeFaults } from "./shape.ts";

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
    // The schema counts characters to the number that the model counts bytes to.
    summary: { type: "string", maxLength: 65_535 },
    text: { type: "string", maxLength: 65_535 },
    annotations: { type: "array", items: annotation, maxItems: 50 },
    images: { type: "array", items: image },
  },
  required,
});

/** `waiting`, `requested` and `pending`, and the conclusion `stale`, are GitHub's own to set. */
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

/** All that the first gate says of a body; empty when it lets it pass. */
export function runFaults(body: unknown, shape: Shape): readonly string[] {
  const faults = shapeFaults(body, shape);
  return isObject(body) ? [...conclusionFaults(body), ...faults] : faults;
}

/** `completed` and `completed_at` take a conclusion with them. */
function conclusionFaults(body: Record<string, unknown>): readonly string[] {
  if (Object.hasOwn(body, "conclusion")) return [];
  if (body.status === "completed") {
    return [
      'No subschema in "anyOf" matched.',
      ...missingFaults(body, ["conclusion"]),
      notAMember("completed", ["queued", "in_progress"]),
    ];
  }
  return Object.hasOwn(body, "completed_at") ? missingFaults(body, ["conclusion"]) : [];
}
