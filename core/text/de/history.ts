/** Wie Änderungen im Verlauf heißen. */
import { fields } from './fields.ts';
import { list, named, noun as word } from './words.ts';

const fieldName = (field: string) => (fields as Readonly<Record<string, string>>)[field] ?? (field === 'place' ? 'Platz' : field);

const own: Readonly<Record<string, (name: string) => string>> = {
  'ruleOff.add': (name) => `Regel${named(name)} abschalten`,
  'ruleOff.remove': (name) => `Regel${named(name)} einschalten`,
  'acceptance.add': (name) => `Befund${named(name)} hinnehmen`,
  'acceptance.remove': (name) => `Befund${named(name)} nicht mehr hinnehmen`,
} as const;

export const history = {
  own,
  projectChanged: 'Angaben zum Projekt ändern',
  scenarioCopied: (from: string, to: string) => `Szenario${named(from)} kopieren als${named(to)}`,
  added: (noun: string, name: string) => `${word(noun)}${named(name)} hinzufügen`,
  renamed: (noun: string, from: string, to: string) => `${word(noun)}${named(from)} umbenennen in${named(to)}`,
  removed: (noun: string, name: string) => `${word(noun)}${named(name)} entfernen`,
  moved: (noun: string, name: string) => `${word(noun)}${named(name)} bewegen`,
  laneChanged: (stage: string, owner: string | undefined) => `Station${named(stage)} zu ${owner ? `„${owner}“` : 'niemandem'} verschieben`,
  changed: (noun: string, name: string, changed: readonly string[]) => `${word(noun)}${named(name)} ändern: ${changed.length > 2 ? `${changed.length} Felder` : list(changed.map(fieldName))}`,
  undo: (label: string) => `Rückgängig: ${label}`,
  redo: (label: string) => `Wiederholen: ${label}`,
} as const;
