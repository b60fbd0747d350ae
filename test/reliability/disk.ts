/**
 * A disk as it could look after a power cut. Of a file, what was synced is there and of later writes any may be. New names,
 * other names and removals happen in order: those up to a sync of their folder are there, of later ones the first few may be.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';

type Change =
  | { readonly kind: 'write'; readonly path: string; readonly at: number | undefined; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number };
type Naming =
  | { readonly kind: 'create' | 'folder' | 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };
export type Operation = Change | Naming | { readonly kind: 'sync'; readonly path: string } | { readonly kind: 'said'; readonly path: string; readonly text: string };

const unescape = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** What a process did to files below a folder and said on standard output, from what strace wrote down; paths are relative. */
export async function recorded(log: string, folder: string): Promise<Operation[]> {
  const operations: Operation[] = [];
  const unfinished = new Map<string, string>();
  let said = '';
  for await (const raw of createInterface({ input: createReadStream(log, 'latin1') })) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(raw) ?? [];
    const half = /^(.*) <unfinished \.\.\.>$/.exec(rest);
    if (half) {
      unfinished.set(thread, half[1] ?? '');
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const line = resumed ? `${unfinished.get(thread) ?? ''}${resumed[1]}` : rest;
    const [, call = '', words = '', answer = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
    if (!call || answer.startsWith('-')) continue;
    const strings = [...words.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => unescape(match[1] ?? ''));
    const open = /^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(words)?.[1];
    if (call === 'write' && words.startsWith('1<')) {
      said += strings[0]?.subarray(0, Number(answer)).toString('utf8') ?? '';
      for (let end = said.indexOf('\n'); end >= 0; end = said.indexOf('\n')) {
        operations.push({ kind: 'said', path: '', text: said.slice(0, end) });
        said = said.slice(end + 1);
      }
      continue;
    }
    const operation = operationOf(call, words, strings, open === undefined ? '' : unescape(open).toString('utf8'), Number(answer));
    if (operation && operation.path.startsWith(folder)) operations.push(within(operation, folder));
  }
  return operations;
}

function operationOf(call: string, words: string, strings: readonly Buffer[], path: string, answer: number): Operation | undefined {
  const [first = '', second = ''] = strings.map((string) => string.toString('utf8'));
  const last = Number(/(\d+)$/.exec(words)?.[1]);
  switch (call) {
    case 'openat':
      return words.includes('O_CREAT') ? { kind: 'create', path: first } : undefined;
    case 'mkdir':
      return { kind: 'folder', path: first };
    case 'write':
      return { kind: 'write', path, at: undefined, bytes: strings[0]!.subarray(0, answer) };
    case 'pwrite64':
      return { kind: 'write', path, at: last, bytes: strings[0]!.subarray(0, answer) };
    case 'ftruncate':
      return { kind: 'truncate', path, size: last };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path };
    case 'rename':
      return { kind: 'rename', path: first, to: second };
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return { kind: 'remove', path: first };
    default:
      throw new Error(`Files are written by ${call}, which this does not follow`);
  }
}

function within(operation: Operation, folder: string): Operation {
  const path = relative(folder, operation.path);
  return operation.kind === 'rename' ? { ...operation, path, to: relative(folder, operation.to) } : { ...operation, path };
}

/** A file with what is safe of it, and what was written since. */
class Kept {
  #safe = Buffer.alloc(0);
  #since: Change[] = [];
  #end = 0;

  change(change: Change): void {
    const at = change.kind === 'write' ? (change.at ?? this.#end) : 0;
    this.#since.push(change.kind === 'write' ? { ...change, at } : change);
    this.#end = change.kind === 'write' ? Math.max(this.#end, at + change.bytes.length) : change.size;
  }

  sync(): void {
    this.#safe = this.bytes(() => true);
    this.#since = [];
  }

  bytes(isKept: () => boolean): Buffer<ArrayBuffer> {
    const kept = this.#since.filter(isKept);
    if (kept.length === 0) return this.#safe;
    const ends = kept.map((change) => (change.kind === 'write' ? change.at! + change.bytes.length : change.size));
    const bytes = Buffer.alloc(Math.max(this.#safe.length, ...ends));
    this.#safe.copy(bytes);
    let size = this.#safe.length;
    for (const [i, change] of kept.entries()) {
      if (change.kind === 'write') change.bytes.copy(bytes, change.at);
      else bytes.fill(0, change.size, Math.max(size, change.size));
      size = change.kind === 'write' ? Math.max(size, ends[i]!) : change.size;
    }
    return bytes.subarray(0, size);
  }
}

type Names = Map<string, Kept | 'folder'>;

interface Waiting {
  readonly naming: Naming;
  readonly file: Kept | 'folder' | undefined;
}

export class Disk {
  /** As the running process sees it. */
  readonly #now: Names = new Map();
  /** As it is after a cut, at the least. */
  readonly #safe: Names = new Map();
  #waiting: Waiting[] = [];

  carryOut(operation: Exclude<Operation, { kind: 'said' }>): void {
    switch (operation.kind) {
      case 'write':
      case 'truncate':
        return this.#file(operation.path)?.change(operation);
      case 'sync':
        this.#file(operation.path)?.sync();
        return this.#settle(operation.path);
      default: {
        if (operation.kind === 'create' && this.#now.has(operation.path)) return;
        const file = operation.kind === 'create' ? new Kept() : operation.kind === 'folder' ? 'folder' : this.#now.get(operation.path);
        this.#waiting.push({ naming: operation, file });
        name(this.#now, operation, file);
      }
    }
  }

  #file(path: string): Kept | undefined {
    const file = this.#now.get(path);
    return file === 'folder' ? undefined : file;
  }

  /** Synced: names in this folder, or the name of this file; and as they are kept in order, all before the last of them. */
  #settle(path: string): void {
    const folder = path || '.';
    const isOf = ({ naming }: Waiting) =>
      dirname(naming.path) === folder || (naming.kind === 'rename' && dirname(naming.to) === folder) || (naming.kind === 'create' && naming.path === path);
    const last = this.#waiting.map(isOf).lastIndexOf(true);
    for (const { naming, file } of this.#waiting.splice(0, last + 1)) name(this.#safe, naming, file);
  }

  /** Writes it as it could be after a cut; answers with a hash of all that is on it. */
  writeTo(folder: string, isKept: () => boolean): string {
    const hash = createHash('sha1');
    const names: Names = new Map(this.#safe);
    for (const { naming, file } of this.#waiting) {
      if (!isKept()) break;
      name(names, naming, file);
    }
    mkdirSync(folder, { recursive: true });
    for (const [path, file] of names) {
      if (file !== 'folder') continue;
      mkdirSync(join(folder, path), { recursive: true });
      hash.update(`${path}/\n`);
    }
    for (const [path, file] of names) {
      // What SQLite keeps in shared memory is made anew from the rest.
      if (file === 'folder' || path.endsWith('-shm')) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const bytes = file.bytes(isKept);
      writeFileSync(join(folder, path), bytes);
      hash.update(`${path} ${bytes.length}\n`).update(bytes);
    }
    return hash.digest('hex');
  }
}

function name(names: Names, naming: Naming, file: Kept | 'folder' | undefined): void {
  if (naming.kind === 'rename' || naming.kind === 'remove') names.delete(naming.path);
  if (naming.kind === 'rename' && file) names.set(naming.to, file);
  if ((naming.kind === 'create' || naming.kind === 'folder') && file) names.set(naming.path, file);
}
