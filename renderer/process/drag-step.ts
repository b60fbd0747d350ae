/** Dragging steps by their handle; a line shows where one would land. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

type Edge = 'before' | 'after';

export interface DragStep {
  readonly row: HTMLElement;
  readonly handle: HTMLElement;
  readonly id: string;
  readonly onedge: (edge: Edge | undefined) => void;
  /** A step was dropped on this row. */
  readonly ondrop: (id: string, edge: Edge) => void;
}

const edgeOf = (data: Record<string | symbol, unknown>): Edge => (extractClosestEdge(data) === 'top' ? 'before' : 'after');

/** Gives the way to stop. */
export function dragStep({ row, handle, id, onedge, ondrop }: DragStep): () => void {
  return combine(
    draggable({ element: row, dragHandle: handle, getInitialData: () => ({ step: id }) }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => typeof source.data.step === 'string' && source.data.step !== id,
      getData: ({ input, element }) => attachClosestEdge({ step: id }, { input, element, allowedEdges: ['top', 'bottom'] }),
      onDragEnter: ({ self }) => onedge(edgeOf(self.data)),
      onDrag: ({ self }) => onedge(edgeOf(self.data)),
      onDragLeave: () => onedge(undefined),
      onDrop: ({ self, source }) => {
        onedge(undefined);
        ondrop(source.data.step as string, edgeOf(self.data));
      },
    }),
  );
}

export interface DropStep {
  readonly element: HTMLElement;
  readonly onaim: (isAt: boolean) => void;
  readonly ondrop: (id: string) => void;
}

/** Something else that takes steps, such as a stage in the outline. Gives the way to stop. */
export function dropStep({ element, onaim, ondrop }: DropStep): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => typeof source.data.step === 'string',
    onDragEnter: () => onaim(true),
    onDragLeave: () => onaim(false),
    onDrop: ({ source }) => {
      onaim(false);
      ondrop(source.data.step as string);
    },
  });
}
