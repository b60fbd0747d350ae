/** Which theme the window wears: what a person chose, else what the system asks for. */
import type { ThemeName } from '../../core/map/tokens.ts';

export function themeNow(): ThemeName {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

export function watchTheme(tell: (theme: ThemeName) => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const read = () => tell(themeNow());
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', read);
  read();
  return () => {
    observer.disconnect();
    system.removeEventListener('change', read);
  };
}
