import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One file of the page. Its bytes are read when it is asked for; the page is rare and the bundle large. */
export interface DocsFile {
  readonly type: string;
  readonly read: () => Promise<Buffer>;
}

const resolve = createRequire(import.meta.url).resolve;

const fromSwaggerUi = (name: string, type: string): [string, DocsFile] => [
  name,
  { type, read: () => readFile(resolve(`swagger-ui-dist/${name}`)) },
];

/** The page's own script, in a file because its policy allows none inside the page. */
const START_SCRIPT = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Every file below `/docs/`, by its name; no other name is looked for on the disk. */
export const DOCS_FILES: ReadonlyMap<string, DocsFile> = new Map([
  fromSwaggerUi('swagger-ui.css', 'text/css; charset=utf-8'),
  fromSwaggerUi('swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
  fromSwaggerUi('favicon-32x32.png', 'image/png'),
  ['start.js', { type: 'text/javascript; charset=utf-8', read: () => Promise.resolve(Buffer.from(START_SCRIPT)) }],
]);

export const DOCS_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lá Chắn · API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
