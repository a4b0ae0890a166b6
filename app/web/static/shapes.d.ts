// The interface's JSON, as app/views.py writes it.

export interface Session { username: string; roles: string[]; now: string }

export interface Stream {
  id: string; title: string; platform: string; timezone: string;
  languages: string[]; default_language: string; sells_to: string[];
  room?: string | null; starts_at?: string | null; delay_seconds?: number;
  max_reply_length: number; state: "planned" | "live" | "ended";
  posting?: "channel" | "program" | "by_hand"; undo_seconds?: number; active_version: number | null; started_at: string | null; ended_at: string | null;
  alerts?: AlertChoice | null;
}

/** Where a stream's team is told, when, and in which language. */
export interface AlertChoice { channels: string[]; quiet_hours: { from: string; to: string } | null; language: string }

export interface AlertKind {
  kind: string; fields: { name: string; secret: boolean; required: boolean }[]; hosts: string[];
}

/** A place where alerts go; a field that is secret is only said to be `set`. */
export interface AlertChannel {
  id: string; kind: string; name: string; config: Record<string, string>; host: string; waiting: number;
}

export interface AlertMessage {
  id: string; channel: string; kind: string; test: boolean; title: string; lines: string[]; count: number;
  state: string; attempts: number; next_at: string | null; error: string | null; advice: string;
  created_at: string; sent_at: string | null;
}

export interface Comment {
  comment_id: string; author: { id: string; name: string }; text: string;
  posted_at: string; language: string | null; masked?: string;
}

export interface Evidence { entry: string; score: number; quote: string }

export interface Reply {
  id: string; text: string; language: string; kind: string; evidence: Evidence[]; original?: string;
}

export interface Suggestion {
  id: string; stream_id: string; state: string; comment: Comment; action: string | null;
  intents: { name: string; confidence: number }[]; product: { sku: string; how: string } | null;
  confidence: number | null; reasons: string[]; reply: Reply | null;
  due_at: string; breach_at: string; claimed_by: string | null; claimed_until: string | null;
  settled_by: string | null; settled_at: string | null; sent_text: string | null; reason: string | null;
  leaving?: Leaving | null; grouped: number; snoozed_until?: string | null; snoozed_by?: string | null; alternatives?: Reply[];
}

/** What an agent has decided, which leaves at a time and can be undone until then. */
export interface Leaving { action: string; by: string; at: string; text: string | null }

/** What was decided about a suggestion that still stands in the list. */
export interface Parting { kind: "leaving" | "waits" | "done"; state: string; by: string; until: number }

/** A decision of the agent: `many` go in one request; it can be undone for `undo` seconds, until a time by this machine's clock. */
export interface Act {
  action: string; ids: string[]; many: boolean; body: any; stream: string; viewer: string; undo: number; until: number;
  /** It was sent at least once: the service may have it. */ tried?: boolean;
  /** It is to be taken back. */ back?: boolean;
}

/** A stream's figures, as its agents see them. */
export interface Stats {
  stream_id: string; waiting: number; snoozed: number; oldest_at: string | null; missed: number; follow_ups: number;
  by_itself: number; by_people: number; by_person: Record<string, number>; median_seconds: number | null; p90_seconds: number | null;
  within_due: number | null; agents: { name: string }[]; promo?: { name: string; ends_at: string } | null;
}

export interface DecidedComment extends Comment {
  decision: { action: string; reply: Reply | null; reasons: string[] } | null;
}

export type PromiseState = "open" | "in_progress" | "waiting" | "done" | "dropped";

/** A promise as lists have it: personal numbers masked. */
export interface FollowUp {
  id: string; stream_id: string; comment: Comment; viewer: string; matter: string; reference: string;
  owner: string | null; due_at: string; state: PromiseState; reason: string; note: string;
  acknowledged_at: string | null; seen_by: string | null; seen_at: string | null; updated_at: string;
}

/** A promise that is opened. */
export interface OpenFollowUp extends FollowUp {
  revealed: boolean; comments: (Comment & { told: string | null })[];
  history: { at: string; actor: string; what: string; changes: Record<string, [any, any]> }[];
}

export interface Topic {
  id: string; state: "open" | "answered" | "dismissed" | "merged"; question: string; language: string; count: number; askers: number;
  product: string | null; intent: string | null; why: string | null; samples: string[];
  first_at: string; last_at: string;
  suggested_answer: string | null; pinned: boolean; answer: string | null; settled_by: string | null; settled_at?: string | null;
  translation?: string | null; gist?: string | null; languages?: Record<string, number>; waiting?: number;
  rate?: number; trend?: "rising" | "steady" | "falling";
  priority?: number; priority_parts?: Record<string, number>; place?: number | null;
  later_until?: string | null; due_at?: string | null; suggested_entry?: string | null;
  answered_at?: string | null; valid_until?: string | null; off_air_ends?: boolean; undo_until?: string | null;
}

export interface Member {
  comment_id: string; author: { id: string; name: string }; text: string; language: string | null; posted_at: string; answered?: boolean;
}

/** A topic with who asks it. */
export interface WholeTopic extends Topic { members: Member[]; history?: { at: string; actor: string; did: string }[] }

