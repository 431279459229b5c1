/** The page of the models in French, and what is said of a model elsewhere. */
import type { Estimate } from '../../../models/speed'
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, decimal, bytes, plural } = formatsOf('fr')

const tokens = (perWord: number) => `${count(1000)} tokens font environ ${count(1000 * perWord)} mots`

export const models: Words['models'] = {
  title: 'Modèles',
  kinds: {
    language: {
      title: 'Réponses',
      use: 'Chaque question reçoit toujours des citations. Un modèle sur cet appareil y ajoute une réponse en phrases, chacune avec ses sources.',
    },
    served: {
      title: 'Sur le serveur de ce site',
      use: 'Un modèle que votre site fait tourner pour ses appareils : rien à télécharger, et il répond tant que son serveur est joignable. Ses phrases sont vérifiées sur les pages comme toutes les autres.',
    },
    embedding: {
      title: 'Recherche par le sens',
      use: 'La recherche suit les mots d’une question. Avec ceci, elle trouve aussi les passages qui disent la même chose autrement ; le modèle multilingue les trouve aussi dans une autre langue que celle de la question, et remplace l’autre.',
    },
    ocr: { title: 'Texte dans les images', use: 'Avec ceci, les pages numérisées ou photographiées sont lues aussi.' },
    vision: {
      title: 'Dessins et photos',
      use: 'Avec ceci, une question peut porter sur ce que montre un dessin ou une photo.',
    },
  },
  freeAndKept: (free) =>
    `D’après le navigateur, ${bytes(free)} sont libres pour Sitebook, et ce qui est enregistré est conservé.`,
  freeNotKept: (free) =>
    `D’après le navigateur, ${bytes(free)} sont libres pour Sitebook ; si la place manque, il peut effacer ce qui est enregistré.`,
  place: {
    site: ({ url }) => `ce site (${new URL(url).host})`,
    lan: ({ url }) => `${new URL(url).host} sur votre réseau`,
    hub: ({ url }) => `${new URL(url).host} sur Internet`,
  },
  placesTried: ([first = '', ...others]) =>
    `Source des téléchargements : ${first} si le modèle s’y trouve${others.map((place) => `, sinon ${place}`).join('')}.`,
  elsewhere:
    'Un autre onglet utilise un modèle : cessez de l’utiliser là-bas, ou fermez cet onglet, pour en utiliser un ici.',
  noneSuits: 'Cet appareil ne fait bien tourner aucun de ces modèles : les citations répondent à tout sans modèle.',
  whyNot: (n) =>
    plural(n, {
      one: 'Pourquoi # modèle n’est pas proposé sur cet appareil',
      other: 'Pourquoi # modèles ne sont pas proposés sur cet appareil',
    }),
  withoutInternet: 'Sans Internet',
  checkOf: 'Vérification du modèle',
  readingFiles: 'Lecture des fichiers…',
  checking: (done, total) => `Vérification, ${bytes(done)} sur ${bytes(total)}`,
  addFolder: 'Ajouter un modèle depuis un dossier',
  addZip: 'Ajouter un modèle depuis un .zip ou un .gguf',
  added: 'Le modèle est maintenant sur cet appareil : voir ci-dessus.',
  licence: (url) => `Licence : ${url}`,
  acceptableUse: (url) => `Utilisation admise : ${url}`,
  device: {
    checking: 'Essai du processeur graphique',
    trying: 'Essai de ce que peut le processeur graphique de cet appareil : quelques secondes…',
    correct:
      'Le processeur graphique de cet appareil a été essayé et calcule juste. Les vitesses ci-dessous sont estimées d’après cet essai.',
    wrong:
      'Le processeur graphique de cet appareil donne de faux résultats : utilisez le modèle qui s’en passe, ou les citations.',
    failed: (why) => `L’essai de cet appareil a échoué. ${why}`,
    check: 'Essayer cet appareil',
    again: 'Refaire l’essai',
  },
  mirror: {
    address: 'Adresse d’un serveur de votre réseau qui a les modèles',
    again: 'Chercher de nouveau',
    save: 'Enregistrer',
    looking: 'Recherche de modèles à cette adresse…',
    silent:
      'Enregistré, mais rien n’y répond pour l’instant : le serveur doit être allumé, utiliser HTTPS et autoriser cette page (Access-Control-Allow-Origin).',
    found: (names) => `Enregistré. On y trouve ${names.join(', ')} ; ce qu’il ne peut pas fournir vient d’Internet.`,
    nothing:
      'Enregistré, mais on n’y trouve aucun modèle connu de Sitebook : chacun est un dossier avec un sitebook-model.json.',
  },
}

