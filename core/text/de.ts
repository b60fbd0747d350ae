/** Die deutschen Wörter. Ihre Form gibt der englische Katalog vor; was fehlt, nennt die Typprüfung. */
import { analysis } from './de/analysis.ts';
import { backups } from './de/backups.ts';
import { commandLine } from './de/command-line.ts';
import { decision } from './de/decision.ts';
import { autonomyLevels, choices, fields } from './de/fields.ts';
import { file } from './de/file.ts';
import { health, healthPage } from './de/health.ts';
import { help } from './de/help.ts';
import { history } from './de/history.ts';
import { invalid } from './de/invalid.ts';
import { kept } from './de/kept.ts';
import { lensText } from './de/lens.ts';
import { lenses } from './de/lenses.ts';
import { mapText } from './de/map.ts';
import { merge, mergeView } from './de/merge.ts';
import { metrics, metricWords } from './de/metrics.ts';
import { pastChanges } from './de/past-changes.ts';
import { picture } from './de/picture.ts';
import { process } from './de/process.ts';
import { ready } from './de/ready/index.ts';
import { dispatch, refusal } from './de/refusal.ts';
import { report } from './de/report.ts';
import { page } from './de/page.ts';
import { redact } from './de/redact.ts';
import { sheets } from './de/sheets.ts';
import { slides } from './de/slides.ts';
import { takeaway } from './de/takeaway.ts';
import { reportParts } from './de/report-parts.ts';
import { reportScreen } from './de/report-screen.ts';
import { reportSections } from './de/report-sections.ts';
import { rules } from './de/rules/index.ts';
import { drop, durationText, figures, heat, menu, moments, palette, print, project, table, told, versions } from './de/small.ts';
import { thresholds } from './de/thresholds.ts';
import { coverage, walk } from './de/walk.ts';
import { bar, inspector, outline, stagePage, start, status, weekdays } from './de/window.ts';

export const de = {
  analysis,
  autonomyLevels,
  backups,
  bar,
  choices,
  commandLine,
  coverage,
  decision,
  dispatch,
  drop,
  durations: durationText,
  fields,
  figures,
  file,
  health,
  healthPage,
  heat,
  help,
  history,
  inspector,
  invalid,
  kept,
  lens: lensText,
  lenses,
  map: mapText,
  menu,
  merge,
  mergeView,
  metrics,
  metricWords,
  moments,
  outline,
  palette,
  pastChanges,
  picture,
  print,
  process,
  project,
  ready,
  refusal,
  report,
  reportSections,
  reportScreen,
  reportParts,
  takeaway,
  slides,
  sheets,
  redact,
  page,
  rules,
  stagePage,
  start,
  status,
  table,
  thresholds,
  told,
  versions,
  walk,
  weekdays,
};
