/** The map hears the keys while it has the focus, and while nothing has it: after a click beside a field, or coming out of a stage. */
export function hearsKeys(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false;
  if (target !== document.body) return target.dataset.testid === 'map';
  return !!document.querySelector('[data-testid="map"]') && !document.querySelector('[role="dialog"], [role="menu"]');
}
