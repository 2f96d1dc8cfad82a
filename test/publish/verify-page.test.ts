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

/** One response of GitHub: its count of annotations and the list on request, or an error status. */
interface Look {
  readonly count?: number;
  readonly listed?: readonly unknown[] | number;
  readonly status?: number;
}

/** Returns the result of `arrived` for these responses; the last one repeats. */
async function look(
  page: readonly ApiAnnotation[],
  looks: readonly Look[],
  arrived: readonly ApiAnnotation[] = [],
) {
  const slept: number[] = [];
  let time = 0;
  let current: Look = {};
  const left = [...looks];
  const answer = (status: number, body: unknown): ApiAnswer => ({
    ...{ kind: "answer", status, headers: {}, body },
  });
  const wire = startWire(
    {
      api: {
        request: async ({ path }) => {
          if (path.includes("/annotations")) {
            const { listed = [] } = current;
            return typeof listed === "number" ? answer(listed, {}) : answer(200, listed);
          }
          current = left.shift() ?? current;
          const { status = 200, count } = current;
          if (status !== 200) return answer(status, { message: "Not Found" });
          return answer(200, { id: 7, output: { annotations_count: count } });
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

describe("a page whose answer was lost", () => {
  test("arrived if the count says so", async () => {
    expect(await look(page, [{ count: 2 }])).toEqual({ missing: [], count: 2, slept: [1000] });
    expect(await look(page, [{ count: 3 }], [annotation(9)])).toMatchObject({
      missing: [],
      count: 3,
    });
  });

  test("is waited for while nothing more is counted, and then is missing", async () => {
    expect(await look(page, [{ count: 0 }])).toEqual({
      ...{ missing: [1, 2], count: 0, slept: [1000, 2000, 4000, 6000] },
    });
    expect(await look(page, [{ count: 1 }], [annotation(9)])).toMatchObject({ missing: [1, 2] });
    expect(await look(page, [{ count: 0 }, { count: 0 }, { count: 2 }])).toEqual({
      ...{ missing: [], count: 2, slept: [1000, 2000, 4000] },
    });
  });

  test("may be read before its check run is", async () => {
    expect(await look(page, [{ status: 404 }, { count: 2 }])).toMatchObject({ missing: [] });
  });

  test("is compared one by one if another number is counted", async () => {
    const [one] = page;
    expect(await look(page, [{ count: 1, listed: [one] }])).toEqual({
      ...{ missing: [2], count: 1, slept: [1000, 2000, 4000, 6000] },
    });
    // Somebody else's is there, too.
    const listed = [annotation(5), ...page];
    expect(await look(page, [{ count: 3, listed }])).toEqual({
      missing: [],
      count: 3,
      slept: [1000],
    });
    expect(await look(page, [{ listed }])).toMatchObject({ missing: [], count: 3 });
  });

  test("has each of equal annotations as often as it was sent", async () => {
    const twice = [annotation(1), annotation(1), annotation(1)];
    expect(await look(twice, [{ count: 2, listed: twice.slice(1) }])).toMatchObject({
      missing: [1],
    });
  });

  test("isn't there because an equal one of a page before is", async () => {
    const before = [annotation(1)];
    const listed = [annotation(1), annotation(2), annotation(3)];
    expect(await look(page, [{ count: 2, listed }], before)).toMatchObject({ missing: [1] });
  });

  test.each([
    ["its path", { path: "src/till.ts" }],
    ["its last line", { end_line: 4 }],
    ["its level", { annotation_level: "warning" }],
    ["its title", { title: "Cart" }],
    ["its message", { message: "right 1" }],
    ["a space in its message", { message: "wr ong 1" }],
  ] as const)("is told from one that differs in %s", async (_, other) => {
    const listed = [annotation(1, other)];
    expect(await look([annotation(1)], [{ count: 2, listed }])).toMatchObject({ missing: [1] });
  });

  test("is the same with other white space, and with null for no title", async () => {
    const listed = [{ ...annotation(1), title: null, message: "  wrong\r\n1 " }, annotation(2)];
    expect(await look(page, [{ count: 9, listed }])).toMatchObject({ missing: [] });
  });

  test("isn't searched any further if GitHub refuses", async () => {
    expect(await look(page, [{ status: 403 }])).toMatchObject({
      missing: "refused",
      slept: [1000],
    });
    expect(await look(page, [{ count: 1, listed: 403 }])).toMatchObject({ missing: "refused" });
  });
});
