/** Dragging sections of the report by their handle; a line shows where one would land. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { MovablePart } from '../../core/model/report-settings.ts';

export type Edge = 'before' | 'after';

export interface DragPart {
  readonly row: HTMLElement;
  readonly part: MovablePart;
  readonly onedge: (edge: Edge | undefined) => void;
  /** Another part was dropped on this row. */
  readonly ondrop: (part: MovablePart, edge: Edge) => void;
}

const edgeOf = (data: Record<string | symbol, unknown>): Edge => (extractClosestEdge(data) === 'top' ? 'before' : 'after');

/** Gives the way to stop. */
export function dragPart({ row, part, onedge, ondrop }: DragPart): () => void {
  return combine(
    draggable({ element: row, getInitialData: () => ({ part }) }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => typeof source.data.part === 'string' && source.data.part !== part,
      getData: ({ input, element }) => attachClosestEdge({ part }, { input, element, allowedEdges: ['top', 'bottom'] }),
      onDragEnter: ({ self }) => onedge(edgeOf(self.data)),
      onDrag: ({ self }) => onedge(edgeOf(self.data)),
      onDragLeave: () => onedge(undefined),
      onDrop: ({ self, source }) => {
        onedge(undefined);
        ondrop(source.data.part as MovablePart, edgeOf(self.data));
      },
    }),
  );
}
