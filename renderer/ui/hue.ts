/** A team's colour on screen: the same hue as on the map. */
import { hueOf } from '../../core/map/hue.ts';
import type { Lookup } from '../../core/model/lookup.ts';

/** The colour of a participant's lane as a CSS value; that of nobody is the colour of broken things. */
export function hueLine(lookup: Lookup, participant: string | null): string {
  if (participant === null) return 'var(--broken-line)';
  const { hue } = hueOf(lookup, participant);
  return typeof hue === 'number' ? `var(--lane-${hue + 1}-line)` : 'var(--ai-line)';
}
