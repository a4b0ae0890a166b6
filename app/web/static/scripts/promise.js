// @ts-check

import { CardForm } from "../elements/card-form.js";
import { ask } from "./api.js";
import { now, time } from "./clock.js";
import { h } from "./dom.js";
import { t } from "./words.js";
import { local, moment } from "./zoned.js";

const HOUR_MS = 3_600_000;

/** @type {(me: string, zone: string, made?: FollowUp) => CardForm} Who sees to a matter, and until when. */
export function promise(me, zone, made) {
  const day = (/** @type {number} */ moment) => local(moment, zone).slice(0, 10);
  const today = day(now());
  const tomorrow = day(moment(`${today}T12:00`, zone) + 24 * HOUR_MS);
  const times = [now() + HOUR_MS, moment(`${today}T23:59`, zone), moment(`${tomorrow}T10:00`, zone)];
  const radios = [0, 1, 2, 3].map((n) => h("input", { type: "radio", name: "until", checked: n === (made ? 3 : 0) }));
  const due = made && local(Date.parse(made.due_at), zone);
  const own = h("input", { type: "datetime-local", "aria-label": t("follow.other"), min: local(now(), zone), value: due });
  const about = t("follow.note");
  const note = h("input", { maxlength: 2000, placeholder: about, "aria-label": about, value: made?.note, enterkeyhint: "done" });
  const owner = h("select", {}, h("option", { value: me }, t("follow.me", { who: me })));
  ask("GET", "people").then(({ items }) => {
    for (const { name, present_in: at } of items) {
      if (name !== me) owner.append(h("option", { value: name, selected: name === made?.owner }, at.length ? t("follow.here", { who: name }) : name));
    }
  }, () => null);  // without a connection there is only me
  const form = new CardForm(h("label", {}, t("follow.who"), owner), h("fieldset", {}, h("legend", {}, t("follow.until")),
    ["hour", "tonight", "tomorrow", "other"].map((name, n) => h("label", { class: "chip" }, radios[n],
      h("kbd", { "aria-hidden": "true" }, n + 1), t(`follow.${name}`), " ", n < 3 && time(times[n], zone))), own), note);
  form.meant = (key) => {
    const radio = radios[+key - 1];
    radio?.click();
    (radio === radios[3] ? own : radio)?.focus();
    return radio;
  };
  form.value = () => {
    const until = times[radios.findIndex(({ checked }) => checked)] ?? moment(own.value, zone);
    if (Number.isNaN(until)) return own.focus();
    return { owner: owner.value, due_at: new Date(until).toISOString(), note: note.value.trim() };
  };
  return form.with(null, t("act.promise"));
}
