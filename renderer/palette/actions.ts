/** What can be done from anywhere, by name. The menu, the shortcuts and the palette all carry out the same items. */
import type { MenuItem } from '../../core/contract/menu.ts';
import { t } from '../../core/text/text.ts';

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
  ['report.export', t.menu.report, 'Ctrl+E'],
  ['view.outline', t.menu.outline, 'Ctrl+['],
  ['view.inspector', t.menu.inspector, 'Ctrl+]'],
  ['help.open', t.menu.help, 'F1'],
];

export const actionsFor = (run: (item: MenuItem) => void): readonly Action[] =>
  named.map(([item, label, shortcut]) => ({ label, ...(shortcut ? { shortcut } : {}), run: () => run(item) }));
