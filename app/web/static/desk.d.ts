// What the parts of the desk promise each other.

import type { CardForm } from "./elements/card-form.js";

/** What a template calls: it is given the item and the event. */
type On = (item: any, event: any) => unknown;
type Calls = "choose" | "edit" | "close" | "leave" | "offer" | "press" | "rove" | "save" | "tell" | "tellMore" | "turn" | "undo";
type Named = Partial<Record<Calls, On>> & Record<string, any>;
/** An element of the desk. */
type Made<K extends keyof Parts> = HTMLElement & Parts[K] & { desk: Workplace };

declare global {
  /** Shows how things stand: what was told last, then the element's own. */
  type Draw = (about?: object) => void;

  /** Puts what a mark of a template leads to into its element. */
  type Put = (element: any, name: string, value: any) => void;

  /** The value that a mark of a template means. */
  type At = (scope: any, host: any, path: string) => any;

  /** Binds marks to what they show: for an item, or the items of a list, and what is around it. */
  type Bind = (root: ParentNode, host: any) => (item: any, outer?: object | null) => void;

  /** The same for what stands in a list: one for each item; that of an `id` stays where it is. */
  type Repeat = (kind: any, host: any) => (value: any, outer: object) => void;

  /** Fills a place with the template of a name; the host's methods are called by it. */
  type View = (host: HTMLElement | Workplace | Record<string, On>, place: ParentNode, name: string) => Draw;

  /** The first of its kind in a template. */
  type The = <S extends string>(root: ParentNode, kind: S) => S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement;

  /** Defines an element made of the template of its name: `make` gives what it can do; `begin` is called when it stands in a page. */
  type Define = <K extends keyof Parts>(name: K, make: (element: Made<K>, draw: Draw) => Parts[K] & Named) => new () => Made<K>;

  type Card = Made<"suggestion-card">;

  interface Parts {
    /** Says what has just happened; a warning stays until it could be read. */
    "news-line": { say: Say };
    /** The open suggestion. */
    "suggestion-card": {
      suggestion: Suggestion | undefined;
      /** What was written and not sent yet; kept where the page goes, to sign in or for another language. */ written: Map<string, string>;
      /** What is asked for in place of the draft. */ form: CardForm | ReplyField | null;
      /** The text that goes as it is, whatever was said of it. */ warned: string;
      recalled: boolean;
      /** Those that ask the same. */ others: Suggestion[];
      /** The reply that Enter sends. */ readonly shown: Reply | null;
      /** Until when it was put off; 0 where it was not. */ readonly rests: number;
      /** Why an action did not go. */ refused: string;
      open(suggestion: Suggestion | undefined): void;
      /** Takes the open one as it is now; what is being written stays. */ update(suggestion: Suggestion): void;
      tick(): void;
      /** Does what a key means here; whether it means something. */ key(key: string): boolean;
      does(key: string): unknown;
      act(action: string, body: object, ids?: string[]): void;
      /** Shows a text to be copied, where the browser does not do it. */ copyByHand(text: string): void;
      /** Says why a text stays; it goes the next time. */ warn(text: string, why: string): void;
      unseen(): void;
      alike(): Suggestion[];
      pick(draft: { n: number }): void;
      ask(form: CardForm | ReplyField | null): void;
      render(): void;
    };
    /** What waits: rows of one height, in the document where in sight. */
    "waiting-list": WaitingList;
    /** The canned answers that hold what is typed after a `/`. Tells `pick` with a text. */
    "canned-menu": {
      streamId: string;
      /** Of the variables. */ values: Record<string, string>;
      /** Where is typed. */ field: HTMLElement | null;
      open(typed: string): Promise<void>;
      close(): void;
      /** Does what a key means; whether it means something. */ key(key: string): boolean;
    };
    "canned-book": {};
    /** The viewer's words, why the open suggestion waits, and its evidence. */
    "viewer-panel": { show(suggestion: Suggestion | undefined): void };
    /** What stands over the desk: the streams and their figures, the lists and what of them is shown. */
    "desk-toolbar": { show(): void };
    /** What of the waiting list is shown. */
    "list-filter": { show(): void; search(): void };
    "sent-list": { load(): void };
  }

  interface WaitingList {
    /** What it shows, in its order. */ readonly shown: Suggestion[];
    /** Shows a stream as it was left, or says all of it anew. */ stage: Stage;
    /** Something has changed, maybe `added`: it is shown with the next frame. */ changed(added?: string): void;
    /** Opens one, or none; by hand, the keyboard goes to the list. */ open(id?: string, byHand?: boolean): void;
    move(step: number): void;
    /** Lets the newcomers in and shows the first of them. */ showNew(): void;
    /** What became of one is seen for a moment before it folds away. */ later(fold: () => void): void;
    /** Puts the rows in sight into the document; with `still`, what was in sight stays. */ render(still?: boolean): void;
  }

  /** Tells streams' events by their types. */
  interface Live extends EventTarget {
    connected: boolean;
    /** Connects, until `stop`. */ start(): void;
    stop(): void;
    /** Listens to these streams from now on. */ follow(streams: string[]): void;
  }

  /** Follows streams, by all types where none is named; tells `open` when what was loaded before is to be loaded anew, and `lost`. */
  type Follows = (of: string | string[], types?: string[]) => Live;

  /** Keeps the ticket of a desk good: fetched anew from its `ticket-url`, or asked for by `ticket-needed`. */
  type Ticketing = (desk: HTMLElement, over: (over: boolean) => void) => Ticket;
  type Ticket = { take(ticket: string | null): void; stop(): void };

  /** What of the way to the service is lost or over. */
  type Lost = { lost?: boolean; over?: boolean };

  /** The reply being written, checked as it is typed; it goes on with what was written, or a `given` text. */
  type Writing = (card: Card, given?: string) => ReplyField;

  /** Its choice is to send it; its input events tell of changes. */
  interface ReplyField extends CardForm {
    readonly text: string;
    begin(all?: boolean): void;
    /** What stands in no evidence, in words, as far as that can be known soon. */ missing(): Promise<string>;
  }

  /** What waits in a stream, the most urgent first; what would push the open one out of its place is held back. */
  interface Stage {
    stream: Stream;
    readonly id: string;
    readonly zone: string;
    readonly ended: boolean;
    /** For how many seconds a decision can be taken back. */ readonly undo: number;
    /** By their ids. */ all: Map<string, Suggestion>;
    /** The items, until something changes. */ sorted: Suggestion[] | null;
    /** Which are held back. */ held: Set<string>;
    /** Those, in order. */ readonly back: Suggestion[];
    /** What was decided of those still in the list. */ parting: Map<string, Parting>;
    /** Decided or found settled here; the events have not told it yet. */ decided: Set<string>;
    /** Settled: an older word that comes later changes nothing, but an event that follows can let it wait again. */ gone: Set<string>;
    /** By their skus. */ products: Record<string, { label: string; price: string | null }>;
    openId: string;
    /** Whether an item is shown. */ passes: (item: Suggestion) => boolean;
    /** Whether what sleeps is shown. */ snoozed: boolean;
    stats: Stats | null;
    loaded: boolean;
    loading: boolean;
    /** How far the list was scrolled. */ top: number;
    /** How many came in out of sight. */ below: number;
    label(sku: string): string;
    get(id?: string): Suggestion | undefined;
    /** Those in the list, in order. */ readonly items: Suggestion[];
    readonly asleep: Suggestion[];
    /** Takes one in, or its present state; whether it is new, and in the list. */ put(suggestion: Suggestion): boolean;
    remove(id: string): void;
    /** Lets in what was held back; the topmost of it. */ release(): Suggestion | undefined;
    /** How many wait, without those that are on their way. */ readonly waiting: number;
    readonly oldest: Suggestion | undefined;
    /** Those that the list shows, in its order. */ readonly shown: Suggestion[];
    free(item: Suggestion, me: string): boolean;
    /** The one to open after the open one: the next that nobody else holds, else from the top. */ following(me: string): string;
    /** Others with a draft that ask the same, or have the same draft. */ others(one: Suggestion, me: string): Suggestion[];
  }

  /** Holds the open suggestion for the agent who looks at it. */
  interface Claims {
    /** Claims one, once it is not only passed by, and gives the one before it back. */ open(id?: string): void;
    /** It was settled: there is nothing to give back. */ settled(): void;
    /** Renews a claim that would lapse soon. */ tick(): void;
  }

  /** What the agent has decided, in order, until the service has taken it: after a lost answer it says that it has it already. */
  interface Outbox {
    readonly acts: Act[];
    add(act: Act): void;
    /** Some of it did not go: there is nothing to take back. */ drop(act: Act, ids: string[]): void;
    /** Whether a decision about it waits here. */ holds(id: string): boolean;
    /** The latest decision that can be taken back, or the one about `id`. */ undoable(id?: string): Act | undefined;
    /** Takes it back, also where the service has it, or may have it since it was `tried`: its answer is what `told` hears. */
    undo(act: Act, ids?: string[]): Promise<void>;
    /** Sends what waits, one after the other. */ run(): Promise<void>;
    stop(): void;
  }

  /** What the outbox tells. */
  interface Outcome {
    /** There was no answer, without a connection: it is tried again. */ waits(act: Act): void;
    came: Came;
  }

  /** Why one of an act's did not go, as `came` is told it. */
  type Failed = (failure: any, id: string) => any;

  /** What came of each of an act: `status` 200 and maybe the `suggestion`, or why not, and how it stands. */
  type Came = (act: Act, items: any[]) => void;

  /** How things stand, told kindly; what is still to do comes back. */
  type Refused = (act: Act, item: any) => void;

  /** One is still to do; `why`, if it did not go. */
  type Returns = (stage: Stage | undefined, id: string, news: any, why: string) => void;

  /** What the agent decides. */
  interface Decisions {
    outbox: Outbox;
    /** Shows again what was decided before a reload. */ resume(): void;
    decide(stage: Stage, about: Suggestion[], action: string, body?: any): void;
    /** Takes the latest back that can be, or one. */ undo(act?: Act, ids?: string[]): Promise<void>;
    /** Takes back what was decided about one, here or in another tab. */ undoOne(id: string, viewer: string): Promise<void>;
  }

  /** Shows how far a decision has come. */
  type Mark = (act: Act, kind: "leaving" | "waits") => void;

  /** What keys do; all others are the open card's. */
  type Keys = Record<string, (desk: Workplace) => unknown>;

  /** Does what a key means on the desk. Keys that belong to a field, a button or an open dialog are left to it. */
  type Pressed = (desk: Workplace, event: KeyboardEvent) => void;

  /** The request that sends what the card shows; nothing where it stays for what the card says. */
  type Approval = (card: Card, field: ReplyField | null) => Promise<any>;

  /** What a reply stands on. */
  type Evidence = (reply: Reply | null, most?: number) => { place: string; quote: string | false }[];

  /** What of an item can be filtered by. */
  type Facets = Record<string, (item: Suggestion) => any[]>;

  /** Rows in sight and how far down they stand, the one to hold still first. */
  type Sight = [string, number][];

  /** What a viewer said, and what came of it. */
  type Said = Viewer["comments"][0];

  /** Shows a suggestion with what is known of its viewer. */
  type ShowsViewer = (suggestion: Suggestion, viewer?: Viewer | null, busy?: boolean) => void;

  /** Read anew whenever the menu opens. */
  type CannedBook = Promise<Canned[] | null> | null;

  /** What the card asks, by its key; nothing where that makes no sense. */
  type Asks = Record<string, (card: Card) => CardForm | null>;

  /** A form that asks for one of some answers, under digits, or maybe for `other` words. */
  type Choice = (question: string, choices: [string, () => void][], other?: (words: string) => void) => CardForm;

  /** What an action makes of a suggestion. */
  type Makes = Texts;

  /** Takes in what a stream was read to have; what was decided here is newer. */
  type Takes = (stage: Stage, items: Suggestion[]) => void;

  /** What an event means for the stream that its `id` field names. */
  type Heard = (type: string, id: string, take: (stage: Stage, told: any) => void) => void;

  /** The open streams, kept as the service has them; the desk is told what changes. */
  interface Stages {
    live: Live;
    /** By their ids. */ open: Map<string, Stage>;
    readonly streams: Stream[];
    /** Follows these streams; the others no more. */ follow(streams: Stream[]): void;
    /** One that is new or has changed; `told` by an event, which may be older than what was done here. */
    put(suggestion: Suggestion, told?: boolean): void;
    /** One that is settled; `told` by an event. */ settle(suggestion: Suggestion, told?: boolean): void;
    /** How one stands that is known. */ found(stage: Stage | undefined, id: string, news: any): void;
    /** Reads how the stream stands, and what waits. */ load(stage: Stage): Promise<void>;
    /** Lets those in whose sleep is over. */ tick(): void;
  }

  /** Puts a desk together and begins, with the `first` of some streams: `me` works there; `foreign`: in another site's page. */
  type Begin = (host: HTMLElement & { work?: Workplace }, root: ShadowRoot, me: string, foreign: boolean, signal: AbortSignal,
    streams: Stream[], first: string) => Live;

  /** What an agent works with: each part is told of the others. */
  interface Workplace {
    me: string;
    /** Ends with the desk. */ signal: AbortSignal;
    stage: Stage;
    stages: Stages;
    decisions: Decisions;
    list: HTMLElement & WaitingList;
    card: Card;
    say: Say;
    help(): void;
    search(): void;
    /** Shows the stream before or after. */ beside(step: number): void;
    /** Shows one of the open streams, as it was left. */ show(id?: string): void;
    /** The address bar names what is open. */ place(): void;
    /** Comes back to one; unless the agent is writing. */ back(suggestion: Suggestion, why: string): void;
    /** What is known of a stream or of its products has changed. */ known(stage: Stage): void;
    /** Says how many there are of everything. */ count(): void;
    opened(suggestion: Suggestion | undefined, byHand: boolean): void;
    /** What waits in a stream has changed, maybe `added`. */ changed(stage: Stage, added?: string): void;
    left(stage: Stage, suggestion: Suggestion): void;
    /** Another agent holds it, or it is gone: how it stands. */ taken(id: string, stands: any): void;
    act(action: string, body: any, ids?: string[]): void;
  }

  interface HTMLElementTagNameMap extends NamedParts {}
}

type NamedParts = { [K in keyof Parts]: Made<K> };
