import { useModelSampleWords } from './words/model-sample'

/** What one gains by a model, before a gigabyte is spent: an answer of the sample manual, with the quote that it stands on. */
export function ModelSample() {
  const { title, what, question, answer, quote, source, gain } = useModelSampleWords()
  return (
    <section className="model-sample" aria-label={title}>
      <h4>{title}</h4>
      <p className="muted">{what}</p>
      <p className="question">{question}</p>
      <p>{answer}</p>
      <blockquote>
        {quote}
        <span className="muted">{source}</span>
      </blockquote>
      <p>{gain}</p>
    </section>
  )
}
