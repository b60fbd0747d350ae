import { analysis } from './en/analysis.ts';
import { commandLine } from './en/command-line.ts';
import { autonomyLevels, choices, fields } from './en/fields.ts';
import { file } from './en/file.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { mapText } from './en/map.ts';
import { project } from './en/project.ts';
import { bar, inspector, outline, stagePage, start, status, weekdays } from './en/window.ts';

export const en = {
  analysis,
  autonomyLevels,
  bar,
  choices,
  commandLine,
  fields,
  file,
  help,
  history,
  inspector,
  map: mapText,
  outline,
  project,
  stagePage,
  start,
  status,
  weekdays,
};
