package nl.zorgcontract.amend.request.index;

import nl.zorgcontract.amend.request.AmendmentRequest;

/**
 * A request that waits for its turn.
 *
 * @param position in the input, from 0
 */
public record QueuedRequest(int position, AmendmentRequest request) {}
