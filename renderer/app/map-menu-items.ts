/** The menu under the other mouse button: what can be done with what was clicked, in the same words and keys as everywhere. */
import { lensText, t } from '../../core/text/text.ts';
import { isTableName, type TableName } from '../../core/model/tables.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type { MapKeys } from './map-keys.ts';
import type { MapLook } from './map-look.svelte.ts';

export interface MenuHost {
  readonly workspace: Workspace;
  readonly keys: MapKeys;
  readonly look: MapLook;
  readonly onpresent: () => void;
}

export function mapMenuItems({ workspace, keys, look, onpresent }: MenuHost, target: { readonly table: string; readonly id: string } | null) {
  const act = (key: string) => () => void keys.act(key);
  const isOne = workspace.pickedStages.length < 2;
  const remove = { label: t.map.menu.remove, shortcut: 'Del', choose: () => workspace.removePicked() };
  const history = ({ table, id }: { readonly table: string; readonly id: string }) => ({
    label: t.pastChanges.historyOf(t.pastChanges.nouns[table as TableName][0]),
    choose: () => workspace.showHistory({ table: table as TableName, id }),
  });
  if (target?.table === 'stage') {
    return [
      { label: t.map.menu.open, shortcut: 'Enter', choose: () => workspace.drill(target.id) },
      ...(isOne ? [{ label: t.map.menu.rename, shortcut: 'F2', choose: act('f2') }] : []),
      'line' as const,
      { label: t.map.menu.owner, shortcut: 'O', choose: act('o') },
      ...(isOne
        ? [
            { label: t.map.menu.kind, shortcut: 'K', choose: act('k') },
            { label: t.map.menu.system, shortcut: 'S', choose: act('s') },
            { label: t.map.menu.ai, shortcut: 'A', choose: act('a') },
            { label: t.map.menu.handOver, shortcut: 'H', choose: act('h') },
          ]
        : []),
      'line' as const,
      ...(workspace.lens === 'flow'
        ? ([
            { label: t.map.menu.next, shortcut: 'N', choose: act('n') },
            { label: t.map.menu.branch, shortcut: 'B', choose: act('b') },
            { label: t.map.menu.before, shortcut: 'I', choose: act('i') },
            { label: t.map.menu.duplicate, shortcut: 'Ctrl+D', choose: act('d') },
          ] as const)
        : []),
      { label: t.map.menu.focus, shortcut: 'F', choose: act('f') },
      ...(isOne ? [history(target)] : []),
      'line' as const,
      remove,
    ];
  }
  if (target?.table === 'handoff') return [{ label: t.map.menu.handOver, shortcut: 'H', choose: act('h') }, history(target), 'line' as const, remove];
  if (target) {
    const own = [{ label: t.map.menu.rename, shortcut: 'F2', choose: act('f2') }, { label: t.map.menu.focus, shortcut: 'F', choose: act('f') }, ...(isTableName(target.table) ? [history(target)] : [])];
    return workspace.isRemovable(target.table) ? [...own, 'line' as const, remove] : own;
  }
  return [
    ...(workspace.lens === 'flow' ? [{ label: t.map.menu.add, shortcut: 'N', choose: act('n') }, { label: lensText.tidy, shortcut: 'T', choose: act('t') }, 'line' as const] : []),
    { label: lensText.picture, shortcut: 'Ctrl+Shift+E', choose: () => (look.isPicturing = true) },
    { label: lensText.present, shortcut: 'F5', choose: onpresent },
    { label: lensText.keys, shortcut: '?', choose: act('?') },
  ];
}
