// @ts-check

import { holder } from "../scripts/claims.js";
import { age, element, fill, h, meaning, say, t, the, urgency, viewerOf } from "../scripts/making.js";

/** A comment's age: a number, a colour, and the same in words. */
element("age-clock", (clock) => ({
  tick(suggestion, zone) {
    const level = urgency(suggestion);
    const text = age(Date.parse(suggestion.comment.posted_at), zone);
    if (clock.dataset.level === level && clock.firstChild?.textContent === text) return;
    clock.dataset.level = level;
    fill(clock, text, h("span", { class: "unseen" }, ` ${t(`urgency.${level}`)}`));
  },
}));

/** A line of the list. */
export const SuggestionRow = element("suggestion-row", (row, draw) => {
  const undo = h("button", { class: "undo", hidden: true });

  /** @type {(suggestion: Suggestion, stage: Stage) => void} */
  function tell({ id, comment, product, intents, reply, grouped }, stage) {
    Object.assign(row, { id: `row-${id}`, role: "option" });
    const about = [grouped && t("row.grouped", { n: grouped + 1 }), comment.language, product && stage.label(product.sku),
      ...intents.map(({ name }) => meaning("intent", name))].filter(Boolean).map((part) => ` · ${part}`).join("");
    const said = { ...comment, text: comment.masked ?? comment.text };
    draw({ said, viewer: viewerOf(comment), about, reply: reply && { ...reply, id: "draft" }, bare: !reply });
  }

  return {
    undo, suggestion: /** @type {any} */ (null),
    show(suggestion, stage, me) {
      if (suggestion !== row.suggestion) tell((row.suggestion = suggestion), stage);
      const parting = stage.parting.get(suggestion.id);
      const { kind = "", state = "", by, until = 0 } = parting ?? {};
      const waits = kind === "waits";
      const seconds = kind === "leaving" && by === me ? Math.ceil((until - Date.now()) / 1000) : 0;
      const who = parting ? by !== me && by : holder(suggestion, me);
      const done = meaning("done", state);
      undo.hidden = seconds <= 0 && !waits;
      undo.textContent = waits ? t("undo") : t("undo.in", { n: seconds });
      undo.ariaLabel = t("undo.of", { viewer: viewerOf(suggestion.comment) });
      Object.assign(row.dataset, { kind, state });
      if (!parting) the(row, "age-clock").tick(suggestion, stage.zone);
      const settled = waits ? t("row.waits", { done }) : [done, who].filter(Boolean).join(" · ");
      say(the(row, ".tag"), parting ? settled : who ? t("card.claimed", { who }) : "");
    },
    forget() {
      row.suggestion = /** @type {any} */ (null);
    },
    place(index, size, top, open) {
      row.style.top = undo.style.top = `${top}px`;
      Object.assign(row, { ariaPosInSet: `${index + 1}`, ariaSetSize: `${size}`, ariaSelected: `${open}` });
    },
  };
});
