// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** @import { Flight, Step, Version } from "../shapes.d.ts" */

const SOURCES = ["last_streams", "list", "workbook", "given"];

/** Which version is asked what. Tells `fly` with `{ version, body }`, `version` with the one that is chosen, and `stop`. */
export class PreflightAsk extends HTMLElement {
  /** @type {string[] | null} */ #kept = null;
  #version = h("select", { id: "preflight-version", onchange: () => tell(this, "version", this.version) });
  #source = h("select", { id: "preflight-source", onchange: () => this.#choose() },
    SOURCES.map((name) => h("option", { value: name }, t(`preflight_source.${name}`))));
  #lines = h("textarea", { id: "preflight-lines", rows: 4 });
  #typed = h("div", { class: "typed", hidden: true }, h("label", { for: "preflight-lines" }, t("preflight.one_a_line")), this.#lines);
  #note = h("p", { class: "muted" });
  #go = h("button", { class: "primary", onclick: () => this.#fly() }, t("preflight.ask"));
  #stop = h("button", { hidden: true, onclick: () => tell(this, "stop") }, t("preflight.stop"));
  #progress = h("progress", { hidden: true, "aria-label": t("preflight.asking") });
  #done = h("span", { class: "muted", role: "status" });

  connectedCallback() {
    fill(this,
      h("div", { class: "asking" },
        h("div", {}, h("label", { for: "preflight-version" }, t("preflight.version")), this.#version),
        h("div", {}, h("label", { for: "preflight-source" }, t("preflight.questions")), this.#source),
        this.#go, this.#stop, this.#progress, this.#done),
      this.#note, this.#typed);
    this.#choose();
  }

  get version() {
    return Number(this.#version.value);
  }

  /** Chooses where the questions come from. @param {string} name */
  set source(name) {
    this.#source.value = name;
    this.#choose();
  }

  /** @type {(versions: Version[], chosen: number) => void} */
  offer(versions, chosen) {
    fill(this.#version, versions.map(({ version, state, filename }) =>
      h("option", { value: version, selected: version === chosen },
        [t("versions.number", { n: version }), t(`preflight_state.${state}`), filename].join(" · "))));
  }

  /** What was asked last is what is asked next. @type {(flight: Flight) => void} */
  show({ source, questions }) {
    this.source = source.name;
    if (source.name === "given") this.#lines.value = questions.map(({ question }) => question).join("\n");
  }

  /** @type {(progress: Step | null) => void} */
  busy(progress) {
    const hadFocus = this.contains(document.activeElement);
    this.#go.hidden = progress !== null;
    this.#stop.hidden = this.#progress.hidden = progress === null;
    if (hadFocus && (progress === null) === (document.activeElement === document.body)) (progress ? this.#stop : this.#go).focus();
    if (!progress) return void (this.#done.textContent = "");
    const { step, done, total } = progress;
    if (step !== "answer") this.#progress.removeAttribute("value");
    else Object.assign(this.#progress, { max: total, value: done });
    this.#done.textContent = step === "answer" ? t("preflight.progress", { done, total }) : t("preflight.waiting");
  }

  async #choose() {
    const source = this.#source.value;
    this.#note.textContent = t(`preflight_note.${source}`);
    this.#typed.hidden = source !== "list" && source !== "given";
    if (source !== "list") return;
    const stood = this.#lines.value;
    const { items } = await ask("GET", "shop/questions").catch(() => ({ items: [] }));
    if (this.#source.value !== "list") return;
    this.#kept = items;
    if (this.#lines.value === stood) this.#lines.value = items.join("\n"); // else somebody has begun to type
  }

  async #fly() {
    const source = this.#source.value;
    const lines = this.#lines.value.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!this.#typed.hidden && !lines.length) return this.#lines.focus();
    try {
      if (source === "list" && this.#kept && lines.join("\n") !== this.#kept.join("\n")) {
        this.#kept = (await ask("PUT", "shop/questions", { questions: lines })).items;
      }
      tell(this, "fly", { version: this.version, body: source === "given" ? { questions: lines } : { source } });
    } catch (failure) {
      tell(this, "refused", failure);
    }
  }
}

customElements.define("preflight-ask", PreflightAsk);
