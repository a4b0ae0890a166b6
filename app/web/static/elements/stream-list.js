// @ts-check

import { Part } from "../scripts/view.js";

/** A list of a stream beside the waiting one: `load` reads it. */
export class StreamList extends Part {
  stream = "";
  #asked = 0;

  get which() {
    return this.the("select").value;
  }

  /** Shows the present stream's. */
  show() {
    const { id } = this.desk.stage;
    if (id === this.stream) return;
    this.stream = id;
    this.load();
  }

  load() {}

  /** @type {(asked: Promise<any>) => Promise<any>} The service's answer, unless it has been asked again meanwhile. */
  async answer(asked) {
    const nth = (this.#asked += 1);
    const answer = await asked.catch(this.desk.failed);
    return nth === this.#asked ? answer : undefined;
  }
}
