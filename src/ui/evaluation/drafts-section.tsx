import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Draft, Drafting } from '../../answers/drafting'
import { jsonl } from '../../answers/training'
import type { KnownQuestion } from '../../core/evaluation/known-question'
import type { Library } from '../../library/library'
import { Icon } from '../icons'
import { Problem, messageOf } from '../problem'
import { ProgressLine } from '../progress-bar'
import { Said } from '../said'
import { saveFile } from '../save-file'
import { Some } from '../tasks/some'
import { TextsForm } from '../texts-form'
import { UndoLine } from '../undo-line'
import { useStore } from '../use-store'
import { useEvaluationWords } from '../words/evaluation'
import { useWords } from '../words/words'

interface Props {
  drafting: Drafting
  library: Library
  /** A run is under way. */
  isBusy: boolean
  /** Asks the questions that were kept. */
  onSet(name: string, questions: readonly KnownQuestion[]): void
}

/** Questions are drafted from chosen documents, and each is kept, changed or dropped by a person. */
export function DraftsSection({ drafting, library, isBusy, onSet }: Props) {
  const words = useWords()
  const texts = useEvaluationWords()
  const { items } = useStore(library.state)
  const { drafts, current, last, error } = useStore(drafting.state)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dropped, setDropped] = useState<Draft>()
  const kept = drafts.filter((draft) => draft.kept)
  const set = kept.map(({ kept: _, ...question }) => question)
  const ready = items.filter(({ record }) => record.state === 'ready' && record.pagesWithText > 0)
  return (
    <section className="sheet-section">
      <h3>{texts.draft}</h3>
      <p className="muted">{texts.draftWhat}</p>
      {error !== undefined && <Problem text={messageOf(words, error)} />}
      {current ? (
        <>
          <ProgressLine
            label={texts.draft}
            value={current.tried}
            total={current.of}
            text={texts.drafting(current.tried, current.of)}
          />
          <div className="row" role="status">
            <Button className="button" onPress={drafting.stop}>
              {texts.stop}
            </Button>
            {current.waits && texts.waits}
          </div>
        </>
      ) : (
        <>
          <div className="choices" role="group" aria-label={texts.draftFrom}>
            {ready.map(({ record: { id }, name }) => (
              <ToggleButton
                key={id}
                className="button"
                isSelected={chosen.includes(id)}
                onChange={(now) => setChosen(now ? [...chosen, id] : chosen.filter((one) => one !== id))}
              >
                <span dir="auto">{name}</span>
              </ToggleButton>
            ))}
          </div>
          <div className="row">
            <Button
              className="button"
              isDisabled={isBusy || chosen.length === 0}
              onPress={() => void drafting.draft(chosen)}
            >
              {texts.draft}
            </Button>
          </div>
        </>
      )}
      <Said>{last && <p>{texts.drafted(last.borne, last.of)}</p>}</Said>
      <UndoLine
        text={dropped && texts.dropped}
        onUndo={() => {
          if (dropped) void drafting.put([dropped])
          setDropped(undefined)
        }}
      />
      {kept.length > 0 && (
        <div className="row">
          <Button className="button" isDisabled={isBusy} onPress={() => onSet(texts.draftName, set)}>
            {texts.draftSet(kept.length)}
          </Button>
          <Button
            className="button"
            onPress={() => saveFile(new Blob([jsonl(set)], { type: 'application/jsonl' }), 'sitebook-drafts.jsonl')}
          >
            <Icon name="save" />
            {texts.draftSave(kept.length)}
          </Button>
        </div>
      )}
      {drafts.length > 0 && (
        <ul className="outcomes" aria-label={texts.drafts}>
          <Some items={drafts}>
            {(draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                onPut={(next) => void drafting.put([next])}
                onDrop={() => {
                  setDropped(draft)
                  void drafting.drop(draft.id)
                }}
              />
            )}
          </Some>
        </ul>
      )}
    </section>
  )
}

function DraftRow({ draft, onPut, onDrop }: { draft: Draft; onPut(draft: Draft): void; onDrop(): void }) {
  const texts = useEvaluationWords()
  const { question, answer, file, pages, kept, ...rest } = draft
  const [editing, setEditing] = useState(false)
  return (
    <li className="draft">
      <div className="draft-text">
        <p dir="auto">
          <strong>{question}</strong>
        </p>
        <p className="muted" dir="auto">
          {texts.answerOf(answer, file ?? '', pages[0] ?? 1)}
        </p>
      </div>
      <div className="row nowrap">
        <ToggleButton
          className="button quiet icon"
          aria-label={texts.keepDraft(question)}
          isSelected={kept === true}
          onChange={(now) => onPut({ ...rest, question, answer, file, pages, ...(now && { kept: true }) })}
        >
          <Icon name="done" />
        </ToggleButton>
        <Button
          className="button quiet icon"
          aria-label={texts.changeDraft(question)}
          onPress={() => setEditing(!editing)}
        >
          <Icon name="rename" />
        </Button>
        <Button className="button quiet icon" aria-label={texts.dropDraft(question)} onPress={onDrop}>
          <Icon name="remove" />
        </Button>
      </div>
      {editing && (
        <DraftForm
          draft={draft}
          onSave={(next) => {
            onPut(next)
            setEditing(false)
          }}
        />
      )}
    </li>
  )
}

/** What a person writes is what a person keeps. */
function DraftForm({ draft, onSave }: { draft: Draft; onSave(draft: Draft): void }) {
  const texts = useEvaluationWords()
  const { question, answer } = draft
  return (
    <TextsForm
      texts={{ question, answer }}
      labels={texts.fields}
      save={texts.save}
      onSave={(now) => onSave({ ...draft, question: now.question || question, answer: now.answer, kept: true })}
    />
  )
}
