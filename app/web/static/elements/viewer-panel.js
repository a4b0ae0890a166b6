// @ts-check

import { evidence } from "../scripts/draft.js";
import { ask, element, hasMeaning, meaning, t, time, viewerOf } from "../scripts/making.js";

const DWELL_MS = 120;

/** @type {Map<string, Viewer>} */
const known = new Map();

element("viewer-panel", (panel, draw) => {
  /** @type {Suggestion | undefined} */ let shown;
  let dwelling = 0;

  /** @type {ShowsViewer} */
  function show({ comment, reasons, reply }, viewer = null, busy = false) {
    const { true: found = [], false: against = [] } = Object.groupBy(reasons, (reason) => `${hasMeaning("found", reason)}`);
    const proof = evidence(reply, 20);
    /** @type {Partial<Said>[]} */ const comments = viewer?.comments ?? [comment];
    const said = comments.map(({ comment_id, action, state, by, told, posted_at = "", ...one }) => {
      const open = comment_id === comment.comment_id;
      const became = state && hasMeaning("done", state) ? meaning("done", state) : t(`told.${state ? "suggest" : action ?? "suggest"}`);
      const how = told ? by ? t("told.by", { who: by }) : t("told.reply") : became;
      return { ...one, told, open: open && "true", at: time(posted_at, panel.desk.stage.zone), became: !open && how };
    });
    draw({
      said, evidence: proof, sure: !against.length, bare: !proof.length, name: viewerOf(comment),
      busy: busy && "true", unread: !viewer && !busy, counts: viewer && t("side.viewer", { n: viewer.count, m: viewer.answered }),
      against: against.map((reason) => meaning("reason", reason)), found: found.map((reason) => meaning("found", reason)),
    });
  }

  return {
    show(suggestion) {
      clearTimeout(dwelling);
      shown = suggestion;
      panel.hidden = !suggestion;
      if (!suggestion) return;
      const path = `streams/${suggestion.stream_id}/viewers/${encodeURIComponent(suggestion.comment.author.id)}`;
      show(suggestion, known.get(path), !known.has(path));
      dwelling = setTimeout(async () => {  // not for one passed by
        const viewer = await ask("GET", path).catch(() => known.get(path) ?? null);
        if (viewer) known.set(path, viewer);
        if (shown === suggestion) show(suggestion, viewer);
      }, DWELL_MS);
    },
  };
});
