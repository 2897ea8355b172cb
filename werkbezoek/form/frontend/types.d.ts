// The protocol between the controls in the browser and the kernel: the traits that the kernel sets for each
// control and the messages that the control sends. Editors and tsc know these types in every module of this
// folder (jsconfig.json says so); the browser never gets this file.

/** What anywidget passes to the `render` function of a control; `T` are its traits, `M` its messages. */
interface Props<T, M = never> {
  model: Model<T, M>;
  el: HTMLElement;
  signal: AbortSignal;
}

/** The part of an anywidget model that the controls use. */
interface Model<T, M> {
  get<K extends keyof T>(name: K): T[K];
  set<K extends keyof T>(name: K, value: T[K]): void;
  save_changes(): void;
  send(message: M, callbacks?: undefined, buffers?: ArrayBuffer[]): void;
  on(event: `change:${keyof T & string}`, callback: (widget: unknown) => void): void;
  on(event: "msg:custom", callback: (message: Reply, buffers: DataView<ArrayBuffer>[]) => void): void;
  off(event: string, callback: unknown): void;
}

/** What a control works with. */
interface View<T, M = never> {
  root: HTMLElement;
  model: Model<T, M>;
  signal: AbortSignal;
  /** Return a trait; a function in an element that reads it runs again when it changes. */
  get: Model<T, M>["get"];
  /** Set a trait, here and in the kernel. */
  set: Model<T, M>["set"];
  /** Send a message to the kernel; show it if there is no kernel. */
  send(message: M, buffers?: ArrayBuffer[]): void;
  /** Send a message whose answer takes a while, and say so in a status line. */
  ask(line: HTMLElement, message: M, buffers?: ArrayBuffer[]): void;
  /** Call a function now, and again when one of the traits has changed. */
  observe(names: (keyof T & string)[], update: () => unknown): void;
  /** Call a function with each message of the kernel. A file in it goes to the user's downloads. */
  receive(show: (message: Reply) => unknown): void;
  /** Make a status line that shows the messages of the kernel. */
  replies(tag?: "p.wb-summary" | "span.wb-summary"): HTMLElement;
}

/** A message of the kernel: a text to show, perhaps with a file (name and MIME type) or text to copy. */
interface Reply {
  text: string;
  name?: string;
  type?: string;
  copied?: string;
  /** A file that JupyterLab must open, from its root folder; or instead of the one that is open. */
  open?: string;
  replace?: boolean;
  /** The start screen must open. */
  leave?: boolean;
  /** An HTML page to print. */
  print?: string;
}

// Elements: all elements of the form are HTML elements

interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] | null;
  querySelector(selector: string): HTMLElement | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(tag: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
}
interface Element {
  closest(selector: string): HTMLElement | null;
}

type Listeners = {
  [K in keyof HTMLElementEventMap as `on${K}`]?: (event: HTMLElementEventMap[K]) => unknown;
};
type AttributeValue = string | number | boolean | null | undefined;
interface Attributes extends Listeners {
  [name: string]: AttributeValue | ((event: never) => unknown);
}

/** What stands in an element; null, undefined and false stand for nothing. */
type Content = Node | string | number | false | null | undefined | Content[];
/** A value, or a function that returns it from traits: then it is shown again when one of these changes. */
type Live<T> = T | (() => T);

/** The element of a tag with classes, such as HTMLButtonElement for "button.wb-icon.wb-undo". */
type ElementOf<S extends string> = S extends `${infer Tag}.${string}`
  ? ElementOf<Tag>
  : S extends keyof HTMLElementTagNameMap
    ? HTMLElementTagNameMap[S]
    : never;

type TextControl = HTMLElement & { value: string };
type Options = [value: string, label: string][];
type Choice = [options: Options, value?: string];

// The form

/** A text with buttons; no text if there is nothing to say. */
type Box = { text?: string; actions?: [action: string, label: string][] };
type Bar = View<
  {
    title: string;
    file: string;
    steps: [key: string, label: string, findings: number][];
    step: string;
    status: string;
    state: string;
    unfinished: string;
    undoes: string;
    redoes: string;
    note: Box;
    alarm: Box;
  },
  { act: string } | { step: string }
>;

type Chart = View<{ look: string; svg: string; rows: string[][]; summary: string }>;

type Severity = "fout" | "waarschuwing" | "tip";
interface Finding {
  code: string;
  severity: Severity;
  message: string;
  opzet: string;
  advice: string;
  source: string;
  path: string;
  place: string;
}
type Findings = View<
  { full: boolean; findings: Finding[]; summary: string },
  { go: string } | { ignore: string }
>;

type Help = View<
  {
    quotes: string[];
    paragraphs: string[];
    source: string;
    is_list: boolean;
    folded_label: string;
    opzet: string;
  },
  { opzet: true }
