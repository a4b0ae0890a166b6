// @ts-check

import { h, press, t } from "../scripts/making.js";

export class NewsLine extends HTMLElement {
  connectedCallback() {
    this.role = "status";
  }

  /** @type {Say} */
  say(message, kind = "warn", undo, seconds = 10) {
    const line = h("p", { "data-kind": kind }, h("span", {}, message), undo && press("Z", t("undo"), undo));
    for (const old of this.querySelectorAll("p")) if (old.dataset.kind === "ok" || old.textContent === line.textContent) old.remove();
    this.append(line);
    setTimeout(() => line.remove(), seconds * 1000);
  }
}

customElements.define("news-line", NewsLine);