export interface ProblemRow { loc: (string | number)[]; message: string; value: unknown; severity: "error" | "warning" }

/** How a file was read. */
export interface Source {
  sheets: { name: string; rows: number; hidden: boolean; encoding: string | null; delimiter: string | null }[]; presets: string[];
}

/** How a file is to be read, where it is not to be found out; `arrange`: by the preset that fits. */
export interface Reading { encoding: string; delimiter: string; arrange: boolean }

/** What a sheet of a file is taken to be. */
export interface Proposal {
  name: string; sheet: string | null; known: boolean; header_row: number;
  columns: { header: string; column: string | null; how: "name" | "alike" | "part" | "values" | null; values: string[] }[];
  said: { id: string; sheet: string | null; columns: Record<string, string | null> } | null;
}

/** What headers were said to mean, kept for the shop. */
export interface Remembered { id: string; sheet: string | null; columns: Record<string, string | null>; made_by: string; made_at: string }

/** How far long work has come. */
export interface Step { step: string; done: number; total: number }

/** A problem's row with its header and the rows next to it; `row` and `column` are where the problem is. */
export interface Around { sheet: string; row: number; column: number | null; letters: string[]; rows: { row: number; cells: string[] }[] }

export interface Proposals { sheets: Proposal[]; fields: Record<string, string[]>; source: Source }

/** What somebody said of a file's sheets. */
export type Mapping = Record<string, { sheet: string | null; columns: Record<string, string | null>; header_row: number }>;

export interface Change { entry: string; fact: string; kind: "added" | "removed" | "changed"; before: string | null; after: string | null }

/** A question of a pre-flight, and what would become of it; `mended` where a row was written for it since. */
export interface Asked {
  id: number; question: string; askers: number; answered: "by_itself" | "drafted" | "doubtful" | "nobody" | "ignored"; action: string;
  language: string; intents: string[]; product: string | null; confidence: number;
  reply: { text: string; kind: string; evidence: string[] } | null; reasons: string[];
  nearest: { entry: string; score: number; question: string }[]; asked_of: string | null; mended?: boolean;
}

/** A pre-flight's report. */
export interface Flight {
  version: number; at: string; by: string; compared_with: number | null; questions: Asked[];
  source: { name: string; asked: number; of: number; streams?: { id: string; title: string }[]; not_asked?: number };
  changed: { id: number; kind: string; before: { answered: string; reply: string | null }; after: { answered: string; reply: string | null } }[];
  contradicting: { kind: string; sheet: string; row: number; said: string[]; stated: string[]; message: string | null }[];
  always_seen: { intents: string[]; rows: { entry: string; why: string }[]; questions: { id: number; why: string }[] };
  missing: {
    sizes: { product: string; sizes: string[]; all: boolean }[]; regions: string[]; prices: string[]; products: string[];
    languages: { language: string; entries: number }[];
  };
}

export interface Version {
  version: number; state: "draft" | "active" | "archived"; filename: string;
  counts: Record<string, number>; uploaded_by: string; created_at: string; activated_at: string | null;
  activated_by: string | null; warnings_count: number;
}

export interface Product {
  sku: string; link_no: string | null; name: Record<string, string>; price: string | null; currency: string | null;
  aliases?: string[]; stock?: number | null; picture?: string | null;
}

export interface StreamEvent { seq: number | null; type: string; at: string; actor: string; stream_id: string; data: any }

/** Something that a reply states, and where it stands in its text, in code points. */
export interface Fact { start: number; end: number; text: string; grounded: boolean }

export interface Canned { id: string; shortcut: string; text: string; language: string | null; stream_id: string | null }

export interface Viewer {
  author: { id: string; name: string }; count: number; answered: number;
  comments: {
    comment_id: string; text: string; language: string | null; posted_at: string;
    action: string | null; state: string | null; told: string | null; by: string | null;
  }[];
}

/** What may stand in an element; nothing stands for what is missing. */
export type Child = Node | string | number | null | undefined | false | Child[];

export interface SignIn {
  id: string; kind: "browser" | "ticket"; user: string; created_at: string; expires_at: string; seen_at: string;
  client: string; current: boolean;
}

export interface User { username: string; role: string; disabled: boolean; created_at: string }

export interface ApiKey { id: string; name: string; scopes: string[]; streams: string[]; created_at: string; revoked_at: string | null }

export interface Deed { id: string; at: string; actor: string; action: string; target: string; detail: Record<string, unknown> | null }

/** What an element is made with; a function listens to the event that its name tells, as `onclick`. */
export type Attributes = Record<string, string | number | boolean | null | undefined | ((event: any) => void)>;

export interface Sent {
  id: string; comment: Comment; text: string; language: string | null; by: string; at: string;
  delivery: "sent" | "waiting" | "failed" | "by_hand" | "program"; error: string | null;
}

/** A line of the checklist before a stream goes live. */
export interface Ready {
  name: string; state: "ok" | "warn" | "missing"; said: { code: string; values: Record<string, any> }; at: string | null; words?: string;
}

export interface Readiness { items: Ready[]; ready: boolean; now: string }
