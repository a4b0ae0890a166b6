// @ts-check

import { h } from "../scripts/dom.js";
import { LANGUAGES, language, speak, t } from "../scripts/words.js";

/** The choice of the interface's language. */
export function languageChoice() {
  const choice = h("select", { onchange: () => speak(choice.value) },
    Object.entries(LANGUAGES).map(([name, { title }]) => h("option", { value: name, lang: name, selected: name === language }, title)));
  return choice;
}

/** It as a menu without a label that shows. */
export class LanguageMenu extends HTMLElement {
  connectedCallback() {
    const choice = languageChoice();
    choice.setAttribute("aria-label", t("nav.language"));
    this.replaceChildren(choice);
  }
}

customElements.define("language-menu", LanguageMenu);
