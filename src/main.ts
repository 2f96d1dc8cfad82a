/**
 * The entry point of both stages: `dist/index.js` for the step, and `dist/post.js`, which only imports it, for the end
 * of the job. The file name distinguishes them, because a step that is killed early has saved no state. If there is
 * nothing to close, the post stage ends before the program is loaded.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runspost
 */
const isPost = process.argv[1]?.endsWith("post.js") ?? false;
const saved = process.env["STATE_check-run"];

if (!isPost || saved) {
  const { runStage } = await import("./action.ts");
  await runStage(isPost ? saved : undefined);
}
