/**
 * How the report is set: a quiet grid, one system of hairlines, numbers right-aligned, maps on landscape pages. Sizes in
 * points and millimetres, as it is made for paper. Where Chromium breaks pages is told by break-*: heads of tables repeat,
 * headings stay with what follows, rows are not cut.
 */
import { themes, type Hue } from '../../map/tokens.ts';
import type { Paper } from '../../model/report-settings.ts';
import { ACROSS, acrossWidth, sheets, SIDE, textWidth, UPRIGHT } from './paper.ts';

const { print } = themes;

const hues: readonly Hue[] = [0, 1, 2, 3, 4, 5, 6, 7, 'ai', 'none'];
const hueRules = hues.map((hue) => `.hue-${hue} { border-color: ${print[`hue${hue}`]}; background: ${print[`head${hue}`]}; }`).join('\n');

/**
 * Chromium 114 lays all pages out in the room of the first and shrinks what is wider. So the first is as high as an upright page and as
 * wide as one on its side; it is empty and is taken out. It must not hide what runs over: then its own width no longer counts.
 */
function pages(paper: Paper): string {
  const { width, height, name } = sheets[paper];
  const upright = `${UPRIGHT.top}mm ${SIDE}mm ${UPRIGHT.bottom}mm`;
  return `
@page { size: ${name}; margin: ${upright}; }
@page place { size: ${name}; margin: ${UPRIGHT.top}mm ${width - SIDE - acrossWidth(paper)}mm ${UPRIGHT.bottom}mm ${SIDE}mm; }
@page map { size: ${name} landscape; margin: ${ACROSS.top}mm ${SIDE}mm ${ACROSS.bottom}mm; }
.section { width: ${textWidth(paper)}mm; }
.map-page, .legend { width: ${acrossWidth(paper)}mm; }
.cover { width: ${width}mm; height: ${height - 0.5}mm; }
`;
}

/** Of the cover and of what is laid over the other pages: to the edge of the paper. */
function edges(paper: Paper): string {
  const { width, height, name } = sheets[paper];
  return `
@page edge { size: ${name}; margin: 0 ${width - height}mm 0 0; }
@page cover { size: ${name}; margin: 0; }
@page sheet { size: ${name}; margin: 0; }
@page across { size: ${name} landscape; margin: 0; }
.sheet { page: sheet; width: ${width}mm; height: ${height - 0.5}mm; break-before: page; overflow: hidden; }
.sheet.across { page: across; width: ${height}mm; height: ${width - 0.5}mm; }
`;
}

export const css = (paper: Paper): string => `${pages(paper)}${edges(paper)}${common}`;

const common = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 400 9.2pt/1.5 'Inter Variable', Inter, sans-serif; color: ${print.ink}; -webkit-print-color-adjust: exact; print-color-adjust: exact; font-feature-settings: 'cv05', 'cv08'; }
body { overflow-wrap: anywhere; orphans: 3; widows: 3; }
ul { list-style: none; }
svg { display: block; }
a { color: inherit; text-decoration: none; }

