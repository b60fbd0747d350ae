import '@fontsource-variable/inter/index.css';
import { mount } from 'svelte';
import { speak } from '../core/text/text.ts';
import { request } from './bridge.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
// Before any part of the window says a word.
const info = await request('app.info', {});
if (info.ok) {
  speak(info.value.language);
  document.documentElement.lang = info.value.language;
  document.documentElement.dataset['drawnBy'] = info.value.hasGraphicsCard ? 'card' : 'processor';
}
const { default: App } = await import('./app/App.svelte');
mount(App, { target });
