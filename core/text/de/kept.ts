/** Versionen in der Datei und Sicherungen daneben. */
import { dayOf } from '../day-of.ts';
import { momentText } from '../clock.ts';

export const when = (at: Date, now: Date) => `${dayOf(at) === dayOf(now) ? 'heute, ' : ''}${momentText(at, now)}`;
const size = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('de')} KB` : `${(bytes / 1024 / 1024).toLocaleString('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`);

export const kept = {
  tabs: 'Teile des Verlaufs',
  versions: 'Versionen',
  backups: 'Sicherungen',
  keep: 'Diese Version behalten',
  name: 'Name der Version',
  placeholder: 'Nach dem ersten Workshop',
  byItself: 'Von selbst behalten',
  size,
  room: (bytes: number, limit: number, most: number) => `${size(bytes)} von ${size(limit)}; höchstens ${most}. Automatische werden weniger: alle von heute, eine am Tag für einen Monat, eine in der Woche davor.`,
  backupLead: (most: number) => `Die Stände, die beim Speichern ersetzt wurden, bleiben auf diesem Rechner, ${most} je Datei, auch wenn es die Datei selbst nicht mehr gibt.`,
  noVersions: 'Die Datei hält noch keine Version. Geben Sie dem Projekt, wie es jetzt ist, einen Namen, und Sie können dahin zurück. Eine wird auch bei jedem Speichern von selbst behalten.',
  noBackups: 'Es gibt noch keine Sicherung: Eine wird behalten, wenn Speichern die Datei ersetzt.',
  noPlace: 'Dieses Projekt ist noch in keiner Datei. Speichern Sie es, und was jedes Speichern ersetzt, bleibt hier.',
  compare: 'Mit jetzt vergleichen',
  goBack: 'Dahin zurück…',
  open: 'Öffnen',
  remove: 'Diese Version entfernen',
  version: (name: string, at: Date, now: Date) => (name ? `Version „${name}“ von ${when(at, now)}` : `Der Stand von ${when(at, now)}`),
  backup: (at: Date, now: Date) => `Die Datei im Stand bis ${when(at, now)}`,
  lookOnly: 'Das ist zum Ansehen: Das Projekt selbst ist, wie Sie es verlassen haben.',
  lookOnlyAlone: 'Das ist zum Ansehen. Speichern Sie es unter einem Namen, um damit zu arbeiten.',
  back: 'Zurück zum Projekt',
  goBackToShown: 'Zurück zu diesem Stand',
  saveCopy: 'Als Kopie speichern…',
  saveAs: 'Speichern unter…',
  close: 'Schließen',
  ownPlace: (name: string) => `„${name}“ ist die Datei des Projekts selbst.`,
  ownPlaceAction: 'Wählen Sie einen anderen Namen für die Kopie, oder gehen Sie im Projekt zu diesem Stand zurück.',
  replacedBy: (labels: readonly string[]) => (labels.length > 0 ? `Vor: ${labels.slice(0, 3).join(' · ')}` : 'Vor einem Speichern'),
  gone: 'Diese Sicherung ist nicht mehr da.',
  goneAction: 'Nehmen Sie eine andere, oder eine Version, die die Datei hält.',
} as const;
