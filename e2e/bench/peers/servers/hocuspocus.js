import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

// As its guide shows it: everything by default, SQLite in a file.
const database = join(process.env.DATA_DIR, 'hocuspocus.db');
const server = new Server({ address: '127.0.0.1', quiet: true, extensions: [new SQLite({ database })] });
await server.listen(Number(process.env.PORT));
