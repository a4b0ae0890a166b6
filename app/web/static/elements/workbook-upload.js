// @ts-check

import { address, ask, Failure, fetched } from "../scripts/api.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { isGuessed, recalled } from "../scripts/mapping.js";
import { explained, language, locale, meaning, t } from "../scripts/words.js";
import { ColumnMapping } from "./column-mapping.js";
import { SourceFound } from "./source-found.js";
import { UploadSteps } from "./upload-steps.js";

/** @import { Mapping, Proposals, Reading } from "../shapes.d.ts" */

const LARGEST = 20 * 2 ** 20;
const KINDS = ".xlsx,.xlsm,.zip,.csv,.tsv,.yaml,.yml,.json";
const BY_ITSELF = { encoding: "", delimiter: "", arrange: false };

/**
 * What a workbook holds, in words.
 * @param {Record<string, number>} counts
 */
export function countsInWords(counts) {
  return Object.entries(counts).filter(([, n]) => n > 0).map(([sheet, n]) => `${meaning("sheet", sheet)} ${n}`).join(", ");
}

/**
 * Takes a workbook by drop or choice, reads and checks it at once, and uploads it when told to. Dispatches `checked`
 * with all problems as its detail, and `uploaded`.
 */
export class WorkbookUpload extends HTMLElement {
  streamId = "";
  /** @type {File | null} */ #file = null;
  /** @type {Reading} */ #how = BY_ITSELF;
  /** @type {Mapping | null} */ #mapping = null;
  /** @type {Proposals | null} */ #proposals = null;
  /** @type {Element | null} */ #focused = null;
  #busy = false;
  #waits = false;
  #input = h("input", { type: "file", id: "workbook-file", class: "unseen", accept: KINDS, onchange: () => this.#choose(this.#input.files?.[0]) });
  #name = h("p", { class: "muted" }, t("kb.kinds"));
  #check = h("button", { disabled: true, onclick: () => this.#run(() => this.#send("check")) }, t("kb.check"));
  #upload = h("button", { class: "primary", disabled: true, onclick: () => this.#run(() => this.#send("encode")) }, t("kb.upload"));
  #draft = h("button", { disabled: true, onclick: () => this.#run(() => this.#send("encode", false)) }, t("kb.as_draft"));
  #progress = h("progress", { hidden: true, "aria-label": t("loading") });
  #result = h("p", { class: "result", role: "status" });
  #steps = new UploadSteps();
  #found = new SourceFound();
  #columns = new ColumnMapping();

