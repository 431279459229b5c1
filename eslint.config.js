import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * The map of the README: which folder of `src` may import what of the others, and which outside packages it wraps. Types
 * may come from anywhere but `ui`, those of `core`, `rpc` and `storage` from the core alone. `instead` says what to do when the rule is in the way.
 */
const passIn = 'Take it as an argument: src/main.tsx and workers/* put concrete things together.'
const folders = {
  core: {
    imports: [],
    packages: ['@orama/stemmers', 'bidi-js', 'diff', 'js-quantities', 'stemmer'],
    instead: 'The core imports only itself. ' + passIn,
  },
  rpc: { imports: ['core/'], packages: [], instead: passIn },
  storage: { imports: ['core/'], packages: ['idb'], instead: passIn },
  pdf: { imports: ['core/'], packages: ['dingbat-to-unicode', 'pdfjs-dist'], instead: passIn },
  text: { imports: ['core/'], packages: [], instead: passIn },
  models: { imports: ['core/'], packages: ['hash-wasm'], instead: passIn },
  engine: {
    imports: ['core/'],
    packages: ['@mlc-ai/web-llm', '@wllama/wllama', '@wllama/wllama-compat', 'eventsource-parser'],
    instead: passIn,
  },
  onnx: { imports: ['core/'], packages: ['@huggingface/tokenizers', 'onnxruntime-web'], instead: passIn },
  library: { imports: ['core/', 'rpc/'], packages: ['zxing-wasm'], instead: passIn },
  answers: { imports: ['core/', 'rpc/'], packages: ['docx'], instead: passIn },
  shell: {
    imports: ['core/', 'models/hosts.ts'],
    packages: ['workbox-window', 'workbox-precaching'],
    instead: passIn,
  },
  site: { imports: [], packages: [], instead: passIn },
  sample: { imports: [], packages: [], instead: passIn },
  ui: {
    imports: ['core/', 'library/', 'answers/', 'models/', 'shell/', 'sample/', 'site/', 'pdf/viewer', 'text/viewer'],
    packages: ['react', 'react-dom', 'react-aria-components'],
    instead: 'The screens call the use cases of library, answers and models: put the work there.',
  },
}
/** What the others stand on: not even a type comes from above. */
const lowest = ['core', 'rpc', 'storage']
const wrapped = [...new Set(Object.values(folders).flatMap(({ packages }) => packages))]

const markup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Build React nodes: text from a PDF or a model is never markup.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)$/]',
    message: 'Use textContent or React nodes: text from a PDF or a model is never markup.',
  },
]
/** What a person reads is in `src/ui/words`, in one language a file. */
const sentences = ['JSXText', 'Literal', 'TemplateElement']
  .map((kind) => ({ kind, text: kind === 'TemplateElement' ? 'value.raw' : 'value' }))
  .flatMap(({ kind, text }) => [
    // Any word between tags; elsewhere what a sentence or a label looks like.
    ...(kind === 'JSXText' ? [`JSXText[value=/\\p{L}/u]`] : [`${kind}[${text}=/^\\p{Lu}\\p{Ll}+[\\s,.:]+\\S/u]`]),
    ...['aria-label', 'label', 'title', 'text', 'action', 'placeholder', 'alt'].map(
      (name) =>
        `JSXAttribute[name.name='${name}'] ${kind}:not(MemberExpression > Literal)[${text}=/^(?!https?:)\\p{L}{2}/u]`,
    ),
  ])
  .map((selector) => ({
    selector,
    message: 'Take the words from src/ui/words (`useWords`), so that they can be translated.',
  }))
const fileSystem = {
  selector: "MemberExpression[property.name='getDirectory']",
  message: 'src/storage alone knows the file system of the origin. ' + passIn,
}

