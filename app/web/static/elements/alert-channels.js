// @ts-check

import { all } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { present } from "../scripts/parts.js";
import { t } from "../scripts/words.js";
import { AlertChannelForm } from "./alert-channel-form.js";
import { AlertChannelRow } from "./alert-channel-row.js";

/** @import { AlertChannel, AlertKind } from "../shapes.d.ts" */

/** The channels that alerts go through. */
export class AlertChannels extends HTMLElement {
  #head = h("div", {});
  #list = h("div", {});

  /** @param {AlertKind[]} kinds */
  constructor(kinds) {
    super();
    this.kinds = kinds;
  }

  connectedCallback() {
    fill(this, this.#head, this.#list);
    this.#closed();
    this.#load();
  }

  /** @param {string} [fresh] the id of a channel that is to be tried out next */
  #load(fresh) {
    return present(this.#list, async () => {
      const channels = /** @type {AlertChannel[]} */ (await all("alert-channels"));
      if (!channels.length) {
        return [h("div", { class: "empty" }, h("p", {}, t("team_alert.none")), h("p", {}, t("team_alert.none_more")))];
      }
      return [h("ul", { class: "rows" }, channels.map((channel) => {
        const row = new AlertChannelRow(channel, this.kinds, channel.id === fresh);
        on(row, "gone", () => this.#load());
        return row;
      }))];
    });
  }

  #closed() {
    const open = h("button", { class: "primary", onclick: () => this.#add() }, t("team_alert.new"));
    fill(this.#head, h("div", { class: "line above" }, open));
    return open;
  }

  #add() {
    const form = new AlertChannelForm(this.kinds, null);
    on(form, "left", () => this.#closed().focus());
    on(form, "kept", (channel) => {
      this.#closed();
      this.#load(channel.id);
    });
    fill(this.#head, form);
  }
}

customElements.define("alert-channels", AlertChannels);
