/** What went wrong and what to do next, in French. */
import { formatsOf } from '../formats'
import type { ErrorSentences } from '../sentences'
import { linesOf } from '../sentences'
import type { Words } from '../words'

const { bytes, list, plural } = formatsOf('fr')

const files = (names: readonly string[]) =>
  list(
    names.length > 3 ? [...names.slice(0, 3), plural(names.length - 3, { one: '# autre', other: '# autres' })] : names,
  )

const spaceNeeded = ([needed, free]: readonly string[]) =>
  `il lui faut encore ${bytes(Number(needed))}${free === undefined ? '' : `, et ${bytes(Number(free))} sont libres`}`

const reportOf = ([host = '', status]: readonly string[]) =>
  `${host} signale une erreur${status === undefined ? '' : ` (${status})`}`

export const errors: Words['errors'] = {
  'app/other-build':
    'Une version plus récente de Sitebook est utilisée dans un autre onglet : rechargez celui-ci pour continuer.',
  'app/unexpected': 'Une erreur s’est produite dans Sitebook : rechargez la page ; vos documents sont conservés.',
  'app/worker-ended':
    'Une partie de Sitebook s’est arrêtée pendant son travail : réessayez ; vos documents sont conservés.',
  'app/worker-failing':
    'Une partie de Sitebook s’arrête sans cesse, peut-être par manque de mémoire : fermez d’autres onglets et applications, puis rechargez la page. Vos documents sont conservés.',
  'pdf/password': 'Ce PDF est protégé par un mot de passe : saisissez-le pour lire le document.',
  'pdf/wrong-password': 'Ce mot de passe n’ouvre pas ce PDF : vérifiez-le et réessayez.',
  'pdf/not-a-pdf':
    'Ce fichier n’est pas un PDF : enregistrez-le ou imprimez-le d’abord en PDF, puis ajoutez-le de nouveau.',
  'document/other-kind':
    'Sitebook ne lit pas ce genre de fichier, seulement PDF, photo, texte brut et Markdown : enregistrez-le ou imprimez-le en PDF, puis ajoutez ce PDF.',
  'document/not-text':
    'Ce fichier n’est pas du texte, malgré son nom : ouvrez-le là d’où il vient, imprimez-le en PDF, puis ajoutez ce PDF.',
  'document/empty': 'Ce fichier est vide : copiez-le de nouveau sur l’appareil, puis ajoutez-le de nouveau.',
  'pdf/broken':
    'Ce PDF est endommagé et illisible : ouvrez-le dans un autre programme, enregistrez-en une nouvelle copie et ajoutez-la.',
  'pdf/no-pages': 'Ce PDF n’a aucune page : vérifiez que c’est le bon fichier et ajoutez-le de nouveau.',
  'pdf/dynamic-form':
    'Ce PDF est un formulaire dynamique (XFA) : ses pages demandent seulement d’attendre. Imprimez-le en PDF depuis Adobe Reader et ajoutez ce PDF.',
  'pdf/portfolio':
    'Ce PDF est un porte-documents qui contient d’autres fichiers : enregistrez-les séparément avec Adobe Reader et ajoutez les PDF qui s’y trouvent.',
  'document/too-slow':
    'Ce document est trop long à lire, la lecture a été arrêtée : enregistrez-en une nouvelle copie avec un autre programme et ajoutez-la.',
  'document/too-large':
    'Ce document demande plus de mémoire que n’en a cet appareil, la lecture a été arrêtée : divisez-le et ajoutez les parties.',
  'document/unreadable':
    'Ce fichier ne peut pas être lu là où il se trouve : copiez-le sur cet appareil, puis ajoutez la copie.',
  'document/stopped-app':
    'La lecture de ce document a été interrompue plusieurs fois, il a donc été laissé de côté : enregistrez-en une nouvelle copie avec un autre programme, ou réessayez.',
  'photo/unreadable':
    'Ce navigateur ne peut pas ouvrir cette image : enregistrez-la en JPEG ou en PNG, puis ajoutez-la de nouveau.',
  'storage/no-space':
    'Il n’y a pas assez d’espace libre sur cet appareil : supprimez des documents ou un modèle, puis réessayez.',
  'share/no-space':
    'Il n’y a pas assez d’espace libre pour les fichiers partagés : supprimez des documents ou un modèle, puis partagez-les de nouveau.',
  'share/cut-off': 'Sitebook a été fermé avant que tout soit arrivé : partagez de nouveau ce qui manque.',
  'storage/closed':
    'Le navigateur a fermé le stockage de l’application : rechargez la page ; vos documents sont conservés.',
  'storage/refused':
    'Ce navigateur ne laisse Sitebook rien enregistrer : autorisez les cookies et les données de ce site dans les réglages du navigateur, puis rechargez la page.',
  'storage/blocked':
    'Une version plus ancienne de Sitebook, dans un autre onglet, utilise la bibliothèque : fermez cet onglet-là, puis rechargez celui-ci.',
  'storage/missing': 'Le fichier enregistré de ce document a disparu : ajoutez de nouveau le document.',
  'site/network':
    'Les documents du site n’ont pas pu être téléchargés : vérifiez la connexion et continuez ; ce qui est arrivé est conservé.',
  'site/wrong-bytes':
    'Ce fichier n’est pas arrivé tel qu’il est sur le site : continuez pour le télécharger de nouveau, et prévenez le bureau du site si cela se reproduit.',
  'site/not-signed':
    'Ces documents ne sont pas signés par le site, ou ont été modifiés depuis : aucun n’a été ajouté ; prévenez le bureau du site.',
  'site/no-signatures':
    'Ce navigateur est trop ancien pour vérifier la signature des documents du site : mettez-le à jour, puis ils pourront être ajoutés.',
  'backup/unknown':
    'Ce n’est pas une sauvegarde de Sitebook, ou seulement une partie : copiez-la de nouveau depuis l’endroit où elle a été enregistrée, ou choisissez-en une plus ancienne.',
  'backup/newer':
    'Cette sauvegarde vient d’un Sitebook plus récent : rechargez celui-ci avec le réseau, puis restaurez-la.',
  'backup/wrong-bytes':
    'Ce document est endommagé dans la sauvegarde et n’a pas été restauré : prenez une sauvegarde plus ancienne, ou ajoutez le document lui-même.',
  'model/no-space': ({ detail }) =>
    `Il n’y a pas assez d’espace libre pour ce modèle : ${spaceNeeded(linesOf(detail))}. Libérez de la place ou choisissez un modèle plus petit.`,
  'model/network':
    'Le modèle n’a pas pu être téléchargé : vérifiez la connexion et reprenez ; ce qui est arrivé est conservé.',
  'model/wrong-bytes':
    'Le serveur envoie autre chose que le modèle (peut-être une page de connexion) : vérifiez le réseau et reprenez.',
  'model/not-found': 'Ce modèle n’a été trouvé nulle part : vérifiez l’adresse ou ajoutez le modèle depuis un dossier.',
  'model/incomplete':
    'Ce modèle n’est pas complet sur cet appareil : téléchargez-le de nouveau ou ajoutez-le depuis un dossier.',
  'model/no-address': 'Ce n’est pas une adresse : écrivez-la sous la forme https://serveur/dossier.',
  'model/blocked-address':
    'Cette adresse n’est pas de celles que le serveur de Sitebook autorise : placez le modèle sous /models/ sur ce serveur, ou faites-y ajouter l’adresse.',
  'model/other-tab':
    'Un autre onglet est occupé avec ce modèle : continuez là-bas, ou fermez cet onglet et réessayez ici.',
  'model/unknown':
    'Aucun modèle n’a été reconnu dans ces fichiers : choisissez le dossier, le .zip ou le .gguf qui contient le modèle entier.',
  'model/missing-files': ({ detail }) =>
    `Il manque encore au modèle : ${files(linesOf(detail))}. Ajoutez aussi ces fichiers, ou reprenez le téléchargement tant qu’il y a une connexion.`,
  'model/folder-lacks': ({ detail }) =>
    `Il manque au modèle : ${files(linesOf(detail))}. Mettez tous ses fichiers dans un même dossier, avec la bibliothèque compilée (.wasm) s’il est fait pour le processeur graphique, et ajoutez ce dossier.`,
  'model/several': 'Ces fichiers contiennent plus d’un modèle : ajoutez-les un par un.',
  'model/no-template':
    'Ce modèle ne dit pas comment l’interroger (il n’a pas de modèle de conversation, « chat template ») : prenez sa version instruct ou chat.',
  'model/wrong-file': ({ detail }) =>
    `Endommagé ou d’une autre version : ${files(linesOf(detail))}. Réessayez, prenez le modèle ailleurs ou ajoutez-le depuis un dossier.`,
  'model/not-started':
    'Le modèle n’a pas pu démarrer, sans doute parce que cet appareil a trop peu de mémoire : choisissez un modèle plus petit ou lisez les citations.',
  'model/does-not-run':
    'Ce modèle ne fonctionne pas ici : supprimez-le, puis ajoutez-en un plus petit ou converti autrement.',
  'model/says-nothing':
    'Ce modèle a été chargé, mais n’a rien écrit de sensé à l’essai : supprimez-le, puis ajoutez-en une autre version.',
  'model/too-slow':
    'Le modèle utilisé ne peut pas lire ces passages en dix secondes : lisez les citations, ou choisissez un autre modèle.',
  'model/stopped': 'Le modèle a échoué : votre question est conservée ; réessayez ou lisez les citations.',
  'endpoint/unreachable': ({ detail }) =>
    `Le serveur du site ${detail} ne répond pas : vérifiez la connexion et réessayez, ou lisez les citations.`,
  'endpoint/blocked': ({ detail }) =>
    `Le navigateur ne laisse pas Sitebook joindre le serveur du site ${detail} : demandez au bureau du site d’autoriser cette adresse ou de la servir sous celle de Sitebook ; les citations marchent sans lui.`,
  'endpoint/refused': ({ detail }) =>
    `Le serveur du site ${detail} demande une connexion par mot de passe : demandez au bureau du site d’y laisser entrer Sitebook ; les citations marchent sans lui.`,
  'endpoint/failed': ({ detail }) =>
    `Le serveur du site ${reportOf(linesOf(detail))} : réessayez, et prévenez le bureau du site si cela ne suffit pas ; les citations marchent sans lui.`,
  'endpoint/wrong-reply': ({ detail }) =>
    `Le serveur du site ${detail} envoie autre chose qu’une réponse (peut-être une page de connexion) : prévenez le bureau du site ; les citations marchent sans lui.`,
  'endpoint/broken': ({ detail }) =>
    `La réponse du serveur du site ${detail} s’est interrompue : vérifiez la connexion et redemandez, ou lisez les citations.`,
  'endpoint/silent': ({ detail }) =>
    `Le serveur du site ${detail} n’a rien envoyé pendant deux minutes ; il est peut-être occupé : réessayez plus tard, ou lisez les citations.`,
  'gpu/none': 'Ce navigateur n’a pas WebGPU : les réponses sont des citations des documents.',
  'gpu/lost': 'Le processeur graphique s’est arrêté : votre question est conservée ; réessayez ou lisez les citations.',
  'gpu/out-of-memory':
    'Le modèle ne tient pas dans la mémoire graphique de cet appareil : choisissez un modèle plus petit ou lisez les citations.',
  'gpu/reload':
    'Le processeur graphique a eu deux défaillances : rechargez la page pour utiliser de nouveau le modèle ; les citations marchent sans lui.',
} satisfies ErrorSentences
