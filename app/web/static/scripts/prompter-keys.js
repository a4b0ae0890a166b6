// @ts-check

/** @typedef {{ action: string, place?: number, by: number }} Meant what a key means, and for which card: the one with the keyboard, or the first */

const DIGIT = /^(?:Digit|Numpad)([1-5])$/;
/** @type {Record<string, Meant>} */
const MEANT = {
  l: { action: "later", by: 0 }, ArrowRight: { action: "later", by: 0 }, ArrowLeft: { action: "later", by: 0 },
  x: { action: "dismiss", by: 0 }, z: { action: "undo", by: 0 }, f: { action: "full", by: 0 },
  ArrowDown: { action: "move", by: 1 }, ArrowUp: { action: "move", by: -1 },
};

/** @type {(event: KeyboardEvent) => Meant | undefined} Nothing where it belongs to a field or a menu, is held down, or means nothing here. */
export function keyOf(event) {
  const { key, code, shiftKey, target } = event;
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target instanceof Element && target.closest("input, select, textarea, [popover]:popover-open")) return;
  const digit = DIGIT.exec(code)?.[1] ?? /^[1-5]$/.exec(key)?.[0];
  if (digit) return { action: shiftKey ? "later" : "answered", place: Number(digit) - 1, by: 0 };
  return MEANT[key.length === 1 ? key.toLowerCase() : key];
}
