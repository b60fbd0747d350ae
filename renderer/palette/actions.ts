/** What can be done from anywhere, by name. The menu, the shortcuts and the palette all carry out the same items. */
import type { MenuItem } from '../../core/contract/menu.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import { lensNames } from '../../core/map/lens.ts';
import { languageNames, languages } from '../../core/text/languages.ts';
import { language, lensText, t } from '../../core/text/text.ts';
import { request } from '../bridge.ts';

export interface Action {
  readonly label: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

const named: readonly (readonly [MenuItem, string, string?])[] = [
  ['edit.undo', t.menu.undo, 'Ctrl+Z'],
  ['edit.redo', t.menu.redo, 'Ctrl+Shift+Z'],
  ['project.save', t.menu.save, 'Ctrl+S'],
  ['project.save-as', t.menu.saveAs, 'Ctrl+Shift+S'],
  ['project.merge', t.menu.merge],
  ['report.show', t.menu.showReport],
  ['report.export', t.menu.report, 'Ctrl+E'],
  ['picture.export', t.menu.picture, 'Ctrl+Shift+E'],
  ['page.print', t.menu.print, 'Ctrl+P'],
  ['takeaway.export', t.menu.takeaway],
  ['view.present', t.menu.present, 'F5'],
  ['view.back', t.menu.back, 'Alt+←'],
  ['view.forward', t.menu.forward, 'Alt+→'],
  ['view.history', t.menu.history, 'Ctrl+Shift+H'],
  ['view.outline', t.menu.outline, 'Ctrl+['],
  ['view.inspector', t.menu.inspector, 'Ctrl+]'],
  ['help.open', t.menu.help, 'F1'],
  ['help.keys', t.menu.keys, '?'],
];

export const actionsFor = (workspace: Workspace, run: (item: MenuItem) => void): readonly Action[] => [
  { label: t.outline.addStage, shortcut: 'N', run: () => workspace.addStage() },
  { label: t.outline.addParticipant, run: () => workspace.add('participant', { name: t.outline.newParticipant, kind: 'team' }) },
  { label: t.outline.addSystem, run: () => workspace.add('system', { name: t.outline.newSystem }) },
  { label: t.outline.addWorkflow, run: () => workspace.add('workflow', { name: t.outline.newWorkflow }) },
  ...lensNames.map((lens, i) => ({ label: lensText.showLens(lensText.names[lens]), shortcut: String(i + 1), run: () => workspace.showLens(lens) })),
  ...languages.filter((name) => name !== language()).map((name) => ({ label: `${t.menu.language}: ${languageNames[name]}`, run: () => void request('app.setLanguage', { language: name }) })),
  ...named.map(([item, label, shortcut]) => ({ label, ...(shortcut ? { shortcut } : {}), run: () => run(item) })),
];
