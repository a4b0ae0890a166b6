// @ts-check

import { fill, h, tell, words } from "../scripts/dom.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Topic } from "../shapes.d.ts" */

/** One question for the host: how many ask, what they ask, what to say. Dispatches `act` with `{ action, body }`. */
export class TopicCard extends HTMLElement {
  mayAct = false;
  /** @type {(sku: string) => string} */ product = (sku) => sku;
  /** @type {Topic | null} */ #topic = null;
  #body = h("div", { class: "topic" });
  #said = h("input", { type: "text", maxlength: 500, dir: "auto", placeholder: t("host.words_hint") });
  #minutes = h("input", { type: "number", min: 1, max: 1440, placeholder: t("host.minutes_hint") });
  #pin = h("button", { onclick: () => this.#act("pin", { pinned: !this.#topic?.pinned }) });

  connectedCallback() {
    this.setAttribute("role", "listitem");
    if (this.childElementCount) return;
    this.append(this.#body);
    if (!this.mayAct) return;
    this.append(h("form", { class: "topic-actions", onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#answered();
    } },
      h("label", { class: "wide" }, t("host.words"), this.#said),
      h("label", { class: "minutes" }, t("host.minutes"), this.#minutes),
      h("button", { type: "submit", class: "primary" }, t("host.answered")),
      h("button", { onclick: () => this.#act("dismiss") }, t("host.dismiss")),
      this.#pin));
  }

  /** @param {Topic} topic */
  show(topic) {
    this.#topic = topic;
    const { askers, question, language, suggested_answer: fact, product, why, pinned, samples } = topic;
    this.toggleAttribute("data-pinned", pinned);
    this.#pin.textContent = t(pinned ? "host.unpin" : "host.pin");
    this.#pin.setAttribute("aria-pressed", String(pinned));
    const others = samples.filter((sample) => sample !== question).slice(0, 2);
    fill(this.#body,
      h("p", { class: "askers" }, h("strong", {}, askers), h("span", {}, t("host.askers", { n: askers }))),
      h("div", { class: "asked" },
        words("p", "question", question, language),
        fact && words("p", "fact", fact),
        others.length > 0 && h("p", { class: "muted samples" }, others.map((sample) => words("q", "", sample))),
        h("p", { class: "muted" }, [product && this.product(product), why && meaning("why", why)].filter(Boolean).join(" · "))));
  }

  #answered() {
    const minutes = Number(this.#minutes.value);
    this.#act("answered", { answer: this.#said.value.trim() || null, valid_minutes: minutes > 0 ? minutes : null });
  }

  /**
   * @param {string} action
   * @param {any} [body]
   */
  #act(action, body) {
    tell(this, "act", { action, body });
  }
}

customElements.define("topic-card", TopicCard);
