// @ts-check

import { CardForm } from "../elements/card-form.js";
import { ask, local, moment, now, t, the, time, view } from "./making.js";

const HOUR_MS = 3_600_000;

/** Who sees to a matter, and until when. */
export function promise(me = "", zone = "", who = me) {
  const day = (at = now()) => local(at, zone).slice(0, 10);
  const tomorrow = day(moment(`${day()}T12:00`, zone) + 24 * HOUR_MS);
  const times = [now() + HOUR_MS, moment(`${day()}T23:59`, zone), moment(`${tomorrow}T10:00`, zone)];
  const chips = ["hour", "tonight", "tomorrow", "other"].map((name, n) =>
    ({ n: n + 1, label: t(`follow.${name}`), at: n < 3 && time(times[n], zone) }));
  const people = [{ name: me, said: t("follow.me", { who: me }), owns: true }];
  const form = new CardForm();
  const draw = view(form, form, "promise");
  draw({ chips, people });
  const owner = the(form, "select");
  const inputs = [...form.querySelectorAll("input")];
  const [radios, [own, note]] = [inputs.slice(0, 4), inputs.slice(4)];
  own.min = local(now(), zone);
  radios[0].checked = true;
  ask("GET", "people").then(({ items }) => {
    for (const { name, role, present_in: at } of items) {
      if (name !== me && role !== "host") people.push({ name, said: at.length ? t("follow.here", { who: name }) : name, owns: name === who });
    }
    draw({ chips, people });
  }, () => null);  // offline: only me
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
