// @ts-check

/** Keys of the board, for the list of them. */
export const KEYS = {
  board: {
    "1 – 9": "air_number", Enter: "air_now", "0 Esc": "air_nothing", "→ ↓ ← ↑": "air_step", "U Z": "air_undo", "/": "air_search",
    C: "air_timeline", "?": "help",
  },
  timeline: { "↓ ↑": "next", Enter: "air_correct", Del: "air_remove", Esc: "air_board" },
};

const FIELDS = "input, select, textarea, dialog[open]";
const PAUSE_MS = 900;

/** @type {(event: KeyboardEvent) => string | undefined} What is pressed, unless it belongs to a field; a digit by its place too, for
 * keyboards and input methods that give something else there. */
export function keyOf(event) {
  const { key, code, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest(FIELDS)) return;
  const digit = event.shiftKey || key.length === 1 && /[a-z/?]/i.test(key) ? null : /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (digit) return digit[1];
  return key.length === 1 ? key.toLowerCase() : key;
}

/** A link number while it is typed: it is told once no other could be meant, after a pause, or at once. Tells `typing` and `typed`. */
export class TypedNumber extends EventTarget {
  digits = "";
  /** @type {string[]} the link numbers that there are */ known = [];
  /** @type {Timer} */ #timer;

  add(/** @type {string} */ digit) {
    this.digits += digit;
    this.#tell("typing");
    clearTimeout(this.#timer);
    if (this.known.some((number) => number.length > this.digits.length && number.startsWith(this.digits))) {
      this.#timer = setTimeout(() => this.end(), PAUSE_MS);
    } else this.end();
  }

  /** What is typed so far is meant. */
  end() {
    const { digits } = this;
    this.clear();
    if (digits) this.#tell("typed", digits);
  }

  clear() {
    clearTimeout(this.#timer);
    this.digits = "";
    this.#tell("typing");
  }

  #tell(/** @type {string} */ type, /** @type {any} */ detail = this.digits) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
