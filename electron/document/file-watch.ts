/**
 * Notices when a file is changed, taken away or put back by somebody else: by the folder's own notices, and by looking now and
 * then, as network drives give none. What counts is what the file says, so one's own saves and a mere touch are no change.
 */
import { createReadStream, statfsSync, watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';

/** `back`: it is there again; where it says something else by then, `changed` follows. */
export type FileEvent = 'changed' | 'gone' | 'back';

export interface WatchTimes {
  /** How often to look, whatever the folder says. */
  readonly pollMs: number;
  /** How long to wait for a file that is being written or replaced. */
  readonly settleMs: number;
  /** Does the folder give notice? */
  readonly notices: boolean;
}

const LOCAL: WatchTimes = { pollMs: 1000, settleMs: 200, notices: true };
const NETWORK: WatchTimes = { pollMs: 4000, settleMs: 500, notices: true };

/** NFS, SMB, CIFS, SMB2, AFS, FUSE: their numbers in Linux' statfs. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x65735546]);

/** Looking costs a network drive more than a local one. */
export function watchTimes(path: string): WatchTimes {
  if (path.startsWith('\\\\')) return NETWORK;
  try {
    return NETWORK_TYPES.has(statfsSync(dirname(path)).type >>> 0) ? NETWORK : LOCAL;
  } catch {
    // A folder that is not there: what looks at it says so.
    return LOCAL;
  }
}

export class FileWatch {
  readonly #path: string;
  readonly #known: () => Promise<string | null>;
  readonly #tell: (event: FileEvent) => void;
  readonly #times: WatchTimes;
  readonly #poll: NodeJS.Timeout;
  #folder: FSWatcher | undefined;
  #settling: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isClosed = false;
  /** The file as it was when it was compared last. */
  #seen: string | undefined;
  #isMissing = false;
  #isGone = false;
  /** The content that was told of. */
  #told: string | undefined;

  /**
   * @param known SHA-256 of the file as it was last read or written here; answers when no save is under way
   * @param tell is called from a timer, never from within this constructor
   */
  constructor(path: string, known: () => Promise<string | null>, tell: (event: FileEvent) => void, times: WatchTimes = watchTimes(path)) {
    this.#path = path;
    this.#known = known;
    this.#tell = tell;
    this.#times = times;
    this.#poll = setInterval(() => this.#look(), times.pollMs).unref();
    this.#listen();
    this.#lookSoon();
  }

  /** Resolves when nothing of it goes on any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    clearTimeout(this.#settling);
    this.#folder?.close();
    this.#folder = undefined;
    await this.#looking;
  }

  #listen(): void {
    if (!this.#times.notices) return;
    try {
      this.#folder = watch(dirname(this.#path), { persistent: false }, (_, name) => {
        if (name === null || name === basename(this.#path)) this.#lookSoon();
      });
      this.#folder.on('error', () => this.#deaf());
    } catch {
      // No notices here, or no folder by now: looking now and then has to do.
      this.#folder = undefined;
    }
  }

  #deaf(): void {
    this.#folder?.close();
    this.#folder = undefined;
  }

  #lookSoon(): void {
    if (!this.#isClosed) this.#settling ??= setTimeout(() => ((this.#settling = undefined), this.#look()), this.#times.settleMs).unref();
  }

  #look(): void {
    if (this.#looking || this.#isClosed) return;
    if (!this.#folder) this.#listen();
    this.#looking = this.#compare().finally(() => (this.#looking = undefined));
  }

  async #compare(): Promise<void> {
    const stamp = await stampOf(this.#path);
    if (stamp === undefined) return this.#miss();
    this.#isMissing = false;
    if (stamp === this.#seen && !this.#isGone) return;
    const content = await hashOf(this.#path);
    const known = await this.#known();
    if (this.#isClosed) return;
    // Still being written, or replaced by one's own save meanwhile.
    if (content === undefined || (await stampOf(this.#path)) !== stamp) return this.#lookSoon();
    this.#seen = stamp;
    if (this.#isGone) this.#say('back');
    this.#isGone = false;
    if (content !== known && content !== this.#told) this.#say('changed');
    this.#told = content === known ? undefined : content;
  }

  /** Whoever replaces a file may have it away for a moment. */
  #miss(): void {
    if (!this.#isMissing) {
      this.#isMissing = true;
      return this.#lookSoon();
    }
    if (this.#isGone) return;
    this.#isGone = true;
    this.#seen = undefined;
    this.#say('gone');
  }

  #say(event: FileEvent): void {
    if (!this.#isClosed) this.#tell(event);
  }
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    // Gone, or its drive is: for whoever works on it that is the same.
    return undefined;
  }
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
    return hash.digest('hex');
  } catch {
    // Taken away or held by somebody while it was read: the next look tells.
    return undefined;
  }
}
