// @ts-check

import { address, ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { home } from "../scripts/page.js";
import { explained, hasMeaning, t } from "../scripts/words.js";
import { LanguageMenu } from "./language-menu.js";

/** What the service calls the team's sign-in where no setting says otherwise: the one title that can be translated. */
const TEAM = "Sign in with your team's account";

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

/**
 * Name and password, or the team's own sign-in where there is one; a link may bring name and password in its fragment,
 * which leaves the address bar at once.
 */
export class SignInForm extends HTMLElement {
  #name = h("input", { id: "name", name: "username", autocomplete: "username", required: true, autocapitalize: "none", spellcheck: "false" });
  #password = h("input", { id: "password", name: "password", type: "password", autocomplete: "current-password", required: true });
  #button = h("button", { type: "submit", class: "primary" }, t("signin.go"));
  #wrong = h("p", { class: "wrong", role: "alert" });
  #ways = h("div", { class: "ways" });
  /** @type {number | undefined} */ #counting;

  connectedCallback() {
    document.title = `${t("page.signin")} · ${t("app.name")}`;
    const given = new URLSearchParams(location.hash.slice(1));
    this.#name.value = given.get("username") ?? "";
    this.#password.value = given.get("password") ?? "";
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    fill(this, h("form", { onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      h("h1", {}, t("app.name")),
      h("label", { for: "name" }, t("signin.name")), this.#name,
      h("label", { for: "password" }, t("signin.password")), this.#password,
      this.#wrong, this.#button, this.#ways), new LanguageMenu());
    const problem = this.#query("problem");
    if (problem) this.#wrong.textContent = t(hasMeaning("problem", problem) ? `problem.${problem}` : "problem.other");
    (this.#name.value ? (this.#password.value ? this.#button : this.#password) : this.#name).focus();
    this.#offer();
  }

  /** @param {string} name */
  #query(name) {
    return new URLSearchParams(location.search).get(name);
  }

  /** The ways in besides the password; without an answer there are none. */
  async #offer() {
    const { oidc } = await ask("GET", "session/ways").catch(() => ({}));
    if (!oidc) return;
    const next = target(this.#query("next"), "");
    fill(this.#ways, h("a", { class: "button", href: address(`session/oidc${next && `?next=${encodeURIComponent(next)}`}`) }, oidc.title === TEAM ? t("signin.team") : oidc.title));
  }

  /** @param {Event} event */
  async #go(event) {
    event.preventDefault();
    clearInterval(this.#counting);
    this.#button.disabled = true;
    this.#wrong.textContent = "";
    try {
      const session = await ask("POST", "session", { username: this.#name.value, password: this.#password.value });
      location.replace(target(this.#query("next"), home(session)));
    } catch (failure) {
      this.#refused(failure);
    }
  }

  /** @param {import("../scripts/api.js").Failure} failure */
  #refused(failure) {
    if (failure.status === 429) return this.#wait(failure.problem.retry_after ?? 60);
    this.#wrong.textContent = failure.status === 401 ? t("signin.wrong") : failure.status === 403 ? t("problem.disabled") : explained(failure);
    this.#button.disabled = false;
    this.#password.select();
  }

  /**
   * Counts down until another try may be made.
   * @param {number} seconds
   */
  #wait(seconds) {
    const ends = performance.now() + seconds * 1000;
    const count = () => {
      const left = Math.ceil((ends - performance.now()) / 1000);
      this.#button.disabled = left > 0;
      this.#wrong.textContent = left > 0 ? t("signin.wait", { n: left }) : "";
      if (left <= 0) clearInterval(this.#counting);
    };
    this.#counting = setInterval(count, 1000);
    count();
  }
}

customElements.define("sign-in-form", SignInForm);
