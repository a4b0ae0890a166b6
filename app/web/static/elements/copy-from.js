// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { explained, language, t } from "../scripts/words.js";

/**
 * Takes over what another stream's answering version says, as a draft. Tells `copied` with the new version's answer, and
 * `checked` with its problems.
 */
export class CopyFrom extends HTMLElement {
  #stream;
  #choice = h("select", { id: "copy-from" });
  #go = h("button", { type: "submit" }, t("copyfrom.go"));
  #said = h("p", { class: "result", role: "status" });

  /** @param {Stream} stream @param {Stream[]} streams all of them, newest first */
  constructor(stream, streams) {
    super();
    this.#stream = stream;
    this.others = streams.filter(({ id, active_version: active }) => id !== stream.id && active !== null);
  }

  connectedCallback() {
    if (!this.others.length) return;
    fill(this.#choice, this.others.map(({ id, title, active_version: n }) =>
      h("option", { value: id }, `${title} (${t("versions.number", { n: n ?? 0 })})`)));
    fill(this, h("form", { class: "copyfrom", onsubmit: (/** @type {Event} */ event) => this.#copy(event) },
      h("label", { for: this.#choice.id }, t("copyfrom.label")), this.#choice, this.#go), this.#said);
  }

  /** @param {Event} event */
  async #copy(event) {
    event.preventDefault();
    this.#go.disabled = true;
    this.#say(t("edits.saving"));
    try {
      const made = await ask("POST", `streams/${this.#stream.id}/knowledge/copy?language=${language}`, { stream_id: this.#choice.value });
      this.#say(t("copyfrom.done", { n: made.version }), "ok");
      this.#problems([], made.warnings);
      tell(this, "copied", made);
    } catch (failure) {
      this.#say(t("kb.failed", { detail: explained(failure) }), "error");
      this.#problems(failure.problem.errors ?? [], failure.problem.warnings ?? []);
    }
    this.#go.disabled = false;
  }

  /** @param {any[]} errors @param {any[]} warnings */
  #problems(errors, warnings) {
    tell(this, "checked", [...errors.map((row) => ({ ...row, severity: "error" })), ...warnings.map((row) => ({ ...row, severity: "warning" }))]);
  }

  /** @param {string} message @param {string} [kind] */
  #say(message, kind = "") {
    this.#said.dataset.kind = kind;
    this.#said.textContent = message;
  }
}

customElements.define("copy-from", CopyFrom);
