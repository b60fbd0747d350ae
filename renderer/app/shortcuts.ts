/** The keys that work everywhere in a project. The menu shows the same ones; whoever hears the key first acts on it. */
import type { MenuItem } from '../../core/contract/menu.ts';

const keys: Readonly<Record<string, MenuItem>> = {
  z: 'edit.undo',
  'shift+z': 'edit.redo',
  y: 'edit.redo',
  s: 'project.save',
  'shift+s': 'project.save-as',
  e: 'report.export',
  'shift+e': 'picture.export',
  p: 'page.print',
  'shift+h': 'view.history',
  f: 'edit.find',
  k: 'edit.palette',
  '[': 'view.outline',
  ']': 'view.inspector',
};

/** @example shortcutOf(ctrl + shift + z) // 'edit.redo' */
export function shortcutOf(event: KeyboardEvent): MenuItem | undefined {
  if (event.key === 'F1') return 'help.open';
  if (event.key === 'F5') return 'view.present';
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) return event.key === 'ArrowLeft' ? 'view.back' : event.key === 'ArrowRight' ? 'view.forward' : undefined;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  return keys[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
}
