// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { events } from "../scripts/live.js";
import { page } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { CopyFrom } from "./copy-from.js";
import { DocumentProposals } from "./document-proposals.js";
import { GoLiveHelp } from "./go-live-help.js";
import { GoLiveList } from "./go-live-list.js";
import { ProblemTable } from "./problem-table.js";
import { SmallEdits } from "./small-edits.js";
import { StreamForm } from "./stream-form.js";
import { StreamHead } from "./stream-head.js";
import { StreamRemoval } from "./stream-removal.js";
import { VersionList } from "./version-list.js";
import { WorkbookUpload } from "./workbook-upload.js";

const TYPES = ["knowledge", "stream", "stats"];
const SOON_MS = 1_000;

/** Where ops prepare a stream: what it still lacks, and the part of it that is worked on, which the address names. */
export class SidestageKnowledge extends HTMLElement {
  #bar = new ConnectionBar();
  #head = new StreamHead();
  #list = new GoLiveList();
  #upload = new WorkbookUpload();
  #problems = new ProblemTable();
  #versions = new VersionList();
  #edits = new SmallEdits();
  #documents = new DocumentProposals();
  #refusal = h("p", { class: "wrong", role: "alert" });
  #workbook = h("div", { class: "main" }, this.#upload, this.#problems, this.#edits, this.#documents);
  #other = h("div", { class: "main" });
  #beside = h("div", { class: "beside" }, this.#versions);
  /** @type {Stream | null} */ #stream = null;
  /** @type {Timer} */ #soon;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { stream, streams } = await page();
    if (!stream) return fill(this, h("main", { class: "prepare first" }, h("p", {}, t("stream.first")), this.#form(null)));
    fill(this, this.#bar, h("main", { class: "prepare" }, h("div", { class: "top" }, this.#head, this.#refusal), this.#list, this.#workbook, this.#other, this.#beside));
    this.#problems.hidden = this.#edits.hidden = true;
    this.#upload.streamId = stream.id;
    this.#documents.show(stream);
    this.#problems.around = (loc) => this.#upload.around(loc);
    const copying = new CopyFrom(stream, streams);
    this.#beside.append(copying);
    this.#show(stream);
    for (const part of [this.#upload, copying]) on(part, "checked", (told) => this.#problems.show(told));
    on(this.#problems, "mark", () => this.#upload.mark());
    for (const part of [this.#versions, this.#head]) on(part, "refused", (told) => this.#refused(told));
    on(copying, "copied", async ({ version }) => {
      await this.#load(stream.id);
      this.#versions.compare(version);
    });
    for (const [part, what] of /** @type {[EventTarget, string][]} */ ([[this.#head, "ended"], [this.#list, "started"]])) on(part, what, (told) => this.#show(told));
    addEventListener("hashchange", () => this.#turn(true));
    this.#turn();
    this.#listen(stream);
  }

  /** @param {Stream} stream */
  #listen(stream) {
    const live = events(stream.id, TYPES);
    this.#bar.watch(live);
    const load = () => this.#load(stream.id).catch((failure) => this.#refused(failure));
    for (const type of ["open", "knowledge"]) live.addEventListener(type, load);
    on(live, "stream", (told) => this.#show({ ...this.#stream, ...told }));
    on(live, "stats", () => this.#again());
    this.#upload.addEventListener("uploaded", load);
    for (const part of [this.#edits, this.#documents]) part.addEventListener("edited", load);
    live.start();
  }

  /** @param {string} streamId */
  async #load(streamId) {
    const stream = await ask("GET", `streams/${streamId}`);
    this.#show(stream);
    this.#edits.show(stream);
    this.#documents.show(stream);
    await this.#versions.load(stream);
  }

  /** @param {Stream} stream */
  #show(stream) {
    this.#stream = stream;
    this.#refusal.textContent = "";
    this.#head.show(stream);
    this.#list.hidden = stream.state === "ended";
    this.#again();
  }

  /** Reads the checklist anew, soon: several things may happen at once, and go on happening. */
  #again() {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      if (this.#stream) this.#list.load(this.#stream);
    }, this.#list.told ? SOON_MS : 0);
  }

  /** Shows the part that the address names. */
  #turn(moved = false) {
    const stream = this.#stream;
    if (!stream) return;
    const name = location.hash.slice(1);
    const parts = /** @type {Record<string, (() => HTMLElement[]) | undefined>} */ ({
      new: () => [this.#form(null)],
      details: () => [this.#form(stream), this.#removal(stream)],
      room: () => [new GoLiveHelp(stream, "room")],
      people: () => [new GoLiveHelp(stream, "people")],
      clock: () => [new GoLiveHelp(stream, "clock")],
    });
    const part = parts[name];
    this.#workbook.hidden = this.#beside.hidden = part !== undefined;
    this.#other.hidden = part === undefined;
    fill(this.#other, part?.() ?? null);
    if (moved) (part ? this.#other : this.#workbook).scrollIntoView({ block: "nearest" });
  }

  /** @param {Stream | null} stream */
  #form(stream) {
    const form = new StreamForm(stream);
    on(form, "made", (told) => location.assign(`/knowledge?stream=${told.id}`));
    on(form, "changed", (told) => this.#show(told));
    return form;
  }

  /** @param {Stream} stream */
  #removal(stream) {
    const removal = new StreamRemoval(stream);
    on(removal, "removed", () => location.assign("/knowledge"));
    return removal;
  }

  #refused(/** @type {any} */ failure) {
    this.#refusal.textContent = explained(failure);
  }
}

customElements.define("sidestage-knowledge", SidestageKnowledge);
