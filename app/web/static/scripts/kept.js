// @ts-check

/** @type {(store: "localStorage" | "sessionStorage", key: string, value?: object) => any} What the browser keeps; nothing, without storage. */
export function kept(store, key, value) {
  try {
    if (value) globalThis[store].setItem(key, JSON.stringify(value));
    return JSON.parse(globalThis[store].getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
