/** Every sentence of the screen in German; `en.ts` says what each is for. */
import type { SmallTalk } from '../../core/document'
import type { NoticeText } from '../../library/library'
import type { UpdateState } from '../../shell/update'
import type { FirstPages } from '../first-pages'
import { calculation } from './de/calculations'
import { errors } from './de/errors'
import { model, models } from './de/models'
import { tasks } from './de/tasks'
import { formatsOf } from './formats'
import type { Sentences } from './sentences'
import type { Words } from './words'

const { count, decimal, bytes, plural, moment, day, list, language } = formatsOf('de')

const percent = (share: number) => `${Math.floor(share * 100)} %`
const quoted = (texts: readonly string[]) => texts.map((text) => `„${text}“`).join(', ')
const documents = (n: number) => plural(n, { one: '# Dokument', other: '# Dokumente' })
/** "1 von 5 Dokumenten". */
const ofDocuments = (n: number) => plural(n, { one: '# Dokument', other: '# Dokumenten' })
const pages = (n: number) => plural(n, { one: '# Seite', other: '# Seiten' })
const numbers = ({ pages, more }: FirstPages) =>
  list([...pages.map(count), ...(more > 0 ? [`${count(more)} weitere`] : [])])
const named = ([first = '', ...rest]: readonly string[]) =>
  rest.length > 1 ? `${first} und ${count(rest.length)} weitere Dateien` : list([first, ...rest])

const closestSoFar = 'Es werden noch Seiten gelesen. Bisher beantwortet nichts die Frage sicher; am nächsten kommen:'

