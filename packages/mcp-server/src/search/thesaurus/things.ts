import type { Group } from './group.ts';

/** Things and properties, in the words of APIs and in those of people. */
export const THING_GROUPS: readonly Group[] = [
  // Talking and writing.
  [
    'phone',
    'telephone mobile:0.7 cell:0.8 landline telephony fone outbound_call:0.8 outgoing_call:0.8 line:0.7 handset',
  ],
  [
    'call',
    'dial phone:0.7 telephone:0.8 ring:0.8 ring_up telephony outbound_call:0.9 outgoing_call:0.9 conversation:0.6 dialogue:0.5 receiver:0.6 hang_up:0.7 talk_to:0.4 line:0.4 phone_somebody callee:0.7',
  ],
  ['number', 'line:0.6 landline:0.5'],
  ['outbound', 'outgoing'],
  ['inbound', 'incoming caller:0.3 answers:0.4'],
  ['caller', 'customer:0.4 user:0.4 people:0.3 they:0.2'],
  [
    'user',
    'customer:0.5 caller:0.6 person:0.5 account:0.4 member:0.5 visitor:0.5 client:0.3 human:0.4 people:0.4 profile:0.3 somebody:0.3 me:0.3 people_who',
  ],
  ['person', 'contact:0.4 user:0.4 customer:0.3 somebody:0.4 someone:0.4 human'],
  [
    'contact',
    'person:0.7 subscriber address_book recipient:0.4 someone:0.5 somebody:0.4 people:0.4 customer:0.4',
  ],
  ['recipient', 'receiver addressee customer:0.3'],
  ['web', 'browser website:0.8 site:0.6 frontend webrtc microphone:0.5 page:0.4'],
  [
    'chat',
    'message:0.5 text:0.6 conversation:0.6 dialogue:0.5 messaging instant_message session:0.4 typing:0.3',
  ],
  ['message', 'mail:0.4 text:0.6 sentence:0.5 say:0.4 note:0.3 content:0.3 dialogue:0.3'],
  ['sms', 'text:0.8 text_message texting mobile_message cell:0.4 mms:0.6'],
  ['email', 'mail e_mail message:0.6 newsletter:0.4 letter:0.4 inbox:0.4'],
  ['attachment', 'file:0.6 enclosed attached_file document:0.4'],
  ['bcc', 'blind_copy blind_carbon_copy hidden_copy'],
  ['cc', 'carbon_copy'],
  ['transcript', 'what_was_said what_they_said wording:0.4 spoken_text said:0.6 text:0.3'],
  ['record', 'audio:0.6 entry:0.4 log:0.4 tape'],
  ['recording', 'audio:0.7 tape listen:0.5 mp3 wav sound_file'],
  ['voicemail', 'answering_machine mailbox:0.6 machine:0.4 voice_mail'],
  ['dtmf', 'press_keys press_digits keypad keys:0.6 touch_tone digits:0.6 tones:0.6 press_a_key press:0.4'],
  ['digit', 'key:0.5 keypad touch_tone press_keys press_a_key'],
  ['ring', 'pick_up:0.6 unanswered:0.5'],
  ['interrupt', 'cut_in cut_me_off talk_over barge break_in before_i_am_done let_me_finish'],
  [
    'silence',
    'quiet:0.9 silent:0.95 pause:0.5 no_answer:0.4 nobody_speaks says_nothing not_respond:0.5 idle:0.6 inactive:0.6 inactivity:0.8',
  ],
  ['emotion', 'mood feeling tone:0.6 monotone:0.7 cheerful:0.6 friendly:0.5 expressive:0.6 flat:0.4'],
  ['sentiment', 'mood feeling unhappy:0.8 angry:0.7 happy:0.7 satisfied satisfaction attitude'],
  [
    'temperature',
    'randomness monotone:0.6 expressive:0.5 robotic:0.6 robot:0.5 creativity variation lively stable:0.4 makes_things_up:0.4',
  ],
  [
    'speed',
    'fast:0.8 faster slow:0.8 slowly slower tempo:0.7 pace rate:0.4 quick:0.7 quicker velocity hurry',
  ],
  ['volume', 'loud:0.9 louder quiet:0.6 loudness softer hear:0.5 cannot_hear too_soft silent:0.3 hush mute'],
  ['ambient', 'background environment noise:0.4 atmosphere office:0.4'],
  ['noise', 'background:0.5 loud_environment sound:0.4 crackle denoise noisy'],
  ['sound', 'noise:0.6 audio:0.7 music:0.4'],
  [
    'pronunciation',
    'pronounce say_wrong says_wrong mispronounce spell:0.5 spells:0.5 pronounced ipa phonetic wrongly:0.4',
  ],
  [
    'language',
    'speak_spanish:0.8 spanish:0.7 german:0.7 french:0.7 english:0.6 locale:0.7 tongue multilingual italian:0.7 chinese:0.7 japanese:0.7 portuguese:0.7 dutch:0.7',
  ],
  ['model', 'llm:0.6 brain:0.5 gpt:0.5 engine:0.4'],
  ['tool', 'function:0.9 own_api:0.6 plugin:0.6'],
  ['function', 'tool:0.8'],
  ['metric', 'statistic stats:0.9 criteria:0.5 kpi measure:0.5 analytics number_of:0.3 rate:0.3 success:0.3'],
  // Groups and amounts.
  [
    'concurrency',
    'concurrent:0.95 parallel simultaneous simultaneously at_the_same_time at_once right_now:0.7 in_flight capacity',
  ],
  [
    'batch',
    'bulk mass:0.8 a_list_of:0.4 several:0.5 at_once:0.6 hundred:0.5 thousand:0.5 many:0.5 together:0.4',
  ],
  ['group', 'segment:0.5 set:0.4 team:0.4'],
  ['test', 'try:0.5 trial:0.6 experiment:0.6'],
  ['component', 'part:0.6 piece:0.6 module:0.7 building_block'],
  ['document', 'file:0.6 article:0.7 page:0.5 pdf:0.6'],
  ['flow', 'workflow process:0.6'],
  ['voice', 'speech:0.6 sound:0.5 spoken:0.4'],
  ['reminder', 'remind nudge'],
  ['category', 'kind:0.4 group:0.4 section:0.3'],
  // Media.
  ['track', 'song music:0.4 title:0.4 tune'],
  ['artist', 'musician band singer performer'],
  ['previous', 'back:0.6 go_back last:0.4 rewind:0.5 before:0.4'],
  ['next', 'following:0.7 after_this:0.4'],
  ['device', 'speaker:0.5 computer:0.5 phone:0.4 tv:0.6 kitchen:0.3 headset machine:0.3'],
  ['image', 'picture photo cover:0.6 artwork thumbnail icon:0.4 avatar'],
];
