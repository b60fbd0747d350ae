import { describe, expect, it } from 'vitest';
import { stepsFromText } from '../../../core/process/step-list.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5 };
const lines = (text: string) => stepsFromText(text, calendar).map(({ depth, text: words }) => `${'-'.repeat(depth)}${words}`);

describe('a pasted list', () => {
  it.each([
    ['numbers with nested bullets', '1. Quote\n   - Ask for prices\n   - Compare\n2. Sign', ['Quote', '-Ask for prices', '-Compare', 'Sign']],
    ['Markdown, three deep', '- [ ] A\n  - [x] B\n    * C\n- **D**', ['A', '-B', '--C', 'D']],
    ['a heading with its list', '## Kick-off\n- Invite\n- Meet', ['Kick-off', 'Invite', 'Meet']],
    ['a word processor, with tabs behind bullets', '•\tQuote\n\t◦\tAsk\n•\tSign', ['Quote', '-Ask', 'Sign']],
    ['numbers that say how deep', '1 Quote\n1.1 Ask\n1.2 Compare\n2 Sign', ['1 Quote', '-Ask', '-Compare', '2 Sign']],
    ['plain lines', 'Quote\n\nSign\r\nSet up', ['Quote', 'Sign', 'Set up']],
    ['a line far in that nothing is around', '      Quote\n  Sign', ['Quote', 'Sign']],
    ['control characters', 'A\u0007B\nC', ['A B', 'C']],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('takes the columns of a spreadsheet by their heads', () => {
    const [first, second] = stepsFromText('Step\tWho\tTool\tMinutes\nCheck order\tOps\tCRM\t15\n"Say ""hello"""\t\t\t', calendar);
    expect(first).toMatchObject({ text: 'Check order', performer: { name: 'Ops' }, system: 'CRM', minutes: { likely: 15 } });
    expect(second).toMatchObject({ text: 'Say "hello"', performer: null, system: null, minutes: null });
  });

  it('takes the first column with words where the spreadsheet has no heads', () => {
    expect(lines('1\tCheck order\tx\n2\tSign\ty')).toEqual(['Check order', 'Sign']);
  });

  it('reads fifty thousand lines in the time that a few sorts of them take', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `${'  '.repeat(i % 4)}- Step ${i}`).join('\n');
    const time = (act: () => unknown) => {
      const start = performance.now();
      act();
      return performance.now() - start;
    };
    const sort = time(() => text.split('\n').map((line) => line.trim()).sort((a, b) => a.localeCompare(b)));
    let count = 0;
    expect(time(() => (count = stepsFromText(text, calendar).length))).toBeLessThan(30 * sort);
    expect(count).toBe(50_000);
  });
});
