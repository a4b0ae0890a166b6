// @ts-check

import { fill, h, tell } from "../scripts/dom.js";

/** A list of a stream beside the waiting one. Tells `count`, and `refused` with a Failure. */
export class StreamList extends HTMLElement {
  me = "";
  zone = "UTC";
  stream = "";
  list = h("ul", { class: "plain" });
  #asked = 0;

  constructor(/** @type {string} */ label, /** @type {string[][]} */ kinds, /** @type {string} */ none) {
    super();
    this.which = h("select", { "aria-label": label, onchange: () => this.load() }, kinds.map(([value, name]) => h("option", { value }, name)));
    this.empty = h("p", { class: "empty" }, none);
  }

  connectedCallback() {
    fill(this, this.which, this.list, this.empty);
  }

  /** @type {(me: string, zone: string, stream: string) => void} */
  show(me, zone, stream) {
    const another = stream !== this.stream;
    Object.assign(this, { me, zone, stream });
    if (another) this.load();
  }

  load() {}

  /** @type {(asked: Promise<any>) => Promise<any>} The service's answer, unless it has been asked again meanwhile. */
  async answer(asked) {
    const nth = (this.#asked += 1);
    const answer = await asked.catch((failure) => tell(this, "refused", failure));
    return nth === this.#asked ? answer : undefined;
  }
}
