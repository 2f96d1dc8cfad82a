/** Formats the results of a run of the action as text. */
import { type Exchange, isLost } from "../github/exchange.ts";
import type { CheckRun } from "../github/store.ts";
import type { Stage } from "../runner/stage.ts";

/** Returns the log as the runner shows it: without debug lines, and with only the first lines of each group. */
export function showLog(log: string): readonly string[] {
  const shown: string[] = [];
  let group: string[] | undefined;
  for (const line of log.trimEnd().split("\n")) {
    const [, command, text = ""] = /^::([\w-]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (command === "debug") continue;
    if (command === "group") {
      shown.push(`▸ ${text}`);
      group = [];
    } else if (command === "endgroup") {
      shown.push(...foldGroup(group ?? []));
      group = undefined;
    } else if (group) group.push(`  ${line}`);
    else shown.push(command ? `${command}: ${text}` : line);
  }
  return [...shown, ...(group ?? [])];
}

const groupLines = 20;

function foldGroup(lines: readonly string[]): readonly string[] {
  const hidden = lines.length - groupLines;
  return hidden > 1 ? [...lines.slice(0, groupLines), `  … and ${hidden} more lines`] : lines;
}

/** Returns a line for each request with its response, and a line for its body. */
export function showRequests(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges.map(({ request, outcome }, index) => {
    const query = new URLSearchParams(request.query).toString();
    const response = isLost(outcome) ? `lost ${outcome.lost} handling` : outcome.status;
    const call = `${request.method} ${request.path}${query && `?${query}`}`;
    const body = showBody(request.body);
    return `${String(index + 1).padStart(3)}  ${call} → ${response}${body && `\n     ${body}`}`;
  });
}

function showBody(body: string): string {
  if (body === "") return "";
  const { status, conclusion, output } = JSON.parse(body);
  const size = (text: string): string => `${Buffer.byteLength(text).toLocaleString("en")} bytes`;
  return [
    conclusion ?? status,
    output && `summary of ${size(output.summary)}`,
    output?.text && `text of ${size(output.text)}`,
    output?.annotations?.length && count(output.annotations.length, "annotation"),
    `${size(body)} in all`,
  ]
    .filter(Boolean)
    .join(", ");
}

export function showRun(run: CheckRun): readonly string[] {
  const files = Map.groupBy(run.annotations, (annotation) => annotation.path);
  const lines = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, annotations]) => {
      const levels = Map.groupBy(annotations, (annotation) => annotation.annotation_level);
      const counts = [...levels].map(([level, these]) => count(these.length, level));
      return `${path}: ${counts.join(", ")}`;
    });
  return [
    `${run.name}: ${run.conclusion ?? run.status}`,
    run.title ?? "",
    `${count(run.annotations.length, "annotation")} on ${count(files.size, "file")}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

export function showStep(main: Stage): readonly string[] {
  const ended =
    main.exitCode === null ? `was ended by ${main.signal}` : `exits with ${main.exitCode}`;
  const memory = main.peakBytes ? `, ${Math.round(main.peakBytes / 1024 / 1024)} MB` : "";
  return [
    `The step ${ended} after ${main.seconds.toFixed(2)} s${memory}.`,
    ...Object.entries(main.outputs).map(([name, value]) => `${name}=${value}`),
  ];
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}
