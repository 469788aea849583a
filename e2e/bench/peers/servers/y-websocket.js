import { createServer } from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

// As its own `server.js`, in memory, on a newer `ws`.
const http = createServer((_request, response) => response.end('ok'));
const sockets = new WebSocketServer({ server: http });
sockets.on('connection', setupWSConnection);
http.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