.place { page: place; height: 1mm; font-size: 1px; line-height: 1px; }
.place.edge { page: edge; }
.cover { page: cover; position: relative; padding: 26mm 46mm 22mm 24mm; background: #fff; display: flex; flex-direction: column; }
.cover .stripe { position: absolute; top: 0; right: 0; }
.cover .client { font-size: 11pt; font-weight: 600; }
.cover img { display: block; max-width: 70mm; max-height: 24mm; margin-bottom: 4mm; }
.cover .middle { margin-top: 58mm; }
.cover .kind { font-size: 10.5pt; color: ${print.inkSoft}; margin-bottom: 5mm; }
.cover h1 { font-size: 34pt; line-height: 1.1; font-weight: 600; letter-spacing: -0.022em; text-wrap: balance; }
.cover h1.long { font-size: 24pt; }
.cover .scenario { font-size: 15pt; color: ${print.inkSoft}; margin-top: 4mm; }
.cover .purpose { font-size: 11.5pt; line-height: 1.5; margin-top: 12mm; max-width: 118mm; }
.cover .foot { margin-top: auto; }
.cover .teams { display: flex; flex-wrap: wrap; gap: 1.5mm 6mm; margin-bottom: 7mm; font-size: 9pt; }
.cover .attendees { margin-bottom: 7mm; font-size: 9pt; max-width: 125mm; }
.cover .teams h2, .cover .attendees h2 { width: 100%; font-size: 8pt; font-weight: 500; color: ${print.inkSoft}; margin: 0; }
.cover dl { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; border-top: 0.75pt solid ${print.ink}; padding-top: 4mm; }
.cover dt { font-size: 8pt; color: ${print.inkSoft}; }
.cover dd { font-size: 10pt; font-weight: 500; }

/* Without the hair of room Chromium 114 cuts a table at the top of a new page where the page before it would have ended. */
.section { break-before: page; padding-top: 0.1mm; display: flow-root; }
.section.short { break-before: auto; margin-top: 14mm; }
.group { break-inside: avoid; }
.kicker { font-size: 8.5pt; font-weight: 500; color: ${print.inkSoft}; }
h1 { font-size: 22pt; line-height: 1.15; font-weight: 600; letter-spacing: -0.018em; break-after: avoid; text-wrap: balance; }
.intro { font-size: 10.5pt; line-height: 1.5; color: ${print.inkSoft}; margin-top: 2mm; max-width: 140mm; break-after: avoid; }
.section > header { margin-bottom: 7mm; break-after: avoid; }
h2 { font-size: 15pt; line-height: 1.25; font-weight: 600; letter-spacing: -0.012em; break-after: avoid; text-wrap: balance; }
h3 { font-size: 11pt; line-height: 1.3; font-weight: 600; letter-spacing: -0.006em; margin: 6.5mm 0 2.2mm; break-after: avoid; }
header + h3, .group > h3:first-child { margin-top: 0; }
.group + .group { margin-top: 7mm; }
h3 + p.soft { margin-top: -1.6mm; break-after: avoid; }
h4 { font-size: 9.2pt; font-weight: 600; margin-bottom: 2mm; break-after: avoid; }
.level2.short { margin-top: 11mm; }
.plates + .short { margin-top: 0; }
.level2 > header { margin-bottom: 4mm; }
.level2 > header .intro { font-size: 9.6pt; margin-top: 1.2mm; }
a.to { color: inherit; }
p { margin-bottom: 2mm; }
.caption, figcaption { font-size: 8pt; line-height: 1.45; color: ${print.inkSoft}; margin-top: 2mm; break-before: avoid; }
.soft { color: ${print.inkSoft}; }
td .soft, .step + div .soft { font-size: 8pt; }
.strong { font-weight: 600; }
.missing { color: ${print.redInk}; font-weight: 600; border-bottom: 0.75pt dashed ${print.red}; }
.attention { color: ${print.amberInk}; font-weight: 600; border-bottom: 0.75pt dotted ${print.amber}; }
p.attention { border: 0; border-left: 2pt solid ${print.amber}; padding-left: 3mm; }
.mark { display: inline-block; width: 7.2pt; height: 7.2pt; border: 1.1pt solid; vertical-align: -0.06em; margin-right: 1.2mm; }
.mark.team, .mark.external { border-radius: 1.5pt; }
.mark.role, .mark.person { border-radius: 50%; }
.mark.external { border-style: dashed; border-width: 0.9pt; }
.mark-ai, .arrow { display: inline-block; vertical-align: -0.08em; margin-right: 1.2mm; }
${hueRules}

.figures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border-top: 0.75pt solid ${print.ink}; margin-bottom: 6mm; break-inside: avoid; }
.figures li { padding: 2.5mm 3mm 0 0; }
.figures li + li { padding-left: 3mm; border-left: 0.5pt solid ${print.lineFaint}; }
.figures .label { display: block; font-size: 8pt; color: ${print.inkSoft}; }
.figures strong { display: block; font-size: 13pt; line-height: 1.35; white-space: nowrap; font-weight: 600; letter-spacing: -0.015em; font-variant-numeric: tabular-nums; }
.figures .hint { display: block; font-size: 7.6pt; line-height: 1.4; color: ${print.inkSoft}; }

.facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; border-bottom: 0.5pt solid ${print.lineFaint}; margin-bottom: 5mm; break-inside: avoid; }
.group > .facts:not(:last-child) { break-after: avoid; }
.facts > div { padding: 1.2mm 0 1.4mm; border-top: 0.5pt solid ${print.lineFaint}; }
.facts dt { font-size: 7.8pt; color: ${print.inkSoft}; }

.bar { break-inside: avoid; margin-bottom: 4mm; }
.bar > svg { width: 100%; height: auto; }
.bar ul { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-top: 2mm; font-size: 8.4pt; }
.bar li { display: flex; align-items: center; gap: 1.6mm; }
.bar b { font-weight: 600; font-variant-numeric: tabular-nums; }

.list li { position: relative; padding-left: 4mm; margin-bottom: 1.4mm; break-inside: avoid; }
.list li::before { content: ''; position: absolute; left: 0; top: 0.62em; width: 2mm; border-top: 0.9pt solid ${print.ink}; }

