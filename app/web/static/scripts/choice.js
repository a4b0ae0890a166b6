// @ts-check

/** @import { Topic } from "../shapes.d.ts" */

/** Which topic of a list is chosen; where it leaves the list, the one that stood below it is next. */
export class Choice {
  id = "";
  #at = 0;

  /** @type {(listed: Topic[]) => boolean} Whether the chosen one stands in the list as it is now. */
  stands(listed) {
    const at = this.#find(listed);
    if (at >= 0) this.#at = at;
    return at >= 0;
  }

  /** @type {(listed: Topic[]) => void} Chooses the one that stands where the chosen one stood, else the last. */
  moveOn(listed) {
    this.#at = Math.max(Math.min(this.#at, listed.length - 1), 0);
    this.id = listed[this.#at]?.id ?? "";
  }

  /** Chooses none, and then the first. */
  clear() {
    this.id = "";
    this.#at = 0;
  }

  /** @type {(listed: Topic[], step: number) => string} The id of the one so far up or down; the list's ends are the farthest. */
  beside(listed, step) {
    const found = this.#find(listed);
    const at = (found >= 0 ? found : step > 0 ? this.#at - 1 : this.#at) + step;
    return listed[Math.max(Math.min(at, listed.length - 1), 0)]?.id ?? "";
  }

  #find(/** @type {Topic[]} */ listed) {
    return listed.findIndex(({ id }) => id === this.id);
  }
}
