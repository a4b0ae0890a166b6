// @ts-check

/** @typedef {import("../elements/sidestage-desk.js").SidestageDesk} Desk */

/** @type {Record<string, (desk: Desk) => void>} */
const KEYS = {
  j: ({ list }) => list.move(1),
  ArrowDown: ({ list }) => list.move(1),
  k: ({ list }) => list.move(-1),
  ArrowUp: ({ list }) => list.move(-1),
  Enter: ({ card }) => card.ready && card.send(),
  e: ({ card }) => card.edit(),
  x: ({ card }) => card.reject(),
  h: ({ card }) => card.ready && card.act("to-host"),
  f: ({ card }) => card.ready && card.act("follow-up"),
  n: ({ list }) => list.showNew(),
  "?": ({ help }) => help.show(),
};

/**
 * Does what a key means on the desk. Keys that belong to a field, a button or an open dialog are left to it.
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
export function act(desk, event) {
  const target = /** @type {Element} */ (event.target);
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (desk.tab !== "waiting" || target.closest("input, textarea, select, dialog")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Enter" && target.closest("a, button:not(.row)")) return;
  const meant = KEYS[key];
  if (!meant) return;
  event.preventDefault();
  if (!event.repeat || meant === KEYS.j || meant === KEYS.k || key.startsWith("Arrow")) meant(desk);
}
