/** The words for days and hours of one language, folded, with what they mean in English. */
export interface Tongue {
  readonly id: 'de' | 'es' | 'it' | 'nl' | 'pt'
  readonly phrases: ReadonlyMap<string, string>
  /** Words that give the language away. */
  readonly marks: ReadonlySet<string>
}

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
/** Whether it is a month's English name. */
export const isMonth = (word: string): boolean => MONTHS.includes(word)

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

interface Words {
  readonly id: Tongue['id']
  readonly days: string
  /** What makes « on Saturdays » of a weekday: before it, or behind it without a blank. */
  readonly every?: { readonly before?: string; readonly behind?: string }
  /** Parts of the day that are written in one word with the weekday. */
  readonly compounds?: Readonly<Record<string, string>>
  readonly months: string
  /** `phrase = meaning`, one a line; several phrases with a bar between them. */
  readonly rest: string
  /** Besides weekdays, months and phrases of several words. */
  readonly marks: string
}

function tongue({ id, days, every = {}, compounds = {}, months, rest, marks }: Words): Tongue {
  const phrases = new Map<string, string>()
  const weekdays = days.split(' ').map((names) => names.split('|'))
  for (const [at, names] of weekdays.entries()) {
    for (const name of names) {
      const bare = name.replaceAll('_', ' ')
      phrases.set(bare, DAYS[at] as string)
      for (const [part, meant] of Object.entries(compounds)) phrases.set(`${bare}${part}`, `${DAYS[at]} ${meant}`)
      if (every.before) phrases.set(`${every.before} ${bare}`, `${DAYS[at]}s`)
      if (every.behind) phrases.set(`${bare}${every.behind}`, `${DAYS[at]}s`)
    }
  }
  for (const [at, name] of months.split(' ').entries()) {
    phrases.set(name, MONTHS[at] as string)
    for (const link of ['de', 'di']) if (id === 'es' || id === 'it' || id === 'pt') phrases.set(`${link} ${name}`, MONTHS[at] as string)
  }
  for (const line of rest.trim().split('\n')) {
    const [said = '', meant = ''] = line.split('=').map((part) => part.trim())
    for (const one of said.split('|')) phrases.set(one.trim(), meant)
  }
  const joined = weekdays.flat().flatMap((name) => Object.keys(compounds).map((part) => `${name}${part}`))
  const own = [...joined, ...weekdays.flat().filter((name) => !name.includes('_')), ...months.split(' ').filter((name) => name !== 'mai' && !isMonth(name)), ...marks.split(' ')]
  return { id, phrases, marks: new Set(own) }
}

