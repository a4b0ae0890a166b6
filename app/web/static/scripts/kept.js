// @ts-check

/** @type {Kept} Nothing, without storage. */
export function kept(store, key, value) {
  try {
    if (value) globalThis[store].setItem(key, JSON.stringify(value));
    return JSON.parse(globalThis[store].getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
