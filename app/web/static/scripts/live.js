// @ts-check

import { fetched } from "./api.js";
import { hearEvent } from "./clock.js";
import { tell } from "./dom.js";

const FIRST_MS = 500;
const LONGEST_MS = 5_000;
/** The service sends something every 15 s; a connection that is silent for longer than this is dead. */
const SILENT_MS = 40_000;
/** The service ends a connection now and then; only a longer gap is told. */
const PATIENCE_MS = 2_500;

/**
 * Streams' events as they happen: dispatches each under its type, with its data and the stream's id; `open` whenever it
 * is connected (again), after which what was loaded before should be loaded anew; `lost` when it is not.
 */
export class Live extends EventTarget {
  connected = false;
  /** @type {Map<string, string>} the last event of each stream */ #seen = new Map();
  /** @type {AbortController | null} */ #connection = null;
  #lost = false;
  #delay = FIRST_MS;
  /** @type {number | undefined} */ #patience;
  /** @type {number | undefined} */ #again;
  /** @type {number | undefined} */ #watchdog;

  /**
   * @param {string | string[]} streams
   * @param {string[]} [types] all of them where none is named
   */
  constructor(streams, types = []) {
    super();
    this.streams = [streams].flat();
    this.types = types;
  }

  /** Connects, until `stop`. */
  start() {
    addEventListener("offline", this.#offline);
    addEventListener("online", this.#connect);
    this.#connect();
  }

  /** Ends the connection. */
  stop() {
    removeEventListener("offline", this.#offline);
    removeEventListener("online", this.#connect);
    for (const timer of [this.#again, this.#patience, this.#watchdog]) clearTimeout(timer);
    this.#patience = undefined;
    this.#connection?.abort();
    this.#connection = null;
  }

  /** Listens to other streams from now on. */
  watch(/** @type {string[]} */ streams) {
    this.streams = streams;
    for (const id of [...this.#seen.keys()]) if (!streams.includes(id)) this.#seen.delete(id);
    this.#connect();
  }

  #connect = async () => {
    clearTimeout(this.#again);
    this.#connection?.abort();
    const connection = (this.#connection = new AbortController());
    this.#alive();
    try {
      const response = await fetched(this.#path(), { signal: connection.signal, headers: { Accept: "text/event-stream" } });
      if (!response.ok || !response.body) throw new Error(String(response.status));
      this.#opened();
      await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {
      // cut, refused or aborted: all the same, it is tried again
    }
    if (connection === this.#connection) this.#failed();
  };

  #path() {
    const query = new URLSearchParams();
    if (this.types.length) query.set("types", this.types.join(","));
    const [only] = this.streams;
    const several = this.streams.length > 1;
    const seen = several ? [...this.#seen].map(([id, seq]) => `${id}:${seq}`).join(",") : this.#seen.get(only);
    if (seen) query.set("after", seen);
    if (several) query.set("streams", this.streams.join(","));
    return `${several ? "events" : `streams/${only}/events`}?${query}`;
  }

  /** @param {ReadableStreamDefaultReader<string>} reader */
  async #read(reader) {
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#alive();
      const blocks = (rest + value).replaceAll("\r\n", "\n").split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#heard(block);
    }
  }

  /** @param {string} block */
  #heard(block) {
    let [id, data] = ["", ""];
    for (const line of block.split("\n")) {
      if (line.startsWith("id:")) id = line.slice(3).trim();
      else if (line.startsWith("data:")) data += line.slice(5);
    }
    if (!data) return;
    /** @type {import("../shapes.d.ts").StreamEvent} */
    const event = JSON.parse(data);
    const stream = event.stream_id ?? this.streams[0];
    for (const part of id ? id.split(",") : []) {
      const [of, seq] = part.includes(":") ? part.split(":") : [stream, part];
      if (this.streams.includes(of)) this.#seen.set(of, seq);
    }
    if (event.at) hearEvent(event.at);
    this.dispatchEvent(Object.assign(new CustomEvent(event.type, { detail: event.data }), { stream }));
  }

  #opened() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#lost = false;
    this.#delay = FIRST_MS;
    this.connected = true;
    tell(this, "open");
  }

  #failed() {
    this.connected = false;
    clearTimeout(this.#watchdog);
    this.#patience ??= setTimeout(() => this.#tellLost(), PATIENCE_MS);
    this.#again = setTimeout(this.#connect, this.#delay * (0.5 + Math.random() / 2));
    this.#delay = Math.min(this.#delay * 2, LONGEST_MS);
  }

  #alive() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(this.#connect, SILENT_MS);
  }

  #tellLost() {
    this.connected = false;
    if (this.#lost) return;
    this.#lost = true;
    tell(this, "lost");
  }

  #offline = () => this.#tellLost();
}
