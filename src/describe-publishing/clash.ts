import type { Clash } from "../publish/steps/clash.ts";

/** Describes the other check run, and how to avoid the conflict. */
export function describeClash(clash: Clash): string {
  const newest = clash.url ? `the newest: ${clash.url}.` : "the newest.";
  const hides = `made a check run of the same name, and GitHub shows only ${newest}`;
  switch (clash.by) {
    case "leg":
    case "job": {
      const who = clash.by === "leg" ? "Another leg or step of the job" : "The job";
      return `${who} ${clash.job} ${hides} Give each its own name by the input name, for example with the matrix values in it.`;
    }
    case "workflow":
      return `The workflow ${clash.workflow} ${hides} Give each workflow's check its own name by the input name.`;
    case "event": {
      const [own, other] = clash.events;
      const how = clash.events.includes("push")
        ? `Let push start it for the main branch only, with on: { push: { branches: [main] }, ${own === "push" ? other : own}: }.`
        : "Let one event start it, or put the event into the input name.";
      return `The same workflow, run for ${other} as well as for ${own}, ${hides} ${how}`;
    }
    case "job itself":
      return `A job has the same name as this check, and a failure of the job can be hidden by it, as GitHub shows only ${newest} Give the check another name by the input name.`;
  }
}
