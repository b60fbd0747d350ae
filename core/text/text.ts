/** The visible words, by area. Screens, labels and reports take every string from here. */
import { en } from './en.ts';

export type Text = typeof en;

export const t: Text = en;
