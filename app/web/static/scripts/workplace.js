// @ts-check

import { Claims } from "./claims.js";
import { Decisions } from "./decisions.js";
import { on } from "./dom.js";
import { showKeys } from "./key-help.js";
import { act } from "./keys.js";
import { late, newcomer } from "./alerts.js";
import { MAKES } from "./stage.js";
import { Stages } from "./stages.js";
import { view } from "./view.js";
import { explained, meaning, t } from "./words.js";
import "../elements/desk-toolbar.js";
import "../elements/follow-up-list.js";
import "../elements/news-line.js";
import "../elements/sent-list.js";
import "../elements/suggestion-card.js";
import { PHONE } from "../elements/waiting-list.js";

/** What an agent works with: each part is told of the others. */
export class Workplace {
  stage = /** @type {Stage} */ (/** @type {any} */ (null));
  /** Whether the agent chose what is open. */ #chosen = false;

  /** @param {import("../elements/sidestage-desk.js").SidestageDesk} desk @param {string} me @param {boolean} foreign in another site's page @param {AbortSignal} signal */
  constructor(desk, me, foreign, signal) {
    this.desk = desk;
    this.me = me;
    this.foreign = foreign;
    this.signal = signal;
    this.decisions = new Decisions(this);
    this.stages = new Stages(this);
    this.claims = new Claims(this);
    this.root = /** @type {ShadowRoot} */ (desk.shadowRoot);
    desk.work = this;
    view(this, this.root, "sidestage-desk");
    this.list = this.the("waiting-list");
    this.card = this.the("suggestion-card");
    this.promises = this.the("follow-up-list");
    this.sent = this.the("sent-list");
  }

  /** @type {<K extends keyof HTMLElementTagNameMap>(kind: K) => HTMLElementTagNameMap[K]} */
  the(kind) {
    return /** @type {any} */ (this.root.querySelector(kind));
  }

  /** @type {Say} */
  say = (...said) => this.the("news-line").say(...said);
  /** @type {(failure: any) => void} */
  failed = (failure) => this.say(explained(failure));

