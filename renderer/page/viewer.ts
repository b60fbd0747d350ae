/**
 * The program of the exported page: switches between maps, moves and zooms them, searches, and shows what stands behind a stage. It
 * runs in any browser, by itself, so it imports nothing that is there at run time. All names go into the page as text.
 */
import type { Fact, PageData, PageLink, PageStage, PageWorkflow } from '../../core/takeaways/page/page-data.ts';

type Level = 'overview' | 'detail';

/** From this zoom on the detailed map is shown; it reads from here on. */
const NEAR = 0.74;
const [LEAST, MOST] = [0.01, 4];
const STEP = 1.25;
const PAN = 80;

const need = <T extends Element>(selector: string, within: ParentNode = document): T => {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
};

const { workflows, stages, words } = JSON.parse(need('#data').textContent ?? '') as PageData;
const stageAt = new Map(stages.map((stage) => [stage.id, stage]));
const [main, details, results, search] = [need<HTMLElement>('#map'), need<HTMLElement>('#details'), need<HTMLElement>('#results'), need<HTMLInputElement>('#search')];

/** An element with text or elements in it; text is never read as markup. */
function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function button(text: string, onclick: () => void, ...more: readonly Node[]): HTMLButtonElement {
  const made = el('button', { type: 'button' }, text, ...more);
  made.addEventListener('click', onclick);
  return made;
}

// --- the map ---------------------------------------------------------------------------------------------------------

let workflow: PageWorkflow | undefined;
let picked: string | undefined;
let level: Level = 'overview';
let [zoom, left, top] = [1, 0, 0];

const section = (id: string) => need<HTMLElement>(`section[data-workflow="${CSS.escape(id)}"]`);
const sheetOf = (of: Level) => (workflow ? need<HTMLElement>(`.sheet.${of}`, section(workflow.id)) : undefined);
const svgOf = (of: Level) => sheetOf(of)?.querySelector('svg') ?? undefined;
const cardOf = (id: string, of: Level) => svgOf(of)?.querySelector<SVGGElement>(`g[data-table=stage][data-id="${CSS.escape(id)}"]`) ?? undefined;

/** Where a card's middle is on its map. */
function middleOf(stage: PageStage, of: Level): { readonly x: number; readonly y: number } {
  const [x, y, width, height] = stage.boxes[of];
  const { x: left = 0, y: top = 0 } = svgOf(of)?.viewBox.baseVal ?? {};
  return { x: x + width / 2 - left, y: y + height / 2 - top };
}

function draw(): void {
  const wanted: Level = zoom >= NEAR ? 'detail' : 'overview';
  if (wanted !== level) changeLevel(wanted);
  for (const each of ['overview', 'detail'] as const) {
    const sheet = sheetOf(each);
    if (!sheet) continue;
    sheet.hidden = each !== level;
    sheet.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
  }
  drawRing();
}

/** The stage nearest to the middle stays where it is while the other map takes over; the picked one, if it is in sight. */
function changeLevel(to: Level): void {
  const far = (stage: PageStage) => {
    const { x, y } = middleOf(stage, level);
    const apart = Math.hypot(left + x * zoom - main.clientWidth / 2, top + y * zoom - main.clientHeight / 2);
    return stage.id === picked && apart < main.clientWidth ? -1 : apart;
  };
  const shown = stages.filter((stage) => stage.workflow === workflow?.id).map((stage) => ({ stage, apart: far(stage) }));
  const nearest = shown.reduce<(typeof shown)[number] | undefined>((least, one) => (!least || one.apart < least.apart ? one : least), undefined)?.stage;
  if (nearest) {
    const [before, after] = [middleOf(nearest, level), middleOf(nearest, to)];
    left += (before.x - after.x) * zoom;
    top += (before.y - after.y) * zoom;
  }
  level = to;
}

function zoomTo(next: number, at = { x: main.clientWidth / 2, y: main.clientHeight / 2 }): void {
  const wanted = Math.min(MOST, Math.max(LEAST, next));
  left = at.x - ((at.x - left) * wanted) / zoom;
  top = at.y - ((at.y - top) * wanted) / zoom;
  zoom = wanted;
  draw();
}

