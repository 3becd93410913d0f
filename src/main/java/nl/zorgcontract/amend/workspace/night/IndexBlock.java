package nl.zorgcontract.amend.workspace.night;

import java.util.List;

/**
 * What the index of the nights takes up of a run.
 *
 * @param decisions a line for each that tells of the request that bears its id, in the order of the
 *     input
 * @param unread likewise for each that could not be read because the insurer noted its receipt
 *     wrongly
 * @param others the ids of the requests that the others are on
 */
record IndexBlock(
    IndexedRun run, List<String> decisions, List<String> unread, List<String> others) {}
