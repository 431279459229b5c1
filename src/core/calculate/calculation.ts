/** What was calculated for a question that asks for a calculation alone. Numbers are plain decimals: "174.0", "-0.5". */
export type Calculation =
  | {
      kind: 'conversion'
      /** As it was read, with the unit's short name. */
      from: Amount
      to: Amount
      /** Whether `to` is all of it, and not rounded. */
      exact: boolean
      /** Of a temperature: how far two of them are apart. */
      difference?: true
    }
  | {
      kind: 'arithmetic'
      /** As it was read, with one space around each sign that takes two numbers. */
      expression: string
      value: string
      exact: boolean
    }
  | {
      kind: 'days'
      /** Milliseconds since the epoch, at midnight UTC. */
      from: number
      to: number
      days: number
    }
  /** Units that do not measure the same, by their short names. */
  | { kind: 'impossible'; from: string; to: string }

export interface Amount {
  value: string
  unit: string
}
