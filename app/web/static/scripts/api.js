// @ts-check

const API = new URL("../../api/v1/", import.meta.url);

/** How requests say who asks: by the browser's cookie, or by a ticket, which `renew` replaces when it is over; and in which language. */
export const access = { language: "en", ticket: "", renew: /** @type {(() => Promise<unknown>) | null} */ (null) };

/** A request that did not do what it should, and the service's problem+json; `status` 0 is a lost connection. */
export class Failure extends Error {
  constructor(status = 0, /** @type {any} */ problem = {}) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

export const address = (path = "") => new URL(path, API).href;

/** @type {(path: string, options?: RequestInit) => Promise<Response>} Asks again where a ticket is over. */
export async function fetched(path, options) {
  const tried = access.ticket;
  const response = await signed(path, options);
  if (response.status !== 401 || !access.renew) return response;
  if (tried === access.ticket) await access.renew();
  return signed(path, options);
}

/** @type {typeof fetched} */
const signed = (path, options) => fetch(address(path), {
  ...options,
  ...(access.renew && { credentials: "omit" }),
  headers: { ...options?.headers, "Accept-Language": access.language, ...(access.renew && { Authorization: `Bearer ${access.ticket}` }) },
});

/** @type {(method: string, path: string, body?: any, options?: RequestInit) => Promise<any>} The answer's JSON, or null. Throws Failure. */
export async function ask(method, path, body, options) {
  const plain = body === undefined || body instanceof FormData;
  const headers = plain ? undefined : { "Content-Type": "application/json" };
  const response = await fetched(path, { method, headers, body: plain ? body : JSON.stringify(body), ...options }).catch(() => {
    throw new Failure(0, { detail: "No connection." });
  });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  if (response.status === 401 && path !== "session" && !access.renew) toSignIn();
  throw new Failure(response.status, answer ?? { title: response.statusText });
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
