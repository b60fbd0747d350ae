/** Die Folien. */
import { s } from './words.ts';

const open = (n: number) => s(n, 'offener Befund', 'offene Befunde');

export const slides = {
  foot: (title: string, scenario: string) => (scenario === '' ? title : `${title} · ${scenario}`),
  part: (name: string, part: number, parts: number) => (parts < 2 ? name : `${name} (${part} von ${parts})`),
  map: 'Flusskarte',
  parts: 'Die Karte in Teilen',
  handoffs: 'Übergaben',
  figures: 'Kennzahlen',
  findings: 'Die teuersten Befunde',
  findingsOf: (shown: number, all: number) => (shown < all ? `Die ${shown} teuersten von ${s(all, 'offenem Befund', 'offenen Befunden')}` : open(all)),
  noFindings: 'Die Prüfung findet nichts Offenes.',
  summary: (stages: number, handoffs: number, teams: number) => `${s(stages, 'Station', 'Stationen')}, ${s(handoffs, 'Übergabe', 'Übergaben')}, ${s(teams, 'Team', 'Teams')}`,

  ai: 'KI',
  objects: {
    kicker: 'Überzeile',
    title: 'Titel',
    rule: 'Linie',
    foot: 'Fuß',
    table: 'Tabelle',
    tile: (label: string) => `${label}: Kachel`,
    value: (label: string) => `${label}: Wert`,
    hint: (label: string) => `${label}: Hinweis`,
    sign: (label: string) => `${label}: Zeichen`,
    share: (label: string) => `${label}: Anteil`,
  },
  lane: (name: string) => `Bahn ${name}`,
  laneName: (name: string) => `Name der Bahn ${name}`,
  stageShape: (n: number) => `Station ${n}`,
  handoffShape: (n: number) => `Übergabe ${n}`,
  numberShape: (n: number) => `Nummer der Übergabe ${n}`,
  hairline: (name: string) => `Linie des Meilensteins ${name}`,
  flag: (name: string) => `Meilenstein ${name}`,
  milestone: (name: string, day: string) => `${name} · ${day}`,
  goesOn: (parts: readonly number[]) => `→ ${parts.join(', ')}`,
  comesFrom: (parts: readonly number[]) => `${parts.join(', ')} →`,
  goesOnShape: (stage: string) => `${stage} geht weiter`,
  comesFromShape: (stage: string) => `${stage} kommt von`,

  legend: {
    number: 'Übergabe in der Tabelle',
    unsaid: 'Nichts darüber gesagt, was übergeben wird',
    unowned: 'Niemand zuständig',
    ai: 'KI wirkt mit',
    aiUnaccountable: 'Kein verantwortlicher Mensch',
    crossTeam: 'Zwischen Teams',
    rework: 'Nacharbeit',
    goesOn: 'Geht in Teil 2 weiter',
  },
  columns: { part: 'Teil', stages: 'Stationen', teams: 'Teams', number: 'Nr.', from: 'Von', to: 'An', passes: 'Was übergeben wird', accepted: 'Angenommen, wenn', wait: 'Warten', severity: 'Schwere', finding: 'Befund', where: 'Wo', evidence: 'Beleg', how: 'Wie man es behebt', weekly: 'Je Woche' },
} as const;