export const de: Words = {
  app: {
    name: 'Sitebook',
    promise:
      'Stellen Sie Fragen an die Dokumente auf diesem Tablet: Antworten nennen Datei und Seite. Nichts verlässt das Gerät.',
    settings: 'Einstellungen',
    models: 'Modelle',
    drop: 'Dokumente, Ordner oder ein Modell hier ablegen, um sie hinzuzufügen',
    panels: 'Bereiche',
    panel: 'Bereich',
    documents: 'Dokumente',
    ask: 'Fragen',
    page: 'Seite',
    reload: 'Neu laden',
    dismiss: 'Ausblenden',
    close: 'Schließen',
    keep: 'Behalten',
    cancel: 'Abbrechen',
    stop: 'Stopp',
    goToQuestion: 'Zur Frage springen',
    undo: 'Rückgängig',
    clearField: 'Suche leeren',
  },
  errors,
  welcome: {
    opening: 'Die Bibliothek wird geöffnet…',
    give: 'PDFs, Texte oder Markdown-Dateien ablegen, einfügen oder auswählen: Handbücher, Datenblätter, Normen.',
    openingSample: 'Das Beispiel wird geöffnet…',
    trySample: 'Beispielhandbuch ausprobieren',
  },
  meaning: {
    label: 'Suche nach Bedeutung',
    offer: (size) =>
      `Suche nach Bedeutung (einmalig ${bytes(size)}, für englische Texte): Von 100 Fragen in Alltagsworten stand die richtige Seite bei 67 unter den ersten fünf, mit Wörtern allein bei 53.`,
    get: 'Suche nach Bedeutung holen',
    notNow: 'Jetzt nicht',
  },
  add: { documents: 'Dokumente hinzufügen', folder: 'Ordner hinzufügen', photo: 'Foto hinzufügen' },
  banners: {
    newVersion: 'Eine neue Version ist bereit.',
    reloadNow: 'Jetzt neu laden',
    refused: (n) =>
      plural(n, {
        one: '# Datei konnte nicht hinzugefügt werden.',
        other: '# Dateien konnten nicht hinzugefügt werden.',
      }),
    notices: (n) => plural(n, { one: '# Hinweis', other: '# Hinweise' }),
    modelStopped: (name, lost) =>
      `${name} wurde beendet: ${lost ? 'Der Grafikprozessor ist zweimal ausgefallen' : 'Dieses Gerät hat derzeit zu wenig Speicher dafür'}. Bis ein Modell verwendet wird, werden Fragen mit Zitaten beantwortet.`,
    use: (name) => `${name} verwenden`,
    reloadAndUse: (name) => `Neu laden und ${name} verwenden`,
    downloadStopped: (name, why) => `Der Download von ${name} wurde angehalten. ${why}`,
    downloaded: (name) => `${name} ist jetzt auf diesem Gerät.`,
    shared: (names) =>
      names.length === 1
        ? `${quoted(names)} kam von einer anderen App oder Website. Fügen Sie die Datei nur hinzu, wenn Sie sie selbst geteilt haben.`
        : `${quoted(names)} kamen von einer anderen App oder Website. Fügen Sie die Dateien nur hinzu, wenn Sie sie selbst geteilt haben.`,
    whatWasShared: 'Geteilte Dateien',
    add: 'Hinzufügen',
    discard: 'Verwerfen',
    removed: (names) =>
      `${quoted(names.slice(0, 1))}${names.length > 1 ? ` und ${plural(names.length - 1, { one: '# weiteres Dokument', other: '# weitere Dokumente' })}` : ''} entfernt.`,
    siteDocuments: (documents, size) =>
      `Dieser Standort bietet ${documents === 1 ? 'ein Dokument' : `${documents} Dokumente`} an, ${bytes(size)}. ${documents === 1 ? 'Es kann' : 'Sie können'} sofort befragt werden, auch offline.`,
    takingSiteDocuments: (done, of) => `Die Dokumente des Standorts werden hinzugefügt: ${done} von ${of}`,
    named,
  },
  notices: {
    'no-pdfs': ({ name }) => `Im Ordner „${name}“ sind keine PDFs oder Texte.`,
    unreadable: ({ name }) =>
      `„${name}“ kann am jetzigen Ort nicht gelesen werden: Kopieren Sie die Datei auf dieses Gerät.`,
    'restore-stopped': ({ name }) =>
      `Die Wiederherstellung von „${name}“ wurde unterbrochen. Was bis dahin da war, ist hier: Stellen Sie dieselbe Datei in den Einstellungen noch einmal wieder her.`,
    'not-kept': ({ names }) =>
      names.length === 1
        ? `Die App wurde geschlossen, bevor ${named(names)} gespeichert war: Fügen Sie die Datei noch einmal hinzu.`
        : `Die App wurde geschlossen, bevor ${named(names)} gespeichert waren: Fügen Sie die Dateien noch einmal hinzu.`,
    restored: ({ documents: found, turns, settings }) => {
      const back = [
        ...(found > 0 ? [`${documents(found)} (wird neu gelesen)`] : []),
        ...(turns > 0 ? [plural(turns, { one: '# Frage', other: '# Fragen' })] : []),
        ...(settings > 0 ? ['Ihre Einstellungen'] : []),
      ]
      return `Der Browser hat die Datenbank von Sitebook verloren; aus den Kopien auf diesem Gerät wiederhergestellt: ${list(back)}.`
    },
    replaced: ({ name }) => `„${name}“ wurde durch die neue Fassung des Standorts ersetzt.`,
    'there-again': ({ name }) => `Die gespeicherte Datei von „${name}“ fehlte und ist wieder da.`,
    duplicate: ({ name, known }) => `„${name}“ ist schon in der Bibliothek${known === name ? '' : `, als „${known}“`}.`,
  } satisfies Sentences<NoticeText>,
  offline: {
    kept: 'Bereit für den Flugmodus: Sitebook ist vollständig auf diesem Gerät.',
    keeping: ({ fraction }) => `Wird für den Flugmodus vorbereitet, ${percent(fraction)}`,
    failed:
      'Nicht bereit für den Flugmodus: Die App konnte nicht auf diesem Gerät gespeichert werden. Prüfen Sie Netzwerk und freien Speicherplatz und laden Sie dann neu.',
    development:
      'Nicht bereit für den Flugmodus: Der Entwicklungsserver hat keinen Service Worker, damit jede Änderung sofort sichtbar ist.',
    impossible:
      'Nicht bereit für den Flugmodus: Dieser Browser kann die App nicht auf dem Gerät speichern. Grund kann ein privates Fenster oder eine Adresse ohne HTTPS sein.',
  } satisfies Sentences<UpdateState['offline']>,
  library: {
    label: 'Bibliothek',
    documents: 'Dokumente',
    improving: (number, of) => `Wird verbessert: ${count(number)} von ${count(of)}`,
    meaning: (done, all) =>
      `Suche nach Bedeutung: ${count(done)} von ${plural(all, { one: '# Abschnitt', other: '# Abschnitten' })}`,
    count: documents,
    kept: (n) => `${documents(n)} · auf diesem Gerät gespeichert`,
    mayBeCleared: (n) => `${documents(n)} · der Browser kann ${n === 1 ? 'es' : 'sie'} bei Platzmangel löschen`,
    remove: 'Entfernen',
    search: 'Dokument suchen',
    none: (query) => `Kein Dokument heißt „${query}“.`,
    order: 'Reihenfolge',
    edit: 'Bearbeiten',
    done: 'Fertig',
    selection: 'Ausgewählte Dokumente',
    selected: (n) => `${count(n)} ausgewählt`,
    selectAll: 'Alle auswählen',
    selectNone: 'Auswahl aufheben',
    imports: 'Import',
    batch: (done, all) => `${count(done)} von ${count(all)} gelesen`,
    cancelAll: 'Alle abbrechen',
  },
  orders: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst', name: 'Nach Name', size: 'Größte zuerst' },
  document: {
    askOnly: (name) => `Nur dies befragen: ${name}`,
    remove: (name) => `${name} entfernen`,
    importOf: (name) => `Import von ${name}`,
    cancel: (name) => `${name} abbrechen`,
    retry: 'Erneut versuchen',
    retryName: (name) => `${name} erneut versuchen`,
    unreadable: 'Dieses Dokument konnte nicht gelesen werden.',
    pagesUnread: (first) =>
      first.pages.length === 1
        ? `Seite ${numbers(first)} konnte nicht gelesen werden; darauf kann nichts gefunden werden.`
        : `Die Seiten ${numbers(first)} konnten nicht gelesen werden; darauf kann nichts gefunden werden.`,
    pictures: (unread, total) =>
      total === 1
        ? '1 Seite, ein Bild: nichts zu durchsuchen'
        : unread === total
          ? `${count(total)} Seiten, alles Bilder: nichts zu durchsuchen`
          : `${count(unread)} von ${pages(total)} ${unread === 1 ? 'ist ein Bild' : 'sind Bilder'}`,
    sample: 'Beispiel',
    sizeAndTime: (size, added) => `${bytes(size)}, hinzugefügt am ${moment(added)}`,
    sizeAndDay: (size, added) => `${bytes(size)}, ${day(added)}`,
    file: (name) => `Datei: ${name}`,
    select: (name) => `${name} auswählen`,
    rename: (name) => `${name} umbenennen`,
    newName: 'Neuer Name',
    save: 'Speichern',
    readingPictures: (total, done, all) => `${pages(total)} · liest Bilder: ${count(done)} von ${count(all)}`,
    readByOcr: (n) => `${count(n)} mit OCR gelesen`,
    waiting: 'Wartet',
    copying: (done, total) => `Wird kopiert, ${bytes(done)} von ${bytes(total)}`,
    reading: 'Wird gelesen',
    readingPages: (done, total) => `Wird gelesen, ${count(done)} von ${pages(total)}`,
    locked: 'Mit Passwort gesperrt',
    read: (done, total) => `${count(done)} von ${pages(total)} gelesen`,
    notRead: 'Nicht gelesen',
    noText: (total) => `${pages(total)} · kein Text, nichts zu durchsuchen`,
    pages,
    passwordFor: (name) => `Passwort für ${name}`,
    password: 'Passwort',
    unlock: 'Entsperren',
  },
  ask: {
    form: 'Fragen',
    question: 'Frage',
    scan: 'Foto eines Codes oder Typenschilds',
    placeholder: 'Frage an die Dokumente',
    only: (names) => `Gefragt wird nur ${named(names)}`,
    askAll: 'Alle fragen',
    cannotSearchIt: 'Dieses Dokument kann nicht durchsucht werden',
    cannotSearchAny: 'Keines der Dokumente kann durchsucht werden',
    some: (n, of) => `${count(n)} von ${ofDocuments(of)}: der Rest kann nicht durchsucht werden`,
    one: (name) => `Gefragt wird ${name}`,
    all: (n) => `Gefragt werden alle ${documents(n)}`,
    goesTo: (host) => `Fragen und die dazu zitierten Stellen gehen an ${host}.`,
  },
  start: {
    title: 'Was möchten Sie wissen?',
    how: 'Fragen Sie in eigenen Worten, mit einer Teilenummer oder dem Code auf einer Anzeige. Sie erhalten die Stellen im Wortlaut, mit Datei und Seite.',
    kinds: [
      { what: 'Ein Wert', example: '„Anzugsmoment der Deckelschrauben“' },
      { what: 'Eine Störung', example: '„E-14 auf der Anzeige, was tun“' },
      { what: 'Ein Intervall', example: '„wie oft den Ölfilter wechseln“' },
      { what: 'Ein Teil', example: '„Bestellnummer der Wellendichtung“' },
    ],
    examples: 'Beispielfragen',
    fromDocuments: 'Aus Ihren Dokumenten:',
    aboutSample: 'Zum Beispielhandbuch (auf Englisch):',
  },
  answers: {
    askedAs: (question) => `Gefragt als: „${question}“`,
    label: 'Antworten',
    answer: 'Antwort',
    unsupported: 'Durch die Dokumente nicht belegt',
    citation: (number) => `Beleg ${number}: Seite öffnen`,
    searching: 'Die Dokumente werden durchsucht…',
    answering: 'Die Antwort wird geschrieben…',
    chosen: 'Vom Modell ausgewählt, Wort für Wort:',
    noneChosen: 'Das Modell hat keinen Satz als Antwort ausgewählt. Siehe die Zitate.',
    stopped: 'Angehalten.',
    soFar: {
      found: 'Es werden noch Seiten gelesen. Die bisher gelesenen sagen:',
      unsure: closestSoFar,
      absent: closestSoFar,
    },
    stats: (firstWord, wordsASecond) =>
      `Erstes Wort nach ${decimal(firstWord)} s, dann ${decimal(wordsASecond)} Wörter pro Sekunde`,
    readAs: (word, as) => `Kein Dokument enthält „${word}“: gelesen als „${as}“.`,
    early: 'Einige Dokumente wurden noch gelesen, als die Frage gestellt wurde.',
    askAgain: 'Noch einmal fragen',
    save: 'Speichern oder teilen',
    more: (n) => plural(n, { one: '# weitere Stelle', other: '# weitere Stellen' }),
    spoken: {
      searching: 'Suche läuft',
      answering: 'Antwort wird geschrieben',
      absent: 'Nicht in den Dokumenten',
      quotes: (n) => plural(n, { one: '# Zitat', other: '# Zitate' }),
      unsure: (n) => plural(n, { one: '# Zitat, nicht sicher', other: '# Zitate, nicht sicher' }),
      answered: (quotes) => `Antwort fertig, ${quotes}`,
    },
  },
  calculation,
  tasks,
  conversations: {
    label: 'Gespräche',
    begin: 'Neues Gespräch',
    search: 'Gespräch suchen',
    none: 'Kein Gespräch',
    summary: (n, asked) => `${plural(n, { one: '# Frage', other: '# Fragen' })}, ${moment(asked)}`,
    pin: (name) => `${name} anheften`,
    save: (name) => `${name} als Datei speichern`,
    remove: (name) => `${name} löschen`,
    removed: (names) => `${quoted(names)} gelöscht.`,
    print: 'Geöffnetes drucken',
    sources: 'Dateien',
    moment,
  },
  verdict: {
    absent: 'Nicht in den Dokumenten.',
    nowhere: (words) => `Kommt in den durchsuchten Dokumenten nirgends vor: ${quoted(words)}.`,
    only: (names, more) =>
      `Nur ${quoted(names)}${more > 0 ? ` und ${more} weitere` : ''} durchsucht, wie die Frage sagt. Ohne den Namen werden alle Dokumente durchsucht.`,
    otherLanguage: (question, documents) =>
      `Sprache der Frage: ${language(question)}; Sprache der Dokumente: ${list(documents.map(language))}. Fragen Sie auf ${language(documents[0] ?? 'en')}.`,
    otherLanguages: (documents) =>
      `Einige Dokumente sind in einer anderen Sprache (${list(documents.map(language))}). Was in ihnen steht, findet sich sicherer, wenn Sie in deren Sprache fragen.`,
    notSearched: (parts, more) =>
      `Nicht durchsucht: ${parts.join(', ')}${more > 0 ? ` und ${count(more)} weitere` : ''}.`,
    why: {
      'no-text': (name) => `${name} (kein Text)`,
      locked: (name) => `${name} (mit Passwort gesperrt)`,
      failed: (name) => `${name} (nicht lesbar)`,
      reading: (name) => `${name} (wird noch gelesen)`,
      pictures: (name, n) =>
        `${name} (${plural(n, { one: '# Seite, die ein Bild ist', other: '# Seiten, die Bilder sind' })})`,
      picturesNamed: (name, first) =>
        first.pages.length === 1
          ? `${name} (Seite ${numbers(first)} ist ein Bild)`
          : `${name} (die Seiten ${numbers(first)} sind Bilder)`,
      damaged: (name, first) =>
        first.pages.length === 1
          ? `${name} (Seite ${numbers(first)} war nicht lesbar)`
          : `${name} (die Seiten ${numbers(first)} waren nicht lesbar)`,
    },
    closestAbsent:
      'Diese Stellen kommen am nächsten, beantworten die Frage aber vielleicht nicht; mit anderen Wörtern findet sich womöglich mehr:',
    closest: 'Diese Stellen kommen am nächsten. Prüfen Sie die Seite.',
    smallTalk: {
      greeting:
        'Fragen Sie nach dem, was in Ihren Dokumenten steht: einem Wert, einer Störung, einem Intervall, einem Teil. Jedes Zitat nennt Datei und Seite.',
      'follow-up': 'Es ist nicht klar, worauf sich das bezieht: Nennen Sie die Sache, um die es geht.',
      command:
        'Sitebook findet nur, was in Ihren Dokumenten steht. Dokumente werden in der Dokumentenliste hinzugefügt und entfernt.',
      library:
        'Die Dokumentenliste sagt, welche da sind und wie viele Seiten jedes hat. „Arbeiten“ zählt dort Tabellen und Warnhinweise auf.',
    } satisfies Record<SmallTalk, string>,
  },
  quote: {
    removed: 'Ein entferntes Dokument',
    hidden: 'Verborgener Text',
    label: (number) => `Zitat ${number}`,
    cutout: (number: number) => `Zitat ${number} auf der Seite: öffnen`,
    copied: 'Kopiert',
    copy: 'Zitat kopieren',
    more: 'Mehr',
    less: 'Weniger',
    quoted: (text) => `„${text}“`,
    newer: (name) => `Eine neuere Revision dieses Dokuments ist in der Bibliothek: ${name}`,
    stamped: (words) => `Diese Seite trägt den Stempel „${words}“.`,
    unseen: 'Verborgener Text, nicht auf der Seite: Wer die Seite liest, sieht diese Wörter nicht.',
    unchecked:
      'Die Seite konnte nicht gezeichnet werden, um zu prüfen, ob diese Wörter darauf stehen: Sehen Sie auf der Seite nach.',
    readByOcr: (sure) => `Mit OCR gelesen, zu ${Math.floor(100 * sure)} % sicher: Vergleichen Sie mit der Seite.`,
    unreadable: 'Ein Zeichen in diesen Wörtern konnte nicht gelesen werden: Sehen Sie auf der Seite nach.',
    struck: (words) => `Auf der Seite durchgestrichen: „${words}“`,
  },
  page: {
    label: 'Seite',
    close: 'Seite schließen',
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild beenden',
    divider: 'Breite der Seite',
    opening: 'Wird geöffnet…',
    pages: 'Seiten',
    controls: 'Seitensteuerung',
    previous: 'Vorherige Seite',
    next: 'Nächste Seite',
    zoomOut: 'Verkleinern',
    zoomIn: 'Vergrößern',
    fit: 'An Breite anpassen',
    fitPage: 'Ganze Seite',
    rotate: 'Drehen',
    contents: 'Inhalt',
    outline: 'Gliederung',
    find: 'In diesem Dokument suchen',
    closeFind: 'Suche schließen',
    previousMatch: 'Vorherige Fundstelle',
    nextMatch: 'Nächste Fundstelle',
    matches: (n, of) => (of === 0 ? 'Nicht gefunden' : `${count(n)} von ${count(of)}`),
    quotes: 'Zitate der Antwort',
    previousQuote: 'Vorheriges Zitat',
    nextQuote: 'Nächstes Zitat',
    quoteOf: (n, of) => `Zitat ${count(n)} von ${count(of)}`,
    backTo: (label) => `Zurück zu Seite ${label}`,
    copyWithReference: 'Mit Quelle kopieren',
    copied: 'Kopiert',
    quoted: (text) => `„${text}“`,
    reference: (label) => `S. ${label}`,
    number: 'Seitenzahl',
    physical: (n) => `(${count(n)})`,
    missing: 'Diese Seite gibt es nicht',
    shown: { page: (label) => `Seite ${label}`, link: 'Zur verlinkten Seite', note: 'Notiz' },
    name: (n, of) => `Seite ${of > 0 ? `${count(n)} von ${count(of)}` : count(n)}`,
    labelled: (label, n, of) => `Seite ${label} (${of > 0 ? `${count(n)} von ${count(of)}` : count(n)})`,
  },
  settings: {
    siteWrong: (why) => `Sagen Sie dem Büro Ihres Standorts, dass dessen eigene Einstellungen nicht gelten. ${why}`,
    colours: 'Farben',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
    textSize: 'Textgröße',
    percent: (n) => `${count(n)} %`,
    language: 'Sprache',
    storage: 'Speicher',
    asking: 'Der Browser wird gefragt…',
    used: (usage, quota) => `${bytes(usage)} von etwa ${bytes(quota)} belegt, die der Browser erlaubt.`,
    persisted: 'Der Browser hat zugesagt, Ihre Dokumente auf diesem Gerät zu behalten.',
    notPersisted:
      'Der Browser hat nicht zugesagt, Ihre Dokumente zu behalten: Wird der Speicherplatz knapp, kann er sie löschen. Die App zu installieren hilft.',
    flightMode: 'Flugmodus',
    install: 'Installieren',
    whyInstall:
      'Einmal installiert, öffnet sich Sitebook wie jede andere App, auch ohne Netz, nimmt Dokumente aus anderen Apps an, und der Browser löscht die Dokumente weniger leicht.',
    installNow: 'Sitebook installieren',
    installSafari: 'In Safari: „Teilen“ antippen, dann „Zum Home-Bildschirm“.',
  },
  chip: {
    label: (name, text) => `Modelle: ${name} ${text}`.replace('  ', ' '),
    elsewhere: 'Modell in anderem Tab',
    quotes: 'Nur Zitate',
    loading: 'Modell wird geladen…',
    loadingShare: (share) => `Modell wird geladen, ${percent(share)}`,
    ready: 'bereit',
    served: 'auf Server',
    stopped: 'beendet',
    downloading: (share) => `Download ${percent(share)}`,
    connecting: 'Download…',
    downloadStopped: 'Download angehalten',
  },
  models,
  model,
}