export const tongues: readonly Tongue[] = [
  tongue({
    id: 'de', days: 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag', every: { behind: 's' }, compounds: { vormittag: 'morning', morgen: 'morning', nachmittag: 'afternoon', abend: 'evening', mittag: 'lunchtime' }, months: 'januar februar marz april mai juni juli august september oktober november dezember',
    marks: 'uhr nachmittag nachmittags vormittag vormittags abends abend nachste nachsten woche wochenende heute ubermorgen zwischen ausser lieber morgens mittags jederzeit werktags gegen passt ich wir nicht oder und bis konnte konnten',
    rest: `
wohnung|die wohnung|das objekt|objekt = flat
haus|das haus = house
geoffnet|offnet|geschlossen|schliesst = closed
mietvertrag|mietbeginn|kundigungsfrist|miete = lease
wurde gut passen|wurde mir passen|wurde uns passen|wurde passen|passt gut|passt mir gut|passt uns gut|passt mir|passt uns|ginge|ware gut|ware ideal = works
geht es nicht|geht es leider nicht|geht leider nicht|passt leider nicht|passt es nicht = doesn t work
ist|sind = is
besichtigen|besichtigung|ansehen|anschauen|termin = viewing
verfugbar = available
frei|zeit = free
uhr = h
morgens|vormittags = mornings
vormittag|fruh = morning
nachmittag|nachmittags = afternoon
abend|abends = evening
mittags|zur mittagszeit|in der mittagspause = lunchtime
am vormittag = in the morning
am nachmittag = in the afternoon
am abend = in the evening
am spaten nachmittag|spatnachmittags = late afternoon
morgen = tomorrow
morgen fruh|morgen vormittag = tomorrow morning
ubermorgen = the day after tomorrow
heute = today
heute abend = tonight
heute nachmittag = this afternoon
nachste woche|in der nachsten woche|kommende woche|in der kommenden woche|nachster woche = next week
ubernachste woche|in der ubernachsten woche = the week after next
diese woche|in dieser woche = this week
ende nachster woche = end of next week
anfang nachster woche = early next week
am wochenende|wochenende|an wochenenden = at the weekend
dieses wochenende|an diesem wochenende|kommendes wochenende = this weekend
nachstes wochenende = next weekend
unter der woche|werktags|wochentags|in der woche|an werktagen = on weekdays
jeden tag|taglich = every day
ab|ab dem|ab der = from
ab mitte = from mid
nach|nach dem = after
vor|vor dem = before
bis|bis zum|bis zu = until
vor ort = here
zwischen|zwischen dem = between
von|vom = from
und = and
oder = or
nicht = not
kein|keine = no
nicht am|nicht an|kein = not on
ausser|bis auf|ausgenommen = except
nur|ausschliesslich = only
lieber|am liebsten|vorzugsweise|bevorzugt|am besten|idealerweise = preferably
gegen|ungefahr um|circa um = around
um = at
am|an|den|dem|im|der|in der = on
anfang = early
mitte = mid
ende = end of
so bald wie moglich|so schnell wie moglich|schnellstmoglich|baldmoglichst|moglichst bald|moglichst schnell = as soon as possible
jederzeit|immer = any time
flexibel = flexible
ich kann|wir konnen|ich konnte|wir konnten = i can
passt nicht|geht nicht|klappt nicht|unmoglich = doesn t work
kann ich nicht|konnen wir nicht|kann nicht|konnen nicht = can t
passt|geht|klappt = works`,
  }),
  tongue({
    id: 'es', days: 'lunes martes miercoles jueves viernes sabado|sabados domingo|domingos', every: { before: 'los' }, months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    marks: 'manana tarde semana viene proxima hoy despues antes hasta los podria podriamos puedo podemos estaremos finde preferiblemente cuanto cualquier noche',
    rest: `
contrato|alquiler = lease
abre|abierto|abierta|cierra|cerrado|cerrada = closed
piso|el piso|la vivienda|vivienda|apartamento|casa|la casa = flat
esta = is
visitar|visita|verlo|ver|cita = viewing
disponible|libre = available
por la manana|por las mananas|de la manana = morning
por la tarde|por las tardes|de la tarde = afternoon
por la noche|por las noches = evening
a mediodia|al mediodia = lunchtime
a ultima hora de la tarde = late afternoon
a ultima hora = end of the day
a primera hora = first thing
manana = tomorrow
manana por la manana = tomorrow morning
manana por la tarde = tomorrow afternoon
pasado manana = the day after tomorrow
hoy = today
esta tarde = this afternoon
esta noche = tonight
esta semana = this week
la semana que viene|la proxima semana|la semana proxima|proxima semana|semana que viene = next week
el fin de semana|los fines de semana|fin de semana|fines de semana|el finde|finde = at the weekend
este fin de semana|este finde = this weekend
el proximo fin de semana = next weekend
entre semana|dias laborables|los dias laborables = on weekdays
cualquier dia|todos los dias|cada dia = any day
a cualquier hora|en cualquier momento|cuando quieran|cuando quiera = any time
a partir de|a partir del|a partir de la|desde|desde el = from
a partir de las|desde las = from #
despues de|despues del = after
despues de las = after #
antes de|antes del = before
antes de las = before #
hasta|hasta el = until
hasta las = until #
entre|entre el = between
entre las = between #
de = from
del = from
de las = from #
al|a la = at
a las = at #
y el|y = and
y las = and #
o|o bien = or
no puedo|no podemos|no me va bien|imposible = can t
no = not
excepto|salvo|menos = except
solo|solamente|unicamente = only
preferiblemente|de preferencia|preferentemente|mejor|prefiero|preferimos|a ser posible = preferably
sobre las|hacia las|a eso de las|alrededor de las = around #
lo antes posible|cuanto antes = as soon as possible
puedo|podemos|podria|podriamos = i can
estaremos|estamos|estare = we are
el|los|la|las|en = on
principios de|a principios de = early
mediados de|a mediados de = mid
finales de|a finales de = end of
horas|hs = h`,
  }),
  tongue({
    id: 'it', days: 'lunedi martedi mercoledi giovedi venerdi sabato domenica', every: { before: 'tutti i' }, months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    marks: 'domani mattina mattino pomeriggio stasera settimana prossima alle dalle dopo prima oppure tranne verso qualsiasi oggi possiamo potrei dopodomani siamo preferibilmente',
    rest: `
apre|aperto|aperta|chiude|chiuso|chiusa = closed
contratto|affitto = lease
appartamento|l appartamento|casa|la casa|immobile = flat
e disponibile|e libero|e ancora disponibile = is available
visita|visitare|vedere|vederlo|appuntamento = viewing
disponibile|libero|libera = available
mattina|mattino|di mattina|la mattina|al mattino|in mattinata|in mattina = morning
pomeriggio|di pomeriggio|nel pomeriggio|il pomeriggio = afternoon
tardo pomeriggio|nel tardo pomeriggio|in tardo pomeriggio = late afternoon
sera|di sera|la sera|in serata = evening
a mezzogiorno|all ora di pranzo|in pausa pranzo|ora di pranzo = lunchtime
domani = tomorrow
domani mattina = tomorrow morning
dopodomani = the day after tomorrow
oggi = today
stasera = tonight
questa settimana = this week
la settimana prossima|la prossima settimana|settimana prossima|prossima settimana = next week
fine settimana|nel fine settimana|il fine settimana|nei fine settimana|nel weekend|il weekend = at the weekend
questo fine settimana|questo weekend = this weekend
durante la settimana|in settimana|nei giorni feriali|infrasettimanale = on weekdays
qualsiasi giorno|ogni giorno|tutti i giorni = any day
a qualsiasi ora|in qualsiasi momento|quando volete = any time
a partire da|a partire dal|dal = from
a partire dalle|dalle = from #
dopo|dopo il = after
dopo le = after #
prima di|prima del = before
prima delle = before #
fino a|fino al = until
fino alle = until #
entro|entro il = by
tra|tra il|fra|fra il = between
tra le|fra le = between #
al = at
alle|ore|alle ore = at #
e il|e = and
e le = and #
o|oppure = or
non posso|non possiamo|impossibile = can t
non = not
tranne|eccetto|salvo|escluso = except
solo|soltanto|solamente = only
preferibilmente|di preferenza|preferirei|preferisco|meglio = preferably
verso = around
verso le|intorno alle = around #
va bene = is fine
mattina presto|di mattina presto = early morning
il prima possibile|appena possibile|al piu presto|quanto prima = as soon as possible
posso|possiamo|potrei|potremmo = i can
siamo|saremo = we are
il|la|nei|nel|i|in = on
inizio|a inizio = early
meta|a meta = mid
fine|a fine = end of`,
  }),
  tongue({
    id: 'nl', days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag', every: { behind: 'en' }, compounds: { ochtend: 'morning', morgen: 'morning', middag: 'afternoon', avond: 'evening' }, months: 'januari februari maart april mei juni juli augustus september oktober november december',
    marks: 'uur volgende deze ochtend ochtends middag middags avond avonds vanavond vandaag overmorgen vanaf tussen behalve liefst doordeweeks mogelijk zijn wij kunnen alleen niet',
    rest: `
gesloten|sluit|geopend|opent = closed
huurcontract|huur|contract = lease
zou goed uitkomen|komt goed uit|zou goed passen|zou kunnen|past goed|past mij|past ons|schikt = works
woning|de woning|appartement|het appartement|huis|het huis = flat
is = is
bezichtiging|bezichtigen|bekijken|afspraak = viewing
beschikbaar|vrij = available
uur = h
ochtend|ochtends|in de ochtend|s ochtends|morgens|s morgens = morning
middag|middags|in de middag|s middags|namiddag|in de namiddag = afternoon
aan het eind van de middag|eind van de middag = late afternoon
avond|avonds|in de avond|s avonds = evening
tussen de middag|rond lunchtijd = lunchtime
morgen = tomorrow
overmorgen = the day after tomorrow
vandaag = today
vanavond = tonight
vanmiddag = this afternoon
volgende week = next week
deze week = this week
in het weekend|het weekend|weekend|in de weekenden = at the weekend
dit weekend|komend weekend = this weekend
volgend weekend = next weekend
doordeweeks|op werkdagen|door de week = on weekdays
elke dag|iedere dag = every day
altijd|op elk moment = any time
vanaf = from
na = after
voor = before
tot en met|tot = until
tussen = between
van = from
en = and
of = or
kan niet|kunnen niet|lukt niet|onmogelijk = can t
niet = not
behalve|uitgezonderd = except
alleen = only
liefst|bij voorkeur|het liefst|liever = preferably
rond|omstreeks = around
om = at
op|de|het|in = on
begin = early
half = mid
eind|einde = end of
zo snel mogelijk|zsm|zo spoedig mogelijk = as soon as possible
ik kan|wij kunnen|we kunnen|kan|kunnen = i can
wij zijn er|we zijn er|ik ben er = we are here`,
  }),
  tongue({
    id: 'pt', days: 'segunda_feira|segunda terca_feira|terca quarta_feira|quarta quinta_feira|quinta sexta_feira|sexta sabado|sabados domingo|domingos', every: { before: 'aos' }, months: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
    marks: 'segunda terca quarta quinta sexta amanha manha tarde hoje proxima semana depois antes preferencia fim nao podemos posso gostaria',
    rest: `
contrato|renda|arrendamento = lease
abre|aberto|aberta|fecha|fechado|fechada = closed
apartamento|o apartamento|casa|a casa|imovel|o imovel = flat
esta = is
visita|visitar|ver|marcacao = viewing
disponivel|livre = available
de manha|pela manha|da parte da manha|da manha|manha = morning
a tarde|de tarde|da parte da tarde|da tarde|pela tarde = afternoon
ao fim da tarde|no final da tarde|fim da tarde = late afternoon
a noite|de noite|da noite = evening
ao fim do dia|no final do dia|fim do dia = end of the day
a hora de almoco|na hora de almoco|ao meio dia = lunchtime
amanha = tomorrow
depois de amanha = the day after tomorrow
hoje = today
esta semana = this week
na proxima semana|a proxima semana|proxima semana|para a semana|na semana que vem|semana que vem = next week
ao fim de semana|no fim de semana|fim de semana|aos fins de semana = at the weekend
este fim de semana|neste fim de semana = this weekend
durante a semana|dias uteis|nos dias uteis|em dias uteis = on weekdays
qualquer dia|todos os dias = any day
a qualquer hora|em qualquer altura = any time
a partir de|a partir do|a partir da|desde|do = from
a partir das|das = from #
depois de|apos = after
depois das|apos as = after #
antes de|antes do = before
antes das = before #
ate|ate ao|ate a = until
ate as = until #
entre|entre o = between
entre as = between #
ao|a = at
as = at #
e o|e = and
e as = and #
ou = or
nao posso|nao podemos|impossivel = can t
nao = not
exceto|excepto|menos|salvo = except
so|apenas|somente = only
de preferencia|preferencialmente|prefiro|preferimos|idealmente = preferably
por volta das|cerca das|pelas = around #
o mais rapido possivel|assim que possivel|o quanto antes|logo que possivel = as soon as possible
posso|podemos = i can
no|na|o|em|dia = on
inicio de|no inicio de = early
meados de|em meados de = mid
fim de|no fim de|final de = end of
horas = h`,
  }),
]
