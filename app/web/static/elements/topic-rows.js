// @ts-check

import { fill, h, say, tell } from "../scripts/dom.js";
import { due, languages, rate } from "../scripts/queue-words.js";
import { changes, words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Topic } from "../shapes.d.ts" */

/** Topics in their order, one of them chosen. Tells `choose` with an id, `open`, and `drop` with an id and the place where it was let go. */
export class TopicRows extends HTMLElement {
  /** @type {Topic[]} */ topics = [];
  chosen = "";
  draggable = false;
  /** @type {(sku: string) => string} */ product = (sku) => sku;
  #list = h("ul", { role: "listbox", tabindex: 0, "aria-label": t("queue.list") });
  #empty = h("p", { class: "empty", hidden: true });
  #dragged = "";

  connectedCallback() {
    fill(this, this.#list, this.#empty);
  }

  /** @type {(topics: Topic[], chosen: string, empty: string) => void} */
  show(topics, chosen, empty) {
    this.topics = topics;
    const rows = new Map([...this.#list.children].map((row) => [row.id, /** @type {HTMLElement} */ (row)]));
    const wanted = topics.map((topic) => this.#fill(rows.get(topic.id) ?? this.#row(topic.id), topic));
    if (wanted.length !== rows.size || wanted.some((row, at) => row !== this.#list.children[at])) fill(this.#list, wanted);
    this.choose(chosen);
    this.#empty.hidden = topics.length > 0;
    say(this.#empty, empty);
    this.tick();
  }

  /** Marks another one as chosen. */
  choose(/** @type {string} */ id) {
    const another = id !== this.chosen;
    this.chosen = id;
    for (const row of this.#list.children) row.ariaSelected = String(row.id === id);
    this.#list.setAttribute("aria-activedescendant", id);
    if (another) this.#list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** Puts the keyboard into the list. */
  begin() {
    this.#list.focus({ preventScroll: true });
  }

  /** Says anew how late each is. */
  tick() {
    this.topics.forEach((topic, at) => {
      const place = this.#list.children[at]?.querySelector(".due");
      const told = due(topic);
      if (!place) return;
      say(place, told?.text ?? "");
      place.setAttribute("data-level", told?.level ?? "");
    });
  }

  #row(/** @type {string} */ id) {
    const choose = () => tell(this, "choose", id);
    const row = h("li", { role: "option", id, draggable: String(this.draggable), onclick: () => (choose(), tell(this, "open")), ondragstart: () => {
      this.#dragged = id;
    }, ondragover: (/** @type {DragEvent} */ event) => this.#dragged && event.preventDefault(), ondrop: (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      tell(this, "drop", { id: this.#dragged, at: this.topics.findIndex((topic) => topic.id === id) });
    }, ondragend: () => (this.#dragged = "") });
    return row;
  }

  /** @type {(row: HTMLElement, topic: Topic) => HTMLElement} */
  #fill(row, topic) {
    const { askers, question, language, translation, why, product, pinned, place, trend = "steady", waiting } = topic;
    const about = [meaning("why", why ?? "recurring"), product && this.product(product), languages(topic),
      waiting !== undefined && waiting < askers && t("queue.waiting", { n: waiting })].filter(Boolean).join(" · ");
    const quick = rate(topic);
    if (!changes(row, [askers, question, translation, about, pinned, place, trend, quick])) return row;
    row.toggleAttribute("data-pinned", pinned);
    fill(row,
      h("span", { class: "askers" }, askers, h("span", { class: "unseen" }, ` ${t("host.askers", { n: askers })}`)),
      h("span", { class: "row-words" }, words("span", "row-text", translation ?? question, translation ? null : language),
        translation && words("span", "row-original", question, language), h("span", { class: "row-about" }, about)),
      h("span", { class: "row-state" }, h("span", { class: "due" }),
        h("span", { class: "trend", "data-trend": trend }, trend === "steady" ? quick : [t(`trend.${trend}`), quick].filter(Boolean).join(" · ")),
        pinned ? h("span", { class: "tag pinned" }, t("host.pinned")) : place != null && h("span", { class: "tag" }, t("queue.placed"))));
    return row;
  }
}

customElements.define("topic-rows", TopicRows);
