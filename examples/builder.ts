/**
 * Writes an example as commands, with names instead of ids. Ids count up from a fixed time, so building an example twice
 * gives the same project.
 */
import type { Command, CommandOf } from '../core/commands/command.ts';
import { linkId, type NewId } from '../core/model/ids.ts';
import type { Estimate } from '../core/model/estimate.ts';
import type { Participation, Step, SystemUse, TableName } from '../core/model/tables.ts';

type Add<T extends TableName> = Partial<Omit<CommandOf<`${T}.add` & Command['type']>, 'type' | 'scenario' | 'name' | 'id'>>;
type StepFields = Omit<Add<'step'>, 'process' | 'text' | 'performer' | 'system' | 'audience' | 'produces' | 'minutes'>;

/** What a stage or handoff says of others, by their names. */
export interface StageSpec extends Omit<Add<'stage'>, 'workflow' | 'owner'> {
  owner?: string;
  who?: Partial<Record<string, Participation['role']>>;
  systems?: Partial<Record<string, SystemUse['mode']>>;
  needs?: string[];
  produces?: string[];
}
export interface HandoffSpec extends Omit<Add<'handoff'>, 'from' | 'to' | 'receiver' | 'channelSystem'> {
  passes?: string[];
  system?: string;
  receiver?: string;
}
export interface StepSpec extends StepFields {
  by?: string;
  in?: string;
  to?: string;
  makes?: string;
  minutes?: number;
  steps?: [string, StepSpec?][];
}

const HOUR = 60;
/** A working day of the example's calendar. */
const DAY = 8 * HOUR;

export const minutes = (likely: number, spread?: [min: number, max: number]): Estimate =>
  spread ? { min: spread[0], likely, max: spread[1], source: 'estimated' } : { likely, source: 'estimated' };
export const hours = (likely: number, spread?: [number, number]): Estimate =>
  minutes(likely * HOUR, spread && [spread[0] * HOUR, spread[1] * HOUR]);
export const days = (likely: number, spread?: [number, number]): Estimate =>
  minutes(likely * DAY, spread && [spread[0] * DAY, spread[1] * DAY]);

export class Builder {
  readonly commands: Command[] = [];
  readonly scenario: string;
  readonly #newId: NewId;
  readonly #ids = new Map<string, string>();

  constructor(scenario: string, newId: NewId) {
    this.scenario = scenario;
    this.#newId = newId;
  }

  /** The id of something by its table and name. */
  id(table: TableName, name: string): string {
    const id = this.#ids.get(`${table}/${name}`);
    if (!id) throw new Error(`The example has no ${table} “${name}”`);
    return id;
  }

  do(command: object): void {
    this.commands.push({ scenario: this.scenario, ...command } as unknown as Command);
  }

  add(table: TableName, name: string, fields: object): string {
    const id = this.#newId();
    this.#ids.set(`${table}/${name}`, id);
    this.do({ type: `${table}.add`, id, ...fields });
    return id;
  }

  participant(name: string, fields: Add<'participant'> & { in?: string }): void {
    const { in: parent, ...rest } = fields;
    this.add('participant', name, { name, ...rest, ...(parent ? { parent: this.id('participant', parent) } : {}) });
  }

  system(name: string, fields: Add<'system'>): void {
    this.add('system', name, { name, ...fields });
  }

  artifact(name: string, kind: 'document' | 'data' | 'decision' | 'thing', system?: string): void {
    this.add('artifact', name, { name, kind, ...(system ? { systemOfRecord: this.id('system', system) } : {}) });
  }

  stage(workflow: string, name: string, { owner, who = {}, systems = {}, needs = [], produces = [], ...fields }: StageSpec): void {
    const stage = this.add('stage', name, {
      workflow: this.id('workflow', workflow),
      name,
      ...fields,
      ...(owner ? { owner: this.id('participant', owner) } : {}),
    });
    for (const [participant, role] of Object.entries(who)) {
      this.do({ type: 'participation.add', stage, participant: this.id('participant', participant), role });
    }
    for (const [system, mode] of Object.entries(systems)) this.do({ type: 'systemUse.add', stage, system: this.id('system', system), mode });
    for (const artifact of needs) this.do({ type: 'stageNeed.add', stage, artifact: this.id('artifact', artifact) });
    for (const artifact of produces) this.do({ type: 'stageProduct.add', stage, artifact: this.id('artifact', artifact) });
  }

  handoff(from: string, to: string, { passes = [], system, receiver, ...fields }: HandoffSpec = {}): void {
    const handoff = this.add('handoff', `${from} → ${to}`, {
      from: this.id('stage', from),
      to: this.id('stage', to),
      ...fields,
      ...(system ? { channel: 'system', channelSystem: this.id('system', system) } : {}),
      ...(receiver ? { receiver: this.id('participant', receiver) } : {}),
    });
    for (const artifact of passes) this.do({ type: 'handoffArtifact.add', handoff, artifact: this.id('artifact', artifact) });
  }

  process(stage: string, name: string, owner: string, steps: [string, StepSpec?][]): void {
    const process = this.add('process', name, { stage: this.id('stage', stage), name, owner: this.id('participant', owner) });
    this.#steps(process, null, steps);
  }

  /** The id of a link row, such as who does what in a stage. */
  link(table: TableName, fields: object): string {
    return linkId(table, fields as Record<string, unknown>);
  }

  #steps(process: string, parent: string | null, steps: [string, StepSpec?][]): void {
    for (const [text, spec = {}] of steps) {
      const { by, in: system, to, makes, minutes: likely, steps: inner = [], ...fields } = spec;
      const named = (table: TableName, name: string | undefined) => (name ? this.id(table, name) : null);
      const step: Partial<Step> = {
        performer: named('participant', by),
        system: named('system', system),
        audience: named('participant', to),
        produces: named('artifact', makes),
        minutes: likely === undefined ? null : { likely },
      };
      const id = this.#newId();
      this.do({ type: 'step.add', id, process, parent, text, ...step, ...fields });
      this.#steps(process, id, inner);
    }
  }
}
