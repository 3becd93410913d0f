/** What a policy demands: conditions on terms and on the practice, and lists of approved names. */
@NullMarked
package nl.zorgcontract.amend.policy.rule;

import org.jspecify.annotations.NullMarked;
