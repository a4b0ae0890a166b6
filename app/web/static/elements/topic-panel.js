// @ts-check

import { time } from "../scripts/clock.js";
import { fill, h, on, press, tell } from "../scripts/dom.js";
import { entryName, languages, points, rate } from "../scripts/queue-words.js";
import { changes, refill, words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";
import { AnswerForm } from "./answer-form.js";
import { CardForm } from "./card-form.js";
import { TopicMembers } from "./topic-members.js";

/** @import { Topic } from "../shapes.d.ts" */

/** All about the chosen topic, and what can be done with it. Tells `act` with `{ id, action, body }`, `move` with a step, `back`, `leave`, `refused`. */
export class TopicPanel extends HTMLElement {
  mayAct = false;
  zone = "UTC";
  /** @type {(sku: string) => string} */ product = (sku) => sku;
  /** @type {Topic | null} */ topic = null;
  /** @type {Topic[]} Those that it can be joined with. */ others = [];
  /** What became of it meanwhile: an outcome, or `gone`. */ became = "";
  #head = h("header");
  #answer = new AnswerForm();
  #merge = h("div");
  #actions = h("div", { class: "actions" });
  #members = new TopicMembers();

  connectedCallback() {
    if (this.childElementCount) return;
    this.role = "region";
    this.ariaLabel = t("queue.panel");
    fill(this, this.#head, this.mayAct && this.#answer, this.#merge, this.#actions, this.#members);
    on(this.#answer, "answered", (body) => this.#act("answered", body));
    on(this.#answer, "leave", () => tell(this, "leave"));
    on(this.#members, "split", (body) => this.#act("split", body));
    for (const type of ["leave", "refused"]) on(this.#members, type, (told) => tell(this, type, told));
  }

  /** @type {(topic: Topic | null, others: Topic[], became?: string) => void} */
  show(topic, others, became = "") {
    const another = topic?.id !== this.topic?.id;
    const more = topic?.count !== this.topic?.count || topic?.waiting !== this.topic?.waiting;
    this.topic = topic;
    this.others = others;
    this.became = became;
    this.hidden = !topic;
    if (!topic) return;
    if (another) {
      this.clear();
      fill(this.#merge);
      this.scrollTop = 0;
    }
    if (another || more) this.#members.load(topic.id, this.zone);
    const own = others.some(({ place }) => place != null) || topic.place != null;
    if (changes(this, [topic, own, became])) {
      this.#about(topic);
      refill(this.#actions, this.#open && this.#buttons(topic, own));
    }
  }

  /** Whether somebody is at what the host said of a topic. */
  writes(/** @type {string} */ id) {
    return id === this.topic?.id && this.#answer.begun;
  }

  /** Takes the words about what the host said away. */
  clear() {
    this.#answer.clear();
  }

  /** Whether something can be done with the topic here: one that was put off waits still. */
  get #open() {
    return this.mayAct && ["", "later"].includes(this.became);
  }

  /** @type {(key: string) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    if (!this.topic || !this.mayAct) return false;
    if (key === "Enter") this.#answer.begin();
    else if (!this.#open) return false;
    else if (key === "u" && this.topic.suggested_answer) this.#answer.begin(this.topic.suggested_answer);
    else if (key === "m") this.#ask();
    else if (key === "s") this.#members.begin();
    else if (key === "p") this.#act("pin", { pinned: !this.topic.pinned });
    else if (key === "x") this.#act("dismiss");
    else if (key === "l") this.#act("later", { seconds: 300 });
    else return false;
    return true;
  }

  #about(/** @type {Topic} */ topic) {
    const { askers, question, language, translation, suggested_answer: fact, suggested_entry: entry, product, first_at, waiting, trend } = topic;
    const parts = points(topic);
    refill(this.#head,
      h("button", { class: "quiet back", onclick: () => tell(this, "back") }, `← ${t("queue.back")}`),
      h("h2", {}, words("span", "", translation ?? question, translation ? null : language)),
      translation && words("p", "original", question, language),
      this.became && h("p", { class: "became", role: "status" },
        h("b", {}, t(`outcome.${this.became}`), topic.settled_by && [" · ", words("bdi", "", topic.settled_by)]), ` ${t("queue.stays")}`),
      h("dl", { class: "about" },
        this.#line("queue.askers", [`${askers}`, waiting !== undefined && t("queue.waiting", { n: waiting }), languages(topic)]),
        this.#line("queue.speed", [trend && t(`trend.${trend}`), rate(topic), t("queue.since", { at: time(first_at, this.zone) })]),
        product && this.#line("queue.product", [this.product(product)]),
        parts.length > 0 && h("div", {}, h("dt", {}, t("queue.priority")), h("dd", { class: "points" },
          h("b", {}, Math.round(topic.priority ?? 0)), parts.map(([what, n]) => h("span", {}, what, " ", h("b", {}, n)))))),
      fact ? h("div", { class: "say" }, h("h3", {}, t("queue.say")), words("p", "fact", fact),
        h("p", { class: "muted" }, entry && entryName(entry), this.#open && press("U", t("queue.use"), () => this.key("u"), "quiet")))
        : h("p", { class: "unknown" }, t("why.unresolved")));
  }

  /** @type {(label: string, told: Child[]) => Child} */
  #line(label, told) {
    return h("div", {}, h("dt", {}, t(label)), h("dd", {}, told.filter(Boolean).join(" · ")));
  }

  /** @type {(topic: Topic, own: boolean) => Child} */
  #buttons(topic, own) {
    const does = (/** @type {string} */ key, /** @type {string} */ label, disabled = false) =>
      press(key.toUpperCase(), t(label), () => this.key(key), undefined, disabled);
    return [does("p", topic.pinned ? "queue.unpin" : "queue.pin"), does("l", "host.later"), does("m", "queue.merge", !this.others.length),
      does("s", "queue.split", topic.count < 2), does("x", "host.dismiss"),
      press("[", t("queue.up"), () => tell(this, "move", -1)), press("]", t("queue.down"), () => tell(this, "move", 1)),
      own && h("button", { class: "quiet", onclick: () => tell(this, "move", 0) }, t("queue.by_priority"))];
  }

  /** Asks which topic it is to be joined with: those of the same product and matter first. */
  #ask() {
    const { product, intent } = /** @type {Topic} */ (this.topic);
    const like = (/** @type {Topic} */ other) => Number(other.product === product) + Number(other.intent === intent);
    const others = [...this.others].sort((a, b) => like(b) - like(a));
    if (!others.length) return;
    const radios = others.map(({ id }, at) => h("input", { type: "radio", name: "into", value: id, checked: at === 0 }));
    const labels = others.map(({ question, translation, language, askers }, at) =>
      h("label", {}, radios[at], h("b", {}, askers), words("span", "", translation ?? question, translation ? null : language)));
    const form = new CardForm(h("fieldset", {}, h("legend", {}, t("queue.merge_into")), labels));
    form.value = () => radios.find(({ checked }) => checked)?.value;
    on(form, "choice", (into) => this.#act("merge", { into }));
    on(form, "leave", () => {
      fill(this.#merge);
      tell(this, "leave");
    });
    fill(this.#merge, form.with(null, t("queue.merge_go")), form.foot);
    radios[0].focus();
  }

  /** @type {(action: string, body?: any) => void} */
  #act(action, body) {
    tell(this, "act", { id: this.topic?.id, action, body });
  }
}

customElements.define("topic-panel", TopicPanel);
