/** Regeln zur KI: wer für sie einsteht, wer ansieht, was sie tut, und was sie darf. */
import { autonomyLevels } from '../fields.ts';
import { percent, quoted, s } from '../words.ts';

const level = (autonomy: number): string => autonomyLevels[autonomy - 1] ?? String(autonomy);
const inStages = (count: number) => `in ${s(count, 'Station', 'Stationen')}`;

export const ai = {
  'ai-no-accountable': {
    title: 'Kein Mensch steht für eine KI ein',
    why: 'Wenn sie Schaden anrichtet, ist niemand da, der sie anhält, es erklärt und es gutmacht.',
    how: 'Nennen Sie einen Menschen, der weiß, was sie tut, und sie abschalten darf.',
    says: (count: number, holder: string | null) => (holder ? `Genannt ist ${holder}, kein Mensch dieser Organisation; sie arbeitet ${inStages(count)}.` : `Sie arbeitet ${inStages(count)}, und kein Mensch ist für sie verantwortlich.`),
    fix: (name: string) => `${name} ist verantwortlich`,
  },
  'ai-no-fallback': {
    title: 'Niemand springt ein, wenn die KI ausfällt',
    why: 'An dem Tag, an dem sie steht oder irrt, steht die Arbeit, oder sie geht ungesehen weiter.',
    how: 'Nennen Sie, wer dann die Arbeit tut, und lassen Sie sie ihn ab und zu tun.',
    says: (count: number, failures: string | null) => `Sie arbeitet ${inStages(count)}${failures ? ` und scheitert in ${failures} der Fälle` : ''}, und niemand ist genannt, der einspringt.`,
    fix: (name: string) => `${name} springt ein`,
  },
  'ai-no-autonomy': {
    title: 'Niemand sagt, wie weit eine KI gehen darf',
    why: 'Ob sie vorschlägt oder handelt, entscheidet, was zu prüfen ist; ungesagt glaubt jeder etwas anderes.',
    how: 'Wählen Sie eine der fünf Stufen der Autonomie.',
    says: (count: number) => `Sie arbeitet ${inStages(count)}, und ob sie vorschlägt oder handelt, ist nicht gesagt.`,
  },
  'ai-high-risk-stage': {
    title: 'Eine KI handelt oder entscheidet, wo viel auf dem Spiel steht',
    why: 'Was hier schiefgeht, lässt sich nicht richten, und kein Mensch hat es angesehen, bevor es gilt.',
    how: 'Lassen Sie sie vorbereiten und einen Menschen entscheiden.',
    says: (name: string, autonomy: number | null, isDecider: boolean) => `${name} ${isDecider ? 'entscheidet' : `handelt von selbst (${level(autonomy ?? 0)})`} in einer Station mit hohem Risiko.`,
    assists: (name: string) => `${name} unterstützt, ein Mensch entscheidet`,
    drafts: (name: string) => `${name} entwirft zur Freigabe`,
  },
  'ai-no-human-check': {
    title: 'Niemand prüft, bevor ein Kunde oder eine andere KI es bekommt',
    why: 'Ein Fehler geht ungesehen aus dem Haus, oder die nächste KI baut darauf.',
    how: 'Lassen Sie einen Menschen hier prüfen, oder in jeder folgenden Station entscheiden.',
    says: (ais: readonly string[], next: readonly string[]) => `Was ${quoted(ais)} erzeugt, geht an ${quoted(next)}, und kein Mensch entscheidet oder prüft dazwischen.`,
    fix: (name: string) => `${name} prüft es`,
  },
  'ai-rubber-stamp': {
    title: 'Mehr zu prüfen, als Zeit dafür ist',
    why: 'Wer mehr zu prüfen hat, als die Woche Stunden hat, gibt ungesehen frei: ein Stempel.',
    how: 'Prüfen Sie eine Stichprobe, lassen Sie die KI vorsortieren, was einen Blick braucht, oder geben Sie mehr Zeit.',
    says: (cases: string, minutes: string, load: string, capacity: string, share: number) => `Prüft KI in etwa ${cases} Fällen in der Woche zu je ${minutes}: ${load} von den ${capacity}, die da sind (${percent(share)}).`,
  },
  'ai-review-no-time': {
    title: 'Eine Prüfung von KI, die keine Zeit kostet',
    why: 'Eine Prüfung ohne Minuten geschieht nebenbei, oder gar nicht.',
    how: 'Sagen Sie, wie lange ein Blick dauert, oder fügen Sie der Checkliste Prüfungen mit ihren Minuten hinzu.',
    says: (reviewer: string, ais: readonly string[], cases: string | null) => `${reviewer} prüft, was ${quoted(ais)} tut${cases ? `, in etwa ${cases} Fällen in der Woche` : ''}, in gar keiner Zeit.`,
  },
  'ai-access-excess': {
    title: 'Eine KI erreicht mehr Daten, als ihre Arbeit braucht',
    why: 'Was sie lesen kann, kann hinausgelangen, und was sie schreiben kann, kann sie verderben.',
    how: 'Nehmen Sie den Zugriff zurück, den keine ihrer Stationen braucht.',
    says: (names: readonly string[], count: number) => `Sie hat Zugriff auf ${quoted(names)}; keine ihrer ${s(count, 'Station', 'Stationen')} nutzt das.`,
    fix: (system: string) => `Ihren Zugriff auf ${system} zurücknehmen`,
  },
  'ai-access-write': {
    title: 'Eine KI darf schreiben, wo ihre Arbeit nur liest',
    why: 'Was nur zu lesen ist, braucht kein Recht, es zu ändern.',
    how: 'Lassen Sie sie nur lesen.',
    says: (names: readonly string[]) => `Sie darf ${quoted(names)} schreiben; die Stationen, in denen sie arbeitet, lesen dort nur.`,
    fix: (system: string) => `Sie liest ${system} nur`,
  },
  'ai-not-evaluated': {
    title: 'Niemand hat angesehen, wie gut eine KI arbeitet',
    why: 'Modelle, Daten und Anweisungen ändern sich; was vor einem Jahr gut war, ist heute geraten.',
    how: 'Nehmen Sie fünfzig Fälle, vergleichen Sie, was ein Mensch getan hätte, und schreiben Sie den Tag auf.',
    never: (count: number) => `Sie arbeitet ${inStages(count)} und wurde nie bewertet.`,
    says: (date: string, days: number, limit: number) => `Sie wurde zuletzt am ${date} bewertet, vor ${s(days, 'Tag', 'Tagen')}; die Grenze ist ${s(limit, 'Tag', 'Tage')}.`,
  },
  'ai-no-oversight': {
    title: 'Eine KI mit hohem Risiko ohne Aufsicht durch Menschen',
    why: 'Artikel 14 der KI-Verordnung der EU (Verordnung 2024/1689) verlangt, dass Menschen ein Hochrisiko-System während der Nutzung beaufsichtigen können: es verstehen, es nicht nutzen, es übergehen und anhalten.',
    how: 'Sie braucht in jeder ihrer Stationen einen Menschen, der entscheidet oder prüft, einen verantwortlichen Menschen und jemanden, der einspringt.',
    says: (missing: readonly string[]) => `Ihre Risikoklasse ist hoch, und sie hat ${missing.join(', ')}.`,
    noReview: (names: readonly string[]) => `keinen Menschen, der in ${quoted(names)} entscheidet oder prüft`,
    noFallback: 'keinen Ersatz',
    noAccountable: 'keinen verantwortlichen Menschen',
    fix: (name: string) => `${name} prüft, ist verantwortlich und springt ein`,
  },
  'ai-autonomy-over-risk': {
    title: 'Mehr Autonomie, als das Risiko erlaubt',
    why: 'Wie weit eine KI von selbst gehen darf, hängt davon ab, was ein Fehler kostet; die Tabelle des Projekts sagt, wie weit.',
    how: 'Senken Sie ihre Autonomie, oder legen Sie das Riskante in eine Station, in der ein Mensch handelt.',
    says: (name: string, autonomy: number, risk: string, limit: number) => `${name} hat die Autonomie ${level(autonomy)}; bei Risiko „${risk}“ ist die höchste ${level(limit)}.`,
    fix: (name: string, limit: number) => `${name}: ${level(limit)}`,
  },
  'ai-stage-no-risk': {
    title: 'Eine KI handelt, wo niemand das Risiko gewogen hat',
    why: 'Ohne ein Risiko kann niemand sagen, ob ihre Autonomie zu hoch ist.',
    how: 'Fragen Sie, was es kostet, wenn das Ergebnis falsch ist und niemand es merkt.',
    says: (ais: readonly string[]) => `${quoted(ais)} ${ais.length === 1 ? 'handelt' : 'handeln'} hier, und das Risiko der Station ist nicht gesagt.`,
    fix: (risk: string) => `Das Risiko ist ${risk}`,
  },
  'ai-no-purpose': {
    title: 'Niemand sagt, wofür eine KI da ist',
    why: 'Was keinen Zweck hat, lässt sich nicht bewerten und wird für alles genutzt.',
    how: 'Sagen Sie in einem Satz, was sie für wen tut.',
    says: (count: number) => `Sie arbeitet ${inStages(count)} ohne einen Zweck in Worten.`,
  },
} as const;
