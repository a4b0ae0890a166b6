// @ts-check

import { choose, chosen } from "../scripts/alerts.js";
import { fill, h, say } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** Whether newcomers are told by sound, by desktop notification. */
export class AlertChoice extends HTMLElement {
  #said = h("p", { class: "muted", role: "status" }, t("alerts.when"));

  connectedCallback() {
    const title = t("alerts.title");
    fill(this, h("button", { class: "quiet", popovertarget: "alert-menu" }, title),
      h("div", { id: "alert-menu", class: "menu", popover: "", role: "group", "aria-label": title },
        this.#box("sound"), this.#box("notify"), this.#said));
  }

  #box(/** @type {string} */ kind) {
    return h("label", {}, h("input", { type: "checkbox", checked: chosen[kind], onchange: async ({ target }) => {
      const wanted = target.checked;
      target.checked = await choose(kind, wanted);
      say(this.#said, t(wanted && !target.checked ? "alerts.refused" : "alerts.when"));
    } }), t(`alerts.${kind}`));
  }
}

customElements.define("alert-choice", AlertChoice);
