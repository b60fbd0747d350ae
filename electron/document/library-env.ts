/** The world as the library of this machine sees it: its clock, its ids, its person. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { idMaker } from '../../core/model/ids.ts';
import type { Apart } from './apart.ts';
import { accountName, deviceId } from './data-folder.ts';
import type { LibraryEnv } from './library.ts';

export const machineEnv = (appVersion: string, apart: Apart): LibraryEnv => ({
  newId: idMaker(Date.now, randomBytes),
  now: Date.now,
  author: accountName(),
  host: hostname(),
  device: deviceId(),
  appVersion,
  apart,
});
