// @ts-check

import { all } from "../scripts/api.js";
import { fill, h, refill, tell } from "../scripts/dom.js";
import { explained, t } from "../scripts/words.js";
import { AgeClock } from "./suggestion-row.js";

/** @import { OpenStream } from "../shapes.d.ts" */

/** The open streams as tabs, and a menu of all. Dispatches `stream`, `open-stream`, `close-stream` with an id. */
export class StreamTabs extends HTMLElement {
  /** @type {Map<string, HTMLElement>} */ #tabs = new Map();
  #list = h("div", { role: "tablist", "aria-label": t("bar.streams") });
  #menu = h("div", { id: "stream-menu", class: "menu", popover: "", onbeforetoggle: ({ newState }) => newState === "open" && this.#offer() });

  connectedCallback() {
    fill(this, this.#list, h("button", { class: "quiet", popovertarget: "stream-menu", "aria-label": t("bar.open"), title: t("bar.open") }, "+"), this.#menu);
  }

  /** @type {(streams: OpenStream[], current: string, zone: string) => void} */
  show(streams, current, zone) {
    const before = [...this.#tabs.keys()].join();
    this.#tabs = new Map(streams.map(({ id, title }) => [id, this.#tabs.get(id) ?? this.#tab(id, title)]));
    if (before !== [...this.#tabs.keys()].join()) refill(this.#list, [...this.#tabs.values()]);
    for (const { id, count, oldest } of streams) {
      const tab = /** @type {HTMLElement} */ (this.#tabs.get(id));
      const [, number, clock] = /** @type {any} */ (tab.children);
      choose(tab, id === current);
      number.textContent = count;
      clock.hidden = !oldest || id === current;
      if (oldest) clock.tick(oldest, zone);
    }
  }

  /** @type {(id: string, title: string) => HTMLElement} */
  #tab(id, title) {
    return h("button", { role: "tab", title, "aria-keyshortcuts": "Delete", onclick: ({ target }) => tell(this, target.className === "close" ? "close-stream" : "stream", id) },
      h("bdi", {}, title), h("span", { class: "count" }), new AgeClock(), h("span", { class: "close", "aria-hidden": "true" }, "×"));
  }

  async #offer() {
    fill(this.#menu, t("loading"));
    const streams = await all("streams", 400).catch((failure) => fill(this.#menu, explained(failure)));
    streams?.sort((a, b) => Number(b.state === "live") - Number(a.state === "live"));
    if (streams) fill(this.#menu, streams.map(({ id, title, state }) => h("button", { "aria-pressed": String(this.#tabs.has(id)), onclick: () => {
      this.#menu.hidePopover();
      tell(this, this.#tabs.has(id) ? "close-stream" : "open-stream", id);
    } }, h("bdi", {}, title), h("small", {}, t(`state.${state}`)))));
  }
}

/** @type {(tab: HTMLElement, chosen: boolean) => void} Says of a tab whether it is the chosen one. */
export function choose(tab, chosen) {
  if (chosen && tab.ariaSelected !== "true") tab.scrollIntoView({ block: "nearest" });
  tab.ariaSelected = String(chosen);
  tab.tabIndex = chosen ? 0 : -1;
}

customElements.define("stream-tabs", StreamTabs);
