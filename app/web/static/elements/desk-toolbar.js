// @ts-check

import { fill, h, on, say, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { AlertChoice } from "./alert-choice.js";
import { ListFilter } from "./list-filter.js";
import { StatsLine } from "./stats-line.js";
import { StreamTabs, choose } from "./stream-tabs.js";
import { AgeClock } from "./suggestion-row.js";

const TABS = /** @type {const} */ (["waiting", "follow_ups", "sent"]);

/** What stands over the desk. Tells `stream`, `open-stream`, `close-stream` (an id), `tab` (a name), `filter` and `help`. */
export class DeskToolbar extends HTMLElement {
  #streams = new StreamTabs();
  #stats = new StatsLine();
  #filter = new ListFilter();
  #clock = new AgeClock();
  #oldest = h("span", { class: "oldest" }, t("bar.oldest"), " ", this.#clock);
  #tabs = TABS.map((name) => h("button", { role: "tab", onclick: () => tell(this, "tab", name) }, t(`desk.${name}`), h("span", { class: "count" })));

  connectedCallback() {
    for (const type of ["stream", "open-stream", "close-stream"]) on(this.#streams, type, (id) => tell(this, type, id));
    on(this.#filter, "filter", (filter) => tell(this, "filter", filter));
    const help = h("button", { class: "quiet keys-button", onclick: () => tell(this, "help") }, h("kbd", {}, "?"), t("desk.keys"));
    this.role = "region";
    this.ariaLabel = t("page.desk");
    fill(this, h("div", { class: "bars", onkeydown: rove },
      h("div", { class: "bar" }, this.#streams, this.#stats, new AlertChoice(), help),
      h("div", { class: "bar" }, h("div", { role: "tablist", "aria-label": t("bar.lists") }, this.#tabs), this.#oldest, this.#filter)));
  }

  show(/** @type {import("../shapes.d.ts").Bar} */ { streams, stage, counts, tab, connected }) {
    const { id: current, timezone: zone } = stage.stream;
    const oldest = streams.find(({ id }) => id === current)?.oldest;
    this.toggleAttribute("offline", !connected);  // figures that may be old are shown so
    this.dataset.tab = tab;
    this.#streams.show(streams, current, zone);
    this.#stats.show(stage.stats);
    this.#oldest.hidden = !oldest;
    if (oldest) this.#clock.tick(oldest, zone);
    TABS.forEach((name, n) => {
      const button = this.#tabs[n];
      choose(button, name === tab);
      say(/** @type {Element} */ (button.lastChild), `${counts[name] ?? "…"}`);
    });
    this.#filter.of(current);
    this.#filter.offer(stage, counts.shown);
  }

  search() {
    this.#filter.search();
  }
}

/** Arrows, Home and End move among tabs, Delete closes one that can be closed. */
function rove(/** @type {any} */ event) {
  const { key, target } = event;
  if (target.role !== "tab") return;
  const tabs = [...target.parentNode.children];
  const at = tabs.indexOf(target);
  const to = new Map([["ArrowLeft", at - 1], ["ArrowRight", at + 1], ["Home", 0], ["End", -1]]).get(key);
  if (key === "Delete") return target.querySelector(".close")?.click();
  if (to === undefined) return;
  event.preventDefault();
  const tab = tabs.at(to % tabs.length);
  tab.focus();
  tab.click();
}

customElements.define("desk-toolbar", DeskToolbar);
