// @ts-check

import { time } from "../scripts/clock.js";
import { h } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

/** @typedef {import("../shapes.d.ts").OpenFollowUp["history"][number]} Line */

/** @type {(line: Line, zone: string) => HTMLElement} Who did what, when, and what of it is another since. */
export function historyLine({ at, actor, what, changes }, zone) {
  const told = Object.entries(changes).map(([name, [, after]]) => [t(`promise_field.${name}`).toLowerCase(), valueOf(name, after, zone)]);
  return h("li", {}, h("time", { class: "muted", datetime: at }, time(at, zone)), " ",
    actor && words("bdi", "", actor), actor && " ", meaning("promise_what", what),
    told.map(([name, value]) => [" · ", `${name} `, words("bdi", "value", value)]));
}

/** @type {(name: string, value: unknown, zone: string) => string} */
function valueOf(name, value, zone) {
  if (value === null || value === "") return t("promises.none");
  if (name === "state") return t(`promise_state.${value}`);
  return name === "due_at" ? time(String(value), zone) : String(value);
}
