/** Every sentence of the screen in French; `en.ts` says what each is for. A space before a sign does not break. */
import type { SmallTalk } from '../../core/document'
import type { NoticeText } from '../../library/library'
import type { UpdateState } from '../../shell/update'
import type { FirstPages } from '../first-pages'
import { formatsOf } from './formats'
import { calculation } from './fr/calculations'
import { errors } from './fr/errors'
import { model, models } from './fr/models'
import { tasks } from './fr/tasks'
import type { Sentences } from './sentences'
import type { Words } from './words'

const { count, decimal, bytes, plural, moment, day, list, language } = formatsOf('fr')

const percent = (share: number) => `${Math.floor(share * 100)} %`
const quoted = (texts: readonly string[]) => texts.map((text) => `« ${text} »`).join(', ')
const documents = (n: number) => plural(n, { one: '# document', other: '# documents' })
const pages = (n: number) => plural(n, { one: '# page', other: '# pages' })
const questions = (n: number) => plural(n, { one: '# question', other: '# questions' })
const numbers = ({ pages, more }: FirstPages) =>
  list([...pages.map(count), ...(more > 0 ? [plural(more, { one: '# autre', other: '# autres' })] : [])])
const named = ([first = '', ...rest]: readonly string[]) =>
  rest.length > 1 ? `${first} et ${count(rest.length)} autres fichiers` : list([first, ...rest])

const closestSoFar =
  'La lecture n’est pas finie. Pour l’instant, rien ne répond avec certitude ; voici ce qui s’en approche le plus :'

