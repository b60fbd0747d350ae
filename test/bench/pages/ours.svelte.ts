/** The map as the app shows it, with the same workflow. */
import type { Core } from 'cytoscape';
import { flushSync, mount } from 'svelte';
import type { Model } from '../../../core/model/model.ts';
import Framed from './Framed.svelte';
import { SCENARIO } from '../../fixtures/draft.ts';
import { behindFrame, make, middleStage, moving, newName, offer, panStep, renamed, timed, withOneMore, zoomAtMiddle, zoomStep } from './bench.ts';

const target = document.getElementById('app') as HTMLElement;
// As the app says it of a machine without a graphics card, such as those on which this is measured.
document.documentElement.dataset['drawnBy'] = 'processor';
target.style.cssText = 'position: fixed; inset: 0; display: grid';
let made = $state.raw<{ model: Model; workflow: string }>({ model: {} as Model, workflow: '' });
const nothing = () => undefined;

const given = {
  get model() {
    return made.model;
  },
  get workflow() {
    return made.workflow;
  },
  scenario: SCENARIO,
  lens: 'flow',
  picks: [],
  filter: null,
  focus: 0,
  tidied: 0,
  isPresenting: false,
  hasMiniature: true,
  onpick: nothing,
  onbox: nothing,
  ondrill: nothing,
  onback: nothing,
  onmenu: nothing,
  ondropped: nothing,
  onlaid: nothing,
  onpresented: nothing,
  onlanes: nothing,
};

let known: Core | undefined;
/** Cytoscape leaves itself at its container. Looked for once: a frame must not pay for it. */
function cyOf(): Core {
  const all = () => [...target.querySelectorAll<HTMLElement & { _cyreg?: { cy: Core } }>('*')];
  return (known ??= all().find((element) => element._cyreg)?._cyreg?.cy as Core);
}
const wheel = (init: WheelEventInit) => {
  const at = cyOf().container() as HTMLElement;
  const box = at.getBoundingClientRect();
  at.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, ...init }));
};
const isInDetail = () => target.querySelector<HTMLElement>('[data-testid="map"]')?.dataset['density'] === 'detail';

async function until(isDone: () => boolean) {
  while (!isDone()) await new Promise((done) => requestAnimationFrame(done));
}

/** When the large canvas was last painted as a whole. */
let paintedAt = 0;
const fillRect = CanvasRenderingContext2D.prototype.fillRect;
CanvasRenderingContext2D.prototype.fillRect = function (x, y, width, height) {
  if (x === 0 && y === 0 && width > innerWidth * 0.8) paintedAt = performance.now();
  fillRect.call(this, x, y, width, height);
};

/** Shows another model, until behind the frame in which it is painted. */
function change(next: { model: Model; workflow: string }): Promise<number> {
  let asked = 0;
  return timed(
    () => {
      asked = performance.now();
      show(next);
    },
    () => until(() => paintedAt > asked).then(behindFrame),
  );
}

const show = (next: { model: Model; workflow: string }) => flushSync(() => (made = next));

offer({
  async open(stages) {
    const next = make(stages);
    return timed(async () => {
      made = next;
      flushSync(() => mount(Framed, { target, props: { given } as never }));
      await until(() => paintedAt > 0);
    });
  },
  async view(distance) {
    if (distance === 'fitted') target.querySelector<HTMLElement>('[data-testid="fit"], [aria-label*="whole" i], [aria-label*="fit" i]')?.click();
    else {
      for (let tries = 0; tries < 200 && !(isInDetail() && cyOf().zoom() > 0.97); tries++) {
        wheel({ deltaY: -24, ctrlKey: true });
        if (tries % 5 === 0) await until(() => true);
      }
      zoomAtMiddle(cyOf(), 1 / cyOf().zoom());
    }
    await timed(nothing);
    await new Promise((done) => setTimeout(done, 400));
  },
  pan: (frames) => moving(frames, (frame) => wheel({ deltaX: -panStep(frame) })),
  zoom: (frames) => moving(frames, (frame) => zoomAtMiddle(cyOf(), zoomStep(frame))),
  rename: () => change({ ...made, model: renamed(made.model, middleStage(made.model, made.workflow), newName()) }),
  add: () => {
    const { model } = withOneMore(made.model, made.workflow);
    return change({ ...made, model });
  },
});
