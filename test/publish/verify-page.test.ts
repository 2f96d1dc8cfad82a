import { describe, expect, test } from "vitest";
import type { ApiAnnotation } from "../../src/publish/api-annotation.ts";
import { startWire } from "../../src/publish/client/wire.ts";
import type { ApiAnswer } from "../../src/publish/ports.ts";
import { lookForPage } from "../../src/publish/steps/verify-page.ts";

const limits = { requestMs: 1000, troubleMs: 0, until: 1e9, backoffMs: 1, spreadMs: 0 };

function annotation(line: number, more: Partial<ApiAnnotation> = {}): ApiAnnotation {
  const place = { path: "src/cart.ts", start_line: line, end_line: line };
  return { ...place, annotation_level: "failure", message: `wrong ${line}`, ...more };
}

/** One state of GitHub: the count of annotations and their list, or an error status. */
interface GitHubState {
  readonly count?: number;
  readonly listed?: readonly unknown[] | number;
  readonly status?: number;
}

/** Returns the result of `lookForPage` for these states, one for each read. The last one repeats. */
async function verify(
  page: readonly ApiAnnotation[],
  states: readonly GitHubState[],
  arrived: readonly ApiAnnotation[] = [],
) {
  const slept: number[] = [];
  let time = 0;
  let current: GitHubState = {};
  const left = [...states];
  const respond = (status: number, body: unknown): ApiAnswer => ({
    ...{ kind: "answer", status, headers: {}, body },
  });
  const wire = startWire(
    {
      api: {
        request: async ({ path }) => {
          if (path.includes("/annotations")) {
            const { listed = [] } = current;
            return typeof listed === "number" ? respond(listed, {}) : respond(200, listed);
          }
          current = left.shift() ?? current;
          const { status = 200, count } = current;
          if (status !== 200) return respond(status, { message: "Not Found" });
          return respond(200, { id: 7, output: { annotations_count: count } });
        },
      },
      clock: {
        now: () => time,
        sleep: async (ms) => {
          slept.push(ms);
          time += ms;
        },
        random: () => 0,
      },
      log: { info() {}, debug() {} },
    },
    new AbortController().signal,
    limits,
  );
  const sent = await lookForPage(wire, { runId: 7, count: arrived.length, arrived }, page);
  const lines =
    sent.kind === "done" ? sent.value.missing.map(({ start_line }) => start_line) : sent.kind;
  return { missing: lines, count: sent.kind === "done" ? sent.value.count : undefined, slept };
}

const page = [annotation(1), annotation(2)];

describe("a page without a response", () => {
  test("has arrived if the count includes it", async () => {
    expect(await verify(page, [{ count: 2 }])).toEqual({ missing: [], count: 2, slept: [1000] });
    expect(await verify(page, [{ count: 3 }], [annotation(9)])).toMatchObject({
      missing: [],
      count: 3,
    });
  });

  test("is missing if the count doesn't increase within the waiting time", async () => {
    expect(await verify(page, [{ count: 0 }])).toEqual({
      ...{ missing: [1, 2], count: 0, slept: [1000, 2000, 4000, 6000] },
    });
    expect(await verify(page, [{ count: 1 }], [annotation(9)])).toMatchObject({ missing: [1, 2] });
    expect(await verify(page, [{ count: 0 }, { count: 0 }, { count: 2 }])).toEqual({
      ...{ missing: [], count: 2, slept: [1000, 2000, 4000] },
    });
  });

  test("is found if the check run is readable only later", async () => {
    expect(await verify(page, [{ status: 404 }, { count: 2 }])).toMatchObject({ missing: [] });
  });

  test("is compared with the list if the count is another number", async () => {
    const [one] = page;
    expect(await verify(page, [{ count: 1, listed: [one] }])).toEqual({
      ...{ missing: [2], count: 1, slept: [1000, 2000, 4000, 6000] },
    });
    // The list has an annotation of another program.
    const listed = [annotation(5), ...page];
    expect(await verify(page, [{ count: 3, listed }])).toEqual({
      missing: [],
      count: 3,
      slept: [1000],
    });
    expect(await verify(page, [{ listed }])).toMatchObject({ missing: [], count: 3 });
  });

  test("has arrived only if equal annotations are listed as often as they were sent", async () => {
    const twice = [annotation(1), annotation(1), annotation(1)];
    expect(await verify(twice, [{ count: 2, listed: twice.slice(1) }])).toMatchObject({
      missing: [1],
    });
  });

  test("isn't confused with an equal annotation of an earlier page", async () => {
    const before = [annotation(1)];
    const listed = [annotation(1), annotation(2), annotation(3)];
    expect(await verify(page, [{ count: 2, listed }], before)).toMatchObject({ missing: [1] });
  });

  test.each([
    ["its path", { path: "src/till.ts" }],
    ["its last line", { end_line: 4 }],
    ["its level", { annotation_level: "warning" }],
    ["its title", { title: "Cart" }],
    ["its message", { message: "right 1" }],
    ["a space in its message", { message: "wr ong 1" }],
  ] as const)("isn't confused with an annotation that differs in %s", async (_, other) => {
    const listed = [annotation(1, other)];
    expect(await verify([annotation(1)], [{ count: 2, listed }])).toMatchObject({ missing: [1] });
  });

  test("is recognized with other white space, and with null as the missing title", async () => {
    const listed = [{ ...annotation(1), title: null, message: "  wrong\r\n1 " }, annotation(2)];
    expect(await verify(page, [{ count: 9, listed }])).toMatchObject({ missing: [] });
  });

  test("isn't looked for any longer if GitHub refuses", async () => {
    expect(await verify(page, [{ status: 403 }])).toMatchObject({
      missing: "refused",
      slept: [1000],
    });
    expect(await verify(page, [{ count: 1, listed: 403 }])).toMatchObject({ missing: "refused" });
  });
});
