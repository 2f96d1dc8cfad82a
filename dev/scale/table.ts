/** Renders the tables of docs/decisions/scale.md. */
import { type Outcome, type Scenario, simulate } from "./simulate.ts";

type Row = Omit<Scenario, "countRefused"> & { readonly text: string };

const rows: readonly Row[] = [
  { text: "one job, 20 annotations", legs: 1, annotations: 20, runsPerHour: 1 },
  { text: "40 legs, none", legs: 40, annotations: 0, runsPerHour: 1 },
  { text: "40 legs, 20 each", legs: 40, annotations: 20, runsPerHour: 1 },
  { text: "40 legs, 20 each, 3 runs", legs: 40, annotations: 20, runsPerHour: 3 },
  { text: "40 legs, 20 each, 6 runs", legs: 40, annotations: 20, runsPerHour: 6 },
  { text: "40 legs, 500 each", legs: 40, annotations: 500, runsPerHour: 1 },
  { text: "40 legs, 500 each, 2 runs", legs: 40, annotations: 500, runsPerHour: 2 },
  { text: "one check, 500", legs: 1, annotations: 500, runsPerHour: 1 },
  { text: "one check, 500, 30 runs", legs: 1, annotations: 500, runsPerHour: 30 },
  { text: "one check, 20,000", legs: 1, annotations: 20_000, runsPerHour: 1 },
];

const head = [
  "| in an hour | requests | writes | refused | checks | not created | left to the post stage | annotations | slowest |",
  "| --- | --: | --: | --: | --: | --: | --: | --: | --: |",
];

export async function toScaleTables(): Promise<string> {
  return [
    "If refused writes count towards the limits:",
    await toTable(true),
    "If they don't:",
    await toTable(false),
  ].join("\n\n");
}

async function toTable(countRefused: boolean): Promise<string> {
  const lines = [...head];
  for (const row of rows) lines.push(toLine(row.text, await simulate({ ...row, countRefused })));
  return lines.join("\n");
}

function toLine(text: string, outcome: Outcome): string {
  const { minutes } = outcome;
  const cells = [
    text,
    ...[outcome.requests, outcome.writes, outcome.refused].map(toNumber),
    ...[outcome.checkRuns, outcome.notCreated, outcome.open].map(toNumber),
    `${toNumber(outcome.annotationsSent)} of ${toNumber(outcome.annotationsPlanned)}`,
    minutes < 1 ? `${Math.round(minutes * 60)} s` : `${Math.round(minutes)} min`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function toNumber(value: number): string {
  return value.toLocaleString("en");
}