export const fr: Words = {
  app: {
    name: 'Sitebook',
    promise:
      'Interrogez les documents de cette tablette : chaque réponse cite le fichier et la page. Rien ne quitte l’appareil.',
    settings: 'Réglages',
    models: 'Modèles',
    drop: 'Déposez ici des documents, des dossiers ou un modèle pour les ajouter',
    panels: 'Volets',
    panel: 'Volet',
    documents: 'Documents',
    ask: 'Demander',
    page: 'Page',
    reload: 'Recharger',
    dismiss: 'Masquer',
    close: 'Fermer',
    keep: 'Garder',
    cancel: 'Annuler',
    stop: 'Arrêter',
    goToQuestion: 'Aller à la question',
    undo: 'Restaurer',
    clearField: 'Effacer la recherche',
  },
  errors,
  welcome: {
    opening: 'Ouverture de votre bibliothèque…',
    give: 'Déposez, collez ou choisissez des PDF, des textes ou des fichiers Markdown : manuels, fiches techniques, normes.',
    openingSample: 'Ouverture de l’exemple…',
    trySample: 'Essayer le manuel d’exemple',
  },
  meaning: {
    label: 'Recherche par le sens',
    offer: (size) =>
      `Recherche par le sens (${bytes(size)}, une seule fois, pour les textes en anglais) : sur 100 questions en mots courants, la bonne page était parmi les cinq premières pour 67, contre 53 avec les mots seuls.`,
    get: 'Obtenir la recherche par le sens',
    notNow: 'Pas maintenant',
  },
  add: { documents: 'Ajouter des documents', folder: 'Ajouter un dossier', photo: 'Ajouter une photo' },
  banners: {
    newVersion: 'Une nouvelle version est prête.',
    reloadNow: 'Recharger maintenant',
    refused: (n) =>
      plural(n, { one: '# fichier n’a pas pu être ajouté.', other: '# fichiers n’ont pas pu être ajoutés.' }),
    notices: (n) => plural(n, { one: '# message', other: '# messages' }),
    modelStopped: (name, lost) =>
      `${name} s’est arrêté : ${lost ? 'le processeur graphique a eu deux défaillances' : 'cet appareil n’a plus assez de mémoire pour lui'}. Tant qu’aucun modèle n’est utilisé, les réponses sont des citations.`,
    use: (name) => `Utiliser ${name}`,
    reloadAndUse: (name) => `Recharger et utiliser ${name}`,
    downloadStopped: (name, why) => `Le téléchargement de ${name} s’est arrêté. ${why}`,
    downloaded: (name) => `${name} est maintenant sur cet appareil.`,
    shared: (names) =>
      names.length === 1
        ? `${quoted(names)} vient d’une autre application ou d’un autre site web. N’ajoutez ce fichier que si vous l’avez partagé vous-même.`
        : `${quoted(names)} viennent d’une autre application ou d’un autre site web. N’ajoutez ces fichiers que si vous les avez partagés vous-même.`,
    whatWasShared: 'Fichiers partagés',
    add: 'Ajouter',
    discard: 'Refuser',
    removed: (names) =>
      `${names.length > 1 ? 'Retirés' : 'Retiré'} : ${quoted(names.slice(0, 1))}${names.length > 1 ? ` et ${plural(names.length - 1, { one: '# autre document', other: '# autres documents' })}` : ''}.`,
    siteDocuments: (documents, size) =>
      documents === 1
        ? `Ce site propose un document, ${bytes(size)}. Il peut être interrogé tout de suite, même hors ligne.`
        : `Ce site propose ${count(documents)} documents, ${bytes(size)}. Ils peuvent être interrogés tout de suite, même hors ligne.`,
    takingSiteDocuments: (done, of) => `Ajout des documents du site : ${count(done)} sur ${count(of)}`,
    named,
  },
  notices: {
    'no-pdfs': ({ name }) => `Le dossier « ${name} » ne contient ni PDF ni texte.`,
    unreadable: ({ name }) => `« ${name} » ne peut pas être lu là où il se trouve : copiez-le sur cet appareil.`,
    'restore-stopped': ({ name }) =>
      `La restauration de « ${name} » a été interrompue. Ce qui était déjà restauré est là : restaurez de nouveau le même fichier dans les réglages pour continuer.`,
    'not-kept': ({ names }) =>
      names.length === 1
        ? `L’application s’est fermée avant d’avoir enregistré ${named(names)} : ajoutez de nouveau ce fichier.`
        : `L’application s’est fermée avant d’avoir enregistré ${named(names)} : ajoutez de nouveau ces fichiers.`,
    restored: ({ documents: found, turns, settings }) => {
      const back = [
        ...(found > 0 ? [`${documents(found)} (nouvelle lecture en cours)`] : []),
        ...(turns > 0 ? [questions(turns)] : []),
        ...(settings > 0 ? ['vos réglages'] : []),
      ]
      return `Le navigateur a perdu la base de données de Sitebook ; rétabli d’après les copies sur cet appareil : ${list(back)}.`
    },
    replaced: ({ name }) => `« ${name} » a été remplacé par la nouvelle version du site.`,
    'there-again': ({ name }) => `Le fichier enregistré de « ${name} » avait disparu ; il est de nouveau là.`,
    duplicate: ({ name, known }) =>
      `« ${name} » est déjà dans la bibliothèque${known === name ? '' : `, sous le nom « ${known} »`}.`,
  } satisfies Sentences<NoticeText>,
  offline: {
    kept: 'Prêt pour le mode avion : Sitebook est entièrement sur cet appareil.',
    keeping: ({ fraction }) => `Préparation du mode avion, ${percent(fraction)}`,
    failed:
      'Pas prêt pour le mode avion : l’application n’a pas pu être enregistrée sur cet appareil. Vérifiez le réseau et l’espace libre, puis rechargez.',
    development:
      'Pas prêt pour le mode avion : le serveur de développement n’a pas de service worker, pour que chaque modification se voie aussitôt.',
    impossible:
      'Pas prêt pour le mode avion : ce navigateur ne peut pas enregistrer l’application sur cet appareil. La cause peut être une fenêtre privée ou une adresse sans HTTPS.',
  } satisfies Sentences<UpdateState['offline']>,
  library: {
    label: 'Bibliothèque',
    documents: 'Documents',
    improving: (number, of) => `Amélioration : ${count(number)} sur ${count(of)}`,
    meaning: (done, all) =>
      `Recherche par le sens : ${count(done)} sur ${plural(all, { one: '# passage', other: '# passages' })}`,
    count: documents,
    kept: (n) =>
      plural(n, {
        one: '# document · conservé sur cet appareil',
        other: '# documents · conservés sur cet appareil',
      }),
    mayBeCleared: (n) =>
      `${documents(n)} · le navigateur peut ${n > 1 ? 'les effacer' : 'l’effacer'} si la place manque`,
    remove: 'Retirer',
    search: 'Chercher un document',
    none: (query) => `Aucun document ne s’appelle « ${query} ».`,
    order: 'Ordre',
    edit: 'Modifier',
    done: 'Terminé',
    selection: 'Documents sélectionnés',
    selected: (n) => plural(n, { one: '# sélectionné', other: '# sélectionnés' }),
    selectAll: 'Tout sélectionner',
    selectNone: 'Tout désélectionner',
    imports: 'Importation',
    batch: (done, all) => `${count(done)} sur ${count(all)} lus`,
    cancelAll: 'Tout annuler',
  },
  orders: {
    oldest: 'Plus anciens',
    newest: 'Plus récents',
    name: 'Par nom',
    size: 'Plus gros d’abord',
  },
  document: {
    askOnly: (name) => `Interroger seulement ${name}`,
    remove: (name) => `Retirer ${name}`,
    importOf: (name) => `Importation de ${name}`,
    cancel: (name) => `Annuler ${name}`,
    retry: 'Réessayer',
    retryName: (name) => `Réessayer ${name}`,
    unreadable: 'Ce document n’a pas pu être lu.',
    pagesUnread: (first) =>
      first.pages.length === 1
        ? `La page ${numbers(first)} n’a pas pu être lue : rien n’y sera trouvé.`
        : `Les pages ${numbers(first)} n’ont pas pu être lues : rien n’y sera trouvé.`,
    pictures: (unread, total) =>
      total === 1
        ? '1 page, une image : rien à chercher'
        : unread === total
          ? `${count(total)} pages, toutes des images : rien à chercher`
          : `${count(unread)} sur ${pages(total)} ${unread === 1 ? 'est une image' : 'sont des images'}`,
    readingPictures: (total, done, all) => `${pages(total)} · lecture des images : ${count(done)} sur ${count(all)}`,
    readByOcr: (n) => plural(n, { one: '# lue par OCR', other: '# lues par OCR' }),
    sample: 'Exemple',
    sizeAndTime: (size, added) => `${bytes(size)}, ajouté le ${moment(added)}`,
    sizeAndDay: (size, added) => `${bytes(size)}, ${day(added)}`,
    file: (name) => `Fichier : ${name}`,
    select: (name) => `Sélectionner ${name}`,
    rename: (name) => `Renommer ${name}`,
    newName: 'Nouveau nom',
    save: 'Enregistrer',
    waiting: 'En attente',
    copying: (done, total) => `Copie, ${bytes(done)} sur ${bytes(total)}`,
    reading: 'Lecture',
    readingPages: (done, total) => `Lecture, ${count(done)} sur ${pages(total)}`,
    locked: 'Protégé par mot de passe',
    read: (done, total) => `${count(done)} sur ${pages(total)} lues`,
    notRead: 'Non lu',
    noText: (total) => `${pages(total)} · aucun texte, rien à chercher`,
    pages,
    passwordFor: (name) => `Mot de passe de ${name}`,
    password: 'Mot de passe',
    unlock: 'Déverrouiller',
  },
  ask: {
    form: 'Demander',
    question: 'Question',
    scan: 'Photo d’un code ou d’une plaque',
    placeholder: 'Votre question',
    only: (names) => `Recherche seulement dans ${named(names)}`,
    askAll: 'Dans tout',
    cannotSearchIt: 'Impossible de chercher dans ce document',
    cannotSearchAny: 'Impossible de chercher dans ces documents',
    some: (n, of) => `Recherche dans ${documents(n)} sur ${count(of)} : impossible dans les autres`,
    one: (name) => `Recherche dans ${name}`,
    all: (n) => `Recherche dans les ${documents(n)}`,
    goesTo: (host) => `Les questions et les passages cités pour y répondre sont envoyés à ${host}.`,
  },
  start: {
    title: 'Que voulez-vous savoir ?',
    how: 'Demandez avec vos propres mots, un numéro de pièce ou le code d’un afficheur. Vous obtenez les passages mot pour mot, avec le fichier et la page.',
    kinds: [
      { what: 'Une valeur', example: '« couple de serrage des vis du couvercle »' },
      { what: 'Un défaut', example: '« E-14 affiché, que faire »' },
      { what: 'Un intervalle', example: '« quand changer le filtre à huile »' },
      { what: 'Une pièce', example: '« référence du joint d’arbre »' },
    ],
    examples: 'Exemples de questions',
    fromDocuments: 'Tirés de vos documents :',
    aboutSample: 'Sur le manuel d’exemple (en anglais) :',
  },
  answers: {
    askedAs: (question) => `Question posée : « ${question} »`,
    label: 'Réponses',
    answer: 'Réponse',
    unsupported: 'Non confirmé par les documents',
    citation: (number) => `Référence ${number} : ouvrir la page`,
    searching: 'Recherche dans les documents…',
    answering: 'Rédaction de la réponse…',
    chosen: 'Choisi par le modèle, mot pour mot :',
    noneChosen: 'Le modèle n’a choisi aucune phrase comme réponse. Voir les citations.',
    stopped: 'Arrêté.',
    soFar: {
      found: 'La lecture n’est pas finie. Voici ce que disent les pages déjà lues :',
      unsure: closestSoFar,
      absent: closestSoFar,
    },
    stats: (firstWord, wordsASecond) =>
      `Premier mot après ${decimal(firstWord)} s, puis ${decimal(wordsASecond)} mots par seconde`,
    readAs: (word, as) => `Aucun document ne contient « ${word} » : lu comme « ${as} ».`,
    early: 'Certains documents étaient encore en cours de lecture quand la question a été posée.',
    askAgain: 'Redemander',
    save: 'Enregistrer ou partager',
    more: (n) => plural(n, { one: '# autre passage', other: '# autres passages' }),
    spoken: {
      searching: 'Recherche en cours',
      answering: 'Rédaction en cours',
      absent: 'Absent des documents',
      quotes: (n) => plural(n, { one: '# citation', other: '# citations' }),
      unsure: (n) => plural(n, { one: '# citation, sans certitude', other: '# citations, sans certitude' }),
      answered: (quotes) => `Réponse prête, ${quotes}`,
    },
  },
  calculation,
  tasks,
  conversations: {
    label: 'Conversations',
    begin: 'Nouvelle conversation',
    search: 'Chercher une conversation',
    none: 'Aucune conversation',
    summary: (n, asked) => `${questions(n)}, ${moment(asked)}`,
    pin: (name) => `Épingler ${name}`,
    save: (name) => `Enregistrer ${name} comme fichier`,
    remove: (name) => `Supprimer ${name}`,
    removed: (names) => `${names.length > 1 ? 'Supprimées' : 'Supprimée'} : ${quoted(names)}.`,
    print: 'Imprimer celle qui est ouverte',
    sources: 'Fichiers',
    moment,
  },
  verdict: {
    absent: 'Absent des documents.',
    nowhere: (words) => `Introuvable dans ce qui a été parcouru : ${quoted(words)}.`,
    only: (names, more) =>
      `Recherche limitée à ${quoted(names)}${more > 0 ? ` et ${more} autres` : ''}, comme le dit la question. Sans ce nom, tous les documents sont parcourus.`,
    otherLanguage: (question, documents) =>
      `Langue de la question : ${language(question)} ; langue des documents : ${list(documents.map(language))}. Posez la question en ${language(documents[0] ?? 'en')}.`,
    otherLanguages: (documents) =>
      `Certains documents sont dans une autre langue (${list(documents.map(language))}). Ce qu’ils disent se trouve plus sûrement si vous posez la question dans leur langue.`,
    notSearched: (parts, more) =>
      `Non parcourus : ${parts.join(', ')}${more > 0 ? ` et ${plural(more, { one: '# autre', other: '# autres' })}` : ''}.`,
    why: {
      'no-text': (name) => `${name} (aucun texte)`,
      locked: (name) => `${name} (protégé par mot de passe)`,
      failed: (name) => `${name} (illisible)`,
      reading: (name) => `${name} (lecture en cours)`,
      pictures: (name, n) =>
        `${name} (${plural(n, { one: '# page qui est une image', other: '# pages qui sont des images' })})`,
      picturesNamed: (name, first) =>
        first.pages.length === 1
          ? `${name} (la page ${numbers(first)} est une image)`
          : `${name} (les pages ${numbers(first)} sont des images)`,
      damaged: (name, first) =>
        first.pages.length === 1
          ? `${name} (la page ${numbers(first)} n’a pas pu être lue)`
          : `${name} (les pages ${numbers(first)} n’ont pas pu être lues)`,
    },
    closestAbsent:
      'Voici ce qui s’en approche le plus, sans forcément répondre ; d’autres mots donneront peut-être davantage :',
    closest: 'Voici ce qui s’en approche le plus. Vérifiez sur la page.',
    smallTalk: {
      greeting:
        'Demandez ce que disent vos documents : une valeur, un défaut, un intervalle, une pièce. Chaque citation indique le fichier et la page.',
      'follow-up': 'On ne voit pas à quoi cela se rapporte : nommez la chose dont il s’agit.',
      command:
        'Sitebook ne fait que trouver ce que disent vos documents. On ajoute et on retire des documents dans la liste des documents.',
      library:
        'La liste des documents dit lesquels sont là, et combien de pages a chacun. « Travailler » y énumère tableaux et avertissements.',
    } satisfies Record<SmallTalk, string>,
  },
  quote: {
    removed: 'Un document retiré',
    hidden: 'Texte caché',
    label: (number) => `Citation ${number}`,
    cutout: (number: number) => `Citation ${number} sur la page : l’ouvrir`,
    copied: 'Copié',
    copy: 'Copier la citation',
    more: 'Plus',
    less: 'Moins',
    quoted: (text) => `« ${text} »`,
    newer: (name) => `Une révision plus récente de ce document est dans la bibliothèque : ${name}`,
    stamped: (words) => `Cette page porte le tampon « ${words} ».`,
    unseen: 'Texte caché, absent de la page : qui lit la page ne voit pas ces mots.',
    unchecked: 'La page n’a pas pu être dessinée pour voir si ces mots y sont : regardez la page.',
    readByOcr: (sure) => `Lu par OCR, sûr à ${Math.floor(100 * sure)} % : comparez avec la page.`,
    unreadable: 'Un signe dans ces mots n’a pas pu être lu : regardez la page.',
    struck: (words) => `Barré sur la page : « ${words} »`,
  },
  page: {
    label: 'Page',
    close: 'Fermer la page',
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    divider: 'Largeur de la page',
    opening: 'Ouverture…',
    pages: 'Pages',
    controls: 'Commandes de la page',
    previous: 'Page précédente',
    next: 'Page suivante',
    zoomOut: 'Réduire',
    zoomIn: 'Agrandir',
    fit: 'Ajuster à la largeur',
    fitPage: 'Page entière',
    rotate: 'Tourner',
    contents: 'Contenu',
    outline: 'Sommaire',
    find: 'Chercher dans ce document',
    closeFind: 'Fermer la recherche',
    previousMatch: 'Résultat précédent',
    nextMatch: 'Résultat suivant',
    matches: (n, of) => (of === 0 ? 'Introuvable' : `${count(n)} sur ${count(of)}`),
    quotes: 'Citations de la réponse',
    previousQuote: 'Citation précédente',
    nextQuote: 'Citation suivante',
    quoteOf: (n, of) => `Citation ${count(n)} sur ${count(of)}`,
    backTo: (label) => `Retour à la page ${label}`,
    copyWithReference: 'Copier avec la référence',
    copied: 'Copié',
    quoted: (text) => `« ${text} »`,
    reference: (label) => `p. ${label}`,
    number: 'Numéro de page',
    physical: (n) => `(${count(n)})`,
    missing: 'Cette page n’existe pas',
    shown: { page: (label) => `Page ${label}`, link: 'Aller à la page liée', note: 'Note' },
    name: (n, of) => `page ${of > 0 ? `${count(n)} sur ${count(of)}` : count(n)}`,
    labelled: (label, n, of) => `page ${label} (${of > 0 ? `${count(n)} sur ${count(of)}` : count(n)})`,
  },
  settings: {
    siteWrong: (why) => `Dites au bureau de votre site que ses propres réglages ne sont pas pris en compte. ${why}`,
    colours: 'Couleurs',
    themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
    textSize: 'Taille du texte',
    percent: (n) => `${count(n)} %`,
    language: 'Langue',
    storage: 'Stockage',
    asking: 'Question posée au navigateur…',
    used: (usage, quota) => `${bytes(usage)} occupés sur environ ${bytes(quota)} que le navigateur autorise.`,
    persisted: 'Le navigateur a promis de garder vos documents sur cet appareil.',
    notPersisted:
      'Le navigateur n’a pas promis de garder vos documents : si la place manque sur l’appareil, il peut les effacer. Installer l’application y remédie souvent.',
    flightMode: 'Mode avion',
    install: 'Installation',
    whyInstall:
      'Une fois installé, Sitebook s’ouvre comme toute application, même sans réseau, reçoit les documents d’autres applications, et le navigateur risque moins d’effacer les siens.',
    installNow: 'Installer Sitebook',
    installSafari: 'Dans Safari : touchez « Partager », puis « Sur l’écran d’accueil ».',
  },
  chip: {
    label: (name, text) => `Modèles : ${name} ${text}`.replace('  ', ' '),
    elsewhere: 'Modèle dans un autre onglet',
    quotes: 'Citations',
    loading: 'Chargement…',
    loadingShare: (share) => `Chargement ${percent(share)}`,
    ready: 'prêt',
    served: 'sur serveur',
    stopped: 'arrêté',
    downloading: (share) => `Téléchargement ${percent(share)}`,
    connecting: 'Téléchargement…',
    downloadStopped: 'Téléchargement arrêté',
  },
  models,
  model,
}
