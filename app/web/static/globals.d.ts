// What most scripts of the pages speak of, known to all of them without an import.

import type * as shapes from "./shapes.d.ts";

declare global {
  type Act = shapes.Act;
  type Child = shapes.Child;
  type Canned = shapes.Canned;
  type Fact = shapes.Fact;
  type FollowUp = shapes.FollowUp;
  type Parting = shapes.Parting;
  /** What a failure is explained by. */
  type Why = { status: number; message: string; problem: any };
  type Reply = shapes.Reply;
  type Session = shapes.Session;
  type Stats = shapes.Stats;
  type Say = (message: string, kind?: "ok" | "warn", undo?: () => void, seconds?: number) => void;
  type Stream = shapes.Stream;
  type StreamEvent = shapes.StreamEvent;
  type Suggestion = shapes.Suggestion;
  type Viewer = shapes.Viewer;
  /** Whether somebody has one of the wanted roles. */
  type May = (session: Session, wanted: string[]) => boolean;
  /** Texts by their names. */
  type Texts = Record<string, string>;
  /** What a text is filled in with. */
  type Values = Record<string, string | number>;
  /** By the browser's cookie, or by a ticket, which `renew` replaces when it is over. */
  type Access = { language: string; ticket: string; renew: (() => Promise<unknown>) | null };
  /** Sends a request, its body as JSON or as a form: the answer's JSON, or null. Throws Failure. */
  type Ask = (method: string, path: string, body?: any, options?: RequestInit) => Promise<any>;
  /** Reads all pages, up to `most` items or a few more; `each` is given every page. */
  type All = (path: string, most?: number, each?: (items: any[]) => void) => Promise<any[]>;
  type Kept = (store: "localStorage" | "sessionStorage", key: string, value?: object) => any;
  /** Makes an element; functions listen (`onclick`). Strings become text nodes: what a viewer typed is never read as markup. */
  type Hyper = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: shapes.Attributes, ...children: Child[]) => HTMLElementTagNameMap[K];
  /** A button with its key. */
  type Press = (key: string | number, label: Child, run: () => void, kind?: string, disabled?: boolean) => HTMLButtonElement;
  type Hear = (target: EventTarget, type: string, hear: (detail: any) => void) => void;
  type Tell = (target: EventTarget, type: string, detail?: any) => void;
  /** What a timer is cleared by. */
  type Timer = number | undefined;
}
