/** Regeln zu Systemen und zu dem, was zu verwickelt wird. */
import { list, quoted, s } from '../words.ts';

const stages = (count: number) => s(count, 'Station', 'Stationen');
const handoffs = (count: number) => s(count, 'Übergabe', 'Übergaben');

export const systems = {
  'many-systems': {
    title: 'Viele Systeme in einer Station',
    why: 'Jeder Wechsel kostet Aufmerksamkeit und ist eine Gelegenheit, etwas zu vergessen; dasselbe wird an mehreren Orten eingetippt.',
    how: 'Verbinden Sie die Systeme, teilen Sie die Station nach Systemen, oder lassen Sie eines weg.',
    says: (names: readonly string[], limit: number) => `${s(names.length, 'System', 'Systeme')} in einer Station (${quoted(names, 5)}); die Grenze ist ${limit}.`,
  },
  'artifact-no-record': {
    title: 'Niemand sagt, wo die gültige Fassung ist',
    why: 'Jeder arbeitet mit einer eigenen Fassung, und niemand kann sagen, welche zählt.',
    how: 'Nennen Sie das System, in dem die gültige Fassung geführt wird.',
    says: (name: string, count: number) => `„${name}“ wird bei ${handoffs(count)} übergeben, und kein System führt die gültige Fassung.`,
    fix: (name: string) => `${name} führt sie`,
  },
  'artifact-two-records': {
    title: 'Eine Sache mit zwei gültigen Fassungen',
    why: 'Zwei Systeme halten die Wahrheit: Früher oder später trennen sie sich, und jedes Team glaubt seinem eigenen.',
    how: 'Entscheiden Sie sich für eines, und lassen Sie das andere daraus lesen.',
    says: (name: string, names: readonly string[]) => `„${name}“ wird in ${quoted(names)} geführt, jeweils als gültige Fassung.`,
    fix: (name: string) => `${name} führt beide`,
  },
  'manual-integration': {
    title: 'Abtippen von System zu System auf einem viel begangenen Weg',
    why: 'Jemand tut das den ganzen Tag; es ist langsam, hier kommen Fehler herein, und es hält an, wenn diese Person fehlt.',
    how: 'Eine Schnittstelle lohnt sich, wo das oft geschieht; bis dahin tut es eine Datei.',
    says: (from: string, to: string, volume: string, count: number) => `Von ${from} zu ${to} werden Daten von Hand abgetippt, für etwa ${volume} Fälle in der Woche in ${stages(count)}.`,
  },
  'system-orphan': {
    title: 'Ein System, das niemand nutzt',
    why: 'Es kostet Lizenzen und Pflege, oder seine Nutzung steht nicht auf der Karte: Beides ist gut zu wissen.',
    how: 'Sagen Sie, welche Station es nutzt, oder entfernen Sie es.',
    says: 'Keine Station, kein Schritt, keine Übergabe und kein Arbeitsergebnis nennt es.',
    fix: 'Entfernen',
  },
  'team-orphan': {
    title: 'Ein Team oder eine Rolle ohne Teil',
    why: 'Entweder tut es etwas, das nicht auf der Karte steht, oder niemand braucht es hier.',
    how: 'Fragen Sie, was es in dieser Arbeit tut, oder entfernen Sie es.',
    says: 'Es ist für keine Station zuständig, wirkt in keiner mit und empfängt keine Übergabe.',
    fix: 'Entfernen',
  },
  'ai-orphan': {
    title: 'Eine KI, die nirgends mitwirkt',
    why: 'Sie läuft und wird bezahlt, und niemand kann sagen wofür: So beginnt KI im Schatten.',
    how: 'Sagen Sie, in welchen Stationen sie arbeitet, oder entfernen Sie sie.',
    says: (count: number) => (count > 0 ? `Sie wirkt in keiner Station mit, hat aber Zugriff auf ${s(count, 'System', 'Systeme')}.` : 'Sie wirkt in keiner Station und in keinem Schritt mit.'),
    fix: 'Entfernen',
  },
  'call-cycle': {
    title: 'Ein Workflow, der sich selbst aufruft',
    why: 'Er wartet auf etwas, das auf ihn wartet: Auf dem Papier endet nie ein Fall.',
    how: 'Sagen Sie, welcher der beiden zuerst kommt, und rufen Sie den anderen auf, ohne zu warten.',
    says: (names: readonly string[]) => (names.length === 1 ? 'Er ruft sich selbst auf und wartet darauf.' : `${quoted(names)} rufen einander im Kreis auf und warten.`),
    fix: (stage: string) => `„${stage}“ wartet nicht`,
  },
  'call-nothing': {
    title: 'Ein Aufruf von keinem Workflow',
    why: 'Arbeit geht irgendwohin, das niemand genannt hat, und ihre Zeit fehlt in jeder Kennzahl.',
    how: 'Nennen Sie den Workflow, den sie aufruft.',
    says: 'Sie ruft einen Workflow auf, aber keiner ist genannt.',
    fix: (name: string) => `Sie ruft „${name}“ auf`,
  },
  'many-ways': {
    title: 'Mehr Wege, als jemand überblickt',
    why: 'Jeder weitere Weg braucht eigene Regeln, Proben und Schulung; Fehler verstecken sich in denen, die selten genommen werden.',
    how: 'Teilen Sie ihn in Workflows, die einander aufrufen, oder entscheiden Sie einmal und früh.',
    says: (ways: number, passes: number, count: number, limit: number) => `${ways} unabhängige Wege (${list([handoffs(passes), stages(count)])}); die Grenze ist ${limit}.`,
  },
  'double-name': {
    title: 'Zwei mit einem Namen',
    why: 'Die halbe Karte spricht vom einen und die halbe vom anderen, und die Zahlen für beide sind falsch.',
    how: 'Behalten Sie einen, oder geben Sie ihnen Namen, die den Unterschied sagen.',
    says: (name: string, count: number) => `${count} heißen „${name}“.`,
  },
} as const;
