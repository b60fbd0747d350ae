/** The report as a document or as Markdown, with a picture of each map beside it. */
import { arrange } from '../../core/layout/layout.ts';
import { flowViewOf } from '../../core/map/flow-view.ts';
import { layoutInput } from '../../core/map/layout-input.ts';
import { lookup as lookupOf } from '../../core/model/lookup.ts';
import type { Model } from '../../core/model/model.ts';
import { buildReport } from '../../core/report/build.ts';
import { documentHtml } from '../../core/takeaways/document/document-html.ts';
import { markdown } from '../../core/takeaways/document/markdown.ts';
import { onlyWorkflows } from '../../core/takeaways/only-workflows.ts';
import { makePicture } from '../picture/make-picture.ts';

export interface DocumentInput {
  readonly model: Model;
  readonly scenario: string;
  /** None: all. */
  readonly workflows: readonly string[];
  readonly form: 'html' | 'md';
  /** Pictures are called by it. */
  readonly name: string;
  /** `2026-03-31` */
  readonly today: string;
}

export interface MadeDocument {
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Pixels for each unit of a map. */
const SCALE = 1;

/** Word shows pixels, whatever its age; who reads Markdown sees drawings, which stay sharp. */
export async function makeDocument({ model: whole, scenario, workflows, form, name, today }: DocumentInput): Promise<MadeDocument> {
  const model = onlyWorkflows(whole, scenario, workflows);
  const lookup = lookupOf(model, scenario);
  const drawn = lookup.workflows().filter(({ id }) => lookup.stages(id).length > 0);
  // What a map shows is in its picture; the report only has to know that there is one.
  const layouts = new Map(drawn.map(({ id }) => {
    const layout = arrange(layoutInput(lookup, id, { ...flowViewOf(lookup, id), density: 'overview' }));
    return [id, { overview: layout, detail: layout }] as const;
  }));
  const pictures: { name: string; bytes: Uint8Array }[] = [];
  for (const [i, { id }] of drawn.entries()) {
    const about = { model, scenario, workflow: id, lens: 'flow', heat: null, density: 'overview', theme: 'print', scale: SCALE, isTransparent: false, hasLegend: true, date: today } as const;
    const pixels = form === 'html' ? await makePicture({ ...about, format: 'png' }) : undefined;
    // What is too large for pixels is a drawing there as well.
    const made = pixels?.ok ? pixels : await makePicture({ ...about, format: 'svg' });
    if (made.ok) pictures.push({ name: `${name}.map-${i + 1}.${pixels?.ok ? 'png' : 'svg'}`, bytes: made.value.bytes });
  }
  const report = buildReport(model, scenario, { date: today, layouts });
  const files = pictures.map((picture) => picture.name);
  return { text: form === 'html' ? documentHtml(report, files) : markdown(report, files), pictures };
}
