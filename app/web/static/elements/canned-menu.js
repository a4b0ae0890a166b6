// @ts-check

import { canned, filledIn } from "../scripts/canned.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { CannedBook } from "./canned-book.js";

/** @import { Canned } from "../shapes.d.ts" */

const MOST = 7;

/** The canned answers that hold what is typed after a `/`. Tells `pick` with a text, `moved`, and `closed` of its book. */
export class CannedMenu extends HTMLElement {
  streamId = "";
  /** @type {Record<string, string>} Of the variables. */ values = {};
  /** @type {Canned[]} */ #found = [];
  #at = 0;
  /** @type {string | null} */ #typed = null;
  #list = h("ul", { role: "listbox", id: "canned", "aria-label": t("canned.title") });

  connectedCallback() {
    this.popover = "manual";
    fill(this, this.#list, h("button", { class: "quiet", tabindex: -1, onclick: () => this.#book() }, t("canned.edit")));
    this.addEventListener("pointerdown", (event) => event.preventDefault());  // the keyboard stays in the field
  }

  /** The id of the one that Enter takes. */
  get active() {
    return this.matches(":popover-open") && this.#found.length ? `canned-${this.#at}` : "";
  }

  /** @type {(typed: string, field: Element) => Promise<void>} */
  async open(typed, field) {
    this.#typed = typed;
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

  /** @type {(key: string) => boolean} Does what a key means; whether it means something. */
  key(key) {
    const count = this.#found.length;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count - 1 : 0;
    if (key === "Escape" && this.matches(":popover-open")) this.close();
    else if (!this.active) return false;
    else if (key === "Enter" || key === "Tab") this.#take(this.#found[this.#at]);
    else if (step) this.#show((this.#at + step) % count);
    else return false;
    return true;
  }

  #show(/** @type {number} */ at) {
    this.#at = at;
    const lines = this.#found.map((one, n) => h("li",
      { role: "option", id: `canned-${n}`, "aria-selected": String(n === at), onclick: () => this.#take(one) },
      h("b", {}, `/${one.shortcut}`), words("span", "", filledIn(one.text, this.values), one.language)));
    fill(this.#list, lines.length ? lines : h("li", { role: "option", "aria-disabled": "true" }, t("canned.none")));
    tell(this, "moved");
  }

  #take(/** @type {Canned} */ one) {
    this.close();
    tell(this, "pick", filledIn(one.text, this.values));
  }

  #book() {
    this.close();
    const book = Object.assign(new CannedBook(), { streamId: this.streamId });
    book.addEventListener("close", () => tell(this, "closed"));
    this.after(book);
  }
}

customElements.define("canned-menu", CannedMenu);
