/** Puts the caret into a field of the inspector, once it is on the page. */
import { tick } from 'svelte';
import { releaseKeys } from './type-ahead.ts';

const NAME = '[data-name-of] textarea';

/** @param then is given the field when the caret is in it */
export function focusField(selector: string, then: (field: HTMLInputElement | HTMLTextAreaElement) => void = () => undefined): void {
  void tick().then(async () => {
    const find = () => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    find()?.focus();
    // A field that opens a list gives way to another one when it gets the focus.
    await tick();
    const field = find();
    if (!field) return releaseKeys();
    // What is typed next takes the place of what is there.
    if (!(field instanceof HTMLSelectElement)) field.select();
    then(field);
    releaseKeys(field);
  });
}

/** The name of what is picked. */
export const focusName = (then?: Parameters<typeof focusField>[1]): void => focusField(NAME, then);
