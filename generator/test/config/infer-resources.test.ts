import { describe, test } from 'vitest';
import { check, type Table } from './inferred-names.ts';

describe('names of resources and methods', () => {
  test.each<[string, Table]>([
    [
      'resources of paths',
      [
        ['get /pets', 'pets.list'],
        ['post /pets', 'pets.create'],
        ['get /pets/{id}', 'pets.retrieve'],
        ['patch /pets/{id}', 'pets.update'],
        ['delete /pets/{id}', 'pets.delete'],
        ['post /pets/{id}/feed', 'pets.feed'],
      ],
    ],
    [
      'collections in collections, and things that are one',
      [
        ['get /farms/{farm}/barns', 'farms.barns.list'],
        ['get /farms/{farm}/barns/{id}', 'farms.barns.retrieve'],
        ['get /farms/{farm}/owner', 'farms.retrieve_owner'],
        ['get /farms/{farm}/insurance', 'farms.insurance.retrieve'],
        ['patch /farms/{farm}/insurance', 'farms.insurance.update'],
        ['get /farms/mine', 'farms.mine'],
        ['get /farms/{farm}', 'farms.retrieve'],
      ],
    ],
    [
      'a group without operations',
      [
        ['post /audio/speech', 'audio.speech.create'],
        ['post /audio/transcripts', 'audio.transcripts.create'],
        ['get /farms/{id}', 'farms.retrieve'],
      ],
    ],
    ['versions, generic words and endings say nothing', [['get /api/v2/2024-05-01/pets.json', 'pets.list']]],
    [
      'two versions of one call',
      [
        ['get /v1/pets', 'pets.list'],
        ['get /v2/pets', 'pets.list_v2'],
      ],
    ],
    [
      'what a tag says of several roots',
      [
        ['get /cats op1 Animals', 'animals.cats.list'],
        ['get /dogs op2 Animals', 'animals.dogs.list'],
        ['get /farms op3 Farms', 'farms.list'],
      ],
    ],
    [
      'a tag that names a collection in the path starts there',
      [
        ['get /farms/{farm}/barns op1 Barns', 'barns.list'],
        ['get /farms/{farm}/barns/{id} op2 Barns', 'barns.retrieve'],
        ['get /farms/{farm} op3 Farms', 'farms.retrieve'],
      ],
    ],
    ['a tag of one root gives way to the path', [['get /v2/animals listAnimals Pets', 'animals.list']]],
    [
      'calls named after a verb',
      [
        ['post /create-pet createPet', 'pets.create'],
        ['get /get-pet/{id} getPet', 'pets.retrieve'],
        ['get /list-pets listPets', 'pets.list'],
        ['post /clone-pet clonePet', 'pets.clone'],
        ['post /rpc/getFeedLimit', 'rpc.get_feed_limit'],
      ],
    ],
    [
      'calls behind a colon or a dot',
      [
        ['post /v1/topics/{topic}:publish', 'topics.publish'],
        ['post /v1/topics:batchGet', 'topics.batch_get'],
      ],
    ],
    [
      'calls of groups',
      [
        ['post /barns.list', 'barns.list'],
        ['post /barns.add_cow', 'barns.add_cow'],
        ['post /cows.info', 'cows.info'],
      ],
    ],
    [
      'an author who says more than the shape',
      [
        ['put /pets/{id} activatePet', 'pets.activate'],
        ['post /invites invitePet', 'invites.create'],
        ['get /pets/{id}/photo downloadPhoto', 'pets.download_photo'],
        ['get /pets/by-owner/{owner} findPetByOwner', 'pets.retrieve_by_owner'],
        ['get /pets/findByMood findPetsByMood', 'pets.find_by_mood'],
        ['post /cows/{id} PostCowsCow', 'cows.update'],
      ],
    ],
    [
      'ids made of verb and path',
      [
        ['get /v1/barns GetBarns', 'barns.list'],
        ['get /v1/barns/{id} GetBarnsId', 'barns.retrieve'],
        ['post /v1/barns/{id}/sweep PostBarnsBarnSweep', 'barns.sweep'],
      ],
    ],
    [
      'groups that the author chose',
      [
        ['get /farms/{id}/hooks/config farms/get-hook-config-for-farm farms', 'farms.get_hook_config'],
        ['delete /labels/{id} cows/remove-all-labels-from-cow cows', 'cows.remove_all_labels'],
        ['get /farms/{id}/cows cows/list-for-farm cows', 'cows.list_for_farm'],
      ],
    ],
    [
      'DELETE of many',
      [
        ['delete /pets', 'pets.delete_all'],
        ['delete /toys remove-toys', 'toys.delete'],
      ],
    ],
    [
      'calls of the client itself',
      [
        ['get /health', 'health.retrieve'],
        ['get /login', 'login'],
        ['get /', 'retrieve'],
      ],
    ],
    [
      'a contested name goes to the shorter path',
      [
        ['get /cows Cows x', 'cows.list'],
        ['get /barns/{id}/cows Cows2 Cows', 'cows.list_for_barn'],
      ],
    ],
    ['letters of any script', [['get /übungen/{id}', 'übungen.retrieve']]],
    ['vowels that are marks', [['get /बार्न/{id}', 'बार्न.retrieve']]],
    [
      'what is read is a thing, whatever it begins with',
      [
        ['get /farms/{id}/load_limit', 'farms.retrieve_load_limit'],
        ['post /farms/{id}/load_hay', 'farms.load_hay'],
        ['get /farms/{id}/preview', 'farms.preview'],
      ],
    ],
    [
      'versions of a thing, and those of the API',
      [
        ['get /toys/{id}/versions/{version}', 'toys.versions.retrieve'],
        ['delete /toys/{id}/versions/{version}', 'toys.versions.delete'],
      ],
    ],
    [
      'calls that one address tells apart, whatever they are called',
      [['post /#Action=SignalBarn', 'barns.signal']],
    ],
    [
      'a group in front of a verb',
      [
        ['get /barns/{id}/doors/{door} Facade_GetBarnDoor', 'barns.doors.retrieve'],
        ['post /barns/{id}/sweep Sweeping_SweepBarn', 'barns.sweep'],
      ],
    ],
    [
      'a tag of all operations tells none of them',
      [
        ['get /barns Farm_ListBarns FarmService', 'barns.list'],
        ['post /cows/{id}:milk Farm_MilkCow FarmService', 'cows.milk'],
      ],
    ],
    [
      'a tag that is a class of the server, over several roots',
      [
        ['get /barns FarmService_ListBarns FarmService', 'farm.barns.list'],
        ['get /cows FarmService_ListCows FarmService', 'farm.cows.list'],
        ['get /toys ToyService_ListToys ToyService', 'toys.list'],
      ],
    ],
    [
      'calls whose owner the tag tells',
      [
        ['post /reset-password op1 Login', 'login.reset_password'],
        ['post /clone-pet op2 Pets', 'pets.clone'],
      ],
    ],
    [
      'what is done to an item, in front of it',
      [
        ['post /Barns/Publish/{id} op1 Barns', 'barns.publish'],
        ['get /Barns/Track/{id} op2 Barns', 'barns.track.retrieve'],
        ['post /Barns/Close/{id} op3 Barns', 'barns.close'],
        ['delete /Barns/Remove/{id} op4 Barns', 'barns.delete'],
        ['get /Barns op5 Barns', 'barns.list'],
      ],
    ],
    [
      'things whose name begins with a verb',
      [
        ['get /connect-peers op1', 'connect_peers.list'],
        ['get /connect-peers/{id} op2', 'connect_peers.retrieve'],
      ],
    ],
    [
      'one of the things has the plain name, whoever else is changed',
      [
        ['put /toys/{id} op1', 'toys.update'],
        ['put /toys op2', 'toys.update_many'],
        ['delete /toys/{id} op3', 'toys.delete'],
        ['delete /toys deleteToys', 'toys.delete_all'],
        ['delete /cows/{id} op5', 'cows.delete'],
        ['delete /cows removeCowsByColor', 'cows.remove_by_color'],
      ],
    ],
    [
      'things whose name begins with a verb, and what is done to them',
      [['put /barns/{id}/merge_requests/{request}/merge', 'barns.merge_requests.merge']],
    ],
    [
      'many that are changed at once are no settings',
      [
        ['get /toys op1', 'toys.list'],
        ['post /toys op2', 'toys.create'],
        ['patch /toys op3', 'toys.update'],
        ['get /settings op4', 'settings.retrieve'],
        ['put /settings op5', 'settings.update'],
      ],
    ],
    [
      'an id that only says all is no reason for another name',
      [
        ['get /v1/barns BarnsController_findAll_v1', 'barns.list'],
        ['get /v2/barns BarnsV2Controller_findAll_v2', 'barns.list_v2'],
      ],
    ],
    [
      'the same thing reached in two ways, in the one version that there is',
      [
        ['post /v1/barns/doors/delete Barn_DeleteDoors', 'barns.doors.delete'],
        ['delete /v1/barns/doors/{doorId} Barn_DeleteDoor', 'barns.doors.delete_by_door_id'],
        ['delete /v1/barns/{barnId}/doors/{doorId} Barn_DeleteDoorFromBarn', 'barns.doors.delete_by_barn_id'],
        ['get /v1/barns/{barnId}/doors Barn_GetDoors', 'barns.doors.list'],
        ['get /v1/barns ListBarns', 'barns.list'],
      ],
    ],
    [
      'a list beside the list, by the word that its author has for it',
      [
        ['get /v1/barn_report getBarnReport', 'barn_report.list'],
        ['post /v1/barn_report createBarnReport', 'barn_report.create'],
        ['get /v1/barn_report/list listScheduledBarnReports', 'barn_report.list_scheduled'],
        ['get /v1/barn_report/{file} downloadBarnReport', 'barn_report.download'],
      ],
    ],
    [
      'the end of an id that is a word or a number and no hash',
      [
        ['post /cafes/{id}/open open-cafe', 'cafes.open'],
        ['post /cafes/{id}/tables/{table}/paint paint-facade', 'cafes.tables.paint'],
      ],
    ],
    [
      'the caller stands for one of the users',
      [
        ['get /me/stalls op1 Stalls', 'stalls.list'],
        ['get /market/stalls op2 Stalls', 'market.stalls.list'],
      ],
    ],
    [
      'a long name is longer rather than without what it is about',
      [
        [
          'post /barns/{id}/getInventoryOfPitchforksAndBucketsByShelfWeekly',
          'barns.get_inventory_of_pitchforks_and_buckets',
        ],
        [
          'post /barns/{id}/getInventoryOfPitchforksAndBucketsByShelfYearly',
          'barns.get_inventory_of_pitchforks_and_buckets_by_shelf_yearly',
        ],
      ],
    ],
    [
      'OAuth is one word',
      [
        ['post /oAuth/token', 'oauth.token.create'],
        ['get /apps/{id} op1 OAuthApps', 'oauth_apps.apps.retrieve'],
        ['get /keys/{id} op2 OAuthApps', 'oauth_apps.keys.retrieve'],
      ],
    ],
    ['no letters at all', [['get /123 456 789', 'retrieve']]],
    ['a name that leaves the folder', [['get /x op ../../etc', 'x.retrieve']]],
  ])('%s', async (_, table) => check(table));
});