function fit(): void {
  level = 'overview';
  const svg = svgOf('overview');
  if (!svg) return;
  const { width, height } = svg.viewBox.baseVal;
  const most = Math.min((main.clientWidth - 32) / width, (main.clientHeight - 32) / height);
  zoom = Math.max(LEAST, Math.min(NEAR - 0.01, most));
  left = (main.clientWidth - width * zoom) / 2;
  top = (main.clientHeight - height * zoom) / 2;
  draw();
}

function flyTo(id: string): void {
  main.classList.add('flying');
  zoom = Math.max(zoom, 0.9);
  draw();
  const stage = stageAt.get(id);
  const at = stage && middleOf(stage, level);
  if (at) [left, top] = [main.clientWidth / 2 - at.x * zoom, main.clientHeight / 2 - at.y * zoom];
  draw();
  setTimeout(() => main.classList.remove('flying'), 200);
}

function drawRing(): void {
  for (const ring of document.querySelectorAll('.ring')) ring.remove();
  const card = picked ? cardOf(picked, level) : undefined;
  if (!card) return;
  const [x, y, width, height] = stageAt.get(picked ?? '')?.boxes[level] ?? [0, 0, 0, 0];
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ class: 'ring', x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 12 })) ring.setAttribute(name, String(value));
  card.append(ring);
}

// --- what stands beside it -------------------------------------------------------------------------------------------

function show(id: string): void {
  workflow = workflows.find((one) => one.id === id) ?? workflows[0];
  if (!workflow) return;
  for (const one of workflows) section(one.id).hidden = one !== workflow;
  for (const [i, choice] of [...need('#workflows').children].entries()) choice.setAttribute('aria-pressed', String(workflows[i] === workflow));
  need('#about').replaceChildren(...factRows(workflow.facts));
  fit();
  listResults();
}

function pick(id: string | undefined, isFar = false): void {
  const stage = id ? stageAt.get(id) : undefined;
  picked = stage?.id;
  if (stage && stage.workflow !== workflow?.id) show(stage.workflow);
  details.hidden = !stage;
  if (stage) details.replaceChildren(...detailsOf(stage));
  if (stage && isFar) flyTo(stage.id);
  else drawRing();
  for (const one of results.querySelectorAll('button')) one.setAttribute('aria-current', String(one.dataset.stage === picked));
  results.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
}

function detailsOf(stage: PageStage): readonly Node[] {
  const close = button('×', () => { pick(undefined); main.focus(); });
  close.setAttribute('aria-label', words.closeDetails);
  return [
    el('div', { class: 'top' }, el('h2', {}, stage.name), close),
    el('dl', {}, ...factRows(stage.facts)),
    ...linkList(words.receives, stage.receives),
    ...linkList(words.gives, stage.gives),
    ...stage.checklists.map(({ name, steps }) =>
      el('section', {}, el('h3', {}, `${words.checklist}: ${name}`), el('ol', {}, ...steps.map(({ number, depth, text, about }) =>
        el('li', { class: `step in${Math.min(6, depth)}` }, el('span', {}, number), el('span', {}, text, ...(about === '' ? [] : [el('span', { class: 'soft' }, ` ${about}`)]))))))),
  ];
}

const factRows = (facts: readonly Fact[]): readonly Node[] => facts.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value)));

const linkList = (title: string, links: readonly PageLink[]): readonly Node[] =>
  links.length === 0 ? [] : [el('section', {}, el('h3', {}, title), el('ul', { class: 'links' }, ...links.map(({ stage, name, lines }) =>
    el('li', {}, button(name, () => pick(stage, true)), ...lines.map((line) => el('div', { class: 'soft' }, line))))))];

