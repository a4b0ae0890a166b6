// @ts-check
// What the open card asks for in place of its draft, by its key.

import { CardForm } from "../elements/card-form.js";
import { h, on, press, t, tell, view, viewerOf } from "./making.js";
import { promise } from "./promise.js";

/** Minutes; none wakes it. */
const SNOOZES = [0, 1, 5, 15];

/** @type {Record<string, (card: Card) => CardForm | null>} */
export const asks = {
  A: (card) => {
    const all = () => /** @type {Suggestion[]} */ ([card.suggestion, ...card.alike()]);
    const drafts = () => JSON.stringify(all().map(({ id, reply }) => [id, reply]));
    const [shown, seen] = [all(), drafts()];
    if (shown.length < 2) return null;
    const form = new CardForm();
    const title = t("card.many", { n: shown.length });
    view(form, form, "ask-all")({ title, all: shown.map(({ comment, reply }) => ({ viewer: viewerOf(comment), comment, reply })) });
    card.unseen();
    on(form, "choice", () => {
      const seenDrafts = Object.fromEntries(shown.map(({ id, reply }) => [id, reply?.id]));
      if (drafts() === seen) return card.act("approve-many", { drafts: seenDrafts }, Object.keys(seenDrafts));
      card.ask(asks.A(card));
      card.refused = t("card.changed");
    });
    return form.with(null, t("act.send_all", { n: shown.length }));
  },
  F: (card) => deciding(card, "follow-up", promise(card.desk.me, card.stage.zone), (body) => body),
  S: (card) => {
    const choices = SNOOZES.slice(card.rests ? 0 : 1).map((n) => /** @type {const} */ ([t(n ? "snooze.minutes" : "snooze.wake", { n }), n * 60]));
    return deciding(card, "snooze", choice(t("snooze.ask"), choices), (seconds) => ({ seconds }));
  },
  X: (card) => {
    const reasons = [1, 2, 3].map((n) => t(`reject.${n}`));
    const form = choice(t("card.reason"), reasons.map((reason) => [reason, reason]), t("reject.other"));
    return deciding(card, "reject", form, (reason) => ({ reason }));
  },
};

/** @type {(card: Card, action: string, form: CardForm, body: (given: any) => any) => CardForm} */
function deciding(card, action, form, body) {
  on(form, "choice", (given) => card.act(action, body(given)));
  return form;
}

/** @type {(question: string, choices: (readonly [string, any])[], own?: string) => CardForm} Answers under digits, and maybe `own` words. */
function choice(question, choices, own) {
  const field = h("input", { maxlength: 500, placeholder: own, "aria-label": own, enterkeyhint: "done" });
  const form = new CardForm(h("p", {}, question), own && field);
  form.value = () => field.value.trim();
  form.meant = (key) => choices[+key - 1] && (tell(form, "choice", choices[+key - 1][1]), true);
  return form.with(choices.map(([label], at) => press(at + 1, label, () => form.key(`${at + 1}`))));
}
