// @ts-check

import { stayAwake } from "../scripts/awake.js";
import { now } from "../scripts/clock.js";
import { fill, h, on, say } from "../scripts/dom.js";
import { fit } from "../scripts/fit.js";
import { HostQueue, outcome } from "../scripts/host-queue.js";
import { may, page } from "../scripts/page.js";
import { keyOf } from "../scripts/prompter-keys.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { NewsLine } from "./news-line.js";
import { PrompterHead } from "./prompter-head.js";
import { PrompterLook } from "./prompter-look.js";
import { TopicCard } from "./topic-card.js";

/** @import { Topic } from "../shapes.d.ts" */

const MOST = 5;
const LATER_SECONDS = 300;
/** What became of a card is seen for so long, whether it can be taken back or not. */
const SEEN_MS = 1_500;
/** A touch so soon after the cards have moved was meant for another one. */
const STEADY_MS = 350;

/** The host's prompter: what nobody could answer or everybody asks. A new one never moves the one being read. */
export class SidestageHost extends HTMLElement {
  #bar = new ConnectionBar();
  #look = new PrompterLook();
  #news = new NewsLine();
  #list = h("ol", { class: "topics", "aria-label": t("host.questions") });
  #empty = h("div", { class: "empty", hidden: true }, h("p", {}, t("host.empty")), h("p", {}, t("host.empty_more")));
  #told = h("p", { class: "unseen", role: "status" });
  #rest = h("a", { class: "rest", hidden: true });
  #air = h("a", { class: "to-air", hidden: true }, t("page.on-air"));
  /** @type {HostQueue | null} */ #queue = null;
  /** @type {PrompterHead | null} */ #head = null;
  #mayAct = false;
  /** Whether another card found no room; until one leaves, none is tried. */ #crowded = false;
  #begun = false;
  #movedAt = -Infinity;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, stream } = await page();
    if (!stream) return fill(this, h("p", { class: "empty" }, t("no_stream")));
    this.#mayAct = may(session, ["host", "ops"]);
    const queue = (this.#queue = new HostQueue(stream.id));
    const head = (this.#head = new PrompterHead(stream));
    this.#rest.href = `/queue?stream=${encodeURIComponent(stream.id)}`;
    this.#air.href = `/on-air?stream=${encodeURIComponent(stream.id)}`;
    this.#air.hidden = !this.#mayAct;
    fill(this, this.#bar, h("main", { class: "stage" },
      h("div", { class: "head" }, head, this.#look), this.#list, this.#empty, this.#foot(), this.#told));
    this.#bar.watch(queue.live);
    on(this.#look, "look", () => this.#dress());
    this.#dress();
    this.#hear(queue, head);
    await head.read();
    queue.start();
    stayAwake();
  }

  #hear(/** @type {HostQueue} */ queue, /** @type {PrompterHead} */ head) {
    on(queue, "changed", () => {
      this.#show();
      this.#begun = true;
    });
    on(queue, "settled", (topic) => this.#settled(topic));
    on(queue, "refused", (failure) => this.#news.say(explained(failure), "warn"));
    on(queue, "air", () => head.load().then(() => this.#show()));
    on(queue, "knowledge", ({ version, state }) => state === "active" && head.read(version).then(() => this.#show()));
    addEventListener("keydown", (event) => this.#key(event));
    new ResizeObserver(() => this.#refill(true)).observe(this.#list);
    setInterval(() => this.#tick(), 1000);
  }

  #foot() {
    const line = (/** @type {string} */ key, /** @type {string} */ what) => h("span", {}, h("kbd", {}, key), ` ${t(what)}`);
    return h("div", { class: "foot" }, this.#rest, this.#air, this.#news, this.#mayAct && h("p", { class: "keys" }, line("1–5", "host.key_answered"),
      line("⇧1–5", "host.key_later"), line("L", "host.later"), line("X", "host.dismiss"), line("Z", "undo"), line("F", "host.full")));
  }

  get #cards() {
    return /** @type {TopicCard[]} */ ([...this.#list.children]);
  }

  /** The prompter's look as it was chosen. */
  #dress() {
    const { ground, mirrored } = this.#look.look;
    this.dataset.ground = ground;
    this.toggleAttribute("data-mirrored", mirrored);
    this.toggleAttribute("data-full", this.#look.full);
    this.#refill(true);
  }

  /** Shows the cards as the queue has them, and puts in what there is room for. */
  #show() {
    const { topics } = /** @type {HostQueue} */ (this.#queue);
    for (const card of this.#cards) {
      const topic = topics.get(card.topic.id);
      if (topic && !outcome(topic)) card.stand();
      if (topic) card.topic = topic;
      else if (!card.leaves) card.settle("gone", 0, now() + SEEN_MS);  // settled while there was no connection
    }
    this.#refill(false);
  }

  /** @type {(grow: boolean) => void} Puts the most urgent ones in below the others, as long as they stand there. */
  #refill(grow) {
    const queue = this.#queue;
    if (!queue || !this.#list.isConnected) return;
    const { size } = this.#look.look;
    const shown = new Set(this.#cards.map(({ topic }) => topic.id));
    const waiting = queue.open.filter(({ id }) => !shown.has(id));
    this.#number();
    while (!fit(this.#list, size, grow) && this.#list.childElementCount > 1) this.#list.lastElementChild?.remove();
    if (grow) this.#crowded = false;
    for (const topic of waiting) {
      const yielding = this.#cards.filter((card) => topic.pinned && !card.topic.pinned && !card.leaves);
      if (!yielding.length && (this.#crowded || this.#list.childElementCount >= MOST)) break;
      this.#crowded = !this.#adds(topic, size, grow, yielding);
    }
    this.#count(queue);
  }

  /** @type {(topic: Topic, size: number, grow: boolean, yielding: TopicCard[]) => boolean} Whether there is room for it, or is made. */
  #adds(topic, size, grow, yielding) {
    const head = /** @type {PrompterHead} */ (this.#head);
    const card = new TopicCard(topic, this.#mayAct, (sku) => head.catalogue.label(sku));
    on(card, "act", (action) => this.#act(card, action));
    on(card, "undo", () => this.#queue?.undo(card.topic.id));
    this.#list.append(card);
    this.#number();
    const gone = this.#room(size, grow, yielding);
    if (!gone) {
      card.remove();
      return false;
    }
    for (const one of gone) one.remove();
    if (gone.length) this.#movedAt = performance.now();
    this.#number();
    if (this.#begun) card.isNew();
    if (this.#begun) say(this.#told, t("host.told_new", { question: topic.translation ?? topic.question }));
    return true;
  }

  /** @type {(size: number, grow: boolean, yielding: TopicCard[]) => TopicCard[] | null} Those that have to go, the lowest first, so that
   * the last card stands, hidden already; null: it does not stand without them all either. */
  #room(size, grow, yielding) {
    const before = this.#list.dataset.size ?? "";
    /** @type {TopicCard[]} */ const gone = [];
    for (const next of [...yielding.reverse(), null]) {
      const n = this.#list.childElementCount - gone.length;
      if (n <= MOST && fit(this.#list, size, grow || n === 1) || n === 1) return gone;
      this.#list.style.setProperty("--size", `${before}px`);
      this.#list.dataset.size = before;
      if (next) {
        next.hidden = true;
        gone.push(next);
      }
    }
    for (const one of gone) one.hidden = false;
    return null;
  }

  #number() {
    this.#cards.forEach((card, at) => card.show(card.topic, at + 1, this.#head?.onAir ?? null));
  }

  #count(/** @type {HostQueue} */ { open, loaded }) {
    const shown = this.#cards.filter(({ leaves }) => !leaves).length;
    const rest = open.length - shown;
    this.#rest.hidden = rest <= 0;
    say(this.#rest, t("host.more", { n: rest }));
    this.#empty.hidden = !loaded || this.#list.childElementCount > 0;
    document.title = `${open.length ? `(${open.length}) ` : ""}${t("page.host")} · ${t("app.name")}`;
  }

  #settled(/** @type {Topic} */ topic) {
    const card = this.#cards.find(({ topic: { id } }) => id === topic.id);
    const undoable = this.#queue?.undoable(topic.id) ?? 0;
    card?.settle(outcome(topic) ?? "gone", undoable, Math.max(undoable, now() + SEEN_MS));
  }

  #tick() {
    this.#head?.tick();
    const over = this.#cards.filter((card) => {
      card.tick();
      return card.leaves && card.leaves <= now();
    });
    if (!over.length) return this.#refill(false);
    for (const card of over) card.remove();
    this.#movedAt = performance.now();
    this.#refill(true);
  }

  /** @type {(card: TopicCard, action: string) => void} */
  #act(card, action) {
    if (card.leaves || performance.now() - this.#movedAt < STEADY_MS) return;
    this.#queue?.act(card.topic.id, action, action === "later" ? { seconds: LATER_SECONDS } : undefined);
  }

  #key(/** @type {KeyboardEvent} */ event) {
    const meant = keyOf(event);
    if (!meant) return;
    event.preventDefault();
    const cards = this.#cards;
    const at = cards.findIndex((card) => card.matches(":focus-within"));
    if (meant.action === "undo") this.#queue?.undo();
    else if (meant.action === "full") this.#look.turnFull();
    else if (meant.action === "move") cards[Math.min(Math.max(at + meant.by, 0), cards.length - 1)]?.querySelector("button")?.focus();
    else (meant.place === undefined ? cards[at] ?? cards.find(({ leaves }) => !leaves) : cards[meant.place])?.does(meant.action);
  }
}

customElements.define("sidestage-host", SidestageHost);
