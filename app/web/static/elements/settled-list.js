// @ts-check

import { address, all, ask } from "../scripts/api.js";
import { now, time } from "../scripts/clock.js";
import { fill, h, say, tell } from "../scripts/dom.js";
import { holds } from "../scripts/queue-words.js";
import { copied } from "../scripts/table-text.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Topic } from "../shapes.d.ts" */

/** @typedef {Record<string, string>} Row cells by the columns' headers */

/** @type {(topic: Topic) => boolean} */
const mayUndo = ({ state, undo_until: until }) => state === "answered" && Boolean(until) && Date.parse(/** @type {string} */ (until)) > now();

/** What was said on air and how long it holds, or what is not for air. Tells `reopen` with an id, `copied`, `refused`. */
export class SettledList extends HTMLElement {
  mayAct = false;
  /** @type {Topic[]} */ topics = [];
  /** @type {Map<string, Row>} Rows for the workbook by the topic. */ #rows = new Map();
  #list = h("ul", { class: "settled" });
  #empty = h("p", { class: "empty", hidden: true });
  #asked = 0;

  constructor(/** @type {Stream} */ stream, /** @type {"answered" | "dismissed"} */ state) {
    super();
    this.stream = stream;
    this.state = state;
    this.#empty.textContent = t(`queue_none.${state}`);
  }

  connectedCallback() {
    const file = address(`streams/${this.stream.id}/said.xlsx`);
    fill(this, this.state === "answered" && h("p", { class: "said-head" }, h("span", { class: "muted" }, t("queue.said_about")),
      h("a", { class: "button", href: file, download: "" }, t("queue.said_file"))), this.#list, this.#empty);
  }

  /** Asks for all of them. */
  async load() {
    const nth = (this.#asked += 1);
    const { id } = this.stream;
    const said = this.state === "answered" ? ask("GET", `streams/${id}/said`) : null;
    const [topics, rows] = await Promise.all([all(`streams/${id}/topics?state=${this.state}`), said]).catch((failure) => {
      tell(this, "refused", failure);
      return [null, null];
    });
    if (!topics || nth !== this.#asked) return;
    this.topics = topics;
    this.#rows = new Map((rows?.items ?? []).map((/** @type {{ topic_id: string, row: Row }} */ one) => [one.topic_id, one.row]));
    this.#render();
    tell(this, "loaded");
  }

  /** Says anew how long what was said still holds, and for how long it can be taken back. */
  tick() {
    this.topics.forEach((topic, at) => {
      const row = this.#list.children[at];
      const tag = /** @type {HTMLElement | null | undefined} */ (row?.querySelector(".tag"));
      const { over, text } = holds(topic, this.stream.timezone);
      if (tag) say(tag, text);
      if (tag) tag.dataset.over = String(over);
      if (!mayUndo(topic)) row?.querySelector(".undo")?.remove();
    });
  }

  #render() {
    fill(this.#list, this.topics.map((topic) => this.#row(topic)));
    this.#empty.hidden = this.topics.length > 0;
  }

  #row(/** @type {Topic} */ topic) {
    const { id, question, language, translation, answer, askers, settled_by: by, settled_at: at } = topic;
    const dismissed = this.state === "dismissed";
    const row = this.#rows.get(id);
    const { over, text } = holds(topic, this.stream.timezone);
    return h("li", { id: `settled-${id}` },
      h("span", { class: "askers" }, askers),
      h("div", { class: "row-words" }, words("p", "row-text", translation ?? question, translation ? null : language),
        !dismissed && answer && words("p", "fact", answer),
        h("p", { class: "row-about" }, at && time(at, this.stream.timezone), by && [" · ", words("bdi", "", by)])),
      !dismissed && h("span", { class: "tag", "data-over": over }, text),
      h("div", { class: "row-acts" }, row && h("button", { onclick: () => this.#copy(row) }, t("queue.copy")),
        this.mayAct && dismissed && h("button", { onclick: () => tell(this, "reopen", id) }, t("queue.reopen")),
        this.mayAct && mayUndo(topic) && h("button", { class: "undo", onclick: () => tell(this, "reopen", id) }, t("undo"))));
  }

  async #copy(/** @type {Row} */ row) {
    tell(this, "copied", await copied([Object.keys(row), Object.values(row)]));
  }
}

customElements.define("settled-list", SettledList);
