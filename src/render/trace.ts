import type { Finding } from "../report.ts";
import { cutBytes } from "./fit.ts";
import { toDetails, toFence } from "./markdown.ts";
import { count } from "./words.ts";

/** So much of a message or trace is shown; the annotation and the report have all of it. */
const messageBytes = 4_000;
const traceBytes = 8_000;
/** Up to so many lines of trace stand open. */
const openLines = 12;

/** What the tool said, and its trace: open where it is short, folded where it isn't. */
export function renderTrace({ message, details }: Finding): string {
  const trace = details?.trim() ?? "";
  if (trace === "" || message.includes(trace)) return toFence(cut(message, messageBytes));
  // Many tools begin the trace with the message.
  const both = trace.startsWith(message.trim()) ? trace : `${message.trim()}\n\n${trace}`;
  const lines = both.split("\n");
  if (lines.length <= openLines) return toFence(cut(both, traceBytes));
  const head = trace === both ? message.trim() : message;
  const rest = trace === both ? trace.slice(head.length) : trace;
  const folded = toDetails(
    count(rest.trim().split("\n").length, "more line"),
    toFence(cut(rest, traceBytes)),
  );
  return `${toFence(cut(head, messageBytes))}\n${folded}`;
}

function cut(text: string, bytes: number): string {
  const start = cutBytes(text, bytes);
  return start.length === text.length ? text : `${start}\n…`;
}
