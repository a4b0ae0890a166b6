// @ts-check

const API = new URL("../../api/v1/", import.meta.url);

/** How requests say who asks: by the browser's cookie, or by a ticket, which `renew` replaces when it is over; and in which language. */
export const access = { language: "en", ticket: "", renew: /** @type {(() => Promise<unknown>) | null} */ (null) };

/** A request that did not do what it should, and the service's problem+json; `status` 0 is a lost connection. */
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

/** @type {(method: string, path: string, body?: any, options?: RequestInit) => Promise<any>} The answer's JSON, or null. Throws Failure. */
export async function ask(method, path, body, options) {
  const plain = body === undefined || body instanceof FormData;
  const headers = plain ? undefined : { "Content-Type": "application/json" };
  const response = await fetched(path, { method, headers, body: plain ? body : JSON.stringify(body), ...options }).catch(() => {
    throw new Failure(0, { detail: "No connection." });
  });
  const { ok, status, statusText: title } = response;
  const answer = await response.json().catch(() => null);
  if (ok) return answer;
  if (status === 401 && path !== "session" && !access.renew) toSignIn();
  throw new Failure(status, answer ?? { title });
}

/** @type {(path: string, most?: number, each?: (items: any[]) => void) => Promise<any[]>} `each` is given every page. */
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

/** Goes to the sign-in page, to come back here; a name and password in the fragment go along. */
export function toSignIn() {
  const { pathname, search, hash } = location;
  location.replace(`/sign-in?next=${encodeURIComponent(pathname + search)}${hash.includes("username=") ? hash : ""}`);
}
