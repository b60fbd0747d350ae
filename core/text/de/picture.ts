/** Ein Bild als Datei: die Wörter des Dialogs und der Kommandozeile. */
import { quoted } from './words.ts';

const all = (names: readonly string[]) => quoted(names, Infinity);

export const picture = {
  title: 'Bild exportieren',
  about: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  legend: 'Legende',

  format: 'Format',
  formats: { svg: 'SVG, in jeder Größe scharf', png: 'PNG, für Folien und E-Mails' },
  scale: 'Größe',
  times: (scale: number) => `${scale} ×`,
  pixels: (width: number, height: number) => `${width} × ${height} Pixel`,
  density: 'Wie viel es zeigt',
  densities: { detail: 'Alles', overview: 'Nur Namen' },
  theme: 'Farben',
  themes: { light: 'Hell', dark: 'Dunkel', print: 'Für Papier' },
  withLegend: 'Mit Legende',
  transparent: 'Durchsichtiger Grund',
  save: 'Speichern…',
  copy: 'Kopieren',
  close: 'Schließen',
  copied: 'In die Zwischenablage kopiert',
  saved: (name: string) => `Gespeichert als ${name}`,
  working: 'Wird gezeichnet…',
  fileName: (about: string, lens: string) => `${about} – ${lens}`,

  nothingSaved: 'Dieses Fenster hat noch kein Bild gespeichert.',
  nothingSavedAction: 'Speichern Sie zuerst eines.',
  nothing: 'Aus diesem Blickwinkel gibt es nichts zu zeichnen.',
  nothingAction: 'Wählen Sie einen anderen, oder fügen Sie dem Projekt zuerst etwas hinzu.',
  tooLarge: (width: number, height: number) => `In dieser Größe hätte das Bild ${width} × ${height} Pixel.`,
  tooLargeAction: 'Wählen Sie eine kleinere Größe, oder SVG.',

  wrote: (path: string, width: number, height: number) => `${path} (${width} × ${height})`,
  noLens: (name: string, lenses: readonly string[]) => `Den Blickwinkel „${name}“ gibt es nicht. Es gibt ${all(lenses)}.`,
  noLensAction: 'Wählen Sie einen davon mit --lens.',
  noWorkflow: (name: string, workflows: readonly string[]) => (workflows.length === 0 ? 'Dieses Szenario hat keinen Workflow.' : `Den Workflow „${name}“ gibt es nicht. Es gibt ${all(workflows)}.`),
  noWorkflowAction: 'Wählen Sie einen davon mit --workflow.',
  noTheme: (name: string, themes: readonly string[]) => `Die Farben „${name}“ gibt es nicht. Es gibt ${all(themes)}.`,
  noThemeAction: 'Wählen Sie welche davon mit --theme.',
  noDensity: (name: string) => `Die Dichte „${name}“ gibt es nicht. Es gibt „detail“ und „overview“.`,
  noDensityAction: 'Wählen Sie eine davon mit --density.',
  noHeat: (name: string, kinds: readonly string[]) => `Die Heatmap „${name}“ gibt es nicht. Es gibt ${all(kinds)}.`,
  noHeatAction: 'Wählen Sie eine davon mit --heat.',
  heatOfFlow: 'Eine Heatmap liegt über dem Fluss, und verlangt war ein anderer Blickwinkel.',
  heatOfFlowAction: 'Lassen Sie --lens weg, oder --heat.',
  noScale: (text: string) => `Die Größe „${text}“ ist keine Zahl von 0.25 bis 4.`,
  noScaleAction: 'Sagen Sie --scale 2 für die doppelte Größe.',
  noFormat: (name: string) => `Der Name „${name}“ endet weder auf .svg noch auf .png.`,
  noFormatAction: 'Nennen Sie die Datei bild.svg oder bild.png.',
} as const;
