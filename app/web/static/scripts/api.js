// @ts-check

const API = new URL("../../api/v1/", import.meta.url);

/** @type {Access} */
export const access = { language: "en", ticket: "", renew: null };

/** `status` 0 is a lost connection. */
export class Failure extends Error {
  constructor(status = 0, /** @type {any} */ problem = {}) {
    super(problem.detail ?? problem.title ?? `${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export const address = (path = "") => new URL(path, API).href;

/** Asks again where a ticket is over. */
export async function fetched(path = "", /** @type {RequestInit} */ { headers, ...options } = {}) {
  const { language, renew, ticket: tried } = access;
  const signed = () => fetch(address(path), {
    ...options, ...(renew && { credentials: "omit" }),
    headers: { ...headers, "Accept-Language": language, ...(renew && { Authorization: `Bearer ${access.ticket}` }) },
  });
  const response = await signed();
  if (response.status !== 401 || !renew) return response;
  if (tried === access.ticket) await renew();
  return signed();
}

/** @type {Ask} */
export async function ask(method, path, body, options) {
  const plain = body === undefined || body instanceof FormData;
  const headers = plain ? undefined : { "Content-Type": "application/json" };
  const response = await fetched(path, { method, headers, body: plain ? body : JSON.stringify(body), ...options }).catch(() => {
    throw new Failure();
  });
  const { ok, status, statusText: title } = response;
  const answer = await response.json().catch(() => null);
  if (ok) return answer;
  if (status === 401 && path !== "session" && !access.renew) toSignIn();
  throw new Failure(status, answer ?? { title });
}

/** @type {All} */
export async function all(path, most = 10_000, each) {
  const items = [];
  let next = "";
  do {
    const joint = path.includes("?") ? "&" : "?";
    const page = await ask("GET", `${path}${joint}limit=200${next && `&after=${encodeURIComponent(next)}`}`);
    items.push(...page.items);
    each?.(page.items);
    next = page.next ?? "";
  } while (next && items.length < most);
  return items;
}

/** To come back here; the fragment goes along. */
export function toSignIn() {
  const { pathname, search, hash } = location;
  location.replace(`/sign-in?next=${encodeURIComponent(pathname + search)}${hash.includes("username=") ? hash : ""}`);
}
