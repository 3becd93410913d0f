/**
 * The insurer's rules as data: windows, deadlines, agreements, terms, conditions. Reads and checks
 * policy files.
 */
@NullMarked
package nl.zorgcontract.amend.policy;

import org.jspecify.annotations.NullMarked;
