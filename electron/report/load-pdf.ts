/** Reads a PDF as fast as it goes: in a worker nothing waits for the pauses that the library makes otherwise. */
import { ParseSpeeds, PDFDocument } from 'pdf-lib';

export const loadPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
