import type { Group } from './group.ts';

/** What is done to things, in the words of APIs and in those of people. */
export const ACTION_GROUPS: readonly Group[] = [
  [
    'create',
    'make:0.8 new:0.8 build set_up spin_up provision generate:0.7 open:0.6 start:0.6 begin:0.6 place:0.6 write:0.6 compose launch:0.5 define:0.8 design form add:0.7 register:0.6 issue:0.6 schedule:0.5 store:0.5 save:0.4 another:0.3 send:0.4 post:0.4 run:0.4 initiate:0.7 put_together draw_up want_a:0.4',
  ],
  [
    'add',
    'append attach insert put put_into include extend upload:0.6 create:0.5 more:0.3 join:0.5 supply enlist plug_in:0.5 further:0.3 feed:0.5 teach:0.5 assign:0.5 enqueue',
  ],
  [
    'delete',
    'remove:0.95 erase destroy drop discard get_rid_of purge wipe throw_away tear_down give_up give_back take_out take_off no_longer_need:0.9 scrap trash clear:0.7 revoke:0.7 strip forget withdraw:0.6 undo:0.5 release:0.5 cancel:0.5 dispose eliminate deprovision kill_off for_good:0.5 gone:0.4 unregister cut_out shred',
  ],
  [
    'remove',
    'delete:0.95 erase destroy drop discard get_rid_of purge wipe throw_away take_out take_off strip clear:0.7 take:0.4 out_of:0.4 unassign detach unlink undo:0.6 withdraw',
  ],
  ['revoke', 'withdraw invalidate disable:0.6 take_away delete:0.6 remove:0.6 cancel:0.5'],
  [
    'retrieve',
    'get fetch read show:0.6 view look_up lookup look_at details info information inspect:0.7 load see:0.5 check:0.5 one:0.4 single:0.5 find:0.5 result:0.4 outcome:0.4 display everything_about:0.7 whole:0.3 certain:0.3 specific:0.4 by_id:0.6 examine pull:0.5 obtain know:0.3 tell_me:0.4 state_of:0.6 status_of:0.6',
  ],
  [
    'get',
    'retrieve:0.9 fetch read show:0.6 view look_up lookup look_at details info information inspect:0.7 load see:0.5 check:0.5 find:0.5 one:0.4 single:0.5 display outcome:0.4 by_id:0.6 examine obtain',
  ],
  [
    'list',
    'all:0.8 every:0.6 enumerate show:0.5 browse many:0.4 several:0.4 available:0.5 index:0.5 overview history:0.5 which:0.5 iterate go_through walk_through see:0.4 page_through catalogue catalog inventory directory collection what_are:0.4 are_there:0.5 do_i_have:0.7 we_have:0.5 earlier:0.3 past:0.3 recent:0.4 count:0.3 each:0.4 everybody listing a_list_of:0.6',
  ],
  [
    'update',
    'change:0.9 edit modify patch set:0.6 rename adjust alter switch replace configure save:0.5 turn_on turn_off enable:0.6 disable:0.6 correct:0.5 amend move:0.4 swap give:0.3 revise rewrite tweak put:0.3 assign:0.5 route:0.4 redirect:0.5 reroute point_to tag:0.4 attach:0.4 activate:0.5 deactivate:0.5 pause:0.5 fix:0.4 refresh:0.4 customize personalise set_to mark:0.4 store:0.3 instead:0.3',
  ],
  ['change', 'update edit modify alter adjust rename replace revise'],
  ['replace', 'swap exchange substitute overwrite instead_of update:0.5'],
  ['reorder', 'rearrange sort:0.5 change_the_order order:0.6 move:0.6 resequence shuffle:0.3'],
  [
    'stop',
    'end:0.85 hang_up terminate cancel:0.8 abort finish:0.6 kill close:0.6 halt disconnect:0.7 receiver_down:0.9 put_down_the_receiver shut cut cut_off break_off interrupt:0.5 put_down pause:0.5 cease deactivate:0.5 quit',
  ],
  [
    'end',
    'stop:0.85 hang_up:0.6 terminate cancel:0.6 finish close conclude complete:0.5 over:0.5 wrap_up shut leave:0.4 quit',
  ],
  [
    'cancel',
    'abort call_off stop:0.8 take_back revoke:0.5 undo:0.5 terminate unschedule withdraw drop:0.4 delete:0.4 recall',
  ],
  ['pause', 'stop:0.6 halt suspend hold hush freeze silence:0.4 mute:0.4'],
  ['resume', 'continue unpause carry_on go_on restart:0.6'],
  ['start', 'begin resume:0.6 launch kick_off initiate run:0.5 play:0.5 trigger:0.6 open:0.5 create:0.4'],
  ['play', 'start:0.5 listen:0.5 resume:0.5 stream:0.5'],
  [
    'send',
    'deliver fire_off dispatch post:0.6 mail:0.5 transmit submit:0.6 push:0.5 forward:0.4 write:0.4 emit trigger:0.5',
  ],
  ['receive', 'incoming inbound inbox arrive:0.7 got:0.3 come_in get:0.3'],
  [
    'publish',
    'release:0.7 deploy go_live promote ship make_live live:0.9 production:0.8 roll_out put_into_production launch:0.5 make_public:0.6 activate:0.5 push:0.3',
  ],
  [
    'import',
    'bring port:0.8 port_over transfer_in migrate connect:0.6 own:0.3 existing:0.3 load:0.5 ingest upload:0.5 csv:0.4 take_over:0.4',
  ],
  ['export', 'download csv dump report:0.5 extract:0.4 spreadsheet'],
  ['upload', 'file:0.4 put:0.3 send:0.3 add:0.4 attach:0.4 push:0.3'],
  ['download', 'save:0.4 fetch:0.4 export:0.5 link:0.3'],
  ['clone', 'copy duplicate replicate imitate mimic recreate:0.5 sound_like from_recording'],
  ['duplicate', 'copy clone replicate'],
  ['copy', 'duplicate clone replicate'],
  ['search', 'find:0.9 look_for look_up query:0.7 discover seek lookup:0.7 filter:0.4 locate browse:0.4'],
  [
    'filter',
    'only:0.4 restrict:0.5 narrow search:0.4 where:0.2 longer_than shorter_than more_than less_than',
  ],
  ['sort', 'order:0.7 newest_first oldest_first newest:0.5 oldest:0.5 ascending:0.8 descending:0.8'],
  ['order', 'sort:0.7 newest_first oldest_first newest:0.5 oldest:0.5 sequence:0.6 buy:0.4'],
  ['register', 'announce sign_up:0.7 enroll tell:0.4 notify:0.3 subscribe:0.4'],
  ['buy', 'purchase order:0.6 acquire rent:0.7 get:0.2'],
  ['purchase', 'buy order:0.6 acquire'],
  ['run', 'execute:0.7 job:0.6 start:0.5 launch:0.4 perform execution'],
  ['generate', 'produce create:0.6 make:0.5'],
  [
    'verify',
    'authentic genuine trust really_come_from validate hmac check:0.6 forged confirm:0.7 prove:0.6 make_sure:0.5 tampered',
  ],
  ['claim', 'take_over ownership:0.6 own:0.4'],
  ['share', 'public_link:0.8 shareable give_access reusable:0.6 common:0.5 shared'],
  ['follow', 'subscribe:0.8 fan:0.4 track:0.2'],
  ['unfollow', 'unsubscribe:0.7 stop_follow remove:0.3'],
  ['subscribe', 'follow:0.6 sign_up:0.6 opt_in subscription'],
  ['unsubscribe', 'opt_out stop_receiving leave:0.4 subscribe:0.4'],
  [
    'suppress',
    'block:0.8 blocklist:0.9 blacklist never_send:0.8 stop_sending ignore:0.4 ban unsuppress:0.9 bounced:0.4',
  ],
  ['block', 'ban suppress:0.6 forbid deny:0.6'],
  ['save', 'store keep:0.5 bookmark like:0.6 favourite favorite add:0.4 remember'],
  ['skip', 'jump:0.6 next:0.5 pass_over forward:0.5'],
  ['seek', 'jump:0.8 rewind fast_forward scrub position:0.5'],
  [
    'transfer',
    'forward:0.8 hand_over move:0.6 redirect:0.6 pass_to pass_on escalate connect_to:0.6 switch:0.5 continue_on:0.6 another:0.3 human:0.4',
  ],
  [
    'schedule',
    'at_a_given_time later tomorrow:0.8 next_week plan timed delayed postpone reschedule appointment:0.4 instead_of_now morning:0.4',
  ],
  ['retry', 'attempt:0.6 repeat:0.7 try_again again:0.4 second_time resend twice:0.5'],
  ['repeat', 'again:0.5 loop retry:0.5 over_and_over'],
  ['set', 'change:0.6 adjust:0.6 choose:0.5 make:0.3 turn:0.5 put:0.3'],
  ['toggle', 'turn_on:0.7 turn_off:0.7 switch:0.7 enable:0.5 disable:0.5'],
  ['recommend', 'suggest:0.9 similar:0.6 like:0.4 discover:0.5 proposal'],
  ['convert', 'transform turn_into translate:0.5'],
  ['contain', 'already:0.6 is_in:0.6 include:0.5 have:0.2 belong:0.4 check:0.4'],
  ['check', 'verify:0.6 test:0.4 is_it:0.3 whether:0.6 validate:0.6 already:0.5 make_sure'],
  [
    'wait',
    'until:0.8 poll:0.8 finished:0.4 ready:0.4 block_until to_its_end to_the_end to_completion until_it_ends until_it_is_over until_it_is_done',
  ],
];
