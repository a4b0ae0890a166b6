// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, words } from "../scripts/dom.js";
import { explained, t } from "../scripts/words.js";

/** @import { Change } from "../shapes.d.ts" */

const SHOWN = 200;

/** The facts in which a version differs from another one, which is chosen. */
export class VersionChanges extends HTMLElement {
  #list = h("dl", { class: "changes" });
  #said = h("p", { class: "muted", role: "status" });
  #from;

  /** @param {Stream} stream @param {number} version @param {number[]} others newest first */
  constructor(stream, version, others) {
    super();
    this.stream = stream;
    this.version = version;
    const before = others.find((other) => other < version) ?? others[0];
    this.#from = h("select", { onchange: () => this.#load() }, others.map((other) =>
      h("option", { value: other, selected: other === before }, t("versions.number", { n: other }))));
  }

  connectedCallback() {
    if (this.childElementCount) return;
    fill(this, h("label", {}, t("versions.since"), this.#from), this.#said, this.#list);
    this.#load();
  }

  async #load() {
    const from = this.#from.value;
    this.#said.textContent = t("loading");
    try {
      /** @type {{ items: Change[] }} */
      const { items } = await ask("GET", `streams/${this.stream.id}/knowledge/${this.version}/changes?from=${from}`);
      if (from !== this.#from.value) return;
      const many = t("versions.changed", { n: items.length });
      const shown = items.length > SHOWN ? ` ${t("kb.shown", { n: SHOWN, all: items.length })}` : "";
      this.#said.textContent = items.length ? many + shown : t("versions.same");
      fill(this.#list, items.slice(0, SHOWN).map(({ entry, fact, before, after }) => [
        words("dt", "", `${entry} · ${fact}`),
        h("dd", {}, before !== null && words("del", "", before), before !== null && after !== null && " → ",
          after !== null && words("ins", "", after)),
      ]));
    } catch (failure) {
      fill(this.#list);
      this.#said.textContent = explained(failure);
    }
  }
}

customElements.define("version-changes", VersionChanges);
