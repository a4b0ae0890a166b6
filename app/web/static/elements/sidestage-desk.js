// @ts-check

import { alerts } from "../scripts/alerts.js";
import { ask } from "../scripts/api.js";
import { Claims } from "../scripts/claims.js";
import { Decisions } from "../scripts/decisions.js";
import { fill, h, on } from "../scripts/dom.js";
import { act } from "../scripts/keys.js";
import { forget, page } from "../scripts/page.js";
import { Stages } from "../scripts/stages.js";
import { dress } from "../scripts/styles.js";
import { Ticket } from "../scripts/ticket.js";
import { explained, meaning, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { DeskToolbar } from "./desk-toolbar.js";
import { FollowUpList } from "./follow-up-list.js";
import { KeyHelp } from "./key-help.js";
import { NewsLine } from "./news-line.js";
import { SentList } from "./sent-list.js";
import { SuggestionCard } from "./suggestion-card.js";
import { ViewerPanel } from "./viewer-panel.js";
import { WaitingList } from "./waiting-list.js";

/** @import { Stage } from "../scripts/stage.js" */
/** @import { Stream, Suggestion } from "../shapes.d.ts" */

const PHONE = matchMedia("(max-width: 719px)");
const STYLES = ["tokens", "page", "desk", "card", "bar"];

/**
 * The agents' desk, alone on a page of Sidestage, or in another site's page with `ticket` or `ticket-url`, `streams`,
 * `theme`; it dispatches `ticket-needed` there.
 */
export class SidestageDesk extends HTMLElement {
  static observedAttributes = ["ticket"];
  #root = this.attachShadow({ mode: "open" });
  /** @type {Ticket | null} */ #ticket = null;
  #here = new AbortController();
  #me = "";

  async connectedCallback() {
    const { signal } = (this.#here = new AbortController());
    const foreign = this.hasAttribute("ticket") || this.hasAttribute("ticket-url");
    await dress(this.#root, STYLES);
    fill(this.#root, h("p", { class: "empty", role: "status" }, t("loading")));
    try {
      if (foreign) await this.#admit();
      const { session, streams, stream } = await page(foreign);
      if (signal.aborted) return;
      this.#me = session.username;
      const query = new URLSearchParams(foreign ? "" : location.search);
      const named = (this.getAttribute("streams") ?? query.get("open") ?? "").split(",");
      const open = streams.filter(({ id }) => named.includes(id) || (id === stream?.id && (!foreign || named[0] === "")));
      if (!open.length) return fill(this.#root, h("p", { class: "empty" }, t("no_stream")));
      this.#build();
      this.#wire(signal, foreign);
      this.stages.start(open);
      this.show(open.find(({ id }) => id === stream?.id)?.id ?? open[0].id);
      this.decisions.resume();
    } catch (failure) {
      if (!("status" in failure)) throw failure;
      const again = () => (this.disconnectedCallback(), this.connectedCallback());
      fill(this.#root, h("div", { class: "empty", role: "alert" }, h("p", {}, explained(failure)), h("button", { onclick: again }, t("again"))));
    }
  }

  disconnectedCallback() {
    this.#here.abort();
    this.claims?.stop();
    this.stages?.live.stop();
    this.decisions?.outbox.stop();
    this.#ticket?.stop();
    forget();
  }

  /**
   * @param {string} _
   * @param {string | null} before
   * @param {string | null} ticket
   */
  attributeChangedCallback(_, before, ticket) {
    if (ticket) this.#ticket?.take(ticket);
  }

  set tab(/** @type {string} */ tab) {
    this.dataset.tab = this.toolbar.tab = tab;
  }

  get tab() {
    return this.dataset.tab ?? "";
  }

  #admit() {
    this.#ticket = new Ticket(this, (over) => this.toggleAttribute("ticket-over", over));
    const given = this.getAttribute("ticket");
    return given ? this.#ticket.take(given) : this.#ticket.renew();
  }

  #build() {
    this.list = new WaitingList();
    this.card = /** @type {any} */ (new SuggestionCard());
    this.toolbar = /** @type {any} */ (new DeskToolbar());
    this.panel = /** @type {any} */ (new ViewerPanel());
    this.promises = /** @type {any} */ (new FollowUpList());
    this.sent = /** @type {any} */ (new SentList());
    this.keyHelp = new KeyHelp();
    this.news = new NewsLine();
    this.bar = new ConnectionBar();
    this.over = h("p", { class: "ended", role: "status", hidden: true }, t("desk.ended"));
    fill(this.#root, this.bar, this.toolbar, this.over,
      h("main", { class: "work" }, this.card, this.list, this.promises, this.sent, this.news),
      h("aside", { class: "side", "aria-label": t("side.evidence") }, this.panel), this.keyHelp);
    this.tab = "waiting";
    const old = /** @type {Record<string, () => void>} */ ({
      Enter: () => this.card.ready && this.card.send(), e: () => this.card.edit(), x: () => this.card.reject(),
      h: () => this.card.ready && this.card.act("to-host"), f: () => this.card.ready && this.card.act("follow-up"),
    });
    this.card.key ??= (/** @type {string} */ key) => key in old && (old[key](), true);  // until the card has its own
    this.sent.me = this.promises.me = this.#me;
    this.claims = new Claims((answer) => this.#claimed(answer));
    this.decisions = new Decisions({
      me: this.#me,
      stage: (id) => this.stages.get(id),
      put: (suggestion) => this.stages.put(suggestion),
      settle: (suggestion) => this.stages.settle(suggestion),
      back: (suggestion, why) => this.#back(suggestion, why),
      changed: (stage) => stage === this.stage && this.list.changed(),
      say: (message, kind, undo) => this.news.say(message, kind, undo),
    });
    this.stages = new Stages(this.#me, (id) => this.decisions.holds(id));
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} foreign
   */
  #wire(signal, foreign) {
    const { list, card, stages, toolbar } = this;
    on(list, "open", (told) => this.#opened(told));
    on(list, "undo", (id) => this.decisions.undo([id]));
    on(card, "act", (told) => this.#act(told));
    on(card, "left", () => list.open(list.openId, true));
    on(card, "close", () => list.open(null));
    for (const part of [list, this.promises, this.sent]) on(part, "count", () => this.#count());
    for (const part of [this.promises, this.sent]) on(part, "refused", (failure) => this.news.say(explained(failure), "warn"));
    on(toolbar, "tab", (tab) => (this.tab = tab));
    on(toolbar, "help", () => this.help());
    on(toolbar, "filter", (filter) => this.#filter(filter));
    on(toolbar, "stream", (id) => this.show(id));
    on(toolbar, "open-stream", (id) => this.#openStream(id));
    on(toolbar, "close-stream", (id) => this.#closeStream(id));
    on(stages, "changed", (told) => this.#changed(told));
    on(stages, "settled", (told) => this.#settled(told));
    on(stages, "loaded", (stage) => stage === this.stage && this.#loaded());
    on(stages, "stream", (stage) => stage === this.stage && this.#context());
    on(stages, "catalogue", (stage) => stage === this.stage && this.#context());
    on(stages, "follow_up", (promise) => this.promises.put(promise));
    on(stages, "failed", (failure) => this.news.say(explained(failure), "warn"));
    on(stages.live, "open", () => this.decisions.outbox.run());
    this.bar.watch(stages.live);
    document.addEventListener("keydown", (event) => (!foreign || event.composedPath().includes(this)) && act(this, event), { signal });
    const clock = setInterval(() => this.#tick(), 1000);
    signal.addEventListener("abort", () => clearInterval(clock));
    addEventListener("pagehide", () => stages.live.stop(), { signal });
    addEventListener("pageshow", (event) => event.persisted && stages.live.start(), { signal });
    this.foreign = foreign;
  }

  undo() {
    this.decisions.undo();
  }

  help() {
    this.keyHelp.show();
  }

  search() {
    this.toolbar.search?.();
  }

  /** @param {1 | -1} step */
  beside(step) {
    const ids = this.stages.list.map(({ stream }) => stream.id);
    this.show(ids[(ids.indexOf(this.stage.stream.id) + step + ids.length) % ids.length]);
  }

  /** Shows one of the open streams, as it was left. */
  show(/** @type {string} */ id) {
    const stage = this.stages.get(id);
    if (!stage || stage === this.stage) return;
    this.stage = stage;
    this.#context();
    this.promises.load(id);
    this.sent.load(id);
    this.list.open(stage.openId);
    if (stage.loaded) this.#loaded();
    this.#place();
  }

  #context() {
    const { stream, catalogue, ended } = this.stage;
    this.list.context = this.card.context = this.panel.context = {
      me: this.#me, zone: stream.timezone, longest: stream.max_reply_length, posting: stream.posting ?? "program", ended,
      streamTitle: stream.title, product: (/** @type {string} */ sku) => catalogue.label(sku), price: (/** @type {string} */ sku) => catalogue.price(sku),
      others: (/** @type {Suggestion} */ suggestion) => this.stage.others(suggestion, this.#me),
    };
    this.card.longest = stream.max_reply_length;
    this.promises.zone = this.sent.zone = stream.timezone;
    this.over.hidden = !ended;
    this.list.stage = this.stage;
    if (this.card.suggestion?.stream_id === stream.id) this.card.update(this.card.suggestion);
  }

  async #openStream(/** @type {string} */ id) {
    this.stages.open(await ask("GET", `streams/${id}`));
    this.show(id);
  }

  #closeStream(/** @type {string} */ id) {
    if (this.stages.list.length < 2) return;
    if (id === this.stage.stream.id) this.beside(1);
    this.stages.close(id);
    this.#place();
  }

  #place() {
    const query = new URLSearchParams({ stream: this.stage.stream.id });
    const open = this.stages.list.map(({ stream }) => stream.id);
    if (open.length > 1) query.set("open", open.join(","));
    if (!this.foreign) history.replaceState(null, "", `${location.pathname}?${query}`.replaceAll("%2C", ",") + location.hash);
    this.#count();
  }

  #loaded() {
    this.list.render();
    const open = this.stage.openId && this.stage.queue.get(this.stage.openId);
    if (open && this.card.suggestion?.id === open.id) this.card.update(open);
    else if (open) this.list.open(open.id);
    else if (!PHONE.matches) this.list.openFirst();
    else if (this.card.suggestion) this.list.open(null);
  }

  /** @param {{ suggestion: Suggestion | null, byHand: boolean }} opened */
  #opened({ suggestion, byHand }) {
    this.toggleAttribute("open-card", Boolean(suggestion));
    this.claims.open(suggestion?.id ?? null);
    if (byHand && suggestion && suggestion.id === this.card.suggestion?.id && !PHONE.matches) return;
    this.card.open(suggestion);
    this.panel.show(suggestion, [], this.stage.stream.timezone);
  }

  /** @param {{ stage: Stage, suggestion: Suggestion, outcome: string, fresh: boolean }} told */
  #changed({ stage, suggestion, outcome, fresh }) {
    if (fresh && stage.loaded) alerts.newcomer(suggestion, stage.waiting === 1);
    if (stage !== this.stage) return this.#count();
    this.list.changed(outcome, suggestion.id);
    if (suggestion.id === stage.openId) this.card.update(suggestion);
    else if (stage.loaded && !stage.openId && !PHONE.matches && !stage.parting.has(suggestion.id)) this.list.openFirst();
  }

  /** @param {{ stage: Stage, suggestion: Suggestion, here: boolean, wasOpen: boolean }} told */
  #settled({ stage, suggestion, here, wasOpen }) {
    const { id, leaving, settled_by: by, state } = suggestion;
    if (!leaving) {
      this.card.forget(id);
      if (stage === this.stage) this.sent.put(suggestion);
    }
    if (here) this.list.later(() => stage.fold(id));
    if (stage !== this.stage) return;
    this.list.changed();
    if (!wasOpen) return;
    this.claims.settled();
    this.list.open(stage.openId);
    const who = leaving?.by ?? by;
    if (who !== this.#me) this.news.say(t("news.gone", { who: who || t("someone"), done: meaning("done", stage.parting.get(id)?.state ?? state) }), "warn");
  }

  /** @param {{ suggestion?: Suggestion, refusal?: any, id: string }} answer */
  #claimed({ suggestion, refusal, id }) {
    const known = this.stage.queue.get(id);
    if (suggestion) this.stages.put(suggestion, true);
    else if (known && (refusal.state === "waiting" || refusal.state === "leaving")) this.stages.put({ ...known, ...refusal, id });
    else if (known) this.stages.settle({ ...known, ...refusal, id });
  }

  /** @param {{ action: string, body?: any, ids?: string[] }} asked */
  #act({ action, body, ids }) {
    const { stage } = this;
    const about = (ids ?? [this.card.suggestion?.id]).flatMap((id) => stage.queue.get(id ?? "") ?? []);
    if (!about.length) return;
    const from = stage.openId;
    this.decisions.decide(stage, about, { action, body });
    this.claims.settled();
    this.list.open(stage.following(from, this.#me)?.id ?? null);
  }

  /**
   * @param {Suggestion} suggestion
   * @param {string} why
   */
  #back(suggestion, why) {
    this.stages.put(suggestion);
    const busy = why && (this.stage.stream.id !== suggestion.stream_id || this.card.matches(":focus-within:has(textarea, input)"));
    if (busy) return this.news.say(why, "warn");
    this.list.open(suggestion.id, true);
    if (!why) return;
    this.card.refused = why;
    this.news.say(why, "warn");
  }

  /** @param {import("../scripts/queue.js").Filter} filter */
  #filter(filter) {
    this.stage.filter = filter;
    this.list.render(false);
  }

  #tick() {
    this.stages.tick();
    this.list.tick();
    this.card.tick();
    this.claims.tick();
    for (const { queue } of this.stages.list) if (queue.oldest) alerts.late(queue.oldest);
    this.#count();
  }

  #count() {
    const { stage, toolbar } = this;
    const counts = { waiting: stage.waiting, follow_ups: this.promises.count, sent: this.sent.count, shown: this.list.size };
    toolbar.streams = this.stages.list.map((one) => ({
      id: one.stream.id, title: one.stream.title, state: one.stream.state, count: one.waiting, oldest: one.queue.oldest,
    }));
    toolbar.zone = stage.stream.timezone;
    toolbar.current = stage.stream.id;
    toolbar.stats = stage.stats;
    toolbar.facets = stage.facets;
    toolbar.connected = this.stages.live.connected;
    toolbar.counts = counts;
    const answered = (stage.stats?.by_itself ?? 0) + (stage.stats?.by_people ?? 0);
    this.list.nothing = [t("desk.empty"), answered ? t("desk.empty_figures", { n: answered, mine: counts.sent }) : t("desk.empty_more")];
    if (!this.foreign) document.title = `${counts.waiting ? `(${counts.waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
  }
}

customElements.define("sidestage-desk", SidestageDesk);
