import { describe, test } from 'vitest';
import { check, type Table } from './inferred-names.ts';

describe('names of the methods that frameworks write ids for', () => {
  test.each<[string, Table]>([
    [
      'FastAPI: function, path and verb',
      [
        ['get /barns/{barn_id} read_barn_barns__barn_id__get', 'barns.retrieve'],
        ['post /barns/{barn_id}/door open_door_barns__barn_id__door_post', 'barns.open_door'],
        ['get / index__get', 'list'],
      ],
    ],
    [
      'Spring: verbs of the repository, numbered',
      [
        ['get /api/barns findAll barn-controller', 'barns.list'],
        ['get /api/barns/{id} findById barn-controller', 'barns.retrieve'],
        ['get /api/cows findAll_1 cow-controller', 'cows.list'],
        ['post /api/cows save_1 cow-controller', 'cows.create'],
      ],
    ],
    [
      'Nest: class and method',
      [
        ['get /barns BarnsController_findAll_v1', 'barns.list'],
        ['get /barns/{id} BarnsController_findOne_v1', 'barns.retrieve'],
        ['post /barns/{id}/sweep BarnsController_sweep_v1', 'barns.sweep'],
      ],
    ],
    [
      'Laravel: the title of the endpoint',
      [
        ['get /barns displayAListingOfTheResource', 'barns.list'],
        ['put /barns/{id} updateTheSpecifiedResourceInStorage', 'barns.update'],
        ['delete /barns/{id} 0f8fad5bd9cb469fa16570867728950e', 'barns.delete'],
      ],
    ],
    [
      'Django: the verb last',
      [
        ['put /barns/{id}/ barns_update', 'barns.replace'],
        ['patch /barns/{id}/ barns_partial_update', 'barns.update'],
        ['post /barns/{id}/set_roof/ barns_set_roof_create', 'barns.set_roof'],
      ],
    ],
    [
      'OData: functions, actions, casts and system segments behind a namespace',
      [
        ['get /barns/{id}/cows/$count Get.Count.cows-7e12', 'barns.cows.count'],
        [
          'get /barns/{id}/cows/acme.farm.cow Get.acme.farm.animal.Items.As.acme.farm.cow-d49c',
          'barns.cows.list_as_cow',
        ],
        [
          'get /barns/{id}/cows/acme.farm.bull Get.acme.farm.animal.Items.As.acme.farm.bull-1f03',
          'barns.cows.list_as_bull',
        ],
        [
          'post /barns/{id}/cows/{cow}/acme.farm.createUploadLink barns.barn.cows.cow.createUploadLink',
          'barns.cows.create_upload_link',
        ],
        ['get /barns/delta() barns.delta-33d5', 'barns.delta'],
        ['get /barns/{id}/getMilk(day={day}) barns.barn.getMilk-a5a1', 'barns.get_milk'],
        ['get /barns(id={id})/roof barns.roof', 'barns.roof'],
      ],
    ],
    [
      'LoopBack: class and method, with what they take',
      [
        ['get /barns BarnController.find BarnController', 'barns.list'],
        ['get /barns/{id} BarnController.findById BarnController', 'barns.retrieve'],
        ['put /barns/{id} BarnController.replaceById BarnController', 'barns.replace'],
        ['delete /barns/{id} BarnController.deleteById BarnController', 'barns.delete'],
      ],
    ],
    [
      'gRPC and Connect: package, service and call',
      [
        ['post /acme.farm.v1.BarnService/SweepFloor acme.farm.v1.BarnService.SweepFloor', 'barn.sweep_floor'],
        ['post /acme.farm.v1.BarnService/GetRoof acme.farm.v1.BarnService.GetRoof', 'barn.get_roof'],
      ],
    ],
    [
      'LoopBack: a class for what is related, and the request in the id',
      [
        ['get /farms/{id}/barns FarmBarnController.find FarmBarnController', 'farms.barns.list'],
        ['post /farms/{id}/barns FarmBarnController.create FarmBarnController', 'farms.barns.create'],
        ['patch /farms/{id}/barns FarmBarnController.patch FarmBarnController', 'farms.barns.update'],
        ['head /cows/{id} Cow.exists__head_cows_{id} Cow', 'cows.exists'],
        ['post /cows/{id}/replace Cow.replaceById__post_cows_{id}_replace Cow', 'cows.replace'],
      ],
    ],
    [
      'Strapi: verb and path',
      [
        ['get /barns get/barns Barn', 'barns.list'],
        ['put /barns/{id} put/barns/{id} Barn', 'barns.update'],
        ['post /keys/forgot-lock post/keys/forgot-lock Key', 'keys.forgot_lock'],
      ],
    ],
    [
      'Spring Data: what a resource is',
      [
        ['get /barns getCollectionResource-barn-get_1 barn-entity-controller', 'barns.list'],
        ['get /barns/{id} getItemResource-barn-get barn-entity-controller', 'barns.retrieve'],
        [
          'get /barns/{id}/owner followPropertyReference-barn-get_1 barn-property-reference-controller',
          'barns.owner.retrieve',
        ],
        [
          'put /barns/{id}/owner createPropertyReference-barn-put barn-property-reference-controller',
          'barns.owner.update',
        ],
      ],
    ],
    [
      'Goa: a service, and the call behind a sign',
      [
        ['get /farm/barns barn#list barn', 'barns.list'],
        ['put /farm/barns/{id}/cows/{cow}/actions/milk cow#milk cow', 'cows.milk'],
      ],
    ],
    [
      'Phoenix: modules, numbered where one function answers two verbs',
      [
        ['get /barns/{id} AcmeWeb.BarnController.show', 'barns.retrieve'],
        ['put /barns/{id} AcmeWeb.BarnController.update', 'barns.replace'],
        ['patch /barns/{id} AcmeWeb.BarnController.update', 'barns.update'],
        ['get /farms/{farm}/cows AcmeWeb.Farms.CowController.index', 'farms.cows.list'],
      ],
    ],
    [
      'Azure: whose the resource is',
      [
        ['get /tenants/{tenant}/providers/Acme.Farm/barns Barns_ListByTenant Barns', 'barns.list'],
        ['get /tenants/{tenant}/providers/Acme.Farm/barns/{name} Barns_Get Barns', 'barns.retrieve'],
      ],
    ],
  ])('%s', async (_, table) => check(table));
});
