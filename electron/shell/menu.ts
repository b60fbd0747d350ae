/** The application's menu. What concerns the project is told to the window in front, which carries it out. */
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../core/contract/menu.ts';
import { idOf, tell } from './windows.ts';

const item = (label: string, id: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
  label,
  ...(accelerator ? { accelerator } : {}),
  click: () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) tell(idOf(window), { name: 'menu.chosen', detail: { item: id } });
  },
});

const line: MenuItemConstructorOptions = { type: 'separator' };

export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        item('New project', 'project.new', 'CmdOrCtrl+N'),
        item('Open…', 'project.open', 'CmdOrCtrl+O'),
        item('Open the example', 'project.open-example'),
        line,
        item('Save', 'project.save', 'CmdOrCtrl+S'),
        item('Save as…', 'project.save-as', 'CmdOrCtrl+Shift+S'),
        line,
        item('Export report…', 'report.export', 'CmdOrCtrl+E'),
        line,
        { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        item('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Fit the map', 'view.fit', 'CmdOrCtrl+0'),
        item('Outline', 'view.outline', 'CmdOrCtrl+['),
        item('Inspector', 'view.inspector', 'CmdOrCtrl+]'),
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { label: 'Help', submenu: [item('Help', 'help.open', 'F1')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
