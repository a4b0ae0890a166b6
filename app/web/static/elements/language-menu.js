// @ts-check

import { h } from "../scripts/dom.js";
import { LANGUAGES, language, speak, t } from "../scripts/words.js";

/** The choice of the interface's language. */
export function languageChoice(label = "") {
  const choice = h("select", { "aria-label": label || null, onchange: () => speak(choice.value) },
    Object.entries(LANGUAGES).map(([name, { title }]) => h("option", { value: name, lang: name, selected: name === language }, title)));
  return choice;
}

/** The same without a label that shows. */
export class LanguageMenu extends HTMLElement {
  connectedCallback() {
    this.replaceChildren(languageChoice(t("nav.language")));
  }
}

customElements.define("language-menu", LanguageMenu);
