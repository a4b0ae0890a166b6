// @ts-check

import { address } from "./api.js";
import { hearEvent } from "./clock.js";
import { tell } from "./dom.js";

const TYPES = ["comment", "suggestion", "suggestion.settled", "topic", "topic.settled", "follow_up", "knowledge", "on_air"];
const AGAIN_MS = 2_000;
/** The service ends a connection now and then; only a longer gap is told. */
const PATIENCE_MS = 2_500;

/**
 * A stream's events as they happen: dispatches each under its type with its data as `detail`; `open` whenever it is
 * connected (again), after which what was loaded before should be loaded anew; `lost` when it is not.
 */
export class Live extends EventTarget {
  /** @type {EventSource | null} */ #source = null;
  #last = "";
  #lost = false;
  /** @type {number | undefined} */ #patience;
  /** @type {number | undefined} */ #again;

  /** @param {string} streamId */
  constructor(streamId) {
    super();
    this.path = `streams/${streamId}/events`;
  }

  /** Connects, until `stop`. */
  start() {
    this.#connect();
    addEventListener("offline", this.#offline);
    addEventListener("online", this.#online);
  }

  /** Ends the connection. */
  stop() {
    removeEventListener("offline", this.#offline);
    removeEventListener("online", this.#online);
    clearTimeout(this.#again);
    clearTimeout(this.#patience);
    this.#source?.close();
  }

  #connect() {
    this.#source?.close();
    const source = new EventSource(address(this.path) + (this.#last && `?after=${this.#last}`));
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#failed(source);
    for (const type of TYPES) source.addEventListener(type, (event) => this.#heard(/** @type {MessageEvent} */ (event)));
  }

  /** @param {MessageEvent} message */
  #heard(message) {
    this.#last = message.lastEventId || this.#last;
    /** @type {import("../shapes.d.ts").StreamEvent} */
    const event = JSON.parse(message.data);
    hearEvent(event.at);
    tell(this, event.type, event.data);
  }

  #opened() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#lost = false;
    tell(this, "open");
  }

  /** @param {EventSource} source */
  #failed(source) {
    this.#patience ??= setTimeout(() => this.#tellLost(), PATIENCE_MS);
    if (source.readyState === EventSource.CLOSED) {  // refused, not cut: the browser does not try again by itself
      clearTimeout(this.#again);
      this.#again = setTimeout(() => this.#connect(), AGAIN_MS);
    }
  }

  #tellLost() {
    if (this.#lost) return;
    this.#lost = true;
    tell(this, "lost");
  }

  #offline = () => this.#tellLost();
  #online = () => this.#connect();
}
