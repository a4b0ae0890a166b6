// @ts-check
// Long work of the service, told about as it goes on.

import { Failure, fetched, toSignIn } from "./api.js";

/** @import { Step } from "../shapes.d.ts" */

/**
 * What the work comes to; a signal that says so stops it. Throws Failure, also where it was stopped.
 * @param {string} path
 * @param {any} body
 * @param {AbortSignal} signal
 * @param {(step: Step) => void} hear
 */
export async function followed(path, body, signal, hear) {
  const form = body instanceof FormData;
  const headers = { Accept: "text/event-stream", ...(form ? {} : { "Content-Type": "application/json" }) };
  try {
    const response = await fetched(path, { method: "POST", body: form ? body : JSON.stringify(body), signal, headers });
    if (!response.ok || !response.body) {
      if (response.status === 401) toSignIn();
      throw new Failure(response.status, await response.json().catch(() => ({ title: response.statusText })));
    }
    for await (const [name, data] of events(response.body)) {
      if (name === "progress") hear(data);
      else if (name === "done") return data;
      else throw new Failure(data.status, data);
    }
  } catch (failure) {
    if (failure instanceof Failure) throw failure;
  }
  throw new Failure(0, { detail: "No connection." });
}

/** @param {ReadableStream<Uint8Array>} body @returns {AsyncGenerator<[string, any]>} The name and the data of each event. */
async function* events(body) {
  const reader = body.pipeThrough(/** @type {any} */ (new TextDecoderStream())).getReader();
  let waiting = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (waiting + part.value).split("\n\n");
    waiting = /** @type {string} */ (blocks.pop());
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
      if (fields.data) yield [fields.event, JSON.parse(fields.data)];
    }
  }
}
