// @ts-check

import { Failure } from "./api.js";
import { explained } from "./words.js";

/** @typedef {typeof import("../elements/parts.js")} Parts */

/** @type {Parts | undefined} What a desk is shown without, once it is loaded. */
export let parts;
/** Whether a key has asked for it: what is typed meanwhile was meant for what comes. */
export let awaited = false;
/** @type {Promise<Parts> | null} */
let loading = null;

/** Loads it, where that has not come about yet. Throws Failure. */
export const load = () => (loading ??= import("../elements/parts.js").then((loaded) => (parts = loaded), () => {
  loading = null;
  throw new Failure(0, {});
}));

/** @type {(act: (parts: Parts) => void, failed: (why: string) => void) => void} At once where that can be. */
export function use(act, failed) {
  if (parts) return act(parts);
  awaited = true;
  load().then(act, (failure) => failed(explained(failure))).finally(() => (awaited = false));
}
