// @ts-check

import { fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const STEPS = /** @type {const} */ (["read", "check", "encode"]);
/** @typedef {(typeof STEPS)[number]} Step */

/** How far a file has come on its way to answering. */
export class UploadSteps extends HTMLElement {
  /** @param {Step} at @param {"busy" | "waits" | "failed" | "done"} state of that step; the ones before it are done */
  show(at, state) {
    const reached = STEPS.indexOf(at);
    fill(this, h("ol", { class: "steps", "aria-label": t("upload.steps") }, STEPS.map((step, n) => {
      const own = n < reached ? "done" : n > reached ? "ahead" : state;
      return h("li", { "data-state": own, "aria-current": n === reached && "step" }, t(`step.${step}`),
        h("span", { class: "unseen" }, ` ${t(`step_state.${own}`)}`));
    })));
  }
}

customElements.define("upload-steps", UploadSteps);
