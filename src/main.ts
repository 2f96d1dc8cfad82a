/**
 * The runner starts this file twice: as the step, and at the end of the job (`post`) with the state that the step
 * saved. A post stage that has nothing to close ends before the program is loaded.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runspost
 */
const isPost = process.env.STATE_stage === "post";
const saved = isPost ? process.env["STATE_check-run"] : undefined;

if (!isPost || saved) {
  const { runStage } = await import("./stages.ts");
  await runStage(saved);
}
