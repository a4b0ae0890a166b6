// @ts-check

import { Failure } from "../scripts/api.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { isGuessed, recalled } from "../scripts/mapping.js";
import { download } from "../scripts/table-text.js";
import { BY_ITSELF, template, WorkbookFile } from "../scripts/workbook-file.js";
import { explained, locale, meaning, t } from "../scripts/words.js";
import { ColumnMapping } from "./column-mapping.js";
import { MappingList } from "./mapping-list.js";
import { SourceFound } from "./source-found.js";
import { UploadProgress } from "./upload-progress.js";
import { UploadSteps } from "./upload-steps.js";

/** @import { Mapping, Proposals, Reading } from "../shapes.d.ts" */

const LARGEST = 20 * 2 ** 20;
const KINDS = ".xlsx,.xlsm,.zip,.csv,.tsv,.yaml,.yml,.json";
/** @type {Record<string, import("./upload-steps.js").Step>} Which of the steps that are shown it belongs to. */
const SHOWN = { read: "read", check: "check", encode: "encode", store: "encode", activate: "encode" };

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
  /** @type {WorkbookFile | null} */ #file = null;
  /** @type {Proposals | null} */ #proposals = null;
  /** @type {Element | null} */ #focused = null;
  #stopping = new AbortController();
  #busy = false;
  #waits = false;
  #input = h("input", { type: "file", id: "workbook-file", class: "unseen", accept: KINDS, onchange: () => this.#choose(this.#input.files?.[0]) });
  #name = h("p", { class: "muted" }, t("kb.kinds"));
  #check = h("button", { disabled: true, onclick: () => this.#run((file) => this.#send(file, "check")) }, t("kb.check"));
  #upload = h("button", { class: "primary", disabled: true, onclick: () => this.#run((file) => this.#send(file, "encode")) }, t("kb.upload"));
  #draft = h("button", { disabled: true, onclick: () => this.#run((file) => this.#send(file, "encode", false)) }, t("kb.as_draft"));
  #progress = new UploadProgress();
  #result = h("p", { class: "result", role: "status" });
  #steps = new UploadSteps();
  #found = new SourceFound();
  #columns = new ColumnMapping();
  #remembered = new MappingList();

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
    on(this.#found, "reread", (how) => this.#run((file) => this.#read(file, how)));
    on(this.#columns, "accepted", (mapping) => this.#run((file) => this.#accept(file, mapping)));
    on(this.#columns, "forgotten", () => this.#run((file) => this.#read(file, file.how)));
    on(this.#columns, "remembered", () => this.#remembered.load());
    on(this.#progress, "stop", () => this.#stopping.abort());
    fill(this,
      h("div", { class: "section-head" }, h("h2", {}, t("kb.workbook")),
        h("a", { href: template(), download: "" }, t("kb.template"))),
      zone, this.#steps, this.#result, this.#found, this.#columns,
      this.#progress, h("div", { class: "actions" }, this.#upload, this.#draft, this.#check), this.#remembered);
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
    this.#file = new WorkbookFile(this.streamId, file);
    this.#name.textContent = t("kb.chosen", { file: file.name, size: `${Math.max(1, Math.round(file.size / 1024)).toLocaleString(locale)} KB` });
    tell(this, "checked", []);
    if (file.size > LARGEST) return this.#say(t("kb.failed", { detail: t("kb.kinds") }), "error");
    this.#run((chosen) => this.#read(chosen, null));
  }

  /**
   * Reads what a file is made of, and goes on to check it unless somebody has to look first.
   * @param {WorkbookFile} file
   * @param {Reading | null} how
   */
  async #read(file, how) {
    file.how = how ?? BY_ITSELF;
    file.mapping = this.#proposals = null;
    this.#waits = false;
    this.#steps.show("read", "busy");
    this.#say("");
    try {
      const proposals = await file.proposals(this.#stopping.signal);
      this.#proposals = proposals;
      const { source, sheets } = proposals;
      if (!how) file.how = { ...BY_ITSELF, arrange: source.presets.length > 0 };
      file.mapping = file.how.arrange ? null : recalled(sheets);
      if (source.presets.length || !isGuessed(sheets)) return await this.#send(file, "check");
      this.#waits = true;
      this.#steps.show("read", "waits");
      this.#say(t("upload.look"));
      tell(this, "checked", []);
    } catch (failure) {
      this.#refused(failure, "read");
    } finally {
      this.#found.show(file.file.name, this.#proposals?.source ?? null, file.how);
      this.#columns.show(this.#proposals, file.mapping);
    }
  }

  /** @param {WorkbookFile} file @param {Mapping | null} mapping */
  async #accept(file, mapping) {
    file.mapping = mapping;
    await this.#send(file, "check");
    this.#columns.show(this.#proposals, mapping);
  }

  /** @param {WorkbookFile} file @param {"check" | "encode"} last the last step to take @param {boolean} [activate] whether the version answers at once */
  async #send(file, last, activate = true) {
    /** @type {import("./upload-steps.js").Step} */ let at = "check";
    this.#waits = false;
    this.#steps.show(at, "busy");
    this.#say("");
    try {
      const { version, counts, warnings } = await file.send({ dryRun: last === "check", activate }, this.#stopping.signal, (step) => {
        this.#progress.show(step);
        if (at !== SHOWN[step.step] && step.step !== "read") this.#steps.show(at = SHOWN[step.step], "busy");
      });
      const values = { n: version ?? 0, counts: countsInWords(counts) };
      this.#steps.show(last, "done");
      this.#say(t(version === null ? "kb.checked" : activate ? "kb.active" : "kb.drafted", values), "ok");
      this.#tell([], warnings);
    } catch (failure) {
      this.#refused(failure, at);
    }
    if (last === "encode") tell(this, "uploaded");  // the versions as they are, also where it was stopped on the way
  }

  /** Gives the same workbook back with the problems in its cells. */
  mark() {
    return this.#run(async (file) => {
      try {
        download(`${file.file.name.replace(/\.\w+$/, "")}-marked.xlsx`, await file.marked());
      } catch (failure) {
        this.#say(failure instanceof Failure ? explained(failure) : t("error.offline"), "error");
      }
    });
  }

  /** The rows around a problem of the file. @param {(string | number)[]} loc */
  around(loc) {
    return /** @type {WorkbookFile} */ (this.#file).around(loc);
  }

  /** @param {Failure} failure @param {import("./upload-steps.js").Step} step */
  #refused(failure, step) {
    this.#steps.show(step, "failed");
    if (this.#stopping.signal.aborted) return this.#say(t("upload.stopped"));
    /** @type {any[]} */ const errors = failure.problem?.errors ?? [];
    const said = explained(failure);
    const inCells = errors.some(({ loc }) => loc.length > 1);
    this.#say(t("kb.failed", { detail: inCells ? t("kb.mend", { detail: said }) : said }), "error");
    this.#tell(errors, failure.problem?.warnings ?? []);
  }

  /**
   * @param {any[]} errors
   * @param {any[]} warnings
   */
  #tell(errors, warnings) {
    const all = [...errors.map((row) => ({ ...row, severity: "error" })), ...warnings.map((row) => ({ ...row, severity: "warning" }))];
    tell(this, "checked", all);
  }

  /** One thing at a time; the keyboard stays where it was. @param {(file: WorkbookFile) => Promise<void>} work */
  async #run(work) {
    if (this.#busy || !this.#file) return;
    this.#stopping = new AbortController();
    this.#focused = document.activeElement;
    this.#set(true);
    try {
      await work(this.#file);
    } finally {
      this.#set(false);
      this.#input.value = "";  // so that the same file, mended, can be chosen again
      if (document.activeElement === document.body) /** @type {HTMLElement | null} */ (this.#focused)?.focus();
    }
  }

  /** @param {boolean} busy */
  #set(busy) {
    this.#busy = busy;
    if (busy) this.#progress.start(this.#file?.file.name ?? "");
    else this.#progress.hide();
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
