// @ts-check

import { say } from "../scripts/dom.js";
import { Part } from "../scripts/view.js";
import "./alert-choice.js";
import "./list-filter.js";
import "./stats-line.js";
import { choose } from "./stream-tabs.js";

/** What stands over the desk. */
export class DeskToolbar extends Part {
  show(/** @type {Record<string, number | undefined>} */ counts) {
    const { stage, stages, tab } = this.desk;
    const { oldest, zone } = stage;
    this.toggleAttribute("offline", !stages.live.connected);  // figures that may be old are shown so
    this.dataset.tab = tab;
    this.the("stream-tabs").show();
    this.the("stats-line").show(stage.stats);
    this.the(".oldest").hidden = !oldest;
    const clock = /** @type {import("./suggestion-row.js").AgeClock} */ (this.the(".oldest age-clock"));
    if (oldest) clock.tick(oldest, zone);
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (this.querySelectorAll("button[name]"))) {
      choose(button, button.name === tab);
      say(/** @type {Element} */ (button.lastChild), `${counts[button.name] ?? "…"}`);
    }
    this.the("list-filter").show();
  }

  turn(/** @type {unknown} */ _, /** @type {any} */ { currentTarget }) {
    this.desk.tab = currentTarget.name;
    this.desk.count();
  }

  help() {
    this.desk.help();
  }

  /** Arrows, Home and End move among tabs, Delete closes one that can be closed. */
  rove(/** @type {unknown} */ _, /** @type {any} */ event) {
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
  }
}

customElements.define("desk-toolbar", DeskToolbar);
