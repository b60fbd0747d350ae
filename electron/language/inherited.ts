/** A worker or a child of this process speaks as it does. To be imported before anything that says a word. */
import { isLanguage, speak } from '../../core/text/text.ts';

const inherited = process.env.ATLAS_LANGUAGE ?? '';
if (isLanguage(inherited)) speak(inherited);
