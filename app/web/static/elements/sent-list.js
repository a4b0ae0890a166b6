// @ts-check

import { all } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";

/** @import { Suggestion } from "../shapes.d.ts" */

const SHOWN = 200;

/** What one agent has sent, the latest first. Dispatches `count`. */
export class SentList extends HTMLElement {
  /** @type {Suggestion[]} */ items = [];
  me = "";
  zone = "UTC";

  /** @param {string} streamId */
  async load(streamId) {
    this.items = [];
    for (const item of await all(`streams/${streamId}/suggestions?state=approved`)) this.put(item, false);
    this.#render();
  }

  /**
   * @param {Suggestion} suggestion
   * @param {boolean} [render]
   */
  put(suggestion, render = true) {
    if (suggestion.state !== "approved" || suggestion.settled_by !== this.me) return;
    this.items = this.items.filter(({ id }) => id !== suggestion.id);
    this.items.push(suggestion);
    if (render) this.#render();
  }

  #render() {
    this.items.sort((a, b) => Date.parse(b.settled_at ?? "") - Date.parse(a.settled_at ?? ""));
    const rows = this.items.slice(0, SHOWN).map(({ comment, settled_at: at, sent_text: text, reply }) => h("li", {},
      h("time", {}, time(at ?? "", this.zone)),
      h("div", { class: "row-words" },
        words("p", "row-text", text ?? "", reply?.language),
        h("p", { class: "row-about" }, words("bdi", "viewer", viewerOf(comment)), ": ", words("span", "", comment.text, comment.language)))));
    fill(this, rows.length ? h("ul", { class: "plain" }, rows) : h("p", { class: "empty" }, t("sent.none")));
    tell(this, "count");
  }
}

customElements.define("sent-list", SentList);
