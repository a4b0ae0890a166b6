// @ts-check

import { fill, h, say, tell } from "../scripts/dom.js";
import { hasMeaning, locale, t } from "../scripts/words.js";

/** @import { Step } from "../shapes.d.ts" */

const KEPT = ["store", "activate"];

/** How far a file has come, in numbers, with a button that stops it as long as it can be; tells `stop`. */
export class UploadProgress extends HTMLElement {
  #bar = h("progress", { "aria-label": t("upload.progress"), max: 1 });
  #words = h("span", { class: "muted" });
  #stop = h("button", { onclick: () => tell(this, "stop") }, t("upload.stop"));

  connectedCallback() {
    fill(this, this.#bar, this.#words, this.#stop);
    this.hide();
  }

  /** @param {string} file which is being sent */
  start(file) {
    this.hidden = this.#stop.disabled = false;
    this.#bar.removeAttribute("value");
    say(this.#words, t("kb.working", { file }));
  }

  /** @param {Step} step */
  show({ step, done, total }) {
    if (total > 1) this.#bar.value = done / total;
    else this.#bar.removeAttribute("value");
    const told = { done: done.toLocaleString(locale), total: total.toLocaleString(locale) };
    say(this.#words, hasMeaning("progress", step) ? t(`progress.${step}`, told) : step);
    this.#stop.disabled = KEPT.includes(step);
  }

  hide() {
    this.hidden = true;
  }
}

customElements.define("upload-progress", UploadProgress);
