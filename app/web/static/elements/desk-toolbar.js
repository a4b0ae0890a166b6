// @ts-check

import { fill, h, on, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { AlertChoice } from "./alert-choice.js";
import { ListFilter } from "./list-filter.js";
import { StatsLine } from "./stats-line.js";
import { StreamTabs, choose } from "./stream-tabs.js";
import { AgeClock } from "./suggestion-row.js";

/** @import { Counts, Facets, OpenStream, Stats } from "../shapes.d.ts" */

const TABS = /** @type {const} */ (["waiting", "follow_ups", "sent"]);

/**
 * What stands over the desk: the open streams, their figures, the lists and what of them is shown. Dispatches `stream`,
 * `open-stream`, `close-stream` (an id), `tab` (a name), `filter`, `alerts` (what is chosen) and `help`.
 */
export class DeskToolbar extends HTMLElement {
  zone = "UTC";
  /** @type {OpenStream[]} */ streams = [];
  /** @type {Facets} */ facets = { intents: [], languages: [], products: [] };
  #streams = new StreamTabs();
  #stats = new StatsLine();
  #filter = new ListFilter();
  #clock = new AgeClock();
  #oldest = h("span", { class: "oldest" }, t("bar.oldest"), " ", this.#clock);
  #tabs = TABS.map((name) => h("button", { role: "tab", onclick: () => tell(this, "tab", name) }, t(`desk.${name}`), h("span", { class: "count" }, "…")));

  connectedCallback() {
    const choice = new AlertChoice();
    for (const part of [this.#streams, this.#filter, choice]) {
      for (const type of ["stream", "open-stream", "close-stream", "filter", "alerts"]) on(part, type, (told) => tell(this, type, told));
    }
    this.role = "region";
    this.ariaLabel = t("page.desk");
    fill(this, h("div", { class: "bars", onkeydown: rove },
      h("div", { class: "bar" }, this.#streams, this.#stats, choice, h("button", { class: "quiet keys-button", onclick: () => tell(this, "help") }, h("kbd", {}, "?"), t("desk.keys"))),
      h("div", { class: "bar" }, h("div", { role: "tablist", "aria-label": t("bar.lists") }, this.#tabs), this.#oldest, this.#filter)));
  }

  set current(/** @type {string} */ id) {
    const oldest = this.streams.find((stream) => stream.id === id)?.oldest;
    this.#streams.show(this.streams, id, this.zone);
    this.#oldest.hidden = !oldest;
    if (oldest) this.#clock.tick(oldest, this.zone);
    this.#filter.stream = id;
  }

  set stats(/** @type {Stats | null} */ stats) {
    this.#stats.show(stats);
  }

  set counts(/** @type {Counts} */ counts) {
    TABS.forEach((name, n) => (/** @type {Element} */ (this.#tabs[n].lastChild).textContent = String(counts[name])));
    this.#filter.offer(this.facets, counts.shown, counts.waiting);
  }

  /** Figures that may be old are shown so. */
  set connected(/** @type {boolean} */ connected) {
    this.toggleAttribute("offline", !connected);
  }

  set tab(/** @type {string} */ chosen) {
    this.dataset.tab = chosen;
    TABS.forEach((name, n) => choose(this.#tabs[n], name === chosen));
  }

  /** Puts the keyboard into the search. */
  search() {
    this.#filter.search();
  }
}

/**
 * Arrows, Home and End move among tabs, Delete closes one that can be closed.
 * @param {any} event
 */
function rove(event) {
  const { key, target } = event;
  if (target.role !== "tab") return;
  const tabs = [...target.parentNode.children];
  const to = { ArrowLeft: tabs.indexOf(target) - 1, ArrowRight: tabs.indexOf(target) + 1, Home: 0, End: -1 }[/** @type {string} */ (key)];
  if (key === "Delete") return target.querySelector(".close")?.click();
  if (to === undefined) return;
  event.preventDefault();
  const tab = tabs.at(to % tabs.length);
  tab.focus();
  tab.click();
}

customElements.define("desk-toolbar", DeskToolbar);
