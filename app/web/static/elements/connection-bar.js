// @ts-check

import { t } from "../scripts/words.js";

/** A bar at the top while the connection to the service is lost, or a ticket is over. */
export class ConnectionBar extends HTMLElement {
  #lost = false;
  #over = false;

  connectedCallback() {
    this.role = "alert";
    this.#show();
  }

  /** @param {import("../scripts/live.js").Live} live */
  watch(live) {
    live.addEventListener("open", () => this.#show((this.#lost = false)));
    live.addEventListener("lost", () => this.#show((this.#lost = true)));
  }

  over(/** @type {boolean} */ over) {
    this.#over = over;
    this.#show();
  }

  #show(_ = false) {
    this.hidden = !this.#lost && !this.#over;
    this.textContent = this.#over ? t("desk.ticket_over") : this.#lost ? t("live.lost") : "";
  }
}

customElements.define("connection-bar", ConnectionBar);
