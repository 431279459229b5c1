/**
 * Whether a sentence tells of a danger to people or orders what protects them, by its words: a warning that no signal word marks
 * and that forbids nothing. "Capacitors hold a dangerous voltage", "lock out the drive before you open it", "wear goggles".
 */
import type { LanguageCode } from '../document'

const forms: Record<LanguageCode, RegExp> = {
  en: new RegExp(
    [
      // What it does to people.
      '\\b(?:risk|danger|hazard) of (?:\\w+ ){0,2}(?:explosion|fire|(?:electric )?shock|electrocution|suffocation|asphyxiation|poisoning|injur\\w+|burns?|burning|scalding|crushing|entanglement|falling|death)\\b',
      '\\b(?:electric(?:al)? shock|suffocation|asphyxiation|electrocution|(?:serious|severe|fatal|personal|bodily) injur(?:y|ies)|(?:severe|serious|cold|acid|chemical) burns)\\b',
      '\\b(?:can|could|may|might|will) (?:\\w+ly )?(?:explode|ignite|kill|injure|crush|scald|burn (?:you|the skin|skin|people)|set fire|catch fire|be (?:fatal|lethal|deadly))\\b',
      '\\b(?:burns?|damages?|irritates?|attacks?) (?:the )?(?:skin|eyes|lungs)\\b|\\bdisplaces oxygen\\b',
      '\\b(?:is|are) (?:\\w+ly )?(?:toxic|poisonous|harmful to (?:health|the skin|people)|caustic|carcinogenic|explosive|(?:highly |extremely )?flammable)\\b|\\btoxic (?:by|if|when|fumes|gas(?:es)?|vapou?rs?)\\b',
      '\\b(?:dangerous|hazardous|lethal|deadly) (?:\\w+ )?(?:voltages?|pressures?|fumes|gas(?:es)?|vapou?rs?|temperatures?|radiation)\\b',
      '\\b(?:remains?|stays?|is|are|still) (?:\\w+ )?(?:hot|live|charged|energi[sz]ed|under (?:full |residual |high )?pressure)(?: for| after| during| when| even)\\b',
      '\\b(?:moves?|starts?|restarts?) (?:without warning|unexpectedly)\\b',
      // What protects them.
      '\\b(?:wear|put on) (?:\\w+ ){0,4}(?:gloves|goggles|glasses|protection|apron|respirator|helmet|mask|apparatus|shoes|boots|clothing|face shield|harness|ear (?:plugs|muffs)|hard hat)\\b',
      '(?:^|[:;.,]\\s+|\\b(?:always|then|first|and|must be) )(?:disconnect(?:ed)?|unplug(?:ged)?|switch(?:ed)? off|turn(?:ed)? off(?! and)|shut (?:down|off)|isolated?|lock(?:ed)?(?: out)?|de-?energi[sz]ed?|depressuri[sz]ed?|releas(?:e|ed)|reliev(?:e|ed)|vent(?:ed)?|purged?|discharged?)\\b[^.;]*\\b(?:before|prior to)\\b',
      '(?:^|[:;.,]\\s+|\\band )(?:isolate|lock(?: out)?|tag out|disconnect|unplug) [^.;]*\\b(?:electrically|mains|supply|power|breakers?|isolators?|drives?|energy|padlock)\\b',
      '\\b(?:verify|check|make sure|ensure)\\b[^.;]*\\b(?:absence of voltage|no voltage|de-?energi[sz]ed|voltage-free|isolated|depressuri[sz]ed|pressure-?less|no pressure|reads? zero|locked out|gas[- ]free|disconnected|nobody|no one|no person)\\b',
      '\\bkeep (?:your )?(?:hands|fingers|hair|clothing|people|persons|bystanders|sparks|flames|ignition sources)\\b[^.;]*\\b(?:clear|away|out)\\b|\\bkeep (?:clear|away) (?:of|from)\\b|\\bstand (?:clear|back|to (?:the|one) side)\\b|\\bleave the (?:room|area|building)\\b',
      '(?:^|[,;]\\s+|\\band )avoid (?:any |all |skin |direct |eye |the |breathing |inhaling )*(?:contact|inhalation|exposure|vapou?rs?|dust|fumes)\\b',
      '\\b(?:only|solely)\\b[^.;]{0,20}\\b(?:trained|qualified|authori[sz]ed|competent|skilled|licensed|certified)\\b[^.;]*|\\bby (?:a )?(?:trained|qualified|authori[sz]ed|competent|skilled|licensed) [^.;]*\\bonly\\b',
      '\\b(?:second|another) person\\b[^.;]*\\b(?:must|shall|has to|stays?|stands? by)\\b|\\b(?:fire extinguisher|gas detector|emergency stop)s? (?:\\w+ )?(?:ready|at hand|within reach)\\b|\\bspark-?(?:free|less|proof) tools\\b|\\bnon-sparking\\b',
    ].join('|'),
    'iu',
  ),
  de: new RegExp(
    [
      '(?:explosions|brand|verletzungs|verbrennungs|verbrühungs|erstickungs|vergiftungs|lebens|quetsch|stromschlag|absturz|sturz|verätzungs)gefahr|gefahr (?:eines|durch|von|der) \\p{L}+',
      '\\b(?:stromschl[aä]g|erstick|vergift|lebensgefähr|tödlich)\\p{L}*|(?:schwere|ernsthafte|tödliche) verletzung\\p{L}*|(?:ver)?ätz(?:t|en) (?:die )?(?:haut|augen)|(?:reizt|schädigt) (?:die )?(?:haut|augen)',
      '(?:kann|können)[^.;]*(?:explodieren|bersten|sich entzünden|verletz(?:en|ungen)|zu (?:einer )?(?:explosion|feuer|stromschlägen|verletzungen))',
      '\\b(?:gefährliche|lebensgefährliche)[rnms]? \\p{L}*(?:spannung|dämpfe|gase|druck)|(?:steht|stehen|bleibt|bleiben)[^.;]*(?:unter (?:druck|spannung)|heiß)',
      '(?:schutzbrille|schutzhandschuhe?|schutzkleidung|gehörschutz|atemschutz|schutzausrüstung|handschuhe)[^.;]*(?:tragen|anlegen|benutzen|verwenden)|tragen sie [^.;]*(?:schutz|handschuhe)',
      '(?:vor|bevor)(?!\\p{L})[^.;]*(?:spannungsfrei|abschalten|ausschalten|abgeschaltet|ausgeschaltet|trennen|getrennt|entlasten|entlastet|drucklos|ablassen|gegen wiedereinschalten|freischalten|stromlos)|(?:schalten|trennen|ziehen|entlasten|sichern)[^.;]*(?:\\bab|\\baus|netz\\p{L}*)[^.;]*\\bbevor\\b|gegen wiedereinschalten sichern',
      '(?:nur|ausschließlich)[^.;]*(?:fachkr[aä]ft|fachpersonal|geschult|unterwiesen|qualifiziert|befugt|autorisiert)\\p{L}*|(?:fachkräften|fachpersonal)[^.;]*(?:durchzuführen|vorbehalten)',
      '\\b(?:kontakt|berührung|einatmen)[^.;]*vermeiden|von \\p{L}+ fernhalten|abstand halten',
    ].join('|'),
    'iu',
  ),
  fr: new RegExp(
    [
      "(?:risques?|dangers?) d(?:e |['’])(?:explosion|incendie|choc|électrocution|brûlures?|blessures?|asphyxie|suffocation|écrasement|intoxication|mort|chute)",
      '(?:choc électrique|électrocution|asphyxie|blessures? graves?|brûlures? graves?)|(?:peut|peuvent)[^.;]*(?:exploser|s’enflammer|blesser|brûler|provoquer (?:des|un|une) (?:blessures?|brûlures?|explosion|incendie|choc))',
      '(?:est|sont) (?:très )?(?:toxiques?|corrosi(?:f|ve)s?|inflammables?|nocifs?)|tension dangereuse|sous pression (?:pendant|après|même)',
      '(?:portez|porter|mettez|mettre) (?:\\p{L}+ ){0,4}(?:gants|lunettes|protection|masque|casque|vêtements|chaussures|équipement)',
      '(?:débranche[rz]|coupe[rz]|consigne[rz]|mettre hors tension|mettez hors tension|isole[rz]|dépressurise[rz]|purge[rz]|décharge[rz])[^.;]*\\bavant\\b|\\bavant\\b[^.;]*(?:débranche[rz]|coupe[rz] (?:l|le|la)|consigne[rz]|mettre hors tension|mettez hors tension|dépressurise[rz]|relâche[rz])',
      '(?:seul|uniquement|exclusivement|réservé)[^.;]*(?:qualifié|formé|habilité|autorisé|compétent)|(?:qualifié|formé|habilité|autorisé)e?s? (?:seulement|uniquement|exclusivement)|évite[rz] (?:tout )?(?:le )?contact|tene[rz] (?:les mains|à l’écart)',
    ].join('|'),
    'iu',
  ),
  es: new RegExp(
    [
      '(?:riesgo|peligro) de (?:\\p{L}+ )?(?:explosión|incendio|descarga|electrocución|quemaduras?|lesiones|asfixia|aplastamiento|intoxicación|muerte|caída)',
      '(?:descarga eléctrica|electrocución|asfixia|lesiones graves|quemaduras graves)|(?:puede|pueden)[^.;]*(?:explotar|inflamarse|quemar|causar (?:lesiones|quemaduras|la muerte)|provocar (?:lesiones|quemaduras|un incendio|una explosión))',
      '(?:es|son) (?:muy )?(?:tóxic[oa]s?|corrosiv[oa]s?|inflamables?|nociv[oa]s?)|tensión peligrosa|quema la piel',
      '(?:use|usar|utilice|utilizar|lleve|llevar|póngase) (?:\\p{L}+ ){0,4}(?:guantes|gafas|protección|máscara|casco|ropa|calzado|equipo de protección)',
      '(?:desconecte|desconectar|apague|apagar|bloquee|aísle|aislar|despresurice|libere|purgue|descargue)[^.;]*\\bantes\\b|\\bantes\\b[^.;]*(?:desconecte|desconectar|apague|apagar|bloquee|bloquear|aísle|despresurice|despresurizar|libere|corte)',
      '(?:solo|sólo|únicamente|exclusivamente)[^.;]*(?:cualificad|calificad|autorizad|capacitad|formad)[oa]s?|evite (?:el )?contacto|mantenga (?:las manos|alejad)',
    ].join('|'),
    'iu',
  ),
  pt: new RegExp(
    [
      '(?:risco|perigo) de (?:\\p{L}+ )?(?:explosão|incêndio|choque|eletrocussão|queimaduras?|lesões|asfixia|esmagamento|intoxicação|morte|queda)',
      '(?:choque elétrico|eletrocussão|asfixia|lesões graves|queimaduras graves)|(?:pode|podem)[^.;]*(?:explodir|inflamar|queimar|causar (?:lesões|queimaduras|a morte)|provocar (?:lesões|queimaduras|um incêndio|uma explosão))',
      '(?:é|são) (?:muito )?(?:tóxic[oa]s?|corrosiv[oa]s?|inflamáve(?:l|is)|nociv[oa]s?)|tensão perigosa|queima a pele',
      '(?:use|usar|utilize|utilizar|vista) (?:\\p{L}+ ){0,4}(?:luvas|óculos|proteção|máscara|capacete|roupas?|calçados?|equipamento de proteção)',
      '(?:desligue|desligar|desconecte|desconectar|bloqueie|isole|isolar|despressurize|alivie|purgue|descarregue)[^.;]*\\bantes\\b|\\bantes\\b[^.;]*(?:desligue|desligar|desconecte|desconectar|bloqueie|isole|despressurize|alivie)',
      '(?:só|somente|apenas|exclusivamente)[^.;]*(?:qualificad|autorizad|treinad|capacitad)[oa]s?|evite (?:o )?contato|mantenha (?:as mãos|afastad)',
    ].join('|'),
    'iu',
  ),
}

/** `language` is the document's; of one that is not known the English forms are looked for. */
export function cautions(sentence: string, language: LanguageCode | undefined): boolean {
  return !/\?\s*$/.test(sentence) && forms[language ?? 'en'].test(sentence)
}
