/** `wfa picture` as a person runs it: files come out that are what they say. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../fixtures/library.ts';
import { runWfa } from '../../fixtures/wfa.ts';
import { runHere } from '../../fixtures/wfa-here.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const EXAMPLE = join(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

function withExample() {
  const folder = temporaryFolder();
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  const read = (name: string) => readFileSync(join(folder, name));
  return { folder, read, has: (name: string) => existsSync(join(folder, name)), run: (words: string) => runHere(folder, words.split(' ')), runProgram: (words: string) => runWfa(folder, words.split(' ')) };
}

/** Width and height, from the header of a PNG. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describe('wfa picture', () => {
  it('writes a lens as SVG, with its heading, its legend and its letters in it', async () => {
    const { run, read } = withExample();
    const { code, out, err } = await run('picture a.wfa -o out.svg --lens systems --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const svg = read('out.svg').toString('utf8');
    const { width, height } = JSON.parse(out) as { width: number; height: number };
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    for (const text of ['Customer onboarding', 'Systems · As-is · Onboarding at Lindqvist', 'Re-keyed', 'Kept here: system of record']) expect(svg).toContain(`>${text}<`);
    expect(svg.match(/@font-face/g)).toHaveLength(3);
    expect(svg.length).toBeLessThan(200_000);
  });

  it('writes the same picture as PNG, at the scale that was asked for', async () => {
    const { run, runProgram, read } = withExample();
    const ask = async (words: string) => JSON.parse((await (words === '-o b.png' ? runProgram : run)(`picture a.wfa --lens organisation --json ${words}`)).out) as Size;
    const [svg, once, twice] = (await Promise.all(['-o a.svg', '-o a.png --scale 1', '-o b.png'].map(ask))) as [Size, Size, Size];
    expect(read('a.png').subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(read('a.png'))).toEqual({ width: once.width, height: once.height });
    expect(once).toMatchObject({ width: svg.width, height: svg.height });
    expect(sizeOf(read('b.png')).width).toBe(2 * svg.width);
    expect(twice.width).toBe(2 * once.width);
  }, 20_000);

  it('takes theme, scenario, density, and leaves legend and background out', async () => {
    const { run, read } = withExample();
    const { code } = await run('picture a.wfa -o out.svg --theme dark --scenario To-be --density overview --transparent --no-legend');
    const svg = read('out.svg').toString('utf8');
    expect(code).toBe(0);
    expect(svg).toContain('Flow · To-be');
    expect(svg).toContain('#eceef2');
    expect(svg).not.toContain('#14161b');
    expect(svg).not.toContain('Handoff between teams');
  });

  it('lays heat over the flow, with its scale in the legend, and says where it cannot', async () => {
    const { run, read, has } = withExample();
    const { code } = await run('picture a.wfa -o out.svg --heat findings');
    const svg = read('out.svg').toString('utf8');
    expect(code).toBe(0);
    expect(svg).toContain('>Findings: from few to many, or high<');
    expect(svg).toMatch(/>4 !</);
    expect(await run('picture a.wfa -o no.svg --heat warmth')).toMatchObject({ code: 1, err: expect.stringContaining('There is no heat “warmth”.') as string });
    expect(await run('picture a.wfa -o no.svg --heat waiting --lens systems')).toMatchObject({ code: 1, err: expect.stringContaining('Leave --lens out, or --heat.') as string });
    expect(has('no.svg')).toBe(false);
  }, 20_000);

  it('does not write over a file without --force', async () => {
    const { folder, run, read } = withExample();
    writeFileSync(join(folder, 'out.png'), 'mine');
    expect(await run('picture a.wfa -o out.png')).toMatchObject({ code: 1, err: expect.stringContaining('exists already') as string });
    expect(read('out.png').toString()).toBe('mine');
  });

  it('writes over a file with --force', async () => {
    const { folder, run, read } = withExample();
    writeFileSync(join(folder, 'out.png'), 'mine');
    expect((await run('picture a.wfa -o out.png --force --scale 0.5')).code).toBe(0);
    expect(read('out.png').subarray(1, 4).toString()).toBe('PNG');
  });

  it.each([
    ['--lens swimlane', 'There is no lens “swimlane”. There are “flow”, “organisation”, “systems”, “human-ai” and “workflows”. Choose one of these with --lens.'],
    ['--scenario Tomorrow', 'There is no scenario “Tomorrow”. There are “As-is” and “To-be”. Choose one of these with --scenario.'],
    ['--theme neon', 'There is no theme “neon”. There are “light”, “dark” and “print”. Choose one of these with --theme.'],
    ['--scale 9', 'The scale “9” is not a number from 0.25 to 4. Say --scale 2 for twice the size.'],
    ['--density some', 'There is no density “some”. There are “detail” and “overview”. Choose one of these with --density.'],
  ])('says what is wrong with %s, and writes nothing', async (words, sentence) => {
    const { run, has } = withExample();
    expect(await run(`picture a.wfa -o out.svg ${words}`)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
    expect(has('out.svg')).toBe(false);
  });

  it('names the workflows there are where the one that was asked for is not among them', async () => {
    const { code, err } = await withExample().run('picture a.wfa -o out.svg --workflow Nothing');
    expect(code).toBe(1);
    expect(err).toMatch(/^There is no workflow “Nothing”\. There (is|are) “Customer onboarding”.*\. Choose one of these with --workflow\.\n$/);
  });

  it('takes only names that end in .svg or .png, and needs one', async () => {
    const { run } = withExample();
    expect(await run('picture a.wfa -o out.jpg')).toMatchObject({ code: 1, err: expect.stringContaining('ends neither in .svg nor in .png') as string });
    expect(await run('picture a.wfa')).toMatchObject({ code: 2, err: expect.stringContaining('The option -o is missing.') as string });
  });

  it('says so where there is nothing to draw', async () => {
    const { run } = withExample();
    await run('new empty.wfa');
    expect(await run('picture empty.wfa -o out.svg')).toMatchObject({ code: 1, err: expect.stringContaining('There is nothing to draw in this lens.') as string });
  });
});
