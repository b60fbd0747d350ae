import { describe, expect, it } from 'vitest';
import { markAt, typedStep, type Known } from '../../../core/process/typed-step.ts';

const known: Known = {
  participants: [{ id: 'ops', name: 'Ops' }, { id: 'exec', name: 'Account executive' }, { id: 'acc', name: 'Account' }],
  systems: [{ id: 'crm', name: 'CRM' }],
  calendar: { hoursPerDay: 8, daysPerWeek: 5 },
};

describe('what is typed in a step', () => {
  it.each([
    ['Check order @Ops #CRM 15m ?if VIP', { text: 'Check order', performer: 'ops', system: 'crm', minutes: 15, condition: 'VIP' }],
    ['@account executive calls the customer', { text: 'calls the customer', performer: 'exec' }],
    ['Call @Account exec', { text: 'Call exec', performer: 'acc' }],
    ['Wait 1h30m then go on', { text: 'Wait then go on', minutes: 90 }],
    ['Takes 2d', { text: 'Takes', minutes: 960 }],
    ['Send it ?order over 500 #CRM', { text: 'Send it', system: 'crm', condition: 'order over 500' }],
    ['Ask ?if older than 30d', { text: 'Ask', condition: 'older than 30d' }],
  ])('%s', (typed, expected) => {
    const { unknown, ...said } = typedStep(typed, known);
    expect(said).toEqual(expected);
    expect(unknown).toEqual([]);
  });

  it.each(['Mail to ann@ops.example', 'Order no. #12 of 15 min', 'Is it ready?', 'Model A15m', 'C# or F# code', 'Why? If so, stop'])('leaves “%s” as it is', (typed) => {
    expect(typedStep(typed, { ...known, systems: [] }).text).toBe(typed);
  });

  it('leaves names that nobody knows in the text and says which', () => {
    expect(typedStep('Check @Legal #SAP', known)).toEqual({ text: 'Check @Legal #SAP', unknown: [{ mark: '@', name: 'Legal' }, { mark: '#', name: 'SAP' }] });
  });
});

describe('the list that opens', () => {
  it.each([
    ['Check @Acc', { mark: '@', query: 'Acc', start: 6 }],
    ['Check @Account ex', { mark: '@', query: 'Account ex', start: 6 }],
    ['#', { mark: '#', query: '', start: 0 }],
    ['Do it /', { mark: '/', query: '', start: 6 }],
    ['and/or', undefined],
    ['either / or', undefined],
    ['ann@ops', undefined],
    ['@ nobody', undefined],
  ])('after “%s”', (text, mark) => {
    expect(markAt(text, text.length)).toEqual(mark);
  });
});
