// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";

/** Deletes a stream once its title was typed: it can't be undone. Tells `removed`. */
export class StreamRemoval extends HTMLElement {
  /** @param {Stream} stream */
  constructor(stream) {
    super();
    this.stream = stream;
  }

  connectedCallback() {
    const { title, state } = this.stream;
    const wrong = h("p", { class: "wrong", role: "alert" });
    const typed = h("input", { id: "removal-title", autocomplete: "off", oninput: () => {
      remove.disabled = typed.value.trim() !== title.trim();
    } });
    const remove = h("button", { type: "submit", class: "danger", disabled: true }, t("removal.go"));
    const form = h("form", { onsubmit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      if (remove.disabled) return;
      try {
        await ask("DELETE", `streams/${this.stream.id}`);
        tell(this, "removed");
      } catch (failure) {
        wrong.textContent = explained(failure);
      }
    } },
    h("p", {}, t("removal.what")),
    h("label", { for: typed.id }, t("removal.type"), " ", words("strong", "", title)),
    h("div", { class: "actions" }, typed, remove), wrong);
    fill(this, state === "live" ? null : h("details", {}, h("summary", {}, t("removal.title")), form));
  }
}

customElements.define("stream-removal", StreamRemoval);
