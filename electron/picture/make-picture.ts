/** A picture as a file: SVG, or PNG drawn from the same SVG. The window and the command line both come here. */
import { randomUUID } from 'node:crypto';
import { findings } from '../../core/analysis/findings/findings.ts';
import { heatOf, type Heat, type HeatKind } from '../../core/analysis/heat/heat.ts';
import type { Density } from '../../core/layout/spacing.ts';
import { problem, type Result } from '../../core/contract/result.ts';
import { drawPicture } from '../../core/map/draw-picture.ts';
import { heated, heatLegend } from '../../core/map/heat.ts';
import { legendOf } from '../../core/map/legend-of.ts';
import { isOfWorkflow, type LensName } from '../../core/map/lens.ts';
import { pictureSvg } from '../../core/map/picture-svg.ts';
import { themes, type ThemeName } from '../../core/map/tokens.ts';
import { lookup as lookupOf, type Lookup } from '../../core/model/lookup.ts';
import { find, projectOf, type Model } from '../../core/model/model.ts';
import { lensText, t } from '../../core/text/text.ts';
import type { Png } from './draw-png.ts';
import { embeddedFonts } from './inter.ts';

export interface PictureInput {
  readonly model: Model;
  readonly scenario: string;
  readonly workflow: string | null;
  readonly lens: LensName;
  /** What weighs on the flow, as an overlay; nothing: without. */
  readonly heat: HeatKind | null;
  readonly density: Density;
  readonly theme: ThemeName;
  readonly format: 'svg' | 'png';
  /** PNG: pixels for each unit of the picture. */
  readonly scale: number;
  readonly isTransparent: boolean;
  readonly hasLegend: boolean;
  /** The day in the picture's heading, `2026-03-02`. */
  readonly date: string;
}

/** A file's bytes, and how large the picture is. */
export type MadePicture = Png;

/** More takes gigabytes to draw, and few programs open it. */
const MOST_PIXELS = 120_000_000;

export async function makePicture(input: PictureInput): Promise<Result<MadePicture>> {
  const { model, scenario, workflow, lens, format, scale } = input;
  const lookup = lookupOf(model, scenario);
  const plain = drawPicture(model, scenario, workflow, lens, input.density);
  const heat = heatIn(lookup, input);
  const picture = heat ? heated(plain, heat) : plain;
  if (picture.bodies.length === 0) return problem('refused', t.picture.nothing, t.picture.nothingAction);
  const { svg, width, height } = pictureSvg(picture, {
    theme: themes[input.theme],
    heading: headingOf(input),
    legend: input.hasLegend ? [...(heat ? [heatLegend(heat)] : []), ...legendOf(lookup, workflow, picture)] : [],
    isTransparent: input.isTransparent,
    ...(format === 'svg' ? { fonts: embeddedFonts } : {}),
  });
  if (format === 'svg') return { ok: true, value: { bytes: Buffer.from(svg, 'utf8'), width, height } };
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (across * down > MOST_PIXELS) return problem('too-large', t.picture.tooLarge(across, down), t.picture.tooLargeAction);
  const { drawPng } = await import('./draw-png.ts');
  return { ok: true, value: drawPng(svg, across) };
}

/** Worked out as of the day in the heading. */
function heatIn(lookup: Lookup, { lens, workflow, heat, date }: PictureInput): Heat | undefined {
  if (lens !== 'flow' || workflow === null || heat === null) return undefined;
  const env = { today: date, newId: randomUUID };
  return heatOf(lookup, env, workflow, heat, heat === 'findings' ? findings(lookup, env) : []);
}

function headingOf({ model, scenario, workflow, lens, date }: PictureInput): { title: string; about: string; date: string } {
  const project = projectOf(model).title;
  const flow = isOfWorkflow(lens) ? (find(model, 'workflow', scenario, workflow)?.name ?? '') : '';
  const parts = [lensText.names[lens], find(model, 'scenario', '', scenario)?.name ?? '', flow === '' ? '' : project];
  return { title: flow || project, about: t.picture.about(parts), date: t.report.date(date) };
}
