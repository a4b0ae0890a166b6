// @ts-check

/**
 * What keys mean to the frame; all others are the open card's.
 * @typedef {object} Desk
 * @property {string} tab
 * @property {{ move: (step: 1 | -1) => void, showNew: () => void }} list
 * @property {{ key?: (key: string, event: KeyboardEvent) => boolean }} card
 * @property {{ key: (key: string) => boolean }} promises
 * @property {() => void} undo
 * @property {() => void} help
 * @property {() => void} search
 * @property {(step: 1 | -1) => void} beside the stream before or after
 */

/** @type {Record<string, (desk: Desk) => void>} */
const ANYWHERE = {
  z: (desk) => desk.undo(),
  "?": (desk) => desk.help(),
  "[": (desk) => desk.beside(-1),
  "]": (desk) => desk.beside(1),
};
/** @type {Record<string, (desk: Desk) => void>} */
const LIST = {
  j: ({ list }) => list.move(1),
  ArrowDown: ({ list }) => list.move(1),
  k: ({ list }) => list.move(-1),
  ArrowUp: ({ list }) => list.move(-1),
  n: ({ list }) => list.showNew(),
  "/": (desk) => desk.search(),
};

/**
 * Does what a key means on the desk. Keys that belong to a field, a button or an open dialog are left to it.
 * @param {Desk} desk
 * @param {KeyboardEvent} event
 */
export function act(desk, event) {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(target instanceof Element) || target.closest("input, textarea, select, dialog, [role=menu], [contenteditable]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === "Enter" || key === " ") && target.closest("a, button, summary")) return;
  const waiting = desk.tab === "waiting";
  if (desk.tab === "follow_ups" && desk.promises.key(key)) return event.preventDefault();
  const meant = ANYWHERE[key] ?? (waiting ? LIST[key] : undefined);
  if (meant) {
    event.preventDefault();
    if (!event.repeat || meant === LIST.j || meant === LIST.k || key.startsWith("Arrow")) meant(desk);
  } else if (!event.repeat && waiting && desk.card.key?.(key, event)) event.preventDefault();
}
