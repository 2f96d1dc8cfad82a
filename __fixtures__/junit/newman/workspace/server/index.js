'use strict';

const { createServer } = require('node:http');

const articles = { tea: { sku: 'tea', cents: 450 }, mug: { sku: 'mug', cents: 1200 } };

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (pathname === '/articles') return send(200, Object.values(articles));
  const sku = pathname.split('/')[2];
  if (articles[sku]) return send(200, articles[sku]);
  return send(404, { error: `no ${sku} <here>` });
}).listen(8123, 'localhost');
