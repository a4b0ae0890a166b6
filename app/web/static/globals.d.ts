// What most scripts of the pages speak of, known to all of them without an import.

import type * as shapes from "./shapes.d.ts";
import type { Stage as OneStage } from "./scripts/stage.js";
import type { ReplyField as Field } from "./elements/reply-field.js";

declare global {
  type Act = shapes.Act;
  type Child = shapes.Child;
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
}
