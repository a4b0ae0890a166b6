// @ts-check

import { CardForm } from "../elements/card-form.js";
import { h, on, press, t, view, viewerOf } from "./making.js";
import { promise } from "./promise.js";

/** Minutes; none wakes it. */
const SNOOZES = [0, 1, 5, 15];

/** @type {Asks} */
export const asks = {
  A: (card) => {
    const shown = [card.suggestion ?? [], card.alike()].flat();
    if (shown.length < 2) return null;
    const form = new CardForm();
    const title = t("card.many", { n: shown.length });
    view(form, form, "ask-all")({ title, all: shown.map(({ comment, reply }) => ({ viewer: viewerOf(comment), comment, reply })) });
    card.unseen();
    const drafts = Object.fromEntries(shown.map(({ id, reply }) => [id, reply?.id]));
    on(form, "choice", () => card.act("approve-many", { drafts }, Object.keys(drafts)));
    return form.with(null, t("act.send_all", { n: shown.length }));
  },
  F: (card) => {
    const form = promise(card.desk.me, card.desk.stage.zone);
    on(form, "choice", (body) => card.act("follow-up", body));
    return form;
  },
  S: (card) => choice(t("snooze.ask"), SNOOZES.slice(card.rests ? 0 : 1).map((n) =>
    [t(n ? "snooze.minutes" : "snooze.wake", { n }), () => card.act("snooze", { seconds: n * 60 })])),
  X: (card) => {
    const reject = (reason = "") => card.act("reject", { reason });
    return choice(t("card.reason"), [1, 2, 3].map((n) => t(`reject.${n}`)).map((reason) => [reason, () => reject(reason)]), reject);
  },
};

/** @type {Choice} */
function choice(question, choices, other) {
  const words = t("reject.other");
  const field = h("input", { maxlength: 500, placeholder: words, "aria-label": words, enterkeyhint: "done" });
  const form = new CardForm(h("p", {}, question), other && field);
  form.value = () => field.value.trim();
  form.meant = (key) => choices[+key - 1] && (choices[+key - 1][1](), true);
  on(form, "choice", (given) => other?.(given));
  return form.with(choices.map(([label, choose], at) => press(at + 1, label, choose)));
}