>;

type Version = [file: string, savedAt: string, about: string];
type Versions = View<{ shown: boolean; versions: Version[] }, { close: true } | { back: string }>;

type Side = "ours" | "theirs";
interface MergeConflict {
  key: string;
  place: string;
  ours: string;
  theirs: string;
  /** What both versions come from; null if that is not known. */
  before: string | null;
}
type Merge = View<
  { shown: boolean; about: string; conflicts: MergeConflict[]; taken: string[]; kept: string[] },
  { close: true } | { merge: Record<string, Side> }
>;

type Together = View<{ accept: string; most: number }, { give: true } | { received: string }>;

interface ListedPlan {
  file: string;
  title: string;
  is_own: boolean;
  about: string;
  missing: string;
}
/** The drawing has the bars of the day: left and width in percent, and the colour. */
type StartModel = [key: string, name: string, about: string, drawing: [number, number, string][]];
type Start = View<
  {
    models: StartModel[];
    plans: ListedPlan[];
    problem: { text?: string; faults?: string[] };
    is_back: boolean;
    accept: string;
    most: number;
  },
  | { make: string; model: string }
  | { opzet: string }
  | { open: string }
  | { copy: string }
  | { received: string }
  | { look: true }
>;

type Preview = View<
  { audiences: Options; audience: string; html: string; is_shown: boolean },
  { show: boolean } | { audience: string }
>;

/** What a tab of JupyterLab asks of the form in it. */
interface TabRequest {
  act: string;
  path?: string;
  audience?: string;
  format?: string;
}
type Tab = View<{ title: string; state: string }, TabRequest>;

type Share = View<{ texts: string[] }, { share: true }>;

type Paragraph = [heading: string, lines: string[]];

type Purge = View<
  { must_go: Paragraph[]; to_read: Paragraph[]; before_you_go_on: string },
  { look: true } | { purge: true }
>;

type Ask = View<{ mailto: string }, { eml: true }>;

type Downloads = View<
  {
    audiences: [name: string, label: string, about: string, formats: string[]][];
    formats: Options;
    groups: Options;
  },
  { make: string; format: string; group: string; since: string }
>;

interface Letter {
  name: string;
  to: string;
  cc: string;
  remark: string;
  subject: string;
  text: string;
  files: string[];
}
type Letters = View<
  {
    occasions: [key: string, label: string, about: string][];
    occasion: string;
    summary: string;
    letters: Letter[];
    without_address: string[];
    remarks: string[];
  },
  { show: string } | { download: true }
>;

/** An answer to an invitation, with the person (by id) and the status that the user chose for it. */
interface AnswerLine {
  id: string;
  people: Options;
  person: string;
  now: string;
  statuses: Options;
  status: string;
  from: string;
  subject: string;
  who: string;
  why: string;
  proposed: string;
  text: string;
  remarks: string[];
}
type Answers = View<
  { replies: AnswerLine[]; problems: string[]; status: string; chosen: number },
  | { read: string[] }
  | { choose: string; person: string }
  | { choose: string; status: string }
  | { accept: true }
  | { clear: true }
>;

type HouseStyle = View<
  {
    most: number;
    values: Record<string, string | null>;
    look: { band: string; on_band: string; accent: string; ground: string };
    pronoun: string;
    logo: { address?: string; is_light?: boolean };
    remarks: string[];
    problem: string;
  },
  { set: string; value: string } | { logo: true } | { remove: true }
>;

type Models = View<
  { models: [key: string, name: string, description: string][]; items: number },
  { model: string }
>;

type Count = { label: string; count: number };
type Lack = { text: string; advice: string };
type Invitation = {
  index: number;
  name: string;
  roles: string;
  party: string;
  status: string;
  status_label: string;
};
type Overview = {
  invitations: Invitation[];
  statuses: Count[];
  roles: Count[];
  parties: Count[];
  lacks: Lack[];
};
type Invitations = View<{ summary: string; overview: Partial<Overview> }, { go: string }>;

type DayChoice = { choose: string } | { option: string };
type SuggestedDay = [date: string, text: string, why: string, isDate: boolean, isOption: boolean];
type Days = View<
  {
    period: string[];
    days: SuggestedDay[];
    left_out: [text: string, why: string][];
    remarks: string[];
    problem: string;
    searched: boolean;
    status: string;
  },
  { search: string[] } | DayChoice
>;

