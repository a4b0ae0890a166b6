// @ts-check

import { all, ask } from "../scripts/api.js";
import { Part } from "../scripts/view.js";
import { explained, t } from "../scripts/words.js";

/** The open streams as tabs, and a menu of all. */
export class StreamTabs extends Part {
  /** @type {object[]} */ tabs = [];
  /** @type {object[]} */ offered = [];
  said = "";

  show() {
    const { stages, stage } = this.desk;
    const open = [...stages.open.values()];
    this.tabs = open.map(({ id, stream, waiting }) => ({ id, title: stream.title, count: waiting }));
    this.draw();
    this.querySelectorAll("[role=tab]").forEach((tab, n) => {
      const clock = /** @type {import("./suggestion-row.js").AgeClock} */ (tab.children[2]);
      const { id, oldest, zone } = open[n];
      choose(/** @type {HTMLElement} */ (tab), id === stage.id);
      clock.hidden = !oldest || id === stage.id;
      if (oldest) clock.tick(oldest, zone);
    });
  }

  /** @type {(stream: { id: string }, event: any) => void} */
  choose({ id }, { target }) {
    if (target.className === "close") this.#close(id);
    else this.desk.show(id);
  }

  /** @type {(_: unknown, event: any) => Promise<void>} */
  async offer(_, { newState }) {
    if (newState !== "open") return;
    this.offered = [];
    this.said = t("loading");
    this.draw();
    /** @type {Stream[]} */ const streams = await all("streams", 400).catch((failure) => ((this.said = explained(failure)), []));
    const rank = ({ state = "" }) => Number(state === "live");
    this.offered = streams.sort((a, b) => rank(b) - rank(a)).map(({ id, title, state }) =>
      ({ id, title, open: String(this.desk.stages.open.has(id)), how: t(`state.${state}`) }));
    if (streams.length) this.said = "";
    this.draw();
  }

  async pick(/** @type {{ id: string }} */ { id }) {
    const { desk, desk: { stages } } = this;
    this.the("[popover]").hidePopover();
    if (stages.open.has(id)) return this.#close(id);
    stages.follow([...stages.streams, await ask("GET", `streams/${id}`)]);
    desk.show(id);
  }

  #close(id = "") {
    const { desk, desk: { stages } } = this;
    const others = stages.streams.filter((stream) => stream.id !== id);
    if (!others.length) return;
    if (id === desk.stage.id) desk.beside(1);
    stages.follow(others);
    desk.place();
  }
}

/** @type {(tab: HTMLElement, chosen: boolean) => void} */
export function choose(tab, chosen) {
  if (chosen && tab.ariaSelected !== "true") tab.scrollIntoView({ block: "nearest" });
  tab.ariaSelected = String(chosen);
  tab.tabIndex = chosen ? 0 : -1;
}

customElements.define("stream-tabs", StreamTabs);
