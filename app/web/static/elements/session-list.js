// @ts-check

import { all, ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { ago, moment } from "../scripts/moments.js";
import { present } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";

/** @import { SignIn } from "../shapes.d.ts" */

/** Where a person is signed in, each with a button that ends it: one's own, or another's for an admin. */
export class SessionList extends HTMLElement {
  /** @type {string | null} */ user = null;
  #news = h("p", { class: "news", role: "status" });
  #list = h("div", {});

  connectedCallback() {
    fill(this, this.#list, this.#news);
    this.load();
  }

  /** Asks again. */
  load() {
    return present(this.#list, async () => {
      const items = /** @type {SignIn[]} */ (await all(this.user === null ? "sessions" : `sessions?user=${encodeURIComponent(this.user)}`));
      if (!items.length) return [h("p", { class: "muted" }, t("sessions.none"))];
      items.sort((a, b) => Number(b.current) - Number(a.current) || (a.seen_at < b.seen_at ? 1 : -1));
      const others = this.user === null && items.some(({ current }) => !current);
      return [h("ul", { class: "rows" }, items.map((item) => this.#row(item))),
        others && h("div", { class: "line" }, h("button", { onclick: () => this.#end("POST", "sessions/end-others") }, t("sessions.end_others")))];
    });
  }

  /** @param {SignIn} item */
  #row({ id, kind, client, created_at, seen_at, current }) {
    const name = kind === "ticket" ? t("sessions.ticket") : client || t("sessions.unknown");
    return h("li", {},
      h("div", { class: "grow" },
        h("p", {}, words("bdi", "", name), current && h("span", { class: "chip", "data-kind": "ok" }, t("sessions.here"))),
        h("p", { class: "muted" }, h("span", { title: moment(seen_at ?? created_at) }, t("sessions.seen", { ago: ago(seen_at ?? created_at) })), " · ",
          t("sessions.since", { at: moment(created_at) }))),
      !current && h("button", { "aria-label": t("sessions.end_one", { client: name }), onclick: () => this.#end("DELETE", `sessions/${id}`) }, t("sessions.end")));
  }

  /**
   * @param {string} method
   * @param {string} path
   */
  async #end(method, path) {
    this.#news.textContent = "";
    try {
      await ask(method, path);
      await this.load();
      this.#news.dataset.kind = "ok";
      this.#news.textContent = t("sessions.ended");
    } catch (failure) {
      this.#news.dataset.kind = "wrong";
      this.#news.textContent = explained(failure);
    }
  }
}

customElements.define("session-list", SessionList);
