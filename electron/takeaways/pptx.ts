/** Writes slides as a PowerPoint file of shapes that can be changed, and connectors that follow when a shape is moved. */
import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import { escaped } from '../../core/map/svg.ts';
import { themes, type Token } from '../../core/map/tokens.ts';
import { BODY, SLIDE, type BoxItem, type ConnectorItem, type Deck, type ShapeKind, type Slide, type TableItem } from '../../core/takeaways/slides/slide.ts';
import { t } from '../../core/text/text.ts';
import { CORNER, NOTCH } from '../../core/takeaways/slides/stage-words.ts';
import { connectorXml, type Joined } from './connector-xml.ts';

/** On every machine, and no wider than what text was measured with. */
const FONT = 'Arial';
const PRESETS: Readonly<Record<ShapeKind, PptxGenJS.SHAPE_NAME>> = {
  rect: 'rect', rounded: 'roundRect', pill: 'roundRect', notched: 'chevron', double: 'flowChartPredefinedProcess', diamond: 'diamond', hexagon: 'hexagon', circle: 'ellipse',
};
const DASHES = { dashed: 'dash', dotted: 'sysDot' } as const;
/** No slide has so many shapes. */
const SLIDE_NUMBER = 100_000;

const { objects } = t.slides;

const colour = (token: Token): string => themes.print[token].slice(1).toUpperCase();

/** @param now stands in the file as the time it was made */
export async function toPptx(deck: Deck, now: Date): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'wide', ...SLIDE });
  file.layout = 'wide';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  // The library escapes all of these but the last.
  Object.assign(file, { title: deck.title, subject: deck.subject, author: deck.author || t.start.title, company: escaped(deck.client || t.start.title) });
  for (const slide of deck.slides) fill(file.addSlide(), slide, deck.foot);
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return finish(bytes, deck, now);
}

type Target = ReturnType<PptxGenJS['addSlide']>;

function fill(target: Target, { kicker, title, items }: Slide, foot: string): void {
  if (kicker !== undefined) head(target, kicker, title, foot);
  for (const item of items) {
    switch (item.kind) {
      case 'box':
        addBox(target, item);
        break;
      case 'connector':
        // Stands in for the connector, which takes its place in `finish`.
        target.addShape('line', { x: 0, y: 0, w: 1, h: 0, objectName: item.name });
        break;
      case 'table':
        addTable(target, item);
        break;
    }
  }
}

function head(target: Target, kicker: string, title: string, foot: string): void {
  const text = { fontFace: FONT, margin: 0, fit: 'none' } as const;
  if (kicker !== '') target.addText(kicker, { ...text, x: BODY.x, y: 0.28, w: BODY.width, h: 0.28, fontSize: 12, color: colour('inkSoft'), objectName: objects.kicker });
  target.addText(title, { ...text, x: BODY.x, y: 0.54, w: BODY.width, h: 0.48, fontSize: 24, bold: true, color: colour('ink'), objectName: objects.title });
  target.addShape('rect', { x: BODY.x, y: 6.98, w: BODY.width, h: 0.01, fill: { color: colour('cardEdge') }, objectName: objects.rule });
  target.addText(foot, { ...text, x: BODY.x, y: 7.04, w: BODY.width - 1, h: 0.26, fontSize: 9, color: colour('inkSoft'), objectName: objects.foot });
  target.slideNumber = { x: BODY.x + BODY.width - 0.7, y: 7.04, w: 0.7, h: 0.26, fontFace: FONT, fontSize: 9, color: colour('inkSoft'), align: 'right', margin: 0 };
}

function addBox(target: Target, { name, shape, x, y, width, height, fill: paint, stroke, strokeWidth = 1, dash, words, inset = 2 }: BoxItem): void {
  target.addText(words?.text ?? '', {
    shape: PRESETS[shape],
    objectName: name,
    x, y, w: width, h: height,
    margin: inset,
    fontFace: FONT,
    fit: 'none',
    ...(shape === 'rounded' ? { rectRadius: CORNER } : shape === 'pill' ? { rectRadius: Math.min(width, height) / 2 } : {}),
    ...(paint ? { fill: { color: colour(paint) } } : {}),
    ...(stroke ? { line: { color: colour(stroke), width: strokeWidth, ...(dash ? { dashType: DASHES[dash] } : {}) } } : {}),
    ...(words ? { fontSize: words.size, bold: words.isBold ?? false, color: colour(words.ink ?? 'ink'), align: words.align ?? 'left', valign: words.valign ?? 'middle', ...(words.isUpright ? { vert: 'vert270' as const } : {}) } : {}),
  });
}

function addTable(target: Target, { name, x, y, width, size, columns, rows }: TableItem): void {
  const edge = { type: 'solid', pt: 0.5, color: colour('cardEdge') } as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, i: number, isHead: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      align: columns[i]?.align ?? 'left',
      valign: 'top',
      bold: isHead,
      color: colour(isHead ? 'inkSoft' : 'ink'),
      border: [none, none, { ...edge, ...(isHead ? { pt: 1, color: colour('ink') } : {}) }, none],
    },
  });
  const head = columns.map(({ title }, i) => cell(title, i, true));
  target.addTable([head, ...rows.map((row) => row.map((text, i) => cell(text, i, false)))], {
    objectName: name,
    x, y, w: width,
    colW: columns.map((column) => column.width),
    fontFace: FONT,
    fontSize: size,
    margin: [0.04, 0.08, 0.04, 0.04],
  });
}

/** Puts connectors in the place of their lines, and gives notches their depth. */
async function finish(bytes: Uint8Array, { slides }: Deck, now: Date): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [i, slide] of slides.entries()) {
    const path = `ppt/slides/slide${i + 1}.xml`;
    const xml = await zip.file(path)?.async('string');
    if (xml === undefined) throw new Error(`There is no ${path} in what was written`);
    zip.file(path, finishedSlide(xml, slide), { date: now });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function finishedSlide(xml: string, { items }: Slide): string {
  const ids = new Map([...xml.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [name ?? '', Number(id)]));
  const boxes = new Map(items.flatMap((item) => (item.kind === 'box' ? [[item.name, item] as const] : [])));
  const connectors = new Map(items.flatMap((item) => (item.kind === 'connector' ? [[item.name, item] as const] : [])));
  const joined = (name: string): Joined | undefined => {
    const [id, box] = [ids.get(name), boxes.get(name)];
    return id !== undefined && box ? { id, box } : undefined;
  };
  const asConnector = (item: ConnectorItem, id: number, drawn: string): string => {
    const [from, to] = [joined(item.from), joined(item.to)];
    return from && to ? connectorXml(item, id, from, to) : drawn;
  };
  return xml
    .replace(/<p:sp><p:nvSpPr><p:cNvPr id="(\d+)" name="([^"]*)">.*?<\/p:sp>/gs, (drawn, id: string, name: string) => {
      const item = connectors.get(name);
      return item ? asConnector(item, Number(id), drawn) : drawn;
    })
    // The library gives the slide number an id that another shape may have.
    .replace(/<p:cNvPr id="\d+" name="Slide Number/, `<p:cNvPr id="${SLIDE_NUMBER}" name="Slide Number`)
    .replaceAll('<a:prstGeom prst="chevron"><a:avLst></a:avLst>', `<a:prstGeom prst="chevron"><a:avLst><a:gd name="adj" fmla="val ${Math.round(NOTCH * 100_000)}"/></a:avLst>`);
}
