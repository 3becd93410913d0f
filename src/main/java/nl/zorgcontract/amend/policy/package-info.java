/** The insurer's rules as data: windows, deadlines, agreements, terms, conditions, lists. */
@NullMarked
package nl.zorgcontract.amend.policy;

import org.jspecify.annotations.NullMarked;
