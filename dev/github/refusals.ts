/** Makes GitHub's refusals, with the exact messages if they are known. */
import type { Reply } from "./exchange.ts";

const documentation = "https://docs.github.com/rest/checks/runs";

export function refuse(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { message, documentation_url: documentation, status: String(status) };
  return { status, headers, body };
}

export const notFound = (): Reply => refuse(404, "Not Found");

/** A refusal by the first validation, against the schema; one line per fault. */
export function refuseShape(faults: readonly string[]): Reply {
  return refuse(422, `Invalid request.\n\n${faults.join("\n")}`);
}

export interface ModelFault {
  readonly code: "invalid" | "custom" | "missing_field";
  readonly field: string;
  readonly message?: string;
}

/** A refusal by the second validation, in GitHub's model. */
export function refuseModel(faults: readonly ModelFault[], resource = "CheckRun"): Reply {
  const body = {
    message: "Validation Failed",
    errors: faults.map((fault) => ({ resource, ...fault })),
    documentation_url: documentation,
    status: "422",
  };
  return { status: 422, headers: {}, body };
}
