import type { CheckOutput, Conclusion } from "../../model/check.ts";
import { type CheckRun, readCheckRun } from "../client/check-runs.ts";
import { type Sent, send } from "../client/send.ts";
import type { Wire } from "../client/wire.ts";
import { shorterOutputs } from "../shorten.ts";

/** `isShortened`: with a shorter summary than was given. */
export type Concluded = Sent<{ readonly run: CheckRun; readonly isShortened: boolean }>;

/**
 * Completes a check run with an output. If GitHub refuses the output, shorter ones are tried, and finally none, which
 * leaves the current output. Nothing is appended, so it is safe to repeat until there is a response.
 */
export async function concludeCheckRun(
  wire: Wire,
  id: number,
  conclusion: Conclusion | "cancelled",
  output: CheckOutput | undefined,
): Promise<Concluded> {
  let concluded = await complete(output);
  for (const shorter of output ? [...shorterOutputs(output), undefined] : []) {
    if (concluded.kind !== "refused" || concluded.refusal.reason !== "invalid") break;
    wire.log.info("GitHub refused the conclusion; trying with a shorter summary.");
    concluded = await complete(shorter);
  }
  return concluded;

  async function complete(candidate: CheckOutput | undefined): Promise<Concluded> {
    const body = { status: "completed", conclusion, ...(candidate && { output: candidate }) };
    const path = `/check-runs/${id}`;
    const request = { method: "PATCH", path, body, read: readCheckRun, isClosing: true } as const;
    const sent = await send(wire, request);
    if (sent.kind !== "done") return sent;
    const isShortened = candidate !== undefined && candidate !== output;
    return { kind: "done", value: { run: sent.value, isShortened } };
  }
}
