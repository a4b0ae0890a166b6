// @ts-check

import { alerts } from "../scripts/alerts.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** Whether newcomers are told by sound, by desktop notification. Dispatches `alerts` with the choice. */
export class AlertChoice extends HTMLElement {
  #said = h("p", { class: "muted", role: "status" }, t("alerts.when"));

  connectedCallback() {
    fill(this, h("button", { class: "quiet", popovertarget: "alert-menu" }, t("alerts.title")),
      h("div", { id: "alert-menu", class: "menu", popover: "", role: "group", "aria-label": t("alerts.title") }, this.#box("sound"), this.#box("notify"), this.#said));
  }

  /** @type {(kind: string) => HTMLElement} */
  #box(kind) {
    return h("label", {}, h("input", { type: "checkbox", checked: alerts.chosen[kind], onchange: async ({ target }) => {
      const wanted = target.checked;
      target.checked = await alerts.choose(kind, wanted);
      this.#said.textContent = t(wanted && !target.checked ? "alerts.refused" : "alerts.when");
      tell(this, "alerts", alerts.chosen);
    } }), t(`alerts.${kind}`));
  }
}

customElements.define("alert-choice", AlertChoice);
