/** Line icons of 24 units, drawn here; each stands beside a word or in a button that has a name. */
const paths = {
  add: 'M12 5v14M5 12h14',
  folder: 'M3 7a2 2 0 0 1 2-2h4l2 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  photo: 'M4 7h4l2-3h4l2 3h4v13H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  documents: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  ask: 'M4 5h16v11H10l-5 4v-4H4z',
  page: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h4',
  close: 'M6 6l12 12M18 6L6 18',
  remove: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  rename: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  save: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  only: 'M4 5h16l-6 8v6l-4-2v-4z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8v.5',
  done: 'M5 12l5 5 9-10',
  warning: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  back: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  contents: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11',
  larger: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  smaller: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  tasks: 'M4 6l1.5 1.5L8 5M11 6h9M4 12l1.5 1.5L8 11M11 12h9M4 18l1.5 1.5L8 17M11 18h9',
  rotate: 'M19 12a7 7 0 1 1-2-5M17 2v5h-5',
  fitPage: 'M6 3h12v18H6zM12 6v4M12 18v-4M10 8l2-2 2 2M10 16l2 2 2-2',
  zoomIn: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5M11 8v6M8 11h6',
  zoomOut: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5M8 11h6',
  fit: 'M3 5v14M21 5v14M7 12h10M9 9l-3 3 3 3M15 9l3 3-3 3',
  model: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  settings: 'M3 8h8M17 8h4M3 16h3M12 16h9M14 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM9 13a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  stop: 'M7 7h10v10H7z',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
  speaker: 'M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  send: 'M5 12h14M13 6l6 6-6 6',
} as const

/** Those that point along a line of text: the other way where it runs from right to left. */
const pointing: readonly string[] = ['left', 'right', 'back', 'send', 'contents'] satisfies (keyof typeof paths)[]

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" data-points={pointing.includes(name) || undefined}>
      <path d={paths[name]} />
    </svg>
  )
}
