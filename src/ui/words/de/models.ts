/** The page of the models in German, and what is said of a model elsewhere. */
import type { Estimate } from '../../../models/speed'
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, decimal, bytes, plural } = formatsOf('de')

const tokens = (perWord: number) => `${count(1000)} Token sind etwa ${count(1000 * perWord)} Wörter`

export const models: Words['models'] = {
  title: 'Modelle',
  kinds: {
    language: {
      title: 'Antworten',
      use: 'Fragen werden immer mit Zitaten beantwortet. Ein Modell auf diesem Gerät fügt eine Antwort in Sätzen hinzu, jeder mit seinen Belegen.',
    },
    served: {
      title: 'Auf dem eigenen Server dieses Standorts',
      use: 'Ein Modell, das Ihr Standort für seine Geräte betreibt: Nichts muss heruntergeladen werden, und es antwortet, solange sein Server erreichbar ist. Seine Sätze werden wie alle anderen an den Seiten geprüft.',
    },
    embedding: {
      title: 'Suche nach Bedeutung',
      use: 'Die Suche geht nach den Wörtern einer Frage. Hiermit findet sie auch Stellen, die dasselbe mit anderen Wörtern sagen; die mehrsprachige auch in einer anderen Sprache als der der Frage, und sie tritt an die Stelle der anderen.',
    },
    ocr: { title: 'Text in Bildern', use: 'Hiermit werden auch Seiten gelesen, die Scans oder Fotos sind.' },
    vision: {
      title: 'Zeichnungen und Fotos',
      use: 'Hiermit kann eine Frage dem gelten, was eine Zeichnung oder ein Foto zeigt.',
    },
  },
  freeAndKept: (free) =>
    `Laut Browser sind ${bytes(free)} für Sitebook frei, und was gespeichert ist, bleibt erhalten.`,
  freeNotKept: (free) =>
    `Laut Browser sind ${bytes(free)} für Sitebook frei; bei Platzmangel kann er löschen, was gespeichert ist.`,
  place: {
    site: ({ url }) => `dieser Website (${new URL(url).host})`,
    lan: ({ url }) => `${new URL(url).host} in Ihrem Netzwerk`,
    hub: ({ url }) => `${new URL(url).host} im Internet`,
  },
  placesTried: ([first = '', ...others]) =>
    `Downloads kommen von ${first}, wenn das Modell dort ist${others.map((place) => `, sonst von ${place}`).join('')}.`,
  elsewhere:
    'Ein anderer Tab verwendet ein Modell: Beenden Sie es dort, oder schließen Sie jenen Tab, um hier eines zu verwenden.',
  noneSuits: 'Keines dieser Modelle läuft auf diesem Gerät gut: Zitate beantworten jede Frage auch ohne Modell.',
  whyNot: (n) =>
    plural(n, {
      one: 'Warum # Modell auf diesem Gerät nicht angeboten wird',
      other: 'Warum # Modelle auf diesem Gerät nicht angeboten werden',
    }),
  withoutInternet: 'Ohne Internet',
  checkOf: 'Prüfung des Modells',
  readingFiles: 'Die Dateien werden gelesen…',
  checking: (done, total) => `Wird geprüft, ${bytes(done)} von ${bytes(total)}`,
  addFolder: 'Modell aus einem Ordner hinzufügen',
  addZip: 'Modell aus einer .zip- oder .gguf-Datei hinzufügen',
  added: 'Das Modell ist jetzt auf diesem Gerät: siehe oben.',
  licence: (url) => `Lizenz: ${url}`,
  acceptableUse: (url) => `Zulässige Nutzung: ${url}`,
  device: {
    checking: 'Prüfung des Grafikprozessors',
    trying: 'Es wird geprüft, was der Grafikprozessor dieses Geräts kann: einige Sekunden…',
    correct:
      'Der Grafikprozessor dieses Geräts wurde geprüft und arbeitet richtig. Die Geschwindigkeiten unten sind daraus geschätzt.',
    wrong:
      'Der Grafikprozessor dieses Geräts liefert falsche Ergebnisse: Verwenden Sie das Modell, das ohne ihn läuft, oder Zitate.',
    failed: (why) => `Die Prüfung dieses Geräts ist fehlgeschlagen. ${why}`,
    check: 'Dieses Gerät prüfen',
    again: 'Erneut prüfen',
  },
  mirror: {
    address: 'Adresse eines Servers in Ihrem Netzwerk, der die Modelle hat',
    again: 'Erneut suchen',
    save: 'Speichern',
    looking: 'Dort wird nach Modellen gesucht…',
    silent:
      'Gespeichert, aber dort antwortet gerade nichts: Der Server muss laufen, HTTPS verwenden und diese Seite zulassen (Access-Control-Allow-Origin).',
    found: (names) =>
      `Gespeichert. Dort gibt es ${names.join(', ')}; was der Server nicht liefern kann, kommt aus dem Internet.`,
    nothing:
      'Gespeichert, aber dort ist kein Modell, das Sitebook kennt: Jedes ist ein Ordner mit einer sitebook-model.json.',
  },
}

