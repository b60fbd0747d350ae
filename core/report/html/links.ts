/** Links inside the document: from where a record is named to where it is described. */
import type { Target } from '../../model/field.ts';
import { anchorOf } from '../report.ts';
import { escaped } from './escape.ts';

/** A name that leads to where its record is described; with `isHome` this is the place. */
export function linked(of: Target, inside: string, isHome = false): string {
  const anchor = escaped(anchorOf(of));
  return `<a class="to"${isHome ? ` id="${anchor}"` : ''} href="#${anchor}">${inside}</a>`;
}

const LINK = /<a class="to"( id="[^"]*")? href="#([^"]*)">/g;

/** A record whose own place is left out of the report is described where it is named first. */
export function withHomes(html: string): string {
  const homes = new Set<string>();
  for (const [, home, anchor] of html.matchAll(LINK)) if (home) homes.add(anchor ?? '');
  return html.replace(LINK, (link, _home, anchor: string) => {
    if (homes.has(anchor)) return link;
    homes.add(anchor);
    return `<a class="to" id="${anchor}" href="#${anchor}">`;
  });
}
