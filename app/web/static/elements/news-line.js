// @ts-check

/** The one line that says what has just happened. */
export class NewsLine extends HTMLElement {
  connectedCallback() {
    this.setAttribute("role", "status");
  }

  /**
   * @param {string} message
   * @param {"ok" | "warn"} kind
   */
  say(message, kind) {
    this.dataset.kind = kind;
    this.textContent = message;
  }
}

customElements.define("news-line", NewsLine);
