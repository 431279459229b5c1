import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answers } from '../answers/answers'
import type { Library } from '../library/library'
import type { Models } from '../models/models'
import type { Update } from '../shell/update'
import { BackupSection } from './backup-section'
import type { Backups } from './backups'
import { Boundary } from './boundary'
import { Choices } from './choices'
import { Dialog } from './dialog'
import { InstallHint } from './install-hint'
import { Problem } from './problem'
import { chooseTextSize, textSizes, textSizeStore } from './text-size'
import { chooseTheme, themes, themeStore } from './theme'
import { useStore } from './use-store'
import { useEvaluationWords } from './words/evaluation'
import { useFeedbackWords } from './words/feedback'
import { sentence } from './words/sentences'
import { catalogues, chooseLanguage, useWords, wordsStore } from './words/words'
import type { Locale } from './words/words'

const FeedbackDialog = lazy(() =>
  import('./feedback/feedback-dialog').then((module) => ({ default: module.FeedbackDialog })),
)

const EvaluationDialog = lazy(() =>
  import('./evaluation/evaluation-dialog').then((module) => ({ default: module.EvaluationDialog })),
)

const locales = Object.keys(catalogues) as Locale[]

interface Props {
  library: Library
  answers: Answers
  models: Models | undefined
  backups: Backups
  update: Update
  /** What is wrong with what the site says of itself; '' for nothing. */
  problem: string
  /** A backup that is to be restored, where one brought the user here. */
  given: File | undefined
  onClose(): void
}

/** Colours, language, what is stored here and whether it stays, and how to install. */
export function SettingsDialog({ library, answers, models, backups, update, problem, given, onClose }: Props) {
  const words = useWords()
  const texts = words.settings
  const { locale } = useStore(wordsStore)
  const { theme } = useStore(themeStore)
  const { size } = useStore(textSizeStore)
  const { persisted } = useStore(library.state)
  const { offline } = useStore(update.state)
  const [space, setSpace] = useState<StorageEstimate>()
  useEffect(() => void navigator.storage.estimate().then(setSpace), [])
  return (
    <Dialog title={words.app.settings} onClose={onClose}>
      {problem !== '' && <Problem text={texts.siteWrong(problem)} />}
      <Choices
        title={texts.colours}
        options={themes}
        chosen={theme}
        choose={chooseTheme}
        name={(one) => texts.themes[one]}
      />
      <Choices
        title={texts.textSize}
        options={textSizes}
        chosen={size}
        choose={chooseTextSize}
        name={(one) => texts.percent(one)}
      />
      <Choices
        title={texts.language}
        options={locales}
        chosen={locale}
        choose={(one) => void chooseLanguage(one)}
        name={(one) => catalogues[one].name}
        // Each in its own words: who can't read the present one finds the way back.
        lang={(one) => one}
      />
      <section className="sheet-section">
        <h3>{texts.storage}</h3>
        <p>{space?.usage === undefined ? texts.asking : texts.used(space.usage, space.quota ?? 0)}</p>
        <p>{persisted ? texts.persisted : texts.notPersisted}</p>
      </section>
      <FeedbackSection library={library} />
      <EvaluationSection {...{ library, models, backups }} />
      <BackupSection {...{ library, answers, models, backups, given }} />
      <section className="sheet-section">
        <h3>{texts.flightMode}</h3>
        <p>{sentence(words.offline, offline)}</p>
      </section>
      <InstallHint />
    </Dialog>
  )
}

/** The way to what was said of answers. */
function FeedbackSection({ library }: { library: Library }) {
  return <Way {...useFeedbackWords()} dialog={(onClose) => <FeedbackDialog {...{ library, onClose }} />} />
}

/** The way to sets of questions and what they came to. */
function EvaluationSection({ library, models, backups }: Pick<Props, 'library' | 'models' | 'backups'>) {
  const { evaluation } = backups
  const dialog = (onClose: () => void) => <EvaluationDialog {...{ library, models, evaluation, onClose }} />
  return <Way {...useEvaluationWords()} dialog={dialog} />
}

interface WayProps {
  title: string
  open: string
  dialog(onClose: () => void): ReactNode
}

/** A button behind which a dialog is. */
function Way({ title, open, dialog }: WayProps) {
  const [looking, setLooking] = useState(false)
  return (
    <section className="sheet-section">
      <h3>{title}</h3>
      <div className="row">
        <Button className="button" onPress={() => setLooking(true)}>
          {open}
        </Button>
      </div>
      {looking && (
        <Boundary frame={() => null}>
          <Suspense fallback={null}>{dialog(() => setLooking(false))}</Suspense>
        </Boundary>
      )}
    </section>
  )
}
