/** Regeln dazu, wer wofür einsteht. */
import { percent, quoted, s } from '../words.ts';

const owns = (name: string) => `${name} ist zuständig`;
const stages = (count: number) => s(count, 'Station', 'Stationen');

export const ownership = {
  'stage-unowned': {
    title: 'Station ohne Zuständige',
    why: 'Was allen gehört, bringt niemand zu Ende: Niemand drängt auf den Fall, entscheidet über Ausnahmen oder sagt, wann er fertig ist.',
    how: 'Nennen Sie, wer für das Ergebnis einsteht, meist jemand, der schon daran arbeitet.',
    says: (doers: readonly string[]) => (doers.length === 0 ? 'Niemand ist zuständig, und niemand ist genannt, der daran arbeitet.' : `${doers.length} Beteiligte ${doers.length === 1 ? 'arbeitet' : 'arbeiten'} daran (${quoted(doers)}), und davon ist niemand zuständig.`),
    fix: owns,
  },
  'workflow-unowned': {
    title: 'Workflow ohne Zuständige',
    why: 'Jede Station kann in guten Händen sein und das Ganze doch scheitern: Niemand achtet auf die Zeit vom Auslöser bis zum Ergebnis.',
    how: 'Nennen Sie, wer an der Wartezeit des Kunden gemessen wird.',
    says: (count: number, owners: number) => `Seine ${stages(count)} haben ${s(owners, 'Zuständige', 'Zuständige')}; der Weg vom Auslöser bis zum Ergebnis hat keine.`,
    fix: owns,
  },
  'process-unowned': {
    title: 'Checkliste ohne Zuständige',
    why: 'Eine Checkliste, die niemand pflegt, veraltet, und dann hält sich niemand daran.',
    how: 'Wer für die Station zuständig ist, pflegt sie, oder jemand dort, der die Arbeit tut.',
    says: (stage: string, steps: number) => `Niemand pflegt ihre ${s(steps, 'Schritt', 'Schritte')} in „${stage}“.`,
    fix: owns,
  },
  'system-unowned': {
    title: 'System ohne Zuständige',
    why: 'Niemand entscheidet über Änderungen daran, wer es nutzen darf und was seine Daten bedeuten.',
    how: 'Nennen Sie jemanden aus dem Team, das es am meisten nutzt.',
    says: (count: number, teams: number) => `${stages(count)} von ${s(teams, 'Team', 'Teams')} nutzen es, und niemand steht dafür ein.`,
    fix: owns,
  },
  'system-critical-unowned': {
    title: 'Ein System, von dem viel abhängt, hat keine Zuständigen',
    why: 'Wenn es ausfällt oder sich ändert, steht der größte Teil der Arbeit still, und niemand ist da, der entscheidet.',
    how: 'Nennen Sie vor allem anderen jemanden, und vereinbaren Sie, was bei einem Ausfall geschieht.',
    says: (count: number, of: number) => `${count} von ${stages(of)} nutzen es (${percent(count / of)}), und niemand steht dafür ein.`,
    fix: owns,
  },
  'owner-absent': {
    title: 'Die Zuständigen wirken nicht mit',
    why: 'Wer die Arbeit weder tut noch entscheidet noch prüft und in einem anderen Team sitzt, erfährt zuletzt von Schwierigkeiten und kann wenig ändern.',
    how: 'Lassen Sie jemanden zuständig sein, der die Arbeit tut, oder die Zuständigen entscheiden oder prüfen.',
    says: (owner: string, team: string, doers: readonly string[]) => `${owner} ist zuständig und tut, entscheidet und prüft hier nichts; die Arbeit tun ${quoted(doers)} aus ${team}.`,
    fix: owns,
    reviews: (name: string) => `${name} prüft es`,
  },
  'owner-is-ai': {
    title: 'Eine KI ist für eine Station zuständig',
    why: 'Software kann für ein Ergebnis nicht einstehen: Niemand bleibt, den man fragen kann, der über eine Ausnahme entscheidet oder einen Schaden gutmacht.',
    how: 'Ein Mensch ist für die Station zuständig; die KI tut weiter die Arbeit.',
    says: (ai: string) => `${ai} ist eine KI und zuständig; kein Mensch steht für das Ergebnis ein.`,
    fix: owns,
  },
  'owner-is-external': {
    title: 'Niemand von innen kümmert sich um eine Station draußen',
    why: 'Ein Fall, der bei einem Kunden oder Lieferanten liegt, liegt dort, bis jemand von innen danach fragt.',
    how: 'Lassen Sie jemanden von innen sie begleiten, und vereinbaren Sie, wann nachgefragt wird.',
    says: (owner: string, wait: string | null) => `${owner} ist zuständig, und niemand von innen wirkt mit, prüft oder empfängt es mit Namen${wait ? `; Fälle liegen dort ${wait}` : ''}.`,
    fix: (name: string) => `${name} begleitet es`,
  },
  'owner-overload': {
    title: 'An einer Person hängt viel',
    why: 'Ein Urlaub, eine Krankheit oder eine neue Stelle hält die Arbeit an: eine einzelne Stelle, an der alles scheitern kann.',
    how: 'Geben Sie einige der Stationen anderen, oder benennen und schulen Sie eine Vertretung.',
    says: (count: number, of: number, limit: number) => `Zuständig für ${count} von ${stages(of)} (${percent(count / of)}; die Grenze ist ${percent(limit)}).`,
  },
  'many-deciders': {
    title: 'Mehrere entscheiden dasselbe',
    why: 'Zwei, die entscheiden, heißt zwei Antworten, oder warten, bis beide sich einig sind.',
    how: 'Einer entscheidet; die anderen werden gefragt.',
    says: (deciders: readonly string[]) => `${deciders.length} Beteiligte entscheiden hier: ${quoted(deciders)}.`,
    fix: (name: string) => `${name} entscheidet allein, die anderen werden gefragt`,
  },
  'workflow-no-trigger': {
    title: 'Niemand sagt, was den Workflow auslöst',
    why: 'Fälle beginnen spät oder doppelt, wenn jeder einen anderen Augenblick für den Anfang hält.',
    how: 'Schreiben Sie das eine Ereignis auf, mit dem ein Fall beginnt.',
    says: (first: string) => `Was geschehen muss, bevor „${first}“ beginnt, ist nicht aufgeschrieben.`,
    fix: (text: string) => `Er beginnt, wenn: ${text}`,
  },
  'workflow-no-outcome': {
    title: 'Niemand sagt, wofür der Workflow da ist',
    why: 'Ohne ein Ergebnis verbessert jedes Team seinen Teil, und niemand kann sagen, ob das Ganze etwas taugt.',
    how: 'Sagen Sie in einem Satz, was der Kunde danach hat.',
    says: (count: number) => `${stages(count)} arbeiten auf ein Ergebnis hin, das nicht aufgeschrieben ist.`,
  },
  'workflow-no-completion': {
    title: 'Niemand sagt, wann ein Fall abgeschlossen ist',
    why: 'Fälle, die nie ganz fertig sind, kommen wieder, und jede Zeit hängt davon ab, wer die Uhr anhält.',
    how: 'Schreiben Sie auf, woran jeder erkennt, dass ein Fall abgeschlossen ist.',
    says: (last: string) => `Ob ein Fall nach „${last}“ abgeschlossen ist, ist Ansichtssache.`,
    fix: (text: string) => `Er ist abgeschlossen, wenn: ${text}`,
  },
  'workflow-review-overdue': {
    title: 'Die Durchsicht eines vereinbarten Workflows ist überfällig',
    why: 'Was vereinbart wurde, sieht niemand mehr an, während Systeme und Teams sich geändert haben.',
    how: 'Gehen Sie ihn mit den Zuständigen durch, ändern Sie, was sich geändert hat, und setzen Sie den nächsten Tag.',
    says: (date: string, days: number) => `Er sollte am ${date} durchgesehen werden, vor ${s(days, 'Tag', 'Tagen')}.`,
    fix: 'Zurück zum Entwurf, bis er durchgesehen ist',
  },
  'workflow-no-approver': {
    title: 'Von niemandem vereinbart',
    why: 'Eine Vereinbarung ohne Namen bindet niemanden.',
    how: 'Nennen Sie, wer zugestimmt hat, oder machen Sie ihn wieder zum Entwurf.',
    says: (name: string) => `„${name}“ gilt als vereinbart, aber niemand ist genannt, der ihn genehmigt hat.`,
    fix: 'Zurück zum Entwurf, bis jemand zustimmt',
  },
} as const;
