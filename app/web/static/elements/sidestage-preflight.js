// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, on } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { followed } from "../scripts/progress.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";
import { PreflightAsk } from "./preflight-ask.js";
import { PreflightNotes } from "./preflight-notes.js";
import { PreflightQuestions } from "./preflight-questions.js";
import { PreflightSummary } from "./preflight-summary.js";

/** @import { Asked, Flight, Version } from "../shapes.d.ts" */

/** Where ops see, before the stream, how a version will answer, and close its gaps. */
export class SidestagePreflight extends HTMLElement {
  #ask = new PreflightAsk();
  #summary = new PreflightSummary();
  #questions = new PreflightQuestions();
  #notes = new PreflightNotes();
  #found = h("div", { class: "found", hidden: true }, this.#summary, this.#questions, this.#notes);
  #said = h("p", { class: "result", role: "status" });
  /** @type {Stream | null} */ #stream = null;
  /** @type {Catalogue | null} */ #catalogue = null;
  /** @type {Flight | null} */ #flight = null;
  /** @type {AbortController | null} */ #flying = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { stream, streams } = await page();
    if (!stream) return fill(this, h("main", { class: "empty" }, h("p", {}, t("preflight.no_stream"))));
    this.#stream = stream;
    this.#catalogue = new Catalogue(stream);
    on(this.#ask, "version", (version) => this.#choose(version));
    on(this.#ask, "fly", ({ version, body }) => this.#fly(version, body));
    on(this.#ask, "stop", () => this.#flying?.abort());
    on(this.#ask, "refused", (failure) => this.#refused(failure));
    on(this.#questions, "gap", (asked) => this.#write(asked));
    if (streams.every(({ id, state }) => id === stream.id || state === "planned")) this.#ask.source = "given";
    const versions = await this.#offer(Number(new URLSearchParams(location.search).get("version")));
    const main = h("main", {}, words("h1", "", t("preflight.title", { stream: stream.title })), h("p", { class: "muted" }, t("preflight.what")));
    if (!versions) {
      main.append(h("p", { class: "empty" }, h("a", { href: `/knowledge?stream=${encodeURIComponent(stream.id)}` }, t("preflight.no_version"))));
      return fill(this, main);
    }
    main.append(this.#ask, this.#said, this.#found);
    fill(this, main);
    await this.#choose(this.#ask.version);
  }

  /** Offers the versions: the one asked for, else the newest draft, else the one that answers. @param {number} wanted */
  async #offer(wanted) {
    const { items } = /** @type {{ items: Version[] }} */ (await ask("GET", `streams/${this.#stream?.id}/knowledge`));
    const newest = items[0]?.state === "draft" ? items[0] : items.find(({ state }) => state === "active") ?? items[0];
    if (newest) this.#ask.offer(items, items.find(({ version }) => version === wanted)?.version ?? newest.version);
    return items.length;
  }

  /** Shows the latest report of a version, if it has one. @param {number} version */
  async #choose(version) {
    try {
      await this.#catalogue?.load(version);
      /** @type {Flight} */
      const flight = await ask("GET", `streams/${this.#stream?.id}/knowledge/${version}/preflight`);
      this.#show(flight, true);
      this.#ask.show(flight);
      this.#say("");
    } catch (failure) {
      this.#found.hidden = true;
      if (failure.status !== 404) return this.#refused(failure);
      this.#say(t("preflight.not_yet"));
    }
  }

  /** @param {number} version @param {any} body */
  async #fly(version, body) {
    const { signal } = this.#flying = new AbortController();
    this.#say("");
    this.#ask.busy({ step: "wait", done: 0, total: 1 });
    try {
      await this.#catalogue?.load(version);
      this.#show(await followed(this.#path(version), body, signal, (step) => this.#ask.busy(step)), true);
    } catch (failure) {
      if (signal.aborted) this.#say(t("preflight.stopped"));
      else if (failure.status === 409) this.#say(t(`preflight_nothing.${failure.problem.source?.name ?? "given"}`), "error");
      else this.#refused(failure);
    } finally {
      this.#ask.busy(null);
    }
  }

  /** @type {(version: number) => string} */
  #path = (version) => `streams/${this.#stream?.id}/knowledge/${version}/preflight`;

  /** @type {(flight: Flight, fresh: boolean) => void} */
  #show(flight, fresh) {
    this.#flight = flight;
    const label = (/** @type {string} */ sku) => this.#catalogue?.label(sku) ?? sku;
    this.#summary.show(flight, label);
    this.#questions.show(flight, label, fresh);
    this.#notes.show(flight, label);
    this.#found.hidden = false;
  }

  /** A row for a question that nobody can answer; then it is asked again, alone. @param {Asked} asked */
  async #write(asked) {
    const flight = /** @type {Flight} */ (this.#flight);
    const stream = /** @type {Stream} */ (this.#stream);
    const { NewRow } = await import(new URL("new-row.js", import.meta.url).href);
    const form = new NewRow();
    form.addEventListener("edited", async (/** @type {CustomEvent} */ { detail }) => {
      this.#stream = await ask("GET", `streams/${stream.id}`);  // the version may answer by now
      await this.#offer(detail.version);
      await this.#again(asked, detail.version);
    });
    this.querySelector("new-row")?.remove();
    this.append(form);
    const why = t("preflight.why_row", { n: asked.askers, question: asked.question });
    form.open({ stream, version: flight.version, ...rowFor(asked, stream.languages), why });
  }

  /** @param {Asked} asked @param {number} version */
  async #again(asked, version) {
    const flight = /** @type {Flight} */ (this.#flight);
    const { question, product, language, askers } = asked;
    try {
      /** @type {Flight} */
      const again = await ask("POST", this.#path(version), { questions: [{ question, product, language, askers }], keep: false });
      const mended = { ...again.questions[0], id: asked.id, mended: ["by_itself", "drafted"].includes(again.questions[0].answered) };
      this.#show({ ...flight, version, missing: again.missing, contradicting: again.contradicting,
        questions: flight.questions.map((one) => one.id === asked.id ? mended : one) }, false);
      this.#say(t(mended.mended ? "preflight.row_answers" : "preflight.row_does_not", { n: version }), mended.mended ? "ok" : "error");
    } catch (failure) {
      this.#refused(failure);
    }
  }

  #refused(/** @type {any} */ failure) {
    this.#say(explained(failure), "error");
  }

  /** @type {(message: string, kind?: string) => void} */
  #say(message, kind = "") {
    this.#said.dataset.kind = kind;
    this.#said.textContent = message;
  }
}

/** The sheet that lacks the answer, and what is known of its row. @type {(asked: Asked, languages: string[]) => object} */
function rowFor({ question, language, product, intents: [intent], reasons }, languages) {
  if (reasons.includes("region_not_covered")) return { sheet: "shipping", cells: {} };
  const spoken = languages.includes(language) ? `question_${language}` : "question";
  return { sheet: "faq", cells: { [spoken]: question, sku: product ?? "", intent: intent === "chat" ? "" : intent ?? "" } };
}

customElements.define("sidestage-preflight", SidestagePreflight);
