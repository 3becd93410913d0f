/**
 * Reads and checks policy files and lists. A policy file is one JSON object in UTF-8, in which
 * {@code //} and {@code /*} comments are allowed.
 *
 * <p>A TEXT is {@code {"en": ..., "nl": ...}}. A day is {@code yyyy-MM-dd}, a day of the year
 * {@code --MM-dd} and one that every year has. An id is 1 to 64 of a-z, 0-9 and {@code -}. Every
 * {@code source} is optional and names a heading of {@code document}. Members marked with * are
 * required; one that is optional may be left out or {@code null}; any other member is a fault.
 *
 * <pre>
 * id*             id
 * name*           TEXT
 * insurer*        text
 * document*       text: the document that the rules come from
 * term*           {start*: day, end*: day}, both days included
 * timeZone*       such as "Europe/Amsterdam"
 * channels        {accepted*: ["form", "portal", "email", "phone"], source}; any when absent
 * windows         {ID: {name*: TEXT, starts*: [day of the year, ...], onlyNext: boolean, source}, ...}
 * deadline        DEADLINE of every agreement that has none of its own
 * outsideWindow   "reject" (when absent) or "refer": what becomes of a start outside the window
 * late            "reject" (when absent) or "refer": what becomes of a request after the deadline
 * tariff          "next-quarter" (when absent) or "with-amendment": when a new tariff starts
 * exceptions      {reasons*: [rejecting reason that a person may set aside, ...], source}
 * followChoice    {required*: boolean, source}; not required when absent
 * affectsTariff   boolean for every agreement that does not say; false when absent
 * onAcceptance    TEXT: what the staff do with an accepted request
 * referredTo*     TEXT: who decides a referred request
 * lists           {ID: {entries*: [{name*: text, aliases: [text, ...], from: day, until: day}, ...], source}, ...}
 * requirements    [RULE on practice.NAME, ...]
 * agreements*     [AGREEMENT, ...]
 * planning        [{day*: day of the year before the term, text*: TEXT, source}, ...]
 * newPractices    TEXT: how a practice without a contract applies
 * revisions       [{from*: day, text*: TEXT, source, change*: CHANGE}, ...], in order of from, each in the term
 *
 * DEADLINE        {weeksBefore: 1 to 52} or {daysBefore: 0 to 366} or {by: day of the year} or {by: {start: day of the year, ...}},
 *                 each with source; by start names each start of every window that it is used with
 *
 * CHANGE          a JSON merge patch (RFC 7396) on the policy, in which agreements is an object by code: one that is new is added at
 *                 the end, none is removed (withdraw it); not of id, insurer, term, timeZone or revisions
 *
 * AGREEMENT
 *   code*           id
 *   name*           TEXT
 *   aliases         [text, ...]; a code, name or alias means one agreement only, as requests compare them
 *   window          the name of a window, or {start: name, change: name, stop: name}; none when absent
 *   deadline        DEADLINE, or {start: DEADLINE, change: DEADLINE, stop: DEADLINE}, where it is not that of the policy
 *   channels, referredTo, onAcceptance   where they are not those of the policy
 *   exemptFromRequirements   boolean: the requirements are not asked
 *   submitters      ["practice", "fto-group", "regional-organisation"]; all three when absent
 *   withdrawn       TEXT: why it is no longer offered
 *   terms           [TERM, ...]
 *   conditions      [RULE on terms.NAME and practice.NAME, ...]
 *   amendmentLimit  1 to 1000: how often it may be amended during a contract
 *   affectsTariff   boolean
 *   source
 *
 * TERM
 *   name*           a letter a-z, then letters and digits
 *   label*          TEXT; a label means one term name in the policy
 *   type*           "text", "integer", "decimal", "boolean", "choice" or "choices"
 *   required        boolean; false when absent
 *   minimum, above, maximum   of an integer or decimal: the least, what it must exceed, the greatest
 *   choices         of a choice or choices: [{code*: text, name*: TEXT}, ...]
 *
 * RULE            {condition*: CONDITION, text*: TEXT that completes "It must be so that ...", source,
 *                  whenFalse: "reject" (when absent), "refer" or "warn", whenUnknown: "reject", "refer" (when absent) or "warn"}
 *
 * CONDITION
 *   {value*: "terms.NAME" or "practice.NAME", and one of
 *     equals: text, number or boolean
 *     oneOf: [text, ...]
 *     atLeast or atMost: number, or {hours*: number, perPatients*: above 0}, which scales with practice.patients;
 *       null, for the number or the hours, where the policy sets a bound but gives no figure: unknown until it is filled in
 *     inList: the name of a list}
 *   {allOf*: [CONDITION, ...]} or {anyOf*: [CONDITION, ...]}
 * </pre>
 */
@NullMarked
package nl.zorgcontract.amend.policy.reader;

import org.jspecify.annotations.NullMarked;
