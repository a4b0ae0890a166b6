// @ts-check

import { fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import keys from "./key-help.json" with { type: "json" };

/** The list of keys. */
export class KeyHelp extends HTMLElement {
  #dialog = h("dialog", { "aria-label": t("help.title") });

  connectedCallback() {
    fill(this.#dialog, Object.entries(keys).map(([group, all]) => h("section", {}, h("h2", {}, t(`help.in_${group}`)), h("dl", { class: "keys" },
      Object.entries(all).map(([pressed, what]) => [h("dt", {}, pressed.split(" ").map((key) => h("kbd", {}, key))), h("dd", {}, t(`help.${what}`))])))),
      h("form", { method: "dialog" }, h("button", { type: "submit", class: "primary" }, t("close"))));
    this.append(this.#dialog);
  }

  /** Shows it. */
  show() {
    this.#dialog.showModal();
  }
}

customElements.define("key-help", KeyHelp);
