// @ts-check

/** @type {Keys} */
const KEYS = {
  z: ({ decisions }) => decisions.undo(),
  "?": ({ help }) => help(),
  "[": ({ beside }) => beside(-1),
  "]": ({ beside }) => beside(1),
  j: ({ list }) => list.move(1),
  k: ({ list }) => list.move(-1),
  n: ({ list }) => list.showNew(),
  "/": ({ search }) => search(),
};
/** @type {Texts} */
const SAME = { ArrowDown: "j", ArrowUp: "k" };
const OWN_KEYS = "input, textarea, select, dialog[open], [role=menu], [contenteditable]";

/** @type {Pressed} */
export function act(desk, event) {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(target instanceof Element) || target.closest(OWN_KEYS)) return;
  const key = SAME[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if ((key === "Enter" || key === " ") && target.closest("a, button, summary")) return;
  const meant = KEYS[key];
  if (meant) {
    event.preventDefault();
    if (!event.repeat || "jk".includes(key)) meant(desk);
  } else if (!event.repeat && desk.card.key(key)) event.preventDefault();
}
