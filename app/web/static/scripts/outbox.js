// @ts-check

import { ask } from "./api.js";
import { kept } from "./kept.js";

const AGAIN_MS = 3_000;
const LONGEST_MS = 15_000;
/** Answers that say nothing about the decision: it is tried again. */
const PASSING = [0, 401, 429, 502, 503, 504];

/** @type {(who: string, told: Outcome) => Outbox} */
export function outbox(who, told) {
  const place = `sidestage-outbox-${who}`;
  /** @type {Act[]} */ let acts = kept("sessionStorage", place).acts ?? [];
  /** @type {Act[]} */ let latest = [];
  /** @type {Act | null} */ let sending = null;
  /** @type {Promise<any> | undefined} */ let sent;
  let again = 0;

  function keep(/** @type {Act[]} */ all) {
    acts = all;
    kept("sessionStorage", place, { acts });
  }

  function send(/** @type {Act} */ { action, ids, many, undo, body: { drafts, ...body } }) {
    const all = many && { ids, draft_ids: drafts && ids.map((id) => drafts[id]) };
    const given = action === "snooze" ? body : { ...body, undo_seconds: undo, ...all };
    const path = many ? "suggestions/approve" : `suggestions/${ids[0]}/${action}`;
    return ask("POST", path, given, { signal: AbortSignal.timeout(LONGEST_MS) });
  }

  async function run() {
    clearTimeout(again);
    again = 0;
    while (acts.length && !sending) {
      const act = (sending = acts[0]);
      sent = send(act).then((answer) => [answer], (why) => [null, why]);
      const [answer, failure] = await sent;
      sending = null;
      if (PASSING.includes(failure?.status)) {
        again = setTimeout(run, AGAIN_MS);
        return acts.forEach(told.waits);
      }
      keep(acts.filter((other) => other !== act));
      if (failure) act.ids.forEach((id) => told.refused(act, id, failure));
      else told.taken(act, answer);
    }
  }

  return {
    run,
    get acts() {
      return acts;
    },
    add(act) {
      latest = [...latest.slice(-50), act];
      keep([...acts, act]);
      if (again) told.waits(act);
      else run();
    },
    holds: (id) => acts.some(({ ids }) => ids.includes(id)),
    undoable: (id) => latest.findLast((act) => (id ? act.ids.includes(id) : act.until > Date.now() || acts.includes(act)))
      ?? acts.find(({ ids }) => ids.includes(id ?? "")),
    async undo(act, ids = act.ids) {
      if (act === sending) await sent;
      act.ids = act.ids.filter((id) => !ids.includes(id));
      if (!act.ids.length) latest = latest.filter((other) => other !== act);
      if (acts.includes(act)) {
        keep(acts.filter((other) => other.ids.length));
        return ids.map((id) => ({ id }));
      }
      const [way, body] = act.action === "snooze" ? ["snooze", { seconds: 0 }] : ["undo"];
      return Promise.all(ids.map((id) => ask("POST", `suggestions/${id}/${way}`, body)));
    },
    stop() {
      clearTimeout(again);
    },
  };
}
