// @ts-check

import { canned, filledIn } from "../scripts/canned.js";
import { tell } from "../scripts/dom.js";
import { Part } from "../scripts/view.js";
import { CannedBook } from "./canned-book.js";

/** @import { Canned } from "../shapes.d.ts" */

const MOST = 7;

/** The canned answers that hold what is typed after a `/`. Tells `pick` with a text, and `moved`. */
export class CannedMenu extends Part {
  streamId = "";
  /** @type {Record<string, string>} Of the variables. */ values = {};
  /** @type {Canned[]} */ #found = [];
  #at = 0;
  /** @type {string | null} */ #typed = null;
  /** @type {HTMLElement | undefined} */ #field;

  get #open() {
    return this.matches(":popover-open");
  }

  /** The id of the one that Enter takes. */
  get active() {
    return this.#open && this.#found.length ? `canned-${this.#at}` : "";
  }

  /** @type {(typed: string, field: HTMLElement) => Promise<void>} */
  async open(typed, field) {
    this.#typed = typed;
    this.#field = field;
    const answers = await canned(this.streamId).catch(() => null);
    if (typed !== this.#typed || !this.isConnected || !answers) return;
    const place = (/** @type {Canned} */ { shortcut, text }) => `${shortcut} ${text}`.toLowerCase().indexOf(typed.toLowerCase());
    this.#found = answers.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b)).slice(0, MOST);
    if (typed && !this.#found.length) return this.close();
    this.#show(0);
    this.showPopover();
    const { left, width, top, bottom } = field.getBoundingClientRect();
    const above = innerHeight - bottom < this.offsetHeight && top > this.offsetHeight;
    Object.assign(this.style, { left: `${left}px`, width: `${width}px`, top: `${above ? top - this.offsetHeight - 4 : bottom + 4}px` });
    tell(this, "moved");
  }

  close() {
    this.#typed = null;
    this.hidePopover();
    tell(this, "moved");
  }

  /** Does what a key means; whether it means something. */
  key(key = "") {
    const count = this.#found.length;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count - 1 : 0;
    if (key === "Escape" && this.#open) this.close();
    else if (!this.active) return false;
    else if (key === "Enter" || key === "Tab") this.take(this.#found[this.#at]);
    else if (step) this.#show((this.#at + step) % count);
    else return false;
    return true;
  }

  #show(at = 0) {
    this.#at = at;
    const lines = this.#found.map(({ shortcut, text, language }, n) =>
      ({ at: `canned-${n}`, chosen: String(n === at), key: `/${shortcut}`, text: filledIn(text, this.values), language }));
    this.draw({ lines, none: !lines.length });
    tell(this, "moved");
  }

  /** Gives one, with its variables filled in. */
  take(/** @type {{ text: string }} */ { text }) {
    this.close();
    tell(this, "pick", filledIn(text, this.values));
  }

  book() {
    this.close();
    const book = Object.assign(new CannedBook(), { streamId: this.streamId });
    book.addEventListener("close", () => this.#field?.focus());
    this.after(book);
  }
}

customElements.define("canned-menu", CannedMenu);
