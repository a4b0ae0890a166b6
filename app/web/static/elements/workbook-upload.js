// @ts-check

import { address, ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { explained, locale, meaning, t } from "../scripts/words.js";

const LARGEST = 20 * 2 ** 20;

/**
 * What a workbook holds, in words.
 * @param {Record<string, number>} counts
 */
export function countsInWords(counts) {
  return Object.entries(counts).filter(([, n]) => n > 0).map(([sheet, n]) => `${meaning("sheet", sheet)} ${n}`).join(", ");
}

/**
 * Takes a workbook by drop or choice, and checks or uploads it. Dispatches `checked` with all problems as its detail,
 * and `uploaded`.
 */
export class WorkbookUpload extends HTMLElement {
  streamId = "";
  /** @type {File | null} */ #file = null;
  #input = h("input", { type: "file", id: "workbook-file", class: "unseen", accept: ".xlsx,.zip,.yaml,.yml,.json", onchange: () => this.#choose(this.#input.files?.[0]) });
  #name = h("p", { class: "muted" }, t("kb.kinds"));
  #check = h("button", { disabled: true, onclick: () => this.#send("dry_run=true") }, t("kb.check"));
  #upload = h("button", { class: "primary", disabled: true, onclick: () => this.#send("activate=true") }, t("kb.upload"));
  #progress = h("progress", { hidden: true, "aria-label": t("loading") });
  #result = h("p", { class: "result", role: "status" });

  connectedCallback() {
    const zone = h("div", { class: "drop" },
      h("p", {}, t("kb.drop"), " ", this.#input, h("label", { for: "workbook-file", class: "button" }, t("kb.choose"))), this.#name);
    for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (event) => this.#over(event, true));
    zone.addEventListener("dragleave", (event) => this.#over(event, false));
    zone.addEventListener("drop", (event) => {
      this.#over(event, false);
      this.#choose(/** @type {DragEvent} */ (event).dataTransfer?.files[0]);
    });
    fill(this,
      h("div", { class: "section-head" }, h("h2", {}, t("kb.workbook")), h("a", { href: address("knowledge/template.xlsx"), download: "" }, t("kb.template"))),
      zone, h("div", { class: "actions" }, this.#upload, this.#check, this.#progress), this.#result);
  }

  /**
   * @param {Event} event
   * @param {boolean} over
   */
  #over(event, over) {
    event.preventDefault();
    /** @type {Element} */ (event.currentTarget).toggleAttribute("data-over", over);
  }

  /** @param {File | undefined} file */
  #choose(file) {
    if (!file) return;
    this.#file = file;
    this.#name.textContent = t("kb.chosen", { file: file.name, size: `${Math.max(1, Math.round(file.size / 1024)).toLocaleString(locale)} KB` });
    this.#say("");
    tell(this, "checked", []);
    this.#busy = false;
  }

  /** @param {string} how */
  async #send(how) {
    const file = /** @type {File} */ (this.#file);
    if (file.size > LARGEST) return this.#say(t("kb.failed", { detail: t("kb.kinds") }), "error");
    const form = new FormData();
    form.append("file", file, file.name);
    this.#busy = true;
    this.#say(t("kb.working", { file: file.name }));
    try {
      const { version, counts, warnings } = await ask("POST", `streams/${this.streamId}/knowledge?${how}`, form);
      const values = { n: version ?? 0, counts: countsInWords(counts) };
      this.#say(t(version === null ? "kb.checked" : "kb.active", values), "ok");
      this.#tell([], warnings);
      if (version !== null) tell(this, "uploaded");
    } catch (failure) {
      this.#say(t("kb.failed", { detail: explained(failure) }), "error");
      this.#tell(failure.problem.errors ?? [], failure.problem.warnings ?? []);
    } finally {
      this.#busy = false;
      this.#input.value = "";  // so that the same file, mended, can be chosen again
    }
  }

  /**
   * @param {any[]} errors
   * @param {any[]} warnings
   */
  #tell(errors, warnings) {
    const all = [...errors.map((row) => ({ ...row, severity: "error" })), ...warnings.map((row) => ({ ...row, severity: "warning" }))];
    tell(this, "checked", all);
  }

  /** @param {boolean} busy */
  set #busy(busy) {
    this.#progress.hidden = !busy;
    this.#check.disabled = this.#upload.disabled = this.#input.disabled = busy;
  }

  /**
   * @param {string} message
   * @param {string} [kind]
   */
  #say(message, kind = "") {
    this.#result.dataset.kind = kind;
    this.#result.textContent = message;
  }
}

customElements.define("workbook-upload", WorkbookUpload);
