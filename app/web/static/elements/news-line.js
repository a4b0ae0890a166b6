// @ts-check

import { fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const UNDO_MS = 5_000;
const SEEN_MS = 10_000;

/** The one line that says what has just happened, and takes it back. */
export class NewsLine extends HTMLElement {
  /** @type {number | undefined} */ #seen;

  connectedCallback() {
    this.setAttribute("role", "status");
  }

  /** @param {string} message @param {"ok" | "warn"} kind @param {() => void} [undo] */
  say(message, kind, undo) {
    this.dataset.kind = kind;
    const button = undo && h("button", { "aria-keyshortcuts": "Z", onclick: undo }, h("kbd", { "aria-hidden": "true" }, "Z"), t("undo"));
    fill(this, h("span", {}, message), button);
    clearTimeout(this.#seen);
    this.#seen = setTimeout(() => fill(this), button ? UNDO_MS : SEEN_MS);
  }
}

customElements.define("news-line", NewsLine);
