/** The application's menu. What concerns the project is told to the window in front, which carries it out. */
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../core/contract/menu.ts';
import { languageNames, languages, type Language } from '../../core/text/languages.ts';
import { language, t } from '../../core/text/text.ts';
import { idOf, tell } from './windows.ts';

const item = (label: string, id: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
  label,
  ...(accelerator ? { accelerator } : {}),
  click: () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) tell(idOf(window), { name: 'menu.chosen', detail: { item: id } });
  },
});

const { menu: words } = t;
const line: MenuItemConstructorOptions = { type: 'separator' };

export function setMenu(setLanguage: (language: Language) => void): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [
        item(words.newProject, 'project.new', 'CmdOrCtrl+N'),
        item(words.open, 'project.open', 'CmdOrCtrl+O'),
        item(words.openExample, 'project.open-example'),
        line,
        item(words.save, 'project.save', 'CmdOrCtrl+S'),
        item(words.saveAs, 'project.save-as', 'CmdOrCtrl+Shift+S'),
        item(words.merge, 'project.merge'),
        line,
        item(words.showReport, 'report.show'),
        item(words.report, 'report.export', 'CmdOrCtrl+E'),
        item(words.picture, 'picture.export', 'CmdOrCtrl+Shift+E'),
        item(words.print, 'page.print', 'CmdOrCtrl+P'),
        item(words.takeaway, 'takeaway.export'),
        line,
        { role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        item(words.undo, 'edit.undo', 'CmdOrCtrl+Z'),
        item(words.redo, 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item(words.find, 'edit.find', 'CmdOrCtrl+F'),
        item(words.palette, 'edit.palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.fit, 'view.fit', 'CmdOrCtrl+0'),
        item(words.history, 'view.history', 'CmdOrCtrl+Shift+H'),
        item(words.outline, 'view.outline', 'CmdOrCtrl+['),
        item(words.inspector, 'view.inspector', 'CmdOrCtrl+]'),
        line,
        item(words.back, 'view.back', 'Alt+Left'),
        item(words.forward, 'view.forward', 'Alt+Right'),
        line,
        item(words.present, 'view.present', 'F5'),
        { role: 'togglefullscreen' },
        line,
        { label: words.language, submenu: languages.map((name) => ({ label: languageNames[name], type: 'radio', checked: name === language(), click: () => setLanguage(name) })) },
      ],
    },
    { role: 'windowMenu' },
    { label: words.help, submenu: [item(words.help, 'help.open', 'F1'), item(words.keys, 'help.keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
