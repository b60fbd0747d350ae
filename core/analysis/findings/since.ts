/** What became of the health of a project since an earlier state: findings that came and went, and figures that changed. */
import type { MetricValue } from '../metrics/metrics.ts';
import type { Finding } from './findings.ts';
import type { Health } from './report.ts';

export interface Since {
  /** Open now and not then. */
  readonly came: readonly Finding[];
  /** Open then and not now: mended, accepted, or their rule switched off. */
  readonly went: readonly Finding[];
  readonly figures: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

const open = ({ findings }: Health): readonly Finding[] => findings.filter(({ accepted }) => accepted === null);
const keys = (health: Health): ReadonlySet<string> => new Set(open(health).map(({ key }) => key));

/** @example since(lastWeek, today).went.map(({ rule }) => rule) // ['stage-unowned'] */
export function since(then: Health, now: Health): Since {
  const [before, after] = [keys(then), keys(now)];
  const earlier = new Map<string, MetricValue>(then.metrics.map((metric) => [metric.id, metric]));
  return {
    came: open(now).filter(({ key }) => !before.has(key)),
    went: open(then).filter(({ key }) => !after.has(key)),
    figures: now.metrics.flatMap(({ id, name, text }) => {
      const was = earlier.get(id)?.text ?? '';
      return was === text ? [] : [{ name, from: was, to: text }];
    }),
  };
}
