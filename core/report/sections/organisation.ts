/** Who works with whom over all workflows: the organisation lens on a page of its own. */
import { legendOf } from '../../map/legend-of.ts';
import { organisationLens } from '../../map/lenses/organisation.ts';
import { t } from '../../text/text.ts';
import type { Section } from '../report.ts';
import type { Sources } from '../sources.ts';

const say = t.reportSections;

export function organisationSection({ lookup }: Sources): readonly Section[] {
  const picture = organisationLens(lookup);
  if (picture.bodies.length === 0) return [];
  const plate = { kind: 'picture', title: say.organisation, picture: { scene: picture.scene, header: 0 }, legend: legendOf(lookup, null, picture) } as const;
  return [{ id: 'organisation', level: 1, kicker: '', title: say.organisation, intro: '', blocks: [plate] }];
}
