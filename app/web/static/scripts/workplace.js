// @ts-check

import { alerts } from "./alerts.js";
import { ask } from "./api.js";
import { Claims } from "./claims.js";
import { Decisions } from "./decisions.js";
import { fill, h, on } from "./dom.js";
import { act } from "./keys.js";
import { MAKES } from "./stage.js";
import { Stages } from "./stages.js";
import { explained, meaning, t } from "./words.js";
import { DeskToolbar } from "../elements/desk-toolbar.js";
import { FollowUpList } from "../elements/follow-up-list.js";
import { KeyHelp } from "../elements/key-help.js";
import { NewsLine } from "../elements/news-line.js";
import { SentList } from "../elements/sent-list.js";
import { SuggestionCard } from "../elements/suggestion-card.js";
import { ViewerPanel } from "../elements/viewer-panel.js";
import { WaitingList } from "../elements/waiting-list.js";

/** @import { Stage } from "./stage.js" */
/** @import { Context, Stream, Suggestion } from "../shapes.d.ts" */

const PHONE = matchMedia("(max-width: 719px)");

/** What an agent works with: the open streams, their list, the open card and what stands around it, each told of the others. */
export class Workplace {
  list = new WaitingList();
  card = new SuggestionCard();
  news = new NewsLine();
  promises = new FollowUpList();
  stage = /** @type {Stage} */ (/** @type {any} */ (null));
  #toolbar = new DeskToolbar();
  #panel = new ViewerPanel();
  #sent = new SentList();
  /** Whether the agent chose what is open. */ #chosen = false;
  #keys = new KeyHelp();
  #ended = h("p", { class: "ended", role: "status", hidden: true }, t("desk.ended"));

