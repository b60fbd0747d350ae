/** A picture as a file: the words of the dialog and of the command line, in English. */
const quoted = (names: readonly string[]) => {
  const all = names.map((name) => `“${name}”`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

export const picture = {
  title: 'Export picture',
  about: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  legend: 'Legend',

  format: 'Format',
  formats: { svg: 'SVG, sharp at any size', png: 'PNG, for slides and mails' },
  scale: 'Size',
  times: (scale: number) => `${scale} ×`,
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  density: 'How much it shows',
  densities: { detail: 'Everything', overview: 'Names only' },
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark', print: 'For paper' },
  withLegend: 'With legend',
  transparent: 'Transparent background',
  save: 'Save…',
  copy: 'Copy',
  close: 'Close',
  copied: 'Copied to the clipboard',
  saved: (name: string) => `Saved as ${name}`,
  working: 'Drawing…',
  fileName: (about: string, lens: string) => `${about} – ${lens}`,

  nothingSaved: 'This window has saved no picture yet.',
  nothingSavedAction: 'Save one first.',
  nothing: 'There is nothing to draw in this lens.',
  nothingAction: 'Choose another lens, or add to the project first.',
  tooLarge: (width: number, height: number) => `At this size the picture would have ${width} × ${height} pixels.`,
  tooLargeAction: 'Choose a smaller size, or SVG.',

  wrote: (path: string, width: number, height: number) => `${path} (${width} × ${height})`,
  noLens: (name: string, lenses: readonly string[]) => `There is no lens “${name}”. There are ${quoted(lenses)}.`,
  noLensAction: 'Choose one of these with --lens.',
  noWorkflow: (name: string, workflows: readonly string[]) =>
    workflows.length === 0 ? 'This scenario has no workflow.' : `There is no workflow “${name}”. There ${workflows.length === 1 ? 'is' : 'are'} ${quoted(workflows)}.`,
  noWorkflowAction: 'Choose one of these with --workflow.',
  noTheme: (name: string, themes: readonly string[]) => `There is no theme “${name}”. There are ${quoted(themes)}.`,
  noThemeAction: 'Choose one of these with --theme.',
  noDensity: (name: string) => `There is no density “${name}”. There are “detail” and “overview”.`,
  noDensityAction: 'Choose one of these with --density.',
  noHeat: (name: string, kinds: readonly string[]) => `There is no heat “${name}”. There are ${quoted(kinds)}.`,
  noHeatAction: 'Choose one of these with --heat.',
  heatOfFlow: 'Heat lies over the flow, and another lens was asked for.',
  heatOfFlowAction: 'Leave --lens out, or --heat.',
  noScale: (text: string) => `The scale “${text}” is not a number from 0.25 to 4.`,
  noScaleAction: 'Say --scale 2 for twice the size.',
  noFormat: (name: string) => `The name “${name}” ends neither in .svg nor in .png.`,
  noFormatAction: 'Name the file picture.svg or picture.png.',
};
