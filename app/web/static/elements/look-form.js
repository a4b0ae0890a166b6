// @ts-check

import { fill, h } from "../scripts/dom.js";
import { chooseTheme, theme } from "../scripts/look.js";
import { field } from "../scripts/parts.js";
import { t } from "../scripts/words.js";
import { languageChoice } from "./language-menu.js";

/** How the pages look in this browser: language and theme. */
export class LookForm extends HTMLElement {
  connectedCallback() {
    const languages = languageChoice();
    languages.id = "look-language";
    const themes = h("select", { id: "look-theme", onchange: () => chooseTheme(themes.value) },
      ["", "light", "dark"].map((name) => h("option", { value: name, selected: name === theme() }, t(`theme.${name || "system"}`))));
    fill(this, h("h2", {}, t("look.title")), h("div", { class: "card" },
      field(t("nav.language"), languages), field(t("look.theme"), themes, t("look.motion"))));
  }
}

customElements.define("look-form", LookForm);
