// @ts-check

import { fetched, hearEvent, tell } from "./making.js";

const FIRST_MS = 500;
const LONGEST_MS = 5_000;
/** Something comes every 15 s: a connection silent for longer is dead. */
const SILENT_MS = 40_000;
/** Connections end now and then; only a longer gap is told. */
const PATIENCE_MS = 2_500;

/** @type {Follows} */
export function events(of, types = []) {
  let streams = [of].flat();
  let [delay, told] = [FIRST_MS, false];
  /** @type {Record<string, number>} */ const seen = {};
  /** @type {AbortController | null} */ let connection = null;
  /** @type {Record<string, Timer>} */ let timers = {};

  async function connect() {
    clearTimeout(timers.again);
    connection?.abort();
    const { signal } = (connection = new AbortController());
    alive();
    const after = streams.filter((id) => id in seen).map((id) => `${id}:${seen[id]}`);
    const query = Object.entries({ streams, types, after }).filter(([, given]) => given.length);
    try {
      const { ok, body } = await fetched(`events?${query.map(([name, given]) => `${name}=${given}`).join("&")}`, { signal });
      if (ok && body) await read(body.pipeThrough(new TextDecoderStream()));
    } catch {}  // it is tried again all the same
    if (signal.aborted) return;
    made.connected = false;
    clearTimeout(timers.silent);
    timers.patience ??= setTimeout(lost, PATIENCE_MS);
    timers.again = setTimeout(connect, delay * (0.5 + Math.random() / 2));
    delay = Math.min(delay * 2, LONGEST_MS);
  }

  async function read(/** @type {ReadableStream<string>} */ body) {
    clearTimeout(timers.patience);
    delete timers.patience;
    [delay, told] = [FIRST_MS, false];
    made.connected = true;
    tell(made, "open");
    const reader = body.getReader();
    for (let rest = ""; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) heard(/^data: ?(.*)/m.exec(block)?.[1]);
    }
  }

  function heard(json = "") {
    if (!json) return;
    /** @type {StreamEvent} */ const { type, at, seq, stream_id, data } = JSON.parse(json);
    if (seq) seen[stream_id] = seq;
    if (at) hearEvent(at);
    tell(made, type, { stream_id, ...data });
  }

  function alive() {
    clearTimeout(timers.silent);
    timers.silent = setTimeout(connect, SILENT_MS);
  }

  function lost() {
    made.connected = false;
    if (!told) tell(made, "lost");
    told = true;
  }

  const made = Object.assign(new EventTarget(), {
    connected: false,
    start() {
      addEventListener("offline", lost);
      addEventListener("online", connect);
      connect();
    },
    stop() {
      removeEventListener("offline", lost);
      removeEventListener("online", connect);
      Object.values(timers).forEach(clearTimeout);
      timers = {};
      connection?.abort();
      connection = null;
    },
    follow(/** @type {string[]} */ given) {
      streams = given;
      if (connection) connect();
    },
  });
  return made;
}
