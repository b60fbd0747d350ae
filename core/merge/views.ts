/** Places on the map merge apart from content: of two views of the same, the one written later stands. Never a conflict. */
import type { Draft } from '../model/draft.ts';
import type { Model } from '../model/model.ts';
import { canonicalText } from './canonical.ts';

export function mergeViews(draft: Draft, theirs: Model): void {
  for (const view of theirs.view.values()) {
    const own = draft.get('view', view.scenario, view.id);
    const isLater = !own || view.writtenAt > own.writtenAt || (view.writtenAt === own.writtenAt && canonicalText(view.state) > canonicalText(own.state));
    if (isLater) draft.put('view', view);
  }
}
