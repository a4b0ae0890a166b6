// @ts-check

import { asks } from "../scripts/asks.js";
import { ACTS, approval, drafted, tooLate } from "../scripts/draft.js";
import { element, now, say, t, the, view } from "../scripts/making.js";
import { replyField } from "./reply-field.js";
import "./viewer-panel.js";

/** So long after it opens or changes nothing leaves: nobody sends what they have not seen. */
const UNSEEN_MS = 350;

element("suggestion-card", (card, draw) => {
  let [picked, note, more, readiness] = ["", "", false, 0];

  const show = () => draw({ ...drafted(card), note, more });

  /** Sends what is shown, or lets it be written. */
  async function send() {
    const written = card.form && "text" in card.form ? card.form : null;
    if (!card.suggestion || !card.hasAttribute("ready")) return;
    if (!(written ?? card.shown)?.text.trim()) return written ? written.begin() : card.does("E");
    const body = await approval(card, written);
    if (body) card.act("approve", body);
  }

  return {
    suggestion: undefined, written: new Map(), form: null, warned: "", recalled: false, others: [],
    get shown() {
      const { reply = null, alternatives } = card.suggestion ?? {};
      return alternatives?.find(({ id }) => id === picked) ?? reply;
    },
    get rests() {
      const until = Date.parse(card.suggestion?.snoozed_until ?? "");
      return until > now() ? until : 0;
    },
    set refused(/** @type {string} */ why) {
      say(the(card, ".note"), (note = why));
    },
    open(suggestion) {
      Object.assign(card, { suggestion, recalled: false, warned: "" });
      picked = note = "";
      card.form = suggestion && card.written.has(suggestion.id) ? replyField(card) : null;
      card.unseen();
      card.render();
      if (suggestion?.reason) card.refused = t("card.not_left");
    },
    update(suggestion) {
      const before = card.suggestion?.reply?.text;
      const text = suggestion.reply?.text;
      card.suggestion = suggestion;
      if (before === text) return card.tick();
      const another = before || card.recalled;
      picked = "";
      card.recalled = !text;
      card.unseen();
      if (!card.form) card.render();
      if (text && another) card.refused = card.form ? t("card.changed_to", { text }) : t("card.changed");
    },
    tick() {
      if (!card.suggestion) return;
      if (!card.form && card.alike().length !== card.others.length) card.render();
      else show();
    },
    key(key) {
      const act = key.length === 1 ? key.toUpperCase() : key;
      if (!card.suggestion) return false;
      if (card.form?.key(key)) return true;
      if (act in ACTS) card.does(act);
      else if (!card.form && /^[0-3]$/.test(key)) card.pick({ n: +key });
      else return false;
      return true;
    },
    does(key) {
      if (tooLate(card, key)) return (card.refused = t("card.ended"));
      if (key === "Enter") return send();
      if (key === "H") return card.act("to-host", {});
      const form = key === "E" ? replyField(card) : asks[key](card);
      if (form) card.ask(form);
    },
    press({ key }) {
      card.does(key);
    },
    act(action, body, ids) {
      if (card.hasAttribute("ready")) card.desk.act(action, body, ids);
    },
    edit() {
      card.does("E");
    },
    close() {
      card.desk.list.open();
    },
    copyByHand(text) {
      const form = replyField(card, text);
      card.ask(form);
      form.begin(true);
      card.warn(text, "card.copy");
    },
    warn(text, why) {
      card.warned = text;
      card.refused = t(why);
    },
    unseen() {
      clearTimeout(readiness);
      card.removeAttribute("ready");
      readiness = setTimeout(() => card.setAttribute("ready", ""), UNSEEN_MS);
    },
    alike() {
      const { suggestion, desk: { stage, me } } = card;
      return suggestion?.reply && stage.stream.posting !== "by_hand" && !stage.ended ? stage.others(suggestion, me) : [];
    },
    pick({ n }) {
      const id = card.suggestion?.alternatives?.[n - 1]?.id ?? "";
      if (n && !id) return;
      picked = id === picked ? "" : id;
      show();
    },
    ask(form) {
      card.form = form;
      note = "";
      card.render();
      form?.begin();
    },
    tellMore(_, { target }) {
      more = target.open;
      show();
      if (more) the(card, "viewer-panel").show(card.suggestion);
    },
    render() {
      const { suggestion, form } = card;
      const inside = card.matches(":focus-within");
      card.hidden = !suggestion;
      more = false;
      draw = view(card, card, "suggestion-card");
      if (!suggestion) return;
      card.others = card.alike();
      form?.addEventListener("leave", () => card.ask(null), { once: true });
      show();
      const text = the(card, ".viewer-text");
      if (form) text.after(form);
      if (form) card.append(form.foot);
      if (text.scrollHeight > text.clientHeight + 1) text.tabIndex = 0;
      if (inside && !form) card.desk.list.open(card.desk.stage.openId, true);
    },
  };
});
