import {
  getCount,
  getId,
  getList,
  getObject,
  getText,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import { once, oncePer } from "../../once.ts";

/** The description of a rule or notification (§3.49), and the tool component that it belongs to (§3.19). */
export interface Descriptor {
  readonly object: JsonObject;
  readonly component: JsonObject;
}

/** Reads the reference from a result, a notification or an override to its descriptor (§3.52). -1 is no index. */
export function toReference(value: JsonObject | undefined) {
  return {
    id: getId(value, "id"),
    index: getCount(value, "index", 0),
    guid: getText(value, "guid"),
    /** Reference to the driver or an extension (§3.54). */
    component: getObject(value, "toolComponent"),
  };
}

export interface Descriptors {
  find(reference: ReturnType<typeof toReference>): Descriptor | undefined;
}

/** `rules` for results, `notifications` for messages about the tool's own run. */
export function indexDescriptors(run: JsonObject, list: "rules" | "notifications"): Descriptors {
  const tool = getObject(run, "tool");
  const driver = getObject(tool, "driver") ?? {};
  const extensions = getList(tool, "extensions");
  const components = [driver, ...extensions.filter(isObject)];

  const byGuid = once(() => keyed(components, "guid"));
  const everywhere = once(() => {
    const all = new Map<string, Descriptor>();
    for (const component of components) {
      for (const [id, object] of within.id(component)) {
        if (!all.has(id)) all.set(id, { object, component });
      }
    }
    return all;
  });
  const within = {
    id: oncePer((component: JsonObject) => keyed(getList(component, list), "id")),
    guid: oncePer((component: JsonObject) => keyed(getList(component, list), "guid")),
  };

  const componentOf = (reference: JsonObject | undefined): JsonObject => {
    if (!reference) return driver;
    const indexed = extensions[getCount(reference, "index", 0) ?? -1];
    return isObject(indexed) ? indexed : (byGuid().get(getText(reference, "guid") ?? "") ?? driver);
  };
  return {
    find({ id, index, guid, component: reference }) {
      const component = componentOf(reference);
      const indexed = index === undefined ? undefined : getList(component, list)[index];
      const object = isObject(indexed) ? indexed : guid && within.guid(component).get(guid);
      const pointed = object ? { object, component } : undefined;
      // According to §3.52.4 the index decides alone. But some tools write 0 without meaning an index, so an index that
      // contradicts an id is used only if no descriptor has that id.
      if (pointed && (id === undefined || isIdOrParent(getId(pointed.object, "id"), id))) {
        return pointed;
      }
      for (const candidate of idAndParents(id)) {
        const own = within.id(component).get(candidate);
        const found = own ? { object: own, component } : everywhere().get(candidate);
        if (found) return found;
      }
      return pointed;
    },
  };
}

/** Indexes the objects of a list by id or guid. The first of equal ones wins. */
function keyed(list: readonly unknown[], property: "id" | "guid"): Map<string, JsonObject> {
  const map = new Map<string, JsonObject>();
  for (const item of list) {
    const key = getId(item, property);
    if (key && isObject(item) && !map.has(key)) map.set(key, item);
  }
  return map;
}

/** `CA5350/md5` is a case of `CA5350` (§3.5.4, §3.27.5). The number of levels is limited. */
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
