/**
 * What the parameters and fields of lists are called, in small letters and digits. A name is only listed if it has one
 * meaning: `start` may be an offset, an identifier or a date, and `count` may be that of a page.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** How many items a page has. */
export const SIZES = words(
  'limit count size take top rows max maxresults maxitems pagesize pagelimit perpage resultsperpage itemsperpage',
);

/** How many items come before the page. */
export const OFFSETS = words('offset skip startat pageoffset');

/** Which page it is. */
export const PAGES = words('page pagenumber pageno pagenum pageindex');

/** The identifier of the item that the page comes after. */
export const AFTER_ITEM = words('startingafter startafter startingafterid startafterid afterid');

/** The identifier of the item that the page comes before, by the name that says so for the other direction. */
export const BEFORE_ITEM: Readonly<Record<string, ReadonlySet<string>>> = {
  startingafter: words('endingbefore startingbefore'),
  startafter: words('endbefore startbefore'),
  startingafterid: words('endingbeforeid startingbeforeid'),
  startafterid: words('endbeforeid startbeforeid'),
  afterid: words('beforeid'),
};

/** The parameter that goes back where another one goes on by a cursor of the answer: that one's name, names of it. */
export const BEFORE_CURSOR: Readonly<Record<string, ReadonlySet<string>>> = {
  ...BEFORE_ITEM,
  after: words('before'),
  aftercursor: words('beforecursor'),
  cursorafter: words('cursorbefore'),
  nextcursor: words('previouscursor prevcursor'),
  nextpagetoken: words('previouspagetoken prevpagetoken'),
  nexttoken: words('previoustoken prevtoken'),
};

/** Cursors of the answer that lead back, beside those that have `previous` or `before` in front of the parameter's name. */
export const BACK_CURSORS = words('firstid startcursor previouscursor prevcursor beforecursor');

/** How many items there are, how many pages, and which one this is. */
export const ITEM_TOTALS = words('total totalcount totalitems totalresults totalrecords totalelements');
export const PAGE_TOTALS = words('totalpages pagecount pagescount totalpagecount numpages lastpage');
export const CURRENT_PAGES = words('page pagenumber currentpage pageno pageindex');

/** Whether a page follows. */
export const MORE = words(
  'hasmore hasnext hasnextpage hasmorepages hasmoreitems hasmoreresults moreavailable',
);

/** The URL of the next page; what the field lies in may be part of it. */
export const NEXT_URL = /^(?:(?:\w*links|paging|pagination|meta)?next(?:page)?(?:url|uri|link|href)?)$/;

/** Cursors that the answer has under another name than `next_…`: name of the parameter, names of the field. */
export const OTHER_CURSORS: Readonly<Record<string, ReadonlySet<string>>> = {
  after: words('lastid nextcursor endcursor'),
  aftercursor: words('nextcursor endcursor'),
  afterid: words('lastid'),
  cursor: words('endcursor nextpagecursor nextpagetoken'),
  pagecursor: words('nextcursor'),
  pagetoken: words('nexttoken'),
  startcursor: words('nextcursor'),
  startingafter: words('lastid nextcursor'),
};

/** Names of cursors that can be the same in a request and in the answer: there it is the next one. */
export const SAME_CURSOR = /cursor|pagination|continuation|nexttoken|pagetoken|scrollid|bookmark/;

/** Cursors that say where a page ends, whether or not another one follows: those of an empty page lead nowhere. */
export const ENDS_OF_PAGE = words('lastid endcursor');

/** A parameter that may select a page: without a rule for it nobody knows how the list goes on. Credentials do not. */
export const SELECTS_PAGE =
  /cursor|offset|skip|marker|bookmark|(?<!access|api|auth|bearer|csrf|id|session|user)token|after|before|pagination|since|^page(?!size|limit)|^(?:next|previous|prev|start|from)$|^start(?:ing|at|index|key)/;

/** Lists that stand beside the one that was asked for. */
export const ASIDE = words('errors warnings messages links');
