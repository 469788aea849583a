import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

// The least a server can do: every frame goes to everybody else at the same path, nothing is read, kept or checked.
const rooms = new Map();
const http = createServer((_request, response) => response.end('ok'));
const sockets = new WebSocketServer({ server: http });
sockets.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on('message', (bytes) => {
    for (const other of room) if (other !== socket) other.send(bytes);
  });
  socket.on('close', () => room.delete(socket));
});
http.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
