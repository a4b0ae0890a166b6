// @ts-check

import { on, say, t } from "../scripts/making.js";

/** Says what is lost or over. */
export class ConnectionBar extends HTMLElement {
  #known = { lost: false, over: false };

  connectedCallback() {
    this.role = "alert";
    this.show({});
  }

  watch(/** @type {EventTarget} */ live) {
    on(live, "open", () => this.show({ lost: false }));
    on(live, "lost", () => this.show({ lost: true }));
  }

  show(/** @type {Lost} */ news) {
    const { lost, over } = Object.assign(this.#known, news);
    this.hidden = !lost && !over;
    say(this, over ? t("desk.ticket_over") : lost ? t("live.lost") : "");
  }
}

customElements.define("connection-bar", ConnectionBar);
