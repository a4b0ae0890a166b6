// @ts-check
// Long work of the service, told about as it goes on.

import { Failure, fetched } from "./api.js";

/** @typedef {{ step: string, done: number, all: number }} Progress */

/**
 * What the work comes to. Throws Failure, or an AbortError once the signal says so.
 * @param {string} path
 * @param {any} body
 * @param {(progress: Progress) => void} hear
 * @param {AbortSignal} [signal]
 */
export async function withProgress(path, body, hear, signal) {
  const form = body instanceof FormData;
  const headers = { Accept: "text/event-stream", ...(form ? {} : { "Content-Type": "application/json" }) };
  const response = await fetched(path, { method: "POST", body: form ? body : JSON.stringify(body), headers, signal }).catch(lost);
  if (!response.ok || !response.body) {
    throw new Failure(response.status, (await response.json().catch(() => null)) ?? { title: response.statusText });
  }
  for await (const { name, data } of events(response.body)) {
    if (name === "done") return data;
    if (name === "problem") throw new Failure(data.status, data);
    hear(data);
  }
  return lost(null);
}

/** @type {(error: any) => never} */
function lost(error) {
  throw error?.name === "AbortError" ? error : new Failure(0, { detail: "No connection." });
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read().catch(lost);
    if (done) return;
    const parts = (text + value).split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
      if (name) yield { name, data: JSON.parse(data) };
    }
  }
}
