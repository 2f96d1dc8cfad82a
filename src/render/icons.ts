export const levelIcons = { failure: "❌", warning: "⚠️", notice: "ℹ️" };
export const outcomeIcons = { passed: "✅", failed: "❌", skipped: "⏭️" };
/** Of a test that passed after failing. */
export const flakyIcon = "🔁";
