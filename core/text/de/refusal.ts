/** Warum etwas nicht erlaubt ist. */
import { noun as word } from './words.ts';

export const refusal = {
  noneHere: (noun: string, id: string) => `${word(noun)} mit der Kennung ${id} gibt es in diesem Szenario nicht.`,
  none: (noun: string, id: string) => `${word(noun)} mit der Kennung ${id} gibt es nicht.`,
  isThere: (noun: string, id: string) => `${word(noun)} mit der Kennung ${id} gibt es schon.`,
  linkIsThere: (noun: string) => `Das gibt es schon: ${word(noun)}.`,
  linkId: (noun: string) => `Die Kennung (${word(noun)}) entsteht aus dem, was verbunden wird; diese nicht.`,
  notInside: (noun: string) => `${word(noun)}: Das liegt nicht in etwas anderem.`,
  noParent: (noun: string, id: string) => `${word(noun)} mit der Kennung ${id}, worin es liegen soll, gibt es nicht.`,
  insideItself: (noun: string) => `${word(noun)}: Nichts kann in sich selbst liegen.`,
  parentElsewhere: (noun: string, field: string) => `${word(noun)}: Was ineinander liegt, hat dasselbe Feld ${field}.`,
  besideElsewhere: (noun: string) => `${word(noun)}: Das, woneben es stehen soll, ist woanders.`,
  sameSystem: 'Eine Schnittstelle verbindet zwei verschiedene Systeme.',
  ownWait: 'Nur eine wartende Station hat ein eigenes Warten; sonst steht Warten an Übergaben.',
  leadShorter: 'Die Durchlaufzeit enthält die Bearbeitungszeit und kann nicht kürzer sein.',
  twoWorkflows: 'Eine Übergabe verbindet zwei Stationen eines Workflows; einen anderen Workflow erreicht man mit einem Aufruf.',
  toItself: 'Nur Nacharbeit führt von einer Station zu ihr selbst zurück.',
  hasHandoffs: 'Die Station hat Übergaben in ihrem Workflow. Entfernen Sie sie, bevor sie in einen anderen geht.',
  cannotJoin: 'Ihre Nachbarn lassen sich nur verbinden, wo ein Weg hinein und einer hinaus führt, zwischen noch nicht verbundenen Stationen.',
  lastScenario: 'Ein Projekt hat mindestens ein Szenario; dies ist sein letztes.',
  noFields: 'Der Befehl nennt kein Feld, das zu ändern wäre.',
  already: 'So ist es schon.',
  noCommand: (type: string) => `Den Befehl „${type}“ gibt es nicht.`,
  batchInBatch: 'Eine Folge von Befehlen enthält keine Folgen.',
  ofBatch: (number: number, message: string) => `Nummer ${number} der Folge: ${message}`,
} as const;

export const dispatch = {
  tooLarge: 'Das ist mehr, als sich auf einmal aufnehmen lässt.',
  tooLargeAction: 'Tun Sie es in kleineren Teilen.',
  unknown: 'Das Fenster hat etwas verlangt, das diese Version nicht kennt.',
  unknownAction: 'Starten Sie die App neu.',
  invalidAction: 'Berichtigen Sie den Wert und versuchen Sie es noch einmal.',
  internal: 'In der App ist etwas schiefgegangen.',
  internalAction: 'Versuchen Sie es noch einmal; Ihre Arbeit bis hierher ist sicher.',
  notAllowed: 'Diese Seite darf das nicht verlangen.',
  notAllowedAction: 'Nehmen Sie das Fenster der App selbst.',
} as const;
