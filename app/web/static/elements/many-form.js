// @ts-check

import { CardForm, press } from "../scripts/card-form.js";
import { fill, h, words } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";

/** Several suggestions that are sent as they are drafted, all at once. */
export class ManyForm extends CardForm {
  /** @param {import("../shapes.d.ts").Suggestion[]} many */
  constructor(many) {
    super();
    this.many = many;
  }

  connectedCallback() {
    const title = t("card.many", { n: this.many.length });
    fill(this, h("p", {}, title), h("ul", { class: "many", tabindex: 0, "aria-label": title }, this.many.map(({ comment, reply }) => h("li", {},
      h("p", { class: "muted" }, words("bdi", "viewer", viewerOf(comment)), " ", words("bdi", "", comment.text, comment.language)),
      words("p", "told", reply?.text ?? "", reply?.language)))));
    fill(this.foot, press("Enter", t("act.send_all", { n: this.many.length }), () => this.give(), "primary"), this.cancel());
  }
}

customElements.define("many-form", ManyForm);
