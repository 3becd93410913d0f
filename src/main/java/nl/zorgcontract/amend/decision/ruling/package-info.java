/** What persons decided on requests: granted or refused, by whom and when. */
@NullMarked
package nl.zorgcontract.amend.decision.ruling;

import org.jspecify.annotations.NullMarked;
