/** Puts the caret into a step once it is on the page. */
import { tick } from 'svelte';

export function focusStep(id: string, caret: 'start' | 'end' = 'end'): void {
  void tick().then(() => {
    const input = document.querySelector<HTMLTextAreaElement>(`[data-step-id="${CSS.escape(id)}"] textarea`);
    if (!input) return;
    input.focus();
    const at = caret === 'end' ? input.value.length : 0;
    input.setSelectionRange(at, at);
  });
}
