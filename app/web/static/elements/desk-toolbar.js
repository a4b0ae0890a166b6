// @ts-check

import { element, say, the } from "../scripts/making.js";
import "./alert-choice.js";
import "./list-filter.js";
import "./stats-line.js";
import { choose } from "./stream-tabs.js";

/** What stands over the desk. */
element("desk-toolbar", (bar) => ({
  show(counts) {
    const { stage, stages, tab } = bar.desk;
    const { oldest, zone, stats } = stage;
    bar.toggleAttribute("offline", !stages.live.connected);  // figures that may be old are shown so
    bar.dataset.tab = tab;
    the(bar, "stream-tabs").show();
    the(bar, "stats-line").show(stats);
    const waits = the(bar, ".oldest");
    waits.hidden = !oldest;
    if (oldest) the(waits, "age-clock").tick(oldest, zone);
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (bar.querySelectorAll("button[name]"))) {
      choose(button, button.name === tab);
      say(the(button, ".count"), `${counts[button.name]}`);
    }
    the(bar, "list-filter").show();
  },
  turn(_, { currentTarget }) {
    bar.desk.tab = currentTarget.name;
    bar.desk.count();
  },
  help() {
    bar.desk.help();
  },
  /** Arrows, Home and End move among tabs, Delete closes one that can be closed. */
  rove(_, event) {
    const { key, target } = event;
    if (target.role !== "tab") return;
    const tabs = [...target.parentNode.children];
    const at = tabs.indexOf(target);
    const to = new Map([["ArrowLeft", at - 1], ["ArrowRight", at + 1], ["Home", 0], ["End", -1]]).get(key);
    if (key === "Delete") return target.querySelector(".close")?.click();
    if (to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab.focus();
    tab.click();
  },
}));
