// @ts-check

/** @type {Kept} What the browser keeps; nothing, without storage. */
export function kept(store, key, value) {
  try {
    if (value) globalThis[store].setItem(key, JSON.stringify(value));
    return JSON.parse(globalThis[store].getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
