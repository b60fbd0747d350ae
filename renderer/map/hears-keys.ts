/** The map hears the keys while it has the focus, and while nothing has it: after a click beside a field, or coming out of a stage. */
export function hearsKeys(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement) || (target !== document.body && target.dataset.testid !== 'map')) return false;
  // What opens takes the focus a moment later; what is typed until then is not for the map.
  if (document.querySelector('[role="dialog"], [role="menu"]')) return false;
  return target !== document.body || !!document.querySelector('[data-testid="map"]');
}
