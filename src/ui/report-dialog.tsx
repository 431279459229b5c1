import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Turn } from '../answers/turn'
import type { Cutouts } from '../answers/cutouts'
import { markdownOf } from '../answers/markdown'
import { reportOf, type ReportWords } from '../answers/report'
import type { ReportPart } from '../answers/report-part'
import type { Found } from '../core/document'
import type { QuotePicture } from '../answers/word-document'
import { isAbort } from '../core/errors'
import type { Library } from '../library/library'
import { useBack } from './back'
import { cutoutOf } from './cutout'
import { Dialog } from './dialog'
import { Icon } from './icons'
import { messageOf, Problem } from './problem'
import { warningsOf } from './quote-warnings'
import { plainName, saveFile } from './save-file'
import { taskWords } from './tasks/task-words'
import { type HazardWords, useHazardWords } from './words/hazards'
import { useReportWords } from './words/report'
import { useWordingWords, type WordingWords } from './words/wording'
import { sentence } from './words/sentences'
import { useWords } from './words/words'
import type { Words } from './words/words'

interface Props {
  title: string
  turns: readonly Turn[]
  library: Library
  cutouts: Cutouts
  onClose(): void
}

/** Quotes of a question that have a picture in a report: those that the screen shows at once, and warnings. */
const pictured = 3
const canShare = 'share' in navigator

/** Questions with what came back, as a file to keep or to hand on. */
export function ReportDialog({ title, turns, library, cutouts, onClose }: Props) {
  const words = useWords()
  const report = useReportWords()
  const { headings } = useHazardWords()
  const wording = useWordingWords()
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState('')
  useBack(true, onClose)
  const parts = () => reportParts(words, { ...headings, sentTo: report.sentTo }, wording, title, turns, library)
  const text = () => `${markdownOf(parts())}\n`
  async function run(work: () => Promise<void> | void) {
    setProblem('')
    setMaking(true)
    try {
      await work()
      onClose()
    } catch (error) {
      if (!isAbort(error)) setProblem(messageOf(words, error))
    } finally {
      setMaking(false)
    }
  }
  async function saveWord() {
    const { wordDocumentOf } = await import('../answers/word-document')
    const all = parts()
    saveFile(await wordDocumentOf(title, all, await picturesOf(all, library, cutouts)), `${plainName(title)}.docx`)
  }
  function saveMarkdown() {
    saveFile(new Blob([text()], { type: 'text/markdown' }), `${plainName(title)}.md`)
  }
  return (
    <Dialog title={words.answers.save} onClose={onClose}>
      <p className="muted">{report.what}</p>
      <div className="chips">
        <Button className="button primary" isPending={making} onPress={() => void run(saveWord)}>
          <Icon name="save" />
          {report.word}
        </Button>
        <Button className="button" isDisabled={making} onPress={() => void run(saveMarkdown)}>
          <Icon name="save" />
          {report.markdown}
        </Button>
        {canShare && (
          <Button
            className="button"
            isDisabled={making}
            onPress={() => void run(() => share(title, turns.length, text()))}
          >
            <Icon name="send" />
            {report.share}
          </Button>
        )}
      </div>
      <p role="status">{making && report.making}</p>
      {problem !== '' && <Problem text={problem} />}
    </Dialog>
  )
}

/** An answer goes as text, which any app takes; a conversation as a file where the system takes one. */
async function share(title: string, questions: number, text: string): Promise<void> {
  const file = new File([text], `${plainName(title)}.txt`, { type: 'text/plain' })
  const asFile = questions > 1 && navigator.canShare({ files: [file] })
  await navigator.share(asFile ? { title, files: [file] } : { title, text })
}

function reportParts(
  words: Words,
  said: HazardWords['headings'] & Pick<ReportWords, 'sentTo'>,
  wording: WordingWords,
  title: string,
  turns: readonly Turn[],
  library: Library,
): ReportPart[] {
  const { conversations, answers, calculation, verdict, page } = words
  const sources = library.state.get().items.map(({ record, name }) => ({ ...record, name }))
  return reportOf(title, turns, sources, {
    page: page.reference,
    askedAs: answers.askedAs,
    calculated: (one) =>
      `${sentence(calculation.results, one)}${one.kind === 'impossible' ? '' : ` (${calculation.label})`}`,
    warnings: (found) => warningsOf(words, found),
    unsupported: answers.unsupported,
    absent: verdict.absent,
    ...said,
    sources: conversations.sources,
    hash: 'SHA-256',
    moment: conversations.moment,
    task: taskWords(words, wording),
  })
}

/** One after another, as they are drawn; a place that cannot be drawn has none. */
async function picturesOf(
  parts: readonly ReportPart[],
  library: Library,
  cutouts: Cutouts,
): Promise<Map<Found, QuotePicture>> {
  const pictures = new Map<Found, QuotePicture>()
  for (const part of parts) {
    if (part.kind !== 'quote' || (part.number ?? 0) > pictured || part.found.unchecked) continue
    const cutout = await cutoutOf(part.found, library, cutouts).catch(() => undefined)
    if (!cutout) continue
    const { image, width, height } = cutout
    pictures.set(part.found, { png: new Uint8Array(await image.arrayBuffer()), width, height })
  }
  return pictures
}
