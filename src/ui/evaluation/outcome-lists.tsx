import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Button } from 'react-aria-components/Button'
import { keyOf } from '../../core/evaluation/figures'
import { changesBetween, type OutcomeChange, type QuestionOutcome } from '../../core/evaluation/outcome'
import type { EvaluationRun } from '../../core/evaluation/run'
import { Some } from '../tasks/some'
import { type EvaluationWords, useEvaluationWords } from '../words/evaluation'

interface Props {
  runs: readonly EvaluationRun[]
  names: readonly string[]
}

/** Question by question: what did not go right in one run, or what went otherwise in each than in the first. */
export function OutcomeLists({ runs, names }: Props) {
  const texts = useEvaluationWords()
  const [first, ...others] = runs
  if (others.length === 0) {
    const wrong = first!.outcomes.filter((outcome) => !isRight(outcome))
    return <List title={texts.wrongOnes(wrong.length)} items={wrong.map((one) => [one, wrongText(texts, one)])} />
  }
  const before = new Map(first!.outcomes.map((outcome) => [keyOf(outcome), outcome]))
  return others.map(({ id, outcomes }, n) => {
    const changed = outcomes.flatMap((outcome): [QuestionOutcome, string[]][] => {
      const old = before.get(keyOf(outcome))
      const changes = old ? changesBetween(old, outcome) : []
      return changes.length > 0 ? [[outcome, changes.flatMap((change) => changeText(texts, change))]] : []
    })
    return <List key={id} title={texts.otherwise(changed.length, names[n + 1]!)} items={changed} />
  })
}

/** Its answer stands on one of the first three cards; where nothing answers, it is not called found. */
const isRight = ({ question, verdict, cards3 }: QuestionOutcome) =>
  question.file === null ? verdict !== 'found' : cards3

function wrongText(texts: EvaluationWords, { question, rank, verdict, said }: QuestionOutcome): string[] {
  const { answer } = question
  return [
    ...(question.file === null ? [] : [texts.rank(rank)]),
    texts.verdicts[verdict],
    ...(said === '' ? [] : [texts.change.said(said)]),
    ...(answer === '' ? [] : [texts.expected(answer)]),
  ]
}

function changeText({ change: texts, verdicts }: EvaluationWords, change: OutcomeChange): string[] {
  if (change.kind === 'rank') return [texts.rank(change.to, change.from)]
  if (change.kind === 'verdict') return [texts.verdict(verdicts[change.to], verdicts[change.from])]
  if (change.kind === 'said') {
    const { from, to } = change
    return [...(to === '' ? [] : [texts.said(to)]), ...(from === '' ? [] : [texts.saidBefore(from)])]
  }
  return [texts[change.kind][`${change.now}`]]
}

function List({ title, items }: { title: string; items: readonly [QuestionOutcome, string[]][] }) {
  if (items.length === 0) return <p>{title}</p>
  return (
    <Disclosure className="fold">
      <Button slot="trigger" className="button quiet">
        {title}
      </Button>
      <DisclosurePanel className="fold-panel">
        <ul className="outcomes" aria-label={title}>
          <Some items={items}>
            {([{ question }, lines], n) => (
              <li key={n}>
                <p dir="auto">
                  <strong>{question.question}</strong>
                </p>
                {lines.map((line) => (
                  <p key={line} className="muted" dir="auto">
                    {line}
                  </p>
                ))}
              </li>
            )}
          </Some>
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
