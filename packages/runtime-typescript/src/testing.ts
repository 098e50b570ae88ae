import { answer, fixture } from './internal/fixtures';
import { repliesTo, type Reply } from './internal/replies';

/** The answers of a small API: those of a package are generated. */
export const answers = {
  pets: {
    list: answer(
      'GET',
      '/pets',
      fixture<Array<{ id: string }>>(() => [{ id: 'pet_1' }]),
    ),
    retrieve: answer(
      'GET',
      '/pets/{id}',
      fixture<{ id: string; name?: string }>(() => ({ id: 'pet_1' })),
    ),
  },
};

/** Replies to all requests. */
export const replyAll = (): Reply[] => repliesTo(answers);
