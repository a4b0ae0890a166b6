// @ts-check

import { ask } from "./api.js";
import { h } from "./dom.js";
import { passing } from "./filter.js";
import { t } from "./words.js";
import { DeskToolbar } from "../elements/desk-toolbar.js";
import { FollowUpList } from "../elements/follow-up-list.js";
import { SentList } from "../elements/sent-list.js";
import { ViewerPanel } from "../elements/viewer-panel.js";

/** What stands around the list and the open card: streams and figures, the other lists, what is known of the viewer. */
export class Frame {
  toolbar = new DeskToolbar();
  promises = new FollowUpList();
  sent = new SentList();
  #side = new ViewerPanel();
  #ended = h("p", { class: "ended", role: "status", hidden: true }, t("desk.ended"));

  constructor(/** @type {Workplace} */ desk) {
    this.desk = desk;
    const [main, side] = desk.parts;
    main.before(this.toolbar, this.#ended);
    desk.list.after(this.promises, this.sent);
    side.append(this.#side);
    const told = { count: () => this.count(), refused: desk.failed };
    desk.hear(this.promises, told);
    desk.hear(this.sent, told);
    desk.hear(desk.stages.live, { follow_up: (promise) => this.promises.put(promise) });
    desk.hear(this.toolbar, {
      tab: (tab) => this.#turnTo(tab), help: () => desk.help(), filter: (filter) => this.#filter(filter),
      stream: (id) => desk.show(id), "open-stream": (id) => this.#openStream(id), "close-stream": (id) => this.#closeStream(id),
    });
    this.show();
    this.open(desk.card.suggestion);
    this.count();
  }

  /** Shows the present stream's. */
  show() {
    const { me, stage: { stream, ended } } = this.desk;
    this.#ended.hidden = !ended;
    for (const list of [this.promises, this.sent]) list.show(me, stream.timezone, stream.id);
  }

  /** Shows what stands behind the open suggestion. */
  open(/** @type {Suggestion | null} */ suggestion) {
    this.#side.show(suggestion, this.desk.stage.stream.timezone);
  }

  /** Says how many there are of everything. */
  count() {
    const { promises, sent, desk: { foreign, list, stage, stages, tab } } = this;
    const { by_itself = 0, by_people = 0 } = stage.stats ?? {};
    const counts = { waiting: stage.waiting, follow_ups: promises.count, sent: sent.count, shown: list.shown.length };
    const streams = [...stages.open.values()].map(({ stream: { id, title }, waiting, oldest }) => ({ id, title, count: waiting, oldest }));
    this.toolbar.show({ streams, stage, counts, tab, connected: stages.live.connected });
    const n = by_itself + by_people;
    list.nothing = [t("desk.empty"), n ? t("desk.empty_figures", { n, mine: sent.count }) : t("desk.empty_more")];
    if (!foreign) document.title = `${counts.waiting ? `(${counts.waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
  }

  #turnTo(/** @type {string} */ tab) {
    this.desk.tab = tab;
    this.count();
  }

  #filter(/** @type {Filter} */ filter) {
    const { stage, list } = this.desk;
    Object.assign(stage, { filter, passes: passing(filter) });
    list.render(false);
  }

  async #openStream(/** @type {string} */ id) {
    const { desk, desk: { stages } } = this;
    stages.follow([...stages.streams, await ask("GET", `streams/${id}`)]);
    desk.show(id);
  }

  #closeStream(/** @type {string} */ id) {
    const { desk, desk: { stages } } = this;
    const others = stages.streams.filter((stream) => stream.id !== id);
    if (!others.length) return;
    if (id === desk.stage.stream.id) desk.beside(1);
    stages.follow(others);
    desk.place();
  }
}
