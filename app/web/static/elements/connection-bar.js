// @ts-check

import { say } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** A bar at the top while the connection to the service is lost, or a ticket is over. */
export class ConnectionBar extends HTMLElement {
  #lost = false;
  #over = false;

  connectedCallback() {
    this.role = "alert";
    this.#show();
  }

  watch(/** @type {EventTarget} */ live) {
    live.addEventListener("open", () => this.#show((this.#lost = false)));
    live.addEventListener("lost", () => this.#show((this.#lost = true)));
  }

  over(/** @type {boolean} */ over) {
    this.#over = over;
    this.#show();
  }

  #show(_ = false) {
    this.hidden = !this.#lost && !this.#over;
    say(this, this.#over ? t("desk.ticket_over") : this.#lost ? t("live.lost") : "");
  }
}

customElements.define("connection-bar", ConnectionBar);