  /** @type {(streams: Stream[], first: string) => void} `first` is an id. */
  begin(streams, first) {
    const { desk, stages, decisions, signal } = this;
    on(stages.live, "open", () => decisions.outbox.run());
    document.addEventListener("keydown", (event) => (!this.foreign || event.composedPath().includes(desk)) && act(this, event), { signal });
    const clock = setInterval(() => this.#tick(), 1000);
    signal.onabort = () => {
      clearInterval(clock);
      this.claims.open();
      decisions.outbox.stop();
      stages.live.stop();
    };
    this.tab = "waiting";
    stages.follow(streams);
    this.show(first);
    decisions.resume();
    stages.live.start();
  }

  set tab(/** @type {string} */ tab) {
    this.desk.dataset.tab = tab;
  }

  get tab() {
    return this.desk.dataset.tab ?? "";
  }

  help() {
    showKeys(this.the("main"));
  }

  search() {
    this.the("list-filter").search();
  }

  /** Shows the stream before or after. */
  beside(step = 1) {
    const ids = [...this.stages.open.keys()];
    this.show(ids.at((ids.indexOf(this.stage.id) + step) % ids.length));
  }

  /** Shows one of the open streams, as it was left. */
  show(id = "") {
    const stage = this.stages.open.get(id);
    if (!stage || stage === this.stage) return;
    this.stage = stage;
    this.known(stage);
    this.list.open(stage.openId);
    if (stage.loaded) this.loaded(stage);
    this.place();
  }

  /** @type {(suggestion: Suggestion, why: string) => void} Comes back to one; unless the agent is writing. */
  back(suggestion, why) {
    const { id, stream_id: stream } = suggestion;
    const stage = this.stages.open.get(stream);
    this.stages.put(suggestion);
    if (why) this.say(why);
    if (!stage || (why && (stage !== this.stage || this.#writing))) return;
    this.show(stream);
    if (stage.held.has(id)) stage.release();
    this.list.open(id, true);
    if (why) this.card.refused = why;
  }

  get #writing() {
    return Boolean(this.card.querySelector("textarea, input"));
  }

  /** What is known of a stream or of its products has changed. */
  known(/** @type {Stage} */ stage) {
    if (stage !== this.stage) return;
    this.root.querySelector(".ended")?.toggleAttribute("hidden", !stage.ended);
    this.list.stage = stage;
    this.promises.show();
    this.sent.show();
    if (this.card.suggestion?.stream_id === stage.id && !this.card.form) this.card.render();
  }

  /** The address bar names what is open. */
  place() {
    const open = [...this.stages.open.keys()];
    if (!this.foreign) history.replaceState(null, "", `?stream=${this.stage.id}${open.length > 1 ? `&open=${open}` : ""}${location.hash}`);
    this.count();
  }

  /** Says how many there are of everything. */
  count() {
    const { stats, waiting } = this.stage;
    if (!this.foreign) document.title = `${waiting ? `(${waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
    const { promises: { count: follow_ups }, sent: { count: sent } } = this;
    const n = (stats?.by_itself ?? 0) + (stats?.by_people ?? 0);
    this.list.nothing = [t("desk.empty"), n ? t("desk.empty_figures", { n, mine: sent }) : t("desk.empty_more")];
    this.the("desk-toolbar").show({ waiting, follow_ups, sent });
  }

  loaded(/** @type {Stage} */ stage) {
    if (stage !== this.stage) return;
    this.list.render();
    const open = stage.get(stage.openId);
    if (open && this.card.suggestion?.id === open.id) {
      this.card.update(open);
      this.the("viewer-panel").show(open);
    } else if (open || PHONE.matches) this.list.open(open?.id);
    else this.list.openFirst();
  }

  /** @type {(suggestion: Suggestion | undefined, byHand: boolean) => void} */
  opened(suggestion, byHand) {
    this.desk.toggleAttribute("open-card", Boolean(suggestion));
    this.claims.open(suggestion?.id);
    this.#chosen = byHand;
    if (byHand && suggestion && suggestion.id === this.card.suggestion?.id) return;
    this.card.open(suggestion);
    this.the("viewer-panel").show(suggestion);
  }

  /** @type {(stage: Stage, suggestion: Suggestion, added: boolean, fresh: boolean) => void} */
  put(stage, suggestion, added, fresh) {
    if (fresh && stage.loaded) newcomer(suggestion, stage.waiting === 1);
    if (stage !== this.stage) return;
    this.list.changed(added ? suggestion.id : "");
    if (suggestion.id === stage.openId) this.card.update(suggestion);
    else if (stage.loaded && !stage.openId && !PHONE.matches) this.list.openFirst();
  }

  /** @type {(stage: Stage, suggestion: Suggestion, wasOpen: boolean) => void} */
  left(stage, suggestion, wasOpen) {
    const { id, leaving, settled_by, state } = suggestion;
    if (!leaving) {
      this.card.written.delete(id);
      this.sent.put(suggestion);
      this.list.later(() => (stage.parting.delete(id), stage.remove(id)));
    }
    if (stage !== this.stage) return;
    this.list.changed();
    if (!wasOpen) return;
    this.claims.settled();
    this.list.open(stage.openId);
    const who = leaving?.by ?? settled_by;
    const done = meaning("done", leaving ? MAKES[leaving.action] : state);
    if (who !== this.me) this.say(t("news.gone", { who: who || t("someone"), done }));
  }

  /** @type {(id: string, stands: any) => void} Another agent holds it, or it is gone: how it stands. */
  taken(id, stands) {
    const { stage, card } = this;
    const known = stage.get(id);
    if (known) this.stages[["waiting", "leaving"].includes(stands.state) ? "put" : "settle"]({ ...known, ...stands, id });
    const next = stage.following(this.me);
    // two who go down one list would open the same ones over and over
    if (next && !this.#chosen && stage.openId === id && !this.#writing) this.list.open(next);
  }

  /** @type {(action: string, body: any, ids?: string[]) => void} */
  act(action, body, ids = [this.stage.openId]) {
    const { stage } = this;
    const about = ids.flatMap((id) => stage.get(id) ?? []);
    if (!about.length) return;
    this.decisions.decide(stage, about, action, body);
    this.claims.settled();
    this.list.open(stage.following(this.me));
  }

  #tick() {
    for (const part of [this.stages, this.list, this.card, this.claims]) part.tick();
    for (const { oldest } of this.stages.open.values()) if (oldest) late(oldest);
    this.count();
  }
}
