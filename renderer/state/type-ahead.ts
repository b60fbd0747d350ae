/**
 * Keys typed between a command and the field that it opens: they are held, and go into that field once it has the caret. A quick
 * typist is faster than the answer of the main process, and no letter may end up in another field or be taken for a command.
 */
type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Somebody who waits this long types again. */
const LONGEST_MS = 3000;

let held: string[] | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function hold(event: KeyboardEvent): void {
  if (!held || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key.length !== 1 && event.key !== 'Enter' && event.key !== 'Backspace') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event.key);
}

/** From now on keys are held. */
export function holdKeys(): void {
  if (!held) addEventListener('keydown', hold, { capture: true });
  held ??= [];
  clearTimeout(timer);
  timer = setTimeout(() => releaseKeys(), LONGEST_MS);
}

/** Gives what was held to the field that has the caret now; without one it is dropped. */
export function releaseKeys(field?: TextField): void {
  clearTimeout(timer);
  removeEventListener('keydown', hold, { capture: true });
  const keys = held ?? [];
  held = undefined;
  // A choice takes no letters.
  if (!field || !('setRangeText' in field)) return;
  for (const [i, key] of keys.entries()) {
    if (key.length === 1) insert(field, key);
    else if (key === 'Backspace') erase(field);
    else {
      // It may lead on to the next field, which gets the rest.
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const rest = keys.slice(i + 1);
      if (rest.length > 0) {
        holdKeys();
        (held as string[] | undefined)?.push(...rest);
      }
      return;
    }
  }
}

/** As if it were typed: what is selected goes, and the field hears of it. */
function insert(field: TextField, text: string): void {
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

function erase(field: TextField): void {
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}
