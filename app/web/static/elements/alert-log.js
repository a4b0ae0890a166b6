// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { ago, moment } from "../scripts/moments.js";
import { paged } from "../scripts/pages.js";
import { present } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { explained, meaning, t } from "../scripts/words.js";

/** @import { AlertMessage } from "../shapes.d.ts" */

const PAGE = 50;
/** @type {Record<string, string>} */
const LOOKS = { sent: "ok", dead: "wrong", unknown: "wrong" };

/** What the team was told outside the desk, newest first, and what became of it. */
export class AlertLog extends HTMLElement {
  #list = h("div", { "aria-live": "polite" });

  connectedCallback() {
    fill(this, h("div", { class: "line above" }, h("button", { onclick: () => this.#load() }, t("team_alert.look_again"))), this.#list);
    this.#load();
  }

  #load() {
    return present(this.#list, async () =>
      await paged((after) => this.#page(after), (message) => this.#row(message)) ?? [h("p", { class: "empty" }, t("team_alert.nothing_sent"))]);
  }

  /**
   * @param {string} [after]
   * @returns {Promise<{ items: AlertMessage[], next: string | null }>}
   */
  #page(after) {
    return ask("GET", `alert-messages?limit=${PAGE}${after ? `&after=${encodeURIComponent(after)}` : ""}`);
  }

  /** @param {AlertMessage} message */
  #row(message) {
    const { at, title, lines, channel, state, test, error, advice } = { ...message, at: message.sent_at ?? message.created_at };
    const news = h("p", { class: "news", role: "status" });
    const lost = !test && title && ["dead", "unknown"].includes(state);
    const row = h("li", {},
      h("time", { class: "muted", datetime: at, title: moment(at) }, ago(at)),
      h("div", { class: "grow" },
        h("p", {}, words("bdi", "", title), h("span", { class: "chip", "data-kind": LOOKS[state] }, t(`alert_state.${state}`)),
          test && h("span", { class: "chip" }, t("team_alert.a_test"))),
        lines.map((line) => words("p", "muted", line)),
        h("p", { class: "muted" }, t("team_alert.through"), " ", words("bdi", "", channel), this.#next(message)),
        error && h("p", { class: "error" }, words("bdi", "", error)),
        error && advice && h("p", { class: "muted" }, meaning("alert_advice", advice)),
        news),
      lost && h("button", { onclick: () => this.#again(message, row, news) }, t("team_alert.send_again")));
    return row;
  }

  /** @param {AlertMessage} message */
  #next({ attempts, next_at, state }) {
    if (state === "pending" && next_at && attempts) return ` · ${t("team_alert.tried", { n: attempts })}`;
    return "";
  }

  /**
   * @param {AlertMessage} message
   * @param {HTMLLIElement} row
   * @param {HTMLElement} news
   */
  async #again(message, row, news) {
    try {
      row.replaceWith(this.#row(await ask("POST", `alert-messages/${message.id}/again`)));
    } catch (failure) {
      news.dataset.kind = "wrong";
      news.textContent = explained(failure);
    }
  }
}

customElements.define("alert-log", AlertLog);
