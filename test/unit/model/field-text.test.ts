import { describe, expect, it } from 'vitest';
import { durationText, estimateText, percentText, rateText, readDuration, readEstimate, readPercent, readRate } from '../../../core/model/field-text.ts';
import { hoursText, profileText, readHours, readProfile } from '../../../renderer/inspector/hours.ts';

const calendar = { hoursPerDay: 8, daysPerWeek: 5 };

describe('an estimate in its field', () => {
  it('reads back what it shows', () => {
    for (const estimate of [{ likely: 45 }, { min: 30, likely: 45, max: 90 }, { min: 60, max: 480 }, { likely: 1440, basis: 'elapsed' as const }]) {
      expect(readEstimate(estimateText(estimate, calendar), estimate, calendar)).toEqual(estimate);
    }
  });
  it('keeps what the text does not say', () => {
    const before = { likely: 60, basis: 'elapsed', shape: 'fixed', source: 'measured', by: 'Ann' } as const;
    expect(readEstimate('1d', before, calendar)).toEqual({ ...before, likely: 1440 });
  });
  it('is nothing when it is emptied, and wrong when it is no estimate', () => {
    expect(readEstimate(' ', { likely: 60 }, calendar)).toBeNull();
    expect(readEstimate('3h / 1h', null, calendar)).toBe('wrong');
    expect(readEstimate('soon', null, calendar)).toBe('wrong');
  });
});

it('rates, durations and shares read back what they show', () => {
  expect(readRate(rateText({ min: 4, likely: 6, max: 9 }), null)).toEqual({ min: 4, likely: 6, max: 9 });
  expect(readRate('nine', null)).toBe('wrong');
  expect(readDuration(durationText({ minutes: 2880, basis: 'elapsed' }, calendar), { minutes: 0, basis: 'elapsed' }, calendar)).toEqual({ minutes: 2880, basis: 'elapsed' });
  expect(readPercent(percentText(0.995))).toBe(0.995);
  expect(readPercent('120')).toBeUndefined();
});

it('working hours and weekday profiles read back what they show', () => {
  const hours = { from: '08:30', to: '17:00', days: [1, 2, 3, 4, 5] };
  expect(hoursText(hours)).toBe('08:30–17:00 Mon–Fri');
  expect(readHours(hoursText(hours))).toEqual(hours);
  expect(readHours('9:00-12:00 Mon Wed')).toEqual({ from: '09:00', to: '12:00', days: [1, 3] });
  expect(readHours('25:00-26:00')).toBe('wrong');
  expect(readProfile(profileText([20, 20, 20, 20, 20, 0, 0]))).toEqual([20, 20, 20, 20, 20, 0, 0]);
  expect(readProfile('1 2 3')).toBe('wrong');
});
