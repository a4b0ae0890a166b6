// @ts-check

import { ask } from "./api.js";
import { kept } from "./kept.js";

const AGAIN_MS = 3_000;
const LONGEST_MS = 15_000;
/** As many as a request takes. */
const MOST = 200;
/** Answers that decide nothing: it is tried again. */
const PASSING = [0, 401, 429, 502, 503, 504];

/** @type {Failed} */ const failed = ({ problem, status, message }, id) => ({ ...problem, status, detail: message, id });

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

  async function send(/** @type {Act} */ { action, ids, many, undo, back, body: { drafts, ...body } }) {
    const post = (path = "", given = {}) => ask("POST", `suggestions/${path}`, given, { signal: AbortSignal.timeout(LONGEST_MS) });
    if (action === "snooze") return post(`${ids[0]}/snooze`, back ? { seconds: 0 } : body);
    if (!back && !many) return post(`${ids[0]}/${action}`, { ...body, undo_seconds: undo });
    const items = [];
    for (let at = 0; at < ids.length; at += MOST) {
      const some = ids.slice(at, at + MOST);
      const as = !back && { undo_seconds: undo, draft_ids: drafts && some.map((id) => drafts[id]) };
      try {
        items.push(...(await post(back ? "undo" : "approve", { ids: some, ...as })).items);
      } catch (failure) {  // what came before stands
        if (!at || PASSING.includes(failure.status)) throw failure;
        items.push(...ids.slice(at).map((id) => failed(failure, id)));
        break;
      }
    }
    return { items };
  }

  async function run() {
    clearTimeout(again);
    again = 0;
    while (acts.length && !sending) {
      const act = (sending = acts[0]);
      act.tried = true;
      keep(acts);
      sent = send(act).then((answer) => [answer], (why) => [null, why]);
      const [answer, failure] = await sent;
      sending = null;
      if (PASSING.includes(failure?.status)) {
        again = setTimeout(run, AGAIN_MS);
        return acts.forEach(told.waits);
      }
      keep(acts.filter((other) => other !== act));
      told.came(act, answer?.items ?? act.ids.map((id) => failure ? failed(failure, id) : { status: 200, suggestion: answer, id }));
    }
  }

  /** @type {Outbox["drop"]} */
  function drop(act, ids) {
    act.ids = act.ids.filter((id) => !ids.includes(id));
    latest = latest.filter((other) => other.ids.length);
    keep(acts.filter((other) => other.ids.length));
  }

  return {
    run, drop,
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
      if (act.back) return run();
      const back = { ...act, ids, back: true };
      const here = acts.includes(act) && !act.tried;
      drop(act, ids);
      if (here) return told.came(back, ids.map((id) => ({ id, status: 200 })));
      keep([back, ...acts]);
      await run();
    },
    stop() {
      clearTimeout(again);
    },
  };
}
