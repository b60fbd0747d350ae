/** How this person likes the window: theme, panels and their widths. Kept on this machine, not in the project. */
export type Theme = 'system' | 'light' | 'dark';

interface Stored {
  readonly theme: Theme;
  readonly outline: boolean;
  readonly inspector: boolean;
  readonly outlineWidth: number;
  readonly inspectorWidth: number;
}

const KEY = 'preferences';
const first: Stored = { theme: 'system', outline: true, inspector: true, outlineWidth: 248, inspectorWidth: 320 };

function stored(): Stored {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Stored>) };
  } catch {
    // What cannot be read counts as never said.
    return first;
  }
}

export class Preferences {
  theme = $state<Theme>('system');
  outline = $state(true);
  inspector = $state(true);
  outlineWidth = $state(248);
  inspectorWidth = $state(320);

  constructor() {
    Object.assign(this, stored());
  }

  /** Call in an effect: keeps what was changed, and sets the theme on the page. */
  keep(): void {
    const { theme, outline, inspector, outlineWidth, inspectorWidth } = this;
    localStorage.setItem(KEY, JSON.stringify({ theme, outline, inspector, outlineWidth, inspectorWidth } satisfies Stored));
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  nextTheme(): void {
    const isDark = this.theme === 'dark' || (this.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.theme = isDark ? 'light' : 'dark';
  }
}
