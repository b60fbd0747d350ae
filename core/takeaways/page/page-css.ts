/** How the page looks: the app's colours, light, dark and on paper, as custom properties that the maps use as well. */
import { themes, type Theme, type ThemeName, type Token } from '../../map/tokens.ts';

/** The maps' theme: each colour by its name, so that one picture serves light, dark and paper. */
export const named = Object.fromEntries(Object.keys(themes.light).map((token) => [token, `var(--${token})`])) as Record<Token, string> as Theme;

const colours = (name: ThemeName): string => Object.entries(themes[name]).map(([token, colour]) => `--${token}:${colour}`).join(';');

export const pageCss = `
:root { color-scheme: light; ${colours('light')} }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; ${colours('dark')} } }
:root[data-theme=dark] { color-scheme: dark; ${colours('dark')} }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: grid; grid-template: auto 1fr / 248px 1fr auto; background: var(--page); color: var(--ink); font: 400 13px/1.5 'Inter Variable', Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, input { font: inherit; color: inherit; }
button { min-height: 32px; padding: 4px 10px; border: 1px solid var(--cardEdge); border-radius: 6px; background: var(--card); cursor: pointer; text-align: left; }
button:hover { background: var(--page); }
button[aria-pressed=true] { border-color: var(--accent); background: var(--accentSoft); font-weight: 500; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
header { grid-column: 1 / -1; display: flex; gap: 12px; align-items: center; padding: 8px 16px; border-bottom: 1px solid var(--cardEdge); background: var(--card); }
header h1 { font-size: 14px; font-weight: 600; }
header p { color: var(--inkSoft); }
header .tools { display: flex; gap: 8px; margin-left: auto; }
nav { display: flex; flex-direction: column; gap: 12px; min-height: 0; padding: 12px; border-right: 1px solid var(--cardEdge); background: var(--card); overflow: auto; }
nav h2, aside h3 { font-size: 12px; font-weight: 500; color: var(--inkSoft); }
nav .workflows { display: flex; flex-direction: column; gap: 4px; }
nav .legend { display: grid; gap: 4px; margin-top: 8px; font-size: 12px; }
nav .legend li { display: grid; grid-template-columns: 72px 1fr; gap: 8px; align-items: center; }
nav .legend svg { width: 72px; height: auto; }
nav summary { cursor: pointer; }
nav dl, aside dl { display: grid; gap: 8px; }
nav dl { margin-top: 8px; }
dt { font-size: 12px; color: var(--inkSoft); }
nav input { width: 100%; height: 32px; padding: 4px 10px; border: 1px solid var(--cardEdge); border-radius: 6px; background: var(--page); }
nav .results button { width: 100%; border-color: transparent; background: none; }
nav .results button:hover, nav .results button[aria-current=true] { background: var(--accentSoft); }
nav .results span, .soft { color: var(--inkSoft); font-size: 12px; }
nav .results span { display: block; }
main { position: relative; min-width: 0; min-height: 0; overflow: hidden; touch-action: none; cursor: grab; }
main.dragging { cursor: grabbing; }
main .sheet { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
main .sheet svg { display: block; user-select: none; }
[hidden] { display: none !important; }
g[data-table=stage] { cursor: pointer; }
g[data-table=stage]:focus { outline: none; }
g[data-table=stage]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.ring { fill: none; stroke: var(--accent); stroke-width: 3; pointer-events: none; }
aside { width: 340px; padding: 16px; border-left: 1px solid var(--cardEdge); background: var(--card); overflow: auto; display: flex; flex-direction: column; gap: 16px; }
aside .top { display: flex; gap: 8px; align-items: start; justify-content: space-between; }
aside h2 { font-size: 16px; font-weight: 600; line-height: 1.3; }
aside dd { white-space: pre-line; }
aside .links { display: grid; gap: 8px; margin-top: 4px; }
aside .links button { border: 0; padding: 0; min-height: 0; background: none; font-weight: 500; text-decoration: underline; text-underline-offset: 2px; }
aside ol { display: grid; gap: 6px; margin-top: 4px; }
aside li.step { display: grid; grid-template-columns: 40px 1fr; }
aside li.step > span:first-child { color: var(--inkSoft); font-variant-numeric: tabular-nums; }
${[1, 2, 3, 4, 5, 6].map((depth) => `.in${depth} { padding-left: ${depth * 14}px; }`).join('\n')}
noscript { grid-column: 1 / -1; padding: 8px 16px; }
@media (max-width: 900px) { body { grid-template: auto auto 1fr auto / 1fr; } nav { max-height: 30vh; border-right: 0; border-bottom: 1px solid var(--cardEdge); } aside { width: auto; max-height: 45vh; border-left: 0; border-top: 1px solid var(--cardEdge); } main { min-height: 320px; } }
@media (prefers-reduced-motion: no-preference) { main.flying .sheet { transition: transform 180ms ease-out; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root, :root[data-theme=dark], :root:not([data-theme=light]) { color-scheme: light; ${colours('print')} }
  html, body { height: auto; }
  body { display: block; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav, aside, header .tools, .ring { display: none !important; }
  header { border: 0; padding: 0 0 4mm; }
  main { overflow: visible; }
  main .map { display: block !important; break-inside: avoid; break-after: page; }
  main .map > h2 { display: block !important; font-size: 16px; margin-bottom: 4mm; }
  main .sheet { position: static; transform: none !important; }
  main .sheet.detail { display: none !important; }
  main .sheet.overview { display: block !important; }
  main .sheet.overview svg { width: 100%; height: auto; max-height: 165mm; }
}
`;