export const model: Words['model'] = {
  inUse: 'In Verwendung',
  advised: 'Empfohlen',
  needs: (size, memory) => `${bytes(size)} Speicherplatz · ${bytes(memory)} Arbeitsspeicher`,
  leaves: (host) =>
    `Solange es in Verwendung ist, verlassen Ihre Fragen und die dazu zitierten Stellen dieses Gerät und gehen an ${host}.`,
  loading: (name) => `${name} wird geladen`,
  steps: {
    downloading: 'Wird heruntergeladen',
    reading: 'Das Modell wird gelesen',
    compiling: 'Der Grafikprozessor wird vorbereitet',
    warming: 'Letzte Vorbereitungen',
    trying: 'Ausprobieren, ob es antwortet',
  },
  downloaded: (done, total) => `${bytes(done)} von ${bytes(total)} heruntergeladen.`,
  tryingAgain: 'Wird jede Minute erneut versucht.',
  download: (name) => `Download von ${name}`,
  connecting: 'Verbindung wird aufgebaut…',
  connectingTo: (place) => `Verbindung zu ${place} wird aufgebaut…`,
  progress: (done, total, rate, left) =>
    `${bytes(done)} von ${bytes(total)} · ${left === undefined ? 'es kommen keine Daten an, wird weiter versucht' : `${bytes(rate)}/s · ${left}`}`,
  secondsLeft: (n) => `noch ${count(n)} s`,
  minutesLeft: (n) => `noch ${count(n)} min`,
  hoursLeft: (n) => `noch ${decimal(n)} h`,
  from: (place) => `Von ${place}`,
  check: (name) => `Prüfung von ${name}`,
  checking: (done, total) => `Wird geprüft, ${bytes(done)} von ${bytes(total)}`,
  copy: (name) => `Kopie von ${name}`,
  copying: (done, total) => `Wird kopiert, ${bytes(done)} von ${bytes(total)}`,
  context: (wordsPerToken) =>
    `Token Text, die das Modell mit einer Frage ansieht (${tokens(wordsPerToken)}); mehr brauchen mehr Speicher:`,
  contextOf: (name) => `Kontext von ${name} in Token`,
  contextLimit: (limit, wordsPerToken) => `${limit} ${tokens(wordsPerToken)}.`,
  contextSize: count,
  actions: {
    use: 'Verwenden',
    stopUsing: 'Nicht mehr verwenden',
    pause: 'Pause',
    stop: 'Stopp',
    resume: 'Fortsetzen',
    download: 'Herunterladen',
    cancel: 'Abbrechen',
    verify: 'Prüfen',
    copyToFolder: 'In einen Ordner kopieren',
    saveZip: 'Als .zip speichern',
    delete: 'Löschen',
  },
  actionOn: (action, name) => `${action}: ${name}`,
  cancelTitle: (name) => `Den Download von ${name} abbrechen?`,
  cancelText: 'Was heruntergeladen ist, wird gelöscht; um später fortzufahren, wählen Sie Pause.',
  cancelAction: 'Download abbrechen',
  deleteTitle: (name) => `${name} löschen?`,
  deleteText: 'Es muss erneut heruntergeladen oder hierher kopiert werden, bevor es wieder verwendet werden kann.',
  copied:
    'Kopiert. Fügen Sie den Ordner auf einem anderen Gerät hinzu, oder legen Sie ihn auf einem Server unter /models/ ab.',
  verified: 'Geprüft: Jede Datei ist so, wie sie angekommen ist.',
  mended: (n) =>
    plural(n, {
      one: 'Geprüft: # Datei war beschädigt und wurde erneut heruntergeladen.',
      other: 'Geprüft: # Dateien waren beschädigt und wurden erneut heruntergeladen.',
    }),
  unfit: {
    'no-webgpu': 'Dieser Browser hat kein WebGPU, das dieses Modell braucht.',
    'no-f16': 'Dieser Grafikprozessor unterstützt kein f16, das dieses Modell braucht.',
    buffer: ({ most, needed }) =>
      `Dieser Grafikprozessor nimmt höchstens ${bytes(most)} am Stück; das Modell braucht ${bytes(needed)}.`,
    'trial-failed':
      'Dieser Grafikprozessor ist mit einem kleinen Testmodell gescheitert: Verwenden Sie das Modell, das ohne ihn läuft, oder Zitate.',
    'wrong-results':
      'Dieser Grafikprozessor liefert falsche Ergebnisse: Verwenden Sie das Modell, das ohne ihn läuft, oder Zitate.',
    memory: ({ needed, all }) =>
      `Es braucht ${bytes(needed)} Arbeitsspeicher, während es läuft; dieses Gerät hat insgesamt ${bytes(all)}.`,
    space: ({ needed, free }) => `Es braucht ${bytes(needed)} freien Speicherplatz; frei sind ${bytes(free)}.`,
  },
  advice: {
    larger: 'Dieses Gerät hat den Speicher für das größere Modell, das besser antwortet.',
    'larger-and-fast':
      'Dieses Gerät hat den Speicher und die Geschwindigkeit für das größere Modell, das besser antwortet.',
    smallest: 'Es passt in den Speicher dieses Geräts und antwortet am schnellsten.',
    emulated: 'Dieses Gerät hat nur einen emulierten Grafikprozessor; dieses Modell läuft ohne einen, langsam.',
    slow: 'Der Grafikprozessor dieses Geräts ist zu langsam; dieses Modell läuft ohne ihn, langsam.',
    'no-gpu': 'Dieses Gerät hat keinen nutzbaren Grafikprozessor; dieses Modell läuft ohne einen, langsam.',
  },
  aside: {
    'f16-is-better':
      'Es läuft hier, aber das Modell für Grafikprozessoren mit f16, wie dieses Gerät einen hat, leistet dasselbe mit weniger Speicher.',
    slow: 'Es läuft hier, aber zu langsam, um nützlich zu sein.',
  },
  limit: {
    trained: ({ most }) => `Für mehr als ${count(most)} Token wurde das Modell nicht trainiert.`,
    buffer: ({ most, of, piece }) =>
      `Hier bis zu ${count(most)} Token von ${count(of)}, die das Modell aufnehmen kann: Für mehr müsste dieser Grafikprozessor über ${bytes(piece)} am Stück nehmen.`,
    memory: ({ most, of, each, memory }) =>
      `Hier bis zu ${count(most)} Token von ${count(of)}, die das Modell aufnehmen kann: Je ${count(1024)} brauchen ${bytes(each)} neben dem Modell, und dieses Gerät ${memory === undefined ? 'sagt nicht, wie viel Speicher es hat' : `hat ${bytes(memory)} Speicher`}.`,
  },
  estimate: ({ first, words }) =>
    `Hier geschätzt: das erste Wort nach ${between(first)} s, dann ${words.high < 1 ? 'weniger als ein Wort pro Sekunde' : `${between(words)} Wörter pro Sekunde`}.`,
}

function between({ low, high }: Estimate['first']): string {
  const number = (n: number) => (n < 1 ? 'weniger als 1' : String(n))
  if (low !== high) return `${number(low)} bis ${number(high)}`
  return high < 1 ? number(high) : `etwa ${number(high)}`
}
