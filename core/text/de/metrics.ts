/** Die Kennzahlen der Prüfung: wie jede heißt, wie sie berechnet wird und woher sie kommt. */
import { number } from './words.ts';

const rother = 'Rother & Shook, Learning to See (1999)';
const martin = 'Martin & Osterling, Value Stream Mapping (2014)';
const ours = 'Workflow Atlas, docs/health.md';

const exact = new Intl.NumberFormat('de', { maximumFractionDigits: 2 });

export const metrics = {
  'lead-time': { name: 'Durchlaufzeit, erwartet', formula: 'Arbeit + Warten auf dem Weg, der zählt, so oft jedes vorkommt', source: rother },
  'lead-time-best': { name: 'Durchlaufzeit, bester Fall', formula: 'kürzester Weg ohne Nacharbeit, das Mindeste jeder Schätzung', source: ours },
  'lead-time-worst': { name: 'Durchlaufzeit, schlechtester Fall', formula: 'längster Weg mit jeder Nacharbeit einmal, das Höchste jeder Schätzung', source: ours },
  'touch-time': { name: 'Bearbeitungszeit', formula: 'Arbeit auf dem Weg, der zählt', source: martin },
  'wait-time': { name: 'Warten', formula: 'Durchlaufzeit − Arbeit', source: martin },
  'flow-efficiency': { name: 'Flusseffizienz', formula: 'Arbeit ÷ Durchlaufzeit', source: 'Modig & Åhlström, This Is Lean (2012); „activity ratio“ bei Martin & Osterling (2014)' },
  'between-teams': { name: 'Warten zwischen Teams', formula: 'Warten bei Übergaben zwischen den Bahnen verschiedener Zuständiger', source: ours },
  'inside-stages': { name: 'In den Teams', formula: 'Durchlaufzeit − Warten zwischen Teams', source: ours },
  'architecture-share': { name: 'Anteil der Architektur', formula: 'Warten zwischen Teams ÷ Durchlaufzeit', source: ours },
  effort: { name: 'Aufwand', formula: 'Arbeit auf allen Wegen, auch auf denen nebeneinander', source: ours },
  'rolled-ca': { name: '%C&A insgesamt', formula: 'Produkt der %C&A aller Stationen, jedes hoch dem Anteil der Fälle, die dorthin kommen', source: martin },
  handoffs: { name: 'Übergaben', formula: 'Übergaben von Station zu Station', source: ours },
  'handoffs-cross-team': { name: 'Übergaben zwischen Teams', formula: 'Übergaben, deren Stationen in verschiedenen Bahnen stehen', source: ours },
  'handoffs-cross-location': { name: 'Übergaben zwischen Orten', formula: 'Übergaben, deren Teams an verschiedenen Orten sind', source: ours },
  'handoffs-cross-system': { name: 'Übergaben zwischen Systemen', formula: 'Übergaben, deren Stationen beide Systeme nutzen und keines gemeinsam', source: ours },
  'team-touches': { name: 'Berührte Teams', formula: '1 + Wechsel der Bahn auf dem Weg eines Falls', source: ours },
  'ownership-clarity': { name: 'Klare Zuständigkeit', formula: 'Stationen, deren eine Zuständige ein Mensch von innen ist und mitwirkt ÷ Stationen mit Arbeit', source: ours },
  'handoff-clarity': { name: 'Klare Übergaben', formula: 'gesagt von: was übergeben wird, wann angenommen, auf welchem Weg, wie lange ÷ 4 je Übergabe zwischen Teams', source: ours },
  'process-coverage': { name: 'Abdeckung der Abläufe', formula: 'Stationen mit einer Checkliste, die Schritte hat ÷ innere Stationen mit Arbeit oder Entscheidung', source: ours },
  'human-stages': { name: 'Von Menschen getan, nach Stationen', formula: 'Stationen, die keine KI ausführt ÷ Stationen mit Arbeit', source: ours },
  'approved-stages': { name: 'Von KI mit Freigabe, nach Stationen', formula: 'Stationen, die KI ausführt und ein Mensch entscheidet oder prüft ÷ Stationen mit Arbeit', source: ours },
  'alone-stages': { name: 'Von KI allein, nach Stationen', formula: 'Stationen, die KI ohne Menschen ausführt ÷ Stationen mit Arbeit', source: ours },
  'human-minutes': { name: 'Von Menschen getan, nach Zeit', formula: 'Arbeit in Stationen, die keine KI ausführt ÷ Arbeit', source: ours },
  'approved-minutes': { name: 'Von KI mit Freigabe, nach Zeit', formula: 'Arbeit in Stationen, die KI ausführt und ein Mensch entscheidet oder prüft ÷ Arbeit', source: ours },
  'alone-minutes': { name: 'Von KI allein, nach Zeit', formula: 'Arbeit in Stationen, die KI ohne Menschen ausführt ÷ Arbeit', source: ours },
  'coordination-ratio': { name: 'Abstimmung zu Ausführung', formula: 'Unterstützen, Prüfen und Mitteilen ÷ Arbeit ohne Mitteilen', source: ours },
  'systems-per-stage': { name: 'Systeme je Station', formula: 'Nutzungen von Systemen ÷ Stationen mit Arbeit', source: ours },
  'independent-ways': { name: 'Unabhängige Wege', formula: 'Übergaben − Stationen + Anfänge + Enden', source: 'McCabe, A Complexity Measure (1976)' },
  'single-person': { name: 'Arbeit, die an einer Person hängt', formula: 'Arbeit in Stationen, die eine Person allein tut ÷ Arbeit', source: ours },
} as const;

export const metricWords = {
  terms: {
    work: 'Arbeit', waits: 'Warten', lead: 'Durchlaufzeit', between: 'zwischen Teams', stages: 'Stationen', changes: 'Wechsel der Bahn', first: 'das erste Team', clear: 'klar', filled: 'gesagt', fields: 'Felder', covered: 'mit Checkliste', human: 'von Menschen',
    approved: 'mit Freigabe', alone: 'KI allein', coordination: 'Abstimmung', execution: 'Ausführung', uses: 'Nutzungen', handoffs: 'Übergaben', starts: 'Anfänge', ends: 'Enden', single: 'eine Person allein', all: 'alle', value: '',
  },
  minutes: (value: number) => `${exact.format(value)} min`,
  ratio: (value: number) => `1 : ${number(value === 0 ? 0 : 1 / value)}`,
  more: (count: number) => `${count} weitere`,
  noWorkflow: 'Es gibt noch keinen Workflow.',
  nothing: 'Nichts, wodurch zu teilen wäre: Es gibt noch keine solche Zeile.',
  noTime: 'Noch hat niemand eine Zeit gesagt.',
  noShare: 'Noch sagt keine Station ihr %C&A.',
  ofWorkflow: (name: string) => `„${name}“`,
  casesOf: (cases: number, name: string) => `${number(cases)} × „${name}“`,
  cases: 'Fälle',
} as const;
