// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";
import { StreamList } from "./stream-list.js";

/** @import { Sent } from "../shapes.d.ts" */

/** What agents sent, the latest first, and how it left. */
export class SentList extends StreamList {
  count = 0;
  #after = "";
  /** @type {Timer} */ #again;
  #more = h("button", { onclick: () => this.#read(this.#after) }, t("sent.more"));

  constructor() {
    super(t("sent.which"), ["mine", "all"].map((kind) => [kind, t(`sent.${kind}`)]), t("sent.none"));
  }

  connectedCallback() {
    super.connectedCallback();
    this.append(this.#more);
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.load()).observe(this);
  }

  load() {
    this.#read("");
  }

  /** One more, read where it would be seen. */
  put(/** @type {Suggestion} */ { state, settled_by }) {
    if (state !== "approved" || this.which.value === "mine" && settled_by !== this.me) return;
    this.count += 1;
    tell(this, "count");
    this.#soon(500);
  }

  #soon(/** @type {number} */ wait) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.checkVisibility() && this.load(), wait);
  }

  async #read(/** @type {string} */ after) {
    const by = this.which.value === "mine" ? `&by=${encodeURIComponent(this.me)}` : "";
    const page = await this.answer(ask("GET", `streams/${this.stream}/sent?limit=200${by}${after && `&after=${after}`}`));
    if (!page) return;
    fill(this.list, after && [...this.list.children], page.items.map((/** @type {Sent} */ sent) => this.#row(sent)));
    this.#after = page.next ?? "";
    this.#more.hidden = !this.#after;
    this.count = page.total;
    this.empty.hidden = this.count > 0;
    tell(this, "count");
    if (this.querySelector("[data-delivery=waiting]")) this.#soon(5000);
  }

  #row(/** @type {Sent} */ { comment, text, language, by, at, delivery, error }) {
    return h("li", {},
      h("time", {}, time(at, this.zone)),
      h("div", { class: "row-words" }, words("p", "row-text", text, language),
        h("p", { class: "row-about" }, words("bdi", "viewer", viewerOf(comment)), ": ", words("span", "", comment.text, comment.language))),
      by !== this.me && words("bdi", "muted", by), h("span", { class: "tag", "data-delivery": delivery, title: error }, t(`sent.as_${delivery}`)));
  }
}

customElements.define("sent-list", SentList);
