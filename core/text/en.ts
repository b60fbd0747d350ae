import { commandLine } from './en/command-line.ts';
import { file } from './en/file.ts';
import { history } from './en/history.ts';
import { project } from './en/project.ts';

export const en = { commandLine, file, history, project };
