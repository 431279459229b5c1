import type { PlaceForms } from '../language'

const from = '(?:auf |in |im |aus |von |siehe |laut |nach |der |dem )*'

export const places: PlaceForms = {
  page: new RegExp(
    String.raw`(?<!\p{L})${from}(?:seite|s\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)(?![\p{L}\d])(?!\s*%)`,
    'iu',
  ),
  section: new RegExp(
    String.raw`(?<![\p{L}\d])${from}(?:abschnitt|kapitel|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])`,
    'iu',
  ),
  document:
    /(?<!\p{L})(?:in|aus|laut|nach|gemäß) (?:der|dem) (?:anleitung|betriebsanleitung|bedienungsanleitung|handbuch|datenblatt|dokumentation) (?:der|des|für die|für den|für das|zur|zum) ([\p{L}\d-]+(?: [\p{Lu}\d][\p{L}\d-]*)?)/iu,
}
