/** The layout of large workflows, off the thread that draws. */
import { arrange } from '../../core/layout/layout.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';

export interface Asked {
  readonly id: number;
  readonly input: LayoutInput;
}
export interface Answered {
  readonly id: number;
  readonly layout: Layout;
}

self.onmessage = ({ data: { id, input } }: MessageEvent<Asked>) => {
  self.postMessage({ id, layout: arrange(input) } satisfies Answered);
};
