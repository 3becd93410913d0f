package nl.zorgcontract.amend.request;

/**
 * A request that waits for its turn.
 *
 * @param position in the input, from 0
 */
public record QueuedRequest(int position, AmendmentRequest request) {}
