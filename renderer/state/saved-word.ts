/** Is what one sees in the file? In a word, for the title and the status line. */
import type { ProjectState } from '../../core/contract/project.ts';
import { t } from '../../core/text/text.ts';

/** Others have replaced the file, or it is away: what is seen here is not in it. */
const isElse = ({ outside }: ProjectState): boolean => outside !== null && outside.kind !== 'came in';

export const isTroubled = (state: ProjectState): boolean => state.trouble !== null || isElse(state);

export function savedWord(state: ProjectState): string {
  if (state.isReadOnly) return t.mergeView.readOnly;
  if (isTroubled(state)) return t.bar.notSaved;
  if (!state.path) return t.bar.noPlace;
  return state.unsaved ? t.bar.unsaved : t.bar.saved;
}
