import type { JsonObject } from "../read/json-value.ts";
import { getCount, getList, getObject, getText, isObject } from "../read/json-value.ts";

/** What describes a rule or a notification (§3.49), and the part of the tool that it belongs to (§3.19). */
export interface Descriptor {
  readonly object: JsonObject;
  readonly component: JsonObject;
}

/** How a result, a notification or an override names its descriptor (§3.52). */
export interface DescriptorReference {
  readonly id?: string | undefined;
  readonly index?: number | undefined;
  readonly guid?: string | undefined;
  /** Reference to the driver or an extension (§3.54). */
  readonly component?: JsonObject | undefined;
}

export interface Descriptors {
  find(reference: DescriptorReference): Descriptor | undefined;
}

/** `rules` for results, `notifications` for what a tool says of its own run. */
export function indexDescriptors(run: JsonObject, list: "rules" | "notifications"): Descriptors {
  const tool = getObject(run, "tool");
  const driver = getObject(tool, "driver") ?? {};
  const extensions = getList(tool, "extensions").map((item) => (isObject(item) ? item : {}));
  const components = [driver, ...extensions];
  const byId = new Map(components.map((component) => [component, mapBy(component, list, "id")]));
  const byGuid = new Map(
    components.map((component) => [component, mapBy(component, list, "guid")]),
  );

  const componentOf = (reference: JsonObject | undefined): JsonObject => {
    const index = getCount(reference, "index", 0);
    const guid = getText(reference, "guid");
    return (
      (index !== undefined && extensions[index]) ||
      (guid !== undefined && components.find((item) => getText(item, "guid") === guid)) ||
      driver
    );
  };
  const withId = (id: string, first: JsonObject): Descriptor | undefined => {
    for (const component of [first, ...components]) {
      const object = byId.get(component)?.get(id);
      if (object) return { object, component };
    }
    return undefined;
  };

  return {
    find({ id, index, guid, component: reference }) {
      const component = componentOf(reference);
      const indexed = index === undefined ? undefined : getList(component, list)[index];
      const object = isObject(indexed) ? indexed : byGuid.get(component)?.get(guid ?? "");
      // By the letter of §3.52.4 the index decides alone. But tools write 0 for want of an index, so an index that
      // contradicts an id is believed only where nothing has that id.
      if (object && (id === undefined || isIdOrParent(getText(object, "id"), id))) {
        return { object, component };
      }
      for (const candidate of idAndParents(id)) {
        const found = withId(candidate, component);
        if (found) return found;
      }
      return object && { object, component };
    },
  };
}

function mapBy(component: JsonObject, list: string, property: "id" | "guid") {
  const map = new Map<string, JsonObject>();
  for (const item of getList(component, list)) {
    const key = getText(item, property);
    if (key && isObject(item) && !map.has(key)) map.set(key, item);
  }
  return map;
}

/** `CA5350/md5` is a case of `CA5350` (§3.5.4, §3.27.5); as many levels up as anybody could mean. */
function idAndParents(id: string | undefined): readonly string[] {
  const ids: string[] = [];
  for (
    let rest = id ?? "";
    rest && ids.length < 8;
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf("/")))
  ) {
    ids.push(rest);
  }
  return ids;
}

function isIdOrParent(parent: string | undefined, id: string): boolean {
  return parent === undefined || id === parent || id.startsWith(`${parent}/`);
}
