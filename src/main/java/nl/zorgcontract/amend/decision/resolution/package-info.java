/** Which contract each request of a run means, which are duplicates, and what each would do. */
@NullMarked
package nl.zorgcontract.amend.decision.resolution;

import org.jspecify.annotations.NullMarked;
