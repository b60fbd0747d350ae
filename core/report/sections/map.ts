/** The map of a workflow in lanes, its handoffs numbered as in their table. */
import { scene } from '../../map/build.ts';
import type { Layout } from '../../layout/types.ts';
import type { Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { MapPicture, Section } from '../report.ts';
import type { Sources } from '../sources.ts';

const say = t.report;

export function mapSection({ lookup, layouts }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const own = layouts.get(workflow.id);
  if (!own || own.detail.nodes.length === 0) return [];
  const picture = (layout: Layout): MapPicture => ({
    scene: scene(lookup.model, lookup.scenario, workflow.id, layout, { numbered: true }),
    header: layout.header,
  });
  const map = { kind: 'map', title: say.map(workflow.name), overview: picture(own.overview), detail: picture(own.detail) } as const;
  return [{ id, level: 2, kicker: workflow.name, title: say.mapTitle, intro: '', blocks: [map] }];
}
