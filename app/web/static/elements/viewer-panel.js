// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, words } from "../scripts/dom.js";
import { evidence } from "../scripts/draft.js";
import { hasMeaning, meaning, t, viewerOf } from "../scripts/words.js";

/** @import { Viewer } from "../shapes.d.ts" */

const DWELL_MS = 120;
const MOST = 200;

/** @type {Map<string, Viewer>} What is known of viewers, by their path. */
const known = new Map();

/** What stands behind the open suggestion: the viewer's words, why it waits, and its evidence. */
export class ViewerPanel extends HTMLElement {
  #zone = "UTC";
  /** @type {Suggestion | null} */ #suggestion = null;
  /** @type {Timer} */ #dwelling;

  /** @type {(suggestion: Suggestion | null, zone: string) => void} Its viewer is read again once it is not only passed by. */
  show(suggestion, zone) {
    clearTimeout(this.#dwelling);
    this.#suggestion = suggestion;
    this.#zone = zone;
    this.hidden = !suggestion;
    if (!suggestion) return fill(this);
    const path = `streams/${suggestion.stream_id}/viewers/${encodeURIComponent(suggestion.comment.author.id)}`;
    this.#render(suggestion, known.get(path));
    this.#dwelling = setTimeout(async () => {
      const viewer = await ask("GET", path).catch(() => known.get(path) ?? null);
      if (known.size >= MOST) known.clear();
      if (viewer) known.set(path, viewer);
      if (this.#suggestion === suggestion) this.#render(suggestion, viewer);
    }, DWELL_MS);
  }

  /** @type {(suggestion: Suggestion, viewer: Viewer | null | undefined) => void} A viewer is null who could not be read. */
  #render({ comment, reasons, reply }, viewer) {
    const found = reasons.filter((reason) => hasMeaning("found", reason)).map((reason) => h("p", {}, meaning("found", reason)));
    const against = reasons.filter((reason) => !hasMeaning("found", reason)).map((reason) => h("li", {}, meaning("reason", reason)));
    const none = () => h("p", { class: "muted" }, t("side.none"));
    fill(this,
      h("section", { "aria-busy": viewer === undefined && "true" },
        h("h2", {}, words("bdi", "viewer", viewerOf(comment)), viewer && h("small", {}, t("side.viewer", { n: viewer.count, m: viewer.answered }))),
        h("ol", { class: "said" }, (viewer?.comments ?? [comment]).map((one) => this.#said(one, comment.comment_id))),
        viewer === null && h("p", { class: "muted" }, t("side.not_read"))),
      h("section", {}, h("h2", {}, t("side.why")), against.length ? h("ul", {}, against) : none()),
      h("section", {}, h("h2", {}, t("side.evidence")), found, evidence(reply, 20) || none()));
  }

  /** @type {(one: Partial<Viewer["comments"][0]>, open: string) => HTMLElement} `open` is the open comment's id. */
  #said({ comment_id: id, text = "", language, posted_at = "", action, state, told, by }, open) {
    const became = state && hasMeaning("done", state) ? meaning("done", state) : t(`told.${state ? "suggest" : action ?? "suggest"}`);
    return h("li", { "aria-current": id === open && "true" }, h("time", {}, time(posted_at, this.#zone)), h("div", {},
      words("p", "", text, language), told && words("p", "told", told),
      id !== open && h("p", { class: "muted" }, told ? by ? t("told.by", { who: by }) : t("told.reply") : became)));
  }
}

customElements.define("viewer-panel", ViewerPanel);
