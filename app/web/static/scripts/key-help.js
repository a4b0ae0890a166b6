// @ts-check

import { h } from "./dom.js";
import { t } from "./words.js";

/** Shows the list of keys. */
export function showKeys(/** @type {ParentNode} */ place, /** @type {Record<string, object>} */ keys) {
  const line = (/** @type {[string, string]} */ [pressed, what]) =>
    [h("dt", {}, pressed.split(" ").map((key) => h("kbd", {}, key))), h("dd", {}, t(`help.${what}`))];
  const groups = Object.entries(keys).map(([group, all]) =>
    h("section", {}, h("h2", {}, t(`help.in_${group}`)), h("dl", { class: "keys" }, Object.entries(all).map(line))));
  const dialog = h("dialog", { class: "key-help", "aria-label": t("help.title"), onclose: () => dialog.remove() }, groups,
    h("form", { method: "dialog" }, h("button", { type: "submit", class: "primary" }, t("close"))));
  place.append(dialog);
  dialog.showModal();
}
