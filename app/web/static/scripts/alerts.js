// @ts-check

import { kept } from "./kept.js";
import { now, t, viewerOf } from "./making.js";

const KEY = "sidestage-alerts";
const [NEXT_MS, LATE_NEXT_MS] = [10_000, 60_000];
/** Late for longer: so before anybody looked. */
const PASSING_MS = 15_000;
let [last, lastLate] = [-NEXT_MS, -LATE_NEXT_MS];
/** @type {AudioContext | undefined} */ let audio;

export const chosen = kept("localStorage", KEY);

/** The browser may refuse. */
export async function choose(kind = "", wanted = true) {
  if (wanted && kind === "sound") sound();
  else if (wanted) wanted = await globalThis.Notification?.requestPermission() === "granted";
  chosen[kind] = wanted;
  kept("localStorage", KEY, chosen);
  return wanted;
}

/** Told where nobody would see it. */
export function newcomer(/** @type {Suggestion} */ suggestion, alone = false) {
  if (document.hidden || alone) say(suggestion, "alerts.new");
}

/** The oldest that gets late, once a minute at most. */
export function late(/** @type {Suggestion} */ suggestion) {
  const since = now() - (Date.parse(suggestion.due_at) + Date.parse(suggestion.breach_at)) / 2;
  if (since >= 0 && since < PASSING_MS && performance.now() > lastLate + LATE_NEXT_MS && say(suggestion, "alerts.late")) lastLate = last;
}

/** Never a flood of them. */
function say(/** @type {Suggestion} */ { comment }, title = "") {
  if (performance.now() < last + NEXT_MS) return false;
  last = performance.now();
  if (chosen.sound) sound();
  if (chosen.notify) {
    const notification = new Notification(t(title, { viewer: viewerOf(comment) }), { body: comment.text, tag: KEY, silent: true });
    notification.onclick = () => focus();
  }
  return true;
}

function sound() {
  audio ??= new AudioContext();
  audio.resume();
  const [tone, gain, end] = [new OscillatorNode(audio), new GainNode(audio, { gain: 0.15 }), audio.currentTime + 0.25];
  gain.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(end);
}
