package nl.zorgcontract.amend.request;

import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * How a request came in.
 *
 * @param receivedAt when
 * @param submittedBy who sent it
 * @param channel by which way
 */
public record Submission(ReceivedAt receivedAt, Submitter submittedBy, Channel channel) {}
