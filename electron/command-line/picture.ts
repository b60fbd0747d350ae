/** `wfa picture`: any lens as SVG or PNG, without the app: drawn from the model, as the window would. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { heatKinds, type HeatKind } from '../../core/analysis/heat/heat.ts';
import type { Problem } from '../../core/contract/errors.ts';
import { ok, type Result } from '../../core/contract/result.ts';
import { isOfWorkflow, lensNames, type LensName } from '../../core/map/lens.ts';
import { themes, type ThemeName } from '../../core/map/tokens.ts';
import type { Model } from '../../core/model/model.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { t } from '../../core/text/text.ts';
import { makePicture, type PictureInput } from '../picture/make-picture.ts';
import { openPending } from '../report/write-file.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Call, type Verb } from './run.ts';
import { scenarioNamed, workflowNamed } from './scenario-named.ts';

const say = t.picture;

export const writePicture: Verb = {
  usage: 'picture f.wfa -o out.svg|png [--lens flow] [--workflow NAME] [--scenario NAME] [--heat waiting|findings|handoffs|systems|autonomy] [--density detail|overview] [--theme light|dark|print] [--scale 2] [--transparent] [--no-legend] [--force] [--json]',
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    lens: { type: 'string' },
    workflow: { type: 'string' },
    scenario: { type: 'string' },
    heat: { type: 'string' },
    density: { type: 'string' },
    theme: { type: 'string' },
    scale: { type: 'string' },
    transparent: { type: 'boolean' },
    'no-legend': { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  required: { output: '-o' },
  run: async ({ files: [file = ''], options }, { apart }) => {
    const output = resolve(String(options.output));
    const read = await readFile(resolve(file), apart, ({ model }) => model);
    if (!read.ok) return tell(read.error);
    const input = inputOf(read.value, options, output);
    if (!input.ok) return tell(input.error);
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(output), action: t.file.existsAction });
    const made = await makePicture(input.value);
    if (!made.ok) return tell(made.error);
    const pending = openPending(output);
    if (!pending.ok) return tell(pending.error);
    const written = pending.value.finish(made.value.bytes);
    if (!written.ok) return tell(written.error);
    const { width, height } = made.value;
    print(options.json ? JSON.stringify({ path: output, width, height }) : say.wrote(output, width, height));
    return 0;
  },
};

/** All of it from words; the first that is off is said. */
function inputOf(model: Model, options: Call['options'], output: string): Result<PictureInput> {
  const text = (name: string, other: string) => (options[name] === undefined ? other : String(options[name]));
  const [lens, theme, density, scale] = [text('lens', 'flow'), text('theme', 'light'), text('density', 'detail'), text('scale', '2')];
  const format = extname(output).toLowerCase().slice(1);
  if (format !== 'svg' && format !== 'png') return off(say.noFormat(output), say.noFormatAction);
  if (!isOneOf(lensNames, lens)) return off(say.noLens(lens, lensNames), say.noLensAction);
  if (!isOneOf(themeNames, theme)) return off(say.noTheme(theme, themeNames), say.noThemeAction);
  if (density !== 'detail' && density !== 'overview') return off(say.noDensity(density), say.noDensityAction);
  const heat = options.heat === undefined ? null : String(options.heat);
  if (heat !== null && !isOneOf(heatKinds, heat)) return off(say.noHeat(heat, heatKinds), say.noHeatAction);
  if (heat !== null && lens !== 'flow') return off(say.heatOfFlow, say.heatOfFlowAction);
  if (!(Number(scale) >= 0.25 && Number(scale) <= 4)) return off(say.noScale(scale), say.noScaleAction);
  const scenario = scenarioNamed(model, options.scenario as string | undefined);
  if (!scenario.ok) return scenario;
  const workflow = isOfWorkflow(lens) ? workflowNamed(model, scenario.value, options.workflow as string | undefined) : ok(null);
  if (!workflow.ok) return workflow;
  return ok({
    model, scenario: scenario.value, workflow: workflow.value, lens, heat, theme, density, format, scale: Number(scale),
    isTransparent: options.transparent === true, hasLegend: options['no-legend'] !== true, date: dayOf(new Date()),
  });
}

const themeNames = Object.keys(themes) as readonly ThemeName[];
const isOneOf = <T extends LensName | ThemeName | HeatKind>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name);
const off = (message: string, action: string): { readonly ok: false; readonly error: Problem } => ({ ok: false, error: { code: 'refused', message, action } });