interface PeopleList {
  key: string;
  label: string;
  people: string;
  origin: string;
  age: string;
}
type Filter = "near" | "role" | "party" | "search";
interface SuggestedPerson {
  id: string;
  name: string;
  role: string;
  party: string;
  near: string;
  source: string;
}
type People = View<
  {
    sources: PeopleList[];
    removed: string;
    warnings: string[];
    changed: [path: string, text: string][];
    choices: Record<Exclude<Filter, "search">, Options>;
    chosen: Record<Filter, string>;
    due: [party: string, about: string][];
    suggestions: SuggestedPerson[];
    has_more: boolean;
    hint: string;
    status: string;
    busy: boolean;
  },
  | { fetch: true }
  | { read: string[] }
  | { forget: string }
  | { restore: true }
  | { more: true }
  | { filter: Filter; value: string }
  | { invite: string }
  | { go: string }
>;

interface Task {
  id: string;
  title: string;
  when: string;
  owner: string;
  state: string;
  label: string;
  done: boolean;
}
type Tasks = View<
  { heading: string; tasks: Task[]; missing: number; countdown: string; focus_place: { n?: number } },
  | { choose: string }
  | { tick: string; done: boolean }
  | { remove: string }
  | { standard: true }
  | { add: true }
>;

// The preview of an import

/** A guess that can be changed, or a question; without options the control is a text. */
interface ImportField {
  path: string;
  label: string;
  value: string;
  options: string[];
  why: string;
}
interface ImportColumn {
  index: number;
  name: string;
  path: string;
  origin: string;
  samples: string;
}
interface ImportRow {
  number: number;
  text: string;
  ticked: boolean;
  /** Nothing of this row can be taken over. */
  fixed: boolean;
  effect: string;
  about: string;
  cells: string[];
  questions: ImportField[];
  guesses: ImportField[];
  problems: string[];
  existing: Options;
  choice: string;
}
interface ImportSpec {
  name: string;
  tables: Options;
  table: string;
  sheets: Options;
  sheet: string;
  days: Options;
  day: string;
  fields: Options;
  columns: ImportColumn[];
  heads: string[];
  rows: ImportRow[];
  more: number;
  problems: string[];
  questions: string[];
  summary: string;
  ready: boolean;
  count: number;
}
type ListImport = View<
  { spec: Partial<ImportSpec>; problem: string },
  | { sheet: string }
  | { day: string }
  | { table: string }
  | { column: number; path: string }
  | { answer: number; path: string; text: string }
  | { existing: number; choice: string }
  | { tick: number; on: boolean }
  | { more: true }
  | { apply: true }
  | { cancel: true }
>;

// Panels of fields

/** A reference to a person: an invitee by id, or free text. */
type Person = { invitee?: string; text?: string };
/** A ticked box, the words that are ticked, people, or text. */
type FieldValue = string | boolean | string[] | Person[];

interface Field {
  path: string;
  label: string;
  hint: string;
  width: number;
  control: "text" | "area" | "date" | "choice" | "tick" | "ticks" | "people";
  lines: number;
  options: Options;
  suggestions: string[];
  placeholder: string | null;
  inputmode: string | null;
  single: boolean;
  /** What the control shows in a new plan. */
  initial: FieldValue;
}
interface RowsField {
  path: string;
  label: string;
  hint: string;
  control: "rows";
  word: string;
  rows: { path: string; title: string; named: boolean; fields: AnyField[] }[];
  alone: boolean;
  add: Options | null;
  addLabel: string;
}
type AnyField = Field | RowsField;
interface Section {
  title: string;
  hint: string;
  foldable: boolean;
  folded: boolean;
  fields: AnyField[];
}
type Panel = View<
  {
    title: string;
    spec: { key: string; sections: Section[] };
    values: Record<string, FieldValue>;
    problems: Record<string, string>;
    names: Options;
    seen: number;
    focus_place: { path?: string };
    stash: string;
  },
  PanelMessage
>;
type PanelMessage =
  | { edit: string; value: FieldValue; typing: boolean; n?: number }
  | { add: string; choice: string }
  | { remove: string }
  | { move: string; to: number };

/** The control of a field. Only a control in which text is typed has `get`. */
interface FieldControl {
  root: HTMLElement;
  input?: TextControl;
  set(value: FieldValue): void;
  get?(): string;
}
type MakePlainControl = (
  input: TextControl,
  property: "value" | "checked",
  edit: (value: FieldValue, isTyping: boolean) => void,
) => FieldControl;
type ShownField = { control: FieldControl; problem: HTMLElement; initial: FieldValue };
type Fold = { details: HTMLDetailsElement; count: HTMLElement };
type MakeControl = (
  field: Field,
  attributes: Attributes,
  edit: (value: FieldValue, isTyping: boolean) => void,
  names: () => Options,
) => FieldControl;

// Tables

