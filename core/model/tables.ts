/**
 * The domain model: every kind of record, field by field. What the words mean is in docs/model.md; how fields become
 * columns is in electron/document/rows.ts. Everything but names is optional: a workshop starts with sticky notes.
 *
 * A row's key is (table, scenario, id). A scenario is a complete variant of the model, and rows keep their id across
 * scenarios; rows of the project itself have the scenario ''.
 */
import { t } from '../text/text.ts';
import * as f from './field.ts';
import type { Field } from './field.ts';

export interface Table {
  /** What a person calls it: 'stage', 'AI access'. */
  readonly noun: string;
  readonly scope: 'project' | 'scenario';
  /** A row that links others: its id is made from what it links, which never changes afterwards. */
  readonly link?: readonly string[];
  /** Ordered by `place` among rows that agree in these fields and in the parent. */
  readonly siblings?: readonly string[];
  /** What happens to a row when its parent goes: it goes too, or it moves up to the parent's parent. */
  readonly orphans?: 'go' | 'move up';
  /** View state: outside undo, history and content hash. */
  readonly view?: true;
  /** The version of the file's schema that brought it; nothing: the first. */
  readonly since?: number;
  /** What happened in one scenario: a copy of the scenario starts without. */
  readonly happened?: true;
  /** The screens and commands read these names; each is one column or two. */
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

const CHANNELS = ['system', 'e-mail', 'meeting', 'chat', 'phone', 'paper'] as const;

export const tables = {
  project: {
    noun: 'project',
    scope: 'project',
    fields: {
      title: f.name(),
      client: f.text(),
      facilitator: f.text(),
      purpose: f.text(),
      hoursPerDay: f.numberOr(8, 0.25, 24),
      daysPerWeek: f.numberOr(5, 0.25, 7),
      currency: { ...f.text(), initial: 'EUR' },
      /** SHA-256 of the picture in the file's asset table. */
      logo: f.text(),
      /** Who was in the room, as it stands on the report's cover. */
      attendees: f.since(5, f.text()),
      /** The client's colour on the report's cover; empty: the hues of the teams. */
      colour: f.since(5, f.colour()),
      report: f.since(5, f.reportSettings()),
    },
  },
  scenario: {
    noun: 'scenario',
    scope: 'project',
    siblings: [],
    fields: {
      name: f.name(),
      description: f.text(),
      /** The journal entry it was copied at. */
      forkedFrom: f.text(),
      place: f.place(),
    },
  },
  threshold: {
    noun: 'threshold',
    scope: 'project',
    fields: { name: f.name(), value: f.number(-1e12, 1e12), reason: f.text() },
  },
  /** A rule of the health check that this project goes without. */
  ruleOff: {
    noun: 'switched-off rule',
    scope: 'project',
    since: 4,
    link: ['rule'],
    fields: { rule: f.name(), reason: f.said(), by: f.name() },
  },
  template: {
    noun: 'template',
    scope: 'project',
    siblings: [],
    fields: { name: f.name(), description: f.text(), content: f.data(), place: f.place() },
  },

  participant: {
    noun: 'participant',
    scope: 'scenario',
    siblings: [],
    orphans: 'move up',
    fields: {
      name: f.name(),
      kind: f.choice('team', 'role', 'person', 'ai', 'external'),
      place: f.place(),
      function: f.text(),
      location: f.text(),
      timeZone: f.text(),
      workingHours: f.workingHours(),
      /** How many cases at once. */
      capacity: f.number(0, 1e6),
      /** Share of time available for this work. */
      availability: f.share(),
      costPerHour: f.number(0, 1e9),
      purpose: f.text(),
      provider: f.text(),
      aiModel: f.text(),
      /** 1 suggests, 2 drafts for approval, 3 acts after approval, 4 acts and reports, 5 acts alone. */
      autonomy: { ...f.number(1, 5), schema: f.number(1, 5).schema.refine((v) => v === null || Number.isInteger(v), { error: () => t.invalid.kinds.int }) },
      accountable: f.mention('participant'),
      fallback: f.mention('participant'),
      failureShare: f.share(),
      costPerCase: f.number(0, 1e9),
      decisionRights: f.text(),
      riskClass: f.optionalChoice('minimal', 'limited', 'high'),
      evaluatedOn: f.date(),
    },
  },
  system: {
    noun: 'system',
    scope: 'scenario',
    siblings: [],
    fields: {
      name: f.name(),
      vendor: f.text(),
      category: f.text(),
      owner: f.mention('participant'),
      seats: f.number(0, 1e9),
      /** Share of working time it is up. */
      availability: f.share(),
      place: f.place(),
    },
  },
  integration: {
    noun: 'integration',
    scope: 'scenario',
    fields: {
      from: f.partOf('system'),
      to: f.partOf('system'),
      kind: f.choice('manual', 'file', 'api', 'event'),
      description: f.text(),
    },
  },
  artifact: {
    noun: 'artifact',
    scope: 'scenario',
    siblings: [],
    fields: {
      name: f.name(),
      kind: f.choice('document', 'data', 'decision', 'thing'),
      description: f.text(),
      systemOfRecord: f.mention('system'),
      place: f.place(),
    },
  },
  workflow: {
    noun: 'workflow',
    scope: 'scenario',
    siblings: [],
    fields: {
      name: f.name(),
      customer: f.mention('participant'),
      trigger: f.text(),
      outcome: f.text(),
      completion: f.text(),
      owner: f.mention('participant'),
      /** Cases a week. */
      volume: f.rate(),
      arrivals: f.choice('poisson', 'fixed', 'weekly'),
      /** Share of the week's cases by weekday, Monday first, for weekly arrivals. */
      profile: f.weekProfile(),
      priority: f.number(0, 100),
      targetLead: f.duration(),
      /** Share of the cases that must meet the target lead time. */
      targetShare: f.share(),
      status: f.choice('draft', 'agreed', 'retired'),
      approver: f.mention('participant'),
      reviewOn: f.date(),
      policy: f.text(),
      place: f.place(),
    },
  },
  stage: {
    noun: 'stage',
    scope: 'scenario',
    siblings: ['workflow'],
    fields: {
      workflow: f.partOf('workflow'),
      name: f.name(),
      kind: f.choice('work', 'start', 'decision', 'wait', 'milestone', 'call', 'end'),
      /** The one accountable participant. */
      owner: f.mention('participant'),
      purpose: f.text(),
      entry: f.text(),
      exit: f.text(),
      touch: f.workEstimate(),
      /** Is the touch time what was typed, or the sum of the steps (touch.ts)? */
      touchFrom: f.since(2, f.choice('typed', 'steps')),
      /** Wait stages only. */
      wait: f.estimate(),
      /** Given lead time: includes the touch; the excess is the stage's own wait. */
      lead: f.estimate(),
      /** Share of cases that arrive complete and accurate, as the receiver sees it (%C&A). */
      completeAccurate: f.share(),
      authority: f.text(),
      information: f.text(),
      /** Milestones: working days from the trigger. */
      targetDay: f.number(0, 1e5),
      calls: f.mention('workflow'),
      waitsForCall: f.flag(true),
      risk: f.optionalChoice('low', 'medium', 'high'),
      join: f.choice('all', 'first'),
      place: f.place(),
    },
  },
  participation: {
    noun: 'participation',
    scope: 'scenario',
    link: ['stage', 'participant', 'role'],
    fields: {
      stage: f.linkTo('stage'),
      participant: f.linkTo('participant'),
      role: f.choice('executes', 'decides', 'assists', 'reviews', 'consulted', 'informed'),
      /** Executes and decides default to the stage's touch, assists and reviews to 0; the last two occupy nobody. */
      minutes: f.workEstimate(),
    },
  },
  systemUse: {
    noun: 'system use',
    scope: 'scenario',
    link: ['stage', 'system'],
    fields: { stage: f.linkTo('stage'), system: f.linkTo('system'), mode: f.choice('both', 'reads', 'writes') },
  },
  stageNeed: {
    noun: 'needed artifact',
    scope: 'scenario',
    link: ['stage', 'artifact'],
    fields: { stage: f.linkTo('stage'), artifact: f.linkTo('artifact') },
  },
  stageProduct: {
    noun: 'produced artifact',
    scope: 'scenario',
    link: ['stage', 'artifact'],
    fields: { stage: f.linkTo('stage'), artifact: f.linkTo('artifact') },
  },
  handoff: {
    noun: 'handoff',
    scope: 'scenario',
    siblings: [],
    fields: {
      from: f.partOf('stage'),
      to: f.partOf('stage'),
      kind: f.choice('sequence', 'branch', 'rework', 'escalation'),
      trigger: f.text(),
      /** Where it is not simply the next owner. */
      receiver: f.mention('participant'),
      channel: f.optionalChoice(...CHANNELS),
      /** The system, where the channel is one. */
      channelSystem: f.mention('system'),
      acceptance: f.text(),
      wait: f.estimate(),
      /** A limit on the wait, never added to it. */
      sla: f.duration(),
      /** Escalations: time since the source stage was handed the case. */
      after: f.duration(),
      condition: f.text(),
      probability: f.share(),
      place: f.place(),
    },
  },
  handoffArtifact: {
    noun: 'passed artifact',
    scope: 'scenario',
    link: ['handoff', 'artifact'],
    fields: { handoff: f.linkTo('handoff'), artifact: f.linkTo('artifact') },
  },
  process: {
    noun: 'process',
    scope: 'scenario',
    siblings: ['stage'],
    fields: {
      stage: f.partOf('stage'),
      name: f.name(),
      owner: f.mention('participant'),
      description: f.text(),
      /** The template it is a copy of: its id in the project, or `library/` and its name; nothing: it is no copy. */
      origin: f.since(2, f.text()),
      place: f.place(),
    },
  },
  step: {
    noun: 'step',
    scope: 'scenario',
    siblings: ['process'],
    orphans: 'go',
    fields: {
      process: f.partOf('process'),
      kind: f.choice('task', 'communication', 'rule', 'check'),
      text: f.text(),
      detail: f.text(),
      performer: f.mention('participant'),
      system: f.mention('system'),
      minutes: f.workEstimate(),
      required: f.flag(true),
      /** How often an optional step is done. */
      probability: f.share(),
      condition: f.text(),
      produces: f.mention('artifact'),
      audience: f.mention('participant'),
      channel: f.optionalChoice(...CHANNELS),
      template: f.text(),
      /** Communications: time from the stage's start. */
      offset: f.duration(),
      /** The key of the template's step that it is a copy of. */
      origin: f.since(2, f.text()),
      place: f.place(),
    },
  },
  /** What a decision depends on, with the values it can have. */
  decisionInput: {
    noun: 'decision input',
    scope: 'scenario',
    since: 2,
    siblings: ['stage'],
    fields: { stage: f.partOf('stage'), name: f.name(), values: f.words(), place: f.place() },
  },
  /** One row of a decision table: for which values which handoff is taken. The first that holds counts. */
  decisionRule: {
    noun: 'decision rule',
    scope: 'scenario',
    since: 2,
    siblings: ['stage'],
    fields: {
      stage: f.partOf('stage'),
      conditions: f.conditions(),
      outcome: f.mention('handoff'),
      remark: f.text(),
      place: f.place(),
    },
  },
  /** One case followed through its workflow, to see whether that is how it is. */
  walk: {
    noun: 'walk-through',
    scope: 'scenario',
    since: 2,
    happened: true,
    siblings: ['workflow'],
    fields: {
      workflow: f.partOf('workflow'),
      name: f.name(),
      /** Who followed it. */
      by: f.text(),
      startedAt: f.moment(),
      /** Nothing: it goes on. */
      endedAt: f.moment(),
      place: f.place(),
    },
  },
  /** One time that the case was in a stage. */
  walkVisit: {
    noun: 'visit',
    scope: 'scenario',
    since: 2,
    happened: true,
    siblings: ['walk'],
    fields: {
      walk: f.partOf('walk'),
      stage: f.mention('stage'),
      /** What the stage was called then. */
      was: f.text(),
      arrivedAt: f.moment(),
      /** Nothing: the case is still here. */
      leftAt: f.moment(),
      /** The way it came by; nothing: the start. */
      via: f.mention('handoff'),
      place: f.place(),
    },
  },
  /** What was said of a step, or of the stage, while the case was there. */
  walkMark: {
    noun: 'mark of a walk-through',
    scope: 'scenario',
    since: 2,
    happened: true,
    siblings: ['visit'],
    fields: {
      visit: f.partOf('walkVisit'),
      step: f.mention('step'),
      /** What the step said then; of a missing one, what is missing. */
      was: f.text(),
      state: f.choice('done', 'skipped', 'disputed', 'missing', 'remark'),
      at: f.moment(),
      /** What was written on the spot. */
      note: f.mention('note'),
      place: f.place(),
    },
  },
  access: {
    noun: 'AI access',
    scope: 'scenario',
    link: ['participant', 'system'],
    fields: { participant: f.linkTo('participant'), system: f.linkTo('system'), mode: f.choice('reads', 'writes', 'both') },
  },
  note: {
    noun: 'note',
    scope: 'scenario',
    siblings: [],
    fields: {
      kind: f.choice('pain point', 'idea', 'risk', 'question', 'decision', 'action', 'assumption'),
      text: f.text(),
      /** The row it is on; nothing: the parking lot. */
      on: f.target(),
      /** The name of where it was before that was removed. */
      was: f.text(),
      author: f.text(),
      done: f.flag(false),
      place: f.place(),
    },
  },
  tag: {
    noun: 'tag',
    scope: 'scenario',
    fields: { name: f.name(), hue: f.number(0, 7) },
  },
  tagging: {
    noun: 'tagging',
    scope: 'scenario',
    link: ['tag', 'on'],
    fields: { tag: f.linkTo('tag'), on: f.requiredTarget() },
  },
  /** A finding that somebody answers for: what the rule says of the row is known and is to stay. */
  acceptance: {
    noun: 'accepted finding',
    scope: 'scenario',
    since: 4,
    link: ['rule', 'on'],
    fields: { rule: f.name(), on: f.requiredTarget(), reason: f.said(), by: f.name() },
  },
  view: {
    noun: 'view',
    scope: 'scenario',
    view: true,
    link: ['workflow', 'lens'],
    fields: {
      /** Nothing: a view of the whole project. */
      workflow: f.looseId(),
      lens: f.choice('flow', 'organisation', 'systems', 'human-ai', 'workflows'),
      /** Lane order, collapsed lanes, pinned positions. */
      state: f.data(),
      /** Milliseconds since 1970; the later write wins. */
      writtenAt: f.numberOr(0, 0, Number.MAX_SAFE_INTEGER),
    },
  },
} as const satisfies Record<string, Table>;

export type TableName =
  | 'project' | 'scenario' | 'threshold' | 'ruleOff' | 'template'
  | 'participant' | 'system' | 'integration' | 'artifact' | 'workflow' | 'stage'
  | 'participation' | 'systemUse' | 'stageNeed' | 'stageProduct' | 'handoff' | 'handoffArtifact'
  | 'process' | 'step' | 'decisionInput' | 'decisionRule' | 'walk' | 'walkVisit' | 'walkMark' | 'access' | 'note' | 'tag' | 'tagging' | 'acceptance' | 'view';

type Tables = typeof tables;
type ValueOf<F> = F extends Field<infer V> ? V : never;

/** The fields of a record, without its key. */
export type FieldsOf<T extends TableName> = {
  readonly [F in keyof Tables[T]['fields']]: ValueOf<Tables[T]['fields'][F]>;
};
/** A record as it stands in the model. */
export type Row<T extends TableName = TableName> = { readonly id: string; readonly scenario: string } & FieldsOf<T>;

export type Project = Row<'project'>;
export type Scenario = Row<'scenario'>;
export type Participant = Row<'participant'>;
export type System = Row<'system'>;
export type Integration = Row<'integration'>;
export type Artifact = Row<'artifact'>;
export type Workflow = Row<'workflow'>;
export type Stage = Row<'stage'>;
export type Participation = Row<'participation'>;
export type SystemUse = Row<'systemUse'>;
export type Handoff = Row<'handoff'>;
export type Process = Row<'process'>;
export type Step = Row<'step'>;
export type DecisionInput = Row<'decisionInput'>;
export type DecisionRule = Row<'decisionRule'>;
export type Walk = Row<'walk'>;
export type WalkVisit = Row<'walkVisit'>;
export type WalkMark = Row<'walkMark'>;
export type Template = Row<'template'>;
export type Access = Row<'access'>;
export type Note = Row<'note'>;
export type Tag = Row<'tag'>;
export type RuleOff = Row<'ruleOff'>;
export type Acceptance = Row<'acceptance'>;
export type View = Row<'view'>;

export const tableNames = Object.keys(tables) as readonly TableName[];

/** A table's declaration without its literal types, for code that works on any table. */
export const tableOf = (name: TableName): Table => tables[name];

export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name);
