/** Before each file. Files share their modules, and the language is what a module remembers. */
import { speak } from '../../core/text/text.ts';
import './equal-rows.ts';

speak('en');
