/** Regeln zur Zeit und zum Warten aufeinander. */
import { number, percent, quoted, s } from '../words.ts';

const handoffs = (count: number) => s(count, 'Übergabe', 'Übergaben');

export const time = {
  'handoff-no-wait': {
    title: 'Niemand sagt, wie lange es zwischen zwei Teams liegt',
    why: 'Warten zwischen Teams ist in Büroarbeit die meiste Zeit; was nicht gemessen wird, wird weder versprochen noch verkürzt.',
    how: 'Fragen Sie nach den letzten zehn Fällen, oder vereinbaren Sie eine Frist (SLA).',
    says: (from: string, to: string) => `Von ${from} zu ${to} ist weder ein Warten noch eine Frist gesagt.`,
  },
  'mostly-waits': {
    title: 'Arbeit wartet weit länger, als an ihr gearbeitet wird',
    why: 'Schneller zu arbeiten ändert hier fast nichts; die Zeit steckt in Schlangen und Übergaben.',
    how: 'Sehen Sie zuerst auf das längste Warten: wer auf wen wartet, und warum gerade dann.',
    says: (wait: string, touch: string, factor: number, limit: number) => `Ein Fall wartet ${wait} bei ${touch} Arbeit: ${number(factor)}-mal so lange (die Grenze ist ${number(limit)}-mal).`,
  },
  'waits-between-teams': {
    title: 'Viel von der Durchlaufzeit ist Warten zwischen Teams',
    why: 'Kein Team kann es allein verkürzen, also tut es niemand: Jedes ist nach eigenem Maß schnell.',
    how: 'Nehmen Sie Übergaben heraus, indem ein Team mehr vom Weg übernimmt, oder vereinbaren Sie Fristen zwischen den Teams.',
    says: (wait: string, count: number, lead: string, share: number) => `Von ${lead} wartet ein Fall ${wait} bei ${handoffs(count)} zwischen Teams: ${percent(share)} der Durchlaufzeit.`,
  },
  'team-waited-for': {
    title: 'Alle warten auf ein Team',
    why: 'Es ist der Engpass: Eine dort gewonnene Stunde ist eine für jeden Fall gewonnene Stunde.',
    how: 'Nehmen Sie ihm Arbeit ab, lassen Sie andere sie besser vorbereiten, oder geben Sie ihm eine Frist und die Leute, um sie zu halten.',
    says: (team: string, wait: string, waiting: number, all: number, share: number, workflow: string) => `In „${workflow}“ wartet ein Fall ${wait} bei ${waiting} von ${handoffs(all)} an ${team}: ${percent(share)} der Durchlaufzeit.`,
  },
  'wait-over-work': {
    title: 'Langes Warten für wenig Arbeit',
    why: 'Die Station dauert Minuten, und der Fall liegt Tage davor: Wer sie tut, kommt nur ab und zu dazu.',
    how: 'Tun Sie es sofort, mit der Station davor, oder zu festen Zeiten am Tag.',
    says: (wait: string, touch: string, factor: number) => `Ein Fall wartet ${wait} bei ${touch} Arbeit: ${number(factor)}-mal so lange.`,
  },
  'milestone-too-early': {
    title: 'Ein Meilenstein früher als die Arbeit davor',
    why: 'Der Termin wird im gewöhnlichen Fall verfehlt, nicht im unglücklichen; alle lernen, dass Termine nichts bedeuten.',
    how: 'Verschieben Sie den Meilenstein, oder verkürzen Sie, was davor liegt.',
    says: (target: number, expected: number, count: number) => `Er ist am Tag ${number(target)} fällig; die ${s(count, 'Station', 'Stationen')} davor ${count === 1 ? 'dauert' : 'dauern'} bis Tag ${number(expected)}.`,
    fix: (day: number) => `Fällig am Tag ${number(day)}`,
  },
  'sla-too-tight': {
    title: 'Eine Frist, kürzer als das gewöhnliche Warten',
    why: 'Eine Frist, die jeden Tag gebrochen wird, warnt vor nichts.',
    how: 'Verkürzen Sie das Warten, oder vereinbaren Sie eine Frist, die sich halten lässt.',
    says: (limit: string, wait: string) => `Die Frist ist ${limit}, und das gewöhnliche Warten ist ${wait}.`,
    fix: (limit: string) => `Die Frist auf ${limit} setzen`,
  },
  'target-unreachable': {
    title: 'Das Ziel ist selbst ohne Warten nicht zu erreichen',
    why: 'Die Arbeit allein dauert länger als versprochen: Keine geleerte Schlange hält das Versprechen.',
    how: 'Nehmen Sie Arbeit heraus, tun Sie mehr davon nebeneinander, oder versprechen Sie etwas anderes.',
    says: (target: string, touch: string) => `Das Ziel ist ${target}; die Arbeit auf dem Weg allein dauert ${touch}.`,
  },
  'target-missed': {
    title: 'Die erwartete Durchlaufzeit verfehlt das Ziel',
    why: 'Der gewöhnliche Fall ist zu spät.',
    how: 'Die meiste Zeit steckt im Warten: Fangen Sie mit dem längsten an.',
    says: (target: string, expected: string, wait: number) => `Das Ziel ist ${target}, und ein Fall dauert ${expected}; ${percent(wait)} davon sind Warten.`,
  },
  'lead-not-computable': {
    title: 'Der Workflow hat keine Durchlaufzeit',
    why: 'Ohne Durchlaufzeit lässt sich nichts versprechen, vergleichen oder mit Zahlen verbessern.',
    how: 'Bessern Sie den Weg aus, der nie endet, oder den Aufruf, der auf sich selbst wartet.',
    says: (reason: string) => reason,
  },
  'time-zones': {
    title: 'Die zwei Seiten einer Übergabe arbeiten kaum zur selben Zeit',
    why: 'Jede Frage kostet einen Tag, denn sie wird gestellt, wenn die andere Seite heimgegangen ist.',
    how: 'Vereinbaren Sie gemeinsame Stunden, oder übergeben Sie alles schriftlich und vollständig.',
    says: (from: string, to: string, overlap: string, hours: readonly [string, string]) => `${from} (${hours[0]}) und ${to} (${hours[1]}) arbeiten ${overlap} am Tag zur selben Zeit.`,
  },
  'no-touch-time': {
    title: 'Niemand sagt, wie lange die Arbeit dauert',
    why: 'Eine Station ohne Zeit zählt als keine: Durchlaufzeit, Aufwand und Last sehen besser aus, als sie sind.',
    how: 'Fragen Sie, wer es tut, nach der kürzesten, der gewöhnlichen und der längsten Zeit.',
    says: (count: number, of: number, names: readonly string[]) => `${count} von ${s(of, 'Station', 'Stationen')} ${count === 1 ? 'sagt' : 'sagen'} keine Zeit: ${quoted(names)}.`,
  },
} as const;
