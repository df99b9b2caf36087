// From values to JSON text. What JSON would quietly drop or empty is refused, as an answer without it would look complete.

/** Whether it is `{ … }`, of this window or of another: nothing but the root of all objects stands behind it. */
function isPlain(value) {
  const behind = Object.getPrototypeOf(value);
  return behind === null || Object.getPrototypeOf(behind) === null;
}

/** What a value is for people, and what to give in its place; nothing where JSON holds it. */
function unfit(value) {
  if (typeof value === "function") return ["a function", "give the value itself"];
  if (typeof value === "symbol") return ["a symbol", "give a text"];
  // JSON would write null, which means unknown; NaN may mean that.
  if (value === Infinity || value === -Infinity) return [String(value), "give a whole number, or null where it is not known"];
  if (typeof value !== "object" || value === null || Array.isArray(value) || isPlain(value)) return undefined;
  if (value instanceof Date) return ["a Date, which has a time of day and a zone", 'give the day as text, such as "2026-03-31"'];
  if (value instanceof Map) return ["a Map", "give a plain object: Object.fromEntries(map)"];
  if (value instanceof Set) return ["a Set", "give a list: Array.from(set)"];
  return [`an object of the class ${value.constructor?.name || "without a name"}`, "give a plain object, a list, a text or a number"];
}

/** Where a value stands, such as `sheet.facts.guidance-by-16`; sought only once it is refused. */
function placeOf(wanted, value, place = "", seen = new Set()) {
  if (value === wanted) return place;
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `${place}[${key}]` : place ? `${place}.${key}` : key;
    const found = placeOf(wanted, inner, step, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A request as JSON text. Numbers that JSON can't hold exactly go as text, which the engine reads exactly or refuses. */
export function written(request) {
  return JSON.stringify(request, function (key, value) {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    // As it was given: a Date, for one, has made a text of itself by now.
    const given = this[key];
    const why = unfit(given);
    if (why === undefined) return value;
    throw new TypeError(`${placeOf(given, request) || "the request"} is ${why[0]}: ${why[1]}`);
  });
}
