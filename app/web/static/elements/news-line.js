// @ts-check

import { fill, h, press } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const UNDO_MS = 5_000;
const SEEN_MS = 10_000;

/** The one line that says what has just happened, and takes it back. */
export class NewsLine extends HTMLElement {
  /** @type {Timer} */ #seen;

  connectedCallback() {
    this.role = "status";
  }

  /** @type {Say} */
  say(message, kind = "warn", undo) {
    this.dataset.kind = kind;
    fill(this, h("span", {}, message), undo && press("Z", t("undo"), undo));
    clearTimeout(this.#seen);
    this.#seen = setTimeout(() => fill(this), undo ? UNDO_MS : SEEN_MS);
  }
}

customElements.define("news-line", NewsLine);
