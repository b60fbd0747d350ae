import { analysis } from './en/analysis.ts';
import { commandLine } from './en/command-line.ts';
import { autonomyLevels, choices, fields } from './en/fields.ts';
import { decision } from './en/decision.ts';
import { drop } from './en/drop.ts';
import { durationText } from './en/duration.ts';
import { figures } from './en/figures.ts';
import { file } from './en/file.ts';
import { heat } from './en/heat.ts';
import { health } from './en/health.ts';
import { healthPage } from './en/health-page.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { lensText } from './en/lens.ts';
import { lenses } from './en/lenses.ts';
import { mapText } from './en/map.ts';
import { metrics, metricWords } from './en/metrics.ts';
import { menu } from './en/menu.ts';
import { merge } from './en/merge.ts';
import { mergeView } from './en/merge-view.ts';
import { moments } from './en/moments.ts';
import { page } from './en/page.ts';
import { palette } from './en/palette.ts';
import { pastChanges } from './en/past-changes.ts';
import { picture } from './en/picture.ts';
import { print } from './en/print.ts';
import { process } from './en/process.ts';
import { project } from './en/project.ts';
import { ready } from './en/ready/index.ts';
import { dispatch, refusal } from './en/refusal.ts';
import { redact } from './en/redact.ts';
import { report } from './en/report.ts';
import { sheets } from './en/sheets.ts';
import { slides } from './en/slides.ts';
import { reportParts } from './en/report-parts.ts';
import { reportScreen } from './en/report-screen.ts';
import { reportSections } from './en/report-sections.ts';
import { table } from './en/table.ts';
import { takeaway } from './en/takeaway.ts';
import { thresholds } from './en/thresholds.ts';
import { told } from './en/told.ts';
import { rules } from './en/rules/index.ts';
import { backups } from './en/backups.ts';
import { invalid } from './en/invalid.ts';
import { kept } from './en/kept.ts';
import { versions } from './en/versions.ts';
import { coverage, walk } from './en/walk.ts';
import { bar, inspector, outline, stagePage, start, status, weekdays } from './en/window.ts';

export const en = {
  analysis,
  autonomyLevels,
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
  heat,
  healthPage,
  help,
  history,
  inspector,
  invalid,
  backups,
  kept,
  lens: lensText,
  lenses,
  map: mapText,
  menu,
  merge,
  metrics,
  metricWords,
  mergeView,
  moments,
  outline,
  page,
  palette,
  pastChanges,
  picture,
  print,
  process,
  project,
  ready,
  refusal,
  redact,
  report,
  reportParts,
  reportScreen,
  reportSections,
  rules,
  stagePage,
  start,
  status,
  sheets,
  slides,
  table,
  takeaway,
  thresholds,
  told,
  versions,
  walk,
  weekdays,
};
