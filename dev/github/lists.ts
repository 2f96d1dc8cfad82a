/** Filters and pages lists as the API does. */
import type { Reply, Request } from "./exchange.ts";
import { refuseShape } from "./refusals.ts";
import { describeNonMember } from "./shape.ts";
import type { CheckRun } from "./store.ts";

/** Returns the check runs that match a query, newest first, or the refusal of an invalid query. */
export function selectRuns(
  runs: readonly CheckRun[],
  request: Request,
): readonly CheckRun[] | Reply {
  const { check_name: name, app_id: appId, status, filter = "latest" } = request.query;
  const filters = ["latest", "all"];
  if (!filters.includes(filter)) return refuseShape([describeNonMember(filter, filters)]);
  const statuses = ["queued", "in_progress", "completed"];
  if (status !== undefined && !statuses.includes(status)) {
    return refuseShape([describeNonMember(status, statuses)]);
  }
  const newestFirst = runs.toReversed();
  const candidates = filter === "latest" ? newestFirst.filter(isLatest(newestFirst)) : newestFirst;
  return candidates.filter(
    (run) =>
      (name === undefined || run.name === name) &&
      (appId === undefined || run.app.id === Number(appId)) &&
      (status === undefined || run.status === status),
  );
}

/** Returns a filter for the newest run of each app and name. */
function isLatest(newestFirst: readonly CheckRun[]) {
  const latest = new Map(
    newestFirst.toReversed().map((run) => [`${run.app.id} ${run.name}`, run] as const),
  );
  return (run: CheckRun): boolean => latest.get(`${run.app.id} ${run.name}`) === run;
}

/** Returns one page of a list, and the `link` header with the URLs of the others. */
export function toPage<T>(
  items: readonly T[],
  request: Request,
  apiUrl: string,
): { readonly page: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(100, readCount(request.query.per_page) ?? 30);
  const number = readCount(request.query.page) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (page: number, rel: string): string => {
    const query = new URLSearchParams({ ...request.query, page: String(page) });
    return `<${apiUrl}${request.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first")] : []),
  ];
  const page = items.slice((number - 1) * size, number * size);
  return { page, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

function readCount(value: string | undefined): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
