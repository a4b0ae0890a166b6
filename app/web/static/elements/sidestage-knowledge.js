// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on, words } from "../scripts/dom.js";
import { Live } from "../scripts/live.js";
import { page } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { DocumentProposals } from "./document-proposals.js";
import { OnAirPicker } from "./on-air-picker.js";
import { ProblemTable } from "./problem-table.js";
import { SmallEdits } from "./small-edits.js";
import { StreamEnding } from "./stream-ending.js";
import { StreamForm } from "./stream-form.js";
import { VersionList } from "./version-list.js";
import { WorkbookUpload } from "./workbook-upload.js";

/** Where ops prepare a stream: its workbook, its versions, what is on air. */
export class SidestageKnowledge extends HTMLElement {
  #bar = new ConnectionBar();
  #upload = new WorkbookUpload();
  #problems = new ProblemTable();
  #versions = new VersionList();
  #edits = new SmallEdits();
  #documents = new DocumentProposals();
  #onAir = new OnAirPicker();
  #head = h("div", { class: "stream-head" });
  #refusal = h("p", { class: "wrong", role: "alert" });
  /** @type {Stream | null} */ #stream = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { stream } = await page();
    const form = new StreamForm();
    on(form, "made", (told) => location.assign(`/knowledge?stream=${told.id}`));
    if (!stream) {
      form.open = true;
      return fill(this, h("main", { class: "prepare" }, form));
    }
    fill(this, this.#bar, h("main", { class: "prepare" },
      h("div", { class: "main" }, this.#head, this.#refusal, this.#upload, this.#problems, this.#edits, this.#documents),
      h("div", { class: "beside" }, this.#onAir, this.#versions, form)));
    this.#show(stream);
    this.#problems.hidden = this.#edits.hidden = true;
    this.#upload.streamId = stream.id;
    this.#documents.show(stream);
    on(this.#upload, "checked", (told) => this.#problems.show(told));
    on(this.#problems, "mark", () => this.#upload.mark());
    for (const part of [this.#versions, this.#onAir]) on(part, "refused", (told) => this.#refused(told));
    this.#listen(stream);
  }

  /** @param {Stream} stream */
  #listen(stream) {
    const live = new Live(stream.id);
    this.#bar.watch(live);
    const load = () => this.#load(stream.id).catch((failure) => this.#refused(failure));
    live.addEventListener("open", load);
    live.addEventListener("knowledge", load);
    live.addEventListener("on_air", () => this.#onAir.load().catch(() => null));
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
    await Promise.all([this.#versions.load(stream), this.#onAir.load(stream)]);
  }

  /** @param {Stream} stream */
  #show(stream) {
    const ended = this.#stream?.state !== stream.state;
    this.#stream = stream;
    if (!ended && this.#head.childElementCount) return;
    fill(this.#head,
      words("h1", "", stream.title),
      h("span", { class: "state", "data-state": stream.state }, t(`state.${stream.state}`)),
      h("span", { class: "muted" }, `${stream.platform} · ${stream.timezone} · ${stream.languages.join(", ")}`),
      stream.state === "planned" && h("button", { onclick: () => this.#change("start") }, t("stream.start")),
      stream.state === "live" && this.#endButton());
  }

  /** Ending can't be undone: the button asks once more in its own place, and shows first which promises nobody has seen. */
  #endButton() {
    const button = h("button", { onclick: async () => {
      if (button.dataset.sure) return this.#end();
      button.dataset.sure = "1";
      button.textContent = t("stream.end_sure");
      setTimeout(() => {
        delete button.dataset.sure;
        button.textContent = t("stream.end");
      }, 4000);
    } }, t("stream.end"));
    return button;
  }

  async #end() {
    const stream = this.#stream;
    if (!stream) return;
    try {
      this.#show(await ask("POST", `streams/${stream.id}/end`, { refuse_unseen: true }));
    } catch (failure) {
      if (failure.status !== 409 || !failure.problem.unseen) return this.#refused(failure);
      const ending = new StreamEnding(stream, failure.problem.unseen);
      on(ending, "ended", (ended) => this.#show(ended));
      this.append(ending);
    }
  }

  /** @param {"start"} action */
  async #change(action) {
    try {
      this.#show(await ask("POST", `streams/${this.#stream?.id}/${action}`));
    } catch (failure) {
      this.#refused(failure);
    }
  }

  #refused(/** @type {any} */ failure) {
    this.#refusal.textContent = explained(failure);
  }
}

customElements.define("sidestage-knowledge", SidestageKnowledge);