/** The rooms of the core, and which of them each may import besides the nouns that lie beside them. */
const rooms = {
  language: [],
  calculate: ['language'],
  reading: ['language'],
  search: ['language'],
  check: ['language'],
  ocr: ['reading'],
  prompt: ['language'],
  tasks: ['language', 'reading'],
  evaluation: ['language'],
}

/** Restricts what the files of `folder` import, by the table above. */
function borders([folder, { imports, packages, instead }]) {
  const others = Object.keys(folders).filter((name) => name !== folder && name !== 'ui')
  const allowed = imports.map((path) => (path.endsWith('/') ? path : `${path}$`))
  const beyond = `^(\\.\\./)+(?!${allowed.join('|') || '$'})(${others.join('|')})/`
  const foreign = `^(${wrapped.filter((name) => !packages.includes(name)).join('|')})(/|$)`
  const elsewhere = 'Another folder wraps this package. ' + passIn
  return {
    files: [`src/${folder}/**`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: beyond, allowTypeImports: !lowest.includes(folder), message: instead },
            { regex: foreign, allowTypeImports: true, message: elsewhere },
            {
              regex: '^(\\.\\./)+(main|ui/.*|(workers|build|server|tests)/.*)$',
              message: 'Nothing imports the screens or an entry point.',
            },
          ],
        },
      ],
      // The same for `import('…')`, which that rule does not see.
      'no-restricted-syntax': [
        'error',
        ...markup,
        ...(folder === 'storage' ? [] : [fileSystem]),
        ...(folder === 'ui' ? sentences : []),
        { selector: importOf(beyond), message: instead },
        { selector: importOf(foreign), message: elsewhere },
      ],
    },
  }
}

/** The same for a room of the core. */
function walls([room, imports]) {
  const closed = Object.keys(rooms).filter((name) => name !== room && !imports.includes(name))
  const config = borders(['core', folders.core])
  const [severity, { patterns }] = config.rules['@typescript-eslint/no-restricted-imports']
  const wall = {
    regex: `^\\.\\./(${closed.join('|')})/`,
    message: 'Rooms of the core know the nouns beside them, and `language`; move what two of them need there.',
  }
  return {
    files: [`src/core/${room}/**`],
    rules: {
      ...config.rules,
      '@typescript-eslint/no-restricted-imports': [severity, { patterns: [...patterns, wall] }],
    },
  }
}

function importOf(regex) {
  return `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\/`)}/]`
}

export default defineConfig(
  globalIgnores(['dist', 'test-results', 'tests/.cache', 'tests/fixtures']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['src/core/tsconfig.json', 'src/tsconfig.json', 'workers/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
    rules: {
      'no-restricted-syntax': ['error', ...markup],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // `typeof import('…')` is the type of a module that is loaded when needed.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Objects here are closures: their methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `async` also says that a method of a promised interface never throws at once.
      '@typescript-eslint/require-await': 'off',
      // `() => stop()` and `return void respond()` are how a function ends with a call whose value nobody uses.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // TypeScript takes a value that was checked before an `await` for unchanged after it: cancels are checked again.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // `throw signal.reason` and `reject(signal.reason)` are how a cancel goes on.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // A rejection handler may say what it hands on; `toWire` and `isAbort` take anything.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      // An index that was checked a line before is the common case in layout and ranking code.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['src/main.tsx', 'workers/**'], rules: { 'no-restricted-syntax': ['error', ...markup, fileSystem] } },
  ...Object.entries(folders).map(borders),
  ...Object.entries(rooms).map(walls),
  { files: ['src/ui/words/**'], rules: { 'no-restricted-syntax': ['error', ...markup, fileSystem] } },
  { files: ['src/ui/**', 'src/main.tsx'], ...reactHooks.configs.flat.recommended },
  {
    // pdf.js' own types are `any` in places.
    files: ['src/pdf/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // Playwright reads the form of a fixture's parameter: one that needs nothing is `{}`.
      'no-empty-pattern': 'off',
      // Test pages talk to the bare platform, whose types are wide.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
)