interface Column {
  path: string;
  head: string;
  width: number;
  control: "text" | "choice" | "ticks" | "fixed";
  options: Options;
  sticky: boolean;
}
type CellValue = string | string[];
interface Row {
  id: string;
  name: string;
  cells: Record<string, CellValue>;
  problems: Record<string, string>;
}
interface Notice {
  text?: string;
  problems?: string[];
  undo?: "restore" | "";
  tone?: string;
}
type TableMessage =
  | { op: "edit"; id: string; column: string; text: CellValue }
  | { op: "add" | "remove" | "choose"; id: string }
  | { op: "move"; id: string; to: number }
  | { op: "paste"; id: string; column: string; text: string }
  | { op: "import"; name: string }
  | { op: "export"; format: string }
  | { op: "copy" | "restore" };
type Table = View<
  {
    spec: {
      columns: Column[];
      word: string;
      empty: string;
      files: boolean;
      label: string;
      path: string;
      blank: Record<string, CellValue>;
    };
    rows: Row[];
    seen: number;
    notice: Notice;
    focus_place: { id?: string; column?: string };
  },
  TableMessage & { n?: number }
>;

/** Row and column of a cell, from 0; or how many rows down and columns to the right. */
type Cell = [row: number, column: number];
type TableAction =
  | { do: "go"; to: Cell }
  | { do: "move"; to: number }
  | { do: "edit"; typed?: string }
  | { do: "remove" | "clear" | "leave" };

type Bounds = { top: number; bottom: number };
/** Where to go from an edited cell; `adds` if a row is to be added past the last one. */
type Step = [down: number, right: number, adds?: boolean];
interface CellEdit {
  cell: HTMLElement;
  column: Column;
  value: CellValue;
  label: string;
  /** The letter with which the user began to type. */
  typed?: string;
  done(value: CellValue | null, step: Step | null): void;
}
type CloseEditor = (keeps: boolean, step: Step | null) => void;

// The timeline

/** An item of the programme; times in minutes since midnight, `start` only if it is pinned. */
interface Item {
  id: string;
  title: string;
  kind: string;
  kindLabel: string;
  lane: string;
  minutes: number;
  start: number | null;
  travel: number | null;
  earliest: number;
  /** The items after which travel time must be filled in, by id. */
  elsewhere: string[];
}
/** A schedule, which refers to items by their index in the programme. */
interface Schedule {
  /** `before` is when what precedes the item ends. */
  slots: [start: number, end: number, before: number][];
  gaps: [lane: string, before: number, start: number, end: number][];
  overlaps: [first: number, second: number, start: number, end: number][];
  missing: number[];
}
/** A slot with the times from which its place in the day follows; guests leave for it at `leave`. */
type Slot = { index: number; lane: string; before: number; leave: number; start: number; end: number };
/** What the guests of a lane go through, in order. */
type Route = [lane: string, slots: Slot[]];
interface Day extends Schedule {
  opening: number;
  items: Item[];
  answers?: number;
}
type Edit =
  | { op: "move"; id: string; start: number | null }
  | { op: "resize"; id: string; minutes: number }
  | { op: "reorder"; id: string; to: number };
/** Why an edit is not quite what the user asked for; empty if it is. */
type Reason = "" | "early" | "midnight" | "late" | "night" | "short" | "long" | "first" | "last" | "pin";
type Answer = [edit: Edit | null, reason: Reason];
type KeyAnswer = [edit: Edit | "next" | "previous" | "open" | null, reason: Reason];
/** What a drag changes. */
type DragKind = "" | "time" | "length" | "order";
/** How far an item is dragged from where it is; `isFine` turns the snap to a quarter of an hour off. */
interface Drag {
  minutes: number;
  rows: number;
  isFine: boolean;
}
/** What is being dragged, and the day and the row in which it was before. */
interface Held {
  id: string;
  day: Day;
  row: number;
  isEdge: boolean;
  kind: DragKind;
  edit: Edit | null;
  reason: Reason;
}
type TimelineRow = { index: number; lane: string };
/** What the timeline says, apart from the items: timeline_view.toml. */
type TimelineWords = Record<"empty" | "hint" | "help" | "no_answer" | "gone" | "cancelled", string> & {
  reasons: Record<string, string>;
  keys: Record<string, string>;
};
type Timeline = View<
  { words: TimelineWords; spec: Day },
  { edit: Edit; n?: number } | { open: string; field: string }
>;

/** Where times stand on the timeline. */
interface Scale {
  /** Return the place of a time, as a fraction of the width. */
  at(minute: number): number;
  /** The part of the day that is shown. */
  axis: [from: number, to: number];
  /** In pixels. */
  width: number;
}
/** How far the pointer is from where it began, and how high; `isFine` while Alt is held down. */
type Pointing = { dx: number; dy: number; y: number; isFine: boolean };
interface DragHooks {
  /** Take hold of what is under the pointer, if that can be dragged. */
  grab(pointer: PointerEvent): boolean;
  drag(by: Pointing): void;
  drop(): void;
  cancel(): void;
}
