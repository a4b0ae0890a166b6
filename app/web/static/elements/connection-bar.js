// @ts-check

import { t } from "../scripts/words.js";

/** A bar at the top while the connection to the service is lost. */
export class ConnectionBar extends HTMLElement {
  connectedCallback() {
    this.setAttribute("role", "alert");
    this.hidden = true;
  }

  /** @param {import("../scripts/live.js").Live} live */
  watch(live) {
    live.addEventListener("open", () => this.#show(false));
    live.addEventListener("lost", () => this.#show(true));
  }

  /** @param {boolean} lost */
  #show(lost) {
    this.hidden = !lost;
    this.textContent = lost ? t("live.lost") : "";
  }
}

customElements.define("connection-bar", ConnectionBar);
