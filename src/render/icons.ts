export const levelIcons = { failure: "❌", warning: "⚠️", notice: "ℹ️" };
export const outcomeIcons = { passed: "✅", failed: "❌", skipped: "⏭️" };
/** For a test that passed after failing. */
export const flakyIcon = "🔁";
