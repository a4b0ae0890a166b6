// @ts-check
// What a desk is shown without: scripts/later.js loads it once there is time, or when it is wanted.

import "./desk-toolbar.js";
import "./follow-up-list.js";
import "./sent-list.js";

export { late, newcomer } from "../scripts/alerts.js";
export { asks } from "../scripts/asks.js";
export { showKeys } from "../scripts/key-help.js";
export { ReplyField } from "./reply-field.js";
export { ViewerPanel } from "./viewer-panel.js";
