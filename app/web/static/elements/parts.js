// @ts-check
// What a desk is shown without: scripts/later.js loads it once there is time, or when it is wanted.

export { late, newcomer } from "../scripts/alerts.js";
export { asks } from "../scripts/asks.js";
export { Frame } from "../scripts/frame.js";
export { showKeys } from "../scripts/key-help.js";
export { ReplyField } from "./reply-field.js";
export { ViewerPanel } from "./viewer-panel.js";
