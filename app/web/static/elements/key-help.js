// @ts-check

import { fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const KEYS = [
  ["J K ↓ ↑", "help.next"], ["Enter", "help.send"], ["E", "help.edit"], ["X", "help.reject"],
  ["H", "help.host"], ["F", "help.follow_up"], ["N", "help.new"], ["?", "help.help"],
];

/** The list of keys. */
export class KeyHelp extends HTMLElement {
  #dialog = h("dialog", { "aria-labelledby": "key-help-title" });

  connectedCallback() {
    fill(this.#dialog,
      h("h2", { id: "key-help-title" }, t("help.title")),
      h("dl", { class: "keys" }, KEYS.map(([keys, what]) => [
        h("dt", {}, keys.split(" ").map((key) => h("kbd", {}, key))), h("dd", {}, t(what))])),
      h("form", { method: "dialog" }, h("button", { type: "submit", class: "primary" }, t("close"))));
    this.append(this.#dialog);
  }

  /** Shows it. */
  show() {
    this.#dialog.showModal();
  }
}

customElements.define("key-help", KeyHelp);
