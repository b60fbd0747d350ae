import { describe, expect, test } from 'vitest';
import { shorten, textWidth, wrap, wrapEvenly } from '../../../core/map/text-width.ts';

describe('text without a canvas', () => {
  test('is as wide as Chromium sets Inter', () => {
    // Measured in Chromium at 100 px without kerning.
    expect(textWidth('Set up the account', 100, 400)).toBeCloseTo(891.4, 0);
    expect(textWidth('Set up the account', 100, 600)).toBeCloseTo(906.9, 0);
    expect(textWidth('1 h 30 min', 100, 500)).toBeCloseTo(483.1, 0);
  });

  test('wraps between words and ends in an ellipsis when it does not fit', () => {
    expect(wrap('Set up the account', 80, 14, 600, 2)).toEqual(['Set up the', 'account']);
    const lines = wrap('Countersign and return the contract with all annexes', 120, 14, 600, 2);
    expect(lines.length).toBe(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    for (const line of lines) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(120);
  });

  test('breaks a word that is longer than a line', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft', 100, 14, 600, 2);
    for (const line of lines) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(100);
  });

  test('breaks long words between syllables, with a hyphen', () => {
    expect(wrap('Debitorenbuchhaltung', 76, 13, 600, 3)).toEqual(['Debitoren-', 'buchhal-', 'tung']);
    expect(wrap('zusammenstellen', 90, 13, 600, 2)).toEqual(['zusammen-', 'stellen']);
    expect(wrap('unterschrieben?', 90, 13, 600, 2)).toEqual(['unterschrie-', 'ben?']);
    expect(wrap('Geschäftsführung', 86, 13, 600, 3)[0]).toBe('Geschäfts-');
    expect(wrap('Süddeutschland', 82, 13, 600, 3)[0]).toBe('Süddeutsch-');
    // What is no word has no syllables.
    expect(wrap('AAAAAAAAAAAA', 60, 13, 600, 3).join('')).toBe('AAAAAAAAAAAA');
  });

  test('balances two lines', () => expect(wrapEvenly('Customer record, Handover sheet', 134, 12, 500, 2)).toEqual(['Customer record,', 'Handover sheet']));
  test('shortens to nothing but an ellipsis', () => expect(shorten('Sales', 3, 14, 600)).toBe('…'));
});
