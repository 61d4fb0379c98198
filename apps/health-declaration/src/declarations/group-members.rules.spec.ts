import { describe, expect, it } from '@jest/globals';
import { memberDeclarations, pathInGroup, surplusFaults, type GroupForm } from './group-members.rules.js';

const GROUP: GroupForm = {
  form: 'domestic-move',
  leader: { phone: '0300000999' },
  shared: { residence: { communeCode: '31318', address: 'A' }, answers: { vehicle: 'others', seat: '1' } },
  members: [],
};
const of = (member: unknown, group: Partial<GroupForm> = {}) =>
  memberDeclarations({ ...GROUP, ...group, members: [member] })[0];

describe('the declaration of a member', () => {
  it('has what is shared, and the leader’s phone', () => {
    expect(of({ declarant: { fullName: 'A' } })).toEqual({
      form: 'domestic-move',
      onBehalf: true,
      declarant: { fullName: 'A', phone: '0300000999' },
      residence: { communeCode: '31318', address: 'A' },
      answers: { vehicle: 'others', seat: '1' },
    });
  });

  it('has what the member says before what is shared', () => {
    const residence = { provinceCode: '79', text: 'B' };
    const own = { declarant: { phone: '0300000001' }, onBehalf: false, residence, answers: { seat: '2' } };
    expect(of(own, { questionnaireVersion: 2, declaredAt: 'then' })).toEqual({
      ...{ form: 'domestic-move', questionnaireVersion: 2, declaredAt: 'then', onBehalf: false, residence },
      declarant: { phone: '0300000001' },
      answers: { vehicle: 'others', seat: '2' },
    });
  });

  it.each([
    ['a member that is none', 7, 7],
    ['a declarant that is none', { declarant: 7 }, { declarant: 7 }],
    ['answers that are none', { answers: [1] }, { answers: [1] }],
  ])('leaves %s to be refused', (_, member, expected) => {
    expect(typeof expected === 'object' ? expect.objectContaining(expected) : expected).toEqual(of(member));
  });
});

describe('a fault', () => {
  it.each([
    ['declarant.phone', {}, 'members[1].declarant.phone'],
    ['', {}, 'members[1]'],
    ['answers.seat', {}, 'shared.answers.seat'],
    ['answers.seat', { answers: { seat: 7 } }, 'members[1].answers.seat'],
    ['answers.startDate', {}, 'members[1].answers.startDate'],
    ['residence.communeCode', {}, 'shared.residence.communeCode'],
    ['residence.communeCode', { residence: {} }, 'members[1].residence.communeCode'],
  ])('at "%s" of the member %j lies at %s', (path, member, at) => {
    expect(pathInGroup({ ...GROUP, members: [{}, member] }, 1, path)).toBe(at);
  });

  it('is a field that neither a member nor what is shared may have', () => {
    const group = { ...GROUP, shared: { form: 'entry' }, members: [{ code: 'A' }, 7] };
    expect(surplusFaults(group).map(({ path }) => path)).toEqual(['shared.form', 'members[0].code']);
  });
});
