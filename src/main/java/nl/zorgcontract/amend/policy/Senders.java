package nl.zorgcontract.amend.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The submitters and the channels from which requests for an agreement are accepted.
 *
 * @param submitters who may send one, at least one; in the order of the enum
 * @param channels the ways by which they are taken; null for any
 */
public record Senders(Set<Submitter> submitters, @Nullable Sourced<Set<Channel>> channels) {

  public Senders {
    submitters = Collections.unmodifiableSet(EnumSet.copyOf(submitters));
  }
}
