// @ts-check

import { all, ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, on } from "../scripts/dom.js";
import { Live } from "../scripts/live.js";
import { may, page } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { NewsLine } from "./news-line.js";
import { TopicCard } from "./topic-card.js";

/** @import { Topic } from "../shapes.d.ts" */

const SHOWN = 5;

/** The host's list: what nobody has answered or everybody asks, by priority. A new one never moves the one being read. */
export class SidestageHost extends HTMLElement {
  #bar = new ConnectionBar();
  #air = h("p", { class: "on-air", role: "status" });
  #news = new NewsLine();
  #list = h("ol", { class: "topics" });
  #rest = h("ol", { class: "topics" });
  #more = h("details", { hidden: true }, h("summary"), this.#rest);
  #empty = h("div", { class: "empty", hidden: true }, h("p", {}, t("host.empty")), h("p", {}, t("host.empty_more")));
  /** @type {Map<string, TopicCard>} */ #cards = new Map();
  #stream = "";
  #mayAct = false;
  /** @type {Catalogue | null} */ #catalogue = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, stream } = await page();
    if (!stream) return fill(this, h("p", { class: "empty" }, t("no_stream")));
    this.#stream = stream.id;
    this.#mayAct = may(session, ["host", "ops"]);
    const catalogue = (this.#catalogue = new Catalogue(stream));
    fill(this, this.#bar, h("main", {}, h("div", { class: "host-head" }, this.#air, this.#news), h("div", { class: "queue" }, this.#list, this.#more, this.#empty)));
    await catalogue.load().catch(() => null);
    const live = new Live(stream.id);
    this.#bar.watch(live);
    on(live, "open", () => this.#load().catch((failure) => this.#refused(failure)));
    on(live, "topic", (topic) => this.#put(topic));
    on(live, "topic.settled", (topic) => this.#settled(topic));
    on(live, "on_air", () => this.#loadAir());
    on(live, "knowledge", ({ version, state }) => state === "active" && catalogue.load(version).then(() => this.#loadAir(), () => null));
    live.start();
  }

  async #load() {
    const topics = /** @type {Topic[]} */ (await all(`streams/${this.#stream}/topics?state=open`));
    const ids = new Set(topics.map(({ id }) => id));
    for (const id of [...this.#cards.keys()]) if (!ids.has(id)) this.#take(id);
    for (const topic of topics) this.#put(topic, false);
    const cards = topics.map(({ id }) => /** @type {TopicCard} */ (this.#cards.get(id)));
    const busy = this.querySelector("topic-card input:focus");
    if (!busy) {  // somebody writing keeps their place
      this.#list.append(...cards.slice(0, SHOWN));
      this.#rest.append(...cards.slice(SHOWN));
    }
    this.#counted();
    await this.#loadAir();
  }

  async #loadAir() {
    const { current } = await ask("GET", `streams/${this.#stream}/on-air`).catch(() => ({ current: null }));
    fill(this.#air, current === null ? t("host.nothing_on_air")
      : [h("small", {}, t("host.on_air")), h("strong", { dir: "auto" }, this.#catalogue?.label(current) ?? current), h("span", {}, this.#catalogue?.price(current))]);
  }

  /**
   * @param {Topic} topic
   * @param {boolean} [count]
   */
  #put(topic, count = true) {
    if (topic.state !== "open") return;
    let card = this.#cards.get(topic.id);
    if (!card) {
      card = new TopicCard();
      card.mayAct = this.#mayAct;
      card.product = (sku) => this.#catalogue?.label(sku) ?? sku;
      on(card, "act", (told) => this.#act(topic.id, told));
      this.#cards.set(topic.id, card);
      (this.#list.childElementCount < SHOWN ? this.#list : this.#rest).append(card);
    }
    card.show(topic);
    if (count) this.#counted();
  }

  /** @param {Topic} topic */
  #settled(topic) {
    if (!this.#cards.has(topic.id)) return;
    this.#take(topic.id);
    const key = topic.state === "answered" ? "host.done" : "host.dismissed";
    this.#news.say(t(key, { n: topic.askers }), "ok");
    this.#load().catch(() => null);  // the place is free: what is most urgent now comes up
  }

  /** @param {string} id */
  #take(id) {
    this.#cards.get(id)?.remove();
    this.#cards.delete(id);
    this.#counted();
  }

  /**
   * @param {string} id
   * @param {{ action: string, body?: any }} asked
   */
  async #act(id, { action, body }) {
    try {
      const topic = await ask("POST", `topics/${id}/${action}`, body);
      if (topic.state === "open") this.#load().catch(() => null);
      else this.#settled(topic);
    } catch (failure) {
      this.#refused(failure);
      this.#load().catch(() => null);
    }
  }

  #refused(/** @type {any} */ failure) {
    this.#news.say(explained(failure), "warn");
  }

  #counted() {
    const rest = this.#rest.childElementCount;
    this.#more.hidden = rest === 0;
    /** @type {Element} */ (this.#more.firstElementChild).textContent = t("host.more", { n: rest });
    this.#empty.hidden = this.#cards.size > 0;
    document.title = `${this.#cards.size ? `(${this.#cards.size}) ` : ""}${t("page.host")} · ${t("app.name")}`;
  }
}

customElements.define("sidestage-host", SidestageHost);