function listResults(): void {
  const wanted = search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  // All workflows are searched; without words the list is of what is shown.
  const isNamed = ({ name }: PageStage) => wanted.every((word) => name.toLowerCase().includes(word));
  const found = stages.filter((stage) => (wanted.length === 0 ? stage.workflow === workflow?.id : wanted.every((word) => stage.words.includes(word))));
  if (wanted.length > 0) found.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const rows = found.map((stage) => {
    const row = button(stage.name, () => pick(stage.id, true), el('span', {}, stage.about));
    row.dataset.stage = stage.id;
    row.setAttribute('aria-current', String(stage.id === picked));
    return el('div', { role: 'listitem' }, row);
  });
  results.replaceChildren(...(rows.length > 0 ? rows : [el('p', { class: 'soft' }, words.nothingFound)]));
}

// --- pointer and keys ------------------------------------------------------------------------------------------------

const pointers = new Map<number, { x: number; y: number }>();
let moved = 0;

main.addEventListener('pointerdown', (event) => {
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  if (pointers.size === 1) moved = 0;
});
window.addEventListener('pointermove', (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const now = { x: event.clientX, y: event.clientY };
  moved += Math.hypot(now.x - before.x, now.y - before.y);
  const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
  pointers.set(event.pointerId, now);
  const box = main.getBoundingClientRect();
  if (other) {
    const apart = (one: { x: number; y: number }) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    zoomTo((zoom * apart(now)) / apart(before), { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top });
  } else {
    if (moved > 4) main.classList.add('dragging');
    [left, top] = [left + now.x - before.x, top + now.y - before.y];
    draw();
  }
});
for (const end of ['pointerup', 'pointercancel'] as const) {
  window.addEventListener(end, (event) => {
    pointers.delete(event.pointerId);
    main.classList.remove('dragging');
  });
}
main.addEventListener('click', (event) => {
  if (moved > 4 || !(event.target instanceof Element)) return;
  pick(event.target.closest<SVGGElement>('g[data-table=stage]')?.dataset.id);
});
main.addEventListener('wheel', (event) => {
  event.preventDefault();
  const box = main.getBoundingClientRect();
  zoomTo(zoom * Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), { x: event.clientX - box.left, y: event.clientY - box.top });
}, { passive: false });

const keys: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => { left += PAN; draw(); },
  ArrowRight: () => { left -= PAN; draw(); },
  ArrowUp: () => { top += PAN; draw(); },
  ArrowDown: () => { top -= PAN; draw(); },
  '+': () => zoomTo(zoom * STEP),
  '=': () => zoomTo(zoom * STEP),
  '-': () => zoomTo(zoom / STEP),
  '0': fit,
};
main.addEventListener('keydown', (event) => {
  const stage = event.target instanceof SVGGElement ? event.target.dataset.id : undefined;
  if ((event.key === 'Enter' || event.key === ' ') && stage) pick(stage);
  else if (keys[event.key] && !event.ctrlKey && !event.metaKey) keys[event.key]?.();
  else return;
  event.preventDefault();
});
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && picked) pick(undefined);
  if (event.key === '/' && document.activeElement !== search) { search.focus(); event.preventDefault(); }
});
search.addEventListener('input', listResults);
search.addEventListener('keydown', (event) => { if (event.key === 'Enter') results.querySelector('button')?.click(); });

need('#theme').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
need('#print').addEventListener('click', () => print());
window.addEventListener('resize', draw);

for (const card of document.querySelectorAll<SVGGElement>('g[data-table=stage]')) {
  const stage = stageAt.get(card.dataset.id ?? '');
  card.ownerSVGElement?.setAttribute('role', 'group');
  card.setAttribute('role', 'button');
  card.setAttribute('tabindex', '0');
  card.setAttribute('aria-label', stage ? [stage.name, stage.about].filter((text) => text !== '').join(', ') : '');
}
need('#workflows').append(...workflows.map((one) => button(one.name, () => show(one.id))));
const tools = need('.tools');
for (const [text, act] of [[words.zoomIn, () => zoomTo(zoom * STEP)], [words.zoomOut, () => zoomTo(zoom / STEP)], [words.fit, fit]] as const) tools.prepend(button(text, act));
show(workflows[0]?.id ?? '');