table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8.6pt; line-height: 1.42; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
table:has(+ .caption) tbody tr:last-child { break-after: avoid; }
th { text-align: left; font-size: 7.8pt; font-weight: 500; color: ${print.inkSoft}; padding: 0 2.5mm 1.2mm 0; border-bottom: 0.75pt solid ${print.ink}; vertical-align: bottom; }
td.number { white-space: nowrap; }
td { padding: 1.5mm 2.5mm 1.5mm 0; border-bottom: 0.5pt solid ${print.lineFaint}; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; }

.checklist td { padding-top: 1.7mm; padding-bottom: 1.7mm; }
.tick { display: inline-block; width: 9pt; height: 9pt; margin-top: 0.4mm; border: 0.8pt solid ${print.ink}; border-radius: 1.4pt; }
.keep { display: block; width: 9pt; text-align: center; }
.checklist .rule td { background: ${print.card}; }
.step-number { color: ${print.inkSoft}; }
.kind { display: inline-flex; align-items: center; gap: 0.8mm; font-size: 7.6pt; font-weight: 600; color: ${print.inkSoft}; margin-right: 1mm; }
.cover .kind { display: block; font-weight: 400; }
.in1 { padding-left: 4mm; }
.in2 { padding-left: 8mm; }
.in3, .in4, .in5, .in6 { padding-left: 12mm; }
.deep1 { padding-left: 4mm; }
.deep2 { padding-left: 8mm; }
.deep3, .deep4, .deep5, .deep6 { padding-left: 12mm; }
blockquote { font-size: 8pt; line-height: 1.5; margin-top: 1mm; padding-left: 2.5mm; border-left: 1.2pt solid ${print.lineFaint}; color: ${print.inkSoft}; }

/* As a grid: in a block Chromium 114 breaks the page between the title and the picture. */
.map-page { page: map; position: relative; break-before: page; break-inside: avoid; display: grid; justify-items: start; }
.map-page h2 { margin: 0 0 3mm; font-size: 12.5pt; }
.key { position: absolute; top: -2.5mm; right: 0; overflow: visible; }
.plates > :not(.map-page) { max-width: 174mm; }
.map-page .part { font-size: 9pt; font-weight: 400; color: ${print.inkSoft}; margin-left: 3mm; }
.map-row { overflow: visible; }
.map-row + .map-row { margin-top: 16px; }
.legend { display: grid; grid-template-columns: repeat(6, auto); justify-content: space-between; gap: 0.6mm 3mm; margin-top: 4mm; font-size: 7.2pt; line-height: 1.3; color: ${print.inkSoft}; }
.legend li { display: flex; align-items: center; gap: 1.4mm; }

.contents > li { border-top: 0.5pt solid ${print.lineFaint}; padding: 1.6mm 0; }
.contents a { display: block; padding-right: 14mm; }
.contents > li > a { font-weight: 600; break-after: avoid; }
.contents li { break-inside: avoid-page; }
.contents > li { break-inside: auto; }
.contents li li a { padding-left: 5mm; color: ${print.inkSoft}; font-size: 8.6pt; }
.contents li li li a { padding-left: 10mm; }

.dense { font-size: 7.8pt; line-height: 1.38; }
.dense td { padding-top: 1mm; padding-bottom: 1mm; }
.matrix.kept { break-inside: avoid; }
.matrix thead th div { writing-mode: vertical-rl; transform: rotate(180deg); line-height: 1.2; white-space: nowrap; margin: 0 auto; }
.matrix thead th div .mark { margin: 0 0 1.2mm; }
.matrix thead th { text-align: center; vertical-align: bottom; padding: 0 0 1.2mm; }
.matrix thead th:first-child { text-align: left; }
.matrix tbody th { font-size: 8.6pt; color: ${print.ink}; font-weight: 400; padding: 1.2mm 2.5mm 1.2mm 0; border-bottom: 0.5pt solid ${print.lineFaint}; vertical-align: top; }
.matrix td { text-align: center; padding: 1.2mm 0; border-left: 0.5pt solid ${print.lineFaint}; }
.matrix + .matrix { margin-top: 8mm; }

.timeline { break-inside: avoid; margin-bottom: 4mm; }
.timeline svg { width: 100%; height: auto; overflow: visible; }
.signs { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2mm 6mm; font-size: 8.4pt; break-inside: avoid; }
.signs li { display: flex; align-items: center; gap: 2.5mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 14mm; break-inside: avoid; break-before: avoid; }
.signatures p { border-top: 0.75pt solid ${print.ink}; padding-top: 1.2mm; font-size: 7.8pt; color: ${print.inkSoft}; margin: 0; }
.ticked { background: ${print.ink}; }
`;
