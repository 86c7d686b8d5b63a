/**
 * The ways in which languages and formats give a value to a name, as sticky patterns that begin where the name ends (or,
 * `IN_…`, that end where it begins). Each is bounded: they are tried at every telling name of a window.
 */

/** Behind a value, as much as the patterns for its end may look at. */
export const MOST_BEHIND = 200;

const OPERATORS: readonly RegExp[] = [
  /[?!]?:\s{0,4}&?(?:'\w{1,20}\s)?[A-Za-z][\w<>[\]&|?. ]{0,40}?\s{0,4}=(?![=>~])/, // `: Type =`
  /(?:\??string|\[\]byte|As\sString)\s{0,4}=(?![=>~])/, // `var x string =`, `Dim x As String =`
  /\[\d{0,6}\]\s{0,4}=(?![=>~])/, // `char x[64] =`
  /\{\s{0,4}get;[^{}"'=]{0,40}\}\s{0,4}=(?![=>~])/, // `X { get; set; } =`
  /(?:\|\||\?\?|<-|or\s)(?=\s{0,4}["'`])/, // the default of what may be unset; R
  /\?\?=|\|\|=|:=|=>|=(?![=~])|:(?![:=])/,
];

/** Behind a name and what may close it (a quote, a bracket): the operator and the space behind it. */
export const OPERATOR = new RegExp(
  /\\?["'`]?[\]}]?(?:\)(?!\s{0,20}=>))?\s{0,20}/.source +
    `(?:${OPERATORS.map(({ source }) => source).join('|')})` +
    /\s{0,40}/.source,
  'y',
);

/** Around a quoted value, and what must close it: a conversion, a cast, parentheses, a JSX expression. */
export const BEFORE_WRAPPED =
  /(?:(?:new\s)?(?:(?:std::)?[Ss]tring(?:::from)?|str|bytes|\[\]byte|Buffer\.from|Some|Optional\.of|SecretStr)?\(|\{|<\w{1,20}>)\s{0,4}(?=[bBrRuUfF@$]{0,2}["'`])/y;
export const WRAPPER_END = /^(?:"""|'''|["'`])(?:\.\w{1,20}\(\))?\s{0,4}(?:[)};]|as\s|$)/;

const QUOTED_FORMS: readonly RegExp[] = [
  /[({]\s{0,4}(?=["'`])/, // `setPassword("…")`, `password{"…"}`
  /["']\s{1,4}(?:[\w:-]{1,30}=["'][^"'<>]{0,60}["']\s{1,4}){0,3}value\s{0,2}=\s{0,2}(?=["'])/, // `name="password" value="…"`
  /["']\)\s{0,4}(?:\{\s{0,4}|\.(?:unwrap_or|or_?else|or)\()(?=["'])/, // what stands in for an unset variable
  /["']\s{0,4}[,{]\s{0,4}(?:\w{1,30}\s?=\s?[^,"'\s]{1,30},?\s{1,4}){0,4}default\s{0,4}=\s{0,4}(?=["'])/, // a declared default
];

/** Behind a name whose value can only be a quoted text. */
export const BEFORE_QUOTED = new RegExp(QUOTED_FORMS.map(({ source }) => source).join('|'), 'iy');

/** The second of a pair of quoted texts: `set("password", "…")`, `setenv("PASSWORD", "…", 1)`. */
export const BEFORE_NEXT_ELEMENT = /["']\s{0,4},\s{0,4}(?=["'])/y;
export const NEXT_ELEMENT_END =
  /^["']\s{0,4}(?:[)\]}]|,\s{0,4}(?:\w{1,40}|"[^"\r\n]{0,120}"|'[^'\r\n]{0,120}')\s{0,4}\))/;
/** Before a quoted name that is the end of a longer text, and so speaks for nothing behind it: `prefix + "-secret"`. */
export const PIECE = /\+\s{0,4}["'`]$/;
export const LONGEST_GAP = 6;

/** Calls whose second argument, or third, is a password or a key. */
export const CALL_NAME =
  /(?:^|\.)(login|log_in|sign_?in|authenticate|(?:set|http|with)?_?basic_?auth(?:entication)?|auth|NetworkCredential|UsernamePassword(?:Credentials?|AuthenticationToken)|PasswordAuthentication|createHmac|jwt\.(?:sign|encode|verify|decode)|mysqli_connect|PDO|getConnection)$/i;
export const THIRD_OF_CALL = /^(?:mysqli_connect|PDO|getConnection)$/i;
const CALL = /(?:(?:\s?=\s?)?\(\s{0,4}|\s{1,2}(?=["']))/.source;
const ARGUMENT = /(?:"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'|[^\s,()"'`]{1,80}(?:\(\))?)\s{0,4},\s{0,4}/.source;
export const BEFORE_SECOND_ARGUMENT = new RegExp(`${CALL}${ARGUMENT}(?:Some\\()?(?=["'\`])`, 'y');
export const BEFORE_THIRD_ARGUMENT = new RegExp(`${CALL}${ARGUMENT}${ARGUMENT}(?=["'\`])`, 'y');

/** XML: the name of an element, with or without a namespace; or an attribute that names what its element holds. */
export const IN_ELEMENT_NAME = /<(?:[\w.-]{1,40}:)?$/;
export const IN_NAMING_ATTRIBUTE = /<[\w:.-]{1,40}\s(?:[^<>]{0,60}\s)?(?:name|key|id)=["']$/i;
export const BEFORE_ATTRIBUTE_VALUE =
  /\s{1,4}(?:[\w:-]{1,30}=["'][^"'<>]{0,60}["']\s{1,4}){0,3}value\s{0,2}=\s{0,2}(?=["'])/iy;
export const BEFORE_ELEMENT_TEXT = /(?:\s[^<>]{1,200})?>(?:<!\[CDATA\[)?(?=[^<>\s])/y;
export const BEFORE_NAMED_TEXT = /["'](?:\s[^<>/]{1,100})?>(?:<!\[CDATA\[)?(?=[^<>\s])/y;
/** `<key>password</key><string>…</string>` of a property list. */
export const BEFORE_PAIRED_TEXT = /<\/key>\s{0,8}<string>(?=[^<>\s])/y;

/** `--password …`, `-password …`; a lone hyphen only where a word begins. */
export const FLAG = /^(?:[^-]?--|(?:^|[\s"'])-)[A-Za-z]/;
/** OpenSSL's commands say where a pass phrase comes from, and of `pass:` alone the phrase follows. */
export const AFTER_FLAG = /\s{1,4}(?:["']?pass:)?(?!-|["']?(?:env|file|fd):)/y;

/** A directive on a line of its own: `proxy_set_header X-Api-Key "…";`, `SetEnv DB_PASSWORD "…"`, `#define TOKEN "…"`. */
export const DIRECTIVE = /^\s*(?:set\s-\w{1,4}\s{1,4}|#\s{0,4}define\s{1,4}|[\w-]{1,40}\s{1,4})?[$@]?$/;
export const BARE_DIRECTIVE =
  /^\s*(?:ENV|ARG|SetEnv|setx|set\s-\w{1,4}|export|fastcgi_param|RequestHeader set)\s{1,4}$/i;
export const DIRECTIVE_END = /^["']\s{0,4};?\s{0,4}$/;
export const BEFORE_ARGUMENT = /\s{1,20}(?=["'])/y;
export const BEFORE_BARE_ARGUMENT = /\s{1,20}(?=[\w+/])/y;

/** Between a variable and what it falls back to, and that: `${NAME:-text}`. */
export const SHELL_OPERATOR = /:?[-=]/y;
export const SHELL_FALLBACK = /[^\s{}"'`<>$]+(?=\})/y;
/** A bare value that is such an expression; the bracket at its end is its own. */
export const SHELL_DEFAULT = /^\$\{\w+:?-[^{}]*\}(?=[,;)\]}\\]*$)/;

/** What ends a bare value because the next assignment follows: in a query string, in a list for Helm's `--set`. */
export type Siblings = 'none' | 'query' | 'list';

export const BARE_VALUE: Readonly<Record<Siblings, RegExp>> = {
  none: /^[^\s"'`<>]+/,
  query: /^[^\s&#"'<>]+/,
  list: /^(?:\\,|[^\s,"'`<>])+/,
};

/** Before a name in such a list. */
export const SET_FLAG = /--set(?:-string)?(?:=|\s{1,4})["']?[^\s"']*$/;
export const LONGEST_SET_LIST = 500;

/** A bare value in a string of a program, and the next line of it begins. */
export const LINE_IN_STRING = /^[^\\]+(?=\\r?\\?n)/;

/** A text in quotes of one kind, with what may stand before them (`b"…"`, `@"…"`); the second group is the text. */
export const QUOTED_VALUE = /[bBrRuUfF@$]{0,2}(\\?(?:"""|'''|["'`]))((?:(?!\1)(?:\\.|[^\\\r\n])){0,2048}?)\1/y;
