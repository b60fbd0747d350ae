/** Makes one document of the parts of a report: their pages behind each other, and the places that links lead to. */
import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from 'pdf-lib';

/** @param parts each with an empty page in front; that of the first, to which the others are added, stays */
export async function joinPdfs([document, ...others]: readonly PDFDocument[]): Promise<PDFDocument> {
  if (!document) throw new Error('Nothing was printed');
  const places = placesOf(document);
  for (const source of others) {
    const pages = await document.copyPages(source, source.getPageIndices().slice(1));
    const copies = new Map(pages.map((page, i) => [source.getPage(i + 1).ref.toString(), page.ref]));
    for (const page of pages) document.addPage(page);
    for (const [name, value] of placesOf(source).entries()) {
      const place = source.context.lookupMaybe(value, PDFArray)?.asArray() ?? [];
      const page = place[0] instanceof PDFRef ? copies.get(place[0].toString()) : undefined;
      if (!page) continue;
      const moved = document.context.obj([]);
      for (const part of [page, ...place.slice(1)]) moved.push(part);
      places.set(PDFName.of(name.decodeText()), moved);
    }
  }
  return document;
}

function placesOf(document: PDFDocument): PDFDict {
  const key = PDFName.of('Dests');
  const known = document.catalog.lookupMaybe(key, PDFDict);
  if (known) return known;
  const made = document.context.obj({});
  document.catalog.set(key, made);
  return made;
}
