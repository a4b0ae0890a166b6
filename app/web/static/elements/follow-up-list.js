// @ts-check

import { all, ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { meaning, t } from "../scripts/words.js";

/** @import { FollowUp } from "../shapes.d.ts" */

/** The stream's open promises by due time. Dispatches `count`, and `refused` with a Failure as its detail. */
export class FollowUpList extends HTMLElement {
  /** @type {FollowUp[]} */ items = [];
  zone = "UTC";

  /** @param {string} streamId */
  async load(streamId) {
    this.items = await all(`follow-ups?stream=${encodeURIComponent(streamId)}&state=open`);
    this.#render();
  }

  /** @param {FollowUp} promise */
  put(promise) {
    this.items = this.items.filter(({ id }) => id !== promise.id);
    if (promise.state === "open") this.items.push(promise);
    this.items.sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at));
    this.#render();
  }

  #render() {
    fill(this, this.items.length
      ? h("ul", { class: "plain" }, this.items.map((item) => this.#row(item)))
      : h("p", { class: "empty" }, t("follow.none")));
    tell(this, "count");
  }

  /** @param {FollowUp} item */
  #row(item) {
    const { comment, owner, matter } = item;
    return h("li", {},
      h("div", { class: "row-words" },
        words("p", "row-text", comment.text, comment.language),
        h("p", { class: "row-about" }, words("bdi", "viewer", item.viewer), ` · ${meaning("intent", matter)} · `,
          owner ? t("follow.owner", { who: owner }) : t("follow.nobody"), ` · ${t("follow.due", { at: time(item.due_at, this.zone) })}`),
        item.note && words("p", "", item.note)),
      h("button", { onclick: () => this.#done(item) }, t("follow.done")));
  }

  /** @param {FollowUp} item */
  async #done(item) {
    try {
      this.put(await ask("PATCH", `follow-ups/${item.id}`, { state: "done" }));
    } catch (failure) {
      tell(this, "refused", failure);
    }
  }
}

customElements.define("follow-up-list", FollowUpList);
