// @ts-check

import { h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const UNDO_MS = 5_000;
const SEEN_MS = 10_000;

/** The place that says what has just happened, and takes it back; a warning stays until it could be read, whatever comes after it. */
export class NewsLine extends HTMLElement {
  connectedCallback() {
    this.setAttribute("role", "status");
  }

  /** @param {string} message @param {"ok" | "warn"} kind @param {() => void} [undo] */
  say(message, kind, undo) {
    const button = undo && h("button", { "aria-keyshortcuts": "Z", onclick: undo }, h("kbd", { "aria-hidden": "true" }, "Z"), t("undo"));
    const line = h("p", { "data-kind": kind }, h("span", {}, message), button);
    for (const old of /** @type {HTMLElement[]} */ ([...this.children])) if (old.dataset.kind === "ok" || old.textContent === line.textContent) old.remove();
    this.append(line);
    setTimeout(() => line.remove(), undo ? UNDO_MS : SEEN_MS);
  }
}

customElements.define("news-line", NewsLine);
