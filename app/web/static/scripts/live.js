// @ts-check

import { fetched } from "./api.js";
import { hearEvent } from "./clock.js";
import { tell } from "./dom.js";

const FIRST_MS = 500;
const LONGEST_MS = 5_000;
/** The service sends something every 15 s: a connection that is silent for longer is dead. */
const SILENT_MS = 40_000;
/** The service ends connections now and then; only a longer gap is told. */
const PATIENCE_MS = 2_500;

/** Tells streams' events by their types, `open` when what was loaded before is to be loaded anew, and `lost`. */
export class Live extends EventTarget {
  connected = false;
  /** @type {Record<string, number>} */ #seen = {};
  /** @type {AbortController | undefined} */ #connection;
  #delay = FIRST_MS;
  #lost = false;
  /** @type {Record<string, Timer>} */ #timers = {};

  constructor(/** @type {string | string[]} */ streams, /** @type {string[]} */ types = []) {
    super();
    this.streams = [streams].flat();
    this.types = types;
  }

  start() {
    addEventListener("offline", this.#tellLost);
    addEventListener("online", this.#connect);
    this.#connect();
  }

  stop() {
    removeEventListener("offline", this.#tellLost);
    removeEventListener("online", this.#connect);
    Object.values(this.#timers).forEach(clearTimeout);
    this.#timers = {};
    this.#connection?.abort();
    this.#connection = undefined;
  }

  follow(/** @type {string[]} */ streams) {
    this.streams = streams;
    if (this.#connection) this.#connect();
  }

  #connect = async () => {
    clearTimeout(this.#timers.again);
    this.#connection?.abort();
    const { signal } = (this.#connection = new AbortController());
    this.#alive();
    const { streams, types } = this;
    const after = streams.filter((id) => id in this.#seen).map((id) => `${id}:${this.#seen[id]}`);
    const query = Object.entries({ streams, types, after }).filter(([, given]) => given.length);
    try {
      const { ok, body } = await fetched(`events?${query.map(([name, given]) => `${name}=${given}`).join("&")}`, { signal });
      if (ok && body) await this.#read(body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {}  // it is tried again all the same
    if (signal.aborted) return;
    this.connected = false;
    clearTimeout(this.#timers.silent);
    this.#timers.patience ??= setTimeout(this.#tellLost, PATIENCE_MS);
    this.#timers.again = setTimeout(this.#connect, this.#delay * (0.5 + Math.random() / 2));
    this.#delay = Math.min(this.#delay * 2, LONGEST_MS);
  };

  async #read(/** @type {ReadableStreamDefaultReader<string>} */ reader) {
    clearTimeout(this.#timers.patience);
    delete this.#timers.patience;
    this.#delay = FIRST_MS;
    this.#lost = false;
    this.connected = true;
    tell(this, "open");
    for (let rest = ""; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#alive();
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const [, json] = /^data: ?(.*)/m.exec(block) ?? [];
        if (json) this.#heard(JSON.parse(json));
      }
    }
  }

  #heard(/** @type {import("../shapes.d.ts").StreamEvent} */ { type, at, seq, stream_id, data }) {
    if (seq) this.#seen[stream_id] = seq;
    if (at) hearEvent(at);
    tell(this, type, { stream_id, ...data });
  }

  #alive() {
    clearTimeout(this.#timers.silent);
    this.#timers.silent = setTimeout(this.#connect, SILENT_MS);
  }

  #tellLost = () => {
    this.connected = false;
    if (!this.#lost) tell(this, "lost");
    this.#lost = true;
  };
}