  connectedCallback() {
    const zone = h("div", { class: "drop" },
      h("p", {}, t("kb.drop"), " ", this.#input, h("label", { for: "workbook-file", class: "button" }, t("kb.choose"))), this.#name);
    for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (event) => this.#over(event, true));
    zone.addEventListener("dragleave", (event) => this.#over(event, false));
    zone.addEventListener("drop", (event) => {
      this.#over(event, false);
      this.#choose(/** @type {DragEvent} */ (event).dataTransfer?.files[0]);
    });
    this.#found.hidden = this.#columns.hidden = true;
    on(this.#found, "reread", (how) => this.#run(() => this.#read(how)));
    on(this.#columns, "accepted", (mapping) => this.#run(() => this.#accept(mapping)));
    on(this.#columns, "forgotten", () => this.#run(() => this.#read(this.#how)));
    fill(this,
      h("div", { class: "section-head" }, h("h2", {}, t("kb.workbook")),
        h("a", { href: address("knowledge/template.xlsx"), download: "" }, t("kb.template"))),
      zone, this.#steps, this.#result, this.#found, this.#columns,
      h("div", { class: "actions" }, this.#upload, this.#draft, this.#check, this.#progress));
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
    if (!file || this.#busy) return;
    this.#file = file;
    this.#name.textContent = t("kb.chosen", { file: file.name, size: `${Math.max(1, Math.round(file.size / 1024)).toLocaleString(locale)} KB` });
    tell(this, "checked", []);
    if (file.size > LARGEST) return this.#say(t("kb.failed", { detail: t("kb.kinds") }), "error");
    this.#run(() => this.#read(null));
  }

  /** Reads what a file is made of, and goes on to check it unless somebody has to look first. @param {Reading | null} how */
  async #read(how) {
    const file = /** @type {File} */ (this.#file);
    this.#how = how ?? BY_ITSELF;
    this.#mapping = this.#proposals = null;
    this.#waits = false;
    this.#steps.show("read", "busy");
    try {
      /** @type {Proposals} */
      const proposals = await this.#post("/mapping", {});
      this.#proposals = proposals;
      const { source, sheets } = proposals;
      if (!how) this.#how = { ...BY_ITSELF, arrange: source.presets.length > 0 };
      this.#mapping = this.#how.arrange ? null : recalled(sheets);
      if (source.presets.length || this.#mapping || !isGuessed(sheets)) return await this.#send("check");
      this.#waits = true;
      this.#steps.show("read", "waits");
      this.#say(t("upload.look"));
      tell(this, "checked", []);
    } catch (failure) {
      this.#refused(failure, "read");
    } finally {
      this.#found.show(file.name, this.#proposals?.source ?? null, this.#how);
      this.#columns.show(this.#proposals, this.#mapping);
    }
  }

  /** @param {Mapping | null} mapping */
  async #accept(mapping) {
    this.#mapping = mapping;
    await this.#send("check");
    this.#columns.show(this.#proposals, mapping);
  }

  /** @param {"check" | "encode"} step the last one to take @param {boolean} [activate] whether the version answers at once */
  async #send(step, activate = true) {
    this.#waits = false;
    this.#steps.show(step, "busy");
    this.#say(t("kb.working", { file: this.#file?.name ?? "" }));
    try {
      const { version, counts, warnings } = await this.#post("", step === "check" ? { dry_run: "true" } : { activate: String(activate) });
      const values = { n: version ?? 0, counts: countsInWords(counts) };
      this.#steps.show(step, "done");
      this.#say(t(version === null ? "kb.checked" : activate ? "kb.active" : "kb.drafted", values), "ok");
      this.#tell([], warnings);
      if (version !== null) tell(this, "uploaded");
    } catch (failure) {
      this.#refused(failure, "check");
    }
  }

  /** Gives the same workbook back with the problems in its cells. */
  mark() {
    return this.#run(async () => {
      try {
        const { body, query } = this.#request({});
        const response = await fetched(`streams/${this.streamId}/knowledge/marked?${query}`, { method: "POST", body });
        if (!response.ok) throw new Failure(response.status, await response.json().catch(() => ({})));
        const url = URL.createObjectURL(await response.blob());
        h("a", { href: url, download: `${this.#file?.name.replace(/\.\w+$/, "")}-marked.xlsx` }).click();
        setTimeout(() => URL.revokeObjectURL(url), 60_000);
      } catch (failure) {
        this.#say(failure instanceof Failure ? explained(failure) : t("error.offline"), "error");
      }
    });
  }

  /** @param {string} path @param {Record<string, string>} more @returns {Promise<any>} */
  #post(path, more) {
    const { body, query } = this.#request(more);
    return ask("POST", `streams/${this.streamId}/knowledge${path}?${query}`, body);
  }

  /** The file as it goes to the service, and how it is to be read. @param {Record<string, string>} more */
  #request(more) {
    const { encoding, delimiter, arrange } = this.#how;
    const file = /** @type {File} */ (this.#file);
    const body = new FormData();
    body.append("file", file, file.name);
    if (this.#mapping) body.append("mapping", JSON.stringify(this.#mapping));
    const said = { language, encoding, delimiter, arrange: arrange ? "true" : "", ...more };
    return { body, query: new URLSearchParams(Object.entries(said).filter(([, value]) => value)) };
  }

  /** @param {Failure} failure @param {import("./upload-steps.js").Step} step */
  #refused(failure, step) {
    this.#steps.show(step, "failed");
    this.#say(t("kb.failed", { detail: explained(failure) }), "error");
    this.#tell(failure.problem?.errors ?? [], failure.problem?.warnings ?? []);
  }

  /**
   * @param {any[]} errors
   * @param {any[]} warnings
   */
  #tell(errors, warnings) {
    const all = [...errors.map((row) => ({ ...row, severity: "error" })), ...warnings.map((row) => ({ ...row, severity: "warning" }))];
    tell(this, "checked", all);
  }

  /** One thing at a time; the keyboard stays where it was. @param {() => Promise<void>} work */
  async #run(work) {
    if (this.#busy || !this.#file) return;
    this.#focused = document.activeElement;
    this.#set(true);
    try {
      await work();
    } finally {
      this.#set(false);
      this.#input.value = "";  // so that the same file, mended, can be chosen again
      if (document.activeElement === document.body) /** @type {HTMLElement | null} */ (this.#focused)?.focus();
    }
  }

  /** @param {boolean} busy */
  #set(busy) {
    this.#busy = busy;
    this.#progress.hidden = !busy;
    this.#check.disabled = busy;
    this.#upload.disabled = this.#draft.disabled = busy || this.#waits;
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
