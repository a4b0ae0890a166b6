// @ts-check

import { choose, chosen } from "../scripts/alerts.js";
import { Part } from "../scripts/view.js";
import { t } from "../scripts/words.js";

/** Whether newcomers are told by sound, by desktop notification. */
export class AlertChoice extends Part {
  connectedCallback() {
    for (const box of this.querySelectorAll("input")) box.checked = Boolean(chosen[box.name]);
    this.draw({ said: t("alerts.when") });
  }

  /** @type {(_: unknown, event: any) => Promise<void>} */
  async choose(_, { target }) {
    const wanted = target.checked;
    target.checked = await choose(target.name, wanted);
    this.draw({ said: t(wanted && !target.checked ? "alerts.refused" : "alerts.when") });
  }
}

customElements.define("alert-choice", AlertChoice);
