import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testPostgresUrl } from '#libs/testing';
import pg from 'pg';
import { databaseNames } from './names.js';
import { provisionDatabase, urlOfDatabase } from './provision-database.js';

const service = `database-lib-${randomBytes(4).toString('hex')}`;
const names = databaseNames(service);
const passwords = { migratePassword: 'first-migrate-pass', servePassword: 'first-serve-pass' };

describe('provisionDatabase', () => {
  const adminUrl = testPostgresUrl();
  let admin: pg.Client;

  const as = async <T>(role: string, password: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({
      connectionString: urlOfDatabase(adminUrl, names.database, { name: role, password }),
    });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const asServe = <T>(work: (client: pg.Client) => Promise<T>) => as(names.serveRole, passwords.servePassword, work);

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    const twice = () => provisionDatabase({ adminUrl, service, ...passwords });
    await Promise.all([twice(), twice(), twice()]);
    await twice();
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${names.database} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS ${names.migrateRole}`);
    await admin.query(`DROP ROLE IF EXISTS ${names.serveRole}`);
    await admin.end();
  });

  it.each([
    ['transaction_timeout', '30s'],
    ['idle_in_transaction_session_timeout', '15s'],
    ['lock_timeout', '5s'],
    ['synchronous_commit', 'on'],
    ['TimeZone', 'UTC'],
    ['log_error_verbosity', 'terse'],
    ['log_parameter_max_length_on_error', '0'],
    ['log_min_messages', 'fatal'],
    ['log_min_error_statement', 'panic'],
  ])('gives every session of the serving role %s = %s', async (setting, value) => {
    const { rows } = await asServe((client) => client.query('SELECT current_setting($1) AS value', [setting]));
    expect(rows).toEqual([{ value }]);
  });

  it.each([
    ['a schema', 'CREATE SCHEMA mine'],
    ['a table in public', 'CREATE TABLE public.mine (a int)'],
    ['a temporary table', 'CREATE TEMPORARY TABLE mine (a int)'],
    ['a role', 'CREATE ROLE mine'],
    ['a database', 'CREATE DATABASE mine'],
  ])('lets the serving role not make %s', async (_, sql) => {
    await expect(asServe((client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('lets the migrating role make tables that the serving role sees only when granted', async () => {
    const sql = `CREATE SCHEMA made; CREATE TABLE made.thing (a int)`;
    await as(names.migrateRole, passwords.migratePassword, (client) => client.query(sql));
    await expect(asServe((client) => client.query('TABLE made.thing'))).rejects.toMatchObject({ code: '42501' });
  });

  it('lets no other service connect', async () => {
    const other = `${service}-other`;
    const otherNames = databaseNames(other);
    await provisionDatabase({ adminUrl, service: other, ...passwords });
    const attempt = as(otherNames.serveRole, passwords.servePassword, (client) => client.query('SELECT 1'));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    await admin.query(`DROP DATABASE ${otherNames.database} WITH (FORCE)`);
    await admin.query(`DROP ROLE ${otherNames.migrateRole}, ${otherNames.serveRole}`);
  });

  it('takes new passwords when it runs again', async () => {
    await provisionDatabase({ adminUrl, service, ...passwords, servePassword: 'second-serve-pass' });
    await expect(asServe((client) => client.query('SELECT 1'))).rejects.toMatchObject({ code: '28P01' });
    await provisionDatabase({ adminUrl, service, ...passwords });
    await asServe((client) => client.query('SELECT 1'));
  });

  it.each(['', 'Places', 'a"b', '1st', 'a_b'])('refuses the service name %p', (name) => {
    expect(() => databaseNames(name)).toThrow('not a service');
  });

  it.each(['short', 'mật-khẩu-dài-lắm', 'with a blank in it'])('refuses the password %p', async (servePassword) => {
    await expect(provisionDatabase({ adminUrl, service, ...passwords, servePassword })).rejects.toThrow('ASCII');
  });
});
