// @ts-check

import { age } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { NewsLine } from "./news-line.js";

const TABS = ["waiting", "follow_ups", "sent"];

/** The desk's tabs with their counts, the oldest waiting, and the news. Dispatches `tab` with a tab's name, and `help`. */
export class DeskToolbar extends HTMLElement {
  news = new NewsLine();
  #oldest = h("span", { class: "oldest" });
  #tabs = TABS.map((name) =>
    h("button", { role: "tab", onclick: () => tell(this, "tab", name) }, t(`desk.${name}`), h("span", { class: "count" }, "…")));

  connectedCallback() {
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", t("page.desk"));
    fill(this, h("div", { role: "tablist" }, this.#tabs), this.#oldest, this.news,
      h("button", { class: "quiet keys-button", onclick: () => tell(this, "help") }, h("kbd", {}, "?"), t("desk.keys")));
  }

  /** @param {string} chosen */
  set tab(chosen) {
    TABS.forEach((name, n) => this.#tabs[n].setAttribute("aria-selected", String(name === chosen)));
  }

  /**
   * @param {number[]} counts of the tabs, in their order
   * @param {number | null} oldest when the oldest waiting comment was posted
   * @param {string} zone
   */
  count(counts, oldest, zone) {
    counts.forEach((count, n) => {
      const shown = this.#tabs[n].lastElementChild;
      if (shown && shown.textContent !== String(count)) shown.textContent = String(count);
    });
    this.#oldest.textContent = oldest === null ? "" : t("desk.oldest", { age: age(oldest, zone) });
    document.title = `${counts[0] ? `(${counts[0]}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
  }
}

customElements.define("desk-toolbar", DeskToolbar);
