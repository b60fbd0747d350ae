/** A takeaway as bytes. The window's worker and the command line both come here. */
import { randomBytes } from 'node:crypto';
import type { Takeaway } from '../../core/contract/takeaway.ts';
import { idMaker } from '../../core/model/ids.ts';
import type { Model } from '../../core/model/model.ts';
import { redact, type Redaction, type Removed } from '../../core/redact/redact.ts';
import { choiceOf } from '../../core/takeaways/choice.ts';
import { page } from '../../core/takeaways/page/page.ts';
import { deck } from '../../core/takeaways/slides/deck.ts';
import { workbook } from '../../core/takeaways/sheets/workbook.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { makeDocument } from './document.ts';
import { pageParts } from './page-parts.ts';

export interface TakeawayInput {
  readonly model: Model;
  readonly scenario: string;
  /** None: all. */
  readonly workflows: readonly string[];
  readonly takeaway: Exclude<Takeaway, 'wfa' | 'pdf'>;
  readonly redact: readonly Redaction[];
  /** The file's name without its ending: files beside it are called by it. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface MadeTakeaway {
  readonly bytes: Uint8Array;
  /** Files that the first one names, to be put beside it. */
  readonly beside: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly removed: Removed;
}

/** Libraries are loaded when they are asked for: they are large, and most starts write nothing. */
export async function makeTakeaway(input: TakeawayInput): Promise<MadeTakeaway> {
  const { model, removed } = redact(input.model, input.redact);
  const choice = choiceOf(model, input.scenario, input.workflows);
  const now = new Date(input.now);
  const env = { today: dayOf(now), newId: idMaker(() => input.now, randomBytes) };
  switch (input.takeaway) {
    case 'xlsx':
      return { bytes: await (await import('./xlsx.ts')).toXlsx(workbook(choice, env), now), beside: [], removed };
    case 'pptx':
      return { bytes: await (await import('./pptx.ts')).toPptx(deck(choice, env), now), beside: [], removed };
    case 'page':
      return { bytes: Buffer.from(page(choice, { today: env.today, ...pageParts() }), 'utf8'), beside: [], removed };
    case 'document':
    case 'md': {
      const form = input.takeaway === 'md' ? 'md' : 'html';
      const { text, pictures } = await makeDocument({ model, scenario: input.scenario, workflows: input.workflows, form, name: input.name, today: env.today });
      return { bytes: Buffer.from(text, 'utf8'), beside: pictures, removed };
    }
  }
}
