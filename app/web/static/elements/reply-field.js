// @ts-check

import { label } from "../scripts/draft.js";
import { ask, fill, h, on, press, t, the, view, viewerOf } from "../scripts/making.js";
import "./canned-menu.js";
import { CardForm } from "./card-form.js";

const STILL_MS = 120;
/** So long a reply waits for its check. */
const PATIENCE_MS = 1_500;
const SLASH = /(?:^|\s)\/(\S*)$/;

/** @type {Writing} */
export function replyField(card, given) {
  const { stage, me } = card.desk;
  const { id, comment, product } = /** @type {Suggestion} */ (card.suggestion);
  const longest = stage.stream.max_reply_length;
  /** @type {Fact[]} */ let facts = [];
  let [checked, still] = ["", 0];
  const form = new CardForm();
  const draw = view({
    typed, away: () => menu.close(),
    insert: (_, { detail }) => write(detail, field.value.lastIndexOf("/", field.selectionStart - 1)),
  }, form, "reply-field");
  const [field, menu] = [the(form, "textarea"), the(form, "canned-menu")];

  function missing() {
    const found = new Set(facts.filter(({ grounded }) => !grounded).map(({ text }) => text));
    return found.size ? t("check.missing", { what: [...found].join(", "), n: found.size }) : "";
  }

  function typed() {
    paint();
    clearTimeout(still);
    still = setTimeout(check, STILL_MS);
    const sought = SLASH.exec(field.value.slice(0, field.selectionStart))?.[1];
    if (sought === undefined) menu.close();
    else menu.open(sought);
  }

  async function check() {
    paint();
    clearTimeout(still);
    const text = field.value;
    const answer = await ask("POST", `suggestions/${id}/check`, { text }).catch(() => null);
    if (text !== field.value) return;
    facts = answer?.facts ?? [];
    checked = answer && text;
    paint();
  }

  /** Underlines what the check found, where it still stands. */
  function paint() {
    const letters = [...field.value];
    const cut = (start = 0, end = letters.length) => letters.slice(start, end).join("");
    facts = facts.filter(({ start, end, text }) => cut(start, end) === text);
    let from = 0;
    const parts = facts.flatMap(({ start, end, text, grounded }) => {
      const before = cut(from, start);
      from = end;
      return [before, h("span", { class: grounded ? "grounded" : "unfounded" }, text)];
    });
    fill(the(form, ".marks"), parts, `${cut(from)}\u200b`);
    const n = [...field.value.trim()].length;
    const over = n - longest;
    const count = over > 0 ? t("card.over", { n: over }) : `${n}/${longest}`;
    draw({ check: missing(), count, kind: `draft-facts${over > 0 ? " over" : ""}`, invalid: String(over > 0) });
  }

  /** Writes at the caret, or from `start` to it. */
  function write(text = "", start = -1) {
    const { selectionStart: at, selectionEnd: end } = field;
    const gap = start < 0 && /\S$/.test(field.value.slice(0, at)) ? " " : "";
    field.focus();
    field.setRangeText(gap + text, start < 0 ? at : start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  field.value = given ?? card.written.get(id) ?? card.shown?.text ?? "";
  const { label: called = "", price } = stage.products[product?.sku ?? ""] ?? {};
  Object.assign(menu, { field, streamId: stage.id, values: { viewer: viewerOf(comment), agent: me, product: called, price } });
  on(form, "input", () => {
    card.written.set(id, field.value);
    card.refused = "";
  });
  on(form, "leave", () => card.written.delete(id));
  on(form, "choice", () => card.does("Enter"));
  check();
  form.meant = menu.key;
  form.with(null, label(card, "Enter"), press("/", t("canned.title"), () => write("/")));
  const made = Object.assign(form, {
    begin: (all = false) => all ? field.select() : field.focus(),
    async missing() {
      if (checked !== field.value) await Promise.race([check(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
      return checked === field.value ? missing() : "";
    },
  });
  return /** @type {any} */ (Object.defineProperty(made, "text", { get: () => field.value }));
}
