/** What the inspector shows of each kind of record, in order: every field that a person may change. */
import { t } from '../../core/text/text.ts';
import { tables, type Row, type TableName } from '../../core/model/tables.ts';

export type Control =
  | { readonly kind: 'line' | 'text' | 'date' | 'flag' | 'hours' | 'profile' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit?: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly optional?: boolean }
  | { readonly kind: 'autonomy' }
  | { readonly kind: 'reference'; readonly to: TableName }
  | { readonly kind: 'parent' }
  | { readonly kind: 'estimate' | 'work' | 'rate' | 'duration' };

export interface FieldSpec {
  readonly field: string;
  readonly label: string;
  readonly control: Control;
}

export interface Section {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  /** Closed until it is opened or has something in it. */
  readonly folded?: boolean;
}

type Label = keyof typeof t.fields;
const field = (name: string, control: Control, label: Label = name as Label): FieldSpec => ({ field: name, label: t.fields[label], control });
const line = (name: string) => field(name, { kind: 'line' });
const text = (name: string) => field(name, { kind: 'text' });
const share = (name: string, label?: Label) => field(name, { kind: 'percent' }, label);
const number = (name: string, min: number, max: number, unit?: string) => field(name, { kind: 'number', min, max, ...(unit ? { unit } : {}) });
const estimate = (name: string, kind: 'estimate' | 'work' | 'rate' | 'duration' = 'estimate') => field(name, { kind });
const reference = (name: string, to: TableName) => field(name, { kind: 'reference', to });
const choice = (name: string, ...values: readonly string[]) => field(name, { kind: 'choice', values });
const maybe = (name: string, ...values: readonly string[]) => field(name, { kind: 'choice', values, optional: true });

const channels = ['system', 'e-mail', 'meeting', 'chat', 'phone', 'paper'];
const { sections: title } = t.inspector;

function stageSections(stage: Row<'stage'>): Section[] {
  const { kind } = stage;
  const waits = kind === 'wait';
  return [
    { title: title.about, fields: [choice('kind', 'work', 'start', 'decision', 'wait', 'milestone', 'call', 'end'), reference('owner', 'participant'), text('purpose')] },
    ...(kind === 'milestone' ? [{ title: title.time, fields: [number('targetDay', 0, 1e5)] }] : []),
    ...(kind === 'call' ? [{ title: title.call, fields: [reference('calls', 'workflow'), field('waitsForCall', { kind: 'flag' })] }] : []),
    ...(kind === 'milestone'
      ? []
      : [{ title: title.time, fields: [estimate('touch', 'work'), choice('touchFrom', 'typed', 'steps'), ...(waits ? [estimate('wait')] : []), estimate('lead'), share('completeAccurate')] }]),
    ...(kind === 'decision' ? [{ title: title.decision, fields: [text('authority'), text('information')] }] : []),
    { title: title.criteria, fields: [text('entry'), text('exit'), maybe('risk', 'low', 'medium', 'high'), choice('join', 'all', 'first')], folded: true },
  ];
}

function participantSections({ kind }: Row<'participant'>): Section[] {
  const isAi = kind === 'ai';
  return [
    { title: title.about, fields: [choice('kind', 'team', 'role', 'person', 'ai', 'external'), field('parent', { kind: 'parent' }), line('function')] },
    ...(isAi
      ? [
          {
            title: title.ai,
            fields: [
              text('purpose'),
              field('autonomy', { kind: 'autonomy' }),
              reference('accountable', 'participant'),
              reference('fallback', 'participant'),
              text('decisionRights'),
              maybe('riskClass', 'minimal', 'limited', 'high'),
              field('evaluatedOn', { kind: 'date' }),
              share('failureShare'),
              number('costPerCase', 0, 1e9),
              line('provider'),
              line('aiModel'),
            ],
          },
        ]
      : []),
    {
      title: title.capacity,
      fields: [number('capacity', 0, 1e6), share('availability'), ...(isAi ? [] : [number('costPerHour', 0, 1e9)]), line('location'), line('timeZone'), field('workingHours', { kind: 'hours' })],
      folded: isAi,
    },
  ];
}

