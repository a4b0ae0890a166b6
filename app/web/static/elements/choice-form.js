// @ts-check

import { CardForm, press } from "../scripts/card-form.js";
import { fill, h, tell } from "../scripts/dom.js";

/** A question with a few answers, each under a digit, and maybe own words. */
export class ChoiceForm extends CardForm {
  #choices;
  #own;

  /**
   * @param {string} question
   * @param {[string, any][]} choices each what is read and what it stands for
   * @param {string} [own] asks for own words
   */
  constructor(question, choices, own) {
    super();
    this.#choices = choices;
    this.#own = own ? h("input", { maxlength: 500, placeholder: own, "aria-label": own, enterkeyhint: "done" }) : null;
    fill(this.foot, choices.map(([label, value], at) => press(at + 1, label, () => tell(this, "choice", value))), this.cancel());
    this.question = question;
  }

  connectedCallback() {
    fill(this, h("p", {}, this.question), this.#own);
  }

  begin() {
    this.foot.querySelector("button")?.focus();
  }

  give() {
    const said = this.#own?.value.trim();
    if (said) tell(this, "choice", said);
  }

  /** @param {string} key */
  key(key) {
    const choice = this.#choices[Number(key) - 1];
    if (choice) tell(this, "choice", choice[1]);
    return Boolean(choice) || super.key(key);
  }
}

customElements.define("choice-form", ChoiceForm);
