// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { t, viewerOf } from "../scripts/words.js";
import { StreamList } from "./stream-list.js";

/** What agents sent, the latest first, and how it left. */
export class SentList extends StreamList {
  count = 0;
  /** @type {any[]} */ rows = [];
  #after = "";
  /** @type {Timer} */ #again;

  connectedCallback() {
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.load()).observe(this);
  }

  load() {
    this.#read("");
  }

  more() {
    this.#read(this.#after);
  }

  /** One more, read where it would be seen. */
  put(/** @type {Suggestion} */ { state, settled_by }) {
    if (state !== "approved" || this.which === "mine" && settled_by !== this.desk.me) return;
    this.count += 1;
    this.desk.count();
    this.#soon(500);
  }

  #soon(wait = 0) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.checkVisibility() && this.load(), wait);
  }

  async #read(after = "") {
    const { me, stage: { zone } } = this.desk;
    const by = this.which === "mine" ? `&by=${encodeURIComponent(me)}` : "";
    /** @type {{ items: import("../shapes.d.ts").Sent[], next: string | null, total: number } | undefined} */
    const page = await this.answer(ask("GET", `streams/${this.stream}/sent?limit=200${by}${after && `&after=${after}`}`));
    if (!page) return;
    const { items, next, total } = page;
    const rows = items.map((one) => ({
      ...one, time: time(one.at, zone), viewer: viewerOf(one.comment), who: one.by !== me && one.by, how: t(`sent.as_${one.delivery}`),
    }));
    this.rows = after ? [...this.rows, ...rows] : rows;
    this.#after = next ?? "";
    this.count = total;
    this.draw({ whole: !next });
    this.desk.count();
    if (this.rows.some(({ delivery }) => delivery === "waiting")) this.#soon(5000);
  }
}

customElements.define("sent-list", SentList);
