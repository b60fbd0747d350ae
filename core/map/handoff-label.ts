/** A handoff's label: what is passed in a few short lines, and under it the wait as a badge. */
import type { Size } from '../layout/types.ts';
import type { HandoffFacts } from './facts.ts';
import { mapText } from '../text/text.ts';
import { LABEL } from './sizes.ts';
import { fitText } from './fit-text.ts';
import { textWidth } from './text-width.ts';

export interface Label extends Size {
  readonly lines: readonly string[];
  readonly isUnsaid: boolean;
  readonly wait: string;
  readonly waitWidth: number;
  readonly mark: 'rework' | 'escalation' | null;
}

const MARK = 16;

/** The same words come again at every edit, in both densities and on many handoffs. */
const known = new Map<string, readonly string[]>();
const MOST = 5000;

function linesOf(text: string): readonly string[] {
  const lines = known.get(text) ?? brokenInto(text);
  if (known.size >= MOST) known.clear();
  known.set(text, lines);
  return lines;
}

/** Narrow, as gaps are as wide as their labels; wider before anything is cut. */
function brokenInto(text: string): readonly string[] {
  const set = (width: number, lines: number) => fitText(text, { width, height: 200, size: LABEL.size, least: LABEL.size, lines, leading: 1.2 }, 500);
  for (const width of [LABEL.width, LABEL.maxWidth]) {
    const fitted = set(width, LABEL.lines);
    if (!fitted.isCut) return fitted.lines;
  }
  return set(LABEL.maxWidth, LABEL.lines + 1).lines;
}

/** Nothing where the handoff says nothing and need not. */
export function handoffLabel(facts: HandoffFacts, kind: string): Label | null {
  const mark = kind === 'rework' || kind === 'escalation' ? kind : null;
  const text = facts.isUnsaid ? mapText.unsaid : facts.what;
  if (text === '' && facts.wait === '' && !mark) return null;
  const lines = text === '' ? [] : linesOf(text);
  const textPart = Math.max(0, ...lines.map((line) => textWidth(line, LABEL.size, 500)));
  const waitWidth = facts.wait === '' ? 0 : textWidth(facts.wait, LABEL.size, 600) + 17 + 2 * LABEL.padding;
  const pill = lines.length > 0 || mark ? textPart + (mark ? MARK : 0) + 2 * LABEL.padding : 0;
  const pillHeight = pill === 0 ? 0 : Math.max(1, lines.length) * LABEL.line + 6;
  return {
    lines,
    isUnsaid: facts.isUnsaid,
    wait: facts.wait,
    waitWidth,
    mark,
    width: Math.ceil(Math.max(pill, waitWidth, facts.isUnsaid ? 28 : 0)),
    height: pillHeight + (facts.wait === '' ? 0 : LABEL.badge) + (pillHeight > 0 && facts.wait !== '' ? 1 : 0),
  };
}
