import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { INDEX, open } from './world.ts';

describe('while the record is on its way', () => {
  test('the page says that it is loading', async () => {
    await open({ pending: true });
    expect(screen.getByText('Loading the record …')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Contacts in view' })).toBeVisible();
  });
});

describe('when the record cannot be had', () => {
  const troubles: readonly (readonly [what: string, answer: unknown, says: string])[] = [
    ['no network', null, 'The record could not be fetched'],
    ['no such file', 404, 'The record is not where it should be'],
    ['a server in trouble', 503, 'The record is not where it should be'],
    ['half a file', JSON.stringify(INDEX).slice(0, 500), 'The record arrived damaged'],
    ['an error page in HTML', '<!doctype html><title>Login</title>', 'The record arrived damaged'],
    ['a list', [], 'The record arrived damaged'],
    ['null', 'null', 'The record arrived damaged'],
    ['a contact on a day that does not exist', damaged(), 'The record arrived damaged'],
  ];
  test.each(troubles)('%s: says so, and trying again works', async (_, answer, says) => {
    const { user, answer: now } = await open({ answers: { 'index.json': answer } });
    expect(screen.getByRole('alert')).toHaveTextContent(says);
    now('index.json', INDEX);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Contacts in view' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('an answer that is not the data names its status', async () => {
    await open({ answers: { 'index.json': 503 } });
    expect(screen.getByRole('alert')).toHaveTextContent('503');
  });

  test('a record of another version asks for a reload of the page, not for another try', async () => {
    await open({ answers: { 'index.json': { ...INDEX, version: 2 } } });
    expect(screen.getByRole('alert')).toHaveTextContent('This page is older than its data');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  test('an empty record says what to do instead of showing an empty line', async () => {
    await open({ answers: { 'index.json': { ...INDEX, contacts: [] } } });
    expect(screen.getByRole('alert')).toHaveTextContent('The record holds no contacts yet');
  });

  test('all of it in the reader’s language', async () => {
    await open({ answers: { 'index.json': null }, languages: ['zh-CN'] });
    expect(screen.getByRole('alert')).toHaveTextContent('无法取得记录');
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});

function damaged(): unknown {
  const [first, ...rest] = INDEX.contacts;
  return { ...INDEX, contacts: [{ ...first, start: '2023-02-30' }, ...rest] };
}
