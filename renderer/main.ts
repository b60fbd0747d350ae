import '@fontsource-variable/inter/index.css';
import { mount } from 'svelte';
import App from './app/App.svelte';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