export const model: Words['model'] = {
  inUse: 'Utilisé',
  advised: 'Conseillé',
  needs: (size, memory) => `${bytes(size)} de stockage · ${bytes(memory)} de mémoire`,
  leaves: (host) =>
    `Tant qu’il est utilisé, vos questions et les passages cités pour y répondre quittent cet appareil et vont à ${host}.`,
  loading: (name) => `Chargement de ${name}`,
  steps: {
    downloading: 'Téléchargement',
    reading: 'Lecture du modèle',
    compiling: 'Préparation du processeur graphique',
    warming: 'Mise en route',
    trying: 'Essai : répond-il ?',
  },
  downloaded: (done, total) => `${bytes(done)} sur ${bytes(total)} téléchargés.`,
  tryingAgain: 'Nouvel essai chaque minute.',
  download: (name) => `Téléchargement de ${name}`,
  connecting: 'Connexion…',
  connectingTo: (place) => `Connexion à ${place}…`,
  progress: (done, total, rate, left) =>
    `${bytes(done)} sur ${bytes(total)} · ${left === undefined ? 'aucune donnée n’arrive, nouvel essai en cours' : `${bytes(rate)}/s · ${left}`}`,
  secondsLeft: (n) => `encore ${count(n)} s`,
  minutesLeft: (n) => `encore ${count(n)} min`,
  hoursLeft: (n) => `encore ${decimal(n)} h`,
  from: (place) => `Source : ${place}`,
  check: (name) => `Vérification de ${name}`,
  checking: (done, total) => `Vérification, ${bytes(done)} sur ${bytes(total)}`,
  copy: (name) => `Copie de ${name}`,
  copying: (done, total) => `Copie, ${bytes(done)} sur ${bytes(total)}`,
  context: (wordsPerToken) =>
    `Tokens de texte qu’il examine avec une question (${tokens(wordsPerToken)}) ; plus il y en a, plus il faut de mémoire :`,
  contextOf: (name) => `Contexte de ${name} en tokens`,
  contextLimit: (limit, wordsPerToken) => `${limit} ${tokens(wordsPerToken)}.`,
  contextSize: count,
  actions: {
    use: 'Utiliser',
    stopUsing: 'Ne plus utiliser',
    pause: 'Pause',
    stop: 'Arrêter',
    resume: 'Reprendre',
    download: 'Télécharger',
    cancel: 'Annuler',
    verify: 'Vérifier',
    copyToFolder: 'Copier dans un dossier',
    saveZip: 'Enregistrer en .zip',
    delete: 'Supprimer',
  },
  actionOn: (action, name) => `${action} : ${name}`,
  cancelTitle: (name) => `Annuler le téléchargement de ${name} ?`,
  cancelText: 'Ce qui a été téléchargé sera supprimé ; pour continuer plus tard, choisissez Pause.',
  cancelAction: 'Annuler le téléchargement',
  deleteTitle: (name) => `Supprimer ${name} ?`,
  deleteText: 'Il faudra le télécharger ou le copier de nouveau ici avant de pouvoir l’utiliser.',
  copied: 'Copié. Ajoutez ce dossier sur un autre appareil, ou placez-le sous /models/ sur un serveur.',
  verified: 'Vérifié : chaque fichier est tel qu’il est arrivé.',
  mended: (n) =>
    plural(n, {
      one: 'Vérifié : # fichier était endommagé et a été téléchargé de nouveau.',
      other: 'Vérifié : # fichiers étaient endommagés et ont été téléchargés de nouveau.',
    }),
  unfit: {
    'no-webgpu': 'Ce navigateur n’a pas WebGPU, dont ce modèle a besoin.',
    'no-f16': 'Ce processeur graphique ne connaît pas f16, dont ce modèle a besoin.',
    buffer: ({ most, needed }) =>
      `Ce processeur graphique prend au plus ${bytes(most)} d’un seul tenant ; il faut ${bytes(needed)} au modèle.`,
    'trial-failed':
      'Ce processeur graphique a échoué avec un petit modèle d’essai : utilisez le modèle qui s’en passe, ou les citations.',
    'wrong-results':
      'Ce processeur graphique donne de faux résultats : utilisez le modèle qui s’en passe, ou les citations.',
    memory: ({ needed, all }) =>
      `Il lui faut ${bytes(needed)} de mémoire pendant qu’il tourne ; cet appareil a ${bytes(all)} en tout.`,
    space: ({ needed, free }) => `Il lui faut ${bytes(needed)} d’espace libre ; ${bytes(free)} sont libres.`,
  },
  advice: {
    larger: 'Cet appareil a la mémoire qu’il faut pour le plus grand modèle, qui répond mieux.',
    'larger-and-fast':
      'Cet appareil a la mémoire et la vitesse qu’il faut pour le plus grand modèle, qui répond mieux.',
    smallest: 'Il tient dans la mémoire de cet appareil et répond le plus vite.',
    emulated: 'Cet appareil n’a qu’un processeur graphique émulé ; ce modèle s’en passe, mais il est lent.',
    slow: 'Le processeur graphique de cet appareil est trop lent ; ce modèle s’en passe, mais il est lent.',
    'no-gpu': 'Cet appareil n’a pas de processeur graphique utilisable ; ce modèle s’en passe, mais il est lent.',
  },
  aside: {
    'f16-is-better':
      'Il marche ici, mais celui pour les processeurs graphiques avec f16, comme celui de cet appareil, fait la même chose avec moins de mémoire.',
    slow: 'Il marche ici, mais trop lentement pour être utile.',
  },
  limit: {
    trained: ({ most }) => `Le modèle n’a pas été entraîné pour plus de ${count(most)} tokens.`,
    buffer: ({ most, of, piece }) =>
      `Jusqu’à ${count(most)} tokens ici, sur les ${count(of)} que le modèle accepte : pour aller plus loin, ce processeur graphique devrait prendre plus de ${bytes(piece)} d’un seul tenant.`,
    memory: ({ most, of, each, memory }) =>
      `Jusqu’à ${count(most)} tokens ici, sur les ${count(of)} que le modèle accepte : ${count(1024)} tokens prennent ${bytes(each)} en plus du modèle, et cet appareil ${memory === undefined ? 'ne dit pas combien il a de mémoire' : `a ${bytes(memory)} de mémoire`}.`,
  },
  estimate: ({ first, words }) =>
    `Estimation ici : le premier mot après ${between(first)} s, puis ${words.high < 1 ? 'moins d’un mot par seconde' : `${between(words)} mots par seconde`}.`,
}

function between({ low, high }: Estimate['first']): string {
  const number = (n: number) => (n < 1 ? 'moins de 1' : count(n))
  if (low !== high) return `${number(low)} à ${number(high)}`
  return high < 1 ? number(high) : `environ ${number(high)}`
}
