/**
 * Both stages start here: the step by `dist/index.js`, and the end of the job by `dist/post.js`, which is nothing but an
 * import of it. They are told apart by the file's name and not by a saved state, because a step that is killed at
 * once has saved none. A post stage that has nothing to close ends before the program is loaded.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runspost
 */
const isPost = process.argv[1]?.endsWith("post.js") ?? false;
const saved = process.env["STATE_check-run"];

if (!isPost || saved) {
  const { runStage } = await import("./action.ts");
  await runStage(isPost ? saved : undefined);
}
