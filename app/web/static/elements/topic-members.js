// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, press, tell } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

/** @import { Member, WholeTopic } from "../shapes.d.ts" */

/** Who asks a topic's question, and what has become of it; some can be chosen for a topic of their own. Tells `split`, `leave`, `refused`. */
export class TopicMembers extends HTMLElement {
  /** @type {WholeTopic | null} */ #topic = null;
  #zone = "UTC";
  #choosing = false;
  #asked = 0;
  #go = h("button", { class: "primary", onclick: () => this.#split() });

  /** @type {(id: string, zone: string) => Promise<void>} */
  async load(id, zone) {
    const nth = (this.#asked += 1);
    this.#zone = zone;
    if (this.#topic?.id !== id) {
      this.#topic = null;
      this.#choosing = false;
      this.#render();
    }
    const topic = await ask("GET", `topics/${id}`).catch((failure) => tell(this, "refused", failure));
    if (!topic || nth !== this.#asked || this.#choosing) return;
    this.#topic = topic;
    this.#render();
  }

  /** Lets some of them be chosen, where there are several. */
  begin() {
    if ((this.#topic?.members.length ?? 0) < 2) return;
    this.#choosing = true;
    this.#render();
    this.querySelector("input")?.focus();
  }

  get #chosen() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("input:checked"))].map(({ value }) => value);
  }

  #render() {
    const members = this.#topic?.members ?? [];
    const leave = () => {
      this.#choosing = false;
      this.#render();
      tell(this, "leave");
    };
    fill(this,
      h("h3", {}, t(this.#choosing ? "queue.split_which" : "queue.members", { n: members.length })),
      h("ul", { class: "members", onchange: () => this.#count(), onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (!this.#choosing || !["Enter", "Escape"].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") leave();
        else this.#split();
      } }, members.map((member) => this.#row(member))),
      this.#choosing && h("div", { class: "actions" }, this.#go, press("Esc", t("act.cancel"), leave)),
      !this.#choosing && this.#history());
    this.#count();
  }

  #row(/** @type {Member} */ member) {
    const { comment_id: id, text, language, posted_at: at, answered } = member;
    const said = h("span", { class: "member-words" }, words("span", "", text, language), h("small", {}, words("bdi", "", viewerOf(member)),
      ` · ${time(at, this.#zone)}`, language && language !== "und" && ` · ${language}`, answered && h("b", {}, ` · ${t("queue.told")}`)));
    return h("li", {}, this.#choosing ? h("label", {}, h("input", { type: "checkbox", value: id }), said) : said);
  }

  #history() {
    const steps = this.#topic?.history ?? [];
    return steps.length > 0 && h("details", {}, h("summary", {}, t("queue.history")), h("ul", { class: "history" }, steps.map(({ at, actor, did }) =>
      h("li", {}, h("time", {}, time(at, this.#zone)), " ", meaning("did", did), actor && [" · ", words("bdi", "", actor)]))));
  }

  #count() {
    const [n, all] = [this.#chosen.length, this.#topic?.members.length ?? 0];
    this.#go.disabled = !n || n === all;
    fill(this.#go, h("kbd", { "aria-hidden": "true" }, "Enter"), t("queue.split_go", { n }));
  }

  #split() {
    const ids = this.#chosen;
    if (this.#go.disabled) return;
    this.#choosing = false;
    tell(this, "split", { comment_ids: ids });
  }
}

customElements.define("topic-members", TopicMembers);
