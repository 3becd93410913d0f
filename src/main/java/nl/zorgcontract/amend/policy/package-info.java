/** The insurer's rules as data: agreements, windows, deadlines, who may ask for what, revisions. */
@NullMarked
package nl.zorgcontract.amend.policy;

import org.jspecify.annotations.NullMarked;