const fixed: Partial<Record<TableName, readonly Section[]>> = {
  project: [
    { title: title.project, fields: [line('client'), line('facilitator'), text('attendees'), text('purpose')] },
    { title: title.time, fields: [number('hoursPerDay', 0.25, 24), number('daysPerWeek', 0.25, 7), line('currency')] },
  ],
  system: [
    { title: title.about, fields: [reference('owner', 'participant'), line('vendor'), line('category'), number('seats', 0, 1e9), share('availability', 'systemAvailability')] },
  ],
  artifact: [{ title: title.about, fields: [choice('kind', 'document', 'data', 'decision', 'thing'), reference('systemOfRecord', 'system'), text('description')] }],
  handoff: [
    { title: title.contract, fields: [text('trigger'), text('acceptance'), maybe('channel', ...channels), reference('channelSystem', 'system'), reference('receiver', 'participant')] },
    { title: title.time, fields: [estimate('wait'), estimate('sla', 'duration')] },
    { title: title.way, fields: [choice('kind', 'sequence', 'branch', 'rework', 'escalation'), text('condition'), share('probability'), estimate('after', 'duration'), reference('from', 'stage'), reference('to', 'stage')] },
  ],
  process: [{ title: title.about, fields: [reference('owner', 'participant'), text('description')] }],
  integration: [{ title: title.about, fields: [reference('from', 'system'), reference('to', 'system'), choice('kind', 'manual', 'file', 'api', 'event'), text('description')] }],
  note: [{ title: title.about, fields: [choice('kind', 'pain point', 'idea', 'risk', 'question', 'decision', 'action', 'assumption'), text('text'), line('author'), field('done', { kind: 'flag' })] }],
};

function workflowSections({ arrivals }: Row<'workflow'>): Section[] {
  const profile = arrivals === 'weekly' ? [field('profile', { kind: 'profile' })] : [];
  return [
    { title: title.about, fields: [reference('owner', 'participant'), reference('customer', 'participant'), text('trigger'), text('outcome'), text('completion')] },
    { title: title.volume, fields: [estimate('volume', 'rate'), choice('arrivals', 'poisson', 'fixed', 'weekly'), ...profile, estimate('targetLead', 'duration'), share('targetShare'), number('priority', 0, 100)] },
    { title: title.governance, fields: [choice('status', 'draft', 'agreed', 'retired'), reference('approver', 'participant'), field('reviewOn', { kind: 'date' }), text('policy')], folded: true },
  ];
}

function stepSections({ kind }: Row<'step'>): Section[] {
  return [
    { title: title.about, fields: [choice('kind', 'task', 'communication', 'rule', 'check'), text('text'), text('detail'), reference('performer', 'participant'), reference('system', 'system'), estimate('minutes', 'work'), reference('produces', 'artifact')] },
    ...(kind === 'communication' ? [{ title: title.communication, fields: [reference('audience', 'participant'), maybe('channel', ...channels), estimate('offset', 'duration'), text('template')] }] : []),
    { title: title.way, fields: [text('condition'), field('required', { kind: 'flag' }), share('probability')] },
  ];
}

/** The sections for one record. */
export function sectionsOf(table: TableName, row: Row): readonly Section[] {
  switch (table) {
    case 'stage':
      return stageSections(row as Row<'stage'>);
    case 'participant':
      return participantSections(row as Row<'participant'>);
    case 'workflow':
      return workflowSections(row as Row<'workflow'>);
    case 'step':
      return stepSections(row as Row<'step'>);
    default:
      return fixed[table] ?? [];
  }
}

/** Has the record a name of its own to change? */
export const nameField = (table: TableName): 'name' | 'title' | undefined =>
  'name' in tables[table].fields ? 'name' : 'title' in tables[table].fields ? 'title' : undefined;
