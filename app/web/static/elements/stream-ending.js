// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { explained, meaning, t } from "../scripts/words.js";

/** Before a stream ends: the promises that nobody has seen, each to be given to somebody or marked as seen. Tells `ended`. */
export class StreamEnding extends HTMLElement {
  #wrong = h("p", { class: "wrong", role: "alert" });
  #list = h("ul", { class: "plain" });
  #foot = h("div", { class: "actions" });
  #dialog = h("dialog", { class: "ending", "aria-labelledby": "ending-title", onclose: () => this.remove() });
  /** @type {string[]} */ #people = [];

  /** @param {Stream} stream @param {FollowUp[]} unseen */
  constructor(stream, unseen) {
    super();
    this.stream = stream;
    this.unseen = unseen;
  }

  async connectedCallback() {
    fill(this.#dialog, h("h2", { id: "ending-title" }, t("ending.title")), h("p", {}, t("ending.why")), this.#list, this.#wrong, this.#foot);
    fill(this, this.#dialog);
    this.#render();
    this.#dialog.showModal();
    const { items } = await ask("GET", "people").catch(() => ({ items: [] }));
    const owners = items.filter((/** @type {{ role: string }} */ { role }) => role !== "host");
    this.#people = owners.map((/** @type {{ name: string }} */ { name }) => name);
    this.#render();
  }

  #render() {
    const left = this.unseen.length;
    fill(this.#list, this.unseen.map((item) => this.#row(item)));
    this.#list.hidden = !left;
    fill(this.#foot,
      h("button", { class: left ? "" : "primary", onclick: () => this.#end() }, left ? t("ending.anyway", { n: left }) : t("stream.end_sure")),
      h("a", { href: `/promises?stream=${encodeURIComponent(this.stream.id)}` }, t("ending.ledger")),
      h("button", { class: "quiet", onclick: () => this.#dialog.close() }, t("act.cancel")));
  }

  /** @param {FollowUp} item */
  #row(item) {
    const { id, comment, viewer, matter, due_at } = item;
    const owner = h("select", { "aria-label": t("ending.owner", { viewer }), onchange: () => this.#done(item, "PATCH", { owner: owner.value }) },
      h("option", { value: "" }, t("follow.nobody")), this.#people.map((name) => h("option", {}, name)));
    return h("li", { id: `ending-${id}` },
      h("div", { class: "row-words" }, words("p", "row-text", comment.text, comment.language), h("p", { class: "muted" },
        words("bdi", "viewer", viewer), ` · ${meaning("intent", matter)} · `, t("follow.due", { at: time(due_at, this.stream.timezone) }))),
      owner, h("button", { "aria-label": `${t("ending.seen")}: ${viewer}`, onclick: () => this.#done(item, "GET") }, t("ending.seen")));
  }

  /** @type {(item: FollowUp, method: string, change?: Partial<FollowUp>) => Promise<void>} Opening it, or giving it to somebody, is seeing it. */
  async #done(item, method, change) {
    const at = this.unseen.indexOf(item);
    try {
      await ask(method, `follow-ups/${item.id}`, change);
    } catch (failure) {
      this.#wrong.textContent = explained(failure);
      return;
    }
    this.#wrong.textContent = "";
    this.unseen = this.unseen.filter((one) => one !== item);
    this.#render();
    /** @type {HTMLElement | undefined} */
    const next = [...this.#list.querySelectorAll("select")][Math.min(at, this.unseen.length - 1)];
    (next ?? this.#foot.querySelector("button"))?.focus();
  }

  async #end() {
    try {
      tell(this, "ended", await ask("POST", `streams/${this.stream.id}/end`, { refuse_unseen: !this.unseen.length }));
      this.#dialog.close();
    } catch (failure) {
      this.unseen = failure.problem.unseen ?? this.unseen;
      this.#wrong.textContent = explained(failure);
      this.#render();
    }
  }
}

customElements.define("stream-ending", StreamEnding);
