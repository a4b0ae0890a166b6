// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { home } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";

/**
 * Where to go once signed in: a page of this origin only.
 * @param {string | null} next
 * @param {string} otherwise
 */
function target(next, otherwise) {
  if (!next) return otherwise;
  const url = new URL(next, location.origin);
  return url.origin === location.origin && url.pathname !== "/sign-in" ? url.pathname + url.search : otherwise;
}

/** Name and password; a link may bring them in its fragment, which leaves the address bar at once. */
export class SignInForm extends HTMLElement {
  #name = h("input", { id: "name", name: "username", autocomplete: "username", required: true, autocapitalize: "none", spellcheck: "false" });
  #password = h("input", { id: "password", name: "password", type: "password", autocomplete: "current-password", required: true });
  #button = h("button", { type: "submit", class: "primary" }, t("signin.go"));
  #wrong = h("p", { class: "wrong", role: "alert" });

  connectedCallback() {
    const given = new URLSearchParams(location.hash.slice(1));
    this.#name.value = given.get("username") ?? "";
    this.#password.value = given.get("password") ?? "";
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    fill(this, h("form", { onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      h("h1", {}, t("app.name")),
      h("label", { for: "name" }, t("signin.name")), this.#name,
      h("label", { for: "password" }, t("signin.password")), this.#password,
      this.#wrong, this.#button));
    (this.#name.value ? (this.#password.value ? this.#button : this.#password) : this.#name).focus();
  }

  /** @param {Event} event */
  async #go(event) {
    event.preventDefault();
    this.#button.disabled = true;
    this.#wrong.textContent = "";
    try {
      const session = await ask("POST", "session", { username: this.#name.value, password: this.#password.value });
      location.replace(target(new URLSearchParams(location.search).get("next"), home(session)));
    } catch (failure) {
      this.#wrong.textContent = failure.status === 401 ? t("signin.wrong") : explained(failure);
      this.#button.disabled = false;
      this.#password.select();
    }
  }
}

customElements.define("sign-in-form", SignInForm);
