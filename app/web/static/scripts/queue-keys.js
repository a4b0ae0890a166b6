// @ts-check

/** Keys of the controller's view, for the list of them. */
export const KEYS = {
  list: { "J K ↓ ↑": "next", "[ ]": "queue_move", "← →": "tabs", Z: "queue_undo", "?": "help" },
  topic: { Enter: "queue_words", U: "queue_use", P: "queue_pin", L: "queue_later", M: "queue_merge", S: "queue_split", X: "queue_dismiss" },
  words: { Enter: "queue_answered", Esc: "leave_field" },
};

const OWN_KEYS = "input, select, textarea, [role=tab], dialog[open]";
/** @type {Record<string, string>} */
const WITH_ALT = { ArrowUp: "[", ArrowDown: "]" };

/** @type {(event: KeyboardEvent) => string | undefined} What is pressed, unless it belongs to a field, a button or an open dialog. */
export function keyOf(event) {
  const { key, target, altKey } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (target instanceof Element && target.closest(OWN_KEYS)) return;
  if ((key === "Enter" || key === " ") && target instanceof Element && target.closest("a, button, summary")) return;
  if (altKey) return WITH_ALT[key];
  const moves = ["j", "k", "ArrowDown", "ArrowUp"].includes(key);
  if (event.repeat && !moves) return;
  return key.length === 1 ? key.toLowerCase() : key;
}
