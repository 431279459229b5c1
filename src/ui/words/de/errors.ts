/** What went wrong and what to do next, in German. */
import { formatsOf } from '../formats'
import type { ErrorSentences } from '../sentences'
import { linesOf } from '../sentences'
import type { Words } from '../words'

const { bytes, count, list } = formatsOf('de')

const files = (names: readonly string[]) =>
  list(names.length > 3 ? [...names.slice(0, 3), `${count(names.length - 3)} weitere`] : names)

const spaceNeeded = ([needed, free]: readonly string[]) =>
  `Es braucht noch ${bytes(Number(needed))}${free === undefined ? '' : `, frei sind ${bytes(Number(free))}`}`

const reportOf = ([host = '', status]: readonly string[]) =>
  `${host} meldet einen Fehler${status === undefined ? '' : ` (${status})`}`

export const errors: Words['errors'] = {
  'app/other-build':
    'In einem anderen Tab ist eine neuere Version von Sitebook geöffnet: Laden Sie diesen Tab neu, um fortzufahren.',
  'app/unexpected': 'In Sitebook ist etwas schiefgegangen: Laden Sie die Seite neu; Ihre Dokumente bleiben erhalten.',
  'app/worker-ended':
    'Ein Teil von Sitebook hat während der Arbeit aufgehört: Versuchen Sie es noch einmal; Ihre Dokumente bleiben erhalten.',
  'app/worker-failing':
    'Ein Teil von Sitebook hört immer wieder auf, vielleicht aus Speichermangel: Schließen Sie andere Tabs und Apps und laden Sie die Seite neu. Ihre Dokumente bleiben erhalten.',
  'pdf/password': 'Dieses PDF ist mit einem Passwort gesperrt: Geben Sie es ein, um das Dokument zu lesen.',
  'pdf/wrong-password': 'Dieses Passwort öffnet das PDF nicht: Prüfen Sie es und versuchen Sie es noch einmal.',
  'pdf/not-a-pdf':
    'Diese Datei ist kein PDF: Speichern oder drucken Sie sie zuerst als PDF und fügen Sie sie dann noch einmal hinzu.',
  'document/other-kind':
    'Diese Datei ist nichts von dem, was Sitebook liest (PDF, Foto, einfacher Text, Markdown): Speichern oder drucken Sie sie als PDF und fügen Sie dieses hinzu.',
  'document/not-text':
    'Diese Datei ist kein Text, obwohl sie so heißt: Öffnen Sie sie dort, woher sie kommt, drucken Sie sie als PDF und fügen Sie dieses hinzu.',
  'document/empty':
    'Diese Datei ist leer: Kopieren Sie sie noch einmal auf das Gerät und fügen Sie sie dann noch einmal hinzu.',
  'pdf/broken':
    'Dieses PDF ist beschädigt und nicht lesbar: Öffnen Sie es in einem anderen Programm, speichern Sie eine neue Kopie und fügen Sie diese hinzu.',
  'pdf/no-pages':
    'Dieses PDF hat keine Seiten: Prüfen Sie, ob es die richtige Datei ist, und fügen Sie sie noch einmal hinzu.',
  'pdf/dynamic-form':
    'Dieses PDF ist ein dynamisches Formular (XFA): Seine Seiten bitten nur um Geduld. Drucken Sie es im Adobe Reader als PDF und fügen Sie dieses hinzu.',
  'pdf/portfolio':
    'Dieses PDF ist ein Portfolio, ein Ordner mit anderen Dateien: Speichern Sie sie mit dem Adobe Reader heraus und fügen Sie die PDFs darunter hinzu.',
  'document/too-slow':
    'Dieses Dokument zu lesen dauert zu lange und wurde abgebrochen: Speichern Sie mit einem anderen Programm eine neue Kopie und fügen Sie diese hinzu.',
  'document/too-large':
    'Dieses Dokument braucht mehr Speicher, als das Gerät hat; das Lesen wurde abgebrochen: Teilen Sie es und fügen Sie die Teile hinzu.',
  'document/unreadable':
    'Diese Datei kann am jetzigen Ort nicht gelesen werden: Kopieren Sie sie auf dieses Gerät und fügen Sie die Kopie hinzu.',
  'document/stopped-app':
    'Das Lesen dieses Dokuments wurde mehr als einmal abgebrochen, daher wurde es übersprungen: Speichern Sie mit einem anderen Programm eine neue Kopie oder versuchen Sie es noch einmal.',
  'photo/unreadable':
    'Dieser Browser kann dieses Bild nicht öffnen: Speichern Sie es als JPEG oder PNG und fügen Sie es dann noch einmal hinzu.',
  'storage/no-space':
    'Auf diesem Gerät ist nicht genug Speicherplatz frei: Löschen Sie Dokumente oder ein Modell und versuchen Sie es noch einmal.',
  'share/no-space':
    'Für die geteilten Dateien ist nicht genug Speicherplatz frei: Löschen Sie Dokumente oder ein Modell und teilen Sie sie noch einmal.',
  'share/cut-off': 'Sitebook wurde geschlossen, bevor alles angekommen war: Teilen Sie noch einmal, was fehlt.',
  'storage/closed':
    'Der Browser hat den Speicher der App geschlossen: Laden Sie die Seite neu; Ihre Dokumente bleiben erhalten.',
  'storage/refused':
    'Dieser Browser lässt Sitebook nichts speichern: Erlauben Sie Cookies und Websitedaten für diese Website in den Einstellungen des Browsers und laden Sie die Seite neu.',
  'storage/blocked':
    'Eine ältere Version von Sitebook in einem anderen Tab verwendet die Bibliothek: Schließen Sie jenen Tab und laden Sie diesen neu.',
  'storage/missing': 'Die gespeicherte Datei dieses Dokuments fehlt: Fügen Sie das Dokument noch einmal hinzu.',
  'site/network':
    'Die Dokumente des Standorts konnten nicht geladen werden: Prüfen Sie die Verbindung und fahren Sie fort; was angekommen ist, bleibt erhalten.',
  'site/wrong-bytes':
    'Diese Datei kam nicht so an, wie der Standort sie hat: Fahren Sie fort, um sie noch einmal zu laden, und melden Sie es dem Büro des Standorts, wenn es wieder geschieht.',
  'site/not-signed':
    'Diese Dokumente sind vom Standort nicht unterschrieben oder seither verändert worden: Keines wurde hinzugefügt; melden Sie es dem Büro des Standorts.',
  'site/no-signatures':
    'Dieser Browser ist zu alt, um die Unterschrift der Dokumente des Standorts zu prüfen: Aktualisieren Sie ihn, dann kommen sie herein.',
  'backup/unknown':
    'Das ist keine Sicherung von Sitebook oder nur ein Teil davon: Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde, oder wählen Sie eine frühere.',
  'backup/newer':
    'Diese Sicherung stammt von einem neueren Sitebook: Laden Sie dieses mit Netz neu und stellen Sie sie dann wieder her.',
  'backup/wrong-bytes':
    'Dieses Dokument ist in der Sicherung beschädigt und wurde nicht wiederhergestellt: Nehmen Sie eine frühere Sicherung oder fügen Sie das Dokument selbst hinzu.',
  'model/no-space': ({ detail }) =>
    `Für dieses Modell ist nicht genug Speicherplatz frei. ${spaceNeeded(linesOf(detail))}. Schaffen Sie Platz oder wählen Sie ein kleineres Modell.`,
  'model/network':
    'Das Modell konnte nicht heruntergeladen werden: Prüfen Sie die Verbindung und setzen Sie den Download fort; was angekommen ist, bleibt erhalten.',
  'model/wrong-bytes':
    'Der Server sendet etwas anderes als das Modell (vielleicht eine Anmeldeseite): Prüfen Sie das Netzwerk und setzen Sie den Download fort.',
  'model/not-found':
    'Dieses Modell wurde nirgends gefunden: Prüfen Sie die Adresse oder fügen Sie das Modell aus einem Ordner hinzu.',
  'model/incomplete':
    'Dieses Modell ist auf diesem Gerät nicht vollständig: Laden Sie es noch einmal herunter oder fügen Sie es aus einem Ordner hinzu.',
  'model/no-address': 'Das ist keine Adresse: Schreiben Sie sie in der Form https://server/ordner.',
  'model/blocked-address':
    'Diese Adresse gehört nicht zu denen, die der Server von Sitebook erlaubt: Legen Sie das Modell dort unter /models/ ab oder lassen Sie die Adresse dort eintragen.',
  'model/other-tab':
    'Ein anderer Tab ist mit diesem Modell beschäftigt: Machen Sie dort weiter, oder schließen Sie jenen Tab und versuchen Sie es hier noch einmal.',
  'model/unknown':
    'In diesen Dateien wurde kein Modell erkannt: Wählen Sie den Ordner, die .zip- oder die .gguf-Datei mit dem ganzen Modell.',
  'model/missing-files': ({ detail }) =>
    `Dem Modell fehlt noch: ${files(linesOf(detail))}. Fügen Sie auch das hinzu, oder setzen Sie den Download fort, solange es eine Verbindung gibt.`,
  'model/folder-lacks': ({ detail }) =>
    `Dem Modell fehlt: ${files(linesOf(detail))}. Legen Sie alle seine Dateien in einen Ordner, bei einem Modell für den Grafikprozessor auch die kompilierte Bibliothek (.wasm), und fügen Sie diesen Ordner hinzu.`,
  'model/several': 'Diese Dateien enthalten mehr als ein Modell: Fügen Sie eines nach dem anderen hinzu.',
  'model/no-template':
    'Dieses Modell sagt nicht, wie es gefragt wird (ihm fehlt die Chat-Vorlage): Nehmen Sie seine Instruct- oder Chat-Fassung.',
  'model/wrong-file': ({ detail }) =>
    `Beschädigt oder aus einer anderen Version: ${files(linesOf(detail))}. Versuchen Sie es noch einmal, holen Sie das Modell von woanders, oder fügen Sie es aus einem Ordner hinzu.`,
  'model/not-started':
    'Das Modell konnte nicht gestartet werden, wahrscheinlich weil dieses Gerät zu wenig Speicher hat: Wählen Sie ein kleineres Modell, oder lesen Sie die Zitate.',
  'model/does-not-run':
    'Dieses Modell läuft hier nicht: Löschen Sie es und fügen Sie ein kleineres oder ein anders umgewandeltes hinzu.',
  'model/says-nothing':
    'Dieses Modell wurde geladen, hat beim Ausprobieren aber nichts Sinnvolles geschrieben: Löschen Sie es und fügen Sie eine andere Fassung hinzu.',
  'model/too-slow':
    'Das verwendete Modell kann diese Stellen nicht in zehn Sekunden lesen: Lesen Sie die Zitate, oder wählen Sie ein anderes Modell.',
  'model/stopped':
    'Das Modell ist ausgefallen: Ihre Frage bleibt erhalten; versuchen Sie es noch einmal, oder lesen Sie die Zitate.',
  'endpoint/unreachable': ({ detail }) =>
    `Der Server des Standorts ${detail} antwortet nicht: Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder lesen Sie die Zitate.`,
  'endpoint/blocked': ({ detail }) =>
    `Der Browser lässt Sitebook den Server des Standorts ${detail} nicht erreichen: Lassen Sie das Büro des Standorts die Adresse erlauben oder unter der von Sitebook anbieten; Zitate gibt es auch ohne ihn.`,
  'endpoint/refused': ({ detail }) =>
    `Der Server des Standorts ${detail} verlangt eine Anmeldung: Lassen Sie Sitebook vom Büro des Standorts freischalten; Zitate gibt es auch ohne ihn.`,
  'endpoint/failed': ({ detail }) =>
    `Der Server des Standorts ${reportOf(linesOf(detail))}: Versuchen Sie es noch einmal, und melden Sie es dem Büro des Standorts, wenn das nicht hilft; Zitate gibt es auch ohne ihn.`,
  'endpoint/wrong-reply': ({ detail }) =>
    `Der Server des Standorts ${detail} sendet etwas anderes als eine Antwort (vielleicht eine Anmeldeseite): Melden Sie es dem Büro des Standorts; Zitate gibt es auch ohne ihn.`,
  'endpoint/broken': ({ detail }) =>
    `Die Antwort vom Server des Standorts ${detail} brach ab: Prüfen Sie die Verbindung und fragen Sie noch einmal, oder lesen Sie die Zitate.`,
  'endpoint/silent': ({ detail }) =>
    `Der Server des Standorts ${detail} hat zwei Minuten lang nichts gesendet; vielleicht ist er ausgelastet: Versuchen Sie es später noch einmal, oder lesen Sie die Zitate.`,
  'gpu/none': 'Dieser Browser hat kein WebGPU: Fragen werden mit Zitaten aus den Dokumenten beantwortet.',
  'gpu/lost':
    'Der Grafikprozessor hat aufgehört zu arbeiten: Ihre Frage bleibt erhalten; versuchen Sie es noch einmal, oder lesen Sie die Zitate.',
  'gpu/out-of-memory':
    'Das Modell passt nicht in den Grafikspeicher dieses Geräts: Wählen Sie ein kleineres Modell, oder lesen Sie die Zitate.',
  'gpu/reload':
    'Der Grafikprozessor ist zweimal ausgefallen: Laden Sie die Seite neu, um das Modell wieder zu verwenden; Zitate gibt es auch ohne ihn.',
} satisfies ErrorSentences
