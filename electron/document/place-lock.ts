/**
 * Who has a file open, told by a small file beside it, so that others hear it before they edit, also on another machine. It
 * only advises: a save compares the file with what was read in any case. It expires, as a machine may be gone for good, and is
 * nobody's when the process that wrote it is dead. Where it cannot be written one goes on without.
 */
import { closeSync, constants, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from '../../core/schema.ts';
import { diskTrouble } from './disk-trouble.ts';
import { parseJson } from './parse-json.ts';

const BEAT_MS = 30_000;
/** So long without a beat, and whoever wrote it is taken for gone. */
const STALE_MS = 120_000;
const MAX_BYTES = 4096;

const text = z.string().max(200);
const lockSchema = z.strictObject({
  author: text,
  host: text,
  device: text,
  pid: z.number().int().positive(),
  /** ISO 8601, UTC; always of one length, so that a beat is written in place. */
  since: z.iso.datetime(),
  beat: z.iso.datetime(),
  token: z.string().regex(/^[0-9a-f]{16}$/),
});
type Said = z.infer<typeof lockSchema>;

/** Whoever opens files: a person at a machine. */
export interface Person {
  readonly author: string;
  /** The machine's name, for others to recognise. */
  readonly host: string;
  readonly device: string;
  readonly now: () => number;
}

/** Who has a file open. */
export interface Holder {
  readonly author: string;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export const placeLockPath = (path: string): string => join(dirname(path), `~$${basename(path)}.lock`);

/** What this process holds: the number of a dead process is given to another sooner or later. */
const ours = new Set<string>();

export class PlaceLock {
  readonly #file: string;
  readonly #me: Person;
  readonly #said: Omit<Said, 'beat'>;
  readonly #timer: NodeJS.Timeout;

  private constructor(file: string, me: Person, said: Said, beatMs: number) {
    this.#file = file;
    this.#me = me;
    this.#said = said;
    ours.add(said.token);
    this.#timer = setInterval(() => this.beat(), beatMs).unref();
  }

  /** @returns the lock, or who has it; nothing where none can be written: then nobody is told */
  static take(path: string, me: Person, beatMs = BEAT_MS): PlaceLock | Holder | undefined {
    const file = placeLockPath(path);
    const time = timeOf(me);
    const said: Said = { author: me.author.slice(0, 200), host: me.host.slice(0, 200), device: me.device, pid: process.pid, since: time, beat: time, token: randomBytes(8).toString('hex') };
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const written = write(file, said, 'wx');
      if (written === 'done') return new PlaceLock(file, me, said, beatMs);
      if (written === 'fails') return undefined;
      const holder = holderIn(file, me);
      if (holder) return holder;
      if (!removed(file)) return undefined;
    }
    return undefined;
  }

  /** Says that one is still there. No: it was released, or somebody else took it meanwhile, as after a long sleep. */
  beat(): boolean {
    if (!ours.has(this.#said.token)) return false;
    const seen = read(this.#file)?.said;
    if (seen && seen.token !== this.#said.token) {
      this.#stop();
      return false;
    }
    // A cleaning tool may have removed it; where the drive is gone, the next beat tries again.
    write(this.#file, { ...this.#said, beat: timeOf(this.#me) }, seen ? 'r+' : 'wx');
    return true;
  }

  release(): void {
    this.#stop();
    if (read(this.#file)?.said?.token === this.#said.token) removed(this.#file);
  }

  #stop(): void {
    clearInterval(this.#timer);
    ours.delete(this.#said.token);
  }
}

/** Who has this file open; nothing where nobody has, or nobody that can be told of. */
export const holderOf = (path: string, me: Person): Holder | undefined => holderIn(placeLockPath(path), me);

function holderIn(file: string, me: Person): Holder | undefined {
  const found = read(file);
  if (!found) return undefined;
  const { said, modified } = found;
  const now = me.now();
  // Empty, too: whoever is writing it this moment finds out at the next beat, and a power cut leaves it like that.
  if (!said) return undefined;
  if (said.host === me.host && said.device === me.device && isDead(said)) return undefined;
  // The clocks of two machines differ: the later of two times counts, but none that is still to come.
  const last = Math.max(...[modified, Date.parse(said.beat)].filter((time) => time <= now + STALE_MS));
  return now - last > STALE_MS ? undefined : { author: inert(said.author), host: inert(said.host), since: said.since };
}

function isDead({ pid, token }: Said): boolean {
  if (pid === process.pid) return !ours.has(token);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}

/** Somebody else wrote it: no sign in it may change how the sentence around it reads. */
const inert = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').trim();

const timeOf = ({ now }: Person): string => new Date(now()).toISOString();

interface Found {
  /** Nothing where it does not say what a lock says. */
  readonly said: Said | undefined;
  readonly modified: number;
}

/** Nothing where there is none that can be read: also a folder, a pipe, a link to elsewhere. */
function read(file: string): Found | undefined {
  let fd: number | undefined;
  try {
    // Windows has neither of the two, and neither pipes nor links that wait.
    fd = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    const bytes = Buffer.alloc(MAX_BYTES);
    const length = readSync(fd, bytes, 0, MAX_BYTES, 0);
    const parsed = lockSchema.safeParse(parseJson(bytes.toString('utf8', 0, length)));
    return { said: parsed.success ? parsed.data : undefined, modified: stat.mtimeMs };
  } catch (error) {
    return passOver(error, undefined);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function write(file: string, said: Said, flag: 'wx' | 'r+'): 'done' | 'exists' | 'fails' {
  try {
    writeFileSync(file, JSON.stringify(said), { flag });
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code === 'EEXIST' ? 'exists' : passOver(error, 'fails');
  }
}

function removed(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch (error) {
    return passOver(error, false);
  }
}

const OTHER = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ENOTSUP', 'ENXIO', 'ESTALE', 'ENODEV', 'EFBIG', 'ERR_FS_EISDIR'];

/** What a disk or a place says; anything else is a mistake here. */
function passOver<T>(error: unknown, instead: T): T {
  if (diskTrouble(error) || OTHER.includes((error as { code?: string }).code ?? '')) return instead;
  throw error;
}
