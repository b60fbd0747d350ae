/** Puts the caret into a field of the inspector, once it is on the page. */
import { tick } from 'svelte';
import { releaseKeys } from './type-ahead.ts';

const NAME = '[data-name-of] textarea';

/** @param then is given the field when the caret is in it */
export function focusField(selector: string, then: (field: HTMLInputElement | HTMLTextAreaElement) => void = () => undefined): void {
  void tick().then(() => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) return releaseKeys();
    field.focus();
    // What is typed next takes the place of what is there.
    if (!(field instanceof HTMLSelectElement)) field.select();
    then(field);
    releaseKeys(field);
  });
}

/** The name of what is picked. */
export const focusName = (then?: Parameters<typeof focusField>[1]): void => focusField(NAME, then);
