// @ts-check

import { all } from "../scripts/api.js";
import { changes, fill, h, refill, tell } from "../scripts/dom.js";
import { explained, t } from "../scripts/words.js";
import { AgeClock } from "./suggestion-row.js";

/** @import { OpenStream } from "../shapes.d.ts" */

/** The open streams as tabs, and a menu of all. Tells `stream`, `open-stream`, `close-stream` with an id. */
export class StreamTabs extends HTMLElement {
  /** @type {Map<string, HTMLElement>} */ #tabs = new Map();
  #list = h("div", { role: "tablist", "aria-label": t("bar.streams") });
  #menu = h("div", { id: "stream-menu", class: "menu", popover: "", onbeforetoggle: (event) => event.newState === "open" && this.#offer() });

  connectedCallback() {
    const label = t("bar.open");
    fill(this, this.#list, h("button", { class: "quiet", popovertarget: "stream-menu", "aria-label": label, title: label }, "+"), this.#menu);
  }

  /** @type {(streams: OpenStream[], current: string, zone: string) => void} */
  show(streams, current, zone) {
    this.#tabs = new Map(streams.map(({ id, title }) => [id, this.#tabs.get(id) ?? this.#tab(id, title)]));
    if (changes(this.#list, [...this.#tabs.keys()])) refill(this.#list, [...this.#tabs.values()]);
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
    const close = h("span", { class: "close", "aria-hidden": "true" }, "×");
    const chosen = (/** @type {Event} */ { target }) => tell(this, target === close ? "close-stream" : "stream", id);
    return h("button", { role: "tab", title, "aria-keyshortcuts": "Delete", onclick: chosen },
      h("bdi", {}, title), h("span", { class: "count" }), new AgeClock(), close);
  }

  async #offer() {
    fill(this.#menu, t("loading"));
    const streams = await all("streams", 400).catch((failure) => fill(this.#menu, explained(failure)));
    const live = (/** @type {Stream} */ { state }) => Number(state === "live");
    if (streams) fill(this.#menu, streams.sort((a, b) => live(b) - live(a)).map((stream) => this.#choice(stream)));
  }

  #choice(/** @type {Stream} */ { id, title, state }) {
    const pressed = this.#tabs.has(id);
    return h("button", { "aria-pressed": String(pressed), onclick: () => {
      this.#menu.hidePopover();
      tell(this, pressed ? "close-stream" : "open-stream", id);
    } }, h("bdi", {}, title), h("small", {}, t(`state.${state}`)));
  }
}

/** @type {(tab: HTMLElement, chosen: boolean) => void} */
export function choose(tab, chosen) {
  if (chosen && tab.ariaSelected !== "true") tab.scrollIntoView({ block: "nearest" });
  tab.ariaSelected = String(chosen);
  tab.tabIndex = chosen ? 0 : -1;
}

customElements.define("stream-tabs", StreamTabs);
