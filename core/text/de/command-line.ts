import { s } from './words.ts';

export const commandLine = {
  usage: 'Aufruf:',
  everyCommand: 'Jeder Befehl nimmt --language en|de.',
  noLanguage: (name: string, languages: readonly string[]) => `Die Sprache „${name}“ gibt es nicht. Es gibt ${languages.join(', ')}.`,
  unknownVerb: (name: string) => `Den Befehl „${name}“ gibt es nicht.`,
  wrongFiles: (wanted: number, given: number) => `Hier ${wanted === 1 ? 'gehört' : 'gehören'} ${s(wanted, 'Datei', 'Dateien')} hin, nicht ${given}.`,
  missingOption: (name: string) => `Die Angabe ${name} fehlt.`,
  noExample: 'Das Beispiel ist noch nicht gebaut.',
  noExampleAction: 'Rufen Sie zuerst npm run build auf.',
  recovered: (changes: number) => `${s(changes, 'Änderung', 'Änderungen')} aus einem früheren Lauf, die noch nicht in der Datei ${changes === 1 ? 'war' : 'waren'}, ${changes === 1 ? 'ist' : 'sind'} wieder da.`,
  notJson: 'Diese Zeile ist kein JSON.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  title: 'Titel',
  scenario: 'Szenario',
  schemaVersion: 'Dateiformat',
  sqliteVersion: 'SQLite',
  noDisplay: 'Hier gibt es keinen Bildschirm, und die App braucht einen, auch für ihre Befehle. Starten Sie sie dort, wo einer ist, oder mit xvfb-run.',
  noDebugging: 'Workflow Atlas lässt sich nicht von außen untersuchen. Starten Sie es ohne die Schalter dafür.',
} as const;
