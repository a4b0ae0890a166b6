// @ts-check
// What the desk's parts are made with.

export * from "./api.js";
export * from "./clock.js";
export * from "./dom.js";
export * from "./view.js";
export * from "./words.js";
