// What most scripts of the pages speak of, known to all of them without an import.

import type * as shapes from "./shapes.d.ts";
import type { Stage as OneStage } from "./scripts/stage.js";
import type { Workplace as Desk } from "./scripts/workplace.js";
import type { CannedMenu } from "./elements/canned-menu.js";
import type { DeskToolbar } from "./elements/desk-toolbar.js";
import type { FollowUpList } from "./elements/follow-up-list.js";
import type { ListFilter } from "./elements/list-filter.js";
import type { NewsLine } from "./elements/news-line.js";
import type { SentList } from "./elements/sent-list.js";
import type { StatsLine } from "./elements/stats-line.js";
import type { StreamTabs } from "./elements/stream-tabs.js";
import type { SuggestionCard } from "./elements/suggestion-card.js";
import type { AgeClock, SuggestionRow } from "./elements/suggestion-row.js";
import type { ViewerPanel } from "./elements/viewer-panel.js";
import type { WaitingList } from "./elements/waiting-list.js";
import type { ReplyField as Field } from "./elements/reply-field.js";

declare global {
  type Act = shapes.Act;
  type Card = SuggestionCard;
  type Child = shapes.Child;
  type Filter = shapes.Filter;
  type FollowUp = shapes.FollowUp;
  type Parting = shapes.Parting;
  type Reply = shapes.Reply;
  type ReplyField = Field;
  type Session = shapes.Session;
  type Stage = OneStage;
  type Stats = shapes.Stats;
  type Say = (message: string, kind?: "ok" | "warn", undo?: () => void, seconds?: number) => void;
  type Stream = shapes.Stream;
  type Suggestion = shapes.Suggestion;
  /** Suggestions by their ids. */
  type Suggestions = Map<string, Suggestion>;
  /** What a timer is cleared by. */
  type Timer = number | undefined;
  type Workplace = Desk;
  interface HTMLElementTagNameMap {
    "age-clock": AgeClock; "canned-menu": CannedMenu; "desk-toolbar": DeskToolbar; "follow-up-list": FollowUpList;
    "list-filter": ListFilter; "news-line": NewsLine; "sent-list": SentList; "stats-line": StatsLine; "stream-tabs": StreamTabs;
    "suggestion-card": SuggestionCard; "suggestion-row": SuggestionRow; "viewer-panel": ViewerPanel; "waiting-list": WaitingList;
  }
}
