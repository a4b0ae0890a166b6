// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";

/** What agents sent, the latest first, and how it left. Dispatches `count`, and `refused` with a Failure as its detail. */
export class SentList extends HTMLElement {
  me = "";
  zone = "UTC";
  count = 0;
  #stream = "";
  #after = "";
  #asked = 0;
  /** @type {number | undefined} */ #again;
  #which = h("select", { "aria-label": t("sent.which"), onchange: () => this.load() },
    ["mine", "all"].map((value) => h("option", { value }, t(`sent.${value}`))));
  #list = h("ul", { class: "plain" });
  #empty = h("p", { class: "empty" }, t("sent.none"));
  #more = h("button", { onclick: () => this.#read(this.#after) }, t("sent.more"));

  connectedCallback() {
    fill(this, this.#which, this.#list, this.#empty, this.#more);
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.load()).observe(this);
  }

  /** @type {(stream?: string) => Promise<void>} */
  load(stream = this.#stream) {
    this.#stream = stream;
    return this.#read("");
  }

  /** @type {(suggestion: import("../shapes.d.ts").Suggestion) => void} One more, read where it would be seen. */
  put({ state, settled_by }) {
    if (state !== "approved" || this.#which.value === "mine" && settled_by !== this.me) return;
    this.count += 1;
    tell(this, "count");
    this.#soon(500);
  }

  /** @type {(wait: number) => void} */
  #soon(wait) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.checkVisibility() && this.load(), wait);
  }

  /** @type {(after: string) => Promise<void>} */
  async #read(after) {
    const asked = (this.#asked += 1);
    const by = this.#which.value === "mine" && `&by=${encodeURIComponent(this.me)}`;
    const page = await ask("GET", `streams/${this.#stream}/sent?limit=200${by || ""}${after && `&after=${after}`}`).catch((failure) => tell(this, "refused", failure));
    if (!page || asked !== this.#asked) return;
    const rows = page.items.map((/** @type {import("../shapes.d.ts").Sent} */ { comment, text, language, by, at, delivery, error }) => h("li", {},
      h("time", {}, time(at, this.zone)),
      h("div", { class: "row-words" }, words("p", "row-text", text, language),
        h("p", { class: "row-about" }, words("bdi", "viewer", viewerOf(comment)), ": ", words("span", "", comment.text, comment.language))),
      by !== this.me && words("bdi", "muted", by), h("span", { class: "tag", "data-delivery": delivery, title: error }, t(`sent.as_${delivery}`))));
    fill(this.#list, after && [...this.#list.children], rows);
    this.#after = page.next ?? "";
    this.#more.hidden = !this.#after;
    this.count = page.total;
    this.#empty.hidden = this.count > 0;
    tell(this, "count");
    if (this.querySelector("[data-delivery=waiting]")) this.#soon(5000);
  }
}

customElements.define("sent-list", SentList);
