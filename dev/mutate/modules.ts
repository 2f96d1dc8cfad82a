/** A module to mutate, and the tests that must notice. */
export interface MutatedModule {
  readonly source: string;
  readonly tests: readonly string[];
}

const xml = ["test/read/xml/scan", "test/read/xml/boundaries", "test/formats/junit/malformed"];

/** The modules with the worst consequences of an unnoticed change, each with the fewest tests that cover it. */
export const mutatedModules: readonly MutatedModule[] = [
  { source: "src/read/xml/scan.ts", tests: xml },
  { source: "src/read/xml/text.ts", tests: xml },
  { source: "src/read/xml/outside.ts", tests: xml },
  { source: "src/formats/levels.ts", tests: ["test/formats/levels"] },
  {
    source: "src/formats/junit/case.ts",
    tests: ["test/formats/junit/outcomes", "test/formats/junit/findings"],
  },
  { source: "src/formats/junit/claims.ts", tests: ["test/formats/junit/outcomes"] },
  { source: "src/locate/choose-frame.ts", tests: ["test/locate/choose-frame"] },
  { source: "src/host/event.ts", tests: ["test/host/event"] },
  {
    source: "src/publish/steps/verify-page.ts",
    tests: ["test/publish/verify-page"],
  },
];

/** Returns a module with the given tests, the listed ones, or those of its folder, because `test/` mirrors `src/`. */
export function toModule(source: string, tests: readonly string[]): MutatedModule {
  const known = mutatedModules.find((module) => module.source === source);
  if (tests.length > 0) return { source, tests };
  return known ?? { source, tests: [source.replace(/^src\//, "test/").replace(/\/[^/]*$/, "")] };
}
