// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { evidence } from "../scripts/draft.js";
import { Part } from "../scripts/view.js";
import { hasMeaning, meaning, t, viewerOf } from "../scripts/words.js";

/** @import { Viewer } from "../shapes.d.ts" */

const DWELL_MS = 120;
const MOST = 200;

/** @type {Map<string, Viewer>} What is known of viewers, by their path. */
const known = new Map();

/** What stands behind the open suggestion: the viewer's words, why it waits, and its evidence. */
export class ViewerPanel extends Part {
  /** @type {Suggestion | undefined} */ #suggestion;
  /** @type {Timer} */ #dwelling;

  /** Its viewer is read again once it is not only passed by. */
  show(/** @type {Suggestion | undefined} */ suggestion) {
    clearTimeout(this.#dwelling);
    this.#suggestion = suggestion;
    this.hidden = !suggestion;
    if (!suggestion) return;
    const path = `streams/${suggestion.stream_id}/viewers/${encodeURIComponent(suggestion.comment.author.id)}`;
    this.#show(suggestion, known.get(path));
    this.#dwelling = setTimeout(async () => {
      const viewer = await ask("GET", path).catch(() => known.get(path) ?? null);
      if (known.size >= MOST) known.clear();
      if (viewer) known.set(path, viewer);
      if (this.#suggestion === suggestion) this.#show(suggestion, viewer);
    }, DWELL_MS);
  }

  /** @type {(suggestion: Suggestion, viewer: Viewer | null | undefined) => void} A viewer is null who could not be read. */
  #show({ comment, reasons, reply }, viewer) {
    const against = reasons.filter((reason) => !hasMeaning("found", reason)).map((reason) => meaning("reason", reason));
    const proof = evidence(reply, 20);
    /** @type {Partial<Viewer["comments"][0]>[]} */ const comments = viewer?.comments ?? [comment];
    const said = comments.map(({ comment_id, action, state, by, told, posted_at = "", ...one }) => {
      const open = comment_id === comment.comment_id;
      const became = state && hasMeaning("done", state) ? meaning("done", state) : t(`told.${state ? "suggest" : action ?? "suggest"}`);
      return { ...one, told, open: open && "true", at: time(posted_at, this.desk.stage.zone),
        became: !open && (told ? by ? t("told.by", { who: by }) : t("told.reply") : became) };
    });
    this.draw({
      said, against, evidence: proof, sure: !against.length, bare: !proof.length, name: viewerOf(comment),
      busy: viewer === undefined && "true", unread: viewer === null, counts: viewer && t("side.viewer", { n: viewer.count, m: viewer.answered }),
      found: reasons.filter((reason) => hasMeaning("found", reason)).map((reason) => meaning("found", reason)),
    });
  }
}

customElements.define("viewer-panel", ViewerPanel);
