// @ts-check

import { all, ask, toSignIn } from "./api.js";
import { hear, keepInStep } from "./clock.js";

const ANYONE = ["host", "ops", "agent"];
/** @type {Record<string, string[]>} */
export const PAGES = {
  desk: ["agent"], host: ANYONE, queue: ANYONE, knowledge: ["ops"], promises: ["agent", "ops"], alerts: ["ops"], admin: ["admin"],
};
/** Where one is among them; ops have more. */
export const place = location.pathname.slice(1).replace(/^(preflight|on-air|settings)$/, "knowledge");
const WHOM = location.pathname === "/on-air" ? ["host", "ops"] : PAGES[place];

/** @type {ReturnType<typeof open> | null} */
let opened = null;
let outOfStep = () => {};

/** Who is there, and the streams. A foreign page is never left. */
export const page = (foreign = false) => (opened ??= open(foreign));

export function forget() {
  outOfStep();
  opened = null;
}

/** @type {May} */
export const may = ({ roles }, wanted) =>
  roles.some((role) => role === "admin" || wanted.includes(role));

export const home = (/** @type {Session} */ { roles: [role] }) => role === "ops" ? "/knowledge" : role === "host" ? "/host" : "/desk";

async function open(foreign = false) {
  const who = foreign ? known : whoIsThere;
  const session = await who();
  outOfStep = keepInStep(() => who().catch(() => null));
  if (!foreign && WHOM && !may(session, WHOM)) {
    location.replace(home(session));
    await new Promise(() => {});
  }
  /** @type {Stream[]} */ const streams = await all("streams", 400);
  const wanted = new URLSearchParams(location.search).get("stream");
  const stream = streams.find(({ id }) => id === wanted) ?? streams.find(({ state }) => state === "live") ?? streams[0] ?? null;
  return { session, streams, stream };
}

async function known() {
  /** @type {Session} */ const session = await ask("GET", "session");
  hear(session.now);
  return session;
}

/** A name and password in a link leave the address bar once they were used. */
async function whoIsThere() {
  const session = await known().catch((error) => {
    if (error.status !== 401) throw error;
    toSignIn();
    return /** @type {Promise<any>} */ (new Promise(() => {}));
  });
  const named = new URLSearchParams(location.hash.slice(1)).get("username") ?? session.username;
  if (named !== session.username) toSignIn();
  else if (location.hash.includes("username=")) history.replaceState(null, "", location.pathname + location.search);
  return session;
}