  /** @param {HTMLElement} desk @param {string} me @param {boolean} foreign whether the page is another site's */
  constructor(desk, me, foreign) {
    this.desk = desk;
    this.me = me;
    this.foreign = foreign;
    this.decisions = new Decisions(this);
    this.stages = new Stages(me, (id) => this.decisions.outbox.holds(id));
    this.claims = new Claims((answer) => this.#claimed(answer));
    this.#sent.me = this.promises.me = me;
    this.parts = [this.#toolbar, this.#ended,
      h("main", { class: "work" }, this.card, this.list, this.promises, this.#sent, this.news),
      h("aside", { class: "side", "aria-label": t("side.evidence") }, this.#panel), this.#keys];
  }

  /** Begins with these streams, until the signal. @param {Stream[]} streams @param {string} first its id @param {AbortSignal} signal */
  begin(streams, first, signal) {
    const { stages } = this;
    this.tab = "waiting";
    const failed = (/** @type {any} */ failure) => this.say(explained(failure), "warn");
    /** @type {[EventTarget, Record<string, (detail: any) => unknown>][]} */
    const heard = [
      [this.list, { open: (told) => this.#opened(told), undo: (id) => this.decisions.undoOne(id), count: () => this.#count() }],
      [this.card, { act: (told) => this.#act(told), left: () => this.list.open(this.stage.openId, true), close: () => this.list.open(null) }],
      [this.promises, { count: () => this.#count(), refused: failed }],
      [this.#sent, { count: () => this.#count(), refused: failed }],
      [this.#toolbar, {
        tab: (tab) => (this.tab = tab), help: () => this.help(), filter: (filter) => this.#filter(filter),
        stream: (id) => this.show(id), "open-stream": (id) => this.#openStream(id), "close-stream": (id) => this.#closeStream(id),
      }],
      [stages, {
        put: (told) => this.#put(told), left: (told) => this.#left(told), failed,
        loaded: ({ stage }) => stage === this.stage && this.#loaded(), known: ({ stage }) => stage === this.stage && this.#context(),
      }],
      [stages.live, { open: () => this.decisions.outbox.run(), follow_up: (promise) => this.promises.put(promise) }],
    ];
    for (const [target, types] of heard) for (const [type, hear] of Object.entries(types)) on(target, type, (detail) => signal.aborted || hear(detail));
    document.addEventListener("keydown", (event) => (!this.foreign || event.composedPath().includes(this.desk)) && act(this, event), { signal });
    const clock = setInterval(() => this.#tick(), 1000);
    signal.onabort = () => {
      clearInterval(clock);
      this.claims.stop();
      this.decisions.outbox.stop();
      stages.live.stop();
    };
    stages.follow(streams);
    this.show(first);
    this.decisions.resume();
    stages.live.start();
  }

  /** @type {NewsLine["say"]} */
  say(message, kind, undo) {
    this.news.say(message, kind, undo);
  }

  set tab(/** @type {string} */ tab) {
    this.desk.dataset.tab = this.#toolbar.tab = tab;
  }

  get tab() {
    return this.desk.dataset.tab ?? "";
  }

  undo() {
    this.decisions.undo();
  }

  help() {
    this.#keys.show();
  }

  search() {
    this.#toolbar.search();
  }

  /** Shows the stream before or after. */
  beside(/** @type {1 | -1} */ step) {
    const ids = [...this.stages.open.keys()];
    this.show(ids.at((ids.indexOf(this.stage.stream.id) + step) % ids.length) ?? "");
  }

  /** Shows one of the open streams, as it was left. */
  show(/** @type {string} */ id) {
    const stage = this.stages.open.get(id);
    if (!stage || stage === this.stage) return;
    this.stage = stage;
    this.#context();
    this.promises.load(id);
    this.#sent.load(id);
    this.list.open(stage.openId);
    if (stage.loaded) this.#loaded();
    this.#place();
  }

  /** Comes back to one that was decided about; unless the agent is writing. */
  back(/** @type {Suggestion} */ suggestion, /** @type {string} */ why) {
    const { id, stream_id: stream } = suggestion;
    const stage = this.stages.open.get(stream);
    this.stages.put(suggestion);
    if (why) this.say(why, "warn");
    if (!stage || (why && (stage !== this.stage || this.card.querySelector("textarea, input")))) return;
    this.show(stream);
    if (stage.held.has(id)) stage.release();
    this.list.open(id, true);
    if (why) this.card.refused = why;
  }

  #context() {
    const { stream, catalogue, ended } = this.stage;
    /** @type {Context} */
    const context = {
      me: this.me, zone: stream.timezone, longest: stream.max_reply_length, posting: stream.posting ?? "program", ended, streamTitle: stream.title,
      product: (sku) => catalogue.label(sku), price: (sku) => catalogue.price(sku), others: (one) => this.stage.others(one, this.me),
    };
    this.list.context = this.card.context = this.#panel.context = context;
    this.#toolbar.zone = this.promises.zone = this.#sent.zone = stream.timezone;
    this.#ended.hidden = !ended;
    this.list.stage = this.stage;
    if (this.card.suggestion?.stream_id === stream.id) this.card.update(this.card.suggestion);
  }

  async #openStream(/** @type {string} */ id) {
    this.stages.follow([...this.stages.open.values()].map(({ stream }) => stream).concat(await ask("GET", `streams/${id}`)));
    this.show(id);
  }

  #closeStream(/** @type {string} */ id) {
    const others = [...this.stages.open.values()].map(({ stream }) => stream).filter((stream) => stream.id !== id);
    if (!others.length) return;
    if (id === this.stage.stream.id) this.beside(1);
    this.stages.follow(others);
    this.#place();
  }

  /** The address bar names what is open. */
  #place() {
    const open = [...this.stages.open.keys()];
    if (!this.foreign) history.replaceState(null, "", `?stream=${this.stage.stream.id}${open.length > 1 ? `&open=${open}` : ""}${location.hash}`);
    this.#count();
  }

  #loaded() {
    this.#toolbar.facets = this.stage.facets;
    this.list.render();
    const open = this.stage.get(this.stage.openId);
    if (open && this.card.suggestion?.id === open.id) {
      this.card.update(open);
      this.#panel.show(open);
    }
    else if (open || PHONE.matches) this.list.open(open?.id ?? null);
    else this.list.openFirst();
  }

  /** @param {{ suggestion: Suggestion | null, byHand: boolean }} opened */
  #opened({ suggestion, byHand }) {
    this.desk.toggleAttribute("open-card", Boolean(suggestion));
    this.claims.open(suggestion?.id ?? null);
    this.#chosen = byHand;
    if (byHand && suggestion && suggestion.id === this.card.suggestion?.id) return;
    this.card.open(suggestion);
    this.#panel.show(suggestion);
  }

  /** @param {{ stage: Stage, suggestion: Suggestion, added: boolean, fresh: boolean }} told */
  #put({ stage, suggestion, added, fresh }) {
    if (fresh && stage.loaded) alerts.newcomer(suggestion, stage.waiting === 1);
    if (stage !== this.stage) return;
    this.list.changed(added ? suggestion.id : "");
    if (suggestion.id === stage.openId) this.card.update(suggestion);
    else if (stage.loaded && !stage.openId && !PHONE.matches) this.list.openFirst();
  }

  /** @param {{ stage: Stage, suggestion: Suggestion, wasOpen: boolean }} told */
  #left({ stage, suggestion, wasOpen }) {
    const { id, leaving, settled_by, state } = suggestion;
    if (!leaving) {
      this.card.forget(id);
      this.#sent.put(suggestion);
      this.list.later(() => (stage.parting.delete(id), stage.remove(id)));
    }
    if (stage !== this.stage) return;
    this.list.changed();
    if (!wasOpen) return;
    this.claims.settled();
    this.list.open(stage.openId);
    const who = leaving?.by ?? settled_by;
    if (who !== this.me) this.say(t("news.gone", { who: who || t("someone"), done: meaning("done", leaving ? MAKES[leaving.action] : state) }), "warn");
  }

  /** @param {{ suggestion?: Suggestion, refusal?: any, id: string }} answer */
  #claimed({ suggestion, refusal, id }) {
    const known = this.stage.get(id);
    if (suggestion) this.stages.put(suggestion, true);
    else if (known) this.stages[["waiting", "leaving"].includes(refusal.state) ? "put" : "settle"]({ ...known, ...refusal, id });
    const next = this.stage.following(this.me);
    // two who go down one list would open the same ones over and over
    if (!suggestion && next && !this.#chosen && this.stage.openId === id && !this.card.querySelector("textarea, input")) this.list.open(next);
  }

  /** @param {{ action: string, body?: any, ids?: string[] }} asked */
  #act({ action, body, ids }) {
    const { stage } = this;
    const about = (ids ?? [stage.openId]).flatMap((id) => stage.get(id) ?? []);
    if (!about.length) return;
    this.decisions.decide(stage, about, action, body);
    this.claims.settled();
    this.list.open(stage.following(this.me));
  }

  #filter(/** @type {Stage["filter"]} */ filter) {
    this.stage.filter = filter;
    this.list.render(false);
  }

  #tick() {
    this.stages.tick();
    this.list.tick();
    this.card.tick();
    this.claims.tick();
    for (const { oldest } of this.stages.open.values()) if (oldest) alerts.late(oldest);
    this.#toolbar.facets = this.stage.facets;
    this.#count();
  }

  #count() {
    const { stage, stages } = this;
    const counts = { waiting: stage.waiting, follow_ups: this.promises.count, sent: this.#sent.count, shown: this.list.shown.length };
    const answered = (stage.stats?.by_itself ?? 0) + (stage.stats?.by_people ?? 0);
    Object.assign(this.#toolbar, {
      streams: [...stages.open.values()].map(({ stream: { id, title, state }, waiting, oldest }) => ({ id, title, state, count: waiting, oldest: oldest ?? null })),
      stats: stage.stats, connected: stages.live.connected, current: stage.stream.id, counts,
    });
    this.list.nothing = [t("desk.empty"), answered ? t("desk.empty_figures", { n: answered, mine: counts.sent }) : t("desk.empty_more")];
    if (!this.foreign) document.title = `${counts.waiting ? `(${counts.waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
  }
}
