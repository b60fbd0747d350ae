import type { AppInfo } from '../../core/contract/app.ts';
import type { Result } from '../../core/contract/result.ts';
import type { Language } from '../../core/text/languages.ts';
import type { AppEvent } from '../../core/contract/events.ts';
import type { Library } from '../document/library.ts';
import type { MadePicture, PictureInput } from '../picture/make-picture.ts';
import type { ReportMaker, ReportWriter } from '../report/order.ts';
import type { RecentFiles } from '../document/recent-files.ts';
import type { MadeTakeaway, TakeawayInput } from '../takeaways/make-takeaway.ts';
import type { Offers } from './offers.ts';
import type { Sessions } from './sessions.ts';

/** A window, as handlers know it. */
export type WindowId = number & { readonly __brand: 'WindowId' };

export interface Log {
  error(message: string, cause?: unknown): void;
}

/** What to suggest when asking for a place. */
export interface Place {
  /** A title; what no file name can have is left out. */
  readonly name: string;
  readonly extension: 'wfa' | 'pdf' | 'svg' | 'png' | 'xlsx' | 'pptx' | 'html' | 'md';
  /** The project's file, whose folder is suggested. */
  readonly current: string | null;
  /** Another file than the project's own, also where it has the same ending. */
  readonly isOther?: boolean;
}

/** Asks the person; nothing: they chose nothing. */
export interface Dialogs {
  chooseProject(window: WindowId): Promise<string | undefined>;
  /** PNG or JPEG. */
  choosePicture(window: WindowId): Promise<string | undefined>;
  choosePlace(window: WindowId, place: Place): Promise<string | undefined>;
}

/** The operating system's clipboard. */
export interface Clipboard {
  /** @param png a whole PNG file */
  writeImage(png: Uint8Array): Promise<void>;
  writeText(text: string): Promise<void>;
}

/** Everything that handlers take from outside. Tests give their own; the app's are made in main.ts. */
export interface AppDeps {
  readonly info: Omit<AppInfo, 'language' | 'hasGraphicsCard'>;
  hasGraphicsCard(): boolean;
  readonly log: Log;
  readonly library: Library;
  readonly recent: RecentFiles;
  readonly sessions: Sessions;
  readonly offers: Offers;
  readonly dialogs: Dialogs;
  /** The bundled example. */
  readonly examplePath: string;
  now(): Date;
  newId(): string;
  /** Tells one window something. */
  tell(window: WindowId, event: AppEvent): void;
  /** Writes the report of a scenario as a PDF. */
  readonly writeReport: ReportWriter;
  /** The same, not written anywhere. */
  readonly makeReport: ReportMaker;
  /** Can the program that prints reports tag them? */
  readonly canTag: boolean;
  /** Draws a picture, off the main thread. */
  makePicture(input: PictureInput): Promise<Result<MadePicture>>;
  /** Makes what is taken away, off the main thread; refused with the signal's reason when that ends it. */
  makeTakeaway(input: TakeawayInput, signal: AbortSignal): Promise<MadeTakeaway>;
  readonly clipboard: Clipboard;
  /** Shows a file in its folder. */
  reveal(path: string): void;
  /** Speaks it from now on, and remembers it. */
  setLanguage(language: Language): void;
  /** Opens a file in the program for its kind; empty: it was opened, else why not. */
  open(path: string): Promise<string>;
  setFullScreen(window: WindowId, isFull: boolean): void;
  /** Asks for a printer; a person may change their mind. */
  print(window: WindowId): Promise<Result<Record<string, never>>>;
  /** Brings a window to the front. */
  focus(window: WindowId): void;
}

/** What a handler knows about one request. */
export interface HandlerContext {
  readonly window: WindowId;
  readonly app: AppDeps;
}
